package extract

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"shuck/extract/boost"
)

// TestModelFitsFeatures notices when the list of features is not the one that
// the embedded trees were fitted to.
func TestModelFitsFeatures(t *testing.T) {
	if _, err := DecodeModel(bytes.NewReader(bodyModel)); err != nil {
		t.Fatalf("%v\nmake it again: go run ./cmd/fit ../shared/bench/dev", err)
	}
	names := FeatureNames()
	for i, name := range names {
		if slices.Contains(names[:i], name) {
			t.Errorf("two features are called %q", name)
		}
	}
	if changed := append(slices.Clone(names), "one more"); boost.Fingerprint(changed) == boost.Fingerprint(names) {
		t.Error("a further feature would not be noticed")
	}
}

func TestModelRoundTrip(t *testing.T) {
	var again bytes.Buffer
	if err := builtIn().Encode(&again); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Bytes(), bodyModel) {
		t.Error("a decoded model is written differently")
	}
}

// TestBestCut cuts scores where the body can be expected to be best.
func TestBestCut(t *testing.T) {
	for _, c := range []struct {
		name   string
		scores []float64
		least  float64
		in     int // blocks above the cut
	}{
		{"sure scores part by themselves", []float64{0.99, 0.98, 0.02, 0.01}, 0.2, 2},
		{"where all are unsure the likelier ones are taken", []float64{0.4, 0.38, 0.05, 0.05}, 0.2, 2},
		{"but none on an article", []float64{0.4, 0.38, 0.05, 0.05}, 0.5, 0},
		{"a lot that is unlikely beside a little that is not", append([]float64{0.95, 0.95}, slices.Repeat([]float64{0.21}, 12)...), 0.2, 2},
		{"a lot that is body as a whole or not at all", append([]float64{0.95, 0.95}, slices.Repeat([]float64{0.26}, 12)...), 0.2, 14},
		{"nothing is nothing", nil, 0.2, 0},
	} {
		cut, _ := bestCut(c.scores, c.least, func(int) int { return 20 })
		in := 0
		for _, p := range c.scores {
			if p >= cut {
				in++
			}
		}
		if in != c.in {
			t.Errorf("%s: %d in at %.2f, want %d", c.name, in, cut, c.in)
		}
	}
}

// TestDropRepeats keeps the best copy of what a page says twice.
func TestDropRepeats(t *testing.T) {
	const (
		long  = "<p>One paragraph that a phone and a wide screen each have for themselves.</p>"
		phone = "<div class='phone'>" + long + "</div>"
		wide  = "<div class='wide'>" + long + "</div>"
		dump  = "One paragraph that a phone and a wide screen each have for themselves."
	)
	for _, c := range []struct {
		name, html string
		scores     []float64
		want       []bool
	}{
		{"the best copy stays", phone + "<p>Between.</p>" + wide, []float64{0.6, 0.9, 0.8}, []bool{false, true, true}},
		{"of equals the first", phone + wide + long, []float64{0.7, 0.7, 0.7}, []bool{true, false, false}},
		{"what is said twice in the same way is meant", wide + wide, []float64{0.7, 0.6}, []bool{true, true}},
		{"short blocks may be said again", "<p>Yes.</p><p>No.</p><p>Yes.</p>", []float64{0.7, 0.7, 0.7}, []bool{true, true, true}},
		{"a dump says it twice", dump + "\n\nBetween.\n\n" + dump, []float64{0.7, 0.7, 0.7}, []bool{true, true, false}},
		{"a copy that is out does not count", phone + wide, []float64{0.1, 0.7}, []bool{false, true}},
	} {
		page := Page{Data: []byte("<body>" + c.html), Shape: ShapeHTML}
		if !strings.Contains(c.html, "<") {
			page = Page{Data: []byte(c.html), Shape: ShapeText}
		}
		d := read(page)
		a := &Body{Facts: &Facts{doc: d, view: viewPage(d)}, scores: c.scores, moved: make([]string, len(c.scores)), step: "body"}
		for _, p := range c.scores {
			a.body = append(a.body, p > 0.5)
		}
		a.dropRepeats()
		if !slices.Equal(a.body, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, a.body, c.want)
		}
	}
}

