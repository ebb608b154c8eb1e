package extract

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden records of testdata/pages, the keys they have")

// TestPages extracts every page of testdata/pages and compares the keys that
// its golden record holds.
func TestPages(t *testing.T) {
	goldens, err := filepath.Glob("../testdata/pages/*.golden.json")
	if err != nil || len(goldens) == 0 {
		t.Fatalf("no goldens: %v", err)
	}
	for _, golden := range goldens {
		t.Run(strings.TrimSuffix(filepath.Base(golden), ".golden.json"), func(t *testing.T) {
			checkPage(t, golden)
		})
	}
}

func checkPage(t *testing.T, golden string) {
	want := decodeGolden(t, golden)
	stem := strings.TrimSuffix(golden, ".golden.json")
	page := stem + ".html"
	data, err := os.ReadFile(page)
	if os.IsNotExist(err) {
		page = stem + ".txt"
		data, err = os.ReadFile(page)
	}
	if err != nil {
		t.Fatal(err)
	}
	record := Do(Page{Source: page, Data: data}, Options{})
	encoded, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(encoded, &got); err != nil {
		t.Fatal(err)
	}
	name := strings.TrimSuffix(filepath.Base(golden), ".golden.json")
	gaps := knownGaps(t)
	for key := range want {
		same, gap := reflect.DeepEqual(got[key], want[key]), gaps[name+" "+key]
		switch {
		case !same && !gap:
			t.Errorf("%s\n got %s\nwant %s", key, inJSON(got[key]), inJSON(want[key]))
		case same && gap:
			t.Errorf("%s is right now: take it out of known-gaps.txt", key)
		}
	}
	if *update && t.Failed() {
		updateGolden(t, golden, record, want)
	}
}

// knownGaps are the fields that the extraction does not get right yet, a line
// each: the page's name and the key. A gap that has closed fails the test, so
// that the list only ever shrinks.
func knownGaps(t *testing.T) map[string]bool {
	t.Helper()
	data, err := os.ReadFile("../testdata/pages/known-gaps.txt")
	if err != nil {
		t.Fatal(err)
	}
	gaps := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			gaps[line] = true
		}
	}
	return gaps
}

func decodeGolden(t *testing.T, path string) map[string]any {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]any
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return want
}

// updateGolden writes the record's values for the keys that a golden has, in
// the record's order.
func updateGolden(t *testing.T, path string, r Record, keys map[string]any) {
	t.Helper()
	encoded, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(strings.NewReader(string(encoded)))
	if _, err := dec.Token(); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if err := dec.Decode(&value); err != nil {
			t.Fatal(err)
		}
		if _, wanted := keys[key.(string)]; wanted {
			indented, _ := json.MarshalIndent(value, "  ", "  ")
			lines = append(lines, "  "+inJSON(key)+": "+unescapeHTML(string(indented)))
		}
	}
	text := "{\n" + strings.Join(lines, ",\n") + "\n}\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func inJSON(v any) string {
	b, _ := json.Marshal(v)
	return unescapeHTML(string(b))
}

// unescapeHTML undoes what encoding/json does to <, > and &.
func unescapeHTML(s string) string {
	return strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(s)
}
