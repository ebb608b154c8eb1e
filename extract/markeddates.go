package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markedDates are the dates of elements that declare to hold one, in the head
// of the story unless they are declared by microdata. Those below the headline
// come first.
func (a *article) markedDates(field markField, basis markBasis) []Candidate {
	var below, above []Candidate
	for _, m := range a.doc.marks {
		declared := m.basis == markDeclared && basis == markDeclared && m.field == field
		timed := m.basis == markByClass && basis == markByClass && m.field == markPublished && a.inHead(m.block) && !a.inComment(m.block)
		if !declared && (!timed || (stampOfElement(m.node) == stampModified) != (field == markModified)) {
			continue
		}
		c := Candidate{Value: dateOfMark(m), Block: noBlock}
		switch {
		case len(c.Value) > dateTextMax:
		case timed && m.block < a.title.Block:
			above = append(above, c)
		default:
			below = append(below, c)
		}
	}
	return append(below, above...)
}

// scriptDates are the dates that scripts in the head of the story print, or the
// only one that a script of the page prints.
func (a *article) scriptDates() []Candidate {
	var near, all []Candidate
	for _, m := range a.doc.marks {
		if m.basis != markByScript {
			continue
		}
		all = append(all, Candidate{Value: scriptDate(m.node), Block: noBlock})
		if a.inHead(m.block) {
			near = append(near, all[len(all)-1])
		}
	}
	if len(all) == 1 {
		return all
	}
	return near
}

// inComment tells a block that stands in a comment on the story.
func (a *article) inComment(block int) bool {
	const levelsUp = 3
	if block >= len(a.doc.Blocks) || a.kind() == KindForum {
		return false
	}
	c := a.doc.Blocks[block].container
	return c >= 0 && a.doc.containers[c].near[trailingZeros(uint32(smellComment))] <= levelsUp
}

// revisionDates are when the revision was made that a page of a wiki shows: its
// metadata says when the first one was.
func (a *article) revisionDates() []Candidate {
	var out []Candidate
	for _, m := range a.doc.marks {
		if m.basis != markByRevision {
			continue
		}
		if d, _, _, ok := findPrintedDate(markText(m), a.dateLanguage()); ok {
			out = append(out, Candidate{Value: d.String(), Block: m.block})
		}
	}
	return out
}

// dateOfMark is what an element says of its date: for machines, in its title, or
// as it is printed.
func dateOfMark(m mark) string {
	if text := attr(m.node, "datetime"); text != "" {
		return text
	}
	if text := attr(m.node, "title"); hasDateShape(text) {
		return text
	}
	for _, key := range dateAttributes {
		if text := attr(m.node, key); text != "" {
			if _, ok := parseMachineDate(text, ""); ok {
				return text
			}
		}
	}
	return markText(m)
}

// dateAttributes are where sites keep a date for their scripts to print, which
// may put "3h" in the element.
var dateAttributes = [...]string{"data-datetime", "data-timestamp", "data-time", "data-utime", "data-publish-date", "data-date"}

// dateTextMax is the length above which a text is not a date alone.
const dateTextMax = 100

// stampOfElement reads what an element and what stands before it say of its
// date.
func stampOfElement(n *html.Node) stamp {
	class := strings.ToLower(attr(n, "class"))
	if strings.Contains(class, "publish") {
		class = "" // "entry-date published updated" is both
	}
	text, label := nodeText(n), ""
	const levelsUp = 3
	for up, at := 0, n; label == "" && at != nil && up < levelsUp; up, at = up+1, at.Parent {
		if s := at.PrevSibling; s != nil && s.Type == html.TextNode {
			label = strings.TrimSpace(s.Data)
		} else if s != nil && s.DataAtom == atom.Time {
			break // the date before has a label of its own
		}
	}
	if len(text) > dateTextMax {
		text = ""
	}
	return max(stampOf(class), stampOf(text), stampOf(labelBefore(label)))
}
