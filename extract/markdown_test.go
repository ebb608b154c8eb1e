package extract_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shuck/extract"
	"shuck/extract/internal/fieldtest"
)

// TestMarkdownPages renders every page of testdata/markdown with links and images and
// compares what comes out with the .md beside it; -update rewrites those.
func TestMarkdownPages(t *testing.T) {
	for file, data := range fieldtest.Pages(t, "markdown/*.html") {
		record := extract.Do(extract.Page{Source: filepath.Base(file), Data: data}, extract.Options{Markdown: &extract.MarkdownOptions{Images: true}})
		got := record.FrontMatter() + "\n" + record.Markdown()
		golden := strings.TrimSuffix(file, ".html") + ".md"
		if flag.Lookup("update").Value.String() == "true" {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: have\n%s\nwant what is in %s", file, got, golden)
		}
	}
}

func TestBodyMarkdown(t *testing.T) {
	asked := extract.Options{Markdown: &extract.MarkdownOptions{}}
	const story = "Elm Point keeps its ferry\n\nThe town council voted on Monday to keep the *old* ferry across the inlet running for another ten years.\n\n" +
		"Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings.\n"
	if r := extract.Do(extract.Page{Data: []byte(story)}, asked); r.BodyMarkdown != "" || !strings.Contains(r.Markdown(), `\*old\*`) {
		t.Errorf("a text dump: body %q, story %q", r.BodyMarkdown, r.Markdown())
	}
	if r := extract.Do(extract.Page{Data: []byte("<p>" + story), Shape: extract.ShapeHTML}, extract.Options{}); r.BodyMarkdown != "" {
		t.Errorf("not asked for: %q", r.BodyMarkdown)
	}
	if r := (extract.Record{Headline: "A", Body: "b", BodyMarkdown: "*b*"}); r.Markdown() != "# A\n\n*b*\n" {
		t.Errorf("a record that has it: %q", r.Markdown())
	}
}

// TestPictureOrder renders pictures between two paragraphs in the order of the page.
func TestPictureOrder(t *testing.T) {
	const paragraph = "<p>The town council voted on Monday to keep the old ferry across the inlet running for another ten years.</p>"
	const figures = "<figure><img src=a.png alt=a><figcaption>Photo: A</figcaption></figure><figure><img src=b.png alt=b><figcaption>Photo: B</figcaption></figure><img src=c.png alt=c>"
	r := extract.Do(extract.Page{Data: []byte("<html><article><h1>Elm Point keeps its ferry</h1>" + paragraph + figures + paragraph + paragraph)},
		extract.Options{Markdown: &extract.MarkdownOptions{Images: true}})
	if want := "\n\n![a](a.png)\n\n![b](b.png)\n\n![c](c.png)\n\n"; !strings.Contains(r.BodyMarkdown, want) {
		t.Errorf("have %q\nwant in it %q", r.BodyMarkdown, want)
	}
}

func TestFrontMatter(t *testing.T) {
	r := extract.Record{
		Source: "a.html", Headline: "A: \"b\" \u0085", Authors: []string{"Ida Lund"}, Dateline: &extract.Dateline{Text: "OSLO", Place: "OSLO"},
		Body: "c", Blocks: []extract.Block{{Text: "c"}}, BodyMarkdown: "c",
	}
	const want = "---\nsource: \"a.html\"\nheadline: \"A: \\\"b\\\" \\u0085\"\nauthors: [\"Ida Lund\"]\n"
	if got := r.FrontMatter(); !strings.HasPrefix(got, want) || !strings.HasSuffix(got, "\n---\n") ||
		strings.Contains(got, "\nbody") || strings.Contains(got, "\nblocks") || strings.Contains(got, "\nurl") {
		t.Errorf("have %s\nwant it to begin with %s, and neither body, blocks nor url in it", got, want)
	}
	const named = "---\ndateline.place: \"OSLO\"\nauthors: [\"Ida Lund\"]\nbody: \"c\"\n---\n"
	if got := r.FrontMatter("dateline.place", "authors", "url", "authors.x", "nothing", "dateline.nothing", "body"); got != named {
		t.Errorf("have %s\nwant %s", got, named)
	}
	if got := r.FrontMatter("url"); got != "" {
		t.Errorf("without any field: %q", got)
	}
	if got := (extract.Record{Err: &extract.Error{}}).FrontMatter(); got != "" {
		t.Errorf("of an error: %q", got)
	}
}
