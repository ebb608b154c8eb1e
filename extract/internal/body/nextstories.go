package body

import (
	"strings"
	"unicode"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/score"
)

// A dump of a page that loads story after story goes on with other whole stories
// below its own. Each has a stamp of the same words as the first: "Published 6
// January 2026".

const (
	// A story between two stamps, and one below the last, has nextStoryWords
	// words at least: most parts of a live blog have fewer.
	nextStoryWords = 100
	// A page goes on with nextStoriesMost stories at most; with more stamps it is a
	// live blog.
	nextStoriesMost = 4
	// The stamp of the first story stands no further than stampReach blocks above
	// what was taken for it, or below no more of it than a standfirst.
	stampReach      = 12
	standfirstWords = 80
	// A stamp says what its date is in stampLetters letters at least: "2:30 min"
	// stands below any video.
	stampLetters = 5
)

// dropNextStories drops the stories that a dump goes on with below its own.
func (a *draft) dropNextStories() {
	a.First, a.End = a.Span()
	above, below := 0, wordCount(a.Doc.Blocks, a.In)
	labels := map[string]bool{}
	var stamps []int // of stories below
	for i := max(0, a.First-stampReach); i < a.End; i++ {
		if a.In[i] {
			above += a.Stats(i).Words
			below -= a.Stats(i).Words
			continue
		}
		label := a.stampLabel(i)
		switch {
		case len(label) < stampLetters:
		case above <= standfirstWords:
			labels[label] = true
		case above >= nextStoryWords && below >= nextStoryWords && labels[label]:
			stamps = append(stamps, i)
		}
	}
	if len(stamps) == 0 || len(stamps) > nextStoriesMost {
		return
	}
	for i := a.headOf(stamps[0]); i < a.End; i++ {
		a.drop(i)
	}
}

// stampLabel is what a line says before and behind a date, in letters; "" when it
// is no stamp.
func (a *draft) stampLabel(block int) string {
	b := &a.Doc.Blocks[block]
	if !a.Text.Dated[block] || b.Stats.EndsSentence {
		return ""
	}
	_, start, end, dated := dates.Find(b.Text, "")
	if !dated {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, b.Text[:start]+b.Text[end:])
}

// headOf is the first block of the head of a story, headline and standfirst,
// that ends in a stamp.
func (a *draft) headOf(stamp int) int {
	leads := 0
	for i := stamp - 1; i > a.First; i-- {
		if !a.In[i] || !score.IsLong(&a.Doc.Blocks[i]) {
			continue
		}
		if leads++; leads > 1 || a.In[i-1] && score.IsLong(&a.Doc.Blocks[i-1]) {
			return i + 1
		}
	}
	return stamp
}
