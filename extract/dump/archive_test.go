package dump

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shuck/extract"
	"shuck/extract/internal/tape"
)

func TestArchives(t *testing.T) {
	members := []string{"a/1.html", "<p>one", "a/2.txt", "two", "a/.hidden", "x", "main.css", "p{}", "__MACOSX/a/1.html", "x"}
	want := "x#a/1.html |  |  | <p>one\nx#a/2.txt |  |  | two\n"
	for name, data := range map[string][]byte{
		"tar": tarOf(t, members...), "tar.gz": gzipped(t, tarOf(t, members...)), "tar.zst": zstded(t, tarOf(t, members...)),
		"tar.xz": xzed(t, tarOf(t, members...)), "zip": zipOf(t, members...), "zip.gz": gzipped(t, zipOf(t, members...)),
	} {
		g := collect(t, data, 0)
		checkGot(t, name, g, want)
		if passed := g.stats.Passed(); passed[PassedMembers] != 3 || len(passed) != 1 {
			t.Errorf("%s: passed over %v, want 3 members", name, passed)
		}
	}
}

func TestNesting(t *testing.T) {
	page := "<p>one"
	warc := string(gzipped(t, []byte(answerOf("u", htmlType, page))))
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"page.gz in zip":         {zipOf(t, "p.gz", string(gzipped(t, []byte(page)))), "x#p.gz |  |  | <p>one\n"},
		"zip in tar in gzip":     {gzipped(t, tarOf(t, "z.zip", string(zipOf(t, "p", page)))), "x#z.zip#p |  |  | <p>one\n"},
		"warc.gz in tar":         {tarOf(t, "w", warc), "x#w#0 | u | utf-8 | <p>one\n"},
		"jsonl.zst in zip":       {zipOf(t, "j", string(zstded(t, []byte(`{"html":"<p>one"}`)))), "x#j#0 |  | utf-8 | <p>one\n"},
		"mhtml in zip":           {zipOf(t, "m", mhtmlHead+related+htmlPart+mhtmlEnd), "x#m#1 | http://a.example/1 |  | <p class=\"a\">café au lait</p>\n"},
		"xz in gzip":             {gzipped(t, xzed(t, []byte(page))), "x |  |  | <p>one\n"},
		"bzip2":                  {[]byte(bzip2Hello), "x |  |  | hello, harbour\n"},
		"bzip2, two":             {[]byte(bzip2Hello + bzip2Hello), "x |  |  | hello, harbour\nhello, harbour\n"},
		"bzip2 cut":              {[]byte(bzip2Hello[:30]), "x: damaged\n"},
		"xz cut":                 {xzed(t, []byte(page))[:40], "x: damaged\n"},
		"xz head":                {[]byte(xzMagic), "x: damaged\n"},
		"zstd head":              {[]byte(zstdMagic), "x: damaged\n"},
		"zstd, other frames":     {append(append(skippable(3, []byte("notes")), zstded(t, []byte(page))...), skippable(4, []byte("more"))...), "x |  |  | <p>one\n"},
		"zstd, frame too long":   {skippable(0xd, []byte("notes"))[:9], "x: damaged\n"},
		"empty zip":              {zipOf(t), "x: empty\n"},
		"nothing but a picture":  {zipOf(t, "a.png", "x"), "x: empty\n"},
		"empty member":           {zipOf(t, "a", ""), "x#a |  |  | \n"},
		"wacz":                   {zipOf(t, "archive/d.warc.gz", warc, "pages/pages.jsonl", `{"url":"u","text":"x"}`, "datapackage.json", "{}"), "x#archive/d.warc.gz#0 | u | utf-8 | <p>one\n"},
		"wacz without a package": {zipOf(t, "archive/d.warc.gz", warc, "p", page), "x#archive/d.warc.gz#0 | u | utf-8 | <p>one\nx#p |  |  | <p>one\n"},
	} {
		checkGot(t, name, collect(t, test.data, 0), test.want)
	}
}

