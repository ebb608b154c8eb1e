package check

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/pathname"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract/golden"
)

// A reportTarget is a report that was asked for.
type reportTarget struct {
	kind string
	file string // "" is standard output
}

func reportKinds() []string { return []string{"junit", "json", "tap", "html"} }

// newReport makes the reporter of a kind.
func newReport(kind string, out io.Writer) reporter {
	switch kind {
	case "junit":
		return &junitReport{out: out}
	case "json":
		return &jsonReport{out: out}
	case "html":
		return &htmlReport{out: out}
	default:
		return &tapReport{out: out}
	}
}

// wantsReasons reports whether a report says why pages differ, which takes long to find
// out.
func wantsReasons(targets []reportTarget) bool {
	return slices.ContainsFunc(targets, func(t reportTarget) bool { return t.kind == "html" })
}

// parseReports reads "junit=report.xml", "tap".
func parseReports(typed []string) ([]reportTarget, error) {
	var targets []reportTarget
	onOutput := 0
	for _, text := range typed {
		kind, file, named := strings.Cut(text, "=")
		if !slices.Contains(reportKinds(), kind) {
			return nil, message.NotAmong(fmt.Sprintf("unknown report %q", kind), kind, reportKinds(), strings.Join(reportKinds(), ", "))
		}
		if named && file == "" {
			return nil, fmt.Errorf("--report %s: want a file behind the =, or nothing for standard output", text)
		}
		if file == pathname.StandardInput {
			file = ""
		}
		if file == "" {
			onOutput++
		}
		targets = append(targets, reportTarget{kind, file})
	}
	if onOutput > 1 {
		return nil, errors.New("only one report can go to standard output: give the others a file, KIND=FILE")
	}
	return targets, nil
}

// reporters opens the reports; the function that it gives closes their files. What
// people read goes to standard output, or to standard error where a report is
// there.
func (c *check) reporters(stdout, stderr io.Writer) ([]reporter, func() error, error) {
	var files []*os.File
	closeFiles := func() (err error) {
		for _, file := range files {
			err = errors.Join(err, file.Close())
		}
		return err
	}
	var reports []reporter
	people := stdout
	for _, target := range c.reports {
		if target.file == "" {
			people = stderr
			reports = append(reports, newReport(target.kind, exit.WhileRead(stdout)))
			continue
		}
		file, err := os.Create(target.file)
		if err != nil {
			return nil, nil, fmt.Errorf("--report: %w", errors.Join(err, closeFiles()))
		}
		files = append(files, file)
		reports = append(reports, newReport(target.kind, file))
	}
	summary, err := openStepSummary()
	if err != nil {
		return nil, nil, errors.Join(err, closeFiles())
	}
	if summary != nil {
		files = append(files, summary)
		reports = append(reports, &stepSummary{out: summary})
	}
	style := terminal.Style(terminal.WantsColor(c.color, people))
	people = exit.WhileRead(people)
	text := &textReport{out: people, style: style, quiet: c.quiet}
	return append([]reporter{onGitHub(text, people)}, reports...), closeFiles, nil
}

// A finding is one thing that is wrong with a page, and where.
type finding struct {
	golden.Problem
	key   string        // of the record, where one is wrong
	diff  []golden.Line // of a key
	known bool
}

// text is the message with the key that it is about.
func (f finding) text() string {
	if f.key == "" {
		return f.Message
	}
	return f.key + ": " + f.Message
}

// findings are all that is wrong with a page, in the order in which reports have it.
func findings(p pageResult) []finding {
	var out []finding
	for _, problem := range p.Problems {
		out = append(out, finding{Problem: problem})
	}
	if p.Status == golden.Missing {
		out = append(out, finding{Problem: golden.Problem{File: p.Source, Message: "no golden"}})
	}
	for _, d := range p.Differences {
		at := golden.Problem{File: p.Case.Golden, Line: d.Line, Message: d.Message}
		out = append(out, finding{at, d.Key, d.Diff, d.Known})
	}
	return out
}

// failureLines tell what is wrong with a page, as plain lines for a report.
func failureLines(p pageResult) []string {
	var lines []string
	for _, f := range findings(p) {
		lines = append(lines, terminal.Visible(golden.Problem{File: f.File, Line: f.Line, Message: f.text()}.Error()))
		if f.known {
			continue
		}
		for _, line := range f.diff {
			lines = append(lines, diffLine(false, line))
		}
	}
	return lines
}

// failureSummary says what is wrong with a page in one line.
func failureSummary(p pageResult) string {
	keys := p.keys(false)
	switch {
	case len(keys) > 0:
		return "not as in the golden: " + strings.Join(keys, ", ")
	case len(p.Problems) > 0:
		return terminal.Visible(p.Problems[0].Message)
	case p.Status == golden.KnownToFail:
		return "known to fail: " + strings.Join(p.keys(true), ", ")
	default:
		return "no golden"
	}
}
