// Package dump reads dumps of web pages from disk and from streams and gives
// them, one by one and in a stable order, as pages for package extract.
//
//	for page, err := range dump.Pages("dumps/", dump.Options{}) {
//		if err != nil {
//			log.Print(page.Source, ": ", err)
//			continue
//		}
//		fmt.Print(extract.Do(page, extract.Options{}).Text())
//	}
//
// [Pages] is for a file, a container or a directory, [FromReader] for the one page of a
// response or a pipe. [Files] and [File.Pages] are the two halves of Pages, for programs
// that work on several files at a time.
//
// The content of a file decides what it is, never its name: a page, a container
// of pages, or either of them compressed, nested in any way. Names matter in one
// place only, where directories and archives are walked: [Files] says what is
// passed over there.
//
// Nothing is lost silently. What cannot be read gives an error in its place; what
// is left of a damaged page comes with a warning; what is not a page is counted
// in [Stats].
//
//	dump.go       File, and Pages and FromReader: the whole way in one call
//	dir.go        a directory -> its files
//	glob.go       the patterns that choose among them
//	list.go       a list of paths -> files
//	file.go       a file or stream -> its pages, or source.go: one of them, or those of a range
//	formats.go    the formats in the order in which they are tried, and how they nest
//	bounds.go     what a file may cost, whatever it claims, and what was passed over
//
// Each format is a row of the table in formats.go, with a function that knows
// it and one that reads it:
//
//	page.go       a page: what is nothing else, or the stories of a text or of news XML
//	compress.go   gzip, bzip2, xz;  zstd.go  zstd
//	warc.go       WARC and WET: warchead.go, warcbody.go, warchttp.go
//	mhtml.go      MHTML
//	json.go       JSON Lines, arrays and objects: jsonlines.go, jsonkeys.go
//	archive.go    what is common to zip.go (and WACZ) and tar.go
//	fetched.go    when a page was fetched, as WARC, MHTML and JSON Lines write it
//
// Below them are members.go, which reads compressed files member by member and goes on
// behind damage, and internal packages: tape, a stream with a view of what comes next and
// a way back, jsonscan, which takes JSON apart, and transfer, which takes off what mail and
// servers put around a content.
package dump

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"time"

	"shuck/extract"
	"shuck/extract/internal/files"
)

// A File is one input that has not been opened yet: a page or a container.
type File struct {
	// Source is the path of the file and its name in records, or the Source of a
	// page in it: see Pages.
	Source string
	// URL is the address the page was fetched from, "" when it is not known.
	// It is not for the pages in containers, except MHTML without an address.
	URL string
	// Reader, where it is set, is read instead of the file at Source, which
	// is then only a name: "-" for standard input. It is not closed.
	Reader io.Reader
	// Limit is how long reading may work on what lies before the next page; then the
	// file, or the member of an archive, ends with an error of the kind timeout. Waiting
	// for what is read does not count. Zero is no limit.
	Limit time.Duration
	// Stats, where it is set, counts what is read and passed over.
	Stats *Stats
	// Keys name the keys of JSON objects that pages are under.
	Keys Keys

	// Range, where it is set, leaves out the pages that do not begin in it. It is for
	// files that CanBeCut.
	Range *Range

	members memberFilter
}

// A Range is a stretch of the bytes of a file, from From to before To. Ranges that follow
// each other from 0 to the end of a file give its pages as reading all of it does.
type Range struct{ From, To int64 }

// IsForMembers reports whether the file was found in a directory although the filter
// does not take it, as an archive whose members it may take.
func (f File) IsForMembers() bool { return f.members.isQuiet }

// Options choose among the pages of a dump. The zero value takes them all.
type Options struct {
	// MaxBytes is the size above which a page is refused, counted after
	// decompression. Zero is no limit.
	MaxBytes int64
	// Filter chooses among the files of a directory and the members of archives.
	Filter Filter
	// Limit is how long reading may work on what lies before the next page, as in
	// [File]. Zero is no limit.
	Limit time.Duration
	// Stats, where it is set, counts what is read and passed over.
	Stats *Stats
	// Keys name the keys of JSON objects that pages are under.
	Keys Keys
}