func TestMemberNames(t *testing.T) {
	for name, want := range map[string]string{
		"a/b.html": "a/b.html", "../../etc/passwd": "etc/passwd", "/etc/passwd": "etc/passwd", "a/../../b": "b", "./a//b/": "a/b",
		`C:\pages\a.html`: "pages/a.html", `..\..\a`: "a", "..": "unnamed", "": "unnamed", "a\x00b": "ab", "a/..b/c..": "a/..b/c..",
	} {
		if got := memberName(name); got != want {
			t.Errorf("%q became %q, want %q", name, got, want)
		}
		if got := memberName(name); !filepath.IsLocal(got) {
			t.Errorf("%q became %q, which is not local", name, got)
		}
	}
	evil := []string{"../../out.html", "<p>up", "/abs.html", "<p>abs"}
	want := "x#out.html |  |  | <p>up\nx#abs.html |  |  | <p>abs\n"
	checkGot(t, "zip", collect(t, zipOf(t, evil...), 0), want)
	checkGot(t, "tar", collect(t, tarOf(t, evil...), 0), want)
}

func TestLinksAndDevices(t *testing.T) {
	var tarred bytes.Buffer
	tw := tar.NewWriter(&tarred)
	for kind, name := range map[byte]string{
		tar.TypeSymlink: "soft", tar.TypeLink: "hard", tar.TypeChar: "tty", tar.TypeBlock: "disk", tar.TypeFifo: "pipe", tar.TypeDir: "dir/",
	} {
		mustDo(t, tw.WriteHeader(&tar.Header{Typeflag: kind, Name: name, Linkname: "/etc/passwd"}))
	}
	mustDo(t, tw.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: "page", Size: 6}))
	io.WriteString(tw, "<p>one")
	mustDo(t, tw.Close())
	g := collect(t, tarred.Bytes(), 0)
	checkGot(t, "tar", g, "x#page |  |  | <p>one\n")
	if passed := g.stats.Passed(); passed[PassedLinks] != 2 || passed[PassedSpecial] != 3 {
		t.Errorf("tar: passed over %v", passed)
	}

	var zipped bytes.Buffer
	zw := zip.NewWriter(&zipped)
	link := &zip.FileHeader{Name: "soft"}
	link.SetMode(fs.ModeSymlink | 0o777)
	w, err := zw.CreateHeader(link)
	mustDo(t, err)
	io.WriteString(w, "/etc/passwd")
	zw.Create("dir/")
	w, err = zw.Create("page")
	mustDo(t, err)
	io.WriteString(w, "<p>one")
	mustDo(t, zw.Close())
	g = collect(t, zipped.Bytes(), 0)
	checkGot(t, "zip", g, "x#page |  |  | <p>one\n")
	if passed := g.stats.Passed(); passed[PassedLinks] != 1 {
		t.Errorf("zip: passed over %v", passed)
	}
}

func TestDamagedTar(t *testing.T) {
	whole := tarOf(t, "a", strings.Repeat("a", 2000), "b", strings.Repeat("b", 2000), "c", "<p>three")
	second := tarBlock + 2048
	headless := bytes.Clone(whole)
	headless[second+150] ^= 0x55
	badSum := gzipped(t, whole[:second+700])
	badSum[len(badSum)-6] ^= 1
	for name, test := range map[string]struct {
		data   []byte
		pages  int
		errors map[string]extract.ErrorKind
	}{
		"no end":           {whole[:len(whole)-2*tarBlock], 3, nil},
		"cut in a member":  {whole[:second+tarBlock+100], 1, map[string]extract.ErrorKind{"x#b": extract.ErrDamaged}},
		"cut in a header":  {whole[:second+100], 1, map[string]extract.ErrorKind{"x": extract.ErrDamaged}},
		"header":           {headless, 2, map[string]extract.ErrorKind{"x": extract.ErrDamaged}},
		"gzip, two pieces": {append(badSum, gzipped(t, whole[second+700:])...), 2, map[string]extract.ErrorKind{"x#b": extract.ErrDamaged}},
	} {
		g := collect(t, test.data, 0)
		if len(g.pages) != test.pages || test.errors != nil && fmt.Sprint(g.errors) != fmt.Sprint(test.errors) {
			t.Errorf("%s: %d pages, %v; want %d, %v", name, len(g.pages), g.errors, test.pages, test.errors)
		}
	}
}

