package forms

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// A dump on one line, as get_text(" ") gives it, has oneLineWords words or more,
// most of them in lines of longLineWords, and a line in so many words at most.
const (
	oneLineWords   = 150
	longLineWords  = 120
	longLinesShare = 0.7
	wordsPerLine   = 80
)

// isOneLine reports whether the text of a whole page stands on a line, but for
// breaks that were in its source.
func isOneLine(lines []string) bool {
	all, long, count, blank := 0, 0, 0, 0
	for _, line := range words.TrimBlank(lines) {
		if isBlank(line) {
			blank++
			continue
		}
		n := strings.Count(strings.TrimSpace(line), " ") + 1
		count++
		all += n
		if n >= longLineWords {
			long += n
		}
	}
	const blanksMax = 3 // a line in so many may be blank; between paragraphs one in two is
	return blanksMax*blank <= count && all >= oneLineWords && count*wordsPerLine <= all && float64(long) >= longLinesShare*float64(all) && hasMenu(lines)
}

// hasMenu reports whether so many words stand together without the end of a
// sentence that they are a menu. A story whose paragraphs are long has none.
func hasMenu(lines []string) bool {
	const menuWords = 60
	tokens := strings.Fields(strings.Join(lines, " "))
	start := 0
	for i := range tokens {
		if i-start >= menuWords {
			return true
		}
		if endsWithStop(tokens, i) {
			start = i + 1
		}
	}
	return false
}

// cutOneLine cuts such a dump at the ends of sentences, around the headline where
// the title repeats it, and at the seams of labels.
func cutOneLine(lines []string) []string {
	tokens := strings.Fields(strings.Join(lines, " "))
	seams, capital := titleSeams(tokens), capitalWeightOf(tokens)
	var out []string
	start := 0
	for i := range tokens {
		if end := i + 1; end == len(tokens) || seams[end] || endsWithStop(tokens, i) {
			out = appendPiece(out, tokens[start:end], capital)
			start = end
		}
	}
	return out
}

// endsWithStop reports whether a sentence ends behind token i: the next one
// begins another, and it is no initial, number or abbreviation.
func endsWithStop(tokens []string, i int) bool {
	token := strings.TrimRightFunc(tokens[i], words.ClosesQuote)
	last, size := utf8.DecodeLastRuneInString(token)
	if !words.EndsSentence(last) || last == ':' {
		return false
	}
	word := strings.TrimLeftFunc(token[:len(token)-size], unicode.IsPunct)
	if last == '.' && (utf8.RuneCountInString(word) < abbreviationMax && !words.IsSpaceless(last) && !hasLower(word) || isAbbreviation(word)) {
		return false
	}
	if i+1 == len(tokens) {
		return true
	}
	return !words.OpensLower(strings.TrimLeftFunc(tokens[i+1], unicode.IsPunct))
}

// abbreviationMax is the length of an abbreviation or number without small
// letters: "J.", "13.".
const abbreviationMax = 4

func hasLower(s string) bool { return strings.IndexFunc(s, unicode.IsLower) >= 0 }

// isAbbreviation reports whether a word before a full stop is short for another.
func isAbbreviation(word string) bool {
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "St", "Prof", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "Capt", "Jr", "No", "Nr", "bzw", "ca", "vs", "etc", "Mio", "Mrd", "Sr", "Sra", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec":
		return true
	}
	return utf8.RuneCountInString(word) == 1
}

// A title is looked for in what follows by runs of its first words: titleMin of
// them, within the first titleMax.
const (
	titleMin = 4
	titleMax = 40
)

// titleSeams returns the numbers of the tokens that begin and end the title of a
// page, with which its text opens, and the headline that repeats it.
func titleSeams(tokens []string) map[int]bool {
	seams := map[int]bool{}
	if len(tokens) <= titleMin {
		return seams
	}
	best := 0
	var places []int
	for i := titleMin; i+titleMin <= len(tokens); i++ {
		n := 0
		for n < titleMax && i+n < len(tokens) && n < i && tokens[i+n] == tokens[n] {
			n++
		}
		if n >= titleMin && n >= best {
			if n > best {
				best, places = n, places[:0]
			}
			places = append(places, i)
		}
	}
	if best > 0 {
		seams[best] = true
	}
	for _, i := range places {
		seams[i], seams[i+best] = true, true
	}
	return seams
}

// A token of prose weighs stopWeight where it is a stop word, wordWeight where it
// begins in a small letter, and else capitalWeight, or nounWeight where nouns have
// capitals: labels have few small words.
const (
	stopWeight    = 0.7
	wordWeight    = 0.0
	capitalWeight = -0.9
	nounWeight    = -0.35
)

// nounShare is how many stop words stand before a capital where nouns have them.
const nounShare = 0.3

// capitalWeightOf returns what a capital weighs in a text.
func capitalWeightOf(tokens []string) float64 {
	stops, nouns := 0, 0
	for i := 0; i+1 < len(tokens); i++ {
		if words.OpensLower(tokens[i]) && words.IsStopWord(tokens[i]) {
			stops++
			if unicode.IsUpper(firstRune(tokens[i+1])) {
				nouns++
			}
		}
	}
	if float64(nouns) > nounShare*float64(stops) {
		return nounWeight
	}
	return capitalWeight
}

// appendPiece adds a piece that ends a sentence. Labels that stand before it are
// cut off where its prose begins.
func appendPiece(out, tokens []string, capitalWeight float64) []string {
	sum, best, start := 0.0, 0.0, len(tokens)
	for i := len(tokens) - 1; i >= 0; i-- {
		capital := !words.OpensLower(strings.TrimLeftFunc(tokens[i], unicode.IsPunct))
		switch {
		case capital:
			sum += capitalWeight
		case words.IsStopWord(tokens[i]):
			sum += stopWeight
		default:
			sum += wordWeight
		}
		if capital && (sum >= best || i > 0 && i < len(tokens)-1 && start == len(tokens)) {
			best, start = max(best, sum), i
		}
	}
	const (
		labelMin    = 12 // words; a shorter stretch of names is part of the sentence
		sentenceMax = 40 // words of a sentence that has more names than small words
	)
	if start < labelMin || best == 0 && len(tokens) <= sentenceMax {
		start = 0
	}
	out = appendLabels(out, tokens[:start])
	if start < len(tokens) {
		out = append(out, strings.Join(tokens[start:], " "))
	}
	return out
}

// appendLabels cuts labels apart: a capital behind a small letter begins one, and
// none has more than labelWords.
func appendLabels(out, tokens []string) []string {
	const labelWords = 6
	start := 0
	for i := 1; i <= len(tokens); i++ {
		if i == len(tokens) || i-start >= labelWords || words.OpensLower(tokens[i-1]) && !words.OpensLower(tokens[i]) {
			out = append(out, strings.Join(tokens[start:i], " "))
			start = i
		}
	}
	return out
}
