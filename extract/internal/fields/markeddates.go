package fields

import (
	"strings"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markedDates are the dates of elements that declare to hold one, in the head
// of the story unless they are declared by microdata. Those below the headline
// come first.
func (k *Known) markedDates(field page.Field, basis page.Basis) []facts.Candidate {
	var below, above []facts.Candidate
	for _, m := range k.Doc.Annotations {
		declared := m.Basis == page.BasisDeclared && basis == page.BasisDeclared && m.Field == field
		timed := m.Basis == page.BasisClass && basis == page.BasisClass && m.Field == page.FieldPublished && k.inHead(m.Block) && !k.inComment(m.Block)
		if !declared && (!timed || (stampOfElement(m.Node) == stampModified) != (field == page.FieldModified)) {
			continue
		}
		c := facts.Seen(dateOfMark(m), page.NoBlock)
		switch {
		case len(c.Value) > dates.MaxBytes:
		case timed && m.Block < k.Headline.Block():
			above = append(above, c)
		default:
			below = append(below, c)
		}
	}
	return append(below, above...)
}

// scriptDates are the dates that scripts in the head of the story print, or the
// only one that a script of the page prints.
func (k *Known) scriptDates() []facts.Candidate {
	var near, all []facts.Candidate
	for _, m := range k.Doc.Annotations {
		if m.Basis != page.BasisScript {
			continue
		}
		all = append(all, facts.Seen(page.ScriptDate(m.Node), page.NoBlock))
		if k.inHead(m.Block) {
			near = append(near, all[len(all)-1])
		}
	}
	if len(all) == 1 {
		return all
	}
	return near
}

// inComment tells a block that stands in a comment on the story.
func (k *Known) inComment(block int) bool {
	const levelsUp = 3
	if block >= len(k.Doc.Blocks) || k.Kind() == page.KindForum {
		return false
	}
	c := k.Doc.Blocks[block].Container
	return c >= 0 && k.Doc.Containers[c].Distance[page.BitIndex(uint32(page.HintComment))] <= levelsUp
}

// revisionDates are when the revision was made that a page of a wiki shows: its
// metadata says when the first one was.
func (k *Known) revisionDates() []facts.Candidate {
	var out []facts.Candidate
	for _, m := range k.Doc.Annotations {
		if m.Basis != page.BasisRevision {
			continue
		}
		if d, _, _, ok := dates.Find(page.AnnotationText(m), k.dateLanguage()); ok {
			out = append(out, facts.Seen(d.String(), m.Block))
		}
	}
	return out
}

// dateOfMark is what an element says of its date: for machines, in its title, or
// as it is printed.
func dateOfMark(m page.Annotation) string {
	if text := page.Attr(m.Node, "datetime"); text != "" {
		return text
	}
	if text := page.Attr(m.Node, "title"); dates.HasShape(text) {
		return text
	}
	for _, key := range dateAttributes {
		if text := page.Attr(m.Node, key); text != "" {
			if _, ok := dates.Parse(text, ""); ok {
				return text
			}
		}
	}
	return page.AnnotationText(m)
}

// dateAttributes are where sites keep a date for their scripts to print, which
// may put "3h" in the element.
var dateAttributes = [...]string{"data-datetime", "data-timestamp", "data-time", "data-utime", "data-publish-date", "data-date"}

// stampOfElement reads what an element and what stands before it say of its
// date.
func stampOfElement(n *html.Node) stamp {
	class := strings.ToLower(page.Attr(n, "class"))
	if strings.Contains(class, "publish") {
		class = "" // "entry-date published updated" is both
	}
	text, label := page.NodeText(n), ""
	const levelsUp = 3
	for up, at := 0, n; label == "" && at != nil && up < levelsUp; up, at = up+1, at.Parent {
		if s := at.PrevSibling; s != nil && s.Type == html.TextNode {
			label = strings.TrimSpace(s.Data)
		} else if s != nil && s.DataAtom == atom.Time {
			break // the date before has a label of its own
		}
	}
	if len(text) > dates.MaxBytes {
		text = ""
	}
	return max(stampOf(class), stampOf(text), stampOf(labelBefore(label)))
}
