package siterules

import (
	"bufio"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/fields"
	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/options"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/rules"
)

const tryHelp = `Try prints what each part of a rule finds on a page, whatever its address, and then
the fields of the record before, without any rule, and after.

Exit codes: 0 the rule finds something on every page; 1 it finds nothing on one, or
is not for it; 2 wrong usage, a rule that is wrong, or a page that cannot be done.`

func newTry() *cobra.Command {
	var keys dump.Keys
	var maxBytes options.Size
	cmd := &cobra.Command{
		Use:     "try [flags] RULE PAGE...",
		Short:   "Print what each part of a rule finds on a page, and what that changes",
		Long:    tryHelp,
		Example: "  shuck rules try rules/example.org.yaml page.html",
		Args:    cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := rules.LoadFile(args[0])
			if err != nil {
				return err
			}
			out := bufio.NewWriter(exit.WhileRead(cmd.OutOrStdout()))
			findsAll := true
			for _, path := range args[1:] {
				for page, err := range pagesOf(path, cmd.InOrStdin(), keys, maxBytes) {
					if err != nil {
						return message.InputError(page.Source, err)
					}
					finds, err := tryRule(out, r, page)
					if err != nil {
						return err
					}
					findsAll = findsAll && finds
				}
			}
			if err := out.Flush(); err != nil {
				return err
			}
			if !findsAll {
				return exit.PagesError{Code: exit.NoArticle}
			}
			return nil
		},
	}
	options.DefineKeys(cmd.Flags(), &keys)
	options.DefineMaxBytes(cmd.Flags(), &maxBytes)
	return cmd
}

// tryRule writes what a rule finds on a page, the first of it, and what the record
// is without it and with it. It reports whether the rule has anything to say.
func tryRule(w *bufio.Writer, r *rules.Rule, page extract.Page) (finds bool, err error) {
	opts := extract.Options{Rules: rules.Only(r)}
	d, err := extract.Parse(opts.Rewritten(page))
	if err != nil {
		return false, message.InputError(page.Source, err)
	}
	fmt.Fprintf(w, "page %s\n", terminal.Visible(page.Source))
	for _, t := range r.Try(d.RulePage()) {
		writeTrial(w, t)
		finds = finds || t.Holds
	}
	finds = finds || len(r.Replace) > 0
	e := extract.Explain(d, opts)
	switch {
	case len(e.Rules) == 0:
		fmt.Fprintln(w, "the rule is not for this page: its when, or its days, do not hold")
		return false, nil
	case !finds:
		fmt.Fprintln(w, "nothing of what the rule looks for is on this page")
		return false, nil
	}
	return true, writeBeforeAfter(w, r, extract.Do(page, extract.Options{}), e.Record)
}

// writeTrial writes what a part of a rule finds.
func writeTrial(w *bufio.Writer, t rules.Trial) {
	fmt.Fprintf(w, "%s: %s\n", t.Key, terminal.Visible(t.What))
	switch {
	case t.Err != nil:
		fmt.Fprintf(w, "    %s\n", terminal.Visible(t.Err.Error()))
	case !t.Holds:
		fmt.Fprintln(w, "    nothing")
	}
	const shown = 5
	for i, v := range t.Values[:min(len(t.Values), shown)] {
		fmt.Fprintf(w, "    %d. %s\n", i+1, terminal.Shorten(v.Text))
	}
	for i, n := range t.Nodes[:min(len(t.Nodes), shown)] {
		fmt.Fprintf(w, "    %d. <%s> %s\n", i+1, n.Data, terminal.Shorten(rules.Text(n)))
	}
	if more := len(t.Values) + len(t.Nodes) - shown; more > 0 {
		fmt.Fprintf(w, "    and %d more\n", more)
	}
}

// writeBeforeAfter writes the fields that a rule is about, or changes, without it and
// with it, and what the record says of the rule.
func writeBeforeAfter(w *bufio.Writer, r *rules.Rule, before, after extract.Record) error {
	fmt.Fprintln(w, "the record, before and after")
	old, err := fields.ValuesOf(before)
	if err != nil {
		return err
	}
	now, err := fields.ValuesOf(after)
	if err != nil {
		return err
	}
	for _, key := range fields.Names() {
		isAbout := len(r.Finders[rules.Field(key)]) > 0 || key == "body" && len(r.Keep)+len(r.Drop) > 0
		switch a, b := shownField(key, old[key]), shownField(key, now[key]); {
		case key == "confidence" || key == "warnings":
		case string(old[key]) != string(now[key]):
			fmt.Fprintf(w, "    %s: %s -> %s\n", key, a, b)
		case isAbout:
			fmt.Fprintf(w, "    %s: %s, as before\n", key, a)
		}
	}
	for _, warning := range after.Warnings {
		if !slices.Contains(before.Warnings, warning) {
			fmt.Fprintf(w, "    warning: %s\n", terminal.Visible(warning))
		}
	}
	return nil
}

// shownField is a field on a line; of a body how long it is and how it begins.
func shownField(key string, value json.RawMessage) string {
	var body string
	if key != "body" || json.Unmarshal(value, &body) != nil || body == "" {
		return terminal.Shorten(string(value))
	}
	return fmt.Sprintf("%d paragraphs, %d characters", strings.Count(body, "\n\n")+1, utf8.RuneCountInString(body))
}
