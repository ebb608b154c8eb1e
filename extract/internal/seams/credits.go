package seams

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/words"
)

// creditOpeners open credits, "by Ana Pérez", and go on with no line before.
var creditOpeners = words.WordSet("by von par por di da door av af przez автор от της του מאת โดย")

// IsCreditOpener reports whether a word in small letters opens credits: "by".
func IsCreditOpener(word string) bool { return creditOpeners[word] }

// OpensCredit reports whether a short line opens as credits do: "by Ana Pérez", "Автор:".
func OpensCredit(line string) bool {
	const proseMin = 8 // words
	word, _, _ := strings.Cut(line, " ")
	return (creditOpeners[strings.ToLower(word)] || strings.HasSuffix(word, ":") && credit.IsOpener(word)) && words.CountTo(line, proseMin) < proseMin
}

// IsJoiner reports whether a text is what stands between names: "and".
func IsJoiner(text string) bool {
	switch text {
	case "and", "und", "et", "y", "e", "og", "och", "i", "&", ",":
		return true
	}
	return false
}
