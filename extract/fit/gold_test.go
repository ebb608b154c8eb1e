package fit

import "testing"

// TestSite groups pages by who publishes them.
func TestSite(t *testing.T) {
	for _, c := range []struct {
		name       string
		gold       goldPage
		host, site string
	}{
		{"www. is no part of a name", goldPage{URL: "https://www.port.example/a"}, "port.example", "port.example"},
		{"sisters under a domain", goldPage{URL: "https://news.port.co.uk/a"}, "news.port.co.uk", "port.co.uk"},
		{"capitals", goldPage{URL: "https://Port.example"}, "Port.example", "port.example"},
		{"no address but a site", goldPage{ID: "7", Site: "port.example"}, "port.example", "port.example"},
		{"neither", goldPage{ID: "7"}, "", "7"},
		{"a host that is no domain", goldPage{URL: "http://localhost/a"}, "localhost", "localhost"},
	} {
		if host, site := c.gold.host(), c.gold.site(); host != c.host || site != c.site {
			t.Errorf("%s: host %q of site %q, want %q of %q", c.name, host, site, c.host, c.site)
		}
	}
}
