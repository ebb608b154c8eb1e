package check

import (
	"io"

	"shuck/cmd/shuck/internal/explanation"
	"shuck/cmd/shuck/internal/report"
	"shuck/extract/golden"
)

// htmlReport draws all results for browsers, as one file.
type htmlReport struct {
	out   io.Writer
	pages []report.Checked
}

func (h *htmlReport) page(p pageResult) error {
	checked := report.Checked{Name: p.Name, Status: p.Status.String(), Golden: p.goldenFile(), IsFault: p.isFault}
	var explained explanation.Page
	if p.Explanation != nil {
		page, err := explanation.Of(p.Explanation)
		if err != nil {
			return err
		}
		explained = page
	}
	held := explanation.Against(explained, p.Case.Golden, p.Result)
	checked.Problems, checked.Differences = held.Problems, held.Differences
	if p.Status == golden.Missing {
		checked.Problems = append(checked.Problems, "no golden: make one with --new")
	}
	h.pages = append(h.pages, checked)
	return nil
}

func (h *htmlReport) end(t Tally) error {
	_, err := h.out.Write(report.Check(t.String(), h.pages))
	return err
}
