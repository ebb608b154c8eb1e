package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract/dump"
)

// clocked gives a progress that began so long ago.
func clocked(out *bytes.Buffer, ago time.Duration) *progress {
	begin := time.Unix(1000, 0)
	return &progress{to: out, begin: begin, now: func() time.Time { return begin.Add(ago) }}
}

func TestProgressLine(t *testing.T) {
	for want, test := range map[string]struct {
		sum   tally
		total int
		ago   time.Duration
	}{
		"shuck: 0 files, 0 pages, 0 a second, 0 errors":                          {},
		"shuck: 0 of 4 files, 0 pages, 0 a second, 0 errors":                     {total: 4, ago: time.Second},
		"shuck: 10 of 40 files, 20 pages, 2 a second, 30s left, 1 error":         {tally{files: 10, pages: 20, errors: 1}, 40, 10 * time.Second},
		"shuck: 30 of 40 files, 30 pages, 1 a second, 10s left, 0 errors":        {tally{files: 30, filesSkipped: 20, pages: 30, skipped: 20}, 40, 10 * time.Second},
		"shuck: 40 of 40 files, 40 pages, 8 a second, 2 errors":                  {tally{files: 40, pages: 40, errors: 2}, 40, 5 * time.Second},
		"shuck: 1 of 100000 files, 1 page, 1 a second, 27h46m39s left, 0 errors": {tally{files: 1, pages: 1}, 100000, time.Second},
	} {
		p := clocked(nil, test.ago)
		p.sum, p.total, p.totalKnown = test.sum, test.total, test.total > 0
		if got := p.line(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestProgressOnTerminal plays what is written back on a screen of one line
// and holds what stands on it and what scrolled by.
func TestProgressOnTerminal(t *testing.T) {
	var out bytes.Buffer
	p := clocked(&out, time.Second)
	p.width = func() int { return 40 }
	p.done = make(chan struct{})
	p.show(tally{files: 10, pages: 10})
	p.draw()
	p.Write([]byte("a.html: no article found\n"))
	p.draw()
	p.show(tally{files: 11, pages: 11})
	p.draw()
	if got := onScreen(out.String()); got != "a.html: no article found\nshuck: 11 files, 11 pages, 11 a second," {
		t.Errorf("screen:\n%s", got)
	}
	p.stop()
	p.draw() // too late
	p.Write([]byte("b.html: no article found\n"))
	if got := onScreen(out.String()); got != "a.html: no article found\nb.html: no article found\n" {
		t.Errorf("screen:\n%s", got)
	}
}

// onScreen gives what a terminal shows.
func onScreen(written string) string {
	var lines []string
	for line := range strings.SplitSeq(written, "\n") {
		var cells []byte
		for part := range strings.SplitSeq(line, "\r") {
			cells = append([]byte(part), cells[min(len(part), len(cells)):]...)
		}
		lines = append(lines, strings.TrimRight(string(cells), " "))
	}
	return strings.Join(lines, "\n")
}

func TestProgressAsLines(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out, terminal.WhenAlways)
	p.start(func() (int, bool) { return 2, true })
	p.show(tally{files: 2, pages: 2})
	p.stop()
	if got := out.String(); !strings.HasPrefix(got, "shuck: 2 ") || !strings.HasSuffix(got, " 0 errors\n") {
		t.Errorf("%q", got)
	}
	for _, mode := range []terminal.When{terminal.WhenAuto, terminal.WhenNever} {
		out.Reset()
		p := newProgress(&out, mode)
		p.start(func() (int, bool) { t.Error("counted for nothing"); return 0, false })
		p.stop()
		if out.Len() > 0 {
			t.Errorf("%s: %q", mode, out.String())
		}
	}
}

func TestSummary(t *testing.T) {
	var sum tally
	for range 3 {
		sum.add(tally{files: 1, pages: 4, articles: 1, without: 1, errors: 1, skipped: 1, bytes: 1_000_000})
	}
	want := "shuck: 12 pages: 3 articles, 3 without one, 3 errors, 3 skipped; 3.0 MB in 2s, 4 pages a second; passed over: 2 hidden, 1 links to directories, 2 requests, 3 revisits"
	if got := sum.summary(2*time.Second+300*time.Microsecond, dump.LeftOut{Hidden: 2, Links: 1}, map[dump.PassedOver]int{dump.PassedRevisits: 3, dump.PassedRequests: 2}); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
