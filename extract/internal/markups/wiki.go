package markups

import (
	"slices"
	"strings"

	"shuck/extract/internal/pattern"
)

// Wikis have headings between equality signs, and links in brackets. DokuWiki writes the
// first level with the most signs, MediaWiki with the fewest:
//
//	== Ferry raised ==
//
//	The [https://f.example/ ferry] was ''raised'' by [[noon|twelve]].

func isWiki(lines []string) bool {
	return hasHeadingsOrLinks(lines, func(line string) bool {
		level, _ := wikiHeading(line)
		return level > 0
	}, func(line string) int {
		if !hasAny(line, "[[", "[http", "{{") {
			return 0
		}
		return len(wikiLink().FindAllStringIndex(line, marksMin))
	}) || !slices.ContainsFunc(lines, isMarkdownLine) && hasFewMarks(lines, func(line string) bool {
		return hasAny(line, "[[", "'''") && wikiMark().MatchString(line)
	})
}

// isMarkdownLine reports whether a line is one of Markdown, which has links between two brackets
// in some programs for notes.
func isMarkdownLine(line string) bool {
	return strings.HasPrefix(line, "#") || hasAny(line, "](", "```")
}

// wikiMark matches links within the wiki, and strong words.
var wikiMark = pattern.Of(`\[\[\pL[^\[\]|]*(?:\|[^\[\]|]*)?\]\]|(?:^|\s)'{3}[\pL"“][^'\n]*'{3}(?:[\s.,;:!?)]|$)`)

var wikiLink = pattern.Of(`\[\[[^\[\]|]+\|[^\[\]|]*\]\]|\[https?://[^\s\[\]]+ [^\[\]]+\]|\[\[:?(?:File|Datei):|\{\{[^{}|\s]+\|`)

// wikiHeading reads a heading between equality signs; its level is the count of them, 0
// for other lines.
func wikiHeading(line string) (level int, text string) {
	line = strings.TrimSpace(line)
	const deepest = 6
	level = leading(line, '=')
	if level == 0 || level > deepest || len(line) <= 2*level {
		return 0, ""
	}
	text, ok := strings.CutSuffix(line[level:], " "+strings.Repeat("=", level))
	if !ok || !strings.HasPrefix(text, " ") {
		return 0, ""
	}
	return level, strings.TrimSpace(text)
}

var wikiChanges = []change{
	{pattern.Of(`\[\[:?(?:File|Datei|Image|Bild|Category|Kategorie|Catégorie|Categoría|Categoria|Категория):[^\[\]]*\]\]`), ""},
	{pattern.Of(`\{\{[^{}]*\}\}`), ""},
	{pattern.Of(`\[\[[^\[\]|]*\|\s*\]\]`), ""},
	{pattern.Of(`\[\[[^\[\]|]*\|([^\]]*)\]\]`), "[$1](/)"},
	{pattern.Of(`\[(?:https?://|mailto:)[^\s\[\]]+ ([^\[\]]*)\]`), "[$1](/)"},
	{pattern.Of(`\[\[?(?:https?://|mailto:)[^\s\[\]]+\]?\]`), ""},
	{pattern.Of(`\[\[([^\[\]|]*)\]\]`), "[$1](/)"},
	{pattern.Of(`'{2,5}`), ""}, // emphasis
	{pattern.Of(`<br ?/?>|\\\\(?:\s|$)`), "  \n"},
	{pattern.Of(`</?(?:div|span|blockquote|HTML|html|ol|ul|li|p|sup|sub|small|big|u|nowiki|section|figure|figcaption)(?: [^<>]*)?>`), ""},
	{slantedTwice, "$1"},
}

// slantedTwice finds what DokuWiki writes slanted: "//raised//". Addresses have letters
// before their slashes.
var slantedTwice = pattern.Of(`\B//([^\s/](?:[^/]{0,400}[^\s/:])?)//`)

// readWiki writes the markup of wikis as Markdown.
func readWiki(lines []string) []string {
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		text := strings.TrimSpace(line)
		level, title := wikiHeading(line)
		switch {
		case level > 0:
			out = heading(out, level, title)
		case strings.HasPrefix(text, "{|"), strings.HasPrefix(text, "|}"), strings.HasPrefix(text, "|-"):
			out = append(out, "")
		case strings.HasPrefix(text, "! "), strings.HasPrefix(text, "| ") && !strings.HasSuffix(text, "|"):
			out = append(out, "", cellText(text[2:]))
		case strings.HasPrefix(text, "# "):
			out = append(out, "- "+text[2:])
		case strings.HasPrefix(text, ": "), strings.HasPrefix(text, "; "):
			out = append(out, "", text[2:])
		default:
			out = append(out, text)
		}
	}
	return changed(out, wikiChanges)
}

// cellText is the text of a cell behind the attributes that it may open with:
// `class="a"| Ferry`.
func cellText(cell string) string {
	if attributes, text, ok := strings.Cut(cell, "|"); ok && strings.Contains(attributes, "=\"") && !strings.Contains(attributes, "[") {
		return strings.TrimSpace(text)
	}
	return cell
}
