package rules

import (
	"os"
	"testing"

	"golang.org/x/tools/txtar"
)

// FuzzRule holds that no rule makes loading or applying panic, and that what is
// written as YAML is read back.
func FuzzRule(f *testing.F) {
	for _, file := range []string{"load", "apply", "ftr"} {
		data, err := os.ReadFile("../../testdata/rules/" + file + ".txtar")
		if err != nil {
			f.Fatal(err)
		}
		for _, m := range txtar.Parse(data).Files {
			f.Add(m.Data)
		}
	}
	p := page(f, `<title>T</title><meta name=author content=A><h1 class=title>Here</h1><div id=a><p class="x y">One<p>Two<a href=#>l</a></div>`)
	dump := Page{Lines: []string{"date 2020-01-02 Example.org", "Here", "", "Related"}}
	f.Fuzz(func(t *testing.T, data []byte) {
		loaded := []*Rule{ParseFTR("example.org.txt", data).Usable()}
		if r, err := ParseYAML("example.org.yaml", data); err == nil {
			loaded = append(loaded, r)
		}
		for _, r := range loaded {
			if r == nil {
				continue
			}
			r.Apply(p)
			r.Try(p)
			r.Apply(dump)
			r.Try(dump)
			if _, err := ParseYAML("again.yaml", r.YAML()); err != nil {
				t.Errorf("%v\n%s", err, r.YAML())
			}
		}
	})
}
