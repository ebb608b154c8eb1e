package dateline

import "strings"

// EndsInMark reports whether a text ends in a mark that stands behind datelines.
func EndsInMark(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "-") || strings.HasSuffix(text, "–") || strings.HasSuffix(text, "—")
}

// IsMark reports whether a line is nothing but the mark behind a dateline.
func IsMark(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && strings.Trim(line, ":-–—") == ""
}
