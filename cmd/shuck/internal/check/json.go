package check

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"shuck/cmd/shuck/internal/terminal"
)

// jsonReport writes one object with all results.
type jsonReport struct {
	out   io.Writer
	pages []jsonPage
}

type jsonPage struct {
	Name        string           `json:"name"`
	Source      *string          `json:"source"` // null where the page is gone
	Golden      *string          `json:"golden"`
	Status      string           `json:"status"`
	Seconds     float64          `json:"seconds"`
	Problems    []jsonProblem    `json:"problems"`
	Differences []jsonDifference `json:"differences"`
}

type jsonProblem struct {
	File    string `json:"file"`
	Line    int    `json:"line"` // 0 where no line is to blame
	Message string `json:"message"`
}

type jsonDifference struct {
	Key     string          `json:"key"`
	Line    int             `json:"line"`
	Message string          `json:"message"`
	Known   bool            `json:"known"`
	Want    json.RawMessage `json:"want"`
	Got     json.RawMessage `json:"got"`
	Diff    string          `json:"diff"`
}

func (j *jsonReport) page(p pageResult) error {
	page := jsonPage{
		Name: p.Name, Source: textOrNull(p.Source), Golden: textOrNull(p.goldenFile()), Status: p.Status.String(), Seconds: p.Took.Seconds(),
		Problems: []jsonProblem{}, Differences: []jsonDifference{},
	}
	for _, problem := range p.Problems {
		page.Problems = append(page.Problems, jsonProblem(problem))
	}
	for _, d := range p.Differences {
		var diff strings.Builder
		for _, line := range d.Diff {
			diff.WriteString(line.String() + "\n")
		}
		page.Differences = append(page.Differences, jsonDifference{d.Key, d.Line, d.Message, d.Known, d.Want, d.Got, diff.String()})
	}
	j.pages = append(j.pages, page)
	return nil
}

func textOrNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func (j *jsonReport) end(tally Tally) error {
	counts := map[string]int{}
	for _, status := range summaryOrder {
		counts[status.String()] = tally.Of[status]
	}
	if j.pages == nil {
		j.pages = []jsonPage{}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(struct {
		Summary map[string]int `json:"summary"`
		Stopped bool           `json:"stopped"` // by --fail-fast, so that pages are left out
		Pages   []jsonPage     `json:"pages"`
	}{counts, tally.stopped, j.pages})
	if err != nil {
		return err
	}
	_, err = j.out.Write(terminal.PlainJSON(b.Bytes()))
	return err
}
