package check

import (
	"fmt"
	"io"
	"strings"

	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract/golden"
)

// tapReport writes the Test Anything Protocol, version 14, a page a test. What
// is wrong follows as comments.
type tapReport struct {
	out   io.Writer
	tests int
}

func (t *tapReport) page(p pageResult) error {
	var b strings.Builder
	if t.tests == 0 {
		b.WriteString("TAP version 14\n")
	}
	t.tests++
	result, directive := "ok", ""
	switch {
	case p.isFault:
		result = "not ok"
	case p.Status == golden.Missing:
		directive = " # SKIP no golden"
	case p.Status == golden.KnownToFail:
		result, directive = "not ok", " # TODO "+failureSummary(p)
	}
	fmt.Fprintf(&b, "%s %d - %s%s\n", result, t.tests, tapEscaped.Replace(terminal.Visible(p.Name)), directive)
	if p.isFault {
		for _, line := range failureLines(p) {
			b.WriteString("# " + line + "\n")
		}
	}
	_, err := io.WriteString(t.out, b.String())
	return err
}

// tapEscaped keeps a # in a name from starting a directive.
var tapEscaped = strings.NewReplacer(`\`, `\\`, `#`, `\#`)

func (t *tapReport) end(tally Tally) error {
	head := ""
	if t.tests == 0 {
		head = "TAP version 14\n"
	}
	_, err := fmt.Fprintf(t.out, "%s1..%d\n# %s\n", head, t.tests, tally)
	return err
}
