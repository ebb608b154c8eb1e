package fields

import (
	"strings"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
)

// siteFinders propose the publisher's name.
var SiteFinders = []finder{
	{"first line", func(a *Article) []facts.Candidate { return facts.Values(a.Doc.Header.Site) }},
	{"og:site_name", func(a *Article) []facts.Candidate { return facts.Values(a.Doc.Meta.First("og:site_name")) }},
	{"json-ld publisher", func(a *Article) []facts.Candidate { return facts.Values(a.LdNames("publisher")...) }},
	{"itemprop publisher", func(a *Article) []facts.Candidate { return a.Marked(page.FieldPublisher) }},
	{"application-name", func(a *Article) []facts.Candidate {
		return facts.Values(a.Doc.Meta.First("application-name", "apple-mobile-web-app-title"))
	}},
	{"printed in a dump", textSites},
	{"json-ld WebSite", func(a *Article) []facts.Candidate { return facts.Values(a.LdOf("WebSite", "name")...) }},
}

// siteNames are all names that the page gives its site, and its host's.
func (a *Article) siteNames() []string {
	if a.names == nil {
		a.names = []string{}
		for _, c := range a.ask(SiteFinders) {
			a.names = append(a.names, c.Value)
		}
		if host := facts.SiteHost(a.Address()); host != "" {
			a.names = append(a.names, host)
			if name, _, ok := strings.Cut(host, "."); ok {
				a.names = append(a.names, name)
			}
		}
	}
	return a.names
}
