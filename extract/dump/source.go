package dump

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"

	"shuck/extract"
	"shuck/extract/internal/files"
	"shuck/extract/internal/jsonscan"
	"shuck/extract/internal/tape"
)

// Locate takes a source apart into the path of the file and the place in it, as
// "crawl.warc.gz" and "315" of "crawl.warc.gz#315". A file that is really called so
// is one without a place, "", and so is a source of which no part is a file. Bytes that
// a record writes %xHH are those bytes, where no file is really called so.
func Locate(source string) (path, place string) {
	for _, name := range []func(string) string{asGiven, files.Name} {
		if path, place, ok := locate(source, name); ok {
			return path, place
		}
	}
	return source, ""
}

// asGiven is the name of a file that is called as it is given.
func asGiven(source string) string { return source }

// locate reports whether a part of a source is a file; name gives the name of a part.
func locate(source string, name func(string) string) (path, place string, ok bool) {
	if _, err := os.Lstat(name(source)); err == nil {
		return name(source), "", true
	}
	for at := strings.LastIndexByte(source, '#'); at > 0; at = strings.LastIndexByte(source[:at], '#') {
		path := name(source[:at])
		if info, err := os.Stat(path); err == nil && !info.IsDir() && at+1 < len(source) {
			return path, source[at+1:], true
		}
	}
	return "", "", false
}

