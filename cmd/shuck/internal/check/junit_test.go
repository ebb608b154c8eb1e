package check

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"shuck/cmd/shuck/internal/exit"
	"shuck/extract/golden"
)

// A junitRule is what Jenkins's schema for JUnit files (jenkins-junit.xsd)
// says of an element, in the stricter of its versions: children come in this
// order.
type junitRule struct {
	children   []string
	attributes map[string]string // the name of a type in junitTypes
	required   []string
	hasText    bool
}

var outcomeRule = junitRule{attributes: map[string]string{"type": "string", "message": "string"}, hasText: true}

var junitRules = map[string]junitRule{
	"testsuites": {
		children:   []string{"testsuite"},
		attributes: map[string]string{"name": "string", "time": "decimal", "tests": "integer", "failures": "integer", "disabled": "integer", "errors": "integer"},
	},
	"testsuite": {
		children: []string{"properties", "testcase", "system-out", "system-err"},
		attributes: map[string]string{
			"name": "string", "tests": "integer", "failures": "integer", "errors": "integer", "time": "decimal",
			"disabled": "integer", "skipped": "integer", "timestamp": "string", "hostname": "string", "id": "string", "package": "string",
		},
		required: []string{"name", "tests"},
	},
	"testcase": {
		children:   []string{"skipped", "error", "failure", "system-out", "system-err"},
		attributes: map[string]string{"name": "string", "assertions": "string", "time": "decimal", "classname": "string", "status": "string"},
		required:   []string{"name"},
	},
	"skipped": outcomeRule, "error": outcomeRule, "failure": outcomeRule,
}

var junitTypes = map[string]*regexp.Regexp{
	"string":  regexp.MustCompile(`(?s)^.*$`),
	"integer": regexp.MustCompile(`^[0-9]+$`),
	"decimal": regexp.MustCompile(`^[0-9]+(\.[0-9]+)?$`),
}

// A junitElement is any element of a report.
type junitElement struct {
	XMLName  xml.Name
	Attrs    []xml.Attr     `xml:",any,attr"`
	Children []junitElement `xml:",any"`
	Text     string         `xml:",chardata"`
}

