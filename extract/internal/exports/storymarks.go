package exports

import (
	"html"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/pattern"
)

// A storyMark is a kind of line that stands between stories, or above each. A file is parted at
// one kind of them, and only if each part looks like a story, or like a page where the mark
// says that one ends.
type storyMark struct {
	is     func(line string) bool
	isSure bool // it says so
}

var storyMarks = [...]storyMark{{isEndOfText, true}, {isNextStory, true}, {isSymbolRow, false}, {isSeparator, true}, {isRuledName, false}}

// isStoryMark reports whether a line is such a mark, which is no part of any story.
func isStoryMark(line string) bool {
	for _, mark := range storyMarks {
		if mark.is(line) {
			return true
		}
	}
	return isOrdinal(line)
}

// markBytesMax is above the length of any mark.
const markBytesMax = 120

// endOfText matches the tokens with which language models end a text, "<|endoftext|>", "</s>",
// and no tag of HTML but that for struck text.
var endOfText = pattern.Of(`^(?:<\|[\w ]+\|>|</?s>|\[(?:SEP|EOS|EOT|CLS)\])$`)

func isEndOfText(line string) bool {
	line = strings.TrimSpace(line)
	return len(line) <= markBytesMax && (strings.HasPrefix(line, "<") || strings.HasPrefix(line, "[")) && endOfText().MatchString(line)
}

// nextStory matches words between signs that say that another story comes, "--- NEXT STORY
// ---", "[PAGE BREAK]", and not "Next story".
var nextStory = pattern.Of(`^[^\pL\d]+(?i:next (?:story|article|item)|new (?:story|article)|(?:page|story|article|section) ?break|end of (?:story|article))[^\pL\d]+$`)

func isNextStory(line string) bool {
	line = strings.TrimSpace(line)
	return len(line) <= markBytesMax && nextStory().MatchString(line)
}

// isSymbolRow reports whether a line is nothing but signs that are no letters: one three
// times and more, "%%%%", "★ ★ ★", two in rows, "<<<<>>>>", or an asterism.
func isSymbolRow(line string) bool {
	const shortest = 3
	line = strings.TrimSpace(line)
	if line == "⁂" {
		return true
	}
	if len(line) < shortest || len(line) > markBytesMax || isRule(line) { // a rule may open front matter
		return false
	}
	kinds, signs, last := 0, 0, ' '
	for _, r := range line {
		switch {
		case r == ' ':
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			return false
		case r != last:
			kinds++
		}
		signs, last = signs+1, r
	}
	return signs >= shortest && (kinds == 1 || kinds == 2 && signs >= 2*shortest)
}

// isSeparator reports whether a line is the character for a separator of records or files.
func isSeparator(line string) bool {
	line = strings.Trim(line, " \t")
	return line == "\x1e" || line == "\x1c" || line == "\x1d"
}

// ordinal matches a number on a line of its own, "1.", "[1/3]", "IV", "第1篇", and no word.
var ordinal = pattern.Of(`^(?:#{1,3} )?(?:\d{1,3}[.)]|[(\[]?\d{1,3} ?(?:/|of|von|sur|de|di|из) ?\d{1,3}[)\]]?|[(\[]\d{1,3}[)\]]|[IVX]{1,6}\.?|第[\d一二三四五六七八九十]{1,3}[篇条則则章回話话]|(?i:story|article|artikel|artículo|item|text|noticia|notícia|notizia|artigo|articolo|meldung|beitrag|статья|новость|haber|nyhet|artykuł|článek|berita|bài|記事|기사|خبر|समाचार) ?\d{1,3}:?)$`)

func isOrdinal(line string) bool {
	const longest = 30
	line = strings.TrimSpace(line)
	return len(line) <= longest && ordinal().MatchString(line)
}

// partMarked parts a file at marks of one kind. Numbers stand above each story, the first among
// them.
func partMarked(lines []fileLine) []int {
	first := firstText(lines, 0)
	if first == len(lines) {
		return nil
	}
	marks := storyMarks[:]
	if isOrdinal(lines[first].text) {
		marks = append(slices.Clip(marks), storyMark{is: isOrdinal})
	}
	for _, mark := range marks {
		isStory := looksLikeStory
		if mark.isSure {
			isStory = isStoryOrPage
		}
		found, others := storiesBetween(lines, func(i int) bool { return mark.is(lines[i].text) }, isStory)
		if others == 0 && len(found) > 1 {
			return found
		}
	}
	return nil
}

