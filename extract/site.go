package extract

import (
	"net/url"
	"strings"
)

// siteFinders propose the publisher's name.
var siteFinders = []finder{
	{"first line", func(a *article) []Candidate { return values(a.doc.head.site) }},
	{"og:site_name", func(a *article) []Candidate { return values(a.doc.meta.first("og:site_name")) }},
	{"json-ld publisher", func(a *article) []Candidate { return values(a.ldNames("publisher")...) }},
	{"itemprop publisher", func(a *article) []Candidate { return a.marked(markPublisher) }},
	{"application-name", func(a *article) []Candidate {
		return values(a.doc.meta.first("application-name", "apple-mobile-web-app-title"))
	}},
	{"printed in a dump", textSites},
	{"json-ld WebSite", func(a *article) []Candidate { return values(a.ldOf("WebSite", "name")...) }},
}

// siteNames are all names that the page gives its site, and its host's.
func (a *article) siteNames() []string {
	if a.names == nil {
		a.names = []string{}
		for _, c := range a.ask(siteFinders) {
			a.names = append(a.names, c.Value)
		}
		if host := siteHost(a.address()); host != "" {
			a.names = append(a.names, host)
			if name, _, ok := strings.Cut(host, "."); ok {
				a.names = append(a.names, name)
			}
		}
	}
	return a.names
}

// siteHost is the host of an address without www.
func siteHost(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// ldOf are the texts of a property in the JSON-LD nodes of a type.
func (a *Facts) ldOf(kind, key string) []string {
	var out []string
	for _, n := range a.doc.meta.ld {
		for _, t := range n.types() {
			if t == kind {
				out = append(out, n.text(key))
			}
		}
	}
	return out
}

// address is the canonical address of the page: what it declares, made
// absolute, or else what the caller gave.
func (a *Facts) address() string {
	m := &a.doc.meta
	for _, declared := range []string{m.canonical, m.first("og:url"), m.about} {
		if u := a.absolute(declared); u != "" {
			return u
		}
	}
	return a.doc.Page.URL
}

// absolute resolves an address against the page's own; "" when that does not
// give an absolute one.
func (a *Facts) absolute(address string) string {
	if address == "" {
		return ""
	}
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	for _, known := range []string{a.doc.meta.base, a.doc.Page.URL, a.doc.meta.canonical, a.doc.meta.first("og:url")} {
		if base, err := url.Parse(known); err == nil && base.IsAbs() {
			u = base.ResolveReference(u)
			break
		}
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
