package dump

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/gzip"

	"shuck/extract"
)

// writeTree makes a directory with the given files; a name that ends with a
// slash is a directory. Every file holds its own name.
func writeTree(t *testing.T, names ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range names {
		path := filepath.Join(root, filepath.FromSlash(name))
		if strings.HasSuffix(name, "/") {
			mustDo(t, os.MkdirAll(path, 0o777))
			continue
		}
		mustDo(t, os.MkdirAll(filepath.Dir(path), 0o777))
		mustDo(t, os.WriteFile(path, []byte(name), 0o666))
	}
	return root
}

func mustDo(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func gzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(data)
	mustDo(t, err)
	mustDo(t, w.Close())
	return b.Bytes()
}

// readAll gives the page of a stream with these bytes.
func readAll(data []byte, maxBytes int64) (page extract.Page, err error) {
	return onePage(File{Source: "x", URL: "https://example.com/", Reader: bytes.NewReader(data)}, maxBytes)
}

func onePage(file File, maxBytes int64) (page extract.Page, err error) {
	for page, err = range file.Pages(maxBytes) {
	}
	return page, err
}

func TestPagesOfDirectory(t *testing.T) {
	root := writeTree(t, "b.html", "a/2.html", "a/1.html", ".hidden", "main.css")
	var got []string
	for page, err := range Pages(root, Options{}) {
		mustDo(t, err)
		rel, err := filepath.Rel(root, page.Source)
		mustDo(t, err)
		if string(page.Data) != filepath.ToSlash(rel) {
			t.Errorf("%s holds %q", rel, page.Data)
		}
		got = append(got, filepath.ToSlash(rel))
	}
	if want := []string{"a/1.html", "a/2.html", "b.html"}; !slices.Equal(got, want) {
		t.Errorf("pages %q, want %q", got, want)
	}
}

func TestPagesCanBeStopped(t *testing.T) {
	root := writeTree(t, "a", "b", "c/d")
	for stopAt := 1; stopAt <= 3; stopAt++ {
		seen := 0
		for range Pages(root, Options{}) {
			if seen++; seen == stopAt {
				break
			}
		}
		if seen != stopAt {
			t.Errorf("saw %d pages, want %d", seen, stopAt)
		}
	}
}

func TestPagesOfNothing(t *testing.T) {
	root := writeTree(t, "main.css", "sub/app.js")
	for page, err := range Pages(root, Options{}) {
		var none *NoPagesError
		if !errors.As(err, &none) || none.PassedOver != 2 || page.Source != root {
			t.Errorf("page %q, error %v", page.Source, err)
		}
	}
	missing := filepath.Join(root, "missing")
	for page, err := range Pages(missing, Options{}) {
		checkKind(t, err, extract.ErrUnreadable)
		if page.Source != missing {
			t.Errorf("source %q, want %q", page.Source, missing)
		}
	}
}

func checkKind(t *testing.T, err error, want extract.ErrorKind) {
	t.Helper()
	var failure *extract.Error
	if !errors.As(err, &failure) || failure.Kind != want {
		t.Errorf("error %v, want one of the kind %s", err, want)
	}
}

func TestDirectoryThatCannotBeRead(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("nothing is forbidden to the superuser")
	}
	root := writeTree(t, "a.html", "locked/b.html", "z.html")
	mustDo(t, os.Chmod(filepath.Join(root, "locked"), 0))
	t.Cleanup(func() { os.Chmod(filepath.Join(root, "locked"), 0o777) })
	var failed, read int
	for _, err := range Pages(root, Options{}) {
		if err != nil {
			checkKind(t, err, extract.ErrUnreadable)
			failed++
			continue
		}
		read++
	}
	if failed != 1 || read != 2 {
		t.Errorf("%d failed and %d read, want 1 and 2", failed, read)
	}
}

