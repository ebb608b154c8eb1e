package fit

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dumpForms print pages in the forms that made dumps have. What is learned of a
// form is what undoing it leaves: where nothing tells headings from sentences, and
// what looks like a paragraph and is half of one.
var dumpForms = [...]func(g *goldPage, root *html.Node) string{
	printBelowTitle, printBelowDay, printPlain, printNodes, printMarkdown, printWrapped,
}

// printPlain prints paragraphs with blank lines between.
func printPlain(_ *goldPage, root *html.Node) string {
	return strings.Join(paragraphsOf(root, noMarks), "\n\n")
}

// printBelowDay prints them below a line with the day and the site.
func printBelowDay(g *goldPage, root *html.Node) string {
	text := printPlain(g, root)
	if day := isoDay.FindString(g.Published); day != "" {
		return " date " + day + " " + g.host() + "\n\n" + text
	}
	return text
}

// printBelowTitle prints a paragraph a line, below the page's title.
func printBelowTitle(_ *goldPage, root *html.Node) string {
	paragraphs := paragraphsOf(root, noMarks)
	if title := titleOf(root); title != "" {
		paragraphs = append([]string{title}, paragraphs...)
	}
	return strings.Join(paragraphs, "\n")
}

// printNodes prints a text node a line, titles and hidden text and all.
func printNodes(_ *goldPage, root *html.Node) string {
	var lines []string
	for n := range root.Descendants() {
		if n.Type != html.TextNode || n.Parent.DataAtom == atom.Script || n.Parent.DataAtom == atom.Style {
			continue
		}
		if text := strings.TrimSpace(n.Data); text != "" {
			lines = append(lines, text)
		}
	}
	return strings.Join(lines, "\n")
}

// printWrapped prints lines of no more than wrapWidth letters, without blank ones.
func printWrapped(_ *goldPage, root *html.Node) string {
	var lines []string
	for _, p := range paragraphsOf(root, noMarks) {
		line, width := "", 0
		for _, word := range strings.Fields(p) {
			n := utf8.RuneCountInString(word)
			if line != "" && width+1+n > wrapWidth {
				lines = append(lines, line)
				line, width = "", 0
			}
			if line != "" {
				line += " "
				width++
			}
			line += word
			width += n
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

const wrapWidth = 72

// printMarkdown prints Markdown: headings, items, links and emphasis are marked.
func printMarkdown(_ *goldPage, root *html.Node) string {
	return strings.Join(paragraphsOf(root, markdownMarks), "\n\n")
}

func noMarks(*html.Node) (before, after string) { return "", "" }

func markdownMarks(n *html.Node) (before, after string) {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return strings.Repeat("#", int(n.Data[1]-'0')) + " ", ""
	case atom.Li:
		return "  * ", ""
	case atom.B, atom.Strong:
		return "**", "**"
	case atom.A:
		for _, a := range n.Attr {
			if a.Key == "href" {
				return "[", "](" + strings.ReplaceAll(a.Val, " ", "%20") + ")"
			}
		}
	}
	return "", ""
}
