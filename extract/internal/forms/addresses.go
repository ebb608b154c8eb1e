package forms

import (
	"slices"
	"strings"

	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// Some programs print where a link leads behind its text, "ferry [https://f.example/]",
// "ferry ( https://f.example/ )", "ferry (https://f.example/)" or, those for mail, "ferry
// <https://f.example/>", and in place of a picture its address alone. Addresses took room when
// the lines were wrapped, so lines are joined before they are taken out.

// addressesMin is how many addresses show that they are printed of all links. In round brackets,
// as writers cite a source, only those count that stand behind a label.
const addressesMin = 5

// hasAddresses reports whether addresses of links are printed in brackets. Those of
// Markdown stand right behind a bracket.
func hasAddresses(lines []string) bool { return holdsAddresses(lines, false) }

// HasAddressesBehindTexts reports whether they are where some of a dump stand behind text on a
// line: those on lines of their own are of pictures then.
func HasAddressesBehindTexts(lines []string) bool { return holdsAddresses(lines, true) }

func holdsAddresses(lines []string, isBehindText bool) bool {
	count := 0
	for _, line := range lines {
		if !strings.ContainsAny(line, "[<(") {
			continue
		}
		for at := 0; at < len(line); {
			start, end := nextAddress(line, at)
			if start < 0 {
				break
			}
			if at = end; line[start] == '(' && line[start+1] != ' ' && (end < len(line) || words.CountTo(line[:start], shortMin) > shortMin) {
				continue
			}
			if isBlank(line[:start]) && (isBehindText || line[start] == '[' && !opensAddress(line[start+1:])) {
				continue // some browsers print the file of a picture by itself: "[bell.jpg?size=1]"
			}
			if count++; count == addressesMin {
				return true
			}
		}
	}
	return false
}

// addressStarts are what addresses begin with that stand in brackets.
var addressStarts = [...]string{"http://", "https://", "/", "mailto:", "tel:", "whatsapp:", "javascript:"}

// nextAddress finds the next address in brackets from a place on; start is -1 where there
// is none. What has no end is not looked through again for each bracket in it.
func nextAddress(line string, from int) (start, end int) {
	square, round := from, from // the first blank or bracket behind the last [ or <, or (, that an address follows
	for at := from; at < len(line); at++ {
		if line[at] != '[' && line[at] != '(' && line[at] != '<' { // most bytes of most dumps
			continue
		}
		inside := insideOf(line, at)
		if inside == 0 || !opensAddress(line[inside:]) && (line[at] != '[' || !opensFile(line[inside:])) {
			continue
		}
		stop, ends := &square, "]> "
		switch {
		case line[at] == '(' && inside > at+1:
			if blank := strings.IndexByte(line[inside:], ' '); blank >= 0 && strings.HasPrefix(line[inside+blank:], " )") {
				return at, inside + blank + len(" )")
			}
			continue
		case line[at] == '(':
			stop, ends = &round, ") "
		}
		if *stop < inside {
			*stop = len(line)
			if length := strings.IndexAny(line[inside:], ends); length >= 0 {
				*stop = inside + length
			}
		}
		if *stop < len(line) && line[*stop] == closing[line[at]] {
			return at, *stop + 1
		}
	}
	return -1, -1
}

// closing are the ends of brackets without blanks inside.
var closing = map[byte]byte{'[': ']', '<': '>', '(': ')'}

// insideOf is where the text begins in the bracket that stands at a place, "[", "(", "( " or
// "<", or 0 where none begins. "</" ends an element.
func insideOf(line string, at int) int {
	switch {
	case at > 0 && line[at-1] == ']':
		return 0
	case line[at] == '[', line[at] == '<' && !strings.HasPrefix(line[at:], "</"):
		return at + 1
	case strings.HasPrefix(line[at:], "( "):
		return at + len("( ")
	case line[at] == '(' && (at == 0 || line[at-1] == ' '):
		return at + 1
	}
	return 0
}

func opensAddress(text string) bool {
	return slices.ContainsFunc(addressStarts[:], func(start string) bool { return strings.HasPrefix(text, start) })
}

// opensFile reports whether a bracket opens with the name of a file, as pages link to their
// neighbours: "page.do?number=1", "pictures/bell.jpg".
func opensFile(text string) bool {
	const longest = 300
	end := strings.IndexAny(text[:min(len(text), longest)], "[]<> ?")
	if end <= 0 || text[end] != ']' && text[end] != '?' {
		return false
	}
	folder := strings.LastIndexByte(text[:end], '/')
	dot := strings.LastIndexByte(text[:end], '.')
	return dot > folder && dot+1 < end && text[dot+1] >= 'a' && text[dot+1] <= 'z' && (folder > 0 || text[end] == '?')
}

// withoutAddresses joins the lines that were wrapped and takes the addresses out.
func withoutAddresses(lines []string) []string {
	out := joinAtWidth(lines, addressedWidth(lines), nil)
	for i, line := range out {
		out[i] = withoutAddress(line)
	}
	return out
}

// addressedWidth is the width at which lines with addresses were wrapped.
func addressedWidth(lines []string) int {
	var plain []string
	for _, line := range lines {
		if start, _ := nextAddress(line, 0); start < 0 && !opensAddress(strings.TrimSpace(line)) {
			plain = append(plain, line)
		}
	}
	return wrappedWidth(plain)
}

// withoutAddress takes the addresses out of a line, and leaves nothing of one that is an
// address alone then, as that of a picture in a link is.
func withoutAddress(line string) string {
	var b strings.Builder
	at := 0
	for {
		start, end := nextAddress(line, at)
		if start < 0 {
			break
		}
		before := strings.TrimRight(line[at:start], " ")
		if isBlank(b.String()) && isBlank(before) {
			before = ""
		}
		b.WriteString(before)
		if at = end; strings.HasPrefix(line[at:], " ") && seams.OpensWithStop(line[at+1:]) {
			at++
		}
	}
	line = b.String() + line[at:]
	if text := strings.TrimSpace(line); opensAddress(text) && !strings.Contains(text, " ") {
		return ""
	}
	return line
}
