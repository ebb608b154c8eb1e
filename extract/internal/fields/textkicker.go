package fields

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// Dumps glue kickers to headlines; what other lines of the dump print shows where
// the one ends and the other begins.

// finerPrint is a headline as another line prints it better: without the kicker
// that dumps glue before it, or with the colon that parts both.
func (k *Known) finerPrint(headline string, lines []int) string {
	folded := words.FoldName(headline)
	for _, i := range lines {
		text := k.lineHeadline(i)
		switch {
		case text == headline:
		case words.FoldName(text) == folded:
			if rest := partedTwice(headline, text); rest != "" {
				return rest
			}
			if strings.Contains(text, ": ") && !strings.Contains(headline, ": ") {
				return text
			}
		case endsWithWords(headline, text):
			return text
		}
	}
	if rest := k.withoutRubric(headline); rest != headline {
		return rest
	}
	return k.withoutHouseKicker(headline)
}

// houseKicker is the sign that stands between a kicker and a headline where all
// lines of a page are printed that way.
const houseKicker = " - "

// withoutHouseKicker is a headline without its kicker, where the house prints
// kickers before most of its headlines: "Theatre in Elm Point - Two herons meet".
func (k *Known) withoutHouseKicker(headline string) string {
	const linesMin, wordsMin, kickerMax = 8, 5, 7
	parted, all := 0, 0
	for i := range k.Doc.Blocks {
		s := k.Stats(i)
		if s.Words < wordsMin || s.Words > page.HeadlineWordsMax || s.EndsSentence || k.In[i] {
			continue
		}
		all++
		if at := strings.Index(k.Doc.Blocks[i].Text, houseKicker); at > 0 && strings.Count(k.Doc.Blocks[i].Text[:at], " ") < kickerMax {
			parted++
		}
	}
	if _, rest, ok := strings.Cut(headline, houseKicker); ok && parted >= linesMin && 2*parted > all {
		return rest
	}
	return headline
}

// withoutRubric is a headline without the rubric before it, "Culture : Who reads
// the guest of honour": elsewhere in the dump both are lines of their own, the
// rubric more than once.
func (k *Known) withoutRubric(headline string) string {
	rubric, rest := cutKicker(headline)
	rubrics, rests := 0, 0
	for i := range k.Doc.Blocks {
		switch words.OneLine(k.Doc.Blocks[i].Text) {
		case rubric:
			rubrics++
		case rest:
			rests++
		}
	}
	if rest != "" && rubrics > 1 && rests > 0 {
		return rest
	}
	return headline
}

// partedTwice is a headline without the kicker that two lines part from it by
// different signs, "Budget talks: Ministers agree" and "Budget talks – Ministers
// agree" or "Budget talksMinisters agree": then the sign is the page's and no part
// of the headline. "" where they do not.
func partedTwice(one, other string) string {
	kicker, rest := cutKicker(one)
	otherKicker, otherRest := cutKicker(other)
	switch {
	case kicker == otherKicker && rest == otherRest, kicker+rest == other:
		return rest
	case otherKicker+otherRest == one:
		return otherRest
	}
	return ""
}

// cutKicker cuts a line behind the first sign that may part a kicker from a
// headline. Both are "" where none does.
func cutKicker(line string) (kicker, headline string) {
	for i, r := range line {
		if i > 0 && (strings.ContainsRune(":|/–—", r) || r == '-' && line[i-1] == ' ') {
			return strings.TrimRight(line[:i], " "), strings.TrimLeft(line[i+utf8.RuneLen(r):], " ")
		}
	}
	return "", ""
}

// endsWithWords tells whether a headline is a kicker and another one, what is
// longer than the kicker and has some words, or a path of menus and another one.
func endsWithWords(headline, other string) bool {
	const wordsMin = 4
	kicker, ok := strings.CutSuffix(headline, other)
	if !ok || len(other) < page.TitleRunesMin {
		return false
	}
	if r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(kicker, " ")); strings.ContainsRune("/>›»", r) {
		return true
	}
	if strings.Count(other, " ") < wordsMin-1 || 2*len(kicker) > len(headline) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(kicker)
	first, _ := utf8.DecodeRuneInString(other)
	return !unicode.IsLetter(last) && !unicode.IsDigit(last) || unicode.IsLower(last) && unicode.IsUpper(first)
}
