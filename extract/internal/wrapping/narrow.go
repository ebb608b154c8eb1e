package wrapping

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// Columns of newspapers, telephones, old mail and subtitles are narrower than what text
// browsers print. Lines of menus and lists are as short for other reasons, so it takes
// more: that hardly a line of the whole text is longer, and that most line ends within
// sentences are where the next word would not have fitted.

const (
	narrowMin = 24 // columns; half of that in scripts without spaces, by their letters
	narrowMax = widthMin - 1
	// narrowCutsMin is how many sentences such a width cuts, for each cut elsewhere
	// wrapCutsPerBreak; longerShare is the share of lines up to which some are longer.
	narrowCutsMin = 4
	longerShare   = 0.02
)

// narrowEvidence returns what suggests that lines were wrapped at a narrow width. widths
// are those of lines by the meter.
func narrowEvidence(lines []string, widths []int, meter Meter, isItem func(string) bool) (best evidence) {
	least, texts, longer, wide := narrowMin, 0, 0, 0
	for i, n := range widths {
		switch {
		case n == 0:
			continue
		case n > narrowMax+Slack && texts == 0: // the head of the page
			wide = 1
		case n > narrowMax+Slack:
			longer++
		case endsWide(lines[i]):
			least = narrowMin / 2
		}
		texts++
	}
	few := longerShare * float64(texts)
	if float64(longer) > few {
		return best
	}
	for _, width := range candidateWidths(widths, least, narrowMax) {
		e := evidenceOf(lines, widths, width, meter, isItem)
		if e.holds() && e.cut >= narrowCutsMin && e.cut >= wrapCutsPerBreak*(e.broken+e.listed) && float64(e.longer-wide) <= few && e.full > best.full {
			best = e
		}
	}
	return best
}

// endsWide reports whether a line ends in a letter of a script that can be broken anywhere.
func endsWide(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(line))
	return words.IsWide(last)
}
