package markups

import (
	"strings"

	"shuck/extract/internal/pattern"
)

// Textile, and Jira with it, has headings by their level, and links with an address behind
// a colon or a bar:
//
//	h1(headline#ferry-raised). Ferry raised
//
//	The "(place)ferry":https://f.example/ was _raised_ by [noon|https://n.example/].

func isTextile(lines []string) bool {
	return hasHeadingsOrLinks(lines, func(line string) bool {
		level, _ := textileHeading(line)
		return level > 0
	}, func(line string) int {
		if !hasAny(line, `":/`, `":http`, "|/", "|http") {
			return 0
		}
		return len(textileLink().FindAllStringIndex(line, marksMin))
	})
}

var textileLink = pattern.Of(`"[^"\n]+":(?:https?:/)?/[^\s]+|\[[^\[\]|\n]+\|(?:https?:/)?/[^\[\]|\s]+\]`)

var textileBlock = pattern.Of(`^(h[1-6]|p|bq)(?:\([^()]*\)|\{[^{}]*\})?\. (.*)`)

// textileHeading reads a heading, "h2(ferry). Ferry raised"; the level is 0 for other lines.
func textileHeading(line string) (level int, text string) {
	if line == "" || line[0] != 'h' {
		return 0, ""
	}
	found := textileBlock().FindStringSubmatch(line)
	if found == nil {
		return 0, ""
	}
	return int(found[1][1] - '0'), found[2]
}

var textileChanges = []change{
	{pattern.Of(`!(?:\([^()\s]*\))?(?:data:|https?://|/)[^\s!]*!(?::[^\s]+)?`), ""}, // pictures
	{pattern.Of(`\{(?:anchor|color|quote|noformat|panel)(?::[^{}]*)?\}`), ""},
	{pattern.Of(`%(?:\([^()]*\)|\{[^{}]*\})+([^%\n]*)%`), "$1"},
	{pattern.Of(`"(?:\([^()"]*\))?\s*":(?:[a-z]+:|/|#)[^\s\]]*`), ""},
	{pattern.Of(`\[?"(?:\([^()"]*\))?([^"]+)":(?:[a-z]+:|/|#)[^\s\]]*\]?`), "[$1](/)"},
	{pattern.Of(`\[(?:[a-z]+:|/|#)[^\s\[\]|]*\]`), ""}, // links without a text
	{pattern.Of(`\[\s*\|[^\s\[\]|]*\]`), ""},
	{pattern.Of(`\[([^\[\]|]+)\|[^\s\[\]|]+(?:\|[^\[\]]*)?\]`), "[$1](/)"},
	{pattern.Of(`</?(?:div|span|blockquote|section|figure|figcaption|pre|p|ul|li)(?: [^<>]*)?>`), ""},
}

// readTextile writes Textile as Markdown.
func readTextile(lines []string) []string {
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		level, title := textileHeading(line)
		switch {
		case level > 0:
			out = heading(out, level, title)
		case strings.HasPrefix(line, "p") || strings.HasPrefix(line, "bq"):
			out = append(out, textileBlock().ReplaceAllString(line, "$2"))
		case strings.HasPrefix(line, "# "):
			out = append(out, "- "+line[2:])
		default:
			out = append(out, line)
		}
	}
	return changed(out, textileChanges)
}
