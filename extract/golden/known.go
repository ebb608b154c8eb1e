package golden

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Known are failures that are known: fields that a page does not give as its
// golden has them, yet. One of them that passes is a failure, so that the list
// only shrinks by itself and grows on purpose.
type Known struct {
	path    string
	entries []knownFailure
}

type knownFailure struct {
	line      int
	page, key string
}

// ReadKnown reads a file of known failures. A line has the page and the key,
// with space between; lines that start with # are comments:
//
//	# the byline stands in a script
//	news/story.html byline
//	crawl.warc.gz#1234 dateline.place
//
// A page is called as in [Case].Name, or without its extension. A key of an
// object, such as dateline, stands for all in it. The error, if any, is one or
// several joined [Problem].
func ReadKnown(path string) (*Known, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, Problem{File: path, Message: "cannot be read: " + withoutPath(err).Error()}
	}
	k := &Known{path: path}
	var problems []error
	number := 0
	for line := range bytes.Lines(bytes.TrimPrefix(data, []byte(byteOrderMark))) {
		number++
		text := strings.TrimSpace(string(line))
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		failure, message := parseKnown(text)
		if message != "" {
			problems = append(problems, Problem{path, number, message})
		}
		failure.line = number
		k.entries = append(k.entries, failure)
	}
	return k, errors.Join(problems...)
}

// parseKnown reads "news/story.html byline"; a page may have spaces in its
// name.
func parseKnown(text string) (known knownFailure, message string) {
	space := strings.LastIndexAny(text, " \t")
	if space < 0 {
		return known, fmt.Sprintf("%q is not a known failure: want a page and a key", text)
	}
	known = knownFailure{page: strings.TrimSpace(text[:space]), key: text[space+1:]}
	top, below, isPart := strings.Cut(known.key, ".")
	kinds, ok := map[keyKind]map[string]keyKind{datelineKey: datelineKinds, errorKey: errorKinds}[recordKinds[top]]
	if _, isKey := recordKinds[top]; !isKey {
		return known, fmt.Sprintf("unknown key %q: want %s", known.key, alternatives(top, recordKeys()))
	}
	if _, isKey := kinds[below]; isPart && (!ok || !isKey) {
		return known, fmt.Sprintf("unknown key %q in %s", below, top)
	}
	return known, ""
}

// Path is the file that was read.
func (k *Known) Path() string { return k.path }

// mark sets which differences of a result are known, and has a problem for
// each known failure that is none. The receiver may be nil.
func (k *Known) mark(r *Result) {
	if k == nil {
		return
	}
	for _, known := range k.entries {
		if !known.isOf(r.Name) {
			continue
		}
		fails := false
		for i := range r.Differences {
			d := &r.Differences[i]
			if covers(known.key, d.Key) {
				d.Known, fails = true, true
			}
			fails = fails || covers(d.Key, known.key)
		}
		if !fails {
			r.Problems = append(r.Problems, Problem{k.path, known.line, known.closed(r)})
		}
	}
}

// closed says why a known failure is none.
func (f knownFailure) closed(r *Result) string {
	top, _, _ := strings.Cut(f.key, ".")
	if !r.entry.has(top) {
		return fmt.Sprintf("a known failure that is not checked: the golden of %s has no %s", r.Name, top)
	}
	return fmt.Sprintf("a known failure that passes: %s of %s is right; take this line out", f.key, r.Name)
}

// covers reports whether a known key stands for another: itself, or all below
// it.
func covers(known, key string) bool {
	return key == known || strings.HasPrefix(key, known+".")
}

// isOf reports whether a known failure is of the page called name.
func (f knownFailure) isOf(name string) bool {
	file, member, isMember := strings.Cut(name, "#")
	page, knownMember, hasMember := strings.Cut(f.page, "#")
	return isMember == hasMember && member == knownMember && f.isOfFile(file, page)
}

func (f knownFailure) isOfFile(file, page string) bool {
	if file == page {
		return true
	}
	for _, golden := range goldenNames(file) {
		if strings.TrimSuffix(filepath.ToSlash(golden), Suffix) == page {
			return true
		}
	}
	return false
}

// Unmatched gives a problem for each known failure of a page that is not among
// the cases. The receiver may be nil.
func (k *Known) Unmatched(cases []Case) []Problem {
	if k == nil {
		return nil
	}
	var problems []Problem
	for _, known := range k.entries {
		page, _, _ := strings.Cut(known.page, "#")
		isThere := false
		for i := range cases {
			isThere = isThere || known.isOfFile(cases[i].Name, page)
		}
		if !isThere {
			problems = append(problems, Problem{k.path, known.line, "a known failure of a page that is not there: " + known.page})
		}
	}
	return problems
}

// WithoutKnown leaves out the case that the file of known failures itself
// would be, where it lies among the pages.
func WithoutKnown(cases []Case, known *Known) []Case {
	if known == nil {
		return cases
	}
	return slices.DeleteFunc(cases, func(c Case) bool { return c.Page.Source != "" && isSamePath(c.Page.Source, known.path) })
}

func isSamePath(a, b string) bool {
	a, errA := filepath.Abs(a)
	b, errB := filepath.Abs(b)
	return a == b && errA == nil && errB == nil
}
