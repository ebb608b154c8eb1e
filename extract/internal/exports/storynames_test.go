package exports

import (
	"strings"
	"testing"
)

// pageOf is a page with a menu, which is another one on each page.
func pageOf(headline string) string {
	about := headline[:5]
	return "Home\n\nNews\n\n" + about + " news\n\nSport\n\nWeather\n\nBusiness\n\n" + about + " culture\n\nLetters\n\nJobs\n\nFerries\n\nBoats\n\n" + headline + "\n\nBy Ida Lund\n\n" + prose + "\n\n" + prose + "\n\nPrivacy\n"
}

// TestNames parts files with a name above each page, whatever the page opens with.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		first, next string
		want        int
	}{
		{"----- page 1 -----", "----- page 2 -----", 2},
		{"### 1 ###", "### 2 ###", 2},
		{"==== https://quay.example/1 ====", "==== https://quay.example/2 ====", 2},
		{"[1] https://quay.example/1", "[2] https://quay.example/2", 2},
		{"# https://quay.example/1", "# https://quay.example/2", 2},
		{"<<< BEGIN https://quay.example/1 >>>", "<<< BEGIN https://quay.example/2 >>>", 2},
		{"File: a.txt", "File: b.txt", 2},
		{"https://quay.example/1", "https://quay.example/2", 2},
		{"--- a.html ---", "--- b.html ---", 2},
		{"[pages/1.html]", "[pages/2.html]", 2},
		{"[](https://quay.example/1)", "[](https://quay.example/2)", 0},
		{"   IFRAME: [1]https://quay.example/1", "   IFRAME: [2]https://quay.example/2", 0},
		{"[https://quay.example/1]", "[https://quay.example/2]", 2},
		{"[https://quay.example/1]", "[https://quay.example/2", 0},
		{"IFRAME: https://quay.example/1", "IFRAME: https://quay.example/2", 0},
		{"2020", "2021", 0},
		{"9.3.2020", "10.3.2020", 0},
		{"The Quay", "https://quay.example/2", 0},
	} {
		text := c.first + "\n\n" + pageOf("Ferry raised") + "\n" + c.next + "\n\n" + pageOf("Seals leave")
		if got := len(Starts([]byte(text), false)); got != c.want {
			t.Errorf("%q and %q: %d stories, want %d", c.first, c.next, got, c.want)
		}
		close := c.first + "\n" + pageOf("Ferry raised") + c.next + "\n" + pageOf("Seals leave")
		if got := len(Starts([]byte(close), false)); got != c.want {
			t.Errorf("%q and %q without blank lines: %d stories, want %d", c.first, c.next, got, c.want)
		}
		if rest := WithoutName([]string{c.first, "", "Ferry raised"}); c.want > 0 && rest[0] == c.first {
			t.Errorf("%q stays above the page", c.first)
		}
	}
	// A name above each headline, and addresses between the paragraphs of one page.
	for text, want := range map[string]int{
		"### 1 ###\n\nFerry raised\n\n" + prose + "\n\n### 2 ###\n\nSeals leave\n\n" + prose:                                                                           2,
		"==== ./old-ferry.html ====\nFerry raised\n\n" + prose + "\n==== ./seals.html ====\nSeals leave\n\n" + prose:                                                   2,
		"##### out/a.txt\nFerry raised\n\n" + prose + "\n##### out/b.txt\nSeals leave\n\n" + prose:                                                                     2,
		"File: a.txt\nFerry raised\n\n" + prose + "\nFile: b.txt\nSeals leave\n\n" + prose:                                                                             2,
		"=== a.txt ===\n" + prose + "\n=== b.txt ===\nNot found\n=== c.txt ===\n" + prose + "\n=== d.txt ===\n" + prose:                                                4,
		"[https://f.example/1.gif]\nRiver [/river]\nPort [/port]\n" + strings.Repeat("Bell [/bell]\n", 3) + "\n" + prose + "\n\n[https://f.example/2.gif]\n\n" + prose: 0,
		pageOf("Ferry raised") + "--- END OF ARTICLE ---\n" + pageOf("Seals leave"):                                                                                    2,
		pageOf("Ferry raised") + "%%%%%%\n" + pageOf("Seals leave"):                                                                                                    0,
		"### 1 ###\n\nFerry raised\n\n" + prose + "\n\n### 2 ###\n\nHome\n\nNews":                                                                                      0,
		"https://quay.example/1\n\nFerry raised\n\n" + prose + "\n\nhttps://quay.example/2\n\n" + prose:                                                                0,
		"@article{a,\n  title = {Ferry},\n  author = {Lund, Ida},\n}\n\n@article{b,\n  title = {Seals},\n}\n":                                                          2,
		"Title = Ferry\nAuthor = Ida\nDate = 2020\n\n" + prose + "\n\nTitle = Seals\nAuthor = Bo\nDate = 2021\n\n" + prose:                                             2,
		"Title = Ferry\nAuthor = Ida\nDate = 2020\n\n" + prose + "\n\nTitle: Seals\nAuthor: Bo\nDate: 2021\n\n" + prose:                                                0,
	} {
		if got := len(Starts([]byte(text), false)); got != want {
			t.Errorf("%d stories, want %d in %q", got, want, strings.ReplaceAll(text, prose, "…"))
		}
	}
}
