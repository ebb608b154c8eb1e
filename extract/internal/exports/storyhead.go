package exports

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"
)

// A part of a file looks like a story if it has at least storyWordsMin words besides those
// of lists, opens with a line like a headline, and shows within headLinesMax lines who
// signed it, its day, or where it was filed.
const (
	storyWordsMin  = 40
	headLinesMax   = 8
	titleWordsMax  = 25
	creditWordsMax = 16
)

// looksLikeStory reports whether lines, the first of which has text, do.
func looksLikeStory(part []fileLine) bool {
	if !hasWordsOfStory(part) {
		return false
	}
	if p, ok := dateline.Parse(paragraphAt(part, 0)); ok && !p.Bare {
		return true
	}
	if l, ok := readLabel(part[0].text); ok && l.known && l.field == Headline {
		return true
	}
	plain := strings.TrimSpace
	if isMarkedHead(part[0].text) {
		plain = withoutMarks
	}
	if textWords(part[0].text) <= titleWordsMax && endsOnWire(part) {
		return true
	}
	if !looksLikeTitle(plain(part[0].text)) {
		return false
	}
	filled := 0
	for i := 1; i < len(part) && filled < headLinesMax; i++ {
		text := plain(part[i].text)
		if text == "" {
			continue
		}
		filled++
		if l, ok := readLabel(text); ok && l.known && l.field == Tail {
			return false // the day below a story, "LOAD-DATE: March 9, 2011"
		}
		if isCreditOrDay(text) {
			return true
		}
		if opensWithPlace(paragraphAt(part, i)) {
			return true
		}
	}
	return false
}

// endsOnWire reports whether lines end as stories of a wire do.
func endsOnWire(part []fileLine) bool {
	_, weight := new(Story).cutPrintoutTail(words.TrimBlank(textOf(part)), 0)
	return weight >= printoutMin
}

// hasWordsOfStory reports whether lines have the words that a story has at least. In a mail they
// stand below its header: a word or two may stand above the mail that is forwarded.
func hasWordsOfStory(part []fileLine) bool {
	from := 0
	if opensMail(part, 0) {
		for from < len(part) && strings.TrimSpace(part[from].text) != "" {
			from++
		}
	}
	words := 0
	for i := from; i < len(part) && words < storyWordsMin; i++ {
		if !isEntry(part[i].text) {
			words += textWords(part[i].text)
		}
	}
	return words >= storyWordsMin
}

// isEntry reports whether a line is an entry of a list, as menus have them in dumps.
func isEntry(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return strings.HasPrefix(line, "* ") || strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "• ")
}

// opensWithPlace reports whether a paragraph opens with a dateline, also one of an unknown
// place in capitals.
func opensWithPlace(paragraph string) bool {
	p, ok := dateline.ParseFirst(paragraph, func(string) bool { return false })
	return ok && (!p.Bare || dateline.IsCapitals(p.Place))
}

// isMarkedHead reports whether a line is a heading of Markdown.
func isMarkedHead(line string) bool {
	line = strings.TrimSpace(line)
	text := strings.TrimLeft(line, "#")
	return len(text) < len(line) && strings.HasPrefix(text, " ")
}

// withoutMarks returns a line without the marks of a heading and of emphasis around all of it
// in Markdown.
func withoutMarks(line string) string {
	text := strings.TrimSpace(line)
	if isMarkedHead(text) {
		text = strings.TrimSpace(strings.Trim(text, "#"))
	}
	if len(text) > 2 && (text[0] == '*' || text[0] == '_') && text[len(text)-1] == text[0] {
		text = strings.TrimSpace(strings.Trim(text, text[:1]))
	}
	return text
}

// isCreditOrDay reports whether a line is a credit by itself, or a day.
func isCreditOrDay(text string) bool {
	if strings.Count(text, " ") >= creditWordsMax {
		return false
	}
	if isMarkedCredit(text) {
		return true
	}
	_, ok := dayIn(text)
	return ok
}

// zoneName matches the name of a zone behind an hour, "08:00 AM Eastern Daylight Time".
var zoneName = pattern.Of(`(?: \p{Lu}\p{Ll}+){1,3} (?:Standard|Daylight|Summer) Time$`)

