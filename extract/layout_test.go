package extract_test

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// floors are the packages of this module from the ground up. A package imports
// only what stands on floors below its own, so a reader who starts at the bottom
// meets nothing that was not there before.
var floors = [][]string{
	{"extract/internal/files", "extract/internal/pattern"},
	{"extract/rules", "extract/internal/words", "extract/internal/markup", "extract/internal/boost", "extract/internal/formula", "extract/internal/jsonscan", "extract/internal/state", "extract/internal/transfer", "extract/internal/tape", "extract/internal/lexicon", "extract/internal/reasons", "extract/internal/fieldtest"},
	{"extract/internal/charset", "extract/internal/places", "extract/internal/givennames", "extract/internal/dates", "extract/internal/newsxml", "extract/internal/leftcode", "extract/internal/markups", "extract/internal/wrapping"},
	{"extract/internal/dateline", "extract/internal/credit"},
	{"extract/internal/seams"},
	{"extract/internal/inline", "extract/internal/sheets", "extract/internal/textnodes"},
	{"extract/internal/oneline"},
	{"extract/internal/labels", "extract/internal/forms", "extract/internal/textrun"},
	{"extract/internal/exports", "extract/internal/jsonld", "extract/internal/printed", "extract/internal/readback", "extract/internal/saved", "extract/internal/subjects"},
	{"extract/internal/page"},
	{"extract/internal/score", "extract/internal/linemarks"},
	{"extract/internal/facts"},
	{"extract/internal/body"},
	{"extract/internal/fields", "extract/internal/markdown"},
	{"extract/internal/openings"},
	{"extract/internal/article"},
	{"extract"},
	{"extract/dump"},
	{"extract/golden"},
	{"cmd/shuck/internal/exit", "cmd/shuck/internal/pathname", "cmd/shuck/internal/pipeline", "cmd/shuck/internal/terminal"},
	{"cmd/shuck/internal/message"},
	{"cmd/shuck/internal/options", "cmd/shuck/internal/fields", "cmd/shuck/internal/usage"},
	{"cmd/shuck/internal/explanation"},
	{"cmd/shuck/internal/report"},
	{"cmd/shuck/internal/schema", "cmd/shuck/internal/shard", "cmd/shuck/internal/check"},
	{"cmd/shuck/internal/siterules"},
	{"cmd/shuck", "extract/fit"},
	{"cmd/fit"},
}

// mayImport narrows who may import some packages further.
var mayImport = map[string]func(importer string) bool{
	// What is asked of words, dates and names does not depend on rules for sites.
	"extract/rules": func(importer string) bool { return floorOf(importer) >= floorOf("extract/internal/page") },
	// The program that fits the model is no part of extraction.
	"extract/fit": func(importer string) bool { return importer == "cmd/fit" },
	// It is for tests.
	"extract/internal/fieldtest": func(string) bool { return false },
}

// floorOf is the floor of a package, -1 if it has none.
func floorOf(pkg string) int {
	return slices.IndexFunc(floors, func(floor []string) bool { return slices.Contains(floor, pkg) })
}

// An imported is an import of a package of this module.
type imported struct{ file, by, what string }

// fault says what is wrong with an import; "" is nothing.
func (i imported) fault() string {
	switch by, what := floorOf(i.by), floorOf(i.what); {
	case by < 0:
		return fmt.Sprintf("%s: package %s stands on no floor; give it one in extract/layout_test.go", i.file, i.by)
	case what < 0:
		return fmt.Sprintf("%s imports %s, which stands on no floor; give it one in extract/layout_test.go", i.file, i.what)
	case what >= by:
		return fmt.Sprintf("%s imports %s, which does not stand below %s: move what both need to a package below them, or pass it in (the order is floors in extract/layout_test.go)", i.file, i.what, i.by)
	}
	if may := mayImport[i.what]; may != nil && !may(i.by) {
		return fmt.Sprintf("%s imports %s, which is not for %s: see mayImport in extract/layout_test.go", i.file, i.what, i.by)
	}
	return ""
}

// TestLayout holds that imports lead one way, from cmd down to the ground floor.
func TestLayout(t *testing.T) {
	imports := moduleImports(t)
	if len(imports) == 0 {
		t.Fatal("found no import of a package of this module")
	}
	for _, i := range imports {
		if fault := i.fault(); fault != "" {
			t.Error(fault)
		}
	}
}

// maxFiles is how many files, tests left out, a package holds at most: more are more
// than one reads the names of, and hold two things.
const maxFiles = 25

// TestPackageSizes holds that packages stay small enough to be taken in.
func TestPackageSizes(t *testing.T) {
	files := map[string]int{}
	for _, file := range moduleFiles(t) {
		files[path.Dir(file)]++
	}
	if len(files) == 0 {
		t.Fatal("found no package of this module")
	}
	for pkg, n := range files {
		if fault := sizeFault(pkg, n); fault != "" {
			t.Error(fault)
		}
	}
}

// sizeFault says what is wrong with how many files a package holds; "" is nothing.
func sizeFault(pkg string, files int) string {
	if files > maxFiles {
		return fmt.Sprintf("package %s holds %d files, more than %d: move a part that knows nothing of the rest to a package below it", pkg, files, maxFiles)
	}
	return ""
}

// TestPackageSizeFaults holds that TestPackageSizes can fail.
func TestPackageSizeFaults(t *testing.T) {
	for files, ok := range map[int]bool{1: true, maxFiles: true, maxFiles + 1: false} {
		if fault := sizeFault("extract/dump", files); (fault == "") != ok {
			t.Errorf("%d files: fault %q, want fault %t", files, fault, !ok)
		}
	}
}

// TestLayoutFaults holds that TestLayout can fail.
func TestLayoutFaults(t *testing.T) {
	for _, c := range []struct {
		by, what string
		ok       bool
	}{
		{"cmd/shuck", "extract/golden", true},
		{"extract/internal/page", "extract/rules", true},
		{"extract/fit", "extract/internal/boost", true},
		{"extract/internal/page", "extract/internal/score", false},
		{"extract/internal/dates", "extract/internal/charset", false},
		{"extract/internal/labels", "extract/rules", false},
		{"extract/rules", "extract/internal/words", false},
		{"cmd/shuck", "extract/fit", false},
		{"cmd/shuck/internal/check", "cmd/shuck/internal/siterules", false},
		{"extract/internal/score", "extract/internal/fieldtest", false},
		{"extract", "extract/internal/attic", false},
		{"extract/internal/attic", "extract/internal/words", false},
	} {
		if fault := (imported{"x.go", c.by, c.what}).fault(); (fault == "") != c.ok {
			t.Errorf("%s imports %s: fault %q, want fault %t", c.by, c.what, fault, !c.ok)
		}
	}
}

// moduleImports reads from the sources, tests left out, what packages of this
// module import of it.
func moduleImports(t *testing.T) []imported {
	const module = "shuck/"
	var out []imported
	for _, file := range moduleFiles(t) {
		syntax, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, file), nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range syntax.Imports {
			target, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if what, ok := strings.CutPrefix(target, module); ok {
				out = append(out, imported{file, path.Dir(file), what})
			}
		}
	}
	return out
}

// root is the directory of the module.
const root = ".."

// moduleFiles lists the sources of this module, tests left out, by their paths below
// its root.
func moduleFiles(t *testing.T) []string {
	var out []string
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch name := entry.Name(); {
		case entry.IsDir() && (name == "testdata" || strings.HasPrefix(name, ".") && name != root):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		below, err := filepath.Rel(root, file)
		out = append(out, filepath.ToSlash(below))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
