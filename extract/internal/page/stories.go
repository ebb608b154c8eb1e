package page

import (
	"bytes"
	"strings"

	"shuck/extract/internal/exports"
	"shuck/extract/internal/forms"
	"shuck/extract/internal/sheets"
)

// StoryOffsets returns the byte offsets, rising, at which the stories of a text
// dump begin that holds several. It returns nil for a single story, for markup
// and for no bytes.
//
// Stories are only parted where there is no doubt: at a form feed that opens a
// line and does not end a printed page, where the metadata line that the dump
// opens with (" date 2022-01-14 Site", "URL: …", "Title: …") occurs again behind a
// blank line, and as [exports.Starts] does. The time is linear in the data, which
// is read as ASCII and not kept. A page that a browser printed is one, whatever is in it.
func StoryOffsets(data []byte) []int {
	starts := storyOffsets(data)
	if len(starts) > 1 && sheets.IsOnePrint(textLines(data)) {
		return nil
	}
	return starts
}

func storyOffsets(data []byte) []int {
	if exports.IsTagged(data) {
		return exports.Starts(data, false)
	}
	if looksLikeHTML(data) || bytes.IndexByte(data[:min(len(data), sniffBytes)], 0) >= 0 {
		return nil
	}
	printed := bytes.IndexByte(data, '\f') >= 0 && forms.IsPrinted(textLines(data))
	var starts []int
	opener, behind := "", true // behind a blank line, a form feed or the beginning
	filled := false            // the current story has text
	for at := 0; at < len(data); {
		line := lineAt(data, at)
		text := bytes.TrimLeft(line, "\f")
		isBreak := len(text) < len(line) && !printed
		head := ""
		if behind || isBreak {
			head = storyOpener(text)
		}
		if isBreak || head != "" && head == opener {
			filled = false
		}
		if behind = isBlank(text); !behind && !filled {
			if starts = append(starts, at); len(starts) == 1 {
				opener = head
			}
			filled = true
		}
		at += len(line)
	}
	if len(starts) < 2 {
		return exports.Starts(data, printed)
	}
	starts[0] = 0
	return withInner(data, starts)
}

// withInner adds the stories that something else parts between others: the list of what a
// database found may end with a form feed, and the stories with their numbers.
func withInner(data []byte, starts []int) []int {
	all := make([]int, 0, len(starts))
	for n, start := range starts {
		end := len(data)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		all = append(all, start)
		if within := exports.Within(data[start:end]); len(within) > 0 {
			for _, at := range within[1:] {
				all = append(all, start+at)
			}
		}
	}
	return all
}

// lineAt returns the line that begins at an offset, with its newline.
func lineAt(data []byte, at int) []byte {
	if end := bytes.IndexByte(data[at:], '\n'); end >= 0 {
		return data[at : at+end+1]
	}
	return data[at:]
}

// isBlank reports whether a line has no text.
func isBlank(line []byte) bool { return len(bytes.TrimSpace(line)) == 0 }

// storyOpener returns the kind of metadata line that may open a story, "date"
// or the key of the line; "" for other lines.
func storyOpener(line []byte) string {
	line = bytes.TrimPrefix(line, []byte("\ufeff"))
	if len(line) > headerLineMax {
		return ""
	}
	text := strings.TrimRight(string(line), "\r\n")
	if dateSiteLine().MatchString(text) {
		return "date"
	}
	if key, value := headerField(text); headerOpeners[key] && value != "" {
		return key
	}
	return ""
}
