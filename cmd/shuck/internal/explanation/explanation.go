// Package explanation shows why pages have the records they have: as text for people
// (text.go, fold.go), as JSON (json.go), and, where there is a golden record, what keeps
// a page from it (golden.go).
package explanation

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"shuck/cmd/shuck/internal/fields"
	"shuck/extract"
)

// A Page is why a page has its record, as JSON writes it.
type Page struct {
	Source     string         `json:"source"`
	URL        *string        `json:"url"`
	Kind       *string        `json:"kind"`
	Kinds      []Kind         `json:"kinds"`
	Confidence float64        `json:"confidence"`
	Forms      []string       `json:"forms"`
	Warnings   []string       `json:"warnings"`
	Rules      []Rule         `json:"rules"`
	Above      float64        `json:"above"` // the score from which blocks were put into the body
	Fields     []Field        `json:"fields"`
	Blocks     []Block        `json:"blocks"`
	Golden     *Golden        `json:"golden"` // null where the page was held against none
	Error      *extract.Error `json:"error"`
}

// A Kind is what a page may be, and how likely.
type Kind struct {
	Kind   string  `json:"kind"`
	Chance float64 `json:"chance"`
}

// A Rule is a site rule that was applied.
type Rule struct {
	Source  string   `json:"source"`
	Trouble []string `json:"trouble"`
}

// A Field is a field of the record, with what was proposed for it.
type Field struct {
	Name       string          `json:"name"`
	Value      json.RawMessage `json:"value"`
	Candidates []Candidate     `json:"candidates"` // in the order of how they fared
}

// A Candidate is a value that was proposed for a field.
type Candidate struct {
	Value   string `json:"value"`
	From    string `json:"from"`    // who proposed it
	Block   *int   `json:"block"`   // null for metadata
	Outcome string `json:"outcome"` // chosen, agrees or lost
	Why     string `json:"why"`
}

// A Block is a block of the page.
type Block struct {
	Number int     `json:"number"`
	Type   string  `json:"type"`
	Level  int     `json:"level"`
	Kept   bool    `json:"kept"`  // whether it is in the body
	Field  *string `json:"field"` // the field that it prints
	Score  float64 `json:"score"`
	Why    string  `json:"why"`   // what decided against the score; "" where the score did
	Moved  []Moved `json:"moved"` // the features that moved the score most
	Text   string  `json:"text"`
	Body   string  `json:"body"` // what the body has of it
}

// A Moved is a feature that moved a score.
type Moved struct {
	Feature string   `json:"feature"`
	Words   string   `json:"words"`
	Value   *float64 `json:"value"` // null where the page cannot have it
	Added   float64  `json:"added"` // to the log odds
}

// movedShown is how many features are shown for a block: more are read by nobody.
const movedShown = 3

// fieldOrder is the order in which fields are shown, that of the record.
var fieldOrder = []string{
	"headline", "lead", "byline", "authors", "dateline", "published", "modified",
	"site", "section", "topics", "description", "image",
}

// FieldNames are the fields that are explained; of the body the blocks are.
func FieldNames() []string { return append(slices.Clone(fieldOrder), "body") }

// Of gives the explanation of a page. The error is that of a record that cannot be
// written as JSON.
func Of(e *extract.Explanation) (Page, error) {
	values, err := fields.ValuesOf(e.Record)
	if err != nil {
		return Page{}, err
	}
	p := Page{
		Source: e.Record.Source, URL: textOrNull(e.Record.URL), Kind: textOrNull(string(e.Record.Kind)),
		Confidence: e.Record.Confidence, Above: rounded(e.Above, 4),
		Forms: orEmpty(e.Forms), Warnings: orEmpty(e.Record.Warnings), Kinds: []Kind{}, Rules: []Rule{}, Fields: []Field{}, Blocks: []Block{},
	}
	for _, k := range e.Kinds {
		p.Kinds = append(p.Kinds, Kind{string(k.Kind), rounded(k.Chance, 4)})
	}
	for _, r := range e.Rules {
		p.Rules = append(p.Rules, Rule{r.Source, orEmpty(r.Trouble)})
	}
	for _, name := range fieldOrder {
		f := Field{Name: name, Value: values.At(name), Candidates: []Candidate{}}
		for _, c := range e.Fields[name] {
			f.Candidates = append(f.Candidates, candidateOf(c))
		}
		p.Fields = append(p.Fields, f)
	}
	for i, b := range e.Blocks {
		p.Blocks = append(p.Blocks, blockOf(i, b))
	}
	return p, nil
}

