package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
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
	var b strings.Builder
	b.WriteString("---\n")
	keys := json.NewDecoder(bytes.NewReader(object))
	_, _ = keys.Token() // the opening brace
	for keys.More() {
		key, _ := keys.Token()
		var value json.RawMessage
		_ = keys.Decode(&value)
		switch string(value) {
		case "null", "[]", "{}":
		default:
			fmt.Fprintf(&b, "%s: %s\n", key, yamlOf(value))
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
