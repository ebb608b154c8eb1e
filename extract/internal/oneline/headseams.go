package oneline

import (
	"strings"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/places"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// What stands on the one line of a dump between its menus and its sentences is known
// by its own look: days, credits, and the dateline with which the story opens.

// A Seam says what may be cut before a token among labels.
type Seam uint8

// The kinds of seam.
const (
	Unknown Seam = iota
	Edge         // a day or a credit begins or ends here
	Inside       // the token is part of one
)

// LabelSeams returns the seams that days and credits leave among labels: one before
// each token, and one behind the last.
func LabelSeams(tokens []string) []Seam {
	seams, _ := headSeams(tokens)
	return seams
}

// headSeams returns the same, and the number of the token behind the last credit, or day
// with a name or an hour, that stands before a capital, as they do above stories and seldom
// in them.
func headSeams(tokens []string) (seams []Seam, head int) {
	r := seamReader{tokens: tokens, seams: make([]Seam, len(tokens)+1)}
	for i := range tokens {
		if r.seams[i] == Inside {
			continue
		}
		isBehind := isBehindSentence(tokens, i)
		if n := creditTokens(tokens[i:], isBehind); n > 0 {
			r.mark(i, i+n)
			if i > 0 && (isBehind || !words.OpensLower(tokens[i])) {
				r.endHead(i + n)
			}
		}
	}
	markDays(tokens, r.readDay)
	return r.seams, r.head
}

// A seamReader reads the seams of tokens.
type seamReader struct {
	tokens []string
	seams  []Seam
	head   int // the number of the token behind the head of a story
}

func (r *seamReader) mark(start, end int) {
	r.seams[start] = Edge
	for i := start + 1; i < end; i++ {
		r.seams[i] = Inside
	}
	r.seams[end] = max(r.seams[end], Edge)
}

// endHead notes where a head may end.
func (r *seamReader) endHead(end int) {
	if end > r.head && end < len(r.tokens) && !words.OpensLower(r.tokens[end]) {
		r.head = end
	}
}

// readDay marks a day, with the labels and the name before it.
func (r *seamReader) readDay(start, end int, hasHour bool) {
	for start > 0 && r.seams[start-1] != Inside && dayLabels[strings.ToLower(strings.Trim(r.tokens[start-1], ":"))] {
		start--
	}
	isNamed := r.readName(start)
	if r.seams[start] == Inside { // "By Ana Perez May 3": the day ends the credit
		isNamed = true
		r.seams[start] = Edge
	}
	r.mark(start, end)
	if isNamed || hasHour {
		r.endHead(end)
	}
}

// readName marks the name that stands before a day, perhaps with bars between, and reports
// whether there is one or a credit.
func (r *seamReader) readName(day int) bool {
	end := day
	for end > 0 && isTitleSeparator(r.tokens[end-1]) {
		end--
	}
	if end > 0 && r.seams[end] == Edge && r.seams[end-1] == Inside {
		return true
	}
	n := nameBefore(r.tokens[:end])
	if n == 0 || r.seams[end-n] == Inside {
		return false
	}
	r.mark(end-n, end)
	return true
}

// nameBefore returns how many tokens at the end of some are the name of a person, which
// nothing but its capitals tells: two, or three behind the end of a sentence; 0 for none.
func nameBefore(tokens []string) int {
	const nameMin = 2
	n := len(tokens)
	if n < nameMin || dayLabels[strings.ToLower(tokens[n-1])] || RoleTokens(tokens[n-nameMin:]) > 0 || NameTokens(tokens[n-nameMin:], false) != nameMin {
		return 0
	}
	if n > nameMin && IsNameWord(tokens[n-nameMin-1]) && (n == nameMin+1 || endsWithStop(tokens, n-nameMin-2)) {
		return nameMin + 1
	}
	return nameMin
}

// lastEdge returns the number of the last token before end at which a day or a credit
// begins or ends, 0 for none.
func lastEdge(seams []Seam, end int) int {
	for i := end - 1; i > 0; i-- {
		if seams[i] == Edge {
			if seams[i+1] == Inside {
				return 0 // it begins there
			}
			return i
		}
	}
	return 0
}

// IsDayLabel reports whether a word in small letters stands before a day: "published".
func IsDayLabel(word string) bool { return dayLabels[word] }

// dayLabels stand before a day: "Published", "Updated".
var dayLabels = words.WordSet(strings.Join(dates.Labels(dates.InCredits), " "))

// markDays calls mark with the tokens of each day that is printed, and whether its hour is.
func markDays(tokens []string, mark func(start, end int, hasHour bool)) {
	text := strings.Join(tokens, " ")
	token, at := 0, 0 // a token and the byte at which it begins
	for from := 0; from < len(text); {
		_, start, end, ok := dates.Find(text[from:], "")
		if !ok || end <= start {
			return
		}
		start, end = from+start, from+end
		for token < len(tokens) && at+len(tokens[token]) <= start {
			at += len(tokens[token]) + 1
			token++
		}
		first, hasHour := token, strings.Contains(text[start:end], ":")
		for token < len(tokens) && at < end {
			at += len(tokens[token]) + 1
			token++
		}
		mark(first, token, hasHour)
		from = max(end, at)
	}
}

// isBehindSentence reports whether a token stands behind the end of a sentence or the hour of a
// day, where a by-word in small letters opens a credit: "… on Monday. von Ana Perez".
func isBehindSentence(tokens []string, i int) bool {
	const wordMin = 4 // bytes with the stop: shorter ones may be abbreviations
	if i == 0 || !seams.IsCreditOpener(tokens[i]) {
		return false
	}
	last := tokens[i-1]
	return len(last) > wordMin && words.EndsLikeSentence(last) && !strings.HasSuffix(last, ":") || last == "Uhr"
}

// creditTokens returns how many tokens are a credit that opens with a by-word, "By
// Ana Perez and Bob Lee"; 0 for none. Names have two words, or more with particles, and three
// before a day or a sign. Any by-word will do where isSure says that no sentence goes on.
func creditTokens(tokens []string, isSure bool) int {
	if len(tokens) < 3 || !opensLoneCredit(tokens[0]) && !isSure {
		return 0
	}
	n, labelled := 1, strings.HasSuffix(tokens[0], ":")
	for {
		name := NameTokens(tokens[n:], labelled)
		if name == 0 {
			return 0
		}
		if n += name; hasSurnameMore(tokens, n) {
			n++
		}
		if role := RoleTokens(tokens[n:]); role > 0 {
			return n + role
		}
		if n+2 >= len(tokens) || !strings.HasSuffix(tokens[n-1], ",") && !seams.IsJoiner(tokens[n]) {
			return n
		}
		next := n
		if seams.IsJoiner(tokens[n]) {
			next++
		}
		if NameTokens(tokens[next:], labelled) == 0 {
			return n
		}
		n = next
	}
}

// hasSurnameMore reports whether a name goes on behind n tokens with one more, no month and no
// place in capitals, behind which it ends.
func hasSurnameMore(tokens []string, n int) bool {
	const lettersMin = 3 // "Le", "On" stand before days
	if n+1 >= len(tokens) || len(tokens[n]) < lettersMin || !IsNameWord(tokens[n]) || endsName(tokens[n]) || !endsName(tokens[n+1]) {
		return false
	}
	isUpper := func(word string) bool { return strings.ToUpper(word) == word }
	return !strings.HasSuffix(tokens[n-1], ",") && (!isUpper(tokens[n]) || isUpper(tokens[n-1]) || len(tokens[n]) == lettersMin) && !opensDateline(tokens[n:])
}

// endsName reports whether a token stands behind a name and no part of a sentence: a sign, the
// label of a day, or its first word.
func endsName(token string) bool {
	word := strings.ToLower(strings.Trim(token, ".,:"))
	return isTitleSeparator(token) || dayLabels[word] || dates.MonthByName(word) != 0 || unicode.IsDigit(words.FirstRune(token))
}

// RoleTokens returns how many tokens say what somebody is: "Ledger Staff Writer".
func RoleTokens(tokens []string) int {
	const longest = 4
	for n := min(longest, len(tokens)); n > 1; n-- {
		if credit.IsRole(strings.Join(tokens[:n], " ")) {
			return n
		}
	}
	return 0
}

// opensLoneCredit reports whether a token is a by-word that opens a credit even where
// nothing shows that a line begins: one with a capital or a colon, or "by". Other by-words stand in
// small letters inside names and sentences.
func opensLoneCredit(token string) bool {
	if strings.HasSuffix(token, ":") {
		return credit.IsOpener(token)
	}
	word := strings.ToLower(token)
	return seams.IsCreditOpener(word) && (token != word || word == "by")
}

// IsParticle reports whether a word stands inside names in small letters: "van".
func IsParticle(word string) bool { return particles[word] }

// particles stand inside names in small letters.
var particles = words.WordSet("van von de der den del della di da dos du la le el al bin ibn zu")

// NameTokens returns how many tokens are the name of a person: a given name and a
// surname, initials and particles between them; 0 for none. Behind a label it may be in a
// script without capitals.
func NameTokens(tokens []string, labelled bool) int {
	capitals := 0
	for i, token := range tokens {
		word := strings.TrimRight(token, ",;")
		switch {
		case particles[word] && capitals > 0:
			continue
		case !IsNameWord(word) && (!labelled || words.OpensLower(word)):
			return 0
		case strings.HasSuffix(word, "."): // an initial
			continue
		}
		switch capitals++; {
		case capitals == 2 && len(word) > 1 && strings.ToUpper(word) == word && i+1 < len(tokens) && IsNameWord(tokens[i+1]) && strings.ToUpper(tokens[i+1]) == tokens[i+1] && !opensDateline(tokens[i+1:]):
			return i + 2 // "ANA MARÍA PEREZ"
		case capitals == 2:
			return i + 1
		case word != token: // a comma stands behind the first name
			return 0
		}
	}
	return 0
}

// opensDateline reports whether tokens open with a dateline.
func opensDateline(tokens []string) bool {
	const most, bytesMost = 10, 200
	_, ok := dateline.Parse(words.CutAtRune(strings.Join(tokens[:min(len(tokens), most)], " "), bytesMost))
	return ok
}

// IsNameWord reports whether a word may be one of a name: letters, the first of them
// a capital.
func IsNameWord(word string) bool {
	if !unicode.IsUpper(words.FirstRune(word)) {
		return false
	}
	for i, r := range word {
		if !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' && (r != '.' || i+1 != len(word)) {
			return false
		}
	}
	return true
}

