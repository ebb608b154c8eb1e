package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"shuck/cmd/shuck/internal/fields"
	"shuck/extract"
	"shuck/extract/dump"
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
		"record":   fields.Names(),
		"error":    marshalKeys(t, extract.Error{}),
		"dateline": marshalKeys(t, extract.Dateline{}),
		"block":    marshalKeys(t, extract.Block{}),
	} {
		def := schema.Defs[name]
		if !slices.Equal(def.Required, want) {
			t.Errorf("%s: required\n%q, written\n%q", name, def.Required, want)
		}
		if got := fields.KeysOf(def.Properties); !slices.Equal(got, want) {
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
	return fields.KeysOf(object)
}

// TestColumnsHoldRecords holds the columns of schemas of tables against what
// records have.
func TestColumnsHoldRecords(t *testing.T) {
	columns, err := recordColumns()
	if err != nil {
		t.Fatal(err)
	}
	date := "2024-03-03"
	record := column{name: "record", kind: structureColumn, of: columns}
	for _, r := range []extract.Record{
		{},
		{Err: &extract.Error{Kind: extract.ErrEmpty}, Confidence: 1},
		{
			Published: "2024-03-03T18:20:00+01:00", Modified: date, Fetched: "2024-03-07T09:30:00Z", Confidence: 0.5,
			Authors: []string{"Ida Lund"}, Extra: map[string]json.RawMessage{"id": json.RawMessage("7")},
			Dateline: &extract.Dateline{Places: []string{"MARROW"}, Agencies: []string{"AP"}, Date: &date},
			Blocks:   []extract.Block{{Type: extract.Heading, Level: 2, Text: "Nine of eleven"}},
		},
	} {
		line, err := r.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		checkColumn(t, "record", record, line)
	}
	for _, wrong := range []string{`{"free": "yes"}`, `{"confidence": 0}`, `{"authors": "Ida Lund"}`, `{"fetched": "2024-03-07"}`, `{"dateline": {"date": "March 3"}}`, `{"extra": {}}`,
		`{"authors": null}`, `{"authors": [null]}`, `{"dateline": {"text": null, "place": null, "places": null, "agencies": [], "date": null}}`, `{"error": {"kind": "empty"}}`} {
		for key, value := range mustValues(t, []byte(wrong)) {
			i := slices.IndexFunc(columns, func(c column) bool { return c.name == key })
			if fault := columnFault(columns[i], value); fault == "" {
				t.Errorf("%s fits its column", wrong)
			}
		}
	}
}

func mustValues(t *testing.T, object []byte) fields.Values {
	t.Helper()
	var values fields.Values
	if err := json.Unmarshal(object, &values); err != nil {
		t.Fatal(err)
	}
	return values
}

// TestColumnsHoldPages holds the columns against the records of all pages in testdata, and
// of those that the pattern in $SHUCK_REAL_PAGES matches, gzipped or not: no field changes
// its type, each is there, and lists are never null.
func TestColumnsHoldPages(t *testing.T) {
	columns, err := recordColumns()
	if err != nil {
		t.Fatal(err)
	}
	record := column{name: "record", kind: structureColumn, of: columns}
	pages, _ := filepath.Glob("../../../../testdata/pages/*.[htx][txm]*")
	real, err := filepath.Glob(os.Getenv("SHUCK_REAL_PAGES"))
	if err != nil || len(pages) == 0 {
		t.Fatal(len(pages), err)
	}
	held := 0
	for _, name := range append(pages, real...) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for page, err := range (dump.File{Source: name, Reader: bytes.NewReader(data)}).Pages(0) {
			if err != nil {
				continue // no page, as items of feeds without the text of their story
			}
			r := extract.Do(page, extract.Options{Blocks: true})
			line, err := r.MarshalJSON()
			if err != nil {
				t.Fatal(err)
			}
			checkColumn(t, name, record, line)
			held++
		}
	}
	if held < len(pages) {
		t.Errorf("only %d records of %d files", held, len(pages)+len(real))
	}
	t.Logf("%d records of %d files", held, len(pages)+len(real))
}

func checkColumn(t *testing.T, path string, c column, value json.RawMessage) {
	t.Helper()
	if fault := columnFault(c, value); fault != "" {
		t.Errorf("%s: %s", path, fault)
	}
}

// columnForms are what the values of plain columns look like in JSON.
var columnForms = [listColumn]*regexp.Regexp{
	textColumn:   regexp.MustCompile(`^"`),
	momentColumn: regexp.MustCompile(`^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"$`),
	dayColumn:    regexp.MustCompile(`^"\d{4}-\d\d-\d\d"$`),
	flagColumn:   regexp.MustCompile(`^(true|false)$`),
	numberColumn: regexp.MustCompile(`^\d+\.\d+$`),
	countColumn:  regexp.MustCompile(`^\d+$`),
}

// columnFault says what keeps a value from standing in a column, or nothing.
func columnFault(c column, value json.RawMessage) string {
	switch {
	case value == nil:
		return c.name + " is not there"
	case fields.IsNull(value) && c.kind == listColumn:
		return c.name + " is a list, and null"
	case fields.IsNull(value):
		return ""
	}
	var below []json.RawMessage
	switch c.kind {
	default:
		if columnForms[c.kind].Match(value) {
			return ""
		}
		return fmt.Sprintf("%s has %s", c.name, value)
	case listColumn:
		if err := json.Unmarshal(value, &below); err != nil {
			return fmt.Sprintf("%s has %s", c.name, value)
		}
		for _, v := range below {
			if fields.IsNull(v) {
				return c.name + " has null among its values"
			}
			if fault := columnFault(c.of[0], v); fault != "" {
				return fault
			}
		}
	case structureColumn:
		var values fields.Values
		if err := json.Unmarshal(value, &values); err != nil {
			return fmt.Sprintf("%s has %s", c.name, value)
		}
		var names []string
		for _, inside := range c.of {
			names = append(names, inside.name)
			if fault := columnFault(inside, values[inside.name]); fault != "" {
				return fault
			}
		}
		if keys := fields.KeysOf(value); !slices.Equal(keys, names) {
			return fmt.Sprintf("%s has the keys\n%q, columns\n%q", c.name, keys, names)
		}
	}
	return ""
}

// TestSchemasAreOne holds the schemas of tables against each other: they have the
// same columns, at all depths, in the same order.
func TestSchemasAreOne(t *testing.T) {
	names := map[string]*regexp.Regexp{
		"duckdb": regexp.MustCompile(`"(\w+)" `),
		"arrow":  regexp.MustCompile(`\("(\w+)", pa`),
		"spark":  regexp.MustCompile(`"name": "(\w+)"`),
	}
	var want []string
	columns, err := recordColumns()
	if err != nil {
		t.Fatal(err)
	}
	var list func(of []column)
	list = func(of []column) {
		for _, c := range of {
			if c.name != "" {
				want = append(want, c.name)
			}
			list(c.of)
		}
	}
	list(columns)
	for _, d := range dialects() {
		text, err := schemaIn(d.name)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, match := range names[d.name].FindAllStringSubmatch(string(text), -1) {
			got = append(got, match[1])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: columns\n%q, want\n%q", d.name, got, want)
		}
		if d.name == "spark" && !json.Valid(text) {
			t.Errorf("no JSON: %s", text)
		}
	}
}
