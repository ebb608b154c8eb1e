package dump

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"

	"shuck/extract"
	"shuck/extract/internal/jsonscan"
	"shuck/extract/internal/tape"
)

// byteOrderMark may open files of text.
const byteOrderMark = "\xef\xbb\xbf"

// opening gives text from where it begins: behind the byte order mark, white space and what
// stands before objects.
func opening(text []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(text, []byte(byteOrderMark)), " \t\r\n"+besideObjects)
}

// lineSight is how much the formats look at that are known by less than a page. What
// has more than that in its first line need not be known by the line.
const lineSight = 512

// isJSONLine reports whether a first line holds the beginning of an object. It waits
// for no byte behind that line: who writes to a pipe may wait for the record.
func isJSONLine(f *tape.Feed) bool {
	for size := 1; size <= lineSight; size = f.Buffered() + 1 {
		sight := f.Head(size)
		if len(sight) < size {
			return false
		}
		rest := opening(f.Head(f.Buffered()))
		switch {
		case len(rest) == 0:
		case rest[0] != '{':
			return false
		case bytes.IndexByte(rest, '\n') >= 0 && jsonscan.StartsObject(rest):
			return !mayHeadText(rest)
		}
	}
	return false
}

// isJSON reports whether what comes next is JSON with objects in it: one, several
// behind each other, one a line, or an array of them. It goes by the shape, whatever
// the keys are: {"key": and [{"key":, or most lines in sight of the first kind,
// where the first is broken. Markup is a page, unless its first line is closed in itself
// and objects follow.
func isJSON(f *tape.Feed) bool {
	for size := 64; ; size = min(8*size, tape.Size) { // no more than is needed, for streams that are slow
		sight := f.Head(size)
		is, sure := startsJSON(sight)
		switch isAll := len(sight) < size || size >= tape.Size; {
		case is && mayHeadText(opening(sight)):
			next, isBroken := behindHead(opening(sight))
			switch {
			case isBroken && isAll:
				return areObjectLines(sight)
			case !isBroken && (len(next) > 0 || isAll):
				return len(next) == 0 || next[0] == '{'
			}
		case sure:
			return is
		case isAll:
			return areObjectLines(sight)
		}
	}
}

// isLinkedData reports whether an object is one with which a page describes itself.
func isLinkedData(object []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(object, []byte("{")), " \t\r\n"), []byte(`"@`))
}

// mayHeadText reports whether text may follow an object: programs that take the tags out of a
// page leave its linked data above the text, and static sites keep what they know of a page
// there, with "{" on a line and then the title or the day.
func mayHeadText(object []byte) bool {
	if isLinkedData(object) {
		return true
	}
	first, rest, _ := bytes.Cut(object, []byte("\n"))
	key, _, _ := bytes.Cut(bytes.TrimPrefix(bytes.TrimSpace(rest), []byte(`"`)), []byte(`"`))
	switch string(key) {
	case "title", "date", "author", "draft", "description", "slug", "categories", "tags":
		return string(bytes.TrimSpace(first)) == "{"
	}
	return false
}

// behindHead returns what follows the object that comes first, and the linked data behind that:
// pages have several. It is nothing if one of them does not end in sight, and where isBroken says
// that one is no JSON, as where "_" was escaped for Markdown.
func behindHead(sight []byte) (rest []byte, isBroken bool) {
	for rest = sight; ; {
		object := json.NewDecoder(bytes.NewReader(rest))
		if err := object.Decode(new(json.RawMessage)); err != nil {
			var syntax *json.SyntaxError
			return nil, errors.As(err, &syntax)
		}
		if rest = opening(rest[object.InputOffset():]); !isLinkedData(rest) || rest[0] != '{' {
			return rest, false
		}
	}
}

// startsJSON says whether an object, or an array with one, starts in sight, and
// whether that is sure.
func startsJSON(sight []byte) (is, sure bool) {
	rest := opening(sight)
	if array, ok := bytes.CutPrefix(rest, []byte("[")); ok {
		rest = bytes.TrimLeft(array, " \t\r\n")
	}
	if len(rest) > 0 && rest[0] == '<' {
		line, _, hasEnd := bytes.Cut(rest, []byte("\n"))
		return false, hasEnd && !isClosed(trimLine(line))
	}
	is = jsonscan.StartsObject(rest)
	return is, is
}

