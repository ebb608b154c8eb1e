package seams

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// Bold letters and links cut datelines off the sentences behind them.

// IsDateline reports whether a piece is a dateline, and the next goes on behind it. Neither
// is empty.
func IsDateline(piece, next string) bool {
	switch {
	case OpensWithDash(next), IsLoneDash(next):
		return strings.HasSuffix(piece, ")") || opensInCapitals(piece) || isKnownPlace(piece)
	case opensWithAgency(next), EndsInDash(piece), next == "(":
		return opensInCapitals(piece) || isKnownPlace(piece)
	}
	return isLonePlace(piece) && !words.OpensLower(next)
}

// isKnownPlace reports whether a piece is the name of a place, or of two: "Wien/Rom".
func isKnownPlace(piece string) bool {
	place, other, two := strings.Cut(piece, "/")
	return places.Lookup(place) != 0 && (!two || places.Lookup(other) != 0)
}

// EndsInDash reports whether a piece ends in the dash of a dateline.
func EndsInDash(piece string) bool {
	at := strings.LastIndexAny(piece, blanks)
	return at > 0 && IsLoneDash(strings.TrimLeft(piece[at:], blanks))
}

// opensWithAgency reports whether a piece opens with an agency in brackets and the dash of
// a dateline, "(AP) - The ferry", or is an agency in brackets.
func opensWithAgency(piece string) bool {
	const longest = 40
	if !strings.HasPrefix(piece, "(") {
		return false
	}
	end := strings.IndexByte(piece[:min(len(piece), longest)], ')')
	return end > 0 && (OpensWithDash(strings.TrimLeft(piece[end+1:], blanks)) || end+1 == len(piece) && places.IsAgency(piece[1:end]))
}

// blanks stand within datelines, some so that no line ends there.
const blanks = " \u00a0"

// OpensWithDateline reports whether a piece opens with a place in capitals, perhaps an
// agency, and the dash behind them.
func OpensWithDateline(piece string) bool {
	const wordsMax = 8
	if !opensInCapitals(piece) {
		return false
	}
	rest := piece
	for range wordsMax {
		_, after, ok := strings.Cut(rest, " ")
		switch {
		case !ok:
			return false
		case OpensWithDash(after):
			return true
		}
		rest = after
	}
	return false
}

// isLonePlace reports whether a piece may be the place of a dateline that was
// printed in bold: "Hamburg.", "LINDI:", "KATHMANDU,".
func isLonePlace(piece string) bool {
	const placeMax = 3
	end := piece[len(piece)-1]
	first, _ := utf8.DecodeRuneInString(piece)
	if words.CountTo(piece, placeMax+1) > placeMax || len(piece) < placeMax {
		return false
	}
	isUpper := strings.ToUpper(piece) == piece && strings.ToLower(piece) != piece
	return end == '.' && unicode.IsUpper(first) && !strings.Contains(piece, ". ") || isUpper && (end == ':' || end == ',')
}

// opensInCapitals reports whether a piece opens with a word in capitals, as places of
// datelines are printed: "HUNTSVILLE, Alabama".
func opensInCapitals(piece string) bool {
	const letters = 3
	word := strings.TrimRight(firstWord(piece), ",")
	return utf8.RuneCountInString(word) >= letters && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// firstWord returns the word that a piece opens with.
func firstWord(piece string) string {
	word, _, _ := strings.Cut(piece, " ")
	return word
}

// OpensWithDash reports whether a piece opens with the dash that ends a dateline.
func OpensWithDash(piece string) bool {
	for _, dash := range [...]string{"--", "-", "–", "—"} {
		if rest, ok := strings.CutPrefix(piece, dash); ok {
			return strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\u00a0")
		}
	}
	return false
}

// IsLoneDash reports whether a piece is the dash behind a dateline.
func IsLoneDash(piece string) bool { return OpensWithDash(piece+" ") && len(piece) <= len("—") }
