package markdown

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/formula"
	"shuck/extract/internal/page"
)

// A mark is a look of words that Markdown marks on both sides.
type mark struct {
	kind markKind
	link *html.Node // of a link, so that two links beside each other stay two
}

type markKind uint8

const (
	linked markKind = iota
	strong
	emphasised
	struck
)

// markOfTag are the marks of inline elements.
var markOfTag = map[atom.Atom]markKind{
	atom.Strong: strong, atom.B: strong,
	atom.Em: emphasised, atom.I: emphasised, atom.Dfn: emphasised, atom.Var: emphasised,
	atom.Del: struck, atom.S: struck, atom.Strike: struck,
}

// A style is the look of the text in an element.
type style struct {
	marks []mark // the outermost first, none twice
	link  *html.Node
	code  *html.Node
}

// A run is text of one look, or a thing among text.
type run struct {
	kind  runKind
	text  string // as it stands on the page; of things, as Markdown
	marks []mark
	code  *html.Node // the element it is from
}

type runKind uint8

const (
	words runKind = iota
	code
	math    // the source
	display // likewise, on a line of its own
	thing   // Markdown
)

// runs are the pieces of one leaf, which stand inside of an element, as runs.
func (r *renderer) runs(pieces []page.Piece, inside *html.Node, l look) []run {
	styles := map[*html.Node]style{}
	var out []run
	var note *html.Node // the link to a note that was written last
	for _, p := range pieces {
		parent := p.Node.Parent
		s, isKnown := styles[parent]
		if !isKnown {
			s = r.styleOf(parent, inside, l, styles)
			styles[parent] = s
		}
		switch {
		case s.link != nil && s.link == note:
		case s.link != nil && r.notes.ref[s.link] != "":
			note = s.link
			out = append(out, run{kind: thing, text: "[^" + r.notes.ref[s.link] + "]"})
		case s.link != nil && r.leadsBack(s.link, inside):
		case p.Node.Type == html.ElementNode:
			out = r.addThing(out, p, s, inside)
		case s.code != nil:
			out = add(out, run{code, p.Text, s.marks, s.code})
		case l.flat:
			out = add(out, run{kind: words, text: strings.ReplaceAll(p.Text, "\n", " "), marks: s.marks})
		default:
			out = add(out, run{kind: words, text: p.Text, marks: s.marks})
		}
	}
	out = joined(out)
	if r.typeset() {
		out = withFormulas(out, r.dollars)
	}
	return tidy(out)
}

// addThing adds a formula, a picture, a mention, or what stands between two cells of a row
// that is printed as text.
func (r *renderer) addThing(out []run, p page.Piece, s style, inside *html.Node) []run {
	f, isFormula := formula.Of(p.Node)
	switch {
	case p.Text != "" && isFormula:
		tex := strings.TrimLeft(p.Text, " \n")
		if len(tex) < len(p.Text) {
			out = add(out, run{kind: words, text: " ", marks: s.marks})
		}
		kind := math
		if f.Display {
			kind = display
		}
		return append(out, run{kind: kind, text: tex, marks: s.marks})
	case r.Images && p.Node.DataAtom == atom.Img:
		if picture := r.picture(p.Node); picture != "" {
			if before := p.Node.PrevSibling; before != nil && before.Type == html.TextNode && strings.TrimRight(before.Data, " \n\t") != before.Data {
				out = add(out, run{kind: words, text: " ", marks: s.marks})
			}
			return append(out, run{kind: thing, text: picture, marks: s.marks})
		}
	case inside.DataAtom == atom.Tr, p.Node.DataAtom == atom.Span: // of a mention
		return add(out, run{kind: words, text: p.Text, marks: s.marks})
	}
	return out
}

// add adds a run that has text.
func add(runs []run, next run) []run {
	if next.text == "" {
		return runs
	}
	return append(runs, next)
}

