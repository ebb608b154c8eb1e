package extract

import (
	"strings"
	"testing"
)

// TestLeads has stories with a standfirst of several lines, and what is none.
func TestLeads(t *testing.T) {
	const story = `<div class="text"><p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>
<p>People here grew up with that boat, said the mayor after the vote, and they were never going to let it go without a fight.</p></div>`
	for _, c := range []struct{ name, above, want string }{
		{"lines of one element", `<div class="article__preamble"><p>The ferry stays for ten more years.</p><p>A new engine comes in spring.</p></div>`, "The ferry stays for ten more years.\nA new engine comes in spring."},
		{"a caption beside the lines", `<div class="lead"><p>The ferry stays for ten more years.</p><p>A new engine comes in spring.</p><figure><figcaption>The ferry at the old quay in 1994.</figcaption></figure></div>`, "The ferry stays for ten more years.\nA new engine comes in spring."},
		{"a class of Czech papers", `<div class="opener">The ferry stays for ten more years.</div>`, "The ferry stays for ten more years."},
		{"dates of publishing and change", `<p class="x">Published 23 Oct 2025 10.23am Updated 24 Oct 2025 12.17pm</p>`, ""},
		{"days and hours between signs", `<p class="lead">| Publié le 28 mars 2023 à 08:06 - Mis à jour à 09:34</p>`, ""},
		{"a day behind labels in Chinese", `<p class="lead">来源：渡口晚报 关键字：渡轮;议会 2012-01-12 17:14</p>`, ""},
		{"who owns it", `<p class="lead">By Ada Venn (c) 2004 The Quay Ledger. All rights reserved.</p>`, ""},
		{"how to write to the author", `<p class="lead">I write and edit here, so write to me at ada@quay.example</p>`, ""},
		{"how long it takes to read", `<p class="lead">Reading time: about 5 minutes</p>`, ""},
		{"who signs, and the day", `<p class="lead">By ADA VENN, TOM REED and IDA LUND March 30, 2023 GMT</p>`, ""},
		{"who signs, among days", `<p class="lead">Von Ada Venn | Oct 24, 2023 | Zuletzt geändert: Nov 7, 2023, 8:54 AM GMT+1</p>`, ""},
		{"a channel of the paper", `<p class="lead">Join us on our WhatsApp Channel, and receive alerts for the latest news you need to know.</p>`, ""},
		{"another form of the headline", `<h2>The inlet keeps its ferry until 2036</h2>`, ""},
		{"a caption of a class of both", `<div class="image-description"><div>The ferry at the old quay in the spring of 1994.</div></div>`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := `<!DOCTYPE html><html lang="en"><head><title>Ferry to run ten more years</title><meta property="og:title" content="The inlet keeps its ferry until 2036"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry to run ten more years"}</script></head><body><article><h1>Ferry to run ten more years</h1>` + c.above + story + `</article></body></html>`
			r := Do(Page{Data: []byte(p)}, Options{})
			if got := r.Lead; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if c.want != "" && strings.Contains(r.Body, "ten more years.") {
				t.Errorf("the body has the standfirst: %q", r.Body)
			}
		})
	}
}

// TestDescriptions has boxes above a story whose classes say that they describe something.
func TestDescriptions(t *testing.T) {
	const text = "Ada Venn has crossed the inlet every day since the spring of 1994, and writes about boats for this paper."
	for class, want := range map[string]string{
		`"header"><div class="description">`:         text,
		`"author-box"><div class="description">`:     "",
		`"box"><div class="author-description">`:     "",
		`"newsletter-top"><div class="description">`: "",
	} {
		p := `<html lang="en"><head><title>Ferry to run ten more years</title></head><body><h1>Ferry to run ten more years</h1><div class=` + class + `<p>` + text + `</p></div></div><article>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p></article></body></html>`
		if r := Do(Page{Data: []byte(p)}, Options{}); r.Lead != want {
			t.Errorf("%s: got %q, want %q", class, r.Lead, want)
		}
	}
}

// TestHeadingLead tells headings that are a standfirst from the first of a story's sub-headings.
func TestHeadingLead(t *testing.T) {
	const paragraph = "<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>"
	const long = "The town council keeps the ferry across the inlet, and buys a new engine for it in the spring."
	for _, c := range []struct{ name, first, second, want string }{
		{"a standfirst", "<h2>A long dispute is over</h2>", "<h3>The new engine</h3>", "A long dispute is over"},
		{"a sub-heading", "<h2>How the dispute began in 1994</h2>", "<h2>The new engine</h2>", ""},
		{"a sentence like a sub-heading", "<h2>" + long + "</h2>", "<h2>The new engine</h2>", long},
	} {
		p := `<html lang="en"><head><title>Ferry to run ten more years</title></head><body><article><h1>Ferry to run ten more years</h1>` + c.first + paragraph + paragraph[:60] + ` on Tuesday, too.</p>` + c.second +
			`<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p></article></body></html>`
		if r := Do(Page{Data: []byte(p)}, Options{}); r.Lead != c.want {
			t.Errorf("%s: %q, want %q", c.name, r.Lead, c.want)
		}
	}
}

