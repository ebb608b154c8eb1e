package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"shuck/extract"
	"shuck/extract/dump"
)

// BenchmarkStages measures on one core where the time of a gzipped WARC file goes, made
// of testdata/pages: reading and unpacking it, parsing its pages, extracting, and writing
// records; then all of it, directly and through a pipe of JSON Lines. GOMAXPROCS=1 go test
// ./cmd/shuck -run - -bench Stages
func BenchmarkStages(b *testing.B) {
	files, err := filepath.Glob("../../testdata/pages/*.html")
	if err != nil || len(files) == 0 {
		b.Fatal(files, err)
	}
	var packed, lines bytes.Buffer
	pages, unpacked := 0, 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		member := gzip.NewWriter(&packed)
		fmt.Fprintf(member, "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(data), data)
		member.Close()
		fmt.Fprintf(&lines, "{\"html\": %q}\n", data)
		pages++
		unpacked += len(data)
	}
	read := func(each func(extract.Page)) {
		for page, err := range (dump.File{Source: "x", Reader: bytes.NewReader(packed.Bytes())}).Pages(0) {
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
		{"run", func() { run([]string{"-q", "-j1"}, bytes.NewReader(packed.Bytes()), io.Discard, io.Discard) }},
		{"pipe", func() { run([]string{"-q", "-j1"}, bytes.NewReader(lines.Bytes()), io.Discard, io.Discard) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			for b.Loop() {
				stage.do()
			}
			perPage := b.Elapsed().Seconds() / float64(b.N*pages)
			b.ReportMetric(1/perPage, "pages/s")
			b.ReportMetric(float64(unpacked)/float64(pages), "B/page")
		})
	}
}