// dayIn returns the date that a line is little else than.
func dayIn(line string) (string, bool) {
	const longest = 80 // bytes
	if len(line) > longest {
		return "", false
	}
	if strings.HasSuffix(line, " Time") {
		line = zoneName().ReplaceAllString(line, "")
	}
	d, start, end, ok := dates.Find(line, "")
	if !ok || 2*(end-start) < len(line) {
		return "", false
	}
	return d.String(), true
}

// paragraphAt returns a line with those that go on below it.
func paragraphAt(part []fileLine, i int) string {
	const linesMax = 4
	text := part[i].text
	for j := i + 1; j < min(len(part), i+linesMax) && strings.TrimSpace(part[j].text) != ""; j++ {
		text += " " + strings.TrimSpace(part[j].text)
	}
	return text
}

// looksLikeTitle reports whether a line may be a headline: not too long, opening with
// a capital and without the end of a sentence.
func looksLikeTitle(line string) bool {
	text := strings.TrimSpace(line)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, `"'“”„‘’«»‹›¿¡([`))
	if unicode.IsLower(first) || !unicode.IsLetter(first) && !unicode.IsDigit(first) || len(strings.Fields(text)) > titleWordsMax {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	return !strings.ContainsRune(".,;:。，", last)
}

// MayHoldSeveral reports whether a text that was not parted seems to hold several
// stories: a headline, a credit of its own and a day or a dateline stand in it more
// than once, with a story between; or ruled lines part what has headlines and prose, or
// pages with their menus.
func MayHoldSeveral(lines []string) bool {
	if areRuledStories(lines) || arePagesBetweenRules(lines) {
		return true
	}
	filled := make([]string, 0, len(lines))
	for _, line := range lines {
		if text := strings.TrimSpace(line); text != "" {
			filled = append(filled, text)
		}
	}
	heads, words := 0, storyWordsMin
	for i := 0; i < len(filled) && heads < 2; i++ {
		if words >= storyWordsMin && isHead(filled, i) {
			heads, words = heads+1, 0
		}
		if words < storyWordsMin {
			words += textWords(filled[i])
		}
	}
	return heads > 1
}

// areRuledStories reports whether there are ruled lines, and each of the parts between them
// opens with a line like a headline above two paragraphs of prose and more.
func areRuledStories(lines []string) bool {
	const titleWordsMin, proseWordsMin, paragraphsMin = 5, 15, 2
	if !slices.ContainsFunc(lines, isRule) {
		return false // words are counted for few dumps
	}
	parts, paragraphs, open := 0, 0, true // open: the headline is yet to come
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && !isRule(lines[i]) {
			text := strings.TrimSpace(lines[i])
			words := textWords(text)
			switch {
			case text == "":
			case open && (words < titleWordsMin || !looksLikeTitle(text)):
				return false
			case open:
				open = false
			case words >= proseWordsMin:
				paragraphs++
			}
			continue
		}
		switch {
		case open:
			continue // rules one below the other
		case paragraphs < paragraphsMin:
			return false
		}
		parts++
		paragraphs, open = 0, true
	}
	return parts > 1
}

// isHead reports whether a headline stands at a line, its credit and its day below
// it, and right below them a paragraph.
func isHead(filled []string, i int) bool {
	const proseMin, titleWordsMin = 20, 3 // words, less one
	if i+3 >= len(filled) || len(filled[i+3]) < proseMin || strings.Count(filled[i], " ") < titleWordsMin || strings.Count(filled[i+3], " ") < proseMin {
		return false
	}
	one, other := filled[i+1], filled[i+2]
	_, dated := dayIn(one)
	if !dated {
		_, dated = dayIn(other)
	}
	return dated && (isMarkedCredit(shortLine(one)) || isMarkedCredit(shortLine(other))) && looksLikeTitle(filled[i]) && !isCreditOrDay(filled[i])
}

// shortLine returns a line that is short enough for a credit, "" for a longer one.
func shortLine(line string) string {
	if strings.Count(line, " ") >= creditWordsMax {
		return ""
	}
	return line
}
