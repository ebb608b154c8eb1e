package extract

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// seedDir holds dumps that are not part of the project, each with the record
// it must give: NAME.txt and NAME.want.json.
const seedDir = "../../shared/seed"

func TestSeed(t *testing.T) {
	wants, _ := filepath.Glob(filepath.Join(seedDir, "*.want.json"))
	if len(wants) == 0 {
		t.Skipf("no seed dumps in %s", seedDir)
	}
	for _, path := range wants {
		data, err := os.ReadFile(strings.TrimSuffix(path, ".want.json") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		encoded, err := json.Marshal(Do(Page{Source: path, Data: data}, Options{}))
		if err != nil {
			t.Fatal(err)
		}
		var got map[string]any
		if err := json.Unmarshal(encoded, &got); err != nil {
			t.Fatal(err)
		}
		compareKeys(t, "", got, decodeGolden(t, path))
	}
}

// compareKeys compares the keys that want has, also inside objects.
func compareKeys(t *testing.T, at string, got, want map[string]any) {
	t.Helper()
	for key, value := range want {
		if object, ok := value.(map[string]any); ok {
			inner, _ := got[key].(map[string]any)
			compareKeys(t, at+key+".", inner, object)
		} else if !reflect.DeepEqual(got[key], value) {
			t.Errorf("%s%s\n got %s\nwant %s", at, key, inJSON(got[key]), inJSON(value))
		}
	}
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

func inJSON(v any) string {
	b, _ := json.Marshal(v)
	return unescapeHTML(string(b))
}

// unescapeHTML undoes what encoding/json does to <, > and &.
func unescapeHTML(s string) string {
	return strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(s)
}
