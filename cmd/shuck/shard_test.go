package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// warcAnswer is a record with a story.
func warcAnswer(n int) string {
	page := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + storyPage(n)
	if n%5 == 4 { // looks like a record, and stands in a page
		page += "<pre>\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 10\r\n\r\n0123456789\r\n\r\n</pre>"
	}
	return recordOf("response", n, "application/http", page)
}

// wetText is the record of a flattened page.
func wetText(n int) string {
	text := fmt.Sprintf("Ferry %d keeps running\n\n%s", n, strings.Repeat("The ferry across the inlet will keep running for another ten years, the council said on Monday.\n\n", 5))
	return recordOf("conversion", n, "text/plain", text)
}

func recordOf(kind string, n int, contentType, body string) string {
	var b strings.Builder
	writeRecord(&b, kind, strconv.Itoa(n), contentType, body)
	return b.String()
}

// shardInputs makes dumps of each kind that can be cut, and of some that cannot; the
// largest is most of them.
func shardInputs(t *testing.T) string {
	dir := t.TempDir()
	var plain, packed, lines, whole, texts bytes.Buffer
	one := gzip.NewWriter(&whole)
	for i := range 40 {
		plain.WriteString(warcAnswer(i))
		member := gzip.NewWriter(&packed)
		fmt.Fprint(member, warcAnswer(100+i))
		member.Close()
		fmt.Fprintf(&lines, "{\"id\": %d, \"html\": %q}\n", i, storyPage(200+i))
		fmt.Fprint(one, warcAnswer(300+i))
		text := gzip.NewWriter(&texts)
		fmt.Fprint(text, wetText(600+i))
		text.Close()
	}
	one.Close()
	lines.WriteString("no object\n{\"id\": 41}\n\n")
	damaged := bytes.Clone(packed.Bytes())
	for at := len(damaged) / 3; at < len(damaged)/3+20; at++ {
		damaged[at] ^= 0x55
	}
	info := "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n"
	for name, data := range map[string][]byte{
		"a.html": []byte(storyPage(1)), "b.warc": plain.Bytes(), "c.warc.gz": packed.Bytes(), "d.jsonl": lines.Bytes(),
		"e.warc.gz": damaged, "f.warc.gz": whole.Bytes(), "g.html": nil, "h.warc": []byte(strings.Repeat(info, 99)),
		"i.warc": append([]byte(strings.Replace(warcAnswer(400), "Content-Length: ", "Content-Length: 1", 1)), plain.Bytes()...),
		"j.json": []byte("[" + fmt.Sprintf("{\"html\": %q},\n", storyPage(500)) + fmt.Sprintf("{\"html\": %q}]", storyPage(501))),
		"k.html": []byte(storyPage(2)), "l.warc": plain.Bytes()[:plain.Len()/2], "m.wet.gz": texts.Bytes(),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// printed is what a command line writes to standard output.
func printed(t *testing.T, args ...string) (string, int) {
	t.Helper()
	var out, messages bytes.Buffer
	code := run(args, strings.NewReader(""), &out, &messages)
	if code > 1 {
		t.Fatalf("%q: exit code %d, %s", args, code, messages.String())
	}
	return out.String(), code
}

// inManyParts are the inputs that are cut in a hundred parts: one of each kind that can be
// cut, and one that cannot.
var inManyParts = []string{"a.html", "c.warc.gz", "d.jsonl", "m.wet.gz"}

// TestShardsAreTheWhole holds that parts, one behind the other and merged, are what one
// run gives, for all kinds of dumps and for each of them alone.
func TestShardsAreTheWhole(t *testing.T) {
	commit = "of this test" // or each of hundreds of runs would read the whole program to tell its build
	t.Cleanup(func() { commit = "" })
	dir := shardInputs(t)
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) != 13 {
		t.Fatal(files, err)
	}
	for _, path := range append(files, dir) {
		want, _ := printed(t, "-q", path)
		for _, parts := range []int{1, 2, 7, 100} {
			if parts == 100 && (testing.Short() || path != dir && !slices.Contains(inManyParts, filepath.Base(path))) {
				continue
			}
			out := filepath.Join(t.TempDir(), "parts")
			for part := parts; part >= 1; part-- {
				printed(t, "-q", "-o", out, "--shard", fmt.Sprintf("%d/%d", part, parts), path)
			}
			merged, code := printed(t, "merge", out)
			if merged != want || code != 0 {
				t.Errorf("%s in %d parts: exit code %d, %d lines, want %d%s", filepath.Base(path), parts, code,
					strings.Count(merged, "\n"), strings.Count(want, "\n"), firstDifference(merged, want))
			}
		}
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("\nline %d: %.120s\nwant:   %.120s", i, a[i], b[i])
		}
	}
	return ""
}
