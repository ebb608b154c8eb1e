package dump

import (
	"bytes"
	"io"

	"shuck/extract"
)

// readWARC gives the pages of a WARC or WET file: the answers of servers and
// what was converted from them, as far as they are HTML or text. Records that
// are damaged give what is there of their page, with a warning, or an error.
func readWARC(r *reading, it item) bool {
	w := &warcReader{reading: r, item: it, trusting: true}
	since := r.given
	for w.ended == nil {
		switch err := w.toHeader(); {
		case err == io.EOF:
			w.ended = err
		case err != nil:
			if !w.trouble(err) {
				return false
			}
		case !w.enters():
			return true
		default:
			if !w.record() {
				return false
			}
		}
	}
	return r.failEmpty(since, it.name, "WARC file")
}

// A warcReader reads the records of a WARC file one by one.
type warcReader struct {
	*reading
	item
	trusting bool         // all lengths have been right so far
	scratch  bytes.Buffer // bodies that no page is made of
	ended    error        // why there are no more records
}

// A warcRecord is a record as far as it could be read.
type warcRecord struct {
	warcHead
	source string
	body   []byte
	large  bool     // the body was above the limit and is not there
	faults []string // what is wrong with it
}

func (rec *warcRecord) fault(text string) { rec.faults = append(rec.faults, text) }

// page is what the head says of the page.
func (rec *warcRecord) page() extract.Page {
	return extract.Page{Source: rec.source, URL: rec.url, Fetched: fetchedTime(rec.date), RecordID: rec.id}
}

// enters reports whether the record that comes next is still to be read.
func (w *warcReader) enters() bool {
	at, _ := w.PlaceParts()
	return w.enter(at)
}

func (w *warcReader) source() string { return w.name + "#" + w.Place() }

// trouble reports damage between records, and goes on behind it.
func (w *warcReader) trouble(err error) bool {
	source := w.source()
	failure := readError(err, "record", 0)
	w.resumeRecords(err)
	return w.fail(source, failure)
}

func (w *warcReader) resumeRecords(err error) {
	if !w.Resume(warcMagic) {
		w.ended = err
	}
}

// toHeader goes to the next record, over line ends, padding and garbage.
func (w *warcReader) toHeader() error {
	garbage := false
	for {
		head, err := w.Window()
		if err != nil {
			return err
		}
		if between := len(head) - len(bytes.TrimLeft(head, betweenRecords)); between > 0 {
			w.Skip(between)
			continue
		}
		if startsWARCRecord(w.Head(headerSight)) {
			return nil
		}
		if !garbage {
			w.pass(PassedGarbage)
			garbage = true
		}
		if next := bytes.Index(head[1:], []byte(warcMagic)); next >= 0 {
			w.Skip(1 + next)
		} else {
			w.Skip(max(1, len(head)-len(warcMagic)+1))
		}
	}
}

// record reads the record that starts here and gives the page in it, if any.
func (w *warcReader) record() bool {
	rec := &warcRecord{source: w.source()}
	var err error
	if rec.warcHead, err = readWARCHead(w.Feed); err != nil {
		failure := readError(err, "record", 0)
		if _, gone := w.Window(); gone != nil && gone != io.EOF {
			w.resumeRecords(gone)
		}
		return w.fail(rec.source, failure)
	}
	passed := w.passes(rec)
	if err := w.takeBody(rec, passed == ""); err != nil {
		failure := readError(err, "record", len(rec.body))
		w.resumeRecords(err)
		if passed != "" || failure.Kind != extract.ErrDamaged {
			return w.failPage(rec.page(), failure) // there is no page to put a warning to
		}
		rec.fault(failure.Message)
	}
	if passed != "" {
		w.pass(passed)
		return true
	}
	return w.givePage(rec)
}

// passes says what a record is that is passed over, or "" for a page.
func (w *warcReader) passes(rec *warcRecord) PassedOver {
	switch rec.kind {
	case "response":
		if rec.isHTTP() {
			return passesHTTP(w.sight(rec.length))
		}
	case "resource", "conversion":
	case "request":
		return PassedRequests
	case "revisit":
		return PassedRevisits
	default:
		return PassedRecords
	}
	if !isPageType(rec.contentType) {
		return PassedNonPages
	}
	return ""
}

// sight shows the beginning of a body.
func (w *warcReader) sight(length int64) []byte {
	if length < 0 || length > httpSight {
		length = httpSight
	}
	return w.Head(int(length))
}

func (w *warcReader) givePage(rec *warcRecord) bool {
	limit := w.meter.page
	if rec.large {
		return w.failPage(rec.page(), tooLarge("record", limit))
	}
	page := rec.page()
	page.Data, page.Charset = rec.body, charsetOf(rec.contentType)
	if rec.kind == "conversion" && mediaType(rec.contentType) == "text/plain" {
		page.Shape = extract.ShapeText
	}
	if rec.truncated != "" {
		rec.fault("cut off by the crawler: " + rec.truncated)
	}
	if rec.isHTTP() {
		if err := w.fromHTTP(rec, &page); err != nil {
			return w.failPage(page, err)
		}
	}
	switch {
	case limit > 0 && int64(len(page.Data)) > limit:
		return w.failPage(page, tooLarge("page", limit))
	case len(rec.faults) > 0 && len(bytes.TrimSpace(page.Data)) == 0:
		return w.failPage(page, damaged(rec.faults[0]))
	}
	page.Warnings = rec.faults
	return w.giveParts(page)
}

// fromHTTP makes a page of what a server sent.
func (w *warcReader) fromHTTP(rec *warcRecord, page *extract.Page) error {
	head, body, _ := parseHTTP(rec.body)
	page.Charset = charsetOf(head.contentType)
	data, fault, err := decodeBody(head, body, w.meter)
	if fault != "" {
		rec.fault(fault)
	}
	page.Data = data
	return err
}