// readJSON gives a page for each object. Where the first line does not end within
// an object, each line is one, so that a broken line costs itself alone.
func readJSON(r *reading, it item) bool {
	if string(it.Head(len(byteOrderMark))) == byteOrderMark {
		it.Skip(len(byteOrderMark))
	}
	j := newJSONReader(r, it)
	if sight, _ := j.Window(); isArray(opening(sight)) {
		return j.readValues()
	}
	first := j.line()
	if j.goesOn(first) {
		j.PutBack(bytes.Clone(first.text))
		return j.readValues()
	}
	return j.readLines(first)
}

// isArray reports whether an array that may have objects in it starts in sight: one
// that ends with the line without any is a line of its own.
func isArray(sight []byte) bool {
	if !bytes.HasPrefix(sight, []byte("[")) {
		return false
	}
	line, _, hasEnd := bytes.Cut(sight, []byte("\n"))
	return !hasEnd || jsonscan.GoesOn(line) || bytes.IndexByte(line, '{') >= 0
}

// A jsonReader reads a file of JSON.
type jsonReader struct {
	*reading
	item
	since int // pages and errors before
	lines *jsonscan.Lines
}

func newJSONReader(r *reading, it item) *jsonReader {
	return &jsonReader{reading: r, item: it, since: r.given, lines: jsonscan.NewLines(it.Reader, r.meter.page)}
}

// A jsonLine is a line, and the error that ended it: io.EOF behind the last.
type jsonLine struct {
	source string
	at     int64
	text   []byte // good until the next line is read
	err    error
}

func (j *jsonReader) line() jsonLine {
	j.Head(1) // or the place may be the end of a member, behind which another begins
	source, at := j.source(), j.Pos()
	text, err := j.lines.Next()
	return jsonLine{source, at, text, err}
}

func (j *jsonReader) source() string { return j.name + "#" + j.Place() }

// goesOn reports whether an object goes on behind its first line. One that ends in
// a string does not, and where another object opens the next line, the first is
// broken.
func (j *jsonReader) goesOn(line jsonLine) bool {
	if line.err != nil || !bytes.HasPrefix(opening(line.text), []byte("{")) || !jsonscan.GoesOn(line.text) {
		return false
	}
	next := j.Head(1)
	return len(next) == 0 || next[0] != '{' && next[0] != '\x1e'
}

// readLines gives a page a line, and an error for lines without one; empty ones are
// passed over.
func (j *jsonReader) readLines(line jsonLine) bool {
	for torn := false; ; line = j.line() {
		if !j.enter(line.at) {
			return true
		}
		switch text := trimLine(line.text); {
		case line.err != nil && line.err != io.EOF && !errors.Is(line.err, jsonscan.ErrTooLong):
			if !j.fail(line.source, readError(line.err, "line", len(line.text))) {
				return false
			}
			if torn = j.Resume(""); !torn {
				return true
			}
			continue
		case errors.Is(line.err, jsonscan.ErrTooLong):
			if !j.fail(line.source, tooLarge("line", j.meter.page)) {
				return false
			}
		case len(text) > 0:
			// Behind damage, the rest of a line that was damaged is no other error.
			if !j.giveObject(line.source, "line", bytes.TrimSuffix(text, []byte(",")), torn) {
				return false
			}
		}
		if line.err == io.EOF {
			return j.failEmpty(j.since, j.name, "JSON file")
		}
		torn = false
	}
}

