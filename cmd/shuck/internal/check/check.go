// Package check is the command check: it holds pages against the golden records
// beside them, writes goldens, and reports to people and to machines.
//
// File by file:
//
//	check.go    the command: flags as typed -> the check as meant
//	run.go      cases -> results, in order, and the goldens written
//	text.go     results for people
//	report.go   results for machines: which reports, and where to
//	junit.go, json.go, tap.go, github.go, summary.go: one each
package check

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/options"
	"shuck/cmd/shuck/internal/pathname"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/cmd/shuck/internal/usage"
	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/golden"
)

const help = `Check extracts every page that has a golden record beside it, story.html that
of story.golden.json, and compares the keys that the golden holds. What differs
is shown as a diff; a summary closes.

A PATH is a directory, a page, or a golden. A page without a golden is missing
one, which fails (--new makes it, --allow-missing lets it be); so does a golden
whose page is gone. The golden of a container holds a line for each page, by
source.

A golden may hold any keys of a record. In the place of a value may stand null,
for "must have none", or what tolerates more:

  "body":      {"contains": ["..."], "excludes": ["..."]}
  "body":      {"text": "...", "min_f1": 0.98}
  "headline":  {"matches": "^Council"}
  "published": {"day": "2022-01-14"}
  "dateline":  {"place": "PARIS"}

--update writes goldens: the values of the keys they hold where pages differ,
and new ones for pages that have none. What was written by hand, null or what
tolerates more, it leaves alone, and a page that fails one of these still fails;
--force rewrites these too. No page is touched. Read the diff before you commit
it: bodies are lists of their paragraphs, so that it can be read.

A report is junit, json, tap or html, written to a file or, without one, to standard
output in place of the diffs, which go to standard error then. In GitHub Actions
failures become annotations of the goldens' lines, and a table in the summary of
the job ($GITHUB_STEP_SUMMARY).

A file known-gaps.txt among the pages has a line for each field that is known to
fail, PAGE KEY, the page as seen from there or as messages call it; so has the file
of --known. One of them that passes fails.

Exit codes: 0 all matched; 1 at least one page did not; 2 wrong usage, a golden
that makes no sense, or a page that could not be read.`

const examples = `  shuck check --new pages/
  shuck check pages/
  shuck check --update pages/story.html
  shuck check --report junit=report.xml pages/
  shuck check --fail-fast --include '*.html' pages/`

// flags are the flags of check as typed.
type flags struct {
	update, make, all bool
	force             bool
	allowMissing      bool
	known             string
	reports           []string
	failFast          bool
	filter            dump.Filter
	keys              dump.Keys
	maxBytes          options.Size
	jobs              options.Jobs
	color             terminal.When
	quiet             bool
	rules             options.Rules
}

// New gives the command.
func New() *cobra.Command {
	var typed flags
	cmd := &cobra.Command{
		Use:     "check [flags] PATH...",
		Short:   "Hold pages against golden records beside them",
		Long:    help,
		Example: examples,
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, paths []string) error {
			check, err := typed.meant(paths)
			if err != nil {
				return message.WithHelp(cmd, err)
			}
			if check.options.Known, err = typed.knownFailures(paths); err != nil {
				return err
			}
			return check.run(cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	typed.define(cmd.Flags())
	usage.CompleteFlag(cmd, "report", usage.OneOf(reportKinds()))
	return cmd
}

func (f *flags) define(set *pflag.FlagSet) {
	set.BoolVar(&f.update, "update", false, "rewrite goldens that pages differ from, in the keys they hold, and make those that are missing")
	set.BoolVar(&f.make, "new", false, "make the goldens that are missing; the others stay as they are")
	set.BoolVar(&f.force, "force", false, "with --update, also rewrite what was written by hand: null, and what tolerates more")
	set.BoolVar(&f.all, "all", false, "with --update, give goldens all the keys that a new one has")
	set.BoolVar(&f.allowMissing, "allow-missing", false, "do not fail pages that have no golden")
	set.StringVar(&f.known, "known", "", "do not fail the fields listed in `FILE`, a line each: PAGE KEY (known-gaps.txt among the pages is read without)")
	set.StringArrayVar(&f.reports, "report", nil, "write a report, `KIND[=FILE]`: "+strings.Join(reportKinds(), ", ")+"; without a file on standard output (repeatable)")
	set.BoolVar(&f.failFast, "fail-fast", false, "stop at the first page that fails")
	set.StringArrayVar(&f.filter.Include, "include", nil, "in directories, check only pages that match `GLOB`"+options.AboutGlobs)
	set.StringArrayVar(&f.filter.Exclude, "exclude", nil, "in directories, leave out pages and directories that match `GLOB`"+options.AboutGlobs)
	options.DefineKeys(set, &f.keys)
	options.DefineMaxBytes(set, &f.maxBytes)
	options.DefineJobs(set, &f.jobs)
	f.rules.Define(set)
	options.DefineColor(set, &f.color)
	set.BoolVarP(&f.quiet, "quiet", "q", false, "print nothing but the summary")
}

// meant turns flags and paths into a check, or says what is wrong with them.
func (f *flags) meant(paths []string) (*check, error) {
	if err := f.checkUsage(paths); err != nil {
		return nil, err
	}
	reports, err := parseReports(f.reports)
	if err != nil {
		return nil, err
	}
	siteRules, err := f.rules.Sets()
	if err != nil {
		return nil, err
	}
	c := &check{
		paths: paths, filter: f.filter, reports: reports,
		options: golden.Options{Extract: extract.Options{Rules: siteRules}, MaxBytes: int64(f.maxBytes), Keys: f.keys, Make: f.update || f.make, Explain: wantsReasons(reports)},
		update:  golden.Update{Rewrite: f.update, Make: f.update || f.make, All: f.all, Force: f.force},
		workers: f.jobs.Workers(), failFast: f.failFast, allowMissing: f.allowMissing,
		color: f.color, quiet: f.quiet,
	}
	return c, nil
}

// knownFailures are those of --known, and of the files among the pages.
func (f *flags) knownFailures(paths []string) (*golden.Known, error) {
	var files []string
	for _, path := range paths {
		files = append(files, golden.FindKnown(path, f.filter.Exclude)...)
	}
	if f.known == "" {
		return golden.ReadKnown(files...)
	}
	known, err := golden.ReadKnown(append([]string{f.known}, files...)...)
	if err != nil {
		return nil, fmt.Errorf("--known: %w", err)
	}
	return known, nil
}

func (f *flags) checkUsage(paths []string) error {
	switch {
	case len(paths) == 0:
		return errors.New("nothing to check: give a directory of pages and goldens")
	case slices.Contains(paths, pathname.StandardInput):
		return errors.New("standard input has no golden beside it: give a directory, or ./- for a file of that name")
	case (f.all || f.force) && !f.update:
		return errors.New("--all and --force are about --update, which is not given")
	}
	if err := f.filter.Check(); err != nil {
		return fmt.Errorf("--include, --exclude: %w", err)
	}
	return nil
}
