package dump

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// FuzzContainers reads files of any bytes: each gives a page or an error, the same ones
// each time, called by their file, and no page is larger than is allowed.
func FuzzContainers(f *testing.F) {
	page := "<p>The harbour opened."
	archive := tarOf(f, "a.html", page, "b.txt", "two")
	for _, seed := range [][]byte{
		zipOf(f, "a.html", page, "b.txt", "two"), archive, gzipped(f, archive), append(gzipped(f, []byte(page)), gzipped(f, []byte("two"))...),
		xzed(f, []byte(page)), zstded(f, []byte(page)), []byte(bzip2Hello + bzip2Hello), append(gzipped(f, []byte(page))[:20], gzipped(f, []byte("two"))...),
		append(skippable(3, []byte("notes")), zstded(f, []byte(page))...),
		[]byte(answerOf("u", htmlType+"Content-Encoding: gzip\r\n", string(gzipped(f, []byte(page))))),
	} {
		f.Add(seed)
	}
	const limit = 1 << 16
	b := boundsFor(limit)
	b.unpacked, b.ratio, b.spool = 1<<18, 50, 1<<20
	f.Fuzz(func(t *testing.T, data []byte) {
		read := func() string {
			var all strings.Builder
			file := File{Source: "x", Reader: bytes.NewReader(data)}
			for page, err := range file.pages(b) {
				if !strings.HasPrefix(page.Source, "x") || len(page.Data) > limit {
					t.Errorf("%q with %d bytes", page.Source, len(page.Data))
				}
				fmt.Fprintf(&all, "%q %q %q %v\n", page.Source, page.Data, page.Warnings, err)
			}
			return all.String()
		}
		once := read()
		if once == "" {
			t.Error("neither a page nor an error")
		}
		if twice := read(); twice != once {
			t.Errorf("first %s, then %s", once, twice)
		}
	})
}

// FuzzList takes lists apart: what is given is each line that has a path.
func FuzzList(f *testing.F) {
	f.Add([]byte("a.html\nb.html\thttps://example.com/b\r\n\nc"), false)
	f.Add([]byte("a\x00b\nc\x00\x00"), true)
	f.Fuzz(func(t *testing.T, data []byte, nul bool) {
		separator := byte('\n')
		if nul {
			separator = 0
		}
		want := 0
		for _, line := range bytes.Split(data, []byte{separator}) {
			if separator == '\n' {
				line = bytes.TrimSuffix(line, []byte("\r"))
			}
			if path, _, _ := bytes.Cut(line, []byte("\t")); len(path) > 0 {
				want++
			}
		}
		for file, err := range List(bytes.NewReader(data), separator) {
			if err != nil || file.Source == "" || strings.IndexByte(file.Source, separator) >= 0 {
				t.Errorf("%q, %v", file.Source, err)
			}
			want--
		}
		if want != 0 {
			t.Errorf("%d entries are missing", want)
		}
	})
}

// FuzzGlob: a name whose signs are taken literally matches itself, and ** all names.
func FuzzGlob(f *testing.F) {
	f.Add("2024/a[1].html", "**/*.html")
	f.Add(`a\b`, "[!a-z]?")
	literal := strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`, "]", `\]`)
	f.Fuzz(func(t *testing.T, name, pattern string) {
		if strings.HasPrefix(name, "/") || strings.HasSuffix(name, "/") || strings.Contains(name, "//") || name == "" {
			return
		}
		if !matchesAny([]string{literal.Replace(name)}, name) || !matchesAny([]string{"**"}, name) {
			t.Errorf("%q does not match itself", name)
		}
		filter := Filter{Include: []string{pattern}, Exclude: []string{pattern}}
		if filter.Check() == nil && filter.takes(name) {
			t.Errorf("%q is taken although %q excludes all it includes", name, pattern)
		}
	})
}
