package oneline

import (
	"strings"

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
// hour or in figures, and gluedLabel what names the source or the author, or opens a story.
var (
	gluedSentence = pattern.Of(`[。！？][」』”’）)】]*`)
	gluedDay      = pattern.Of(`(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日[\s\x{3000}]*\d{1,2}[:：]\d\d(?:[:：]\d\d)?|([-/.])\d{1,2}[-/.]\d{1,2}(?:[\s\x{3000}]+\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?)`)
	gluedLabel    = pattern.Of(`(?:来源|來源|作者|记者|記者|责任编辑|責任編輯|编辑|編輯|出处|出處)[:：]|【字号|文/|本[报報网網台刊][讯訊]|新[华華]社\p{Han}{2,6}\d{1,2}月\d{1,2}日[电電]`)
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
