package extract

import "testing"

// TestSiteInTitle has pages that only say in their title whose they are.
func TestSiteInTitle(t *testing.T) {
	const story = `<h1>Ferry: ten more years</h1>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>
<p>People here grew up with that boat, said the mayor after the vote, and they were never going to let it go without a fight.</p>`
	for title, want := range map[string]string{
		"Ferry: ten more years - Marsh Courier":                      "Marsh Courier",
		"Ferry: ten more years | Letters | Marsh Courier":            "Marsh Courier",
		"Ferry: ten more years - Marsh Courier - News":               "Marsh Courier",
		"Ferry: ten more years_Marsh Courier":                        "Marsh Courier",
		"Ferry: ten more years // Quaynews.ru - Inlet":               "Quaynews.ru",
		"Quay Ledger: Ferry: ten more years":                         "Quay Ledger",
		"Ferry: ten more years | Quay Ledger | Boats | Inlet | 1994": "Quay Ledger",
		"Ferry: ten more years":                                      "",
		"Ferry: ten more years: what the council says":               "",
		"Ferry: ten more years | Harbour":                            "", // the section
		"Ferry: ten more years - 24.10.2023":                         "",
		"Ferry: ten more years - boats, inlets":                      "",
		"Ferry: ten more years - by Ada Venn":                        "",
		"Ferry: ten more years | It is not over yet.":                "",
		"Ferry: ten more years | News":                               "",
		"Letters: Ferry: ten more years":                             "",
	} {
		page := `<html lang="en"><head><title>` + title + `</title><meta property="article:section" content="Harbour"></head><body><article>` + story + `</article></body></html>`
		r := Do(Page{Data: []byte(page), URL: "https://www.quayledger.example/ferry"}, Options{})
		if r.Site != want || r.Headline != "Ferry: ten more years" {
			t.Errorf("%s: site %q of %q, want %q", title, r.Site, r.Headline, want)
		}
	}
}

// TestDeclaredSite has what pages declare their site to be.
func TestDeclaredSite(t *testing.T) {
	for declared, want := range map[string]string{
		"Quay Ledger":                "Quay Ledger",
		"www.quayledger.example":     "Marsh Courier",
		"https://quayledger.example": "Marsh Courier",
		"{{site.name}}":              "Marsh Courier",
	} {
		page := `<html lang="en"><head><title>Ferry stays in port - Marsh Courier</title><meta property="og:site_name" content="` + declared + `"></head><body><article><h1>Ferry stays in port</h1>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p></article></body></html>`
		if r := Do(Page{Data: []byte(page)}, Options{}); r.Site != want {
			t.Errorf("%s: %q, want %q", declared, r.Site, want)
		}
	}
	page := `<html><head><title>Ferry stays in port</title><meta property="og:site_name" content="www.quayledger.example"></head><body><h1>Ferry stays in port</h1></body></html>`
	if r := Do(Page{Data: []byte(page)}, Options{}); r.Site != "www.quayledger.example" {
		t.Errorf("%q is not the address, which is all that the page says", r.Site)
	}
}
