package facts

import (
	"testing"

	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// TestKindOfMicrodata takes the kind that microdata declare where the page does not
// look like any.
func TestKindOfMicrodata(t *testing.T) {
	d := page.Parse(page.Page{Data: []byte(`<html itemscope itemtype="https://schema.org/QAPage"><body><p>Why is the ferry late?</p>`), Shape: page.ShapeHTML})
	f := &Facts{Doc: d, View: score.NewView(d), answered: func() bool { return false }}
	if kind := f.Kind(); kind != page.KindForum {
		t.Errorf("kind %s, want forum", kind)
	}
}