// TestBoldLead has paragraphs of one element of which the first is bold: it is the standfirst, and
// stays in the body, since it may be the first paragraph as well.
func TestBoldLead(t *testing.T) {
	const first, second = "The ferry across the inlet stays for another ten years, after a long dispute.", "The town council voted on Monday to keep it running, and sets aside money for a new engine and for two more crossings."
	for _, c := range []struct{ name, first, second, want string }{
		{"bold", "<strong>" + first + "</strong>", second, first},
		{"bold as the next", "<b>" + first + "</b>", "<b>" + second + "</b>", ""},
		{"opens bold", "<b>The ferry</b> across the inlet stays for another ten years, after a long dispute.", second, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := `<!DOCTYPE html><html lang="en"><head><title>Ferry to run ten more years</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry to run ten more years"}</script></head><body><article><h1>Ferry to run ten more years</h1><p>` +
				c.first + "</p><p>" + c.second + `</p><p>People here grew up with that boat, said the mayor after the vote, and they were never going to let it go without a fight.</p></article></body></html>`
			r := Do(Page{Data: []byte(p)}, Options{})
			if r.Lead != c.want {
				t.Errorf("got %q, want %q", r.Lead, c.want)
			}
			if !strings.Contains(r.Body, first) {
				t.Errorf("the body lost it: %q", r.Body)
			}
		})
	}
}

// TestRepeatedLead has a standfirst that the first paragraph says again behind its dateline, on a
// page that does not say that it is news: it is not in the body twice.
func TestRepeatedLead(t *testing.T) {
	const first = "The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute."
	const page = `<!DOCTYPE html><html lang="en"><head><title>Ferry to run ten more years</title></head><body><article><h1>Ferry to run ten more years</h1><div class="article_lead">` + first + `</div><div class="text"><p><b>ELM POINT, March 5 (Example News)</b> - ` + first + `</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>
<p>People here grew up with that boat, said the mayor after the vote, and they were never going to let it go without a fight.</p></div></article></body></html>`
	r := Do(Page{Data: []byte(page)}, Options{})
	if n := strings.Count(r.Body, first); n != 1 || r.Lead != first || r.Dateline == nil {
		t.Errorf("%d times in the body %q, the standfirst is %q, the dateline %v", n, r.Body, r.Lead, r.Dateline)
	}
}

// TestTextLeads has dumps with a paragraph, and what stands above and below it: a credit, boxes,
// buttons, a picture.
func TestTextLeads(t *testing.T) {
	const first = "The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute."
	const story = `

Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.

People here grew up with that boat, said the mayor after the vote, and they were never going to let it go without a fight.

The ferry will be painted in spring, if the ferryman and the painters can agree on a colour before the river thaws.
`
	for _, c := range []struct{ name, above, below, want string }{
		{"a credit", first, "By Ana Ferreira", first},
		{"the heading of a box", first, "About the author\n\nAna Ferreira has written about ferries for twenty years.", ""},
		{"the heading of a German box", first, "Zur Person\n\nAna Ferreira schreibt seit zwanzig Jahren über Fähren.", ""},
		{"a box of one line", first, "Zur Person\n\nAna Ferreira berät seit zwanzig Jahren Fährleute und schreibt darüber Bücher.\n\n(BUTTON)", ""},
		{"nothing", first, "", ""},
		{"a picture", first, "The ferry at the old quay. Photo: Ana Ferreira", first},
		{"no sentence, and buttons", "Council votes to keep the ferry across the inlet running for another ten years after a long dispute", "Share\n\nTweet\n\nEmail", "Council votes to keep the ferry across the inlet running for another ten years after a long dispute"},
		{"no sentence, and nothing", "Council votes to keep the ferry across the inlet running for another ten years after a long dispute", "", ""},
		{"between a credit and buttons", "By Ana Ferreira\n\n" + first, "Share\n\nTweet\n\nEmail", first},
		{"between two parts of the header", "Ferries\n\n" + first, "By Ana Ferreira\n\n14 March 2026", first},
		{"between a credit and an advertisement", "By Ana Ferreira\n\n" + first, "Advertisement", ""},
		{"a call to readers", "Send any friend a story", "Share\n\nTweet\n\nEmail", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			dump := "Skip to content\n\nHome\n\nRivers\n\nWeather\n\nLog in\n\nFerry to run ten more years\n\n" + c.above + "\n\n" + c.below + story + "\nShare this\n\nAbout us\n\n© 2026 The Ferry Post\n"
			if got := Do(Page{Data: []byte(dump), Shape: ShapeText}, Options{}).Lead; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
