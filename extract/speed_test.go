package extract

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// TestSpeedStages holds that the stages that BenchmarkSpeed measures are those of Do: a
// page that takes them one by one gets the same record.
func TestSpeedStages(t *testing.T) {
	names, err := filepath.Glob("../testdata/pages/*.html")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		data := readUnpacked(t, name)
		for _, w := range []way{{data: data, markup: data}, {data: flattened(t, data), markup: data, isText: true}} {
			for _, stage := range speedStages {
				stage.do(&w)
			}
			w.record.Warnings = nil // decoding gives some
			want := Do(w.page(), Options{})
			want.Warnings = nil
			if got, want := fmt.Sprintf("%+v", w.record), fmt.Sprintf("%+v", want); got != want {
				t.Errorf("%s (text: %t): the stages give\n%s\nDo gives\n%s", name, w.isText, got, want)
			}
		}
	}
}

// TestDrawSpeed holds that the picture has a bar for every stage, as long as it takes.
func TestDrawSpeed(t *testing.T) {
	picture := string(drawSpeed([]chart{{"a set", []cost{{name: "html.Parse", share: 1}, {name: "whole", share: 0.5}}}}))
	for _, want := range []string{"<svg", "a set", "html.Parse", "whole", "0.500", `width="500"`, `width="250"`} {
		if !strings.Contains(picture, want) {
			t.Errorf("the picture has no %q:\n%s", want, picture)
		}
	}
}
