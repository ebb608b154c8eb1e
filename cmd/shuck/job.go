package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"strings"
	"unicode"

	"shuck/extract"
	"shuck/extract/dump"
)

// standardInput is the path that stands for it.
const standardInput = "-"

// A job is the main job as it is meant: pages in, records out.
type job struct {
	paths     []string
	url       string // of the only page
	filter    dump.Filter
	filesFrom string
	separator byte // of the entries of filesFrom
	maxBytes  int64

	workers int
	options extract.Options
	format  format
	quiet   bool
}

// An input is a page, or why there is none: an *extract.Error becomes the
// page's record; any other error is told, but no page stands for it.
type input struct {
	page extract.Page
	err  error
}

// A result is what is left to do for a page: to write, to tell, to count.
type result struct {
	output  []byte
	message string
	code    exitCode
}

// run does the job. Everything that is written, is written here.
func (j *job) run(stdin io.Reader, stdout, stderr io.Writer) error {
	files, closeList, err := j.files(stdin)
	if err != nil {
		return err
	}
	defer closeList()
	outcome := exitArticles
	separator := ""
	for r := range ordered(j.workers, files, j.do) {
		outcome = max(outcome, r.code)
		if r.message != "" && !j.quiet {
			fmt.Fprintln(stderr, r.message)
		}
		if len(r.output) == 0 {
			continue
		}
		// One write a record: who reads along sees each as soon as it is done.
		if _, err := stdout.Write(append([]byte(separator), r.output...)); err != nil {
			return fmt.Errorf("standard output: %w", err)
		}
		separator = j.format.separator
	}
	if outcome != exitArticles {
		return pagesError{outcome}
	}
	return nil
}

// files gives every file that was named, each as the sequence of its pages.
func (j *job) files(stdin io.Reader) (iter.Seq[iter.Seq[input]], func(), error) {
	if j.filesFrom == "" {
		return j.named(stdin), func() {}, nil
	}
	if j.filesFrom == standardInput {
		return j.listed(stdin), func() {}, nil
	}
	list, err := os.Open(j.filesFrom)
	if err != nil {
		return nil, nil, fmt.Errorf("--files-from: %w", err)
	}
	return j.listed(list), func() { list.Close() }, nil
}

// named gives the files behind the paths.
func (j *job) named(stdin io.Reader) iter.Seq[iter.Seq[input]] {
	return func(yield func(iter.Seq[input]) bool) {
		for _, path := range j.paths {
			if path == standardInput {
				if !yield(j.pages(dump.File{Source: path, URL: j.url, Reader: stdin})) {
					return
				}
				continue
			}
			for file, err := range dump.Files(path, j.filter) {
				file.URL = j.url
				if !yield(j.pagesOr(file, err)) {
					return
				}
			}
		}
	}
}

// listed gives the files of a list. A list that cannot be read is no page, so
// its error is wrapped as text: it is told and has no record.
func (j *job) listed(list io.Reader) iter.Seq[iter.Seq[input]] {
	return func(yield func(iter.Seq[input]) bool) {
		for file, err := range dump.List(list, j.separator) {
			if err != nil {
				file.Source, err = j.filesFrom, fmt.Errorf("the list %v", err)
			}
			if !yield(j.pagesOr(file, err)) {
				return
			}
		}
	}
}

func (j *job) pagesOr(file dump.File, err error) iter.Seq[input] {
	if err == nil {
		return j.pages(file)
	}
	return func(yield func(input) bool) {
		yield(input{extract.Page{Source: file.Source}, err})
	}
}

// pages reads a file. A fault of this program costs that file alone.
func (j *job) pages(file dump.File) iter.Seq[input] {
	return func(yield func(input) bool) {
		defer func() {
			if fault := recover(); fault != nil {
				yield(input{extract.Page{Source: file.Source}, internalError(fault)})
			}
		}()
		for page, err := range file.Pages(j.maxBytes) {
			if !yield(input{page, err}) {
				return
			}
		}
	}
}

// do makes a record of a page and the result of the record. It is called from
// many goroutines. A fault of this program costs that page alone.
func (j *job) do(in input) (res result) {
	defer func() {
		if fault := recover(); fault != nil {
			res = j.result(extract.Record{Source: in.page.Source, Err: internalError(fault)})
		}
	}()
	if in.err == nil {
		return j.result(extract.Do(in.page, j.options))
	}
	var failure *extract.Error
	if errors.As(in.err, &failure) {
		return j.result(extract.Record{Source: in.page.Source, Err: failure})
	}
	return result{message: message(in.page.Source, explain(in.err)), code: exitUnusable}
}

func (j *job) result(r extract.Record) result {
	output, err := j.format.encode(r)
	if err != nil {
		panic(err) // do makes an error record of it
	}
	res := result{output: output, code: exitForRecord(r)}
	switch {
	case r.Err != nil:
		res.message = message(r.Source, explain(r.Err))
	case r.Body == "":
		res.message = message(r.Source, "no article found")
	}
	return res
}

func internalError(fault any) *extract.Error {
	return &extract.Error{
		Kind:    extract.ErrInternal,
		Message: fmt.Sprintf("a fault in shuck, please report it with the page: %v", fault),
	}
}

// explain says what is wrong and, where something can be done, what.
func explain(err error) string {
	var page *extract.Error
	var directory *dump.NoPagesError
	switch {
	case errors.As(err, &page) && page.Kind == extract.ErrTooLarge:
		return page.Message + "; raise it with --max-bytes"
	case errors.As(err, &page) && page.Kind == extract.ErrDamaged:
		return page.Message + "; fetch or copy it again"
	case errors.As(err, &directory) && directory.PassedOver > 0:
		return directory.Error() + "; name the files, or choose them with --include"
	}
	return err.Error()
}

// message is one line that names its source, whatever the source is called.
func message(source, text string) string {
	if source == standardInput {
		source = "standard input"
	}
	if strings.ContainsFunc(source, unicode.IsControl) {
		source = strconv.Quote(source)
	}
	return source + ": " + strings.Join(strings.Fields(text), " ")
}
