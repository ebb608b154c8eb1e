package forms

import (
	"strings"
	"testing"
)

// TestCells parts the cells of tables in the print of a browser that lays them out.
func TestCells(t *testing.T) {
	for _, c := range []struct{ name, head, text, want string }{
		{"a link beside a headline", elinksHead, "   Ferry raised at noon  [12]Print\n", "\n   Ferry raised at noon\n\n   [12]Print\n\n"},
		{"a browser that does not", "Visible links:", "   Ferry raised at noon  [12]Print\n", "   Ferry raised at noon  [12]Print\n"},
		{"cells of several lines", elinksHead, "   Ferry raised at     [12]Print\n   Gull Holm           [13]Mail\n", "\n   Ferry raised at Gull Holm\n\n   [12]Print\n   [13]Mail\n\n"},
		{"a headline on the right", elinksHead, "   News             Ferry raised at noon\n   Sport            and its Bell too\n", "\n   News\n   Sport\n\n   Ferry raised at noon and its Bell too\n\n"},
		{"three cells", elinksHead, "   Mail      Ferry raised at noon       Print\n", "\n   Mail\n\n\n   Ferry raised at noon\n\n   Print\n\n\n"},
		{"a menu", elinksHead, "   News      Port      Bell\n", "   News      Port      Bell\n"},
		{"a table of figures", elinksHead, "   Bells of the new ferry    12\n   Pianos of the ferry        3\n   Herons                    12\n", "   Bells of the new ferry    12\n   Pianos of the ferry        3\n   Herons                    12\n"},
		{"many gaps", elinksHead, "   The new ferry   1    2    3     4    5\n", "   The new ferry   1    2    3     4    5\n"},
		{"lines that fill their width", elinksHead, "   The   ferry     that\n   rang twice was raised\n   at    noon   by divers\n", "   The   ferry     that\n   rang twice was raised\n   at    noon   by divers\n"},
		{"a gap within a paragraph", elinksHead, "   The ferry was raised at noon, and\n   its captain   said that the bell of\n   the piano rang.\n", "   The ferry was raised at noon, and\n   its captain   said that the bell of\n   the piano rang.\n"},
	} {
		lines, _ := read(c.text + "References\n\n   " + c.head + "\n   12. https://f.example/\n   13. https://f.example/a\n")
		if got := strings.Join(lines, "\n"); got != strings.TrimSuffix(c.want, "\n") {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// TestCreditGlued holds that a name behind a vowel that is left out is no credit.
func TestCreditGlued(t *testing.T) {
	for text, want := range map[string]string{
		"Ferry raised at noonBy Ana Perez":            "By Ana Perez",
		"The bell of the ferry 'rings'Reuters, Orrin": "Reuters, Orrin",
		"‘Ferry bell rings twice’Reuters, Orrin":      "Reuters, Orrin",
		"Le bac reste, a dit le maire à l'AFP":        "",
		"Le bac reste, a dit le maire à l’AFP lundi":  "",
	} {
		if at := creditGluedTo(text); text[at:] != want && (at > 0 || want != "") {
			t.Errorf("%q: got %q, want %q", text, text[at:], want)
		}
	}
}
