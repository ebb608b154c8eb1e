package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/usage"
)

// TestFlagArguments holds that each flag of each command says what it takes, in a
// word that arguments knows, and that what it does not take is said without Go.
func TestFlagArguments(t *testing.T) {
	free := []string{"string", "stringArray", "names"}
	usage.EachCommand(newRoot(), func(cmd *cobra.Command) {
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			arg, takes := usage.ArgumentOf(f)
			if !takes {
				return
			}
			if arg.What == "something" {
				t.Errorf("%s --%s: no word in backquotes that arguments has: %s", cmd.CommandPath(), f.Name, f.Usage)
			}
			if err := f.Value.Set(""); err == nil || !strings.HasPrefix(err.Error(), "want ") {
				t.Errorf("%s --%s: of nothing it says %v", cmd.CommandPath(), f.Name, err)
			}
			if slices.Contains(free, f.Value.Type()) {
				return
			}
			if err := f.Value.Set("@"); err == nil || !strings.HasPrefix(err.Error(), "want ") {
				t.Errorf("%s --%s: of @ it says %v", cmd.CommandPath(), f.Name, err)
			}
			if err := f.Value.Set(arg.Example); err != nil {
				t.Errorf("%s --%s: the example %s is wrong: %v", cmd.CommandPath(), f.Name, arg.Example, err)
			}
		})
	})
}
