package openings

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/body"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// TestOpeningAbove takes the first block of a page for the story's first paragraph
// where it opens with a dateline, though there is no standfirst: no block is not
// block 0.
func TestOpeningAbove(t *testing.T) {
	const filed = "ELM POINT, Maine (AP) - The harbour master has asked the council for a second heron, because the first one is said to be lonely."
	const next = "The council will vote on Thursday; a heron costs less than a gull net, the harbour master told its members."
	d := page.Parse(page.Page{Data: []byte("<p>" + filed + "</p><p>" + next + "</p>"), Shape: page.ShapeHTML})
	f := &facts.Facts{Doc: d}
	for _, c := range []struct {
		name string
		lead facts.Candidate
		want bool
	}{
		{"no standfirst", facts.Candidate{}, true},
		{"it is the standfirst", facts.Seen(filed, 0), false},
	} {
		k := &fields.Known{Body: &body.Body{Facts: f, In: []bool{false, true}, First: 1, End: 2}, Lead: c.lead}
		o, ok := openingAbove(k)
		if ok != c.want {
			t.Errorf("%s: got %v", c.name, ok)
		}
		if ok && (o.Value.Dateline.Text != "ELM POINT, Maine (AP)" || len(o.Moves) != 1 || !o.Moves[0].In) {
			t.Errorf("%s: %+v", c.name, o)
		}
	}
}

// TestCutDateline lets the story of a dump begin at a dateline that a line cut off the rest
// of its sentence, and takes no place for one that ends the line above.
func TestCutDateline(t *testing.T) {
	const text = "The harbour master has asked the council for a second heron, because the first one is said to be lonely, and it is."
	for _, c := range []struct {
		name, dump string
		want       string
		moves      int
	}{
		{"a sentence in pieces", "Heron asked for|NEW YORK (AP) - A harbour master who is not|named here|" + text, "NEW YORK (AP)", 2},
		{"the agency's own dateline", "Heron asked for|NEW YORK (Reuters) - A harbour master who is not|" + text, "NEW YORK (Reuters)", 1},
		{"a name that is a link", "Heron asked for|NEW YORK - Lock Keeper|Ida Lund|who is named here has asked for a heron.|" + text, "NEW YORK", 3},
		{"a line of its own", "Heron asked for|NEW YORK, May 7 - Reuters|A harbour master asks for a heron.|" + text, "", 0},
		{"a whole sentence", "Heron asked for|NEW YORK (AP) - A harbour master asks.|named here|" + text, "", 0},
		{"a place in small letters", "Heron asked for|Oslo (AP) - A harbour master who is not|named here|" + text, "", 0},
		{"above the headline", "NEW YORK (AP) - A harbour master who is not|Heron asked for|" + text, "", 0},
	} {
		d := page.Parse(page.Page{Data: []byte(strings.ReplaceAll(c.dump, "|", "\n\n")), Shape: page.ShapeText})
		n := len(d.Blocks)
		scores := make([]float64, n)
		scores[n-1] = 1
		view := score.NewView(d)
		headline := slices.IndexFunc(d.Blocks, func(b page.Block) bool { return strings.HasPrefix(b.Text, "Heron") })
		k := &fields.Known{
			Body:     &body.Body{Facts: &facts.Facts{Doc: d, View: view, Text: score.NewTextView(view)}, Scores: scores, In: make([]bool, n), First: n - 1, End: n},
			Headline: facts.Seen("Heron asked for", headline),
		}
		o, ok := cutDateline(k)
		if got := o.Value.Dateline; ok != (c.want != "") || ok && (got.Text != c.want || len(o.Moves) != c.moves) {
			t.Errorf("%s: got %v, %+v", c.name, ok, o)
		}
	}
}

// TestIsEndOfSentence knows what the line above begins.
func TestIsEndOfSentence(t *testing.T) {
	d := page.Parse(page.Page{Data: []byte("Reported from\n\nOslo\n\nBell rung\n\nParis\n"), Shape: page.ShapeText})
	view := score.NewView(d)
	k := &fields.Known{Body: &body.Body{Facts: &facts.Facts{Doc: d, View: view, Text: score.NewTextView(view)}}}
	for block, want := range []bool{false, true, false, false} {
		if got := isEndOfSentence(k, block); got != want {
			t.Errorf("block %d: got %v", block, got)
		}
	}
}

