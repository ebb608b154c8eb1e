package extract

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/words"
)

// TestRoundTrip feeds the text and the Markdown of pages back in, of testdata and of those
// that the pattern in $SHUCK_REAL_PAGES matches, gzipped: the same headline, byline,
// dateline and body must come out, white space inside paragraphs folded.
func TestRoundTrip(t *testing.T) {
	paths, _ := filepath.Glob("../testdata/pages/*.[ht][tx][mt]*")
	paths = slices.DeleteFunc(paths, func(p string) bool { return strings.HasSuffix(p, "known-gaps.txt") })
	more, _ := filepath.Glob(os.Getenv("SHUCK_REAL_PAGES"))
	for name, render := range map[string]func(Record) string{"text": Record.Text, "Markdown": Record.Markdown} {
		wrong := 0
		for _, path := range append(paths, more...) {
			record := Do(Page{Source: path, Data: readPage(t, path)}, Options{Markdown: &MarkdownOptions{}})
			if record.Body == "" {
				continue
			}
			again := Do(Page{Source: path, Data: []byte(render(record)), Shape: ShapeText}, Options{})
			if got, want := sameParts(again), sameParts(record); got != want {
				wrong++
				t.Logf("%s: %s", path, firstDifference(got, want))
				if !strings.HasSuffix(path, ".gz") {
					t.Errorf("%s does not come back from its %s", path, name)
				}
			}
		}
		if wrong*roundTripFew > len(more) && len(more) > 0 {
			t.Errorf("%d of %d pages do not come back from their %s", wrong, len(more), name)
		}
	}
}

// roundTripFew allows one page in so many to be read otherwise: one without a
// headline whose first paragraph reads like one, say.
const roundTripFew = 100

// TestFirstLineDate: the maker of a dump knows the day; the page may print its
// own clock's.
func TestFirstLineDate(t *testing.T) {
	const story = `A second heron for Elm Point

%s

The harbour master of Elm Point has asked the council for a second heron, because the first one is said to be lonely.

The council will vote on Thursday; a heron costs less than a gull net, the harbour master told its members, and it brings visitors who buy fish.
`
	for _, c := range []struct{ first, printed, want string }{
		{"", "March 5, 2026", "2026-03-05"},
		{" date 2026-03-04 Example.org", "By Lena Ort", "2026-03-04"},
		{" date 2026-03-04 Example.org", "March 4, 2026, 8:15 p.m.", "2026-03-04T20:15:00"},
		{" date 2026-03-04 Example.org", "March 5, 2026", "2026-03-04"},
	} {
		dump := c.first + "\n\n" + fmt.Sprintf(story, c.printed)
		if got := Do(Page{Data: []byte(dump), Shape: ShapeText}, Options{}).Published; got != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.first, c.printed, got, c.want)
		}
	}
}

// TestToldDates: a caption that tells of a day stands above the line with the story's.
func TestToldDates(t *testing.T) {
	const story = `A second heron for Elm Point

The first heron sits on the roof of the harbour office on November 19, 2024. — Picture by Lena Ort

%s

The harbour master of Elm Point has asked the council for a second heron, because the first one is said to be lonely.

The council will vote on Thursday; a heron costs less than a gull net, the harbour master told its members, and it brings visitors who buy fish.
`
	for _, c := range []struct{ printed, want string }{
		{"Friday, 22 Nov 2024 4:55 PM", "2024-11-22T16:55:00"},
		{"Published on Friday, 22 November 2024.", "2024-11-22"},
	} {
		dump := fmt.Sprintf(story, c.printed)
		if got := Do(Page{Data: []byte(dump), Shape: ShapeText}, Options{}).Published; got != c.want {
			t.Errorf("%q: got %q, want %q", c.printed, got, c.want)
		}
	}
}

func sameParts(r Record) string {
	dateline := ""
	if r.Dateline != nil {
		dateline = r.Dateline.Text
	}
	body := strings.Split(r.Body, "\n\n")
	for i := range body {
		body[i] = strings.Join(strings.Fields(body[i]), " ")
	}
	return strings.Join(append([]string{r.Headline, r.Byline, dateline}, body...), "\n")
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	names := []string{"headline", "byline", "dateline"}
	for i := range w {
		if i >= len(g) || g[i] != w[i] {
			name := "body"
			if i < len(names) {
				name = names[i]
			}
			have := ""
			if i < len(g) {
				have = g[i]
			}
			return name + "\n got " + words.CutAtRune(have+strings.Repeat(" ", 200), 160) + "\nwant " + words.CutAtRune(w[i]+strings.Repeat(" ", 200), 160)
		}
	}
	return "body is longer: " + words.CutAtRune(g[len(w)]+strings.Repeat(" ", 200), 160)
}