func TestDamagedZip(t *testing.T) {
	whole := zipOf(t, "a", strings.Repeat("abc", 2000), "b", strings.Repeat("bcd", 2000))
	flipped := bytes.Clone(whole)
	flipped[40] ^= 0x55
	encrypted := bytes.Clone(whole)
	directory := bytes.Index(whole, []byte("PK\x01\x02"))
	encrypted[directory+8] |= 1
	unknown := bytes.Clone(whole)
	unknown[directory+10] = 97
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"cut":       {whole[:len(whole)/2], "map[x:damaged]"},
		"no end":    {whole[:len(whole)-10], "map[x:damaged]"},
		"flipped":   {flipped, "map[x#a:damaged]"},
		"encrypted": {encrypted, "map[x#a:unreadable]"},
		"method":    {unknown, "map[x#a:unreadable]"},
	} {
		if g := collect(t, test.data, 0); fmt.Sprint(g.errors) != test.want {
			t.Errorf("%s: %v, want %s\n%s", name, g.errors, test.want, g)
		}
	}
}

func TestZipFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "z")
	mustDo(t, os.WriteFile(path, zipOf(t, "a", "<p>one", "b", strings.Repeat("x", 1000)), 0o666))
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	g := &gotten{errors: map[string]extract.ErrorKind{}}
	g.add(t, File{Source: path, Stats: &g.stats}.Pages(500))
	if len(g.pages) != 1 || g.errors[path+"#b"] != extract.ErrTooLarge || g.stats.Bytes() == 0 {
		t.Errorf("%s, %d bytes", g, g.stats.Bytes())
	}
	left, err := os.ReadDir(temp)
	if mustDo(t, err); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

func TestBombs(t *testing.T) {
	b := boundsFor(1 << 20)
	b.unpacked, b.ratio, b.spool = 1<<20, 100, 1<<20
	zeros := bytes.Repeat([]byte("a sentence that goes on and on. "), 1<<18)
	large := strings.Repeat("x", 1<<19)
	var many []string
	for n := range 30 {
		many = append(many, fmt.Sprint(n), string(gzipped(t, []byte(large))))
	}
	nested := []byte("<p>one")
	for range 20 {
		nested = zipOf(t, "z", string(nested))
	}
	for name, test := range map[string]struct {
		data   []byte
		source string
	}{
		"warc in gzip":   {gzipped(t, []byte(answerOf("u", "Content-Type: image/png\r\n", string(zeros)))), "x#0"},
		"jsonl in zstd":  {zstded(t, []byte(`{"html":"`+string(zeros)+`"}`)), "x#0"},
		"tar in gzip":    {gzipped(t, tarOf(t, "a.png", string(zeros))), "x"},
		"zip in gzip":    {gzipped(t, append(zipOf(t, "a", "b"), zeros...)), "x"},
		"page in gzip":   {gzipped(t, zeros), "x"},
		"gzip in gzip":   {gzipped(t, gzipped(t, zeros)), "x"},
		"zip member":     {zipOf(t, "a", string(zeros)), "x#a"},
		"many in a tar":  {gzipped(t, tarOf(t, many...)), ""},
		"zips in zips":   {nested, "x" + strings.Repeat("#z", 9)},
		"content":        {[]byte(answerOf("u", htmlType+"Content-Encoding: br\r\n", string(brotlied(t, zeros)))), "x#0"},
		"twice encoded":  {[]byte(answerOf("u", htmlType+"Content-Encoding: gzip, gzip\r\n", string(gzipped(t, gzipped(t, zeros))))), "x#0"},
		"large claim":    {xzed(t, []byte("<p>one")), ""},
		"mhtml in bzip2": {gzipped(t, []byte(mhtmlHead+related+string(zeros))), "x"},
	} {
		g := collectWithin(t, bytes.NewReader(test.data), b)
		kind := g.errors[test.source] // too large by what is unpacked, or refused by the ratio, whichever is seen first
		if test.source != "" && kind != extract.ErrRefused && kind != extract.ErrTooLarge {
			t.Errorf("%s: %v, want %s refused", name, g.errors, test.source)
		}
		if name == "many in a tar" && (len(g.pages) == 0 || len(g.errors) == 0) {
			t.Errorf("%s: %d pages, %v", name, len(g.pages), g.errors)
		}
	}
}

