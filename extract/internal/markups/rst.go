package markups

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"
)

// reStructuredText has directives with options, substitutions that stand for pictures,
// links between grave accents, and headings above lines of signs:
//
//	.. container:: teaser
//
//	   .. rubric:: Ferry raised
//	      :name: ferry-raised
//
//	   |image1|\ The `ferry <https://f.example/>`__ was raised by noon.
//
//	.. |image1| image:: ferry.jpg

func isRST(lines []string) bool {
	return hasMarks(lines, func(line string) bool {
		name, _ := directive(strings.TrimSpace(line))
		return name != "" || strings.Contains(line, ">`__")
	}) || hasFewMarks(lines, func(line string) bool { return hasAny(line, ">`_") && rstLink().MatchString(line) })
}

// rstLink matches a link with its whole address.
var rstLink = pattern.Of("`[^`<]+ <https?://[^<>`]*>`_")

// directive returns the name of the directive that a line begins, with what stands behind
// it: "rubric", "Ferry raised". That of a substitution is "|", and that of the address of a
// link "_".
func directive(text string) (name, rest string) {
	text, ok := strings.CutPrefix(text, ".. ")
	switch {
	case !ok || text == "":
		return "", ""
	case text[0] == '|', text[0] == '_':
		return text[:1], ""
	}
	name, rest, ok = strings.Cut(text, "::")
	if !ok || strings.Contains(name, " ") {
		return "", ""
	}
	return name, strings.TrimSpace(rest)
}

var rstChanges = []change{
	{pattern.Of("\\\\ `"), " `"},                         // a link that touches a word
	{pattern.Of(`\\\|`), "&#124;"},                       // a bar that is none of a substitution
	{pattern.Of("\\|[^|\n]{1,80}\\|(?:\\\\ |__?)?"), ""}, // |image1|, with what parts it from a word
	{pattern.Of("`([^`<]*?)\\s*<[^`<>]*>`__?"), "[$1](/)"},
	{pattern.Of(":[a-z-]{2,20}:`([^`]*)`"), "$1"}, // :sup:`2`
	{pattern.Of("\\\\ "), ""},                     // between a mark and a letter
	{pattern.Of(`\[\s*\]\(/\)`), ""},
}

// readRST writes reStructuredText as Markdown.
func readRST(lines []string) []string {
	r := rstReader{out: make([]string, 0, len(lines))}
	for i, line := range lines {
		r.line(line, lines[i+1:])
	}
	r.flush()
	return changed(joined(r.out), rstChanges)
}

// An rstReader reads reStructuredText line by line.
type rstReader struct {
	out    []string
	rubric []string // lines of the heading that is being read
	skip   int      // lines indented deeper belong to what is left out; -1 is nothing
	begun  bool     // something is left out
	inHead bool     // the line above belongs to the head of a directive
	ruled  bool     // the line is below a heading
	edges  []int    // columns in which the cells of a table begin
}

func (r *rstReader) line(line string, below []string) {
	text := strings.TrimSpace(line)
	indent := len(line) - len(strings.TrimLeft(line, " "))
	if r.begun && (text == "" || indent > r.skip) {
		r.out = append(r.out, "")
		return
	}
	r.begun = false
	name, rest := directive(text)
	switch {
	case r.tableLine(text):
	case r.ruled:
		r.ruled = false
	case len(r.rubric) > 0 && text != "" && text[0] != ':':
		r.rubric = append(r.rubric, text)
	case len(r.rubric) > 0 && text != "": // an option of it
	case name == "rubric":
		r.rubric = append(r.rubric, rest)
	case name == "|", name == "_", name == "image", name == "figure", name == "raw":
		r.begun, r.skip = true, indent
	case name != "", r.inHead && text != "":
		r.inHead = true
		r.out = append(r.out, "")
	case len(below) > 0 && isRuled(text, strings.TrimSpace(below[0])):
		r.out, r.ruled = heading(r.out, 2, text), true
	case strings.HasPrefix(text, "| "): // a line that ends where the page broke it
		r.out = append(r.out, text[2:]+"  ")
	case text == "|":
		r.out = append(r.out, "")
	default:
		r.text(line, text)
	}
}

// tableLine reads a line of a table that stands between rules, and reports whether it is one.
func (r *rstReader) tableLine(text string) bool {
	switch {
	case text != "" && strings.Trim(text, "= ") == "" && strings.Contains(text, " "):
		r.edges = words.RunColumns(text, '=')
		r.out = append(r.out, "")
		return true
	case text == "":
		r.edges = nil
	case r.edges != nil:
		for _, cell := range words.CutColumns(text, r.edges) {
			r.out = append(r.out, cell+"  ")
		}
	}
	return r.edges != nil
}

// text adds a line of text. One that the page broke ends in two blanks.
func (r *rstReader) text(line, text string) {
	r.inHead = false
	r.flush()
	if strings.HasPrefix(text, ":") {
		text = rstField().ReplaceAllString(text, "$1: $2  ") // each on a line of its own
	}
	if strings.HasSuffix(line, "  ") && text != "" {
		text += "  "
	}
	r.out = append(r.out, text)
}

// rstField matches a field, ":Author: Ana Perez".
var rstField = pattern.Of(`^:([\pL ]{2,30}): (.*)`)

// flush ends a heading.
func (r *rstReader) flush() {
	if len(r.rubric) > 0 {
		r.out = heading(r.out, 2, strings.Join(r.rubric, " "))
		r.rubric = r.rubric[:0]
	}
}

// isRuled reports whether a rule of one sign stands below a text, as long as that or longer.
func isRuled(text, rule string) bool {
	const shortest = 3
	return len(rule) >= shortest && strings.IndexByte("=-~^'\"", rule[0]) >= 0 && leading(rule, rule[0]) == len(rule) &&
		text != "" && text[0] != rule[0] && utf8.RuneCountInString(text) <= len(rule)
}
