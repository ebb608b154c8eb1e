package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"unicode/utf8"
	"unsafe"
)

// openTerminal gives the two ends of a terminal: what people see, and what a
// program has for standard output.
func openTerminal(t *testing.T) (screen, output *os.File) {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminals to test with: ", err)
	}
	t.Cleanup(func() { screen.Close() })
	var number uint32
	var unlocked int32
	for request, value := range map[uintptr]unsafe.Pointer{
		syscall.TIOCSPTLCK: unsafe.Pointer(&unlocked), syscall.TIOCGPTN: unsafe.Pointer(&number),
	} {
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, screen.Fd(), request, uintptr(value)); errno != 0 {
			t.Skip("no terminals to test with: ", errno)
		}
	}
	output, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminals to test with: ", err)
	}
	return screen, output
}

// shown is what a run leaves on a terminal.
func shown(t *testing.T, args ...string) string {
	t.Helper()
	return shownAt(t, 80, args...)
}

// shownAt is what a run leaves on a terminal of so many columns.
func shownAt(t *testing.T, columns uint16, args ...string) string {
	t.Helper()
	screen, output := openTerminal(t)
	resize(t, screen, columns)
	seen := make(chan string)
	go func() {
		text, _ := io.ReadAll(screen) // it ends with an error when the other end is closed
		seen <- string(text)
	}()
	var stderr bytes.Buffer
	if code := run(args, strings.NewReader(""), output, &stderr); code != 0 {
		t.Errorf("%q: exit code %d, %s", args, code, stderr.String())
	}
	if stderr.Len() > 0 {
		t.Errorf("%q: told %s", args, stderr.String())
	}
	output.Close()
	return strings.ReplaceAll(<-seen, "\r\n", "\n")
}

// resize gives a terminal so many columns.
func resize(t *testing.T, screen *os.File, columns uint16) {
	t.Helper()
	size := struct{ rows, columns, x, y uint16 }{40, columns, 0, 0}
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, screen.Fd(), syscall.TIOCSWINSZ, uintptr(unsafe.Pointer(&size))); errno != 0 {
		t.Skip("no terminals to test with: ", errno)
	}
}

// TestExplainOnTerminal holds that explain is as wide as the terminal, in colours that
// say nothing alone, and that it makes do without them.
func TestExplainOnTerminal(t *testing.T) {
	t.Setenv("TERM", "xterm")
	escapes := regexp.MustCompile("\x1b\\[[0-9;]*m")
	texts := map[uint16]string{}
	for _, columns := range []uint16{60, 160} {
		for _, noColor := range []string{"", "1"} {
			t.Setenv("NO_COLOR", noColor)
			got := shownAt(t, columns, "explain", "../../testdata/pages/harbour-bridge.html")
			plain := escapes.ReplaceAllString(got, "")
			if (got != plain) != (noColor == "") {
				t.Errorf("NO_COLOR=%s: colours are shown: %t", noColor, got != plain)
			}
			if was := texts[columns]; was != "" && was != plain {
				t.Errorf("with NO_COLOR=%s the text is another", noColor)
			}
			texts[columns] = plain
		}
		widest := 0
		for line := range strings.Lines(texts[columns]) {
			widest = max(widest, utf8.RuneCountInString(strings.TrimSuffix(line, "\n")))
		}
		if widest > int(columns) || widest < int(columns)-5 {
			t.Errorf("on %d columns the widest line has %d", columns, widest)
		}
	}
}

// TestOnTerminal has records on a terminal: as people read them, unless they say
// what they want.
func TestOnTerminal(t *testing.T) {
	t.Setenv("TERM", "xterm")
	t.Setenv("NO_COLOR", "")
	const (
		page     = "../../testdata/pages/harbour-bridge.html"
		plain    = "{\n  \"source\": \"" + page + "\",\n  \"free\": true\n}\n"
		line     = `{"source":"` + page + `","free":true}` + "\n"
		colored  = "{\n  \x1b[1m\x1b[36m\"source\"\x1b[0m: \x1b[32m\"" + page + "\"\x1b[0m,\n  \x1b[1m\x1b[36m\"free\"\x1b[0m: \x1b[33mtrue\x1b[0m\n}\n"
		lineLong = "{\x1b[1m\x1b[36m\"source\"\x1b[0m:\x1b[32m\"" + page + "\"\x1b[0m,\x1b[1m\x1b[36m\"free\"\x1b[0m:\x1b[33mtrue\x1b[0m}\n"
	)
	for _, test := range []struct {
		args []string
		want string
	}{
		{nil, colored},
		{[]string{"--color", "never"}, plain},
		{[]string{"--indent=false", "--color", "never"}, line},
		{[]string{"--format", "jsonl"}, lineLong},
		{[]string{"--format", "ndjson", "--color", "never"}, line},
		{[]string{page}, colored + colored}, // and no summary
	} {
		if got := shown(t, append(test.args, "--fields", "free", page)...); got != test.want {
			t.Errorf("%q:\n%q\nwant\n%q", test.args, got, test.want)
		}
	}
	t.Setenv("NO_COLOR", "1")
	if got := shown(t, "--fields", "free", page); got != plain {
		t.Errorf("NO_COLOR:\n%q\nwant\n%q", got, plain)
	}
}

// TestTableOnTerminal has nothing in tables that a terminal would obey, and all bytes in
// those that programs read.
func TestTableOnTerminal(t *testing.T) {
	const evil = "\x1b]0;t\a\u009b31m\x7f\u202e\u2066\u2028\f"
	page := filepath.Join(t.TempDir(), evil+".html")
	if err := os.WriteFile(page, []byte(strings.ReplaceAll(storyPage(1), "Ferry", "\u009bFerry\x7f")), 0o600); err != nil {
		t.Skip(err)
	}
	for _, format := range []string{"csv", "tsv"} {
		args := []string{"-q", "-f", format, "--fields", "headline,body", page}
		text := shown(t, args...)
		if found := obeyed().FindString(text); found != "" || !strings.Contains(text, `\u001b]0;t\u0007\u009b31m`) || !strings.Contains(text, `\u009bFerry\u007f`) {
			t.Errorf("%s has %q on a terminal:\n%q", format, found, text)
		}
		var out, stderr bytes.Buffer
		if code := run(args, strings.NewReader(""), &out, &stderr); code != 0 || !strings.Contains(out.String(), evil) {
			t.Errorf("%s: exit code %d, %q", format, code, out.String())
		}
	}
}

// obeyed matches what terminals obey, beside line ends and tabs.
func obeyed() *regexp.Regexp {
	return regexp.MustCompile("[\x01-\x08\x0b-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
}
