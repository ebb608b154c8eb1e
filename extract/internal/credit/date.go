package credit

import (
	"strings"
	"unicode"
)

// dropAddresses drops e-mail and web addresses and handles, and cuts off a
// handle that is glued to a name.
func dropAddresses(words []creditWord) []creditWord {
	for i, w := range words {
		if !isCreditAddress(w.text) {
			continue
		}
		kept := append([]creditWord(nil), words[:i]...)
		for _, w := range words[i:] {
			if !isCreditAddress(w.text) {
				kept = append(kept, w)
			} else if at := strings.IndexByte(w.text, '@'); at > 0 && !strings.Contains(w.text[at:], ".") && isCreditCapital(w.text) {
				kept = append(kept, creditWord{text: w.text[:at], fold: strings.ToLower(w.text[:at])})
			}
		}
		return kept
	}
	return words
}

func isCreditAddress(word string) bool {
	if strings.ContainsRune(word, '@') || strings.Contains(word, "://") || strings.HasPrefix(word, "www.") || strings.HasPrefix(word, "http") {
		return true
	}
	dot, slash := strings.IndexByte(word, '.'), strings.IndexByte(word, '/')
	return dot > 0 && slash > dot && isCreditDomain(word[:slash])
}

// cutCreditDate takes a date, or a button, off a part: before is what stands
// in front of it, after what a by-word opens behind it.
func cutCreditDate(words []creditWord, strict bool) (before, after []creditWord, found bool) {
	for i := range words {
		if !isCreditDate(words, i, strict) {
			continue
		}
		before = words[:i]
		for len(before) > 0 && creditDateLinks[before[len(before)-1].fold] {
			before = before[:len(before)-1]
		}
		return before, creditBehindDate(words[i:]), true
	}
	return words, nil, false
}

// creditBehindDate gives the words from a by-word on, or those glued to the
// year, or none.
func creditBehindDate(words []creditWord) []creditWord {
	dated := false
	for j, w := range words {
		dated = dated || creditMonths[w.fold] || creditDays[w.fold] || creditStamps[w.fold] || isCreditDigit(w.text[0]) && len(w.text) >= creditYearLen
		if j > 0 && w.at == words[j-1].end && isCreditDigit(words[j-1].text[0]) && isCreditCapital(w.text) {
			return words[j:]
		}
		if dated && creditByWords[w.fold] && j+1 < len(words) {
			return words[j:]
		}
	}
	return nil
}

// isCreditDate tells whether a date, a count or a button begins at word i.
func isCreditDate(words []creditWord, i int, strict bool) bool {
	w := words[i]
	last := i+1 == len(words)
	switch {
	case strings.HasSuffix(w.text, "명"): // "and one other"
		return false
	case isCreditDigit(w.text[0]):
		return strict || isCreditNumber(words, i)
	case creditMonths[w.fold]:
		return !last && isCreditDigit(words[i+1].text[0])
	case creditDays[w.fold]:
		return last && (i == 0 || creditDateLinks[words[i-1].fold]) || !last && (isCreditDigit(words[i+1].text[0]) || creditMonths[words[i+1].fold])
	case creditStamps[w.fold]:
		return last || w.colon != "" || startsCreditDate(words[i+1])
	}
	return i > 0 && creditButtons[w.fold]
}

// startsCreditDate tells whether a word may follow "Published" and the like.
func startsCreditDate(w creditWord) bool {
	return isCreditDigit(w.text[0]) || creditMonths[w.fold] || creditDays[w.fold] || creditStamps[w.fold] || creditDateLinks[w.fold] || w.text == "in"
}

// isCreditNumber tells a date or a count from a number in a name, such as "3i
// Group" or "98 Elm Social".
func isCreditNumber(words []creditWord, i int) bool {
	text := words[i].text
	if strings.ContainsAny(text, ".:/-") && strings.IndexFunc(text, unicode.IsLetter) < 0 {
		return true
	}
	if len(text) > creditYearLen && text[creditYearLen] == '-' && strings.Trim(text[:creditYearLen], "0123456789") == "" {
		return true // as machines write it
	}
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if digits < len(text) {
		rest := strings.ToLower(strings.TrimRight(text[digits:], ".:"))
		return rest == "" || rest == "am" || rest == "pm" || rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "h" ||
			strings.HasPrefix(rest, "년") || strings.HasPrefix(rest, "年") || strings.HasPrefix(rest, "月") || strings.HasPrefix(rest, "日")
	}
	if i+1 == len(words) {
		return digits == 4 || i > 0 || len(words) == 1
	}
	next := words[i+1]
	return digits > 3 || i > 0 || creditTimeUnits[next.fold] || creditMonths[next.fold] || !isCreditCapital(next.text)
}
