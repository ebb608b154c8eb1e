// Package markups knows the languages for marking up text, other than Markdown, in which
// programs such as pandoc write pages, and writes them as Markdown. Headings, links and
// items of lists get the marks of Markdown in their place; what says how a page looked,
// and pictures, go. An address that is taken out leaves "(/)", so that what reads Markdown
// after that can tell links from text.
//
//	markups.go   the languages
//	rst.go       reStructuredText
//	rstcells.go  reStructuredText: what pandoc chops in the cells of its tables
//	org.go       Org
//	orgcells.go  Org: tables that lay out a page
//	wiki.go      MediaWiki and DokuWiki
//	textile.go   Textile and Jira
//	asciidoc.go  AsciiDoc
//	bbcode.go    BBCode
//
// All is linear in the text.
package markups

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// A Language is a language for marking up text.
type Language struct {
	ID   string
	Name string // for people

	Known func(lines []string) bool
	Read  func(lines []string) []string // writes it as Markdown
	Signs string                        // bytes of which a text in it has one at least
}

// Languages are all of them. A text is in one at most: the first that it is known as.
var Languages = [...]Language{
	{"bbcode", "BBCode", isBBCode, readBBCode, "["},
	{"rst", "reStructuredText", isRST, readRST, ".`"},
	{"org", "Org", isOrg, readOrg, "*[:#"},
	{"asciidoc", "AsciiDoc", isASCIIDoc, readASCIIDoc, "[="},
	{"wiki", "the markup of a wiki", isWiki, readWiki, "=[{'"},
	{"textile", "Textile", isTextile, readTextile, ".:|"},
}

// marksMin is how many marks that no other text has show a language.
const marksMin = 3

// In reports whether a text is in one of the languages.
func In(text string) bool {
	lines := strings.Split(text, "\n")
	return slices.ContainsFunc(Languages[:], func(l Language) bool { return l.Known(lines) })
}

// hasAny reports whether a line has one of some signs, without one of which it has no mark
// that is worth looking for.
func hasAny(line string, signs ...string) bool {
	return slices.ContainsFunc(signs, func(sign string) bool { return strings.Contains(line, sign) })
}

// hasMarks reports whether marksMin lines have a mark.
func hasMarks(lines []string, isMark func(line string) bool) bool {
	count := 0
	for _, line := range lines {
		if isMark(line) {
			if count++; count == marksMin {
				return true
			}
		}
	}
	return false
}

// hasFewMarks reports whether a line in marksShare has a mark that text in no other language
// has, so that one is enough on a short page.
func hasFewMarks(lines []string, isMark func(line string) bool) bool {
	const marksShare = 100
	count := 0
	for _, line := range lines {
		if isMark(line) {
			count++
		}
	}
	return count > 0 && count*marksShare >= len(lines)
}

// hasHeadingsOrLinks reports whether there are headings and links, marksMin together, or
// many links, or whether the text opens with a heading of some words.
func hasHeadingsOrLinks(lines []string, isHeading func(line string) bool, countLinks func(line string) int) bool {
	headings, links := 0, 0
	opened := false
	for _, line := range lines {
		if isHeading(line) {
			headings++
			if !opened && strings.Count(line, " ") > marksMin {
				return true
			}
		}
		opened = opened || strings.TrimSpace(line) != ""
		links += countLinks(line)
		if headings > 0 && headings+links >= marksMin {
			return true
		}
	}
	return links >= 2*marksMin
}

// A change replaces what an expression finds by a template.
type change struct {
	what func() *regexp.Regexp
	by   string
}

// changed makes changes to lines taken together, one after the other.
func changed(lines []string, changes []change) []string {
	text := strings.Join(lines, "\n")
	for _, c := range changes {
		text = c.what().ReplaceAllString(text, c.by)
	}
	return strings.Split(text, "\n")
}

// heading writes a heading as Markdown, parted from what stands around it. A number is none there:
// text has lines such as "# 12".
func heading(out []string, level int, text string) []string {
	const deepest = 6
	if text = strings.TrimSpace(text); !strings.ContainsFunc(text, unicode.IsLetter) {
		return append(out, text)
	}
	return append(out, "", strings.Repeat("#", min(max(level, 1), deepest))+" "+text, "")
}

// leading counts how often a byte opens a text.
func leading(text string, c byte) int {
	n := 0
	for n < len(text) && text[n] == c {
		n++
	}
	return n
}

// joined puts the lines of paragraphs together that were wrapped: blank lines part
// paragraphs in these languages, and a line that the page broke ends in two blanks.
func joined(lines []string) []string {
	out := make([]string, 0, len(lines))
	var open []string
	flush := func() {
		if len(open) > 0 {
			out = append(out, strings.Join(open, " "))
			open = open[:0]
		}
	}
	for _, line := range lines {
		text := strings.TrimSpace(line)
		if text == "" || opensItem(text) {
			flush()
		}
		switch {
		case text == "":
			out = append(out, "")
		case text[0] == '#' || text[0] == '|':
			flush()
			out = append(out, line)
		default:
			open = append(open, text)
		}
		if strings.HasSuffix(line, "  ") {
			flush()
		}
	}
	flush()
	return out
}

// opensItem reports whether a line is the first of an item of a list: "- ferry", "2. raft".
func opensItem(text string) bool {
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	const digitsMax = 3
	mark, _, ok := strings.Cut(text, " ")
	return ok && (mark == "-" || mark == "*" || mark == "+" || digits > 0 && digits <= digitsMax && (mark[digits:] == "." || mark[digits:] == ")"))
}
