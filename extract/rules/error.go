package rules

import "fmt"

// A position is a place in a file, counted from 1.
type position struct{ line, column int }

// An Error is something that is wrong in the file of a rule.
type Error struct {
	File         string
	Line, Column int // from 1; 0 where the whole file is meant
	Message      string
}

// Error is file:line:col: message, without what is not known.
func (e *Error) Error() string {
	switch {
	case e.Line == 0:
		return e.File + ": " + e.Message
	case e.Column == 0:
		return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// Nearest finds the candidate that name is most probably a misspelling of, the first of
// several. It gives "" and false where more than a third of the letters would be wrong.
func Nearest(name string, candidates []string) (string, bool) {
	best, least := "", len(name)/3+1
	for _, candidate := range candidates {
		if d := editDistance(name, candidate); d <= least && (best == "" || d < least) {
			best, least = candidate, d
		}
	}
	return best, best != ""
}

// editDistance counts the bytes to insert, delete or replace to make b of a.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
