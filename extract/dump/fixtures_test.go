package dump

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"

	"shuck/extract"
)

// A gotten is what one file gave.
type gotten struct {
	pages  []extract.Page
	errors map[string]extract.ErrorKind // by source
	stats  Stats
}

// collect reads a stream called x.
func collect(t *testing.T, data []byte, maxBytes int64) *gotten {
	t.Helper()
	return collectWithin(t, bytes.NewReader(data), boundsFor(maxBytes))
}

func collectWithin(t *testing.T, r io.Reader, b bounds) *gotten {
	t.Helper()
	g := &gotten{errors: map[string]extract.ErrorKind{}}
	g.add(t, File{Source: "x", Reader: r, Stats: &g.stats}.pages(b))
	return g
}

func (g *gotten) add(t *testing.T, pages func(func(extract.Page, error) bool)) {
	t.Helper()
	for page, err := range pages {
		var failure *extract.Error
		switch {
		case err == nil:
			g.pages = append(g.pages, page)
		case !errors.As(err, &failure):
			t.Errorf("%s: error %v is of no kind", page.Source, err)
		case page.Data != nil || g.errors[page.Source] != "":
			t.Errorf("%s: %d bytes with error %v, or a second one", page.Source, len(page.Data), err)
		default:
			g.errors[page.Source] = failure.Kind
		}
	}
}

// String lists what was gotten, a line each, for tests to compare.
func (g *gotten) String() string {
	var b strings.Builder
	for _, p := range g.pages {
		fmt.Fprintf(&b, "%s", p.Source)
		for _, s := range []string{p.URL, p.Charset, string(p.Data)} {
			fmt.Fprintf(&b, " | %s", strings.TrimSpace(s))
		}
		if len(p.Warnings) > 0 {
			fmt.Fprintf(&b, " | %q", p.Warnings)
		}
		b.WriteByte('\n')
	}
	for _, source := range slices.Sorted(maps.Keys(g.errors)) {
		fmt.Fprintf(&b, "%s: %s\n", source, g.errors[source])
	}
	return b.String()
}

func (g *gotten) warned() (n int) {
	for _, p := range g.pages {
		if len(p.Warnings) > 0 {
			n++
		}
	}
	return n
}

func checkGot(t *testing.T, name string, g *gotten, want string) {
	t.Helper()
	if got := g.String(); got != want {
		t.Errorf("%s gave\n%swant\n%s", name, got, want)
	}
}

// compressed is data in the compression of a writer.
func compressed[W io.WriteCloser](t testing.TB, data []byte, open func(io.Writer) (W, error)) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := open(&b)
	mustDo(t, err)
	_, err = w.Write(data)
	mustDo(t, err)
	mustDo(t, w.Close())
	return b.Bytes()
}

func zstded(t testing.TB, data []byte, options ...zstd.EOption) []byte {
	return compressed(t, data, func(w io.Writer) (*zstd.Encoder, error) { return zstd.NewWriter(w, options...) })
}

func xzed(t testing.TB, data []byte) []byte {
	return compressed(t, data, func(w io.Writer) (*xz.Writer, error) { return xz.NewWriter(w) })
}

func brotlied(t testing.TB, data []byte) []byte {
	return compressed(t, data, func(w io.Writer) (*brotli.Writer, error) { return brotli.NewWriter(w), nil })
}

func zlibbed(t *testing.T, data []byte) []byte {
	return compressed(t, data, func(w io.Writer) (*zlib.Writer, error) { return zlib.NewWriter(w), nil })
}

func deflated(t *testing.T, data []byte) []byte {
	return compressed(t, data, func(w io.Writer) (*flate.Writer, error) { return flate.NewWriter(w, 6) })
}

// bzip2Hello is "hello, harbour\n", for which Go has no writer.
const bzip2Hello = "BZh91AY&SY\x7a\x03\xb8\x03\x00\x00\x03\xd1\x80\x00\x10\x40\x04\x32\x44\x92\x00\x20\x00\x22" +
	"\x00\x1e\xa0\x80\x69\xa6\x82\x0d\x86\xaa\xd1\x0e\xe3\xc5\xdc\x91\x4e\x14\x24\x1e\x80\xee\x00\xc0"

// skippable is a skippable frame of zstd.
func skippable(number byte, content []byte) []byte {
	n := len(content)
	head := []byte{0x50 | number, 0x2a, 0x4d, 0x18, byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)}
	return append(head, content...)
}

// tarOf makes a tar of names and contents, in turn.
func tarOf(t testing.TB, members ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		mustDo(t, w.WriteHeader(&tar.Header{Name: members[i], Size: int64(len(members[i+1])), Mode: 0o666, Typeflag: tar.TypeReg}))
		_, err := io.WriteString(w, members[i+1])
		mustDo(t, err)
	}
	mustDo(t, w.Close())
	return b.Bytes()
}

// zipOf makes a zip of names and contents, in turn.
func zipOf(t testing.TB, members ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		f, err := w.Create(members[i])
		mustDo(t, err)
		_, err = io.WriteString(f, members[i+1])
		mustDo(t, err)
	}
	mustDo(t, w.Close())
	return b.Bytes()
}
