package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"time"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/pathname"
	"shuck/cmd/shuck/internal/pipeline"
	"shuck/cmd/shuck/internal/shard"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract"
	"shuck/extract/dump"
)

// A job is the main job as it is meant: pages in, records out.
type job struct {
	paths     []string
	url       string // of the only page
	filter    dump.Filter
	keys      dump.Keys // of JSON
	key       bool      // standard input is lines with keys
	filesFrom string
	separator byte // of the entries of filesFrom
	maxBytes  int64

	workers int
	limiter *limiter
	options extract.Options
	format  format

	openSink func() (sink, error) // opens where the results go; nil means out
	out      string               // directory for the records; "" is standard output
	force    bool                 // do again what is done
	shard    shard.Part
	settings string // what records depend on beside the pages, in words
	progress terminal.When
	quiet    bool
	failOn   failOn
}

// An event is what a result is about.
type event int

const (
	pageDone      event = iota // a record
	pageFailed                 // an error instead of one
	onlyTold                   // a message that no record goes with
	memberSkipped              // a page of a container, done by an earlier run
	fileSkipped                // a file, done by an earlier run
	fileEnded                  // all results of a file have come
)

// A result is what is left to do for an input: to write, to tell, to count.
type result struct {
	from    *origin
	event   event
	source  string
	file    string          // under --out
	output  []byte          // the record as written
	failed  *extract.Record // of pageFailed
	message string
	code    exit.Code
	tally   tally
	earlier earlier // of what is skipped
}

// run does the job. Everything that is written, is written here.
func (j *job) run(ctx context.Context, stdin io.Reader, stdout, stderr io.Writer) error {
	in, closeList, err := newIntake(ctx, j, stdin)
	if err != nil {
		return err
	}
	defer closeList()
	if done := j.donePart(in); done != nil {
		return j.endDone(done, stderr)
	}
	out, err := j.sink(in, stdout, stderr)
	if err != nil {
		return err
	}
	in.out = out
	screen := newProgress(stderr, j.shown(stdout))
	defer onInterruption(ctx, screen)()
	screen.start(in.count)
	begin, outcome, sum := time.Now(), exit.Articles, tally{}
	for results := range pipeline.Ordered(j.workers, in.files(), j.doAll) {
		for _, r := range results {
			outcome = max(outcome, r.code)
			sum.add(r.tally)
		}
		j.tell(screen, sum, results)
		if err = putAll(out, results); err != nil {
			break
		}
	}
	if part, ok := out.(*partOutput); ok && err == nil && ctx.Err() == nil {
		err = part.finish(outcome)
	}
	err = errors.Join(err, out.close())
	screen.stop()
	if err != nil {
		return err // others may still be at work: nothing can be added up
	}
	if passed := in.stats.Passed(); j.sumsUp(stdout, sum, in.left, passed) {
		fmt.Fprintln(stderr, sum.summary(time.Since(begin), in.left, passed))
	}
	return j.end(ctx, outcome)
}

// tell shows how far the run is and what there is to say of results.
func (j *job) tell(screen *progress, sum tally, results []result) {
	screen.show(sum)
	if j.quiet {
		return
	}
	var lines []byte
	for _, r := range results {
		if r.message != "" {
			lines = append(append(lines, r.message...), '\n')
		}
	}
	if len(lines) > 0 {
		_, _ = screen.Write(lines)
	}
}

// end gives the error that a run ends with which could write everything.
func (j *job) end(ctx context.Context, outcome exit.Code) error {
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case outcome != exit.Articles:
		return exit.PagesError{Code: outcome}
	}
	return nil
}

// sumsUp reports whether a run ends with its summary: not between the records on
// one screen, and not where there was one page alone, as its record says the same. Of no
// pages there are other messages.
func (j *job) sumsUp(stdout io.Writer, sum tally, left dump.LeftOut, passed map[dump.PassedOver]int) bool {
	switch {
	case j.quiet, j.format.page != nil: // what is explained is no record
		return false
	case j.out != "":
		return true
	}
	isOne := sum.pages <= 1 && (sum.pages == 0 || left == dump.LeftOut{} && len(passed) == 0)
	return !isOne && !terminal.Is(stdout)
}

// sink opens what the records go to.
func (j *job) sink(in *intake, stdout, stderr io.Writer) (sink, error) {
	if j.openSink != nil {
		return j.openSink()
	}
	if j.out == "" {
		return &standardOutput{to: stdout, header: j.format.header, separator: j.format.separator}, nil
	}
	if j.shard.Of > 0 {
		return j.newPart(in)
	}
	dir, err := openOutputDir(j.out, j.format.ending, j.settings, j.force)
	if err != nil {
		return nil, fmt.Errorf("--out %s: %w", j.out, err)
	}
	now := j.namesMean()
	was, err := dir.noteNames(now)
	if err != nil {
		return nil, errors.Join(err, dir.close())
	}
	if was != "" && was != now && !j.quiet {
		fmt.Fprintf(stderr, "shuck: --out %s: names mean something else now: they are %s, and were %s; "+
			"name another directory, or what was read before\n", j.out, now, was)
	}
	return dir, nil
}

