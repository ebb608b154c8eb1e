package dump

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// maxEntry is above all paths and addresses that systems and servers take. No list has
// empty entries of so many bytes between two that say something: a device has.
const maxEntry = 1 << 20

// List reads a list of pages, with an entry for each: PATH, or PATH and URL with a
// tab between. Entries end at the separator, '\n' or 0; empty ones are passed
// over, and before '\n' a carriage return is dropped, and a byte order mark before the
// first. Entries are given as they are read, so the list may be a stream without an end.
// Whether there are such files is not looked at. An error ends the list: of r, and where
// what is read is no such list. It is an [*extract.Error] of the kind unreadable, with an
// empty File.
func List(r io.Reader, separator byte) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		lines := bufio.NewReader(r)
		if first, _ := lines.Peek(1); string(first) == byteOrderMark[:1] { // no more, as the stream may be slow
			if mark, _ := lines.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
				_, _ = lines.Discard(len(mark))
			}
		}
		empty := 0 // bytes since the last entry that says something
		for {
			entry, err := readEntry(lines, separator)
			if err != nil && !errors.Is(err, io.EOF) {
				yield(File{}, unreadable(err))
				return
			}
			file, wrong := parseEntry(entry, separator)
			if wrong != nil {
				yield(File{}, unreadable(wrong))
				return
			}
			if empty += len(entry); file.Source != "" {
				if empty = 0; !yield(file, nil) {
					return
				}
			}
			if err != nil {
				return
			}
			if empty > maxEntry {
				yield(File{}, unreadable(errEmptyEntries))
				return
			}
		}
	}
}

// errEmptyEntries is why a list is read no further in which nothing comes.
var errEmptyEntries = fmt.Errorf("more than %d bytes of it are empty entries, so it is no list of paths", maxEntry)

// readEntry reads up to a separator, or to the error that there is none.
func readEntry(lines *bufio.Reader, separator byte) (string, error) {
	var entry []byte
	for {
		piece, err := lines.ReadSlice(separator)
		entry = append(entry, piece...)
		switch {
		case len(entry) > maxEntry:
			return "", fmt.Errorf("an entry has more than %d bytes, so it is no list of paths", maxEntry)
		case err != bufio.ErrBufferFull:
			return string(entry), err
		}
	}
}

// parseEntry reads "a.html", "a.html\thttps://example.com/a" and an entry's
// separator behind either.
func parseEntry(entry string, separator byte) (File, error) {
	entry = strings.TrimSuffix(entry, string(rune(separator)))
	if separator == '\n' {
		entry = strings.TrimSuffix(entry, "\r")
	}
	source, url, _ := strings.Cut(entry, "\t")
	switch {
	case strings.Contains(entry, "\x00"):
		return File{}, errors.New("an entry has a NUL in it; where entries end with a NUL, use --null")
	case source == "" && url != "":
		return File{}, fmt.Errorf("an entry has an address, %s, and no path before it", url)
	}
	return File{Source: source, URL: strings.TrimSpace(url)}, nil
}
