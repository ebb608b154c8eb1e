package schema

import (
	"encoding/json"
	"fmt"
	"strings"

	"shuck/cmd/shuck/internal/fields"
)

// A column is a key of the record with its type, as programs that work with tables
// see it. All of them may be null.
type column struct {
	name string
	kind columnKind
	of   []column // of a structure, its columns; of a list, one without a name
}

type columnKind int

const (
	textColumn columnKind = iota
	momentColumn
	dayColumn
	flagColumn
	numberColumn
	countColumn
	listColumn
	structureColumn
)

// recordColumns reads the columns off the JSON Schema of the record, so that there
// is no second list to keep.
func recordColumns() ([]column, error) {
	var schema schemaNode
	if err := json.Unmarshal(recordSchema, &schema); err != nil {
		return nil, err
	}
	record, err := schema.Defs.column("record", schema)
	return record.of, err
}

// A schemaNode is what shuck's schema says of a value: not all that schemas can.
type schemaNode struct {
	Type       json.RawMessage // a name, or a list of names
	Format     string
	Ref        string `json:"$ref"`
	OneOf      []schemaNode
	Enum       []json.RawMessage
	Items      *schemaNode
	Properties json.RawMessage // in order
	Defs       schemaDefs      `json:"$defs"`
}

type schemaDefs map[string]schemaNode

// column gives the column called name that a node describes.
func (d schemaDefs) column(name string, n schemaNode) (column, error) {
	switch {
	case n.Ref != "":
		return d.column(name, d[strings.TrimPrefix(n.Ref, "#/$defs/")])
	case len(n.OneOf) > 0: // the other is null
		return d.column(name, n.OneOf[0])
	case len(n.Enum) > 0:
		return column{name: name, kind: textColumn}, nil
	case n.is("array") && n.Items != nil:
		element, err := d.column("", *n.Items)
		return column{name: name, kind: listColumn, of: []column{element}}, err
	case n.is("object"):
		return d.structure(name, n)
	}
	for _, plain := range []struct {
		kind         columnKind
		name, format string
	}{
		{momentColumn, "string", "date-time"},
		{dayColumn, "string", "date"},
		{textColumn, "string", ""},
		{flagColumn, "boolean", ""},
		{numberColumn, "number", ""},
		{countColumn, "integer", ""},
	} {
		if n.is(plain.name) && n.Format == plain.format {
			return column{name: name, kind: plain.kind}, nil
		}
	}
	return column{}, fmt.Errorf("the schema of %s is none of a column", name)
}

func (d schemaDefs) structure(name string, n schemaNode) (column, error) {
	var inside map[string]schemaNode
	if err := json.Unmarshal(n.Properties, &inside); err != nil {
		return column{}, err
	}
	c := column{name: name, kind: structureColumn}
	for _, key := range fields.KeysOf(n.Properties) {
		part, err := d.column(key, inside[key])
		if err != nil {
			return column{}, err
		}
		c.of = append(c.of, part)
	}
	return c, nil
}

// is reports whether a value may be of the type called name.
func (n schemaNode) is(name string) bool { return strings.Contains(string(n.Type), `"`+name+`"`) }

// A dialect is how a program writes down the columns of a table.
type dialect struct {
	name      string
	plain     [listColumn]string // by kind
	list      func(element string) string
	field     func(name, kind string) string
	structure func(fields []string) string
	document  func(fields []string) string
}

// columns writes down columns one by one.
func (d dialect) columns(of []column) []string {
	var fields []string
	for _, c := range of {
		fields = append(fields, d.field(c.name, d.typeOf(c)))
	}
	return fields
}

func (d dialect) typeOf(c column) string {
	switch c.kind {
	case listColumn:
		return d.list(d.typeOf(c.of[0]))
	case structureColumn:
		return d.structure(d.columns(c.of))
	}
	return d.plain[c.kind]
}

func dialects() []dialect {
	return []dialect{duckDB(), arrow(), spark()}
}

func duckDB() dialect {
	return dialect{
		name: "duckdb",
		plain: [...]string{
			textColumn: "VARCHAR", momentColumn: "TIMESTAMP WITH TIME ZONE", dayColumn: "DATE", flagColumn: "BOOLEAN",
			numberColumn: "DOUBLE", countColumn: "BIGINT",
		},
		list:      func(element string) string { return element + "[]" },
		field:     func(name, kind string) string { return `"` + name + `" ` + kind },
		structure: func(fields []string) string { return "STRUCT(" + strings.Join(fields, ", ") + ")" },
		document: func(fields []string) string {
			return "CREATE TABLE records (\n  " + strings.Join(fields, ",\n  ") + "\n);\n"
		},
	}
}

// arrow has days as moments: pyarrow reads no others from JSON.
func arrow() dialect {
	return dialect{
		name: "arrow",
		plain: [...]string{
			textColumn: "pa.string()", momentColumn: `pa.timestamp("s", "UTC")`, dayColumn: `pa.timestamp("s")`, flagColumn: "pa.bool_()",
			numberColumn: "pa.float64()", countColumn: "pa.int64()",
		},
		list:      func(element string) string { return "pa.list_(" + element + ")" },
		field:     func(name, kind string) string { return `("` + name + `", ` + kind + ")" },
		structure: func(fields []string) string { return "pa.struct([" + strings.Join(fields, ", ") + "])" },
		document: func(fields []string) string {
			return "import pyarrow as pa\n\nschema = pa.schema([\n    " + strings.Join(fields, ",\n    ") + ",\n])\n"
		},
	}
}

func spark() dialect {
	return dialect{
		name: "spark",
		plain: [...]string{
			textColumn: `"string"`, momentColumn: `"timestamp"`, dayColumn: `"date"`, flagColumn: `"boolean"`,
			numberColumn: `"double"`, countColumn: `"long"`,
		},
		list: func(element string) string {
			return `{"type": "array", "elementType": ` + element + `, "containsNull": true}`
		},
		field: func(name, kind string) string {
			return `{"name": "` + name + `", "type": ` + kind + `, "nullable": true, "metadata": {}}`
		},
		structure: func(fields []string) string {
			return `{"type": "struct", "fields": [` + strings.Join(fields, ", ") + "]}"
		},
		document: func(fields []string) string {
			return "{\"type\": \"struct\", \"fields\": [\n  " + strings.Join(fields, ",\n  ") + "\n]}\n"
		},
	}
}
