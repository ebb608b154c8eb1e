// Package linemarks weighs what a text dump marks of its lines, which the scores of lines as
// headlines do not know: headings, lines that were centred, links.
//
// All is read of a document, nothing is changed; a Weigher may be used by several goroutines.
package linemarks

import (
	"math"
	"slices"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/forms"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A Weigher weighs the scores of lines, which do not know of what a dump marks.
type Weigher struct {
	doc      *page.Document
	headings headingCount
	centred  int  // lines that are centred
	marked   bool // the dump marks links
	first    int  // block of the story
}

// New returns what weighs the lines of a dump, of which some may be the headline of the
// story that begins at block first.
func New(d *page.Document, lines []int, first int) Weigher {
	w := Weigher{doc: d, headings: countHeadings(d), marked: marksLinks(d), first: first}
	for _, i := range lines {
		switch layout := &d.Layout[i]; {
		case layout.IsCentred:
			w.centred++
		case layout.IsThirdLevel:
			w.headings[thirdLevel]++
		}
	}
	return w
}

// Weigh returns the probability that a line of some score is the headline, and what it is.
func (w *Weigher) Weigh(line int, p float64) (weighed float64, what string) {
	what = "line"
	level := HeadingLevel(w.doc, line)
	switch layout := &w.doc.Layout[line]; {
	case layout.IsCentred:
		p, what = ofCentred(p, w.centred), "centred line"
	case line > w.first:
	case level > 0:
		if w.isBelowDay(line) {
			level = 1
		}
		p, what = w.headings.weigh(p, level), "heading"
		if line == 0 {
			p = withOdds(p, firstOdds)
		}
	case layout.IsThirdLevel:
		p, what = w.headings.weigh(p, thirdLevel), "heading"
	}
	if w.marked {
		markers := w.doc.Layout[line].Markers
		p = ofMarked(p, markers > 0 || markOf(w.doc, line).IsLinked)
		if markers >= menuMarkers {
			p = withOdds(p, menuOdds)
		}
	}
	return p, what
}

// isBelowDay reports whether a heading stands right below one that is a date, as blogs print
// the day and then the post.
func (w *Weigher) isBelowDay(line int) bool {
	if line == 0 || HeadingLevel(w.doc, line-1) == 0 {
		return false
	}
	above := w.doc.Blocks[line-1].Text
	return len(above) <= dates.MaxBytes && dates.IsDate(above, "")
}

// centredOdds is how much more likely the only centred line is the headline than its score
// says, which does not know of it: text browsers centre headings of the first level. Where
// several lines are centred, as the name of a blog is too, each has its share of that.
const centredOdds = 200

// ofCentred returns the probability that a line of some score is the headline if it is one of
// several that are centred.
func ofCentred(p float64, centred int) float64 { return withOdds(p, 1+centredOdds/float64(centred)) }

// unlinkedOdds is how much more likely a line without a link is the headline than one with a
// link in a dump that marks links: menus and other headlines lead elsewhere.
const unlinkedOdds = 8

// A line with menuMarkers links and more is a menu, which is menuOdds times as likely the
// headline as a line with one link.
const (
	menuMarkers = 4
	menuOdds    = 0.1
)

// ofMarked returns the probability that a line of a dump that marks links is the headline.
func ofMarked(p float64, linked bool) float64 {
	if linked {
		return withOdds(p, 1/math.Sqrt(unlinkedOdds))
	}
	return withOdds(p, math.Sqrt(unlinkedOdds))
}

// marksLinks reports whether a dump marks links: "[12]ferry", or those that are lines.
func marksLinks(d *page.Document) bool {
	for _, mark := range d.Marks {
		if mark.IsLinked {
			return true
		}
	}
	return slices.ContainsFunc(d.Layout, func(l page.TextLayout) bool { return l.Markers > 0 })
}

// headingOdds is how much more likely the only heading of a level that a dump marks is the
// headline than the score of its line says, which does not know of marks. It is from the
// headlines of pages as Markdown: three in four are headings of the first level, of which
// most pages have one or two, and hardly another line above a story is one.
var headingOdds = [...]float64{1: 1000, 2: 100, 3: 30, 4: 30, 5: 10, 6: 10}

// thirdLevel is the level of headings that elinks shows by their indent: those of blogs, below
// the centred name of the blog.
const thirdLevel = 3

// firstOdds is how much less likely than another a heading with which a dump begins is the
// headline: most are the site's name.
const firstOdds = 0.2

// A headingCount is how many headings of each level a dump has.
type headingCount [len(headingOdds)]int

func countHeadings(d *page.Document) (n headingCount) {
	for _, mark := range d.Marks {
		n[mark.Level]++
	}
	return n
}

// HeadingLevel returns the level of the heading that a block is in a dump that marks
// headings, 0 for others.
func HeadingLevel(d *page.Document, block int) int {
	return markOf(d, block).Level
}

// weigh returns the probability that a heading whose line has some score is the headline.
// Each of several of a level has less of the odds, but more than its share: scores know those
// of lists and boxes.
func (n *headingCount) weigh(p float64, level int) float64 {
	return withOdds(p, 1+headingOdds[level]/math.Sqrt(float64(max(1, n[level]))))
}

// withOdds returns a probability with odds that are some times as high.
func withOdds(p, times float64) float64 { return times * p / (1 - p + times*p) }

// markOf returns what a dump marks of a block.
func markOf(d *page.Document, block int) (mark forms.Mark) {
	if len(d.Marks) > 0 {
		mark = d.Marks[words.OneLine(d.Blocks[block].Text)]
	}
	return mark
}