func (e junitElement) attribute(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// broken lists what is against the rules in an element and below it.
func (e junitElement) broken() []string {
	name := e.XMLName.Local
	rule, ok := junitRules[name]
	if !ok {
		return []string{"an element " + name}
	}
	var all []string
	report := func(format string, args ...any) { all = append(all, name+": "+fmt.Sprintf(format, args...)) }
	for _, a := range e.Attrs {
		if kind, ok := rule.attributes[a.Name.Local]; !ok || a.Name.Space != "" {
			report("an attribute %s", a.Name.Local)
		} else if !junitTypes[kind].MatchString(a.Value) {
			report("%s is %q, no %s", a.Name.Local, a.Value, kind)
		}
	}
	for _, required := range rule.required {
		if e.attribute(required) == "" {
			report("no attribute %s", required)
		}
	}
	if !rule.hasText && strings.TrimSpace(e.Text) != "" {
		report("text %q", e.Text)
	}
	last := 0
	for _, child := range e.Children {
		at := slices.Index(rule.children, child.XMLName.Local)
		if at < last {
			report("an element %s, or not in its place", child.XMLName.Local)
		}
		last = max(last, at)
		all = append(all, child.broken()...)
	}
	return all
}

// count counts the test cases below an element that have a child of a name,
// all where the name is "".
func (e junitElement) count(name string) int {
	n := 0
	for _, child := range e.Children {
		isCounted := child.XMLName.Local == "testcase" && (name == "" ||
			slices.ContainsFunc(child.Children, func(c junitElement) bool { return c.XMLName.Local == name }))
		if isCounted {
			n++
		}
		n += child.count(name)
	}
	return n
}

// checkJUnit holds a report against the rules, and its numbers against its
// cases.
func checkJUnit(t *testing.T, report []byte) junitElement {
	t.Helper()
	var root junitElement
	if err := xml.Unmarshal(report, &root); err != nil {
		t.Fatalf("%v:\n%s", err, report)
	}
	for _, problem := range root.broken() {
		t.Error(problem)
	}
	for _, suite := range append([]junitElement{root}, root.Children...) {
		for attribute, child := range map[string]string{"tests": "", "failures": "failure", "errors": "error", "skipped": "skipped"} {
			if suite.XMLName.Local == "testsuites" && attribute == "skipped" {
				continue
			}
			if want := strconv.Itoa(suite.count(child)); suite.attribute(attribute) != want {
				t.Errorf("%s: %s is %s, counted %s", suite.XMLName.Local, attribute, suite.attribute(attribute), want)
			}
		}
	}
	return root
}

// oddPage is what could break XML: controls, bytes that are not UTF-8, markup.
const oddPage = "a\x00b\x1b[31m\xff<&>\"'\u2028]]>\ufffe"

func TestJUnitRules(t *testing.T) {
	story := &golden.Case{Name: "news/story.html", Golden: "pages/news/story.golden.json", HasGolden: true}
	diff := []golden.Line{{Op: '-', Parts: []golden.Part{{Text: oddPage, Changed: true}}}, {Op: '+', Parts: []golden.Part{{Text: "x"}}}}
	differs := []golden.Difference{{Key: "headline", Line: 3, Message: oddPage, Diff: diff}}
	known := []golden.Difference{{Key: "headline", Line: 3, Message: "differs", Known: true}}
	problems := []golden.Problem{{File: oddPage, Line: 2, Message: oddPage}}
	page := func(root string, status golden.Status, isFault bool, d []golden.Difference, p []golden.Problem) pageResult {
		return pageResult{golden.Result{
			Case: story, Name: story.Name, Source: "pages/news/story.html", Status: status,
			Differences: d, Problems: p, Took: 1500 * time.Microsecond,
		}, root, isFault}
	}
	for name, pages := range map[string][]pageResult{
		"none": nil,
		"all": {
			page("pages", golden.Passed, false, nil, nil), page("pages", golden.Updated, false, differs, nil),
			page("pages", golden.Made, false, nil, nil), page("pages", golden.KnownToFail, false, known, nil),
			page("pages", golden.Missing, false, nil, nil), page("pages", golden.Missing, true, nil, nil),
			page("more/", golden.Failed, true, differs, problems), page("more/", golden.Broken, true, nil, problems),
		},
		"odd names": {page(".", golden.Passed, false, nil, nil), page("../"+oddPage, golden.Failed, true, differs, nil)},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			report := &junitReport{out: &out}
			for _, p := range pages {
				if err := report.page(p); err != nil {
					t.Fatal(err)
				}
			}
			if err := report.end(Tally{}); err != nil {
				t.Fatal(err)
			}
			if root := checkJUnit(t, out.Bytes()); root.count("") != len(pages) {
				t.Errorf("%d cases, want %d", root.count(""), len(pages))
			}
		})
	}
}

// TestJUnitOfPages checks the pages of the project into a report, without the
// list of what is known to fail.
func TestJUnitOfPages(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.xml")
	cmd := New()
	cmd.SetArgs([]string{"-q", "--report", "junit=" + file, "../../../../testdata/pages"})
	cmd.SetOut(io.Discard)
	cmd.SetErr(io.Discard)
	var pages exit.PagesError
	if err := cmd.Execute(); err != nil && (!errors.As(err, &pages) || pages.Code == exit.Unusable) {
		t.Fatal(err)
	}
	report, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if root := checkJUnit(t, report); root.count("") == 0 {
		t.Error("no cases")
	}
}

func TestJUnitNames(t *testing.T) {
	for _, test := range []struct{ root, page, class, name string }{
		{"pages", "story.html", "pages", "story.html"},
		{"./pages/", "news/story.html", "pages.news", "story.html"},
		{"../pages", "a.zip#news/story.html", "pages", "a.zip#news/story.html"},
		{".", "story.html", "pages", "story.html"},
	} {
		dir, name := splitPageName(test.page)
		if class := junitClass(test.root, dir); class != test.class || name != test.name {
			t.Errorf("%s in %s: %s, %s, want %s, %s", test.page, test.root, class, name, test.class, test.name)
		}
	}
}
