package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"path/filepath"
	"slices"

	"shuck/extract"
	"shuck/extract/boost"
)

// A page is a parsed page with its gold and the labels of its blocks.
type page struct {
	set    string
	view   string // html, or a plain-text view of the page
	gold   goldPage
	doc    *extract.Document
	labels []float32 // of each block; NaN where the gold says nothing

	trust    float64     // what the page weighs among those of its set
	kindRow  []float32   // features of the whole page
	kinds    []float32   // probabilities of its kind, from pages of other sites; nil for text
	rows     [][]float32 // features of its blocks
	inner    int         // the inner part it is in
	lexicons lexicons    // fitted to the other inner parts
	lines    *pageLines  // of a text dump
}

// sets are the page sets that are fitted on, and what a page of each weighs:
// news is what most people read dumps of, and snippets say little of a page.
var sets = []struct {
	name   string
	views  []string
	weight float64
}{
	{"news", []string{"html", "flat", "wet", "lynx", "w3m"}, 3},
	{"wcxb", []string{"html", "flat"}, 1},
	{"snippets", []string{"html", madeView}, 0.5},
	{"fields", []string{"flat", "wet", "lynx", "w3m"}, 0},
}

// allViews are the views that any set has.
var allViews = []string{"html", "flat", "wet", "lynx", "w3m", madeView}

// madeView are dumps that are made here of pages of HTML: to learn headlines and
// signers from, since few pages have dumps. Their bodies would teach less than they
// mislead, as they miss what the dumps of others print.
const madeView = "made"

// readSets reads and labels all pages, in those of the views that they have.
func readSets(dir string, views []string) ([]*page, error) {
	type job struct {
		set, dir, view string
		gold           goldPage
	}
	var jobs []job
	for _, set := range sets {
		setDir := filepath.Join(dir, set.name)
		gold, err := readGold(setDir)
		if err != nil {
			return nil, err
		}
		for _, g := range gold {
			for _, view := range set.views {
				if slices.Contains(views, view) {
					jobs = append(jobs, job{set.name, setDir, view, g})
				}
			}
		}
	}
	pages, errs := make([]*page, len(jobs)), make([]error, len(jobs))
	eachOf(len(jobs), func(i int) {
		j := &jobs[i]
		doc, err := j.gold.open(j.dir, j.view)
		switch {
		case err == nil:
			pages[i] = newPage(j.set, j.view, j.gold, doc)
		case errors.Is(err, fs.ErrNotExist) && j.view != "html": // only articles have text views
		default:
			errs[i] = fmt.Errorf("%s: %w", j.gold.ID, err)
		}
	})
	pages = slices.DeleteFunc(pages, func(p *page) bool { return p == nil })
	return pages, errors.Join(errs...)
}

func newPage(set, view string, g goldPage, doc *extract.Document) *page {
	p := &page{set: set, view: view, gold: g, doc: doc, trust: 1, kindRow: doc.KindFeatures()}
	texts := make([]string, len(doc.Blocks))
	for i := range texts {
		texts[i] = doc.Blocks[i].Text
	}
	for _, label := range newLabeller(&g).labels(texts) {
		if view == madeView {
			label = unknown
		}
		p.labels = append(p.labels, float32(label))
	}
	return p
}

func sitesOf(pages []*page) []string {
	sites := make([]string, len(pages))
	for i, p := range pages {
		sites[i] = p.gold.site()
	}
	return sites
}

// fillRows computes the features of the blocks of a page of markup, where kinds
// has what is known of its kind. Rows of dumps are made with each fit.
func (p *page) fillRows() {
	if p.view == "html" {
		p.rows = p.doc.Features(p.kinds)
	}
}

// tableOf puts the labelled blocks of pages into a table.
func tableOf(pages []*page, names []string) *boost.Table {
	t := &boost.Table{Names: names}
	t.Columns = make([][]float32, len(t.Names))
	for _, p := range pages {
		weights := p.weights()
		for i, label := range p.labels {
			if weights[i] == 0 || p.rows[i] == nil {
				continue
			}
			for f, v := range p.rows[i] {
				t.Columns[f] = append(t.Columns[f], v)
			}
			t.Target = append(t.Target, label)
			t.Weight = append(t.Weight, weights[i])
		}
	}
	t.Rows = len(t.Target)
	scaleToMeanOne(t.Weight)
	return t
}

// A block weighs by its words to this power, and no more than a block of
// weightWordsMax words: a long paragraph matters more than a label, but many
// labels make a body unreadable too.
const (
	weightPower    = 0.7
	weightWordsMax = 100
)

// weights gives every page of a set the same weight in all, shared out among
// its labelled blocks.
func (p *page) weights() []float32 {
	weights := make([]float32, len(p.labels))
	sum := 0.0
	for i, label := range p.labels {
		if label == label { // not NaN
			n := float64(min(max(len(words(p.doc.Blocks[i].Text)), 1), weightWordsMax))
			w := math.Pow(n, weightPower)
			weights[i] = float32(w)
			sum += w
		}
	}
	for i := range weights {
		weights[i] *= float32(p.trust * setWeight(p.set) / max(sum, 1))
	}
	return weights
}

func setWeight(name string) float64 {
	for _, s := range sets {
		if s.name == name {
			return s.weight
		}
	}
	return 0
}

func scaleToMeanOne(weights []float32) {
	sum := 0.0
	for _, w := range weights {
		sum += float64(w)
	}
	scale := float32(float64(len(weights)) / sum)
	for i := range weights {
		weights[i] *= scale
	}
}
