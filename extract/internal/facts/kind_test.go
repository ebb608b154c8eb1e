package facts

import (
	"testing"

	"shuck/extract/internal/page"
)

// TestKindOfMicrodata takes the kind that microdata declare where the page does not
// look like any.
func TestKindOfMicrodata(t *testing.T) {
	d := page.Parse(page.Page{Data: []byte(`<html itemscope itemtype="https://schema.org/QAPage"><body><p>Why is the ferry late?</p>`), Shape: page.ShapeHTML})
	if kind := New(d, nil, nil).Kind(); kind != page.KindForum {
		t.Errorf("kind %s, want forum", kind)
	}
}
