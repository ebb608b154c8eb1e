//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// Long runs: SHUCK_PAGES=100000 go test ./cmd/shuck -run LongRun -v -timeout 1h
// takes that many pages, 5 GB of HTML, through the program at -j 2. On disk they
// are links to a few, so it needs room for the records alone.
const (
	longRunPages  = "SHUCK_PAGES"
	longRunKinds  = 200       // different pages
	longRunSize   = 50 << 10  // bytes of a page
	mostMemory    = 300 << 20 // bytes that stay in memory, at most
	mostGrowth    = 32 << 20  // bytes from the first tenth to the last: collecting garbage makes it swing
	messageEach   = 50        // one page of so many is empty, and its message a moment to look
	folderOfPages = 1000
)

func TestLongRun(t *testing.T) {
	pages, err := strconv.Atoi(os.Getenv(longRunPages))
	if err != nil {
		t.Skipf("set %s to the number of pages", longRunPages)
	}
	in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	linkPages(t, in, pages)
	first := watch(t, pages, "-j", "2", "-o", out, in)
	again := watch(t, pages, "-j", "2", "-o", out, in)
	for _, m := range []memoryUse{first, again} {
		t.Log(m)
		if m.peak > mostMemory {
			t.Errorf("%d MB in memory, want at most %d", m.peak>>20, mostMemory>>20)
		}
		if m.lastTenth > m.firstTenth+mostGrowth {
			t.Errorf("memory grows from %d to %d MB", m.firstTenth>>20, m.lastTenth>>20)
		}
	}
	empty := (pages + messageEach - 1) / messageEach
	if want := fmt.Sprintf("shuck: %d pages: %d articles, 0 without one, %d errors, 0 skipped;", pages, pages-empty, empty); !strings.HasPrefix(first.summary, want) {
		t.Errorf("want %s", want)
	}
	if want := fmt.Sprintf("shuck: %d pages: 0 articles, 0 without one, %d errors, %d skipped;", pages, empty, pages-empty); !strings.HasPrefix(again.summary, want) {
		t.Errorf("want %s", want)
	}
}

// linkPages makes a directory of pages.
func linkPages(t *testing.T, dir string, pages int) {
	t.Helper()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	originals := t.TempDir()
	for kind := range longRunKinds {
		must(os.WriteFile(filepath.Join(originals, fmt.Sprint(kind)), longPage(kind), 0o666))
	}
	for i := range pages {
		folder := filepath.Join(dir, fmt.Sprintf("%04d", i/folderOfPages))
		if i%folderOfPages == 0 {
			must(os.Mkdir(folder, 0o777))
		}
		name := filepath.Join(folder, fmt.Sprintf("%06d.html", i))
		if i%messageEach == 0 {
			must(os.WriteFile(name, nil, 0o666))
			continue
		}
		must(os.Link(filepath.Join(originals, fmt.Sprint(i%longRunKinds)), name))
	}
}

// longPage is a page with a story, and around it what makes pages large.
func longPage(n int) []byte {
	var b strings.Builder
	b.WriteString(storyPage(n))
	b.WriteString("</article><aside><ul>")
	for i := 0; b.Len() < longRunSize; i++ {
		fmt.Fprintf(&b, `<li class="teaser teaser-%d"><a href="/news/%d-%d.html"><span>Market day %d of ferry %d</span></a></li>`, i%7, n, i, i, n)
	}
	b.WriteString("</ul></aside>")
	return []byte(b.String())
}

// A memoryUse is how much of a run stayed in memory, in bytes.
type memoryUse struct {
	peak, firstTenth, lastTenth int64
	summary                     string
}

func (m memoryUse) String() string {
	return fmt.Sprintf("peak %d MB, first tenth %d MB, last tenth %d MB; %s", m.peak>>20, m.firstTenth>>20, m.lastTenth>>20, m.summary)
}

// watch runs the program and looks at its memory at each message.
func watch(t *testing.T, pages int, args ...string) (m memoryUse) {
	t.Helper()
	run := start(t, command(t, args...))
	messages := pages / messageEach
	for n := 0; run.lines.Scan(); n++ {
		m.summary = run.lines.Text()
		resident := residentBytes(run.Process.Pid)
		if n < messages/10 {
			m.firstTenth = max(m.firstTenth, resident)
		}
		if n >= messages-messages/10 {
			m.lastTenth = max(m.lastTenth, resident)
		}
	}
	run.rest(t)
	m.peak = run.ProcessState.SysUsage().(*syscall.Rusage).Maxrss << 10
	return m
}

// residentBytes is what a process has in memory now, 0 when it has ended.
func residentBytes(pid int) int64 {
	statm, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(statm))
	if len(fields) < 2 {
		return 0
	}
	pageCount, _ := strconv.ParseInt(fields[1], 10, 64)
	return pageCount * int64(os.Getpagesize())
}
