package explanation

import (
	"bytes"
	_ "embed"
	"encoding/json"

	"shuck/cmd/shuck/internal/terminal"
)

// Schema is the JSON Schema of an explanation. It is written by hand: a test holds it
// against what is written.
//
//go:embed explanation.schema.json
var Schema []byte

// JSON writes an explanation as a line, or over several lines for people.
func (p Page) JSON(indent bool) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if indent {
		enc.SetIndent("", "  ")
	}
	err := enc.Encode(p)
	return terminal.PlainJSON(b.Bytes()), err
}
