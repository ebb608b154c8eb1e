package printed

import (
	"strings"

	"shuck/extract/internal/words"
)

// IsClean reports whether lines are printed like a story alone, as an extractor writes it. Their
// words are left to others.
func IsClean(lines []string) bool {
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 0 || lines[0] == "" {
		return false
	}
	var count [foreignLine + 1]int
	for i := range lines {
		kind := printOf(lines, i)
		if kind == foreignLine {
			return false
		}
		count[kind]++
	}
	const brokenShare = 4 // one line in so many may be a break inside a paragraph
	return count[blankLine] > 0 && count[brokenLine]*brokenShare <= len(lines)
}

// A linePrint is how a line of clean text is printed.
type linePrint uint8

const (
	paragraphLine linePrint = iota // a paragraph begins
	blankLine
	brokenLine  // it goes on with the paragraph above, or is code
	foreignLine // clean text has no such line
)

// printOf returns how line i is printed. The first line is not blank.
func printOf(lines []string, i int) linePrint {
	line := lines[i]
	switch {
	case line == "" && lines[i-1] == "":
		return foreignLine
	case line == "":
		return blankLine
	case isSpaceByte(line[0]) && continuesCode(lines[:i]):
		return brokenLine
	case isSpaceByte(line[0]) || isSpaceByte(line[len(line)-1]) || strings.HasPrefix(line, "\u3000"):
		return foreignLine
	case i > 0 && lines[i-1] != "" && !words.EndsLikeSentence(lines[i-1]) && !strings.HasPrefix(line, itemBullet):
		return brokenLine
	}
	return paragraphLine
}

// itemBullet opens the items of the lists of clean text, which stand right below each other.
const itemBullet = "- "

// continuesCode reports whether an indented line below others is code: they
// stand right above it, or are indented themselves and end above a blank line.
func continuesCode(above []string) bool {
	n := len(above)
	return n > 0 && above[n-1] != "" || n > 1 && above[n-2] != "" && isSpaceByte(above[n-2][0])
}

// isSpaceByte reports whether a byte is a space or a tab.
func isSpaceByte(c byte) bool { return c == ' ' || c == '\t' }
