package openings

import (
	"slices"
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// The dateline of a place that no list knows is one by where it stands and by how the story
// speaks of the place.

// firstInMarkup is firstDateline for markup, where only capitals are taken, a place
// with its state, and one in a script without capitals.
func firstInMarkup(k *fields.Known) (decision, bool) {
	if k.Text != nil {
		return decision{}, false
	}
	d, ok := firstDateline(k)
	if !ok {
		return d, false
	}
	place := d.Value.Dateline.Place
	return d, dateline.IsCapitals(place) || dateline.HasRegion(place) || strings.ToUpper(place) == strings.ToLower(place)
}

// firstDateline finds the dateline of an unknown place, which only the first
// paragraph of a dump's story can have: where others open alike, they are no
// datelines.
func firstDateline(k *fields.Known) (decision, bool) {
	const (
		paragraphsMax = 2  // a standfirst may stand above the first
		namedMax      = 50 // lines that open with a name, for each of which all others are read; one story has fewer
	)
	first, found, asked := page.NoBlock, dateline.Dateline{}, 0
	for i, seen := k.First, 0; i < k.End && (first != page.NoBlock || seen < paragraphsMax); i++ {
		if !k.In[i] || k.Doc.Blocks[i].Type != page.Paragraph {
			continue
		}
		p, ok := k.ParseFirst(i, func(place string) bool {
			asked++
			return asked <= namedMax && k.IsNamedPlace(place, i)
		})
		switch {
		case ok && first != page.NoBlock:
			return decision{}, false
		case ok:
			first, found = i, p
		}
		if k.Stats(i).Words >= page.LongBlockWords {
			seen++
		}
	}
	if first == page.NoBlock && k.CleanText != nil {
		return decision{}, false // a line above was read as what it is
	}
	if first == page.NoBlock {
		return placeAbove(k)
	}
	if opensOthers(k, first, found.Place) || isWord(k, found.Place) || k.Text != nil && found.Bare && opensWithCapitals(k, first) {
		return decision{}, false
	}
	return opened(k, found, body.Cut{Block: first, Bytes: found.End}, nil), true
}

// opensOthers reports whether a word and a colon open another block of the body, too, or
// names and colons those above and below: it is who speaks in an interview.
func opensOthers(k *fields.Known, first int, word string) bool {
	for i := first + 1; i < k.End; i++ {
		if k.In[i] && strings.HasPrefix(k.Doc.Blocks[i].Text, word+":") {
			return true
		}
	}
	return first > k.First && opensWithSpeaker(k, first-1) && opensWithSpeaker(k, first) && opensWithSpeaker(k, k.Next(first))
}

// opensWithSpeaker reports whether a block opens with a name or two and a colon.
func opensWithSpeaker(k *fields.Known, block int) bool {
	const wordsMax = 3
	if block < 0 {
		return false
	}
	name, _, ok := words.CutColon(k.Doc.Blocks[block].Text)
	return ok && strings.Count(name, " ") < wordsMax
}

// isWord reports whether the page prints a name in small letters somewhere, as a word: it
// is the subject of the story, as the names of places are none.
//
//	"POLITIQUE - …" where the page says "la politique"  true
func isWord(k *fields.Known, name string) bool {
	word := strings.ToLower(name)
	if word == name {
		return false
	}
	return slices.ContainsFunc(k.Doc.Blocks, func(b page.Block) bool { return words.InSentence(b.Text, word) })
}

// opensWithCapitals reports whether another block of the body opens with a word in capitals
// and a colon, as rubrics and speakers do.
func opensWithCapitals(k *fields.Known, first int) bool {
	for i := first + 1; i < k.End; i++ {
		word, _, ok := strings.Cut(k.Doc.Blocks[i].Text, ":")
		if ok && k.In[i] && dateline.IsCapitals(word) {
			return true
		}
	}
	return false
}

// placeAbove finds an unknown place in a line of its own right above the first paragraph of
// a dump's story: with the mark that ends a dateline, or in capitals below credit or day.
func placeAbove(k *fields.Known) (decision, bool) {
	first := k.Next(k.First - 1)
	for k.Text != nil && first >= 0 && first < k.End && k.Stats(first).Words < page.LongBlockWords {
		first = k.Next(first)
	}
	i := first - 1
	if k.Text == nil || i < 1 || i <= k.Headline.Block() || first >= k.End || i == k.Lead.Block() {
		return decision{}, false
	}
	text := words.OneLine(k.Doc.Blocks[i].Text)
	if dateline.EndsInMark(text) {
		p, ok := dateline.ParseTextFirst(text+" "+words.OneLine(k.Doc.Blocks[first].Text), func(string) bool { return false })
		return opened(k, p, body.Cut{Block: i, Bytes: len(k.Doc.Blocks[i].Text)}, nil), ok && p.End > len(text)
	}
	if strings.Contains(text, " ") || !dateline.IsCapitals(text) || !k.Text.Dated[i-1] && !k.IsCredit(i-1, k.Headline.Block()) {
		return decision{}, false
	}
	p, ok := dateline.ParseFirstLine(text)
	if !ok || isWord(k, p.Place) {
		return decision{}, false
	}
	return opened(k, p, body.Cut{Block: i, Bytes: len(k.Doc.Blocks[i].Text)}, nil), true
}