// creditBefore returns the number of the token behind the credit that stands before
// the prose of a piece, if the prose begins with it; 0 otherwise.
func creditBefore(tokens []string, prose int) int {
	if prose == len(tokens) {
		return 0
	}
	if n := creditTokens(tokens[prose:], false); n > 0 && prose+n < len(tokens) && !words.OpensLower(tokens[prose+n]) {
		return prose + n
	}
	return 0
}

// DatelinesOf returns the tokens of datelines, as the numbers of their first ones and
// of those behind them: an agency, a day, or a place in capitals stands before a
// sentence.
func DatelinesOf(tokens []string) map[int]int {
	found := map[int]int{}
	text := strings.Join(tokens, " ")
	at, behind, open := 0, 0, -1 // of a token, and of the last dateline, and its first token
	for i, token := range tokens {
		if open >= 0 && at >= behind {
			found[open], open = i, -1
		}
		if at >= behind && mayOpenDateline(token) {
			dl, ok := dateline.Parse(text[at:min(len(text), at+2*dateline.Window)])
			if ok && (isSureDateline(dl) || isSureOnEdge(dl, text[:at])) && isSentenceLike(sentenceAt(text[at+dl.End:])) {
				behind, open = at+dl.End, i
			}
		}
		at += len(token) + 1
	}
	return found
}

