package fit

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"path/filepath"
	"slices"

	"shuck/extract"
	"shuck/extract/internal/boost"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// A lesson is what one view of a page teaches: the parsed page, its gold and
// what was computed from both.
type lesson struct {
	set    string
	view   string // html, or a plain-text view of the page
	gold   goldPage
	doc    *page.Document
	labels []float32 // of each block; NaN where the gold says nothing

	sample  int   // one in so many blocks outside the body is fitted on
	lengths []int // words of each block

	vocabulary [tokenKinds]*vocabulary
	tokens     [tokenKinds][][]int32 // of each block

	trust    float64        // what the page weighs among those of its set
	kindRow  []float32      // features of the whole page
	kinds    []float32      // probabilities of its kind, from pages of other sites; nil for text
	rows     [][]float32    // features of its blocks
	first    []float64      // their first scores, once there are any
	inner    int            // the inner part it is in
	lexicons lexicons       // fitted to the other inner parts
	lines    *headlineLines // of a text dump
}

// A pageSet is a set of pages that is fitted on.
type pageSet struct {
	name        string
	views       []string
	weight      float64 // what a page of it weighs
	unsureTypes []page.BlockType
}

// sets are the page sets that are fitted on. News is what most people read
// dumps of, so it weighs most; snippets say little of a page. The golds of some
// sets leave out sub-headings or captions that those of others keep: blocks of
// their unsure types teach nothing where such a gold leaves them out inside the
// story. Of a set of weight 0 only the headlines and the authors are learnt.
var sets = []pageSet{
	{"news", []string{"html", "flat", "wet", "lynx", "w3m"}, 9, nil},
	{"wcxb", []string{"html", "flat"}, 3, nil},
	{"snippets", []string{"html", madeView}, 0.7, nil},
	{"fields", []string{"flat", "wet", "lynx", "w3m"}, 0, nil},
	{"news_old", []string{"html", madeView}, 3, nil},
	{"misinfo", []string{"html", madeView}, 3, []page.BlockType{page.Heading}},
	{"magic_html", []string{"html", madeView}, 2, []page.BlockType{page.Heading, page.Caption}},
	{"zh", []string{"html", madeView}, 2, []page.BlockType{page.Heading}},
	{"daniel", []string{"html", madeView}, 1, []page.BlockType{page.Heading}},
	{"dragnet", []string{"html", madeView}, 1, []page.BlockType{page.Heading, page.Caption}},
	{"cleaneval", []string{"html", madeView}, 0.5, nil},
	{"portal", []string{"html", madeView}, 1, nil},
	{"handtext", []string{"html", madeView}, 1, nil},
}

// setOf gives the set of a name.
func setOf(name string) pageSet {
	return sets[slices.IndexFunc(sets, func(s pageSet) bool { return s.name == name })]
}

// allViews are the views that any set has.
var allViews = []string{"html", "flat", "wet", "lynx", "w3m", madeView}

// madeView are dumps that are made here of pages of HTML, since few pages come
// with dumps of their own.
const madeView = "made"

// readSets reads and labels all pages, in those of the views that they have.
func readSets(dir string, views []string) ([]*lesson, error) {
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
	pages, errs := make([]*lesson, len(jobs)), make([]error, len(jobs))
	parallel(len(jobs), func(i int) {
		j := &jobs[i]
		input, err := j.gold.read(j.dir, j.view)
		switch {
		case err == nil:
			pages[i] = newLesson(j.set, j.view, j.gold, input)
		case errors.Is(err, fs.ErrNotExist) && j.view != "html": // only articles have text views
		default:
			errs[i] = fmt.Errorf("%s: %w", j.gold.ID, err)
		}
	})
	pages = slices.DeleteFunc(pages, func(p *lesson) bool { return p == nil })
	numberTokens(pages)
	return pages, errors.Join(errs...)
}

// parse cuts a page into blocks.
func parse(p extract.Page) *page.Document {
	return page.Parse(page.Page{Source: p.Source, URL: p.URL, Data: p.Data, Shape: page.Shape(p.Shape)})
}

