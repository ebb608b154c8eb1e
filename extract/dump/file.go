package dump

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"

	"shuck/extract"
	"shuck/extract/internal/tape"
)

// Pages opens the file and gives the pages in it, in their order. What cannot
// be had is given as a page without Data, which has its Source and what else is
// known of it (URL, Fetched, RecordID, Extra), with an error that is an
// [*extract.Error] of the kind unreadable, damaged, too-large, refused or, for a
// container without a single page, empty. What follows it is still given,
// where it can be found. Whether there is anything of use in the bytes of a
// page is not looked at here.
//
// A file that is no container is one page with the Source of the file. The
// Source of a page in a container is PATH#PLACE, where the place is
//   - the name of a member of a zip or tar archive, cleaned: no leading slash,
//     no "..", no backslashes,
//   - the number of the part, from 1, in MHTML,
//   - the number of the story, from 1, in news XML that holds several: NITF, NewsML,
//     feeds with the full text of their stories,
//   - the byte offset of a story in a text dump that holds several (see
//     [extract.Stories]),
//   - the byte offset of a record of WARC or a line of JSON Lines; in
//     compressed files that of the member (gzip) or frame (zstd) it starts in,
//     and "+" with the offset inside, unless it starts the member.
//
// Containers in containers give PATH#PLACE#PLACE.
//
// The Source of a page in a container is a Source to read, too: it gives that page
// alone, without reading what comes before where an offset, or the directory of a
// zip, says where it is. A file that is really called so goes before.
//
// maxBytes is the size above which a page is refused, counted after
// decompression; 0 is no limit. Memory does not grow with the file: it takes
// one page and some buffers. A zip that comes as a stream, or inside something
// else, is written to a temporary file first.
//
// A File may be read from any goroutine, and more than once unless it has a
// Reader.
func (f File) Pages(maxBytes int64) iter.Seq2[extract.Page, error] {
	b := boundsFor(maxBytes)
	b.limit = f.Limit
	return f.pages(b)
}

func (f File) pages(b bounds) iter.Seq2[extract.Page, error] {
	return func(yield func(extract.Page, error) bool) {
		f := f // the name may change, and the sequence may be asked again
		if f.Reader != nil {
			r := f.reading(b, yield)
			r.read(item{Feed: tape.New(meteredIn{f.Reader, r.meter}), name: f.Source, url: f.URL})
			return
		}
		file, err := os.Open(f.Source)
		if err != nil && isGone(err) {
			path, place := Locate(f.Source)
			if place != "" {
				f.within(path, place, b, yield)
				return
			}
			f.Source = path
			file, err = os.Open(path)
		}
		r := f.reading(b, yield)
		if err != nil {
			r.failPage(extract.Page{Source: f.Source, URL: f.URL}, unreadable(err))
			return
		}
		defer file.Close()
		if f.Range != nil {
			f.readRange(r, file)
			return
		}
		r.read(item{
			Feed: tape.New(meteredIn{file, r.meter}), name: f.Source, url: f.URL,
			whole: file, size: sizeOf(file),
		})
	}
}

// sizeOf is the size of a regular file, or 0 where it cannot be known. It is
// a hint: the file may be growing.
func sizeOf(file *os.File) int64 {
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return info.Size()
}

func (f File) reading(b bounds, yield func(extract.Page, error) bool) *reading {
	m := &meter{bounds: b, stats: f.Stats}
	m.restart()
	return &reading{meter: m, keys: f.Keys, root: f.Source, members: f.members, yield: yield}
}

// A reading is the state of reading one file.
type reading struct {
	meter   *meter
	keys    Keys
	root    string // name of the file
	members memberFilter
	wanted  wanted
	yield   func(extract.Page, error) bool
	given   int // pages and errors
	cut     cut // where a range is read
}

// give and fail report false when the caller has seen enough.
func (r *reading) give(page extract.Page) bool {
	return r.take(page, nil)
}

func (r *reading) fail(source string, err error) bool {
	return r.failPage(extract.Page{Source: source}, err)
}

// failPage is fail for a page of which more is known than its source.
func (r *reading) failPage(page extract.Page, err error) bool {
	page.Data = nil
	return r.take(page, err)
}

// failEmpty is for the end of a container: where nothing was given since,
// there was nothing in it, and that is said.
func (r *reading) failEmpty(since int, name, what string) bool {
	if r.given > since || r.isForMembers(name) || r.cut.from > 0 {
		return true
	}
	r.cut.isOutside = false // the file as a whole is in the range in which it begins
	return r.fail(name, &extract.Error{Kind: extract.ErrEmpty, Message: "there is no page in this " + what})
}

// pass counts what is no page.
func (r *reading) pass(what PassedOver) { r.meter.stats.pass(what) }

// readError tells what went wrong when so many bytes had been read of a page,
// a record or something else: in a compression or archive, or in the file.
func readError(err error, what string, read int) *extract.Error {
	var page *extract.Error
	var bound boundError
	var damage *damageError
	switch {
	case errors.As(err, &page):
		return page
	case errors.As(err, &bound):
		return &extract.Error{Kind: bound.kind, Message: bound.message}
	case errors.As(err, &damage):
		return damaged(fmt.Sprintf("the %s data is damaged after %d bytes of the %s: %s", damage.name, read, what, damage.reason()))
	}
	return unreadable(err)
}

func damaged(message string) *extract.Error {
	return &extract.Error{Kind: extract.ErrDamaged, Message: message}
}

// unreadable says why the system refused, without the path: the record and
// the message name it already.
func unreadable(err error) *extract.Error {
	return &extract.Error{Kind: extract.ErrUnreadable, Message: "cannot be read: " + plainReason(err)}
}

// plainReason is what the system says, without the call and the path.
func plainReason(err error) string {
	var system *fs.PathError
	if errors.As(err, &system) {
		err = system.Err
	}
	return err.Error()
}
