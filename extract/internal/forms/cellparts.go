package forms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/oneline"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// Html2text of Python writes the paragraphs of a cell one behind the other, so that day,
// headline, credit and story of a page that is laid out with tables are one line:
//
//	|  April 2, 1998 **Ferry raised at noon** **By Ana Perez** GULL HOLM -- The ferry ...
//
// What is bold above the story of such a page is a paragraph of its own, and so is what
// stands before the dateline with which the story begins.

const (
	creditBytes = 100 // of a credit
	strongMark  = "**"
	partWords   = 12 // that may stand before what is bold, or it is within a sentence
	strongWords = 2  // of what is a paragraph of its own
)

// partGlued parts what a cell glues together at the beginning of a paragraph: the dateline
// from what stands above it, and labels from the words before.
func partGlued(text string) string {
	at, seen := 0, 0
	for at < len(text) && seen < 2*headWords {
		end := at + strings.IndexByte(text[at:], ' ')
		if end < at {
			end = len(text)
		}
		if seam := gluedSeam(text[at:end]); seam > 0 {
			text = text[:at+seam] + " " + text[at+seam:]
			end = at + seam
		}
		at = end + 1
		seen++
	}
	return text
}

// gluedSeam returns where in a token a word begins that is glued to the one before, 0 for
// none: "WriterGULL", "PMGULL", "2008GULL", "WriterPublished:".
func gluedSeam(token string) int {
	const prefixMin, capitalsMin = 3, 3
	if len(token) > creditBytes || strings.ContainsAny(token, "/@([_") {
		return 0
	}
	for i := 2; i < len(token); i++ {
		if c := token[i]; c < 'A' || 'Z' < c {
			continue
		}
		before, after := token[:i], strings.TrimRight(token[i:], ".,:")
		last, _ := utf8.DecodeLastRuneInString(before)
		switch lower := strings.ToLower(after); {
		case len(after) >= capitalsMin && dateline.IsCapitals(after) && (oneline.IsClockWord(before) || i >= prefixMin && (unicode.IsLower(last) || unicode.IsDigit(last)) && before != "Mac"):
			return i
		case i >= prefixMin && unicode.IsLower(last) && (oneline.IsDayLabel(lower) || credit.IsRole("Staff "+before)):
			return i
		}
	}
	return 0
}

// partsAtDay cuts a paragraph around a day at its beginning that is glued to what stands
// before or behind it: "By Ana PerezMarch 14, 2024The ferry was raised."
func partsAtDay(text string) []string {
	const headBytes = 300
	var parts []string
	cut := 0
	for start, end := 0, 0; start < min(len(text), headBytes) && end < len(text); start = end {
		end = nextJoint(text, start)
		piece := words.CutAtRune(text[start:end], dates.MaxBytes)
		_, from, to, ok := dates.Find(piece, "")
		if ok && from == 0 && start > cut {
			parts, cut = append(parts, text[cut:start]), start
		}
		switch behind := start + to; {
		case ok && end < len(text) && isClock(text[behind:end]):
			parts, cut = append(parts, text[cut:end]), end
		case ok && from == 0 && opensWithDateline(text[behind:]):
			parts, cut = append(parts, text[cut:behind]), behind
		}
	}
	return append(parts, text[cut:])
}

// opensWithDateline reports whether a text, behind white space, opens with a dateline.
func opensWithDateline(text string) bool {
	const longest = 200
	_, ok := dateline.Parse(strings.TrimSpace(words.CutAtRune(text, longest)))
	return ok
}

// isClock reports whether a text is no more than what may follow a day: ", 11:21am".
func isClock(text string) bool {
	const longest = 12
	return len(text) <= longest && !strings.ContainsFunc(text, unicode.IsUpper)
}

// cellParts cuts a paragraph around what is bold at its beginning, and a credit in italics.
func cellParts(text string) []string {
	var parts []string
	if before, credit, rest, ok := slantedCredit(text); ok {
		parts, text = append(cellParts(before), credit), rest
	}
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

// slantedCredit cuts a paragraph around a credit in italics at its beginning: "Ferry raised
// at noon _By Ana Perez_ GULL HOLM -- ". One that goes on below has no second mark.
func slantedCredit(text string) (before, credit, rest string, ok bool) {
	const mark = "_"
	before, rest, ok = strings.Cut(text, mark)
	if !ok || before != "" && !strings.HasSuffix(before, " ") || words.CountTo(before, storyWords) == storyWords {
		return "", "", "", false
	}
	credit, rest, _ = strings.Cut(rest, mark)
	if len(credit) > creditBytes || !opensGluedCredit(credit) && roleEnd(strings.Fields(credit)) == 0 {
		return "", "", "", false
	}
	return strings.TrimSpace(before), credit, strings.TrimSpace(rest), true
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
	first := words.FirstRune(after)
	switch {
	case after == "", opensGluedCredit(strings.ReplaceAll(after, strongMark, "")): // "by **ANA PEREZ**"
		return true
	}
	return unicode.IsUpper(first) || unicode.IsDigit(first) || unicode.IsLetter(first) && !unicode.IsLower(first) || strings.ContainsRune("“\"‘'(", first)
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
	const headlineMin = 3
	for i := 1; i < min(len(text), 2*creditBytes); i++ {
		if c := text[i]; c < 'A' || 'Z' < c || text[i-1] == ' ' {
			continue
		}
		if last, _ := utf8.DecodeLastRuneInString(text[:i]); !unicode.IsLower(last) && !unicode.IsDigit(last) && !closesQuote(text[:i], last) && !strings.ContainsRune("?!)", last) {
			continue
		}
		if (opensGluedCredit(text[i:]) || opensAgency(text[i:]) || roleEnd(strings.Fields(text[i:min(len(text), i+creditBytes)])) > 0) && words.CountTo(text[:i], headlineMin) >= headlineMin {
			return i
		}
	}
	return 0
}

// closesQuote reports whether the last character of a text closes a quote. An apostrophe does
// where one opens it: in "à l'AFP" it stands for a vowel.
func closesQuote(text string, last rune) bool {
	if last != '\'' && last != '’' {
		return words.ClosesQuote(last)
	}
	for _, opens := range [...]string{"'", "‘"} {
		if strings.HasPrefix(text, opens) || strings.Contains(text, " "+opens) {
			return true
		}
	}
	return false
}

// roleEnd returns the number of the token behind what somebody is with which tokens begin, if
// with the name before it; 0 for none.
func roleEnd(tokens []string) int {
	for _, name := range [...]int{0, oneline.NameTokens(tokens, false)} {
		if role := oneline.RoleTokens(tokens[name:]); role > 0 {
			return name + role
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
	seams := oneline.LabelSeams(tokens[:min(len(tokens), 2*headWords)])
	for seams[end] == oneline.Inside {
		end++ // "By ANA PEREZ and TOM ELM GULL HOLM -- "
	}
	var parts []string
	start := 0
	for i := 1; i <= end; i++ {
		if i == end && end < headWords || i < end && seams[i] == oneline.Edge {
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
	for start := range oneline.DatelinesOf(tokens) {
		end = min(end, start)
	}
	if end == 0 || end < headWords && strings.HasSuffix(tokens[end-1], ",") {
		return 0, false
	}
	if end < headWords {
		return end, true
	}
	end = roleEnd(tokens)
	seams := oneline.LabelSeams(tokens[:min(len(tokens), headWords)])
	for seams[end] == oneline.Edge && end+1 < len(seams) && seams[end+1] != oneline.Unknown {
		for end++; end < len(seams)-1 && seams[end] == oneline.Inside; end++ {
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