// IsClockWord reports whether a word stands behind the time of a page: "AM", "GMT".
func IsClockWord(word string) bool { return clockWords[word] }

// clockWords stand behind the time of a page, and before the dateline.
var clockWords = words.WordSet("AM PM A.M. P.M. EST EDT ET CST CDT PST PDT GMT UTC BST CET IST MYT SGT HKT AEST AEDT")

// mayOpenDateline reports whether a token may be the first of a dateline.
func mayOpenDateline(token string) bool {
	first := words.FirstRune(token)
	return (unicode.IsUpper(first) || first == '(' || unicode.Is(unicode.Lo, first)) && !clockWords[token]
}

// isSureDateline reports whether what reads like a dateline is one wherever it stands:
// not the credit of a picture, and no label before the place.
func isSureDateline(dl dateline.Dateline) bool {
	if dl.Place == "" {
		return !strings.Contains(dl.Text, "/")
	}
	return dateline.IsCapitals(dl.Places[0]) || !dl.Bare && places.Lookup(dl.Places[0]) != 0
}

// isSureOnEdge reports whether what reads like a dateline with an agency is one where it stands,
// right behind a day, a label with a colon or a sentence: its place is in no list.
func isSureOnEdge(dl dateline.Dateline, before string) bool {
	const dayMax = 40 // bytes
	if dl.Bare || dl.Place == "" || len(dl.Agencies) == 0 {
		return false
	}
	if _, last, two := words.CutLast(dl.Places[0], " "); two && dateline.IsCapitals(last) {
		return false // "Share ORRIN"
	}
	before = strings.TrimRight(before, " ")
	if before == "" || words.EndsLikeSentence(before) {
		return true
	}
	start := max(0, len(before)-dayMax)
	start += strings.IndexByte(before[start:], ' ') + 1
	_, _, end, ok := dates.Find(before[start:], "")
	return ok && start+end == len(before)
}

// sentenceAt returns the first words of a text.
func sentenceAt(text string) []string {
	const wordsMax, bytesMax = 12, 120
	tokens := strings.Fields(words.CutAtRune(text, bytesMax))
	return tokens[:min(len(tokens), wordsMax)]
}
