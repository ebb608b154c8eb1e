package extract

import "errors"

// An Error says why a page gave no article.
type Error struct {
	Kind    ErrorKind `json:"kind"`
	Message string    `json:"message"`
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

// An ErrorKind sorts errors for programs that read records.
type ErrorKind string

// The kinds of error.
const (
	ErrUnreadable ErrorKind = "unreadable" // the input could not be opened or read
	ErrEmpty      ErrorKind = "empty"      // there is nothing in it
	ErrBinary     ErrorKind = "binary"     // it is neither markup nor text
	ErrNotAPage   ErrorKind = "not-a-page" // it is something else that is known: a picture, a PDF file, a feed
	ErrTooLarge   ErrorKind = "too-large"  // it is above the limit per page
	ErrRefused    ErrorKind = "refused"    // it unpacks to far too much, or lies too deep in containers
	ErrDamaged    ErrorKind = "damaged"    // a container or compression is broken
	ErrNoArticle  ErrorKind = "no-article" // read and parsed, but no story was found
	ErrTimeout    ErrorKind = "timeout"    // it took longer than the limit per page
	ErrInternal   ErrorKind = "internal"   // a fault in this program
)

// ErrorKinds gives all kinds of error, in a slice that the caller may change.
func ErrorKinds() []ErrorKind {
	return []ErrorKind{ErrUnreadable, ErrEmpty, ErrBinary, ErrNotAPage, ErrTooLarge, ErrRefused, ErrDamaged, ErrNoArticle, ErrTimeout, ErrInternal}
}

// asError makes an *Error of any error.
func asError(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	if err == nil {
		err = errors.New("failed without an error")
	}
	return &Error{ErrInternal, err.Error()}
}
