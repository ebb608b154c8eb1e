package siterules

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/fields"
	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/options"
	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/golden"
	"shuck/extract/rules"
)

const learnHelp = `Learn proposes a rule from pages of one site whose goldens are known: those that
lie beside them, story.html that of story.golden.json, or in the directory of
--golden. Each finder of the rule gives what the goldens want on all the pages;
fields that the heuristics have right on all of them are left to them. Where there
is no such finder, comments give the best ones, and on how many pages they are right.

Read the rule before you use it, and keep the pages beside it: it is a guess that
holds on them.`

func newLearn() *cobra.Command {
	var goldens, host string
	var maxBytes options.Size
	cmd := &cobra.Command{
		Use:     "learn PAGE PAGE...",
		Short:   "Propose a rule from pages with goldens",
		Long:    learnHelp,
		Example: "  shuck rules learn rules/example.org/*.html > rules/example.org.yaml",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			l := learner{maxBytes: maxBytes}
			for _, path := range args {
				if advice := message.HowToFetch(path); advice != "" {
					return message.InputError(path, errors.New(advice))
				}
			}
			if len(args) == 1 {
				return message.WithHelp(cmd, errOnePage)
			}
			for _, path := range args {
				if err := l.read(path, goldens); err != nil {
					return err
				}
			}
			if host == "" {
				host = l.host()
			}
			if host == "" {
				return message.WithHelp(cmd, errors.New("no page says what its address is: name the site with --host"))
			}
			out, err := l.learn(host)
			if _, failed := exit.WhileRead(cmd.OutOrStdout()).Write(out); failed != nil {
				return failed
			}
			if err != nil {
				fmt.Fprintf(cmd.ErrOrStderr(), "shuck: no rule for %s: %v\n", host, err)
				return exit.PagesError{Code: exit.NoArticle}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&goldens, "golden", "", "read the goldens in the directory `DIR` instead of those beside the pages")
	cmd.Flags().StringVar(&host, "host", "", "the `HOST` that the rule is for (default: that of the first page's address)")
	options.DefineMaxBytes(cmd.Flags(), &maxBytes)
	return cmd
}

// errOnePage says what learn wants, as one page of a site does not tell what is the same
// on all.
var errOnePage = errors.New("rules learn is given one page: want several of a site, such as rules/example.org/*.html")

// A lesson is a page and the record it must give.
type lesson struct {
	doc  *extract.Document
	path string
	want map[string]json.RawMessage
}

type learner struct {
	lessons  []lesson
	maxBytes options.Size
}

// read reads a page and its golden.
func (l *learner) read(path, goldens string) error {
	stem := strings.TrimSuffix(path, filepath.Ext(path))
	file := stem + golden.Suffix
	if goldens != "" {
		file = filepath.Join(goldens, filepath.Base(stem)+golden.Suffix)
	}
	if info, err := os.Stat(file); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("%s: is no file, so it is not the golden of %s", file, path)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("%s has no golden: %w; make one with `shuck check --new` and mend it", path, err)
	}
	var want map[string]json.RawMessage
	if err := json.Unmarshal(data, &want); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	for page, err := range pagesOf(path, nil, dump.Keys{}, l.maxBytes) {
		if err != nil {
			return message.InputError(path, err)
		}
		d, err := extract.Parse(page)
		if err != nil {
			return message.InputError(path, err)
		}
		if d.RulePage().Root == nil {
			return fmt.Errorf("%s: is a text dump; rules are learnt from markup", path)
		}
		l.lessons = append(l.lessons, lesson{d, path, want})
	}
	return nil
}

// host is the host of the first page that declares its address.
func (l *learner) host() string {
	for _, lesson := range l.lessons {
		if host := rules.HostOf(extract.Extract(lesson.doc, extract.Options{}).URL); host != "" {
			return host
		}
	}
	return ""
}

// maxTries bounds the proposals that are tried for a field.
const maxTries = 60

// errNoRule says that nothing is left to learn, or nothing can be learnt.
var errNoRule = errors.New("the heuristics are right, or nothing else is on all pages; what was tried stands in the comments")

// A partialFinder is right on some of the pages.
type partialFinder struct {
	finder rules.Finder
	right  int
}

