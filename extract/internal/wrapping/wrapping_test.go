package wrapping

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/words"
)

// wrapped is a text wrapped at a width, its words cut at line ends by no program.
func wrapped(text string, width int, indent string) []string {
	var lines []string
	line := indent
	for word := range strings.FieldsSeq(text) {
		if len(line) > len(indent) && len(line)+1+len(word) > width {
			lines, line = append(lines, line), indent
		}
		if len(line) > len(indent) {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}

// TestOf finds the width of wrapped lines, also below headings that are wider, and none
// where lines end by themselves.
func TestOf(t *testing.T) {
	story := strings.Repeat("the ferry that sank in shallow water was raised by noon, and its captain said that the piano had kept its tune, ", 12)
	var menu []string
	for range 12 {
		menu = append(menu, "The harbour board meets", "Ferry", "A second heron by bus")
	}
	wide := strings.Repeat("Ferry raised at noon and again ", 5)
	for _, c := range []struct {
		name    string
		lines   []string
		columns int
		indent  int
	}{
		{"a story", wrapped(story, 72, ""), 72, 0},
		{"an indented story", wrapped(story, 80, "   "), 80, 3},
		{"a story below headings that were not wrapped", append([]string{wide, "", wide, "", wide, ""}, wrapped(story, 66, "")...), 66, 0},
		{"a story as wide as a screen", wrapped(story, 200, "   "), 200, 3},
		{"a story in narrow columns", wrapped(story, 36, ""), 36, 0},
		{"narrow columns below headings that were not wrapped", append([]string{wide, "", wide, "", wide, ""}, wrapped(story, 36, "")...), 0, 0},
		{"lines too short to be wrapped", menu, 0, 0},
		{"sentences of like length", slices.Repeat([]string{"The ferry that sank in shallow water was raised by noon."}, 12), 0, 0},
		{"none", nil, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Of(c.lines, func(string) bool { return false })
			if got.Columns < c.columns-NearlyFull || got.Columns > c.columns || got.Indent != c.indent || got.Hyphenates {
				t.Errorf("got %d columns and an indent of %d, want %d and %d", got.Columns, got.Indent, c.columns, c.indent)
			}
		})
	}
}

// TestFewCuts finds the width of a short story below headings that are a little wider than it.
func TestFewCuts(t *testing.T) {
	lines := append([]string{"Ferry raised at noon and again at two: what the harbour board of Marrow says of", "Ferry raised", ""}, []string{
		"Tangerby (Marrow) - the ferry that sank in shallow water was raised by",
		"noon. Captain Lund said that the piano had kept its tune, and that the",
		"Harbour Board is to say on Friday who will have to pay for it now, and",
		"Chief Clerk Bo Ravn, who has had no sleep, that nobody was hurt on any",
		"deck. Board Member Ida Holm means that a bridge is what the inlet may",
		"need.",
	}...)
	if got := Of(lines, func(string) bool { return false }); got.Columns < 70-NearlyFull || got.Columns > 72 {
		t.Errorf("got %d columns, want about 70", got.Columns)
	}
}

// TestWideLetters finds the width of a Chinese story beside lists of titles, which look like sentences
// that were cut at many widths.
func TestWideLetters(t *testing.T) {
	const story = "渡轮昨天中午在钟楼下面被吊出水面，船长说钢琴的音没有走，港务委员会将在星期五宣布由谁来付这笔钱，没有人受伤，"
	const columns = 76
	var lines []string
	for range 4 {
		line := ""
		for _, r := range strings.Repeat(story, 3) {
			if words.Columns(line+string(r)) > columns {
				lines, line = append(lines, line), ""
			}
			line += string(r)
		}
		lines = append(lines, line, "")
	}
	for range 12 {
		lines = append(lines, "海角镇图书馆延长开放时间 周末也可以借阅地图了", "旧渔船改成茶馆 老船长每天下午都来讲一段", "渡口新到一批钢琴 搬运工说从未见过这样的货物")
	}
	if got := Of(lines, func(string) bool { return false }); got.Columns < columns-NearlyFull || got.Columns > columns+NearlyFull {
		t.Errorf("got %d columns, want about %d", got.Columns, columns)
	}
}

// TestFirstWord takes what programs keep together at line ends: a word of Korean, a letter of Chinese.
func TestFirstWord(t *testing.T) {
	for line, want := range map[string]int{"ferry raised": 5, "연락선이 정오에": 8, "渡轮在中午": 2} {
		if got := Meter(words.Columns).FirstWord(line); got != want {
			t.Errorf("the first word of %q has %d columns, want %d", line, got, want)
		}
	}
}

// TestSpacing counts the blank lines that stand between any two lines, and leaves one where
// there are more.
func TestSpacing(t *testing.T) {
	for _, c := range []struct {
		name, text string
		spacing    int
		closed     string
	}{
		{"lines that stand together", "a\nb\nc\nd\ne\nf\ng", 0, "a\nb\nc\nd\ne\nf\ng"},
		{"double-spaced", "a\n\nb\n\nc\n\nd\n\ne\n\nf\n", 1, "a\nb\nc\nd\ne\nf"},
		{"more between paragraphs", "a\n\n\n\nb\n\nc\n\n\nd\n\ne\n\nf", 1, "a\n\nb\nc\n\nd\ne\nf"},
		{"two blank lines", "a\n\n\nb\n\n\nc\n\n\nd\n\n\ne\n\n\nf", 2, "a\nb\nc\nd\ne\nf"},
		{"too few lines to tell", "a\n\nb\n\nc", 0, "a\n\nb\n\nc"},
	} {
		lines := strings.Split(c.text, "\n")
		if got := Spacing(lines); got != c.spacing {
			t.Errorf("%s: got a spacing of %d, want %d", c.name, got, c.spacing)
		}
		if got := strings.Join(CloseUp(lines, c.spacing), "\n"); got != c.closed {
			t.Errorf("%s: closed up\n got %q\nwant %q", c.name, got, c.closed)
		}
	}
}
