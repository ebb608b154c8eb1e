package dump

import (
	"bytes"
	"io"

	"shuck/extract"
)

// readPage takes an item for a page, to its end or one byte above the limit.
func readPage(r *reading, it item) bool {
	data, err := readUpTo(it.feed, r.meter.page, it.size)
	switch {
	case err != nil:
		return r.fail(it.name, readError(err, "page", len(data)))
	case r.meter.page > 0 && int64(len(data)) > r.meter.page:
		return r.fail(it.name, tooLarge("page", r.meter.page))
	}
	return r.give(extract.Page{Source: it.name, URL: it.url, Data: data})
}

// maxHint is how much of a claimed size is believed.
const maxHint = 1 << 20

// readUpTo reads from to its end or to one byte above the limit, if there is
// one. The hint saves growing the buffer.
func readUpTo(from io.Reader, limit, sizeHint int64) ([]byte, error) {
	if limit > 0 {
		from = io.LimitReader(from, limit+1)
	}
	var data bytes.Buffer
	if sizeHint > 0 {
		data.Grow(int(min(sizeHint, maxHint)) + bytes.MinRead) // what ReadFrom wants free to see the end
	}
	_, err := data.ReadFrom(from)
	return data.Bytes(), err
}