// partialNotes give the best of the finders that are right on some pages, as lines of
// YAML to mend by hand.
func (l *learner) partialNotes(field rules.Field, partial []partialFinder) []string {
	const shown = 3
	pages := len(l.lessons)
	if len(partial) == 0 {
		return []string{fmt.Sprintf("%s: nothing was found that is right on any page; the heuristics are on %d of %d", field, l.right(nil, string(field)), pages)}
	}
	sort.SliceStable(partial, func(i, j int) bool { return partial[i].right > partial[j].right })
	notes := []string{fmt.Sprintf("%s: none is right on all pages, the heuristics on %d of %d; the best:", field, l.right(nil, string(field)), pages)}
	for _, p := range partial[:min(len(partial), shown)] {
		one := rules.Rule{Finders: map[rules.Field][]rules.Finder{field: {p.finder}}}
		_, item, _ := strings.Cut(string(one.YAML()), string(field)+":\n")
		notes = append(notes, fmt.Sprintf("%s  # right on %d of %d pages", strings.TrimRight(item, "\n"), p.right, pages))
	}
	return notes
}

// learn makes the rule, field by field, and says of each how it was chosen.
// Without a rule there are only these notes, and errNoRule.
func (l *learner) learn(host string) ([]byte, error) {
	rule := &rules.Rule{Source: host, Hosts: []string{host}, Finders: map[rules.Field][]rules.Finder{}}
	var notes []string
	for _, field := range rules.Fields {
		if !l.wants(string(field)) {
			continue
		}
		if l.right(nil, string(field)) == len(l.lessons) {
			notes = append(notes, fmt.Sprintf("%s: the heuristics have it on all pages", field))
			continue
		}
		list, partial := l.finders(rule, field)
		if len(list) > 0 {
			rule.Finders[field] = list
			notes = append(notes, fmt.Sprintf("%s: %s, right on all %d pages", field, finderNames(list), len(l.lessons)))
		} else {
			notes = append(notes, l.partialNotes(field, partial)...)
		}
	}
	if l.wants("body") {
		rule = with(rule)
		notes = append(notes, l.body(rule))
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "# Learnt from %d pages.\n", len(l.lessons))
	for _, note := range notes {
		fmt.Fprintf(&out, "# %s\n", note)
	}
	if len(rule.Finders)+len(rule.Keep)+len(rule.Drop) == 0 {
		return out.Bytes(), errNoRule
	}
	out.Write(rule.YAML())
	return out.Bytes(), nil
}

// wants reports whether a golden has a value for a field.
func (l *learner) wants(key string) bool {
	return slices.ContainsFunc(l.lessons, func(lesson lesson) bool { return len(wanted(lesson.want[key])) > 0 })
}

// wanted are the strings that a golden wants of a field.
func wanted(raw json.RawMessage) []string {
	var one string
	var list []string
	var tolerant struct{ Text string }
	switch {
	case json.Unmarshal(raw, &one) == nil && one != "":
		return []string{one}
	case json.Unmarshal(raw, &list) == nil:
		return list
	case json.Unmarshal(raw, &tolerant) == nil && tolerant.Text != "":
		return []string{tolerant.Text}
	}
	return nil
}

// wantedBody is the body that a golden wants, which may be a list of paragraphs.
func wantedBody(raw json.RawMessage) string { return strings.Join(wanted(raw), "\n\n") }

func finderNames(list []rules.Finder) string {
	names := make([]string, len(list))
	for i, f := range list {
		names[i] = f.String()
	}
	return strings.Join(names, ", or else ")
}

// finders are the first proposals that are right on all pages: one alone, or
// else several that step in for each other, as pages of two designs need them;
// where there are no such, those that are right on some.
func (l *learner) finders(rule *rules.Rule, field rules.Field) (list []rules.Finder, partial []partialFinder) {
	tried := map[string]bool{}
	best := l.right(rule, string(field))
	for _, lesson := range l.lessons {
		for _, f := range rules.Propose(lesson.doc.RulePage(), field, wanted(lesson.want[string(field)])) {
			if name := f.String(); tried[name] || len(tried) > maxTries {
				continue
			}
			tried[f.String()] = true
			switch n := l.rightWith(rule, field, f); n {
			case len(l.lessons):
				return []rules.Finder{f}, nil
			case 0:
			default:
				partial = append(partial, partialFinder{f, n})
			}
			if n := l.rightWith(rule, field, append(slices.Clip(list), f)...); n > best {
				best, list = n, append(list, f)
			}
		}
	}
	if best < len(l.lessons) {
		return nil, partial
	}
	return list, nil
}

