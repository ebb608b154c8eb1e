package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/pattern"
)

// joinHanging puts the value of a label behind it where each stands on lines of its own, with or
// without a colon, as EBSCO and ProQuest print them. hanging says that they do.
//
//	Title:              Title
//	    Ferry raised    Ferry raised
func joinHanging(lines []string) (out []string, hanging bool) {
	if !haveHanging(lines) {
		return lines, false
	}
	for i := 0; i < len(lines); i++ {
		use, ok := hangingLabel(lines, i)
		label := strings.Trim(lines[i], hangingSigns) + ":"
		switch {
		case !ok:
			out = append(out, lines[i])
			continue
		case use.field == Body:
			out = append(out, label)
			continue
		}
		from := firstFilled(lines, i+1)
		end := from + 1
		for end < len(lines) && indentOf(lines[from]) >= 2 && indentOf(lines[end]) >= 2 && strings.TrimSpace(lines[end]) != "" {
			end++
		}
		out = append(out, strings.TrimRight(withListed(label, lines[from:end]), " "))
		if i = end - 1; end < len(lines) && use.field != Headline {
			if _, more := hangingLabel(lines, end); !more {
				out = append(out, "") // the story may begin
			}
		}
	}
	return out, true
}

// haveHanging reports whether a file has labels on lines of their own: it opens with one, and
// there are enough of them, the headline's among them.
func haveHanging(lines []string) bool {
	found, titled := 0, false
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		use, ok := hangingLabel(lines, i)
		if ok {
			found++
			titled = titled || use.field == Headline
		}
		if found == 0 || found >= labelsMin && titled {
			break
		}
	}
	return found >= labelsMin && titled
}

// withListed is a label with the lines of its value: a list has commas between.
func withListed(label string, below []string) string {
	values := make([]string, len(below))
	for i, line := range below {
		values[i] = strings.TrimSpace(line)
	}
	if strings.HasPrefix(strings.ToLower(label), "title") {
		return label + " " + strings.TrimSuffix(strings.Join(values, " "), ".")
	}
	return label + " " + strings.Join(values, "; ")
}

// hangingSigns may stand around a label on a line of its own.
const hangingSigns = " \t*_#:："

// hangingLabel reads a known label that stands alone on a line with its value below.
func hangingLabel(lines []string, i int) (use labelUse, ok bool) {
	name := strings.Trim(lines[i], hangingSigns)
	if name == "" || len(name) > labelBytesMax || indentOf(lines[i]) > 0 {
		return use, false
	}
	if use, ok = useOfLabel(name); !ok {
		return use, false
	}
	below := firstFilled(lines, i+1)
	if below == len(lines) || strings.TrimSpace(lines[below]) == "" {
		return use, false
	}
	l, labelled := readLabel(lines[below])
	return use, !labelled || !l.known
}

// pageFoot matches the line that ends a sheet of an export, "Page 1 of 4", "Page 2 of 3 © 2020
// Factiva, Inc. All rights reserved.", and no sentence about pages.
var pageFoot = pattern.Of(`^\W*(?:Page|Seite|Página|Pagina) \d+ (?:of|von|sur|de|di) \d+(?:\W*| (?:©|\(c\)) \d{4} Factiva\b.*)$`)

// isPageFoot reports whether a line is such a one.
func isPageFoot(line string) bool {
	return len(line) <= markBytesMax && strings.ContainsAny(line, "0123456789") && pageFoot().MatchString(line)
}

// withoutPageFeet returns the lines of a story without the ends of sheets, and without the
// headline that the next sheet repeats below them.
func withoutPageFeet(lines []string, headline string) []string {
	if !slices.ContainsFunc(lines, isPageFoot) {
		return lines
	}
	var out []string
	below := false
	for _, line := range lines {
		switch text := strings.TrimSpace(line); {
		case isPageFoot(line):
			below = true
		case below && text == headline:
		default:
			below = below && text == ""
			out = append(out, line)
		}
	}
	return out
}

// withoutCover returns the lines of an export of Nexis Uni without the cover above its first
// story: who asked, when, and the list of what was found. A cover without a foot ends where the
// first title of the list comes again.
func withoutCover(lines []string) []string {
	const above, linesMax = 6, 400
	opens, title := false, ""
	for i, line := range lines[:min(len(lines), linesMax)] {
		text := strings.TrimSpace(line)
		opens = opens || i < above && (strings.HasPrefix(text, "User Name:") || strings.HasPrefix(text, "Date and Time:"))
		switch first, isFirst := strings.CutPrefix(text, "1. "); {
		case !opens && i >= above:
			return lines
		case opens && isPageFoot(text) || strings.HasPrefix(text, coverFoot):
			return lines[i+1:]
		case title != "" && text != "" && indentOf(line) == 0 && strings.HasPrefix(text, title):
			return lines[i:]
		case opens && isFirst && title == "":
			title = strings.TrimSpace(first)
		}
	}
	return lines
}

// coverFoot opens the last line of a cover.
const coverFoot = "| About LexisNexis"
