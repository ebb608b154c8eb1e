package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"shuck/cmd/shuck/internal/explanation"
	"shuck/cmd/shuck/internal/pathname"
	"shuck/cmd/shuck/internal/report"
	"shuck/extract"
)

// encodeReport gives the report of a page with its row of an index before it, on a line
// of its own: what a htmlSink takes.
func encodeReport(p explanation.Page) ([]byte, error) {
	row, err := json.Marshal(report.RowOf(p))
	if err != nil {
		return nil, err
	}
	return append(append(row, '\n'), report.Page(p)...), nil
}

// encodeFailedReport gives the row of a page that could not be done.
func encodeFailedReport(r extract.Record) ([]byte, error) {
	row, err := json.Marshal(report.RowOf(explanation.Failed(r)))
	return append(row, '\n'), err
}

// newHTMLSink gives the sink of --html: a directory for an index and the reports of
// its pages, or a file for one page.
func newHTMLSink(target, below string, stdout io.Writer) (sink, error) {
	if !strings.HasSuffix(target, "/") && !pathname.IsDirectory(target) {
		return &htmlFile{name: target, stdout: stdout}, nil
	}
	if err := os.MkdirAll(target, 0o777); err != nil {
		return nil, fmt.Errorf("--html: %w", err)
	}
	root, err := os.OpenRoot(target)
	if err != nil {
		return nil, fmt.Errorf("--html: %w", err)
	}
	return &htmlDirectory{root: root, below: below, taken: map[string]bool{}}, nil
}

// A htmlFile takes the report of one page.
type htmlFile struct {
	neverRecalls
	keepsNothing
	name   string
	stdout io.Writer
	isDone bool
}

func (f *htmlFile) put(r result) error {
	_, page, _ := bytes.Cut(r.output, []byte("\n"))
	switch {
	case len(page) == 0:
		return nil // a message says why
	case f.isDone:
		return fmt.Errorf("--html %s: a file holds one page, and there are more: give a directory, %s/", f.name, f.name)
	}
	f.isDone = true
	if f.name == pathname.StandardInput {
		_, err := f.stdout.Write(page)
		return err
	}
	if err := os.WriteFile(f.name, page, 0o666); err != nil {
		return fmt.Errorf("--html: %w", err)
	}
	return nil
}

func (f *htmlFile) close() error { return nil }

// reportsDirectory holds the reports of the pages of an index.
const reportsDirectory = "pages"

// A htmlDirectory takes the reports of many pages, and has an index over them. All paths
// go through an os.Root, so no name leads out of it.
type htmlDirectory struct {
	neverRecalls
	keepsNothing
	root  *os.Root
	below string // what names are relative to
	taken map[string]bool
	rows  []report.Row
}

func (d *htmlDirectory) put(r result) error {
	head, page, ok := bytes.Cut(r.output, []byte("\n"))
	if !ok {
		return nil
	}
	var row report.Row
	if err := json.Unmarshal(head, &row); err != nil {
		return fmt.Errorf("--html: %w", err)
	}
	if len(page) > 0 {
		row.File = d.fileFor(r.source)
		if err := d.root.MkdirAll(path.Dir(row.File), 0o777); err != nil {
			return fmt.Errorf("--html: %w", err)
		}
		if err := d.root.WriteFile(row.File, page, 0o666); err != nil {
			return fmt.Errorf("--html: %w", err)
		}
	}
	d.rows = append(d.rows, row)
	return nil
}

// fileFor gives the file of a page: its name, and a number where another one has it.
func (d *htmlDirectory) fileFor(source string) string {
	name := relativeName(source, d.below)
	for n := 1; ; n++ {
		file := name
		if n > 1 {
			file += fmt.Sprintf("~%d", n)
		}
		if file = path.Join(reportsDirectory, outputFile(file, ".html")); !d.taken[file] {
			d.taken[file] = true
			return file
		}
	}
}

func (d *htmlDirectory) close() error {
	return errors.Join(d.root.WriteFile("index.html", report.Index(d.rows), 0o666), d.root.Close())
}
