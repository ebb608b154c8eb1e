package fields

import (
	"strings"
	"sync"
	"unicode/utf8"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"

	"golang.org/x/net/html"
)

// A page that prints no date near its story may print it elsewhere.

// onlyDates returns the date of the elements that hold one by their tag or class,
// if they all hold the same day: then it belongs to no other story. Those that are
// marked as the date of publishing are asked first. The others may hold the date of
// a product or an event, so they count only if the page looks like an article or a
// forum.
func (k *Known) onlyDates() []facts.Candidate {
	if declared := k.onlyDateOf(k.declaresPublished); declared != nil || !k.LooksLikeArticle() && k.Kind() != page.KindForum {
		return declared
	}
	return k.onlyDateOf(func(page.Annotation) bool { return true })
}

// labelledDates returns the date of the lines that are nothing but a date behind a label
// that says that something was published, wherever they stand: "Posted Friday, October
// 19, 2018". If they have different days they belong to several stories, and it returns
// none.
func (k *Known) labelledDates() []facts.Candidate {
	var only dates.Date
	at := page.NoBlock
	for i := range k.Doc.Blocks {
		if k.inComment(i) {
			continue
		}
		d, ok := k.publishingDate(i)
		if !ok {
			continue
		}
		switch {
		case at == page.NoBlock:
			only, at = d, i
		case d.Day() != only.Day():
			return nil
		}
	}
	if at == page.NoBlock {
		return nil
	}
	return []facts.Candidate{facts.Seen(only.String(), at)}
}

// publishingDate returns the date of a line that is nothing but a date behind a label that
// says that something was published.
func (k *Known) publishingDate(block int) (dates.Date, bool) {
	b := &k.Doc.Blocks[block]
	if b.Stats.Digits == 0 || len(b.Text) > dates.MaxBytes {
		return dates.Date{}, false
	}
	d, start, end, ok := dates.Find(b.Text, k.DateLanguage())
	return d, ok && end == len(b.Text) && publishingLabels()[strings.ToLower(strings.Trim(b.Text[:start], " :|-–—"))]
}

// publishingLabels are the labels of labelledDates.
var publishingLabels = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, label := range dates.Labels(dates.BesideNames) {
		if !dates.IsUpdate(label) && label != "on" {
			set[label], set[label+" on"] = true, true
		}
	}
	return set
})

// declaresPublished reports whether an element stands in one whose class says that
// it holds a date of publishing, or below a label that says so.
func (k *Known) declaresPublished(m page.Annotation) bool {
	const levelsUp = 3
	if m.Block > 0 {
		label := &k.Doc.Blocks[m.Block-1]
		if label.Stats.Words <= labelWordsMax && page.ClassContains(label.Text, "publish") {
			return true
		}
	}
	return isInClass(m.Node, "publish", levelsUp)
}

// isInClass reports whether the class of an element, or of one of those around it, holds
// a word; it looks at so many levels.
func isInClass(n *html.Node, word string, levels int) bool {
	for ; n != nil && levels > 0; n, levels = n.Parent, levels-1 {
		if page.ClassContains(page.Attr(n, "class"), word) {
			return true
		}
	}
	return false
}

// onlyDateOf returns the only date of the elements for which a test is true.
func (k *Known) onlyDateOf(is func(page.Annotation) bool) []facts.Candidate {
	var only dates.Date
	for _, m := range k.Doc.Annotations {
		if m.Field != page.FieldPublished || m.Basis != page.BasisClass || k.inComment(m.Block) || !is(m) || dateMeaningOfElement(m.Node) == dateModified {
			continue
		}
		text := dateOfAnnotation(m)
		if len(text) > dates.MaxBytes {
			continue
		}
		d, ok := dates.Parse(text, k.DateLanguage())
		switch {
		case !ok:
		case only.IsZero(), d.Day() == only.Day() && !only.HasTime:
			only = d
		case d.Day() != only.Day():
			return nil
		}
	}
	if only.IsZero() {
		return nil
	}
	return facts.Values(only.String())
}

// dateBelow returns the only date below the headline that stands in a block of its
// own, further down than the article header reaches.
func (k *Known) dateBelow() []facts.Candidate {
	const distanceMax = 2 * headerDistanceMax
	if k.Headline.Block() == page.NoBlock {
		return nil
	}
	var alone []int
	for i := k.Headline.Block() + 1; i < min(k.Headline.Block()+1+distanceMax, len(k.Doc.Blocks)); i++ {
		if !k.In[i] && k.isDateText(k.Doc.Blocks[i].Text) {
			alone = append(alone, i)
		}
	}
	if len(alone) != 1 {
		return nil
	}
	return k.printedDates(alone, datePublished)
}

// openingDates returns the dates that the story opens with, alone, in its dateline,
// or as the date of a press release: "29.11.2022 – The council", "Berlin, 29
// November 2022. The council", "Press release of 25 January 2022 | Berlin".
func (k *Known) openingDates() []facts.Candidate {
	const opening = 3 // paragraphs: a standfirst may stand before
	var out []facts.Candidate
	for i, paragraphs := k.First, 0; i < k.End && paragraphs < opening; i++ {
		if !k.In[i] || k.Doc.Blocks[i].Type == page.Heading {
			continue
		}
		paragraphs++
		if d, ok := k.dateThatOpens(i); ok {
			out = append(out, facts.Seen(d.String(), i))
		}
	}
	return out
}

// dateThatOpens returns the date that a block opens with.
func (k *Known) dateThatOpens(block int) (dates.Date, bool) {
	const distanceMax = 120 // bytes
	text := words.OneLine(k.Doc.Blocks[block].Text)
	if p, ok := dateline.ParseFirst(text, func(string) bool { return false }); ok && p.Year != 0 {
		return dates.New(p.Year, p.Month, p.Day)
	}
	if len(text) > distanceMax {
		text = words.CutAtRune(text, distanceMax)
	}
	d, start, end, ok := dates.Find(text, k.DateLanguage())
	if !ok || start > 0 && !exports.OpensRelease(text[:start]) {
		return dates.Date{}, false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[end:], " )"))
	return d, strings.ContainsRune("-–—|:„“\"«»", next) // not "5 January 2022 was a cold day"
}

// dateInTitle returns the date that is the last part of the page's title: "A title
// | Site | 23.05.2011".
func (k *Known) dateInTitle() []facts.Candidate {
	title := k.Doc.Meta.Title
	part := strings.TrimSpace(title[strings.LastIndexByte(title, '|')+1:])
	if part == title || !dates.IsDate(part, k.DateLanguage()) {
		return nil
	}
	return facts.Values(part)
}
