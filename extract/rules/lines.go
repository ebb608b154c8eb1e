package rules

import (
	"strings"
)

// A LineResult is what a rule says of the lines of a text dump.
type LineResult struct {
	Headline, Byline string
	HeadlineAt       int    // number of the line; -1 when there is none
	BylineAt         int    // likewise
	End              int    // number of the first line behind the story; the number of lines when no line ends it
	Drop             []bool // by line
}

// IsForLines reports whether the rule has something to say of text dumps.
func (r *Rule) IsForLines() bool { return !r.Lines.isEmpty() }

// lines applies the expressions for text dumps; nil when the rule has none, or no
// line is as it says. Where they are cut off, the result says nothing of any
// line.
func (a *application) lines() (out *LineResult) {
	if err := a.guardedFor(stepsOfRule, a.rule.Lines.When.at, "text", func() { out = a.readLines() }); err != nil {
		return a.noLines()
	}
	return out
}

// noLines is the result that says nothing.
func (a *application) noLines() *LineResult {
	return &LineResult{HeadlineAt: -1, BylineAt: -1, End: len(a.page.Lines), Drop: make([]bool, len(a.page.Lines))}
}

func (a *application) readLines() *LineResult {
	r := &a.rule.Lines
	if r.isEmpty() || r.When.Expr != "" && a.firstMatch(r.When) < 0 {
		return nil
	}
	out := a.noLines()
	if at := a.firstMatch(r.Headline); at >= 0 {
		out.Headline, out.HeadlineAt = a.groupOf(r.Headline, at), at
	}
	if at := a.firstMatch(r.Byline); at >= 0 {
		out.Byline, out.BylineAt = a.groupOf(r.Byline, at), at
	}
	for _, p := range r.End {
		for i := max(out.HeadlineAt, 0); i < out.End; i++ {
			if a.matches(p, i) {
				out.End = i
			}
		}
	}
	for _, p := range r.Drop {
		for i := range out.Drop {
			out.Drop[i] = out.Drop[i] || a.matches(p, i)
		}
	}
	return out
}

// matches reports whether an expression matches a line. Go's expressions take
// time in proportion to the line, so bounded lines bound it.
func (a *application) matches(p Pattern, line int) bool {
	re := a.compiled.patterns[p.Expr]
	if re == nil || p.Expr == "" {
		return false
	}
	text := bounded(a.page.Lines[line])
	re.spend(text, a.budget)
	return re.MatchString(text)
}

// firstMatch is the number of the first line that an expression matches, or -1.
func (a *application) firstMatch(p Pattern) int {
	for i := range a.page.Lines {
		if a.matches(p, i) {
			return i
		}
	}
	return -1
}

// groupOf is the first group of an expression in a line, or all of the match.
func (a *application) groupOf(p Pattern, line int) string {
	m := a.compiled.patterns[p.Expr].FindStringSubmatch(bounded(a.page.Lines[line]))
	return strings.TrimSpace(m[min(1, len(m)-1)])
}

// bounded is as much of a text as an expression is held against.
func bounded(text string) string { return text[:min(len(text), maxValueBytes)] }

// tryLines gives what each expression finds.
func (a *application) tryLines() []Trial {
	r := &a.rule.Lines
	var out []Trial
	try := func(key string, list ...Pattern) {
		for _, p := range list {
			if p.Expr == "" {
				continue
			}
			t := Trial{Key: key, What: "/" + p.Expr + "/"}
			t.Err = a.guarded(p.at, t.What, func() { t.Values = a.lineValues(key, p) })
			t.Holds = len(t.Values) > 0
			out = append(out, t)
		}
	}
	try("when", r.When)
	try("headline", r.Headline)
	try("byline", r.Byline)
	try("end", r.End...)
	try("drop", r.Drop...)
	return out
}

// lineValues are the lines that an expression matches, or their groups.
func (a *application) lineValues(key string, p Pattern) []Value {
	var out []Value
	for i, line := range a.page.Lines {
		if !a.matches(p, i) {
			continue
		}
		if key == "headline" || key == "byline" {
			line = a.groupOf(p, i)
		}
		out = append(out, Value{Text: line})
	}
	return out
}
