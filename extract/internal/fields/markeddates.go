package fields

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
)

// markedDates are the dates of elements that declare to hold one, in the head
// of the story unless they are declared by microdata. Those below the headline
// come first.
func (a *Article) markedDates(field page.MarkField, basis page.MarkBasis) []facts.Candidate {
	var below, above []facts.Candidate
	for _, m := range a.Doc.Marks {
		declared := m.Basis == page.MarkDeclared && basis == page.MarkDeclared && m.Field == field
		timed := m.Basis == page.MarkByClass && basis == page.MarkByClass && m.Field == page.MarkPublished && a.inHead(m.Block) && !a.inComment(m.Block)
		if !declared && (!timed || (stampOfElement(m.Node) == stampModified) != (field == page.MarkModified)) {
			continue
		}
		c := facts.Candidate{Value: dateOfMark(m), Block: page.NoBlock}
		switch {
		case len(c.Value) > dates.MaxBytes:
		case timed && m.Block < a.Title.Block:
			above = append(above, c)
		default:
			below = append(below, c)
		}
	}
	return append(below, above...)
}

// scriptDates are the dates that scripts in the head of the story print, or the
// only one that a script of the page prints.
func (a *Article) scriptDates() []facts.Candidate {
	var near, all []facts.Candidate
	for _, m := range a.Doc.Marks {
		if m.Basis != page.MarkByScript {
			continue
		}
		all = append(all, facts.Candidate{Value: page.ScriptDate(m.Node), Block: page.NoBlock})
		if a.inHead(m.Block) {
			near = append(near, all[len(all)-1])
		}
	}
	if len(all) == 1 {
		return all
	}
	return near
}

// inComment tells a block that stands in a comment on the story.
func (a *Article) inComment(block int) bool {
	const levelsUp = 3
	if block >= len(a.Doc.Blocks) || a.Kind() == page.KindForum {
		return false
	}
	c := a.Doc.Blocks[block].Container
	return c >= 0 && a.Doc.Containers[c].Near[page.TrailingZeros(uint32(page.SmellComment))] <= levelsUp
}

// revisionDates are when the revision was made that a page of a wiki shows: its
// metadata says when the first one was.
func (a *Article) revisionDates() []facts.Candidate {
	var out []facts.Candidate
	for _, m := range a.Doc.Marks {
		if m.Basis != page.MarkByRevision {
			continue
		}
		if d, _, _, ok := dates.Find(page.MarkText(m), a.dateLanguage()); ok {
			out = append(out, facts.Candidate{Value: d.String(), Block: m.Block})
		}
	}
	return out
}

// dateOfMark is what an element says of its date: for machines, in its title, or
// as it is printed.
func dateOfMark(m page.Mark) string {
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
	return page.MarkText(m)
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
