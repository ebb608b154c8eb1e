package dump

import (
	"bytes"
	"io"
	"strconv"

	"shuck/extract"
)

// readPage takes an item for a page, to its end or one byte above the limit.
func readPage(r *reading, it item) bool {
	data, err := readUpTo(it.feed, r.meter.page, it.size)
	switch {
	case err != nil:
		return r.failPage(extract.Page{Source: it.name, URL: it.url}, readError(err, "page", len(data)))
	case r.meter.page > 0 && int64(len(data)) > r.meter.page:
		return r.failPage(extract.Page{Source: it.name, URL: it.url}, tooLarge("page", r.meter.page))
	}
	return giveStories(r, extract.Page{Source: it.name, URL: it.url, Data: data})
}

// giveStories gives a page, or each story of a text dump that holds several: an
// address that was given is that of one page, and so of none of them.
func giveStories(r *reading, page extract.Page) bool {
	starts := extract.Stories(page.Data)
	if starts == nil {
		return r.give(page)
	}
	data := page.Data
	for i, at := range starts {
		end := len(data)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		story := extract.Page{Source: page.Source + "#" + strconv.Itoa(at), Data: data[at:end]}
		if !r.give(story) {
			return false
		}
	}
	return true
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
