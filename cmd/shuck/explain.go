package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/fields"
	"shuck/cmd/shuck/internal/options"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract"
)

const explainHelp = `Explain shows how each page of a dump came to its record: what was proposed for
each field and by whom, and of each block its score, whether it is part of the
body (+) or not (-), what moved the score most, and the step that put it in or
took it out against its score. Paths, lists and standard input are read as by
the main job. What it prints is for people and may change.

Exit codes: as of the main job.`

const explainExamples = `  shuck explain page.html
  curl -s URL | shuck explain --url URL
  shuck explain --include '*.html' dumps/ | less`

func newExplain() *cobra.Command {
	typed := flags{format: "json", progress: terminal.WhenNever}
	cmd := &cobra.Command{
		Use:     "explain [flags] [PATH...]",
		Short:   "Show why each block and field of a page was chosen or not",
		Long:    explainHelp,
		Example: explainExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			return typed.run(cmd, paths, func(j *job) { j.format = format{page: explainer(typed.colored).page, encode: encodeNothing} })
		},
	}
	set := cmd.Flags()
	options.DefineColor(set, &typed.color)
	typed.defineInput(set)
	typed.rules.Define(set)
	typed.defineRunning(set)
	return cmd
}

// encodeNothing is for pages that could not be done: the message says it all.
func encodeNothing(extract.Record) ([]byte, error) { return nil, nil }

// An explainer says in words why pages have the records they have.
type explainer terminal.Style

// page gives the record of a page, and why it has it.
func (style explainer) page(page extract.Page, opts extract.Options) (extract.Record, []byte) {
	d, err := extract.Parse(opts.Rewritten(page))
	var failure *extract.Error
	if errors.As(err, &failure) {
		return extract.Record{Source: page.Source, Err: failure}, nil
	}
	e := extract.Explain(d, opts)
	w := new(bytes.Buffer)
	fmt.Fprintf(w, "%s\n", terminal.Style(style).In(terminal.Bold, "page "+terminal.Visible(page.Source)))
	for _, form := range e.Forms {
		fmt.Fprintf(w, "form %s\n", form)
	}
	for _, k := range e.Kinds {
		if k.Chance >= 0.005 {
			fmt.Fprintf(w, "kind %s %.2f\n", k.Kind, k.Chance)
		}
	}
	fmt.Fprintf(w, "confidence %.2f\n", e.Record.Confidence)
	for _, warning := range e.Record.Warnings {
		fmt.Fprintf(w, "warning %s\n", warning)
	}
	for _, use := range e.Rules {
		fmt.Fprintf(w, "rule %s\n", use.Source)
		for _, trouble := range use.Trouble {
			fmt.Fprintf(w, "    %s\n", trouble)
		}
	}
	style.fields(w, &e)
	style.blocks(w, &e)
	w.WriteByte('\n')
	return e.Record, w.Bytes()
}

// fields writes the value of each field, and below it what finders
// proposed, in the order they were asked.
func (style explainer) fields(w io.Writer, e *extract.Explanation) {
	values, err := fields.ValuesOf(e.Record)
	if err != nil {
		panic(err) // the job makes an error of it
	}
	for _, name := range slices.Sorted(maps.Keys(e.Fields)) {
		fmt.Fprintf(w, "\n%s %s\n", terminal.Style(style).In(terminal.Bold+terminal.Cyan, name+":"), terminal.Shorten(string(values.At(name))))
		for _, c := range e.Fields[name] {
			where := ""
			if c.Block >= 0 {
				where = fmt.Sprintf(" (block %d)", c.Block)
			}
			fmt.Fprintf(w, "    %-24s %s%s\n", c.Finder, terminal.Shorten(c.Value), where)
		}
	}
}

// blocks writes a line for each block, and one for what moved its score.
func (style explainer) blocks(w io.Writer, e *extract.Explanation) {
	fmt.Fprintf(w, "\nbody: blocks with a score of %.2f or more\n", e.Above)
	for i, b := range e.Blocks {
		sign, color := '-', terminal.Faint
		if b.InBody {
			sign, color = '+', terminal.Green
		}
		line := fmt.Sprintf("%c %4d %.2f %-9s %s", sign, i, b.Score, b.Type, terminal.Shorten(b.Text))
		fmt.Fprintln(w, terminal.Style(style).In(color, line))
		if b.Step != "" {
			fmt.Fprintf(w, "            by %s\n", b.Step)
		}
		if len(b.Moved) > 0 {
			fmt.Fprintf(w, "            %s\n", influences(b.Moved))
		}
	}
}

// influences are features with their values and what they added to the log odds.
func influences(moved []extract.Influence) string {
	parts := make([]string, len(moved))
	for i, m := range moved {
		value := "none"
		if !math.IsNaN(float64(m.Value)) {
			value = fmt.Sprintf("%.4g", m.Value)
		}
		parts[i] = fmt.Sprintf("%s %s (%+.1f)", m.Feature, value, m.Added)
	}
	return strings.Join(parts, ", ")
}
