package textrun

import (
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"  The ferry \n\t of\u00a0Marrow ", "The ferry of Marrow"},
		{"fer\u00adry\u200b of Marrow", "ferry of Marrow"},
		{"Mu&ntilde;oz &amp; Sons", "Muñoz & Sons"},
		{"می\u200cخواهد", "می\u200cخواهد"}, // spelling needs the non-joiner
		{"Marrow | ", "Marrow"},
		{"", ""},
	} {
		if got := Fold(c.text); got != c.want {
			t.Errorf("Fold(%q) is %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzFolded holds that a run changes nothing of a text that is said to be folded.
func FuzzFolded(f *testing.F) {
	for _, seed := range []string{"The ferry of Marrow", " The ferry", "a  b", "a\u00adb", "Marrow |", "می\u200cخواهد", "号外 号外", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var run Run
		run.Add(text, false, false)
		folded, _ := run.Finish(false)
		if !utf8.ValidString(folded) {
			t.Errorf("%q becomes %q, which is no UTF-8", text, folded)
		}
		if IsFolded(text) && folded != text {
			t.Errorf("%q is said to be folded and becomes %q", text, folded)
		}
	})
}
