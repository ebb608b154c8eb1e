package page

import "bytes"

// asShown returns markup as a blog shows what was typed into it: WordPress and others keep a
// post with blank lines between its paragraphs, and mark them each time they show it. Markup
// in which an element parts paragraphs or holds a page stays as it is.
func asShown(markup []byte) []byte {
	if hasElement(markup, typedOtherwise) || !bytes.Contains(markup, []byte("\n\n")) && !bytes.Contains(markup, []byte("\n\r\n")) {
		return markup
	}
	markup = bytes.ReplaceAll(markup, []byte("\r\n"), []byte("\n"))
	return append([]byte("<p>"), bytes.ReplaceAll(markup, []byte("\n\n"), []byte("\n<p>\n"))...)
}

// typedOtherwise are the elements that a post does not have that was typed so: those that
// blogs add when they show it, and those in which blank lines part nothing.
var typedOtherwise = [][]byte{
	[]byte("p"), []byte("br"), []byte("div"), []byte("html"), []byte("head"), []byte("body"), []byte("title"), []byte("meta"), []byte("link"),
	[]byte("script"), []byte("style"), []byte("section"), []byte("article"), []byte("main"), []byte("header"), []byte("td"), []byte("pre"),
	[]byte("textarea"), []byte("svg"), []byte("frameset"), []byte("!doctype"), []byte("?xml"),
}

// hasElement reports whether one of some elements begins in markup.
func hasElement(markup []byte, names [][]byte) bool {
	for {
		i := bytes.IndexByte(markup, '<')
		if i < 0 {
			return false
		}
		if markup = markup[i+1:]; isAnyTag(markup, names) {
			return true
		}
	}
}
