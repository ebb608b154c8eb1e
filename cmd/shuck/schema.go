package main

import (
	_ "embed"

	"github.com/spf13/cobra"
)

// recordSchema is written by hand: a test holds it against the record.
//
//go:embed record.schema.json
var recordSchema []byte

func newSchema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the record",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(recordSchema)
			return err
		},
	}
}
