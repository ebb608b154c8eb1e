package extract

import (
	"strings"
	"unicode"
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
func (a *Body) dropNextStories() {
	a.bounds()
	above, below := 0, wordCount(a.doc.Blocks, a.body)
	labels := map[string]bool{}
	var stamps []int // of stories below
	for i := max(0, a.first-stampReach); i < a.end; i++ {
		if a.body[i] {
			above += a.stats(i).words
			below -= a.stats(i).words
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
	for i := a.headOf(stamps[0]); i < a.end; i++ {
		a.drop(i)
	}
}

// stampLabel is what a line says before and behind a date, in letters; "" when it
// is no stamp.
func (a *Body) stampLabel(block int) string {
	b := &a.doc.Blocks[block]
	if !a.text.dated[block] || b.stats.endsSentence {
		return ""
	}
	_, start, end, dated := findPrintedDate(b.Text, "")
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
func (a *Body) headOf(stamp int) int {
	leads := 0
	for i := stamp - 1; i > a.first; i-- {
		if !a.body[i] || !isLong(&a.doc.Blocks[i]) {
			continue
		}
		if leads++; leads > 1 || a.body[i-1] && isLong(&a.doc.Blocks[i-1]) {
			return i + 1
		}
	}
	return stamp
}
