package page

import (
	"fmt"
	"strings"
	"testing"
)

// TestLDBound reads a page with more JSON-LD than is kept; what it declares elsewhere stays.
func TestLDBound(t *testing.T) {
	few := `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry"}</script>`
	many := `<script type="application/ld+json">[` + strings.Repeat(`{"a":1},`, ldObjectsMax) + `{}]</script>`
	d := Parse(Page{Data: []byte("<html><head>" + few + many + few + "</head><body><p>The harbour opened."), Shape: ShapeHTML})
	want := fmt.Sprintf("the page has more than %d objects of JSON-LD; those beyond were not read", ldObjectsMax)
	if len(d.Meta.LD) != 1 || len(d.Warnings) != 1 || d.Warnings[0] != want {
		t.Errorf("%d objects, warnings %q", len(d.Meta.LD), d.Warnings)
	}
}
