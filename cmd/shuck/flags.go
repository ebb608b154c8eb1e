package main

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/options"
	"shuck/cmd/shuck/internal/pathname"
	"shuck/cmd/shuck/internal/shard"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/rules"
)

// flags are the flags as typed.
type flags struct {
	format    string
	indent    bool
	fields    options.Names
	blocks    bool
	markdown  markdownFlags
	url       string
	filesFrom string
	null      bool
	filter    dump.Filter
	keys      dump.Keys
	key       bool
	maxBytes  options.Size
	timeout   options.TimeLimit
	jobs      options.Jobs
	out       string
	force     bool
	shard     shard.Part
	progress  terminal.When
	quiet     bool
	failOn    failOn
	rules     options.Rules
	version   bool
	color     terminal.When
	isShown   bool // what is printed goes to a terminal, decided by run
	colored   bool // ... and so is this
}

// defaultTimeout is far above what pages take (some milliseconds) and even the
// largest that is let in; who leaves a long run alone wants it to end.
const defaultTimeout = 2 * time.Minute

func (f *flags) define(set *pflag.FlagSet) {
	set.StringVarP(&f.format, "format", "f", "json", "write records as `FORMAT`: "+strings.Join(formatNames(), ", "))
	set.BoolVar(&f.indent, "indent", false, "indent the JSON, for people (default: on a terminal)")
	set.Var(&f.fields, "fields", "keep only the fields `NAME,NAME` of the record, with source and any error; a name may reach inside, as dateline.place; in text, these instead of the story; in Markdown, body as the story and the others as YAML before it")
	set.BoolVar(&f.blocks, "blocks", false, "in JSON, fill the field blocks: the body with its headings, lists and quotes")
	f.markdown.define(set)
	options.DefineColor(set, &f.color)
	f.defineInput(set)
	set.BoolVar(&f.key, "key", false, "standard input is lines, each a JSON object with a key and a tab before it or without: each gives one line, with its key")
	set.StringVarP(&f.out, "out", "o", "", "write a file for each page into the directory `DIR`, and skip pages done before and unchanged since")
	f.shard.Env = os.LookupEnv
	set.Var(&f.shard, "shard", "do the `PART` I/N of the inputs, the I-th of N; auto takes I and N from the engine that runs the task, auto/N takes I; with --out, write it as one file, for shuck merge")
	f.rules.Define(set)
	set.BoolVar(&f.force, "force", false, "with --out, do again what is done")
	f.progress = terminal.WhenAuto
	set.Var(options.ChoiceOfWhen(&f.progress), "progress", "show how far the run is on standard error, `WHEN` auto (on a terminal), always or never")
	f.defineRunning(set)
	// Cobra has this flag too, but to word what it prints takes a template, which
	// calls methods by name: the linker then keeps all methods of all types.
	set.BoolVarP(&f.version, "version", "v", false, "print the version")
}

// defineInput defines the flags that say what is read.
func (f *flags) defineInput(set *pflag.FlagSet) {
	set.StringVar(&f.url, "url", "", "the `URL` the page was fetched from (for one page)")
	set.StringVar(&f.filesFrom, "files-from", "", "read the pages listed in `FILE` (- is standard input), a line a page: PATH, or PATH, a tab and URL")
	set.BoolVarP(&f.null, "null", "0", false, "entries of --files-from end with a NUL instead of a line end")
	set.StringArrayVar(&f.filter.Include, "include", nil, "in directories and archives, take only files that match `GLOB`"+options.AboutGlobs)
	set.StringArrayVar(&f.filter.Exclude, "exclude", nil, "in directories and archives, leave out files and directories that match `GLOB`"+options.AboutGlobs)
	options.DefineKeys(set, &f.keys)
	options.DefineMaxBytes(set, &f.maxBytes)
}

// defineRunning defines the flags that say how the work is done.
func (f *flags) defineRunning(set *pflag.FlagSet) {
	f.timeout = options.TimeLimit(defaultTimeout)
	set.Var(&f.timeout, "timeout", "give up a page that takes longer than this `TIME`, such as 500ms or 30s; 0 is no limit")
	options.DefineJobs(set, &f.jobs)
	set.BoolVarP(&f.quiet, "quiet", "q", false, "no messages about pages on standard error, and no summary")
	f.failOn = failOnNoArticle
	set.Var(options.ChoiceOf(&f.failOn, failOnError, failOnNoArticle, failOnNever), "fail-on", "exit with 1 for pages that are `WHAT`: error, no-article (those too) or never")
}

