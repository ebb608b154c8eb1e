package fields

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// Pages that keep their story in the state of a script keep its fields there as well,
// under names that are similar from site to site.

// A stateField lists the keys under which page state keeps a field, in lower case
// without punctuation, the most reliable first.
type stateField []string

var (
	statePublished = stateField{"publishedat", "datepublished", "publishdate", "publisheddate", "publisheddatetime", "firstpublished", "firstpublishedat", "publicationdate", "published", "publishtime", "publishedon", "pubdate", "displaydate", "dateposted", "postedat", "postdate", "date"}
	stateModified  = stateField{"updatedat", "modifiedat", "datemodified", "lastmodified", "updateddate", "modifieddate", "lastupdated", "updated"}
	stateByline    = stateField{"byline", "credit"}
	stateAuthors   = stateField{"authors", "author", "contributors", "writers", "creator", "creators"}
	stateLead      = stateField{"standfirst", "dek", "deck", "subtitle", "subheadline", "lead", "lede"}
	stateTopics    = stateField{"tags", "keywords", "topics"}
	stateSection   = stateField{"section", "primarysection", "category", "primarycategory"}
)

// stateHeadlines are the keys under which page state keeps a headline.
var stateHeadlines = [...]string{"headline", "title", "name"}

// stateTexts returns the texts that the page's state has for a field: those of the
// first key that has any.
func (k *Known) stateTexts(field stateField) []string {
	story := k.state()
	for _, key := range field {
		if texts := stateNames(story[key]); len(texts) > 0 {
			return texts
		}
	}
	return nil
}

// stateCandidates returns the texts of a field in the state of a page, if its story
// is nowhere else: then its fields are not either.
func (k *Known) stateCandidates(field stateField) []facts.Candidate {
	if !k.FromData {
		return nil
	}
	return facts.Values(k.stateTexts(field)...)
}

// stateNames returns the texts of a value: a string, the name of an object, or a
// list of these.
func stateNames(v any) []string {
	switch v := v.(type) {
	case string:
		if text := page.FoldSpace(v); text != "" {
			return []string{text}
		}
	case map[string]any:
		for _, key := range [...]string{"name", "title", "displayName", "label"} {
			if texts := stateNames(v[key]); len(texts) > 0 {
				return texts
			}
		}
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, stateNames(x)...)
		}
		return out
	}
	return nil
}

// stateObject returns the object of the page's state that has the story's headline,
// with its keys folded; it is empty if there is none. It is looked for once, and
// only if a field is nowhere else, because reading the state costs more than
// reading the page.
func (k *Known) stateObject() map[string]any {
	folded := map[string]any{}
	headline := words.SetOf(k.Headline.Value)
	for _, script := range k.Doc.Meta.State() {
		var v any
		if !k.mayNameHeadline(script, headline) || json.Unmarshal([]byte(script), &v) != nil {
			continue
		}
		if story := k.findStory(v); story != nil {
			for key, value := range story {
				folded[words.FoldName(key)] = value
			}
			break
		}
	}
	return folded
}

// mayNameHeadline reports whether a state may have an object whose headline is that of
// the page, whose words are given: whether one of stateHeadlines stands before a text that
// has enough of them. Reading the whole state takes ten times as long.
func (k *Known) mayNameHeadline(state string, headline *words.Set) bool {
	const end = `e"` // of each of stateHeadlines
	var hashes []uint32
	for before := 0; ; {
		at := strings.Index(state[before:], end)
		if at < 0 {
			return false
		}
		before += at + len(end)
		if !endsInHeadlineKey(state[:before]) {
			continue
		}
		text := textBehindKey(state[before:])
		if hashes = words.Hash(text, hashes[:0]); text != "" && (strings.EqualFold(text, k.Headline.Value) || shareIn(headline, hashes) >= sameHeadlineMin) {
			return true
		}
	}
}

// endsInHeadlineKey reports whether JSON ends in one of stateHeadlines.
func endsInHeadlineKey(json string) bool {
	for _, key := range stateHeadlines {
		if open, ok := strings.CutSuffix(json[:len(json)-1], key); ok && strings.HasSuffix(open, `"`) {
			return true
		}
	}
	return false
}

// textBehindKey returns the text that JSON gives a key that stands before it, "" for
// other values.
func textBehindKey(state string) string {
	value, isText := strings.CutPrefix(strings.TrimLeft(state, " \t\r\n:"), `"`)
	if !isText {
		return ""
	}
	end := strings.IndexAny(value, `"\`)
	for end >= 0 && value[end] == '\\' {
		rest := value[min(end+2, len(value)):]
		if next := strings.IndexAny(rest, `"\`); next >= 0 {
			end = len(value) - len(rest) + next
		} else {
			return ""
		}
	}
	if end < 0 {
		return ""
	}
	text := value[:end]
	if strings.Contains(text, `\`) {
		_ = json.Unmarshal([]byte(`"`+text+`"`), &text) // it stays as it is where it is no JSON
	}
	return text
}

// shareIn returns how many of some words are in a set, as a share of its size: no less
// than the similarity of the two.
func shareIn(set *words.Set, hashes []uint32) float64 {
	n := 0
	for _, hash := range hashes {
		if set.Has(hash) {
			n++
		}
	}
	return float64(n) / float64(max(set.Len(), 1))
}

// findStory returns the first object whose headline is that of the page.
func (k *Known) findStory(v any) map[string]any {
	switch v := v.(type) {
	case map[string]any:
		for _, key := range stateHeadlines {
			if text, ok := v[key].(string); ok && len(v) > len(stateHeadlines) && k.isOwnHeadline(text) {
				return v
			}
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if story := k.findStory(v[key]); story != nil {
				return story
			}
		}
	case []any:
		for _, member := range v {
			if story := k.findStory(member); story != nil {
				return story
			}
		}
	}
	return nil
}

// isOwnHeadline reports whether a text is the headline of the page.
func (k *Known) isOwnHeadline(text string) bool {
	return k.Headline.Value != "" && (strings.EqualFold(text, k.Headline.Value) || words.Similarity(text, k.Headline.Value) >= sameHeadlineMin)
}
