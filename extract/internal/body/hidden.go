package body

import (
	"shuck/extract/internal/page"

	"golang.org/x/net/html/atom"
)

// hiddenShareMax is the share of a story's words that hidden paragraphs have at most.
// Where there are more, a script shows them: the rest of a story behind a button.
const hiddenShareMax = 0.2

// excludeHidden takes out single paragraphs that are hidden from readers among others
// that are not: notes for the printed edition, traps for robots.
func (d *draft) excludeHidden() {
	var hidden []int
	hiddenWords, words := 0, 0
	for i, in := range d.In {
		if !in {
			continue
		}
		n := d.Stats(i).Words
		words += n
		if d.isHidden(i) {
			hidden = append(hidden, i)
			hiddenWords += n
		}
	}
	if float64(hiddenWords) > hiddenShareMax*float64(words) {
		return
	}
	for _, i := range hidden {
		d.exclude(i)
	}
}

// isHidden reports whether a block is a paragraph of prose that is itself hidden. Code
// may be hidden because a script draws it in colours.
func (d *draft) isHidden(block int) bool {
	c := d.Doc.Blocks[block].Container
	return d.Stats(block).EndsSentence && c != page.NoContainer && d.Doc.Containers[c].Tag == atom.P && d.Doc.Containers[c].Roles&page.RoleHidden != 0
}
