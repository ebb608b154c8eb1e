package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
)

// A step of a session is a command, which may go on in lines that open with "> ".
type step struct {
	shown   string // as the document has it, prompts included
	command string
}

// stepsOf gives the commands of a session in their order.
func stepsOf(session string) (steps []step) {
	more := false
	for line := range strings.Lines(session) {
		command, opens := strings.CutPrefix(line, "$ ")
		goesOn, continues := strings.CutPrefix(line, "> ")
		switch {
		case opens:
			steps = append(steps, step{line, command})
		case continues && more:
			last := &steps[len(steps)-1]
			last.shown += line
			last.command += goesOn
		}
		more = opens || continues && more
	}
	return steps
}

// transcript runs a session in one shell, which begins in dir, and gives what a terminal
// would show.
func transcript(t *testing.T, dir, session string) string {
	t.Helper()
	project, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	offline := strings.NewReplacer(
		"=../shuck", "="+project, // where Go has built it before
		"go mod tidy", "go mod tidy -e", // which wants what tests of dependencies need, too
	)
	var script strings.Builder
	// What is shown of a command leaves $? to the next one.
	script.WriteString("show() { code=$?; printf %s \"$1\"; return $code; }\n")
	for _, s := range stepsOf(session) {
		fmt.Fprintf(&script, "show '%s'\n%s", strings.ReplaceAll(s.shown, "'", `'\''`),
			offline.Replace(s.command))
	}
	shell := exec.Command("sh", "-c", script.String())
	shell.Dir = dir
	shell.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "LC_ALL=C.UTF-8",
		"GORACE=atexit_sleep_ms=0",  // or each run of the race detector's binary waits a second at its end
		"GOCOVERDIR=" + t.TempDir(), // or one that counts coverage warns
	}
	if strings.Contains(session, "$ go ") {
		shell.Env = append(shell.Env, goEnvironment(t)...)
	}
	out, err := shell.CombinedOutput()
	if failed := (*exec.ExitError)(nil); err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return string(out)
}

// goEnvironment has Go build with what has been downloaded, and get what has not been from
// where this run of Go gets its modules: go mod tidy reads more of them than a build of the
// project does.
func goEnvironment(t *testing.T) []string {
	t.Helper()
	names := []string{"GOCACHE", "GOMODCACHE", "GOPROXY", "GOSUMDB"}
	values, err := exec.Command("go", append([]string{"env"}, names...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	env := []string{"GOFLAGS=-mod=mod"}
	for i, value := range strings.Split(strings.TrimSuffix(string(values), "\n"), "\n") {
		env = append(env, names[i]+"="+value)
	}
	return env
}

// like reports whether what a terminal showed is what a document says: "…" stands for
// anything in a line, and alone on a line for any lines.
func like(document, shown string) bool {
	var pattern strings.Builder
	for line := range strings.Lines(document) {
		if line == "…\n" {
			pattern.WriteString(`(?:.*\n)*?`)
			continue
		}
		pattern.WriteString(strings.ReplaceAll(regexp.QuoteMeta(line), "…", ".*"))
	}
	return regexp.MustCompile(`^` + pattern.String() + `$`).MatchString(shown)
}

// fileNamed finds the name of the file that a block is, in its first line:
// "# rules/example.org.yaml".
var fileNamed = regexp.MustCompile(`^(?:#|//) ([\w./-]+\.\w+)\n`)

// TestSessions runs the sessions of each document, one behind the other, in a folder with
// the pages of the project and the files that the document shows. -update puts what
// came into the document.
func TestSessions(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("sessions use sed, grep and the like as Linux has them")
	}
	sessions := 0
	for _, name := range documents(t) {
		document := readDocument(t, name)
		dir := clone(t)
		for _, f := range fencesOf(document) {
			if m := fileNamed.FindStringSubmatch(f.text); m != nil {
				writeFile(t, filepath.Join(dir, m[1]), f.text)
			}
			if f.info != "console" {
				if strings.HasPrefix(f.text, "$ ") {
					t.Errorf("%s: this is a session, and no block of ```console, so nobody runs it:\n%s", name, f.text)
				}
				continue
			}
			sessions++
			shown := transcript(t, dir, f.text)
			if like(f.text, shown) {
				continue
			}
			document = strings.Replace(document, f.text, shown, 1)
			if !*update {
				t.Errorf("%s: a session shows something else:\n%s", name, diff.Diff(name, []byte(f.text), "now", []byte(shown)))
			}
		}
		if *update {
			writeFile(t, filepath.Join("../..", name), document)
		}
	}
	if sessions < 15 {
		t.Errorf("the documents have %d sessions: are they blocks of ```console?", sessions)
	}
}

// clone makes a folder with the pages of the project, which may be written to. What
// people build stands beside it.
func clone(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "shuck")
	if err := os.CopyFS(filepath.Join(dir, "testdata"), os.DirFS("../../testdata")); err != nil {
		t.Fatal(err)
	}
	return dir
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestSessionsCanFail holds that a session with a wrong line is told from one without.
func TestSessionsCanFail(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no shell")
	}
	const session = "$ printf 'a b\\nc\\n'\na b\nc\n$ false\n$ echo $?\n1\n$ cat <<E\n> x\n> E\nx\n"
	if shown := transcript(t, t.TempDir(), session); shown != session {
		t.Errorf("shows\n%s", shown)
	}
	for _, c := range []struct {
		document string
		like     bool
	}{
		{"$ x\na b\nc\n", true}, {"$ x\na …\nc\n", true}, {"$ x\n…\nc\n", true}, {"$ x\n…\na b\nc\n", true},
		{"$ x\na b\n", false}, {"$ x\na b\nd\n", false}, {"$ x\n…\nb\n", false}, {"$ x\nb …\nc\n", false}, {"$ y\n…\n", false},
	} {
		if got := like(c.document, "$ x\na b\nc\n"); got != c.like {
			t.Errorf("%q is like what was shown: %t", c.document, got)
		}
	}
}

// TestCrawl holds that testdata/crawl.warc, which sessions read, has pages of
// testdata/pages. -update packs them again.
func TestCrawl(t *testing.T) {
	const file = "../../testdata/crawl.warc"
	var pages []packed
	for _, name := range []string{"harbour-bridge.html", "reuters-signoff.html", "portuguese-efe.html"} {
		data, err := os.ReadFile("../../testdata/pages/" + name)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, packed{name, data})
	}
	want, err := packWARC(pages)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		writeFile(t, file, string(want))
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s does not have the pages that stand in testdata/pages: %v", file, err)
	}
}
