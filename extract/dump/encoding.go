package dump

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// contentDecoders are the encodings that servers use for content.
var contentDecoders = map[string]func(*bufio.Reader) (io.Reader, error){
	"gzip":   func(r *bufio.Reader) (io.Reader, error) { return gzip.NewReader(r) },
	"x-gzip": func(r *bufio.Reader) (io.Reader, error) { return gzip.NewReader(r) },
	"deflate": func(r *bufio.Reader) (io.Reader, error) {
		// What is meant is zlib; some servers send deflate without it.
		if head, _ := r.Peek(2); len(head) == 2 && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			return zlib.NewReader(r)
		}
		return flate.NewReader(r), nil
	},
	"br": func(r *bufio.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
	"zstd": func(r *bufio.Reader) (io.Reader, error) {
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxWindow(maxZstdWindow))
	},
}

// maxEncodings is how many encodings of content are followed. More than one is
// a mistake, more than three a trap.
const maxEncodings = 3

// decodeBody takes off what the server put around a page to send it. Crawlers
// may have done so before and left the header as it was, so content that is
// not encoded, and looks so from its first byte, is taken as it is. Of damaged
// content it gives what is there, and the fault.
func decodeBody(head httpHead, content []byte, m *meter) (data []byte, fault string, err error) {
	if head.chunked {
		content, fault = dechunk(content)
	}
	for i := len(head.encodings) - 1; i >= 0 && len(head.encodings)-i <= maxEncodings; i-- {
		encoding := head.encodings[i]
		open := contentDecoders[encoding]
		if open == nil {
			continue // "identity", "none", "utf-8": there is nothing to take off
		}
		decoded, err := decodeWith(open, content, m)
		var bomb bombError
		switch {
		case errors.As(err, &bomb):
			return nil, "", readError(err, "", 0)
		case err != nil && len(decoded) == 0 && isReadable(content):
			continue
		case err != nil:
			fault = fmt.Sprintf("the content's %s encoding is damaged after %d bytes", encoding, len(decoded))
		}
		content = decoded
	}
	return content, fault, nil
}

func decodeWith(open func(*bufio.Reader) (io.Reader, error), content []byte, m *meter) ([]byte, error) {
	decoder, err := open(bufio.NewReader(bytes.NewReader(content)))
	if err != nil {
		return nil, err
	}
	if closer, ok := decoder.(interface{ Close() }); ok { // zstd
		defer closer.Close()
	}
	return readUpTo(meteredOut{decoder, m}, m.page, 0)
}

// isReadable reports whether the first bytes are text, as no compression has.
func isReadable(content []byte) bool {
	content = content[:min(len(content), 64)]
	for _, b := range content {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' {
			return false
		}
	}
	return len(content) > 0
}

// dechunk joins the chunks of a content. What does not start with a chunk is
// given as it is: crawlers may have joined them and left the header.
func dechunk(content []byte) (joined []byte, fault string) {
	rest := content
	for {
		line, after := cutLine(rest)
		size, ok := chunkSize(line)
		switch {
		case !ok && len(joined) == 0:
			return content, ""
		case !ok:
			return append(joined, rest...), "the chunks of the content are damaged"
		case size == 0:
			return joined, ""
		case size > int64(len(after)):
			return append(joined, after...), "the content is cut off in a chunk"
		}
		joined = append(joined, after[:size]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[size:], []byte("\r")), []byte("\n"))
		if len(rest) == 0 {
			return joined, "the content is cut off between chunks"
		}
	}
}

// chunkSize reads "1a2b\r\n" and "1a2b;name=value\r\n".
func chunkSize(line []byte) (int64, bool) {
	digits, _, _ := bytes.Cut(line, []byte(";"))
	digits = bytes.TrimSpace(digits)
	if len(digits) == 0 || len(digits) > 15 {
		return 0, false
	}
	size, err := strconv.ParseInt(string(digits), 16, 64)
	return size, err == nil && size >= 0
}
