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

// isHidden reports whether a block is a paragraph of prose that is itself hidden, by an
// attribute or by a class that frameworks hide with. Code may be hidden because a script
// draws it in colours.
func (d *draft) isHidden(block int) bool {
	at := d.Doc.Blocks[block].Container
	if !d.Stats(block).EndsSentence || at == page.NoContainer {
		return false
	}
	c := &d.Doc.Containers[at]
	if c.Tag == atom.P && c.Roles&page.RoleHidden != 0 {
		return true
	}
	parent := c.Parent
	return hasHidingClass(c) || parent != page.NoContainer && c.Tag == atom.P && d.Doc.Containers[parent].End-d.Doc.Containers[parent].First == 1 && hasHidingClass(&d.Doc.Containers[parent])
}

// hasHidingClass reports whether the class of an element hides it.
func hasHidingClass(c *page.Container) bool {
	return c.Class != page.NoClass && page.HidesByClass(page.Attr(c.Node, "class"))
}
