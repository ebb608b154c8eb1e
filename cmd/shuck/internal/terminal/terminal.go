// Package terminal holds what is asked of terminals, and how text is shown on one: in
// colours, and with nothing in it that a terminal would obey.
package terminal

import (
	"io"
	"os"

	"golang.org/x/term"
)

// Of gives the terminal that a stream is, or nil: something that a person
// types into or reads. What writes to a stream has it as its Stream.
func Of(stream any) *os.File {
	if around, ok := stream.(interface{ Stream() any }); ok {
		stream = around.Stream()
	}
	if file, ok := stream.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return file
	}
	return nil
}

// Is reports whether a stream is a terminal.
func Is(stream any) bool { return Of(stream) != nil }

// UsualWidth is that of a terminal which does not say.
const UsualWidth = 80

// Width is how many columns a terminal has.
func Width(terminal *os.File) int {
	width, _, err := term.GetSize(int(terminal.Fd()))
	if err != nil || width <= 0 {
		return UsualWidth
	}
	return width
}

// A When says when something is done that suits terminals.
type When string

// The times at which things are done that suit terminals.
const (
	WhenAuto   When = "auto" // on a terminal
	WhenAlways When = "always"
	WhenNever  When = "never"
)

// WantsColor decides --color: on a terminal only, unless it was asked for.
func WantsColor(color When, out io.Writer) bool {
	if color != WhenAuto {
		return color == WhenAlways
	}
	return Is(out) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}
