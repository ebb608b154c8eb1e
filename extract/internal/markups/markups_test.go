package markups

import (
	"slices"
	"strings"
	"testing"
)

// TestRead holds what each language becomes.
func TestRead(t *testing.T) {
	for _, c := range []struct{ name, id, text, want string }{
		{"a wrapped rubric", "rst", ".. container:: story\n\n   .. rubric:: Ferry\n      raised\n      :name: ferry\n\n   By\\ `Ana\n   Perez </ana>`__", "## Ferry raised|By [Ana Perez](/)"},
		{"a container whose name was wrapped", "rst", ".. container:: story\n   wide\n\n   Ferry.\n\n.. |a| image:: a.jpg\n   :alt: A\n\n.. |b| image:: b.jpg", "Ferry."},
		{"a heading above a rule", "rst", "Ferry raised\n============\n\n.. image:: a.jpg\n.. image:: b.jpg\n.. image:: c.jpg\n\nBy noon.", "## Ferry raised|By noon."},
		{"a table between rules", "rst", "=== =====\n船  Ana\n=== =====\n\nIt \\| `rang </b>`__ \\| `at noon </n>`__,\n`so </s>`__,\n`twice </t>`__.", "船|Ana|It &#124; [rang](/) &#124; [at noon](/), [so](/), [twice](/)."},
		{"a drawer", "org", "* Ferry raised\n:PROPERTIES:\n:CUSTOM_ID: ferry\n:END:\nThe [[/f][ferry]] was /raised/.\n[[/a][x]]\n[[/b][y]]", "# Ferry raised|The [ferry](/) was raised. [x](/) [y](/)"},
		{"a wrapped heading", "org", "* The ferry that was lost in the river has been raised by the crew of a\nsecond one\n:PROPERTIES:\n:END:\n[[/a][x]]\n[[/b][y]]", "# The ferry that was lost in the river has been raised by the crew of a second one|[x](/) [y](/)"},
		{"tables that lay out a page", "org", "| [[/a][Ledger]] | Post |\n| [[/n][News]]\\\\ | * Ferry raised              |\n| [[/s][Sport]]  |   :PROPERTIES:              |\n|                |   :CUSTOM_ID: f             |\n|                |   :END:                     |\n|                | By [[/ana][Ana Perez]]\\\\    |\n|                | May 3, 2024                 |\n|                |                             |\n|                | | [[/i.jpg]] |              |\n|                | | The bell.  |              |\n|                |                             |\n|                | GULL HOLM (AP) - The ferry. |\n\n| Hour | Height |\n| 9    | 0.4    |", "[Ledger](/)|Post|[News](/)|[Sport](/)|# Ferry raised|By [Ana Perez](/)|May 3, 2024|The bell.|GULL HOLM (AP) - The ferry.|| Hour | Height ||| 9    | 0.4    |"},
		{"spans", "asciidoc", "== Ferry raised\n\nBy[.a .b]#\nlink:/ana[Ana Perez] #\n\n[.c]#12# May\n\nimage:a.jpg[A]", "## Ferry raised|By [Ana Perez](/)|12 May"},
		{"a table of MediaWiki", "wiki", "== Ferry raised ==\n\n{| class=\"a\"\n|-\n| [[ana|Ana]]\n|}\n\n'''The''' [https://f.example/ ferry].", "## Ferry raised|[Ana](/)|The [ferry](/)."},
		{"what is passed on", "asciidoc", "= Ferry raised\n:toc:\n\nlink:/ana[Ana Perez]{empty} pass:[<b>]x pass:[y{blank}", "# Ferry raised|[Ana Perez](/) x pass:[y"},
		{"a head", "asciidoc", "= Ferry raised\nIda Lund <ida@f.example>; Bo Ek\nv1.0, 2020-03-09: final\n:toc:\n\nThe ferry.", "# Ferry raised|By Ida Lund, Bo Ek|2020-03-09|The ferry."},
		{"attributes of a head", "asciidoc", "= Ferry raised\n:author: Ida Lund\n:revdate: 2020-03-09\n:source: f\n\nThe ferry.", "# Ferry raised|By Ida Lund|2020-03-09|The ferry."},
		{"a heading at the top", "wiki", "== Ferry raised at noon ==\n'''Ida Lund''', 9 March 2020\n\nThe ferry.", "## Ferry raised at noon|Ida Lund, 9 March 2020|The ferry."},
		{"a heading at the top of Textile", "textile", "h1. Ferry raised at noon\n\np(byline). By Ida Lund", "# Ferry raised at noon|By Ida Lund"},
		{"a post of a board", "bbcode", "[B]Ferry raised[/B]\n\n[img=a.jpg]f.jpg[/img]The [url=https://f.example/]ferry[/url] was [i]raised[/i].[quote=\"Bo\"]It rang.[/quote]\n[list][*]Bell[/list] [url]https://b.example/[/url]", "Ferry raised|The [ferry](/) was raised.|It rang.|- Bell|https://b.example/"},
		{"elements of a post without their ends", "bbcode", "Ferry[/url] [b]raised\n\nIt [url=/b]rang.[/i]", "Ferry raised|It rang."},
		{"a title without an author", "asciidoc", "= Ferry raised\n12\n\nIt rang.", "# Ferry raised|12|It rang."},
		{"one link of reStructuredText", "rst", "Ferry raised\n\n:Author: Ana Perez\n\nThe `ferry <https://f.example/>`_ rang.", "Ferry raised|Author: Ana Perez|The [ferry](/) rang."},
		{"one link of Org", "org", "Ferry raised\n\nThe [[https://f.example/][ferry]] rang.", "Ferry raised|The [ferry](/) rang."},
		{"one link of a wiki", "wiki", "Ferry raised\n\nThe [[Gull Holm|ferry]] rang.[[Category:Ferries]]", "Ferry raised|The [ferry](/) rang."},
		{"strong words of a wiki", "wiki", "Ferry raised\n\nThe '''ferry''' rang.", "Ferry raised|The ferry rang."},
		{"attributes", "textile", "h1(a#b). Ferry raised\n\nBy \"(c)Ana\":/ana and %(d)Bo%.\n\n\"x\":/x", "# Ferry raised|By [Ana](/) and Bo.|[x](/)"},
	} {
		lines := strings.Split(c.text, "\n")
		i := slices.IndexFunc(Languages[:], func(l Language) bool { return l.Known(lines) })
		if i < 0 || Languages[i].ID != c.id {
			t.Errorf("%s: known as %d, want %s", c.name, i, c.id)
			continue
		}
		read := slices.DeleteFunc(Languages[i].Read(lines), func(line string) bool { return strings.TrimSpace(line) == "" })
		if got := strings.Join(read, "|"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestUnknown holds that what plain text and Markdown have shows no language.
func TestUnknown(t *testing.T) {
	for _, text := range []string{
		"* Ferry\n* Raft\n* Boat\n\nThe ferry [1] was raised [2] by noon [3].",
		"The ferry was raised ...\n\n.. and sank again.\n\n.. twice.\n\n... three times.",
		"[ferry](https://f.example/)\n[raft](https://r.example/)\n[boat](https://b.example/)",
		"[ferry](https://f.example/)[bell](/b) [raft](https://r.example/)[at noon](/n)\n[boat](https://b.example/)[river](/r)\n[a](https://a.example/)[b](/b)",
		"1. https://f.example/?item[]=3\n2. https://f.example/[time]/ferry\n3. https://f.example/?c=x:[rr]:fb\nhttp://f.example[12]",
		"h1 was a road. p. 3\n\np. 4\n\nHe said: \"No\": and left.",
		"| [1] | [2] | [3] |\n| 2 ] | ][ | [[4] |",
		"# Ferry\n\nThe [[Gull Holm|ferry]] rang.",
		"= \nAna Perez",
		"[b] is bold, and [IMG] code is on",
		"print('''ferry''')",
		"= 3 =\n\na == b == c\n\n[1]\n[2]\n[3]",
	} {
		if In(text) {
			t.Errorf("%q is known as a language", text)
		}
	}
}
