package page

import (
	"strings"
	"testing"
)

// TestPageCopy: a story that stands alone is clean text; with something that only pages have
// it is a copy of one.
func TestPageCopy(t *testing.T) {
	const (
		head   = "Ferry raised from the mud\n\n"
		credit = "By Ida Lund\n\n"
		story  = "The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano had kept its tune.\n\n" +
			"Nobody was hurt when it settled on the mud below the lock, and the passengers waded ashore with their shoes around their necks.\n\n" +
			"The harbour board has not said who will pay for the bell, which was rung twice and is still missing.\n\n"
	)
	for _, c := range []struct {
		name, text string
		isCopy     bool
	}{
		{"nothing but a story", head + credit + story, false},
		{"a heading above the story", head + credit + "A second lurch\n\n" + story, false},
		{"a post that is quoted", head + credit + story + "— Ida Lund (@idalund) May 4, 2026\n\n" + story, false},
		{"a list at the end", head + credit + story + "- a cello\n\n- a bell\n\n- a hat\n\n", false},
		{"a heading that opens like a label", head + credit + "More on the bell\n\n" + story, false},
		{"a table at the end", head + credit + story + "Bell | 1890\n\nPiano | 1912\n\n", false},
		{"notes at the end", head + credit + story + "* The name was changed\n\n(il/fen)\n\n", false},
		{"an agency's rights at the end", head + credit + story + "© dpa-infocom, dpa:260324-99-1/2\n\n", false},
		{"the day", head + credit + "4 May 2026\n\n" + story, true},
		{"the day beside the credit", head + "Ida Lund | 4 May 2026\n\n" + story, true},
		{"the day first", "4 May 2026\n\n" + head + credit + story, true},
		{"a standfirst above the credit", head + "The piano kept its tune, more or less, and nobody was hurt.\n\n" + credit + story, true},
		{"the credit first", credit + story, true},
		{"the label of a credit alone", head + "By\n\nIda Lund\n\n" + story, true},
		{"the site above", "The Fen Post\n\n" + head + credit + story, true},
		{"a menu above", "Fen Post\n\nHome\n\nNews\n\nSport\n\n" + head + story, true},
		{"the headline twice", head + head + credit + story, true},
		{"other stories below", head + credit + story + "School roof blown off\n\nBees moved from clock\n\n", true},
		{"a heading of other stories below", head + credit + story + "More stories\n\n", true},
		{"topics below", head + credit + story + "Tags: ferries, pianos\n\n", true},
		{"terms below", head + credit + story + "© 2026 Fen Post\n\n", true},
		{"comments below", head + credit + story + "Comments\n\n" + story, true},
	} {
		d := Parse(Page{Data: []byte(strings.TrimSpace(c.text) + "\n"), Shape: ShapeText})
		if got := ReadCleanText(d) == nil; got != c.isCopy {
			t.Errorf("%s: read as a copy of a page: %t", c.name, got)
		}
	}
}
