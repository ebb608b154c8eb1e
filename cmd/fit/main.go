// Fit makes the numbers that shuck scores blocks by.
//
//	go run ./cmd/fit [-o extract/body.model] [-check] DEV
//
// DEV is a folder of page sets with gold: DEV/news, DEV/wcxb and DEV/snippets,
// each with a gold.jsonl and the pages it names. Fit parses every page, labels
// its blocks by the gold, fits boosted trees (package extract/boost) to the
// blocks' features and writes them to one file, which package extract embeds.
//
// Before it writes, it cross-validates: the pages are cut into five folds by
// site, the whole extraction runs on each fold with trees that were fitted on
// the other four, and the figures are printed. Those are the figures to steer
// by. With -check it stops there.
//
// The trees are fitted in Go and not handed to LightGBM or scikit-learn, so
// that one toolchain builds, fits and tests the project. The same pages and
// the same program give the same file, byte for byte, on any number of cores.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"shuck/extract"
	"shuck/extract/boost"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

// folds is the number of parts that pages are cut into for cross-validation.
const folds = 5

func run(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("fit", flag.ContinueOnError)
	out := flags.String("o", "extract/body.model", "write the fitted trees to `FILE`")
	check := flags.Bool("check", false, "only cross-validate, write nothing")
	blind := flags.Bool("blind", false, "only fit and write, without cross-validating")
	worst := flags.Int("worst", 0, "list the `N` worst pages of each set")
	views := flags.String("views", "html,flat,wet,lynx,w3m", "fit on these `VIEWS` only, and keep the forests for others as FILE has them")
	keep := flags.String("keep", "", "write the records of held-out pages to `DIR`/SET-VIEW.jsonl")
	rounds := flags.Int("rounds", fitOptions.Rounds, "boosting `ROUNDS`; fewer are for trials")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return fmt.Errorf("want one folder of page sets, have %d arguments", flags.NArg())
	}
	f := fitter{options: fitOptions}
	f.options.Rounds = *rounds
	if !strings.Contains(*views, "html") && !*check {
		old, err := readModel(*out)
		if err != nil {
			return err
		}
		f.markup = old.Markup
	}
	pages, err := readSets(flags.Arg(0), strings.Split(*views, ","))
	if err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%d pages\n", len(pages))
	if !*blind {
		if err := f.crossValidate(pages, *worst, *keep, stdout); err != nil || *check {
			return err
		}
	}
	model, err := f.fit(pages)
	if err != nil {
		return err
	}
	var data bytes.Buffer
	if err := model.Encode(&data); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: %d bytes\n", *out, data.Len())
	return os.WriteFile(*out, data.Bytes(), 0o644)
}

func readModel(path string) (*extract.Model, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return extract.DecodeModel(f)
}

// A fitter fits models.
type fitter struct {
	options boost.Options
	markup  *boost.Forest // to keep where no markup is fitted on
}

// fit fits the forests for markup and for text.
func (f *fitter) fit(pages []*page) (*extract.Model, error) {
	var markup, text []*page
	for _, p := range pages {
		if p.view == "html" {
			markup = append(markup, p)
		} else {
			text = append(text, p)
		}
	}
	m := &extract.Model{Markup: f.markup}
	var err error
	if len(markup) > 0 {
		if m.Markup, err = boost.Fit(tableOf(markup, extract.FeatureNames()), f.options); err != nil {
			return nil, err
		}
	}
	if len(text) > 0 {
		if m.Text, err = boost.Fit(tableOf(text, extract.TextFeatureNames()), f.options); err != nil {
			return nil, err
		}
		m.Lines, err = fitLines(text, m.Text)
	}
	return m, err
}

// fitOptions are the best found by cross-validation; more leaves or rounds win
// nothing and cost time on every block.
var fitOptions = boost.Options{
	Rounds: 150, Leaves: 31, Rate: 0.1, Lambda: 5, MinWeight: 30, MaxBins: 127,
	FeatureFraction: 0.4, BagFraction: 0.8, Seed: 1,
}

// crossValidate extracts every page with trees that were fitted on the pages
// of other sites, and prints how well.
func (f *fitter) crossValidate(pages []*page, worst int, keep string, stdout io.Writer) error {
	foldOf := boost.Folds(sitesOf(pages), folds)
	scores, kept := newTally(), keeper{}
	for fold := range folds {
		var fitted, held []*page
		for i, p := range pages {
			if foldOf[i] == fold {
				held = append(held, p)
			} else {
				fitted = append(fitted, p)
			}
		}
		model, err := f.fit(fitted)
		if err != nil {
			return fmt.Errorf("fold %d: %w", fold, err)
		}
		for _, p := range held {
			record := extract.Extract(p.doc, extract.Options{Model: model})
			scores.add(p, record)
			kept.add(p, record)
		}
	}
	scores.print(stdout, worst)
	return kept.write(keep)
}
