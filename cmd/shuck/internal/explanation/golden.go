package explanation

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract/golden"
)

// A Golden says what keeps a page from its golden record.
type Golden struct {
	File        string       `json:"file"`
	Status      string       `json:"status"` // passed, failed or broken, as of check
	Problems    []string     `json:"problems"`
	Differences []Difference `json:"differences"`
}

// A Difference is a key of a golden that the page differs in.
type Difference struct {
	Key     string          `json:"key"`
	Line    int             `json:"line"`
	Message string          `json:"message"`
	Known   bool            `json:"known"` // to fail
	Want    json.RawMessage `json:"want"`
	Got     json.RawMessage `json:"got"`
	Reasons []Reason        `json:"reasons"`
	diff    []golden.Line
}

// Diff is what differs, line by line.
func (d Difference) Diff() []golden.Line { return d.diff }

// A Reason says of one part of a difference how it came.
type Reason struct {
	What  string `json:"what"` // missing, extra or changed
	Text  string `json:"text"`
	Block *int   `json:"block"` // where the page has it; null if nowhere
	Why   string `json:"why"`
}

// The parts of a difference.
const (
	Missing = "missing"
	Extra   = "extra"
	Changed = "changed"
)

// Against says what keeps a page from its golden.
func Against(p Page, file string, r golden.Result) *Golden {
	g := &Golden{File: file, Status: r.Status.String(), Problems: []string{}, Differences: []Difference{}}
	for _, problem := range r.Problems {
		g.Problems = append(g.Problems, problem.Error())
	}
	for _, d := range r.Differences {
		g.Differences = append(g.Differences, Difference{
			Key: d.Key, Line: d.Line, Message: d.Message, Known: d.Known, Want: d.Want, Got: d.Got, Reasons: reasonsFor(p, d), diff: d.Diff,
		})
	}
	return g
}

// reasonsFor says how a key came to differ.
func reasonsFor(p Page, d golden.Difference) []Reason {
	if d.Key == "body" {
		return bodyReasons(p.Blocks, paragraphsOf(d.Want), paragraphsOf(d.Got))
	}
	reasons := []Reason{}
	got := textsOf(d.Got)
	for _, text := range textsOf(d.Want) {
		if slices.Contains(got, text) {
			continue
		}
		reasons = append(reasons, valueReason(p, strings.SplitN(d.Key, ".", 2)[0], text))
	}
	return reasons
}

// textsOf are the texts that a golden wants of a value: itself, or the items of a list.
func textsOf(raw json.RawMessage) []string {
	var value any
	if json.Unmarshal(raw, &value) != nil {
		return nil
	}
	switch v := value.(type) {
	case string:
		return nonEmpty(v)
	case []any:
		var all []string
		for _, item := range v {
			if text, ok := item.(string); ok {
				all = append(all, nonEmpty(text)...)
			}
		}
		return all
	}
	return nil
}

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// valueReason says why a field does not have a value that is wanted of it.
func valueReason(p Page, field, wanted string) Reason {
	r := Reason{What: Missing, Text: wanted, Why: "the page has it nowhere in these words"}
	at := slices.IndexFunc(p.Fields, func(f Field) bool { return f.Name == field })
	if at >= 0 {
		for _, c := range p.Fields[at].Candidates {
			if plain(c.Value) == plain(wanted) {
				r.Block, r.Why = c.Block, fmt.Sprintf("%s proposed it, and it lost: %s", c.From, c.Why)
				if c.Outcome != "lost" {
					r.Why = c.From + " proposed it, and what was chosen was changed afterwards"
				}
				return r
			}
		}
	}
	for i := range p.Blocks {
		if strings.Contains(plain(p.Blocks[i].Text), plain(wanted)) {
			r.Block, r.Why = &p.Blocks[i].Number, fmt.Sprintf("block %d has it, but nothing took it for the %s", p.Blocks[i].Number, fieldWords(field))
			return r
		}
	}
	return r
}

// A wantedBody is what a golden asks of a body.
type wantedBody struct {
	whole    []string // its paragraphs; nil where only parts are asked for
	contains []string
	excludes []string
}

// paragraphsOf reads a body: a text, a list of its paragraphs, or what tolerates more.
func paragraphsOf(raw json.RawMessage) wantedBody {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return wantedBody{whole: strings.Split(text, "\n\n")}
	}
	var list []string
	if json.Unmarshal(raw, &list) == nil {
		return wantedBody{whole: list}
	}
	var rule struct {
		Text               json.RawMessage
		Contains, Excludes json.RawMessage
	}
	if json.Unmarshal(raw, &rule) != nil {
		return wantedBody{}
	}
	w := wantedBody{contains: textsOf(rule.Contains), excludes: textsOf(rule.Excludes)}
	if rule.Text != nil {
		w.whole = paragraphsOf(rule.Text).whole
	}
	return w
}

