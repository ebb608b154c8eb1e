package article

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"shuck/extract/internal/body"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/openings"
	"shuck/extract/internal/page"
)

// TestDecidersOnlyRead holds what a decider is told against what it was before, and
// what it decides against what it decided: it may change nothing.
func TestDecidersOnlyRead(t *testing.T) {
	pages, err := filepath.Glob("../../../testdata/pages/*.[ht][tx][mt]*")
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	now := time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC)
	for _, path := range pages {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		k := fields.Know(body.Decide(facts.New(page.Parse(page.Page{Source: path, Data: data}), nil, nil)))
		k.Language = fields.Language(k.Body)
		headline := fields.Headline(k)
		k = k.WithHeadline(headline.Value, headline.Moves)
		k.Byline = fields.Byline(k).Value
		k.Lead = fields.Lead(k).Value
		for name, decide := range map[string]func() any{
			"headline": func() any { return fields.Headline(k) },
			"dates":    func() any { published, modified := fields.Dates(k, now); return []any{published, modified} },
			"byline":   func() any { return fields.Byline(k) },
			"lead":     func() any { return fields.Lead(k) },
			"dateline": func() any { return openings.Decide(k) },
			"trim":     func() any { return Trim(k, body.Cut{Block: page.NoBlock}) },
			"about":    func() any { return fields.Describe(k) },
		} {
			in, headline, byline, lead := append([]bool{}, k.In...), k.Headline, k.Byline, k.Lead
			first := decide()
			if !reflect.DeepEqual(in, k.In) || headline != k.Headline || lead != k.Lead || !reflect.DeepEqual(byline, k.Byline) {
				t.Errorf("%s: deciding the %s changes what is known", path, name)
			}
			if again := decide(); !reflect.DeepEqual(first, again) {
				t.Errorf("%s: the %s is decided one way, then another", path, name)
			}
		}
	}
}
