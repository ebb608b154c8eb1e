package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/givennames"
	"shuck/extract/internal/words"
)

// dropAddresses removes e-mail addresses, web addresses and handles, and cuts
// off a handle that follows a name without a space.
func dropAddresses(words []word) []word {
	for i, w := range words {
		if !isAddress(w.text) {
			continue
		}
		kept := append([]word(nil), words[:i]...)
		for _, w := range words[i:] {
			if !isAddress(w.text) {
				kept = append(kept, w)
			} else if at := strings.IndexByte(w.text, '@'); at > 0 && !strings.Contains(w.text[at:], ".") && isCapitalized(w.text) {
				kept = append(kept, word{text: w.text[:at], fold: strings.ToLower(w.text[:at])})
			}
		}
		return kept
	}
	return words
}

// isAddress reports whether word is an address or a handle.
func isAddress(word string) bool {
	if strings.ContainsRune(word, '@') || strings.Contains(word, "://") || strings.HasPrefix(word, "www.") || strings.HasPrefix(word, "http") {
		return true
	}
	dot, slash := strings.IndexByte(word, '.'), strings.IndexByte(word, '/')
	return dot > 0 && slash > dot && isDomain(word[:slash])
}

// cutDate cuts a date, or UI text, off a part. before is what stands before it,
// after is what a by-word opens after it.
func cutDate(words []word, strict bool) (before, after []word, found bool) {
	for i := range words {
		if !isDateAt(words, i, strict) {
			continue
		}
		before = words[:i]
		for len(before) > 0 && (dateLinks[before[len(before)-1].fold] || len(before) > 1 && OtherCredits[before[len(before)-1].fold]) {
			before = before[:len(before)-1]
		}
		return withoutWeekday(before), behindDate(words[i:]), true
	}
	return words, nil, false
}

// withoutWeekday cuts off a name of two words or more the weekday that opens the date behind it:
// "Ana Pérez sexta-feira", "Nguyễn Thu Hà Thứ sáu".
func withoutWeekday(name []word) []word {
	last := len(name) - 1
	if last < 2 || len(name[last].fold) < weekdayMin || !allWeekdays[name[last].fold] {
		return name
	}
	if last > 2 && weekdayOpeners[name[last-1].fold] {
		last--
	}
	return name[:last]
}

// withoutDateLink takes off the end of what stands before a date the small word that links
// both, "Posted by Ana Pérez on", or the first word of a weekday of two, of which a date
// begins with the second: "Nguyễn Hoài Thu Thứ". It may touch the name before it.
func withoutDateLink(before string) string {
	text := strings.TrimRight(before, " ")
	at := strings.LastIndexByte(text, ' ') + 1
	last := text[at:]
	if dateLinks[last] && words.OpensLower(last) {
		return text[:at]
	}
	if cut := missingSpace(last); cut < len(last) {
		at += cut
	}
	if weekdayOpeners[strings.ToLower(text[at:])] {
		return text[:at]
	}
	return before
}

// weekdayOpeners open the weekdays of two words: "Thứ năm", "Chủ nhật".
var weekdayOpeners = words.WordSet("thứ chủ")

// behindDate returns the words from a by-word on, or those that follow the year
// without a space, or a full name that begins with a given name behind a number, or none:
// "24 January 2021 9:15 Ana Pérez".
func behindDate(words []word) []word {
	dated := false
	for j, w := range words {
		dated = dated || months[w.fold] || days[w.fold] || dateLabels[w.fold] || isDigit(w.text[0]) && len(w.text) >= yearLen
		if j > 0 && w.at == words[j-1].end && isDigit(words[j-1].text[0]) && isCapitalized(w.text) {
			return words[j:]
		}
		if j > 0 && byWords[w.fold] && OtherCredits[words[j-1].fold] {
			return nil // "Reviewed by"
		}
		if dated && (byWords[w.fold] && j+1 < len(words) || j > 0 && isDigit(words[j-1].text[0]) && isFullName(words[j:])) {
			return words[j:]
		}
	}
	return nil
}

// isFullName reports whether words are a given name and one or two others with capitals.
func isFullName(words []word) bool {
	const shortest, longest = 2, 3
	return len(words) >= shortest && len(words) <= longest && givennames.Opens(words[0].text) && areCapitalized(words) && !months[words[0].fold]
}

