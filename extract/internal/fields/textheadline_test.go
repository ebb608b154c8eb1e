package fields

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/body"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/forms"
	"shuck/extract/internal/page"
)

func TestAboveHeadline(t *testing.T) {
	const of = "A boat is long enough for a piano and its teacher, and has room for a heron." // sixteen words
	for _, c := range []struct {
		name     string
		dump     string
		headline int
		want     []bool
	}{
		{"what the site says of itself", "We tell of boats.|The headline|" + of + "|" + of, 1, []bool{false, false, true, true}},
		{"a story that goes on behind a sub-heading", of + "|The sub-heading|" + of, 1, []bool{true, true, true}},
		{"a headline that stands nowhere", of + "|" + of, page.NoBlock, []bool{true, true}},
	} {
		d := page.Parse(page.Page{Data: []byte(strings.ReplaceAll(c.dump, "|", "\n\n")), Shape: page.ShapeText})
		n := len(d.Blocks)
		k := &Known{Body: &body.Body{Facts: &facts.Facts{Doc: d}, In: slices.Repeat([]bool{true}, n), Moved: make([]string, n)}}
		in := k.With("headline", k.aboveHeadline(c.headline)).In
		if c.headline != page.NoBlock {
			in[c.headline] = c.want[c.headline] // it is taken out by another step
		}
		if !slices.Equal(in, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, in, c.want)
		}
	}
}

// TestUpperHeading takes the headline above a standfirst that is set like it, and no kicker.
func TestUpperHeading(t *testing.T) {
	const of, short, standfirst = "Harbour news of today", "Ferry raised at noon", "It rang twice on Monday"
	for _, c := range []struct {
		name   string
		blocks []string
		likely []float64
		want   string
	}{
		{"a standfirst", []string{of, short, standfirst}, []float64{0.1, 0.7, 0.9}, short},
		{"a sign between them", []string{short, "Â", standfirst}, []float64{0.7, 0, 0.9}, short},
		{"what is no heading", []string{"-" + short, standfirst}, []float64{0.7, 0.9}, standfirst},
		{"something far above", []string{short, "Print", "Share", standfirst}, []float64{0.7, 0, 0, 0.9}, standfirst},
		{"a centred line above one at the left", []string{"^" + short, "-" + standfirst}, []float64{0.7, 0.9}, short},
		{"two centred lines", []string{"^" + of, "^" + short}, []float64{0.7, 0.9}, short},
	} {
		d := &page.Document{}
		var lines []facts.Candidate
		for i, text := range c.blocks {
			b := page.Block{Type: page.Heading, Text: strings.TrimLeft(text, "-^")}
			if b.Text != text {
				b.Type = page.Paragraph
			}
			d.AddBlock(b, 0)
			d.Layout = append(d.Layout, page.TextLayout{IsCentred: text[0] == '^'})
			lines = append(lines, facts.Seen(text, i).By(scoredBy("line", c.likely[i])))
		}
		k := &Known{Body: &body.Body{Facts: &facts.Facts{Doc: d}}}
		last := len(c.blocks) - 1
		if got := d.Blocks[k.upperHeading(last, c.likely[last], lines)].Text; got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLineHeadline(t *testing.T) {
	for text, want := range map[string]string{"**Ferry raised**": "Ferry raised", "** Ferry raised": "Ferry raised", "*Ferry* raised": "*Ferry* raised", "[ Ferry raised.....]": "Ferry raised", "3. Ferry raised": "Ferry raised", "4. Ferry raised": "4. Ferry raised"} {
		d := &page.Document{}
		d.AddBlock(page.Block{Text: "2. News"}, 0)
		d.AddBlock(page.Block{Text: text}, 0)
		k := &Known{Body: &body.Body{Facts: &facts.Facts{Doc: d}}}
		if got := k.lineHeadline(1); got != want {
			t.Errorf("%q: got %q", text, got)
		}
	}
}

func TestFinerPrint(t *testing.T) {
	const line, short = "Harbour: Ferry raised at noon with its bell", "Ferry raised at noon with its bell"
	for _, c := range []struct {
		name  string
		marks forms.Marks
		want  string
	}{
		{"nothing is marked", nil, short},
		{"the headline is a heading", forms.Marks{line: {Level: 1}}, line},
		{"both are headings", forms.Marks{line: {Level: 1}, short: {Level: 1}}, short},
		{"the other is a lower heading", forms.Marks{line: {Level: 1}, short: {Level: 3}}, line},
	} {
		d := page.Parse(page.Page{Data: []byte(line + "\n\n" + short), Shape: page.ShapeText})
		d.Marks = c.marks
		k := &Known{Body: &body.Body{Facts: &facts.Facts{Doc: d}, In: make([]bool, len(d.Blocks))}}
		if got := k.finerPrint(0, []int{0, 1}); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestRubricInHeading cuts off a rubric that a heading begins with.
func TestRubricInHeading(t *testing.T) {
	const heading, short = "Harbour news Ferry raised at noon with its bell", "Ferry raised at noon with its bell"
	for rubric, want := range map[string]string{"Harbour news": short, "Harbour": heading} {
		d := page.Parse(page.Page{Data: []byte(rubric + "\n\n" + heading + "\n\n" + short), Shape: page.ShapeText})
		d.Marks = forms.Marks{heading: {Level: 1}}
		k := &Known{Body: &body.Body{Facts: &facts.Facts{Doc: d}, In: make([]bool, len(d.Blocks))}}
		if got := k.finerPrint(1, []int{0, 1, 2}); got != want {
			t.Errorf("below %q: got %q, want %q", rubric, got, want)
		}
	}
}

func TestWithoutPictureName(t *testing.T) {
	for text, want := range map[string]string{
		"Heron_2 Ferry raised at noon":     "Ferry raised at noon",
		"Ferry%20bell Ferry raised at":     "Ferry raised at",
		"bell.jpg Ferry raised at noon":    "Ferry raised at noon",
		"bell.jpg Ferry raised":            "bell.jpg Ferry raised",
		"snake_case Ferry raised at noon":  "snake_case Ferry raised at noon",
		"R2-D2 Ferry raised at noon":       "R2-D2 Ferry raised at noon",
		"bell.jpg.md Ferry raised at noon": "bell.jpg.md Ferry raised at noon",
	} {
		if got := withoutPictureName(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestOutOfBrackets(t *testing.T) {
	for text, want := range map[string]string{
		"[ Ferry raised at noon......... ]": "Ferry raised at noon",
		"[Ferry raised...]":                 "Ferry raised...",
		"[Opinion] Ferry raised [sic]":      "[Opinion] Ferry raised [sic]",
		"Ferry raised [at noon]":            "Ferry raised [at noon]",
	} {
		if got := outOfBrackets(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestSeparators looks for no more separators in a title than titles have.
func TestSeparators(t *testing.T) {
	const more = 10
	title := "Ferry raised at noon on Monday" + strings.Repeat(" | Post", separatorsMax+more)
	if got := strings.Count(withoutTails(title, "en"), "|"); got < more {
		t.Errorf("%d separators are left, want %d", got, more)
	}
}
