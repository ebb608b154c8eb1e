package dump

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
)

// A layer is a compression that pages come wrapped in, known by its first
// bytes.
type layer struct {
	name  string
	magic string
	open  func(io.Reader) (io.Reader, error)
}

// layers are tried in this order.
var layers = []layer{
	{"gzip", "\x1f\x8b\x08", openGzip}, // 08 is deflate, the only method there is
}

// maxLayers is how deep compression may be nested: a page that a server sent
// compressed and a crawler compressed again. More is no page but a trap, and
// stays as it is.
const maxLayers = 2

// unwrap takes off the compression that r starts with. It gives the bytes
// inside and the names of the layers, outermost first; with an error, the last
// name is the layer that could not be opened.
func unwrap(r *bufio.Reader) (io.Reader, []string, error) {
	var names []string
	for len(names) < maxLayers {
		layer, ok := detect(r)
		if !ok {
			break
		}
		names = append(names, layer.name)
		inner, err := layer.open(r)
		if err != nil {
			return nil, names, err
		}
		r = bufio.NewReader(inner)
	}
	return r, names, nil
}

// detect looks at the first bytes of r without taking them.
func detect(r *bufio.Reader) (layer, bool) {
	for _, l := range layers {
		// A short or failed peek matches nothing; reading on gives the error.
		head, _ := r.Peek(len(l.magic))
		if bytes.Equal(head, []byte(l.magic)) {
			return l, true
		}
	}
	return layer{}, false
}

func openGzip(r io.Reader) (io.Reader, error) {
	inner, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	return gzipMembers{inner}, nil
}

// gzipMembers reads all members of a gzip file and ignores what follows them
// if it is not gzip, such as padding: their checksums have been good.
type gzipMembers struct{ *gzip.Reader }

func (g gzipMembers) Read(p []byte) (int, error) {
	n, err := g.Reader.Read(p)
	if errors.Is(err, gzip.ErrHeader) { // of a second member: the first was read by NewReader
		err = io.EOF
	}
	return n, err
}
