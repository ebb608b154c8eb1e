package page

import (
	"bytes"
	"strings"
)

// Stories tells where the stories of a text dump begin that holds several: byte
// offsets, rising. It gives nil for one story, for markup, and for no bytes.
//
// Only what leaves no doubt parts stories: a form feed at the beginning of a
// line, or the metadata line that the dump opens with (" date 2022-01-14 Site",
// "URL: …", "Title: …") when it comes again behind a blank line. Its time is
// linear in the data, which is read as ASCII and not kept.
func StoryOffsets(data []byte) []int {
	if looksLikeHTML(data) || bytes.IndexByte(data[:min(len(data), sniffBytes)], 0) >= 0 {
		return nil
	}
	var starts []int
	opener, behind := "", true // behind a blank line, a form feed or the beginning
	filled := false            // the story in hand has text
	for at := 0; at < len(data); {
		line := data[at:]
		if end := bytes.IndexByte(line, '\n'); end >= 0 {
			line = line[:end+1]
		}
		text := bytes.TrimLeft(line, "\f")
		isBreak := len(text) < len(line)
		head := ""
		if behind || isBreak {
			head = storyOpener(text)
		}
		if filled && (isBreak || head != "" && head == opener) {
			filled = false
		}
		if !isBlank(text) {
			if !filled {
				starts = append(starts, at)
			}
			if len(starts) == 1 && !filled {
				opener = head
			}
			filled = true
		}
		behind = isBlank(text)
		at += len(line)
	}
	if len(starts) < 2 {
		return nil
	}
	starts[0] = 0
	return starts
}

func isBlank(line []byte) bool { return len(bytes.TrimSpace(line)) == 0 }

// storyOpener is what a line opens a head of metadata with: its key, or "date";
// "" for other lines.
func storyOpener(line []byte) string {
	line = bytes.TrimPrefix(line, []byte("\ufeff"))
	if len(line) > headerLineMax {
		return ""
	}
	text := strings.TrimRight(string(line), "\r\n")
	if dateSiteLine.MatchString(text) {
		return "date"
	}
	if key, value := headerField(text); headerOpeners[key] && value != "" {
		return key
	}
	return ""
}
