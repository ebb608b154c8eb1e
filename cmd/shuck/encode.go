package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"shuck/cmd/shuck/internal/fields"
	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract"
)

// A format turns records into the bytes that are written.
type format struct {
	// page makes the record of a page and what is written of it. Where it is nil,
	// what is written is encoded from the record.
	page func(extract.Page, extract.Options) (extract.Record, []byte)

	encode      func(extract.Record) ([]byte, error)
	header      []byte // stands before all pages
	separator   string // stands between the pages that have output
	ending      string // of the names of files
	needsBlocks bool   // whether encode looks at Record.Blocks

	markdown *extract.MarkdownOptions // where encode looks at Record.BodyMarkdown
}

// pageBreak is a line with a form feed: it stands in no page, and printers and
// pagers know it.
const pageBreak = "\f\n"

func formatNames() []string { return []string{"json", "text", "markdown", "csv", "tsv"} }

// formatAliases are other names that formats go by: what files of theirs end in.
func formatAliases() map[string]string {
	return map[string]string{jsonLines: "json", "ndjson": "json", "md": "markdown", "txt": "text"}
}

// jsonLines is JSON that is an object a line whoever looks at it.
const jsonLines = "jsonl"

// formatName is the name of the format that was typed.
func (f *flags) formatName() string {
	if name, ok := formatAliases()[f.format]; ok {
		return name
	}
	return f.format
}

// meantFormat builds the format of --format and the flags that belong to it.
func (f *flags) meantFormat() (format, error) {
	name := f.formatName()
	if !slices.Contains(formatNames(), name) {
		known := append(formatNames(), slices.Sorted(maps.Keys(formatAliases()))...)
		return format{}, message.NotAmong(fmt.Sprintf("unknown format %q", name), name, known, strings.Join(formatNames(), ", "))
	}
	if name != "json" && (f.indent || f.blocks) {
		return format{}, errors.New("--indent and --blocks are about JSON: use them without --format")
	}
	if err := f.markdown.check(name); err != nil {
		return format{}, err
	}
	wanted, err := fields.Wanted(f.fields)
	if err != nil {
		return format{}, err
	}
	switch {
	case name == "csv":
		return f.tableFormat(',', ".csv", wanted)
	case name == "tsv":
		return f.tableFormat('\t', ".tsv", wanted)
	case name == "text" && len(wanted) > 0:
		return format{
			encode: textFields(wanted), separator: pageBreak, ending: ".txt",
			needsBlocks: slices.Contains(wanted, "blocks"),
		}, nil
	case name == "text":
		return format{encode: encodeText, separator: pageBreak, ending: ".txt"}, nil
	case name == "markdown":
		return f.markdown.format(wanted), nil
	}
	return f.jsonFormat(wanted), nil
}

func (f *flags) jsonFormat(wanted []string) format {
	picks := fields.Picks(wanted)
	ofFailed := fields.WithWholeError(picks)
	encode := func(r extract.Record) ([]byte, error) {
		kept := picks
		if r.Err != nil {
			kept = ofFailed
		}
		line, err := encodeJSON(r, kept, f.indent)
		if err == nil && f.colored {
			line = terminal.ColoredJSON(line)
		}
		return line, err
	}
	return format{encode: encode, ending: ".json", needsBlocks: f.blocks || slices.Contains(wanted, "blocks")}
}

func encodeText(r extract.Record) ([]byte, error) { return terminal.Plain([]byte(r.Text())), nil }

// encodeJSON gives a record as one line, or indented. Of its fields only the
// picks are written, all where there are none.
func encodeJSON(r extract.Record, picks []fields.Pick, indent bool) ([]byte, error) {
	var line []byte
	var err error
	if len(picks) > 0 {
		line, err = fields.WritePicks(r, picks)
	} else {
		line, err = r.MarshalJSON()
	}
	if err != nil {
		return nil, err
	}
	if indent {
		var b bytes.Buffer
		if err := json.Indent(&b, line, "", "  "); err != nil {
			return nil, err
		}
		line = b.Bytes()
	}
	return append(terminal.PlainJSON(line), '\n'), nil
}
