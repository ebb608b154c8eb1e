package forms

import (
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"shuck/extract/internal/fieldtest"
)

// read undoes all forms of a text, as package page does.
func read(text string) ([]string, []ID) {
	lines := strings.Split(strings.ReplaceAll(text, "\f", "\n\f\n"), "\n")
	lines, around := Outer(lines)
	lines, found, _ := Inner(lines, around)
	ids := make([]ID, len(found))
	for i, form := range found {
		ids[i] = form.ID
	}
	return lines, ids
}

const pages = "pages/*.txt"

// TestKnown names the forms that pages are in; those of all other dumps of text
// are none.
func TestKnown(t *testing.T) {
	want := map[string][]ID{
		"markdown-wrapped.txt":            {Markdown},
		"markdown-unwrapped.txt":          {Markdown},
		"reader-service.txt":              {Reader, Markdown},
		"front-matter.txt":                {FrontMatter, Markdown},
		"elinks-references.txt":           {References},
		"elinks-centred.txt":              {References},
		"elinks-chinese.txt":              {References},
		"popular-box.txt":                 {Markdown},
		"elinks-columns.txt":              {References, Columns},
		"lynx-references.txt":             {References},
		"lynx-dump.txt":                   {References},
		"character-references.txt":        {CharRefs},
		"code-left.txt":                   {Code},
		"link-addresses.txt":              {Addresses},
		"html2text-stars.txt":             {HTML2Text, Markdown},
		"markup-rst.txt":                  {"rst", Markdown},
		"markup-org.txt":                  {"org", Markdown},
		"markup-asciidoc.txt":             {"asciidoc", Markdown},
		"markup-mediawiki.txt":            {Tags, "wiki", Markdown},
		"markup-dokuwiki.txt":             {"wiki", Markdown},
		"markup-textile.txt":              {Tags, "textile", Markdown},
		"markup-jira.txt":                 {"textile", Markdown},
		"ruled-headings.txt":              {Tags, Addresses, Ruled, Markdown},
		"markdown-references.txt":         {Markdown},
		"markdown-cells.txt":              {Markdown, OneLine},
		"markdown-headings.txt":           {Markdown},
		"reuters-21578.txt":               {CharRefs},
		"glued-blocks.txt":                {Glued},
		"quoted-mail.txt":                 {Mail},
		"tab-indented.txt":                {Indented},
		"text-nodes.txt":                  {Nodes},
		"one-line.txt":                    {OneLine},
		"chinese-stripped.txt":            {OneLine},
		"get-text-blanks.txt":             {TitledLine},
		"get-text-stripped.txt":           {Glued},
		"pdf-pages.txt":                   {Printed},
		"pdf-clean.txt":                   {Printed},
		"pdf-glued-credit.txt":            {Printed},
		"pdf-large-type.txt":              {Printed},
		"pdf-without-feeds.txt":           {Printed},
		"pdf-trimmed.txt":                 {Printed},
		"browser-print.txt":               {Browser},
		"browser-print-without-feeds.txt": {Browser},
		"pandoc-plain.txt":                {Grid, Pictures},
	}
	for file, text := range fieldtest.Pages(t, pages) {
		name := filepath.Base(file)
		if name == "known-gaps.txt" {
			continue // a list of pages
		}
		if _, got := read(string(text)); !slices.Equal(got, want[name]) {
			t.Errorf("%s: got forms %q, want %q", name, got, want[name])
		}
		delete(want, name)
	}
	for name := range want {
		t.Errorf("%s is not there", name)
	}
}

