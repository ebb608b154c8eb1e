package leftcode

import (
	"slices"
	"strings"
)

// Some text has tags in it. What a page holds for browsers that run no scripts is text to
// parsers that would run them, "<iframe src="https://counter.example/"></iframe>", and
// pandoc writes what Markdown has no sign for as it was, "<div class="teaser">", with tags
// that go on over lines.

// tagsMin is how many tags of elements without a sign in Markdown show that they are left
// in. Those of frames, pictures and style sheets do by themselves: a story about markup has
// them without attributes.
const tagsMin = 5

var (
	loneTags  = [...]string{"<iframe", "<img", "<link"}
	blockTags = [...]string{"<div", "<span"}
)

// HasTags reports whether tags stand in a dump.
func HasTags(lines []string) bool {
	if !slices.ContainsFunc(lines, func(line string) bool { return strings.IndexByte(line, '<') >= 0 }) {
		return false
	}
	rest, blocks := strings.Join(lines, "\n"), 0
	if strings.Count(rest, commentStart) >= tagsMin && strings.Contains(rest, commentEnd) {
		return true
	}
	for blocks < tagsMin {
		at := strings.IndexByte(rest, '<')
		if at < 0 {
			return false
		}
		rest = rest[at:]
		switch {
		case opensTag(rest, loneTags[:]):
			return true
		case opensTag(rest, blockTags[:]):
			blocks++
		}
		rest = rest[1:]
	}
	return true
}

// opensTag reports whether a text opens with one of some tags and its attributes.
func opensTag(text string, starts []string) bool {
	return slices.ContainsFunc(starts, func(start string) bool {
		return len(text) > len(start) && text[:len(start)] == start && (text[len(start)] == ' ' || text[len(start)] == '\n') && tagLength(text) > 0
	})
}

// RemoveTags returns the lines without all tags. One that went on over lines joins them.
func RemoveTags(lines []string) []string {
	rest := WithoutComments(strings.Join(lines, "\n"))
	var kept strings.Builder
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
	kept.WriteString(rest)
	return strings.Split(kept.String(), "\n")
}

// What comments of a page stand between.
const (
	commentStart = "<!--"
	commentEnd   = "-->"
)

// WithoutComments returns a text without the comments of a page; one that has no end stays.
func WithoutComments(text string) string {
	var kept []byte
	for {
		before, rest, _ := strings.Cut(text, commentStart)
		_, after, ok := strings.Cut(rest, commentEnd)
		if !ok {
			return string(append(kept, text...))
		}
		kept, text = append(kept, before...), after
	}
}

// tagLength is the length of the tag that a text opens with: one with attributes, one that
// ends an element, or one that parts texts. It is 0 for other texts.
func tagLength(text string) int {
	const longest = 4096
	end := 1 + strings.IndexAny(text[1:min(len(text), longest)], "<>") // the search ends at the next tag, so that all of them are linear
	if end < 2 || text[end] != '>' {
		return 0
	}
	tag := text[1:end]
	if name := strings.TrimPrefix(tag, "/"); name == "" || name[0]|0x20 < 'a' || name[0]|0x20 > 'z' {
		return 0
	}
	switch {
	case tag[0] == '/', strings.Contains(tag, "=\""), strings.Contains(tag, "='"), tag == "p", tag == "div", tag == "br", tag == "span", tag == "b":
		return end + 1
	}
	return 0
}
