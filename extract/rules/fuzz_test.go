package rules

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

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

// FuzzLearn proposes finders for what is on pages: each finds on its page all that was
// wanted, in a rule that can be read back.
func FuzzLearn(f *testing.F) {
	f.Add(`<h1 class=title>The ferry stays</h1><p class=by>By <a>Ann Oak</a>, <a>Bo Elm</a>`, "Ann Oak")
	f.Add(`<meta name=author content="Ann Oak"><div id=sig data-name="Ann Oak">x</div>`, "Ann Oak")
	f.Add(`<script type="application/ld+json">{"author":[{"name":"Ann Oak"}]}</script>`, "Ann Oak")
	f.Fuzz(func(t *testing.T, source, want string) {
		if len(source) > 1<<12 || strings.TrimSpace(want) == "" || !utf8.ValidString(source+want) {
			return // pages are decoded before
		}
		p := page(t, source)
		for _, field := range []Field{Authors, Headline} {
			finders := Propose(p, field, []string{want})
			if len(finders) == 0 {
				continue
			}
			proposed := &Rule{Hosts: []string{"example.org"}, Finders: map[Field][]Finder{field: finders}}
			r, err := ParseYAML("proposed.yaml", proposed.YAML())
			if err != nil {
				t.Fatalf("%v\n%s", err, proposed.YAML())
			}
			for _, trial := range r.Try(p) {
				if !trial.Holds || trial.Err != nil {
					t.Errorf("%s finds nothing of %q in %q: %v", trial.What, want, source, trial.Err)
				}
			}
		}
	})
}