// bodyReasons says of each paragraph that is missing or too many what decided so.
func bodyReasons(blocks []Block, want, got wantedBody) []Reason {
	reasons := []Reason{}
	has := paragraphSet(got.whole)
	body := plain(strings.Join(got.whole, " "))
	changed := map[int]bool{} // blocks that are wanted in other words
	texts := textsOfBlocks(blocks)
	missing := func(text string) {
		r := missingReason(texts, text)
		if r.What == Changed {
			changed[*r.Block] = true
		}
		reasons = append(reasons, r)
	}
	for _, text := range want.whole {
		if plain(text) != "" && !has[plain(text)] {
			missing(text)
		}
	}
	for _, text := range want.contains {
		if !strings.Contains(body, plain(text)) {
			missing(text)
		}
	}
	wanted := paragraphSet(want.whole)
	excludes := make([]string, len(want.excludes))
	for i, text := range want.excludes {
		excludes[i] = plain(text)
	}
	for i := range blocks {
		b := &blocks[i]
		if !b.Kept {
			continue
		}
		kept := plain(b.Body)
		extra := want.whole != nil && !wanted[kept] && !changed[b.Number]
		extra = extra || slices.ContainsFunc(excludes, func(text string) bool { return strings.Contains(kept, text) })
		if extra {
			reasons = append(reasons, Reason{Extra, b.Body, &b.Number, decided(b)})
		}
	}
	return reasons
}

func paragraphSet(list []string) map[string]bool {
	set := map[string]bool{}
	for _, text := range list {
		set[plain(text)] = true
	}
	return set
}

// plain is a text as texts are compared: without the mark of a list item, and with
// single spaces.
func plain(text string) string { return oneLine(strings.TrimPrefix(text, "- ")) }

// similarMin is the F1 from which a block is a paragraph in other words.
const similarMin = 0.6

// missingReason finds the block that a missing paragraph stands in, and says why it is
// not in the body.
func missingReason(blocks *blockTexts, text string) Reason {
	at := blocks.find(plain(text))
	if at < 0 {
		return Reason{Missing, text, nil, "no block of the page has it"}
	}
	b := &blocks.blocks[at]
	if b.Kept {
		return Reason{Changed, text, &b.Number, fmt.Sprintf("block %d has it in other words: %s", b.Number, oneLine(b.Body))}
	}
	return Reason{Missing, text, &b.Number, decided(b)}
}

// blockTexts finds blocks by what they say.
type blockTexts struct {
	blocks []Block
	plain  []string
	size   []int                // in words
	having map[string][]holding // the blocks that have a word
	common []int                // words that blocks have in common with the text that is looked for
}

// A holding is how often a block has a word.
type holding struct{ block, times int }

func textsOfBlocks(blocks []Block) *blockTexts {
	t := &blockTexts{blocks, make([]string, len(blocks)), make([]int, len(blocks)), map[string][]holding{}, make([]int, len(blocks))}
	for i := range blocks {
		t.plain[i] = plain(blocks[i].Text)
		for word, times := range wordCounts(t.plain[i]) {
			t.size[i] += times
			t.having[word] = append(t.having[word], holding{i, times})
		}
	}
	return t
}

func wordCounts(text string) map[string]int {
	counts := map[string]int{}
	for _, word := range golden.Words(text) {
		counts[word]++
	}
	return counts
}

// find returns the place of the block that has a text or is most like it, by
// [golden.WordF1], a dropped one before a kept one; -1 for none. It looks only at the
// words that both have: a golden may miss as many paragraphs as a page has blocks.
func (t *blockTexts) find(text string) int {
	clear(t.common)
	size := 0
	for word, times := range wordCounts(text) {
		size += times
		for _, h := range t.having[word] {
			t.common[h.block] += min(times, h.times)
		}
	}
	best, bestScore := -1, similarMin
	for i, own := range t.plain {
		score := 0.0
		switch {
		case own == text && !t.blocks[i].Kept:
			return i
		case strings.Contains(own, text):
			score = 1
		case 2*len(own) >= len(text) && len(own) <= 2*len(text) && t.common[i] > 0:
			score = 2 * float64(t.common[i]) / float64(size+t.size[i])
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}

// decided says of a block what decided about it.
func decided(b *Block) string {
	var text strings.Builder
	if b.Kept {
		fmt.Fprintf(&text, "block %d is kept, with a score of %.2f", b.Number, b.Score)
	} else {
		fmt.Fprintf(&text, "block %d is dropped, with a score of %.2f", b.Number, b.Score)
	}
	switch {
	case b.Why != "":
		text.WriteString(": " + b.Why)
	case b.Field != nil:
		text.WriteString(": it is the " + fieldWords(*b.Field))
	case len(b.Moved) > 0:
		leading := slices.DeleteFunc(slices.Clone(b.Moved), func(m Moved) bool { return (m.Added > 0) != b.Kept })
		if len(leading) > 0 {
			text.WriteString(": " + movedText(leading))
		}
	}
	return text.String()
}

// golden shows what keeps a page from its golden.
func (t Text) golden(w *bytes.Buffer, g *Golden) {
	t.line(w, terminal.Bold+terminal.Cyan, "", fmt.Sprintf("golden %s: %s", g.File, g.Status))
	for _, problem := range g.Problems {
		t.wrapped(w, terminal.Red, "  ", problem)
	}
	for _, d := range g.Differences {
		w.WriteByte('\n')
		t.line(w, terminal.Bold, "  ", fmt.Sprintf("line %d, %s: %s", d.Line, d.Key, d.Message))
		if d.Key != "body" {
			t.line(w, "", "    wanted ", Field{Value: d.Want}.TextOf())
			t.line(w, "", "    found  ", Field{Value: d.Got}.TextOf())
		}
		for _, r := range d.Reasons {
			style := terminal.Red
			if r.What == Extra {
				style = terminal.Yellow
			}
			t.line(w, style, "    "+r.What+" ", r.Text)
			t.wrapped(w, "", indent, r.Why)
		}
	}
}
