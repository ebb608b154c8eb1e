package extract

import (
	"testing"
)

// FuzzDo: whatever comes in, a record comes out, and its text is on the page.
func FuzzDo(f *testing.F) {
	for _, seed := range []string{
		"<p>One.</p>", "One.\n\nTwo.", "<table><tr><td>a<td>b</table>", "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{}]}</script>x",
		"<noscript></p></p></p></p><p>a", " date 2022-01-14 X\n\nMOSCOW (X - 14th January, 2022) y", "\xff\xfe<\x00", "<h1><span>a</span>b", "<pre>\n\n</pre>",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := Do(Page{Source: "fuzz", Data: data}, Options{Blocks: true})
		if r.Err == nil && r.Source != "fuzz" {
			t.Errorf("record without its source: %+v", r)
		}
		if _, err := r.MarshalJSON(); err != nil {
			t.Error(err)
		}
	})
}
