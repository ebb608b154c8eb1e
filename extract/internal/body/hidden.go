package body

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
	"shuck/extract/internal/pattern"
)

// hiddenShareMax is the share of a story's words that hidden paragraphs have at most.
// Where there are more, a script shows them: the rest of a story behind a button.
const hiddenShareMax = 0.2

// excludeHidden takes out single paragraphs that are hidden from readers among others
// that are not: notes for the printed edition, traps for robots.
func (d *draft) excludeHidden() {
	var hidden []int
	hiddenWords, words := 0, 0
	for i, in := range d.In {
		if !in {
			continue
		}
		n := d.Stats(i).Words
		words += n
		if d.isHidden(i) {
			hidden = append(hidden, i)
			hiddenWords += n
		}
	}
	if float64(hiddenWords) > hiddenShareMax*float64(words) {
		return
	}
	for _, i := range hidden {
		d.exclude(i)
	}
}

// isHidden reports whether a block is a paragraph of prose that is itself hidden, by an
// attribute or by a class that frameworks hide with. Code may be hidden because a script
// draws it in colours.
func (d *draft) isHidden(block int) bool {
	at := d.Doc.Blocks[block].Container
	if !d.Stats(block).EndsSentence || at == page.NoContainer {
		return false
	}
	c := &d.Doc.Containers[at]
	if c.Tag == atom.P && c.Roles&page.RoleHidden != 0 {
		return true
	}
	parent := c.Parent
	return hasHidingClass(c) || parent != page.NoContainer && c.Tag == atom.P && d.Doc.Containers[parent].End-d.Doc.Containers[parent].First == 1 && hasHidingClass(&d.Doc.Containers[parent])
}

// hasHidingClass reports whether the class of an element hides it.
func hasHidingClass(c *page.Container) bool {
	return c.Class != page.NoClass && page.HidesByClass(page.Attr(c.Node, "class"))
}

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
