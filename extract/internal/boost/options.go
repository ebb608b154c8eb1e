package boost

import "fmt"

// Options say how a forest is fitted. The zero value is a sensible start: 100 rounds of 31 leaves at rate 0.1, all rows and features.
type Options struct {
	Classes         int     // number of classes told apart by softmax; 0 or 1 is one margin with logistic loss
	Rounds          int     // rounds of boosting, a tree a class each; 0 is 100
	Leaves          int     // maximum number of leaves of a tree; 0 is 31
	MaxDepth        int     // maximum number of splits above a leaf; 0 is no bound
	Rate            float64 // share of each step taken (learning rate); 0 is 0.1
	Lambda          float64 // L2 penalty on leaf values; 0 is 1, negative is none
	MinWeight       float64 // minimum weight of the rows in a leaf; 0 is 20, negative is none. Estimated from curvature, as LightGBM does.
	MinCurvature    float64 // minimum sum of second derivatives in a leaf; 0 is 0.001
	MinGain         float64 // a split must lower the loss by more than this; 0 or more
	FeatureFraction float64 // share of the features each tree may use, 0..1; 0 is all
	BagFraction     float64 // share of the rows each round is fitted to, 0..1; 0 is all
	BagGroups       bool    // draw whole groups for the bag, not rows
	MaxBins         int     // maximum number of bins of a feature, 2..255, besides the one of missing values; 0 is 255
	Seed            uint64  // all that is drawn at random follows from it
}

const (
	// maxLeaves of a tree, which has one branch less than twice as many: the nodes of four trees stand in a quadNodes.
	maxLeaves  = 1 << 8
	maxClasses = 1 << 10
	maxBins    = 255
)

// withDefaults fills in the defaults and refuses what makes no sense.
func (o Options) withDefaults() (Options, error) {
	o.Classes = max(o.Classes, 1)
	o.Rounds = orInt(o.Rounds, 100)
	o.Leaves = orInt(o.Leaves, 31)
	o.MaxBins = orInt(o.MaxBins, maxBins)
	o.MaxDepth = orInt(o.MaxDepth, maxLeaves)
	o.Rate = orFloat(o.Rate, 0.1)
	o.Lambda = max(orFloat(o.Lambda, 1), 0)
	o.MinWeight = max(orFloat(o.MinWeight, 20), 0)
	o.MinCurvature = orFloat(o.MinCurvature, 1e-3)
	o.FeatureFraction = orFloat(o.FeatureFraction, 1)
	o.BagFraction = orFloat(o.BagFraction, 1)
	checks := []struct {
		ok   bool
		name string
	}{
		{o.Classes <= maxClasses, "Classes"},
		{o.Rounds > 0, "Rounds"},
		{o.Leaves >= 2 && o.Leaves <= maxLeaves, "Leaves"},
		{o.MaxDepth > 0, "MaxDepth"},
		{o.MaxBins >= 2 && o.MaxBins <= maxBins, "MaxBins"},
		{o.Rate > 0 && o.Rate <= 1, "Rate"},
		{o.MinCurvature > 0, "MinCurvature"},
		{o.MinGain >= 0, "MinGain"},
		{o.FeatureFraction > 0 && o.FeatureFraction <= 1, "FeatureFraction"},
		{o.BagFraction > 0 && o.BagFraction <= 1, "BagFraction"},
	}
	for _, c := range checks {
		if !c.ok {
			return o, fmt.Errorf("boost: option %s is out of range", c.name)
		}
	}
	return o, nil
}

func orInt(v, otherwise int) int {
	if v == 0 {
		return otherwise
	}
	return v
}

func orFloat(v, otherwise float64) float64 {
	if v == 0 {
		return otherwise
	}
	return v
}
