// Package golden checks pages against golden records. A golden record says what a
// page must give; it is saved beside the page as NAME.golden.json. The command
// shuck check is made of this package, and [Run] does the same in a Go test:
//
//	func TestPages(t *testing.T) {
//		golden.Run(t, "testdata/pages")
//	}
//
// # Golden files
//
// The golden of story.html is story.golden.json beside it, or
// story.html.golden.json where several pages are called story. It holds the
// keys of a record that matter, as few as one likes, and only these are
// compared:
//
//	{
//	  "headline": "Council votes to keep the old ferry",
//	  "authors": ["Ida Lund"],
//	  "dateline": {"place": "MARROW", "agencies": ["AP"]},
//	  "lead": null
//	}
//
// null means that the page must not give this field. A body is text, or the list of
// its paragraphs, as which [Update] writes it: so a diff of two versions of the
// golden can be read. Of a dateline, as of an
// error, the keys that are in the golden are compared. In place of a value there
// may be an object that tolerates more:
//
//	{"contains": ["a", "b"]}   all of these are in the text, or among the names of a list
//	{"excludes": ["a", "b"]}   none of these is
//	{"matches": "^Council"}    the expression (Go's syntax) matches somewhere in the text
//	{"day": "2022-01-14"}      a time on this day, as the page prints it
//	{"text": "...", "min_f1": 0.98}
//
// The last one holds when the F1 of the words of both texts is at least min_f1.
// Without text, the parts of contains together are what it compares with. Keys of
// such an object can be combined, and then all have to hold. White space counts as
// one space in contains, excludes and min_f1.
//
// The golden of a container, such as a WARC file, is JSON Lines: an object for
// each page, with its source, "crawl.warc.gz#1234" whatever directory the file is
// in.
//
// A golden that no record could ever match, such as one with a misspelt key, is an
// error with its line.
//
// # The way of a check
//
//	find.go      a directory -> cases: pages with their goldens
//	parse.go     a golden file -> entries: fields and where they stand (scan.go: of keys)
//	keykind.go   the keys of a record, and what can stand for each
//	values.go    values that no record has, and how bodies are written
//	rule.go      a value in a golden -> the rule that holds for a field
//	tolerance.go rules of objects in the place of a value (overlap.go: F1)
//	check.go     a case -> comparisons -> results (hold.go: of a record that is there)
//	compare.go   an entry and a record -> differences
//	textdiff.go  two texts -> a unified diff (worddiff.go: within a paragraph)
//	known.go     failures that are known
//	update.go    results -> golden files (edit.go: the bytes of one)
//	run.go       all of it in a test
package golden

import (
	"encoding/json"
	"fmt"
	"time"

	"shuck/extract"
)

// Suffix is how the names of golden files end.
const Suffix = ".golden.json"

// A Status is the outcome of the check of a page.
type Status int

// The statuses, from the best to the worst.
const (
	Passed      Status = iota // all that the golden holds is so
	Updated                   // it was not, and the golden has been rewritten
	Made                      // there was no golden, and now there is
	KnownToFail               // it is not, but only where that is known
	Missing                   // there is no golden
	Failed                    // something is not as the golden has it, or the golden's page is gone
	Broken                    // the golden or the page could not be read
)

var statusNames = [...]string{"passed", "updated", "made", "known", "missing", "failed", "broken"}

// String gives the status in a word, as reports have it.
func (s Status) String() string { return statusNames[s] }

// A Result is what came out for one page.
type Result struct {
	Case   *Case
	Name   string // of the page: Case.Name, inside a container with #MEMBER
	Source string // path of the page, inside a container with #MEMBER; "" where it is gone
	Line   int    // where the page's record starts in the golden; 0 where there is none
	Status Status
	// Problems are what is wrong with the golden or the page as a whole.
	Problems []Problem
	// Differences are the fields that are not as the golden has them, in the
	// order of the golden.
	Differences []Difference
	// Explanation says why the page has its record; nil unless Options.Explain asked for
	// it and there are Differences.
	Explanation *extract.Explanation
	// Took is the time to extract and compare.
	Took time.Duration

	entry  *entry                     // the page's record in the golden; nil where there is none
	got    map[string]json.RawMessage // the page's record; nil where nothing was extracted
	order  []string                   // its keys
	failed bool                       // it is that of a page that could not be done
}

// A Difference is one field that is not as its golden has it.
type Difference struct {
	Key     string          // such as "headline" or "dateline.place"
	Line    int             // of the key in the golden
	Message string          // what is wrong, in a few words
	Diff    []Line          // where there are texts to show
	Want    json.RawMessage // as it stands in the golden
	Got     json.RawMessage
	Known   bool // it is among the known failures
	// Left is set when [Update] has left the golden alone here, since somebody
	// wrote by hand what it wants: null, or what tolerates more.
	Left bool

	byHand bool // somebody wrote the assertion: see isByHand
	edit   edit // what makes the golden hold
}

// A Problem is something that is wrong at a line of a file.
type Problem struct {
	File    string
	Line    int // from 1; 0 where no line is to blame
	Message string
}

// Error gives FILE:LINE: MESSAGE.
func (p Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Message
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
}
