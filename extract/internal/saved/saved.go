// Package saved knows what programs that save pages, and archives of the web, put around a
// page: a comment with its address, addresses that lead to copies, bars above it, and the
// markup as text where its source was saved.
//
//	saved.go   comments, addresses and bars
//	source.go  pages that show the source of another
//
// Addresses that are not known are "". Nothing that is given is changed, all takes time linear
// in it, and all is safe for concurrent use.
package saved

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Address returns the address of a page as a comment above it gives it, "" for other
// comments. Browsers write "saved from url=(0031)https://…", SingleFile a line "url: https://…",
// HTTrack "Mirrored from www.quay.example/a.html by HTTrack Website Copier/3.x".
func Address(comment string) string {
	comment = strings.TrimSpace(comment)
	var address string
	if rest, ok := strings.CutPrefix(comment, "saved from url=("); ok {
		_, address, _ = strings.Cut(rest, ")")
	} else if strings.HasPrefix(comment, "Page saved with SingleFile") {
		_, address, _ = strings.Cut(comment, "url: ")
	} else if rest, ok := strings.CutPrefix(comment, "Mirrored from "); ok && strings.Contains(rest, " by HTTrack") {
		address = "http://" + rest
	}
	if fields := strings.Fields(address); len(fields) > 0 && isWeb(fields[0]) && fields[0] != noAddress {
		return fields[0]
	}
	return ""
}

// noAddress is what people write into such a comment so that Internet Explorer trusts a page.
const noAddress = "http://internet.e-mail"

// SourceAttr is the attribute of the root in which WebScrapBook keeps the address of a page.
const SourceAttr = "data-scrapbook-source"

func isWeb(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// Original returns the address of which an address in an archive of the web leads to a copy,
// behind the moment of the copy: "https://www.quay.example/a" of
// "https://web.archive.org/web/20250307101112im_/https://www.quay.example/a". Other addresses it
// returns as they are.
func Original(address string) string {
	const momentDigits = len("20250307101112")
	at := strings.Index(address, "/http")
	if at < 0 || !isWeb(address[at+1:]) {
		return address
	}
	moment := address[strings.LastIndexByte(address[:at], '/')+1 : at]
	digits := 0
	for _, c := range moment {
		if c >= '0' && c <= '9' {
			digits++
		}
	}
	if digits != momentDigits || strings.Trim(moment, "0123456789.-abcdefghijklmnopqrstuvwxyz_") != "" {
		return address
	}
	return address[at+1:]
}

// IsBar reports whether an element is what an archive, or the browser, laid over the page: the
// Wayback Machine with what it asks to be given, Google's cache and Google's translation.
func IsBar(n *html.Node) bool {
	if n.DataAtom != atom.Div {
		return false
	}
	switch id := attr(n, "id"); id {
	case "wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato", "goog-gt-tt":
		return true
	default:
		return strings.HasSuffix(id, cacheID)
	}
}

const cacheID = "google-cache-hdr"

// BarAddress returns the address of the page as the bar of the Wayback Machine or of Google's cache
// has it, "" for other bars.
func BarAddress(bar *html.Node) string {
	return addressIn(bar, strings.HasSuffix(attr(bar, "id"), cacheID))
}

func addressIn(n *html.Node, isCache bool) string {
	var address string
	switch {
	case isCache && n.DataAtom == atom.A:
		address = attr(n, "href")
	case n.DataAtom == atom.Input && attr(n, "id") == "wmtbURL":
		address = attr(n, "value")
	}
	if isWeb(address) {
		return address
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if address := addressIn(c, isCache); address != "" {
			return address
		}
	}
	return ""
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
