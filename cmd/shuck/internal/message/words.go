// Package message words what several commands have to say: of inputs that cannot be
// used, and of words that nobody knows.
package message

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"shuck/extract/rules"
)

// NotAmong completes what is said of a word that is none of those known: by the one
// that was probably meant, or else by what is wanted.
func NotAmong(said, word string, known []string, wanted string) error {
	if meant, ok := rules.Nearest(word, known); ok {
		return fmt.Errorf("%s; did you mean %s?", said, meant)
	}
	return fmt.Errorf("%s: want %s", said, wanted)
}

// WithHelp points to the help, unless the error ends with what to do.
func WithHelp(cmd *cobra.Command, err error) error {
	if strings.HasSuffix(err.Error(), "?") {
		return err
	}
	return fmt.Errorf("%w; see %s --help", err, cmd.CommandPath())
}
