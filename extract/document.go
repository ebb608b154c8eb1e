package extract

import "golang.org/x/net/html"

// A Document is a page that has been decoded and cut into blocks. It is never
// changed once Parse has returned it, so any number of goroutines may use it.
type Document struct {
	Page     Page
	Root     *html.Node // nil for text dumps
	Blocks   []Block
	Warnings []string
}

// Parse decodes a page and cuts it into blocks. The error, if any, is an
// *Error and says why the page cannot be used: it is empty or binary.
func Parse(p Page) (*Document, error) {
	return nil, &Error{ErrEmpty, "nothing to read"}
}
