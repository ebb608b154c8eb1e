package body

import (
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/score"
)

// A short line heads other stories, and so ends the story of a dump, if at least the
// share relatedMin of the words taken for the story stands above it, and at most
// relatedProseMax of those below it read like prose.
const (
	relatedWordsMax = 5
	relatedMin      = 0.3
	relatedProseMax = 0.2
)

// excludeRelated takes out the teasers of other stories below the line that heads them.
func (d *draft) excludeRelated() {
	d.First, d.End = d.Span()
	above, below, prose := 0, d.Words(), d.proseWords()
	aboveMin := relatedMin * float64(below)
	for i := d.First; i < d.End; i++ {
		if d.In[i] {
			n := d.Stats(i).Words
			above, below = above+n, below-n
			if d.isProse(i) {
				prose -= n
			}
		}
		if (d.headsRelated(i) || d.headsTopics(i)) && float64(above) >= aboveMin && float64(prose) <= relatedProseMax*float64(below) {
			d.excludeFrom(i)
			return
		}
	}
}

// headsRelated reports whether a line heads other stories, as "Related stories" does.
// One that goes on behind a colon names a single story inside this one.
func (d *draft) headsRelated(block int) bool {
	s := d.Stats(block)
	if s.Words <= relatedWordsMax && labels.HeadsStories(d.Doc.Blocks[block].Text) {
		return true
	}
	return s.Words <= relatedWordsMax && d.Text.Labels[block].Has&labels.Related != 0 && !s.EndsSentence && !strings.Contains(d.Doc.Blocks[block].Text, ":")
}

// headsTopics reports whether a line heads the topics of the story.
func (d *draft) headsTopics(block int) bool {
	return d.Stats(block).Words <= relatedWordsMax && labels.HeadsTopics(d.Doc.Blocks[block].Text)
}

// proseWords returns the number of words of the body that read like prose.
func (d *draft) proseWords() int {
	n := 0
	for i, in := range d.In {
		if in && d.isProse(i) {
			n += d.Stats(i).Words
		}
	}
	return n
}

// isProse reports whether a block reads like a paragraph of a story.
func (d *draft) isProse(block int) bool {
	b := &d.Doc.Blocks[block]
	return b.Stats.EndsSentence && score.IsLong(b)
}
