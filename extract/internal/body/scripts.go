package body

import (
	"slices"
	"strings"

	"shuck/extract/internal/page"
	"shuck/extract/internal/pattern"
)

// excludeScripts takes out what stands as text where a script would have put something in
// its place: the address of a script, of an advertisement or of a film, or the script
// itself. Who writes to a forum may have nothing to say but the address of a film.
func (d *draft) excludeScripts() {
	isForum := d.Kind() == page.KindForum
	for i, in := range d.In {
		b := &d.Doc.Blocks[i]
		if !in || b.Type == page.Code {
			continue
		}
		if isScriptAddress(b.Text) || isAdScript(b.Text) || isStatement(b.Text) || !isForum && isMediaAddress(b.Text) {
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

// mediaHosts are the hosts of films and sounds whose addresses a site's program puts a
// player in the place of.
var mediaHosts = [...]string{"youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "player.vimeo.com", "dailymotion.com", "dai.ly", "rumble.com", "soundcloud.com"}

// mediaEndings end the addresses of films and sounds themselves.
var mediaEndings = [...]string{".mp4", ".webm", ".m3u8", ".mov", ".mp3"}

// isMediaAddress reports whether a text is nothing but the address of a film or a sound:
// "https://youtu.be/abc123". The front page of such a host is what somebody may mean.
func isMediaAddress(text string) bool {
	scheme, rest, ok := strings.Cut(text, "//")
	if !ok || scheme != "" && scheme != "http:" && scheme != "https:" || strings.ContainsAny(text, " \n") {
		return false
	}
	host, path, _ := strings.Cut(strings.TrimPrefix(rest, "www."), "/")
	if slices.Contains(mediaHosts[:], strings.TrimPrefix(host, "m.")) {
		return path != ""
	}
	path, _, _ = strings.Cut(path, "?")
	return slices.ContainsFunc(mediaEndings[:], func(ending string) bool { return strings.HasSuffix(path, ending) })
}

// statement matches the beginning of a script that stands as text: a variable that is
// given a value, `var so = new Player(`, or a function that is called where it is made.
// A sentence may begin with "var", and then no name and sign follow.
var statement = pattern.Of(`^(?://\s*<!\[CDATA\[|(?:var|let|const) [\w$]+ ?= ?\S|[(!]function ?\(\w*\) ?\{)`)

// isStatement reports whether a text is a script: it begins and ends as one.
func isStatement(text string) bool {
	ends := strings.HasSuffix(text, ";") || strings.HasSuffix(text, "}") || strings.HasSuffix(text, ")") || strings.HasSuffix(text, "]]>")
	return ends && statement().MatchString(text)
}

// adScripts are what the scripts begin with that call for advertisements and count
// readers. No sentence does, and a lesson about them has them as code.
var adScripts = [...]string{"googletag.", "(adsbygoogle", "adsbygoogle", "document.write(", "gtag(", "fbq(", "_gaq.", "_taboola", "window._taboola", "window.dataLayer", "dataLayer.push("}

// isAdScript reports whether a text is a statement of such a script.
func isAdScript(text string) bool {
	ends := strings.HasSuffix(text, ";") || strings.HasSuffix(text, ")")
	return ends && slices.ContainsFunc(adScripts[:], func(begin string) bool { return strings.HasPrefix(text, begin) })
}
