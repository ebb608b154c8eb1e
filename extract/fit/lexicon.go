package fit

import (
	"math"
	"slices"
	"strings"
	"sync"

	"shuck/extract/internal/lexicon"
)

// A word gets a weight when it is on pages of at least sitesMin sites: what
// fewer use is their own.
const sitesMin = 8

// lexiconOptions say how a lexicon is fitted: by logistic regression, in a few
// passes of stochastic gradient descent with steps by AdaGrad (Duchi, Hazan and
// Singer, "Adaptive subgradient methods", 2011) and decay of all weights
// towards 0.
type lexiconOptions struct {
	tokens tokenKind
	passes int
	rate   float64
	decay  float64
}

var (
	wordOptions  = lexiconOptions{wordTokens, 2, 0.1, 1e-3}
	classOptions = lexiconOptions{classTokens, 3, 0.05, 1e-3}
)

// lexicons are what blocks and their containers are weighed by.
type lexicons struct{ words, classes *lexicon.Lexicon }

// fitLexicons fits both lexicons to the labelled blocks of pages.
func fitLexicons(pages []*lesson) lexicons {
	var l lexicons
	var wait sync.WaitGroup
	wait.Go(func() { l.words = fitLexicon(pages, wordOptions) })
	wait.Go(func() { l.classes = fitLexicon(pages, classOptions) })
	wait.Wait()
	return l
}

// An example is a block with its tokens as numbers of weights.
type example struct {
	tokens         []int32
	target, weight float64
}

// fitLexicon fits one lexicon. There must be a page.
func fitLexicon(pages []*lesson, o lexiconOptions) *lexicon.Lexicon {
	numbers, names := commonTokens(pages, o)
	examples := examplesOf(pages, o, numbers)
	weights := make([]float64, len(names)+1) // the last is for every block
	squares := make([]float64, len(weights))
	for i := range squares {
		squares[i] = 1e-6
	}
	step := func(j int, gradient float64) {
		squares[j] += gradient * gradient
		weights[j] -= o.rate * gradient / math.Sqrt(squares[j])
	}
	every := len(names)
	for pass := range o.passes {
		for k := range examples {
			e := &examples[shuffled(k, pass, len(examples))]
			margin := weights[every]
			for _, t := range e.tokens {
				margin += weights[t]
			}
			gradient := (1/(1+math.Exp(-margin)) - e.target) * e.weight
			step(every, gradient)
			for _, t := range e.tokens {
				step(int(t), gradient+o.decay*weights[t]*e.weight)
			}
		}
	}
	out := make(map[uint32]float32, len(names))
	for i, name := range names {
		out[name] = float32(weights[i])
	}
	return lexicon.New(out)
}

// commonTokens numbers the tokens that enough sites have, in the order in which
// they are met. numbers has -1 for the others.
func commonTokens(pages []*lesson, o lexiconOptions) (numbers []int32, names []uint32) {
	v := pages[0].vocabulary[o.tokens]
	lastSite, sites := make([]int32, len(v.names)), make([]int32, len(v.names))
	numbers = make([]int32, len(v.names))
	for i := range numbers {
		numbers[i] = -1
	}
	site, number := "", int32(0)
	for _, p := range bySite(pages) {
		if s := p.gold.site(); s != site {
			site = s
			number++
		}
		for _, tokens := range p.tokens[o.tokens] {
			for _, t := range tokens {
				if lastSite[t] == number {
					continue
				}
				lastSite[t] = number
				if sites[t]++; sites[t] == sitesMin {
					numbers[t] = int32(len(names))
					names = append(names, v.names[t])
				}
			}
		}
	}
	return numbers, names
}

// examplesOf are the labelled blocks of pages, weighing as in a table.
func examplesOf(pages []*lesson, o lexiconOptions, numbers []int32) []example {
	var out []example
	sum := 0.0
	for _, p := range pages {
		for i, weight := range p.weights() {
			if weight == 0 {
				continue
			}
			e := example{target: float64(p.labels[i]), weight: float64(weight)}
			for _, t := range p.tokens[o.tokens][i] {
				if n := numbers[t]; n >= 0 {
					e.tokens = append(e.tokens, n)
				}
			}
			out = append(out, e)
			sum += e.weight
		}
	}
	for i := range out {
		out[i].weight *= float64(len(out)) / sum
	}
	return out
}

// shuffled gives the k-th of n examples in the order of a pass: far from its
// neighbours, which are blocks of the same page.
func shuffled(k, pass, n int) int {
	const stride, turn = 7919, 104729 // primes
	return (k*stride + pass*turn) % n
}

// bySite returns the pages with those of a site side by side.
func bySite(pages []*lesson) []*lesson {
	sorted := slices.Clone(pages)
	slices.SortStableFunc(sorted, func(a, b *lesson) int { return strings.Compare(a.gold.site(), b.gold.site()) })
	return sorted
}
