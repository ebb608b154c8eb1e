package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shuck/extract"
	"shuck/extract/dump"
)

// TestExplainPages explains the pages of testdata and those that the pattern in
// $SHUCK_REAL_PAGES matches. It holds that what is explained of them is what they have:
// the blocks that are kept are the body, and whatever was decided has a reason.
func TestExplainPages(t *testing.T) {
	real, err := filepath.Glob(os.Getenv("SHUCK_REAL_PAGES"))
	if err != nil {
		t.Fatal(err)
	}
	pages := 0
	for _, path := range append(real, "../testdata/pages", "../testdata/markdown") {
		for file := range dump.Files(path, dump.Filter{}) {
			for page, err := range file.Pages(0) {
				if err != nil {
					continue
				}
				d, err := extract.Parse(page)
				if err != nil {
					continue // the main job has no body for it either
				}
				pages++
				explained := extract.Explain(d, extract.Options{})
				if want := extract.Do(page, extract.Options{}).Body; explained.KeptText() != want {
					t.Errorf("%s: the blocks that are kept are\n%s\nwant the body\n%s", page.Source, explained.KeptText(), want)
				}
				checkReasons(t, page.Source, &explained)
			}
		}
	}
	if pages <= len(real)/2 {
		t.Errorf("only %d pages were explained", pages)
	}
}

// checkReasons looks for what is said in no words.
func checkReasons(t *testing.T, source string, e *extract.Explanation) {
	t.Helper()
	for i, b := range e.Blocks {
		if b.Step != "" && (b.Why == "" || b.Why == b.Step) {
			t.Errorf("%s: block %d: step %q has no words", source, i, b.Step)
		}
		for _, m := range b.Moved {
			if m.Words() == "" || m.Words() == m.Feature {
				t.Errorf("%s: block %d: feature %q has no words", source, i, m.Feature)
			}
		}
	}
	for field, candidates := range e.Fields {
		for i, c := range candidates {
			if rank(c) < 0 || c.Outcome != extract.Chosen && c.Why == "" {
				t.Errorf("%s: %s: candidate %q is %q because %q", source, field, c.Value, c.Outcome, c.Why)
			}
			if i > 0 && rank(c) < rank(candidates[i-1]) {
				t.Errorf("%s: %s: candidate %q comes before %q", source, field, candidates[i-1].Value, c.Value)
			}
		}
	}
}

func rank(c extract.Candidate) int {
	return strings.Index("chosen agrees lost", string(c.Outcome))
}
