package dump

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"

	"github.com/klauspost/compress/zstd"
	"shuck/extract/internal/tape"
)

const (
	zstdMagic = "\x28\xb5\x2f\xfd"
	// zstdDictMagic is how a dictionary starts that is not compressed.
	zstdDictMagic = "\x37\xa4\x30\xec"
	// maxZstdWindow is the memory that a frame may ask for: what the zstd
	// program allows unless it is told otherwise.
	maxZstdWindow = 128 << 20
	// maxZstdDict is above all dictionaries that crawlers make (about 1 MB).
	maxZstdDict = 16 << 20
)

// A zstdCodec takes frames for members. A leading skippable frame may hold the
// dictionary of all of them, itself compressed or not, as in .warc.zst files.
type zstdCodec struct {
	decoder, trial *zstd.Decoder
}

func newZstd() codec { return &zstdCodec{} }

func (*zstdCodec) name() string             { return "zstd" }
func (*zstdCodec) magic() string            { return zstdMagic }
func (*zstdCodec) starts(f *tape.Feed) bool { return isZstd(f) }

// isZstd reports whether what comes next is a zstd frame, or a skippable one, whose
// magic number has any value in its lowest four bits.
func isZstd(f *tape.Feed) bool {
	head := f.Head(4)
	return string(head) == zstdMagic || isSkippable(head)
}

func isSkippable(head []byte) bool {
	return len(head) == 4 && head[0]&0xf0 == 0x50 && string(head[1:]) == "\x2a\x4d\x18"
}

func (c *zstdCodec) open(from *tape.Feed) (io.Reader, error) {
	for isSkippable(from.Head(4)) {
		if err := c.passSkippable(from); err != nil {
			return nil, err
		}
	}
	if len(from.Head(1)) == 0 {
		return nil, io.EOF
	}
	if c.decoder == nil {
		if err := c.prepare(nil); err != nil {
			return nil, err
		}
	}
	frame, err := newZstdFrame(from)
	if err != nil {
		return nil, err
	}
	return c.decoder, c.decoder.Reset(frame)
}

// asZstdError says of a frame that asks for too much memory that it is refused.
func asZstdError(err error) error {
	if errors.Is(err, zstd.ErrWindowSizeExceeded) || errors.Is(err, zstd.ErrDecoderSizeExceeded) {
		return refused("zstd asks for more than %d MB of memory", maxZstdWindow>>20)
	}
	return err
}

// passSkippable takes a skippable frame. The first of a file may be the
// dictionary.
func (c *zstdCodec) passSkippable(from *tape.Feed) error {
	head := from.Head(8)
	if len(head) < 8 {
		return io.ErrUnexpectedEOF
	}
	size := int64(binary.LittleEndian.Uint32(head[4:]))
	from.Skip(8)
	if c.decoder != nil || size > maxZstdDict {
		_, err := io.CopyN(io.Discard, from, size)
		return noEOF(err)
	}
	var content bytes.Buffer
	if _, err := io.CopyN(&content, from, size); err != nil {
		return noEOF(err)
	}
	return c.prepare(content.Bytes())
}

// prepare makes the decoders, with the dictionary if content is one.
func (c *zstdCodec) prepare(content []byte) error {
	options := []zstd.DOption{
		zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxZstdWindow),
	}
	if bytes.HasPrefix(content, []byte(zstdMagic)) {
		plain, err := zstd.NewReader(bytes.NewReader(content), options...)
		if err != nil {
			return err
		}
		defer plain.Close()
		if content, err = io.ReadAll(io.LimitReader(plain, maxZstdDict)); err != nil {
			return err
		}
	}
	if bytes.HasPrefix(content, []byte(zstdDictMagic)) {
		options = append(options, zstd.WithDecoderDicts(content))
	}
	var err error
	if c.decoder, err = zstd.NewReader(nil, options...); err != nil {
		return err
	}
	c.trial, err = zstd.NewReader(nil, options...)
	return err
}

func (c *zstdCodec) try(head []byte) ([]byte, error) {
	from := tape.New(bytes.NewReader(head))
	frame, err := newZstdFrame(from)
	if err != nil {
		return nil, err
	}
	if c.trial == nil { // the first frame was damaged, and a skippable one
		if err := c.prepare(nil); err != nil {
			return nil, err
		}
	}
	if err := c.trial.Reset(frame); err != nil {
		return nil, err
	}
	return firstBytes(c.trial)
}

// A zstdFrame reads the bytes of one frame and not one more, which the library
// would: it joins frames.
type zstdFrame struct {
	from     *tape.Feed
	left     int64 // of the part at hand: the header, a block with its 3 bytes, the checksum
	checksum bool
	last     bool // block
	done     bool
}

var errZstdFrame = errors.New("a frame has no valid header")

func newZstdFrame(from *tape.Feed) (*zstdFrame, error) {
	head := from.Head(5)
	if len(head) < 5 {
		return nil, io.ErrUnexpectedEOF
	}
	descriptor := head[4]
	if string(head[:4]) != zstdMagic || descriptor&0x08 != 0 {
		return nil, errZstdFrame
	}
	return &zstdFrame{from: from, left: zstdHeaderSize(descriptor), checksum: descriptor&0x04 != 0}, nil
}

// zstdHeaderSize follows RFC 8878, 3.1.1.1.1: flags for the size of the
// content's size, for one segment (then there is no window), for the size of
// the dictionary's number.
func zstdHeaderSize(descriptor byte) int64 {
	contentSize := [4]int64{0, 2, 4, 8}[descriptor>>6]
	window := int64(1)
	if descriptor&0x20 != 0 {
		window = 0
		contentSize = max(contentSize, 1)
	}
	return int64(len(zstdMagic)) + 1 + window + [4]int64{0, 1, 2, 4}[descriptor&3] + contentSize
}

func (z *zstdFrame) Read(p []byte) (int, error) {
	if z.left == 0 {
		if err := z.part(); err != nil {
			return 0, err
		}
	}
	n, err := z.from.Read(p[:min(int64(len(p)), z.left)])
	z.left -= int64(n)
	return n, noEOF(err)
}

// part looks at the next part of the frame: a block, the checksum or the end.
func (z *zstdFrame) part() error {
	switch {
	case z.done || z.last && !z.checksum:
		return io.EOF
	case z.last:
		z.left, z.done = 4, true
		return nil
	}
	head := z.from.Head(3)
	if len(head) < 3 {
		return io.ErrUnexpectedEOF
	}
	block := int64(head[0]) | int64(head[1])<<8 | int64(head[2])<<16
	z.last = block&1 != 0
	z.left = 3 + block>>3
	if kind := block >> 1 & 3; kind == 1 { // one byte, repeated
		z.left = 3 + 1
	}
	return nil
}

// noEOF is for places where the data may not end.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
