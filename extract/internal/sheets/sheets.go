// Package sheets knows the sheets of paper, and of PDF files, onto which pages are printed: the
// form feeds between them, their numbers, and what browsers print around each.
//
//	sheets.go  form feeds
//	number.go  the numbers of sheets
//	mark.go    a line that a browser has printed around a sheet
//	marks.go   all of these lines, put where they belong
//
// Functions take lines and texts in UTF-8, which may be empty and are not changed, and time linear
// in them; all are safe for concurrent use.
package sheets

import (
	"strings"

	"shuck/extract/internal/words"
)

// Feed is the line that stands for a form feed in the lines of a dump. What
// prints to paper, pdftotext among them, ends each page with one; others put it
// between stories.
const Feed = "\f"

// Pages cuts lines at form feeds; pages without text are left out, and blank
// lines at the ends of others.
func Pages(lines []string) [][]string {
	var pages [][]string
	start := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && lines[i] != Feed {
			continue
		}
		if page := words.TrimBlank(lines[start:i]); len(page) > 0 {
			pages = append(pages, page)
		}
		start = i + 1
	}
	return pages
}

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }
