package fit

import (
	"math"

	"shuck/extract/internal/boost"
)

// withRounds are the options of forests that score blocks, the best found by
// cross-validation.
func withRounds(n, leaves int, rate float64) boost.Options {
	return boost.Options{
		Rounds: n, Leaves: leaves, Rate: rate, Lambda: 5, MinWeight: 30, MaxBins: 127,
		FeatureFraction: 0.4, BagFraction: 0.8, Seed: 1,
	}
}

// fitSeveral fits n forests that differ only in what they draw at random and
// returns their mean.
func (f *fitter) fitSeveral(t *boost.Table, o boost.Options, n int) (*boost.Forest, error) {
	if f.rounds > 0 {
		o.Rounds = min(o.Rounds, f.rounds)
	}
	forests := make([]*boost.Forest, n)
	for i := range forests {
		var err error
		if forests[i], err = boost.Fit(t, o); err != nil {
			return nil, err
		}
		o.Seed++
	}
	return boost.Average(forests...), nil
}

// fitToStop is fitSeveral for forests that stop early at rows which will not
// reach a probability.
func (f *fitter) fitToStop(t *boost.Table, o boost.Options, n int, floor float64) (*boost.Forest, error) {
	forest, err := f.fitSeveral(t, o, n)
	if err == nil {
		forest.LearnStops(t, math.Log(floor/(1-floor)), stopsLoss)
	}
	return forest, err
}

// stopsLoss is the share of what is looked for that may be given up early, for
// speed, though it would reach the probability.
const stopsLoss = 0.003
