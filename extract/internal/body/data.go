package body

import (
	"encoding/json"
	"slices"
	"strings"

	"shuck/extract/internal/markup"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
)

// Some pages show their story only after a script has run; the dump has it as
// data: JSON-LD's articleBody, or the state that the script starts from
// (__NEXT_DATA__ and its kin).

// A dataFinder gives the story as a page keeps it in data, as markup or text;
// "" when it does not.
type dataFinder struct {
	name string
	sure bool // it is the story by declaration, whatever else is visible
	find func(a *draft, visible int) string
	// warning says where the text is from.
	warning string
}

var dataFinders = []dataFinder{
	{"articleBody", true, func(a *draft, _ int) string { return a.Doc.ArticleBody() }, stateWarning},
	{"page state", false, (*draft).stateStory, stateWarning},
	{"first post", true, (*draft).firstPost, "the page has no post; its description, which a post begins with, is the body"},
}

const stateWarning = "text taken from page state"

// firstPost is the description of a forum's page that shows nothing before its
// scripts have run: forums describe a thread by how its first post begins.
func (a *draft) firstPost(visible int) string {
	if visible > 0 || a.Kind() != page.KindForum {
		return ""
	}
	return a.Doc.Description()
}

// The visible story has clearly less than the data where the data has
// dataTimes as many words, and at least dataWordsMin.
const (
	dataTimes    = 2.5
	dataWordsMin = 40
)

// visibleEnough is the number of words from which a visible story is not
// compared with data: what a paywall or a shortened page shows is what the page
// says, and reading the state of a page costs more than the rest.
const visibleEnough = 100

// dataBlocks are the blocks of the story that stands only in data, and where they
// are from; none when the visible page has as much.
func (a *draft) dataBlocks() ([]page.Block, dataFinder) {
	visible := wordCount(a.Doc.Blocks, a.In)
	if visible >= visibleEnough {
		return nil, dataFinder{}
	}
	for _, f := range dataFinders {
		story := cutData(f.find(a, visible))
		words := wordCount(story.Blocks, nil)
		if words < dataWordsMin {
			continue
		}
		told := a.toldIn(story)
		more := float64(words) > dataTimes*float64(visible)
		if more && (f.sure || told >= sameStory) || f.sure && told < otherStory {
			return story.Blocks, f
		}
	}
	return nil, dataFinder{}
}

// wordCount counts the words of blocks, of all or of those that are in.
func wordCount(blocks []page.Block, in []bool) int {
	n := 0
	for i := range blocks {
		if in == nil || in[i] {
			n += blocks[i].Stats.Words
		}
	}
	return n
}

// What is visible is the story in the data, or its beginning, where the data has
// sameStory of its shingles, and another one below otherStory: then what was
// taken for the story are teasers.
const (
	sameStory  = 0.5
	otherStory = 0.1
)

// toldIn is the share of the visible story's shingles that a story from data has;
// all where there is nothing to compare.
func (a *draft) toldIn(story *page.Document) float64 {
	set := words.ShinglesOf(story.Hashes)
	common, all := 0, 0
	for i, in := range a.In {
		if !in {
			continue
		}
		in, of := words.CountShingles(a.Doc.WordHashes(&a.Doc.Blocks[i]), set)
		common, all = common+in, all+of
	}
	if all == 0 {
		return 1
	}
	return float64(common) / float64(all)
}

// cutData cuts a story from data into blocks, as markup or as text.
func cutData(story string) *page.Document {
	d := &page.Document{}
	switch {
	case story == "":
	case strings.Contains(story, "</"):
		d.Root = markup.Parse([]byte(story))
		page.ParseTree(d)
	default:
		page.ParseText(d, []byte(story))
	}
	return d
}

// takeData makes a story that stands only in data the body. The blocks are put behind those
// of the page, on a copy of the document.
func (a *draft) takeData() {
	story, from := a.dataBlocks()
	if story == nil {
		return
	}
	d := *a.Doc
	d.Blocks, d.Hashes = slices.Clip(d.Blocks), slices.Clip(d.Hashes)
	d.Warnings = append(slices.Clip(d.Warnings), from.warning)
	for i := range a.In {
		a.drop(i)
	}
	for _, b := range story {
		d.AddBlock(page.Block{Type: b.Type, Level: b.Level, Text: b.Text, Container: page.NoContainer}, 0)
		a.In = append(a.In, true)
		a.Moved = append(a.Moved, a.step)
		a.Scores = append(a.Scores, dataScore)
	}
	f := *a.Facts
	f.Doc, f.View = &d, score.NewView(&d)
	f.View.Kinds = a.View.Kinds
	a.Facts, a.FromData = &f, true
	a.expected = a.expectedOf(a.In)
}

