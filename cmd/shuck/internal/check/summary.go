package check

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"strings"

	"shuck/cmd/shuck/internal/terminal"
)

// stepSummary writes what failed as a table in Markdown, as GitHub Actions shows
// it on the page of a job.
type stepSummary struct {
	out  io.Writer
	rows []string
	left int // rows beyond summaryRows
}

const (
	// summaryRows keep a summary far below the MiB that GitHub takes of one.
	summaryRows = 200
	// summaryText bounds the runes of what is wrong with one page.
	summaryText = 400
)

// openStepSummary opens the file that is named by GITHUB_STEP_SUMMARY to write at its
// end, as other steps of the job do; nil where the variable is not set.
func openStepSummary() (*os.File, error) {
	path := os.Getenv("GITHUB_STEP_SUMMARY")
	if path == "" {
		return nil, nil
	}
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return nil, fmt.Errorf("the file that GITHUB_STEP_SUMMARY names cannot be written: %w", err)
	}
	return file, nil
}

func (s *stepSummary) page(p pageResult) error {
	switch {
	case !p.isFault:
	case len(s.rows) == summaryRows:
		s.left++
	default:
		name := cmp.Or(p.Source, p.Case.Golden, p.Name)
		s.rows = append(s.rows, fmt.Sprintf("| %s | %s | %s |", inMarkdown(name), p.Status, inMarkdown(summaryOf(p))))
	}
	return nil
}

// summaryOf says what is wrong with a page, for a cell of the table.
func summaryOf(p pageResult) string {
	var parts []string
	for _, f := range findings(p) {
		if !f.known {
			parts = append(parts, f.text())
		}
	}
	text := []rune(strings.Join(parts, "; "))
	if len(text) > summaryText {
		return string(text[:summaryText]) + "…"
	}
	return string(text)
}

// inMarkdown writes a text so that it is shown as it is: what a page or a file name
// holds is no markup, no link and no end of a cell.
func inMarkdown(text string) string {
	var b strings.Builder
	for _, r := range terminal.Visible(text) {
		if strings.ContainsRune("\\`*_{}[]()<>#+!|~$&@:", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func (s *stepSummary) end(tally Tally) error {
	var b strings.Builder
	fmt.Fprintf(&b, "### shuck check: %s\n\n", tally)
	if len(s.rows) > 0 {
		fmt.Fprintf(&b, "| page | | what |\n|---|---|---|\n%s\n\n", strings.Join(s.rows, "\n"))
	}
	if s.left > 0 {
		fmt.Fprintf(&b, "and %d more\n\n", s.left)
	}
	_, err := io.WriteString(s.out, b.String())
	return err
}
