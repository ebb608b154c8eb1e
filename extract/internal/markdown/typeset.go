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

// withFormulas parts the formulas from the text around.
func withFormulas(runs []run, dollars bool) []run {
	var out []run
	for _, x := range runs {
		if x.kind != words || !strings.ContainsAny(x.text, `\$`) {
			out = append(out, x)
			continue
		}
		s := formulaScan{text: x.text, dollars: dollars}
		at := 0
		for s.next() {
			out = add(out, run{kind: words, text: x.text[at:s.from], marks: x.marks})
			out = append(out, run{kind: s.kind, text: s.formula, marks: x.marks})
			at = s.to
		}
		out = add(out, run{kind: words, text: x.text[at:], marks: x.marks})
	}
	return out
}

// A formulaScan finds the formulas in a text: "\(x\)", "\[x\]", "$$x$$" and, where single dollar
// signs stand around some, "$x$" with no space inside. It is no regular expression: of "\(x" one
// would look for the end once for each formula behind it.
type formulaScan struct {
	text     string
	dollars  bool
	unclosed [2]bool // of "\(" and "\[": whether no end follows
	from, to int     // of the formula that was found, with its marks
	kind     runKind
	formula  string
}

// next finds the next formula, and reports whether there is one.
func (s *formulaScan) next() bool {
	for at := s.to; ; at++ {
		n := strings.IndexAny(s.text[at:], `\$`)
		if n < 0 {
			return false
		}
		at += n
		rest := s.text[at:]
		switch {
		case strings.HasPrefix(rest, `\(`) && s.inBrackets(at, math, 0, `\)`),
			strings.HasPrefix(rest, `\[`) && s.inBrackets(at, display, 1, `\]`),
			strings.HasPrefix(rest, "$$") && s.inDollars(at, display, "$$"),
			s.dollars && rest[0] == '$' && s.inDollars(at, math, "$"):
			return true
		}
	}
}

// inBrackets takes the formula that such a mark at a place opens, if it ends.
func (s *formulaScan) inBrackets(at int, kind runKind, form int, end string) bool {
	const mark = len(`\(`)
	if s.unclosed[form] || at+mark == len(s.text) {
		return false
	}
	from := at + mark + 1 // a formula has a character at least
	n := strings.Index(s.text[from:], end)
	if s.unclosed[form] = n < 0; n >= 0 {
		s.take(at, mark, from+n, kind)
	}
	return n >= 0
}

// inDollars takes the formula between two such marks, the first of which is at a place.
func (s *formulaScan) inDollars(at int, kind runKind, mark string) bool {
	const space = " \t\n\f\r"
	from := at + len(mark)
	n := strings.IndexByte(s.text[from:], '$')
	if n <= 0 || !strings.HasPrefix(s.text[from+n:], mark) {
		return false
	}
	formula := s.text[from : from+n]
	if kind == math && (strings.IndexByte(space, formula[0]) >= 0 || strings.IndexByte(space, formula[n-1]) >= 0) {
		return false
	}
	s.take(at, len(mark), from+n, kind)
	return true
}

// take takes the formula between two marks of a length.
func (s *formulaScan) take(at, mark, end int, kind runKind) {
	s.from, s.to, s.kind, s.formula = at, end+mark, kind, s.text[at+mark:end]
}
