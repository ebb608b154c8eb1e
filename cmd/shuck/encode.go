package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"shuck/extract"
	"shuck/extract/rules"
)

// A format turns records into the bytes that are written.
type format struct {
	// page makes the record of a page and what is written of it. Where it is nil,
	// what is written is encoded from the record.
	page func(extract.Page, extract.Options) (extract.Record, []byte)

	encode      func(extract.Record) ([]byte, error)
	separator   string // stands between the pages that have output
	ending      string // of the names of files
	needsBlocks bool   // whether encode looks at Record.Blocks
}

// pageBreak is a line with a form feed: it stands in no page, and printers and
// pagers know it.
const pageBreak = "\f\n"

func formatNames() []string { return []string{"json", "text", "markdown"} }

// meantFormat builds the format of --format and the flags that belong to it.
func (f *flags) meantFormat() (format, error) {
	if f.format == "json" {
		return f.jsonFormat()
	}
	if f.indent || f.blocks || len(f.fields) > 0 {
		return format{}, errors.New("--indent, --fields and --blocks are about JSON: use them without --format")
	}
	switch f.format {
	case "text":
		return format{encode: encodeText, separator: pageBreak, ending: ".txt"}, nil
	case "markdown":
		return format{encode: encodeMarkdown, separator: pageBreak, ending: ".md", needsBlocks: true}, nil
	}
	if meant, ok := rules.Nearest(f.format, formatNames()); ok {
		return format{}, fmt.Errorf("unknown format %q; did you mean %s?", f.format, meant)
	}
	return format{}, fmt.Errorf("unknown format %q: want %s", f.format, strings.Join(formatNames(), ", "))
}

func (f *flags) jsonFormat() (format, error) {
	keep, err := keptFields(f.fields)
	if err != nil {
		return format{}, err
	}
	encode := func(r extract.Record) ([]byte, error) { return encodeJSON(r, keep, f.indent) }
	return format{encode: encode, ending: ".json", needsBlocks: f.blocks || slices.Contains(keep, "blocks")}, nil
}

func encodeText(r extract.Record) ([]byte, error)     { return []byte(r.Text()), nil }
func encodeMarkdown(r extract.Record) ([]byte, error) { return []byte(r.Markdown()), nil }

// encodeJSON gives a record as one line, or indented. Of its fields only those
// to keep are written, all where keep is empty; an error is always written.
func encodeJSON(r extract.Record, keep []string, indent bool) ([]byte, error) {
	line, err := r.MarshalJSON()
	if err == nil && len(keep) > 0 {
		if r.Err != nil && !slices.Contains(keep, "error") {
			keep = append(slices.Clip(keep), "error")
		}
		line, err = pickFields(line, keep)
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
	return append(line, '\n'), nil
}

// pickFields rewrites a JSON object with only the fields to keep, in their
// order.
func pickFields(object []byte, keep []string) ([]byte, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(object, &fields); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	for i, name := range keep {
		b.WriteByte("{,"[min(i, 1)])
		fmt.Fprintf(&b, "%q:%s", name, fields[name])
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// keptFields gives the wanted fields in the order of the record, with source
// among them, or says which one there is not.
func keptFields(wanted []string) ([]string, error) {
	if len(wanted) == 0 {
		return nil, nil
	}
	known := fieldNames()
	isKept := map[string]bool{"source": true}
	for _, name := range wanted {
		name = strings.TrimSpace(name)
		if !slices.Contains(known, name) {
			return nil, unknownField(name, known)
		}
		isKept[name] = true
	}
	return slices.DeleteFunc(known, func(name string) bool { return !isKept[name] }), nil
}

func unknownField(name string, known []string) error {
	if meant, ok := rules.Nearest(name, known); ok {
		return fmt.Errorf("unknown field %q in --fields; did you mean %s?", name, meant)
	}
	return fmt.Errorf("unknown field %q in --fields: want some of %s", name, strings.Join(known, ", "))
}

// fieldNames are the keys of a record in their order, read off a record, so
// that there is no second list to keep.
func fieldNames() []string {
	line, err := extract.Record{}.MarshalJSON()
	if err != nil {
		panic(err) // an empty record holds nothing that could fail
	}
	return keysOf(line)
}

// keysOf lists the keys of a JSON object in their order. It has to be valid, so
// reading it cannot fail.
func keysOf(object []byte) []string {
	var names []string
	keys := json.NewDecoder(bytes.NewReader(object))
	_, _ = keys.Token() // the opening brace
	for keys.More() {
		name, _ := keys.Token()
		names = append(names, name.(string))
		var value json.RawMessage
		_ = keys.Decode(&value)
	}
	return names
}
