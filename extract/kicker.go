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
// shows a kicker with it: without the kicker where metadata leaves it out, and
// with a sign between the two where metadata has both.
func (a *article) settleKicker(all []Candidate) {
	if a.title.Block == noBlock || a.doc.Blocks[a.title.Block].node == nil {
		return
	}
	for _, settles := range [...]func(*article, Candidate) bool{(*article).leavesOutKicker, (*article).leavesOutStamp, (*article).keepsKicker, (*article).joinsKickerAbove} {
		for _, c := range all {
			if readsMetadata[c.Finder] && letters(c.Value) != "" && settles(a, c) {
				a.title.Value = c.Value
				return
			}
		}
	}
}

// firmMetadata holds the finders that give the headline of the story, where
// others give the title of the page.
var firmMetadata = map[string]bool{"json-ld headline": true, "og:title": true}

// leavesOutKicker tells a headline that is the heading without its kicker.
func (a *article) leavesOutKicker(said Candidate) bool {
	b := &a.doc.Blocks[a.title.Block]
	rest, ok := strings.CutSuffix(letters(b.Text), letters(said.Value))
	return ok && rest != "" && (rest == letters(headingPieces(b.node)[0]) || firmMetadata[said.Finder] && a.isKickedBy(said.Value))
}

// leavesOutStamp tells a headline that is the heading without the date, and what
// follows it, that the page prints in its last line.
func (a *article) leavesOutStamp(said Candidate) bool {
	rest, ok := strings.CutPrefix(oneLine(a.doc.Blocks[a.title.Block].Text), said.Value+" ")
	_, start, _, dated := findPrintedDate(rest, a.dateLanguage())
	return ok && dated && start == 0
}

// keepsKicker tells a headline that is the heading with a sign behind its
// kicker, where the page has a line break or a change of letters.
func (a *article) keepsKicker(said Candidate) bool {
	b := &a.doc.Blocks[a.title.Block]
	pieces := headingPieces(b.node)
	return len(pieces) > 1 && letters(b.Text) == letters(said.Value) && signBehind(said.Value, pieces[0])
}

// joinsKickerAbove tells a headline that joins the line above the heading, a
// kicker, with the heading.
func (a *article) joinsKickerAbove(said Candidate) bool {
	at := a.title.Block
	if at == 0 || !firmMetadata[said.Finder] || a.doc.Blocks[at-1].stats.words > kickerWordsMax {
		return false
	}
	for _, c := range a.candidates["headline"] {
		if firmMetadata[c.Finder] && c.Value != said.Value {
			return false // they do not agree
		}
	}
	kicker := a.doc.Blocks[at-1].Text
	return letters(kicker) != "" && letters(said.Value) == letters(kicker)+letters(a.doc.Blocks[at].Text) && signBehind(said.Value, kicker)
}

// signBehind tells whether a text opens with a kicker and a sign.
func signBehind(text, kicker string) bool {
	const signs = ":–—-/"
	rest, ok := strings.CutPrefix(text, strings.TrimRight(kicker, signs+" "))
	return ok && strings.IndexAny(strings.TrimLeft(rest, " "), signs) == 0
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
