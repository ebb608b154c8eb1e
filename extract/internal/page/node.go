package page

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/textrun"
	"shuck/extract/internal/words"
)

// Attr returns the value of an attribute, "" when n does not have it.
func Attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// hasAttr reports whether n has an attribute.
func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// rolesOf returns the roles that the tag and attributes of an element give it.
func rolesOf(n *html.Node) Role {
	r := roleOfTag(n.DataAtom)
	for _, a := range n.Attr {
		switch a.Key {
		case "role":
			r |= roleOfAria[a.Val]
		case "hidden":
			r |= RoleHidden
		case "aria-hidden":
			if a.Val == "true" {
				r |= RoleHidden
			}
		case "style":
			if hasHidingStyle(a.Val) {
				r |= RoleHidden
			}
		case "itemprop":
			if a.Val == "articleBody" || a.Val == "reviewBody" {
				r |= roleArticleBody
			}
		}
	}
	if n.DataAtom == atom.A {
		r |= roleLink
	}
	return r
}

// hidesInline reports whether readers do not see an inline element, by its attributes
// and what is said of its class.
func hidesInline(n *html.Node, byClass func(class string) bool) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			if hasHidingStyle(a.Val) {
				return true
			}
		case "class":
			if byClass(a.Val) {
				return true
			}
		}
	}
	return false
}

// hasHidingStyle reports whether a style attribute hides its element:
// "display:none", "visibility: hidden".
func hasHidingStyle(style string) bool {
	return strings.HasPrefix(styleOf(style, "display"), "none") || strings.HasPrefix(styleOf(style, "visibility"), "hidden")
}

// hasOwnLine reports whether the style of an inline element gives it lines of
// its own. A drop cap has such a style and is part of a word all the same.
func hasOwnLine(n *html.Node) bool {
	shown := styleOf(Attr(n, "style"), "display")
	return (strings.HasPrefix(shown, "block") || strings.HasPrefix(shown, "flex") || strings.HasPrefix(shown, "table")) && !textrun.IsOneLetter(n)
}

// styleOf returns a style attribute from the value of a property on, "" where
// it has none.
func styleOf(style, property string) string {
	_, rest, _ := strings.Cut(style, property)
	return strings.TrimLeft(rest, " :")
}

// isScreenReaderClass reports whether a class is one that frameworks give to
// text which is read aloud but not shown.
func isScreenReaderClass(class string) bool {
	return strings.Contains(class, "sr-only") ||
		strings.Contains(class, "visually") && containsAny(class, "visually-hidden", "visuallyhidden") ||
		strings.Contains(class, "screen") && containsAny(class, "screen-reader-text", "screenreader", "offscreen")
}

// hidingClasses are the classes by which frameworks hide an element from all who see the
// page.
var hidingClasses = [...]string{"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "d-none", "hide", "hidden", "is-hidden", "u-hidden"}

// HidesByClass reports whether the classes of an element hide it, and no other one of
// them shows it again on some screens, as in "d-none d-md-block".
func HidesByClass(classes string) bool {
	hides := false
	for class := range strings.FieldsSeq(classes) {
		hides = hides || slices.Contains(hidingClasses[:], class)
		if strings.Contains(class, ":") || strings.HasPrefix(class, "d-") && class != "d-none" || strings.HasPrefix(class, "visible") {
			return false
		}
	}
	return hides
}

// containsAny reports whether a text contains one of some others.
func containsAny(text string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(text, part) })
}

// NodeText returns the visible text of a node on one line.
func NodeText(n *html.Node) string { return ShortText(n, math.MaxInt) }

// ShortText is NodeText for callers that have no use for a text of more than so many
// bytes: of such a one it reads the beginning, which is longer than that too. Elements
// in elements would each read what all of them hold.
func ShortText(n *html.Node, most int) string {
	return strings.ReplaceAll(ShortLines(n, most), "\n", " ")
}

// ShortLines is ShortText with the lines kept apart in which a reader sees the text.
func ShortLines(n *html.Node, most int) string {
	var run textrun.Run
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil && run.Len() <= most; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				addShort(&run, c.Data, most)
			case c.Type != html.ElementNode || c.DataAtom == atom.Noscript:
			case c.DataAtom == atom.Br:
				run.LineBreak()
			case layoutOfNode(c) == block:
				run.LineBreak()
				walk(c)
				run.LineBreak()
			case layoutOfNode(c) == inline && !hidesInline(c, isScreenReaderClass):
				run.Separate(c)
				walk(c)
			}
		}
	}
	walk(n)
	text, _ := run.Finish(false)
	return text
}

// addShort adds the beginning of a text to a run, until that has more than so many bytes.
func addShort(run *textrun.Run, text string, most int) {
	for text != "" && run.Len() <= most {
		end := len(text)
		if most < end {
			for end = most + 1; end < len(text) && !utf8.RuneStart(text[end]); end++ {
			}
		}
		run.Add(text[:end], false, false)
		text = text[end:]
	}
}

// FirstLink returns the link that a node is or that stands around it, at most so many
// elements above, or else the first one in it; nil for none.
func FirstLink(n *html.Node, above int) *html.Node {
	for around := n; around != nil && above >= 0; above-- {
		if around.DataAtom == atom.A {
			return around
		}
		around = around.Parent
	}
	for c := range n.Descendants() {
		if c.DataAtom == atom.A {
			return c
		}
	}
	return nil
}

// HasWords reports whether a node is a text of so many words, or has them in the first of
// the nodes below it. It takes the same time for all nodes.
func HasWords(n *html.Node, least int) bool {
	const nodesMax = 50
	if n.Type == html.TextNode {
		return wordsLeft(n.Data, least) == 0
	}
	seen := 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			if least = wordsLeft(c.Data, least); least == 0 {
				return true
			}
		}
		if seen++; seen == nodesMax {
			break
		}
	}
	return false
}

// wordsLeft returns how many of some words a text has not.
func wordsLeft(text string, least int) int {
	for range strings.FieldsSeq(text) {
		if least--; least == 0 {
			break
		}
	}
	return least
}

// pathHash goes on with the hash of a path: by an element's tag, and its class by number.
func pathHash(h uint32, n *html.Node, class int) uint32 {
	const odd = 0x9E3779B1 // any number that spreads bits
	h = (h ^ uint32(n.DataAtom)) * words.FNVPrime32
	if n.DataAtom == 0 {
		for i := range len(n.Data) {
			h = (h ^ uint32(n.Data[i])) * words.FNVPrime32
		}
	}
	return (h ^ uint32(class)*odd) * words.FNVPrime32
}

// BitIndex returns the index of the lowest bit that is set in a Hint or Role.
func BitIndex(bitset uint32) int { return bits.TrailingZeros32(bitset) }
