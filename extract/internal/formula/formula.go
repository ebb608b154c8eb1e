// Package formula reads the formulas of a page.
//
// Pages hold a formula several times: as MathML for screen readers, with the source
// as an annotation, as boxes that draw it, as a script with the source. Of reads it
// once, from the outermost element that holds all of it.
package formula

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Formula is mathematics as LaTeX.
type Formula struct {
	TeX     string // source, on one line; "" where the page has it once more in another element
	Display bool   // it stands on a line of its own
}

// Of is the formula that an element holds, and reports whether it holds one and
// nothing else. The source is the author's where the page has it, and else made of
// MathML. Of does not change the tree.
func Of(n *html.Node) (Formula, bool) {
	switch n.DataAtom {
	case atom.Math:
		return ofMathML(n), true
	case atom.Script:
		return ofScript(n)
	case atom.Img:
		return ofPicture(n)
	case atom.Span, atom.Div:
		return ofClass(n)
	case 0:
		if n.Data == "mjx-container" { // MathJax 3
			return inside(n)
		}
	}
	return Formula{}, false
}

// ofMathML reads a <math> element. LaTeXML and MediaWiki have the source as its
// alternative text as well.
func ofMathML(math *html.Node) Formula {
	f := Formula{Display: attr(math, "display") == "block"}
	for n := range math.Descendants() {
		if n.Data == "annotation" && strings.Contains(attr(n, "encoding"), "tex") {
			f.TeX = source(rawText(n))
			return f
		}
	}
	if alt := attr(math, "alttext"); strings.ContainsAny(alt, `\^_{}`) {
		f.TeX = source(alt)
		return f
	}
	f.TeX = fromMathML(math)
	return f
}

// source folds white space, and takes off the group that MediaWiki puts a whole
// formula into: "{\displaystyle x+1}" is "x+1".
func source(tex string) string {
	tex = strings.Join(strings.Fields(tex), " ")
	for _, style := range [...]string{`{\displaystyle `, `{\textstyle `} {
		if inner, ok := strings.CutPrefix(tex, style); ok && strings.HasSuffix(inner, "}") {
			return strings.TrimSpace(strings.TrimSuffix(inner, "}"))
		}
	}
	return tex
}

// ofScript reads the source that MathJax 2 leaves beside what it has drawn:
// <script type="math/tex; mode=display">.
func ofScript(n *html.Node) (Formula, bool) {
	kind := attr(n, "type")
	if !strings.HasPrefix(kind, "math/tex") {
		return Formula{}, false
	}
	f := Formula{TeX: source(rawText(n)), Display: strings.Contains(kind, "display")}
	return f, f.TeX != ""
}

// ofPicture reads the alternative text of a picture that shows a formula, as
// WordPress and MediaWiki have it.
func ofPicture(n *html.Node) (Formula, bool) {
	class := attr(n, "class")
	if !hasToken(class, "latex") && !hasToken(class, "tex") && !strings.Contains(class, "mwe-math-fallback") {
		return Formula{}, false
	}
	f := Formula{TeX: source(strings.Trim(attr(n, "alt"), "$")), Display: strings.Contains(class, "display")}
	return f, f.TeX != ""
}

// ofClass reads what KaTeX, MediaWiki and MathJax 2 make of a formula.
func ofClass(n *html.Node) (Formula, bool) {
	switch class := attr(n, "class"); {
	case len(class) < len("katex"):
	case strings.Contains(class, "math") && attr(n, "data-math") != "":
		return Formula{source(attr(n, "data-math")), strings.Contains(class, "block") || strings.Contains(class, "display")}, true
	case hasToken(class, "katex"), hasToken(class, "mwe-math-element"):
		f, ok := inside(n)
		f.Display = f.Display || n.Parent != nil && hasToken(attr(n.Parent, "class"), "katex-display")
		return f, ok
	case strings.HasPrefix(class, "MathJax"), strings.HasPrefix(class, "mjx-chtml"), strings.HasPrefix(class, "MJXc-display"):
		if hasScript(n) {
			return Formula{}, true
		}
		return inside(n)
	}
	return Formula{}, false
}

// IsClass reports whether an element of a class may hold a formula for its class: it is
// wrong to say so of some, and never of one that Of finds a formula in.
func IsClass(class string) bool {
	for _, part := range [...]string{"math", "katex", "MathJax", "mjx-chtml", "MJXc-display"} {
		if strings.Contains(class, part) {
			return true
		}
	}
	return false
}

// hasScript reports whether the script with the source of a formula that MathJax has
// drawn is among the nodes behind it.
func hasScript(n *html.Node) bool {
	const near = 4 // preview, white space, drawing, script
	for i, next := 0, n.NextSibling; next != nil && i < near; i, next = i+1, next.NextSibling {
		if next.DataAtom == atom.Script && strings.HasPrefix(attr(next, "type"), "math/") {
			return true
		}
	}
	return false
}

// insideMost is how many nodes are looked at for the formula inside of an element:
// more than MathJax draws of one, in front of its MathML.
const insideMost = 2000

// inside is the first formula inside of n that is MathML or a picture.
func inside(n *html.Node) (Formula, bool) {
	left := insideMost
	for c := range n.Descendants() {
		if left--; left == 0 {
			break
		}
		f, ok := Formula{TeX: source(attr(c, "data-latex"))}, true // MathJax 4
		if f.TeX == "" {
			f, ok = ofLeaf(c)
		}
		if ok {
			f.Display = f.Display || attr(n, "display") == "true" || strings.Contains(attr(n, "class"), "isplay")
			return f, true
		}
	}
	return Formula{}, false
}

// ofLeaf reads MathML or a picture.
func ofLeaf(n *html.Node) (Formula, bool) {
	if n.DataAtom == atom.Math || n.DataAtom == atom.Img {
		return Of(n)
	}
	return Formula{}, false
}

// rawText is the text of a node as it stands in the source.
func rawText(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// attr is the value of an attribute, "" when n does not have it.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// hasToken reports whether a class is among those of a class attribute.
func hasToken(classes, class string) bool {
	for c := range strings.FieldsSeq(classes) {
		if c == class {
			return true
		}
	}
	return false
}
