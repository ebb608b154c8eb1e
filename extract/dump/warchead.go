package dump

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"shuck/extract/internal/tape"
)

const (
	// warcMagic is how every record starts, before the version.
	warcMagic = "WARC/"
	// headerSight is what is looked at to know a record: the first line and
	// the name of the first field.
	headerSight = 128
	// maxWARCHead is the size above which the head of a record is refused.
	// Real ones have 300 to 2,000 bytes.
	maxWARCHead = 64 << 10
	// betweenRecords is what may stand between records: line ends and padding.
	betweenRecords = "\r\n\x00"
)

func isWARC(f *tape.Feed) bool {
	return string(f.Head(len(warcMagic))) == warcMagic && startsWARCRecord(f.Head(headerSight))
}

// startsWARCRecord reports whether a record starts with these bytes:
// "WARC/1.0\r\nWARC-Type: response" does, "WARC/1.0 is a format" does not. A head
// that ends too early is taken for one: it is that of a record that is cut off.
func startsWARCRecord(head []byte) bool {
	rest, ok := bytes.CutPrefix(head, []byte(warcMagic))
	if !ok {
		return len(head) < len(warcMagic) && strings.HasPrefix(warcMagic, string(head))
	}
	rest = bytes.TrimLeft(rest, "0123456789.")
	rest = bytes.TrimLeft(rest, " \r")
	if len(rest) == 0 {
		return true
	}
	if rest[0] != '\n' {
		return false
	}
	name := bytes.IndexFunc(rest[1:], func(c rune) bool { return !isTokenByte(c) })
	return name < 0 || name > 0 && rest[1+name] == ':'
}

// isTokenByte reports whether c may be in the name of a header field.
func isTokenByte(c rune) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '_'
}

// findWARCRecord is where in data a record starts, or -1.
func findWARCRecord(data []byte) int {
	for at := 0; ; at++ {
		next := bytes.Index(data[at:], []byte(warcMagic))
		if next < 0 {
			return -1
		}
		at += next
		if startsWARCRecord(data[at:min(len(data), at+headerSight)]) {
			return at
		}
	}
}

// A warcHead is what the head of a record says that is of use.
type warcHead struct {
	kind        string // WARC-Type in lower case
	url         string
	id          string // WARC-Record-ID as it stands: <urn:uuid:...>
	date        string // WARC-Date
	contentType string
	truncated   string // why the crawler did not keep all
	length      int64  // -1 where there is none that can be
}

func (h *warcHead) isHTTP() bool {
	return h.kind == "response" &&
		(h.contentType == "" || strings.HasPrefix(mediaType(h.contentType), "application/http"))
}

func (h *warcHead) set(name, value string) {
	switch name {
	case "warc-type":
		h.kind = strings.ToLower(value)
	case "warc-target-uri":
		h.url = strings.Trim(value, "<>") // as some writers have it
	case "warc-record-id":
		h.id = value
	case "warc-date":
		h.date = value
	case "content-type":
		h.contentType = value
	case "warc-truncated":
		h.truncated = value
	case "content-length":
		if n, err := strconv.ParseInt(value, 10, 64); err == nil && n >= 0 {
			h.length = n
		}
	}
}

// errNoHead is what comes of a head without an end.
var errNoHead = damaged("the head of the record has no end")

// readWARCHead takes a head with the empty line behind it.
func readWARCHead(f *tape.Feed) (warcHead, error) {
	h := warcHead{length: -1}
	var fields fieldReader
	for size := 0; size < maxWARCHead; {
		line, err := f.ReadSlice('\n')
		size += len(line)
		switch {
		case errors.Is(err, io.EOF):
			return h, damaged("the record is cut off")
		case err != nil && size < maxWARCHead:
			return h, err
		}
		name, value, end := fields.next(line)
		h.set(name, value)
		if end {
			return h, nil
		}
	}
	return h, errNoHead
}

// A fieldReader reads the header fields of WARC, HTTP and MHTML line by line.
// It takes line ends as they come and passes over lines that are no fields.
// What continues a line costs its own length alone, however many such lines there are.
type fieldReader struct {
	name  string
	value []byte
}

// next gives the field before the line, which is complete when the line does
// not continue it. The name is in lower case, and empty when there is none.
func (r *fieldReader) next(line []byte) (name, value string, end bool) {
	text := strings.TrimRight(string(line), "\r\n")
	if text != "" && (text[0] == ' ' || text[0] == '\t') {
		r.value = append(append(r.value, ' '), strings.TrimSpace(text)...)
		return "", "", false
	}
	name, value = r.name, string(r.value)
	r.name, r.value = "", r.value[:0]
	if before, after, ok := strings.Cut(text, ":"); ok {
		r.name, r.value = strings.ToLower(strings.TrimSpace(before)), append(r.value, strings.TrimSpace(after)...)
	}
	return name, value, text == ""
}