// run does the job that flags and paths mean, adapted to the command.
func (f *flags) run(cmd *cobra.Command, paths []string, adapt func(*job)) error {
	out := cmd.OutOrStdout()
	f.isShown = f.out == "" && terminal.Is(out)
	f.colored = f.out == "" && terminal.WantsColor(f.color, out)
	if f.format == "json" && f.isShown && !f.key && !cmd.Flags().Changed("indent") {
		f.indent = true
	}
	job, err := f.meant(paths, cmd.InOrStdin())
	if err != nil {
		return message.WithHelp(cmd, err)
	}
	adapt(job)
	limitTo(job.workers)
	ctx, end := untilInterrupted(cmd.Context())
	defer end()
	return job.run(ctx, cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr())
}

// meant turns flags and paths into a job, or says what is wrong with them.
func (f *flags) meant(paths []string, stdin io.Reader) (*job, error) {
	format, err := f.meantFormat()
	if err != nil {
		return nil, err
	}
	if err := f.checkInput(paths, stdin); err != nil {
		return nil, err
	}
	if len(paths) == 0 && f.filesFrom == "" {
		paths = []string{pathname.StandardInput}
	}
	siteRules, err := f.rules.Sets()
	if err != nil {
		return nil, err
	}
	separator := byte('\n')
	if f.null {
		separator = 0
	}
	j := &job{
		paths: paths, url: f.url, filter: f.filter, keys: f.keys, key: f.key,
		filesFrom: f.filesFrom, separator: separator,
		maxBytes: int64(f.maxBytes), workers: f.jobs.Workers(), limiter: newLimiter(time.Duration(f.timeout)),
		options: extract.Options{Blocks: format.needsBlocks, Markdown: format.markdown, Rules: siteRules}, format: format,
		out: f.out, force: f.force, shard: f.shard, settings: f.settings(siteRules),
		progress: f.progress, quiet: f.quiet, failOn: f.failOn,
	}
	return j, j.checkOut()
}

// settings are all the flags that a record depends on, and the program: what --out
// keeps beside the records.
func (f *flags) settings(siteRules *rules.Set) string {
	if f.out == "" {
		return ""
	}
	mark := fileMark
	if f.shard.Of > 0 { // parts are made on machines of which each has its copy
		mark = contentMark
	}
	return fmt.Sprintf("%s %s %t %q %t %v %q %d %x", build(mark), f.formatName(), f.indent, f.fields, f.blocks, f.markdown, f.keys, f.maxBytes, siteRules.Sum())
}

// checkInput finds flags and paths that do not go together.
func (f *flags) checkInput(paths []string, stdin io.Reader) error {
	switch {
	case f.force && f.out == "":
		return errors.New("--force is about the directory of --out, which is not given")
	case f.null && f.filesFrom == "":
		return errors.New("--null is about the entries of --files-from, which is not given")
	case f.filesFrom != "" && len(paths) > 0:
		return errors.New("give paths or --files-from, not both")
	case count(paths, pathname.StandardInput) > 1:
		return errors.New("standard input (-) can be read only once")
	case len(paths) == 0 && f.filesFrom == "" && terminal.Is(stdin):
		return errors.New("nothing to read: give a page, a directory, or a page on standard input")
	}
	if f.shard.Of > 0 && (f.key || f.filesFrom == "" && (len(paths) == 0 || count(paths, pathname.StandardInput) > 0)) {
		return errors.New("--shard takes a part of files: standard input cannot be cut")
	}
	if err := f.checkKey(paths); err != nil {
		return err
	}
	if err := f.filter.Check(); err != nil {
		return fmt.Errorf("--include, --exclude: %w", err)
	}
	return f.checkURL(paths)
}

// checkKey finds what would break that a line in is a line out.
func (f *flags) checkKey(paths []string) error {
	switch {
	case !f.key:
	case f.filesFrom != "" || len(paths) > 1 || len(paths) == 1 && paths[0] != pathname.StandardInput:
		return errors.New("--key is about lines on standard input: give no path but -, and no --files-from")
	case f.formatName() != "json" || f.indent || f.out != "":
		return errors.New("--key gives a line of JSON for each line: use it without --format, --indent and --out")
	}
	return nil
}

func (f *flags) checkURL(paths []string) error {
	if f.url == "" {
		return nil
	}
	if f.filesFrom != "" {
		return errors.New("--url is for one page: in the list of --files-from, put each page's address behind its path and a tab")
	}
	if len(paths) > 1 || len(paths) == 1 && pathname.IsDirectory(paths[0]) {
		return errors.New("--url is for one page: for more, list PATH<tab>URL lines in a file for --files-from")
	}
	if u, err := url.Parse(f.url); err != nil || !u.IsAbs() || u.Host == "" {
		return fmt.Errorf("--url %q: want an absolute address such as https://example.com/story", f.url)
	}
	return nil
}

func count(list []string, wanted string) int {
	n := 0
	for _, s := range list {
		if s == wanted {
			n++
		}
	}
	return n
}
