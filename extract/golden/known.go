package golden

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"shuck/extract/dump"
	"shuck/extract/internal/files"
)

// Known are failures that are known: fields that a page does not give as its
// golden has them, yet. One of them that passes is a failure, so that the list
// only shrinks by itself and grows on purpose.
type Known struct {
	files   []string
	entries []knownFailure
}

type knownFailure struct {
	file      string // that it stands in
	line      int
	page, key string
	path      string // the page as seen from where the file lies, absolute
}

// KnownName is how a file of known failures is called that lies among the pages,
// where [FindKnown] finds it.
const KnownName = "known-gaps.txt"

// FindKnown gives the files called [KnownName] in a directory and below it, or, for
// the path of a page or golden, that beside it; none where there are none.
// Directories that match the globs of exclude are left out.
func FindKnown(path string, exclude []string) []string {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return listFiles(path, dump.Filter{Include: []string{KnownName}, Exclude: exclude})
	}
	beside := filepath.Join(filepath.Dir(path), KnownName)
	if info, err := os.Stat(beside); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	return []string{beside}
}

// ReadKnown reads files of known failures, each once. A line has the page and the
// key, with space between; lines that start with # are comments:
//
//	# the byline stands in a script
//	news/story.html byline
//	crawl.warc.gz#1234 dateline.place
//
// A page is called as seen from where the file lies, or as messages call it, or,
// unless the file is called [KnownName], as in [Case].Name; and each of these also
// without its extension. A key of an object, such as dateline, stands for all in
// it. Without files there are no known failures. The error, if any, joins a [Problem] for
// each thing that is wrong.
func ReadKnown(files ...string) (*Known, error) {
	k := &Known{}
	var problems []error
	for _, file := range files {
		if slices.ContainsFunc(k.files, func(other string) bool { return isSamePath(file, other) }) {
			continue
		}
		k.files = append(k.files, file)
		problems = append(problems, k.read(file))
	}
	return k, errors.Join(problems...)
}

// read adds the known failures in a file.
func (k *Known) read(path string) error {
	data, err := files.Read(path)
	if err != nil {
		return Problem{File: path, Message: "cannot be read: " + withoutPath(err).Error()}
	}
	dir, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return Problem{File: path, Message: "cannot be read: " + err.Error()}
	}
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
		failure.file, failure.line = path, number
		page, _, _ := strings.Cut(filepath.ToSlash(failure.page), "#")
		failure.path = filepath.Join(dir, filepath.FromSlash(page))
		k.entries = append(k.entries, failure)
	}
	return errors.Join(problems...)
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

// mark sets which differences of a result are known, and has a problem for
// each known failure that is none. The receiver may be nil.
func (k *Known) mark(r *Result) {
	if k == nil {
		return
	}
	names := r.Case.pageNames()
	_, member, isMember := strings.Cut(strings.TrimPrefix(r.Name, r.Case.Name), "#")
	for _, known := range k.entries {
		if !known.isOf(names, member, isMember) {
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
			r.Problems = append(r.Problems, Problem{known.file, known.line, known.closed(r)})
		}
	}
}

// closed says why a known failure is none.
func (f knownFailure) closed(r *Result) string {
	top, _, _ := strings.Cut(f.key, ".")
	if !r.entry.has(top) {
		return fmt.Sprintf("a known failure that is not checked: the golden of %s has no %s", r.Source, top)
	}
	return fmt.Sprintf("a known failure that passes: %s of %s is right; take this line out", f.key, r.Source)
}

// covers reports whether a known key stands for another: itself, or all below
// it.
func covers(known, key string) bool {
	return key == known || strings.HasPrefix(key, known+".")
}

// pageNames are the names by which the page of a case can be known.
type pageNames struct {
	source, name string // as messages call it, and as in [Case].Name
	path         string // absolute; "" where it is not known
}

func (c *Case) pageNames() pageNames {
	path, err := filepath.Abs(c.Page.Source)
	if err != nil {
		path = ""
	}
	return pageNames{filepath.ToSlash(c.Page.Source), c.Name, path}
}

// isOf reports whether a known failure is of a page, the member of a file that has
// these names.
func (f knownFailure) isOf(names pageNames, member string, isMember bool) bool {
	_, knownMember, hasMember := strings.Cut(f.page, "#")
	return isMember == hasMember && member == knownMember && f.isOfFile(names)
}

// isOfFile reports whether a known failure is of a page in the file that has these
// names.
func (f knownFailure) isOfFile(names pageNames) bool {
	page, _, _ := strings.Cut(filepath.ToSlash(f.page), "#")
	return isCalled(names.source, page) || names.path != "" && isCalled(names.path, f.path) ||
		filepath.Base(f.file) != KnownName && isCalled(names.name, page)
}

// isCalled reports whether a page is called so, with its extension or without.
func isCalled(name, page string) bool {
	if name == page {
		return true
	}
	return slices.ContainsFunc(goldenNames(name), func(golden string) bool {
		return filepath.ToSlash(strings.TrimSuffix(golden, Suffix)) == filepath.ToSlash(page)
	})
}

// Unmatched gives a problem for each known failure of a page that is not among
// the cases. The receiver may be nil.
func (k *Known) Unmatched(cases []Case) []Problem {
	if k == nil {
		return nil
	}
	all := make([]pageNames, len(cases))
	for i := range cases {
		all[i] = cases[i].pageNames()
	}
	var problems []Problem
	for _, known := range k.entries {
		if !slices.ContainsFunc(all, known.isOfFile) {
			problems = append(problems, Problem{known.file, known.line, "a known failure of a page that is not there: " + known.page})
		}
	}
	return problems
}

// WithoutKnown leaves out the cases that the files of known failures themselves
// would be, where they lie among the pages. It reuses the slice of cases, which is not to
// be used any more; known may be nil.
func WithoutKnown(cases []Case, known *Known) []Case {
	if known == nil {
		return cases
	}
	return slices.DeleteFunc(cases, func(c Case) bool {
		return c.Page.Source != "" && slices.ContainsFunc(known.files, func(file string) bool { return isSamePath(c.Page.Source, file) })
	})
}

func isSamePath(a, b string) bool {
	a, errA := filepath.Abs(a)
	b, errB := filepath.Abs(b)
	return a == b && errA == nil && errB == nil
}
