package forms

import (
	"slices"
	"strings"
)

// What a page holds for browsers that run no scripts is text to parsers that would run
// them: "<iframe src="https://counter.example/"></iframe>" then stands in a dump as it is.

// scriptlessTags are what such tags begin with. The tag of a story about markup has no
// attributes.
var scriptlessTags = [...]string{"<iframe ", "<img ", "<link "}

// hasScriptless reports whether such tags stand in a dump.
func hasScriptless(lines []string) bool {
	return slices.ContainsFunc(lines, func(line string) bool {
		for _, tag := range scriptlessTags {
			if at := strings.Index(line, tag); at >= 0 && tagLength(line[at:]) > 0 {
				return true
			}
		}
		return false
	})
}

// withoutScriptless takes the tags out, and those that stand with them.
func withoutScriptless(lines []string) []string {
	out := slices.Clone(lines)
	for i, line := range out {
		var kept strings.Builder
		rest := line
		for {
			at := strings.IndexByte(rest, '<')
			if at < 0 {
				break
			}
			length := tagLength(rest[at:])
			if kept.WriteString(rest[:at]); length == 0 {
				kept.WriteByte('<')
			}
			rest = rest[at+max(length, 1):]
		}
		if kept.Len() > 0 || len(rest) < len(line) {
			out[i] = kept.String() + rest
		}
	}
	return out
}

// tagLength is the length of the tag that a text opens with: one with attributes, one that
// ends an element, or one that parts texts. It is 0 for other texts.
func tagLength(text string) int {
	const longest = 4096
	end := strings.IndexByte(text[:min(len(text), longest)], '>')
	if end < 2 {
		return 0
	}
	tag := text[1:end]
	if name := strings.TrimPrefix(tag, "/"); name == "" || name[0]|0x20 < 'a' || name[0]|0x20 > 'z' || strings.IndexByte(tag, '<') >= 0 {
		return 0
	}
	switch {
	case tag[0] == '/', strings.Contains(tag, "=\""), strings.Contains(tag, "='"), tag == "p", tag == "div", tag == "br", tag == "span", tag == "b":
		return end + 1
	}
	return 0
}
