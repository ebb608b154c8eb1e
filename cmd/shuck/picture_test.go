package main

import (
	"encoding/xml"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"shuck/extract"
)

// TestPicture holds that the picture at the head of the README shows what shuck makes of
// its page. -update draws it again.
func TestPicture(t *testing.T) {
	const file, source = "../../testdata/page.svg", "../../testdata/pages/harbour-bridge.html"
	data, err := os.ReadFile(source)
	if err != nil {
		t.Fatal(err)
	}
	document, err := extract.Parse(extract.Page{Source: source, Data: data})
	if err != nil {
		t.Fatal(err)
	}
	want := picture(extract.Explain(document, extract.Options{}))
	if *update {
		writeFile(t, file, want)
	}
	if got, err := os.ReadFile(file); err != nil || strings.ReplaceAll(string(got), "\r\n", "\n") != want {
		t.Errorf("%s is not what `go test ./cmd/shuck -run TestPicture -update` draws: %v", file, err)
	}
	if err := xml.Unmarshal([]byte(want), new(struct{})); err != nil {
		t.Error(err)
	}
}

// Where things stand in the picture, in its own units. Fonts differ, so the width of a
// letter is that of a wide one.
const (
	pictureWidth = 880
	lineHeight   = 15
	pageLeft     = 30
	pageChars    = 76
	recordLeft   = 556
	recordChars  = 50
	shortText    = 60 // runes; below it, blocks that were dropped share a line
)

// A drawing is a picture that grows downwards.
type drawing struct {
	strings.Builder
	y int
}

// line writes a line of text, one below the other.
func (d *drawing) line(x int, class, text string) {
	d.y += lineHeight
	fmt.Fprintf(d, "<text x=\"%d\" y=\"%d\" class=\"%s\">", x, d.y, class)
	xml.EscapeText(d, []byte(text))
	d.WriteString("</text>\n")
}

// picture draws the page on the left, block by block, and its record on the right.
func picture(e extract.Explanation) string {
	var page, record drawing
	page.y, record.y = 46, 46
	drawPage(&page, e.Blocks)
	drawRecord(&record, e.Record)
	height := max(page.y, record.y) + 24
	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %[1]d %[2]d" width="%[1]d" height="%[2]d" role="img">
<title>A page on the left, its record on the right</title>
<style>
text { font: 11px Helvetica, Arial, sans-serif; fill: #1f2328; }
.dropped { fill: #8c8c8c; } .heading, .name { font-weight: bold; } .field { fill: #6d2a78; }
.name { fill: #0a5ca8; font-family: Menlo, Consolas, monospace; } .top { font-size: 13px; font-weight: bold; }
</style>
<rect width="%[1]d" height="%[2]d" rx="8" fill="#f6f8fa"/>
<rect x="12" y="36" width="500" height="%[3]d" rx="6" fill="#fff" stroke="#d0d7de"/>
<rect x="540" y="36" width="328" height="%[3]d" rx="6" fill="#fff" stroke="#d0d7de"/>
<text x="16" y="25" class="top">what was saved: harbour-bridge.html</text>
<text x="544" y="25" class="top">what shuck makes of it</text>
<path d="M516 200h14m-5-5l5 5l-5 5" fill="none" stroke="#0a5ca8" stroke-width="2"/>
`, pictureWidth, height, height-48)
	out.WriteString(page.String())
	out.WriteString(record.String())
	out.WriteString("</svg>\n")
	return out.String()
}

// drawPage draws what was kept with a blue bar, fields with a purple one, and in grey
// what was dropped.
func drawPage(d *drawing, blocks []extract.BlockReason) {
	var short []string
	flush := func() {
		if short != nil {
			d.line(pageLeft, "dropped", wrap(strings.Join(short, "  ·  "), pageChars, 1)[0])
			short = nil
		}
	}
	for _, b := range blocks {
		if !b.InBody && b.Field == "" && utf8.RuneCountInString(b.Text) < shortText {
			short = append(short, b.Text)
			continue
		}
		flush()
		class, lines, bar := "dropped", 1, ""
		switch {
		case b.Field != "" && !b.InBody:
			class, lines, bar = "field", 2, "#6d2a78"
		case b.InBody:
			class, lines, bar = "kept", 2, "#0a5ca8"
		}
		if b.InBody && b.Type == extract.Heading {
			class = "heading"
		}
		top := d.y + 5
		for _, line := range wrap(b.Text, pageChars, lines) {
			d.line(pageLeft, class, line)
		}
		if bar != "" {
			fmt.Fprintf(d, "<rect x=\"20\" y=\"%d\" width=\"4\" height=\"%d\" fill=\"%s\"/>\n", top, d.y-top+3, bar)
		}
	}
	flush()
}

// drawRecord draws the fields that readers ask for first, and the body as far as there
// is room.
func drawRecord(d *drawing, r extract.Record) {
	for _, f := range []struct {
		name, value string
		lines       int
	}{
		{"headline", r.Headline, 3}, {"lead", r.Lead, 3}, {"byline", r.Byline, 1}, {"authors", strings.Join(r.Authors, " | "), 1},
		{"dateline", r.Dateline.Text, 1}, {"published", r.Published, 1}, {"site", r.Site, 1}, {"kind", string(r.Kind), 1},
	} {
		d.line(recordLeft, "name", f.name)
		for _, line := range wrap(f.value, recordChars, f.lines) {
			d.line(recordLeft, "kept", line)
		}
		d.y += 4
	}
	d.line(recordLeft, "name", "body")
	for i, paragraph := range strings.Split(r.Body, "\n\n") {
		if i == 8 {
			d.line(recordLeft, "kept", "…")
			break
		}
		for _, line := range wrap(paragraph, recordChars, 4) {
			d.line(recordLeft, "kept", line)
		}
		d.y += 4
	}
}

// wrap cuts a text into lines of so many letters; what does not fit into the last of
// them is "…".
func wrap(text string, width, lines int) (out []string) {
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line+word)+1 <= width:
			line += " " + word
		case len(out)+1 == lines:
			return append(out, line+" …")
		default:
			out, line = append(out, line), word
		}
	}
	return append(out, line)
}