// Kept counts the blocks that are in the body.
func (p Page) Kept() int {
	kept := 0
	for _, b := range p.Blocks {
		if b.Kept {
			kept++
		}
	}
	return kept
}

// Failed is what is written of a page that could not be done.
func Failed(r extract.Record) Page {
	return Page{
		Source: r.Source, URL: textOrNull(r.URL), Error: r.Err,
		Forms: []string{}, Warnings: orEmpty(r.Warnings), Kinds: []Kind{}, Rules: []Rule{}, Fields: []Field{}, Blocks: []Block{},
	}
}

func candidateOf(c extract.Candidate) Candidate {
	out := Candidate{Value: c.Value, From: c.Finder, Outcome: string(c.Outcome), Why: c.Why}
	if c.Block >= 0 {
		out.Block = &c.Block
	}
	return out
}

func blockOf(number int, b extract.BlockReason) Block {
	out := Block{
		Number: number, Type: string(b.Type), Level: b.Level, Kept: b.Kept != "", Field: textOrNull(b.Field),
		Score: rounded(b.Score, 4), Why: b.Why, Text: b.Text, Body: b.Kept, Moved: []Moved{},
	}
	for _, m := range telling(b) {
		moved := Moved{Feature: m.Feature, Words: m.Words(), Added: rounded(m.Added, 3)}
		if value := float64(m.Value); !math.IsNaN(value) && !math.IsInf(value, 0) {
			value = rounded(value, 4)
			moved.Value = &value
		}
		out.Moved = append(out.Moved, moved)
	}
	return out
}

// telling are the influences that are shown of a block: the strongest, among them at
// least two of those that led where the block went, if there are any.
func telling(b extract.BlockReason) []extract.Influence {
	shown := slices.Clone(b.Moved[:min(len(b.Moved), movedShown)])
	leads := func(m extract.Influence) bool { return (m.Added > 0) == b.InBody }
	led := 0
	for _, m := range shown {
		if leads(m) {
			led++
		}
	}
	for _, m := range b.Moved[len(shown):] {
		if led >= movedShown-1 || !leads(m) {
			continue
		}
		last := len(shown) - 1
		for leads(shown[last]) {
			last--
		}
		shown = append(slices.Delete(shown, last, last+1), m)
		led++
	}
	return shown
}

// rounded leaves so many digits behind the point: more say nothing.
func rounded(v float64, digits int) float64 {
	scale := math.Pow10(digits)
	return math.Round(v*scale) / scale
}

func textOrNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// A Choice says what of an explanation is wanted. The zero value is all of it.
type Choice struct {
	Fields []string // of FieldNames; none is all
	Only   string   // kept or dropped; "" is both
}

// Take gives the wanted part of an explanation. Who asks for blocks alone or for some
// fields gets nothing else.
func (c Choice) Take(p Page) Page {
	if c.isWhole() {
		return p
	}
	fields := []Field{}
	for _, f := range p.Fields {
		if slices.Contains(c.Fields, f.Name) {
			fields = append(fields, f)
		}
	}
	blocks := []Block{}
	for _, b := range p.Blocks {
		isWanted := slices.Contains(c.Fields, "body")
		if c.Only != "" {
			isWanted = b.Kept == (c.Only == "kept")
		}
		if isWanted {
			blocks = append(blocks, b)
		}
	}
	p.Fields, p.Blocks = fields, blocks
	return p
}

// isWhole reports whether nothing is left out.
func (c Choice) isWhole() bool { return len(c.Fields) == 0 && c.Only == "" }

// TextOf is the value of a field on one line, as people read it; "" for none.
func (f Field) TextOf() string {
	var value any
	if err := json.Unmarshal(f.Value, &value); err != nil {
		return ""
	}
	return textOf(value)
}

func textOf(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case []any:
		parts := make([]string, len(v))
		for i, item := range v {
			parts[i] = textOf(item)
		}
		return strings.Join(parts, ", ")
	case map[string]any: // a dateline
		return textOf(v["text"])
	case nil:
		return ""
	}
	return fmt.Sprint(value)
}
