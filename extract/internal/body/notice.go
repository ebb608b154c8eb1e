package body

import "shuck/extract/internal/labels"

// excludeNotice takes out the notice of the site below the story, which says whose the
// texts are and whom to call about them, and all behind it.
func (d *draft) excludeNotice() {
	const storyMin = 20 // words above it: a page may be a notice
	above := 0
	for i, in := range d.In {
		if above >= storyMin && labels.HeadsNotice(d.Doc.Blocks[i].Text) {
			d.excludeFrom(i)
			return
		}
		if in {
			above += d.Stats(i).Words
		}
	}
}
