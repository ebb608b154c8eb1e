// Package schema is the command schema: it prints what a record holds, as JSON Schema
// and as the schemas of tables (columns.go), and what an explanation holds.
package schema

import (
	_ "embed"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/explanation"
	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/usage"
)

// recordSchema is written by hand: a test holds it against the record.
//
//go:embed record.schema.json
var recordSchema []byte

const help = `Schema prints what a record holds: as JSON Schema, or as the schema of a table for
programs that would guess it from the first records they see. Types do not change
from file to file, but a column that has nothing in a whole file has no type there.
"shuck schema explanation" prints what "shuck explain -f json" holds.

  json     JSON Schema
  duckdb   CREATE TABLE records, for COPY records FROM 'all.jsonl'
  arrow    Python that makes a schema of pyarrow, which Polars takes too
  spark    the JSON of a StructType, for StructType.fromJson`

const examples = `  shuck schema
  shuck schema --format duckdb | duckdb pages.db
  shuck schema --format arrow > record_schema.py`

// New gives the command.
func New() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "schema [flags] [record|explanation]",
		Short:   "Print the schema of the record",
		Long:    help,
		Example: examples,
		Args:    cobra.MaximumNArgs(1),

		ValidArgsFunction: usage.OneOf(subjects),

		RunE: func(cmd *cobra.Command, of []string) error {
			text, err := schemaOf(of, format)
			if err != nil {
				return message.WithHelp(cmd, err)
			}
			_, err = cmd.OutOrStdout().Write(text)
			return err
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", "json", "print it as `FORMAT`: "+strings.Join(formats(), ", "))
	usage.CompleteFlag(cmd, "format", usage.OneOf(formats()))
	return cmd
}

func formats() []string {
	names := []string{"json"}
	for _, d := range dialects() {
		names = append(names, d.name)
	}
	return names
}

// subjects are what there are schemas of.
var subjects = []string{"record", "explanation"}

// schemaOf is the schema of what is named, or of the record.
func schemaOf(of []string, format string) ([]byte, error) {
	switch {
	case len(of) == 0 || of[0] == "record":
		return schemaIn(format)
	case of[0] != "explanation":
		return nil, message.NotAmong(fmt.Sprintf("there is no schema of %q", of[0]), of[0], subjects, strings.Join(subjects, " or "))
	case format != "json":
		return nil, errors.New("explanations have a JSON Schema alone: leave out --format")
	}
	return explanation.Schema, nil
}

// schemaIn is the schema of the record in a format.
func schemaIn(format string) ([]byte, error) {
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
	return nil, message.NotAmong(fmt.Sprintf("unknown format %q", format), format, formats(), strings.Join(formats(), ", "))
}
