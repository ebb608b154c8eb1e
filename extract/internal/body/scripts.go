package body

import (
	"slices"
	"strings"

	"shuck/extract/internal/page"
)

// excludeScripts takes out what stands as text where a script would have put something in
// its place: the address of a script or of an advertisement, or the script itself.
func (d *draft) excludeScripts() {
	for i, in := range d.In {
		if b := &d.Doc.Blocks[i]; in && b.Type != page.Code && (isScriptAddress(b.Text) || isAdScript(b.Text)) {
			d.exclude(i)
		}
	}
}

// isScriptAddress reports whether a text is the address of a script, as in
// "//www.example.com/player.js?id=12", or of a server of advertisements, as in
// "https://ad.example.com/view;size=12".
func isScriptAddress(text string) bool {
	scheme, rest, ok := strings.Cut(text, "//")
	if !ok || strings.ContainsAny(text, " \n") {
		return false
	}
	if address, _, _ := strings.Cut(text, "?"); strings.HasSuffix(address, ".js") {
		return true
	}
	host, _, _ := strings.Cut(rest, ".")
	return (scheme == "" || strings.HasSuffix(scheme, ":")) && (host == "ad" || host == "ads" || host == "adserver")
}

// adScripts are what the scripts begin with that call for advertisements and count
// readers. No sentence does, and a lesson about them has them as code.
var adScripts = [...]string{"googletag.", "(adsbygoogle", "adsbygoogle", "document.write(", "gtag(", "fbq(", "_gaq.", "_taboola", "window._taboola", "window.dataLayer", "dataLayer.push("}

// isAdScript reports whether a text is a statement of such a script.
func isAdScript(text string) bool {
	ends := strings.HasSuffix(text, ";") || strings.HasSuffix(text, ")")
	return ends && slices.ContainsFunc(adScripts[:], func(begin string) bool { return strings.HasPrefix(text, begin) })
}
