package siterules

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/check"
	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/options"
	"shuck/cmd/shuck/internal/pathname"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/golden"
	"shuck/extract/rules"
)

const checkHelp = `Check reads rules, compiles all of each, and tests it on the pages that lie
beside it: those of example.org.yaml in the directory example.org, each with a
golden as of shuck check. A page is extracted with its rule alone, whatever its
address. Parts of a rule that find nothing on any of its pages are named, and so are
pages that have a field which the rule should find there and does not.

A PATH is a directory of rules or one rule. Of site configs that were made for
other programs it counts the directives that are not used here, and says why; of
a config that is named, it gives their lines.

Exit codes: 0 all is well; 1 a rule is wrong or a page differs from its golden;
2 wrong usage, or a path that could not be read.`

func newCheck() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "check PATH...",
		Short:   "Lint rules, and test them on the pages beside them",
		Long:    checkHelp,
		Example: "  shuck rules check rules/\n  shuck rules check rules/example.org.yaml",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			c := linter{out: exit.WhileRead(cmd.OutOrStdout()), notes: map[string]int{}}
			for _, path := range paths {
				if err := c.path(path); err != nil {
					return err
				}
			}
			return c.end()
		},
	}
	return cmd
}

// A linter gets all rules in their order, and counts.
type linter struct {
	out             io.Writer
	rules, untested int
	wrong           int            // rules, and lines of imported ones
	notes           map[string]int // "key: why it is not used"
	pages           check.Tally
}

// path checks the rules under a path.
func (c *linter) path(path string) error {
	if !pathname.IsDirectory(path) {
		return c.file(path, true)
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return err
	}
	before := c.rules
	for _, entry := range entries {
		if entry.IsDir() || !rules.IsRuleFile(entry.Name()) {
			continue
		}
		if err := c.file(filepath.Join(path, entry.Name()), false); err != nil {
			return err
		}
	}
	if c.rules == before {
		return fmt.Errorf("%s: no rules in it; they are files NAME.yaml, or HOST.txt as of Full-Text RSS", path)
	}
	return nil
}

// file checks the rule in a file. One that does not load is a finding, as long
// as the file can be read.
func (c *linter) file(path string, named bool) error {
	r, err := rules.LoadFile(path)
	var wrong *rules.Error
	switch {
	case errors.As(err, &wrong):
		c.tell(err)
		c.wrong += strings.Count(err.Error(), "\n") + 1
		c.rules++
		return nil
	case err != nil:
		return err
	}
	return c.rule(r, named)
}

// tell writes mistakes out, a line each.
func (c *linter) tell(err error) {
	for line := range strings.SplitSeq(err.Error(), "\n") {
		fmt.Fprintln(c.out, terminal.Visible(line))
	}
}

// rule checks one rule; its notes are written out where it was named.
func (c *linter) rule(r *rules.Rule, named bool) error {
	c.rules++
	for _, err := range r.Check() {
		c.tell(err)
		c.wrong++
	}
	for _, n := range r.Notes {
		if n.IsError || named {
			fmt.Fprintf(c.out, "%s:%d: %s\n", terminal.Visible(r.Source), n.Line, terminal.Visible(n.Message))
		}
		if n.IsError {
			c.wrong++
		} else {
			c.notes[n.Key+": "+n.Message]++
		}
	}
	dir := strings.TrimSuffix(r.Source, filepath.Ext(r.Source))
	if !pathname.IsDirectory(dir) {
		c.untested++
		return nil
	}
	if err := c.test(r, dir); err != nil {
		return err
	}
	c.reportIdle(r, dir)
	return nil
}

// test holds the pages of a rule against their goldens.
func (c *linter) test(r *rules.Rule, dir string) error {
	options := golden.Options{Extract: extract.Options{Rules: rules.Only(r)}, MaxBytes: options.DefaultMaxBytes}
	return check.HoldPages(dir, options, c.out, &c.pages)
}

// reportIdle names the parts of a rule that find nothing on any of its pages.
func (c *linter) reportIdle(r *rules.Rule, dir string) {
	finds, opts := map[string]bool{}, extract.Options{Rules: rules.Only(r)}
	for _, found := range golden.Find(dir, dump.Filter{}) {
		if found.Page.Source == "" {
			continue
		}
		for page, err := range found.Page.Pages(options.DefaultMaxBytes) {
			if err != nil {
				continue
			}
			if d, err := extract.Parse(opts.Rewritten(page)); err == nil {
				for _, t := range r.Try(d.RulePage()) {
					part := t.Key + ": " + t.What
					finds[part] = finds[part] || t.Holds
				}
				c.reportWarnings(page.Source, extract.Extract(d, opts))
			}
		}
	}
	for _, part := range slices.Sorted(maps.Keys(finds)) {
		if !finds[part] {
			fmt.Fprintf(c.out, "%s: note: %s finds nothing on any of its pages\n", terminal.Visible(r.Source), terminal.Visible(part))
		}
	}
}

// reportWarnings writes what a record of a page says of its rule.
func (c *linter) reportWarnings(source string, record extract.Record) {
	for _, warning := range record.Warnings {
		if strings.HasPrefix(warning, "the site rule ") {
			fmt.Fprintf(c.out, "%s: note: %s\n", terminal.Visible(source), terminal.Visible(warning))
		}
	}
}

// end writes what was counted.
func (c *linter) end() error {
	notes := slices.SortedFunc(maps.Keys(c.notes), func(a, b string) int {
		return cmp.Or(cmp.Compare(c.notes[b], c.notes[a]), cmp.Compare(a, b))
	})
	for _, note := range notes {
		fmt.Fprintf(c.out, "ignored %5d %s\n", c.notes[note], note)
	}
	fmt.Fprintf(c.out, "%d rules, %d without pages, %d mistakes; pages: %d passed, %d not\n", c.rules, c.untested, c.wrong, c.pages.Of[golden.Passed], c.pages.Faults)
	if c.wrong+c.pages.Faults > 0 {
		return exit.PagesError{Code: exit.NoArticle}
	}
	return nil
}
