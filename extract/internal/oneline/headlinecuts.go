package oneline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// A text opens with the title of its page, and the headline repeats most of it. So the headline is known letter by
// letter, whatever touches it:
//
//	Ferry raised at noon - The Quay LedgerHomeFerry raised at noonby Ana Perez

// PartHeadlines gives the headline that the title of a dump repeats a line of its own wherever it stands below the title, and
// what stands around it others. It returns the lines as they are if there is none.
func PartHeadlines(lines []string) []string {
	text := strings.Join(lines, "\n")
	parted := cutAt(text, cutsBelowTitle, "\n")
	if len(parted) == len(text) {
		return lines
	}
	return strings.Split(parted, "\n")
}

// cutsBelowTitle is headlineCuts without those in a title that goes on with the name of the site: other lines know it by that.
func cutsBelowTitle(text string) []int {
	cuts := headlineCuts(text)
	if len(cuts) > 1 && strings.ContainsRune(titleEnds, words.FirstRune(strings.TrimLeft(text[cuts[1]:], " "))) {
		return cuts[2:]
	}
	return cuts
}

// cutAt puts a sign into a text at each of the places that cuts finds in it.
func cutAt(text string, cuts func(string) []int, sign string) string {
	out := make([]byte, 0, len(text)+len(text)/8)
	start := 0
	for _, end := range slices.Sorted(slices.Values(cuts(text))) {
		if end > 0 {
			out = append(append(out, text[start:end]...), sign...)
		}
		start = end
	}
	return string(append(out, text[start:]...))
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
const titleEnds = "_-–—|·•~›»«》>/：:"

// A headline has headlineMin letters, half of them of a script without spaces, or headlineBytes and two spaces; it stands in the
// first headlineFar bytes.
const (
	headlineMin   = 6
	headlineBytes = 15
	headlineFar   = 1 << 17
)

// headlineCuts returns where the headline begins and ends in the title with which a text opens, and wherever it is repeated.
func headlineCuts(text string) (cuts []int) {
	const kickers = 40 // letters before the headline in the title
	text = words.CutAtRune(text, headlineFar)
	best, from, count := 0, 0, 0
	for at, r := range text {
		if strings.TrimSpace(text[:at]) == "" {
			count = 0
		}
		if count++; count > kickers || r == '\n' && count > 1 {
			break
		}
		if last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:at], " ")); count > 1 && !strings.ContainsRune(titleEnds, last) || r == ' ' {
			continue
		}
		if n := repeatedBytes(text[at:]); n > best && isHeadline(text[at:at+n], text[at+n:]) {
			best, from = n, at
		}
	}
	if best == 0 {
		return nil
	}
	headline := text[from : from+best]
	for start := 0; ; {
		at := strings.Index(text[start:], headline)
		if at < 0 {
			return cuts
		}
		cuts = append(cuts, start+at, start+at+best)
		start += at + best
	}
}

// isHeadline reports whether a text that is repeated is long enough for a headline, and with spaces between words all
// of it: before the name of the site, or before what touches it.
func isHeadline(text, behind string) bool {
	if strings.ContainsFunc(text, words.IsSpaceless) {
		return utf8.RuneCountInString(text) >= headlineMin
	}
	if len(text) < headlineBytes || strings.Count(text, " ") < 2 {
		return false
	}
	next := words.FirstRune(strings.TrimLeft(behind, " "))
	return behind == "" || unicode.IsUpper(words.FirstRune(behind)) || behind[0] == '\n' || strings.ContainsRune(titleEnds, next)
}

// repeatedBytes returns how many bytes with which a text opens stand in it again, in whole letters, on a line and without the
// blanks behind them.
func repeatedBytes(text string) (best int) {
	const longest = 300 // bytes
	const tries = 200   // places where its first letters stand again
	line, _, _ := strings.Cut(words.CutAtRune(text, longest), "\n")
	opening := words.CutAtRune(line, headlineMin)
	start := len(opening)
	for range tries {
		at := strings.Index(text[start:], opening)
		if at < 0 || opening == "" {
			break
		}
		start += at
		n := commonBytes(line[:min(len(line), start)], text[start:])
		best = max(best, n)
		start += len(opening)
	}
	return len(strings.TrimRight(line[:best], " "))
}

// commonBytes returns how many bytes two texts open with in common, in whole letters.
func commonBytes(a, b string) int {
	for at, r := range a {
		if !strings.HasPrefix(b[min(at, len(b)):], a[at:at+utf8.RuneLen(r)]) {
			return at
		}
	}
	return len(a)
}
