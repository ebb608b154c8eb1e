package extract

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"shuck/extract/internal/fieldtest"
	"shuck/extract/rules"
)

// FuzzDo: whatever comes in, a record comes out, the same each time; it is valid JSON
// and text, no field is much longer than its page, and the work grows with the page.
func FuzzDo(f *testing.F) {
	for _, seed := range []string{
		"<p>One.</p>", "One.\n\nTwo.", "<table><tr><td>a<td>b</table>", "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{}]}</script>x",
		"<noscript></p></p></p></p><p>a", " date 2022-01-14 X\n\nMOSCOW (X - 14th January, 2022) y", "\xff\xfe<\x00", "<h1><span>a</span>b", "<pre>\n\n</pre>",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		options := Options{Blocks: true, Markdown: &MarkdownOptions{Images: true}, Now: time.Unix(1_700_000_000, 0)}
		r := Do(Page{Source: "fuzz", Data: data}, options)
		if r.Err == nil && r.Source != "fuzz" {
			t.Errorf("record without its source: %+v", r)
		}
		line, err := r.MarshalJSON()
		if err != nil || !json.Valid(line) || !utf8.Valid(line) {
			t.Errorf("%q, %v", line, err)
		}
		if again, _ := Do(Page{Source: "fuzz", Data: data}, options).MarshalJSON(); !bytes.Equal(line, again) {
			t.Errorf("first %q, then %q", line, again)
		}
		const growth = 4 // a byte that is no UTF-8 becomes three
		for _, field := range []string{r.Headline, r.Lead, r.Byline, r.Body, r.Description, r.Site, r.Text(), r.Markdown()} {
			if !utf8.ValidString(field) {
				t.Errorf("%q is no UTF-8", field)
			}
		}
		for _, field := range []string{r.Headline, r.Lead, r.Byline, r.Body, r.Description, r.Site} {
			if len(field) > growth*len(data) {
				t.Errorf("%d bytes of a page of %d", len(field), len(data))
			}
		}
		if said := fieldtest.Outgrown(data, func(data []byte) { Do(Page{Source: "fuzz", Data: data}, options) }); said != "" {
			t.Error(said)
		}
	})
}

// FuzzRuled: whatever a site rule says, a record comes out, the same each time; its fields
// are text, none is longer than what the page or the rule has, and what is left of a
// Markdown story is in its text.
func FuzzRuled(f *testing.F) {
	f.Add([]byte("hosts: example.org\nbody: {keep: article, drop: .x}\nheadline: h2\n"), []byte("<h1>a</h1><h2>The ferry</h2><article><p>The harbour opened on Monday.<p class=x>Buy.</article>"))
	f.Add([]byte("hosts: example.org\nauthors: {css: .by, regex: \"by (.*)\", group: 1, split: \",\"}\nreplace: {a: bb}\n"), []byte("<p class=by>by Ann, Bo<p>The harbour opened."))
	f.Add([]byte("hosts: example.org\ntext: {headline: \"^# (.*)\", end: [\"^Here\"]}\n"), []byte("# The ferry\n\nHere\n\nThe harbour opened."))
	f.Fuzz(func(t *testing.T, rule, data []byte) {
		if len(rule)+len(data) > 1<<13 {
			return
		}
		r, err := rules.ParseYAML("example.org.yaml", rule)
		if err != nil {
			return
		}
		options := Options{Rules: rules.Only(r), Blocks: true, Markdown: &MarkdownOptions{}, Now: time.Unix(1_700_000_000, 0)}
		record := Do(Page{Source: "fuzz", URL: "https://example.org/a", Data: data}, options)
		line, err := record.MarshalJSON()
		if err != nil || !json.Valid(line) || !utf8.Valid(line) {
			t.Errorf("%q, %v", line, err)
		}
		if again, _ := Do(Page{Source: "fuzz", URL: "https://example.org/a", Data: data}, options).MarshalJSON(); !bytes.Equal(line, again) {
			t.Errorf("first %q, then %q", line, again)
		}
		for _, field := range []string{record.Headline, record.Lead, record.Byline, record.Body, record.Text(), record.Markdown(), record.FrontMatter()} {
			if !utf8.ValidString(field) {
				t.Errorf("%q is no UTF-8", field)
			}
		}
		if len(record.Body) > 4*len(data)*(1+len(rule)) {
			t.Errorf("%d bytes of a page of %d", len(record.Body), len(data))
		}
	})
}

// FuzzText: what a record has of a story stands in its text, paragraph by paragraph and in
// that order, and its Markdown and front matter are lines that end.
func FuzzText(f *testing.F) {
	f.Add("The ferry stays", "By Tove Brandt", "The harbour opened.\n\n# Not a heading\n\n- one\n- two")
	f.Add("", "", "a\u2028b\n\n\n\n*x* `y` <z> $1$ [l](u)")
	f.Fuzz(func(t *testing.T, headline, byline, story string) {
		if !utf8.ValidString(headline) || !utf8.ValidString(byline) || !utf8.ValidString(story) {
			return // records are
		}
		r := Record{Headline: headline, Byline: byline, Body: story}
		rest := r.Text()
		for paragraph := range strings.SplitSeq(headline+"\n\n"+byline+"\n\n"+story, "\n\n") {
			_, after, ok := strings.Cut(rest, strings.TrimSpace(paragraph))
			if !ok {
				t.Errorf("%q is not in %q", paragraph, rest)
			}
			rest = after
		}
		for _, text := range []string{r.Text(), r.Markdown(), r.FrontMatter()} {
			if !utf8.ValidString(text) || text != "" && !strings.HasSuffix(text, "\n") {
				t.Errorf("%q", text)
			}
		}
	})
}

// FuzzExplain: each block of a page is explained, and what was kept of it is text.
func FuzzExplain(f *testing.F) {
	f.Add([]byte("<h1>The ferry stays</h1><p>The harbour opened on Monday.</p><nav><a href=a>b</a></nav>"))
	f.Add([]byte("The ferry stays\n\nBy Tove Brandt\n\nThe harbour opened on Monday."))
	f.Add([]byte("#0"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Parse(Page{Data: data})
		if err != nil {
			return
		}
		e := Explain(d, Options{})
		if len(e.Blocks) != len(d.page.Blocks) || !utf8.ValidString(e.KeptText()) {
			t.Errorf("%d blocks of %d are explained; kept %q", len(e.Blocks), len(d.page.Blocks), e.KeptText())
		}
	})
}
