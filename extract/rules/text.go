package rules

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// textOf is the text of an element without what is stripped, its white space
// folded; no more of it than a field can hold.
func textOf(n *html.Node, stripped map[*html.Node]bool, b *budget) string {
	var out strings.Builder
	addText(&out, n, stripped, b)
	return strings.Join(strings.Fields(strings.ToValidUTF8(out.String(), "")), " ")
}

func addText(out *strings.Builder, n *html.Node, stripped map[*html.Node]bool, b *budget) {
	for c := n.FirstChild; c != nil && out.Len() < maxValueBytes; c = c.NextSibling {
		b.spend(1)
		switch {
		case c.Type == html.TextNode:
			text := bounded(c.Data)
			b.spendOnText(text)
			out.WriteString(text)
		case c.Type != html.ElementNode || stripped[c] || isUnread[c.DataAtom]:
		case isInline[c.DataAtom]:
			addText(out, c, stripped, b)
		default:
			out.WriteByte(' ')
			addText(out, c, stripped, b)
			out.WriteByte(' ')
		}
	}
}

// isUnread holds the elements whose content nobody reads.
var isUnread = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Iframe: true,
	atom.Object: true, atom.Select: true, atom.Textarea: true, atom.Button: true,
}

// isInline holds the elements that text runs on through.
var isInline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Cite: true, atom.Em: true, atom.Font: true, atom.I: true,
	atom.Mark: true, atom.Q: true, atom.S: true, atom.Small: true, atom.Span: true, atom.Strong: true, atom.Sub: true,
	atom.Sup: true, atom.Time: true, atom.U: true, atom.Wbr: true,
}

// Text is the beginning of an element's text, for showing it; "" when there is too
// much in the element to look at.
func Text(n *html.Node) string {
	var out string
	b := newBudget()
	if err := b.guarded(stepsOfRule, func() { out = textOf(n, nil, b) }); err != nil {
		return ""
	}
	return out
}
