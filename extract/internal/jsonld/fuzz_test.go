package jsonld

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzLD reads JSON-LD of any bytes: what is repaired is no longer than what closes its
// brackets, valid JSON gives the objects that it has as it is, and nothing is made up.
func FuzzLD(f *testing.F) {
	for _, seed := range []string{
		`{"@type":"NewsArticle","headline":"Ferry \"kept\"","author":[{"name":"Tove"},],}`,
		`<!-- {"@graph":[{"@type":"A","mainEntity":{"a":1}},null]} -->`, `//<![CDATA[` + "\n" + `{"a":"x` + "\t" + `y"}//]]>`,
		`{"a":"he said "no", twice"} {"b":2}`, `[[[{"a":[`, `"\ud800"`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, script string) {
		if len(script) > 1<<12 || !utf8.ValidString(script) {
			return // pages are decoded before
		}
		nodes := Parse(script)
		if most := strings.Count(script, "{"); len(nodes) > most {
			t.Errorf("%d objects of %d", len(nodes), most)
		}
		repaired := repair(script)
		if len(repaired) > 2*len(script)+1 || !utf8.ValidString(repaired) {
			t.Errorf("%q is repaired to %q", script, repaired)
		}
		var plain any
		if json.Unmarshal([]byte(script), &plain) != nil {
			return
		}
		var same []Node
		collect(plain, &same)
		if len(nodes) != len(same) {
			t.Errorf("%d objects, want %d", len(nodes), len(same))
		}
	})
}
