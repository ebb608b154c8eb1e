package extract

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Some pages show their story only after a script has run; the dump has it as
// data: JSON-LD's articleBody, or the state that the script starts from
// (__NEXT_DATA__ and its kin).

// A dataFinder gives the story as a page keeps it in data, as markup or text;
// "" when it does not.
type dataFinder struct {
	name string
	find func(*Document) string
}

var dataFinders = []dataFinder{
	{"articleBody", (*Document).articleBody},
	{"page state", (*Document).stateStory},
}

// The visible story has clearly less than the data where the data has
// dataTimes as many words, and at least dataWordsMin.
const (
	dataTimes    = 2.5
	dataWordsMin = 40
)

// visibleEnough is the number of words from which a visible story is not
// compared with data: reading the state of a page costs more than the rest.
const visibleEnough = 300

// dataBlocks are the blocks of the story that stands only in data, nil when the
// visible page has as much.
func (a *article) dataBlocks() []Block {
	visible := 0
	for i, in := range a.body {
		if in {
			visible += a.doc.Blocks[i].stats.words
		}
	}
	if visible >= visibleEnough {
		return nil
	}
	for _, f := range dataFinders {
		story := cutData(f.find(a.doc))
		words := 0
		for i := range story.Blocks {
			words += story.Blocks[i].stats.words
		}
		if words >= dataWordsMin && float64(words) > dataTimes*float64(visible) {
			return story.Blocks
		}
	}
	return nil
}

// cutData cuts a story from data into blocks, as markup or as text.
func cutData(story string) *Document {
	d := &Document{}
	switch {
	case story == "":
	case strings.Contains(story, "</"):
		if root, err := parseTree([]byte(story)); err == nil {
			d.Root, d.classes = root, map[string]smell{}
			walkTree(d)
		}
	default:
		cutText(d, []byte(story))
	}
	return d
}

// takeData makes the story from data the body. The blocks are put behind those
// of the page, on a copy of the document.
func (a *article) takeData(story []Block) {
	d := *a.doc
	d.Blocks, d.hashes = slices.Clip(d.Blocks), slices.Clip(d.hashes)
	d.Warnings = append(slices.Clip(d.Warnings), "text taken from page state")
	clear(a.body)
	for _, b := range story {
		d.addBlock(Block{Type: b.Type, Level: b.Level, Text: b.Text, container: noContainer}, 0)
		a.body = append(a.body, true)
		a.scores = append(a.scores, dataScore)
	}
	a.doc = &d
	a.view = viewPage(&d)
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

// stateStory is the prose of the part of the page's state that holds most of
// it: from the root down, the member that has nearly all the prose.
func (d *Document) stateStory() string {
	var best stateValue
	for _, script := range d.meta.state {
		if v, ok := readState(json.NewDecoder(strings.NewReader(script)), "", 0); ok && v.words > best.words {
			best = v
		}
	}
	if best.words < dataWordsMin {
		return ""
	}
	var b strings.Builder
	best.narrow().write(&b)
	return b.String()
}

// nearlyAllProse is the share of the prose that a member must have to stand
// for the whole: the story's teasers and the author's biography are left.
const nearlyAllProse = 0.6

func (v stateValue) narrow() stateValue {
	for _, m := range v.members {
		if float64(m.words) > nearlyAllProse*float64(v.words) {
			return m.narrow()
		}
	}
	return v
}

// write puts the prose of a value down as paragraphs.
func (v stateValue) write(b *strings.Builder) {
	if v.text != "" && !notStory[v.key] {
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

// notStory are keys whose prose is not the story's.
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
	text := s
	if strings.Contains(s, "<") {
		text = textOfMarkup(s)
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

// textOfMarkup drops the tags of a piece of markup.
func textOfMarkup(s string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
			b.WriteByte(' ')
		}
	}
}
