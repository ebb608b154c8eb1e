package markup

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"
)

// FuzzParse holds the parser to x/net/html: the same tree, wherever that gives
// one. Where it gives none, for depth, all text must be there. Twice the text makes no
// more than three times the nodes.
func FuzzParse(f *testing.F) {
	for _, file := range []string{"testdata/documents.txtar", "testdata/bodies.txtar"} {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, section := range archive.Files {
			for c := range strings.SplitSeq(string(section.Data), "\n\n") {
				input, _, _ := strings.Cut(strings.Trim(c, "\n"), "\n")
				f.Add(caseEscapes.Replace(input))
			}
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Parse([]byte(text))
		if once, twice := checkDepth(t, got), checkDepth(t, Parse([]byte(text+text))); twice > 3*once+2*copiesFree {
			t.Errorf("%q makes %d nodes, and %d twice", text, once, twice)
		}
		want, err := html.Parse(strings.NewReader(text))
		if err != nil || knownDifference(text) {
			return
		}
		joinTexts(want)
		if d := difference(got, want); d != "" {
			t.Errorf("%q: %s", text, d)
		}
	})
}

// knownDifference tells inputs on which the trees differ for the reasons that
// the package comment gives; x/net/html also keeps NUL bytes in doctypes
// and takes a "</" that ends the input for a text of its own.
func knownDifference(text string) bool {
	lower := strings.ToLower(text)
	has := func(s string) bool { return strings.Contains(lower, s) }
	return strings.HasSuffix(text, "</") || has("<template") && (has("<svg") || has("<math")) || has("<!doctype") && (has("public") || has("\x00"))
}

// joinTexts makes one text of neighbours, which x/net/html leaves in a
// <template> beside a table's parts.
func joinTexts(root *html.Node) {
	for c := root.FirstChild; c != nil; c = c.NextSibling {
		for next := c.NextSibling; c.Type == html.TextNode && next != nil && next.Type == html.TextNode; next = c.NextSibling {
			c.Data += next.Data
			root.RemoveChild(next)
		}
		joinTexts(c)
	}
}

// depthMax is how deep trees are at most: what is open, and what of it the
// adoption agency has wrapped once more.
const depthMax = 3 * maxOpen

// checkDepth fails where a tree is too deep, and counts its nodes.
func checkDepth(t *testing.T, root *html.Node) (nodes int) {
	t.Helper()
	depth := 0
	for n := root; n != nil; {
		nodes++
		switch {
		case n.FirstChild != nil:
			n, depth = n.FirstChild, depth+1
		default:
			for n != nil && n.NextSibling == nil {
				n, depth = n.Parent, depth-1
			}
			if n != nil {
				n = n.NextSibling
			}
		}
		if depth > depthMax {
			t.Fatalf("the tree is more than %d deep", depthMax)
		}
	}
	return nodes
}
