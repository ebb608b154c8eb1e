package main

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// recordSchema is written by hand: a test holds it against the record.
//
//go:embed record.schema.json
var recordSchema []byte

const schemaHelp = `Schema prints what a record holds: as JSON Schema, or as the schema of a table for
programs that would guess it from the first records they see. Types do not change
from file to file, but a column that has nothing in a whole file has no type there.

  json     JSON Schema
  duckdb   CREATE TABLE records, for COPY records FROM 'all.jsonl'
  arrow    Python that makes a schema of pyarrow, which Polars takes too
  spark    the JSON of a StructType, for StructType.fromJson`

const schemaExamples = `  shuck schema
  shuck schema --format duckdb | duckdb pages.db
  shuck schema --format arrow > record_schema.py`

func newSchema() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "schema",
		Short:   "Print the schema of the record",
		Long:    schemaHelp,
		Example: schemaExamples,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			text, err := schemaAs(format)
			if err != nil {
				return withHelp(cmd, err)
			}
			_, err = cmd.OutOrStdout().Write(text)
			return err
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", "json", "print it as `FORMAT`: "+strings.Join(schemaFormats(), ", "))
	completeFlag(cmd, "format", oneOf(schemaFormats()))
	return cmd
}

func schemaFormats() []string {
	names := []string{"json"}
	for _, d := range dialects() {
		names = append(names, d.name)
	}
	return names
}

// schemaAs is the schema of the record in a format.
func schemaAs(format string) ([]byte, error) {
	if format == "json" {
		return recordSchema, nil
	}
	for _, d := range dialects() {
		if d.name == format {
			columns, err := recordColumns()
			if err != nil {
				return nil, err
			}
			return []byte(d.document(d.columns(columns))), nil
		}
	}
	return nil, notAmong(fmt.Sprintf("unknown format %q", format), format, schemaFormats(), strings.Join(schemaFormats(), ", "))
}
