package body

import (
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/textrun"
)

// Below a press release stands, under the last heading, what the company says of itself.
// It is the same below all of them.

// aboutShareMax is the share of the body's words that what stands below a story has at
// most, from the heading "About the company" on. In a dump any short line may be that
// heading, so that less can be taken for it.
const (
	aboutShareMax     = 0.4
	aboutTextShareMax = 0.25
)

// excludeAbout takes out the last part of an article, if its heading says that it is
// about the company or whom to ask, and all behind it.
func (d *draft) excludeAbout() {
	if d.Kind() != page.KindArticle {
		return
	}
	first, end := d.Span()
	share := aboutShareMax
	if d.Text != nil {
		share = aboutTextShareMax
	}
	most, below, from := int(share*float64(d.Words())), 0, page.NoBlock
	for i := end - 1; i > first; i-- {
		if !d.In[i] {
			if d.Text != nil && d.headsAbout(i) {
				from = i
			}
			continue
		}
		below += d.Stats(i).Words
		if below > most {
			break
		}
		b := &d.Doc.Blocks[i]
		switch isContact := labels.HeadsContact(b.Text); {
		case d.headsAbout(i), isContact && d.Text == nil && from != page.NoBlock:
			from = i
		case b.Type == page.Heading && !isContact:
			i = first
		}
	}
	if from != page.NoBlock {
		d.excludeFrom(from)
	}
}

// headsAbout reports whether a block is the heading above what a company says of itself,
// or opens with one in bold letters: "About Gull Holm Ferries". In a dump any line may be a
// heading. What stands below has to begin with that name, since a part of a story may be
// headed "About the storm".
func (d *draft) headsAbout(block int) bool {
	const lineWordsMax = 8
	b := &d.Doc.Blocks[block]
	head, text := b.Text, ""
	isLine := b.Node != nil && b.Stats.Words <= lineWordsMax && !b.Stats.EndsSentence
	switch {
	case b.Type == page.Heading || b.FirstChild.IsEmphasised() || isLine:
		if next := d.Next(block); next != page.NoBlock {
			text = d.Doc.Blocks[next].Text
		}
	case b.FirstChild.OpensBold() && b.Node != nil:
		for c := b.Node.FirstChild; c != nil && text == ""; c = c.NextSibling {
			if t := textrun.Fold(page.NodeText(c)); t != "" {
				head, text = t, strings.TrimSpace(strings.TrimPrefix(b.Text, t))
			}
		}
	case d.Text != nil:
		head, _, _ = strings.Cut(head, " | ") // "About us | Contact"
	default:
		return false
	}
	return labels.HeadsAbout(head, text)
}

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
