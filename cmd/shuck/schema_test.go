package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"shuck/extract"
)

// A definition is what the test needs to know of one in the schema.
type definition struct {
	Required   []string
	Properties json.RawMessage
}

// TestSchemaSaysWhatIsWritten holds the keys of the schema, in their order,
// against what records really have.
func TestSchemaSaysWhatIsWritten(t *testing.T) {
	var schema struct {
		definition
		Defs map[string]definition `json:"$defs"`
	}
	if err := json.Unmarshal(recordSchema, &schema); err != nil {
		t.Fatal(err)
	}
	schema.Defs["record"] = schema.definition
	for name, want := range map[string][]string{
		"record":   fieldNames(),
		"error":    marshalKeys(t, extract.Error{}),
		"dateline": marshalKeys(t, extract.Dateline{}),
		"block":    marshalKeys(t, extract.Block{}),
	} {
		def := schema.Defs[name]
		if !slices.Equal(def.Required, want) {
			t.Errorf("%s: required\n%q, written\n%q", name, def.Required, want)
		}
		if got := keysOf(def.Properties); !slices.Equal(got, want) {
			t.Errorf("%s: properties\n%q, written\n%q", name, got, want)
		}
	}
}

// TestSchemaKnowsEveryKind holds the closed lists of the schema against the
// constants.
func TestSchemaKnowsEveryKind(t *testing.T) {
	for path, want := range map[string]any{
		"record.kind": withNull(extract.Kinds()),
		"error.kind":  extract.ErrorKinds(),
		"block.type":  extract.BlockTypes(),
	} {
		wanted, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		if got := schemaEnum(t, path); got != string(wanted) {
			t.Errorf("%s: schema has %s, the code %s", path, got, wanted)
		}
	}
}

// withNull are values, and null.
func withNull[T any](values []T) []any {
	var all []any
	for _, v := range values {
		all = append(all, v)
	}
	return append(all, nil)
}

// schemaEnum is the enum at a path of properties below a definition.
func schemaEnum(t *testing.T, path string) string {
	t.Helper()
	type node struct {
		Enum       json.RawMessage
		Properties map[string]json.RawMessage
	}
	var schema struct {
		Properties map[string]json.RawMessage `json:"$defs"`
	}
	if err := json.Unmarshal(recordSchema, &schema); err != nil {
		t.Fatal(err)
	}
	schema.Properties["record"] = recordSchema
	at := node{Properties: schema.Properties}
	for name := range strings.SplitSeq(path, ".") {
		var below node
		if err := json.Unmarshal(at.Properties[name], &below); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		at = below
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, at.Enum); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return compact.String()
}

func marshalKeys(t *testing.T, value any) []string {
	t.Helper()
	object, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return keysOf(object)
}
