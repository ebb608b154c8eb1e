package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// terminalOf gives the terminal that a stream is, or nil: something that a person
// types into or reads.
func terminalOf(stream any) *os.File {
	if file, ok := stream.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return file
	}
	return nil
}

func isTerminal(stream any) bool { return terminalOf(stream) != nil }

// usualWidth is that of a terminal which does not say.
const usualWidth = 80

func widthOf(terminal *os.File) int {
	width, _, err := term.GetSize(int(terminal.Fd()))
	if err != nil || width <= 0 {
		return usualWidth
	}
	return width
}

// A when says when something is done that suits terminals.
type when string

const (
	whenAuto   when = "auto" // on a terminal
	whenAlways when = "always"
	whenNever  when = "never"
)

// wantsColor decides --color: on a terminal only, unless it was asked for.
func wantsColor(color when, out io.Writer) bool {
	if color != whenAuto {
		return color == whenAlways
	}
	return isTerminal(out) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}
