package wrapping

import "strings"

// adjacentShare is the share of lines up to which some stand together in a dump whose lines
// are spaced.
const adjacentShare = 0.02

// spacedMin is how many lines a dump has at least of which it can be said that they are
// spaced.
const spacedMin = 6

// Spacing returns how many blank lines stand at least between any two lines of a dump, but
// for few: 1 where lines are double-spaced, or where each is a paragraph. It is 0 where
// lines stand together.
func Spacing(lines []string) int {
	var gaps [3]int // gaps of so many blank lines, the last of more
	texts, blanks := 0, 0
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			blanks++
			continue
		}
		if texts > 0 {
			gaps[min(blanks, len(gaps)-1)]++
		}
		texts, blanks = texts+1, 0
	}
	switch few := adjacentShare * float64(texts); {
	case texts < spacedMin || float64(gaps[0]) > few:
		return 0
	case float64(gaps[0]+gaps[1]) > few:
		return 1
	}
	return len(gaps) - 1
}

// CloseUp returns the lines of a dump with so many blank lines less between any two. Where
// there are more, one is left.
func CloseUp(lines []string, spacing int) []string {
	out := make([]string, 0, len(lines)/2+1)
	blanks := 0
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			blanks++
			continue
		}
		if blanks > spacing && len(out) > 0 {
			out = append(out, "")
		}
		out, blanks = append(out, line), 0
	}
	return out
}

// A text that is wrapped and double-spaced cuts spacedCutsMin sentences and more.
const spacedCutsMin = 3

// IsDoubleSpaced reports whether blank lines stand between the lines of a dump that was
// wrapped: between the parts of its sentences, that is.
func IsDoubleSpaced(lines []string, isItem func(line string) bool) bool {
	spacing := Spacing(lines)
	if spacing == 0 {
		return false
	}
	closed := CloseUp(lines, spacing)
	if !cutsEnough(closed) {
		return false
	}
	w := Of(closed, isItem)
	return w.Cuts >= spacedCutsMin && w.fits
}

// cutsEnough reports whether line ends cut so many sentences, at whatever width: a dump with a
// block a paragraph has hardly one.
func cutsEnough(lines []string) bool {
	cuts := 0
	for i := 0; i+1 < len(lines) && cuts < spacedCutsMin; i++ {
		if isCut(lines[i], lines[i+1]) {
			cuts++
		}
	}
	return cuts == spacedCutsMin
}

// SingleSpaced returns the lines of such a dump without what blank lines are between all.
func SingleSpaced(lines []string) []string { return CloseUp(lines, Spacing(lines)) }

// Spaced returns lines with a blank one between any two.
func Spaced(lines []string) []string {
	out := make([]string, 0, 2*len(lines))
	for _, line := range lines {
		out = append(out, line, "")
	}
	return out
}
