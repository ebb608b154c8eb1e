package rules

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite what testdata/rules wants; read the diff before committing it")

// cases runs the files of an archive: got gives what a file comes to, to be
// held against the file of its name with .want.
func cases(t *testing.T, file, ending string, got func(t *testing.T, a *txtar.Archive, stem string) string) {
	path := filepath.Join("../../testdata/rules", file)
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out := &txtar.Archive{Comment: archive.Comment}
	for _, f := range archive.Files {
		stem, isWant := strings.CutSuffix(f.Name, ".want")
		if isWant {
			continue
		}
		out.Files = append(out.Files, f)
		stem, isCase := strings.CutSuffix(stem, ending)
		if !isCase {
			continue
		}
		t.Run(stem, func(t *testing.T) {
			have := got(t, archive, stem)
			if want := member(archive, stem+".want"); have != want && !*update {
				t.Errorf("have\n%swant\n%s", have, want)
			}
			out.Files = append(out.Files, txtar.File{Name: stem + ".want", Data: []byte(have)})
		})
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(out), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func member(a *txtar.Archive, name string) string {
	i := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == name })
	if i < 0 {
		return ""
	}
	return string(a.Files[i].Data)
}

// TestLoad holds what is said of rules that are wrong.
func TestLoad(t *testing.T) {
	cases(t, "load.txtar", ".yaml", func(t *testing.T, a *txtar.Archive, stem string) string {
		r, err := ParseYAML(stem+".yaml", []byte(member(a, stem+".yaml")))
		if err == nil || r != nil {
			t.Fatal("it loads")
		}
		return err.Error() + "\n"
	})
}

// TestApply holds what rules find on pages.
func TestApply(t *testing.T) {
	cases(t, "apply.txtar", ".yaml", func(t *testing.T, a *txtar.Archive, stem string) string {
		r, err := ParseYAML(stem+".yaml", []byte(member(a, stem+".yaml")))
		if err != nil {
			t.Fatal(err)
		}
		p := Page{}
		if dump := member(a, stem+".txt"); dump != "" {
			p.Lines = strings.Split(strings.TrimSpace(dump), "\n")
		} else {
			p = page(t, member(a, stem+".html"))
		}
		before := rendered(t, p.Root)
		var b strings.Builder
		for _, trial := range r.Try(p) {
			fmt.Fprintf(&b, "%s %s%s\n", trial.Key, trial.What, shown(trial))
		}
		b.WriteString(applied(r.Apply(p)))
		if rendered(t, p.Root) != before {
			t.Error("the page was changed")
		}
		return b.String()
	})
}

