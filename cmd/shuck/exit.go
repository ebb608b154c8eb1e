package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract"
	"shuck/extract/dump"
)

// run is the whole program.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	out := exit.NewOutput(stdout)
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(out)
	root.SetErr(stderr)
	err := root.ExecuteContext(context.Background())
	if failed := out.Err(); failed != nil && (err == nil || errors.As(err, new(exit.PagesError))) {
		err = failed // what was not printed is no outcome
	}
	return int(exitFor(err, stderr))
}

// exitFor is the one place where an error becomes an exit code. It prints the
// error, unless that has been done.
func exitFor(err error, stderr io.Writer) exit.Code {
	var pages exit.PagesError
	var stopped interruption
	switch {
	case errors.As(err, &pages):
		return pages.Code
	case err == nil, exit.IsClosedPipe(err):
		return exit.Articles
	case errors.As(err, &stopped):
		fmt.Fprintf(stderr, "shuck: %v\n", stopped)
		return stopped.exitCode()
	default:
		fmt.Fprintf(stderr, "shuck: %s\n", inPlainWords(err))
		return exit.Unusable
	}
}

// inPlainWords leaves out of an error which call of the system it comes from, and what a
// terminal would obey.
func inPlainWords(err error) string {
	text := err.Error()
	if file := (*fs.PathError)(nil); errors.As(err, &file) {
		text = strings.Replace(text, file.Error(), file.Path+": "+file.Err.Error(), 1)
	}
	lines := strings.Split(text, "\n") // of several errors
	for i, line := range lines {
		lines[i] = terminal.Visible(line)
	}
	return strings.Join(lines, "\n")
}

// A failOn says which pages make a run fail. The zero value is failOnNoArticle.
type failOn string

const (
	failOnNoArticle failOn = "no-article" // those that gave none, and those that could not be done
	failOnError     failOn = "error"      // those that could not be done
	failOnNever     failOn = "never"      // none
)

// forNoArticle is what a page without an article adds to the outcome of a run.
func (f failOn) forNoArticle() exit.Code {
	if f == failOnError || f == failOnNever {
		return exit.Articles
	}
	return exit.NoArticle
}

// forFailure is what an error record adds. An input that the user named has to be
// there, whatever f is; what is found in a directory may be anything.
func (f failOn) forFailure(failure *extract.Error, isNamed bool) exit.Code {
	switch {
	case failure.Kind == extract.ErrUnreadable && isNamed:
		return exit.Unusable
	case f == failOnNever:
		return exit.Articles
	}
	return exit.NoArticle
}

// exitForNoPage is what an error adds that no page stands for.
func exitForNoPage(err error) exit.Code {
	if errors.As(err, new(*dump.LinkError)) {
		return exit.Articles
	}
	return exit.Unusable
}
