package siterules

import (
	"cmp"
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/options"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract/rules"
)

func newList() *cobra.Command {
	var typed options.Rules
	cmd := &cobra.Command{
		Use:     "list [flags]",
		Short:   "List the sites that have rules, and where from",
		Example: "  shuck rules list\n  shuck rules list --only-rules --rules rules/",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			set, err := typed.Sets()
			if err != nil {
				return err
			}
			if len(set.All()) == 0 {
				fmt.Fprintln(cmd.ErrOrStderr(), "shuck: there are no rules: --only-rules leaves out those that are built in, so give some with --rules PATH")
				return exit.PagesError{Code: exit.NoArticle}
			}
			return listRules(cmd.OutOrStdout(), set)
		},
	}
	typed.Define(cmd.Flags())
	return cmd
}

// listRules writes a line for each host of each rule, sorted by host, and what is
// below a host behind it; of rules for one host, the nearest is first.
func listRules(w io.Writer, set *rules.Set) error {
	type line struct {
		host string
		rule *rules.Rule
	}
	var lines []line
	width := 0
	for _, r := range set.All() {
		for _, host := range r.Hosts {
			lines = append(lines, line{host, r})
			width = max(width, utf8.RuneCountInString(host))
		}
	}
	sort.SliceStable(lines, func(i, j int) bool {
		a, b := lines[i].host, lines[j].host
		return cmp.Or(cmp.Compare(strings.TrimPrefix(a, "*."), strings.TrimPrefix(b, "*.")), cmp.Compare(b, a)) < 0
	})
	for _, l := range lines {
		days := ""
		if l.rule.From != "" {
			days += ", from " + l.rule.From
		}
		if l.rule.Until != "" {
			days += ", until " + l.rule.Until
		}
		if _, err := fmt.Fprintf(w, "%-*s  %s%s\n", width, terminal.Visible(l.host), terminal.Visible(l.rule.Source), days); err != nil {
			return err
		}
	}
	return nil
}
