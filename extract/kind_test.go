package extract

import "testing"

// TestKindOfMicrodata takes the kind that microdata declare where the page does not
// look like any.
func TestKindOfMicrodata(t *testing.T) {
	d := read(Page{Data: []byte(`<html itemscope itemtype="https://schema.org/QAPage"><body><p>Why is the ferry late?</p>`), Shape: ShapeHTML})
	if kind := (&Facts{doc: d, view: viewPage(d)}).kind(); kind != KindForum {
		t.Errorf("kind %s, want forum", kind)
	}
}
