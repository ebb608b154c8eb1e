package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/terminal"
	"shuck/cmd/shuck/internal/usage"
)

// screen is what a terminal shows that nobody has made larger.
const screen = 24

// TestShortHelpFits holds that -h of each command fits a screen, and that no line of
// help is wider than wanted but those that stand as they are.
func TestShortHelpFits(t *testing.T) {
	usage.EachCommand(newRoot(), func(cmd *cobra.Command) {
		var short, long bytes.Buffer
		usage.WriteShortHelp(&short, cmd, terminal.UsualWidth)
		if n := strings.Count(short.String(), "\n"); n > screen-1 {
			t.Errorf("%s -h has %d lines: a screen and its prompt have %d", cmd.CommandPath(), n, screen)
		}
		usage.WriteHelp(&long, cmd, terminal.UsualWidth)
		for line := range strings.Lines(short.String() + long.String()) {
			if utf8.RuneCountInString(line) > terminal.UsualWidth+1 && !strings.Contains(cmd.Example+cmd.Long, line) {
				t.Errorf("%s: wider than %d: %s", cmd.CommandPath(), terminal.UsualWidth, line)
			}
		}
	})
}

// TestFlagGroups holds that help shows each flag, and has no place for flags that are
// none of any command.
func TestFlagGroups(t *testing.T) {
	known := map[string]bool{}
	usage.EachCommand(newRoot(), func(cmd *cobra.Command) {
		var help bytes.Buffer
		usage.WriteHelp(&help, cmd, terminal.UsualWidth)
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			known[f.Name] = true
			row := regexp.MustCompile(`(?m)^  (-\w, |    )--` + f.Name + `( |$)`)
			if !f.Hidden && !row.Match(help.Bytes()) {
				t.Errorf("%s --%s is in none of the groups of help", cmd.CommandPath(), f.Name)
			}
		})
	})
	for _, name := range usage.GroupedFlags() {
		if !known[name] {
			t.Errorf("help has a place for --%s, which is a flag of no command", name)
		}
	}
}
