package dump

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"sync"

	"shuck/extract"
	"shuck/extract/internal/charset"
	"shuck/extract/internal/newsxml"
	"shuck/extract/internal/tape"
)

// readPage takes an item for a page, to its end or one byte above the limit.
func readPage(r *reading, it item) bool {
	data, err := readUpTo(it.Feed, r.meter.page, it.size)
	switch {
	case err != nil:
		return r.failPage(extract.Page{Source: it.name, URL: it.url}, readError(err, "page", len(data)))
	case r.meter.page > 0 && int64(len(data)) > r.meter.page:
		return r.failPage(extract.Page{Source: it.name, URL: it.url}, tooLarge("page", r.meter.page))
	}
	if isZipBehind(data) {
		it.Feed, it.whole, it.size = tape.New(bytes.NewReader(data)), bytes.NewReader(data), int64(len(data))
		return readZip(r, it)
	}
	return giveStories(r, extract.Page{Source: it.name, URL: it.url, Data: data})
}

// giveParts gives a page, or each story of news XML that holds several.
func (r *reading) giveParts(page extract.Page) bool {
	if file := newsOf(&page); file != nil {
		return r.giveNews(page, file)
	}
	return r.give(page)
}

// giveStories gives a page, or each story of a text dump that holds several: an
// address that was given is that of one page, and so of none of them.
func giveStories(r *reading, page extract.Page) bool {
	if file := newsOf(&page); file != nil {
		page.URL = ""
		return r.giveNews(page, file)
	}
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

// newsOf returns the stories of a page that is news XML and holds several, nil for
// other pages. The page is made UTF-8, as the stories are.
func newsOf(page *extract.Page) *newsxml.File {
	if !newsxml.Is(page.Data) && !isWideMarkup(page.Data) {
		return nil
	}
	text, _, warnings := charset.Decode(page.Data, page.Charset, true)
	file := newsxml.Open(text)
	if file != nil {
		page.Charset = "utf-8"
		page.Warnings = append(slices.Clip(page.Warnings), warnings...)
	}
	return file
}

// isWideMarkup reports whether data is markup in UTF-16.
func isWideMarkup(data []byte) bool {
	data = bytes.TrimPrefix(bytes.TrimPrefix(data, []byte("\xff\xfe")), []byte("\xfe\xff"))
	return bytes.HasPrefix(data, []byte("<\x00")) || bytes.HasPrefix(data, []byte("\x00<"))
}

// giveNews gives each story of news XML, by its number. One without its text is an
// error in a feed; elsewhere it is a picture.
func (r *reading) giveNews(page extract.Page, file *newsxml.File) bool {
	source := page.Source
	for i := range file.Len() {
		page.Source = source + "#" + strconv.Itoa(i+1)
		if file.HasText(i) {
			page.Data = file.Story(i)
			if !r.give(page) {
				return false
			}
			continue
		}
		if !file.IsFeed() {
			r.pass(PassedItems)
			continue
		}
		if !r.failPage(page, &extract.Error{Kind: extract.ErrNotAPage, Message: "not a page but an item of a feed without the text of its story"}) {
			return false
		}
	}
	return true
}

// maxHint is how much of a claimed size is believed.
const maxHint = 1 << 20

// readUpTo reads from to its end or to one byte above the limit, if there is
// one. The hint saves growing the buffer; without one the page grows in a buffer that is
// there already.
func readUpTo(from io.Reader, limit, sizeHint int64) ([]byte, error) {
	if limit > 0 {
		from = io.LimitReader(from, limit+1)
	}
	if sizeHint <= 0 {
		return readGrowing(from)
	}
	var data bytes.Buffer
	data.Grow(int(min(sizeHint, maxHint)) + bytes.MinRead) // what ReadFrom wants free to see the end
	_, err := data.ReadFrom(from)
	return data.Bytes(), err
}

// readGrowing reads to the end of what nobody knows the size of.
func readGrowing(from io.Reader) ([]byte, error) {
	buffer := buffers.Get().(*bytes.Buffer)
	_, err := buffer.ReadFrom(from)
	if buffer.Cap() > maxHint { // it would stay that large
		return buffer.Bytes(), err
	}
	data := bytes.Clone(buffer.Bytes())
	buffer.Reset()
	buffers.Put(buffer)
	return data, err
}

// buffers are for readGrowing.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}
