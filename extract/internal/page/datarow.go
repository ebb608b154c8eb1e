package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// row reads a row of a data table into one block.
func (w *walker) row(n *html.Node) {
	w.flush()
	w.open(n)
	for cell := n.FirstChild; cell != nil; cell = cell.NextSibling {
		if cell.Type != html.ElementNode {
			continue
		}
		w.doc.Meta.read(cell)
		w.trace.note(cell, &w.run)
		w.run.Cell()
		w.annotate(cell)
		w.inRow = true
		w.children(cell)
		w.inRow = false
	}
	w.flush()
	w.close()
}

// isDataRow reports whether a row is part of a data table, not of one that lays
// out the page: it has at least two cells, and they hold words and no blocks
// but single paragraphs.
func isDataRow(tr *html.Node) bool {
	cells := 0
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if hasBlockInside(c) {
			return false
		}
		cells++
	}
	return cells >= 2
}

// rowTextMax is the number of bytes above which the cells of a row are running
// text.
const rowTextMax = 400

// hasBlockInside reports whether a cell holds blocks or running text. It stops
// at the first, so that nested tables cost no more than their text.
func hasBlockInside(n *html.Node) bool {
	bytes := 0
	var walk func(*html.Node) bool
	walk = func(n *html.Node) bool {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				bytes += len(c.Data)
			case c.Type == html.ElementNode && c.DataAtom != atom.P && layoutOfNode(c) == block:
				return true
			}
			if bytes > rowTextMax || walk(c) {
				return true
			}
		}
		return false
	}
	return walk(n)
}
