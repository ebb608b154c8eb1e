package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/givennames"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// Pages in most languages label the author with words that no list has. That the line stands beside
// the day of the story tells what they are.

// BehindUnknownLabel reads a line that names somebody behind a word or two and a colon that openers
// do not know: "Egilea: Mikel Agirre", "អត្ថបទ៖ លី សុភា". In a language whose labels for authors are
// known, such as English, what stands there has to open with a given name.
func BehindUnknownLabel(line, language string) (c Credit, ok bool) {
	label, name := cutLabel(line)
	if label == "" || name == "" || OtherCredits[strings.ToLower(label)] || strings.ContainsFunc(name, func(r rune) bool { return unicode.IsDigit(r) || isColon(r) }) {
		return c, false
	}
	first, _ := utf8.DecodeRuneInString(name)
	if unicode.In(first, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) {
		return c, false
	}
	if isCaselessRune(first) {
		const wordsMax = 4
		isName := len(strings.Fields(name)) <= wordsMax && places.Lookup(name) == 0 && !strings.ContainsFunc(name, isNoNameRune)
		if !isName {
			return c, false
		}
		return Credit{Printed: line, Lines: line, Names: []string{name}, Marked: true}, true
	}
	if LabelsKnown(language) && !givennames.Opens(name) {
		return c, false
	}
	c, ok = Parse("by " + name)
	for _, of := range c.Names {
		isWhole := strings.Contains(of, " ") || strings.Contains(of, ".") || NamesAgency(of)
		ok = ok && isWhole && places.Lookup(of) == 0
	}
	if !ok {
		return Credit{}, false
	}
	c.Printed = line[:len(line)-len(name)] + strings.TrimPrefix(c.Printed, "by ")
	c.Lines = c.Printed
	return c, true
}

// LabelsKnown reports whether the lists have the labels that pages in a language print before authors
// and days. Where the language is not known, "", labels are as likely those of the lists.
func LabelsKnown(language string) bool {
	primary, _, _ := strings.Cut(language, "-")
	return primary == "" || labelledLanguages[primary]
}

// labelledLanguages are those whose labels the lists have.
var labelledLanguages = words.WordSet("en de fr es it pt nl sv da no nb fi pl ru uk zh ja ko")

// LabelOf returns what stands before the colon of a line, or "".
func LabelOf(line string) string {
	label, _ := cutLabel(line)
	return label
}

// cutLabel cuts a line behind a label of one or two words and a colon, or a dash in scripts without
// capitals.
func cutLabel(line string) (label, name string) {
	const wordsMax, runesMin, runesMax = 2, 3, 24
	at, size := strings.IndexFunc(line, isColon), 0
	if at > 0 {
		_, size = utf8.DecodeRuneInString(line[at:])
	} else if at = strings.Index(line, " - "); at > 0 && !OpensWithCase(line) {
		size = len(" - ")
	} else {
		return "", ""
	}
	label = strings.TrimSpace(line[:at])
	if n := utf8.RuneCountInString(label); n < runesMin || n > runesMax || len(strings.Fields(label)) > wordsMax {
		return "", ""
	}
	if strings.ContainsFunc(label, func(r rune) bool { return isNoNameRune(r) && r != '/' }) {
		return "", ""
	}
	return label, strings.TrimSpace(line[at+size:])
}

// isNoNameRune reports whether a character stands neither in a name nor in a label.
func isNoNameRune(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(" .'’-\u200c\u200d", r)
}

// byWordsOf are words for "by" that are names in most languages, by the language in which they are not.
var byWordsOf = map[string]string{"ga": "Le", "cy": "Gan", "tl": "Ni", "fil": "Ni", "mt": "Minn", "vi": "Theo", "ro": "De", "ha": "Daga", "is": "Eftir", "eo": "De", "mi": "Nā"}

// WithoutByWord takes off a name of several words the word that means "by" in a language and opens names
// in others: "Le Seán Ó Murchú" on an Irish page.
func WithoutByWord(name, language string) string {
	by := byWordsOf[language]
	rest, ok := strings.CutPrefix(name, by+" ")
	if by == "" || !ok || !strings.Contains(rest, " ") {
		return name
	}
	return rest
}
