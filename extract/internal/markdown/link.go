package markdown

import (
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"shuck/extract/internal/page"
)

// addresses makes the addresses of a page absolute, and lists those that are to
// stand at its end.
type addresses struct {
	base    *url.URL // nil where the page does not tell
	numbers map[string]int
	listed  []string
}

// newAddresses finds what the addresses of a page are relative to: what it says, or
// its own address.
func newAddresses(d *page.Document) *addresses {
	a := &addresses{numbers: map[string]int{}}
	for _, known := range []string{d.Address, d.Meta.Canonical, d.Meta.First("og:url")} {
		if u, err := url.Parse(known); err == nil && u.IsAbs() {
			a.base = u
			break
		}
	}
	if u, err := url.Parse(strings.TrimSpace(d.Meta.Base)); err == nil && d.Meta.Base != "" {
		if a.base != nil {
			u = a.base.ResolveReference(u)
		}
		if u.IsAbs() {
			a.base = u
		}
	}
	return a
}

// of is the address that a link leads to, "" where that is nowhere or on the page
// itself.
func (a *addresses) of(link *html.Node) string {
	href := strings.TrimSpace(page.Attr(link, "href"))
	if href == "" || href[0] == '#' {
		return ""
	}
	return a.absolute(href)
}

// absolute resolves an address, and gives "" for one that is no address of a page,
// a file, somebody's mail or telephone: scripts and data.
func (a *addresses) absolute(address string) string {
	u, err := url.Parse(strings.Map(withoutControls, address))
	if err != nil {
		return ""
	}
	if a.base != nil {
		u = a.base.ResolveReference(u)
	}
	switch u.Scheme {
	case "http", "https", "ftp":
		if u.Host == "" {
			return ""
		}
	case "mailto", "tel", "":
	default:
		return ""
	}
	return escapeAddress(u.String())
}

// withoutControls drops line ends and the like, which browsers do not see in
// addresses.
func withoutControls(r rune) rune {
	if r < ' ' || r == 0x7f {
		return -1
	}
	return r
}

// escapeAddress writes an address such that it ends where it does. Of the signs between its
// parameters, only one that would open a character reference is escaped, so that addresses can be
// taken out of the text as they are.
func escapeAddress(address string) string {
	address = addressEscapes.Replace(address)
	if !strings.Contains(address, ";") {
		return address
	}
	var b strings.Builder
	for {
		at := strings.IndexByte(address, '&')
		if at < 0 {
			break
		}
		b.WriteString(address[:at])
		if startsEntity(address[at:]) {
			b.WriteByte('\\')
		}
		b.WriteByte('&')
		address = address[at+1:]
	}
	b.WriteString(address)
	return b.String()
}

var addressEscapes = strings.NewReplacer(
	" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C", "|", "%7C", "`", "%60", "*", "%2A", "[", "%5B", "]", "%5D",
)

// target is what stands behind the text of a link.
func (a *addresses) target(link *html.Node, as Links) string {
	address := a.of(link)
	if as != ListLinks {
		return "(" + address + ")"
	}
	n := a.numbers[address]
	if n == 0 {
		a.listed = append(a.listed, address)
		n = len(a.listed)
		a.numbers[address] = n
	}
	return "[" + strconv.Itoa(n) + "]"
}

// list is what stands at the end of the page.
func (a *addresses) list() string {
	var b strings.Builder
	for i, address := range a.listed {
		if i == 0 {
			b.WriteByte('\n')
		}
		b.WriteString("\n[" + strconv.Itoa(i+1) + "]: " + address)
	}
	return b.String()
}
