package main

import (
	"fmt"
	"shuck/extract/rules"
	"strings"

	"github.com/spf13/cobra"
)

// notAmong completes what is said of a word that is none of those known: by the one
// that was probably meant, or else by what is wanted.
func notAmong(said, word string, known []string, wanted string) error {
	if meant, ok := rules.Nearest(word, known); ok {
		return fmt.Errorf("%s; did you mean %s?", said, meant)
	}
	return fmt.Errorf("%s: want %s", said, wanted)
}

// withHelp points to the help, unless the error ends with what to do.
func withHelp(cmd *cobra.Command, err error) error {
	if strings.HasSuffix(err.Error(), "?") {
		return err
	}
	return fmt.Errorf("%w; see %s --help", err, cmd.CommandPath())
}
