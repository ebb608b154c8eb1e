package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"shuck/extract"
	"shuck/extract/rules"
)

// A field is a key of the record, such as "headline", or one inside of it, such as
// "dateline.place".

// fieldNames are the keys of a record in their order, read off a record, so
// that there is no second list to keep.
func fieldNames() []string { return mustKeys(extract.Record{}) }

// fieldsInside are the fields inside of the key called name, or nil.
func fieldsInside(name string) []string {
	switch name {
	case "dateline":
		return mustKeys(extract.Dateline{})
	case "error":
		return mustKeys(extract.Error{})
	}
	return nil
}

// allFields are the keys of a record, each before what is inside of it.
func allFields() []string {
	var all []string
	for _, name := range fieldNames() {
		all = append(all, name)
		for _, inside := range fieldsInside(name) {
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
	return keysOf(object)
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

// wantedFields are those of --fields as given, each once, or which of them there
// is not.
func wantedFields(typed []string) ([]string, error) {
	known := allFields()
	var wanted []string
	for _, name := range typed {
		name = strings.TrimSpace(name)
		if !slices.Contains(known, name) {
			return nil, unknownField(name, known)
		}
		if !slices.Contains(wanted, name) {
			wanted = append(wanted, name)
		}
	}
	return wanted, nil
}

func unknownField(name string, known []string) error {
	if meant, ok := rules.Nearest(name, known); ok {
		return fmt.Errorf("unknown field %q in --fields; did you mean %s?", name, meant)
	}
	return fmt.Errorf("unknown field %q in --fields: want some of %s", name, strings.Join(known, ", "))
}

// A pick is a key of the record that is kept: all of it, or what is named inside.
type pick struct {
	name   string
	inside []string
}

// picksOf gives what is to be kept of a record in JSON: the fields wanted, in the
// order of the record, and source. It gives nil where all is.
func picksOf(wanted []string) []pick {
	if len(wanted) == 0 {
		return nil
	}
	var picks []pick
	for _, name := range fieldNames() {
		p := pick{name: name}
		for _, inside := range fieldsInside(name) {
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

// keepsError reports whether all of an error is kept.
func keepsError(picks []pick) bool {
	return slices.ContainsFunc(picks, func(p pick) bool { return p.name == "error" && p.inside == nil })
}

// pickFields rewrites a JSON object with only what is to be kept.
func pickFields(object []byte, picks []pick) ([]byte, error) {
	values, err := valuesOf(object)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	for i, p := range picks {
		b.WriteByte("{,"[min(i, 1)])
		value := values.at(p.name)
		if p.inside != nil && !isNull(value) {
			var whole []pick
			for _, name := range p.inside {
				whole = append(whole, pick{name: name})
			}
			if value, err = pickFields(value, whole); err != nil {
				return nil, err
			}
		}
		fmt.Fprintf(&b, "%q:%s", p.name, value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// fieldValues are the values of the keys of a record, as JSON.
type fieldValues map[string]json.RawMessage

func valuesOf(object []byte) (fieldValues, error) {
	var values fieldValues
	err := json.Unmarshal(object, &values)
	return values, err
}

// at is the value of a field, null where it is not there.
func (v fieldValues) at(field string) json.RawMessage {
	name, inside, isInside := strings.Cut(field, ".")
	value := v[name]
	if isInside && !isNull(value) {
		values, err := valuesOf(value)
		if err != nil {
			return json.RawMessage("null")
		}
		value = values[inside]
	}
	if len(value) == 0 {
		return json.RawMessage("null")
	}
	return value
}

func isNull(value json.RawMessage) bool { return len(value) == 0 || string(value) == "null" }

// listSeparator stands between the parts of a list where there is one line for
// them: names have commas in them ("Martin Luther King, Jr.").
const listSeparator = "; "

// textOf is the value of a field as text: nothing for null and for an empty list;
// the parts of a list of texts with "; " between; what has no such form as JSON.
func (v fieldValues) textOf(field string) string {
	value := v.at(field)
	var text string
	var list []string
	switch {
	case isNull(value):
		return ""
	case json.Unmarshal(value, &text) == nil:
		return text
	case json.Unmarshal(value, &list) == nil:
		return strings.Join(list, listSeparator)
	}
	return string(value)
}
