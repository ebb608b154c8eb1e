package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/golden"
	"shuck/extract/rules"
)

// TestBuiltInRules holds that each rule that comes with the package is right on
// the pages beside it, and that the heuristics alone are not right on all of
// them: else it would be there for nothing.
func TestBuiltInRules(t *testing.T) {
	files, err := filepath.Glob("rules/builtin/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no rules: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			r, err := rules.LoadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			dir := strings.TrimSuffix(file, ".yaml")
			if _, err := os.Stat(dir); err != nil {
				t.Fatalf("no pages beside it: %v", err)
			}
			with, _ := wrongPages(dir, extract.Options{Rules: rules.Only(r)})
			for _, result := range with {
				t.Error(result)
			}
			if without, pages := wrongPages(dir, extract.Options{}); len(without) == 0 {
				t.Errorf("the heuristics are right on all %d pages without it", pages)
			}
		})
	}
}

// wrongPages are the pages of a directory that differ from their goldens.
func wrongPages(dir string, opts extract.Options) (wrong []string, pages int) {
	options := golden.Options{Extract: opts}
	for _, c := range golden.Find(dir, dump.Filter{}) {
		for comparison := range c.Comparisons(options) {
			pages++
			if r := comparison.Do(options); r.Status != golden.Passed {
				wrong = append(wrong, r.String())
			}
		}
	}
	return wrong, pages
}
