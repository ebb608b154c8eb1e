//go:build unix

package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"shuck/extract"
	"shuck/extract/dump"
)

// A crawl is pages as benchmarks read them: as a WARC file with a gzip member for each,
// and as JSON Lines.
type crawl struct {
	packed, lines   []byte
	pages, unpacked int
}

// benchedPages are at most so many of the pages that $SHUCK_REAL_PAGES names.
const benchedPages = 300

// newCrawl makes one of testdata/pages, or of the pages that the pattern in
// $SHUCK_REAL_PAGES matches, gzipped or not.
func newCrawl(b *testing.B) crawl {
	b.Helper()
	pattern := os.Getenv("SHUCK_REAL_PAGES")
	if pattern == "" {
		pattern = "../../testdata/pages/*.html"
	}
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		b.Fatal(files, err)
	}
	var c crawl
	var packed, lines bytes.Buffer
	for i := range min(len(files), benchedPages) {
		name := files[i*len(files)/min(len(files), benchedPages)]
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		for page, err := range (dump.File{Source: name, Reader: bytes.NewReader(data)}).Pages(0) {
			if err != nil {
				b.Fatal(err)
			}
			member := gzip.NewWriter(&packed)
			fmt.Fprintf(member, "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(page.Data), page.Data)
			member.Close()
			fmt.Fprintf(&lines, "{\"html\": %q}\n", bytes.ToValidUTF8(page.Data, nil))
			c.pages++
			c.unpacked += len(page.Data)
		}
	}
	c.packed, c.lines = packed.Bytes(), lines.Bytes()
	return c
}

// processorTime is what this process has used, so that what else the machine does is not
// measured.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// BenchmarkStages measures in time of one core where that of a WARC file goes: reading and
// unpacking it, parsing its pages, extracting, and writing records; then all of it.
// GOMAXPROCS=1 go test ./cmd/shuck -run - -bench Stages
func BenchmarkStages(b *testing.B) {
	c := newCrawl(b)
	read := func(each func(extract.Page)) {
		for page, err := range (dump.File{Source: "x", Reader: bytes.NewReader(c.packed)}).Pages(0) {
			if err == nil {
				each(page)
			}
		}
	}
	for _, stage := range []struct {
		name string
		do   func()
	}{
		{"unpack", func() { read(func(extract.Page) {}) }},
		{"parse", func() { read(func(p extract.Page) { _, _ = extract.Parse(p) }) }},
		{"extract", func() { read(func(p extract.Page) { extract.Do(p, extract.Options{}) }) }},
		{"write", func() { read(func(p extract.Page) { r := extract.Do(p, extract.Options{}); _, _ = r.MarshalJSON() }) }},
		{"run", func() { run([]string{"-q", "-j1"}, bytes.NewReader(c.packed), io.Discard, io.Discard) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			start := processorTime(b)
			for b.Loop() {
				stage.do()
			}
			seconds := (processorTime(b) - start).Seconds() / float64(b.N)
			b.ReportMetric(float64(c.pages)/seconds, "pages/s")
			b.ReportMetric(float64(c.unpacked)/seconds/1e6, "MB/s")
			b.ReportMetric(float64(c.unpacked)/float64(c.pages), "B/page")
			b.ReportMetric(float64(c.unpacked)/float64(len(c.packed)), "unpacked/packed")
		})
	}
}

// BenchmarkPipe reads JSON Lines in turns from a file and through a pipe, and says how much
// of the speed of the one the other has.
func BenchmarkPipe(b *testing.B) {
	c := newCrawl(b)
	file := filepath.Join(b.TempDir(), "lines.jsonl")
	if err := os.WriteFile(file, c.lines, 0o666); err != nil {
		b.Fatal(err)
	}
	direct := func() { run([]string{"-q", "-j1", file}, nil, io.Discard, io.Discard) }
	piped := func() {
		r, w, err := os.Pipe()
		if err != nil {
			b.Fatal(err)
		}
		go func() {
			_, _ = w.Write(c.lines)
			w.Close()
		}()
		run([]string{"-q", "-j1", "-"}, r, io.Discard, io.Discard)
		r.Close()
	}
	var times [2]time.Duration
	for b.Loop() {
		for i, do := range []func(){direct, piped} {
			start := processorTime(b)
			do()
			times[i] += processorTime(b) - start
		}
	}
	b.ReportMetric(100*times[0].Seconds()/times[1].Seconds(), "%of-direct")
}
