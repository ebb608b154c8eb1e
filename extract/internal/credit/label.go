package credit

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// Lists of facts name authors behind a label: "Date: 28.04.2023 Author: Ana Pérez Source:
// dpa".

// labels are the words that label authors in lists of facts.
var labels = words.WordSet(`author authors author(s) autor autorin autorin/autor autor/in autor/autorin autor:in autor*in autoren verfasser auteur auteurs
	autore autrice autora autores autoria redactor auteur(s) skribent forfatter författare kirjoittaja autorzy автор авторы автори συντάκτης szerző yazar
	penulis 作者 撰文 著者 執筆者 글쓴이 الكاتب`)

// labelBytesMax is above the length of any label.
const labelBytesMax = 60

// IsLabel reports whether a text is nothing but a label for authors, such as "Von" or
// "Written by:".
func IsLabel(text string) bool {
	if len(text) > labelBytesMax {
		return false
	}
	text = strings.TrimRight(words.TrimColon(text), " —–")
	return inLowerCase(text, labels) || inLowerCase(text, openers.heads)
}

// inLowerCase reports whether a set has what a short text is in lower case. Most lines of a
// page are asked about, so it takes no memory for them.
func inLowerCase(text string, set map[string]bool) bool {
	var lower [labelBytesMax]byte
	if len(text) > len(lower) {
		return false
	}
	for i := range len(text) {
		c := text[i]
		if c >= utf8.RuneSelf {
			return set[strings.ToLower(text)]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower[i] = c
	}
	return set[string(lower[:len(text)])]
}

// Labelled returns what a text has behind a label for authors, up to the next label. A
// label without a colon is one only at the beginning.
func Labelled(text string) (value string, ok bool) {
	text = strings.ReplaceAll(text, "：", ": ")
	if value, ok := ChineseFact(text); ok {
		return value, true
	}
	var behind []string
	first := true
	for word := range strings.FieldsSeq(text) {
		label, colon := strings.CutSuffix(word, ":")
		switch {
		case ok && colon:
			return strings.Join(withoutDateNoun(behind), " "), true
		case ok:
			behind = append(behind, word)
		case (first || colon) && inLowerCase(label, labels):
			ok = true
		case first && strings.IndexByte(text, ':') < 0:
			return "", false
		}
		first = false
	}
	return strings.Join(behind, " "), len(behind) > 0
}

// ChineseFact returns whom a fact of a Chinese line names, where no space parts label and
// name, and bars part the facts: "来源海岸网|作者李文军|0条评论".
func ChineseFact(text string) (value string, ok bool) {
	const label, bars = "作者", "|｜"
	if !strings.Contains(text, label) || !strings.ContainsAny(text, bars) {
		return "", false
	}
	for fact := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(bars+" \n\u3000", r) }) {
		if name, ok := strings.CutPrefix(fact, label); ok && name != "" && AreChineseNames(name) {
			return name, true
		}
	}
	return "", false
}

// SourceAgency returns the agency that a fact names as the source, perhaps with one of its
// desks behind: "Quelle: dpa", "Quelle: dpa Bayern".
func SourceAgency(fact string) []string {
	label, agency, ok := strings.Cut(fact, ": ")
	if !ok || !inLowerCase(label, sourceLabels) {
		return nil
	}
	if first, desk, ok := strings.Cut(agency, " "); ok && !NamesAgency(agency) && startsUpper(desk) && strings.IndexByte(desk, ' ') < 0 {
		agency = first
	}
	if !NamesAgency(agency) {
		return nil
	}
	return []string{agency}
}

// sourceLabels are the words that label where a story was taken from.
var sourceLabels = words.WordSet("quelle source fuente fonte bron kilde källa źródło источник")
