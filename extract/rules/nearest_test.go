package rules_test

import (
	"testing"

	"shuck/extract/rules"
)

func TestNearest(t *testing.T) {
	fields := []string{"headline", "lead", "body", "byline", "url"}
	for name, want := range map[string]string{
		"headlin": "headline", "heading": "headline", "bodies": "body", "by-line": "byline", "ur": "url", "xyz": "", "": "",
	} {
		if got, _ := rules.Nearest(name, fields); got != want {
			t.Errorf("nearest(%q) = %q, want %q", name, got, want)
		}
	}
}
