package leftcode

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Names of files on macOS, PDF files and some databases have accents apart from their
// letters, and syllables of Korean in pieces: "e" and U+0301 for "é". What is known of
// words has them in one.

// HasAccentsApart reports whether accents stand apart from the letters of a dump that go
// with them.
func HasAccentsApart(lines []string) bool {
	return slices.ContainsFunc(lines, func(line string) bool { return withAccents(line) != line })
}

// JoinAccents puts letters and accents together.
func JoinAccents(lines []string) []string {
	out := slices.Clone(lines)
	for i, line := range out {
		out[i] = withAccents(line)
	}
	return out
}

func withAccents(line string) string {
	if !strings.ContainsFunc(line, isPart) {
		return line
	}
	return norm.NFC.String(line)
}

// isPart reports whether a character is a part of one: an accent, also of Arabic, a piece
// of a Korean syllable, or a voicing mark of Japanese.
func isPart(r rune) bool {
	return r >= 0x300 && (r <= 0x36f || r >= 0x653 && r <= 0x655 || r >= 0x1161 && r <= 0x11c2 || r == 0x3099 || r == 0x309a)
}
