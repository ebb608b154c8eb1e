package oneline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/pattern"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// Nothing may part the texts of a page in Chinese or Japanese, as get_text(strip=True) gives it:
//
//	渡船打捞出水_渡船报首页国内国际体育渡船打捞出水2024-03-14 10:30来源：渡船报渡船昨日出水。无人受伤。

// isGluedSpaceless reports whether most of a dump stands in lines that have a menu and sentences.
func isGluedSpaceless(lines []string) bool {
	const lettersMin = 150
	all, glued := 0, 0
	for _, line := range lines {
		letters, menu := spacelessLetters(line)
		if all += letters; menu && strings.Contains(line, "。") {
			glued += letters
		}
	}
	return glued >= lettersMin && float64(glued) >= longShare*float64(all)
}

// spacelessLetters counts the letters of a line that are of such a script, and reports whether so many stand together
// without the signs of sentences that they are a menu.
func spacelessLetters(line string) (letters int, menu bool) {
	const menuLetters = 50
	run := 0
	for _, r := range line {
		switch r {
		case '，', '。', '、', '；', '！', '？', ',':
			run = 0
		default:
			if words.IsSpaceless(r) && !seams.IsThai(r) {
				letters++
				run++
				menu = menu || run >= menuLetters
			}
		}
	}
	return letters, menu
}

// gluedSentence matches the end of a sentence with the quotes and brackets that close behind it, gluedDay a day with its
// hour or in figures, and gluedLabel what names the source or the author.
var (
	gluedSentence = pattern.Of(`[。！？][」』”’）)】]*`)
	gluedDay      = pattern.Of(`(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日[\s\x{3000}]*\d{1,2}[:：]\d\d(?:[:：]\d\d)?|([-/.])\d{1,2}[-/.]\d{1,2}(?:[\s\x{3000}]+\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?)`)
	gluedLabel    = pattern.Of(`(?:来源|來源|作者|记者|記者|责任编辑|責任編輯|编辑|編輯|出处|出處)[:：]|【字号|文/`)
)

// cutGluedSpaceless cuts such lines at the ends of sentences, around the title and the headlines that repeat it and
// around days, and before labels.
func cutGluedSpaceless(lines []string) []string {
	var out []string
	for line := range strings.SplitSeq(cutAt(strings.Join(lines, "\n"), gluedCuts, "\n"), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// cutAt puts a sign into a text at each of the places that cuts finds in it.
func cutAt(text string, cuts func(string) []int, sign string) string {
	out := make([]byte, 0, len(text)+len(text)/8)
	start := 0
	for _, end := range slices.Sorted(slices.Values(cuts(text))) {
		out = append(append(out, text[start:end]...), sign...)
		start = end
	}
	return string(append(out, text[start:]...))
}

// gluedCuts returns where such a text is cut, in any order.
func gluedCuts(text string) []int {
	cuts := headlineCuts(text)
	for _, at := range gluedSentence().FindAllStringIndex(text, -1) {
		cuts = append(cuts, at[1])
	}
	for _, at := range gluedDay().FindAllStringIndex(text, -1) {
		cuts = append(cuts, at[0], at[1])
	}
	for _, at := range gluedLabel().FindAllStringIndex(text, -1) {
		cuts = append(cuts, at[0])
	}
	return cuts
}

// partedCuts is headlineCuts where blanks part the texts, so that a headline ends before one or before the name of the site.
func partedCuts(text string) []int {
	cuts := headlineCuts(text)
	if len(cuts) > 1 && strings.ContainsRune(titleEnds+" ", words.FirstRune(text[cuts[1]:])) {
		return cuts
	}
	return nil
}

// titleEnds are signs before and behind the headline in a title.
const titleEnds = "_-—|》>：:"

// headlineCuts returns where the title begins and ends with which a text opens, and the headlines that repeat most of it.
func headlineCuts(text string) (cuts []int) {
	const least, kickers = 6, 40 // letters
	const far = 1 << 16          // bytes: the headline of a story stands before
	text = words.CutAtRune(text, far)
	best, from := 0, 0
	start, count := 0, 0
	for at := range text {
		if count++; count > kickers {
			break
		}
		if at > 0 && !strings.ContainsRune(titleEnds, lastRune(text[:at])) {
			continue
		}
		if n := repeatedBytes(text[at:]); utf8.RuneCountInString(text[at:at+n]) >= least && n > best {
			best, from = n, at
		}
	}
	if best == 0 {
		return nil
	}
	headline := text[from : from+best]
	for {
		at := strings.Index(text[start:], headline)
		if at < 0 {
			return cuts
		}
		cuts = append(cuts, start+at, start+at+best)
		start += at + best
	}
}

// repeatedBytes returns how many bytes with which a text opens stand in it again, in whole letters and on a line.
func repeatedBytes(text string) (best int) {
	const least, longest = 6, 60 // letters
	count, end := 0, 0
	for at, r := range text {
		if count++; count > longest || r == '\n' {
			break
		}
		if end = at + utf8.RuneLen(r); count >= least {
			if !strings.Contains(text[end:], text[:end]) {
				break
			}
			best = end
		}
	}
	return best
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
