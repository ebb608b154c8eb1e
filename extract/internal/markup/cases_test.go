package markup

import (
	"flag"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the trees of testdata")

// caseEscapes are how the cases write what does not fit on a line.
var caseEscapes = strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\0`, "\x00")

// TestTrees parses the cases of testdata: a section a rule, a case a line of
// markup and the tree it makes, blank lines between the cases. In
// documents.txtar the trees are whole, in bodies.txtar they are the content of
// the body. All are the trees of x/net/html too, but for those in sections
// whose name says otherwise.
func TestTrees(t *testing.T) {
	t.Run("documents", func(t *testing.T) {
		checkTrees(t, "testdata/documents.txtar", func(root *html.Node) *html.Node { return root })
	})
	t.Run("bodies", func(t *testing.T) { checkTrees(t, "testdata/bodies.txtar", bodyOf) })
}

func bodyOf(root *html.Node) *html.Node {
	for n := range root.Descendants() {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	return root
}

func checkTrees(t *testing.T, file string, part func(*html.Node) *html.Node) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, section := range archive.Files {
		var cases []string
		for c := range strings.SplitSeq(strings.TrimSpace(string(section.Data)), "\n\n") {
			input, want, _ := strings.Cut(strings.Trim(c, "\n")+"\n", "\n")
			text := caseEscapes.Replace(input)
			root := Parse([]byte(text))
			got := dumpTree(part(root))
			cases = append(cases, input+"\n"+got)
			if got != want && !*update {
				t.Errorf("%s: %s\n got\n%swant\n%s", section.Name, input, got, want)
			}
			if theirs, err := html.Parse(strings.NewReader(text)); err == nil && !strings.Contains(section.Name, "unlike x/net") {
				if d := difference(root, theirs); d != "" {
					t.Errorf("%s: %s: unlike x/net/html: %s", section.Name, input, d)
				}
			}
		}
		archive.Files[i].Data = []byte(strings.Join(cases, "\n") + "\n")
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
