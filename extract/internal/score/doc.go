// Package score scores what stands on a page. It takes a page.Document and a
// fitted Model, and returns probabilities: of each block, that it is part of the
// story; of each line of a text dump, that it is the headline, or names the
// authors; of the whole page, that it is of a kind. What to do with them is for
// others to decide; only the cut, the probability from which on a block is body,
// is chosen here (BestCut), and the confidence in a body (Curve).
//
// A score is made in three steps. A view gathers what is asked of a page, once and
// in linear time. Features are numbers computed from a view, a row for each block
// or line. A forest of the Model (package boost) turns a row into a probability.
// Blocks and lines are scored twice: first each by its own features, then by
// further features that look at the first scores of the whole page.
//
// # Views
//
//	view.go        View: any page
//	layoutview.go  its repeated layouts, headings and parts
//	wordview.go    the weights of its words and classes by lexicons (package lexicon)
//	textview.go    TextView: a View of a text dump
//	vocabulary.go  numbers for the words of a text dump
//	topic.go       Topics: how much a block is about what the story is about
//
// LineView and AuthorView stand with their features.
//
// # Features
//
// There is a file for each list of features. A new feature is a row of a list, and
// needs a new model: the names of features, in order, are part of it. So some
// names keep words that the code has no more: a card is an item of a repeated
// layout, a deck all items of its group, and "told of" counts mentions. Features of
//
//	markupfeatures.go         blocks of HTML: text, place, tags, containers
//	markuplayoutfeatures.go   labels, headings, repeated items, the main region
//	markupwordfeatures.go     weights of words and classes
//	contextfeatures.go        blocks of any page, in view of its first scores
//	markupcontextfeatures.go  blocks of HTML, in view of its first scores
//	textfeatures.go           blocks of text dumps
//	linefeatures.go           lines of dumps as headlines
//	linecontextfeatures.go    the same, in view of their first scores
//	authorfeatures.go         lines of dumps as naming the authors
//	kindfeatures.go           whole pages, for their kind
//	pagetraits.go             which of these the blocks of a page are scored by too
//
// # Scores
//
//	twice.go        blocks of any page, first and second
//	markupscore.go  blocks of HTML pages
//	textscore.go    blocks of text dumps
//	cut.go          BestCut
//	curve.go        Curve
//	model.go        Model, and the one that is built in (body.model)
//
// Functions that take a Document and return rows (Features, TextFeatures,
// LineFeatures, KindFeatures and the like) are for fitting and for explanations;
// extraction keeps a view instead. Whatever a page cannot have is NaN in a row.
// Views belong to one goroutine each; a Model and a Curve never change and are safe
// for concurrent use.
package score
