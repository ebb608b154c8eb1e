package forms

import (
	"strconv"
	"strings"
	"unicode"

	"shuck/extract/internal/words"
)

// Browsers that print to a terminal number the links of a page, "[12]ferry", and
// print where they lead in a list below it. The numbers stay in the lines here:
// they took room when the lines were wrapped.

// referencesHead is the line above the list, w3mHead that of w3m, and linksHeads are those within
// it.
const (
	referencesHead = "References"
	w3mHead        = "References:"
)

var linksHeads = map[string]bool{elinksHead: true, "Visible links:": true, "Hidden links:": true, "Links:": true}

// hasReferences reports whether a list of links stands below a page.
func hasReferences(lines []string) bool { return referencesAt(lines) >= 0 }

// elinksHead heads the links in the list that elinks prints, which lays out tables as
// browsers with windows do, like w3m; lynx has a colon behind it, and sets one cell behind the
// other.
const elinksHead = "Visible links"

// laysOutTables reports whether a print with a list of links has the cells of tables side by
// side.
func laysOutTables(lines []string) bool {
	at := referencesAt(lines)
	if strings.TrimSpace(lines[at]) == w3mHead {
		return true
	}
	for _, line := range lines[at+1:] {
		if text := strings.TrimSpace(line); text != "" {
			return text == elinksHead
		}
	}
	return false
}

// withoutReferences cuts off the list, and takes out the lines in which elinks
// tells of the link elements of the page, "Link: [1]canonical", and those with
// nothing but the marks of pictures, frames and entry fields.
func withoutReferences(lines []string) []string {
	lines = lines[:referencesAt(lines)]
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		switch {
		case isLinkElement(line):
		case isControls(line):
			out = append(out, "")
		default:
			out = append(out, withoutMarks(withApostrophes(line)))
		}
	}
	return out
}

// withoutMarks writes blanks for the numbered marks of pictures, frames and entry fields that
// have a column for themselves: "[12]IFrame   Ferry raised". What stands beside them keeps
// its column.
func withoutMarks(line string) string {
	const gap = "  "
	out := []byte(line)
	for at := 0; ; {
		start := strings.IndexByte(line[at:], '[')
		if start < 0 {
			return string(out)
		}
		start += at
		number := markerLength(line[start:])
		if at = start + max(number, 1); number == 0 {
			continue
		}
		end := at + controlLength(line[at:])
		if end > at && (strings.TrimLeft(line[:start], " ") == "" || strings.HasSuffix(line[:start], gap)) && strings.HasPrefix(line[end:], gap) {
			for i := start; i < end; i++ {
				out[i] = ' '
			}
		}
	}
}

// withApostrophes returns a line with an apostrophe for each letter U+02BC, which text
// browsers print for the reference to one. Before Cyrillic letters it may be the letter.
func withApostrophes(line string) string {
	const letter = "\u02bc"
	before, after, found := strings.Cut(line, letter)
	if !found {
		return line
	}
	var b strings.Builder
	for found {
		b.WriteString(before)
		if unicode.Is(unicode.Cyrillic, words.FirstRune(after)) {
			b.WriteString(letter)
		} else {
			b.WriteByte('\'')
		}
		before, after, found = strings.Cut(after, letter)
	}
	return b.String() + before
}

// Without numbers, elinks and links begin a print with the link elements of the page, each by
// what it is to the page or by its title: "Link: canonical".

// linkHead opens such a line.
const linkHead = "Link: "

// linkKinds are the kinds of which pages have one at least.
const linkKinds = " alternate amphtml canonical dns-prefetch image_src manifest modulepreload preconnect prefetch preload publisher search shortlink "

// opensWithHeadLinks reports whether a print opens with these lines.
func opensWithHeadLinks(lines []string) bool {
	for _, line := range lines[:headLinksEnd(lines)] {
		kind, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), linkHead), " ")
		if strings.Contains(linkKinds, " "+kind+" ") {
			return true
		}
	}
	return false
}

// withoutHeadLinks returns the lines below them.
func withoutHeadLinks(lines []string) []string { return lines[headLinksEnd(lines):] }

// headLinksEnd returns the number of the line below the last of them. A long one goes on in
// lines without blank ones between.
func headLinksEnd(lines []string) (end int) {
	const sight = 200
	open := 0 // brackets
	for i, line := range lines[:min(len(lines), sight)] {
		brackets := strings.Count(line, "(") - strings.Count(line, ")")
		switch {
		case strings.HasPrefix(strings.TrimSpace(line), linkHead):
			end, open = i+1, brackets
		case isBlank(line):
			open = 0
		case open > 0:
			end, open = i+1, open+brackets
		default:
			return end
		}
	}
	return end
}

