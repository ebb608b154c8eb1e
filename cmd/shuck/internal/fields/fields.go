// Package fields reads records by their fields.
//
// A field is a key of the record, such as "headline", or one inside of it, such as
// "dateline.place".
package fields

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"shuck/cmd/shuck/internal/message"
	"shuck/extract"
)

// Names are the keys of a record in their order, read off a record, so
// that there is no second list to keep.
func Names() []string { return mustKeys(extract.Record{}) }

// haveInside are the keys that Inside knows.
var haveInside = [...]string{"dateline", "error"}

// Inside are the fields inside of the key called name, or nil.
func Inside(name string) []string {
	switch name {
	case "dateline":
		return mustKeys(extract.Dateline{})
	case "error":
		return mustKeys(extract.Error{})
	}
	return nil
}

// All are the keys of a record, each before what is inside of it.
func All() []string {
	var all []string
	for _, name := range Names() {
		all = append(all, name)
		for _, inside := range Inside(name) {
			all = append(all, name+"."+inside)
		}
	}
	return all
}

func mustKeys(value any) []string {
	object, err := json.Marshal(value)
	if err != nil {
		panic(err) // an empty value holds nothing that could fail
	}
	return KeysOf(object)
}

// KeysOf lists the keys of a JSON object in their order. It has to be valid, so
// reading it cannot fail.
func KeysOf(object []byte) []string {
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

// Wanted are those of --fields as given, each once, or which of them there
// is not.
func Wanted(typed []string) ([]string, error) {
	if len(typed) == 0 {
		return nil, nil
	}
	known := All()
	var wanted []string
	for _, name := range typed {
		name = strings.TrimSpace(name)
		if !slices.Contains(known, name) {
			said := fmt.Sprintf("unknown field %q in --fields", name)
			return nil, message.NotAmong(said, name, known, "some of "+strings.Join(known, ", "))
		}
		if !slices.Contains(wanted, name) {
			wanted = append(wanted, name)
		}
	}
	return wanted, nil
}

// A Pick is a key of the record that is kept: all of it, or what is named inside.
type Pick struct {
	name   string
	inside []string
}

// Picks gives what is to be kept of a record in JSON: the fields wanted, in the
// order of the record, and source. It gives nil where all is.
func Picks(wanted []string) []Pick {
	if len(wanted) == 0 {
		return nil
	}
	var picks []Pick
	for _, name := range Names() {
		p := Pick{name: name}
		for _, inside := range Inside(name) {
			if slices.Contains(wanted, name+"."+inside) {
				p.inside = append(p.inside, inside)
			}
		}
		isWhole := name == "source" || slices.Contains(wanted, name)
		if isWhole {
			p.inside = nil
		}
		if isWhole || p.inside != nil {
			picks = append(picks, p)
		}
	}
	return picks
}

// WithWholeError are picks for a page that could not be done: its error is kept
// whole, whatever was asked for, and stands last, as in the record.
func WithWholeError(picks []Pick) []Pick {
	if len(picks) == 0 {
		return nil
	}
	others := slices.DeleteFunc(slices.Clone(picks), func(p Pick) bool { return p.name == "error" })
	return append(others, Pick{name: "error"})
}

// WritePicks writes a record as a JSON object with only what is to be kept.
func WritePicks(record extract.Record, picks []Pick) ([]byte, error) {
	values, err := ValuesOf(record)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	values.write(&b, "", picks)
	return b.Bytes(), nil
}

// write writes the picks of what prefix names, all of the record where it is "".
func (v Values) write(b *bytes.Buffer, prefix string, picks []Pick) {
	for i, p := range picks {
		fmt.Fprintf(b, "%c%q:", "{,"[min(i, 1)], p.name)
		field := prefix + p.name
		if p.inside == nil || IsNull(v.At(field)) {
			b.Write(v.At(field))
			continue
		}
		whole := make([]Pick, len(p.inside))
		for i, name := range p.inside {
			whole[i] = Pick{name: name}
		}
		v.write(b, field+".", whole)
	}
	b.WriteByte('}')
}

// Values are the values of the fields of a record as JSON, also of those inside
// of others: "dateline" and "dateline.place".
type Values map[string]json.RawMessage

// ValuesOf reads the fields of a record.
func ValuesOf(record extract.Record) (Values, error) {
	object, err := record.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var values Values
	if err := json.Unmarshal(object, &values); err != nil {
		return nil, err
	}
	for _, name := range haveInside {
		var inside map[string]json.RawMessage
		if err := json.Unmarshal(values[name], &inside); err != nil {
			return nil, err
		}
		for key, value := range inside {
			values[name+"."+key] = value
		}
	}
	return values, nil
}

// At is the value of a field, null where it is not there.
func (v Values) At(field string) json.RawMessage {
	if value := v[field]; len(value) > 0 {
		return value
	}
	return json.RawMessage("null")
}

// IsNull reports whether a value is the null of JSON.
func IsNull(value json.RawMessage) bool { return string(value) == "null" }

// listSeparator stands between the parts of a list where there is one line for
// them: names have commas in them ("Martin Luther King, Jr.").
const listSeparator = "; "

// TextOf is the value of a field as text: nothing for null and for an empty list;
// the parts of a list of texts with "; " between; what has no such form as JSON.
func (v Values) TextOf(field string) string {
	value := v.At(field)
	var text string
	var list []string
	switch {
	case IsNull(value):
		return ""
	case json.Unmarshal(value, &text) == nil:
		return text
	case json.Unmarshal(value, &list) == nil:
		return strings.Join(list, listSeparator)
	}
	return string(value)
}
