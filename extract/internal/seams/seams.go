// Package seams tells, of two lines of a wrapped text or two text nodes of a page, whether
// the second goes on with the paragraph of the first: seams.go of lines, datelines.go,
// openends.go and spaceless.go of both. What opens credits and joins names is in credits.go.
//
// A line that fills the width may still be the last of its paragraph: it is by accident
// that the next word would not have fitted. What stands below it tells. The functions know
// the words of the lines alone; where lines stand and how wide they are is for the caller
// to say. All are safe for concurrent use.
package seams

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/words"
)

// IsFragment reports whether a short line stands by itself below the end of a sentence:
// it is none, as credits, labels and headings are. Had it been the last line of a
// paragraph, it would end in a full stop. Who took a picture, "Ana Perez/AP" or a name
// behind "Photo:", goes on with what it shows.
func IsFragment(last, next string) bool {
	return words.EndsLikeSentence(last) && !strings.HasSuffix(last, ":") && !endsInAbbreviation(last) &&
		opensCapital(next) && !endsInMark(next) && !strings.Contains(next, "/")
}

// endsInAbbreviation reports whether a line ends in a short word with a capital and a full
// stop: "Rep.", "Mr.".
func endsInAbbreviation(line string) bool {
	const longest = 4
	before, dot := strings.CutSuffix(line, ".")
	word := before[strings.LastIndexAny(before, " -")+1:]
	first, _ := utf8.DecodeRuneInString(word)
	return dot && unicode.IsUpper(first) && utf8.RuneCountInString(word) <= longest
}

// opensCapital reports whether a line opens with a capital, or a letter of a script without
// them.
func opensCapital(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLetter(first) && !unicode.IsLower(first)
}

// endsInMark reports whether a line ends in a mark that stands within or behind a sentence.
func endsInMark(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return words.EndsLikeSentence(line) || unicode.IsPunct(last)
}

// IsFactLine reports whether a line gives the day and the hour of a story, as it stands
// below headlines and standfirsts: "Marco Pizzorno 4 Febbraio 2025 - 14:41".
func IsFactLine(last, next string) bool {
	first, _ := utf8.DecodeRuneInString(next)
	if len(next) > 2*dates.MaxBytes || !hasClock(next) || unicode.IsLower(first) || words.EndsLikeSentence(next) || EndsOpen(last) {
		return false
	}
	_, _, _, dated := dates.Find(next, "")
	return dated
}

// IsFactRow reports whether a line is a row of facts with bars between, a day among them, as it stands
// below headlines, "Date: May 3, 2017 | Author: Ana Perez", and the next line opens a paragraph.
func IsFactRow(line, next string) bool {
	const bar = " | "
	if !strings.Contains(line, bar) || strings.HasSuffix(line, bar[:2]) || !opensCapital(next) || EndsOpen(line) {
		return false
	}
	_, _, _, dated := dates.Find(line, "")
	return dated
}

// OpensHeader reports whether a line is a credit, or begins with a word for dates and a date,
// as such lines stand below a headline: "Escrito por Ana Pérez", "Publié le 7 mars 2025".
func OpensHeader(last, next string) bool {
	first, size := utf8.DecodeRuneInString(next)
	if len(next) > 2*dates.MaxBytes || size == 0 || unicode.IsLower(first) || words.EndsLikeSentence(next) || words.EndsLikeSentence(last) || EndsOpen(last) {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	if dateLabels[strings.ToLower(strings.TrimRight(word, ":"))] {
		const between = 8 // bytes: "le", "am", "el"
		_, start, _, ok := dates.Find(next, "")
		return ok && start <= len(word)+between
	}
	c, ok := credit.Parse(next)
	return ok && c.Marked
}

// dateLabels stand before dates.
var dateLabels = words.WordSet(strings.Join(dates.Labels(dates.InCredits), " "))

// hasClock reports whether a line has a time of day: "14:41".
func hasClock(line string) bool {
	for i := 1; i+2 < len(line); i++ {
		if line[i] == ':' && words.IsDigitByte(line[i-1]) && words.IsDigitByte(line[i+1]) && words.IsDigitByte(line[i+2]) {
			return true
		}
	}
	return false
}

// OpensSentence reports whether a line opens with the first word of a sentence or a
// headline, and the one above, the only one of its paragraph, can be whole: the word has a
// capital, and the dump has it in small letters elsewhere. Where capitals are those of a
// title, they tell nothing. small are the SmallWords of the dump.
func OpensSentence(last, next string, small map[string]int) bool {
	if len(small) == 0 || words.EndsLikeSentence(last) || EndsOpen(last) || !opensCapital(next) {
		return false
	}
	word := firstLetters(next)
	_, size := utf8.DecodeRuneInString(word)
	return word[size:] == strings.ToLower(word[size:]) && small[strings.ToLower(word)] > 0 && !isTitleCase(last)
}

// firstLetters returns the letters that a line opens with.
func firstLetters(line string) string {
	if end := strings.IndexFunc(line, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		return line[:end]
	}
	return line
}

// isTitleCase reports whether most of the longer words of a line have capitals.
func isTitleCase(line string) bool {
	const longer = 4
	all, capitals := 0, 0
	for word := range strings.FieldsSeq(line) {
		if utf8.RuneCountInString(word) < longer {
			continue
		}
		all++
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
			capitals++
		}
	}
	return 5*capitals > 3*all
}

// SmallWords returns the words of a dump that are no names: they stand within its lines in
// small letters smallMin times and more, and capitalCost times as often as with a capital.
// They have smallRunes at most, as words have that many sentences open with.
func SmallWords(lines []string) map[string]int {
	const smallMin, capitalCost, smallRunes = 3, 10, 8
	count := map[string]int{}
	for _, line := range lines {
		isFirst, afterStop := true, false
		for word := range strings.FieldsSeq(line) {
			opens := isFirst || afterStop
			last, _ := utf8.DecodeLastRuneInString(word)
			isFirst, afterStop = false, unicode.IsPunct(last) && last != ',' || last == '|'
			word = strings.TrimRightFunc(word, unicode.IsPunct)
			first, _ := utf8.DecodeRuneInString(word)
			switch {
			case opens || utf8.RuneCountInString(word) > smallRunes:
			case unicode.IsLower(first):
				count[word]++
			case unicode.IsUpper(first):
				count[strings.ToLower(word)] -= capitalCost
			}
		}
	}
	for word, n := range count {
		if n < smallMin {
			delete(count, word)
		}
	}
	return count
}

// NeedsSpace reports whether a space stands between two pieces of a sentence.
func NeedsSpace(last, next string) bool {
	before, _ := utf8.DecodeLastRuneInString(last)
	after, _ := utf8.DecodeRuneInString(next)
	if strings.ContainsRune("(„«[/「『（《【，、。：；！？）」』》】", before) || OpensWithStop(next) {
		return false
	}
	_, isGlued := OpensBound(next)
	return !isGlued && (!words.IsSpaceless(before) || !words.IsSpaceless(after))
}
