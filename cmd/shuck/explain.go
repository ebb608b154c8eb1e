package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/explanation"
	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/options"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/cmd/shuck/internal/usage"
	"shuck/extract"
	"shuck/extract/golden"
)

const explainHelp = `Explain shows how each page of a dump came to its record. First each field, with
what was proposed for it in the order of how it fared: chosen (+), the same (=) or
lost (-), and why. Then the blocks of the page: kept in the body (+), dropped (-),
or a field of its own (*), each with its score, what decided against the score,
and the features that moved it most. Long runs of short dropped blocks are folded;
--only shows them. Paths, lists and standard input are read as by the main job.
The text is for people and may change; --format json has the same content, by the
schema that "shuck schema explanation" prints.

With --golden it says instead what keeps the page from a golden record: for each
value and paragraph that is missing or too many, where the page has it and what
decided about it. --field and --only add the rest.

With --html it draws the page for a browser, as one file that loads nothing: the
text block by block, what was kept and dropped, the scores over the whole page, and
for each block that is chosen what decided about it. Of many pages a directory,
named with a slash at its end, gets an index.html that can be sorted and searched.

Exit codes: as of the main job; with --golden also 1 for a page that differs.`

const explainExamples = `  shuck explain page.html
  shuck explain --field headline,byline page.html
  shuck explain --only dropped page.html
  shuck explain --golden page.golden.json page.html
  shuck explain --html report.html page.html
  shuck explain --html reports/ dumps/
  curl -s URL | shuck explain --url URL
  shuck explain --include '*.html' dumps/ | less`

// explainFlags are the flags of explain as typed.
type explainFlags struct {
	flags
	format string
	field  options.Names
	only   string
	golden string
	html   string
}

func newExplain() *cobra.Command {
	typed := &explainFlags{flags: flags{format: "json", progress: terminal.WhenNever}}
	cmd := &cobra.Command{
		Use:     "explain [flags] [PATH...]",
		Short:   "Show why each block and field of a page was chosen or not",
		Long:    explainHelp,
		Example: explainExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if err := typed.check(); err != nil {
				return message.WithHelp(cmd, err)
			}
			return typed.explain(cmd, paths)
		},
	}
	set := cmd.Flags()
	set.StringVarP(&typed.format, "format", "f", "text", "show it as `FORMAT`: text or json")
	set.Var(&typed.field, "field", "show only the fields `NAME,NAME`; body is the blocks")
	set.StringVar(&typed.only, "only", "", "show only the blocks that were `WHAT`: kept or dropped")
	set.StringVar(&typed.golden, "golden", "", "say what keeps the page from the golden record in `FILE`")
	set.StringVar(&typed.html, "html", "", "draw the page into the file `PATH` for a browser; of many pages into the directory PATH/, with an index")
	options.DefineColor(set, &typed.color)
	typed.defineInput(set)
	typed.rules.Define(set)
	typed.defineRunning(set)
	usage.CompleteFlag(cmd, "format", usage.OneOf(explainFormats))
	usage.CompleteFlag(cmd, "only", usage.OneOf(onlyWords))
	usage.CompleteFlag(cmd, "field", usage.ListOf(explanation.FieldNames))
	return cmd
}

var (
	explainFormats = []string{"text", "json"}
	onlyWords      = []string{"kept", "dropped"}
)

// check finds words that flags do not know.
func (f *explainFlags) check() error {
	if f.html != "" && (f.format != "text" || f.only != "" || len(f.field) > 0) {
		return errors.New("--html draws the whole page: leave out --format, --field and --only")
	}
	if !slices.Contains(explainFormats, f.format) {
		return message.NotAmong(fmt.Sprintf("unknown format %q", f.format), f.format, explainFormats, strings.Join(explainFormats, " or "))
	}
	if f.only != "" && !slices.Contains(onlyWords, f.only) {
		return message.NotAmong(fmt.Sprintf("--only %q", f.only), f.only, onlyWords, strings.Join(onlyWords, " or "))
	}
	names := explanation.FieldNames()
	for _, name := range f.field {
		if !slices.Contains(names, name) {
			return message.NotAmong(fmt.Sprintf("--field: no field %q is explained", name), name, names, strings.Join(names, ", "))
		}
	}
	return nil
}

// explain runs the job with a format that explains.
func (f *explainFlags) explain(cmd *cobra.Command, paths []string) error {
	e := &explainer{golden: f.golden}
	err := f.run(cmd, paths, func(j *job) {
		choice := explanation.Choice{Fields: f.field, Only: f.only}
		text := explanation.Text{Color: terminal.Style(f.colored), Width: widthFor(cmd.OutOrStdout()), Choice: choice}
		e.write = func(p explanation.Page) ([]byte, error) { return text.Page(p), nil }
		j.format = format{page: e.page, encode: encodeNothing}
		switch {
		case f.html != "":
			e.write = encodeReport
			j.format.encode = encodeFailedReport
			j.openSink = func() (sink, error) { return newHTMLSink(f.html, j.namesBelow(), cmd.OutOrStdout()) }
		case f.format == "json":
			e.write = func(p explanation.Page) ([]byte, error) { return f.json(choice.Take(p)) }
			j.format.encode = func(r extract.Record) ([]byte, error) { return f.json(explanation.Failed(r)) }
		}
	})
	if worst := exit.Code(e.outcome.Load()); err == nil && worst != exit.Articles {
		return exit.PagesError{Code: worst}
	}
	return err
}

func (f *explainFlags) json(p explanation.Page) ([]byte, error) {
	line, err := p.JSON(f.indent)
	if err == nil && f.colored {
		line = terminal.ColoredJSON(line)
	}
	return line, err
}

// pipeWidth is how wide text is that goes to no terminal: what most are.
const pipeWidth = 100

func widthFor(out io.Writer) int {
	if screen := terminal.Of(out); screen != nil {
		return terminal.Width(screen)
	}
	return pipeWidth
}

// encodeNothing is for pages that could not be done: the message says it all.
func encodeNothing(extract.Record) ([]byte, error) { return nil, nil }

// An explainer says why pages have the records they have. Any number of goroutines may
// use it.
type explainer struct {
	golden  string // path of the golden that pages are held against; "" for none
	write   func(explanation.Page) ([]byte, error)
	outcome atomic.Int32 // the worst that goldens say, as an exit code
}

// page gives the record of a page, and why it has it.
func (e *explainer) page(page extract.Page, opts extract.Options) (extract.Record, []byte) {
	d, err := extract.Parse(opts.Rewritten(page))
	var failure *extract.Error
	if errors.As(err, &failure) {
		return extract.Record{Source: page.Source, Err: failure}, nil
	}
	explained := extract.Explain(d, opts)
	p, err := explanation.Of(&explained)
	if err != nil {
		panic(err) // the job makes an error of it
	}
	if e.golden != "" {
		held := golden.Hold(e.golden, explained.Record)
		p.Golden = explanation.Against(p, e.golden, held)
		e.note(held.Status)
	}
	output, err := e.write(p)
	if err != nil {
		panic(err)
	}
	return explained.Record, output
}

// note keeps the worst of what goldens say.
func (e *explainer) note(s golden.Status) {
	code := exit.Articles
	switch s {
	case golden.Broken:
		code = exit.Unusable
	case golden.Failed, golden.Missing:
		code = exit.NoArticle
	}
	for {
		was := e.outcome.Load()
		if int32(code) <= was || e.outcome.CompareAndSwap(was, int32(code)) {
			return
		}
	}
}
