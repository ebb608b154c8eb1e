package dump

import (
	"fmt"
	"io"

	"shuck/extract"
	"shuck/extract/internal/tape"
)

// An item is one thing that may hold pages: a file, a member of an archive, or
// what comes out of a compression.
type item struct {
	*tape.Feed
	name  string // the Source of a page that is all there is in it
	url   string
	depth int         // of containers and compressions around it
	whole io.ReaderAt // where it can be read at any place
	size  int64       // where it is known, or what is claimed
}

// A format is a way in which items hold pages.
type format struct {
	name string
	// is looks at the beginning of an item and takes nothing of it.
	is func(*tape.Feed) bool
	// read gives all pages of an item. It reports false when the caller has
	// seen enough.
	read func(*reading, item) bool
	// hasOffsets says that reading can begin at the offset in a source.
	hasOffsets bool
}

// Formats of which ranges can be read.
const (
	formatJSONLine = "a line of JSON"
	formatGzip     = "gzip"
	formatWARC     = "warc"
	formatJSON     = "json"
)

// formats gives the formats in the order in which they are tried. It is a
// function because they nest, and so name it in turn.
func formats() []format {
	return []format{
		{formatJSONLine, isJSONLine, readJSON, true}, // first, as it may be all there is for a while
		{formatGzip, isGzip, unpack(newGzip), true},
		{"zstd", isZstd, unpack(newZstd), false},
		{"bzip2", isBzip2, unpack(newBzip2), false},
		{"xz", isXZ, unpack(newXZ), false},
		{formatWARC, isWARC, readWARC, true},
		{"zip", isZip, readZip, false},
		{"tar", isTar, readTar, false},
		{"mhtml", isMHTML, readMHTML, false},
		{"json in utf-16", isWideJSON, readWideJSON, false},
		{formatJSON, isJSON, readJSON, true},
		{"page", func(*tape.Feed) bool { return true }, readPage, false},
	}
}

// read gives all pages of an item, whatever it is.
func (r *reading) read(it item) bool {
	if it.depth > r.meter.depth {
		return r.fail(it.name, &extract.Error{
			Kind:    extract.ErrRefused,
			Message: fmt.Sprintf("refused: more than %d containers and compressions in each other", r.meter.depth),
		})
	}
	it.depth++
	for _, f := range formats() {
		if f.is(it.Feed) {
			return r.wanted.sought && !f.hasOffsets || f.read(r, it)
		}
	}
	return true
}

// unpack gives the reader of items in a compression.
func unpack(newCodec func() codec) func(*reading, item) bool {
	return func(r *reading, it item) bool {
		members, err := newMembers(newCodec(), it.Feed, r.meter)
		if err != nil && !members.Resume("") {
			return r.fail(it.name, readError(err, "page", 0))
		}
		it.Feed, it.whole, it.size = tape.New(members), nil, 0
		return r.read(it)
	}
}
