package dump

import (
	"bufio"
	"errors"
	"io"
	"iter"
	"strings"
)

// List reads a list of pages, with an entry for each: PATH, or PATH and URL with a
// tab between. Entries end at the separator, '\n' or 0; empty ones are passed
// over, and before '\n' a carriage return is dropped. Entries are given as they
// are read, so the list may be a stream without an end. Whether there are such files is not
// looked at. An error of r ends the list: it is an [*extract.Error] of the kind unreadable,
// with an empty File.
func List(r io.Reader, separator byte) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		lines := bufio.NewReader(r)
		for {
			entry, err := lines.ReadString(separator)
			if err != nil && !errors.Is(err, io.EOF) {
				yield(File{}, unreadable(err))
				return
			}
			if file, ok := parseEntry(entry, separator); ok && !yield(file, nil) {
				return
			}
			if err != nil {
				return
			}
		}
	}
}

// parseEntry reads "a.html", "a.html\thttps://example.com/a" and an entry's
// separator behind either.
func parseEntry(entry string, separator byte) (File, bool) {
	entry = strings.TrimSuffix(entry, string(rune(separator)))
	if separator == '\n' {
		entry = strings.TrimSuffix(entry, "\r")
	}
	source, url, _ := strings.Cut(entry, "\t")
	return File{Source: source, URL: strings.TrimSpace(url)}, source != ""
}
