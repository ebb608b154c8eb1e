package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"shuck/extract/dump"
)

// A tally is what results add up to. Every page is an article, a page without
// one, an error, or was skipped:
//
//	pages = articles + without + errors + skipped
type tally struct {
	files, filesSkipped int

	pages, articles, without, errors, skipped int

	skippedWithout int // of those skipped, the pages without an article

	bytes int64 // of pages, unpacked, as far as they were read
}

func (t *tally) add(more tally) {
	t.files += more.files
	t.filesSkipped += more.filesSkipped
	t.pages += more.pages
	t.articles += more.articles
	t.without += more.without
	t.errors += more.errors
	t.skipped += more.skipped
	t.skippedWithout += more.skippedWithout
	t.bytes += more.bytes
}

// summary tells what a run did.
func (t tally) summary(took time.Duration, left dump.LeftOut, passed map[dump.PassedOver]int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "shuck: %s: %s, %d without one, %s, %s; %.1f MB in %s, %.0f pages a second",
		counted(t.pages, "page"), counted(t.articles, "article"), t.without, counted(t.errors, "error"), t.skips(),
		float64(t.bytes)/1e6, roughly(took), rate(t.pages-t.skipped, took))
	separator := "; passed over: "
	for _, out := range []struct {
		n    int
		what string
	}{
		{left.Hidden, "hidden"},
		{left.ByName, "by name"},
		{left.Links, "links to directories"},
		{left.Special, "pipes and devices"},
		{left.Outputs, "directories of records"},
	} {
		if out.n > 0 {
			fmt.Fprintf(&b, "%s%d %s", separator, out.n, out.what)
			separator = ", "
		}
	}
	for _, what := range slices.Sorted(maps.Keys(passed)) {
		fmt.Fprintf(&b, "%s%d %s", separator, passed[what], what)
		separator = ", "
	}
	return b.String()
}

// skips counts what was skipped, and says what it was: 48 of 20000 pages that have
// no article are not 20000 that have one.
func (t tally) skips() string {
	text := fmt.Sprintf("%d skipped", t.skipped)
	if t.skippedWithout > 0 {
		text += fmt.Sprintf(", %d of them without an article", t.skippedWithout)
	}
	return text
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func rate(n int, in time.Duration) float64 {
	if in <= 0 {
		return 0
	}
	return float64(n) / in.Seconds()
}

// roughly drops what nobody wants to read: 1h2m3.456s becomes 1h2m3s.
func roughly(d time.Duration) time.Duration {
	if d < 10*time.Second {
		return d.Round(100 * time.Millisecond)
	}
	return d.Round(time.Second)
}
