package openings

import (
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/newsxml"
	"shuck/extract/internal/page"
	"shuck/extract/rules"
)

// What rules for the site, the labels of an export, elements of news XML and classes give for a
// dateline.

// ruledDateline decides for the dateline that a rule gives, cut off the paragraph
// that it opens.
func ruledDateline(k *fields.Known) (decision, bool) {
	for _, c := range k.Ruled(rules.Dateline, false) {
		p, ok := dateline.ParseLone(c.Value)
		if !ok {
			if p, ok = dateline.Parse(c.Value); !ok {
				continue
			}
		}
		d := opened(k, p, opensWith(k, c.Value), nil)
		d.Candidates[0] = d.Candidates[0].By(facts.Rule)
		return d, true
	}
	return decision{}, false
}

// labelledDateline decides for the dateline that a label gives. It needs no known
// place, and the story may repeat it.
func labelledDateline(k *fields.Known) (decision, bool) {
	for _, c := range k.Labelled(exports.Dateline) {
		text := strings.TrimRight(c.Value, " .:-–—_=")
		p, ok := dateline.ParseLine(text)
		if !ok {
			p, ok = dateline.ParsePlaces(text)
		}
		if !ok {
			continue
		}
		d := opened(k, p, opensWith(k, text), nil)
		d.Candidates[0] = c
		return d, true
	}
	return decision{}, false
}

// opensWith returns the cut that takes a printed dateline off the body block that
// it opens.
func opensWith(k *fields.Known, printed string) body.Cut {
	for i := k.First; i < k.End; i++ {
		text := k.Doc.Blocks[i].Text
		if !k.In[i] || !strings.HasPrefix(text, printed) {
			continue
		}
		if p, ok := dateline.Parse(text); ok {
			return body.Cut{Block: i, Bytes: p.End}
		}
		rest := strings.TrimLeft(text[len(printed):], " \n.:,-–—")
		return body.Cut{Block: i, Bytes: len(text) - len(rest)}
	}
	return body.Cut{Block: page.NoBlock}
}

// elementDateline decides for the dateline that has an element. Where the story
// prints it again, it is cut off there.
func elementDateline(k *fields.Known) (decision, bool) {
	if k.Doc.Item == nil || k.Doc.Item.Dateline.Text == "" {
		return decision{}, false
	}
	line := k.Doc.Item.Dateline
	p, ok := dateline.ParseLone(line.Text)
	day, hasDay := dates.Parse(line.Date, k.DateLanguage())
	if !ok {
		if p = partDateline(k, line); !hasDay {
			day, _, _, hasDay = dates.Find(line.Text, k.DateLanguage())
		}
	}
	d := opened(k, p, printedCut(k, line.Text), nil)
	if hasDay && d.Value.Dateline.Date == nil {
		date := day.Day()
		d.Value.Dateline.Date = &date
	}
	d.Candidates[0] = d.Candidates[0].By(fields.Element)
	return d, true
}

// partDateline takes a dateline apart whose place nobody knows: "Obernwik (IPA)",
// "MARROW 1997-03-04".
func partDateline(k *fields.Known, line newsxml.Dateline) dateline.Dateline {
	p := dateline.Dateline{Text: line.Text, Place: line.Text}
	if before, agency, ok := strings.Cut(p.Place, "("); ok {
		p.Place, p.Agencies = before, []string{strings.TrimSpace(strings.TrimRight(agency, ") "))}
	}
	if _, start, _, ok := dates.Find(p.Place, k.DateLanguage()); ok && start > 0 {
		p.Place = p.Place[:start]
	}
	if p.Place = strings.TrimRight(p.Place, " ,"); line.Place != "" {
		p.Place = line.Place
	}
	p.Places = dateline.SplitPlaces(p.Place)
	return p
}

// printedCut returns the cut that takes a dateline off the first paragraph of the
// story, noCut where that does not open with it.
func printedCut(k *fields.Known, text string) body.Cut {
	i := k.First
	for i >= 0 && i < len(k.Doc.Blocks) && k.Doc.Blocks[i].Type != page.Paragraph {
		i = k.Next(i)
	}
	if i < 0 || i >= len(k.Doc.Blocks) {
		return noCut
	}
	block := k.Doc.Blocks[i].Text
	rest, ok := strings.CutPrefix(block, text)
	rest = strings.TrimLeft(rest, " \u00a0")
	behind := strings.TrimLeft(rest, "-–—:_. \u00a0")
	if !ok || len(behind) == len(rest) {
		return noCut
	}
	return body.Cut{Block: i, Bytes: len(block) - len(behind)}
}

// annotatedDateline decides for the dateline in an element that is annotated as
// one.
func annotatedDateline(k *fields.Known) (decision, bool) {
	for _, c := range k.Annotated(page.FieldDateline) {
		if p, ok := dateline.ParseLone(c.Value); ok {
			return opened(k, p, noCut, nil), true
		}
	}
	return decision{}, false
}
