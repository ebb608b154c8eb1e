package extract

import (
	"html"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

// TestHeadlines builds a small page of what each case of headlines.txtar says
// and looks at its headline.
func TestHeadlines(t *testing.T) {
	for _, c := range fieldtest.Cases(t, "headlines.txtar") {
		t.Run(c.Group+"/"+c.Input, func(t *testing.T) {
			got := Do(Page{URL: c.Want["url"], Data: []byte(headlinePage(c))}, Options{}).Headline
			if got != c.Want["headline"] {
				t.Errorf("got  %q\nwant %q", got, c.Want["headline"])
			}
		})
	}
}

// headlineMarkup is what the keys of a case put on its page, in this order.
var headlineMarkup = []struct{ key, before, after string }{
	{"site", `<meta property="og:site_name" content="`, `">`},
	{"og", `<meta property="og:title" content="`, `">`},
	{"logo", `</head><body><h1><a href="/">`, `</a></h1>`},
	{"name", `<h1>`, `</h1>`},
	{"menu", `<ul><li><a href="/a">`, `</a></li></ul>`},
	{"menu2", `<ul><li><a href="/b">`, `</a></li></ul>`},
	{"line", `<p>`, `</p>`},
	{"kicker", `<h1><span class="article__kicker">`, `</span> `},
	{"h1", `<h1>`, `</h1>`},
	{"h2", `<h2>`, `</h2>`},
	{"h3", `<h3>`, `</h3>`},
}

// What a case puts on its page as it is, above the story and below it.
const (
	rawMarkup = "markup"
	rawFooter = "footer"
)

func headlinePage(c fieldtest.Case) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head><meta charset=utf-8><title>" + html.EscapeString(c.Input) + "</title>")
	for _, m := range headlineMarkup {
		value, ok := c.Want[m.key]
		if !ok {
			continue
		}
		before := m.before
		if m.key == "h1" && c.Want["kicker"] != "" {
			before = ""
		}
		b.WriteString(before + html.EscapeString(value) + m.after + "\n")
	}
	b.WriteString(c.Want[rawMarkup])
	const story = "<p>The harbour office said on Tuesday that the ferry will not sail before the end of the month, because the pilot, who is also the baker, has hurt his hand.</p>\n"
	b.WriteString("<article>" + strings.Repeat(story, 4) + "</article>" + c.Want[rawFooter] + "</body></html>")
	return b.String()
}

// TestHeadlineTwice has stories whose page prints their headline twice: the body has neither.
func TestHeadlineTwice(t *testing.T) {
	const story = `<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>`
	for _, second := range []string{"<h2>Ferry to run ten more years</h2>", "<p><b>“Ferry to run ten more years”</b></p>", ""} {
		p := `<html lang="en"><head><title>Ferry to run ten more years</title></head><body><h1>Ferry to run ten more years</h1><p>By Ada Venn</p><article>` + second + story + `</article></body></html>`
		if r := Do(Page{Data: []byte(p)}, Options{}); !strings.HasPrefix(r.Body, "The town council") || r.Headline != "Ferry to run ten more years" {
			t.Errorf("%s: %q, and the body %q", second, r.Headline, r.Body)
		}
	}
}
