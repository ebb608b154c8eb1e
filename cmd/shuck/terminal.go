package main

import (
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
