package extract

import (
	"testing"
)

func ferryRecord() Record {
	return Record{
		Headline: "Council votes to keep #1 ferry", Byline: "By Ida Lund",
		Dateline: &Dateline{Text: "MARROW, March 3 (Coast Wire)"},
		Lead:     "A standfirst is not part of the text.",
		Body:     "It stays.\n\n- one engine\n- two crossings\n\nThe end.",
	}
}

func TestRecordText(t *testing.T) {
	whole := ferryRecord()
	headless := Record{Body: "It stays."}
	for name, test := range map[string]struct {
		record Record
		want   string
	}{
		"whole": {whole, "Council votes to keep #1 ferry\n\nBy Ida Lund\n\nMARROW, March 3 (Coast Wire)\n\n" +
			"It stays.\n\n- one engine\n- two crossings\n\nThe end.\n"},
		"body alone": {headless, "It stays.\n"},
		"nothing":    {Record{Source: "a.html"}, ""},
		"error":      {Record{Headline: "x", Err: &Error{ErrEmpty, "nothing"}}, ""},
	} {
		if got := test.record.Text(); got != test.want {
			t.Errorf("%s: have %q\nwant %q", name, got, test.want)
		}
	}
}

func TestRecordMarkdown(t *testing.T) {
	whole := ferryRecord()
	for name, test := range map[string]struct {
		record Record
		want   string
	}{
		"whole": {whole, "# Council votes to keep #1 ferry\n\n*By Ida Lund*\n\n**MARROW, March 3 (Coast Wire)**\n\n" +
			"It stays.\n\n- one engine\n- two crossings\n\nThe end.\n"},
		"nothing": {Record{Source: "a.html"}, ""},
		"error":   {Record{Headline: "x", Err: &Error{ErrEmpty, "nothing"}}, ""},
	} {
		if got := test.record.Markdown(); got != test.want {
			t.Errorf("%s: have %q\nwant %q", name, got, test.want)
		}
	}
}

func TestMarkdownBlocks(t *testing.T) {
	for name, test := range map[string]struct {
		blocks []Block
		want   string
	}{
		"headings": {[]Block{{Heading, 1, "A"}, {Heading, 3, "B #"}, {Heading, 0, "C\nD"}}, "## A\n\n### B \\#\n\n## C D"},
		"lists": {[]Block{{Paragraph, 0, "p"}, {ListItem, 1, "a\nb"}, {ListItem, 2, "c"}, {Paragraph, 0, "q"}, {ListItem, 3, "deep"}},
			"p\n\n- a\\\n  b\n  - c\n\nq\n\n- deep"},
		"quote":   {[]Block{{Quote, 0, "a\nb"}, {Quote, 0, "c"}}, "> a\\\n> b\n>\n> c"},
		"code":    {[]Block{{Code, 0, "\tx := `*`\n\n```\n"}}, "````\n\tx := `*`\n\n```\n````"},
		"table":   {[]Block{{TableRow, 0, "a b"}, {TableRow, 0, "c d"}}, "a b\\\nc d"},
		"caption": {[]Block{{Caption, 0, "The ferry"}}, "*The ferry*"},
		"empty":   {[]Block{{Paragraph, 0, " "}, {Code, 0, "\n"}, {Paragraph, 0, "a"}}, "a"},
		"breaks":  {[]Block{{Paragraph, 0, "roses\n1. violets"}}, "roses\\\n1\\. violets"},
	} {
		if got := markdownBlocks(test.blocks); got != test.want {
			t.Errorf("%s: have %q\nwant %q", name, got, test.want)
		}
	}
}
