package body

import (
	"strings"

	"shuck/extract/internal/page"
	"shuck/extract/internal/state"
	"shuck/extract/internal/words"
)

// A stateValue is a value of a page's state, with its members in their order.
type stateValue struct {
	key     string
	text    string // of a string that reads like prose
	words   int    // of the prose in it
	long    int    // of these, in texts of at least paragraphMin words
	members []stateValue
}

// stateStory returns the prose of the part of the page's state that holds the
// story: of the smallest part that has what is visible and clearly more, or, if
// nothing is visible, of the part that has most of the prose.
func (d *draft) stateStory(visible int) string {
	shown := d.visibleShingles()
	var best stateValue
	bestSize := 0
	seen := map[string]bool{}
	for _, value := range state.Values(d.Doc.Meta.State()) {
		v := proseOf(value, seen)
		if v.words < dataWordsMin {
			continue
		}
		if size := v.size(shown); size > bestSize {
			best, bestSize = v, size
		}
	}
	best = best.narrow(shown, max(dataWordsMin, int(dataRatioMin*float64(visible))))
	if 2*best.long < best.words {
		return ""
	}
	var b strings.Builder
	best.write(&b)
	return b.String()
}

// paragraphMin is the number of words from which a text is no title, such as most that
// lists of other stories hold.
const paragraphMin = 20

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
	if text := strings.TrimSpace(v.text); text != "" {
		switch isMarkup := startsElement(text); {
		case isMarkup:
			b.WriteString(text + "\n")
		case !notStory[v.key]:
			b.WriteString("<p>" + strings.ReplaceAll(text, "\n", "</p>\n<p>") + "</p>\n")
		}
	}
	for _, m := range v.members {
		m.write(b)
	}
}

// startsElement reports whether a text is markup that begins with a block of its own.
func startsElement(text string) bool {
	for _, tag := range [...]string{"<p", "<h", "<d", "<li", "<ul", "<ol", "<bl", "<se", "<ar", "<fi", "<ta", "<!"} {
		if strings.HasPrefix(text, tag) {
			return true
		}
	}
	return false
}

// notStory holds the keys whose prose is no part of the story unless it is in
// paragraphs.
var notStory = map[string]bool{
	"caption": true, "alt": true, "title": true, "description": true, "teaser": true, "bio": true, "credit": true, "seoTitle": true,
}

// proseOf returns what of a value is prose that has not been seen.
func proseOf(value *state.Value, seen map[string]bool) stateValue {
	v := stateValue{key: value.Key}
	if value.Kind == state.Text && !seen[value.Text] {
		v.keepProse(value.Text)
		seen[value.Text] = v.words > 0
	}
	for _, member := range value.Members {
		if m := proseOf(member, seen); m.words > 0 || m.text != "" {
			if m.key == "" {
				m.key = v.key
			}
			v.words += m.words
			v.long += m.long
			v.members = append(v.members, m)
		}
	}
	return v
}

// proseMin is how many words prose has at least.
const proseMin = 8

// keepProse keeps a string that reads like prose, or like the heading of a part of it.
func (v *stateValue) keepProse(s string) {
	if strings.ContainsAny(s, "{}") {
		return // a script or a template
	}
	text := s
	if strings.Contains(s, "<") {
		text = page.TextOfMarkup(s)
	}
	n := proseWords(text)
	if n >= proseMin && strings.ContainsAny(text, ".!?。؟।") && !strings.HasPrefix(text, "http") {
		v.text, v.words = s, n
		if n >= paragraphMin {
			v.long = n
		}
	} else if storyKeys[v.key] && n > 0 {
		v.text = s
	}
}

// proseWords counts the words of a text by the space between them, or else by their
// letters.
func proseWords(text string) int {
	n := len(strings.Fields(text))
	if n < proseMin {
		for _, r := range text {
			if words.IsSpaceless(r) {
				n++
			}
		}
	}
	return n
}

// storyKeys holds the keys whose text belongs to the story however short it is.
var storyKeys = map[string]bool{"html": true, "text": true, "content": true}
