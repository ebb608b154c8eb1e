package extract

import (
	"slices"
	"testing"
)

// TestCreditBelowHeadline has credits on the lines below a headline that is no element of its
// own, as old systems set them.
func TestCreditBelowHeadline(t *testing.T) {
	const headline = "Council votes to keep the old ferry"
	const story = `<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>
<p>People here grew up with that boat, said the mayor after the vote, and they were never going to let it go without a fight.</p>`
	for _, c := range []struct {
		name, head string
		want       []string
	}{
		{"name and day", `<span class="headline">` + headline + `</span><br>By <a href="mailto:ida@harbour.example">Ida Lund</a><br>March 7, 2025<br><br>`, []string{"Ida Lund"}},
		{"below the path to the page", `<font size=1><a href="/">Home</a> &gt; <a href="/n">News</a></font><br><span class="headline">` + headline + `</span><br><font size=1>By Ida Lund, Staff Writer<br>Published: March 7, 2025</font><br>`, []string{"Ida Lund"}},
		{"a paper's people", `<span class="headline">` + headline + `</span><br><b>By IDA LUND</b><br>Mercury Staff<br><br>`, []string{"IDA LUND"}},
		{"no credit", `<span class="headline">` + headline + `</span><br>Harbour and inlet<br>`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := "<html><head><title>" + headline + "</title></head><body>" + c.head + story + "</body></html>"
			r := Do(Page{Data: []byte(p)}, Options{})
			if r.Headline != headline || !slices.Equal(r.Authors, c.want) {
				t.Errorf("got %q by %q, want %q", r.Headline, r.Authors, c.want)
			}
		})
	}
}
