package main

import (
	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newMan() *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "Print the manual page",
		Example: "  shuck man > /usr/local/share/man/man1/shuck.1",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			// One page for the whole program: without its subcommands the root
			// does not refer to pages of theirs, which there are not.
			root := newMainJob()
			root.DisableAutoGenTag = true
			header := &doc.GenManHeader{Manual: "User Commands", Source: "shuck " + version()}
			return doc.GenMan(root, header, cmd.OutOrStdout())
		},
	}
}
