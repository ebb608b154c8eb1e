// Package extract finds the article on a page dump: its headline, byline,
// dateline and body, and what belongs to them.
//
//	record := extract.Do(extract.Page{Source: "page.html", Data: data}, extract.Options{})
//
// [Do] is the whole way in one call. [Parse] and [Extract] are its two halves,
// for programs that want the blocks of a page as well; [Explain] says why a record
// is as it is. Pages are bytes in any encoding; records are UTF-8. Nothing here
// opens a file or a connection, and every function may be called from any number of
// goroutines at once. Package extract/dump gives the pages of files, containers and
// directories, extract/rules rules for single sites, and extract/golden holds pages
// against the records they must give.
//
// # The way of a page
//
// One idea carries the package: HTML and flattened text both become a list of
// blocks, one visible paragraph each, and a body is a choice among them. Function
// decide in extract.go is the way in one screen. Its rooms lie under internal, and
// each imports only those before it:
//
//	words, places   what is asked of any text; places and news agencies
//	charset         bytes to UTF-8
//	dates           dates as pages write them
//	dateline        datelines
//	credit          bylines and the names in them
//	labels          the words that boilerplate begins with
//	page            a page as blocks, with what it says of itself
//	score           how likely a block is part of the story, by fitted trees
//	facts           what is known of a page before anything is decided
//	body            which blocks are the story
//	fields          headline, dates, byline, standfirst, dateline and the rest
//
// Deciders (packages body and fields) are functions: they are told what was
// decided before, only read it, and say what they decide and which blocks they move
// into the body or out of it. Finders propose the candidates, a row each in the
// table of a field; those that lose are kept for Explain.
package extract
