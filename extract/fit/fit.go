// Package fit makes the model that shuck scores pages by: it reads pages with
// gold, the right answers, and writes the file that package score embeds.
//
//	go run ./cmd/fit [-o extract/internal/score/body.model] [-check | -quick] [-views html] DEV
//
// DEV is a folder with a folder for each of the sets listed in table.go. A set has
// a gold.jsonl, a page a line (see goldPage in gold.go), and the pages that it
// names: FILE as gzipped HTML, and the plain-text views of it that people save
// (flat, wet, lynx, w3m) as VIEW/ID.txt.gz. Few pages come with such dumps, so
// more are made here of the HTML: the view called made.
//
// # Way of a fit
//
//	table.go      the sets; a page with its gold becomes a lesson, and lessons a table
//	gold.go       gold.jsonl and the pages that it names
//	flatten.go    dumps that are made of HTML
//	label.go      which blocks are body by the gold
//	align.go      where in the gold body each block stands
//	tokens.go     words and classes as numbers, for lexicons
//	lexicon.go    weights of words and classes
//	inner.go      the parts of a fit, so that what one step gives the next comes from other sites
//	kind.go       trees that tell kinds of pages apart, with and without their address
//	markup.go     trees that score blocks of HTML pages, first and second scores
//	text.go       the same for text dumps
//	lines.go      trees that score lines of dumps as headlines
//	authors.go    trees that score lines of dumps as naming the authors
//	forests.go    options of trees, and forests as means of several
//
// Before it writes, Run cross-validates: the pages are cut into five folds by
// site, the whole extraction runs on each fold with a model that was fitted to
// the other four, and the figures are printed. Those are the figures to steer by.
//
//	tally.go      the figures
//	calibrate.go  the curves that make confidence of scores
//	records.go    the records of held-out pages, with -keep
//	foldmodels.go the models of the folds, with -models
//
// With -check it stops there; -quick leaves it out. With -models the models of the
// folds are kept, and a change to the steps after the scores is measured in half a
// minute. -rounds and -sample make a worse model sooner, for trials.
//
// The trees are fitted in Go and not handed to LightGBM or scikit-learn, so that
// one toolchain builds, fits and tests the project. The same pages and the same
// program give the same file, byte for byte, on any number of cores.
package fit

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"shuck/extract"
	"shuck/extract/internal/article"
	"shuck/extract/internal/body"
	"shuck/extract/internal/boost"
	"shuck/extract/internal/score"
)

// folds is the number of parts that pages are cut into for cross-validation.
const folds = 5

// Run runs the program with its arguments, without its name: flags and the folder
// of page sets. Figures and what was written go to stdout, a line each. It returns
// an error, and writes no model, where the arguments, the pages or what can be
// learnt from them are not as they should be.
func Run(args []string, stdout io.Writer) error {
	o, err := parseOptions(args)
	if err != nil {
		return err
	}
	pages, err := readSets(o.dir, strings.Split(o.views, ","))
	if err != nil {
		return err
	}
	for _, p := range pages {
		if p.view == "html" {
			p.sample = max(o.sample, 1)
		}
	}
	fmt.Fprintf(stdout, "%d pages\n", len(pages))
	f := fitter{old: readModel(o.out), kept: foldModels(o.models), rounds: o.rounds}
	model, err := f.run(pages, o, stdout)
	if err != nil || model == nil {
		return err
	}
	return writeModel(model, o.out, stdout)
}

// options are what the flags say.
type options struct {
	dir, out     string
	check, quick bool
	views        string
	keep, models string
	worst        int
	sample       int
	rounds       int
}

func parseOptions(args []string) (o options, err error) {
	flags := flag.NewFlagSet("fit", flag.ContinueOnError)
	flags.StringVar(&o.out, "o", "extract/internal/score/body.model", "write the fitted trees to `FILE`")
	flags.BoolVar(&o.check, "check", false, "only cross-validate, write nothing")
	flags.BoolVar(&o.quick, "quick", false, "write without cross-validating; how scores turn into confidence stays as FILE has it")
	flags.IntVar(&o.worst, "worst", 0, "list the `N` worst pages of each set")
	flags.StringVar(&o.views, "views", strings.Join(allViews, ","), "read only these `VIEWS` of the pages; the forests of the others stay as FILE has them")
	flags.StringVar(&o.keep, "keep", "", "write the records of held-out pages to `DIR`/SET-VIEW.jsonl")
	flags.StringVar(&o.models, "models", "", "take the models of the folds from `DIR` if they are there, else keep them there")
	flags.IntVar(&o.sample, "sample", 1, "fit on one in `N` of the blocks outside bodies of HTML, for trials")
	flags.IntVar(&o.rounds, "rounds", 0, "stop forests after `N` rounds, for trials; 0 is never")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() != 1 {
		return o, fmt.Errorf("want one folder of page sets, have %d arguments", flags.NArg())
	}
	o.dir = flags.Arg(0)
	return o, nil
}

// run cross-validates and fits, as the options say. It returns the model to write,
// nil where there is none to write.
func (f *fitter) run(pages []*lesson, o options, stdout io.Writer) (*score.Model, error) {
	foldOf := boost.Folds(sitesOf(pages), folds)
	ready := f.kept.read()
	var foldKinds []kindForests
	var err error
	if ready == nil || !o.check {
		if foldKinds, err = f.fillAll(pages, foldOf, stdout); err != nil {
			return nil, err
		}
	}
	var confidence map[bool]score.Curve
	if !o.quick {
		if confidence, err = crossValidate(pages, foldOf, f.modelOf(ready, foldKinds), o.worst, o.keep, stdout); err != nil || o.check {
			return nil, err
		}
	}
	kinds, err := f.fitKinds(pages)
	if err != nil {
		return nil, err
	}
	model, err := f.fit(pages, kinds)
	if err != nil {
		return nil, err
	}
	if len(confidence[true]) > 0 {
		model.Confidence = confidence[true]
	}
	if len(confidence[false]) > 0 {
		model.TextConfidence = confidence[false]
	}
	return model, nil
}

