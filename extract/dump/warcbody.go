package dump

import (
	"bytes"
	"io"
	"math"
)

const (
	// headAllowance is what the head of an HTTP answer may add to its page.
	headAllowance = 64 << 10
	// believable is the length of a body that is taken at its word even where
	// pages have no limit. Longer ones are read looking for the next record.
	believable = 256 << 20
	// believableScratch is the same for what no page is made of.
	believableScratch = 1 << 20
)

// Faults of records.
const (
	faultCut    = "the record is cut off"
	faultLength = "the length of the record is wrong"
)

// takeBody reads the body of a record, and keeps it when a page is to be made
// of it. Lengths are believed as long as a record, or the end, comes behind
// the body; from the first that is wrong on, and for bodies too long to look
// back, every body ends at the latest where the next record starts. So bytes
// are read twice only once. The error is that of the feed; before it, all that
// could be read is in the record.
func (w *warcReader) takeBody(rec *warcRecord, keep bool) error {
	limit, believed := int64(math.MaxInt64), int64(believableScratch)
	if keep {
		believed = believable
		if w.meter.page > 0 {
			limit = w.meter.page + headAllowance
			believed = min(believable, limit)
		}
	}
	if w.trusting && 0 <= rec.length && rec.length <= believed {
		return w.takeLength(rec, keep)
	}
	if !keep {
		limit = 0
	}
	return w.takeToRecord(rec, keep, limit)
}

// takeLength reads as many bytes as the head says, and looks whether that was
// right.
func (w *warcReader) takeLength(rec *warcRecord, keep bool) error {
	into := &w.scratch
	if into.Reset(); keep {
		into = new(bytes.Buffer)
	}
	into.Grow(int(min(rec.length, believableScratch)) + bytes.MinRead)
	_, err := into.ReadFrom(io.LimitReader(w.feed, rec.length))
	rec.body = into.Bytes()
	if err != nil {
		return err
	}
	lines, next, err := w.tail()
	whole := int64(len(rec.body)) == rec.length
	if whole && next {
		return err
	}
	if at := findWARCRecord(rec.body); at >= 0 {
		w.putBack(rec.body[at:])
		rec.body = rec.body[:at:at]
		rec.fault(faultLength)
		w.trusting = false
		return nil
	}
	switch {
	case !whole:
		rec.fault(faultCut)
	case !lines: // else it is garbage between records
		rec.fault(faultLength)
	}
	return err
}

// tail looks at what comes behind a body: whether there are line ends, and
// whether then there is a record or the end. Damage counts as the end.
func (w *warcReader) tail() (lines, next bool, err error) {
	for seen := 1; seen <= headerSight; {
		if _, err = w.Peek(seen); err != nil {
			break
		}
		head := w.head(w.Buffered())
		rest := bytes.TrimLeft(head, betweenRecords)
		lines = len(rest) < len(head)
		if len(rest) > 0 {
			at := len(head) - len(rest)
			return lines, startsWARCRecord(w.head(min(at+headerSight, feedSize))[at:]), nil
		}
		seen = len(head) + 1
	}
	if err == io.EOF {
		err = nil
	}
	return lines, true, err
}

// takeToRecord reads up to the length, if there is one, or to where the next
// record starts. It keeps no more than limit.
func (w *warcReader) takeToRecord(rec *warcRecord, keep bool, limit int64) error {
	if rec.length < 0 {
		rec.fault("the record has no valid length")
	}
	var into bytes.Buffer
	left := int64(math.MaxInt64)
	if rec.length >= 0 {
		left = rec.length
	}
	for left > 0 {
		piece, err := w.beforeRecord()
		if err != nil || len(piece) == 0 {
			w.finishBody(rec, &into, left > 0 && rec.length >= 0, err)
			return unlessEOF(err)
		}
		piece = piece[:min(int64(len(piece)), left)]
		left -= int64(len(piece))
		if !rec.large && keep {
			rec.large = int64(into.Len()+len(piece)) > limit
			into.Write(piece)
		}
		if rec.large {
			into = bytes.Buffer{}
		}
		w.skip(len(piece))
	}
	w.finishBody(rec, &into, false, nil)
	lines, next, err := w.tail()
	if !lines && !next {
		rec.fault(faultLength)
	}
	return err
}

func (w *warcReader) finishBody(rec *warcRecord, into *bytes.Buffer, short bool, err error) {
	rec.body = into.Bytes()
	if rec.length < 0 {
		rec.body = bytes.TrimRight(rec.body, betweenRecords)
	}
	switch {
	case short && err == nil:
		rec.fault(faultLength)
		w.trusting = false
	case short && err == io.EOF:
		rec.fault(faultCut)
	}
}

// beforeRecord shows bytes that are no start of a record, or none where a
// record starts, or the error of the feed.
func (w *warcReader) beforeRecord() ([]byte, error) {
	head, err := w.Peek(feedSize)
	if len(head) == 0 {
		return nil, err
	}
	at := bytes.Index(head, []byte(warcMagic))
	switch {
	case at < 0 && err == nil: // the magic may begin at the end
		return head[:len(head)-len(warcMagic)+1], nil
	case at < 0:
		return head, nil
	case at > 0:
		return head[:at], nil
	case startsWARCRecord(head[:min(len(head), headerSight)]):
		return nil, nil
	}
	return head[:len(warcMagic)], nil
}

func unlessEOF(err error) error {
	if err == io.EOF {
		return nil
	}
	return err
}
