package extract

import (
	"html"
	"strings"
	"testing"
)

// TestHeadlines builds a small page of what each case of headlines.txtar says
// and looks at its headline.
func TestHeadlines(t *testing.T) {
	for _, c := range fieldCases(t, "headlines.txtar") {
		t.Run(c.group+"/"+c.input, func(t *testing.T) {
			got := Do(Page{URL: c.want["url"], Data: []byte(headlinePage(c))}, Options{}).Headline
			if got != c.want["headline"] {
				t.Errorf("got  %q\nwant %q", got, c.want["headline"])
			}
		})
	}
}

// headlineMarkup is what the keys of a case put on its page, in this order.
var headlineMarkup = []struct{ key, before, after string }{
	{"site", `<meta property="og:site_name" content="`, `">`},
	{"og", `<meta property="og:title" content="`, `">`},
	{"logo", `</head><body><h1><a href="/">`, `</a></h1>`},
	{"line", `<p>`, `</p>`},
	{"kicker", `<h1><span class="article__kicker">`, `</span> `},
	{"h1", `<h1>`, `</h1>`},
	{"h2", `<h2>`, `</h2>`},
}

func headlinePage(c fieldCase) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head><meta charset=utf-8><title>" + html.EscapeString(c.input) + "</title>")
	for _, m := range headlineMarkup {
		value, ok := c.want[m.key]
		if !ok {
			continue
		}
		before := m.before
		if m.key == "h1" && c.want["kicker"] != "" {
			before = ""
		}
		b.WriteString(before + html.EscapeString(value) + m.after + "\n")
	}
	const story = "<p>The harbour office said on Tuesday that the ferry will not sail before the end of the month, because the pilot, who is also the baker, has hurt his hand.</p>\n"
	b.WriteString("<article>" + strings.Repeat(story, 4) + "</article></body></html>")
	return b.String()
}
