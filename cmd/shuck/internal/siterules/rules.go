// Package siterules is the command rules with those below it: they test, show and
// make rules for single sites, one a file.
package siterules

import (
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/options"
	"shuck/cmd/shuck/internal/pathname"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/cmd/shuck/internal/usage"
	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/rules"
)

const help = `Rules say how the pages of single sites are built, where the heuristics would
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

The flags of each command are in its own help: shuck rules show --help.

Site configs of Full-Text RSS and Graby, files such as example.org.txt, are read
as they are.

Rules are those that are built in, then those in shuck/rules in the user's
directory for configuration, then those of each --rules PATH, a directory or a file;
of those for a site, the last go first.`

// New gives the command with those below it.
func New() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "Test, show and make rules for single sites",
		Long:  help,
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			usage.PrintShortHelp(cmd)
			return nil
		},
	}
	cmd.AddCommand(newCheck(), newList(), newShow(), newTry(), newImport(), newLearn())
	return cmd
}

// otherHosts says where there are rules, when there are none for a host.
func otherHosts(set *rules.Set, host string) string {
	// What all of .com have in common makes no two of them alike.
	byName := map[string]string{}
	for _, known := range hosts(set) {
		byName[withoutLastLabel(known)] = known
	}
	name := withoutLastLabel(rules.HostOf(host))
	if meant, ok := rules.Nearest(name, slices.Sorted(maps.Keys(byName))); ok {
		return fmt.Sprintf("did you mean %s?", byName[meant])
	}
	return "shuck rules list names the sites that have rules"
}

// withoutLastLabel is "zeit" of "zeit.de".
func withoutLastLabel(host string) string {
	return host[:max(strings.LastIndexByte(host, '.'), 0)]
}

func newShow() *cobra.Command {
	var typed options.Rules
	cmd := &cobra.Command{
		Use:     "show [flags] HOST|URL",
		Short:   "Print the rules for a site, in the order in which they are asked",
		Example: "  shuck rules show example.org\n  shuck rules show --rules rules/ https://www.example.org/story",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			set, err := typed.Sets()
			if err != nil {
				return err
			}
			return showRules(cmd.OutOrStdout(), cmd.ErrOrStderr(), set, args[0])
		},
	}
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		set, err := typed.Sets()
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return hosts(set), cobra.ShellCompDirectiveNoFileComp
	}
	typed.Define(cmd.Flags())
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
func showRules(w, messages io.Writer, set *rules.Set, host string) error {
	if rules.HostOf(host) == "" {
		return fmt.Errorf("%q is no host and no address: give one such as example.org", host)
	}
	list := set.ForAnyDay(host)
	if len(list) == 0 {
		fmt.Fprintf(messages, "shuck: no rule applies to %s, so its pages are left to the heuristics; %s\n", terminal.Visible(host), otherHosts(set, host))
		return exit.PagesError{Code: exit.NoArticle}
	}
	for i, r := range list {
		fmt.Fprintf(w, "%d. %s\n", i+1, terminal.Visible(r.Source))
		for line := range strings.Lines(string(r.YAML())) {
			fmt.Fprintf(w, "    %s\n", terminal.Visible(strings.TrimSuffix(line, "\n")))
		}
	}
	return nil
}

// pagesOf gives the pages behind a path, or on standard input. Pages above a size are
// refused.
func pagesOf(path string, stdin io.Reader, keys dump.Keys, maxBytes options.Size) iter.Seq2[extract.Page, error] {
	if path == pathname.StandardInput {
		return dump.File{Source: path, Reader: stdin, Keys: keys}.Pages(int64(maxBytes))
	}
	return dump.Pages(path, dump.Options{Keys: keys, MaxBytes: int64(maxBytes)})
}
