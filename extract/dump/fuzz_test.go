package dump

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

// FuzzContainers reads files of any bytes: each gives a page or an error, the same ones
// each time, called by their file, no page is larger than is allowed, and the work grows
// with the file.
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
		if said := fieldtest.Outgrown(data, func(data []byte) {
			for range (File{Source: "x", Reader: bytes.NewReader(data)}).pages(b) {
			}
		}); said != "" {
			t.Error(said)
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
	f.Add([]byte("\ufeffa\n\thttps://example.com/a\nb"), false)
	f.Add([]byte("a\nb\x00c\nd"), false)
	f.Fuzz(func(t *testing.T, data []byte, nul bool) {
		separator := byte('\n')
		if nul {
			separator = 0
		}
		want, isList := entriesOf(data, separator)
		got := 0
		for file, err := range List(bytes.NewReader(data), separator) {
			switch {
			case err != nil && isList:
				t.Errorf("an error in a list: %v", err)
			case err != nil:
				isList = true // told, and nothing may follow
			case file.Source == "" || strings.IndexByte(file.Source, separator) >= 0:
				t.Errorf("an entry %q", file.Source)
			default:
				got++
			}
		}
		if got != want || !isList {
			t.Errorf("%d entries, want %d; told what is wrong: %v", got, want, isList)
		}
	})
}

// entriesOf counts the entries of a list up to what is no entry: one with a NUL or with
// an address alone. isList reports whether there is none of these.
func entriesOf(data []byte, separator byte) (entries int, isList bool) {
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	for _, line := range bytes.Split(data, []byte{separator}) {
		if separator == '\n' {
			line = bytes.TrimSuffix(line, []byte("\r"))
		}
		path, url, _ := bytes.Cut(line, []byte("\t"))
		switch {
		case bytes.IndexByte(line, 0) >= 0 || len(path) == 0 && len(url) > 0:
			return entries, false
		case len(path) > 0:
			entries++
		}
	}
	return entries, true
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

// FuzzContent reads answers of servers with content in any encodings: each gives one page
// or error, the same each time, no larger than is allowed; plain content comes as it is.
func FuzzContent(f *testing.F) {
	page := []byte("<p>The harbour opened.")
	f.Add("gzip", gzipped(f, page))
	f.Add("br", brotlied(f, page))
	f.Add("zstd, gzip", gzipped(f, zstded(f, page)))
	f.Add("deflate", []byte("x\x9c\xb3)\xb0\x03\x00"))
	f.Add("gzip", gzipped(f, page)[:20])
	f.Add("gzip", page)
	f.Add("identity\r\nTransfer-Encoding: chunked", []byte("5\r\n<p>ab\r\n0\r\n\r\n"))
	f.Add("none", page)
	const limit = 1 << 16
	b := boundsFor(limit)
	b.unpacked, b.ratio = 1<<18, 50
	f.Fuzz(func(t *testing.T, encoding string, content []byte) {
		if strings.Contains(encoding, "\n\n") || strings.Contains(encoding, "\n\r\n") {
			return // the content would begin earlier
		}
		answer := []byte(answerOf("u", htmlType+"Content-Encoding: "+encoding+"\r\n", string(content)))
		read := func() (n int, all string) {
			for page, err := range (File{Source: "x", Reader: bytes.NewReader(answer)}).pages(b) {
				n++
				if len(page.Data) > limit {
					t.Errorf("%d bytes", len(page.Data))
				}
				if encoding == "none" && err == nil && !bytes.HasPrefix(content, page.Data) && !bytes.Contains(content, []byte("WARC/")) {
					t.Errorf("%q became %q", content, page.Data)
				}
				all += fmt.Sprintf("%q %q %q %v\n", page.Source, page.Data, page.Warnings, err)
			}
			return n, all
		}
		n, once := read()
		if n == 0 {
			t.Error("neither a page nor an error")
		}
		if _, twice := read(); twice != once {
			t.Errorf("first %s, then %s", once, twice)
		}
	})
}
