package dump

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/dsnet/compress/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"shuck/extract/internal/transfer"
)

// httpSight is how much of an HTTP answer is looked at to see whether it is a
// page. Of longer heads the page is made first.
const httpSight = 8 << 10

const httpMagic = "HTTP/"

// An httpHead is what the head of an HTTP answer says that is of use.
type httpHead struct {
	status      int
	contentType string
	encodings   []string // of the content, in the order in which they were done
	chunked     bool
}

// parseHTTP takes an HTTP answer apart. It is as tolerant as browsers are:
// line ends of any kind, lines that are no fields, and no head at all, when
// all is content. It reports whether the head has an end.
func parseHTTP(answer []byte) (head httpHead, content []byte, ended bool) {
	if !bytes.HasPrefix(answer, []byte(httpMagic)) {
		isCut := strings.HasPrefix(httpMagic, string(answer))
		return httpHead{}, answer, !isCut
	}
	var fields fieldReader
	line, rest := cutLine(answer)
	head.status = statusOf(string(line))
	for len(rest) > 0 {
		line, rest = cutLine(rest)
		name, value, end := fields.next(line)
		head.set(name, value)
		if end {
			return head, rest, true
		}
	}
	name, value, _ := fields.next(nil)
	head.set(name, value)
	return head, nil, false
}

// cutLine cuts data behind its first line end.
func cutLine(data []byte) (line, rest []byte) {
	if end := bytes.IndexByte(data, '\n'); end >= 0 {
		return data[:end+1], data[end+1:]
	}
	return data, nil
}

// statusOf reads "HTTP/1.1 200 OK" and "HTTP/2 200"; 0 is no status.
func statusOf(line string) int {
	words := strings.Fields(line)
	if len(words) < 2 {
		return 0
	}
	status, _ := strconv.Atoi(words[1])
	return status
}

func (h *httpHead) set(name, value string) {
	switch name {
	case "content-type":
		if value != "" {
			h.contentType = value
		}
	case "content-encoding":
		for encoding := range strings.SplitSeq(value, ",") {
			h.encodings = append(h.encodings, strings.ToLower(strings.TrimSpace(encoding)))
		}
	case "transfer-encoding":
		h.chunked = strings.Contains(strings.ToLower(value), "chunked")
	}
}

// passesHTTP says what an answer is that is passed over, or "" for a page.
func passesHTTP(sight []byte) PassedOver {
	head, content, ended := parseHTTP(sight)
	switch {
	case !ended:
		return "" // too long to know, or cut off
	case head.status >= 100 && head.status < 200, head.status == 204, head.status >= 300 && head.status < 400:
		return PassedRedirects
	case isPageType(head.contentType), isVague(head.contentType) && couldBeHTML(head, content):
		return ""
	}
	return PassedNonPages
}

// isVague reports whether a type says nothing of the content.
func isVague(contentType string) bool {
	switch mediaType(contentType) {
	case "", "application/octet-stream", "application/unknown", "unknown/unknown", "*/*":
		return true
	}
	return false
}

// couldBeHTML reports whether content without a type may be a page: it begins with
// markup other than SVG. What is compressed cannot be looked at, and may be one.
func couldBeHTML(head httpHead, content []byte) bool {
	if len(head.encodings) > 0 {
		return true
	}
	if head.chunked {
		_, content = cutLine(content)
	}
	content = opening(content)
	return len(content) > 1 && content[0] == '<' && !bytes.HasPrefix(content, []byte("<svg"))
}

// isPageType reports whether things of a Content-Type can be pages.
func isPageType(contentType string) bool {
	switch mediaType(contentType) {
	case "text/html", "application/xhtml+xml", "text/plain", "application/vnd.wap.xhtml+xml":
		return true
	}
	return false
}

// mediaType is the type alone, in lower case: "text/html" of
// "Text/HTML; charset=x".
func mediaType(contentType string) string {
	media, _, _ := strings.Cut(contentType, ";")
	media, _, _ = strings.Cut(media, ",") // a field that was repeated and joined
	return strings.ToLower(strings.TrimSpace(media))
}

func charsetOf(contentType string) string { return parameterOf(contentType, "charset") }

// parameterOf finds a parameter of a Content-Type, as tolerant as needed:
// mime.ParseMediaType refuses `multipart/related; type=text/html; boundary=x`
// for its slash without quotes.
func parameterOf(contentType, name string) string {
	for rest := contentType; rest != ""; {
		var parameter string
		parameter, rest = cutParameter(rest)
		key, value, ok := strings.Cut(parameter, "=")
		if ok && strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return ""
}

// cutParameter cuts at the first semicolon that is not in quotes.
func cutParameter(s string) (parameter, rest string) {
	quoted := false
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == ';' && !quoted:
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

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
	"br": func(r *bufio.Reader) (io.Reader, error) { return brotli.NewReader(r, nil) },
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
		content, fault = transfer.JoinChunks(content)
	}
	for i := len(head.encodings) - 1; i >= 0 && len(head.encodings)-i <= maxEncodings; i-- {
		encoding := head.encodings[i]
		open := contentDecoders[encoding]
		if open == nil {
			continue // "identity", "none", "utf-8": there is nothing to take off
		}
		decoded, err := decodeWith(open, content, m)
		var bound boundError
		switch {
		case errors.As(err, &bound):
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
		return nil, asZstdError(err)
	}
	if closer, ok := decoder.(interface{ Close() }); ok { // zstd
		defer closer.Close()
	}
	data, err := readUpTo(meteredOut{decoder, m}, m.page, 0)
	return data, asZstdError(err)
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
