package markups

import (
	"strings"

	"shuck/extract/internal/pattern"
)

// Boards have BBCode: elements in square brackets, which they turn into markup when they show
// a post.
//
//	[b]Ferry raised[/b]
//
//	The [url=https://f.example/]ferry[/url] was [i]raised[/i].

func isBBCode(lines []string) bool {
	return hasFewMarks(lines, func(line string) bool { return hasAny(line, "[/") && bbEnd().MatchString(line) })
}

// bbEnd matches the end of an element, and not a link of Org, "[[/b][ferry]]".
var bbEnd = pattern.Of(`(?i)(?:^|[^\[])\[/(?:b|i|u|s|url|img|email|quote|code|size|colou?r|font|center|left|right|align|list|spoiler|youtube|media|indent|h[1-6])\]`)

var bbChanges = []change{
	{pattern.Of(`(?is)\[(img|youtube|media|attachment|video)(?:[= ][^\[\]]*)?\][^\[\]]*\[/(?:img|youtube|media|attachment|video)\]`), ""},
	{pattern.Of(`(?i)\[url\]([^\[\]]*)\[/url\]`), "$1"},
	{pattern.Of(`(?i)\[/?(?:b|i|u|s|code|size|colou?r|font|spoiler)(?:=[^\[\]]*)?\]`), ""},
	{pattern.Of(`(?i)\[(?:url|email)(?:=[^\[\]]*)?\]([^\[\]]*)\[/(?:url|email)\]`), "[$1](/)"},
	{pattern.Of(`(?i)\[/?(?:url|email)(?:=[^\[\]]*)?\]|\[\s*\]\(/\)`), ""}, // without their ends, or around a picture
	{pattern.Of(`(?i)\[h[1-6]\]([^\[\]\n]*)\[/h[1-6]\]`), "\n# $1\n"},
	{pattern.Of(`(?i)\[/?(?:quote|list|center|left|right|align|indent)(?:=[^\[\]]*)?\]`), "\n\n"},
	{pattern.Of(`\[\*\]\s*`), "\n- "},
}

// readBBCode writes BBCode as Markdown.
func readBBCode(lines []string) []string {
	out := changed(lines, bbChanges)
	for i, line := range out {
		out[i] = strings.TrimSpace(line)
	}
	return out
}
