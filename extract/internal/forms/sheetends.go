package forms

import (
	"slices"
	"strings"
	"unicode"

	"shuck/extract/internal/sheets"
	"shuck/extract/internal/words"
)

// Printed pages repeat lines at their ends: "The Quay Ledger", "3/7".

// edgeLines is how many lines at both ends of a page may be heads and feet.
const edgeLines = 3

// runningLines returns the lines that stand at the ends of half the pages or
// more, whatever their numbers: "The Quay Ledger", "3/7".
func runningLines(pages [][]string) map[string]bool {
	running := map[string]bool{}
	if len(pages) == 1 {
		addBrowserLines(running, pages[0])
		return running
	}
	count := map[string]int{}
	for _, page := range pages {
		seen := map[string]bool{}
		for _, line := range edgesOf(page) {
			if key := withoutDigits(line); !seen[key] {
				seen[key] = true
				count[key]++
			}
		}
	}
	for key, n := range count {
		if n > 1 && 2*n >= len(pages) {
			running[key] = true
		}
	}
	deleteFrequent(running, pages)
	return running
}

// deleteFrequent deletes lines that come more often than at the ends of pages, as labels do that
// stand there by accident.
func deleteFrequent(running map[string]bool, pages [][]string) {
	if len(running) == 0 {
		return
	}
	const most = 2 // on a page
	count := map[string]int{}
	for _, page := range pages {
		for _, line := range page {
			if key := withoutDigits(line); running[key] {
				count[key]++
			}
		}
	}
	for key, n := range count {
		if n > most*len(pages) {
			delete(running, key)
		}
	}
}

// edgesOf returns the first and last lines with text of a page.
func edgesOf(page []string) []string {
	var out []string
	for i := 0; i < len(page) && len(out) < edgeLines; i++ {
		if !isBlank(page[i]) {
			out = append(out, page[i])
		}
	}
	for i, n := len(page)-1, 0; i >= 0 && n < edgeLines; i-- {
		if !isBlank(page[i]) {
			out = append(out, page[i])
			n++
		}
	}
	return out
}

// withoutDigits returns a line with its numbers made alike, however long, and its white space
// folded.
func withoutDigits(line string) string {
	line = strings.Join(strings.Fields(line), " ")
	isIn := false // a number
	return strings.Map(func(r rune) rune {
		wasIn := isIn
		switch isIn = unicode.IsDigit(r); {
		case isIn && wasIn:
			return -1
		case isIn:
			return '0'
		}
		return r
	}, strings.ToLower(line))
}

// withoutRunning returns a page without its heads and feet.
func withoutRunning(page []string, running map[string]bool) []string {
	isRunning := func(line string) bool {
		key := withoutDigits(line)
		return running[key] || sheets.IsNumber(key)
	}
	for n := 0; n < edgeLines && len(page) > 0 && isRunning(page[0]); n++ {
		page = words.TrimBlank(page[1:])
	}
	for n := 0; n < edgeLines && len(page) > 0 && isRunning(page[len(page)-1]); n++ {
		page = words.TrimBlank(page[:len(page)-1])
	}
	return page
}

// isNumbered reports whether a page has its number at one of its ends, alone or beside
// what else is printed there.
func isNumbered(page []string, number int) bool {
	for _, line := range edgesOf(page) {
		for _, part := range sheets.Parts(line) {
			if value := sheets.Number(part); value > 0 && (value == number || value == number+1) {
				return true
			}
		}
	}
	return false
}

// numberedMin is how many numbers in a row, each beside the same line, are those of pages; between
// two of them are pageLinesMin lines with text at least.
const (
	numberedMin  = 3
	pageLinesMin = 15
)

// A numberRun are numbers in a row that stand beside the same line.
type numberRun struct {
	next  int   // the number that goes on
	lines []int // where they stand, among the lines with text
}

// atNumbers returns lines with a form feed above the number of each page but the first, and above
// the heads beside it, where feeds were lost and the numbers stand on lines of their own among
// lines that are cut within sentences.
func atNumbers(lines []string) []string {
	var text []int // the lines with text
	for i, line := range lines {
		if !isBlank(line) {
			text = append(text, i)
		}
	}
	key := func(n int) string { return withoutDigits(lines[text[n]]) }
	runs := map[string]*numberRun{}
	var best *numberRun
	for n, i := range text {
		value := sheets.Number(lines[i])
		if value == 0 {
			continue
		}
		for _, beside := range [...]int{n - 1, n + 1} {
			if beside < 0 || beside >= len(text) {
				continue
			}
			run := runs[key(beside)]
			switch {
			case run == nil && value <= 2:
				run = &numberRun{}
				runs[key(beside)] = run
			case run == nil || value != run.next || n-run.lines[len(run.lines)-1] < pageLinesMin:
				continue
			}
			run.next, run.lines = value+1, append(run.lines, n)
			if best == nil || len(run.lines) > len(best.lines) {
				best = run
			}
		}
	}
	if best == nil || len(best.lines) < numberedMin || !isCutOften(lines, cutsMin) {
		return lines
	}
	return withFeedsAbove(lines, headsOf(text, best.lines, key))
}

// headsOf returns the lines at which the heads of pages begin, above the numbers that stand among
// those with text, from above.
func headsOf(text, numbers []int, key func(n int) string) (heads []int) {
	count := map[string]int{}
	for _, n := range numbers {
		for above := max(0, n-edgeLines); above < n; above++ {
			count[key(above)]++
		}
	}
	last := 0 // the number above
	for _, n := range numbers {
		head := n
		for head > last && count[key(head-1)] >= numberedMin-1 {
			head--
		}
		if head > last {
			heads = append(heads, text[head])
		}
		last = n
	}
	return heads
}

// withFeedsAbove returns lines with a form feed above some of them.
func withFeedsAbove(lines []string, below []int) []string {
	out := make([]string, 0, len(lines)+len(below))
	for i, line := range lines {
		if len(below) > 0 && i == below[0] {
			out, below = append(out, sheets.Feed), below[1:]
		}
		out = append(out, line)
	}
	return out
}

// withFeeds returns lines with a form feed behind each sheet, where these were lost and all
// sheets are counted: "1/3" up to "3/3", which ends the last line; and what a browser printed
// around each at its ends.
func withFeeds(lines []string) []string {
	lines = sheets.AtEnds(lines)
	trimmed := words.TrimBlank(lines)
	if len(trimmed) == 0 {
		return lines
	}
	last, all := lastCount(trimmed[len(trimmed)-1])
	switch {
	case slices.Contains(lines, sheets.Feed):
		return lines
	case last < 2 || last != all:
		return atNumbers(lines)
	}
	out := make([]string, 0, len(lines)+last)
	sheet := 1
	for _, line := range lines {
		out = append(out, line)
		if n, of := lastCount(line); n == sheet && of == all {
			out = append(out, sheets.Feed)
			sheet++
		}
	}
	if sheet <= all {
		return lines
	}
	return out
}

// lastCount returns what the last word of a line counts, "2/3".
func lastCount(line string) (sheet, all int) {
	line = strings.TrimSpace(line)
	if word := line[strings.LastIndexByte(line, ' ')+1:]; strings.IndexByte(word, '/') > 0 {
		return sheets.Count(word)
	}
	return 0, 0
}
