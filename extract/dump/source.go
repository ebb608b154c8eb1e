package dump

import (
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"

	"shuck/extract"
)

// Locate takes a source apart into the path of the file and the place in it, as
// "crawl.warc.gz" and "315" of "crawl.warc.gz#315". A file that is really called so
// is one without a place, "", and so is a source of which no part is a file.
func Locate(source string) (path, place string) {
	if _, err := os.Lstat(source); err == nil {
		return source, ""
	}
	for at := strings.LastIndexByte(source, '#'); at > 0; at = strings.LastIndexByte(source[:at], '#') {
		if info, err := os.Stat(source[:at]); err == nil && !info.IsDir() && at+1 < len(source) {
			return source[:at], source[at+1:]
		}
	}
	return source, ""
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

// isOnly reports whether nothing else can have the source that was found: offsets
// are given once, names of members as often as one likes.
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
	r.wanted = wanted{source: f.Source, url: f.URL}
	if at := offsetOf(place); at > 0 && at < size && hasOffsets(file, size) {
		r.wanted.sought = true
		from := newFeed(meteredIn{io.NewSectionReader(file, at, size-at), r.meter})
		from.tape.end = at
		r.read(item{feed: from, name: path})
		r.wanted.sought, r.wanted.trouble = false, nil
	}
	if !r.wanted.found {
		r.read(item{feed: newFeed(meteredIn{file, r.meter}), name: path, whole: file, size: size})
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
	head := newFeed(io.NewSectionReader(file, 0, size))
	for _, f := range formats() {
		if f.is(head) {
			return f.hasOffsets
		}
	}
	return false
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
	w := &r.wanted
	switch {
	case w.source == "":
		return r.yield(page, err)
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
	return r.yield(page, err) && !(page.Source == w.source && w.isOnly())
}
