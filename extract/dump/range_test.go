package dump

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// sourcesOf lists the sources of what a file gives, pages and errors.
func sourcesOf(file File) (sources []string) {
	for page := range file.Pages(0) {
		sources = append(sources, page.Source)
	}
	return sources
}

// TestRanges holds that the ranges of a file give its pages once each and in order,
// wherever it is cut.
func TestRanges(t *testing.T) {
	records := []string{warcRecordOf("warcinfo", "", "application/warc-fields", "software: test\r\n")}
	var lines bytes.Buffer
	for n := range 6 {
		page := fmt.Sprintf("<p>Ferry %d stays in port.", n)
		records = append(records, answerOf(fmt.Sprintf("http://a.example/%d", n), htmlType, page))
		fmt.Fprintf(&lines, `{"html": %q, "url": "http://a.example/%d"}`+"\n", page, n)
	}
	lines.WriteString("no JSON\n{\"text\": \"A ferry.\"}")
	for name, data := range map[string][]byte{
		"pages.warc": joined(records), "pages.warc.gz": inMembers(t, records), "pages.jsonl": lines.Bytes(),
	} {
		path := filepath.Join(t.TempDir(), name)
		mustDo(t, os.WriteFile(path, data, 0o666))
		size := int64(len(data))
		if !(File{Source: path}).CanBeCut() {
			t.Errorf("%s cannot be cut", name)
		}
		want := sourcesOf(File{Source: path})
		for cut := int64(1); cut < size; cut += 7 {
			later := min(cut+size/3, size)
			var got []string
			for _, r := range []Range{{0, cut}, {cut, later}, {later, size}} {
				got = append(got, sourcesOf(File{Source: path, Range: &r})...)
			}
			if !slices.Equal(got, want) {
				t.Fatalf("%s cut at %d and %d gave\n%q\nwant\n%q", name, cut, later, got, want)
			}
		}
	}
}

// TestRangesOfDamage holds that a damaged member of a file in gzip is in one range, with
// what it says of itself.
func TestRangesOfDamage(t *testing.T) {
	data := damagingMember(damagedRecord, inMembers)(t, crawl(t))
	path := filepath.Join(t.TempDir(), "pages.warc.gz")
	mustDo(t, os.WriteFile(path, data, 0o666))
	want := sourcesOf(File{Source: path})
	for cut := int64(1); cut < int64(len(data)); cut += 97 {
		got := append(sourcesOf(File{Source: path, Range: &Range{0, cut}}), sourcesOf(File{Source: path, Range: &Range{cut, int64(len(data))}})...)
		if !slices.Equal(got, want) {
			t.Fatalf("cut at %d gave\n%q\nwant\n%q", cut, got, want)
		}
	}
}

func TestCanBeCut(t *testing.T) {
	record := []byte(answerOf("http://a.example/", htmlType, "<p>Ferry"))
	for name, c := range map[string]struct {
		data []byte
		want bool
	}{
		"a record":            {record, true},
		"records in gzip":     {gzipped(t, record), true},
		"lines of JSON":       {[]byte("{\"html\": \"a\"}\n{\"html\": \"b\"}\n"), true},
		"an array":            {[]byte("[{\"html\": \"a\"},\n{\"html\": \"b\"}]\n"), false},
		"an object on lines":  {[]byte("{\"html\":\n \"a\"}\n{\"html\": \"b\"}\n"), false},
		"a page":              {[]byte("<p>Ferry"), false},
		"a page in gzip":      {gzipped(t, []byte("<p>Ferry")), false},
		"records in zstd":     {zstded(t, record), false},
		"lines of JSON in gz": {gzipped(t, []byte("{\"html\": \"a\"}\n")), false},
		"nothing":             {nil, false},
	} {
		path := filepath.Join(t.TempDir(), "x")
		mustDo(t, os.WriteFile(path, c.data, 0o666))
		if got := (File{Source: path}).CanBeCut(); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
		if (File{Source: path, Reader: bytes.NewReader(c.data)}).CanBeCut() {
			t.Errorf("%s as a stream can be cut", name)
		}
	}
	if (File{Source: filepath.Join(t.TempDir(), "missing")}).CanBeCut() {
		t.Error("a file that is not there can be cut")
	}
}
