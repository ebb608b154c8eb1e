package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/words"
)

// Pages that were flattened with their menus do not open like a story, and one page has rules
// and blank lines of its own. What parts pages shows at a break is that one ends above it:
// there the notes stand that sites print below all their pages, on rights, privacy and cookies.
// A rule that parts pages without such notes is no more than a reason for a warning.

// textOf returns the lines of a part of a file.
func textOf(part []fileLine) []string {
	text := make([]string, len(part))
	for i, line := range part {
		text[i] = line.text
	}
	return text
}

// partPages parts a file at rules that are alike, or at several blank lines, if pages stand
// between them.
func partPages(lines []fileLine) []int {
	text := textOf(lines)
	isOnePage := func(starts []int) bool { return len(starts) < 2 || haveOneLinkList(lines, starts[len(starts)-1]) }
	for _, rule := range rulesAtLeft(text) {
		if starts, _ := pagesAt(text, func(i int) bool { return text[i] == rule }); !isOnePage(starts) {
			return starts
		}
	}
	if starts, stubs := pagesAt(text, func(i int) bool { return endsGap(text, i) }); stubs == 0 && !isOnePage(starts) {
		return starts
	}
	return nil
}

// stubsMax says how many parts of a file may be stubs, such as what a server says of an error:
// one in so many.
const stubsMax = 4

// endsGap reports whether the last of several blank lines is at a line.
func endsGap(lines []string, i int) bool {
	const blankMin = 3
	return i+1 >= blankMin && i+1 < len(lines) && !isBlank(lines[i+1]) && isEmpty(lines[i+1-blankMin:i+1])
}

// pagesAt returns the lines at which pages begin if breaks part pages: nearly all that stands
// between them is a page, more than half of it has a day or a credit, and at most breaks a page
// ends as sites let all theirs end, and another opens with a menu. It returns the number of
// stubs, too.
func pagesAt(lines []string, isBreak func(i int) bool) (starts []int, stubs int) {
	var dated, signs, from int // signs that one page ends and another begins
	closed := false
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && !isBreak(i) {
			continue
		}
		start, part := from, lines[from:i]
		if i == len(lines) && len(starts) == 0 {
			return nil, 0 // no breaks
		}
		from = i + 1
		if isEmpty(part) {
			continue
		}
		signs += count(closed)
		starts, closed = append(starts, start), false
		if isShort(part) {
			stubs++
			continue
		}
		if len(starts) > 1 {
			signs += count(opensPage(part))
		}
		tally := tallyOf(part)
		stubs += count(!tally.isPage())
		dated += count(tally.dated)
		closed = closesPage(part)
	}
	breaks := len(starts) - 1
	if breaks < 1 || stubs*stubsMax > len(starts) || 2*dated <= len(starts) || 2*signs < 3*breaks {
		return nil, 0
	}
	return starts, stubs
}

