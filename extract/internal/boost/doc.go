// Package boost fits and evaluates gradient-boosted decision trees: a forest that scores blocks of a page (one margin, logistic loss)
// or tells kinds of pages apart (a margin a class, softmax loss, one tree a class a round). A Table comes in, a Forest comes out, and a
// Forest turns a row of numbers into a margin or a probability. It uses the standard library alone.
//
// # Method
//
// Boosting adds trees one by one, each fitted to the gradient of the loss that the trees before it left (Friedman, "Greedy function
// approximation: a gradient boosting machine", 2001), with Newton steps in the leaves. Trees grow as in LightGBM (Ke et al., 2017):
// features are cut into at most 255 quantile bins, a leaf is described by a histogram of gradients over the bins, the leaf with the
// greatest gain is split next, and of two siblings only the smaller is counted: the other's histogram is the parent's less its own.
// Contributions follow the path of a row through each tree (Saabas, "Interpreting random forests", 2014).
//
// # Way of a fit
//
//	table.go      Table, what comes in, and its checks
//	options.go    Options and their defaults
//	bins.go       columns of float32 to columns of bins
//	objective.go  gradients of the logistic and the softmax loss
//	histogram.go  gradients summed over the bins of a leaf
//	split.go      the best cut of a histogram
//	rows.go       rows in the order of leaves
//	grow.go       one tree, leaf by leaf
//	fit.go        the rounds
//	folds.go      folds for cross-validation
//
// parallel.go spreads the work over the cores, random.go draws.
//
// # Way of a row
//
//	forest.go     Forest, and the margins and probabilities of a row
//	batch.go      several rows at a time, which may stop early
//	stops.go      learns when a row may stop
//	pack.go       the trees laid out for speed
//	rank.go       the ranks of values that they compare
//	explain.go    what each feature added to a margin
//	encode.go     a forest as bytes, which are the trees as they are laid out
//	unpack.go     the trees again, of which they were laid out
//
// # Input
//
// A value is a finite number or NaN, which means missing; Fit refuses infinities. Every split sends missing values to the side that
// lowers the loss most. A split that saw none while fitting sends them where most rows went. A forest knows its features by position;
// Fingerprint of the names lets a caller check that a stored forest and the code that fills the rows speak of the same ones.
//
// Derivatives are kept to one part in half a million of the greatest, so weights that are further apart than that make the small vanish.
//
// # Determinism
//
// The same table, options and architecture give the same forest, bit for bit, whatever GOMAXPROCS is: gradients are summed as
// integers, and everything drawn at random is a hash of the seed. Architectures may differ in the last bit of floating point, and so
// in a split where two are equally good.
//
// # Concurrency
//
// A Forest may be used by any number of goroutines once LearnStops, if it is called at all, has returned; a Batch by one at a time. Fit
// uses GOMAXPROCS goroutines and does not change the table.
package boost