// partTitled parts a file at its headlines: headings of the first level in Markdown, or lines
// in capitals above a dateline, if the file opens with one and each part looks like a story.
func partTitled(lines []fileLine) []int {
	first := firstText(lines, 0)
	if first == len(lines) {
		return nil
	}
	for _, is := range [...]func([]fileLine, int) bool{isFirstHeading, isCapitalHead} {
		if !is(lines, first) {
			continue
		}
		found := startsAt(lines, func(i int) bool { return is(lines, i) })
		if len(found) > 1 && eachPart(lines, found, looksLikeStory) {
			return found
		}
	}
	return nil
}

// partsOf returns the parts of a file that begin at some lines.
func partsOf(lines []fileLine, starts []int) iter.Seq[[]fileLine] {
	return func(yield func([]fileLine) bool) {
		for n, start := range starts {
			end := len(lines)
			if n+1 < len(starts) {
				end = starts[n+1]
			}
			if !yield(lines[start:end]) {
				return
			}
		}
	}
}

// eachPart reports whether something is so of each part of a file.
func eachPart(lines []fileLine, starts []int, is func(part []fileLine) bool) bool {
	for part := range partsOf(lines, starts) {
		if !is(part) {
			return false
		}
	}
	return true
}

// countParts returns of how many parts of a file something is so.
func countParts(lines []fileLine, starts []int, is func(part []fileLine) bool) (n int) {
	for part := range partsOf(lines, starts) {
		n += count(is(part))
	}
	return n
}

// isFirstHeading reports whether a line is a heading of the first level in Markdown.
func isFirstHeading(lines []fileLine, i int) bool {
	return strings.HasPrefix(lines[i].text, "# ") && (i == 0 || strings.TrimSpace(lines[i-1].text) == "")
}

// isCapitalHead reports whether a line is a headline in capitals right above a dateline.
func isCapitalHead(lines []fileLine, i int) bool {
	const wordsMin = 3
	text := strings.TrimSpace(lines[i].text)
	if len(text) > 2*markBytesMax || text == "" || strings.Count(text, " ") < wordsMin-1 || strings.ToUpper(text) != text || strings.ToLower(text) == text || !looksLikeTitle(text) {
		return false
	}
	next := firstText(lines, i+1)
	return next > i+1 && next < len(lines) && opensWithPlace(paragraphAt(lines, next))
}

// partFields parts a file at the front matter of its stories, also where files were put one
// behind the other without a blank line.
func partFields(lines []fileLine) []int {
	first := firstText(lines, 0)
	if fieldsEnd(lines, first) < 0 {
		return nil
	}
	return startsAt(lines, func(i int) bool {
		isFenced := i > first && strings.HasPrefix(lines[i-1].text, "```") // an example of it
		return !isFenced && fieldsEnd(lines, i) > 0
	})
}

// fieldsEnd returns the line that ends the front matter which begins at a line and has the
// title of a story and something more; -1 where none begins.
func fieldsEnd(lines []fileLine, i int) int {
	const linesMax = 60
	if i >= len(lines) {
		return -1
	}
	mark := strings.TrimRight(lines[i].text, " ")
	if mark != "---" && mark != "+++" {
		return -1
	}
	fields, titled := 0, false
	for n, line := range lines[i+1 : min(len(lines), i+linesMax)] {
		if strings.TrimRight(line.text, " ") == mark {
			if titled && fields > 1 {
				return i + 1 + n
			}
			return -1
		}
		at := strings.IndexAny(line.text, ":=")
		switch key := strings.TrimSpace(line.text[:max(at, 0)]); {
		case at > 0 && !strings.Contains(key, " "):
			fields++
			titled = titled || key == "title" || key == "headline"
		case strings.TrimSpace(line.text) == "", strings.HasPrefix(line.text, " "), strings.HasPrefix(line.text, "-"), strings.HasPrefix(line.text, "#"):
		default:
			return -1
		}
	}
	return -1
}

// docTag matches the line that WikiExtractor prints above each article: `<doc id="1"
// url="https://…" title="…">`.
var docTag = pattern.Of(`^<doc id="[^"]*" (?:rev[^ ]*="[^"]*" )?url="([^"]*)" title="([^"]*)">$`)