// TestLineAbove finds the dateline in the line above a story.
func TestLineAbove(t *testing.T) {
	const text = "A harbour master has asked the council for a second heron, because the first one is said to be lonely, and it is."
	for _, c := range []struct {
		name, dump string
		shape      page.Shape
		want       string
		rest       string // of the story's first block
	}{
		{"with agency and day", "Heron asked for|OSLO, May 7, 2024 (AP)|Picture of a heron|" + text, page.ShapeHTML, "OSLO, May 7, 2024 (AP)", text},
		{"with a reporter", "Heron asked for|ПЕКИН, 5 янв — РИА Новости, Анна Пример.|" + text, page.ShapeText, "ПЕКИН, 5 янв — РИА Новости", text},
		{"from whom a picture is", "Heron asked for|Ida Lund/Agence France-Presse|" + text, page.ShapeHTML, "", text},
		{"above the headline", "OSLO, May 7, 2024 (AP)|Heron asked for|" + text, page.ShapeHTML, "", text},
		{"the mark ends the line", "Heron asked for|New Delhi:|" + text, page.ShapeHTML, "New Delhi", text},
		{"the mark is another line", "Heron asked for|OSLO|—|" + text, page.ShapeText, "OSLO", text},
		{"the mark opens the story", "Heron asked for|OSLO|-- " + text, page.ShapeText, "OSLO", text},
		{"an agency before the mark", "Heron asked for|(CNN)|-- " + text, page.ShapeText, "(CNN)", text},
		{"a place with a full stop", "Heron asked for|Oslo.|" + text, page.ShapeText, "Oslo", text},
		{"a label in markup", "Heron asked for|Oslo.|" + text, page.ShapeHTML, "", text},
		{"no mark", "Heron asked for|Oslo|" + text, page.ShapeText, "", text},
	} {
		data := strings.ReplaceAll(c.dump, "|", "\n\n")
		if c.shape == page.ShapeHTML {
			data = "<p>" + strings.ReplaceAll(c.dump, "|", "</p><p>") + "</p>"
		}
		d := page.Parse(page.Page{Data: []byte(data), Shape: c.shape})
		n := len(d.Blocks)
		in := make([]bool, n)
		in[n-1] = true
		view := score.NewView(d)
		k := &fields.Known{
			Body:     &body.Body{Facts: &facts.Facts{Doc: d, View: view}, In: in, First: n - 1, End: n},
			Headline: facts.Seen("Heron asked for", slices.IndexFunc(d.Blocks, func(b page.Block) bool { return strings.HasPrefix(b.Text, "Heron") })),
		}
		if c.shape == page.ShapeText {
			k.Text = score.NewTextView(view)
		}
		o, ok := lineAbove(k)
		if got := o.Value.Dateline; ok != (c.want != "") || ok && got.Text != c.want {
			t.Errorf("%s: got %v, %+v", c.name, ok, got)
		}
		if cut := o.Value.Cut; ok && cut.Block == n-1 && d.Blocks[n-1].Text[cut.Bytes:] != c.rest {
			t.Errorf("%s: the story begins at %q", c.name, d.Blocks[n-1].Text[cut.Bytes:])
		}
	}
}

// TestSpeaker takes who asks in an interview for no place, also where those who answer have
// names of their own.
func TestSpeaker(t *testing.T) {
	const text = " The harbour master has asked the council for a second heron, because the first one is said to be lonely."
	for dump, want := range map[string]bool{
		"THE POST:" + text + "|Ida Lund:" + text + "|POST:" + text + "|Lund:" + text:       false,
		"Harbour notes, in short." + text + "|MARROW:" + text + "|Others disagree." + text: true,
	} {
		d := page.Parse(page.Page{Data: []byte(strings.ReplaceAll(dump, "|", "\n\n")), Shape: page.ShapeText})
		k := &fields.Known{Body: &body.Body{Facts: &facts.Facts{Doc: d}, In: make([]bool, len(d.Blocks)), End: len(d.Blocks)}}
		for i := range k.In {
			k.In[i] = true
		}
		first := slices.IndexFunc(d.Blocks, func(b page.Block) bool {
			return strings.HasPrefix(b.Text, "POST:") || strings.HasPrefix(b.Text, "MARROW:")
		})
		place, _, _ := strings.Cut(d.Blocks[first].Text, ":")
		if got := !opensOthers(k, first, place); got != want {
			t.Errorf("%.20q: got %v", dump, got)
		}
	}
}
