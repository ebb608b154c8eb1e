package body

import (
	"encoding/json"
	"strings"

	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A stateValue is a value of a page's state, with its members in their order.
type stateValue struct {
	key     string
	text    string // of a string that reads like prose
	words   int    // of the prose in it
	members []stateValue
}

// stateStory returns the prose of the part of the page's state that holds the
// story: of the smallest part that has what is visible and clearly more, or, if
// nothing is visible, of the part that has most of the prose.
func (d *draft) stateStory(visible int) string {
	shown := d.visibleShingles()
	var best stateValue
	bestSize := 0
	for _, script := range d.Doc.Meta.State() {
		v, ok := readState(json.NewDecoder(strings.NewReader(script)), "", 0)
		if !ok || v.words < dataWordsMin {
			continue
		}
		if size := v.size(shown); size > bestSize {
			best, bestSize = v, size
		}
	}
	var b strings.Builder
	best.narrow(shown, max(dataWordsMin, int(dataRatioMin*float64(visible)))).write(&b)
	return b.String()
}

// visibleShingles returns the shingles of the visible story.
func (d *draft) visibleShingles() *words.Set {
	n := 0
	for i, in := range d.In {
		if in {
			n += len(d.Doc.WordHashes(&d.Doc.Blocks[i]))
		}
	}
	set := words.NewSet(n)
	for i, in := range d.In {
		if in {
			set.AddShingles(d.Doc.WordHashes(&d.Doc.Blocks[i]))
		}
	}
	return set
}

// size returns how much of what counts a value has: the number of the visible
// story's shingles in its prose, or of words of prose if nothing is visible.
func (v stateValue) size(shown *words.Set) int {
	if shown.Len() == 0 {
		return v.words
	}
	return v.countShared(shown)
}

// mainShare is the share of the prose, or of what is visible, that a member must
// have to stand for the whole. Teasers and the author's biography stay out.
const mainShare = 0.6

// narrow goes down to the member that has most of what its parent has, as long as it
// has at least wordsMin words.
func (v stateValue) narrow(shown *words.Set, wordsMin int) stateValue {
	whole := float64(v.size(shown))
	for _, m := range v.members {
		if m.words >= wordsMin && float64(m.size(shown)) > mainShare*whole {
			return m.narrow(shown, wordsMin)
		}
	}
	return v
}

// countShared returns the number of shingles in a value's prose that are in a set.
func (v stateValue) countShared(set *words.Set) int {
	n := 0
	if v.words > 0 && v.text != "" {
		n, _ = words.CountShingles(words.Hash(page.TextOfMarkup(v.text), nil), set)
	}
	for _, m := range v.members {
		n += m.countShared(set)
	}
	return n
}

// write writes the prose of a value as paragraphs.
func (v stateValue) write(b *strings.Builder) {
	if v.text != "" && (!notStory[v.key] || strings.HasPrefix(v.text, "<p")) {
		if !strings.HasPrefix(strings.TrimSpace(v.text), "<p") {
			b.WriteString("<p>" + v.text + "</p>\n")
		} else {
			b.WriteString(v.text + "\n")
		}
	}
	for _, m := range v.members {
		m.write(b)
	}
}

// notStory holds the keys whose prose is no part of the story unless it is in
// paragraphs.
var notStory = map[string]bool{
	"caption": true, "alt": true, "title": true, "description": true, "teaser": true, "bio": true, "credit": true, "seoTitle": true,
}

// stateDepthMax bounds how deep a page's state is read.
const stateDepthMax = 64

// readState reads the next JSON value. ok is false for a value that is cut off.
func readState(dec *json.Decoder, key string, depth int) (v stateValue, ok bool) {
	v = stateValue{key: key}
	token, err := dec.Token()
	if err != nil || depth > stateDepthMax {
		return v, false
	}
	switch t := token.(type) {
	case string:
		v.keepProse(t)
	case json.Delim:
		for dec.More() {
			memberKey := key
			if t == '{' {
				k, err := dec.Token()
				if err != nil {
					return v, false
				}
				memberKey, _ = k.(string)
			}
			m, ok := readState(dec, memberKey, depth+1)
			if !ok {
				return v, false
			}
			if m.words > 0 || m.text != "" {
				v.words += m.words
				v.members = append(v.members, m)
			}
		}
		if _, err := dec.Token(); err != nil {
			return v, false
		}
	}
	return v, true
}

// keepProse keeps a string that reads like prose, or like the heading of a part of it.
func (v *stateValue) keepProse(s string) {
	const proseMin = 8 // words
	if strings.ContainsAny(s, "{}") {
		return // a script or a template
	}
	text := s
	if strings.Contains(s, "<") {
		text = page.TextOfMarkup(s)
	}
	n := len(strings.Fields(text))
	if n >= proseMin && strings.ContainsAny(text, ".!?。") {
		v.text, v.words = s, n
	} else if storyKeys[v.key] && n > 0 {
		v.text = s
	}
}

// storyKeys holds the keys whose text belongs to the story however short it is.
var storyKeys = map[string]bool{"html": true, "text": true, "content": true}