// partDocs parts the output of WikiExtractor.
func partDocs(lines []fileLine) []int {
	first := firstText(lines, 0)
	if first == len(lines) || !docTag().MatchString(strings.TrimSpace(lines[first].text)) {
		return nil
	}
	return startsAt(lines, func(i int) bool {
		return strings.HasPrefix(lines[i].text, "<doc ") && docTag().MatchString(strings.TrimSpace(lines[i].text))
	})
}

// withoutDoc gives the address and the title of such an article as lines of a header, and
// takes what ends it off.
func withoutDoc(lines []string) []string {
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		m := docTag().FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			return lines
		}
		out := []string{"URL: " + html.UnescapeString(m[1]), "Title: " + html.UnescapeString(m[2]), ""}
		for _, line := range lines[i+1:] {
			if strings.TrimSpace(line) != "</doc>" {
				out = append(out, line)
			}
		}
		return out
	}
	return lines
}

// isMoreHead reports whether three lines are what `more` prints above a file: its name between
// rows of colons.
func isMoreHead(lines []fileLine, i int) bool {
	return i+2 < len(lines) && isColons(lines[i].text) && isColons(lines[i+2].text) && strings.TrimSpace(lines[i+1].text) != ""
}

// isColons reports whether a line is a row of colons.
func isColons(line string) bool {
	const shortest = 10
	return len(line) >= shortest && strings.Trim(line, ":") == ""
}

// partPaged parts the output of `more` for several files.
func partPaged(lines []fileLine) []int {
	if first := firstText(lines, 0); !isMoreHead(lines, first) {
		return nil
	}
	return startsAt(lines, func(i int) bool { return isMoreHead(lines, i) })
}

// textWords returns about how many words a line has: in Chinese and Japanese two characters
// are one.
func textWords(line string) int {
	const shortest = 3 // bytes of a character
	n := len(strings.Fields(line))
	if len(line) < shortest || utf8.RuneCountInString(line) == len(line) {
		return n
	}
	characters := 0
	for _, r := range line {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
			characters++
		}
	}
	return n + characters/2
}

// sheetFoot matches the line that browsers print at the foot of each sheet, with the address of
// the page, the number of the sheet and that of all: "https://example.org/ferry      1/3".
var sheetFoot = pattern.Of(`^\s*https?://\S+\s+(\d{1,3})/(\d{1,3})\s*$`)

// partPrints parts a file of several pages that a browser has printed: below the last sheet of
// one.
func partPrints(lines []fileLine) (found []int) {
	opens, pages := true, 0
	for i, line := range lines {
		if strings.TrimSpace(line.text) == "" {
			continue
		}
		if opens {
			found, opens = append(found, i), false
		}
		if !strings.Contains(line.text, "://") {
			continue
		}
		if m := sheetFoot().FindStringSubmatch(line.text); m != nil && m[1] == m[2] {
			opens = true
			pages++
		}
	}
	return found[:min(pages, len(found))] // what stands below the last sheet of all opens no page
}

// isOwnAddress reports whether a line says where the whole story stands: "Original URL: https://…".
func isOwnAddress(line string) bool {
	label, address, ok := strings.Cut(line, ": ")
	use, known := useOfLabel(strings.TrimSpace(label[:min(len(label), labelBytesMax)]))
	return ok && known && use.field == Address && isLoneAddress(address)
}

// isMailAddress reports whether a line is nothing but an address of mail.
func isMailAddress(line string) bool {
	line = strings.TrimSpace(line)
	return strings.Contains(line, "@") && !strings.Contains(line, " ")
}

// WithoutEndMark returns the lines of a file without the signs that end it, "-30-", or part it
// from the next story: a rule, "[PAGE BREAK]", the address of the story.
func WithoutEndMark(lines []string) []string {
	end := len(lines)
	for i := len(lines) - 1; i > 0; i-- {
		switch text := lines[i]; {
		case strings.TrimSpace(text) == "":
		case IsEndMark(text) || isRule(text) || isStoryMark(text) || isOwnAddress(text):
			end = i
		case text[0] == '<' && isCopyright(text), end < len(lines) && isMailAddress(text): // as in Korea
			end = i
		default:
			return lines[:end]
		}
	}
	return lines
}
