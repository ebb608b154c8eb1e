package facts

import (
	"net/url"
	"strings"

	"shuck/extract/internal/saved"
)

// SiteHost returns the host of an address without www.
func SiteHost(address string) string {
	u, err := url.Parse(saved.Original(address))
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// LDOf returns the texts of a property in the JSON-LD nodes of a type.
func (f *Facts) LDOf(kind, key string) []string {
	var out []string
	for _, n := range f.Doc.Meta.LD {
		for _, t := range n.Types() {
			if t == kind {
				out = append(out, n.Text(key))
			}
		}
	}
	return out
}

// Address returns the canonical address of the page: the one it declares, made
// absolute, or else the one the caller gave.
func (f *Facts) Address() string { return f.address() }

// declaredAddress is Address, which many ask for.
func (f *Facts) declaredAddress() string {
	m := &f.Doc.Meta
	for _, declared := range []string{m.Canonical, m.First("og:url"), m.About} {
		if u := f.Absolute(declared); u != "" {
			return u
		}
	}
	return f.Doc.Address
}

// Absolute resolves an address against the page's own; it returns "" if that does
// not give an absolute one.
func (f *Facts) Absolute(address string) string {
	if address == "" {
		return ""
	}
	u, err := url.Parse(saved.Original(strings.TrimSpace(address)))
	if err != nil {
		return ""
	}
	if base := f.base(); base != nil {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// ownBase returns what addresses of the page are relative to, nil where that is not known.
func (f *Facts) ownBase() *url.URL {
	m := &f.Doc.Meta
	for _, known := range []string{m.Base, f.Doc.Address, m.Canonical, m.First("og:url")} {
		if base, err := url.Parse(saved.Original(known)); err == nil && base.IsAbs() {
			return base
		}
	}
	return nil
}
