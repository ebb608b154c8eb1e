package sheets

import (
	"strings"
	"unicode"
)

// What a browser prints around a sheet stands behind its text where a program writes texts in the
// order in which they were printed (`pdftotext -raw`, PyMuPDF), and within it where one sorts
// them by halves:
//
//	3/14/24, 10:30 AM Ferry raised at noon | The Quay Ledger
//	https://ledger.example/ferry 1/3
//
// Firefox prints title and address at the head, the number of the sheet and the moment at the
// foot; Safari and others have an order of their own.

// A mark is a line that a browser may have printed around a sheet: what is known of it, and the
// rest, which may be the title.
type mark struct {
	at                    int // the line
	sheet, all            int
	address, moment, rest string
	isSure                bool // it counts sheets of some page
	ends, beside          bool // it counts a sheet of this page; stands beside what is known of one
}

// markOf takes a line apart: what is known stands at its ends, in any order. Nothing is known
// of most.
func markOf(line string) (s mark) {
	s.rest = strings.TrimSpace(line)
	for strings.ContainsAny(s.rest, ":/0123456789") && (s.cut(firstWords) || s.cut(lastWords)) {
	}
	return s
}

// edgeWords is how many words at an end of a line a moment or the number of a sheet has at most.
const edgeWords = 5

// cut cuts off what is known of the words at an end of a line: "3/14/24, 10:30 AM", "Page 1 of 3",
// "26. 3. 14. 13:17".
func (s *mark) cut(edge func(text string, count int) string) bool {
	var found mark
	text := ""
	for n := 1; n <= edgeWords; n++ {
		longer := edge(s.rest, n)
		added := strings.Replace(longer, text, "", 1)
		other := mark{moment: s.moment, all: s.all, address: s.address}
		switch {
		case !other.take(longer):
		case text == "", !strings.ContainsFunc(added, unicode.IsDigit), strings.HasSuffix(strings.TrimSpace(added), "."):
			found, text = other, longer
		}
	}
	if text == "" {
		return false
	}
	if s.rest = strings.TrimSpace(strings.Replace(s.rest, text, "", 1)); found.all != s.all {
		s.sheet, s.all = found.sheet, found.all
	}
	s.moment, s.address = found.moment, found.address
	return true
}

// take takes a text for what is not known yet.
func (s *mark) take(text string) bool {
	switch {
	case s.moment == "" && IsMoment(text):
		s.moment = text
	case s.address == "" && IsAddress(text):
		s.address = text
	case s.all == 0:
		s.sheet, s.all = Count(text)
		return s.all > 0
	default:
		return false
	}
	return true
}

// firstWords returns some words with which a text begins.
func firstWords(text string, count int) string {
	end := 0
	for ; count > 0 && end < len(text); count-- {
		if end++; end < len(text) {
			if i := strings.IndexByte(text[end:], ' '); i >= 0 {
				end += i
			} else {
				end = len(text)
			}
		}
	}
	return text[:end]
}

// lastWords returns some words with which a text ends.
func lastWords(text string, count int) string {
	start := len(text)
	for ; count > 0 && start > 0; count-- {
		start = max(0, strings.LastIndexByte(text[:start], ' '))
	}
	return strings.TrimSpace(text[start:])
}

// isLone reports whether a line is nothing but an address or a moment, or an address and a day.
func (s *mark) isLone() bool {
	return s.moment != "" && s.rest == "" || s.address != "" && !strings.ContainsFunc(s.rest, unicode.IsLetter)
}

// Parts cuts a line at gaps of two blanks and more.
func Parts(line string) []string {
	var parts []string
	for part := range strings.SplitSeq(line, "  ") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// IsAddress reports whether a text is nothing but an address, which may be cut
// off: "https://ledger.example/ferry…".
func IsAddress(s string) bool {
	return strings.Contains(s, "://") && !strings.ContainsFunc(s, unicode.IsSpace)
}

// IsMoment reports whether a text is nothing but a day and a time of day: "3/14/24,
// 10:30 AM", "14.03.24, 10:30", "26. 3. 14. 오후 1:17".
func IsMoment(s string) bool {
	const longest, digitsMin = 40, 6 // bytes
	if len(s) > longest || !strings.Contains(s, ":") {
		return false
	}
	digits := 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r) && !strings.ContainsRune("AaPpMm年月日上下午前後오전후مص", r):
			return false
		}
	}
	return digits >= digitsMin
}

// WithoutCutMark returns a text without the mark that ends what a browser has cut off.
func WithoutCutMark(text string) string {
	return strings.TrimSuffix(strings.TrimSuffix(text, "…"), "...")
}