// readValues gives a page for each object of an array, or of objects on several
// lines behind each other.
func (j *jsonReader) readValues() bool {
	values := jsonscan.NewValues(j.Reader, j.meter.page)
	for {
		err := values.Seek()
		if err == io.EOF {
			return j.failEmpty(j.since, j.name, "JSON file")
		}
		source := j.source()
		var value []byte
		if err == nil {
			value, err = values.Next()
		}
		switch {
		case errors.Is(err, jsonscan.ErrTooLong):
			if !j.fail(source, tooLarge("object", j.meter.page)) {
				return false
			}
		case err != nil && err != io.EOF:
			if !j.fail(source, readError(err, "object", len(value))) {
				return false
			}
			if !j.Resume("") {
				return true
			}
			values.Tear()
		case !j.giveObject(source, "object", value, false):
			return false
		}
	}
}

// giveObject gives the page in an object, or the error; unless the object may be
// the rest of one.
func (j *jsonReader) giveObject(source, what string, object []byte, isRest bool) bool {
	page, err := j.keys.page(what, object)
	page.Source = source
	switch {
	case err == nil:
		return j.giveParts(page)
	case isRest:
		return true
	}
	return j.failPage(page, err)
}

// A Line is what a line of a stream of JSON Lines comes to.
type Line struct {
	// Key is what stood before the object, with the tab behind it; "" where there was none.
	Key string
	// Page is the page in the object, or, with Err, what else is known of it.
	Page extract.Page
	// Err says why there is no page; it is an [*extract.Error].
	Err error
}

// Lines reads a stream in which each line is a JSON object, with or without a key and a
// tab before it, and gives exactly one Line for each, whatever it holds and as soon as
// it has come. Unlike [File.Pages] it looks for nothing else: a blank line is an error,
// and so is one that is damaged, wherever it stands. The source of a page is that of
// the stream with the offset of its line. Lines whose objects are above maxBytes are an
// error, 0 is no limit. An error of the stream itself ends it.
func Lines(r io.Reader, source string, keys Keys, maxBytes int64) iter.Seq[Line] {
	return func(yield func(Line) bool) {
		in := tape.New(r)
		for {
			source := source + "#" + in.Place()
			key, object, err := readKeyed(in, maxBytes)
			line := Line{Key: key}
			switch {
			case err == io.EOF:
				return
			case errors.Is(err, jsonscan.ErrTooLong):
				line.Err = tooLarge("line", maxBytes)
			case err != nil:
				line.Err = unreadable(err)
			default:
				line.Page, line.Err = keys.page("line", object)
			}
			line.Page.Source = source
			isBroken := err != nil && !errors.Is(err, jsonscan.ErrTooLong)
			if !yield(line) || isBroken {
				return
			}
		}
	}
}

// readKeyed reads a line: a key with its tab, and an object. It is io.EOF that there
// are no more.
func readKeyed(in *tape.Feed, maxBytes int64) (key string, object []byte, err error) {
	part, err := in.ReadSlice('\n')
	if err == io.EOF && len(part) == 0 {
		return "", nil, io.EOF
	}
	key = keyOf(part)
	object = bytes.Clone(part[len(key):])
	size := len(object)
	for err == bufio.ErrBufferFull {
		part, err = in.ReadSlice('\n')
		if size += len(part); maxBytes == 0 || int64(size) <= maxBytes+1 {
			object = append(object, part...)
		}
	}
	switch {
	case err != nil && err != io.EOF:
		return key, nil, err
	case maxBytes > 0 && int64(size) > maxBytes+1:
		return key, nil, jsonscan.ErrTooLong
	}
	return key, bytes.TrimSpace(object), nil
}

// keyOf is what stands before the first tab of a line, with the tab, unless that is
// white space within an object.
func keyOf(line []byte) string {
	before, _, ok := bytes.Cut(line, []byte("\t"))
	if !ok || bytes.HasPrefix(opening(before), []byte("{")) {
		return ""
	}
	return string(line[:len(before)+1])
}

// A SyntaxError is an [*extract.Error] of the kind damaged about a line or an
// object that is not JSON, which fetching the file again does not mend.
type SyntaxError struct{ failure *extract.Error }

// Error says what is wrong.
func (e *SyntaxError) Error() string { return e.failure.Error() }

// Unwrap gives the error for a record.
func (e *SyntaxError) Unwrap() error { return e.failure }
