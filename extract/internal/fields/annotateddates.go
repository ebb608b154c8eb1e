package fields

import (
	"strings"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// annotatedDates returns the dates of elements that are annotated with one: those
// that microdata declares, or those in the article header that hold one by their
// tag or class. Those below the headline come first.
func (k *Known) annotatedDates(field page.Field, basis page.Basis) []facts.Candidate {
	var below, above []facts.Candidate
	for _, m := range k.Doc.Annotations {
		declared := m.Basis == page.BasisDeclared && basis == page.BasisDeclared && m.Field == field
		timed := m.Basis == page.BasisClass && basis == page.BasisClass && m.Field == page.FieldPublished && k.inHeader(m.Block) && !k.inComment(m.Block) && !k.inAside(m.Block)
		if !declared && (!timed || (dateMeaningOfElement(m.Node) == dateModified) != (field == page.FieldModified)) {
			continue
		}
		c := facts.Seen(dateOfAnnotation(m), page.NoBlock)
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

// scriptDates returns the dates that scripts in the article header print, or the
// only one that any script of the page prints.
func (k *Known) scriptDates() []facts.Candidate {
	var near, all []facts.Candidate
	for _, m := range k.Doc.Annotations {
		if m.Basis != page.BasisScript {
			continue
		}
		all = append(all, facts.Seen(page.ScriptDate(m.Node), page.NoBlock))
		if k.inHeader(m.Block) {
			near = append(near, all[len(all)-1])
		}
	}
	if len(all) == 1 {
		return all
	}
	return near
}

// inComment reports whether a block stands in a comment on the story.
func (k *Known) inComment(block int) bool {
	const levelsUp = 3
	if block >= len(k.Doc.Blocks) || k.Kind() == page.KindForum {
		return false
	}
	return k.HintDistance(block, page.HintComment) <= levelsUp
}

// inAside reports whether a block stands in an aside with teasers of other stories:
// behind the story, or among links. The story stands in no aside then.
func (k *Known) inAside(block int) bool {
	if block <= k.First || block >= len(k.Doc.Blocks) {
		return false
	}
	if s := k.Stats(block); block < k.End && 2*s.LinkWords <= s.Words {
		return false
	}
	return k.HasRole(block, page.RoleAside) && !k.HasRole(k.First, page.RoleAside)
}

// revisionDates returns the date of the revision that a wiki page shows: its
// metadata gives the date of the first one.
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

// dateOfAnnotation returns the date of an annotated element: the one for machines,
// the one in its title, or the one it prints.
func dateOfAnnotation(m page.Annotation) string {
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

// dateAttributes are where sites keep a date for their scripts, which may print
// "3h" instead.
var dateAttributes = [...]string{"data-datetime", "data-timestamp", "data-time", "data-utime", "data-publish-date", "data-date"}

// dateMeaningOfElement reads the meaning of a date from its element and from what
// stands before it.
func dateMeaningOfElement(n *html.Node) dateMeaning {
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
	return max(dateMeaningOf(class), dateMeaningOf(text), dateMeaningOf(labelBefore(label)))
}
