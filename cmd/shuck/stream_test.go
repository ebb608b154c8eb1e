package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// longestWait is how long a record may take that has been asked for. It ends tests
// that would wait for ever.
const longestWait = time.Minute

// TestLineByLine writes a line only when the record of the one before has come.
func TestLineByLine(t *testing.T) {
	page := filepath.Join(t.TempDir(), "a.html")
	if err := os.WriteFile(page, []byte(storyPage(1)), 0o666); err != nil {
		t.Fatal(err)
	}
	story := fmt.Sprintf("{\"html\": %q, \"id\": 7}\n", storyPage(2))
	long := fmt.Sprintf("{\"html\": %q, \"pad\": %q}\n", storyPage(3), strings.Repeat("x", 200<<10))
	for name, test := range map[string]struct {
		args, lines, want []string
	}{
		"lines": {
			[]string{"-"}, []string{"{\"url\": \"https://a.example/\", \"html\": \"<p>a\"}\n", story, "{\"id\": 1}\n", "no object\n", long},
			[]string{"-#0", `\"id\":7`, "not-a-page", "damaged", "Ferry 3 keeps"},
		},
		"the shortest": {nil, []string{"{}\n", story}, []string{"not-a-page", "Ferry 2 keeps"}},
		"in parts":     {nil, []string{"{\"html\":", story[len("{\"html\":"):]}, []string{"", "Ferry 2 keeps"}},
		"keys": {
			[]string{"--key"}, []string{"k 1\t" + story, "\n", "k2\tno object\n", "k3\t" + long, story},
			[]string{"k 1\t{", "damaged", "k2\t{", "k3\t{", "Ferry 2 keeps"},
		},
		"paths": {[]string{"--files-from", "-"}, []string{page + "\n", "gone.html\n"}, []string{"Ferry 1 keeps", "unreadable"}},
	} {
		t.Run(name, func(t *testing.T) { converse(t, test.args, test.lines, test.want) })
	}
}

// converse holds that each text that is written is answered by a line with what is
// wanted, or by none where nothing is.
func converse(t *testing.T, args, lines, want []string) {
	cmd := command(t, args...)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, written, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer stdout.Close()
	cmd.Stdout = written
	run := start(t, cmd)
	written.Close()
	if err := stdout.SetReadDeadline(time.Now().Add(longestWait)); err != nil {
		t.Skip(err)
	}
	answers := bufio.NewReader(stdout)
	for i, line := range lines {
		if _, err := stdin.Write([]byte(line)); err != nil {
			t.Fatal(err)
		}
		if want[i] == "" {
			continue
		}
		if answer, err := answers.ReadString('\n'); err != nil || !strings.Contains(answer, want[i]) {
			t.Fatalf("line %d: %q, %v; want one with %q", i, answer, err, want[i])
		}
	}
	stdin.Close()
	if more, err := answers.ReadString('\n'); more != "" {
		t.Errorf("more than asked for: %q, %v", more, err)
	}
	run.rest(t)
}
