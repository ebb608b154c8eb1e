package fields

import (
	"slices"
	"strings"
	"time"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/state"
	"shuck/extract/internal/textrun"
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
	stateAuthors   = stateField{"authors", "author", "contributors", "writers", "creator", "creators", "credits"}
	stateLead      = stateField{"standfirst", "dek", "deck", "subtitle", "subheadline", "lead", "lede"}
	stateTopics    = stateField{"tags", "keywords", "topics"}
	stateSection   = stateField{"section", "primarysection", "category", "primarycategory"}
)

// stateHeadlines are the keys under which page state keeps a headline.
var stateHeadlines = [...]string{"headline", "headlines", "title", "name"}

// stateTexts returns the texts that the page's state has for a field: those of the
// first key that has any.
func (k *Known) stateTexts(field stateField) []string {
	story := k.state()
	for _, key := range field {
		if member := story[key]; member != nil {
			if texts := stateNames(member); len(texts) > 0 {
				return texts
			}
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
func stateNames(v *state.Value) []string {
	switch v.Kind {
	case state.Text:
		if text := textrun.Fold(v.Text); text != "" {
			return []string{text}
		}
	case state.Number:
		if t := timeOf(v.Number); !t.IsZero() {
			return []string{t.UTC().Format(time.RFC3339)}
		}
	case state.Object:
		for _, key := range [...]string{"name", "title", "displayName", "label", "rendered", "basic", "by", "fields", "attributes", "node", "nodes", "data"} {
			if texts := stateNames(v.Get(key)); len(texts) > 0 {
				return texts
			}
		}
	case state.List:
		var out []string
		for _, member := range v.Members {
			out = append(out, stateNames(member)...)
		}
		return out
	}
	return nil
}

// timeOf returns the time that a number of seconds or milliseconds stands for, the zero
// time for numbers that are small or large for one since 1990.
func timeOf(n int) time.Time {
	const first, last = 631152000, 4102444800 // the years 1990 and 2100
	switch {
	case n >= first && n < last:
		return time.Unix(int64(n), 0)
	case n >= first*1000 && n < last*1000:
		return time.UnixMilli(int64(n))
	}
	return time.Time{}
}

// stateObject returns the object of the page's state that has the story's headline,
// with its keys folded; it is empty if there is none. It is looked for once, and
// only if a field is nowhere else, because reading the state costs more than
// reading the page.
func (k *Known) stateObject() map[string]*state.Value {
	folded := map[string]*state.Value{}
	scripts := k.Doc.Meta.State()
	if !k.FromData {
		scripts = k.scriptsNaming(scripts)
	}
	for _, v := range state.Values(scripts) {
		if story := k.findStory(v); story.Kind == state.Object {
			for _, member := range story.Members {
				folded[words.FoldName(member.Key)] = member
			}
			break
		}
	}
	return folded
}

// headlinesInState returns the headline of the object that holds the story, if that is only in the
// state of the page: its title may be that of the site.
func headlinesInState(k *Known) []facts.Candidate {
	const openingMax = 30 // bytes: markup may follow
	if !k.FromData || k.First >= len(k.Doc.Blocks) {
		return nil
	}
	opening := words.CutAtRune(k.Doc.Blocks[k.First].Text, openingMax)
	for _, v := range state.Values(k.Doc.Meta.State()) {
		if headline, _ := headlineAbove(v, opening); headline != "" {
			return facts.Values(textrun.Fold(headline))
		}
	}
	return nil
}

// headlineAbove returns the headline of the innermost object that has one and holds a text, and
// whether the value holds it.
func headlineAbove(v *state.Value, text string) (headline string, holds bool) {
	if v.Kind == state.Text {
		return "", strings.Contains(v.Text, text)
	}
	for _, member := range v.Members {
		if headline, holds = headlineAbove(member, text); holds {
			break
		}
	}
	if !holds || headline != "" || v.Kind != state.Object || len(v.Members) < storyMembersMin {
		return headline, holds
	}
	for _, key := range stateHeadlines {
		m := v.Get(key)
		for _, shown := range [...]*state.Value{m, m.Get("rendered"), m.Get("basic")} {
			if shown.Kind == state.Text && shown.Text != "" && !strings.Contains(shown.Text, text) {
				return shown.Text, true
			}
		}
	}
	return "", true
}

// scriptsNaming returns the scripts that may have an object whose headline is that of the
// page.
func (k *Known) scriptsNaming(scripts []state.Script) []state.Script {
	return state.Naming(scripts, k.Headline.Value, endsInHeadlineKey, k.isOwnHeadline)
}

// endsInHeadlineKey reports whether a text ends in one of stateHeadlines, or in a key that
// stands for its text.
func endsInHeadlineKey(text string) bool {
	ends := func(key string) bool { return strings.HasSuffix(text, key) }
	return slices.ContainsFunc(stateHeadlines[:], ends) || ends("rendered") || ends("basic")
}

// storyMembersMin is how many members the object of a story has at least; that of a link
// has its text and address.
const storyMembersMin = 4

// findStory returns the first object whose headline is that of the page, a Void if there
// is none.
func (k *Known) findStory(v *state.Value) *state.Value {
	if v.Kind == state.Object && len(v.Members) >= storyMembersMin {
		for _, key := range stateHeadlines {
			m := v.Get(key)
			for _, shown := range [...]*state.Value{m, m.Get("rendered"), m.Get("basic")} {
				if shown.Kind == state.Text && k.isOwnHeadline(shown.Text) {
					return v
				}
			}
		}
	}
	for _, member := range v.Members {
		if story := k.findStory(member); story.Kind == state.Object {
			return story
		}
	}
	return &state.Value{}
}

// isOwnHeadline reports whether a text is the headline of the page.
func (k *Known) isOwnHeadline(text string) bool {
	return k.Headline.Value != "" && (strings.EqualFold(text, k.Headline.Value) || words.Similarity(text, k.Headline.Value) >= sameHeadlineMin)
}
