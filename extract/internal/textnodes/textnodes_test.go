package textnodes

import (
	"slices"
	"strings"
	"testing"
)

// TestJoin joins the lines of dumps, with bars for line ends.
func TestJoin(t *testing.T) {
	for name, c := range map[string]struct{ lines, want string }{
		"a link in a sentence":      {"Yet even after the|release of the papers|, some questions remain.", "Yet even after the release of the papers, some questions remain."},
		"a credit":                  {"Ferry raised|By|Ana Perez|and|Bob Lee|News", "Ferry raised|By Ana Perez and Bob Lee|News"},
		"a label below a headline":  {"Ferry raised|politics|The ferry was raised.", "Ferry raised|politics|The ferry was raised."},
		"where a story is from":     {"Ferry raised at noon in Marrow|http://www.fen.example 7 March 2005|The ferry was raised.", "Ferry raised at noon in Marrow|http://www.fen.example 7 March 2005|The ferry was raised."},
		"blanks around a link":      {"The ferry |Gannet| was raised.|Its captain, |Bo Lee|, saw it.", "The ferry Gannet was raised.|Its captain, Bo Lee, saw it."},
		"a script without spaces":   {"渡船昨日中午在河边的|钟楼|旁出水，|无人受伤。", "渡船昨日中午在河边的钟楼旁出水，无人受伤。"},
		"a name in Hindi":           {"नदी में डूबी नाव को|अनिल कुमार|ने सोमवार को दोपहर तक बाहर निकाल लिया और सब लोग सुरक्षित रहे।", "नदी में डूबी नाव को अनिल कुमार ने सोमवार को दोपहर तक बाहर निकाल लिया और सब लोग सुरक्षित रहे।"},
		"sentences that have ended": {"The ferry was raised.|nobody was hurt.", "The ferry was raised.|nobody was hurt."},
	} {
		if got := strings.Join(Join(strings.Split(c.lines, "|")), "|"); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// TestIs tells dumps with a text node a line from those with a paragraph a line.
func TestIs(t *testing.T) {
	paragraph := "The ferry that sank in the shallow water below the lock was raised by noon on Monday, and its captain was there to see it all from the bank of the river."
	nodes := "The ferry that sank in the shallow water below the|old lock|, was raised by noon on Monday, and its captain was there to see it all from the bank of the river.|News"
	for _, c := range []struct {
		name  string
		lines []string
		want  bool
	}{
		{"nodes", strings.Split(strings.Repeat(nodes+"|", 6), "|"), true},
		{"paragraphs", slices.Repeat([]string{paragraph}, 20), false},
		{"paragraphs with blank lines between", slices.Repeat([]string{paragraph, ""}, 20), false},
		{"blanks around links", strings.Split("The ferry |Gannet| was raised.|Its captain, |Bo Lee|, saw it.|News", "|"), true},
		{"blanks around all lines", strings.Split(" Ferry raised |By Ana Perez| News | River | Port | Bell |Shop| Letters | Weather ", "|"), false},
		{"nothing", nil, false},
	} {
		if got := Is(c.lines); got != c.want {
			t.Errorf("%s: got %v", c.name, got)
		}
	}
}
