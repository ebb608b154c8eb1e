package body

import (
	"shuck/extract/internal/dates"
	"shuck/extract/internal/score"
)

// A dump of a page that loads story after story goes on with other whole stories
// below its own. Each has a date line in the words of the first one: "Published 6
// January 2026".

const (
	// A story between two date lines, or below the last one, has at least
	// nextStoryWordsMin words. Most parts of a live blog have fewer.
	nextStoryWordsMin = 100
	// A page goes on with at most nextStoriesMax stories. One with more date lines is
	// a live blog.
	nextStoriesMax = 4
	// The date line of the first story stands at most dateLineDistanceMax blocks above
	// what was taken for the story, or below no more of it than a standfirst.
	dateLineDistanceMax = 12
	standfirstWordsMax  = 80
	// A date line says in at least dateLineLettersMin letters what its date is: "2:30
	// min" stands below any video.
	dateLineLettersMin = 5
)

// excludeNextStories takes out the stories that a dump goes on with below its own.
func (d *draft) excludeNextStories() {
	d.First, d.End = d.Span()
	above, below := 0, d.Words()
	labels := map[string]bool{}
	var dateLines []int // of the stories below
	for i := max(0, d.First-dateLineDistanceMax); i < d.End; i++ {
		if d.In[i] {
			above += d.Stats(i).Words
			below -= d.Stats(i).Words
			continue
		}
		label := d.dateLineLabel(i)
		switch {
		case len(label) < dateLineLettersMin:
		case above <= standfirstWordsMax:
			labels[label] = true
		case above >= nextStoryWordsMin && below >= nextStoryWordsMin && labels[label]:
			dateLines = append(dateLines, i)
		}
	}
	if len(dateLines) == 0 || len(dateLines) > nextStoriesMax {
		return
	}
	d.excludeFrom(d.headerStart(dateLines[0]))
}

// dateLineLabel returns the letters that a line has before and behind its date; "" if
// it is no date line.
func (d *draft) dateLineLabel(block int) string {
	b := &d.Doc.Blocks[block]
	if !d.Text.Dated[block] || b.Stats.EndsSentence {
		return ""
	}
	_, start, end, dated := dates.Find(b.Text, "")
	if !dated {
		return ""
	}
	return lettersOf(b.Text[:start] + b.Text[end:])
}

// headerStart returns the first block of the header of a story, headline and
// standfirst, that ends in a date line.
func (d *draft) headerStart(dateLine int) int {
	leads := 0
	for i := dateLine - 1; i > d.First; i-- {
		if !d.In[i] || !score.IsLong(&d.Doc.Blocks[i]) {
			continue
		}
		if leads++; leads > 1 || d.In[i-1] && score.IsLong(&d.Doc.Blocks[i-1]) {
			return i + 1
		}
	}
	return dateLine
}