// namesMean says what names under --out are.
func (j *job) namesMean() string {
	below := j.namesBelow()
	if below == "" {
		return "as given"
	}
	if absolute, err := filepath.Abs(below); err == nil {
		below = absolute
	}
	return "those below " + strconv.Quote(below)
}

// shown is the mode of the progress: unless it was asked for, there is none
// between the records on one screen, and none for who wants quiet.
func (j *job) shown(stdout io.Writer) terminal.When {
	if j.progress != terminal.WhenAlways && (j.quiet || j.out == "" && terminal.Is(stdout)) {
		return terminal.WhenNever
	}
	return j.progress
}

// namesBelow is the directory that names under --out are relative to: the only
// one that is read, or "", when names are as given.
func (j *job) namesBelow() string {
	if j.filesFrom == "" && len(j.paths) == 1 && pathname.IsDirectory(j.paths[0]) {
		return j.paths[0]
	}
	return ""
}

// doAll makes the results of a batch.
func (j *job) doAll(batch []input) []result {
	results := make([]result, len(batch))
	for i, in := range batch {
		results[i] = j.do(in)
	}
	return results
}

// do makes the result of an input. It is called from many goroutines. A fault
// of this program costs that page alone.
func (j *job) do(in input) (res result) {
	defer func() {
		if fault := recover(); fault != nil {
			res = j.failed(in, message.InternalError(fault))
		}
		if len(res.output) > 0 {
			res.output = append([]byte(in.key), res.output...)
		}
	}()
	switch in.event {
	case pageDone:
		return j.page(in)
	case pageFailed:
		return j.failed(in, in.err)
	case memberSkipped, fileSkipped:
		return j.skipped(in)
	default:
		return result{from: in.from, event: in.event, tally: tally{files: 1}}
	}
}

// page makes the record of a page.
func (j *job) page(in input) result {
	var output []byte
	record := j.limiter.within(func() (r extract.Record) {
		defer func() {
			if fault := recover(); fault != nil {
				r.Err = message.InternalError(fault)
			}
		}()
		r, output = j.extract(in.page)
		return r
	})
	if record.Err != nil {
		return j.failed(in, record.Err) // output may still be worked on
	}
	res := result{
		from: in.from, event: pageDone, source: in.page.Source, file: in.file, output: output,
		tally: tally{pages: 1, articles: 1, bytes: int64(len(in.page.Data))},
	}
	if record.Body == "" {
		res.message = message.Of(in.page.Source, "no article found")
		res.code = j.failOn.forNoArticle()
		res.tally.articles, res.tally.without = 0, 1
	}
	return res
}

// extract gives the record of a page and what is written of it.
func (j *job) extract(page extract.Page) (extract.Record, []byte) {
	if j.format.page != nil {
		return j.format.page(page, j.options)
	}
	record := extract.Do(page, j.options)
	if record.Err != nil {
		return record, nil
	}
	output, err := j.format.encode(record)
	if err != nil {
		panic(err) // page makes an error record of it
	}
	return record, output
}

// failed makes the result of a page that could not be done, or of an error
// that no page stands for.
func (j *job) failed(in input, err error) result {
	source := in.page.Source
	res := result{from: in.from, event: pageFailed, source: source, file: in.file, message: message.Of(source, message.Explain(source, err))}
	failure, ok := errors.AsType[*extract.Error](err)
	if !ok {
		res.event, res.code = onlyTold, exitForNoPage(err)
		return res
	}
	if source == pathname.StandardInput && failure.Kind == extract.ErrEmpty {
		// Of a job that was cut into parts, a part may well have no pages.
		return result{from: in.from, event: onlyTold, message: message.Of(source, "it is empty, so there is no page and no record")}
	}
	record := extract.Failed(in.page, failure)
	output, err := j.format.encode(record)
	if err != nil { // of what came with the page
		record = extract.Failed(extract.Page{Source: source}, failure)
		output, _ = j.format.encode(record) // strings, which can always be written
	}
	res.failed, res.output = &record, output
	res.code = j.failOn.forFailure(failure, in.from.isNamed && source == in.from.file.Source)
	res.tally = tally{pages: 1, errors: 1, bytes: int64(len(in.page.Data))}
	return res
}

// skipped makes the result of what an earlier run has done.
func (j *job) skipped(in input) result {
	res := result{from: in.from, event: in.event, earlier: in.was}
	res.tally = tally{pages: in.was.pages, skipped: in.was.pages, skippedWithout: in.was.pages - in.was.articles}
	if in.event == fileSkipped {
		res.tally.files, res.tally.filesSkipped = 1, 1
	}
	if res.tally.skippedWithout > 0 {
		res.code = j.failOn.forNoArticle()
	}
	return res
}