// isDateAt reports whether a date, a count or UI text begins at word i.
func isDateAt(words []word, i int, strict bool) bool {
	w := words[i]
	last := i+1 == len(words)
	switch {
	case strings.HasSuffix(w.text, "명"): // "and one other"
		return false
	case opensForeignDigit(w.text):
		return true
	case isDigit(w.text[0]):
		return strict || isDateNumber(words, i)
	case months[w.fold]:
		return !last && isDigit(words[i+1].text[0]) || i > 0 && w.at == words[i-1].end // "PÉREZJAN."
	case days[w.fold]:
		return isDayAt(words, i)
	case dateLabels[w.fold]:
		return last || w.colon != "" || mayFollowDateLabel(words[i:])
	}
	return i > 0 && (trailingUIWords[w.fold] || areButtons(words[i:]) && !beforeButtons[words[i-1].fold] || labelsDate(words[i:]) || !last && w.fold == "tips" && tipWhom[words[i+1].fold])
}

// areButtons reports whether words behind a name are nothing but what buttons say: one that is no
// part of a name, or two and more that open such texts or stand in them.
//
//	"Discuss", "Print Share", "Copy Link"  true      "More", "Print Shop"  false
func areButtons(words []word) bool {
	for _, w := range words {
		if !uiWords[w.fold] && !buttonWords[w.fold] && !buttonObjects[w.fold] {
			return false
		}
	}
	return buttonWords[words[0].fold] || len(words) > 1 && uiWords[words[0].fold] && isCapitalized(words[0].text)
}

// labelWords is how many words the label of a date has at most: "Fecha de publicación:".
const labelWords = 3

// labelsDate reports whether words open with the label of a date, whatever it says: a word with
// a colon before a number, two of which the second is as "date" ("Giriş Tarihi:"), or up to
// labelWords of which the first is.
func labelsDate(words []word) bool {
	if len(words) > 2 && words[1].colon != "" && dateNouns[words[1].fold] {
		return isDigit(words[2].text[0])
	}
	for i, w := range words[:min(labelWords, max(len(words)-1, 0))] {
		if w.colon != "" {
			return isDigit(words[i+1].text[0])
		}
		if !dateNouns[words[0].fold] {
			return false
		}
		if dateLabels[words[i+1].fold] {
			return true
		}
	}
	return false
}

// withoutDateNoun returns what stands before the last word of a label without the first ones,
// if that is the label of a date: "Анна Петрова" of "Анна Петрова Дата".
func withoutDateNoun(before []string) []string {
	for i := max(len(before)-labelWords+1, 0); i < len(before); i++ {
		if inLowerCase(before[i], dateNouns) {
			return before[:i]
		}
	}
	return before
}

// isDayAt reports whether the weekday at i is a date: last in the part, alone or
// after a small word, or with a date after it.
func isDayAt(words []word, i int) bool {
	if i+1 == len(words) {
		return i == 0 || dateLinks[words[i-1].fold]
	}
	next := words[i+1]
	return isDigit(next.text[0]) || months[next.fold]
}

// mayFollowDateLabel reports whether the second of words may follow the first, "Published" or the like.
func mayFollowDateLabel(words []word) bool {
	w := words[1]
	return labelsDate(words) || isDigit(w.text[0]) || months[w.fold] || days[w.fold] || dateLabels[w.fold] || dateLinks[w.fold] || w.text == "in" || w.fold == "à"
}

// isDateNumber reports whether word i, which begins with a digit, is part of a
// date or a count, and not of a name such as "3i Group" or "98 Elm Social".
func isDateNumber(words []word, i int) bool {
	text := words[i].text
	if strings.ContainsAny(text, ".:/-") && strings.IndexFunc(text, unicode.IsLetter) < 0 || startsMachineDate(text) {
		return true
	}
	bare := strings.TrimLeft(text, "0123456789")
	digits := len(text) - len(bare)
	switch {
	case bare != "":
		return endsDateNumber(bare)
	case i+1 == len(words):
		return digits == yearLen || i > 1 || i == 1 && digits > 1 || len(words) == 1 // "Canal 4" is a name
	}
	next := words[i+1]
	return digits >= yearLen || i > 0 || timeUnits[next.fold] || months[next.fold] || !isCapitalized(next.text)
}

// opensForeignDigit reports whether text begins with a digit of another script than Latin: "৭".
func opensForeignDigit(text string) bool {
	return text[0] >= utf8.RuneSelf && unicode.IsDigit(words.FirstRune(text))
}

// startsMachineDate reports whether text begins as machines write a date:
// "2021-05-04T".
func startsMachineDate(text string) bool {
	return len(text) > yearLen && text[yearLen] == '-' && strings.Trim(text[:yearLen], "0123456789") == ""
}

// endsDateNumber reports whether rest, which follows a number without a space,
// belongs to a date or a time: "4th", "5pm", "2021年".
func endsDateNumber(rest string) bool {
	rest = strings.ToLower(strings.TrimRight(rest, ".:"))
	switch rest {
	case "", "am", "pm", "st", "nd", "rd", "th", "h":
		return true
	}
	for _, unit := range []string{"년", "年", "月", "日"} {
		if strings.HasPrefix(rest, unit) {
			return true
		}
	}
	return false
}
