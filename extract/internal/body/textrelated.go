package body

import (
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/score"
)

// A short line heads other stories, and ends the story of a dump, where at least
// relatedLeast of the words taken for the story stand above it and no more than
// relatedProse of those below read like prose.
const (
	relatedWords = 5
	relatedLeast = 0.3
	relatedProse = 0.2
)

// dropRelated drops the teasers of other stories below the line that heads them.
func (a *draft) dropRelated() {
	a.First, a.End = a.Span()
	above, below, prose := 0, wordCount(a.Doc.Blocks, a.In), a.proseWords()
	least := relatedLeast * float64(below)
	for i := a.First; i < a.End; i++ {
		if a.In[i] {
			n := a.Stats(i).Words
			above, below = above+n, below-n
			if a.isProse(i) {
				prose -= n
			}
		}
		if a.headsRelated(i) && float64(above) >= least && float64(prose) <= relatedProse*float64(below) {
			for j := i; j < a.End; j++ {
				a.drop(j)
			}
			return
		}
	}
}

// headsRelated tells a line that heads other stories: "Related stories". One that
// goes on behind a colon names one inside the story.
func (a *draft) headsRelated(block int) bool {
	s := a.Stats(block)
	return s.Words <= relatedWords && a.Text.Labels[block].Has&labels.Related != 0 && !s.EndsSentence && !strings.Contains(a.Doc.Blocks[block].Text, ":")
}

// proseWords counts the words of the body that read like prose.
func (a *draft) proseWords() int {
	n := 0
	for i, in := range a.In {
		if in && a.isProse(i) {
			n += a.Stats(i).Words
		}
	}
	return n
}

// isProse tells a block that reads like a paragraph of a story.
func (a *draft) isProse(block int) bool {
	b := &a.Doc.Blocks[block]
	return b.Stats.EndsSentence && score.IsLong(b)
}
