package fields

import (
	"slices"
	"testing"

	"shuck/extract/internal/facts"
)

// tables are the finders of all fields.
var tables = [][]finder{
	headlineFinders, importedHeadline, authorFinders, importedAuthors, publishedFinders, latePublished, modifiedFinders, lateModified,
	leadFinders, sectionFinders, descriptionFinders, imageFinders, topicFinders, siteFinders,
}

// TestEachFinderIsUsed looks for each finder in the tables, and for what a row lacks.
func TestEachFinderIsUsed(t *testing.T) {
	used := map[facts.FinderID]string{}
	for _, row := range slices.Concat(tables...) {
		if row.name == "" || row.trust <= 0 || row.find == nil {
			t.Errorf("finder %d %q lacks its name, its trust or its function", row.id, row.name)
		}
		if name, met := used[row.id]; met && name != row.name {
			t.Errorf("finder %d is called %q and %q", row.id, name, row.name)
		}
		used[row.id] = row.name
	}
	for id := facts.RuleFinder; id < tableFinders; id++ {
		if used[id] == "" {
			t.Errorf("no table has finder %d", id)
		}
	}
}
