package extract

import "strings"

// A short line heads other stories, and ends the story of a dump, where at least
// relatedLeast of the words taken for the story stand above it and no more than
// relatedProse of those below read like prose.
const (
	relatedWords = 5
	relatedLeast = 0.3
	relatedProse = 0.2
)

// dropRelated drops the teasers of other stories below the line that heads them.
func (a *Body) dropRelated() {
	a.bounds()
	above, below, prose := 0, wordCount(a.doc.Blocks, a.body), a.proseWords()
	least := relatedLeast * float64(below)
	for i := a.first; i < a.end; i++ {
		if a.body[i] {
			n := a.stats(i).words
			above, below = above+n, below-n
			if a.isProse(i) {
				prose -= n
			}
		}
		if a.headsRelated(i) && float64(above) >= least && float64(prose) <= relatedProse*float64(below) {
			for j := i; j < a.end; j++ {
				a.drop(j)
			}
			return
		}
	}
}

// headsRelated tells a line that heads other stories: "Related stories". One that
// goes on behind a colon names one inside the story.
func (a *Body) headsRelated(block int) bool {
	s := a.stats(block)
	return s.words <= relatedWords && a.text.labels[block].has&labelRelated != 0 && !s.endsSentence && !strings.Contains(a.doc.Blocks[block].Text, ":")
}

// proseWords counts the words of the body that read like prose.
func (a *Body) proseWords() int {
	n := 0
	for i, in := range a.body {
		if in && a.isProse(i) {
			n += a.stats(i).words
		}
	}
	return n
}

// isProse tells a block that reads like a paragraph of a story.
func (a *Body) isProse(block int) bool {
	b := &a.doc.Blocks[block]
	return b.stats.endsSentence && isLong(b)
}
