package markups

import (
	"strings"
	"unicode"

	"shuck/extract/internal/pattern"
)

// AsciiDoc has headings behind equality signs, addresses before the texts of links, and
// attributes in brackets:
//
//	[#ferry-raised .headline]
//	== Ferry raised
//
//	The link:/ferry[ferry] was [.strong]#raised# by https://n.example/[noon].
//
// A text may open with its title, the author and the revision:
//
//	= Ferry raised
//	Ida Lund <ida@f.example>
//	v1.0, 2020-03-09
//	:keywords: ferries
//
// Addresses may have brackets as well, "/?item[]=3", and the next link of Markdown or the
// number that a text browser gives one may stand behind an address.

func isASCIIDoc(lines []string) bool {
	return asciiDocHeadEnd(lines) > 0 || hasMarks(lines, func(line string) bool {
		return hasAny(line, "link:", "image:", "http", "[.") && strings.IndexByte(line, '[') >= 0 && !strings.Contains(line, "](") && asciiDocLink().MatchString(line)
	})
}

var asciiDocLink = pattern.Of(`(?:link:|image::?|https?://)[^\s\[\]]+\[[^\]]*[^\]\d][^\]]*\](?:[\])}.,;:!?'"#*_|\s]|$)|\[\.[\w.-]+\]#`)

var asciiDocChanges = []change{
	{pattern.Of(`image::?[^\s\[\]]+\[[^\]]*\]`), ""},
	{pattern.Of(`\[\[[^\s\[\]]*\]\]`), ""},             // anchors
	{pattern.Of(`\[[.#][^\[\]\n]{1,300}\]#{1,2}`), ""}, // the beginnings of spans
	{pattern.Of(`#{1,2}([\s.,;:!?)\[\]]|$)`), "$1"},    // their ends
	{pattern.Of(`(?:link:|https?://|mailto:)[^\s\[\]]+\[\s*\]`), ""},
	{pattern.Of(`(?:link:|https?://|mailto:)[^\s\[\]]+\[([^\]]*)\]`), "[$1](/)"},
	{pattern.Of(`\^[^\s^]{1,80}\^`), ""}, // notes
	{pattern.Of(`\{empty\}|\{blank\}`), ""},
	{pattern.Of(`pass:\[[^\]]*\]`), ""}, // not with the others: one without an end would be read to the end of the text for each of them
	{pattern.Of(` \+\n`), "\n\n"},
}

// asciiDocHeadEnd returns the line behind the title and what stands right below it, 0 for a text
// that opens otherwise: one of a wiki has signs behind its title as well.
func asciiDocHeadEnd(lines []string) int {
	const linesMax = 40
	if len(lines) == 0 || !strings.HasPrefix(lines[0], "= ") || strings.HasSuffix(lines[0], "=") || !strings.ContainsFunc(lines[0], unicode.IsLetter) {
		return 0
	}
	end := 1
	for end < min(len(lines), linesMax) && lines[end] != "" {
		end++
	}
	return end
}

// asciiDocRevision matches the version before the day of a revision, "v1.0, ", and no author.
var asciiDocRevision = pattern.Of(`^v\d[\w.]*, |: \D.*`)

// readASCIIDocHead writes what stands below the title as pages print it: a credit, a day.
func readASCIIDocHead(lines []string) (out []string) {
	for n, line := range lines {
		isAuthor := n == 0
		if attribute, ok := strings.CutPrefix(line, ":"); ok {
			key, value, _ := strings.Cut(attribute, ":")
			if key != "author" && key != "revdate" && key != "date" {
				continue
			}
			line, isAuthor = strings.TrimSpace(value), key == "author"
		}
		line = strings.ReplaceAll(addressInAngles().ReplaceAllString(line, ""), ";", ",")
		if isAuthor && strings.ContainsFunc(line, unicode.IsLetter) {
			line = "By " + line
		}
		out = append(out, "", asciiDocRevision().ReplaceAllString(line, ""))
	}
	return out
}

// addressInAngles matches the address of an author, " <ida@f.example>".
var addressInAngles = pattern.Of(` *<[^<>]*>`)

// readASCIIDoc writes AsciiDoc as Markdown.
func readASCIIDoc(lines []string) []string {
	out := make([]string, 0, len(lines))
	if end := asciiDocHeadEnd(lines); end > 0 {
		out = append(heading(out, 1, lines[0][2:]), readASCIIDocHead(lines[1:end])...)
		lines = lines[end:]
	}
	for _, line := range changed(lines, asciiDocChanges) {
		text := strings.TrimSpace(line)
		level, dots := leading(text, '='), leading(text, '.')
		switch {
		case level > 0 && strings.HasPrefix(text[level:], " "):
			out = heading(out, level, text[level:])
		case isASCIIDocMark(text):
			out = append(out, "")
		case dots > 0 && strings.HasPrefix(text[dots:], " "):
			out = append(out, "- "+text[dots+1:])
		case strings.HasPrefix(text, "* "), strings.HasPrefix(text, "** "):
			out = append(out, "- "+strings.TrimLeft(text, "* "))
		case strings.HasPrefix(text, "|"):
			out = append(out, "", strings.TrimSpace(text[1:]))
		default:
			out = append(out, text)
		}
	}
	return joined(out)
}

// isASCIIDocMark reports whether a line says only how others look: the ends of tables and
// blocks, and attributes in brackets.
func isASCIIDocMark(text string) bool {
	switch text {
	case "|===", "____", "----", "....", "====", "--", "+", "'''", "!===":
		return true
	}
	return strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") && len(text) > 2 && strings.IndexByte(".#", text[1]) >= 0 ||
		strings.HasPrefix(text, "[cols=") || strings.HasPrefix(text, "[width=") || strings.HasPrefix(text, "[start=") || text == "[quote]"
}