// isShort reports whether lines cannot have the words of a page.
func isShort(part []string) bool {
	const shortest = 120 // bytes
	size := 0
	for _, line := range part {
		if size += len(line); size >= shortest {
			return false
		}
	}
	return true
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

func isEmpty(part []string) bool {
	return !slices.ContainsFunc(part, func(line string) bool { return !isBlank(line) })
}

// closesPage reports whether lines end in what sites print below all their pages, behind the
// last sentence of the story.
func closesPage(lines []string) bool {
	const sight = 40
	filled := 0
	for i := len(lines) - 1; i >= 0 && filled < sight; i-- {
		text := strings.TrimSpace(lines[i])
		switch {
		case text == "":
			continue
		case isClosingNote(text):
			return true
		case isSentence(text):
			return false
		}
		filled++
	}
	return false
}

// isClosingNote reports whether a line is one on rights, privacy or cookies.
func isClosingNote(text string) bool {
	const longest = 300 // bytes
	return len(text) <= longest && (strings.Contains(text, "©") || labels.Of(words.Hash(text, nil)).Has&labels.Legal != 0)
}

// opensPage reports whether lines open like a menu.
func opensPage(lines []string) bool {
	const sight, entriesMin, entryMax = 8, 6, 6 // lines; words
	filled, entries := 0, 0
	for i := 0; i < len(lines) && filled < sight; i++ {
		text := strings.TrimSpace(lines[i])
		if text == "" {
			continue
		}
		filled++
		if textWords(text) <= entryMax && !words.EndsLikeSentence(text) {
			entries++
		}
	}
	return entries >= entriesMin
}

// isSentence reports whether a line ends a sentence of some length.
func isSentence(text string) bool {
	const sentenceMin = 12 // words
	return words.EndsLikeSentence(text) && textWords(text) >= sentenceMin
}

// arePagesBetweenRules reports whether rules at the left that are alike part a file, and each
// part holds what a page does.
func arePagesBetweenRules(lines []string) bool {
	for _, rule := range rulesAtLeft(lines) {
		if holdPages(lines, rule) {
			return true
		}
	}
	return false
}

// rulesAtLeft returns the first few kinds of rules in a file that are not indented, as those
// of text browsers are.
func rulesAtLeft(lines []string) (rules []string) {
	const kindsMax = 3
	for i := 0; i < len(lines) && len(rules) < kindsMax; i++ {
		if line := lines[i]; isRule(line) && line[0] != ' ' && !slices.Contains(rules, line) {
			rules = append(rules, line)
		}
	}
	return rules
}

// holdPages reports whether a rule stands between two pages and more, and nothing else.
func holdPages(lines []string, rule string) bool {
	pages, from := 0, 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && lines[i] != rule {
			continue
		}
		if part := words.TrimBlank(lines[from:i]); len(part) > 0 {
			if !holdsPage(part) {
				return false
			}
			pages++
		}
		from = i + 1
	}
	return pages > 1
}

// holdsPage reports whether a part of a file has a menu, a day or a credit, and some prose.
func holdsPage(part []string) bool {
	tally := tallyOf(part)
	return tally.isPage() && tally.dated
}

// A pageTally counts what a part of a file has of a page: lines like the entries of menus,
// words of sentences, and whether there is a day or a credit.
type pageTally struct {
	entries, prose int
	dated          bool
}

// isPage reports whether there are a menu and some prose.
func (t pageTally) isPage() bool {
	const entriesMin, proseMin = 10, 60
	return t.entries >= entriesMin && t.prose >= proseMin
}

// add counts another part.
func (t *pageTally) add(other pageTally) {
	t.entries, t.prose, t.dated = t.entries+other.entries, t.prose+other.prose, t.dated || other.dated
}

// isLong reports whether there are so many words that they are more than what sites say of
// themselves below their pages.
func (t pageTally) isLong() bool {
	const storyMin = 250 // words
	return t.prose >= storyMin
}

// tallyOf counts until there is all that a page has.
func tallyOf(part []string) pageTally { return make(lineTallies, len(part)).of(part, 0, len(part)) }

// A lineTally is what a line counts for.
type lineTally struct {
	words, bars                   int32
	ends, dated, isBlank, isKnown bool
}

func tallyOfLine(line string) lineTally {
	text := strings.TrimSpace(line)
	return lineTally{
		words: int32(textWords(text)), bars: int32(strings.Count(text, " | ")), isKnown: true,
		ends: words.EndsLikeSentence(text), dated: text != "" && isCreditOrDay(text), isBlank: text == "",
	}
}

// lineTallies are those of the lines of a file: of each menu that may part it all are asked for
// again, and few where pages show early that they are some.
type lineTallies []lineTally

// of counts what a part of the file has of a page, until there is all that a page has.
func (all lineTallies) of(lines []string, from, to int) (t pageTally) {
	const entryMax, sentenceMin = 4, 12 // words
	paragraph := 0                      // words of the paragraph that goes on
	for i := from; i < to && !(t.dated && t.isPage()); i++ {
		line := &all[i]
		if !line.isKnown {
			*line = tallyOfLine(lines[i])
		}
		switch paragraph += int(line.words); {
		case line.isBlank:
			paragraph = 0
		case line.ends && paragraph >= sentenceMin:
			t.prose, paragraph = t.prose+paragraph, 0
		case !line.ends && line.words <= entryMax:
			t.entries++
			paragraph = 0
		case !line.ends && line.bars > 0:
			t.entries += int(line.bars) + 1
		}
		t.dated = t.dated || line.dated
	}
	return t
}
