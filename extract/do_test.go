package extract

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzDo: whatever comes in, a record comes out, the same each time; it is valid JSON
// and text, and no field is much longer than its page.
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
	})
}

// FuzzExplain: each block of a page is explained, and what was kept of it is text.
func FuzzExplain(f *testing.F) {
	f.Add([]byte("<h1>The ferry stays</h1><p>The harbour opened on Monday.</p><nav><a href=a>b</a></nav>"))
	f.Add([]byte("The ferry stays\n\nBy Tove Brandt\n\nThe harbour opened on Monday."))
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