// TestXZWindow has a stream that asks for 4 GB of memory.
func TestXZWindow(t *testing.T) {
	claim := xzed(t, []byte("<p>one"))
	at := 14 + bytes.Index(claim[14:], []byte{0x21, 0x01})
	claim[at+2] = 40
	head := claim[12 : 12+4*(int(claim[12])+1)] // of the block, with its checksum
	binary.LittleEndian.PutUint32(head[len(head)-4:], crc32.ChecksumIEEE(head[:len(head)-4]))
	checkGot(t, "4 GB", collect(t, claim, 0), "x: refused\n")
}

// TestMembersOfOneName makes sure that no two members share a source, and that each is an
// input again.
func TestMembersOfOneName(t *testing.T) {
	inner := string(zipOf(t, "a", "<p>six", "./a", "<p>seven"))
	members := []string{
		"x.html", "<p>one", "../x.html", "<p>two", "/x.html", "<p>three", "x.html~2", "<p>four", `C:\x.html`, "<p>five",
		"i.zip", inner, "i.zip", inner, "l", `{"html": "<p>eight"}`, "l#0", "<p>nine", "m#0", "<p>ten", "m", "<p>eleven", "7", "<p>twelve", "7", "<p>more",
	}
	want := []string{
		"x.html", "x.html~2", "x.html~3", "x.html~2~2", "x.html~4",
		"i.zip#a", "i.zip#a~2", "i.zip~2#a", "i.zip~2#a~2", "l#0", "l~2#0", "m#0", "m~2", "7", "7~2",
	}
	for kind, archive := range map[string][]byte{"a.zip": zipOf(t, members...), "a.tar": tarOf(t, members...)} {
		path := filepath.Join(t.TempDir(), kind)
		mustDo(t, os.WriteFile(path, archive, 0o600))
		for i, page := range pagesOf(t, path) {
			if i >= len(want) || page.Source != path+"#"+want[i] {
				t.Errorf("%s: page %d is %s", kind, i, page.Source)
			}
			again := pagesOf(t, page.Source)
			if len(again) != 1 || again[0].Source != page.Source || string(again[0].Data) != string(page.Data) {
				t.Errorf("%s gives %v", page.Source, again)
			}
		}
		if n := len(pagesOf(t, path)); n != len(want) {
			t.Errorf("%s: %d pages", kind, n)
		}
	}
}

func pagesOf(t *testing.T, path string) (pages []extract.Page) {
	t.Helper()
	for page, err := range (File{Source: path}).Pages(0) {
		mustDo(t, err)
		pages = append(pages, page)
	}
	return pages
}

// TestZipBehind has archives with something before them that is no zip, and what only has
// a piece of one.
func TestZipBehind(t *testing.T) {
	archive := string(zipOf(t, "a.html", "<p>one"))
	for before, want := range map[string]string{
		strings.Repeat("MZ", 100):          "x#a.html |  |  | <p>one\n",
		"#!/bin/sh\nexec unzip \"$0\"\n":   "x#a.html |  |  | <p>one\n",
		"<!doctype html><p>A page.":        "x#a.html |  |  | <p>one\n",
		strings.Repeat("x\x00", tape.Size): "x#a.html |  |  | <p>one\n",
	} {
		checkGot(t, before[:8], collect(t, []byte(before+archive), 0), want)
		checkGot(t, before[:8]+", in gzip", collect(t, gzipped(t, []byte(before+archive)), 0), want)
	}
	for _, page := range []string{"<p>PK\x05\x06\x00", "<p>one" + archive[:len(archive)-30], "<p>one" + string(zipOf(t))} {
		checkGot(t, page[:6], collect(t, []byte(page), 0), "x |  |  | "+page+"\n")
	}
}
