package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/golden"
)

// The golden check, file by file:
//
//	check.go        the command: flags as typed -> the check as meant
//	checkrun.go     cases -> results, in order, and the goldens written
//	checktext.go    results for people
//	checkreport.go  results for machines: which reports, and where to
//	checkjunit.go, checkjson.go, checktap.go, checkgithub.go, checksummary.go: one each

const checkHelp = `Check extracts every page that has a golden record beside it, story.html that
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

A report is junit, json or tap, written to a file or, without one, to standard
output in place of the diffs, which go to standard error then. In GitHub Actions
failures become annotations of the goldens' lines, and a table in the summary of
the job ($GITHUB_STEP_SUMMARY).

A file known-gaps.txt among the pages has a line for each field that is known to
fail, PAGE KEY, the page as seen from there or as messages call it; so has the file
of --known. One of them that passes fails.

Exit codes: 0 all matched; 1 at least one page did not; 2 wrong usage, a golden
that makes no sense, or a page that could not be read.`

const checkExamples = `  shuck check --new pages/
  shuck check pages/
  shuck check --update pages/story.html
  shuck check --report junit=report.xml pages/
  shuck check --fail-fast --include '*.html' pages/`

// checkFlags are the flags of check as typed.
type checkFlags struct {
	update, make, all bool
	force             bool
	allowMissing      bool
	known             string
	reports           []string
	failFast          bool
	filter            dump.Filter
	maxBytes          byteSize
	jobs              jobCount
	color             when
	quiet             bool
	rules             ruleFlags
}

func newCheck() *cobra.Command {
	var typed checkFlags
	cmd := &cobra.Command{
		Use:     "check [flags] PATH...",
		Short:   "Hold pages against golden records beside them",
		Long:    checkHelp,
		Example: checkExamples,
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, paths []string) error {
			check, err := typed.meant(paths)
			if err != nil {
				return withHelp(cmd, err)
			}
			if check.options.Known, err = typed.knownFailures(paths); err != nil {
				return err
			}
			return check.run(cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	typed.define(cmd.Flags())
	completeFlag(cmd, "report", oneOf(reportKinds()))
	return cmd
}

func (f *checkFlags) define(set *pflag.FlagSet) {
	set.BoolVar(&f.update, "update", false, "rewrite goldens that pages differ from, in the keys they hold, and make those that are missing")
	set.BoolVar(&f.make, "new", false, "make the goldens that are missing; the others stay as they are")
	set.BoolVar(&f.force, "force", false, "with --update, also rewrite what was written by hand: null, and what tolerates more")
	set.BoolVar(&f.all, "all", false, "with --update, give goldens all the keys that a new one has")
	set.BoolVar(&f.allowMissing, "allow-missing", false, "do not fail pages that have no golden")
	set.StringVar(&f.known, "known", "", "do not fail the fields listed in `FILE`, a line each: PAGE KEY (known-gaps.txt among the pages is read without)")
	set.StringArrayVar(&f.reports, "report", nil, "write a report, `KIND[=FILE]`: "+strings.Join(reportKinds(), ", ")+"; without a file on standard output (repeatable)")
	set.BoolVar(&f.failFast, "fail-fast", false, "stop at the first page that fails")
	set.StringArrayVar(&f.filter.Include, "include", nil, "in directories, check only pages that match `GLOB`"+aboutGlobs)
	set.StringArrayVar(&f.filter.Exclude, "exclude", nil, "in directories, leave out pages and directories that match `GLOB`"+aboutGlobs)
	defineMaxBytes(set, &f.maxBytes)
	defineJobs(set, &f.jobs)
	f.rules.define(set)
	defineColor(set, &f.color)
	set.BoolVarP(&f.quiet, "quiet", "q", false, "print nothing but the summary")
}

// meant turns flags and paths into a check, or says what is wrong with them.
func (f *checkFlags) meant(paths []string) (*check, error) {
	if err := f.checkUsage(paths); err != nil {
		return nil, err
	}
	reports, err := parseReports(f.reports)
	if err != nil {
		return nil, err
	}
	siteRules, err := f.rules.sets()
	if err != nil {
		return nil, err
	}
	c := &check{
		paths: paths, filter: f.filter, reports: reports,
		options: golden.Options{Extract: extract.Options{Rules: siteRules}, MaxBytes: int64(f.maxBytes), Make: f.update || f.make},
		update:  golden.Update{Rewrite: f.update, Make: f.update || f.make, All: f.all, Force: f.force},
		workers: f.jobs.workers(), failFast: f.failFast, allowMissing: f.allowMissing,
		color: f.color, quiet: f.quiet,
	}
	return c, nil
}

// knownFailures are those of --known, and of the files among the pages.
func (f *checkFlags) knownFailures(paths []string) (*golden.Known, error) {
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

func (f *checkFlags) checkUsage(paths []string) error {
	switch {
	case len(paths) == 0:
		return errors.New("nothing to check: give a directory of pages and goldens")
	case slices.Contains(paths, standardInput):
		return errors.New("standard input has no golden beside it: give a directory, or ./- for a file of that name")
	case (f.all || f.force) && !f.update:
		return errors.New("--all and --force are about --update, which is not given")
	}
	if err := f.filter.Check(); err != nil {
		return fmt.Errorf("--include, --exclude: %w", err)
	}
	return nil
}
