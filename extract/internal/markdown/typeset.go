package markdown

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
	"shuck/extract/internal/pattern"
)

// Pages that were saved before their scripts have run have formulas as text: "\(x\)",
// "\[x\]" and "$$x$$" where MathJax or KaTeX was to set them; "$x$" where a script says
// so, since most pages mean money.

// typeset reports whether a script of the page sets formulas. It looks once, and notes
// whether single dollar signs stand around some.
func (r *renderer) typeset() bool {
	if r.typesetKnown {
		return r.isTypeset
	}
	r.typesetKnown = true
	for n := range r.Doc.Root.Descendants() {
		if n.DataAtom != atom.Script {
			continue
		}
		source := strings.ToLower(page.Attr(n, "src"))
		if n.FirstChild != nil && n.FirstChild.Type == html.TextNode {
			source += n.FirstChild.Data
		}
		if strings.Contains(source, "mathjax") || strings.Contains(source, "MathJax") || strings.Contains(source, "katex") || strings.Contains(source, "renderMathInElement") {
			r.isTypeset = true
			r.dollars = r.dollars || singleDollar().MatchString(source)
		}
	}
	return r.isTypeset
}

// singleDollar matches the setting of MathJax, inlineMath: [['$', '$']], and that of
// KaTeX, {left: "$", right: "$"}, and not '$$'.
var singleDollar = pattern.Of(`(?:\[|left["']?:)\s*["']\$["']`)

// Formulas in text: "\(x\)", "\[x\]", "$$x$$", "$x$" with no space inside, but not
// "\\(", which LaTeX takes for the end of a line.
var (
	textFormula   = pattern.Of(`(?s)\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$([^$]+)\$\$`)
	dollarFormula = pattern.Of(`(?s)\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$([^$]+)\$\$|\$([^$\s](?:[^$]*[^$\s])?)\$`)
)

// withFormulas parts the formulas from the text around.
func withFormulas(runs []run, dollars bool) []run {
	form := textFormula()
	if dollars {
		form = dollarFormula()
	}
	var out []run
	for _, x := range runs {
		if x.kind != words || !strings.ContainsAny(x.text, `\$`) {
			out = append(out, x)
			continue
		}
		at := 0
		for _, m := range form.FindAllStringSubmatchIndex(x.text, -1) {
			out = add(out, run{kind: words, text: x.text[at:m[0]], marks: x.marks})
			for group := 2; group < len(m); group += 2 {
				if m[group] >= 0 {
					out = append(out, run{kind: kindOfGroup[group/2], text: x.text[m[group]:m[group+1]], marks: x.marks})
				}
			}
			at = m[1]
		}
		out = add(out, run{kind: words, text: x.text[at:], marks: x.marks})
	}
	return out
}

// kindOfGroup is what the groups of dollarFormula hold.
var kindOfGroup = [...]runKind{words, math, display, display, math}