func writeModel(model *score.Model, path string, stdout io.Writer) error {
	var data bytes.Buffer
	if err := model.Encode(&data); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: %d bytes\n", path, data.Len())
	return os.WriteFile(path, data.Bytes(), 0o644)
}

// readModel reads a model that was fitted before; nil where there is none that
// fits the program.
func readModel(path string) *score.Model {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	model, err := score.DecodeModel(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	return model
}

// A fitter fits models.
type fitter struct {
	old  *score.Model // to keep forests of where no pages are read for them
	kept foldModels
	// rounds is how many rounds of boosting a forest has at most, 0 for no bound.
	rounds int
}

// modelOf returns a function that gives the model of a fold: one that is ready,
// or else one that is fitted to the pages of the other folds.
func (f *fitter) modelOf(ready []*score.Model, kinds []kindForests) func(fold int, pages []*lesson) (*score.Model, error) {
	return func(fold int, pages []*lesson) (*score.Model, error) {
		if ready != nil {
			return ready[fold], nil
		}
		m, err := f.fit(pages, kinds[fold])
		if err != nil {
			return nil, fmt.Errorf("fold %d: %w", fold, err)
		}
		return m, f.kept.write(fold, m)
	}
}

// fit fits the forests for markup and for text. Pages must have their rows.
func (f *fitter) fit(pages []*lesson, kinds kindForests) (*score.Model, error) {
	var markup, text []*lesson
	for _, p := range pages {
		if p.view == "html" {
			markup = append(markup, p)
		} else {
			text = append(text, p)
		}
	}
	m := &score.Model{}
	if f.old != nil {
		*m = *f.old
	}
	if kinds.known != nil {
		m.Kind, m.KindWithoutAddress = kinds.known, kinds.unknown
	}
	var err error
	if len(markup) > 0 {
		l := fitHeldOutLexicons(markup)
		m.Words, m.Classes = l.words, l.classes
		if err = f.fitMarkup(markup, m); err != nil {
			return nil, err
		}
	}
	if len(text) > 0 {
		m.TextWords = fitHeldOutLexicons(text).words
		err = f.fitText(text, m)
	}
	return m, err
}

// fillAll guesses the kinds of the pages, each by forests that were fitted to
// the other folds, and fills their rows. It returns these forests.
func (f *fitter) fillAll(pages []*lesson, foldOf []int, stdout io.Writer) ([]kindForests, error) {
	kinds, err := f.guessKinds(pages, foldOf, stdout)
	if err != nil {
		return nil, err
	}
	parallel(len(pages), func(i int) { pages[i].fillRows() })
	return kinds, nil
}

// crossValidate extracts every page with a model that was fitted to the pages
// of other sites, and prints how well that went. It returns the curves of
// confidence of HTML pages (true) and text dumps (false).
func crossValidate(pages []*lesson, foldOf []int, modelOf func(int, []*lesson) (*score.Model, error), worst int, keep string, stdout io.Writer) (map[bool]score.Curve, error) {
	scores, kept := newTally(), recordKeeper{}
	var verdicts [folds]map[bool][]verdict
	for fold := range folds {
		fitted, held := split(pages, foldOf, fold)
		model, err := modelOf(fold, fitted)
		if err != nil {
			return nil, err
		}
		verdicts[fold] = map[bool][]verdict{}
		for i, r := range extractAll(held, uncalibrated(model)) {
			p := held[i]
			f1 := scores.add(p, r)
			kept.add(p, r)
			if p.gold.Body != "" {
				html := p.view == "html"
				verdicts[fold][html] = append(verdicts[fold][html], verdict{r.Confidence, f1 >= goodF1})
			}
		}
	}
	scores.print(stdout, worst)
	return calibrate(verdicts[:], stdout), kept.write(keep)
}

// uncalibrated is a model whose confidence is the F1 that its scores let one
// expect.
func uncalibrated(m *score.Model) *score.Model {
	bare := *m
	bare.Confidence, bare.TextConfidence = nil, nil
	return &bare
}

// split separates the pages of one fold from the others.
func split(pages []*lesson, foldOf []int, fold int) (others, held []*lesson) {
	for i, p := range pages {
		if foldOf[i] == fold {
			held = append(held, p)
		} else {
			others = append(others, p)
		}
	}
	return others, held
}

// extractAll extracts pages with a model that was not fitted to them.
func extractAll(pages []*lesson, model *score.Model) []extract.Record {
	records := make([]extract.Record, len(pages))
	parallel(len(pages), func(i int) {
		records[i] = recordOf(article.Decide(pages[i].doc, article.Options{Model: model}))
	})
	return records
}

// recordOf is the record of an article with the fields that are judged.
func recordOf(a *article.Article) extract.Record {
	k := a.Known
	return extract.Record{
		Source: k.Doc.Page.Source, URL: k.Address(), Language: k.Language, Kind: extract.Kind(k.Kind()),
		Headline: k.Headline.Value, Lead: k.Lead.Value, Byline: k.Byline.Printed.Value, Authors: k.Byline.Authors,
		Dateline:  (*extract.Dateline)(a.Opening.Value.Dateline),
		Published: k.Published.String(), Modified: k.Modified.String(),
		Body: body.TextOf(a.Story()), Confidence: k.Confidence(),
	}
}

// parallel calls task(0) to task(n-1), spread over all cores, and waits for
// them.
func parallel(n int, task func(i int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				task(i)
			}
		})
	}
	wait.Wait()
}