func rendered(t *testing.T, root *html.Node) string {
	if root == nil {
		return ""
	}
	var b strings.Builder
	if err := html.Render(&b, root); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func page(t testing.TB, source string) Page {
	t.Helper()
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	return Page{Root: root, JSONLD: func() []map[string]any {
		_, script, ok := strings.Cut(source, `<script type="application/ld+json">`)
		script, _, _ = strings.Cut(script, "</script>")
		var object map[string]any
		if !ok || json.Unmarshal([]byte(script), &object) != nil {
			return nil
		}
		return []map[string]any{object}
	}}
}

// shown is what a trial gave.
func shown(t Trial) string {
	var b strings.Builder
	for _, n := range t.Nodes {
		fmt.Fprintf(&b, " <%s%s>", n.Data, attr(n, "id"))
	}
	for _, v := range t.Values {
		fmt.Fprintf(&b, " %q", v.Text)
	}
	if t.Err != nil {
		fmt.Fprintf(&b, " error %v", t.Err)
	}
	if b.Len() == 0 {
		return fmt.Sprintf(" %t", t.Holds)
	}
	return b.String()
}

// applied is what a result says of fields and of a dump's lines.
func applied(r *Result) string {
	if r == nil {
		return "the rule is not for this page\n"
	}
	var b strings.Builder
	for _, field := range Fields {
		if v := r.Fields[field]; len(v) > 0 {
			fmt.Fprintf(&b, "= %s%s\n", field, shown(Trial{Values: v}))
		}
	}
	if l := r.Lines; l != nil {
		fmt.Fprintf(&b, "= %q at %d, %q at %d, ends at %d, without %v\n", l.Headline, l.HeadlineAt, l.Byline, l.BylineAt, l.End, l.Drop)
	}
	return b.String()
}

// TestBudget holds that parts of a rule which blow up are cut off within their
// steps, that the rule says so, and that its other parts are as they would be.
func TestBudget(t *testing.T) {
	deep := strings.Repeat("<div>", 400) + strings.Repeat("<p>x</p>", 20000)
	wide := strings.Repeat("<i>a</i>", 200000)
	lawn := strings.Repeat("<p><i>a</i></p>", 20000)
	for name, c := range map[string]struct {
		selector, page string
		cutOff         bool
	}{
		"expression that blows up":      {`//*[//*[//*[//*]]]`, wide, true},
		"descendants of descendants":    {`//div//div//div//div//div//p`, deep, true},
		"regular expression on all":     {`//i[matches(string(/), '(a?){300}(x|a){300}$')]`, wide, true},
		"text of everything, often":     {`//*[contains(string(/), 'b')]`, wide, true},
		"a selector of many nodes":      {`i`, wide, true},
		"a path of many nodes":          {`//i`, wide, true},
		"nth among many":                {`i:nth-last-child(2n+1)`, wide, true},
		"nth in each":                   {`body:has(:nth-last-child(2n+3))`, lawn, true},
		"regular expression in CSS":     {`p:matches((a?){300}(x|a){300}$)`, "<p>" + strings.Repeat("a", 1<<20), true},
		"nth that is rare":              {`b:nth-last-child(2n+1)`, wide, false},
		"long chain in a deep page":     {`b div div div div div div div div p`, deep, false},
		"siblings of siblings":          {`i ~ i ~ i ~ b`, wide, false},
		"what holds something, nowhere": {`section:has(i)`, wide, false},
		"what holds something, small":   {`p:has(i) b`, lawn, false},
	} {
		t.Run(name, func(t *testing.T) {
			r := &Rule{Finders: map[Field][]Finder{
				Authors:  {{Selector: selectorOf(c.selector, position{})}},
				Headline: {{Selector: Selector{CSS: "h1"}}},
			}}
			if errs := r.Check(); len(errs) > 0 {
				t.Fatal(errs)
			}
			a := r.application(page(t, "<h1>Here</h1>"+c.page))
			a.budget.rule = stepsOfSelector / 4 // enough to see it, and sooner
			got := a.apply()
			if h := got.Fields[Headline]; len(h) != 1 || h[0].Text != "Here" {
				t.Errorf("headline %v", h)
			}
			if got.CutOff != c.cutOff || (len(got.Trouble) == 1) != c.cutOff {
				t.Errorf("cut off %t, want %t; trouble %v", got.CutOff, c.cutOff, got.Trouble)
			}
		})
	}
}

// TestCSS holds that one walk finds what cascadia does, which matches backwards
// from each node.
func TestCSS(t *testing.T) {
	const part = `<div class="a b"><p>x <em>y</em></p><p lang=en class=b>z</p><div id=q><h2>h</h2><p>i</p>j<p class=a>k</p></div></div><ul><li><a href=/x>l</a><li>m</ul>`
	p := page(t, `<title>T</title><body>`+part+`<main>`+part+part+`</main>`)
	for _, selector := range []string{
		"p", ".a", "div.a.b > p", "div p", "div div p", "main .b", "h2 + p", "h2 ~ p", "p + p, h2", "p, p.b, div > *", "#q > p.a", "main > div:first-child p",
		"p:nth-child(2n+1)", "p:last-of-type", "div:has(h2)", "p:not(.b)", "p:contains(z)", "p:matches(^[ik]$)", "a[href^='/x']", "ul li:nth-child(2)",
		"p:lang(en)", "li:empty", "main ul > li ~ li", "div div + p", "body *:haschild(em)", "title ~ *", ":not(p) > p:not(:first-child)",
	} {
		f, err := compileCSS(selector)
		if err != nil {
			t.Error(err)
			continue
		}
		got := f.find(p.Root, newTestBudget()).nodes
		want := cascadia.QueryAll(p.Root, cascadia.MustCompile(selector))
		if !slices.Equal(got, want) {
			t.Errorf("%s finds %d nodes, cascadia %d", selector, len(got), len(want))
		}
	}
}

func newTestBudget() *budget {
	b := newBudget()
	b.part = stepsOfSelector
	return b
}

// TestSteps holds that the steps of a selector grow no faster than the page.
func TestSteps(t *testing.T) {
	const item = `<div class=item><h2>a</h2><p>b <a href="x">c</a></p></div>`
	for _, selector := range []string{
		`p`, `.item p > a`, `div div div a`, `h2 ~ p`, `p:first-child`, `p:has(a)`, `p:contains("b c")`, `a:lang(en)`,
		`//p`, `//div[@class='item']/p/a`, `//p[contains(., 'b')]`, `//a/@href`, `//p[matches(., 'b.*c')]`,
	} {
		steps := func(items int) int {
			b := newBudget()
			f, err := selectorOf(selector, position{}).compile()
			if err != nil {
				t.Fatal(err)
			}
			p := page(t, strings.Repeat(item, items))
			if err := b.guarded(stepsOfSelector, func() { f.find(p.Root, b) }); err != nil {
				t.Errorf("%s: %v", selector, err)
			}
			return stepsOfRule - b.rule
		}
		few, many := steps(100), steps(200)
		if few < 100 || many > 2*few+50 {
			t.Errorf("%s takes %d steps on a page and %d on one of twice the size", selector, few, many)
		}
	}
}

// TestLinesBudget holds that an expression of death for lines is cut off, and
// that the rule then says nothing.
func TestLinesBudget(t *testing.T) {
	r, err := ParseYAML("x.yaml", []byte("hosts: example.org\ntext:\n  headline: '^a'\n  drop: ['(a?){500}(x|a){400}$']\n"))
	if err != nil {
		t.Fatal(err)
	}
	lines := slices.Repeat([]string{strings.Repeat("a", 100_000)}, 1000)
	a := r.application(Page{Lines: lines})
	a.budget.rule = stepsOfSelector // enough to see it, and sooner
	got := a.apply()
	if !got.CutOff || len(got.Trouble) != 1 {
		t.Errorf("cut off %t, trouble %v", got.CutOff, got.Trouble)
	}
	if l := got.Lines; l.Headline != "" || l.HeadlineAt != -1 || l.End != len(lines) || len(l.Drop) != len(lines) {
		t.Errorf("headline %q at %d, ends at %d of %d, %d told", l.Headline, l.HeadlineAt, l.End, len(lines), len(l.Drop))
	}
}

// TestWhenCutOff holds that a rule of which it cannot be said whether it is for
// a page gives nothing but the trouble.
func TestWhenCutOff(t *testing.T) {
	r := &Rule{When: []Selector{{CSS: "i"}}, Finders: map[Field][]Finder{Headline: {{Selector: Selector{CSS: "h1"}}}}}
	got := r.Apply(page(t, "<h1>Here</h1>"+strings.Repeat("<i>a</i>", maxFound+1)))
	if got == nil || !got.CutOff || len(got.Fields) > 0 {
		t.Errorf("%+v", got)
	}
}

// TestErrorsAreErrors holds that callers find the place of an error.
func TestErrorsAreErrors(t *testing.T) {
	_, err := ParseYAML("x.yaml", []byte("hosts: example.org\nheadline: 'h1['\n"))
	var where *Error
	if !errors.As(err, &where) || where.File != "x.yaml" || where.Line != 2 || where.Column != 11 {
		t.Errorf("%#v", err)
	}
}
