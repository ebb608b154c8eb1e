package leftcode

import (
	"html"
	"slices"
	"strings"
)

// Programs that take the tags out of markup, and no more, leave its character
// references in the text: "Quill &amp; Ferrier&nbsp;", and where markup was quoted
// twice "&amp;quot;". Of "&nbsp" some lose the semicolon.

// charRefsMin is how many references show that they are left over and no story
// speaks of them.
const charRefsMin = 3

// HasCharRefs reports whether character references are left in a dump.
func HasCharRefs(lines []string) bool {
	count := 0
	for _, line := range lines {
		for at := strings.IndexByte(line, '&'); at >= 0; {
			if _, size := charRef(line[at:]); size > 0 {
				if count++; count == charRefsMin {
					return true
				}
			}
			next := strings.IndexByte(line[at+1:], '&')
			if next < 0 {
				break
			}
			at += 1 + next
		}
	}
	return false
}

// ReplaceCharRefs replaces references by the characters that they stand for.
func ReplaceCharRefs(lines []string) []string {
	const twice = 2
	out := slices.Clone(lines)
	for i, line := range out {
		for range twice {
			line = replaceCharRefs(line)
		}
		out[i] = line
	}
	return out
}

func replaceCharRefs(line string) string {
	at := strings.IndexByte(line, '&')
	if at < 0 {
		return line
	}
	var b strings.Builder
	for at >= 0 {
		b.WriteString(line[:at])
		char, size := charRef(line[at:])
		if size == 0 {
			char, size = "&", 1
		}
		b.WriteString(char)
		line = line[at+size:]
		at = strings.IndexByte(line, '&')
	}
	b.WriteString(line)
	return b.String()
}

// charRef returns the character of the reference that a text opens with, and the
// length of the reference; 0 for none. What goes on behind "&nbsp" is text.
func charRef(text string) (char string, size int) {
	const (
		longest = 12 // bytes
		space   = "&nbsp"
	)
	text = text[:min(len(text), longest)]
	if end := strings.IndexByte(text, ';'); end > 0 {
		if char = html.UnescapeString(text[:end+1]); char != text[:end+1] && !strings.HasSuffix(char, ";") {
			return strings.ReplaceAll(char, "\u00a0", " "), end + 1
		}
	}
	if strings.HasPrefix(text, space) {
		return " ", len(space)
	}
	return "", 0
}