// isGone reports whether there is no file of a name, as of the source of a page in
// a container.
func isGone(err error) bool {
	return errors.Is(err, os.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

// A wanted is what is looked for in a file: a page, or a container in it with all
// its pages. The zero value wants everything.
type wanted struct {
	source  string
	url     string // of the page, where nothing else says it
	found   bool
	trouble error // with a container around it
	sought  bool  // reading began at its offset
}

// is reports whether a source is what is wanted, or in it.
func (w *wanted) is(source string) bool {
	return w.source == "" || source == w.source || strings.HasPrefix(source, w.source+"#")
}

// leadsTo reports whether what is wanted may lie in a container or be it.
func (w *wanted) leadsTo(name string) bool {
	return w.is(name) || strings.HasPrefix(w.source, name+"#")
}

// isOnly reports whether nothing else can have the source that was found: an offset is that
// of a page, but a name may be that of an archive in which errors stand before its pages.
func (w *wanted) isOnly() bool {
	at := strings.LastIndexByte(w.source, '#')
	return at >= 0 && isPlace(w.source[at+1:])
}

// isPlace reports whether a place is an offset: "315", or "315+20".
func isPlace(place string) bool {
	return place != "" && strings.Trim(place, "0123456789+") == ""
}

// within gives what lies at a place in the file at path. Where an offset says where
// in the file that is, reading begins there. What is not found so is looked for from
// the beginning: the offset may be one in what comes out of a compression.
func (f File) within(path, place string, b bounds, yield func(extract.Page, error) bool) {
	file, err := os.Open(path)
	if err != nil {
		yield(extract.Page{Source: f.Source, URL: f.URL}, unreadable(err))
		return
	}
	defer file.Close()
	size := sizeOf(file)
	r := f.reading(b, yield)
	r.wanted = wanted{source: path + "#" + files.Name(place), url: f.URL}
	if at := offsetOf(place); at > 0 && at < size && hasOffsets(file, size) {
		r.wanted.sought = true
		from := tape.New(meteredIn{io.NewSectionReader(file, at, size-at), r.meter})
		from.BeginAt(at)
		r.read(item{Feed: from, name: path})
		r.wanted.sought, r.wanted.trouble = false, nil
	}
	if !r.wanted.found {
		r.read(item{Feed: tape.New(meteredIn{file, r.meter}), name: path, whole: file, size: size})
	}
	if r.wanted.found {
		return
	}
	err = r.wanted.trouble
	if err == nil {
		err = &extract.Error{Kind: extract.ErrUnreadable, Message: "cannot be read: there is no page " + place + " in " + path}
	}
	yield(extract.Page{Source: f.Source, URL: f.URL}, err)
}

// hasOffsets reports whether the places in a file are offsets in it.
func hasOffsets(file io.ReaderAt, size int64) bool {
	return formatOf(tape.New(io.NewSectionReader(file, 0, size))).hasOffsets
}

// formatOf is the format that a file is taken for.
func formatOf(head *tape.Feed) format {
	all := formats()
	for _, f := range all {
		if f.is(head) {
			return f
		}
	}
	return all[len(all)-1]
}

// offsetOf is where in a file the container or record at a place begins, or 0 where
// that has to be looked for: 315 of "315+20".
func offsetOf(place string) int64 {
	first, _, _ := strings.Cut(place, "#")
	if !isPlace(first) {
		return 0
	}
	first, _, _ = strings.Cut(first, "+")
	offset, _ := strconv.ParseInt(first, 10, 64) // what is too large is behind every file
	return offset
}

// take lets through what is wanted of pages and errors, and keeps why a container
// around it could not be read.
func (r *reading) take(page extract.Page, err error) bool {
	r.given++
	if r.cut.isOutside {
		return !r.cut.isBehind // all that is asked behind a range is whether there is anything
	}
	w := &r.wanted
	switch {
	case w.source == "":
		return r.hand(page, err)
	case !w.is(page.Source):
		var failure *extract.Error
		if w.leadsTo(page.Source) && errors.As(err, &failure) && failure.Kind != extract.ErrEmpty {
			w.trouble = err
		}
		return true
	}
	if w.sought && err != nil {
		return false // what begins there may be no record
	}
	w.found = true
	if page.Source == w.source && page.URL == "" {
		page.URL = w.url
	}
	return r.hand(page, err) && !(page.Source == w.source && w.isOnly())
}

// hand gives a page or an error to who reads, whose time is not that of reading.
func (r *reading) hand(page extract.Page, err error) bool {
	defer r.meter.restart()
	return r.yield(page, err)
}

// A cut is the state of reading a range of a file.
type cut struct {
	from, to  int64 // what is wanted begins between them; to is 0 where all is
	isOutside bool  // what is read now does not begin there
	isBehind  bool  // but behind it
}

// CanBeCut reports whether the pages of ranges can be had without reading what comes
// before: of WARC and WET files, plain or in gzip, and of plain JSON Lines. In a file
// of one gzip member all pages are in the range in which it begins.
func (f File) CanBeCut() bool {
	if f.Reader != nil {
		return false
	}
	file, err := os.Open(f.Source)
	if err != nil {
		return false
	}
	defer file.Close()
	head := tape.New(io.NewSectionReader(file, 0, sizeOf(file)))
	switch format := formatOf(head); format.name {
	case formatGzip:
		inside, err := newMembers(newGzip(), head, &meter{bounds: boundsFor(0)})
		return err == nil && isWARC(tape.New(inside))
	case formatWARC:
		return true
	case formatJSON, formatJSONLine:
		return isLines(head)
	}
	return false
}

// isLines reports whether JSON has an object on its first line.
func isLines(head *tape.Feed) bool {
	if sight, _ := head.Window(); bytes.HasPrefix(opening(sight), []byte("[")) {
		return false
	}
	j := &jsonReader{item: item{Feed: head}, lines: jsonscan.NewLines(head.Reader, believable)}
	return !j.goesOn(j.line())
}

// readRange gives the pages that begin in a range of a file.
func (f File) readRange(r *reading, file *os.File) {
	size, from := sizeOf(file), int64(0)
	r.cut.from, r.cut.to = f.Range.From, f.Range.To
	format := formatOf(tape.New(io.NewSectionReader(file, 0, size))).name
	switch format {
	case formatGzip:
		from = nextPacked(file, f.Range.From, size)
		r.cut.to = nextPacked(file, f.Range.To, size) // or what is damaged before it has no part
	case formatWARC:
		from = lastRecord(file, f.Range.From, size)
	default:
		from = nextLine(file, f.Range.From, size)
	}
	if f.Range.From == 0 {
		from = 0
	}
	if from >= size || from >= r.cut.to {
		return
	}
	in := tape.New(meteredIn{io.NewSectionReader(file, from, size-from), r.meter})
	in.BeginAt(from)
	it := item{Feed: in, name: f.Source}
	if from == 0 || format == formatGzip || format == formatWARC {
		r.read(it)
		return
	}
	// Lines in the middle may look like something else.
	j := newJSONReader(r, it)
	j.readLines(j.line())
}

// enter says where in the file that begins which is read next, and reports whether
// reading goes on: behind a range only until something is found, where the range has
// to say that there is nothing in the file.
func (r *reading) enter(at int64) bool {
	c := &r.cut
	if c.to == 0 {
		return true
	}
	c.isBehind = c.isBehind || at >= c.to
	c.isOutside = c.isBehind || at < c.from
	return !c.isBehind || c.from == 0 && r.given == 0
}

// nextPacked is where the first member that holds the beginning of a record starts, from
// an offset on.
func nextPacked(file io.ReaderAt, from, size int64) int64 {
	if from >= size {
		return size
	}
	in := tape.New(io.NewSectionReader(file, from, size-from))
	in.BeginAt(from)
	members := &members{codec: newGzip(), from: in, meter: &meter{}}
	if members.seek(warcMagic, false) != nil {
		return size
	}
	return in.Pos()
}

// nextLine is where the first line begins, from an offset on.
func nextLine(file io.ReaderAt, from, size int64) int64 {
	if from == 0 || from >= size {
		return from
	}
	in := tape.New(io.NewSectionReader(file, from-1, size-from+1))
	in.BeginAt(from - 1)
	for {
		switch _, err := in.ReadSlice('\n'); {
		case err == nil:
			return in.Pos()
		case !errors.Is(err, bufio.ErrBufferFull):
			return size
		}
	}
}

// recordSight is how much is read of a record to find the next one.
const recordSight = 4 << 10

// lastRecord is where a record begins at an offset or before it. It goes from head to
// head by the lengths of the records, and no further than where one is wrong: what looks
// like a record may stand in a page, so no other place is sure.
func lastRecord(file io.ReaderAt, before, size int64) int64 {
	last := int64(0)
	for {
		next, ok := recordBehind(file, last, size)
		if !ok || next > before {
			return last
		}
		last = next
	}
}

// recordBehind is where the record begins behind the one at an offset, if both have
// heads, and nothing but line ends is between them.
func recordBehind(file io.ReaderAt, at, size int64) (int64, bool) {
	in := feedAt(file, at, size)
	record, err := readWARCHead(in)
	if err != nil || record.length < 0 {
		return 0, false
	}
	end := at + in.Pos() + record.length
	if end >= size {
		return 0, false
	}
	in = feedAt(file, end, size)
	sight := in.Head(recordSight)
	rest := bytes.TrimLeft(sight, betweenRecords)
	between := len(sight) - len(rest)
	return end + int64(between), between > 0 && len(rest) > 0 && startsWARCRecord(rest[:min(len(rest), headerSight)])
}

// feedAt gives the few bytes of a file from an offset on that a head needs.
func feedAt(file io.ReaderAt, at, size int64) *tape.Feed {
	return tape.NewSized(io.NewSectionReader(file, at, size-at), recordSight)
}
