package dump

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"time"

	"shuck/extract"
)

// byteOrderMark may open files of text.
const byteOrderMark = "\xef\xbb\xbf"

// isJSONL reports whether what comes next is JSON Lines with pages in it, such as
// {"url": "…", "html": "…"} on one line. It goes by the fields html and text, or
// url as long as the others may come, as far as they can be seen in the first
// feedSize bytes. JSON of another kind, or on several lines, is none.
func isJSONL(f *feed) bool {
	for size := 512; ; size *= 8 { // no more than is needed, for streams that are slow
		head := f.head(min(size, feedSize))
		is, sure := arePageLines(bytes.TrimPrefix(head, []byte(byteOrderMark)))
		if sure || len(head) < min(size, feedSize) || size >= feedSize {
			return is
		}
	}
}

// arePageLines says whether what is in sight of a file is JSON Lines with
// pages, and whether it is sure. Lines with nothing but an address, as of pages
// that could not be had, leave it to the next.
func arePageLines(sight []byte) (is, sure bool) {
	for len(sight) > 0 {
		line, rest, isWhole := bytes.Cut(sight, []byte("\n"))
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if is, sure = isPageLine(line, isWhole); sure {
				return is, true
			}
		}
		sight = rest
	}
	return is, false
}

// isPageLine says the same of one line or, if it is not whole, the beginning
// of one.
func isPageLine(line []byte, isWhole bool) (is, sure bool) {
	s := jsonScanner{data: line}
	hasURL := false
	for {
		name, more, err := s.next()
		isPart := name == "html" || name == "text"
		switch {
		case err == nil && more && isPart && (s.isText() || s.isNull()):
			return true, true
		case err == nil && more:
			hasURL = hasURL || name == "url" && s.isText()
			err = s.passValue()
		}
		switch {
		case errors.Is(err, errJSONCut) && !isWhole:
			return hasURL, false
		case err != nil:
			return false, true
		case !more:
			return false, !hasURL
		}
	}
}

// readJSONL gives a page a line. Lines without a page, and those that are no
// JSON, give an error; empty ones are passed over.
func readJSONL(r *reading, it item) bool {
	since := r.given
	lines := lineReader{feed: it.feed, limit: r.meter.page}
	if string(it.head(len(byteOrderMark))) == byteOrderMark {
		it.skip(len(byteOrderMark))
	}
	for torn := false; ; {
		source := it.name + "#" + it.place()
		line, err := lines.next()
		switch text := bytes.TrimSpace(line); {
		case err != nil && err != io.EOF && !errors.Is(err, errLongLine):
			if !r.fail(source, readError(err, "line", len(line))) {
				return false
			}
			if torn = it.resume(""); !torn {
				return true
			}
			continue
		case errors.Is(err, errLongLine):
			if !r.fail(source, tooLarge("line", r.meter.page)) {
				return false
			}
		case len(text) > 0:
			// Behind damage, the rest of a line that was damaged is no other error.
			page, failure := pageOfLine(text)
			page.Source = source
			if failure != nil && !torn && !r.failPage(page, failure) {
				return false
			}
			if failure == nil && !r.give(page) {
				return false
			}
		}
		if err == io.EOF {
			return r.failEmpty(since, it.name, "JSON Lines file")
		}
		torn = false
	}
}

// pageOfLine makes a page of one line.
func pageOfLine(line []byte) (extract.Page, error) {
	fields, err := scanPageLine(line)
	if err != nil {
		return extract.Page{}, damaged("the line cannot be used: " + err.Error())
	}
	page := extract.Page{URL: string(fields.url), Data: fields.html, Shape: extract.ShapeHTML, Charset: "utf-8", Extra: fields.extra}
	page.Fetched, page.RecordID = takeFetched(fields.extra), takeRecordID(fields.extra)
	if len(page.Extra) == 0 {
		page.Extra = nil
	}
	switch {
	case fields.html == nil && fields.text == nil:
		return page, damaged("the line has neither html nor text")
	case len(fields.html) == 0:
		page.Data, page.Shape = fields.text, extract.ShapeText
	case fields.text != nil:
		text, err := json.Marshal(string(fields.text))
		if err != nil {
			return extract.Page{}, err
		}
		page.Extra = withExtra(page.Extra, "text", text)
	}
	return page, nil
}

// takeFetched finds when the page of a line was fetched. The key fetched says
// nothing else, so it is taken out of the extra; date and timestamp, which may be
// those of the story, stay there.
func takeFetched(extra map[string]json.RawMessage) time.Time {
	for _, name := range []string{"fetched", "timestamp", "date"} {
		text := string(extra[name])
		if unquoted := ""; json.Unmarshal(extra[name], &unquoted) == nil {
			text = unquoted
		}
		at := fetchedTime(text)
		if at.IsZero() {
			continue
		}
		if name == "fetched" {
			delete(extra, name)
		}
		return at
	}
	return time.Time{}
}

// takeRecordID takes the key record_id out of the extra.
func takeRecordID(extra map[string]json.RawMessage) string {
	var id string
	if json.Unmarshal(extra["record_id"], &id) == nil && id != "" {
		delete(extra, "record_id")
	}
	return id
}

// A pageLine is what a line holds. Of fields with one name the last counts; a
// part that is not there, or null, is nil; one that is no string is an extra.
type pageLine struct {
	url, html, text []byte
	extra           map[string]json.RawMessage
}

func (l *pageLine) part(name string) *[]byte {
	switch name {
	case "url":
		return &l.url
	case "html":
		return &l.html
	case "text":
		return &l.text
	}
	return nil
}

func scanPageLine(line []byte) (fields pageLine, err error) {
	s := jsonScanner{data: line}
	for {
		name, ok, err := s.next()
		if err != nil || !ok {
			return fields, err
		}
		part := fields.part(name)
		if part != nil {
			*part = nil
			delete(fields.extra, name)
		}
		if part != nil && s.isText() {
			if *part, err = s.text(); err != nil {
				return fields, err
			}
			continue
		}
		raw, err := s.raw()
		if err != nil {
			return fields, err
		}
		if part == nil || string(raw) != "null" {
			fields.extra = withExtra(fields.extra, name, raw)
		}
	}
}

func withExtra(extra map[string]json.RawMessage, name string, value json.RawMessage) map[string]json.RawMessage {
	if extra == nil {
		extra = map[string]json.RawMessage{}
	}
	extra[name] = value
	return extra
}

// A lineReader reads lines of any length up to a limit, 0 for none.
type lineReader struct {
	*feed
	limit int64
	long  []byte
}

// errLongLine is what comes of a line above the limit, which is passed over.
var errLongLine = errors.New("the line is too long")

// next gives the next line, which is good until the next call. With an error,
// io.EOF at the end, it gives what there is of it.
func (l *lineReader) next() ([]byte, error) {
	line, err := l.ReadSlice('\n')
	if err != bufio.ErrBufferFull {
		return line, l.check(len(line), err)
	}
	l.long = l.long[:0]
	size := 0
	for {
		size += len(line)
		if l.limit == 0 || int64(size) <= l.limit+1 {
			l.long = append(l.long, line...)
		}
		if err != bufio.ErrBufferFull {
			return l.long, l.check(size, err)
		}
		line, err = l.ReadSlice('\n')
	}
}

func (l *lineReader) check(size int, err error) error {
	if l.limit > 0 && int64(size) > l.limit+1 && (err == nil || err == io.EOF) {
		return errLongLine
	}
	return err
}