// TestRead reads small dumps of each form.
func TestRead(t *testing.T) {
	var rings []string // the sentences of a long story
	for i := range 70 {
		rings = append(rings, "It rang "+strconv.Itoa(i)+" times.")
	}
	for _, c := range []struct {
		name, text string
		known      []ID
		want       string
	}{
		{"plain text", "Ferry raised\n\nThe ferry was raised.\n", nil, "Ferry raised\n\nThe ferry was raised.\n"},
		{"code with comments", "Ferry raised\n\n# sail\n\n# row\n\nThe ferry was raised.\n", nil, "Ferry raised\n\n# sail\n\n# row\n\nThe ferry was raised.\n"},
		{"paragraphs that are long", "Ferry raised\n\nBy Ana Perez\n\n" + strings.Repeat("the ferry and the piano and ", 60) + "the bell.\n", nil, "Ferry raised\n\nBy Ana Perez\n\n" + strings.Repeat("the ferry and the piano and ", 60) + "the bell.\n"},
		{"a quote in a story", "Ferry raised\n\n> One.\n> Two.\n\nThe ferry was raised.\n", nil, "Ferry raised\n\n> One.\n> Two.\n\nThe ferry was raised.\n"},

		{"accents apart from their letters", "Fa\u0308hre geborgen\n\n\u1112\u1161\u11ab\u1100\u1173\u11af \u30ab\u3099\n", []ID{Accents}, "F\u00e4hre geborgen\n\n\ud55c\uae00 \u30ac\n"},
		{"accents that no letter has", "Ferry \u0430\u0301\n", nil, "Ferry \u0430\u0301\n"},
		{"days glued to credits", "Ferry raised\n\n   By [8]Ana Perez and Bo LeeLast Updated: May 3, 2017 10:30\nIda LundJune 4, 2018\nАвтор: Ида Лунд27 сентября 2025\n5 May 2026Ida Lund\nThe ferry A2 May 3, 2017\nMcMay 3, 2017\n", []ID{GluedFacts}, "Ferry raised\n\n   By [8]Ana Perez and Bo Lee\n   Last Updated: May 3, 2017 10:30\nIda Lund\nJune 4, 2018\nАвтор: Ида Лунд\n27 сентября 2025\n5 May 2026\nIda Lund\nThe ferry A2 May 3, 2017\nMcMay 3, 2017\n"},
		{"bars between text nodes", "Ferry Ledger|News|Ferry raised | By|Ana Perez|It rang.|It sank.|\u201cTwice.\u201d|It\nkept its tune.\n", []ID{LineMarks}, "Ferry Ledger\nNews\nFerry raised\nBy\nAna Perez\nIt rang.\nIt sank.\n\u201cTwice.\u201d\nIt\nkept its tune.\n"},
		{"tabs between text nodes", "Ferry raised\tIt rang.\tIt sank.\tNobody was hurt.\tNews\n", []ID{LineMarks}, "Ferry raised\nIt rang.\nIt sank.\nNobody was hurt.\nNews\n"},
		{"line ends as code spells them", `"\n\nFerry raised\n\nIt rang \u2014 \"twice.\"\r\nIt\'s fine.\nIt sank.\n"`, []ID{LineMarks}, "\n\nFerry raised\n\nIt rang \u2014 \"twice.\"\nIt's fine.\nIt sank.\n"},
		{"blanks of a source on one line", "Home      News    Ferry raised      By   Ana Perez         The  ferry  was raised.    It rang.    Nobody was hurt.   \n", []ID{LineMarks}, "Home\n\nNews\nFerry raised\n\nBy\nAna Perez\n\n\nThe  ferry  was raised.\nIt rang.\nNobody was hurt.\n\n"},
		{"a table of sentences", "| Ferry raised. | It rang. |\n| It sank. | It rang. |\n| It sank. | It rang. | So |\n", nil, "| Ferry raised. | It rang. |\n| It sank. | It rang. |\n| It sank. | It rang. | So |\n"},
		{"a story with bars", "Home. | News. | Sport. | Port\n\nFerry raised\n\nIt rang.\n\nIt sank.\n", nil, "Home. | News. | Sport. | Port\n\nFerry raised\n\nIt rang.\n\nIt sank.\n"},

		{"mail in mail", "Ana wrote:\n> > Ferry raised\n> >\n> > The ferry was raised.\n>> It was noon.\n> > It rang.\n> > Twice.\n> > Then it sank.\n> > Again.\n> > And again.\n> > Good.\n", []ID{Mail}, "Ana wrote:\nFerry raised\n\nThe ferry was raised.\nIt was noon.\nIt rang.\nTwice.\nThen it sank.\nAgain.\nAnd again.\nGood.\n"},
		{"quotes without end", strings.Repeat(strings.Repeat(">", quotedDepth+2)+" It rang.\n", quotedMin), []ID{Mail}, strings.Repeat(">> It rang.\n", quotedMin)},
		{"wrapped and double-spaced", "Ferry raised\n\nThe ferry that sank in shallow water on Monday was raised by\n\nnoon, and its captain said that the piano on the deck had\n\nkept its tune, more or less.\n\nNobody was hurt, but a cello is said to be missing since the\n\nsecond lurch.\n", []ID{Spaced}, "Ferry raised\nThe ferry that sank in shallow water on Monday was raised by\nnoon, and its captain said that the piano on the deck had\nkept its tune, more or less.\nNobody was hurt, but a cello is said to be missing since the\nsecond lurch."},
		{"double-spaced, with more between paragraphs", "Ferry raised\n\n\nThe ferry that sank in shallow water on Monday was raised by\n\nnoon, and its captain said that the piano on the deck had\n\nkept its tune, more or less.\n\n\nNobody was hurt, but a cello is said to be missing since the\n\nsecond lurch.\n", []ID{Spaced}, "Ferry raised\n\nThe ferry that sank in shallow water on Monday was raised by\nnoon, and its captain said that the piano on the deck had\nkept its tune, more or less.\n\nNobody was hurt, but a cello is said to be missing since the\nsecond lurch."},
		{"paragraphs of like length", strings.Repeat("The ferry that sank in shallow water was raised.\n\nThe captain said that it had kept its tune, too.\n\n", 4), nil, strings.Repeat("The ferry that sank in shallow water was raised.\n\nThe captain said that it had kept its tune, too.\n\n", 4)},
		{"text nodes with blank lines between", "Ferry raised\n\nBy\n\nAna Perez\n\nThe harbour board of Marrow has said on Monday, in a letter to those who sing in it, that the ferry\n\nGannet\n\nwas raised by noon.\n\nThe captain,\n\nBo Lee\n\n, said that the piano had kept its tune.\n\nNobody was hurt.\n", []ID{Nodes}, "Ferry raised\n\nBy Ana Perez\n\nThe harbour board of Marrow has said on Monday, in a letter to those who sing in it, that the ferry Gannet was raised by noon.\n\nThe captain, Bo Lee, said that the piano had kept its tune.\n\nNobody was hurt.\n"},
		{"full stops for ornaments", strings.Repeat("Ferry raised\n\nThe captain said that the piano had kept its tune.\n\nNews\n\n.\n\n", 3), nil, strings.Repeat("Ferry raised\n\nThe captain said that the piano had kept its tune.\n\nNews\n\n.\n\n", 3)},
		{"a credit glued to the day", "Posted on May 3, 2017by Ana Perez9 min read\tThe ferry was raised.\n", []ID{GluedFacts}, "Posted on May 3, 2017\nby Ana Perez9 min read\nThe ferry was raised.\n"},
		{"a year and a by-word in a sentence", "On May 3, 2017 by Ana Perez the ferry was raised, on bus 2017by noon.\n", nil, "On May 3, 2017 by Ana Perez the ferry was raised, on bus 2017by noon.\n"},
		{"blocks glued where nothing parts paragraphs", "NewsSport\nSportWeather\nWeatherBell\nBellNews\nSport and news of weather and of the bell\nThe YouTube ferry\nrang.The bell\nsank.\nNobody\nwas hurt\n", nil, "NewsSport\nSportWeather\nWeatherBell\nBellNews\nSport and news of weather and of the bell\nThe YouTube ferry\nrang.The bell\nsank.\nNobody\nwas hurt\n"},
		{"blocks glued in some places", "Ferry raised\n\nNewsSport\n\nSportWeather\n\nWeatherBell\n\nBellNews\n\nSport and news of weather and of the bell\n\nBy Ana PerezThe YouTube ferry rang.The bell sank.\n", []ID{GluedWords},
			"Ferry raised\n\nNews\n\nSport\n\nSport\n\nWeather\n\nWeather\n\nBell\n\nBell\n\nNews\n\nSport and news of weather and of the bell\n\nBy Ana Perez\n\nThe YouTube ferry rang.\n\nThe bell sank.\n"},
		{"names with capitals inside", "LinkedIn, PayPal, TikTok and WordPress\n\nLinked in pay pal\n\nFerryBoat and PianoBar\n\nThe ferry and its bar rang.\n", nil, "LinkedIn, PayPal, TikTok and WordPress\n\nLinked in pay pal\n\nFerryBoat and PianoBar\n\nThe ferry and its bar rang.\n"},
		{"blanks", "    Ferry raised\n\n      The ferry.\n", []ID{Indented}, "Ferry raised\n\n  The ferry.\n"},
		{"the margin of a browser", "   Ferry raised\n\n   The ferry.\n", nil, "   Ferry raised\n\n   The ferry.\n"},
		{"character references", "Quill &amp; Ferrier\n\nThe&nbsp;ferry &amp;quot;rang&#8221;&nbspat noon, &co; & more.\n", []ID{CharRefs}, "Quill & Ferrier\n\nThe ferry \"rang” at noon, &co; & more.\n"},
		{"a story about one", "Ferry raised\n\nIt rang &amp; sank.\n", nil, "Ferry raised\n\nIt rang &amp; sank.\n"},
		{"styles glued to a title", "Ferry raised | Ledger.masthead > a{color:#124}h2,\n.teaser:hover,\nhtml body{display:none!important}\nIt rang.\n@media (max-width: 720px) and (orientation: portrait){p{margin:0}}\n", []ID{Code}, "Ferry raised |\nIt rang.\n\n"},
		{"scripts between sentences", "Ferry raised\nwindow.a = window.a || [];a.push({'b': \"}{\"});\nThe ferry (all of it) rang; then it sank.document.write(\"x\");\n(function(w) {\n  // it is {\n  if (w) { w.b = 1; }\n})(window);It was raised at noon, and its captain said that the piano had kept its tune.\n", []ID{Code},
			"Ferry raised\nThe ferry (all of it) rang; then it sank.\n\nIt was raised at noon, and its captain said that the piano had kept its tune.\n"},
		{"functions on one line", "Ferry raised function track(a, b, c) { window.t = a; } The ferry rang, said Ana (of the port). function track2 (a, b) { document.t = b; }", []ID{Code}, "Ferry raised\n The ferry rang, said Ana (of the port)."},
		{"lists of values", "Ferry raised\nwindow.a = {\"b\": 'c', \"d\": 1};\ndocument.d = [\n[429496730, \"5_popular\", 1],\n[0, null, 0]\n];\n[The bell rang twice, said Ana.]\n", []ID{Code}, "Ferry raised\n\n[The bell rang twice, said Ana.]\n"},
		{"linked data with a sentence in it", "{\"@context\":\"c\",\"text\":\"The ferry {all of it} rang, it was raised at noon, and the \\\"piano\\\" had kept its tune.\"}\nwindow.a();\nFerry raised\n", []ID{Code}, "\nFerry raised\n"},
		{"a brace that has no end", "window.a(); document.b = {\nThe ferry was raised at noon, and its captain said that the piano had kept its tune.\n", nil, "window.a(); document.b = {\nThe ferry was raised at noon, and its captain said that the piano had kept its tune.\n"},
		{"a story about code", "Ferry raised\n\n```\nwindow.ring = function() { document.title = 'rang'; };\n```\n\nIt rang, said {someone}.\n", nil, "Ferry raised\n\n```\nwindow.ring = function() { document.title = 'rang'; };\n```\n\nIt rang, said {someone}.\n"},
		{"addresses in brackets", "News [https://f.example/news]\nSport ( https://f.example/sport )\nhttps://f.example/bell.jpg\n * Port [/port]\n\nThe ferry that sank [https://f.example/a] was raised.\nIt rang ( mailto:ana@f.example ), said <https://f.example/ana> Ana [sic] (of the </b> <port>).\n", []ID{Addresses},
			"News\nSport\n\n * Port\n\nThe ferry that sank was raised.\nIt rang, said Ana [sic] (of the </b> <port>).\n"},
		{"addresses in round brackets", "News (https://f.example/news)\nSport     (/sport)\nPort (/port)\n(/bell)\nRiver (/river)\n\nThe ferry (the old one) that sank (https://f.example/a) was raised.\n", []ID{Addresses}, "News\nSport\nPort\n\nRiver\n\nThe ferry (the old one) that sank was raised.\n"},
		{"addresses of files", "News [page.do?n=1&m=2]\nSport [page.do?n=2]\nPort [a.php?b]\nBell [a.php?c]\n[home/bell.png]River [/river]\n[home/a.gif]https://f.example/\n\nIt rang [was it ok?] [and/or 1/2.5] [so/p.].\n", []ID{Addresses}, "News\nSport\nPort\nBell\nRiver\n\n\nIt rang [was it ok?] [and/or 1/2.5] [so/p.].\n"},
		{"files of pictures", strings.Repeat("   [a1c6-de.jpeg?size=2]\n\nThe ferry rang.\n\n", 6), nil, strings.Repeat("   [a1c6-de.jpeg?size=2]\n\nThe ferry rang.\n\n", 6)},
		{"sources in a story", strings.Repeat("The harbour board said so in a note to all (https://f.example/note) that rang twice.\n\n", 6), nil, strings.Repeat("The harbour board said so in a note to all (https://f.example/note) that rang twice.\n\n", 6)},
		{"addresses as mail has them", "News <https://f.example/news>\nSport <https://f.example/sport>\nPort <http://f.example/port>\nThe ferry <https://f.example/a> rang <mailto:ana@f.example>, said ana@f.example.\n", []ID{Addresses}, "News\nSport\nPort\nThe ferry rang, said ana@f.example.\n"},
		{"comments in Markdown", strings.Repeat("<!-- a place for a notice\nof the port -->\n\n", 5) + "# Ferry raised\n\nIt *rang* [twice](https://f.example/bell).\n\n## A bell\n\nIt [sank](https://f.example/sank).\n", []ID{Tags, Markdown}, strings.Repeat("\n\n", 5) + "Ferry raised\n\nIt rang twice.\n\nA bell\n\nIt sank.\n"},
		{"names of headings", "Ferry raised {#title}\n=====================\n\nIt *rang* [twice](https://f.example/bell).\n\n## A bell {#bell}\n\nIt [sank](https://f.example/sank).\n", []ID{Attributes, Markdown}, "Ferry raised\n\nIt rang twice.\n\nA bell\n\nIt sank.\n"},
		{"addresses where lines were wrapped", "News [/news]\nPort [/port]\n\nThe ferry that sank in shallow water was\nraised by the harbour board\n[https://harbour.example/a-board-of-harbours],\nand its captain said that the piano kept\nits tune, more or less, and nobody was\nhurt when it settled on the mud below\nthe lock [/lock]\n\n * Bell [https://f.example/ferries/bells]\n * Bell [https://f.example/ferries/bells]\n", []ID{Addresses},
			"News\nPort\n\nThe ferry that sank in shallow water was raised by the harbour board, and its captain said that the piano kept its tune, more or less, and nobody was hurt when it settled on the mud below the lock\n\n * Bell\n * Bell\n"},
		{"a story with an address", "Ferry raised\n\nIt rang [https://f.example/].\n", nil, "Ferry raised\n\nIt rang [https://f.example/].\n"},
		{"a margin with a heading in it", "  Ferry raised\n\n   The ferry.\n\n   It rang.\n", nil, "  Ferry raised\n\n   The ferry.\n\n   It rang.\n"},
		{"tabs", "\t\tFerry raised\n\n\t\t\tThe ferry.\n", []ID{Indented}, "Ferry raised\n\n\tThe ferry.\n"},

		{"stars and underscores", "Ledger\n    * River_News\n          o The_Port\n****** Ferry raised at noon, and its 11-\nyear-old bell kept ******\n[The ferry]\nDivers raised the_ferry_that_sank in shallow water, while the harbour board said\nthat it rang, wrote @bell_one to a_b@f.example at https://f.example/a_b.\nNobody was hurt when it settled on the mud below the lock, said all of the_two\ncaptains.\n*****_What_it_carried_*****\nA piano.\n***** [Image] *****\n", []ID{HTML2Text, Markdown},
			"Ledger\n    - River News\n          - The Port\n\nFerry raised at noon, and its 11-year-old bell kept\n\n\nDivers raised the ferry that sank in shallow water, while the harbour board said that it rang, wrote @bell_one to a_b@f.example at https://f.example/a_b.\nNobody was hurt when it settled on the mud below the lock, said all of the two captains.\n\nWhat it carried\n\nA piano.\n\n[Image]\n\n"},
		{"names with underscores", "Ferry raised\n\nIts log says bell_rang, and so do ferry_up = 1; and {ferry_down, bell_up, bell_down, piano_up, piano_down}.\n", nil, "Ferry raised\n\nIts log says bell_rang, and so do ferry_up = 1; and {ferry_down, bell_up, bell_down, piano_up, piano_down}.\n"},
		{"bullets and strong words", "Ferry raised\n\n* It rang *\n** It sank.\n*** no end ****\n", nil, "Ferry raised\n\n* It rang *\n** It sank.\n*** no end ****\n"},
		{"headings above ruled lines", "************\nFerry raised\n************\n\nIt *rang*.\n\nFähre 船\n-------\nIt sank.\n-----\nEnd\n", []ID{Ruled, Markdown}, "\nFerry raised\n\n\nIt rang.\n\n\nFähre 船\n\nIt sank.\nEnd\n"},
		{"one ruled heading", "Ferry raised\n============\n\nIt *rang*.\n-----\n", nil, "Ferry raised\n============\n\nIt *rang*.\n-----\n"},
		{"tags for browsers without scripts", "<iframe src=\"https://f.example/\" height=\"0\"></iframe> Ferry raised\n\nIt < rang > twice.<div class='a'><p>So</p></div>\n<img src=x.gif\n", []ID{Tags}, " Ferry raised\n\nIt < rang > twice.So\n<img src=x.gif\n"},
		{"tags that go on over lines", "# Ferry raised\n\n" + strings.Repeat("<div class=\"a\"\nid=\"b\">\n\n</div>\n\n", 5) + "It [rang](b) <span\nclass='a'>twice</span>.\n", []ID{Tags, Markdown}, "Ferry raised\n\n" + strings.Repeat("\n", 20) + "It rang twice.\n"},
		{"a story with an element", "Ferry raised\n\nWrite <div class=\"a\">It rang</div>.\n", nil, "Ferry raised\n\nWrite <div class=\"a\">It rang</div>.\n"},
		{"elements and attributes", "::: {.a role=\"note\"}\n# Ferry raised {#ferry .a}\n::::\n\nThe [ferry]{.a\nb=\"c\"} {sic} was raised by [noon](https://f.example/){.a} {.\n:::\n", []ID{Attributes, Markdown}, "\nFerry raised\n\n\nThe ferry {sic} was raised by noon {.\n\n"},
		{"braces in attributes, and elements in lists", "::: {.a b=\"{\\\"c\\\": {}}\"}\n# Ferry raised\n:::\n\n1.  ::: {.d}\n    It [rang]{e=\"{\\\"f\\\": {\\\"g\\\": 1}}\" .h} twice.\n    :::\n", []ID{Attributes, Markdown}, "\nFerry raised\n\n\n\nIt rang twice.\n\n"},
		{"a story about tags", "Ferry raised\n\nWrite <img> and <iframe >, not <b>.</b>\n", nil, "Ferry raised\n\nWrite <img> and <iframe >, not <b>.</b>\n"},
		{"headings and links of a wrapped page with numbers", "# Ferry raised at noon, and its captain said that the bell had\n# rung\n\nBy [Ana Perez][1]\n2 May 2026\n\n[The ferry]\n\nThe [ferry][2] that sank in shallow water on Monday was raised\nby [noon][3].\n\n[1]: /a\n[2]: /b\n[3]: /c\n", []ID{Markdown},
			"Ferry raised at noon, and its captain said that the bell had rung\n\nBy Ana Perez\n2 May 2026\n\n\nThe ferry that sank in shallow water on Monday was raised by noon.\n\n"},
		{"links and emphasis", "# Ferry *raised*\n\nThe **[ferry](https://f.example/a_(b) \"Ferry\")** was __raised__ by [Ana][1], a snake_case [sic] \\*star\\* &amp; 2 * 3 * 4.\n\n[1]: https://f.example/\n", []ID{Markdown},
			"Ferry raised\n\nThe ferry was raised by Ana, a snake_case [sic] *star* & 2 * 3 * 4.\n\n"},
		{"a lone heading below other text", "News\n\n# Ferry raised\n\nThe **ferry** was raised.\n", []ID{Markdown}, "News\n\nFerry raised\n\nThe ferry was raised.\n"},
		{"a lone heading above a rule", "News\n\n##### Ferry raised\n\n* * *\n\nIt rang.\n", []ID{Markdown}, "News\n\nFerry raised\n\n----------\n\n\nIt rang.\n"},
		{"pictures", "# Ferry\n\n[![Ferry](a.jpg)](b)\n\n![Ferry](data:image/png;base64,AA==)The ferry.\n\n[One](a)[Two](b)\n", []ID{Markdown}, "Ferry\n\n\nThe ferry.\n\nOne Two\n"},
		{"wrapped addresses", "# Ferry\n\nThe ferry was raised by [the harbour board](https://harbour.example/board-\nof-the-\n1-harbour), which had sunk it.\n", []ID{Markdown}, "Ferry\n\nThe ferry was raised by the harbour board, which had sunk it.\n"},
		{"an address without its end", "# Ferry\n\nThe [ferry](https://f.example/ was raised.\n\nIt [sank](again).\n", []ID{Markdown}, "Ferry\n\nThe [ferry](https://f.example/ was raised.\n\nIt sank.\n"},
		{"blocks", "# Ferry\n\nTable | Two\n---|---\nA | B\n\n```\n# *code*\n```\n\n* * *\n\n  1. *One*\n  2. Two\n\n> Quote\n", []ID{Markdown}, "Ferry\n\nTable | Two\nA | B\n\n# *code*\n\n----------\n\n\n  - One\n  - Two\n\nQuote\n"},

		{"a list of links", "# Ferry\n\n[The bell of the ferry](a)- [A second heron by bus](b) 3 May [Ten walks along the fen](c)\n\nBy [Ana](a), [Bob](b) and [Cleo](c)\n", []ID{Markdown}, "Ferry\n\nThe bell of the ferry-\nA second heron by bus 3 May\nTen walks along the fen\n\nBy Ana, Bob and Cleo\n"},
		{"texts of links and pictures across paragraphs", "# Ferry\n\n![Ferry\n\nat noon](a.jpg) It [rang](b).\n\n[ Bell\n\nkept](https://f.example/) [Two](c)\n", []ID{Markdown}, "Ferry\n\nIt rang.\n\n[ Bell\n\nkept Two\n"},
		{"a table that lays out the page", "# Ferry *raised*\n\n| [One](a) |\n\n|\n\n  * # Piano rang\n\n| # Bell kept | It rang.\n---|---  \nA | 2  \n---  \n  *  \nEnd\n", []ID{Markdown},
			"Ferry raised\n\nOne\n\n\n\nPiano rang\n\nBell kept\nIt rang.\nA | 2\nEnd\n"},
		{"hyphens at line ends", "# Ferry raised\n\nThe ferry that sank in shallow water on Monday kept its 11-year-\nold bell, and its captain kept two pianos that stood left-\nand right-hand of him.\n", []ID{Markdown},
			"Ferry raised\n\nThe ferry that sank in shallow water on Monday kept its 11-year-old bell, and its captain kept two pianos that stood left- and right-hand of him.\n"},
		{"a table of figures", "# Ferry raised\n\n| Hour | *Bell* |\n| --- | --- |\n| 02:00 | 0.4 \\| 0.5 |\n", []ID{Markdown}, "Ferry raised\n\nHour | Bell\n\n02:00 | 0.4 | 0.5\n"},
		{"emphasis in emphasis", "# Ferry\n\n**Raised *at noon***, the [bell](a)[.](b) [One](a)[Two](b)\n", []ID{Markdown}, "Ferry\n\nRaised at noon, the bell. One Two\n"},
		{"headings that stand alone", "News\n\n# Ferry raised\n\nIt rang.\n\n## Bell kept\n\nIt sank.\n", []ID{Markdown}, "News\n\nFerry raised\n\nIt rang.\n\nBell kept\n\nIt sank.\n"},
		{"a long heading that stands alone", "News\n\n# Ferry raised at noon\n\nIt rang.\n", []ID{Markdown}, "News\n\nFerry raised at noon\n\nIt rang.\n"},
		{"a longer heading that stands alone", "News\n\n# Ferry raised at noon with its bell\n\nIt rang.\n", []ID{Markdown}, "News\n\nFerry raised at noon with its bell\n\nIt rang.\n"},
		{"the sign of a heading above its picture", "# News\n\n##\n[![Bell](a.jpg)](b)\nFerry raised\n\n#\n\nIt rang.\n", []ID{Markdown}, "News\n\nFerry raised\n\n\nIt rang.\n"},
		{"what is no fence", "# News\n\n~~~~__\n\n# *Ferry* raised\n\n```\nIt _rang_.\n", []ID{Markdown}, "News\n\n~~~~\n\nFerry raised\n\nIt rang.\n"},
		{"names with underscores in Markdown", "# Ferry raised\n\n" + strings.Repeat("Ana_Perez: It rang.\n\n", underscoredMin), []ID{Markdown}, "Ferry raised\n\n" + strings.Repeat("Ana_Perez: It rang.\n\n", underscoredMin)},
		{"blanks in emphasis", "# **Ferry 's bell**\n\n**\" Ring it\" was the word of l 'eau 'of' noon 's**\n\n**By[Ana Perez](a)**\n\n_ByAna Perez_ , _Marigold_ : a ferry\n", []ID{Markdown},
			"Ferry's bell\n\n\"Ring it\" was the word of l'eau 'of' noon's\n\nBy Ana Perez\n\nBy Ana Perez, Marigold: a ferry\n"},
		{"typewriters' quotes", "# `Ferry' raised\n\nThe `bell` of ``noon'' and the `lock`, `she' said.\n", []ID{Markdown}, "`Ferry' raised\n\nThe bell of ``noon'' and the lock, `she' said.\n"},
		{"emphasis with a blank inside", "# Ferry\n\n** Ferry raised\n\n**Bell  ** kept\n\nPort __\n\n**It rang.\n\n2 ** 3 *\n", []ID{Markdown}, "Ferry\n\nFerry raised\n\nBell   kept\n\nPort\n\nIt rang.\n\n2 ** 3 *\n"},
		{"a name with a hyphen at a line end", "# Ferry raised\n\nThe ferry that sank in shallow water on Monday was kept by the US-\nWeir board, and rang.\n", []ID{Markdown}, "Ferry raised\n\nThe ferry that sank in shallow water on Monday was kept by the US-Weir board, and rang.\n"},
		{"paragraphs in a cell", "# Ledger\n\n|  |\n---|---|---\n|  April 2, 1998 **Ferry raised at noon** **By Ana Perez** The **ferry** that sank was kept by **Bob Lee**, who rang its bell.\nNews |  A bell that rang\nRiver | Port\n", []ID{Markdown},
			"Ledger\n\n\nApril 2, 1998\nFerry raised at noon\nBy Ana Perez\nThe ferry that sank was kept by Bob Lee, who rang its bell.\nNews\nA bell that rang\nRiver | Port\n"},
		{"a dateline in a cell", "# Ledger\n\n|  |\n---|---|---\n|  Jan. 9, 2005 12:00 AM Ledger Staff LONDON - The ferry that sank in shallow water on Monday was raised by noon, and its captain said that it rang.\n\nBy Ana Perez May 3, 2005 The ferry that sank in shallow water on Monday was raised by noon, and its captain said that it rang.\n\nORRIN, Marrow (AP) - The ferry that sank in shallow water on Monday was raised by noon, and its captain said that it rang.\n\nThe ferry that sank in shallow water on May 3, 2005 was raised by noon, and its captain said that it rang for all of them.\n", []ID{Markdown},
			"Ledger\n\n\nJan. 9, 2005 12:00 AM\nLedger Staff\nLONDON - The ferry that sank in shallow water on Monday was raised by noon, and its captain said that it rang.\n\nBy Ana Perez\nMay 3, 2005\nThe ferry that sank in shallow water on Monday was raised by noon, and its captain said that it rang.\n\nORRIN, Marrow (AP) - The ferry that sank in shallow water on Monday was raised by noon, and its captain said that it rang.\n\nThe ferry that sank in shallow water on May 3, 2005 was raised by noon, and its captain said that it rang for all of them.\n"},
		{"a page in tables of markdownify", "Ferry raised at noon | Post\n\n|  |  |\n| --- | --- |\n| |  | | --- | | [Post](/) | | May 3, 2024 |\n| * News * River * Sport | Ferry raised at noonBy Ana Perez  14. März 2024  The ferry that sank in shallow water on Monday was raised by noon, and its  captain said that the  Bell rang.  ---  It sank again. |\n\n|  |\n| --- |\n| Ferry raised at noon Orrin (AP) - The ferry that sank in shallow water on Monday was raised by noon, and its captain said that it had kept its tune. |\n\n| Hour | Height |\n| --- | --- |\n| 9  10 | 0.4 |\n", []ID{Markdown},
			"Ferry raised at noon\nPost\n\n\nPost\nMay 3, 2024\n- News\n- River\n- Sport\nFerry raised at noon\nBy Ana Perez\n14. März 2024\nThe ferry that sank in shallow water on Monday was raised by noon, and its captain said that the Bell rang.\nIt sank again.\n\n\nFerry raised at noon\nOrrin (AP) - The ferry that sank in shallow water on Monday was raised by noon, and its captain said that it had kept its tune.\n\nHour | Height\n\n9  10 | 0.4\n"},
		{"a story in a cell", "# Ferry raised\n\nIt *rang*.\n\n" + strings.Join(rings, " ") + "\n", []ID{Markdown, OneLine}, "Ferry raised\n\nIt rang.\n\n" + strings.Join(rings, "\n") + "\n"},
		{"words without links", "**Ferry raised**  \nNoon  \n\nThe **bell** rang.  \n", []ID{Markdown}, "Ferry raised\nNoon\n\nThe bell rang.\n"},

		{"strong words with blanks in them", "---  \nNews  \nRiver  \n\n** Ferry raised **\n\nAna_Perez rang it.\n", []ID{Markdown}, "News\nRiver\n\nFerry raised\n\nAna_Perez rang it.\n"},
		{"buttons of text browsers", "[1]( ) yes\n[2]( ) no\n[3](LINK)\n\nReferences\n\n   1. https://f.example/\n", []ID{References}, "[1]( ) yes\n[2]( ) no\n[3](LINK)\n"},

		{"numbered links of w3m", "[1]Ferry [2]Bell\n\nReferences:\n\n[1] https://f.example/\n[2] https://f.example/bell\n", []ID{References}, "[1]Ferry [2]Bell\n"},
		{"links of the head of a page", "   Link: canonical\n   Link: Ledger feed (alternate)\n   Link: preload ((max-width:\n   414px))\n\n   Ferry raised\n   Link: canonical\n", []ID{HeadLinks}, "\n   Ferry raised\n   Link: canonical\n"},
		{"a label for links", "Link: Ferry raised\nBell: kept\n", nil, "Link: Ferry raised\nBell: kept\n"},

		{"marks in a column of their own", "[12]IFrame   Ferry raised\n Mail        at noon        [13]_______   Most read\n[14][IMG] Bell\nSearch [15]____ [16][ Go ]\n\nReferences\n\n   1. https://f.example/\n", []ID{References}, "             Ferry raised\n Mail        at noon                      Most read\n[14][IMG] Bell\nSearch [15]____ [16][ Go ]\n"},

		{"apostrophes of text browsers", "   Bellʼs [1]ferry and обʼєкт ʼ\n\nReferences\n\n   1. https://f.example/\n", []ID{References}, "   Bell's [1]ferry and обʼєкт '\n"},
		{"the letter elsewhere", "Hawaiʼi\n", nil, "Hawaiʼi\n"},
		{"texts side by side", "The Ledger\n\n News      The ferry that sank in shallow      Most read\n River     water was raised by noon, and its\n           captain said that the piano on      A heron that\n Letters   deck had kept its tune, more or     rides the bus\n Weather   less, while the 11-year-            to market\n           old bell rang.\n                                               A clock\n           Nobody was hurt when it settled     stopped\n           on the mud below the lock.          again\n\n           It was the first time that both     Ten walks\n           of the cranes had been there on     for those\n           the same day in the spring.         who sit\n\nEnd of the page\n", []ID{Columns},
			"The Ledger\n\n\n\n   News\n   River\n\n   Letters\n   Weather\n\n   The ferry that sank in shallow water was raised by noon, and its captain said that the piano on deck had kept its tune, more or less, while the 11-year-old bell rang.\n\n   Nobody was hurt when it settled on the mud below the lock.\n\n   It was the first time that both of the cranes had been there on the same day in the spring.\n\n\n   Most read\n\n   A heron that rides the bus to market\n\n   A clock stopped again\n\n   Ten walks for those who sit\n\n\nEnd of the page\n"},
		{"a menu across the page above them", " Home New Local Opinion Sports Business Weather Classifieds Archives\n News     Ferry raised at noon\n Religion Ferries kept their tune, and the\n Business ferry that sank in shallow water\n Politics was raised by noon, and its mate\n Letters  said that the piano on deck had\n Weather  kept its tune, more or less, and\n Archives that the 11-year-old bell rang\n Subs     and was heard.\n\n          Nobody was hurt when it settled\n          on the mud below the lock, said\n          the keeper of the bell.\n", []ID{Columns},
			" Home New Local Opinion Sports Business Weather Classifieds Archives\n\n   News\n   Religion\n   Business\n   Politics\n   Letters\n   Weather\n   Archives\n   Subs\n\n   Ferry raised at noon\n   Ferries kept their tune, and the ferry that sank in shallow water was raised by noon, and its mate said that the piano on deck had kept its tune, more or less, and that the 11-year-old bell rang and was heard.\n\n   Nobody was hurt when it settled on the mud below the lock, said the keeper of the bell.\n\n"},
		{"a heading left of its bullets, beside a story", "The Ledger\n\n News      Ferry raised at noon with its bell      Most read\n Sport     and the piano on its deck\n River                                               • A heron\n Letters   The ferry that sank in shallow water        rides the\n Weather   was raised by noon, and its captain         bus to\n           said that the piano on deck had kept        market\n           its tune, more or less, and that its      • Bell\n           bell rang.                                  rings\n                                                       twice at\n                                                       noon\n\nEnd\n", []ID{Columns},
			"The Ledger\n\n\n\n   News\n   Sport\n   River\n   Letters\n   Weather\n\n   Ferry raised at noon with its bell and the piano on its deck\n\n   The ferry that sank in shallow water was raised by noon, and its captain said that the piano on deck had kept its tune, more or less, and that its bell rang.\n\n\n   Most read\n\n     • A heron rides the bus to market\n     • Bell rings twice at noon\n\n\nEnd\n"},
		{"a headline alone beside a menu", "The Ledger\n\n News      Ferry raised at noon with its bell\n Sport     and the piano on its deck\n River\n Letters\n Weather\n\n           The ferry that sank in shallow water    Most read\n           was raised by noon, and its captain\n           said that the piano on deck had kept    A heron rides\n           its tune, more or less, and that its    the bus to\n           bell rang.                              market at noon\n\nEnd\n", []ID{Columns},
			"The Ledger\n\n\n\n   News Sport River Letters Weather\n\n   Ferry raised at noon with its bell and the piano on its deck\n\n\n           The ferry that sank in shallow water was raised by noon, and its captain said that the piano on deck had kept its tune, more or less, and that its bell rang.\n\n   Most read\n\n   A heron rides the bus to market at noon\n\n\nEnd\n"},
		{"a story that goes on below a short menu beside it", " News      Ferry raised at noon\n Sport\n Religion  The ferry that sank in shallow\n Business  water was raised by noon, and its\n Politics  captain said that the piano on\n           deck had kept its tune, more or\n           less, while the 11-year-old bell\n           rang and was heard.\n\n           Nobody was hurt when it settled\n           on the mud below the lock, said\n           the keeper of the bell, who had\n           seen it all.\n", []ID{Columns},
			"\n   News\n   Sport\n   Religion\n   Business\n   Politics\n\n   Ferry raised at noon\n\n   The ferry that sank in shallow water was raised by noon, and its captain said that the piano on deck had kept its tune, more or less, while the 11-year-old bell rang and was heard.\n\n   Nobody was hurt when it settled on the mud below the lock, said the keeper of the bell, who had seen it all.\n\n"},
		{"a list with wide bullets", "A list:\n\n-   The ferry that sank on Monday was\n    raised by noon, and its captain\n    said that it was fine\n-   The piano that stood on deck had\n    kept its tune, more or less\n-   Sport\n-   News\n-   Port\n-   Letters\n", nil, "A list:\n\n-   The ferry that sank on Monday was\n    raised by noon, and its captain\n    said that it was fine\n-   The piano that stood on deck had\n    kept its tune, more or less\n-   Sport\n-   News\n-   Port\n-   Letters\n"},
		{"a table of figures side by side", "Hour     Height   Wind     Rain\n02:00    0.41     3        none\n04:00    0.52     4        some\n06:00    0.68     4        none\n08:00    0.71     5        some\n10:00    0.66     5        none\n12:00    0.50     6        none\n", nil, "Hour     Height   Wind     Rain\n02:00    0.41     3        none\n04:00    0.52     4        some\n06:00    0.68     4        none\n08:00    0.71     5        some\n10:00    0.66     5        none\n12:00    0.50     6        none\n"},
		{"a ruled table in a grid", "Ledger\n\n+------------------+------+\n| Ferry raised     | Bell |\n|                  |      |\n|   -------------- |      |\n|   The ferry that |      |\n|   sank rang.     |      |\n|   It rang again. |      |\n|   -------------- |      |\n+------------------+------+\n\nEnd\n", []ID{Grid},
			"Ledger\n\n\nFerry raised\n\n\nThe ferry that sank rang.\n  It rang again.\n\n\nBell\n\n\nEnd\n"},
		{"grids in grids", "Ledger\n\n+--------+----------+\n| +----+ | The bell |\n| | 船 | | rang.    |\n| +----+ |          |\n|        | -   It   |\n|        | rang.    |\n+========+==========+\n| Piano  |          |\n+--------+----------+\n\nEnd\n", []ID{Grid},
			"Ledger\n\n\n\n船\n\n\nThe bell rang.\n\n-   It rang.\n\nPiano\n\n\nEnd\n"},
		{"a chopped heading", "+-----------+\n| Ferr      |\n| y raised  |\n| from mud  |\n|           |\n| The ferry |\n| was kept. |\n|           |\n| Ana       |\n| The ferry |\n| rang.     |\n+-----------+\n", []ID{Grid}, "\nFerry raised from mud\n\nThe ferry was kept.\n\nAna\nThe ferry rang.\n\n"},
		{"texts of pictures before what they show", "+-------+\n| Ferry |\n| bell  |\n+-------+\n\n[]\n\n-   News\n-   River\n-   []\n-   Lock\n\n[Picture of Ana Perez] Ana Perez\n\n-   [Ferry photo] Ferry raised\n\n[Ana] By Tom Elm\n\n[Sic] The bell rang.\n\n] It rang.\n", []ID{Grid, Pictures},
			"\nFerry bell\n\n\n\n\n-   News\n-   River\n-\n-   Lock\n\nAna Perez\n\n-   Ferry raised\n\nBy Tom Elm\n\n[Sic] The bell rang.\n\n] It rang.\n"},
		{"a chopped heading between chopped rules", "+-----------+\n|   ---     |\n| --------- |\n|   F       |\n| erry rais |\n| ed at six |\n|   ---     |\n| --------- |\n|           |\n| The bell  |\n| rang.     |\n|           |\n| --------- |\n+-----------+\n", []ID{Grid}, "\n\nFerry raised at six\n\n\nThe bell rang.\n\n---------\n\n"},
		{"a chopped heading whose pieces look like words", "+-----------------+\n| Coin sinks h    |\n| arbour clock up |\n|                 |\n| Ferry raised at |\n| the old harbour |\n|                 |\n| Lock keeper, ra |\n| ised at noon by |\n|  ferry, rings b |\n| ell on his deck |\n+-----------------+\n", []ID{Grid},
			"\nCoin sinks harbour clock up\n\nFerry raised at the old harbour\n\nLock keeper, raised at noon by ferry, rings bell on his deck\n\n"},
		{"a heading that is cut before a capital", "+--------------+\n| The          |\n| Perfect Ferr |\n| y Is Raised  |\n+--------------+\n| Ferry        |\n+--------------+\n", []ID{Grid}, "\nThe Perfect Ferry Is Raised\n\nFerry\n\n"},
		{"paragraphs as wide as their cell", "+-----------+\n| Ferry     |\n| rose high |\n| at nine.  |\n|           |\n| A ferry   |\n| rose here |\n+-----------+\n", []ID{Grid}, "\nFerry rose high at nine.\n\nA ferry rose here\n\n"},
		{"reStructuredText in a grid", "+--------------------+--------------------+\n| .. rubric:: Ferry  | `Boats             |\n|    raised          | <https://f.e/b>`__ |\n|    :name: fe       | `Bells rung at     |\n| rry-raised-at-noon | noo                |\n|                    | n </bells/noon>`__ |\n| By\\ `Ana           | -  `Por            |\n| Perez <mailto:ana  | ts </ports-all>`__ |\n| @ferry.example>`__ |                    |\n| \\| May 3, 2024     | ..                 |\n|                    | rubric:: The bell! |\n| GULL HOLM, Marrow  |                    |\n| - The ferry sank.  | === ===            |\n|                    | Bo  Lee            |\n|                    | === ===            |\n+--------------------+--------------------+\n", []ID{Grid, "rst", Markdown},
			"\n\nFerry raised\n\n\nBy Ana Perez\n| May 3, 2024\n\nGULL HOLM, Marrow - The ferry sank.\n\nBoats\nBells rung at noon\n- Ports\n\n\nThe bell!\n\n\n\nBo\nLee\n\n\n"},
		{"a grid without its end", "+----+\n| It |\n| It |\n", []ID{Grid}, "\nIt\nIt\n\n"},
		{"pictures in brackets", "[]\n\n[] Ferry\n\n-   [Bell\n    at noon]\n    The bell\n-   News\n-   Port\n\n[The ferry\n\n[One][Two]\n\n[They] said.\n", []ID{Pictures},
			"\n\n Ferry\n\n-\n    The bell\n-   News\n-   Port\n\n[The ferry\n\n\n\n[They] said.\n"},

		{"a link among paragraphs", "Ferry raised\n\nThe [ferry](https://f.example/) was raised.\n\nIt rang.\n", []ID{Markdown}, "Ferry raised\n\nThe ferry was raised.\n\nIt rang.\n"},
		{"a link on a line each", "Ferry raised\nThe [ferry](https://f.example/) was raised.\nIt rang.\n", []ID{Markdown}, "Ferry raised\nThe ferry was raised.\nIt rang.\n"},
		{"strong words among paragraphs", "Ferry raised\n\nThe **ferry**, it rang, was raised.\n\n**Ana Perez:** It rang.\n", []ID{Markdown}, "Ferry raised\n\nThe ferry, it rang, was raised.\n\nAna Perez: It rang.\n"},
		{"stressed words among paragraphs", "Ferry raised\n\nThe *Ferry* was raised.\n\nIt *rang twice*.\n", []ID{Markdown}, "Ferry raised\n\nThe Ferry was raised.\n\nIt rang twice.\n"},
		{"underscores", "Ferry raised\n\n_By Ana Perez_\n\nIt rang, and _Nobody_ was hurt.\n", []ID{Markdown}, "Ferry raised\n\nBy Ana Perez\n\nIt rang, and Nobody was hurt.\n"},
		{"underscores that stress nothing", "Ferry raised\n\nORRIN (AP) _ The ferry_bell_rope was _ raised _ here.\n\nName: ____ Day: ____\n", nil, "Ferry raised\n\nORRIN (AP) _ The ferry_bell_rope was _ raised _ here.\n\nName: ____ Day: ____\n"},
		{"stars that stress nothing", "Ferry raised\n\nThe f**k and the s**t, 3 * 4 * 5, a ** b ** c.\n\n*Prices without the bell. **With it.\n", nil, "Ferry raised\n\nThe f**k and the s**t, 3 * 4 * 5, a ** b ** c.\n\n*Prices without the bell. **With it.\n"},
		{"what chats and programs have", "Ferry raised\n\nIt rang *laughs* and *grins*.\n\nCall __init__ of __ferry__, and _it_ or _they_.\n", nil, "Ferry raised\n\nIt rang *laughs* and *grins*.\n\nCall __init__ of __ferry__, and _it_ or _they_.\n"},
		{"stressed words on a long page", "The **ferry** rang.\n" + strings.Repeat("It rang.\n", 200), nil, "The **ferry** rang.\n" + strings.Repeat("It rang.\n", 200)},
		{"a rule is no front matter", "---\nFerry raised\n---\nIt rang.\n", nil, "---\nFerry raised\n---\nIt rang.\n"},

		{"names within sentences of a short story", "Ferry raised\nGULL HOLM\n(\nAP\n)\u00a0\u2014 The\nferry\nthat sank on Monday was raised by noon with its bell.\nLondon\n\u2013\nThe\nharbour board\nof the town has asked the keepers of the lock for a second\nreport\nof the bell and the hat.\nIt was the first time that both of the\ncranes\nof the harbour had been there.\nA report of the board had warned of the\nmud\nin the spring, and of the hat. Two\ngoats\nthat had been on board were given turnips.\nMost read\nNews\nRiver\nLock\n", []ID{Nodes},
			"Ferry raised\nGULL HOLM (AP)\u00a0\u2014 The ferry that sank on Monday was raised by noon with its bell.\nLondon \u2013 The harbour board of the town has asked the keepers of the lock for a second report of the bell and the hat.\nIt was the first time that both of the cranes of the harbour had been there.\nA report of the board had warned of the mud in the spring, and of the hat. Two goats that had been on board were given turnips.\nMost read\nNews\nRiver\nLock\n"},
		{"sentences in pieces", strings.Repeat("Menu\n", 8) + "By\nAna Perez\nand\nBob Lee\nCleo Orr\n|\nPublished\nBERLIN.\nYet even after the\nrelease of the papers\n, some questions about the ferry and the piano that it carried on its last voyage remain unanswered, said\nBob Lee\n, who keeps the bell.\nIt rang.\nMost read\n", []ID{Nodes},
			strings.Repeat("Menu\n", 8) + "By Ana Perez and Bob Lee\nCleo Orr | Published\nBERLIN. Yet even after the release of the papers, some questions about the ferry and the piano that it carried on its last voyage remain unanswered, said Bob Lee, who keeps the bell.\nIt rang.\nMost read\n"},
		{"sentences in pieces without spaces", "メニュー\nフェリー引き揚げ\n【川津＝佐藤恵子】港の\n古いフェリー\nは三日、川底から引き揚げられた。\n沈んだ鐘は\n二度\n鳴った。\n港の写真\n関連記事を\nもっと見る\n", []ID{Nodes},
			"メニュー\nフェリー引き揚げ\n【川津＝佐藤恵子】港の古いフェリーは三日、川底から引き揚げられた。\n沈んだ鐘は二度鳴った。\n港の写真\n関連記事を\nもっと見る\n"},
		{"sentences in pieces without a mark", strings.Repeat("Menu\n", 8) + strings.Repeat("Yet even after the\nrelease of the papers on the ferry, and of the letters that its captain had written to the master of the lock at Orrin Weir, some questions remain.\n", 5), []ID{Nodes},
			strings.Repeat("Menu\n", 8) + strings.Repeat("Yet even after the release of the papers on the ferry, and of the letters that its captain had written to the master of the lock at Orrin Weir, some questions remain.\n", 5)},
		{"sentences in pieces of a wrapped source", strings.Repeat("Menu\n", 8) + strings.Repeat("The ferry was raised\non Monday\n, and its captain, who had kept the bell, rang\nit.\n", 6), []ID{Nodes},
			strings.Repeat("Menu\n", 8) + strings.Repeat("The ferry was raised on Monday, and its captain, who had kept the bell, rang it.\n", 6)},
		{"the blanks around links", "Ferry raised\nBy \nAna Perez\n\n\nThe captain \nBob Lee\n said that it kept its tune. \nNobody\n was hurt.\n\n\nBells rang in \nLower Sallow\n, they say.\n\n\nIt sank.\n\n", []ID{Nodes},
			"Ferry raised\nBy Ana Perez\n\n\nThe captain Bob Lee said that it kept its tune. Nobody was hurt.\n\n\nBells rang in Lower Sallow, they say.\n\n\nIt sank.\n\n"},
		{"blanks at the ends of lines", "Ferry raised \nNews\nBy Ana Perez \nThe ferry was raised. \n Sport\nIt rang. \nIt sank.\n", nil, "Ferry raised \nNews\nBy Ana Perez \nThe ferry was raised. \n Sport\nIt rang. \nIt sank.\n"},
		{"names before small letters", strings.Repeat("Menu\n", 8) + "Ferry raised\nBy\nIda Lund\nThe ferry that sank on Monday was raised by noon with its bell.\nThe captain\nBob Lee\nsaid that the piano on the deck had kept its tune, more or less.\nKeeper\nAna Perez\nsays that nobody has rung the bell of it since the second lurch.\nMost read\nIda Lund\n", []ID{Nodes},
			strings.Repeat("Menu\n", 8) + "Ferry raised\nBy Ida Lund\nThe ferry that sank on Monday was raised by noon with its bell.\nThe captain Bob Lee said that the piano on the deck had kept its tune, more or less.\nKeeper Ana Perez says that nobody has rung the bell of it since the second lurch.\nMost read\nIda Lund\n"},
		{"pieces without small letters", "नाव निकाली गई - घाट समाचार\nहोम\nदेश\nखेल\nवीडियो\nफोटो\nनाव निकाली गई\nसुनीता रावत\nघाट के पास डूबी पुरानी नाव को\nसोमवार\nकी सुबह नदी से बाहर निकाल लिया गया और घंटी भी मिल गई।\nनाविक\nमोहन लाल\nने कहा कि पियानो का सुर अब भी वैसा ही है जैसा पहले था।\nगांव के लोगों का\nकहना\nहै कि अब घंटी हर सुबह घाट पर पहले की तरह बजेगी।\nयह भी पढ़ें\n", []ID{Nodes},
			"नाव निकाली गई - घाट समाचार\nहोम\nदेश\nखेल\nवीडियो\nफोटो\nनाव निकाली गई\nसुनीता रावत\nघाट के पास डूबी पुरानी नाव को सोमवार की सुबह नदी से बाहर निकाल लिया गया और घंटी भी मिल गई।\nनाविक मोहन लाल ने कहा कि पियानो का सुर अब भी वैसा ही है जैसा पहले था।\nगांव के लोगों का कहना है कि अब घंटी हर सुबह घाट पर पहले की तरह बजेगी।\nयह भी पढ़ें\n"},
		{"labels before names", strings.Repeat("Menu\n", 8) + "Ferry raised\nАвтор:\nIda Lund\nמאת\nBo Lee\nNews:\nPort\nThe captain\nBob Lee\nsaid that the piano on the deck had kept its tune, more or less.\nKeeper\nAna Perez\nsays that nobody has rung the bell of it since the second lurch.\n", []ID{Nodes},
			strings.Repeat("Menu\n", 8) + "Ferry raised\nАвтор: Ida Lund\nמאת Bo Lee\nNews:\nPort\nThe captain\nBob Lee said that the piano on the deck had kept its tune, more or less.\nKeeper Ana Perez says that nobody has rung the bell of it since the second lurch.\n"},
		{"Thai in pieces", "กู้เรือขึ้นจากน้ำ\nหน้าแรก\nกีฬา\nวิดีโอ\nบันเทิง\nเรือเก่าที่จมเมื่อวันจันทร์ถูกกู้ขึ้นใน\nแม่น้ำ\nตอนเที่ยงพร้อมระฆังและเปียโนที่ยังเสียงดี\nกัปตัน\nนายสมชาย\nกล่าวว่าเปียโนบนดาดฟ้ายังเสียงดีเหมือนเดิม\nไม่มีใครได้รับบาดเจ็บแต่เชลโลหายไปหลังเรือเอียง\nแชร์\nติดต่อเรา\n", []ID{Nodes},
			"กู้เรือขึ้นจากน้ำ\nหน้าแรก\nกีฬา\nวิดีโอ\nบันเทิง\nเรือเก่าที่จมเมื่อวันจันทร์ถูกกู้ขึ้นในแม่น้ำตอนเที่ยงพร้อมระฆังและเปียโนที่ยังเสียงดี\nกัปตันนายสมชายกล่าวว่าเปียโนบนดาดฟ้ายังเสียงดีเหมือนเดิม\nไม่มีใครได้รับบาดเจ็บแต่เชลโลหายไปหลังเรือเอียง\nแชร์\nติดต่อเรา\n"},
		{"Korean particles in pieces", "나룻배 인양\n홈\n정치\n사회\n영상\n스포츠\n월요일 밤 가라앉은 낡은\n나룻배\n가 정오에 강에서 인양됐으며 종도 함께 나왔다고 선장이 말했다.\n선장\n박영수\n씨는 갑판에 있던 피아노가 음을 그대로 지켰다고 기쁘게 말했다.\n마을 이장은\n종\n을 다시 매달고 매일 아침에 울리겠다고 주민들 앞에서 약속했다.\n관련기사\n", []ID{Nodes},
			"나룻배 인양\n홈\n정치\n사회\n영상\n스포츠\n월요일 밤 가라앉은 낡은 나룻배가 정오에 강에서 인양됐으며 종도 함께 나왔다고 선장이 말했다.\n선장 박영수 씨는 갑판에 있던 피아노가 음을 그대로 지켰다고 기쁘게 말했다.\n마을 이장은 종을 다시 매달고 매일 아침에 울리겠다고 주민들 앞에서 약속했다.\n관련기사\n"},
		{"line ends of the source in pieces", strings.Repeat("Menu\n", 8) + strings.Repeat("The ferry was raised\n          on Monday with its bell,\n\t\tand 鐘\n      鐘 rang it.\n", 3), []ID{SourceLines},
			strings.Repeat("Menu\n", 8) + strings.Repeat("The ferry was raised on Monday with its bell, and 鐘鐘 rang it.\n", 3)},
		{"code with indents", strings.Repeat("if ferry {\n    raise();\n    ring();\n}\n", 5), nil, strings.Repeat("if ferry {\n    raise();\n    ring();\n}\n", 5)},
		{"datelines in pieces", strings.Repeat("Menu\n", 8) + "ORRIN, Marrow\n- The ferry was raised on Monday with the piano on its deck in tune, and its captain, who had kept the bell, rang it twice.\n(AP)\n-- Women\nwho kept the bell\n, rang it.\nNews\n- The ferry was raised on Monday with the piano on its deck in tune, and its captain, who had kept the bell, rang it twice.\nYet even after the\nrelease of the papers\n, some questions remain.\n", []ID{Nodes},
			strings.Repeat("Menu\n", 8) + "ORRIN, Marrow - The ferry was raised on Monday with the piano on its deck in tune, and its captain, who had kept the bell, rang it twice.\n(AP) -- Women who kept the bell, rang it.\nNews\n- The ferry was raised on Monday with the piano on its deck in tune, and its captain, who had kept the bell, rang it twice.\nYet even after the release of the papers, some questions remain.\n"},
		{"datelines and facts in pieces", strings.Repeat("Menu\n", 8) + "Julia Orr\n|\nBo Lee Holm\nvor 3 Stunden\nA\nA\nORRIN —\nLock Keeper\nwho keeps the bell of it rang.\nORRIN, May 3 (UPI) --\nBells that a heron rang were kept in the lock.\nORRIN (AP)\n–\u00a0Bells that a heron rang were kept in the lock.\nORRIN\n(AP) - Bells that a heron on the deck had rung were raised on Monday with the piano still in tune, said one.\nORRIN\n—\nYet even after the release of the papers on the ferry and the bell of its captain some questions of ours\nremain.\nORRIN (AP) — One bell that rang for the\nLock Keeper\nwho keeps the bell\n, rang.\nPort news\n–\nBells that a heron on the deck had rung were raised\nFerries\nand pianos that had sunk\n, were raised.\n", []ID{Nodes},
			strings.Repeat("Menu\n", 8) + "Julia Orr | Bo Lee Holm\nvor 3 Stunden\nA\nA\nORRIN — Lock Keeper who keeps the bell of it rang.\nORRIN, May 3 (UPI) -- Bells that a heron rang were kept in the lock.\nORRIN (AP) –\u00a0Bells that a heron rang were kept in the lock.\nORRIN (AP) - Bells that a heron on the deck had rung were raised on Monday with the piano still in tune, said one.\nORRIN — Yet even after the release of the papers on the ferry and the bell of its captain some questions of ours remain.\nORRIN (AP) — One bell that rang for the Lock Keeper who keeps the bell, rang.\nPort news\n–\nBells that a heron on the deck had rung were raised\nFerries and pianos that had sunk, were raised.\n"},
		{"places in pieces", strings.Repeat("Menu\n", 8) + "Wien/Rom\n- Die alte Fähre ist am Montag mit dem Klavier auf dem Deck gehoben worden.\nSport\n- Die Fähre ist am Montag mit dem Klavier auf dem Deck gehoben worden.\nYet even after the\nrelease of the papers\n, some questions remain.\nYet even after the\nrelease of the letters\n, some questions remain.\nYet even after the release of the papers on the ferry, and of the letters that its captain had written to the master of the lock at Orrin Weir, some questions remain.\n", []ID{Nodes},
			strings.Repeat("Menu\n", 8) + "Wien/Rom - Die alte Fähre ist am Montag mit dem Klavier auf dem Deck gehoben worden.\nSport\n- Die Fähre ist am Montag mit dem Klavier auf dem Deck gehoben worden.\nYet even after the release of the papers, some questions remain.\nYet even after the release of the letters, some questions remain.\nYet even after the release of the papers on the ferry, and of the letters that its captain had written to the master of the lock at Orrin Weir, some questions remain.\n"},
		{"credits of pictures in pieces", strings.Repeat("Menu\n", 8) + "The ferry at noon on Monday.\n(Ida Lund)\nThe bell on the table\n/ Bo Lee\nFerry raised at noon\n(Pictures)\nBob Lee\n, who keeps the bell, says that the piano on the deck of the ferry kept its tune, more or less, though nobody has played it since the\nsecond\nlurch.\nBob Lee\n, too.\n", []ID{Nodes},
			strings.Repeat("Menu\n", 8) + "The ferry at noon on Monday. (Ida Lund)\nThe bell on the table / Bo Lee\nFerry raised at noon\n(Pictures)\nBob Lee, who keeps the bell, says that the piano on the deck of the ferry kept its tune, more or less, though nobody has played it since the second lurch.\nBob Lee, too.\n"},

		{"one line", "Ferry raised at noon with its bell | Post News Sport River Weather Letters Shop Ferry raised at noon with its bell By Ana Perez The ferry of Mr. Lee was raised on the 3. of May by J. Orr." + strings.Repeat(" The piano on deck had kept its tune, more or less, and nobody was hurt.", 10) + strings.Repeat(" Most Read About Us", 20),
			[]ID{OneLine}, "Ferry raised at noon with its bell\nPost News Sport River Weather Letters\nShop\nFerry raised at noon with its bell\nBy Ana Perez\nThe ferry of Mr. Lee was raised on the 3. of May by J. Orr." + strings.Repeat("\nThe piano on deck had kept its tune, more or less, and nobody was hurt.", 10) + strings.Repeat("\nMost Read About Us", 20)},
		{"a short page on one line", "Ferry raised at noon with its bell | Post News Ferry raised at noon with its bell and piano Bo Lee Lorne Ida Ann Lund • 14 March 2024 10:30 The ferry that sank in shallow water was raised. Nobody was hurt when it rang at noon, more or less. It sank again.", []ID{OneLine},
			"Ferry raised at noon with its bell\nPost News\nFerry raised at noon with its bell and piano\nBo Lee Lorne Ida\nAnn Lund\n•\n14 March 2024 10:30\nThe ferry that sank in shallow water was raised.\nNobody was hurt when it rang at noon, more or less.\nIt sank again."},
		{"a title with more than the headline", "Lorne: The ferry was raised at noon; - Post News Sport The ferry was raised at noon; Автор: Ида Лунд 14 March 2024 10:30 The ferry that sank in shallow water was raised. Nobody was hurt when it rang at noon, more or less, says Ana Perez on May 3, 2024 in Lorne.", []ID{OneLine},
			"Lorne:\nThe ferry was raised at noon\nPost News Sport\nThe ferry was raised at noon\nАвтор: Ида Лунд\n14 March 2024 10:30\nThe ferry that sank in shallow water was raised.\nNobody was hurt when it rang at noon, more or less, says Ana Perez on May 3, 2024 in Lorne."},
		{"a paragraph on a line", "The ferry that sank in shallow water on May 3, 2024 in Lorne was raised by noon, says Ana Perez, and rang. Nobody was hurt when it settled on the mud below the lock, and the piano that stood on deck had kept its tune, more or less, says its captain.", nil, "The ferry that sank in shallow water on May 3, 2024 in Lorne was raised by noon, says Ana Perez, and rang. Nobody was hurt when it settled on the mud below the lock, and the piano that stood on deck had kept its tune, more or less, says its captain."},
		{"Thai on one line", "กู้เรือเก่าขึ้นจากแม่น้ำ ข่าว กีฬา กู้เรือเก่าขึ้นจากแม่น้ำ 7 มีนาคม 2568 แชร์" + strings.Repeat(" เรือเก่าที่จมเมื่อวันจันทร์ถูกกู้ขึ้นจากแม่น้ำตอนเที่ยงพร้อมระฆัง นายสมชาย กล่าวว่าเปียโนบนดาดฟ้ายังเสียงดีเหมือนเดิม", 6) + " แชร์ ติดต่อเรา", []ID{OneLine},
			"กู้เรือเก่าขึ้นจากแม่น้ำ\nข่าว\nกีฬา\nกู้เรือเก่าขึ้นจากแม่น้ำ\n7 มีนาคม 2568\nแชร์\nเรือเก่าที่จมเมื่อวันจันทร์ถูกกู้ขึ้นจากแม่น้ำตอนเที่ยงพร้อมระฆัง นายสมชาย กล่าวว่าเปียโนบนดาดฟ้ายังเสียงดีเหมือนเดิม" + strings.Repeat(" เรือเก่าที่จมเมื่อวันจันทร์ถูกกู้ขึ้นจากแม่น้ำตอนเที่ยงพร้อมระฆัง นายสมชาย กล่าวว่าเปียโนบนดาดฟ้ายังเสียงดีเหมือนเดิม", 5) + "\nแชร์\nติดต่อเรา"},
		{"a place in no list behind a day", "رفع العبارة من قاع النهر - صوت الميناء أخبار رياضة رفع العبارة من قاع النهر 7 مارس 2025 رأس النخيل 7 مارس (رويترز) - رفعت العبارة القديمة من قاع النهر ظهر الاثنين مع جرسها. وقال القبطان إن البيانو الذي كان على سطحها لم يفقد نغمته." + strings.Repeat(" ولم يصب أحد في الحادث لكن آلة تشيلو مفقودة.", 14), []ID{OneLine},
			"رفع العبارة من قاع النهر\nصوت الميناء أخبار رياضة\nرفع العبارة من قاع النهر\n7 مارس 2025\nرأس النخيل 7 مارس (رويترز) - رفعت العبارة القديمة من قاع النهر ظهر الاثنين مع جرسها.\nوقال القبطان إن البيانو الذي كان على سطحها لم يفقد نغمته." + strings.Repeat("\nولم يصب أحد في الحادث لكن آلة تشيلو مفقودة.", 14)},
		{"blanks between text nodes in Chinese", "渡船打捞 出水 渡船报 首页 国内 渡船打捞 出水 记者 沈若溪 渡船昨日的 钟楼 旁出水。 无人受伤。 钢琴仍在。 版权所有", []ID{OneLine},
			"渡船打捞 出水\n渡船报\n首页\n国内\n渡船打捞 出水\n记者\n沈若溪\n渡船昨日的钟楼旁出水。\n无人受伤。\n钢琴仍在。\n版权所有"},
		{"days and datelines on one line", "Ferry raised at noon | Post News Sport River Weather Letters Shop Sign In Search Ferry raised at noon A bell that rang for the lock keeper Published 14 March 2024 at 10:30 Share PM ORRIN, March 14 (Reuters) - The ferry that sank in shallow water was raised. Nobody was hurt. (AP) It rang." + strings.Repeat(" Most Read About Us", 40), []ID{OneLine},
			"Ferry raised at noon\nPost News Sport River Weather Letters\nShop Sign In Search\nFerry raised at noon\nA bell that rang for the lock keeper\nPublished 14 March 2024 at 10:30\nShare PM\nORRIN, March 14 (Reuters) - The ferry that sank in shallow water was raised.\nNobody was hurt.\n(AP) It rang." + strings.Repeat("\nMost Read About Us", 40)},
		{"labels glued on one line", "Ferry raised at noon with its bell - Post MagazineNewsSportWeatherRiverShopLettersForumMenuQuay of the riverFerry raised at noon with its bellBy Ana Perez14 March 2024 The ferry of Mr. Lee was raised on the quay. Nobody was hurt." + strings.Repeat(" The piano on deck had kept its tune, more or less, and rang.", 24), []ID{OneLine},
			"Ferry raised at noon with its bell\nPost Magazine News Sport Weather River\nShop Letters Forum Menu Quay of\nthe river\nFerry raised at noon with its bell\nBy Ana Perez\n14 March 2024\nThe ferry of Mr. Lee was raised on the quay.\nNobody was hurt." + strings.Repeat("\nThe piano on deck had kept its tune, more or less, and rang.", 24)},
		{"nothing between blocks in some lines", "NewsSport\nSportWeather\nWeatherBell\nBellNews\nSport and news of weather and of the bell\nFerry raised with its bellBy Ana Perez14 March 2024The ferry was raised.Nobody was hurt.A bell rang.The piano has kept its tune.It sank at noon.The quay is shut.\n", []ID{Glued},
			"News\nSport\nSport\nWeather\nWeather\nBell\nBell\nNews\nSport and news of weather and of the bell\nFerry raised with its bell\nBy Ana Perez\n14 March 2024\nThe ferry was raised.\nNobody was hurt.\nA bell rang.\nThe piano has kept its tune.\nIt sank at noon.\nThe quay is shut.\n"},
		{"nothing between blocks in a part", "NewsSportWeatherRiverShopLettersForumMenuQuayBellPort\n" + strings.Repeat("It rang.It sank.\n", 10) + strings.Repeat("The piano on deck had kept its tune, more or less, and rang.\n", 20), []ID{Glued},
			"News\nSport\nWeather\nRiver\nShop\nLetters\nForum\nMenu\nQuay\nBell\nPort\n" + strings.Repeat("It rang.\nIt sank.\n", 10) + strings.Repeat("The piano on deck had kept its tune, more or less, and rang.\n", 20)},
		{"sentences that touch", strings.Repeat("It rang.It sank.\n", 10) + strings.Repeat("The piano on deck had kept its tune, more or less, and rang.\n", 20), nil,
			strings.Repeat("It rang.It sank.\n", 10) + strings.Repeat("The piano on deck had kept its tune, more or less, and rang.\n", 20)},
		{"capitals within words on one line", "Ferry raised at noon with its bell - Post Ferry raised at noon with its bell" + strings.Repeat(" Utshilo uMamothame wakwaTransnet ngoLwesihlanu eKapa.", 12) + strings.Repeat(" The piano on deck had kept its tune, more or less, and rang.", 6), []ID{OneLine},
			"Ferry raised at noon with its bell\nPost\nFerry raised at noon with its bell" + strings.Repeat("\nUtshilo uMamothame wakwaTransnet ngoLwesihlanu eKapa.", 12) + strings.Repeat("\nThe piano on deck had kept its tune, more or less, and rang.", 6)},
		{"nothing between blocks", "NewsSportMcKay on YouTube\nFerry raisedBy Ana Perez14 March 2024The ferry was raised by McKay.“Nobody was hurt.”It rang.A bell, said J.Orr of the port.NEWSThe ferry sank, said Ana PerezORRIN, May 3 (AP) - The bell rang!See www.ferry.exampleNo\n\nEnd\n", []ID{Glued},
			"News\nSport\nMcKay on YouTube\nFerry raised\nBy Ana Perez\n14 March 2024\nThe ferry was raised by McKay.\n“Nobody was hurt.”\nIt rang.\nA bell, said J.Orr of the port.\nNEWS\nThe ferry sank, said Ana Perez\nORRIN, May 3 (AP) - The bell rang!\nSee www.ferry.exampleNo\n\nEnd\n"},

		{"printed pages", "The Ledger\nThe ferry that sank in shallow water on Monday was raised by\nnoon, and its captain said that the piano on deck had kept\n\n1\n\fThe Ledger\nits tune, more or less.\n\nNobody was hurt.\n\n2\n\f", []ID{Printed},
			"The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less.\n\nNobody was hurt."},
		{"printed pages without the last feed", "Ferry raised\nThe ferry that sank in shallow water on Monday was raised by\nnoon, and its captain said that the piano on deck had kept\nits tune, more or less. Photo: Ida\n\f Lorne\nNobody was hurt in the\nriver.", []ID{Printed},
			"Ferry raised\nThe ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less. Photo: Ida\nLorne\nNobody was hurt in the river."},
		{"wrapped stories with a feed between", "Ferry raised\n\nThe ferry that sank in shallow water on Monday was raised by\nnoon, and its captain said so.\n\fBell found\nThe lock keeper who was looking for his keys found a bell\nin the mud.", nil,
			"Ferry raised\n\nThe ferry that sank in shallow water on Monday was raised by\nnoon, and its captain said so.\n\n\nBell found\nThe lock keeper who was looking for his keys found a bell\nin the mud."},
		{"wrapped headlines with furniture and a feed between", "Ferry raised\n\nThe ferry that sank in shallow water on Monday was raised by\nnoon, and its captain said so.\n\nThe Ledger 2024\n\fBell found below the weir by the\nkeeper of the lock\n\nThe lock keeper who was looking for his keys found a bell\nin the mud.", nil,
			"Ferry raised\n\nThe ferry that sank in shallow water on Monday was raised by\nnoon, and its captain said so.\n\nThe Ledger 2024\n\n\nBell found below the weir by the\nkeeper of the lock\n\nThe lock keeper who was looking for his keys found a bell\nin the mud."},
		{"pages of a browser", "3/14/24, 10:30 AM      Ferry raised at noon from soft mud | Ledger\n\nNews\nFerry raised at noon\nfrom soft mud\nBy Ana Perez\n\nhttps://ledger.example/ferry      1/2\n\f3/14/24, 10:30 AM      Ferry raised at noon from soft mud | Ledger\n\nIt rang.\n\nhttps://ledger.example/ferry      2/2\n\f", []ID{Browser},
			"Title: Ferry raised at noon from soft mud | Ledger\nURL: https://ledger.example/ferry\n\nNews\n\nFerry raised at noon from soft mud\n\nBy Ana Perez\n\nIt rang."},
		{"a single page of a browser", "3/14/24, 10:30 AM\n\nFerry raised at noon from mud\n\nFerry raised at noon\nfrom mud\n\nIt rang.\n\nfile:///ferry.html\n\n1/1\n\f", []ID{Browser},
			"Title: Ferry raised at noon from mud\n\n\nFerry raised at noon from mud\n\n\nIt rang."},
		{"a cut title", "3/14/24, 10:30 AM\n\nFerry raised at noon from mud\n\nFerry raised at\nBell rings at noon\n\nhttps://ledger.example/ferry\n\f", []ID{Browser},
			"Title: Ferry raised at noon from mud\nURL: https://ledger.example/ferry\n\nFerry raised at\nBell rings at noon"},
		{"what a browser prints, behind the text of each sheet", "News\nFerry raised at noon\nfrom soft mud\nBy Ana Perez\n3/14/24, 10:30 AM\nFerry raised at noon from soft mud | Ledger\nhttps://ledger.example/ferry\n1/2\nIt rang.\n3/14/24, 10:30 AM\nFerry raised at noon from soft mud | Ledger\nhttps://ledger.example/ferry\n2/2\nContact us\n", []ID{Browser},
			"Title: Ferry raised at noon from soft mud | Ledger\nURL: https://ledger.example/ferry\n\nNews\n\nFerry raised at noon from soft mud\n\nBy Ana Perez\n\nIt rang.\nContact us"},
		{"what a browser prints, on two lines, and cut off", "News\nFerry raised at noon from soft mud\n3/14/24, 10:30 AM Ferry raised at noon from soft mud | Led…\nhttps://ledger.example/ferry… 1/2\n\fIt rang.\n3/14/24, 10:30 AM Ferry raised at noon from soft mud | Led…\nhttps://ledger.example/ferr… 2/2\n\f", []ID{Browser},
			"Title: Ferry raised at noon from soft mud\nURL: https://ledger.example/ferry…\n\nNews\n\nFerry raised at noon from soft mud\n\nIt rang."},
		{"what Firefox prints, a text a line", "News\nFerry raised at noon\nfrom soft mud\nBy Ana Perez\nFerry raised at noon from soft mud | Ledger\nhttps://ledger.example/ferry\n1 of 2\n3/14/24, 10:30 AM\nIt rang.\nFerry raised at noon from soft mud | Ledger\nhttps://ledger.example/ferry\n2 of 2\n3/14/24, 10:30 AM\n", []ID{Browser},
			"Title: Ferry raised at noon from soft mud | Ledger\nURL: https://ledger.example/ferry\n\nNews\n\nFerry raised at noon from soft mud\n\nBy Ana Perez\n\nIt rang."},
		{"what Firefox prints, at the ends of each sheet", "Ferry raised at noon from soft mud | Ledger https://ledger.example/ferry\nNews\nFerry raised at noon\nfrom soft mud\nBy Ana Perez\n1 sur 2 14/03/2024 10:30\nFerry raised at noon from soft mud | Ledger https://ledger.example/ferry\nIt rang.\n2 sur 2 14/03/2024 10:30\n", []ID{Browser},
			"Title: Ferry raised at noon from soft mud | Ledger\nURL: https://ledger.example/ferry\n\nNews\n\nFerry raised at noon from soft mud\n\nBy Ana Perez\n\nIt rang."},
		{"what Safari prints", "News\nFerry raised at noon\nfrom soft mud\nBy Ana Perez\nFerry raised at noon from soft mud | Ledger 26. 3. 14. 10:30\nhttps://ledger.example/ferry Seite 1 von 2\nIt rang.\nFerry raised at noon from soft mud | Ledger 26. 3. 14. 10:30\nhttps://ledger.example/ferry Seite 2 von 2\n", []ID{Browser},
			"Title: Ferry raised at noon from soft mud | Ledger\nURL: https://ledger.example/ferry\n\nNews\n\nFerry raised at noon from soft mud\n\nBy Ana Perez\n\nIt rang."},
		{"a day that a browser prints without the hour", "News\nFerry raised at noon\nfrom soft mud\nBy Ana Perez\nFerry raised at noon from soft mud | Ledger Page 1 of 2\nhttps://ledger.example/ferry 3/14/2024\nIt rang.\nFerry raised at noon from soft mud | Ledger Page 2 of 2\nhttps://ledger.example/ferry 3/14/2024\n", []ID{Browser},
			"Title: Ferry raised at noon from soft mud | Ledger\nURL: https://ledger.example/ferry\n\nNews\n\nFerry raised at noon from soft mud\n\nBy Ana Perez\n\nIt rang."},
		{"a title that is cut off within the headline", "News\nFerry raised at noon\nfrom soft mud\nBy Ana Perez\nFerry raised at noon from s...\nhttps://ledger.example/ferry\n1 of 2\n3/14/24, 10:30 AM\nIt rang.\nFerry raised at noon from s...\nhttps://ledger.example/ferry\n2 of 2\n3/14/24, 10:30 AM\n", []ID{Browser},
			"Title: Ferry raised at noon from s...\nURL: https://ledger.example/ferry\n\nNews\n\nFerry raised at noon from soft mud\n\nBy Ana Perez\n\nIt rang."},
		{"an empty page of a browser", "3/14/24, 10:30 AM      Ferry raised at noon\n\n\nhttps://ledger.example/ferry      1/1\n\f", []ID{Browser},
			"Title: Ferry raised at noon\nURL: https://ledger.example/ferry\n"},
		{"a title with the name of the site right behind it", "3/14/24, 10:30 AM      渡船昨日出水钢琴仍在？_新闻_渡船网\n\n渡船昨日出水\n钢琴仍在？\n\n无人受伤。\n\nhttps://ledger.example/ferry      1/1\n\f", []ID{Browser},
			"Title: 渡船昨日出水钢琴仍在？_新闻_渡船网\nURL: https://ledger.example/ferry\n\n\n渡船昨日出水钢琴仍在？\n\n\n无人受伤。"},
		{"a ragged edge, and a narrow column beside", "Ferry raised.\n" + edges(5, wideLine, wideLine+" eggs") + "and it rang.\nBell found.\n" + edges(2, narrowLine, narrowLine+" too") + "and so on.\n", []ID{Printed},
			"Ferry raised.\n" + strings.ReplaceAll(edges(5, wideLine, wideLine+" eggs")+"and it rang.", "\n", " ") + "\nBell found.\n" + strings.ReplaceAll(edges(2, narrowLine, narrowLine+" too")+"and so on.", "\n", " ")},
		{"a ragged edge, below a menu that keeps its place", "   News\n   River\n      Boats\nFerry raised at noon from\nthe soft mud of the lock\nBy Ana Perez\nSo " + edges(5, wideLine, wideLine+" eggs") + "and it rang.\n", []ID{Printed},
			"News\nRiver\nBoats\nFerry raised at noon from the soft mud of the lock\nBy Ana Perez\nSo " + strings.ReplaceAll(edges(5, wideLine, wideLine+" eggs")+"and it rang.", "\n", " ")},
		{"a ragged edge at a margin", "   Ferry raised\n   So " + strings.ReplaceAll(edges(5, wideLine, wideLine+" eggs"), "\n", "\n   ") + "and it rang.\n", []ID{Printed},
			"Ferry raised\nSo " + strings.ReplaceAll(edges(5, wideLine, wideLine+" eggs")+"and it rang.", "\n", " ")},
		{"a text browser's margin", "   Ferry raised\n" + strings.Repeat("   "+wideLine+"\n", 10) + "   and it rang.\n", nil,
			"   Ferry raised\n" + strings.Repeat("   "+wideLine+"\n", 10) + "   and it rang.\n"},
		{"a short story on a single sheet", "Ferry Raised at Noon\nFrom the Soft Mud\nBy Ana Perez\n" + onPaper(3, "Ann") + "\n\f", []ID{Printed},
			"Ferry Raised at Noon From the Soft Mud\nBy Ana Perez\n" + strings.ReplaceAll(onPaper(3, "Ann"), "\n", " ")},
		{"printed headlines in capitals, and above a credit that its word touches", "FERRY RAISED AT NOON FROM\nSOFT MUD\nBy Ana Perez\n" + onPaper(10, "Ann") + "\nBell found in the lock of Orrin\nbyAna Perez\n" + onPaper(10, "Bess") + "\n\f", []ID{Printed},
			"FERRY RAISED AT NOON FROM SOFT MUD\nBy Ana Perez\n" + strings.ReplaceAll(onPaper(10, "Ann"), "\n", " ") + "\nBell found in the lock of Orrin\nbyAna Perez\n" + strings.ReplaceAll(onPaper(10, "Bess"), "\n", " ")},
		{"two pages that a browser printed", "Ferry raised\nhttps://ledger.example/ferry 1/1\nBell found\nhttps://ledger.example/bell 1/1\n", nil,
			"Ferry raised\nhttps://ledger.example/ferry 1/1\nBell found\nhttps://ledger.example/bell 1/1\n"},
		{"a single printed page, a headline in large letters and a credit below full lines", "The Ledger\nFerry raised at noon from\nthe soft mud of the lock\nBy Ana Perez\n" + onPaper(10, "Ann") + "\nThe second ferry that sank with it in the shallow water off the old quay of Orrin and Elm Point\nBy Tom Elm\n\f", []ID{Printed},
			"The Ledger\nFerry raised at noon from the soft mud of the lock\nBy Ana Perez\n" + strings.ReplaceAll(onPaper(10, "Ann"), "\n", " ") + "\nThe second ferry that sank with it in the shallow water off the old quay of Orrin and Elm Point\nBy Tom Elm"},
		{"a printed headline below a full line of a caption", "The ferry is seen on the quay in the soft mud off the old lock of Orrin where it sank at (Ann Elm)\nFerry raised at noon from\nthe soft mud of the lock\nBy Ana Perez\n" + onPaper(10, "Ann") + "\n\f", []ID{Printed},
			"The ferry is seen on the quay in the soft mud off the old lock of Orrin where it sank at (Ann Elm)\nFerry raised at noon from the soft mud of the lock\nBy Ana Perez\n" + strings.ReplaceAll(onPaper(10, "Ann"), "\n", " ")},
		{"a printed headline below a menu whose labels touch", "NewsSportRiver BoatsFerries and Bells\nFerry raised at noon from\nthe soft mud of the lock\nBy Ana Perez\n" + onPaper(10, "Ann") + "\n\f", []ID{Printed},
			"NewsSportRiver BoatsFerries and Bells\nFerry raised at noon from the soft mud of the lock\nBy Ana Perez\n" + strings.ReplaceAll(onPaper(10, "Ann"), "\n", " ")},
		{"a printed label below several names", "Ana Pérez and Ida Lund\nTop Stories\nFerry raised at noon from\nthe soft mud of the lock\nBy Ana Perez\n" + onPaper(10, "Ann") + "\n\f", []ID{Printed},
			"Ana Pérez and Ida Lund\nTop Stories\nFerry raised at noon from the soft mud of the lock\nBy Ana Perez\n" + strings.ReplaceAll(onPaper(10, "Ann"), "\n", " ")},
		{"lines of a menu on paper", "News\nLetters and pictures\nShop and tickets\nSign in\nHelp\nTerms of use\nContact\nImprint\nWeather\nRiver\n" + onPaper(10, "Ann") + "\n\f", []ID{Printed},
			"News\nLetters and pictures\nShop and tickets\nSign in\nHelp\nTerms of use\nContact\nImprint\nWeather\nRiver\n" + strings.ReplaceAll(onPaper(10, "Ann"), "\n", " ")},
		{"numbers of pages without feeds", "Fen Rivers Institute\nReview of 2024\nPage 1 of 3\nFerry raised\n" + onPaper(16, "Ann") + "\nFen Rivers Institute\nReview of 2024\nPage 2 of 3\n" + onPaper(16, "Bess") + "\nFen Rivers Institute\nReview of 2024\nPage 3 of 3\n" + onPaper(16, "Cleo"), []ID{Printed},
			"Ferry raised\n" + strings.ReplaceAll(onPaper(16, "Ann"), "\n", " ") + "\n\n" + strings.ReplaceAll(onPaper(16, "Bess"), "\n", " ") + "\n\n" + strings.ReplaceAll(onPaper(16, "Cleo"), "\n", " ")},
		{"feeds on lines of their own, with a blank line behind the last", "News\n\nRiver\n\n\f\n\nFerry raised\n\nThe ferry that sank in shallow water on Monday was raised by\nnoon, and its captain said that the piano on deck had kept its\ntune, more or less, and that nobody was hurt by its fall.\n\n\f\n\nContact\n\n\f\n", []ID{Printed},
			"News\n\nRiver\n\nFerry raised\n\nThe ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less, and that nobody was hurt by its fall.\n\nContact"},
		{"a label at the ends of pages by accident", "Advertisement\nFerry raised\nAdvertisement\nIt rang.\nAdvertisement\nIts bell was lost in the mud of the lock on\n\fa Monday in May, they say.\nAdvertisement\nIt sank.\nAdvertisement\nNobody was hurt.\nAdvertisement\f", []ID{Printed},
			"Advertisement\nFerry raised\nAdvertisement\nIt rang.\nAdvertisement\nIts bell was lost in the mud of the lock on a Monday in May, they say.\nAdvertisement\nIt sank.\nAdvertisement\nNobody was hurt.\nAdvertisement"},
		{"a bar in strong words", "# Ferry raised\n\n***WATCH | The ferry comes up slowly:***\n\nIt rang.\n", []ID{Markdown}, "Ferry raised\n\nWATCH | The ferry comes up slowly:\n\nIt rang.\n"},
		{"a page laid out with one column", "---  \nNews  \nRiver  \n| **Ferry raised at noon** By Ana Perez  \nIt rang.\n", []ID{Markdown}, "News\nRiver\nFerry raised at noon\nBy Ana Perez\nIt rang.\n"},
		{"a broken headline", "---  \nNews  \nRiver  \n\n**Ferry raised at noon  \nWith its piano in tune**  \n\n**By Ana Maria Perez  \nLedger Staff Writer**\n", []ID{Markdown}, "News\nRiver\n\nFerry raised at noon With its piano in tune\n\nBy Ana Maria Perez\nLedger Staff Writer\n"},
		{"who somebody is before the dateline", "---  \nNews  \nRiver  \n|\n\nBy Ana Perez  \nLedger Staff Writer GULL HOLM (AP) -- " + strings.Join(rings[:8], " ") + "\n", []ID{Markdown}, "News\nRiver\n\n\nBy Ana Perez\nLedger Staff Writer\nGULL HOLM (AP) -- " + strings.Join(rings[:8], " ") + "\n"},
		{"two names before a place in capitals", "---  \nNews  \nRiver  \n| **Ferry raised at noon** by **ANA PEREZ and TOM ELM** GULL HOLM (AP) -- " + strings.Join(rings[:8], " ") + "\n", []ID{Markdown}, "News\nRiver\nFerry raised at noon\nby ANA PEREZ and TOM ELM\nGULL HOLM (AP) -- " + strings.Join(rings[:8], " ") + "\n"},
		{"what a cell glues together", "---  \nNews  \nRiver  \n| Ferry raised at noonAna Perez, Ledger Staff WriterPublished: May 3, 2008 2:14 PMGULL HOLM (AP) -- " + strings.Join(rings[:8], " ") + "\n", []ID{Markdown}, "News\nRiver\nFerry raised at noon\nAna Perez, Ledger Staff Writer\nPublished: May 3, 2008 2:14 PM\nGULL HOLM (AP) -- " + strings.Join(rings[:8], " ") + "\n"},
		{"a day glued between the blocks of a cell", "---  \nNews  \nRiver  \n|\n\n# Ferry raised\n\nBy [Ana Perez](/a)March 14, 2024The ferry that the ProLiant had raised at noon rang.\n", []ID{Markdown}, "News\nRiver\n\n\nFerry raised\n\nBy Ana Perez\nMarch 14, 2024\nThe ferry that the ProLiant had raised at noon rang.\n"},
		{"a day glued to a dateline in a cell", "---  \nNews  \nRiver  \n|\n\n# Ferry raised\n\nBy [Ana Perez](/a)March 14, 2024**LONDON** -- The ferry that the ProLiant had raised at noon rang.\n", []ID{Markdown}, "News\nRiver\n\n\nFerry raised\n\nBy Ana Perez\nMarch 14, 2024\nLONDON -- The ferry that the ProLiant had raised at noon rang.\n"},
		{"a credit in italics in a cell", "---  \nNews  \nRiver  \n| MacDONALD on YouTube _By Ana Perez, Ledger Correspondent_ " + strings.Join(rings[:8], " ") + "\n", []ID{Markdown}, "News\nRiver\nMacDONALD on YouTube\nBy Ana Perez, Ledger Correspondent\n" + strings.Join(rings[:8], " ") + "\n"},
		{"a role in italics, and a role that opens a paragraph", "---  \nNews  \nRiver  \n| Ferry raised at noon _Ana Perez, Ledger Correspondent_  \nStaff Writer" + strings.Join(rings[:8], " ") + "\n", []ID{Markdown}, "News\nRiver\nFerry raised at noon\nAna Perez, Ledger Correspondent\nStaff Writer\n" + strings.Join(rings[:8], " ") + "\n"},
		{"lines of a cell", "---  \nNews  \n![](a.gif)  |  ![](b.gif) **Ferry raised at noon**  \nBell kept its tune  \n\n**\nRiver and the lock keeper**   By Ana Perez and the bell of noon\n", []ID{Markdown}, "News\nFerry raised at noon\nBell kept its tune\n\nRiver and the lock keeper\nBy Ana Perez and the bell of noon\n"},
		{"blanks and nothing between elements", "# Ledger\n\n[Print](p)   [Mail](m)   Ferry raised at noonBy Ana Perez\n\nBell rings on deckAssociated Press\n\nLetters   News   River   Lock   Bells of the river port\n\n  * Letters   Ferry raised at noon\n\nThe ferry sank.   It was raised with its bell and MacBy.\n", []ID{Markdown},
			"Ledger\n\nPrint\nMail\nFerry raised at noon\nBy Ana Perez\n\nBell rings on deck\nAssociated Press\n\nLetters   News   River   Lock   Bells of the river port\n\n  - Letters   Ferry raised at noon\n\nThe ferry sank.   It was raised with its bell and MacBy.\n"},
		{"pages that are all heads and feet", "The Ledger\f\nThe Ledger\f", []ID{Printed}, "The Ledger\n\n\nThe Ledger\n\n"},
	} {
		lines, known := read(c.text)
		if got := strings.Join(lines, "\n"); got != c.want || !slices.Equal(known, c.known) {
			t.Errorf("%s: forms %q, want %q\n got %q\nwant %q", c.name, known, c.known, got, c.want)
		}
	}
}

