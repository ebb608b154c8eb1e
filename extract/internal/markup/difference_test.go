package markup

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// realPages are the files that the pattern in SHUCK_REAL_PAGES matches, for comparing
// on real pages: HTML, gzipped or not. There are none where it is not set.
func realPages() []string {
	files, _ := filepath.Glob(os.Getenv("SHUCK_REAL_PAGES"))
	return files
}

// sampled is the part of the real pages that -short looks at: one in so many.
const sampled = 20

// TestLikeXNet compares the trees of whole pages with those of x/net/html.
func TestLikeXNet(t *testing.T) {
	pages, _ := filepath.Glob("../../../testdata/pages/*.html")
	if len(pages) == 0 {
		t.Error("no pages in testdata")
	}
	real := realPages()
	if len(real) == 0 {
		t.Log("no real pages here: only those of testdata are compared")
	}
	if testing.Short() {
		real = real[:len(real)/sampled]
	}
	pages = append(pages, real...)
	different := 0
	for _, page := range pages {
		data := readPage(t, page)
		want, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Logf("%s: x/net/html: %v", page, err)
			continue
		}
		if d := pageDifference(Parse(data), want); d != "" {
			different++
			t.Logf("%s: %s", page, d)
		}
	}
	t.Logf("%d of %d trees are the same", len(pages)-different, len(pages))
	const differentMax = 0.002 // of the pages
	if float64(different) > differentMax*float64(len(pages)) {
		t.Errorf("%d trees differ", different)
	}
}

// pageDifference compares two trees, and the fragments that stand as text in
// their <noscript>s.
func pageDifference(got, want *html.Node) string {
	if d := difference(got, want); d != "" {
		return d
	}
	for n := range got.Descendants() {
		if n.DataAtom != atom.Noscript || n.FirstChild == nil {
			continue
		}
		text := n.FirstChild.Data
		theirs, err := html.ParseFragment(strings.NewReader(text), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
		if err != nil {
			continue
		}
		if d := difference(parentOf(ParseFragment(text, nil)), parentOf(theirs)); d != "" {
			return "noscript: " + d
		}
	}
	return ""
}

func parentOf(nodes []*html.Node) *html.Node {
	parent := &html.Node{}
	for _, n := range nodes {
		parent.AppendChild(n)
	}
	return parent
}

func readPage(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(path, ".gz") {
		return data
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if data, err = io.ReadAll(z); err != nil {
		t.Fatal(err)
	}
	return data
}

// TestLikeXNetOnItsTests compares the trees of the cases that x/net/html is
// tested with, which lie beside its source.
func TestLikeXNetOnItsTests(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/net").Output()
	files, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(dir)), "html/testdata/*/tree-construction/*.dat"))
	if err != nil || len(files) == 0 {
		t.Skip("the source of golang.org/x/net is not at hand")
	}
	cases, different := 0, 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range strings.Split("\n"+string(data), "\n#data\n")[1:] {
			input, _, _ := strings.Cut(c, "\n#errors\n")
			want, err := html.Parse(strings.NewReader(input))
			if err != nil {
				continue
			}
			cases++
			if d := difference(Parse([]byte(input)), want); d != "" {
				different++
				t.Logf("%s: %q: %s", filepath.Base(file), input, d)
			}
		}
	}
	t.Logf("%d of %d trees are the same", cases-different, cases)
	if different > 0 {
		t.Fail()
	}
}
