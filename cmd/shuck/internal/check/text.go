package check

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract/golden"
)

// textReport tells people what is wrong.
type textReport struct {
	out   io.Writer
	style terminal.Style
	quiet bool
}

var statusStyles = map[golden.Status]string{
	golden.Failed: terminal.Bold + terminal.Red, golden.Broken: terminal.Bold + terminal.Red,
	golden.Missing: terminal.Yellow, golden.KnownToFail: terminal.Yellow,
	golden.Updated: terminal.Green, golden.Made: terminal.Green,
}

func (t *textReport) page(p pageResult) error {
	if t.quiet || p.Status == golden.Passed {
		return nil
	}
	var b strings.Builder
	t.heading(&b, p)
	for _, problem := range p.Problems {
		fmt.Fprintln(&b, terminal.Visible(problem.Error()))
	}
	for _, d := range p.Differences {
		if !d.Known {
			t.difference(&b, p.Case.Golden, d)
		}
	}
	_, err := io.WriteString(t.out, b.String())
	return err
}

// heading names the page and how it did: "known pages/story.html: lead, body".
func (t *textReport) heading(b *strings.Builder, p pageResult) {
	name, more := p.Source, ""
	if name == "" {
		name = p.Case.Golden
	}
	switch {
	case name == "": // a problem without a page
		return
	case p.Status == golden.KnownToFail:
		more = ": " + strings.Join(p.keys(true), ", ")
	case p.Status == golden.Missing && p.isFault:
		more = ": no golden: make one with --new"
	}
	fmt.Fprintf(b, "%s %s%s\n", t.style.In(statusStyles[p.Status], p.Status.String()), terminal.Visible(name), more)
}

func (t *textReport) difference(b *strings.Builder, file string, d golden.Difference) {
	place := t.style.In(terminal.Bold, terminal.Visible(fmt.Sprintf("%s:%d: %s:", file, d.Line, d.Key)))
	fmt.Fprintf(b, "%s %s\n", place, terminal.Visible(d.Message))
	for _, line := range d.Diff {
		fmt.Fprintln(b, diffLine(t.style, line))
	}
}

// diffLine shows a line of a diff.
func diffLine(s terminal.Style, l golden.Line) string {
	l.Parts = slices.Clone(l.Parts)
	for i := range l.Parts {
		l.Parts[i].Text = terminal.Visible(l.Parts[i].Text)
	}
	if !s {
		return l.String()
	}
	switch l.Op {
	case '@':
		return s.In(terminal.Cyan, l.String())
	case ' ':
		return l.String()
	}
	var b strings.Builder
	b.WriteByte(l.Op)
	for _, part := range l.Parts {
		if part.Changed {
			part.Text = terminal.Reverse + part.Text + terminal.Upright
		}
		b.WriteString(part.Text)
	}
	if l.Op == '-' {
		return s.In(terminal.Red, b.String())
	}
	return s.In(terminal.Green, b.String())
}

func (t *textReport) end(tally Tally) error {
	style := terminal.Green
	if tally.Faults > 0 {
		style = terminal.Red
	}
	_, err := fmt.Fprintln(t.out, t.style.In(terminal.Bold+style, tally.String()))
	return err
}

// summaryOrder is how statuses stand in a summary.
var summaryOrder = []golden.Status{
	golden.Passed, golden.Updated, golden.Made, golden.KnownToFail, golden.Failed, golden.Broken, golden.Missing,
}

// String gives "41 passed, 2 failed, 1 missing".
func (t Tally) String() string {
	var parts []string
	for _, status := range summaryOrder {
		if n := t.Of[status]; n > 0 || status == golden.Passed {
			parts = append(parts, fmt.Sprintf("%d %s", n, status))
		}
	}
	text := strings.Join(parts, ", ")
	if t.stopped {
		text += " (stopped at the first failure)"
	}
	return text
}
