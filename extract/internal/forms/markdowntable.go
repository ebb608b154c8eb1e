package forms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// Pages that are laid out with tables become tables of Markdown whose cells hold
// paragraphs and headings: "| # Ferry raised", and a "|" on a line of its own
// between two columns. What stands in the cells of such a table is read like any
// other line; a table of figures stays as it is.

// cellProse is how many words show that a cell holds a paragraph and no figures.
const cellProse = 12

// cellTitle is how many show that it holds a headline, in tables without bars at both
// ends, as html2text writes them where tables lay out the page.
const cellTitle = 4

// tableCells returns what the cells of a row hold that is part of a layout; nil
// for other lines. laidOut says that tables lay out the page.
func tableCells(text string, laidOut bool) []string {
	if !strings.Contains(text, "|") || isTableRule(text) {
		return nil
	}
	var cells []string
	barred := text[0] == '|' && strings.HasSuffix(text, "|")
	layout := text[0] == '|' && !barred
	for _, cell := range strings.Split(text, "| ") {
		cell = strings.TrimSpace(strings.TrimRight(cell, "| "))
		if cell != "" {
			cells = append(cells, cell)
		}
		layout = layout || laysOut(cell) || laidOut && !barred && words.CountTo(cell, cellTitle) >= cellTitle
	}
	switch {
	case strings.Trim(text, "| ") == "":
		return []string{""}
	case len(cells) == 1 && (text[0] == '|' || text[len(text)-1] == '|') && len(cells[0]) < len(text):
		return cells
	case !layout || len(cells) < 2 && cells[0] == text:
		return nil
	}
	return cells
}

// laysOut reports whether a cell is one of a layout: it holds a heading, a picture and
// nothing else, or a paragraph.
func laysOut(cell string) bool {
	isPicture := strings.HasPrefix(cell, "![") && strings.IndexByte(cell, ')') == len(cell)-1
	return isPicture || headingLevel(cell) > 0 || words.CountTo(cell, cellProse) >= cellProse
}

// tableRow returns a row of a table of figures that has bars at both ends, without
// those.
func tableRow(text string, laidOut bool) (string, bool) {
	if len(text) < len("| | |") || text[0] != '|' || text[len(text)-1] != '|' || isTableRule(text) {
		return "", false
	}
	row := strings.TrimSpace(text[1 : len(text)-1])
	return row, strings.Contains(row, " | ") && tableCells("x "+text[1:], laidOut) == nil
}

// isTableRule reports whether a line parts the head of a table from its rows:
// "---|:---:".
func isTableRule(text string) bool {
	return strings.Contains(text, "|") && strings.Contains(text, "---") && strings.Trim(text, "|-: ") == ""
}

// isRowRule reports whether a line is the rule of a table that has one column,
// which html2text ends with two blanks.
func isRowRule(line string) bool { return line == "---  " }

// Html2text of Python writes the paragraphs of a cell one behind the other, so that day,
// headline, credit and story of a page that is laid out with tables are one line:
//
//	|  April 2, 1998 **Ferry raised at noon** **By Ana Perez** GULL HOLM -- The ferry ...
//
// What is bold above the story of such a page is a paragraph of its own, and so is what
// stands before the dateline with which the story begins.

const (
	strongMark  = "**"
	partWords   = 12 // that may stand before what is bold, or it is within a sentence
	strongWords = 2  // of what is a paragraph of its own
)

// cellParts cuts a paragraph around what is bold at its beginning.
func cellParts(text string) []string {
	var parts []string
	for {
		before, rest, ok := strings.Cut(text, strongMark)
		if ok && endsStrong(before, rest) {
			parts = append(parts, strings.TrimSpace(before))
			text = strings.TrimSpace(rest)
			break
		}
		if !ok || words.CountTo(before, partWords+1) > partWords {
			break
		}
		strong, after, ok := strings.Cut(rest, strongMark)
		if !ok || !isPart(before, strong, after) {
			break
		}
		if before = strings.TrimSpace(before); before != "" {
			parts = append(parts, before)
		}
		parts = append(parts, strongMark+strong+strongMark)
		text = strings.TrimSpace(after)
	}
	if text != "" {
		parts = append(parts, text)
	}
	return parts
}

// endsStrong reports whether what is bold began above a paragraph and ends where it is cut,
// as html2text writes it where an element begins with a line break.
func endsStrong(before, after string) bool {
	const wordsMin, wordsMax = 3, 20
	n := words.CountTo(before, wordsMax)
	return n >= wordsMin && n <= wordsMax && !strings.HasSuffix(before, " ") && strings.HasPrefix(after, " ")
}

// isPart reports whether bold text is no part of a sentence.
func isPart(before, strong, after string) bool {
	if words.CountTo(strong, strongWords) < strongWords || words.OpensLower(strings.TrimSpace(strong)) {
		return false
	}
	if before = strings.TrimSpace(before); before != "" && words.IsStopWord(before[strings.LastIndexByte(before, ' ')+1:]) {
		return false
	}
	after = strings.TrimLeft(after, " _*")
	first := firstRune(after)
	return after == "" || unicode.IsUpper(first) || unicode.IsDigit(first) || unicode.IsLetter(first) && !unicode.IsLower(first) || strings.ContainsRune("“\"‘'(", first)
}

