package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// screen is what a terminal shows that nobody has made larger.
const screen = 24

// TestShortHelpFits holds that -h of each command fits a screen, and that no line of
// help is wider than wanted but those that stand as they are.
func TestShortHelpFits(t *testing.T) {
	eachCommand(newRoot(), func(cmd *cobra.Command) {
		var short, long bytes.Buffer
		writeShortHelp(&short, cmd, usualWidth)
		if n := strings.Count(short.String(), "\n"); n > screen-1 {
			t.Errorf("%s -h has %d lines: a screen and its prompt have %d", cmd.CommandPath(), n, screen)
		}
		writeHelp(&long, cmd, usualWidth)
		for line := range strings.Lines(short.String() + long.String()) {
			if utf8.RuneCountInString(line) > usualWidth+1 && !strings.Contains(cmd.Example+cmd.Long, line) {
				t.Errorf("%s: wider than %d: %s", cmd.CommandPath(), usualWidth, line)
			}
		}
	})
}

// TestFlagGroups holds that help shows each flag, and those of -h are flags of some
// command.
func TestFlagGroups(t *testing.T) {
	known := map[string]bool{}
	eachCommand(newRoot(), func(cmd *cobra.Command) {
		var shown []string
		for _, group := range groupsOf(cmd) {
			shown = append(shown, group.names...)
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			known[f.Name] = true
			if !f.Hidden && !slices.Contains(shown, f.Name) {
				t.Errorf("%s --%s is in none of flagGroups", cmd.CommandPath(), f.Name)
			}
		})
	})
	for _, group := range append(flagGroups, flagGroup{title: "-h", names: usedMost}) {
		for _, name := range group.names {
			if !known[name] {
				t.Errorf("%s: no command has --%s", group.title, name)
			}
		}
	}
}
