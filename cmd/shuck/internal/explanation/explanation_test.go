package explanation

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"shuck/cmd/shuck/internal/fields"
	"shuck/extract"
)

// TestSchemaSaysWhatIsWritten holds the keys of the schema, in their order, against
// what is written.
func TestSchemaSaysWhatIsWritten(t *testing.T) {
	type definition struct {
		Required   []string
		Properties json.RawMessage
	}
	var schema struct {
		definition
		Defs map[string]definition `json:"$defs"`
	}
	if err := json.Unmarshal(Schema, &schema); err != nil {
		t.Fatal(err)
	}
	schema.Defs["page"] = schema.definition
	written := map[string]any{
		"page": Page{}, "kind": Kind{}, "rule": Rule{}, "field": Field{}, "candidate": Candidate{}, "block": Block{}, "moved": Moved{},
		"golden": Golden{}, "difference": Difference{}, "reason": Reason{}, "error": extract.Error{},
	}
	if len(written) != len(schema.Defs) {
		t.Errorf("the schema has %d definitions, want %d", len(schema.Defs), len(written))
	}
	for name, value := range written {
		object, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		def, want := schema.Defs[name], fields.KeysOf(object)
		if got := fields.KeysOf(def.Properties); !slices.Equal(got, want) || !slices.Equal(def.Required, want) {
			t.Errorf("%s: the schema has\n%q and requires\n%q, written is\n%q", name, got, def.Required, want)
		}
	}
}

// TestFieldOrder holds that every field with candidates is shown, in the order of the
// record.
func TestFieldOrder(t *testing.T) {
	var order []string
	for _, name := range fields.Names() {
		if slices.Contains(fieldOrder, name) {
			order = append(order, name)
		}
	}
	page := extract.Page{Data: []byte("<title>The ferry stays</title><p>" + strings.Repeat("The town council voted on Monday to keep the old ferry. ", 9))}
	d, err := extract.Parse(page)
	if err != nil {
		t.Fatal(err)
	}
	for name := range extract.Explain(d, extract.Options{}).Fields {
		if !slices.Contains(fieldOrder, name) {
			t.Errorf("%s is not shown", name)
		}
	}
	if len(order) != len(fieldOrder) {
		t.Errorf("of %q the record has only %q", fieldOrder, order)
	}
}

func TestFitted(t *testing.T) {
	for _, c := range []struct {
		text string
		room int
		want string
	}{
		{"", 20, ""},
		{" two\n words ", 20, "two words"},
		{"red \x1b[31m", 20, `red \x1b[31m`},
		{"left \u202eright", 20, `left \u202eright`},
		{strings.Repeat("ä", 20), 20, strings.Repeat("ä", 20)},
		{strings.Repeat("ä", 21), 20, strings.Repeat("ä", 19) + "…"},
		{strings.Repeat("字", 10), 20, strings.Repeat("字", 10)},
		{strings.Repeat("字", 11), 20, strings.Repeat("字", 9) + "…"},
		{strings.Repeat("e\u0301", 20), 20, strings.Repeat("e\u0301", 20)},
		{"what does not fit is cut", 3, "what does n…"},
	} {
		if got := fitted(c.text, c.room); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.text, c.room, got, c.want)
		}
	}
}

// TestTextIsSafe has what a terminal would obey in every text that a page may hold, and
// holds that nothing of it arrives, and no line is wider than the terminal.
func TestTextIsSafe(t *testing.T) {
	const evil = "\x1b]0;owned\x07\x1b[31m\u202e\u2066\x9b31m\r\n\x00end "
	text := evil + strings.Repeat("word ", 40)
	zero := 0
	raw, err := json.Marshal(evil)
	if err != nil {
		t.Fatal(err)
	}
	p := Page{
		Source: text, Kinds: []Kind{{text, 1}}, Forms: []string{text}, Warnings: []string{text},
		Rules:  []Rule{{text, []string{text}}},
		Fields: []Field{{"headline", raw, []Candidate{{text, text, &zero, "lost", text}}}},
		Blocks: []Block{{Type: "paragraph", Text: text, Why: text, Field: &text, Moved: []Moved{{Words: text}}}, {Type: "paragraph", Text: text, Why: text}},
		Golden: &Golden{text, text, []string{text}, []Difference{{Key: text, Message: text, Want: raw, Got: raw, Reasons: []Reason{{Missing, text, &zero, text}}}}},
	}
	all := Text{Width: 80, Choice: Choice{Fields: []string{"headline", "body"}}}
	whole := Text{Width: 80}
	withoutGolden := p
	withoutGolden.Golden = nil
	for _, out := range []string{string(all.Page(p)), string(whole.Page(p)), string(whole.Page(withoutGolden))} {
		if !strings.Contains(out, "end") {
			t.Errorf("nothing is shown:\n%s", out)
		}
		if i := strings.IndexFunc(out, func(r rune) bool {
			return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == '\u202e' || r == '\u2066'
		}); i >= 0 {
			t.Errorf("something is obeyed: %q", out[i:min(len(out), i+40)])
		}
	}
}

// TestWidth holds that no line is wider than the terminal.
func TestWidth(t *testing.T) {
	text := strings.Repeat("word ", 40)
	number := 10
	raw, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	p := Page{
		Source: "page.html",
		Fields: []Field{{"headline", raw, []Candidate{{"block in the title", text, &number, "chosen", text}, {"title", text, nil, "lost", text}}}},
		Blocks: []Block{{Type: "paragraph", Text: text, Kept: true, Moved: []Moved{{Words: text}}}, {Type: "list-item", Text: text, Why: text}},
	}
	for _, width := range []int{40, 60, 80, 200} {
		for line := range strings.Lines(string(Text{Width: width}.Page(p))) {
			if n := columns(strings.TrimSuffix(line, "\n")); n > width {
				t.Errorf("%d columns of %d: %q", n, width, line)
			}
		}
	}
}

// TestFolded holds which dropped blocks stay in sight.
func TestFolded(t *testing.T) {
	menu := Block{Text: "Home", Score: 0.01}
	long := Block{Text: strings.Repeat("word ", foldWords), Score: 0.01}
	near := Block{Text: "Nearly", Score: 0.4}
	kept := Block{Text: "Story", Score: 0.9, Kept: true}
	for _, c := range []struct {
		blocks []Block
		want   []int // lengths of the runs
	}{
		{nil, nil},
		{[]Block{menu, menu, menu, menu, kept}, []int{4, 1}},
		{[]Block{menu, menu, menu, kept, menu, menu, menu}, []int{1, 1, 1, 1, 1, 1, 1}},
		{[]Block{menu, menu, menu, menu, menu, long, menu, menu, menu, menu}, []int{5, 1, 4}},
		{[]Block{near, menu, menu, menu, menu}, []int{1, 4}},
	} {
		var got []int
		for _, run := range folded(Page{Blocks: c.blocks, Above: 0.5}, true) {
			got = append(got, len(run))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%d blocks: runs of %d, want %d", len(c.blocks), got, c.want)
		}
	}
	if runs := folded(Page{Blocks: []Block{menu, menu, menu, menu, menu}, Above: 0.5}, false); len(runs) != 5 {
		t.Errorf("what is not to be folded comes in %d runs", len(runs))
	}
}
