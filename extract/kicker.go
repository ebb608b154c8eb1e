package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// A kicker stands above or before a headline: "Budget talks | Ministers agree
// on everything but the numbers". Pages often print it inside the heading.

// headingParts are the headings that hold a kicker, without it.
func headingParts(a *article) []Candidate {
	var out []Candidate
	for i := range a.doc.Blocks {
		b := &a.doc.Blocks[i]
		if b.Type != Heading || b.Level > 2 || b.node == nil {
			continue
		}
		var rest []string
		kicked := false
		for c := innermost(b.node).FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				rest = append(rest, c.Data)
			case isKicker(c):
				kicked = true
			default:
				rest = append(rest, nodeText(c))
			}
		}
		if text := strings.TrimLeft(foldSpace(strings.Join(rest, " ")), "-–—:|/ "); kicked && text != "" {
			out = append(out, Candidate{Value: text, Block: i})
		}
	}
	return out
}

// isKicker tells the element of a heading that holds its kicker: a class such
// as "article__kicker", but not "headline".
func isKicker(n *html.Node) bool {
	class := strings.ToLower(attr(n, "class"))
	for _, word := range [...]string{"kicker", "topline", "overline", "dachzeile", "spitzmarke", "roofline", "rubric", "eyebrow", "overhead", "antetitulo", "occhiello", "surtitre", "cintillo", "prefix"} {
		if strings.Contains(class, word) {
			return true
		}
	}
	return false
}

// settleKicker gives the headline the form that metadata shows, where the page
// shows a kicker in the same heading: without it where metadata leaves it out,
// and with the sign between the two that the heading has as a style where
// metadata gives both.
func (a *article) settleKicker(all []Candidate) {
	if a.title.Block == noBlock || a.doc.Blocks[a.title.Block].node == nil {
		return
	}
	heading := letters(a.doc.Blocks[a.title.Block].Text)
	parts := len(headingPieces(a.doc.Blocks[a.title.Block].node))
	for _, c := range all {
		if !readsMetadata[c.Finder] || c.Value == "" {
			continue
		}
		said := letters(c.Value)
		switch {
		case said == "" || !strings.HasSuffix(heading, said):
			continue
		case said == heading && parts > 1, said != heading && (parts > 1 || a.isKickedBy(c.Value)):
			a.title.Value = c.Value
		}
		return
	}
}

// kickerWordsMax is the number of words of the longest kickers.
const kickerWordsMax = 6

// isKickedBy tells whether the headline is another one behind a kicker and a
// colon: "Budget talks: Ministers agree". A quotation is no kicker.
func (a *article) isKickedBy(headline string) bool {
	kicker, ok := strings.CutSuffix(a.title.Value, headline)
	kicker = strings.TrimSpace(kicker)
	if !ok || !strings.HasSuffix(kicker, ":") || strings.ContainsAny(kicker, "\"“”„»«'’") {
		return false
	}
	return strings.Count(kicker, " ") < kickerWordsMax
}

// headingPieces are the texts that the elements of a heading hold, in order.
func headingPieces(heading *html.Node) []string {
	var out []string
	for c := innermost(heading).FirstChild; c != nil; c = c.NextSibling {
		text := ""
		switch c.Type {
		case html.TextNode:
			text = c.Data
		case html.ElementNode:
			text = nodeText(c)
		}
		if text = strings.TrimSpace(text); text != "" {
			out = append(out, text)
		}
	}
	return out
}

// innermost goes down through elements that hold one element and nothing else.
func innermost(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil && c == n.LastChild && c.Type == html.ElementNode; c = n.FirstChild {
		n = c
	}
	return n
}