// dataScore is the probability that a block from data is body.
const dataScore = 0.7

// A stateValue is a value of a page's state, its members in their order.
type stateValue struct {
	key     string
	text    string // of a string that reads like prose
	words   int    // of prose in it
	members []stateValue
}

// stateStory is the prose of the part of the page's state that holds the
// story: the smallest that tells what is visible and clearly more, or, where
// nothing is visible, the one that has most of the prose.
func (a *draft) stateStory(visible int) string {
	seen := a.visibleShingles()
	var best stateValue
	bestWorth := 0
	for _, script := range a.Doc.Meta.State {
		v, ok := readState(json.NewDecoder(strings.NewReader(script)), "", 0)
		if !ok || v.words < dataWordsMin {
			continue
		}
		worth := v.words
		if len(seen) > 0 {
			worth = v.tells(seen)
		}
		if worth > bestWorth {
			best, bestWorth = v, worth
		}
	}
	least := max(dataWordsMin, int(dataTimes*float64(visible)))
	var b strings.Builder
	best.narrow(seen, least).write(&b)
	return b.String()
}

// visibleShingles are the shingles of the visible story.
func (a *draft) visibleShingles() map[uint32]bool {
	set := map[uint32]bool{}
	for i, in := range a.In {
		if list := a.Doc.WordHashes(&a.Doc.Blocks[i]); in {
			for j := 0; j+words.ShingleSize <= len(list); j++ {
				set[words.Shingle(list, j)] = true
			}
		}
	}
	return set
}

// mostOf is the share of the prose, or of what is visible, that a member must
// have to stand for the whole: teasers and the author's biography are left.
const mostOf = 0.6

// narrow goes down to the member that has most of what its parent has, as long
// as it has at least so many words.
func (v stateValue) narrow(seen map[uint32]bool, least int) stateValue {
	told := v.tells(seen)
	for _, m := range v.members {
		if m.words < least {
			continue
		}
		if len(seen) > 0 && float64(m.tells(seen)) > mostOf*float64(told) || len(seen) == 0 && float64(m.words) > mostOf*float64(v.words) {
			return m.narrow(seen, least)
		}
	}
	return v
}

// tells counts the shingles of a value's prose that are in a set.
func (v stateValue) tells(seen map[uint32]bool) int {
	if len(seen) == 0 {
		return 0
	}
	n := 0
	if v.words > 0 && v.text != "" {
		list := words.Hash(page.TextOfMarkup(v.text), nil)
		for i := 0; i+words.ShingleSize <= len(list); i++ {
			if seen[words.Shingle(list, i)] {
				n++
			}
		}
	}
	for _, m := range v.members {
		n += m.tells(seen)
	}
	return n
}

// write puts the prose of a value down as paragraphs.
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

// notStory are keys whose prose is not the story's, unless it has paragraphs.
var notStory = map[string]bool{
	"caption": true, "alt": true, "title": true, "description": true, "teaser": true, "bio": true, "credit": true, "seoTitle": true,
}

// stateDepthMax bounds how deep a page's state is read.
const stateDepthMax = 64

// readState reads the next JSON value. A value that is cut off is not ok.
func readState(dec *json.Decoder, key string, depth int) (stateValue, bool) {
	v := stateValue{key: key}
	token, err := dec.Token()
	if err != nil || depth > stateDepthMax {
		return v, false
	}
	switch t := token.(type) {
	case string:
		v.take(t)
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

// take keeps a string that reads like prose, or like the heading of a part of it.
func (v *stateValue) take(s string) {
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
	} else if headingKeys[v.key] && n > 0 {
		v.text = s
	}
}

// headingKeys are keys that hold text of a story however short it is.
var headingKeys = map[string]bool{"html": true, "text": true, "content": true}