// rightWith counts the pages on which a field is right with a list of finders.
func (l *learner) rightWith(rule *rules.Rule, field rules.Field, list ...rules.Finder) int {
	try := with(rule)
	try.Finders[field] = list
	return l.right(try, string(field))
}

// with is a copy of a rule that can be added to: a rule that was applied once
// must not be changed any more.
func with(r *rules.Rule) *rules.Rule {
	out := &rules.Rule{Source: r.Source, Hosts: r.Hosts, Finders: map[rules.Field][]rules.Finder{}}
	for field, list := range r.Finders {
		out.Finders[field] = list
	}
	out.Keep, out.Drop = slices.Clone(r.Keep), slices.Clone(r.Drop)
	return out
}

// right counts the pages on which a field is as the golden wants it.
func (l *learner) right(rule *rules.Rule, key string) int {
	n := 0
	for _, lesson := range l.lessons {
		if got := l.field(rule, lesson, key); equalFields(key, got, lesson.want[key]) {
			n++
		}
	}
	return n
}

// field is the value of a field of a page's record.
func (l *learner) field(rule *rules.Rule, lesson lesson, key string) json.RawMessage {
	opts := extract.Options{}
	if rule != nil {
		opts.Rules = rules.Only(rule)
	}
	values, err := fields.ValuesOf(extract.Extract(lesson.doc, opts))
	if err != nil {
		return nil
	}
	return values.At(key)
}

// equalFields reports whether a page gives a value that a golden wants; one that
// does not have the key wants any.
func equalFields(key string, got, want json.RawMessage) bool {
	switch {
	case want == nil:
		return true
	case key == "body":
		return wantedBody(got) == wantedBody(want)
	}
	return slices.Equal(wanted(got), wanted(want))
}

// worthwhile is by how much the mean F1 of bodies must grow for a rule to say
// what the body is: less is a word or two.
const worthwhile = 0.005

// body chooses what to keep and to drop, and says how good it is. Every
// paragraph that a rule gets right counts, as pages have parts that no short
// selector tells from the story.
func (l *learner) body(rule *rules.Rule) string {
	before := l.bodyF1(rule)
	best := before + worthwhile
	for _, lesson := range l.lessons {
		paragraphs := strings.Split(wantedBody(lesson.want["body"]), "\n\n")
		keep, drop := rules.ProposeBody(lesson.doc.RulePage(), paragraphs)
		for _, selector := range keep {
			for _, dropped := range [...][]string{nil, drop} {
				try := with(rule)
				try.Keep, try.Drop = []rules.Selector{{CSS: selector}}, nil
				for _, s := range dropped {
					try.Drop = append(try.Drop, rules.Selector{CSS: s})
				}
				if f1 := l.bodyF1(try); f1 > best {
					best, rule.Keep, rule.Drop = f1, try.Keep, try.Drop
				}
			}
		}
	}
	if len(rule.Keep) == 0 {
		return fmt.Sprintf("body: left to the heuristics, word F1 %.3f", before)
	}
	l.thin(rule, best)
	return fmt.Sprintf("body: word F1 %.3f, the heuristics %.3f; right on %d of %d pages", best, before, l.right(with(rule), "body"), len(l.lessons))
}

// bodyF1 is how well bodies agree with those that are wanted: the mean of the
// pages that want one.
func (l *learner) bodyF1(rule *rules.Rule) float64 {
	sum, n := 0.0, 0.0
	for _, lesson := range l.lessons {
		if want := wantedBody(lesson.want["body"]); want != "" {
			sum += golden.WordF1(wantedBody(l.field(rule, lesson, "body")), want)
			n++
		}
	}
	return sum / max(n, 1)
}

// thin takes out what is dropped for nothing.
func (l *learner) thin(rule *rules.Rule, best float64) {
	for i := len(rule.Drop) - 1; i >= 0; i-- {
		try := with(rule)
		try.Drop = slices.Delete(try.Drop, i, i+1)
		if l.bodyF1(try) >= best {
			rule.Drop = try.Drop
		}
	}
}
