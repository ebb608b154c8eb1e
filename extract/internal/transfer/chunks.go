// Package transfer undoes the codes that mail and servers put around a content to send
// it: base64 and quoted-printable, and the chunks of HTTP. It is as tolerant as readers
// of mail and browsers are: nothing fails, and of what is damaged the rest is kept.
// Compression is no part of it. Every function may be called from any number of
// goroutines.
package transfer

import (
	"bytes"
	"strconv"
)

// JoinChunks joins the chunks in which a server sent a content. What does not start
// with a chunk is returned as it is: crawlers may have joined them and left the header.
// Of damaged chunks it returns what is there, and says in fault what is wrong.
func JoinChunks(content []byte) (joined []byte, fault string) {
	rest := content
	for {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
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