// Pages gives every page of the file or directory at path. A page that cannot
// be had does not stop the others: it comes with its Source and what else is
// known of it, without Data, and an error that says why: an [*extract.Error], or a
// [*NoPagesError] for a directory that holds no pages.
func Pages(path string, opts Options) iter.Seq2[extract.Page, error] {
	return func(yield func(extract.Page, error) bool) {
		for file, err := range Files(path, opts.Filter) {
			if err != nil {
				if !yield(extract.Page{Source: file.Source}, err) {
					return
				}
				continue
			}
			file.Limit, file.Stats, file.Keys = opts.Limit, opts.Stats, opts.Keys
			for page, err := range file.Pages(opts.MaxBytes) {
				if !yield(page, err) {
					return
				}
			}
		}
	}
}

// ReadOptions say how [FromReader] reads a page and extracts its article. The zero
// value takes a page of any size whose address is not known.
type ReadOptions struct {
	// Source is the name of the page in its record; "" is "-".
	Source string
	// URL is the address the page was fetched from, "" when it is not known.
	URL string
	// MaxBytes is the size above which the page is refused, counted after
	// decompression. Zero is no limit.
	MaxBytes int64
	// Extract says how the article is extracted.
	Extract extract.Options
}

// FromReader reads the one page that r gives, in whatever container and compression,
// and extracts its article. It lies here and not in package extract since programs
// that have their pages in hand need no readers of containers, and pay for none.
//
// The error is nil where there is a record of the page. One that cannot be done gives
// a record with Err, which is the error too. Where r gives several pages, the record
// is that of the first, and the error a [*SeveralPagesError]: [File.Pages] gives them
// all. The error is that of ctx when ctx ends first; it is asked before each read and
// before the article is extracted, so a read that hangs has to be ended by closing
// what r reads. r is not closed, and not read any more when FromReader returns. It may
// be called by any number of goroutines, each with a reader of its own.
func FromReader(ctx context.Context, r io.Reader, opts ReadOptions) (extract.Record, error) {
	file := File{Source: opts.Source, URL: opts.URL, Reader: readerUntil{ctx, r}}
	if file.Source == "" {
		file.Source = "-"
	}
	var record extract.Record
	var failure error = &extract.Error{Kind: extract.ErrEmpty, Message: "there is no page in it"}
	pages := 0
	for page, err := range file.Pages(opts.MaxBytes) {
		if ended := context.Cause(ctx); ended != nil {
			return extract.Record{Source: file.Source}, ended
		}
		if pages++; pages > 1 {
			if err == nil {
				err = &SeveralPagesError{Second: page.Source}
			}
			return record, err
		}
		record, failure = recordOf(page, err, opts.Extract)
	}
	return record, failure
}

// recordOf is the record of a page, and what kept it from being done.
func recordOf(page extract.Page, err error, opts extract.Options) (extract.Record, error) {
	record := extract.Record{Source: files.Text(page.Source)}
	if err == nil {
		record = extract.Do(page, opts)
	} else if !errors.As(err, &record.Err) {
		return record, err
	}
	if record.Err != nil { // a nil *Error in an error would be one
		return record, record.Err
	}
	return record, nil
}

// readerUntil reads until a context ends.
type readerUntil struct {
	ctx context.Context
	r   io.Reader
}

func (u readerUntil) Read(p []byte) (int, error) {
	if err := context.Cause(u.ctx); err != nil {
		return 0, err
	}
	return u.r.Read(p)
}

// A SeveralPagesError says that there is more than one page where one was wanted.
type SeveralPagesError struct {
	Second string // the source of the second one
}

// Error says so, and names the second page.
func (e *SeveralPagesError) Error() string {
	return "there is more than one page in it; the second is " + e.Second
}

// A NoPagesError is what a directory without pages gives.
type NoPagesError struct {
	// PassedOver counts the files that were left out by their names.
	PassedOver int
}

// Error says that there are no pages, and how many files were left out by name; it
// does not name the directory.
func (e *NoPagesError) Error() string {
	if e.PassedOver == 0 {
		return "no pages in this directory"
	}
	return fmt.Sprintf("no pages in this directory (left out by name: %d)", e.PassedOver)
}