func TestDropRetold(t *testing.T) {
	paragraph := func(of string) string {
		var words []string
		for i := range 60 {
			words = append(words, of+strconv.Itoa(i))
		}
		return strings.Join(words, " ")
	}
	story := "<p>" + paragraph("a") + "</p><p>" + paragraph("b") + "</p><p>" + paragraph("c") + "</p>"
	whole := "<pre hidden># " + paragraph("a") + "\n\n_" + paragraph("b") + "_\n\n[more](https://example.com/more) " + paragraph("c") + "</pre>"
	for _, c := range []struct {
		name, html string
		want       []bool
	}{
		{"the story in one piece again", story + whole, []bool{true, true, true, false}},
		{"a long paragraph of its own", story + "<p>" + paragraph("d") + " " + paragraph("e") + " " + paragraph("f") + "</p>", []bool{true, true, true, true}},
		{"a part of it again", story + "<p>" + paragraph("a") + " " + paragraph("e") + " " + paragraph("f") + "</p>", []bool{true, true, true, true}},
		{"terms that are said of each thing", strings.Repeat(story, 4) + "<p>" + paragraph("a") + " " + paragraph("b") + " " + paragraph("c") + "</p>", slices.Repeat([]bool{true}, 13)},
		{"nothing but one piece", whole, []bool{true}},
	} {
		d := read(Page{Data: []byte("<body>" + c.html), Shape: ShapeHTML})
		a := &Body{Facts: &Facts{doc: d}, body: slices.Repeat([]bool{true}, len(d.Blocks)), moved: make([]string, len(d.Blocks)), step: "body"}
		a.dropRetold()
		if !slices.Equal(a.body, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, a.body, c.want)
		}
	}
}

func TestCurve(t *testing.T) {
	c := Curve{{0.2, 0.1}, {0.6, 0.5}, {0.8, 0.9}}
	for x, want := range map[float64]float64{0: 0.1, 0.2: 0.1, 0.4: 0.3, 0.6: 0.5, 0.7: 0.7, 1: 0.9} {
		if got := c.At(x); got < want-1e-6 || got > want+1e-6 {
			t.Errorf("at %v: got %v, want %v", x, got, want)
		}
	}
	if got := (Curve)(nil).At(0.3); got != 0.3 {
		t.Errorf("an empty curve gives %v for 0.3", got)
	}
}

// TestCards finds the parts of a page that are built alike.
func TestCards(t *testing.T) {
	page := `<body><h1>Three boats</h1>` + strings.Repeat(`<div class="boat"><h2>A boat</h2><p>It is for sale.</p></div>`, 3) + `<p>That is all.</p>`
	d := read(Page{Data: []byte(page), Shape: ShapeHTML})
	v := viewPage(d)
	if v.deck.count != 3 || v.deck.blocks != 6 {
		t.Errorf("got a deck of %d cards and %d blocks, want 3 and 6", v.deck.count, v.deck.blocks)
	}
	for i, want := range []bool{false, true, true, true, true, true, true, false} {
		if in := v.inner[d.Blocks[i].container] >= 0; in != want {
			t.Errorf("block %d %q in a card: %v, want %v", i, d.Blocks[i].Text, in, want)
		}
	}
}

func TestLabelsOf(t *testing.T) {
	of := func(text string) string {
		words := hashWords(text, nil)
		var names []string
		for k := range labelCount {
			if labelsOf(words)>>k&1 == 1 {
				names = append(names, labelWords[k].name)
			}
		}
		return strings.Join(names, " ")
	}
	for text, want := range map[string]string{
		"Share this": "share", "Teilen": "share", "Shareholders met": "", "Add to basket": "shop", "The harbour was calm": "",
		"12 min ago": "time", "Todos los derechos reservados": "rights",
	} {
		if got := of(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestViewAddress(t *testing.T) {
	class := func(seen [len(addressWords)]bool) string {
		var names []string
		for i, in := range seen {
			if in {
				names = append(names, addressWords[i].name)
			}
		}
		return strings.Join(names, " ")
	}
	for address, want := range map[string]string{
		"https://boats.example/products/red-dinghy":  "product",
		"https://docs.boats.example/sails":           "documentation",
		"https://boats.example/t/leaking-keel/1234":  "forum",
		"https://boats.example/2024/05/a-day-at-sea": "",
	} {
		v := viewAddress(address)
		if got := strings.TrimSpace(class(v.host) + " " + class(v.path)); got != want {
			t.Errorf("%s: got %q, want %q", address, got, want)
		}
	}
	if v := viewAddress("https://boats.example/2024/05/a-day-at-sea"); !v.dated || v.slugWords != 4 {
		t.Errorf("got %+v, want a date and four words", v)
	}
	if viewAddress("").known {
		t.Error("an address that is not there is known")
	}
}