func TestGzip(t *testing.T) {
	story := bytes.Repeat([]byte("A story that goes on. "), 1000)
	once := gzipped(t, story)
	half := len(story) / 2
	for name, data := range map[string][]byte{
		"plain":       story,
		"once":        once,
		"twice":       gzipped(t, once),
		"two members": append(gzipped(t, story[:half]), gzipped(t, story[half:])...),
		"padded":      append(slices.Clone(once), make([]byte, 1000)...),
		"trailed":     append(slices.Clone(once), "and some other bytes behind it"...),
	} {
		page, err := readAll(data, 0)
		if err != nil || !bytes.Equal(page.Data, story) || page.URL != "https://example.com/" {
			t.Errorf("%s: %d bytes, %v", name, len(page.Data), err)
		}
	}
}

func TestCompressionIsNotFollowedForEver(t *testing.T) {
	deep := []byte("story")
	for range boundsFor(0).depth {
		deep = gzipped(t, deep)
	}
	page, err := readAll(deep, 0)
	if err != nil || string(page.Data) != "story" {
		t.Errorf("%q, %v", page.Data, err)
	}
	_, err = readAll(gzipped(t, deep), 0)
	checkKind(t, err, extract.ErrRefused)
}

func TestDamagedGzip(t *testing.T) {
	story := []byte(strings.Repeat("A story that goes on. ", 1000) + "and ends.")
	whole := gzipped(t, story)
	badSum := slices.Clone(whole)
	badSum[len(badSum)-6] ^= 1
	for name, data := range map[string][]byte{
		"magic alone": whole[:3],
		"no data":     whole[:10],
		"cut":         whole[:len(whole)/2],
		"no trailer":  whole[:len(whole)-8],
		"checksum":    badSum,
	} {
		page, err := readAll(data, 0)
		checkKind(t, err, extract.ErrDamaged)
		if page.Source != "x" || page.Data != nil {
			t.Errorf("%s: page %q with %d bytes, want a source and nothing else", name, page.Source, len(page.Data))
		}
		if err != nil && !strings.Contains(err.Error(), "the gzip data is damaged after") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMaxBytes(t *testing.T) {
	story := bytes.Repeat([]byte("x"), 1000)
	for name, data := range map[string][]byte{"plain": story, "gzip": gzipped(t, story)} {
		for limit, fits := range map[int64]bool{0: true, 999: false, 1000: true, 1001: true} {
			page, err := readAll(data, limit)
			if !fits {
				checkKind(t, err, extract.ErrTooLarge)
			} else if err != nil || len(page.Data) != len(story) {
				t.Errorf("%s: limit %d: %d bytes, %v", name, limit, len(page.Data), err)
			}
		}
	}
}

// TestMaxBytesStopsReading has a stream without an end.
func TestMaxBytesStopsReading(t *testing.T) {
	_, err := onePage(File{Source: "endless", Reader: endless{}}, 1<<20)
	checkKind(t, err, extract.ErrTooLarge)
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestStreamThatFails(t *testing.T) {
	_, err := onePage(File{Source: "-", Reader: iotest.ErrReader(io.ErrNoProgress)}, 0)
	checkKind(t, err, extract.ErrUnreadable)
	oneByte := iotest.OneByteReader(bytes.NewReader(gzipped(t, []byte("story"))))
	if page, err := onePage(File{Source: "-", Reader: oneByte}, 0); err != nil || string(page.Data) != "story" {
		t.Errorf("byte by byte: %q, %v", page.Data, err)
	}
}

func TestList(t *testing.T) {
	type entry struct{ source, url string }
	for name, test := range map[string]struct {
		list      string
		separator byte
		want      []entry
	}{
		"empty":       {"", '\n', nil},
		"lines":       {"a\nb c\n", '\n', []entry{{"a", ""}, {"b c", ""}}},
		"no last end": {"a\nb", '\n', []entry{{"a", ""}, {"b", ""}}},
		"blank lines": {"\n\na\n\n", '\n', []entry{{"a", ""}}},
		"crlf":        {"a\r\nb\thttps://x.example/\r\n\r\n", '\n', []entry{{"a", ""}, {"b", "https://x.example/"}}},
		"addresses":   {"a\thttps://x.example/1\nb\t\n", '\n', []entry{{"a", "https://x.example/1"}, {"b", ""}}},
		"nul":         {"a\nb\x00c\r\thttps://x.example/\x00", 0, []entry{{"a\nb", ""}, {"c\r", "https://x.example/"}}},
	} {
		var got []entry
		for file, err := range List(strings.NewReader(test.list), test.separator) {
			mustDo(t, err)
			got = append(got, entry{file.Source, file.URL})
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// TestListOfNothing holds that a stream of empty entries ends, and that as many of them
// between entries do not matter.
func TestListOfNothing(t *testing.T) {
	for _, separator := range []byte{'\n', 0} {
		nothing := strings.Repeat(string(rune(separator)), maxEntry)
		var sources []string
		var last error
		for file, err := range List(strings.NewReader(nothing+"a"+nothing+"b"+nothing+nothing+"c"), separator) {
			sources, last = append(sources, file.Source), err
		}
		checkKind(t, last, extract.ErrUnreadable)
		if want := []string{"a", "b", ""}; !slices.Equal(sources, want) {
			t.Errorf("sources %q, want %q", sources, want)
		}
	}
}

func TestListThatBreaksOff(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("a\nb"), iotest.ErrReader(io.ErrNoProgress))
	var sources []string
	var last error
	for file, err := range List(broken, '\n') {
		sources, last = append(sources, file.Source), err
	}
	checkKind(t, last, extract.ErrUnreadable)
	if want := []string{"a", ""}; !slices.Equal(sources, want) {
		t.Errorf("sources %q, want %q", sources, want)
	}
}

// TestFromReader reads from streams what FromReader takes for the one page in them.
func TestFromReader(t *testing.T) {
	page := "<title>Ferry stays</title><h1>Ferry stays</h1><p>" + strings.Repeat("The council voted to keep the ferry across the inlet. ", 9) + "</p>"
	ended, end := context.WithCancel(context.Background())
	end()
	for _, test := range []struct {
		name, data, headline, wants string
		ctx                         context.Context
		maxBytes                    int64
	}{
		{name: "a page", data: page, headline: "Ferry stays"},
		{name: "a line", data: `{"url": "https://a.example/1", "html": ` + strconv.Quote(page) + "}\n", headline: "Ferry stays"},
		{name: "nothing", wants: "there is nothing to read in it"},
		{name: "no page", data: "\x00\x01\x02\x03" + strings.Repeat("\x01\x00\x00\x02\x05\x00\x00\x00\xff", 99), wants: "neither markup nor text"},
		{name: "too large", data: page, maxBytes: 99, wants: "larger than"},
		{name: "two pages", data: strings.Repeat(`{"html": `+strconv.Quote(page)+"}\n", 2), headline: "Ferry stays", wants: "there is more than one page in it; the second is -#"},
		{name: "ended", data: page, ctx: ended, wants: "context canceled"},
	} {
		ctx := test.ctx
		if ctx == nil {
			ctx = context.Background()
		}
		record, err := FromReader(ctx, strings.NewReader(test.data), ReadOptions{MaxBytes: test.maxBytes})
		if record.Headline != test.headline {
			t.Errorf("%s: headline %q, want %q", test.name, record.Headline, test.headline)
		}
		if test.wants == "" && err != nil || test.wants != "" && (err == nil || !strings.Contains(err.Error(), test.wants)) {
			t.Errorf("%s: error %v, want %q", test.name, err, test.wants)
		}
		if !strings.HasPrefix(record.Source, "-") {
			t.Errorf("%s: source %q", test.name, record.Source)
		}
	}
}
