package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"slices"
	"strings"

	"shuck/cmd/shuck/internal/fields"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract"
)

// tableFormat is CSV or TSV: a header, and a row for each page, also for one that
// could not be done. Quoting is that of RFC 4180 for both; lines end with a line
// feed alone, as everything does that goes through pipes.
func (f *flags) tableFormat(comma rune, ending string, wanted []string) (format, error) {
	columns := columnsOf(wanted)
	header, err := encodeRow(columns, comma)
	if err != nil {
		return format{}, err
	}
	before := []byte(nil)
	if f.out != "" && f.shard.Of == 0 { // a file a page: each is a table
		before, header = header, nil
	}
	encode := func(r extract.Record) ([]byte, error) {
		values, err := fields.ValuesOf(r)
		if err != nil {
			return nil, err
		}
		row := make([]string, len(columns))
		for i, column := range columns {
			if row[i] = values.TextOf(column); f.isShown {
				row[i] = terminal.PlainCell(row[i])
			}
		}
		line, err := encodeRow(row, comma)
		return append(slices.Clip(before), line...), err
	}
	return format{
		encode: encode, header: header, ending: ending,
		needsBlocks: slices.Contains(columns, "blocks"),
	}, nil
}

// columnsOf are the columns of a table: source, then the fields wanted, in the
// order in which they are, or all without blocks, which are a table of their own.
// Of what has fields inside each is a column. The kind of error is always there:
// a page that could not be done must not look like one that has nothing.
func columnsOf(wanted []string) []string {
	if len(wanted) == 0 {
		wanted = slices.DeleteFunc(fields.Names(), func(name string) bool { return name == "blocks" })
	}
	columns := []string{"source"}
	for _, field := range append(slices.Clip(wanted), "error.kind") {
		parts := []string{field}
		if inside := fields.Inside(field); inside != nil {
			parts = parts[:0]
			for _, name := range inside {
				parts = append(parts, field+"."+name)
			}
		}
		for _, part := range parts {
			if !slices.Contains(columns, part) {
				columns = append(columns, part)
			}
		}
	}
	return columns
}

func encodeRow(row []string, comma rune) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = comma
	err := w.Write(row)
	w.Flush()
	return b.Bytes(), errors.Join(err, w.Error())
}

// textFields encodes a record as the fields wanted, with blank lines between; what
// is missing leaves no trace.
func textFields(wanted []string) func(extract.Record) ([]byte, error) {
	return func(r extract.Record) ([]byte, error) {
		if r.Err != nil {
			return nil, nil
		}
		values, err := fields.ValuesOf(r)
		if err != nil {
			return nil, err
		}
		var parts []string
		for _, field := range wanted {
			if field == "dateline" {
				field = "dateline.text"
			}
			if text := strings.TrimSpace(values.TextOf(field)); text != "" {
				parts = append(parts, text)
			}
		}
		if len(parts) == 0 {
			return nil, nil
		}
		return terminal.Plain([]byte(strings.Join(parts, "\n\n") + "\n")), nil
	}
}
