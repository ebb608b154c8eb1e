package fields

import (
	"strings"

	"golang.org/x/net/html"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A kicker stands above or before a headline: "Budget talks | Ministers agree
// on everything but the numbers". Pages often print it inside the heading.

// headingParts are the headings that hold a kicker, without it.
func headingParts(a *Article) []facts.Candidate {
	var out []facts.Candidate
	for i := range a.Doc.Blocks {
		b := &a.Doc.Blocks[i]
		if b.Type != page.Heading || b.Level > 2 || b.Node == nil {
			continue
		}
		var rest []string
		kicked := false
		for c := innermost(b.Node).FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				rest = append(rest, c.Data)
			case isKicker(c):
				kicked = true
			default:
				rest = append(rest, page.NodeText(c))
			}
		}
		if text := strings.TrimLeft(page.FoldSpace(strings.Join(rest, " ")), "-–—:|/ "); kicked && text != "" {
			out = append(out, facts.Candidate{Value: text, Block: i})
		}
	}
	return out
}

// isKicker tells the element of a heading that holds its kicker: a class such
// as "article__kicker", but not "headline".
func isKicker(n *html.Node) bool {
	class := strings.ToLower(page.Attr(n, "class"))
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
func (a *Article) settleKicker(all []facts.Candidate) {
	if a.Title.Block == page.NoBlock || a.Doc.Blocks[a.Title.Block].Node == nil {
		return
	}
	for _, settles := range [...]func(*Article, facts.Candidate) bool{(*Article).leavesOutKicker, (*Article).leavesOutStamp, (*Article).keepsKicker, (*Article).joinsKickerAbove} {
		for _, c := range all {
			if readsMetadata[c.Finder] && words.FoldName(c.Value) != "" && settles(a, c) {
				a.Title.Value = c.Value
				return
			}
		}
	}
}

// firmMetadata holds the finders that give the headline of the story, where
// others give the title of the page.
var firmMetadata = map[string]bool{"json-ld headline": true, "og:title": true}

// leavesOutKicker tells a headline that is the heading without its kicker.
func (a *Article) leavesOutKicker(said facts.Candidate) bool {
	b := &a.Doc.Blocks[a.Title.Block]
	rest, ok := strings.CutSuffix(words.FoldName(b.Text), words.FoldName(said.Value))
	return ok && rest != "" && (rest == words.FoldName(headingPieces(b.Node)[0]) || firmMetadata[said.Finder] && a.isKickedBy(said.Value))
}

// leavesOutStamp tells a headline that is the heading without the date, and what
// follows it, that the page prints in its last line.
func (a *Article) leavesOutStamp(said facts.Candidate) bool {
	rest, ok := strings.CutPrefix(words.OneLine(a.Doc.Blocks[a.Title.Block].Text), said.Value+" ")
	_, start, _, dated := dates.Find(rest, a.dateLanguage())
	return ok && dated && start == 0
}

// keepsKicker tells a headline that is the heading with a sign behind its
// kicker, where the page has a line break or a change of letters.
func (a *Article) keepsKicker(said facts.Candidate) bool {
	b := &a.Doc.Blocks[a.Title.Block]
	pieces := headingPieces(b.Node)
	return len(pieces) > 1 && words.FoldName(b.Text) == words.FoldName(said.Value) && signBehind(said.Value, pieces[0])
}

// joinsKickerAbove tells a headline that joins the line above the heading, a
// kicker, with the heading.
func (a *Article) joinsKickerAbove(said facts.Candidate) bool {
	at := a.Title.Block
	if at == 0 || !firmMetadata[said.Finder] || a.Doc.Blocks[at-1].Stats.Words > kickerWordsMax {
		return false
	}
	for _, c := range a.Candidates["headline"] {
		if firmMetadata[c.Finder] && c.Value != said.Value {
			return false // they do not agree
		}
	}
	kicker := a.Doc.Blocks[at-1].Text
	return words.FoldName(kicker) != "" && words.FoldName(said.Value) == words.FoldName(kicker)+words.FoldName(a.Doc.Blocks[at].Text) && signBehind(said.Value, kicker)
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
func (a *Article) isKickedBy(headline string) bool {
	kicker, ok := strings.CutSuffix(a.Title.Value, headline)
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
			text = page.NodeText(c)
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
