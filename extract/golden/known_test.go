package golden_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"shuck/extract/dump"
	"shuck/extract/golden"
)

// write makes a directory of files.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestKnown checks pages of which some are known to fail, and looks at how each ends and
// at what is wrong with what is known.
func TestKnown(t *testing.T) {
	wrong := `{"headline": "The ferry goes", "dateline": {"text": "MARROW", "place": "MARROW"}}`
	dir := write(t, map[string]string{
		"a.html": ferryPage, "a.golden.json": `{"headline": "The ferry stays"}`,
		"b.html": ferryPage, "b.golden.json": wrong,
		"sub/c.html": ferryPage, "sub/c.golden.json": wrong,
		"sub/d.html": ferryPage, "sub/d.html.golden.json": `{"byline": null}`,
		"sub/e.html":         ferryPage,
		"sub/known-gaps.txt": "# comment\n\nc.html headline\nc dateline\nd.html headline\n",
		"known.txt":          "a.html headline\nb.html headline\ngone.html byline\nsub/c.html.html kind\n",
	})
	files := append(golden.FindKnown(dir, nil), filepath.Join(dir, "known.txt"), filepath.Join(dir, "known.txt"))
	known, err := golden.ReadKnown(files...)
	if err != nil {
		t.Fatal(err)
	}
	cases := golden.WithoutKnown(golden.Find(dir, dump.Filter{}), known)
	var have []string
	for i := range cases {
		for comparison := range cases[i].Comparisons(golden.Options{Known: known}) {
			result := comparison.Do(golden.Options{Known: known})
			line := result.Name + " " + result.Status.String()
			for _, d := range result.Differences {
				if d.Known {
					line += " known:" + d.Key
				} else {
					line += " " + d.Key
				}
			}
			for _, p := range result.Problems {
				line += "; " + strings.ReplaceAll(p.Error(), dir+string(filepath.Separator), "")
			}
			have = append(have, line)
		}
	}
	want := []string{
		"a.html failed; known.txt:1: a known failure that passes: headline of a.html is right; take this line out",
		"b.html failed known:headline dateline",
		"sub/c.html known known:headline known:dateline",
		"sub/d.html failed; sub/known-gaps.txt:5: a known failure that is not checked: the golden of sub/d.html has no headline",
		"sub/e.html missing",
	}
	if !slices.Equal(have, want) {
		t.Errorf("have\n%s\nwant\n%s", strings.Join(have, "\n"), strings.Join(want, "\n"))
	}
	var gone []string
	for _, p := range known.Unmatched(cases) {
		gone = append(gone, p.Message)
	}
	if want := []string{"a known failure of a page that is not there: gone.html", "a known failure of a page that is not there: sub/c.html.html"}; !slices.Equal(gone, want) {
		t.Errorf("unmatched %q, want %q", gone, want)
	}
	if beside := golden.FindKnown(filepath.Join(dir, "sub", "c.html"), nil); len(beside) != 1 {
		t.Errorf("beside a page: %q", beside)
	}
	if none := golden.FindKnown(filepath.Join(dir, "a.html"), nil); none != nil {
		t.Errorf("beside a page without: %q", none)
	}
}

// TestReadKnownMistakes reads what is no known failure.
func TestReadKnownMistakes(t *testing.T) {
	dir := write(t, map[string]string{"known.txt": "a.html\na.html headlien\nb.html dateline.plaice\nc.html dateline.place\n"})
	_, err := golden.ReadKnown(filepath.Join(dir, "known.txt"), filepath.Join(dir, "none.txt"))
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`known.txt:1: "a.html" is not a known failure: want a page and a key`, `known.txt:2: unknown key "headlien": want headline`,
		`known.txt:3: unknown key "plaice" in dateline`, "none.txt: cannot be read: no such file or directory",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%v: want %s", err, want)
		}
	}
	if strings.Contains(err.Error(), "known.txt:4") {
		t.Errorf("%v: line 4 is right", err)
	}
}

// TestFind finds one case by its page, its golden, or a page in a container, and says what
// cannot be read.
func TestFind(t *testing.T) {
	dir := write(t, map[string]string{"a.html": ferryPage, "a.golden.json": "{}", "b.jsonl": "{}\n{}\n", "c.html": ferryPage, "c.html.golden.json": "{}"})
	for path, want := range map[string]string{
		"a.html": "a.html true", "a.golden.json": "a.html true", "b.jsonl": "b.jsonl false", "b.jsonl#3": "b.jsonl#3 false",
		"c.html": "c.html true", "none.html": "none.html false cannot be read: no such file or directory",
	} {
		for _, c := range golden.Find(filepath.Join(dir, path), dump.Filter{}) {
			have := c.Name + " false"
			if c.HasGolden {
				have = c.Name + " true"
			}
			if c.Err != nil {
				have += " " + c.Err.Error()
			}
			if have != want {
				t.Errorf("%s: have %q, want %q", path, have, want)
			}
		}
	}
}

// TestRunOptions runs pages that pass only with the options.
func TestRunOptions(t *testing.T) {
	dir := write(t, map[string]string{
		"a.jsonl":       `{"raw": "<article><h1>The ferry stays</h1><p>The town council voted on Monday to keep the ferry running for another ten years.</p></article>"}`,
		"a.golden.json": `{"headline": "The ferry stays", "byline": "By Nobody"}`, "notes.css": "p {}", "left.html": "", "known.txt": "a.jsonl#0 byline\n",
	})
	golden.Run(t, dir, golden.WithKeys(dump.Keys{HTML: "raw"}), golden.WithFilter(dump.Filter{Exclude: []string{"left*", "known.txt"}}),
		golden.WithKnown(filepath.Join(dir, "known.txt")), golden.WithUpdate(false))
}
