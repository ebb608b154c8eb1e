package markup

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// BenchmarkParse compares the two parsers on the same pages: real ones where
// they are at hand, else those of testdata. It counts bytes of markup.
func BenchmarkParse(b *testing.B) {
	const every = 20 // page of the real ones
	var pages [][]byte
	var bytesAll int64
	files := realPages()
	for i := 0; i < len(files); i += every {
		pages = append(pages, readPage(b, files[i]))
	}
	if len(pages) == 0 {
		files, _ := filepath.Glob("../../../testdata/pages/*.html")
		for _, f := range files {
			pages = append(pages, readPage(b, f))
		}
	}
	for _, p := range pages {
		bytesAll += int64(len(p))
	}
	xnet := func(data []byte) *html.Node {
		n, _ := html.Parse(bytes.NewReader(data))
		return n
	}
	for _, p := range []struct {
		name  string
		parse func([]byte) *html.Node
	}{{"markup", Parse}, {"xnet", xnet}} {
		b.Run(p.name, func(b *testing.B) {
			b.SetBytes(bytesAll)
			b.ReportAllocs()
			for b.Loop() {
				for _, data := range pages {
					p.parse(data)
				}
			}
		})
	}
	// Page by page in turn, so that what else the machine does slows both.
	b.Run("ratio", func(b *testing.B) {
		var ours, theirs time.Duration
		for b.Loop() {
			for _, data := range pages {
				start := time.Now()
				Parse(data)
				middle := time.Now()
				xnet(data)
				ours, theirs = ours+middle.Sub(start), theirs+time.Since(middle)
			}
		}
		b.ReportMetric(float64(theirs)/float64(ours), "times-as-fast")
	})
}
