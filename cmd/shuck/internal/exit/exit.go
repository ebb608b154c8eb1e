// Package exit holds what a run tells its caller.
package exit

// A Code is the number that a run ends with. Of all that happened, the greatest
// counts.
type Code int

// What may have happened.
const (
	Articles  Code = iota // every page gave an article
	NoArticle             // at least one page did not
	Unusable              // wrong usage, or a named input that could not be read at all
)

// A PagesError ends a run in which every page was tried and reported.
type PagesError struct{ Code Code }

func (e PagesError) Error() string { return "not every page gave an article" }
