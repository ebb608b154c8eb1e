package exports

import (
	"slices"
	"strings"
	"testing"
)

const (
	siteMenu  = "Skip to content\nNews\nSport\nWeather\nMills\nRivers\nBoats\nHerons\nBells\nQuays\nLetters\n"
	siteNotes = "Contact\nPrivacy policy\n© 2020 The Harbour Gazette\n"
)

// wholePage is a page with its menu, as tools flatten it; foot stands below the story.
func wholePage(headline, day, foot string) string {
	return siteMenu + headline + "\n" + day + "\n" + prose + "\n" + prose + "\n" + foot
}

// TestWholePages parts files of pages with their menus.
func TestWholePages(t *testing.T) {
	ferry := wholePage("Ferry raised at noon", "March 9, 2020", siteNotes)
	seals := wholePage("Seals leave the harbour", "March 10, 2020", siteNotes)
	mill := wholePage("Herons return to the mill", "", "Letters to the editor\n")
	const stub = "404 Not Found\n"
	noNotes := wholePage("Ferry raised at noon", "March 9, 2020", "")
	onLine := strings.Join(strings.Fields(siteMenu), " | ") + "\n" + noNotes[len(siteMenu):]
	ofSite := func(site, page string) string { // with a menu of its own
		return strings.NewReplacer("News\n", site+" news\n", "Mills\n", site+" mills\n", "Bells\n", site+" bells\n").Replace(page)
	}
	for _, c := range []struct {
		name, text string // |, or /, stands where a page begins
	}{
		{"one page", ferry},
		{"a rule", "|" + ferry + "-----\n|" + seals},
		{"a longer rule", "|" + ferry + "\n\n" + strings.Repeat("=", 72) + "\n\n|" + seals},
		{"blank lines", "|" + ferry + "\n\n\n|" + seals},
		{"two blank lines only", ferry + "\n\n" + ofSite("Quays", seals)},
		{"a page that has no day and ends without a note", "|" + ferry + "***\n|" + seals + "***\n|" + mill},
		{"an error between four pages", "|" + ferry + "-----\n|" + seals + "-----\n|" + stub + "-----\n|" + ferry + "-----\n|" + mill},
		{"errors alone", ferry + "-----\n" + stub + "-----\n" + stub},
		{"blank lines around an error", ferry + "\n\n\n" + ofSite("Quays", seals) + "\n\n\n" + stub + "\n\n\n" + ofSite("Mills", ferry) + "\n\n\n" + ofSite("Bells", seals)},
		{"no note above the rule", wholePage("Ferry raised at noon", "March 9, 2020", "") + "-----\n" + ofSite("Quays", seals)},
		{"the same menu, and nothing else", "|" + noNotes + "|" + noNotes},
		{"titles above the same menu", "|Ferry raised at noon\n" + noNotes + "\n|Seals leave the harbour\n\n" + noNotes},
		{"the same menu on a line", "/" + onLine + "/" + onLine},
		{"titles, the weather and news that break above the same menu", "|Ferry raised at noon - Harbour Gazette\nSunny, 9\nBREAKING: Mill burns\n" + ferry + "|Seals leave - Harbour Gazette\nRain, 7\nBREAKING: Mill saved\n" + seals},
		{"titles and the weather, and pages that end otherwise", "Ferry raised at noon - Harbour Gazette\nSunny, 9\nBREAKING: Mill burns\n" + noNotes + "Seals leave - Harbour Gazette\nRain, 7\nBREAKING: Mill saved\n" + seals},
		{"much that is another on each page above the same menu", strings.Repeat("Ferry\nWeather\n", 3) + ferry + strings.Repeat("Seals\nTides\n", 3) + seals},
		{"a menu that each page prints once more", "|" + siteMenu + ferry + "|" + siteMenu + seals},
		{"a menu that comes again on one page", siteMenu + noNotes + siteMenu},
		{"marks of quotes that come again", ">\n>\n>\n" + noNotes + ">\n>\n>\nMost read\n" + noNotes[len(siteMenu):]},
		{"no menu below the rule", ferry + "-----\n" + prose + "\n" + strings.TrimPrefix(seals, siteMenu) + siteMenu},
		{"comments below the rule", ferry + "-----\nComments\n" + prose + "\nIda\nMarch 10, 2020\n" + prose + "\n" + siteNotes},
		{"one list of links of a text browser", ferry + "-----\n" + seals + "\nReferences\n\n   1. https://example.org/a\n"},
	} {
		var want []int
		text, mark := c.text, "|"
		if strings.Contains(text, " | ") {
			mark = "/"
		}
		for i := strings.Index(text, mark); i >= 0; i = strings.Index(text, mark) {
			want = append(want, i)
			text = text[:i] + text[i+1:]
		}
		got := Starts([]byte(text), false)
		for n, start := range got { // blank lines above a page are its own
			got[n] = len(text) - len(strings.TrimLeft(text[start:], "\n"))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: pages begin at %v, want %v", c.name, got, want)
		}
	}
}
