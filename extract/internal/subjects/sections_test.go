package subjects

import "testing"

// TestSection reads sections out of names that pages print and declare.
func TestSection(t *testing.T) {
	for name, want := range map[string]string{
		"":                                    "",
		"Harbour":                             "Harbour",
		" › Harbour  News »":                  "Harbour News",
		"U.S.":                                "U.S.",
		"Arts, Books":                         "Arts, Books",
		"World,Harbour":                       "World",
		"Home, News, Harbour":                 "News",
		"/harbour-news/":                      "harbour-news",
		"https://example.org/harbour":         "",
		"harbour/ferries":                     "",
		"Arts/Books":                          "Arts/Books",
		"Home":                                "",
		"Strona główna":                       "",
		"首页":                                  "",
		"Uncategorized":                       "",
		"Без рубрики":                         "",
		"article":                             "",
		"2014":                                "",
		"21/05/2003":                          "",
		"What is a ferry worth?":              "",
		"14 January 2022":                     "",
		"10:08 AM":                            "",
		"***":                                 "",
		"Wednesday":                           "",
		"2 hours ago":                         "",
		"2020 Election":                       "2020 Election",
		"Ada Venn)":                           "",
		"Contact us":                          "",
		"正文":                                  "",
		"Q&A":                                 "Q&A",
		"Ferries: The council wants to kn...": "",
		"Ferries: The council wants to know what became of them": "",
		"本港渡輪服務": "本港渡輪服務",
		"市議會希望知道渡輪的去向並要求政府盡快交代": "",
	} {
		if got := Section(name); got != want {
			t.Errorf("Section(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestLast takes the last section of a trail.
func TestLast(t *testing.T) {
	for _, c := range []struct {
		names []string
		want  string
	}{
		{nil, ""},
		{[]string{"Home"}, ""},
		{[]string{"The Quay Ledger", "News", "Harbour"}, "Harbour"},
		{[]string{"Home", "News", "Ferries: The council wants to know what became of them"}, "News"},
		{[]string{"", "Home", "https://example.org/a"}, ""},
	} {
		if got := Last(c.names); got != c.want {
			t.Errorf("Last(%q) = %q, want %q", c.names, got, c.want)
		}
	}
}
