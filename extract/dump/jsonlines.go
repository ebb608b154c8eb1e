package dump

import (
	"bytes"
	"encoding/json"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"shuck/extract/internal/jsonscan"
	"shuck/extract/internal/tape"
)

// besideObjects is what may stand around an object and is no part of it: the mark of RFC
// 7464 before each, zeros where a file was made longer than what was written to it.
const besideObjects = "\x1e\x00"

// trimLine gives a line without what stands around its object. A byte order mark opens it
// where files were joined.
func trimLine(line []byte) []byte {
	for {
		trimmed := bytes.TrimPrefix(bytes.Trim(bytes.TrimSpace(line), besideObjects), []byte(byteOrderMark))
		if len(trimmed) == len(line) {
			return line
		}
		line = trimmed
	}
}

// A lineCount is what the lines in sight are.
type lineCount struct {
	objects int
	others  int
	odd     int // that say nothing: comments and JSON that is no object

	pages      int // objects that are whole and hold a page
	pageBytes  int
	otherBytes int
}

// areObjectLines reports whether the lines in sight are objects, some broken: where more
// than half start like objects, or as many as others and what is in sight is most of all
// pages in them. Text that shows JSON has more lines, or more text, beside it. The last line
// may have no end. The first line says nothing where the next is a page that goes on out of
// sight, as nothing else of what is behind it can be seen.
func areObjectLines(sight []byte) bool {
	sight = opening(sight)
	isMarkup := bytes.HasPrefix(sight, []byte("<"))
	var n lineCount
	for line := range bytes.Lines(sight) {
		line = trimLine(line)
		if isMarkup && bytes.HasPrefix(line, []byte("<")) && !isClosed(line) {
			return false // what follows is in it
		}
		n.add(line)
		if n.objects == 1 && n.others+n.odd <= 1 && len(sight) >= tape.Size-1 && isLongPage(line) {
			return true
		}
	}
	switch {
	case n.objects > n.others:
		return n.pages > 0 || n.odd == 0 && !isMarkup
	case n.objects == n.others:
		return n.pages > 0 && n.pageBytes > muchText*n.otherBytes
	}
	return n.pages > 1 && n.pageBytes > muchText*n.otherBytes
}

// muchText is how much larger pages in lines are than the lines between them, where these are
// as many.
const muchText = 4

func (n *lineCount) add(line []byte) {
	switch {
	case len(line) == 0:
	case jsonscan.StartsObject(line):
		n.objects++
		if isWholePage(line) {
			n.pages++
			n.pageBytes += len(line)
		}
	case isInBrackets(line): // it may be what is broken
	case isOdd(line):
		n.odd++
	default:
		n.others++
		n.otherBytes += len(line)
	}
}

// isWholePage reports whether a line is an object with a page under a usual key.
func isWholePage(line []byte) bool {
	if isLinkedData(line) {
		return false
	}
	page, err := Keys{}.page("line", bytes.TrimSuffix(line, []byte(",")))
	return err == nil && len(page.Data) > 0
}

// isLongPage reports whether a line that is cut off holds an object up to a string that
// is one of its own values. What scripts leave in the text of a page lies deeper, and
// linked data stands there too.
func isLongPage(line []byte) bool {
	return jsonscan.StartsObject(line) && jsonscan.EndsInValue(line) && !isLinkedData(line)
}

// isInBrackets reports whether a line begins and ends like an object or an array.
func isInBrackets(line []byte) bool {
	last := line[len(line)-1]
	return line[0] == '{' && last == '}' || line[0] == '[' && last == ']'
}

// isOdd reports whether a line is a comment, or JSON that is no object, or nothing but
// brackets: "# made in March", "null", "}".
func isOdd(line []byte) bool {
	switch {
	case bytes.HasPrefix(line, []byte("//")), line[0] == '#', bytes.HasPrefix(line, []byte("<!--")):
		return true
	case len(bytes.Trim(line, "{}[],")) == 0:
		return true
	}
	return json.Valid(line)
}

// isClosed reports whether a line of markup ends with what it begins with: a comment, or an
// element.
func isClosed(line []byte) bool {
	if bytes.HasPrefix(line, []byte("<!--")) {
		return bytes.HasSuffix(line, []byte("-->"))
	}
	end := bytes.IndexAny(line, " \t/>")
	return end > 1 && bytes.HasSuffix(line, []byte("</"+string(line[1:end])+">"))
}

// wideEncoding is UTF-16 in the order of bytes in which JSON begins, nil where it begins in
// none.
func wideEncoding(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("{\x00")), bytes.HasPrefix(head, []byte("[\x00")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte("\xfe\xff")), bytes.HasPrefix(head, []byte("\x00{")), bytes.HasPrefix(head, []byte("\x00[")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}

// isWideJSON reports whether what comes next is JSON in UTF-16.
func isWideJSON(f *tape.Feed) bool {
	coding := wideEncoding(f.Head(2))
	if coding == nil {
		return false
	}
	sight := f.Head(tape.Size)
	text, err := coding.NewDecoder().Bytes(sight[:len(sight)&^1])
	return err == nil && isJSON(tape.New(bytes.NewReader(text)))
}

// readWideJSON gives the pages of JSON in UTF-16. As in a compression, their places are
// those in what comes out: "0+740".
func readWideJSON(r *reading, it item) bool {
	member, _ := it.PlaceParts()
	text := transform.NewReader(it.Feed, wideEncoding(it.Head(2)).NewDecoder())
	it.Feed, it.whole, it.size = tape.New(wideText{text, member}), nil, 0
	return readJSON(r, it)
}

// wideText is what comes of UTF-16 that begins in a member of a file.
type wideText struct {
	*transform.Reader
	member int64
}

func (w wideText) Place(pos int64) (member, inside int64) { return w.member, pos }
