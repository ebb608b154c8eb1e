package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/rules"
)

const rulesHelp = `Rules say how the pages of single sites are built, where the heuristics would
have to guess. A rule is a YAML file, one a site:

  hosts: [example.org, "*.example.org"]
  from: 2021-03-01           # until: days on which stories looked like this
  when: body.story           # a selector that must find something
  headline: h1.title         # CSS; what begins with / is XPath
  authors:                   # tried in their order
    - {css: .byline, regex: '^By (.*)$', group: 1}
    - {json-ld: author.name}
    - {meta: author}
  topics: {meta: keywords, split: ','}
  published: {css: time, attr: datetime}
  body:
    keep: article .text
    drop: [.promo, aside]
  strip: .icon               # no part of any field
  text:                      # for text dumps: regular expressions over lines
    when: '^date .* Example\.org$'
    byline: '^From (.*)$'
    end: '^Related stories$'

Fields are headline, authors, byline, dateline, lead, published, modified,
section and topics. Where a rule gives nothing the heuristics step in.

Site configs of Full-Text RSS and Graby, files such as example.org.txt, are read
as they are.

Rules are those that are built in, then those in shuck/rules in the user's
directory for configuration, then those of each --rules DIR; of those for a
site, the last go first.`

func newRules() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "Test, show and make rules for single sites",
		Long:  rulesHelp,
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			writeShortHelp(cmd.OutOrStdout(), cmd, helpWidth(cmd.OutOrStdout()))
			return nil
		},
	}
	cmd.AddCommand(newRulesCheck(), newRulesShow(), newRulesTry(), newRulesImport(), newRulesLearn())
	return cmd
}

func newRulesShow() *cobra.Command {
	var typed ruleFlags
	cmd := &cobra.Command{
		Use:     "show [flags] HOST|URL",
		Short:   "Print the rules for a site, in the order in which they are asked",
		Example: "  shuck rules show example.org\n  shuck rules show --rules rules/ https://www.example.org/story",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			set, err := typed.sets()
			if err != nil {
				return err
			}
			return showRules(cmd.OutOrStdout(), set, args[0])
		},
	}
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		set, err := typed.sets()
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return hosts(set), cobra.ShellCompDirectiveNoFileComp
	}
	typed.define(cmd.Flags())
	return cmd
}

// hosts are those that there are rules for. A rule for what is below a host is
// found by the host.
func hosts(set *rules.Set) []string {
	var out []string
	for _, r := range set.All() {
		for _, host := range r.Hosts {
			if host = strings.TrimPrefix(host, "*."); host != "*" {
				out = append(out, host)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// showRules writes the rules for a host, the first that is asked first. Those
// for other designs of the site are among them, with their days.
func showRules(w io.Writer, set *rules.Set, host string) error {
	list := set.ForAnyDay(host)
	if len(list) == 0 {
		fmt.Fprintf(w, "no rules for %s\n", host)
		return pagesError{exitNoArticle}
	}
	for i, r := range list {
		fmt.Fprintf(w, "%d. %s\n", i+1, r.Source)
		for line := range strings.Lines(string(r.YAML())) {
			fmt.Fprint(w, "    ", line)
		}
	}
	return nil
}

func newRulesTry() *cobra.Command {
	return &cobra.Command{
		Use:     "try RULE PAGE...",
		Short:   "Print what each part of a rule finds on a page",
		Example: "  shuck rules try rules/example.org.yaml page.html",
		Args:    cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := rules.LoadFile(args[0])
			if err != nil {
				return err
			}
			out := bufio.NewWriter(cmd.OutOrStdout())
			for _, path := range args[1:] {
				for page, err := range pagesOf(path, cmd.InOrStdin()) {
					if err != nil {
						return fmt.Errorf("%s: %w", page.Source, err)
					}
					if err := tryRule(out, r, page); err != nil {
						return err
					}
				}
			}
			return out.Flush()
		},
	}
}

// pagesOf gives the pages behind a path, or on standard input.
func pagesOf(path string, stdin io.Reader) iter.Seq2[extract.Page, error] {
	if path == standardInput {
		return dump.File{Source: path, Reader: stdin}.Pages(0)
	}
	return dump.Pages(path, dump.Options{})
}

// tryRule writes what a rule finds on a page, and the first of it.
func tryRule(w *bufio.Writer, r *rules.Rule, page extract.Page) error {
	d, err := extract.Parse(extract.Options{Rules: rules.Only(r)}.Rewritten(page))
	if err != nil {
		return fmt.Errorf("%s: %w", page.Source, err)
	}
	fmt.Fprintf(w, "page %s\n", page.Source)
	for _, t := range r.Try(d.RulePage()) {
		fmt.Fprintf(w, "%s: %s\n", t.Key, t.What)
		switch {
		case t.Err != nil:
			fmt.Fprintf(w, "    %v\n", t.Err)
		case !t.Holds:
			fmt.Fprintln(w, "    nothing")
		}
		const shown = 5
		for i, v := range t.Values[:min(len(t.Values), shown)] {
			fmt.Fprintf(w, "    %d. %s\n", i+1, shorten(v.Text))
		}
		for i, n := range t.Nodes[:min(len(t.Nodes), shown)] {
			fmt.Fprintf(w, "    %d. <%s> %s\n", i+1, n.Data, shorten(rules.Text(n)))
		}
		if more := len(t.Values) + len(t.Nodes) - shown; more > 0 {
			fmt.Fprintf(w, "    and %d more\n", more)
		}
	}
	return nil
}
