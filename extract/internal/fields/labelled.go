package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
)

// An export says in labels what a page only shows. What a label gives is cleaned like
// any other candidate and trusted before all of them but the rules for a site.

// byLabel finds what a label gives, for any field.
const byLabel = exportIDs

// labelTrust is above the trust in anything that a page shows or declares.
const labelTrust = 5

// labelled returns what the labels of an export give for a field.
func (k *Known) labelled(f exports.Field) []facts.Candidate {
	var out []facts.Candidate
	for _, v := range k.Doc.Export.All(f) {
		name := "label"
		if v.Label != "" {
			name += " " + v.Label
		}
		out = append(out, facts.Candidate{Value: v.Text}.By(facts.Finder{ID: byLabel, Name: name, Trust: labelTrust, Reads: facts.Declared}))
	}
	return out
}

// labelledHeadline returns the headline that a label gives.
func (k *Known) labelledHeadline() (facts.Candidate, bool) {
	all := k.labelled(exports.Headline)
	if len(all) == 0 {
		return facts.Candidate{}, false
	}
	c := all[0]
	c.Value = k.withoutSite(c.Value)
	return c, true
}

// labelledByline decides for the authors whom labels name.
func (k *Known) labelledByline() (d Decision[Credit], ok bool) {
	d.Candidates = k.labelled(exports.Byline)
	var printed []string
	for _, c := range d.Candidates {
		names, _ := credit.Authors(c.Value)
		names = slices.DeleteFunc(names, func(name string) bool { return namesNobody(name) || credit.HasName(d.Value.Authors, name) })
		if len(names) == 0 {
			continue
		}
		d.Value.Authors = append(d.Value.Authors, names...)
		printed = append(printed, c.Value)
	}
	if len(printed) == 0 {
		return d, false
	}
	d.Value.Printed = d.Candidates[0]
	d.Value.Printed.Value = strings.Join(printed, ", ")
	return d, true
}

// labelledDateline decides for the dateline that a label gives. It needs no known
// place, and the story may repeat it.
func (k *Known) labelledDateline() (Decision[Opening], bool) {
	for _, c := range k.labelled(exports.Dateline) {
		text := strings.TrimRight(c.Value, " .:-–—_=")
		p, ok := page.ParseLoneDateline(text)
		if !ok {
			p, ok = placesOf(text)
		}
		if !ok {
			continue
		}
		d := k.opened(p, k.opensWith(text), nil)
		d.Candidates[0] = c
		return d, true
	}
	return Decision[Opening]{}, false
}

// placesOf reads a dateline that is nothing but places, known or not.
func placesOf(text string) (p dateline.Dateline, ok bool) {
	const wordsMax = 8
	if text == "" || len(strings.Fields(text)) > wordsMax {
		return p, false
	}
	p.Text, p.Place = text, text
	for part := range strings.SplitSeq(text, "/") {
		p.Places = append(p.Places, strings.TrimSpace(part))
	}
	return p, true
}
