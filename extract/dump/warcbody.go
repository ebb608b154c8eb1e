package dump

import (
	"bytes"
	"errors"
	"io"
	"math"

	"shuck/extract/internal/tape"
)

const (
	// headAllowance is what the head of an HTTP answer may add to its page.
	headAllowance = 64 << 10
	// believable is the length of a body that is taken at its word even where
	// pages have no limit. Longer ones are read looking for the next record.
	believable = 256 << 20
	// doubtful is how much is kept of a body whose length is above the limit:
	// one that goes on for longer is indeed so long, or near enough.
	doubtful = 4 << 20
	// believableScratch is the same for what no page is made of.
	believableScratch = 1 << 20
)

// Faults of records.
const (
	faultCut      = "the record is cut off"
	faultLength   = "the length of the record is wrong"
	faultNoLength = "the record has no valid length"
)

// takeBody reads the body of a record, and keeps it when a page is to be made
// of it. Lengths are believed as long as a record, or the end, comes behind
// the body; from the first that is wrong on, and for bodies too long to look
// back, every body ends at the latest where the next record starts. So no more
// is read twice than one body. The error is that of the feed; before it, all
// that could be read is in the record.
func (w *warcReader) takeBody(rec *warcRecord, keep bool) error {
	believed := int64(believableScratch)
	if keep {
		believed = min(believable, w.bodyLimit())
	}
	switch {
	case rec.length < 0:
		rec.fault(faultNoLength)
	case w.trusting && rec.length <= believed:
		return w.takeLength(rec, keep)
	}
	return w.takeToRecord(rec, new(bytes.Buffer), keep)
}

// bodyLimit is how long a body can be without being too long for a page.
func (w *warcReader) bodyLimit() int64 {
	if w.meter.page == 0 {
		return math.MaxInt64
	}
	return w.meter.page + headAllowance
}

// takeLength reads as many bytes as the head says, and looks whether that was
// right.
func (w *warcReader) takeLength(rec *warcRecord, keep bool) error {
	into := &w.scratch
	if into.Reset(); keep {
		into = new(bytes.Buffer)
	}
	into.Grow(int(min(rec.length, believableScratch)) + bytes.MinRead)
	_, err := into.ReadFrom(io.LimitReader(w.Feed, rec.length))
	rec.body = into.Bytes()
	if err != nil {
		return err
	}
	whole := int64(len(rec.body)) == rec.length
	lines, next, err := w.tail()
	if whole && next {
		return err
	}
	at := findWARCRecord(rec.body)
	switch {
	case at >= 0: // too long
		w.PutBack(rec.body[at:])
		rec.body = bytes.TrimRight(rec.body[:at:at], betweenRecords)
		rec.fault(faultLength)
		w.trusting = false
		return nil
	case !whole:
		rec.fault(faultCut)
	case !lines && keep: // too short; with line ends, what follows is garbage
		rec.fault(faultLength)
		w.trusting = false
		rec.length = -1
		return w.takeToRecord(rec, into, keep)
	}
	return err
}

// tail looks at what comes behind a body: whether there are line ends, and
// whether then there is a record or the end. Damage counts as the end, and is
// no error of this record when it is of a member that only starts here.
func (w *warcReader) tail() (lines, next bool, err error) {
	for seen := 1; seen <= headerSight; {
		if _, err = w.Peek(seen); err != nil {
			break
		}
		head := w.Head(w.Buffered())
		rest := bytes.TrimLeft(head, betweenRecords)
		lines = len(rest) < len(head)
		if len(rest) > 0 {
			at := len(head) - len(rest)
			return lines, startsWARCRecord(w.Head(min(at+headerSight, tape.Size))[at:]), nil
		}
		seen = len(head) + 1
	}
	var damage *damageError
	if err == io.EOF || errors.As(err, &damage) && damage.new {
		err = nil
	}
	return lines, true, err
}

// takeToRecord reads up to the length, if there is one, or to where the next
// record starts, and no more into the body than makes a page.
func (w *warcReader) takeToRecord(rec *warcRecord, into *bytes.Buffer, keep bool) error {
	left, limit := rec.length, w.bodyLimit()
	switch {
	case left < 0:
		left = math.MaxInt64
	case left > limit:
		limit = min(limit, doubtful)
	}
	for left > 0 {
		piece, err := w.beforeRecord()
		if err != nil || len(piece) == 0 {
			w.endBody(rec, into, err)
			return unlessEOF(err)
		}
		piece = piece[:min(int64(len(piece)), left)]
		left -= int64(len(piece))
		switch {
		case !keep, rec.large:
		case int64(into.Len()+len(piece)) > limit:
			rec.large = true
			*into = bytes.Buffer{}
		default:
			into.Write(piece)
		}
		w.Skip(len(piece))
	}
	rec.body = into.Bytes()
	lines, next, err := w.tail()
	if !lines && !next {
		rec.fault(faultLength)
	}
	return err
}

// endBody is for a body that ends before its length does, if it has one: at
// a record, at the end or at damage.
func (w *warcReader) endBody(rec *warcRecord, into *bytes.Buffer, err error) {
	rec.body = bytes.TrimRight(into.Bytes(), betweenRecords)
	switch {
	case rec.length < 0:
	case err == nil:
		rec.fault(faultLength)
		w.trusting = false
	case err == io.EOF:
		rec.fault(faultCut)
	}
}

// beforeRecord shows bytes that are no start of a record, or none where a
// record starts, or the error of the feed.
func (w *warcReader) beforeRecord() ([]byte, error) {
	head, err := w.Peek(tape.Size)
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
