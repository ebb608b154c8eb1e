package main

// An exitCode is what a run tells its caller. Of all that happened, the
// greatest counts.
type exitCode int

const (
	exitArticles  exitCode = iota // every page gave an article
	exitNoArticle                 // at least one page did not
	exitUnusable                  // wrong usage, or a named input that could not be read at all
)

// A pagesError ends a run in which every page was tried and reported.
type pagesError struct{ code exitCode }

func (e pagesError) Error() string { return "not every page gave an article" }