// readPage reads a file of a set, gzipped or not.
func readPage(t *testing.T, path string) []byte {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = bufio.NewReader(f)
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(r); err != nil {
			t.Fatal(err)
		}
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// giants are texts that nobody wrote by hand, each made at a size of n.
var giants = []struct {
	name string
	make func(n int) string
	size int
}{
	{"paragraphs of 50 MB", func(n int) string { return strings.Repeat(giantParagraph, n/len(giantParagraph)) }, 50 << 20},
	{"one line of 20 MB", func(n int) string { return strings.Repeat("word and more, ", n/15) }, 20 << 20},
	{"a million blank lines", func(n int) string { return "A story\n" + strings.Repeat("\n", n) + giantParagraph }, 1_000_000},
	{"a million one-word lines", func(n int) string { return strings.Repeat("word\n", n) }, 1_000_000},
}

const giantParagraph = "The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less.\n\n"

// TestGiantText reads a hundredth of each giant: it must give a record.
// BenchmarkGiantText shows that time grows with the text and no faster.
func TestGiantText(t *testing.T) {
	for _, g := range giants {
		t.Run(g.name, func(t *testing.T) {
			record := Do(Page{Data: []byte(g.make(g.size / 100)), Shape: ShapeText}, Options{})
			if record.Err != nil {
				t.Fatal(record.Err)
			}
			if _, err := json.Marshal(record); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// BenchmarkGiantText reads each giant whole and a quarter of it: MB/s are alike
// where time is linear.
func BenchmarkGiantText(b *testing.B) {
	for _, g := range giants {
		for _, part := range []int{4, 1} {
			b.Run(fmt.Sprintf("%s/%d", g.name, part), func(b *testing.B) {
				data := []byte(g.make(g.size / part))
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					Do(Page{Data: data, Shape: ShapeText}, Options{})
				}
			})
		}
	}
}

// TestRoundTripHeads feeds the text of stories back in whose headlines, credits and datelines
// would be none elsewhere.
func TestRoundTripHeads(t *testing.T) {
	const story = "The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano had kept its tune.\n\nNobody was hurt when it settled on the mud below the lock, and the passengers waded ashore with their shoes around their necks."
	for _, c := range []struct{ headline, byline, dateline string }{
		{"Ferry raised from the mud", "posted by Nora", ""},
		{"Ferry raised from the mud", "Ida Marlowe", "ORRIN"},
		{"Ferry raised from the mud", "AFP, MANILA", ""},
		{"- The piano kept its tune", "Ida Lund Ida Lund", ""},
		{"The ferry that sank on Monday was raised from the mud by noon, and then the piano on its deck…", "Emmanuel", ""},
		{"The ferry that sank on Monday will be raised from the mud by noon.", "ana_writes", ""},
		{"Ferry raised from the mud at the old lock near Orrin Quay, N.W.T.", "CBC News", ""},
	} {
		want := Record{Headline: c.headline, Byline: c.byline, Body: story}
		if c.dateline != "" {
			want.Dateline = &Dateline{Text: c.dateline}
		}
		for _, text := range []string{want.Text(), want.Markdown()} {
			if got := Do(Page{Data: []byte(text), Shape: ShapeText}, Options{}); sameParts(got) != sameParts(want) {
				t.Errorf("%s", firstDifference(sameParts(got), sameParts(want)))
			}
		}
	}
}

// TestRoundTripBodies feeds the text and the Markdown of pages back in whose bodies have what is
// undone or cut elsewhere.
func TestRoundTripBodies(t *testing.T) {
	const page = "<title>Ferry raised from the mud</title><article><h1>Ferry raised from the mud</h1><p>By Ida Lund</p>" +
		"<p>The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano had kept its tune.</p>" +
		"<p>%s</p></article>"
	const story = "Nobody was hurt when it settled on the mud below the lock, and the passengers waded ashore with their shoes on."
	for _, c := range []struct{ name, last, want string }{
		{"a sign that the story ends", story + "<br>(END)", story},
		{"accents apart", story + " So did Rene\u0301.", story + " So did Rene\u0301."},
		{"names in one word", story + " The TuneKeeper, the MudLarkin, the BellRopes and the LockGates stayed. A tune, a keeper, mud, a larkin, a bell, ropes, a lock, gates.", ""},
	} {
		record := Do(Page{Data: fmt.Appendf(nil, page, c.last)}, Options{Markdown: &MarkdownOptions{}})
		if c.want != "" && !strings.HasSuffix(record.Body, "\n\n"+c.want) {
			t.Errorf("%s: got %s", c.name, record.Body)
		}
		for _, text := range []string{record.Text(), record.Markdown()} {
			if got := Do(Page{Data: []byte(text), Shape: ShapeText}, Options{}); sameParts(got) != sameParts(record) {
				t.Errorf("%s: %s", c.name, firstDifference(sameParts(got), sameParts(record)))
			}
		}
	}
}
