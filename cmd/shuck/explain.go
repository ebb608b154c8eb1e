package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"shuck/extract"
	"shuck/extract/dump"
)

const explainHelp = `Explain shows how each page of a dump came to its record: what was proposed for
each field and by whom, and of each block its score, whether it is part of the
body (+) or not (-), what moved the score most, and the step that put it in or
took it out against its score. Without a PATH, or with -, standard input is
read. What it prints is for people and may change.

Exit codes: as of the main job.`

func newExplain() *cobra.Command {
	var url string
	var typed ruleFlags
	cmd := &cobra.Command{
		Use:     "explain [flags] [PATH...]",
		Short:   "Show why each block and field of a page was chosen or not",
		Long:    explainHelp,
		Example: "  shuck explain page.html\n  curl -s URL | shuck explain --url URL",
		RunE: func(cmd *cobra.Command, paths []string) error {
			siteRules, err := typed.sets()
			if err != nil {
				return withHelp(cmd, err)
			}
			return explainAll(paths, url, extract.Options{Rules: siteRules}, cmd)
		},
	}
	typed.define(cmd.Flags())
	cmd.Flags().StringVar(&url, "url", "", "address the page was fetched from")
	return cmd
}

// explainAll explains the pages behind paths, one after the other.
func explainAll(paths []string, url string, opts extract.Options, cmd *cobra.Command) error {
	if len(paths) == 0 {
		paths = []string{standardInput}
	}
	out := bufio.NewWriter(cmd.OutOrStdout())
	worst := exitArticles
	for _, path := range paths {
		for page, err := range pagesOf(path, cmd.InOrStdin()) {
			if url != "" {
				page.URL = url
			}
			code := exitArticles
			if err == nil {
				code, err = explainPage(out, page, opts)
			}
			if err != nil {
				fmt.Fprintf(cmd.ErrOrStderr(), "shuck: %s: %v\n", page.Source, err)
				code = exitForExplain(err, page.Source == path)
			}
			worst = max(worst, code)
		}
		if err := out.Flush(); err != nil {
			return err
		}
	}
	if worst == exitArticles {
		return nil
	}
	return pagesError{code: worst}
}

// exitForExplain is the exit code for a page that could not be had.
func exitForExplain(err error, isNamed bool) exitCode {
	var failure *extract.Error
	if errors.As(err, &failure) {
		return exitForFailure(failure, isNamed)
	}
	return exitUnusable
}

// pagesOf gives the pages behind a path, or on standard input.
func pagesOf(path string, stdin io.Reader) iter.Seq2[extract.Page, error] {
	if path == standardInput {
		return dump.File{Source: path, Reader: stdin}.Pages(0)
	}
	return dump.Pages(path, dump.Options{})
}

// explainPage writes down why a page has the record it has.
func explainPage(w *bufio.Writer, page extract.Page, opts extract.Options) (exitCode, error) {
	d, err := extract.Parse(opts.Rewritten(page))
	if err != nil {
		return exitNoArticle, err
	}
	e := extract.Explain(d, opts)
	fmt.Fprintf(w, "page %s\n", page.Source)
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
	if err := explainFields(w, &e); err != nil {
		return exitUnusable, err
	}
	explainBlocks(w, e)
	w.WriteByte('\n')
	if e.Record.Body == "" {
		return exitNoArticle, nil
	}
	return exitArticles, nil
}

// explainFields writes the value of each field, and below it what finders
// proposed, in the order they were asked.
func explainFields(w *bufio.Writer, e *extract.Explanation) error {
	data, err := json.Marshal(e.Record)
	if err != nil {
		return err
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(data, &values); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(e.Fields)) {
		fmt.Fprintf(w, "\n%s: %s\n", name, shorten(string(values[name])))
		for _, c := range e.Fields[name] {
			where := ""
			if c.Block >= 0 {
				where = fmt.Sprintf(" (block %d)", c.Block)
			}
			fmt.Fprintf(w, "    %-24s %s%s\n", c.Finder, shorten(c.Value), where)
		}
	}
	return nil
}

// explainBlocks writes a line for each block, and one for what moved its score.
func explainBlocks(w *bufio.Writer, e extract.Explanation) {
	fmt.Fprintf(w, "\nbody: blocks with a score of %.2f or more\n", e.Above)
	for i, b := range e.Blocks {
		sign := '-'
		if b.InBody {
			sign = '+'
		}
		fmt.Fprintf(w, "%c %4d %.2f %-9s %s\n", sign, i, b.Score, b.Type, shorten(b.Text))
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

// shownRunes is how much of a text fits a line.
const shownRunes = 70

// shorten is the beginning of a text, on one line.
func shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= shownRunes {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:shownRunes])) + "…"
}
