package extract_test

import (
	"flag"
	"testing"

	"shuck/extract/golden"
)

// golden.Run looks it up.
var _ = flag.Bool("update", false, "rewrite the goldens of testdata/pages, the keys they have; read the diff before committing it")

// TestPages extracts every page of testdata/pages and compares the keys that
// its golden holds. What the extraction does not get right yet stands in
// known-gaps.txt.
func TestPages(t *testing.T) {
	golden.Run(t, "../testdata/pages")
}
