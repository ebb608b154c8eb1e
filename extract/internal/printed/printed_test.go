package printed

import (
	"slices"
	"strings"
	"testing"
)

// wrapped is a story at a width of 40 columns.
const wrapped = `The ferry across the inlet will go on
running, the council decided on Monday.
The vote was close, and the mayor said
so herself: nobody had counted on it.

  * Nine of the members backed the plan,
    and two did not, who want a bridge.
The boat gets a new engine for it, which
the harbour has asked for since spring.`

func TestShape(t *testing.T) {
	lines := strings.Split(wrapped, "\n")
	shape := Of(lines)
	if shape.Width < 38 || shape.Width > 41 || shape.LinkMarkers || shape.BlockPerLine || shape.CleanText {
		t.Errorf("the lines are read as %+v", shape)
	}
	var paragraphs []string
	var open []Line
	end := func() {
		if len(open) > 0 {
			paragraphs = append(paragraphs, shape.Unwrap(open))
		}
		open = nil
	}
	for _, line := range lines {
		l := shape.Parse(line)
		if l.Text == "" || len(open) > 0 && !shape.Continues(open, l) {
			end()
		}
		if l.Text != "" {
			open = append(open, l)
		}
	}
	end()
	want := []string{
		"The ferry across the inlet will go on running, the council decided on Monday. The vote was close, and the mayor said so herself: nobody had counted on it.",
		"Nine of the members backed the plan, and two did not, who want a bridge.",
		"The boat gets a new engine for it, which the harbour has asked for since spring.",
	}
	if !slices.Equal(paragraphs, want) {
		t.Errorf("paragraphs are %q, want %q", paragraphs, want)
	}
}

// TestHeadingsByIndent takes lines left of the text for headings where a browser left its margin
// free, and for text where only lists and tables are indented.
func TestHeadingsByIndent(t *testing.T) {
	for margin, want := range map[string]bool{"   ": true, "": false, "    ": false} {
		lines := strings.Split(wrapped, "\n")
		for i, line := range lines {
			if lines[i] = margin + line; line == "" {
				lines[i] = ""
			}
		}
		shape := Of(lines)
		if got := shape.IsHeading([]Line{{Text: "Ferry stays"}}); got != want {
			t.Errorf("with text indented by %d columns, a line left of it is a heading: %t", len(margin), got)
		}
	}
}

func TestParse(t *testing.T) {
	shape := Of(strings.Split(wrapped, "\n"))
	shape.LinkMarkers = true
	for line, want := range map[string]Line{
		"• A boat":              {Text: "A boat", Indent: 2, Flags: Bullet},
		"12. A boat":            {Text: "12. A boat", Flags: Number},
		"A [12]boat":            {Text: "A boat", Markers: 1},
		"   [ferry.jpg] A boat": {Text: "A boat", Indent: 3, Flags: Image},
		"____________ A boat":   {Text: "A boat", Flags: Control, HasField: true},
		"(BUTTON) A boat":       {Text: "A boat", Flags: Control},
	} {
		have := shape.Parse(line)
		have.Width, have.opening = 0, 0
		if have != want {
			t.Errorf("%q is %+v, want %+v", line, have, want)
		}
	}
}

func TestUnderline(t *testing.T) {
	for text, want := range map[string]int{"=====": 1, "-----": 2, "--": 0, "==-==": 0, "Ferry": 0} {
		if have := Underline(Line{Text: text}); have != want {
			t.Errorf("%q underlines level %d, want %d", text, have, want)
		}
	}
}

func TestIsClean(t *testing.T) {
	for text, want := range map[string]bool{
		"Ferry stays\n\nThe council voted on Monday.\n\nIt was close.": true,
		"Ferry stays\n\n\nThe council voted on Monday.":                false,
		"Ferry stays\n\n  The council voted on Monday.":                false,
		"Ferry stays": false,
		"":            false,
	} {
		if have := IsClean(strings.Split(text, "\n")); have != want {
			t.Errorf("%q is clean: %t", text, have)
		}
	}
}

// TestAreCentred knows lines that a browser centred, and takes none for centred in a text that was
// wrapped as plain text is.
func TestAreCentred(t *testing.T) {
	const sentence = "the ferry across the inlet goes on running for a year and the council has said so "
	for width, want := range map[int]bool{76: true, 72: false} {
		var text []string
		line := ""
		for word := range strings.FieldsSeq(strings.Repeat(sentence, 12)) {
			if len(line)+1+len(word) > width {
				text, line = append(text, line), ""
			}
			line = strings.TrimSpace(line + " " + word)
		}
		shape := Of(text)
		if got := shape.AreCentred([]Line{shape.Parse("    Council keeps the ferry for a year, and a piano for its captain's parrot")}); got != want {
			t.Errorf("at a width of %d (%d): got %t", width, shape.Width, got)
		}
	}
}

// TestWrappedHeadings joins the lines of headings that are wider than the text, and leaves a
// day below a headline alone.
func TestWrappedHeadings(t *testing.T) {
	text := strings.Split(strings.Repeat("   The ferry across the inlet goes on running for a year, and the council\n   has said so on Monday by six votes to five, which nobody had counted on,\n   because of the bridge.\n\n", 4), "\n")
	shape := Of(text)
	for heading, want := range map[string]bool{
		"Council keeps the ferry for a year: “Nobody had counted on it,” says the mayor\nof the upper town":                                      true,
		"  Council keeps the ferry for a year, and nobody had counted on it on Monday\n                                  at three":               true,
		"Council keeps the ferry across the inlet for another year, all ferries in -\nMarch 7, 2025":                                             true,
		"Council keeps the ferry across the inlet for another year, all ferries in\nMarch 7, 2025":                                               false,
		"   Council keeps the ferry for a year: “Nobody had counted on it,” says the mayor\n   of the upper town, where all had been against it": false,
	} {
		lines := strings.Split(heading, "\n")
		if have := shape.Continues([]Line{shape.Parse(lines[0])}, shape.Parse(lines[1])); have != want {
			t.Errorf("%q goes on: %t", lines[0], have)
		}
	}
}
