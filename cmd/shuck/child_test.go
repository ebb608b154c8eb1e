package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"shuck/cmd/shuck/internal/exit"
)

// command is the program as a process of its own: the test binary, which is
// the program when it is called so.
func command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Args = append([]string{"shuck"}, args...)
	return cmd
}

// A child is a running program and the lines that it writes to a stream.
type child struct {
	*exec.Cmd
	lines *bufio.Scanner
}

// start starts the program. Its messages are read a line at a time.
func start(t *testing.T, cmd *exec.Cmd) child {
	t.Helper()
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	return child{cmd, bufio.NewScanner(stderr)}
}

// rest gives the lines that are still to come, and the exit code.
func (c child) rest(t *testing.T) (lines []string, code int) {
	t.Helper()
	for c.lines.Scan() {
		lines = append(lines, c.lines.Text())
	}
	err := c.Wait()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return lines, c.ProcessState.ExitCode()
}

// messagePages makes a directory of pages, half of which bring a message.
func messagePages(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		name := filepath.Join(dir, fmt.Sprintf("%02d", i%20), fmt.Sprintf("page-%04d.html", i))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		var page string
		switch i % 4 {
		case 1:
			page = "<p>no story"
		case 3: // empty
		default:
			page = storyPage(i)
		}
		if err := os.WriteFile(name, []byte(page), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// storyPage is a page with an invented story of its own.
func storyPage(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html><title>Ferry %d keeps its timetable</title><article><h1>Ferry %d keeps its timetable</h1><p class=byline>By Ida Lund</p>", n, n)
	for i := range 3 {
		fmt.Fprintf(&b, "<p>The harbour board said on Monday that ferry number %d would keep its timetable for another %d years, after the town had asked for more crossings on market days.", n, n+i+2)
	}
	return b.String()
}

// TestKilledAtAnyMoment kills run after run at some message and holds what is
// there when one has ended by itself against the tree of a run that nobody
// disturbed.
func TestKilledAtAnyMoment(t *testing.T) {
	const pages, kills = 200, 20
	in, out := messagePages(t, pages), t.TempDir()
	calm := filepath.Join(out, "calm")
	_, calmCode := start(t, command(t, "-o", calm, in)).rest(t)
	want := treeOf(t, calm)
	if wantFiles := pages*3/4 + 1; len(want) != wantFiles || calmCode != int(exit.NoArticle) {
		t.Fatalf("%d files, exit code %d", len(want), calmCode)
	}
	random := rand.New(rand.NewPCG(3, 4))
	rounds := 0
	for killed := 0; killed < kills; rounds++ {
		dir := filepath.Join(out, fmt.Sprint(rounds))
		for {
			messages := random.IntN(pages / 3) // fewer than a run has
			code := runUntil(t, messages, command(t, "-o", dir, in))
			if code == calmCode {
				break
			}
			killed++
			checkPart(t, dir, want)
		}
		checkTree(t, dir, want)
	}
	t.Logf("%d times from the beginning to the end", rounds)
}

// runUntil kills a run after so many messages; it gives the exit code, which
// is -1 for one that was killed in time.
func runUntil(t *testing.T, messages int, cmd *exec.Cmd) int {
	t.Helper()
	run := start(t, cmd)
	for range messages {
		run.lines.Scan()
	}
	run.Process.Kill()
	_, code := run.rest(t)
	return code
}

// checkPart checks that what is there is as it is in the whole tree.
func checkPart(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	for name, text := range treeOf(t, dir) {
		if text != want[name] && name != newRecord && name != newErrors {
			t.Errorf("%s has\n%s\nwant\n%s", name, text, want[name])
		}
	}
}

// TestInterruptFinishesWhatIsInHand has more messages than fit in a pipe that
// nobody reads, so the run cannot be over before the signal comes.
func TestInterruptFinishesWhatIsInHand(t *testing.T) {
	const pages = 600
	dir := t.TempDir()
	for i := range pages {
		name := filepath.Join(dir, fmt.Sprintf("%s-%04d.html", strings.Repeat("empty", 40), i))
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(t.TempDir(), "out")
	run := start(t, command(t, "-o", out, dir))
	if !run.lines.Scan() {
		t.Fatal("no message")
	}
	if err := run.Process.Signal(os.Interrupt); err != nil {
		t.Skip(err)
	}
	lines, code := run.rest(t)
	if code != 130 {
		t.Errorf("exit code %d, want 130", code)
	}
	text := strings.Join(lines, "\n")
	for _, want := range []string{
		"shuck: finishing the pages in hand; once more ends it at once", "0 skipped", "shuck: stopped (interrupt)",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if failed := strings.Count(treeOf(t, out)[errorsFile], "\n"); failed == 0 || failed >= pages {
		t.Errorf("%d error records of %d pages", failed, pages)
	}
}

// TestInterruptWhileWaiting has runs that wait for standard input: for a page
// or for the next line of a list.
func TestInterruptWhileWaiting(t *testing.T) {
	page := filepath.Join(t.TempDir(), "a.html")
	if err := os.WriteFile(page, []byte(storyPage(1)), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{page, "-"}, {"--files-from", "-"}} {
		cmd := command(t, args...)
		stdin, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		stdout, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		run := start(t, cmd)
		io.WriteString(stdin, page+"\n")
		first, err := bufio.NewReader(stdout).ReadString('\n')
		if err != nil || !strings.Contains(first, "Ferry 1 keeps") {
			t.Fatalf("%q: %q, %v", args, first, err)
		}
		if err := run.Process.Signal(os.Interrupt); err != nil {
			t.Skip(err)
		}
		if lines, code := run.rest(t); code != 130 {
			t.Errorf("%q: exit code %d\n%s", args, code, strings.Join(lines, "\n"))
		}
	}
}
