package fields

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// When a page was changed is printed below the day of publishing, or below the story.

// changeAfter returns the first day of a change that is later than that of publishing. An
// element for both days, "Published May 1, 2025, updated May 3, 2025", gives the first.
func (p *datesOfPage) changeAfter() dates.Date {
	for _, c := range p.all.modified {
		if p.isPlausible(c) && c.date.Midnight().After(p.published.Midnight()) && c.date.Day() != p.published.Day() {
			return c.date
		}
	}
	return dates.Date{}
}

// changeBehindLabel returns the day that a line in the header prints below that of publishing, later
// than it and behind a word or two that no list has, in a language whose labels the lists do not know.
func (p *datesOfPage) changeBehindLabel() dates.Date {
	language := p.DateLanguage()
	if p.published.IsZero() || credit.LabelsKnown(language) {
		return dates.Date{}
	}
	from := p.Headline.Block() + 1
	seen := false
	for i := from; i < min(from+headerDistanceMax, len(p.Doc.Blocks)); i++ {
		b := &p.Doc.Blocks[i]
		if b.Stats.Words > credit.MaxWords || b.Type == page.Caption || b.Stats.Digits == 0 {
			continue
		}
		for rest := b.Text; ; {
			d, start, end, ok := dates.Find(rest, language)
			if !ok {
				break
			}
			if seen && isLater(d, p.published) && isUnknownLabel(rest[:start]) {
				return d
			}
			seen = seen || d.Day() == p.published.Day()
			rest = rest[end:]
		}
	}
	return dates.Date{}
}

// isLater reports whether a date is later than another, by the hour where both have one.
func isLater(d, other dates.Date) bool {
	if d.HasTime && other.HasTime {
		return d.Clock().After(other.Clock())
	}
	return d.Midnight().After(other.Midnight())
}

// isUnknownLabel reports whether what stands before a date is a label that no list has.
func isUnknownLabel(label string) bool {
	const wordsMax, bytesMin, bytesMax = 3, 4, 90
	line := label[strings.LastIndexByte(label, '\n')+1:]
	label = strings.ToLower(strings.Trim(line, " |·•–—-("))
	if len(label) < bytesMin || len(label) > bytesMax || strings.HasSuffix(label, ",") || words.CountTo(label, wordsMax+1) > wordsMax || dates.IsOfAnother(label) {
		return false
	}
	label = strings.TrimRight(words.TrimColon(label), "៖՝ ")
	_, isCredit := credit.Parse(strings.TrimSpace(line))
	return !publishingLabels()[label] && !isCredit
}

// labelledUpdates returns the day of the lines and elements below the story that say when the page
// was last changed: "This page was last edited on 14 March 2024, at 10:12.". If they have different
// days they belong to several stories, and it returns none.
func (k *Known) labelledUpdates() []facts.Candidate {
	if k.Text != nil {
		return nil
	}
	var only dates.Date
	for _, d := range append(k.updateLines(), k.updateElements()...) {
		if !only.IsZero() && d.Day() != only.Day() {
			return nil
		}
		if only.IsZero() {
			only = d
		}
	}
	return facts.Values(only.String())
}

// updateLines returns the days of the short lines below the story that say when it was changed.
func (k *Known) updateLines() []dates.Date {
	const bytesMax = 200
	var out []dates.Date
	for i := k.End; i < len(k.Doc.Blocks); i++ {
		b := &k.Doc.Blocks[i]
		if b.Stats.Digits == 0 || len(b.Text) > bytesMax || !k.isLineBelow(i) {
			continue
		}
		d, start, _, ok := dates.Find(b.Text, k.DateLanguage())
		if ok && dates.IsUpdate(labelBefore(b.Text[:start])) && !dates.IsOfAnother(b.Text[:start]) {
			out = append(out, d)
		}
	}
	return out
}

// updateElements returns the days that elements below the story have and are said to be of a change.
func (k *Known) updateElements() []dates.Date {
	var out []dates.Date
	for _, m := range k.Doc.Annotations {
		if m.Field != page.FieldPublished || m.Basis != page.BasisClass || !k.isLineBelow(m.Block) || dateMeaningOfElement(m.Node) != dateModified {
			continue
		}
		if d, ok := dates.Parse(dateOfAnnotation(m), k.DateLanguage()); ok {
			out = append(out, d)
		}
	}
	return out
}

// isLineBelow reports whether a block is a short line below the story. Teasers are links.
func (k *Known) isLineBelow(block int) bool {
	const wordsMax = 16
	if block == len(k.Doc.Blocks) {
		return false // of an element at the end of the page nothing is known
	}
	s := k.Stats(block)
	return block >= k.End && s.Words <= wordsMax && s.LinkWords == 0 && !k.inComment(block) && !k.inAside(block)
}
