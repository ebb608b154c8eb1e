package golden_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"shuck/extract/dump"
	"shuck/extract/golden"
)

// Run looks it up.
var _ = flag.Bool("update", false, "rewrite the goldens of TestPagesOfOthers")

// TestPagesOfOthers is the test of a program that uses this package. It has
// pages when TestRun starts it.
func TestPagesOfOthers(t *testing.T) {
	dir := os.Getenv("GOLDEN_TEST_PAGES")
	if dir == "" {
		t.Skip("run by TestRun")
	}
	golden.Run(t, dir, golden.WithKnown(filepath.Join(dir, "known.txt")), golden.WithFilter(dump.Filter{Exclude: []string{"*.css"}}))
}

const ferryPage = `<html><title>The ferry stays</title><article><h1>The ferry stays</h1>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>
</article></html>`

func TestRun(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.html": ferryPage, "a.golden.json": `{"headline": "The ferry stays"}`,
		"b.html": ferryPage, "b.golden.json": `{"headline": "The ferry goes", "kind": "article"}`,
		"c.html": ferryPage, "c.golden.json": `{"headline": "The ferry goes", "byline": null}`,
		"d.html": ferryPage, "gone.golden.json": `{"headline": "The ferry stays"}`,
		"known.txt": "c headline\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		args []string
		want map[string]string // by sub-test: how it ends
	}{
		{nil, map[string]string{"a.html": "PASS", "b.html": "FAIL", "c.html": "PASS", "d.html": "FAIL", "gone.golden.json": "FAIL"}},
		{[]string{"-update"}, map[string]string{"a.html": "PASS", "b.html": "PASS", "c.html": "PASS", "d.html": "PASS", "gone.golden.json": "FAIL"}},
		{nil, map[string]string{"a.html": "PASS", "b.html": "PASS", "c.html": "PASS", "d.html": "PASS", "gone.golden.json": "FAIL"}},
	} {
		output := runOthers(t, dir, test.args)
		for name, want := range test.want {
			if !strings.Contains(output, "--- "+want+": TestPagesOfOthers/"+name+" ") {
				t.Errorf("%v: want %s for %s:\n%s", test.args, want, name, output)
			}
		}
	}
	updated, err := os.ReadFile(filepath.Join(dir, "b.golden.json"))
	if want := `{"headline": "The ferry stays", "kind": "article"}`; err != nil || string(updated) != want {
		t.Errorf("the golden of b.html is %s, %v, want %s", updated, err, want)
	}
}

// runOthers runs TestPagesOfOthers as go test would.
func runOthers(t *testing.T, dir string, args []string) string {
	t.Helper()
	cmd := exec.Command(os.Args[0], append([]string{"-test.v", "-test.run=TestPagesOfOthers"}, args...)...)
	cmd.Env = append(os.Environ(), "GOLDEN_TEST_PAGES="+dir)
	output, err := cmd.CombinedOutput()
	if err == nil {
		t.Errorf("%v: it passes, and should not:\n%s", args, output)
	}
	return string(output)
}