// joined makes one run of neighbours that look alike, in the place of runs.
func joined(runs []run) []run {
	out := runs[:0]
	var text strings.Builder
	for i := 0; i < len(runs); {
		x := runs[i]
		text.Reset()
		for i++; i < len(runs) && x.kind <= code && x.goesOn(runs[i]); i++ {
			text.WriteString(x.text)
			x.text = runs[i].text
		}
		if text.Len() > 0 {
			x.text = text.String() + x.text
		}
		out = append(out, x)
	}
	return out
}

// goesOn reports whether the next run looks like this one. Code of two elements is
// one where nothing stands between them, or Markdown could not tell where it ends.
func (x *run) goesOn(next run) bool {
	return x.kind == next.kind && sameMarks(x.marks, next.marks) && (x.code == next.code || next.text[0] != ' ' && !strings.HasSuffix(x.text, " "))
}

// styleOf is the style of the text in n, which stands inside of an element. What is known
// is of elements with text: to keep it of all would take, for each word in deep markup, as
// much room as that is deep.
func (r *renderer) styleOf(n, inside *html.Node, l look, known map[*html.Node]style) style {
	if n == nil || n == inside {
		return style{}
	}
	if s, ok := known[n]; ok {
		return s
	}
	s := r.styleOf(n.Parent, inside, l, known)
	kind, isMarked := markOfTag[n.DataAtom]
	switch {
	case s.code == nil && isCode(n.DataAtom):
		s.code = n
	case n.DataAtom == atom.A && s.link == nil:
		s.link = n
		if r.Links != DropLinks && r.addresses.of(n) != "" {
			s = s.with(mark{linked, n})
		}
	case isMarked && !(kind == strong && l.bold) && !(kind == emphasised && l.slant):
		s = s.with(mark{kind: kind})
	}
	return s
}

// isCode reports whether the text of an element among text, or in a cell, is code.
func isCode(tag atom.Atom) bool {
	return tag == atom.Pre || tag == atom.Code || tag == atom.Kbd || tag == atom.Samp || tag == atom.Tt
}

// with is the style with one mark more.
func (s style) with(m mark) style {
	for _, has := range s.marks {
		if has.kind == m.kind {
			return s
		}
	}
	s.marks = append(s.marks[:len(s.marks):len(s.marks)], m)
	return s
}

// tidy takes white space out of the marks around it, and off the ends.
func tidy(runs []run) []run {
	var out []run
	for i, x := range runs {
		if x.kind > code {
			out = append(out, x)
			continue
		}
		inner := strings.Trim(x.text, " \n")
		if inner == "" {
			out = add(out, run{kind: words, text: x.text, marks: commonMarks(marksAt(runs, i-1), marksAt(runs, i+1))})
			continue
		}
		begin := strings.Index(x.text, inner)
		out = add(out, run{kind: words, text: x.text[:begin], marks: commonMarks(marksAt(runs, i-1), x.marks)})
		x.text, inner = inner, x.text[begin+len(inner):]
		out = add(out, x)
		out = add(out, run{kind: words, text: inner, marks: commonMarks(x.marks, marksAt(runs, i+1))})
	}
	return trimRuns(joined(out))
}

// trimRuns takes white space off the ends, and what comes to nothing out.
func trimRuns(runs []run) []run {
	for len(runs) > 0 && runs[0].kind == words {
		if runs[0].text = strings.TrimLeft(runs[0].text, " \n"); runs[0].text != "" {
			break
		}
		runs = runs[1:]
	}
	for n := len(runs); n > 0 && runs[n-1].kind == words; n = len(runs) {
		if runs[n-1].text = strings.TrimRight(runs[n-1].text, " \n"); runs[n-1].text != "" {
			break
		}
		runs = runs[:n-1]
	}
	return runs
}

// marksAt are the marks of a run; there may be no such run.
func marksAt(runs []run, i int) []mark {
	if i < 0 || i >= len(runs) {
		return nil
	}
	return runs[i].marks
}

// commonMarks are the marks that two runs begin with.
func commonMarks(a, b []mark) []mark {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a[:n:n]
}

func sameMarks(a, b []mark) bool { return len(a) == len(b) && len(commonMarks(a, b)) == len(a) }
