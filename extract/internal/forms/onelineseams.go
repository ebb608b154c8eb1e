package forms

import (
	"strings"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// What stands on the one line of a dump between its menus and its sentences is known
// by its own look: days, credits, and the dateline with which the story opens.

// A seam says what may be cut before a token among labels.
type seam uint8

const (
	seamUnknown seam = iota
	seamEdge         // a day or a credit begins or ends here
	seamInside       // the token is part of one
)

// labelSeams returns the seams that days and credits leave among labels, one for
// each token.
func labelSeams(tokens []string) []seam {
	seams := make([]seam, len(tokens)+1)
	mark := func(start, end int) {
		seams[start] = seamEdge
		for i := start + 1; i < end; i++ {
			seams[i] = seamInside
		}
		seams[end] = max(seams[end], seamEdge)
	}
	for i := range tokens {
		if n := creditTokens(tokens[i:]); n > 0 && seams[i] != seamInside {
			mark(i, i+n)
		}
	}
	markDays(tokens, func(start, end int) {
		for start > 0 && seams[start-1] != seamInside && dayLabels[strings.ToLower(strings.Trim(tokens[start-1], ":"))] {
			start--
		}
		if seams[start] == seamInside { // "By Ana Perez May 3": the day ends the credit
			seams[start] = seamEdge
		}
		mark(start, end)
	})
	return seams
}

// lastEdge returns the number of the last token before end at which a day or a credit
// begins or ends, 0 for none.
func lastEdge(seams []seam, end int) int {
	for i := end - 1; i > 0; i-- {
		if seams[i] == seamEdge {
			if seams[i+1] == seamInside {
				return 0 // it begins there
			}
			return i
		}
	}
	return 0
}

// dayLabels stand before a day: "Published", "Updated".
var dayLabels = words.WordSet(strings.Join(dates.Labels(dates.InCredits), " "))

// markDays calls mark with the tokens of each day that is printed.
func markDays(tokens []string, mark func(start, end int)) {
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
		first := token
		for token < len(tokens) && at < end {
			at += len(tokens[token]) + 1
			token++
		}
		mark(first, token)
		from = max(end, at)
	}
}

// creditTokens returns how many tokens are a credit that opens with a by-word, "By
// Ana Perez and Bob Lee"; 0 for none. Names have two words, or more with particles.
func creditTokens(tokens []string) int {
	if len(tokens) < 3 || !opensLoneCredit(tokens[0]) {
		return 0
	}
	n := 1
	for {
		name := nameTokens(tokens[n:])
		if name == 0 {
			return 0
		}
		n += name
		if role := roleTokens(tokens[n:]); role > 0 {
			return n + role
		}
		if n+2 >= len(tokens) || !strings.HasSuffix(tokens[n-1], ",") && !isJoiner(tokens[n]) {
			return n
		}
		next := n
		if isJoiner(tokens[n]) {
			next++
		}
		if nameTokens(tokens[next:]) == 0 {
			return n
		}
		n = next
	}
}

// roleTokens returns how many tokens say what somebody is: "Ledger Staff Writer".
func roleTokens(tokens []string) int {
	const longest = 4
	for n := min(longest, len(tokens)); n > 1; n-- {
		if credit.IsRole(strings.Join(tokens[:n], " ")) {
			return n
		}
	}
	return 0
}

// opensLoneCredit reports whether a token is a by-word that opens a credit even where
// nothing shows that a line begins: one with a capital, or "by". Other by-words stand in
// small letters inside names and sentences.
func opensLoneCredit(token string) bool {
	word := strings.ToLower(token)
	return creditOpeners[word] && (token != word || word == "by")
}

// particles stand inside names in small letters.
var particles = words.WordSet("van von de der den del della di da dos du la le el al bin ibn zu")

// nameTokens returns how many tokens are the name of a person: a given name and a
// surname, initials and particles between them; 0 for none.
func nameTokens(tokens []string) int {
	capitals := 0
	for i, token := range tokens {
		word := strings.TrimRight(token, ",;")
		switch {
		case particles[word] && capitals > 0:
			continue
		case !isNameWord(word):
			return 0
		case strings.HasSuffix(word, "."): // an initial
			continue
		}
		switch capitals++; {
		case capitals == 2:
			return i + 1
		case word != token: // a comma stands behind the first name
			return 0
		}
	}
	return 0
}

// isNameWord reports whether a word may be one of a name: letters, the first of them
// a capital.
func isNameWord(word string) bool {
	if !unicode.IsUpper(firstRune(word)) {
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
	if n := creditTokens(tokens[prose:]); n > 0 && prose+n < len(tokens) && !words.OpensLower(tokens[prose+n]) {
		return prose + n
	}
	return 0
}

// datelinesOf returns the tokens of datelines, as the numbers of their first ones and
// of those behind them: an agency, a day, or a place in capitals stands before a
// sentence.
func datelinesOf(tokens []string) map[int]int {
	found := map[int]int{}
	text := strings.Join(tokens, " ")
	at, behind, open := 0, 0, -1 // of a token, and of the last dateline, and its first token
	for i, token := range tokens {
		if open >= 0 && at >= behind {
			found[open], open = i, -1
		}
		if at >= behind && mayOpenDateline(token) {
			dl, ok := dateline.Parse(text[at:min(len(text), at+2*dateline.Window)])
			if ok && isSureDateline(dl) && isSentenceLike(sentenceAt(text[at+dl.End:])) {
				behind, open = at+dl.End, i
			}
		}
		at += len(token) + 1
	}
	return found
}

// clockWords stand behind the time of a page, and before the dateline.
var clockWords = words.WordSet("AM PM A.M. P.M. EST EDT ET CST CDT PST PDT GMT UTC BST CET IST MYT SGT HKT AEST AEDT")

// mayOpenDateline reports whether a token may be the first of a dateline.
func mayOpenDateline(token string) bool {
	first := firstRune(token)
	return (unicode.IsUpper(first) || first == '(') && !clockWords[token]
}

// isSureDateline reports whether what reads like a dateline is one wherever it stands:
// not the credit of a picture, and no label before the place.
func isSureDateline(dl dateline.Dateline) bool {
	if dl.Place == "" {
		return !strings.Contains(dl.Text, "/")
	}
	return dateline.IsCapitals(dl.Places[0]) || !dl.Bare && places.Lookup(dl.Places[0]) != 0
}

// sentenceAt returns the first words of a text.
func sentenceAt(text string) []string {
	const wordsMax, bytesMax = 12, 120
	tokens := strings.Fields(words.CutAtRune(text, bytesMax))
	return tokens[:min(len(tokens), wordsMax)]
}
