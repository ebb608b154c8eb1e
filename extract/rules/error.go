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
