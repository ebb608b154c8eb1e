package markups

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/pattern"
)

// Org has headings with stars, drawers of properties below them, blocks, and links in
// double brackets:
//
//	* Ferry raised
//	:PROPERTIES:
//	:CUSTOM_ID: ferry-raised
//	:END:
//
//	The [[https://f.example/][ferry]] was /raised/ by noon.

func isOrg(lines []string) bool {
	count := 0
	for _, line := range lines {
		switch {
		case strings.TrimSpace(line) == ":PROPERTIES:", opensOrgBlock(line):
			count++
		case hasAny(line, "]["):
			count += len(orgLink().FindAllStringIndex(line, marksMin))
		}
		if count >= marksMin {
			return true
		}
	}
	return hasFewMarks(lines, func(line string) bool { return hasAny(line, "[[http") && orgLink().MatchString(line) })
}

var orgLink = pattern.Of(`\[\[[^\[\]]+\]\[[^\[\]]*\]\]`)

// opensOrgBlock reports whether a line begins or ends a block, or says something of one:
// "#+begin_quote".
func opensOrgBlock(line string) bool {
	text := strings.TrimSpace(line)
	if !strings.HasPrefix(text, "#+") {
		return false
	}
	text = strings.ToLower(text)
	return strings.HasPrefix(text, "#+begin_") || strings.HasPrefix(text, "#+end_") || strings.HasPrefix(text, "#+attr_") || strings.HasPrefix(text, "#+caption:")
}

var orgChanges = []change{
	{slanted, "$1$2$3"},
	{pattern.Of(`\[\[[^\[\]]*\]\]`), ""}, // pictures
	{pattern.Of(`\[\[[^\[\]]*\]\[\s*\]\]`), ""},
	{pattern.Of(`\[\[[^\[\]]*\]\[([^\]]*)\]\]`), "[$1](/)"},
	{pattern.Of(`<<[^<>\n]*>>`), ""},
}

// slanted finds emphasis between slashes: "/raised/".
var slanted = pattern.Of(`(^|[\s("'“‘—])/([^\s/][^/]{0,400}[^\s/]|[^\s/])/([\s)"'”’—.,;:!?]|$)`)

// headingMax is how long a heading is at most that goes on in the next line, in bytes.
const headingMax = 1000

// orgBreak ends a line that the page broke.
const orgBreak = `\\`

// readOrg writes Org as Markdown.
func readOrg(lines []string) []string {
	out := make([]string, 0, len(lines))
	lines = withoutOrgTables(nil, lines, orgDepth)
	drawer := false
	for i, line := range lines {
		text := strings.TrimSpace(line)
		stars := leading(line, '*')
		switch {
		case drawer:
			drawer = text != ":END:" && text != ""
		case text == ":PROPERTIES:":
			drawer = true
		case opensOrgBlock(line), strings.HasPrefix(text, "|-"):
			out = append(out, "")
		case stars > 0 && strings.HasPrefix(line[stars:], " "):
			out = heading(out, stars, line[stars:])
			if i+1 < len(lines) && goesOn(line, lines[i+1]) {
				out = out[:len(out)-1] // the blank line below it
			}
		case i > 0 && leading(lines[i-1], '*') > 0 && len(out[len(out)-1]) <= headingMax && goesOn(lines[i-1], line):
			out[len(out)-1] += " " + text
		case text != "" && strings.HasSuffix(line, "  "), strings.HasSuffix(text, orgBreak):
			out = append(out, strings.TrimSuffix(text, orgBreak)+"  ")
		default:
			out = append(out, text)
		}
	}
	return changed(joined(out), orgChanges)
}

// goesOn reports whether a heading was wrapped, and goes on in the next line: the first word
// of that would not have fitted.
func goesOn(line, next string) bool {
	const width = 72
	word, _, _ := strings.Cut(next, " ")
	return strings.HasPrefix(line, "*") && word != "" && word != ":PROPERTIES:" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width
}