func isLinkElement(line string) bool {
	rest, ok := strings.CutPrefix(strings.TrimSpace(line), linkHead+"[")
	if !ok {
		return false
	}
	number, _, ok := strings.Cut(rest, "]")
	_, err := strconv.Atoi(number)
	return ok && err == nil
}

// controlMarks stand in elinks' print for what is no text, pictureMarks also within
// lines.
var (
	pictureMarks = [...]string{"[IMG]", "[USEMAP]", "[ISMAP]"}
	controlMarks = append(pictureMarks[:], "IFrame", "( )", "(*)", "[X]")
)

// isControls reports whether a line holds nothing but the marks of pictures, frames
// and entry fields: "[12][IMG] [13][ ______ ]". Buttons have texts.
func isControls(line string) bool {
	text := strings.TrimSpace(line)
	if text == "" || strings.IndexByte("[I(_", text[0]) < 0 {
		return false
	}
	marks := 0
	for text != "" {
		size := controlLength(text)
		if size > 0 {
			marks++
		} else if size = markerLength(text); size == 0 {
			return false
		}
		text = strings.TrimLeft(text[size:], " \u00a0")
	}
	return marks > 0
}

// WithoutControls takes the marks of pictures and frames out of a line whose numbers of
// links are gone, and entry fields.
func WithoutControls(text string) string {
	for _, mark := range pictureMarks {
		text = strings.ReplaceAll(text, mark, "")
	}
	var b strings.Builder
	for {
		start := strings.Index(text, "[ _")
		end := strings.IndexByte(text[max(start, 0):], ']')
		if start < 0 || end < 0 || strings.Trim(text[start:start+end], "[ _") != "" {
			b.WriteString(text)
			return strings.TrimSpace(b.String())
		}
		b.WriteString(text[:start])
		text = text[start+end+1:]
	}
}

// controlLength returns the length of the mark that a text opens with, 0 for none.
func controlLength(text string) int {
	for _, mark := range controlMarks {
		if strings.HasPrefix(text, mark) {
			return len(mark)
		}
	}
	if field := len(text) - len(strings.TrimLeft(text, "_")); field > 2 {
		return field
	}
	if end := strings.IndexByte(text, ']'); end > 0 && text[0] == '[' && strings.Trim(text[1:end], " _") == "" {
		return end + 1
	}
	return 0
}

// OpensWithMarker reports whether a text opens with the number of a link: "[12]ferry".
func OpensWithMarker(text string) bool { return markerLength(text) > 0 }

// markerLength returns the length of the number of a link that a text opens with,
// "[12]", 0 for none.
func markerLength(text string) int {
	const longest = 20 // bytes; a line may have a bracket in each column, and no end of one
	end := strings.IndexByte(text[:min(len(text), longest)], ']')
	if end < 2 || text[0] != '[' || strings.Trim(text[1:end], "0123456789") != "" {
		return 0
	}
	return end + 1
}

// referencesAt returns the number of the line that heads the list of links, -1
// where there is none.
func referencesAt(lines []string) int {
	for i := len(lines) - 1; i >= 0; i-- {
		if text := strings.TrimSpace(lines[i]); text == referencesHead || text == w3mHead {
			if isReferenceList(lines[i+1:]) {
				return i
			}
			return -1
		}
	}
	return -1
}

// referenceShare is the share of the lines of a list of links that are links: a
// long address goes on in lines of its own.
const referenceShare = 0.7

// isReferenceList reports whether lines are a list of links: "12.
// https://example.org/" or "[12] https://example.org/", or "12. Letters" with the address below.
func isReferenceList(lines []string) bool {
	all, links, last := 0, 0, 0
	for _, line := range lines {
		text := strings.TrimSpace(line)
		if text == "" || linksHeads[text] {
			continue
		}
		all++
		number := referenceNumber(text)
		if number > last || number == 0 && !strings.Contains(text, " ") && strings.Contains(text, ":") {
			links++
			last = max(number, last)
		} else if all == 1 {
			return false
		}
	}
	return all == 0 && len(lines) > 0 || float64(links) >= referenceShare*float64(all) && last > 0
}

// referenceNumber returns the number that a line opens with, "12. " or "[12] ", 0 for none.
func referenceNumber(text string) int {
	digits, _, ok := strings.Cut(text, ". ")
	if inBrackets, found := strings.CutPrefix(text, "["); found {
		digits, _, ok = strings.Cut(inBrackets, "] ")
	}
	const digitsMax = 5
	if !ok || len(digits) > digitsMax {
		return 0
	}
	number, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return number
}
