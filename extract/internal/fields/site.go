package fields

import (
	"strings"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
)

// siteFinders propose the publisher's name.
var siteFinders = []finder{
	{firstLineSite, "first line", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.Doc.Header.Site) }},
	{openGraphSite, "og:site_name", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.Doc.Meta.First("og:site_name")) }},
	{ldPublisher, "json-ld publisher", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LDNames("publisher")...) }},
	{microdataPublisher, "itemprop publisher", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.Marked(page.FieldPublisher) }},
	{applicationName, "application-name", 1, facts.Declared, func(k *Known) []facts.Candidate {
		return facts.Values(k.Doc.Meta.First("application-name", "apple-mobile-web-app-title"))
	}},
	{siteInDump, "printed in a dump", 1, facts.Shown, textSites},
	{ldWebSite, "json-ld WebSite", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LdOf("WebSite", "name")...) }},
}

// namesOfSite are all names that the page gives its site, and its host's.
func (k *Known) namesOfSite() []string {
	var names []string
	for _, c := range k.ask(siteFinders) {
		names = append(names, c.Value)
	}
	if host := facts.SiteHost(k.Address()); host != "" {
		names = append(names, host)
		if name, _, ok := strings.Cut(host, "."); ok {
			names = append(names, name)
		}
	}
	return names
}