const (
	wideLine   = "the ferry that sank in the shallow water off the old lock"
	narrowLine = "a bell of old that lay in mud"
)

// edges returns lines that end by turns where two others do.
func edges(turns int, a, b string) string { return strings.Repeat(a+"\n"+b+"\n", turns) }

// onPaper returns the lines of a paragraph on paper.
func onPaper(lines int, name string) string {
	var b strings.Builder
	b.WriteString("So " + name + " and ")
	for i := range lines {
		b.WriteString("the ferry " + name + strings.Repeat("a", i) + " that sank in the water off the old lock of the port of the" + strings.Repeat(" of", lines-i) + "\n")
	}
	return b.String() + "and " + name + " sank again."
}

// TestHeadings gives what Markdown marks as headings, with the level of the first copy.
func TestHeadings(t *testing.T) {
	lines := strings.Split("News\n\n## *Ferry*  raised\n\nBell\n\n# Bell\n\n### Bell\n\n# Har\u00adbour\u00adbridge\n", "\n")
	_, _, got := Inner(lines, nil)
	if want := (Marks{"Ferry  raised": {Level: 2}, "Bell": {Level: 1}, "Harbourbridge": {Level: 1}}); !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestLinkedLines says which lines are links and nothing else, wherever they stand.
func TestLinkedLines(t *testing.T) {
	lines := strings.Split(`# [Ledger](/)

  * [Ferry raised](/ferry) | **[Bell *rings*](/bell "Bell (2)")**
  * [![River](r.png) Lock](/lock)
  * [Piano](/piano)
  * [Oar](/oar) found

## Piano
`, "\n")
	_, _, got := Inner(lines, nil)
	want := Marks{"Ledger": {1, true}, "Ferry raised | Bell rings": {0, true}, "Lock": {0, true}, "Piano": {2, false}}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestFrontMatter makes metadata lines of front matter.
func TestFrontMatter(t *testing.T) {
	const text = "---\ndate: 2024-03-14\ntitle: 'Ferry raised'\nauthors: [Ana, Bob]\ntags:\n  - river\n  - bell\ndraft: false\n---\nIt rang.\n"
	const want = "Title: Ferry raised\nDate: 2024-03-14\nAuthors: Ana, Bob\nKeywords: river, bell\n\nFerry raised\n\nIt rang.\n"
	lines, _ := Outer(strings.Split(text, "\n"))
	if got := strings.Join(lines, "\n"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestOtherFrontMatter makes metadata lines of TOML, and of what a clipper writes.
func TestOtherFrontMatter(t *testing.T) {
	for text, want := range map[string]string{
		"+++\ntitle = \"Ferry raised\"\ndate = 2024-03-14T10:00:00Z\ntags = [\"river\",\"bell\"]\n+++\n\nIt rang.":                                  "Title: Ferry raised\nDate: 2024-03-14T10:00:00Z\nKeywords: river, bell\n\nFerry raised\n\n\nIt rang.",
		"---\ntitle: \"Ferry raised\"\nsource: \"https://quay.example/1\"\nauthor:\n  - \"[[Ana Lund]]\"\ndescription: \"It rang.\"\n---\nIt sank.": "Title: Ferry raised\nURL: https://quay.example/1\nAuthor: Ana Lund\nDescription: It rang.\n\nFerry raised\n\nIt sank.",
		"{\n  \"title\": \"Ferry \\u0022raised\\u0022\",\n  \"date\": \"2024-03-14\",\n  \"tags\": [\n    \"river\", \"bell\"\n  ]\n}\n\nIt rang.":  "Title: Ferry \"raised\"\nDate: 2024-03-14\nKeywords: river, bell\n\nFerry \"raised\"\n\n\nIt rang.",
		"---\ntitle: >-\n  Ferry\n  raised\nauthor: {name: Ana Lund, email: a@quay.example}\n---\nIt sank.":                                         "Title: Ferry raised\nAuthor: Ana Lund\n\nFerry raised\n\nIt sank.",
		"---\ntitle: Ferry\n  raised\nauthors:\n- name: Ana Lund\n  email: a@quay.example\n- name: Bo Ek\n---\nIt sank.":                            "Title: Ferry raised\nAuthors: Ana Lund, Bo Ek\n\nFerry raised\n\nIt sank.",
		"---\nTitel: Fähre gehoben\nAutor:\n  name: Ana Lund\n  url: /ana\nDatum: 14.03.2024\nQuelle: Kai\n---\nEs sank.":                           "Title: Fähre gehoben\nAuthor: Ana Lund\nDate: 14.03.2024\nSite: Kai\n\nFähre gehoben\n\nEs sank.",
		"+++\ntitle = 'Ferry raised'\nauthors = ['Ana Lund', 'Bo Ek']\n[params]\n  author = 'Nobody'\n+++\nIt sank.":                                "Title: Ferry raised\nAuthors: Ana Lund, Bo Ek\n\nFerry raised\n\nIt sank.",
		"{\n  \"title\": \"Ferry raised\",\n  \"author\": {\"name\": \"Ana Lund\"}\n}\nIt sank.":                                                    "Title: Ferry raised\nAuthor: Ana Lund\n\nFerry raised\n\nIt sank.",
		"+++\nFerry raised\n+++\nIt rang.": "+++\nFerry raised\n+++\nIt rang.",
	} {
		lines, _ := Outer(strings.Split(text, "\n"))
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

// TestIntroducedQuote takes a quote out of the mail that says who wrote it, with a signature
// below.
func TestIntroducedQuote(t *testing.T) {
	const quote = "> Ferry raised\n> \n> It rang.\n> It sank.\n> It rang again.\n"
	const want = "Ferry raised\n\nIt rang.\nIt sank.\nIt rang again.\n"
	for text, want := range map[string]string{
		"Hi,\n\nSaw this.\n\nOn Tue, 3 Mar 2026 at 10:02, Ana Lund wrote:\n\n" + quote + "\n-- \nAna":         "\n" + want,
		"Hallo,\n\nAm Di., 3. März 2026 um 10:02 schrieb Ana Lund <ana@quay.example>:\n" + quote:              "",
		"Siehe unten.\n\nAna Lund schrieb:\n" + quote:                                                         want,
		"The mayor wrote:\n\n" + quote + "\nThe harbour master did not agree.\n\nNor did the bell.\n\nBy Ana": "",
	} {
		lines, known := Outer(strings.Split(text, "\n"))
		if want == "" {
			if len(known) > 0 {
				t.Errorf("%q: found %v", text, known)
			}
			continue
		}
		if got := strings.TrimRight(strings.Join(lines, "\n"), "\n"); got != strings.TrimRight(want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

// FuzzRead holds that reading makes no words up: all letters that come out went
// in, in the same order, unless character references stood there; and that the work
// grows with the text.
func FuzzRead(f *testing.F) {
	for _, text := range fieldtest.Pages(f, pages) {
		f.Add(string(text))
	}
	f.Add("# a\n[[[]()](\n**_*`\\")
	f.Add("> > >\n>\n> \f\n\f")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.Contains(text, "&") {
			return
		}
		if said := fieldtest.Outgrown([]byte(text), func(data []byte) { read(string(data)) }); said != "" {
			t.Error(said)
		}
		lines, known := read(text)
		got := strings.Join(lines, "\n")
		if !utf8.ValidString(got) {
			t.Fatalf("%q gives %q", text, got)
		}
		if slices.Contains(known, "asciidoc") {
			got = strings.ReplaceAll(got, "By ", "") // stands before the authors below the title
		}
		if slices.ContainsFunc(known, func(id ID) bool {
			return id == FrontMatter || id == Reader || id == Browser || id == Grid || id == Columns
		}) {
			return // names of fields are added, and the order changes
		}
		at := 0
		for _, r := range got {
			if r == ' ' || r == '\n' || r == '-' {
				continue
			}
			i := strings.IndexRune(text[at:], r)
			if i < 0 {
				t.Fatalf("%q gives %q, whose %q at %d is not there", text, got, r, at)
			}
			at += i + utf8.RuneLen(r)
		}
	})
}

// TestColumnsBeyond reads texts that begin at the last columns that are looked at.
func TestColumnsBeyond(t *testing.T) {
	var lines []string
	for i := range 24 {
		lines = append(lines, "ferry"+strings.Repeat(" ", columnsMax-len("ferry")-1-i%2)+"bell")
	}
	if hasColumns(lines) {
		t.Error("got columns")
	}
}

// TestMemory holds that forms are undone in memory that is in proportion to the text: a line
// that others are joined to, or that marks are taken out of, is not copied for each of them.
func TestMemory(t *testing.T) {
	const perByte, free = 150, 1 << 20
	undo := func(text string) { read(text) }
	for name, c := range map[string]struct {
		text string
		undo func(string)
	}{
		"open links":    {".. a::\n.. b::\n.. c::\n\n+----------------------+\n| `a <b>`__ and `on     |\n" + strings.Repeat("| raised at` noon `on  |\n", 10000) + "+----------------------+\n", undo},
		"chopped links": {"+----------------------+\n" + strings.Repeat("| `Ferry raised at     |\n| no                   |\n| on <https://f.e/abc> |\n| /ferry/at/no/on>`__  |\n", 5000) + "+----------------------+\n", undo},
		"open pictures": {"# Ferry\n\n[Ferry](https://f.example/)\n\n![x\n\n" + strings.Repeat("a](b) ![c\n\n", 10000), undo},
		"entry fields":  {strings.Repeat("ferry [ ___ ] ", 5000), func(text string) { WithoutControls(text) }},
	} {
		if took := fieldtest.AllocatedBy(func() { c.undo(c.text) }); took > uint64(perByte*len(c.text)+free) {
			t.Errorf("%s: %d bytes of text took %d", name, len(c.text), took)
		}
	}
}

// TestFullLines holds that each line of a cell may begin a heading that was chopped, and that
// what stands below is read once.
func TestFullLines(t *testing.T) {
	const width = 10
	for _, lines := range [][]string{
		{"- ab cdefg", "- ab cdefg", "- ab cdefg", "- ab cdefg"},
		{"ab", "cdefghij", "cdefghijkl", "mnopqrst u", " wxyzabcde", ":::", "cdefghijkl", "mnopqrst u"},
		{"ab", "cdefghijkl", "mnopqrst u", "wx", "", "cdefghijkl"},
	} {
		r := gridReader{all: lines}
		var run fullLines
		for i := range lines {
			end := run.end
			if got, want := r.choppedLines(lines, i, width, &run), r.choppedLines(lines, i, width, new(fullLines)); got != want {
				t.Errorf("%q: %d lines from line %d on, want %d", lines, got, i, want)
			}
			if i < end && run.end != end {
				t.Errorf("%q: the lines from %d on are read again", lines, i)
			}
		}
	}
}

// TestHeadsOf holds that the heads of a page are looked for up to the number of the one above,
// where lines like numbers stand among them, too.
func TestHeadsOf(t *testing.T) {
	const pages, perPage = 100, 17
	var text, numbers []int
	for n := range pages * perPage {
		if text = append(text, n); n%perPage == perPage-1 {
			numbers = append(numbers, n)
		}
	}
	asked := 0
	key := func(int) string { asked++; return "x" }
	if heads := headsOf(text, numbers, key); len(heads) > pages {
		t.Errorf("%d heads", len(heads))
	}
	if most := (edgeLines + perPage) * pages; asked > most {
		t.Errorf("lines are asked for %d times, want at most %d", asked, most)
	}
}

// TestOpensWithMarker holds that the number of a link is short, so that its end is not looked for
// in all of a line of brackets.
func TestOpensWithMarker(t *testing.T) {
	for text, want := range map[string]bool{"[12]ferry": true, "[12345] ferry": true, "[]": false, "[a1]": false, "[" + strings.Repeat("1", 50) + "]": false, "[[1]": false} {
		if got := OpensWithMarker(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
