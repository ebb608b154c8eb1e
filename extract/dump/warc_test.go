package dump

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"shuck/extract"
	"shuck/extract/internal/fieldtest"
)

// warcRecordOf writes a record with the right length.
func warcRecordOf(kind, url, contentType, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, url, contentType, len(body), body)
}

// answerOf writes a record of an HTTP answer. Fields end with line ends.
func answerOf(url, fields, content string) string {
	return warcRecordOf("response", url, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n"+fields+"\r\n"+content)
}

const htmlType = "Content-Type: text/html; charset=utf-8\r\n"

// storyOf is a page of about 3 KB that nothing else is in.
func storyOf(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<html><head><title>Story %d</title></head><body><h1>Ferry %d stays</h1>", n, n)
	random := rand.New(rand.NewPCG(uint64(n), 1))
	for i := range 40 {
		fmt.Fprintf(&b, "<p>Crossing %d of the day took the boat %d minutes.</p>", i, random.IntN(1e9))
	}
	return b.String() + "</body></html>"
}

// crawl is a small one: a warcinfo, a request and eight answers, the second
// compressed and the third in chunks.
func crawl(t *testing.T) []string {
	records := []string{
		warcRecordOf("warcinfo", "", "application/warc-fields", "software: test\r\n"),
		warcRecordOf("request", "http://a.example/1", "application/http; msgtype=request", "GET /1 HTTP/1.1\r\nHost: a.example\r\n\r\n"),
	}
	for n := 1; n <= 8; n++ {
		story, fields := storyOf(n), htmlType
		switch n {
		case 2:
			story, fields = string(gzipped(t, []byte(story))), fields+"Content-Encoding: gzip\r\n"
		case 3:
			story, fields = fmt.Sprintf("400\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", story[:1024], len(story)-1024, story[1024:]),
				fields+"Transfer-Encoding: chunked\r\n"
		}
		records = append(records, answerOf(fmt.Sprintf("http://a.example/%d", n), fields, story))
	}
	return records
}

// damagedRecord is the number of the record of a crawl that tests damage: the
// fourth story. Records before and behind it must not suffer.
const damagedRecord = 5

func joined(records []string) []byte { return []byte(strings.Join(records, "")) }

// inMembers compresses each record by itself.
func inMembers(t *testing.T, records []string) []byte {
	var b []byte
	for _, record := range records {
		b = append(b, gzipped(t, []byte(record))...)
	}
	return b
}

// TestWARC has a row for everything that goes wrong with WARC files, in the
// order of the list that the shared files come with.
func TestWARC(t *testing.T) {
	plain := func(t *testing.T, records []string) []byte { return joined(records) }
	frames := func(dictionary []byte, options ...zstd.EOption) func(*testing.T, []string) []byte {
		return func(t *testing.T, records []string) []byte {
			b := slices.Clone(dictionary)
			for _, record := range records {
				b = append(b, zstded(t, []byte(record), options...)...)
			}
			return b
		}
	}
	dictionary := zstdDictionary(t)
	garbage := make([]byte, 777)
	rand.NewChaCha8([32]byte{1}).Read(garbage)
	between := func(pack func(*testing.T, []string) []byte) func(*testing.T, []string) []byte {
		return func(t *testing.T, records []string) []byte {
			b := append(pack(t, records[:4]), garbage...)
			return append(b, pack(t, records[4:])...)
		}
	}
	for name, test := range map[string]struct {
		pack   func(*testing.T, []string) []byte
		change func(record string) string // of the damaged record
		all    func(record string) string
		warned int
	}{
		"plain":          {pack: plain},
		"gzip":           {pack: inMembers},
		"zstd":           {pack: frames(nil)},
		"one member":     {pack: func(t *testing.T, records []string) []byte { return gzipped(t, joined(records)) }},
		"dictionary":     {pack: frames(skippable(0xd, dictionary), zstd.WithEncoderDict(dictionary))},
		"dictionary.zst": {pack: frames(skippable(0xd, zstded(t, dictionary)), zstd.WithEncoderDict(dictionary))},
		"garbage plain":  {pack: between(plain)},
		"garbage gzip":   {pack: between(inMembers)},
		"garbage zstd":   {pack: between(frames(nil))},
		"bad member":     {pack: damagingMember(40, inMembers), warned: 1},
		"bad checksum":   {pack: damagingMember(-7, inMembers), warned: 1},
		"short plain":    {pack: plain, change: withLength("100"), warned: 1},
		"short gzip":     {pack: inMembers, change: withLength("100"), warned: 1},
		"long plain":     {pack: plain, change: withLength("100000"), warned: 1},
		"long gzip":      {pack: inMembers, change: withLength("100000"), warned: 1},
		"longer plain":   {pack: plain, change: withLength("5000"), warned: 1},
		"terabyte plain": {pack: plain, change: withLength("1099511627776"), warned: 1},
		"terabyte gzip":  {pack: inMembers, change: withLength("1099511627776"), warned: 1},
		"negative plain": {pack: plain, change: withLength("-5"), warned: 1},
		"negative gzip":  {pack: inMembers, change: withLength("-5"), warned: 1},
		"missing plain":  {pack: plain, change: withLength(""), warned: 1},
		"missing gzip":   {pack: inMembers, change: withLength(""), warned: 1},
		"overflow":       {pack: inMembers, change: withLength("99999999999999999999999999"), warned: 1},
		"0.18":           {pack: inMembers, all: inOldForm},
		"1.1":            {pack: plain, all: func(r string) string { return strings.Replace(r, "WARC/1.0", "WARC/1.1", 1) }},
		"padding plain":  {pack: func(t *testing.T, r []string) []byte { return append(joined(r), make([]byte, 4096)...) }},
		"padding gzip":   {pack: func(t *testing.T, r []string) []byte { return append(inMembers(t, r), make([]byte, 4096)...) }},
		"bare LF":        {pack: plain, all: withBareLF},
		"bare LF gzip":   {pack: inMembers, all: withBareLF},
		"no tail":        {pack: plain, all: withoutTail},
		"no tail gzip":   {pack: inMembers, all: withoutTail},
	} {
		records := crawl(t)
		for i := range records {
			if test.all != nil {
				records[i] = test.all(records[i])
			}
		}
		if test.change != nil {
			records[damagedRecord] = test.change(records[damagedRecord])
		}
		g := collect(t, test.pack(t, records), 1<<20)
		checkCrawl(t, name, g, test.warned)
	}
}

// checkCrawl wants all eight stories whole, except for so many with a warning.
func checkCrawl(t *testing.T, name string, g *gotten, warned int) {
	t.Helper()
	if len(g.pages) != 8 || g.warned() != warned || len(g.errors) != 0 {
		t.Errorf("%s: %d pages, %d with warnings, %v; want 8 and %d", name, len(g.pages), g.warned(), g.errors, warned)
	}
	for i, page := range g.pages {
		if url := fmt.Sprintf("http://a.example/%d", i+1); page.URL != url {
			t.Errorf("%s: page %d is %s", name, i+1, page.URL)
		}
		if len(page.Warnings) == 0 && (string(page.Data) != storyOf(i+1) || page.Charset != "utf-8") {
			t.Errorf("%s: page %d has %d bytes of %s", name, i+1, len(page.Data), page.Charset)
		}
	}
}

// TestWARCDamagedFrame has a frame of which nothing can be read: its block of
// 128 KB is all or nothing.
func TestWARCDamagedFrame(t *testing.T) {
	records := crawl(t)
	var data []byte
	start := 0
	for i, record := range records {
		frame := zstded(t, []byte(record))
		if i == damagedRecord {
			start = len(data)
			frame[len(frame)/2] ^= 0x55
		}
		data = append(data, frame...)
	}
	g := collect(t, data, 0)
	if source := fmt.Sprint("x#", start); len(g.pages) != 7 || g.warned() != 0 || g.errors[source] != extract.ErrDamaged {
		t.Errorf("%d pages, %d with warnings, %v; want 7, and an error of %s", len(g.pages), g.warned(), g.errors, source)
	}
}

func TestWARCCutOff(t *testing.T) {
	records := crawl(t)
	for name, data := range map[string][]byte{"plain": joined(records), "gzip": inMembers(t, records)} {
		g := collect(t, data[:len(data)-300], 1<<20)
		checkCrawl(t, name, g, 1)
	}
}

// TestWARCCutAnywhere cuts a file at every place: what is given is the stories
// before, and no more than one of them is not whole.
func TestWARCCutAnywhere(t *testing.T) {
	records := []string{answerOf("http://a.example/1", htmlType, "<p>one</p>"), answerOf("http://a.example/2", htmlType, "<p>two</p>")}
	data := joined(records)
	for end := len(records[0]); end < len(data); end++ {
		g := collect(t, data[:end], 1<<20)
		isEnd := end == len(records[0])
		isWhole := end >= len(data)-len("\r\n\r\n")
		if len(g.pages)+len(g.errors) != 2 && !isEnd || (g.warned() == 0 && len(g.errors) == 0) != (isEnd || isWhole) {
			t.Errorf("cut at %d of %d:\n%s", end, len(data), g)
		}
	}
}

// withLength changes the length, or takes it away.
func withLength(length string) func(string) string {
	return func(record string) string {
		before, after, _ := strings.Cut(record, "Content-Length: ")
		_, after, _ = strings.Cut(after, "\r\n")
		if length != "" {
			before += "Content-Length: " + length + "\r\n"
		}
		return before + after
	}
}

func inOldForm(record string) string {
	head, body, _ := strings.Cut(record, "\r\n\r\n")
	head = strings.ReplaceAll(strings.Replace(head, "WARC/1.0", "WARC/0.18", 1), "WARC-Type", "warc-type")
	return strings.ReplaceAll(head, "Content-Length", "content-length") + "\r\n\r\n" + body
}

func withBareLF(record string) string {
	head, body, _ := strings.Cut(record, "\r\n\r\n")
	return strings.ReplaceAll(head, "\r\n", "\n") + "\n\n" + body
}

func withoutTail(record string) string { return strings.TrimSuffix(record, "\r\n\r\n") }

// damagingMember flips a bit of the damaged record's member, counted from its
// start or its end.
func damagingMember(at int, pack func(*testing.T, []string) []byte) func(*testing.T, []string) []byte {
	return func(t *testing.T, records []string) []byte {
		member := pack(t, records[damagedRecord:damagedRecord+1])
		if at < 0 {
			at += len(member)
		} else {
			at = len(member) * at / 100
		}
		member[at] ^= 0x55
		b := append(pack(t, records[:damagedRecord]), member...)
		return append(b, pack(t, records[damagedRecord+1:])...)
	}
}

func zstdDictionary(t *testing.T) []byte {
	t.Helper()
	var samples [][]byte
	for n := range 20 {
		samples = append(samples, []byte(answerOf("http://b.example/", htmlType, storyOf(100+n))))
	}
	dictionary, err := zstd.BuildDict(zstd.BuildDictOptions{
		ID: 7, Contents: samples, History: samples[0], Offsets: [3]int{1, 4, 8},
	})
	mustDo(t, err)
	return dictionary
}

func TestWARCRecords(t *testing.T) {
	page := "<p>a</p>"
	for name, test := range map[string]struct {
		record, want string
		passed       PassedOver
	}{
		"page":            {answerOf("http://a.example/", htmlType, page), "x#0 | http://a.example/ | utf-8 | <p>a</p>\n", ""},
		"bracketed":       {answerOf("<http://a.example/>", htmlType, page), "x#0 | http://a.example/ | utf-8 | <p>a</p>\n", ""},
		"plain text":      {answerOf("u", "Content-Type: text/plain\r\n", "words"), "x#0 | u |  | words\n", ""},
		"xhtml":           {answerOf("u", "Content-Type: Application/XHTML+xml;charset=\"UTF-8\"\r\n", page), "x#0 | u | UTF-8 | <p>a</p>\n", ""},
		"no type":         {answerOf("u", "", page), "x#0 | u |  | <p>a</p>\n", ""},
		"no type, binary": {answerOf("u", "", "\x89PNG"), "", PassedNonPages},
		"stream":          {answerOf("u", "Content-Type: application/octet-stream\r\n", page), "x#0 | u |  | <p>a</p>\n", ""},
		"picture":         {answerOf("u", "Content-Type: image/png\r\n", "\x89PNG"), "", PassedNonPages},
		"feed":            {answerOf("u", "Content-Type: application/rss+xml\r\n", "<rss>"), "", PassedNonPages},
		"latin":           {answerOf("u", "Content-Type: text/html; charset=ISO-8859-1\r\n", page), "x#0 | u | ISO-8859-1 | <p>a</p>\n", ""},
		"no HTTP head":    {warcRecordOf("response", "u", "application/http", page), "x#0 | u |  | <p>a</p>\n", ""},
		"dns":             {warcRecordOf("response", "dns:a.example", "text/dns", "20260501 a.example. A 10.0.0.1"), "", PassedNonPages},
		"resource":        {warcRecordOf("resource", "u", "text/html; charset=utf-8", page), "x#0 | u | utf-8 | <p>a</p>\n", ""},
		"resource no":     {warcRecordOf("resource", "u", "image/png", page), "", PassedNonPages},
		"revisit":         {warcRecordOf("revisit", "u", "application/http", "HTTP/1.1 200 OK\r\n"+htmlType+"\r\n"), "", PassedRevisits},
		"request":         {warcRecordOf("request", "u", "application/http", "GET / HTTP/1.1\r\n\r\n"), "", PassedRequests},
		"metadata":        {warcRecordOf("metadata", "u", "application/warc-fields", "via: x"), "", PassedRecords},
		"unknown":         {warcRecordOf("invention", "u", "text/html", page), "", PassedRecords},
		"moved":           {warcRecordOf("response", "u", "application/http", "HTTP/1.1 301 Moved\r\n"+htmlType+"\r\n<p>moved</p>"), "", PassedRedirects},
		"missing":         {warcRecordOf("response", "u", "application/http", "HTTP/1.0 404\r\n"+htmlType+"\r\n<p>gone</p>"), "x#0 | u | utf-8 | <p>gone</p>\n", ""},
		"truncated": {strings.Replace(answerOf("u", htmlType, page), "WARC-Target", "WARC-Truncated: length\r\nWARC-Target", 1),
			"x#0 | u | utf-8 | <p>a</p> | [\"cut off by the crawler: length\"]\n", ""},
		"folded": {strings.Replace(answerOf("u", htmlType, page), "WARC-Target-URI: u", "WARC-Target-URI:\r\n u", 1),
			"x#0 | u | utf-8 | <p>a</p>\n", ""},
		"no head end": {"WARC/1.0\r\nWARC-Type: response\r\n", "x#0: damaged\n", ""},
		"long head":   {"WARC/1.0\r\nX: " + strings.Repeat("x", maxWARCHead) + "\r\n\r\n", "x#0: damaged\n", ""},
	} {
		g := collect(t, []byte(test.record), 1<<20)
		want := test.want
		if test.passed != "" {
			want = "x: empty\n"
		}
		checkGot(t, name, g, want)
		if passed := g.stats.Passed(); test.passed != "" && passed[test.passed] != 1 {
			t.Errorf("%s: passed over %v, want 1 of %s", name, passed, test.passed)
		}
	}
}

func TestContentEncodings(t *testing.T) {
	page := []byte(storyOf(1))
	half := len(page) / 2
	for name, test := range map[string]struct {
		encoding string
		content  []byte
		want     []byte
		isWarned bool
	}{
		"gzip":           {"gzip", gzipped(t, page), page, false},
		"x-gzip":         {"x-gzip", gzipped(t, page), page, false},
		"capitals":       {" GZip ", gzipped(t, page), page, false},
		"zlib":           {"deflate", zlibbed(t, page), page, false},
		"deflate":        {"deflate", deflated(t, page), page, false},
		"brotli":         {"br", brotlied(t, page), page, false},
		"zstd":           {"zstd", zstded(t, page), page, false},
		"two":            {"gzip, br", brotlied(t, gzipped(t, page)), page, false},
		"none":           {"identity", page, page, false},
		"charset":        {"utf-8", page, page, false},
		"gzip undone":    {"gzip", page, page, false},
		"deflate undone": {"deflate", page, page, false},
		"brotli undone":  {"br", page, page, false},
		"zstd undone":    {"zstd", page, page, false},
		"gzip cut":       {"gzip", gzipped(t, page)[:300], nil, true},
		"brotli cut":     {"br", brotlied(t, page)[:300], nil, true},
		"chunks undone":  {"\r\nTransfer-Encoding: chunked", page, page, false},
		"chunks": {"\r\nTransfer-Encoding: chunked",
			fmt.Appendf(nil, "%X;name=value\r\n%s\r\n%x\n%s\r\n000\r\nTrailer: x\r\n\r\n", half, page[:half], len(page)-half, page[half:]), page, false},
		"chunks of gzip": {"gzip\r\nTransfer-Encoding: chunked",
			fmt.Appendf(nil, "%x\r\n%s\r\n0\r\n\r\n", len(gzipped(t, page)), gzipped(t, page)), page, false},
		"chunk cut": {"\r\nTransfer-Encoding: chunked", fmt.Appendf(nil, "ffff\r\n%s", page), page, true},
		"bad chunk": {"\r\nTransfer-Encoding: chunked", fmt.Appendf(nil, "%x\r\n%s\r\nzz\r\n", half, page[:half]),
			fmt.Appendf(nil, "%szz\r\n", page[:half]), true},
		"no end chunk": {"\r\nTransfer-Encoding: chunked", fmt.Appendf(nil, "%x\r\n%s\r\n", len(page), page), page, true},
	} {
		g := collect(t, []byte(answerOf("u", htmlType+"Content-Encoding: "+test.encoding+"\r\n", string(test.content))), 1<<20)
		if len(g.pages) != 1 || (g.warned() == 1) != test.isWarned {
			t.Errorf("%s: %s", name, g)
			continue
		}
		if got := g.pages[0].Data; test.want != nil && !bytes.Equal(got, test.want) || test.want == nil && !bytes.HasPrefix(page, got) {
			t.Errorf("%s: %d bytes, %.50q", name, len(got), got)
		}
	}
}

func TestWET(t *testing.T) {
	text := "Ferry stays\nBy Ida Lund\nThe boat keeps going.\n"
	record := warcRecordOf("conversion", "http://a.example/1", "text/plain", text)
	g := collect(t, inMembers(t, []string{record, record}), 0)
	if len(g.pages) != 2 || string(g.pages[1].Data) != text || g.pages[1].Shape != extract.ShapeText {
		t.Error(g)
	}
}

func TestWARCPlaces(t *testing.T) {
	records := []string{answerOf("u", htmlType, "<p>1"), answerOf("u", htmlType, "<p>2"), answerOf("u", htmlType, "<p>3")}
	members := [][]byte{gzipped(t, joined(records[:2])), gzipped(t, joined(records[2:]))}
	for name, test := range map[string]struct {
		data []byte
		want []string
	}{
		"plain":   {joined(records), []string{"x#0", fmt.Sprint("x#", len(records[0])), fmt.Sprint("x#", 2*len(records[0]))}},
		"members": {bytes.Join(members, nil), []string{"x#0", fmt.Sprint("x#0+", len(records[0])), fmt.Sprint("x#", len(members[0]))}},
	} {
		var got []string
		for _, page := range collect(t, test.data, 0).pages {
			got = append(got, page.Source)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

func TestWARCTooLarge(t *testing.T) {
	records := crawl(t)
	for name, large := range map[string]string{
		"record":  answerOf("http://a.example/4", htmlType, strings.Repeat("<p>long</p>", 1<<16)),
		"page":    answerOf("http://a.example/4", htmlType+"Content-Encoding: gzip\r\n", string(gzipped(t, make([]byte, 1<<17)))),
		"picture": answerOf("http://a.example/4", "Content-Type: image/png\r\n", strings.Repeat("pixel", 1<<20)),
	} {
		records[damagedRecord] = large
		for _, data := range [][]byte{joined(records), inMembers(t, records)} {
			g := collect(t, data, 1<<16)
			if errors := len(g.errors); len(g.pages) != 7 || errors != 1 && name != "picture" || g.warned() != 0 {
				t.Errorf("%s: %d pages, %v", name, len(g.pages), g.errors)
			}
			for _, kind := range g.errors {
				if kind != extract.ErrTooLarge {
					t.Errorf("%s: %s", name, kind)
				}
			}
		}
	}
}

// TestWARCMemory reads a record of 200 MB that is made on the way.
func TestWARCMemory(t *testing.T) {
	const size = 200 << 20
	head := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", size)
	const headHTTP = len("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
	stream := io.MultiReader(strings.NewReader(head), io.LimitReader(wordy{}, int64(size-headHTTP)),
		strings.NewReader("\r\n\r\n"+answerOf("u", htmlType, "<p>next</p>")))
	var g *gotten
	if took := fieldtest.AllocatedBy(func() { g = collectWithin(t, stream, boundsFor(64<<20)) }); took > 32<<20 {
		t.Errorf("took %d MB", took>>20)
	}
	if len(g.pages) != 1 || g.errors["x#0"] != extract.ErrTooLarge {
		t.Error(g)
	}
}

// wordy is text without an end.
type wordy struct{}

var words = strings.Repeat("a long word ", 1000)

func (wordy) Read(p []byte) (int, error) {
	for rest := p; len(rest) > 0; {
		rest = rest[copy(rest, words):]
	}
	return len(p), nil
}

// TestWrongLengthsAllOver makes sure that bytes are not read again for each
// record: it would take hours.
func TestWrongLengthsAllOver(t *testing.T) {
	record := withLength("60000000")(answerOf("u", htmlType, "<p>one</p>"))
	const n = 20_000
	g := collect(t, []byte(strings.Repeat(record, n)), 64<<20)
	if len(g.pages) != n {
		t.Errorf("%d pages, want %d", len(g.pages), n)
	}
}

// sharedWARC is where files made elsewhere may lie.
const sharedWARC = "../../../shared/warc"

// TestSharedWARC reads the files that the README beside them describes.
func TestSharedWARC(t *testing.T) {
	if _, err := os.Stat(sharedWARC); err != nil {
		t.Skip("no shared WARC files here; TestWARC has the same, made by itself")
	}
	for name, want := range map[string]struct{ pages, warned, errors int }{
		"ok.warc": {8, 0, 0}, "ok.warc.gz": {8, 0, 0}, "ok.warc.zst": {8, 0, 0},
		"onemember.warc.gz": {8, 0, 0},
		"dictc.warc.zst":    {8, 0, 0}, "dictraw.warc.zst": {8, 0, 0},
		"garbagemid.warc": {8, 0, 0}, "garbagemid.warc.gz": {8, 0, 0},
		"badmember.warc.gz": {8, 1, 0},
		"badcrc.warc.gz":    {8, 1, 0},
		"trunc.warc":        {8, 1, 0}, "trunc.warc.gz": {8, 1, 0},
		"shortlen.warc": {8, 1, 0}, "shortlen.warc.gz": {8, 1, 0},
		"longlen.warc": {8, 1, 0}, "longlen.warc.gz": {8, 1, 0},
		"hugeclaim.warc.gz": {8, 1, 0}, "neglen.warc.gz": {8, 1, 0}, "nolen.warc.gz": {8, 1, 0},
		"lower018.warc.gz": {8, 0, 0},
		"padzero.warc.gz":  {8, 0, 0},
		"lf.warc":          {10, 0, 0}, "lf.warc.gz": {10, 0, 0}, "notail.warc": {10, 0, 0}, "notail.warc.gz": {10, 0, 0},
		"ok.wet.gz":    {5, 0, 0},
		"huge.warc.gz": {8, 0, 1},
	} {
		for _, stream := range []bool{false, true} {
			g := &gotten{errors: map[string]extract.ErrorKind{}}
			path := filepath.Join(sharedWARC, name)
			file := File{Source: path}
			if stream {
				opened, err := os.Open(path)
				mustDo(t, err)
				defer opened.Close()
				file.Reader = opened
			}
			g.add(t, file.Pages(64<<20))
			if len(g.pages) != want.pages || g.warned() != want.warned || len(g.errors) != want.errors {
				t.Errorf("%s: %d pages, %d warned, %v; want %v", name, len(g.pages), g.warned(), g.errors, want)
			}
		}
	}
}

func FuzzWARC(f *testing.F) {
	story := answerOf("http://a.example/1", htmlType, "<p>one</p>")
	f.Add([]byte(story + story))
	f.Add([]byte(withLength("7")(story) + story))
	f.Add([]byte(withLength("70000")(story) + story))
	f.Add([]byte(withLength("")(story) + story + "WARC/1.0\r\nWARC"))
	f.Add([]byte(answerOf("u", htmlType+"Transfer-Encoding: chunked\r\n", "5\r\n<p>on\r\n0\r\n\r\n")))
	f.Fuzz(func(t *testing.T, data []byte) {
		// Whatever comes before, a whole record behind it is found.
		data = append(append([]byte("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n\r\n\r\n"), data...), "\r\n\r\n"+story...)
		g := collect(t, data, 1<<16)
		if len(g.pages) == 0 && len(g.errors) == 0 {
			t.Errorf("nothing of %q", data)
		}
		total := 0
		for _, page := range g.pages {
			total += len(page.Data)
		}
		if total > len(data) && !bytes.Contains(data, []byte("ncoding")) {
			t.Errorf("%d bytes of %d", total, len(data))
		}
	})
}

func BenchmarkWARC(b *testing.B) {
	for name, pack := range map[string]func([]byte) []byte{
		"plain": func(r []byte) []byte { return r },
		"gzip": func(r []byte) []byte {
			var packed bytes.Buffer
			w := gzip.NewWriter(&packed)
			w.Write(r)
			w.Close()
			return packed.Bytes()
		},
	} {
		b.Run(name, func(b *testing.B) {
			var data []byte
			size := 0
			for n := range 200 {
				record := []byte(answerOf("http://a.example/", htmlType, strings.Repeat(storyOf(n), 50)))
				size += len(record)
				data = append(data, pack(record)...)
			}
			b.SetBytes(int64(size))
			for b.Loop() {
				for _, err := range (File{Source: "x", Reader: bytes.NewReader(data)}).Pages(64 << 20) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