// partsApart cuts a paragraph where three blanks stand within its beginning, which links and
// other elements beside each other leave, "Print   Mail   Ferry raised at noon", and before a
// credit that is glued to a headline: html2text breaks lines at no elements but those it knows.
func partsApart(text string) []string {
	parts := partsAtGaps(text)
	last := parts[len(parts)-1]
	if at := creditGluedTo(last); at > 0 {
		return append(parts[:len(parts)-1], last[:at], last[at:])
	}
	return parts
}

// partsAtGaps cuts a paragraph at its gaps, unless it has as many as a row of a table or a menu
// has, or no part that has the words of a headline.
func partsAtGaps(text string) []string {
	const gap, gapsMax, partMax = "   ", 3, 25
	whole := []string{text}
	if !strings.Contains(text, gap) || strings.Contains(text, "|") {
		return whole
	}
	var parts []string
	titled := false
	for rest := text; rest != ""; {
		before, after, _ := strings.Cut(rest, gap)
		after = strings.TrimLeft(after, " ")
		if after != "" && (words.CountTo(before, partMax) > partMax || words.EndsLikeSentence(before) || !opensGlued(after) && !isDigit(after[0])) {
			before, after = rest, ""
		}
		titled = titled || words.CountTo(before, cellTitle) >= cellTitle
		parts, rest = append(parts, before), after
	}
	if len(parts) > gapsMax+1 || !titled {
		return whole
	}
	return parts
}

// creditGluedTo returns where in a text the credit begins that is glued to a headline, 0 for
// none: "Ferry raised at noonBy Ana Perez", "Bell rings twiceAssociated Press".
func creditGluedTo(text string) int {
	const headlineMin, bytesMax = 3, 200
	for i := 1; i < min(len(text), bytesMax); i++ {
		if c := text[i]; c < 'A' || 'Z' < c || text[i-1] == ' ' {
			continue
		}
		if last, _ := utf8.DecodeLastRuneInString(text[:i]); !unicode.IsLower(last) && !unicode.IsDigit(last) && !words.ClosesQuote(last) && !strings.ContainsRune("?!)", last) {
			continue
		}
		if (opensGluedCredit(text[i:]) || opensAgency(text[i:])) && words.CountTo(text[:i], headlineMin) >= headlineMin {
			return i
		}
	}
	return 0
}

// opensAgency reports whether a text opens with the name of a news agency.
func opensAgency(text string) bool {
	const wordsMax = 3
	end := 0
	for range wordsMax {
		next := strings.IndexAny(text[end:], " ,/")
		if next < 0 {
			return places.IsAgency(text)
		}
		if places.IsAgency(text[:end+next]) {
			return true
		}
		end += next + 1
	}
	return false
}

const (
	storyWords = 25 // of a paragraph that may be all of the story
	headWords  = 45 // that may stand before its dateline
)

// storyParts cuts a paragraph before the dateline at its beginning, and what stands there
// around days and credits; without a dateline it cuts behind those that it opens with.
func storyParts(text string) []string {
	if words.CountTo(text, storyWords) < storyWords {
		return []string{text}
	}
	tokens := strings.Fields(text)
	end, ok := headEnd(tokens[:min(len(tokens), 2*headWords)])
	if !ok {
		return []string{text}
	}
	seams := labelSeams(tokens[:end])
	var parts []string
	start := 0
	for i := 1; i <= end; i++ {
		if i == end && end < headWords || i < end && seams[i] == seamEdge {
			parts = append(parts, strings.Join(tokens[start:i], " "))
			start = i
		}
	}
	return append(parts, strings.Join(tokens[start:], " "))
}

// headEnd returns the number of the token behind what stands before the story with which
// tokens begin, and whether anything does.
func headEnd(tokens []string) (int, bool) {
	if dl, ok := dateline.Parse(strings.Join(tokens, " ")); ok {
		before := wordsBeforeCapitals(dl.Place)
		return before, before > 0
	}
	end := headWords
	for start := range datelinesOf(tokens) {
		end = min(end, start)
	}
	if end == 0 || end < headWords && strings.HasSuffix(tokens[end-1], ",") {
		return 0, false
	}
	if end < headWords {
		return end, true
	}
	end = 0
	seams := labelSeams(tokens[:min(len(tokens), headWords)])
	for seams[end] == seamEdge && end+1 < len(seams) && seams[end+1] != seamUnknown {
		for end++; end < len(seams)-1 && seams[end] == seamInside; end++ {
		}
	}
	return end, end > 0 && end < len(tokens)
}

// wordsBeforeCapitals returns how many words stand before the place in what was read as one:
// 3 in "Ledger Staff Writer GULL HOLM"; 0 where the place may well begin with them, as in
// "El PASO" and "Gull Holm, OR".
func wordsBeforeCapitals(place string) int {
	const wordsMin, capitalsMin = 2, 3
	tokens := strings.Fields(place)
	n := slices.IndexFunc(tokens, dateline.IsCapitals)
	if n < wordsMin || len(tokens[n]) < capitalsMin || strings.HasSuffix(tokens[n-1], ",") {
		return 0
	}
	return n
}
