package exports

import (
	"strings"
	"testing"
)

// TestLabelStyles reads files that divide labels from values in various ways.
func TestLabelStyles(t *testing.T) {
	const head = "Title%Ferry raised$Author%Ida Lund$Date%2020-03-09$Source%The Quay$"
	for name, c := range map[string]struct{ before, divider, behind string }{
		"a tab":              {"", "\t", "\n"},
		"blanks":             {"", "      ", "\n"},
		"a sign of equality": {"", " = ", "\n"},
		"no blanks":          {"", "=", "\n"},
		"a hyphen":           {"", " - ", "\n"},
		"a dash":             {"", " – ", "\n"},
		"a bar":              {"", " | ", "\n"},
		"rows of a table":    {"| ", " | ", " |\n"},
		"an arrow":           {"", " -> ", "\n"},
		"brackets":           {"[", "] ", "\n"},
		"items of a list":    {"- ", ": ", "\n"},
		"bold items":         {"- **", "**: ", "\n"},
		"Org":                {"#+", ": ", "\n"},
		"fields":             {":", ": ", "\n"},
		"a text":             {"\"", "\": \"", "\",\n"},
		"lines":              {"", "\n", "\n\n"},
		"lines below":        {"", ":\n", "\n"},
		"headings":           {"## ", "\n\n", "\n\n"},
		"entries":            {"  ", " = {", "},\n"},
	} {
		text := c.before + strings.TrimSuffix(strings.NewReplacer("%", c.divider, "$", c.behind+c.before).Replace(head), c.before)
		s := Read(strings.Split(text+"\n"+prose+"\n\n"+prose, "\n"))
		if s == nil {
			t.Errorf("%s: not read", name)
			continue
		}
		if s.First(Headline) != "Ferry raised" || s.First(Byline) != "Ida Lund" || s.First(Published) != "2020-03-09" || s.First(Site) != "The Quay" {
			t.Errorf("%s: the labels give %v", name, s.Values)
		}
		if got := strings.Join(s.Lines, "\n"); strings.TrimSpace(got) != prose+"\n\n"+prose {
			t.Errorf("%s: the story is %q", name, got)
		}
	}
}

// TestOtherStyles leaves what only looks like labels as it is.
func TestOtherStyles(t *testing.T) {
	for name, text := range map[string]string{
		"a menu":         "Title | Author | Date | Source\n\n",
		"a list of mail": "[Date Prev] [Date Next]\n\n  * To: Desk\n  * Subject: Ferry\n  * From: Ida\n  * Date: Mon, 9 Mar 2020\n\n",
		"a page":         "Skip to:\n\nMain Content\n\nTitle\n\nFerry\n\nAuthor\n\nIda\n\nDate\n\n2020\n\n",
		"two labels":     "Title = Ferry\nAuthor = Ida\n\n",
	} {
		if s := Read(strings.Split(text+prose, "\n")); s != nil {
			t.Errorf("%s: read as %q", name, s.Form.ID)
		}
	}
}

// TestCitations reads the entries of bibliographies.
func TestCitations(t *testing.T) {
	for name, text := range map[string]string{
		"BibTeX":   "@article{lund,\n  title = {Ferry raised},\n  author = {Lund, Ida},\n  journal = {The Quay},\n  pages = {4},\n  abstract = {" + strings.ReplaceAll(prose, " on a ", "\n on a ") + "},\n}",
		"quotes":   "@article{lund,\ntitle=\"Ferry {R}aised\",\nauthor=\"Lund, Ida\",\njournal=\"The Quay\",\nabstract=\"" + prose + "\"\n}",
		"EndNote":  "%0 Newspaper Article\n%T Ferry raised\n%A Lund, Ida\n%J The Quay\n%X " + prose + "\n%G English",
		"RefWorks": "RT Newspaper Article\nT1 Ferry raised\nA1 Lund,Ida\nJF The Quay\nAB " + prose + "\nPB Quay Papers",
		"RIS":      "TY  - NEWS\nT1  - Ferry raised\nA1  - Lund, Ida\nJF  - The Quay\nAB  - " + prose + "\nM1  - 1\nER  - ",
		"labels":   "Reference Type:  Newspaper\nRecord Number: 12\nReporter: Lund, Ida\nYear: 2020\nTitle: Ferry raised\nNewspaper: The Quay\nIssue Date: 9 March 2020\nAbstract: " + prose + "\nURL: https://quay.example/1",
		"codes":    "HD Ferry raised\nBY Ida Lund\nPD 9 March 2020\nSN The Quay\nLP\n" + prose + "\nAN Document QUAY1",
	} {
		s := Read(strings.Split(text, "\n"))
		if s == nil {
			t.Errorf("%s: not read", name)
			continue
		}
		if !strings.EqualFold(s.First(Headline), "Ferry raised") || s.First(Byline) != "Ida Lund" || s.First(Site) != "The Quay" {
			t.Errorf("%s: it gives %v", name, s.Values)
		}
		if got := strings.Join(s.Lines, " "); strings.TrimSpace(got) != prose {
			t.Errorf("%s: the story is %q", name, got)
		}
	}
}
