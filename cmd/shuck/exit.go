package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"shuck/extract"
)

// An exitCode is what a run tells its caller. Of all that happened, the
// greatest counts.
type exitCode int

const (
	exitArticles  exitCode = iota // every page gave an article
	exitNoArticle                 // at least one page did not
	exitUnusable                  // wrong usage, or an input that could not be read at all
)

// run is the whole program.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return int(exitFor(root.Execute(), stderr))
}

// exitFor is the one place where an error becomes an exit code. It prints the
// error, unless that has been done.
func exitFor(err error, stderr io.Writer) exitCode {
	var pages pagesError
	switch {
	case err == nil, isClosedPipe(err):
		return exitArticles
	case errors.As(err, &pages):
		return pages.code
	default:
		fmt.Fprintf(stderr, "shuck: %v\n", err)
		return exitUnusable
	}
}

// exitForRecord is what one record adds to the outcome of a run.
func exitForRecord(r extract.Record) exitCode {
	switch {
	case r.Err != nil && r.Err.Kind == extract.ErrUnreadable:
		return exitUnusable
	case r.Err != nil, r.Body == "":
		return exitNoArticle
	default:
		return exitArticles
	}
}

// A pagesError ends a run in which every page was tried and told about.
type pagesError struct{ code exitCode }

func (e pagesError) Error() string { return "not every page gave an article" }

// isClosedPipe reports whether the reader of standard output has gone, as
// head does when it has seen enough.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, os.ErrClosed) || errors.Is(err, io.ErrClosedPipe)
}