// newLesson parses and labels a page.
func newLesson(set, view string, g goldPage, input extract.Page) *lesson {
	doc := parse(input)
	p := &lesson{set: set, view: view, gold: g, doc: doc, sample: 1, trust: 1, kindRow: score.KindFeatures(doc)}
	texts := make([]string, len(doc.Blocks))
	for i := range texts {
		texts[i] = doc.Blocks[i].Text
		p.lengths = append(p.lengths, len(words(texts[i])))
	}
	for _, label := range newLabeller(&g).labels(texts) {
		p.labels = append(p.labels, float32(label))
	}
	p.dropUnsureLabels(setOf(set).unsureTypes)
	if view != "html" {
		p.sample = textSample
	}
	return p
}

// textSample is how many blocks outside the story of a dump one that is fitted on
// stands for: thousands of pages give more lines of menus than can be learned from.
const textSample = 3

// dropUnsureLabels takes the labels off blocks of unsure types that the gold
// leaves out between the first and the last long block of the body.
func (p *lesson) dropUnsureLabels(types []page.BlockType) {
	first, last := -1, -1
	for i, label := range p.labels {
		if label > bodyShare && p.lengths[i] >= longBlock {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := first; first >= 0 && i <= last; i++ {
		if p.labels[i] <= bodyShare && slices.Contains(types, p.doc.Blocks[i].Type) {
			p.labels[i] = float32(unknown)
		}
	}
}

// longBlock is how many words a block has that is hardly anything but prose.
const longBlock = 12

// sitesOf names the site of each page.
func sitesOf(pages []*lesson) []string {
	sites := make([]string, len(pages))
	for i, p := range pages {
		sites[i] = p.gold.site()
	}
	return sites
}

// fillRows computes the features of the blocks of a page of markup, where kinds
// has what is known of its kind. Rows of dumps are made with each fit.
func (p *lesson) fillRows() {
	if p.view == "html" {
		p.rows = score.Features(p.doc, p.kinds)
	}
}

// tableOf puts the labelled blocks of pages into a table.
func tableOf(pages []*lesson, names []string) *boost.Table {
	t := &boost.Table{Names: names}
	t.Columns = make([][]float32, len(t.Names))
	for _, p := range pages {
		weights := p.weights()
		for i, label := range p.labels {
			if weights[i] == 0 || p.rows[i] == nil {
				continue
			}
			if label == 0 {
				weights[i] *= p.sampleWeight(i)
				if weights[i] == 0 {
					continue
				}
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

// sampleWeight is how many blocks outside the body one of them stands for when
// it is fitted on; 0 for one that is left out. Blocks that the first scores
// were unsure of are all fitted on.
func (p *lesson) sampleWeight(block int) float32 {
	switch {
	case p.sample <= 1, p.first != nil && p.first[block] >= score.RescoreMin:
		return 1
	case (p.gold.hash()+uint32(block)*2654435761)>>7%uint32(p.sample) == 0: // a prime near the golden ratio of 2^32 spreads the draws
		return float32(p.sample)
	}
	return 0
}

// A block weighs by its words to this power, and no more than a block of
// weightWordsMax words: a long paragraph matters more than a label, but many
// labels make a body unreadable too.
const (
	weightPower    = 0.7
	weightWordsMax = 100
)

// weights returns the weights of the blocks of a page: every page of a set
// weighs the same in all, shared out among its labelled blocks. Others weigh 0.
func (p *lesson) weights() []float32 {
	weights := make([]float32, len(p.labels))
	sum := 0.0
	for i, label := range p.labels {
		if label == label { // not NaN
			n := float64(min(max(p.lengths[i], 1), weightWordsMax))
			w := math.Pow(n, weightPower)
			weights[i] = float32(w)
			sum += w
		}
	}
	for i := range weights {
		weights[i] *= float32(p.trust * setOf(p.set).weight * kindWeight(p.gold.Kind) / max(sum, 1))
	}
	return weights
}

// kindWeight is what a page of a kind weighs among those of its set: most pages at
// hand are articles, and the few of other kinds have to hold their own.
func kindWeight(kind string) float64 {
	switch page.Kind(kind) {
	case page.KindForum, page.KindProduct, page.KindListing, page.KindCollection, page.KindService:
		return 2
	case page.KindDocumentation:
		return 1.5
	}
	return 1
}

// scaleToMeanOne scales weights so that their mean is 1.
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
