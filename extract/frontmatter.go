package extract

import (
	"fmt"
	"strings"

	"shuck/extract/internal/jsonscan"
)

// FrontMatter gives the fields of the record as YAML between two lines of ---, to
// stand before what [Record.Markdown] gives: the keys of the JSON, in their order, but
// for those that are null or empty, and body and blocks. It ends with a line end, and
// is "" where the record has an Err.
func (r Record) FrontMatter() string {
	if r.Err != nil {
		return ""
	}
	r.Body, r.Blocks = "", nil
	object, err := r.MarshalJSON()
	if err != nil {
		return "" // Extra holds what is no JSON
	}
	fields, _ := jsonscan.Fields(object, nil) // which it has just written
	var b strings.Builder
	b.WriteString("---\n")
	for _, f := range fields {
		switch string(f.Raw) {
		case "null", "[]", "{}":
		default:
			fmt.Fprintf(&b, "%s: %s\n", f.Name, yamlOf(f.Raw))
		}
	}
	b.WriteString("---\n")
	return b.String()
}

// yamlOf makes YAML of JSON, which it is but for characters that YAML wants escaped.
func yamlOf(value []byte) string {
	var b strings.Builder
	for _, r := range string(value) {
		if r == 0x7f || 0x80 <= r && r < 0xa0 || r == 0xfeff || r >= 0xfffe && r <= 0xffff {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
