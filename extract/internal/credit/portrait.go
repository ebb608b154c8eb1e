package credit

import (
	"strings"

	"shuck/extract/internal/words"
)

// portraitWords open what stands for the picture of an author where pictures are printed
// as text: "Avatar for Ana Pérez", "Profile picture of Ana Pérez", "Autorenbild von Udo Kern".
var portraitWords = words.WordSet(`avatar avatarbild picture photo image headshot portrait profile profilbild autorenbild bild foto bilde
	l'avatar l’avatar imagen immagine imagem zdjęcie фото аватар`)

// portraitJoins stand between these and the name.
var portraitJoins = [...]string{" for ", " of ", " von ", " de ", " di ", " av ", " för ", " van ", " "}

// behindPortrait returns a credit without the text of the picture before it, which says the
// name that follows: "Ana Pérez | 7 March" for "Avatar for Ana Pérez Ana Pérez | 7 March",
// and "By Ana Pérez" for "Ana Pérez By Ana Pérez".
func behindPortrait(text string) string {
	const nameMax = 40
	text = beforePortrait(text)
	alt := strings.TrimPrefix(text, "[")
	first, _, ok := strings.Cut(alt, " ")
	if !ok || len(text) > maxLineBytes {
		return text
	}
	if !inLowerCase(first, portraitWords) {
		return behindName(text)
	}
	name := behindJoin(alt)
	for end := range name[:min(len(name), nameMax)] {
		rest := strings.TrimLeft(name[end:], "] ")
		by := strings.TrimPrefix(strings.TrimPrefix(rest, "By "), "by ")
		if strings.Contains(name[:end], " ") && strings.HasPrefix(by, name[:end]) {
			return rest
		}
	}
	return text
}

// beforePortrait takes off the end of a text the word for a picture of who is named: "Ana
// Pérez Headshot".
func beforePortrait(text string) string {
	for _, word := range [...]string{" Headshot", " Image", " Avatar", " Portrait"} {
		if name, ok := strings.CutSuffix(text, word); ok && strings.IndexByte(name, ' ') > 0 {
			return name
		}
	}
	return text
}

// behindName returns a credit without what stands before its "By", perhaps without a space
// between: the name that follows, an agency, or another "By".
func behindName(text string) string {
	before, rest, ok := strings.Cut(text, "By ")
	if before == "" && strings.HasPrefix(rest, "by ") {
		return rest
	}
	name := strings.TrimRight(before, " ")
	if ok && name != "" && (strings.HasPrefix(rest, name) || NamesAgency(before)) {
		return text[len(before):]
	}
	if rest, ok = strings.CutPrefix(text, "Byby "); ok {
		return "By " + rest
	}
	return text
}

// behindJoin returns what follows the word that stands before the name of a portrait.
func behindJoin(alt string) string {
	for _, join := range portraitJoins {
		if _, name, ok := strings.Cut(alt, join); ok {
			return name
		}
	}
	return ""
}
