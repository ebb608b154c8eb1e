package dump

import (
	"bytes"
	"compress/bzip2"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/xi2/xz"
	"shuck/extract/internal/tape"
)

// gzipMagic ends with the number of deflate, the only method there is.
const gzipMagic = "\x1f\x8b\x08"

func isGzip(f *tape.Feed) bool { return string(f.Head(len(gzipMagic))) == gzipMagic }

func newGzip() codec { return &gzipCodec{} }

// gzipCodec reads members with one reader.
type gzipCodec struct{ reader, trial gzip.Reader }

func (*gzipCodec) name() string                { return "gzip" }
func (*gzipCodec) magic() string               { return gzipMagic }
func (*gzipCodec) starts(from *tape.Feed) bool { return isGzip(from) }

func (c *gzipCodec) open(from *tape.Feed) (io.Reader, error) {
	// The bufio.Reader itself, which is read fastest and not beyond the member.
	if err := c.reader.Reset(from.Reader); err != nil {
		return nil, err
	}
	c.reader.Multistream(false)
	return &c.reader, nil
}

func (c *gzipCodec) try(head []byte) ([]byte, error) {
	if err := c.trial.Reset(bytes.NewReader(head)); err != nil {
		return nil, err
	}
	c.trial.Multistream(false)
	return firstBytes(&c.trial)
}

// A wholeCodec is a compression whose library reads all members by itself. So
// there is no going on behind damage.
type wholeCodec struct {
	called, start string
	is            func(*tape.Feed) bool
	reader        func(*tape.Feed) (io.Reader, error)
	opened        bool
}

func (c *wholeCodec) name() string             { return c.called }
func (c *wholeCodec) magic() string            { return c.start }
func (c *wholeCodec) starts(f *tape.Feed) bool { return c.is(f) }

func (c *wholeCodec) open(from *tape.Feed) (io.Reader, error) {
	if c.opened {
		return nil, io.EOF
	}
	c.opened = true
	return c.reader(from)
}

// errOneMember is why a wholeCodec has no second member.
var errOneMember = errors.New("the rest cannot be found")

func (*wholeCodec) try([]byte) ([]byte, error) { return nil, errOneMember }

// isBzip2 reports whether what comes next is bzip2: BZh, a digit, and the magic
// number of a block or of the end. Text may start with BZh too.
func isBzip2(f *tape.Feed) bool {
	head := f.Head(10)
	return len(head) == 10 && bytes.HasPrefix(head, []byte("BZh")) && '1' <= head[3] && head[3] <= '9' &&
		(string(head[4:]) == "1AY&SY" || string(head[4:]) == "\x17\x72\x45\x38\x50\x90")
}

func newBzip2() codec {
	return &wholeCodec{called: "bzip2", start: "BZh", is: isBzip2, reader: func(f *tape.Feed) (io.Reader, error) {
		return bzip2.NewReader(f.Reader), nil
	}}
}

const (
	xzMagic = "\xfd7zXZ\x00"
	// maxXZWindow is the memory that an xz file may ask for: twice what xz -9
	// does.
	maxXZWindow = 128 << 20
)

func isXZ(f *tape.Feed) bool { return string(f.Head(len(xzMagic))) == xzMagic }

func newXZ() codec {
	return &wholeCodec{called: "xz", start: xzMagic, is: isXZ, reader: func(f *tape.Feed) (io.Reader, error) {
		streams, err := xz.NewReader(f.Reader, maxXZWindow)
		return xzReader{streams}, asXZError(err)
	}}
}

// An xzReader reads all streams of an xz file, with one dictionary.
type xzReader struct{ streams *xz.Reader }

func (r xzReader) Read(p []byte) (int, error) {
	n, err := r.streams.Read(p)
	return n, asXZError(err)
}

// asXZError says what is wrong with an xz file as it is said of other compressions.
func asXZError(err error) error {
	switch {
	case errors.Is(err, xz.ErrBuf):
		return io.ErrUnexpectedEOF
	case errors.Is(err, xz.ErrMemlimit):
		return refused("xz asks for more than %d MB of memory", maxXZWindow>>20)
	}
	return err
}
