package markup

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"shuck/extract/internal/fieldtest"
)

// hostile are inputs that cost a careless parser the square of their length:
// a beginning, and a piece that is repeated.
var hostile = []struct{ name, begin, piece string }{
	{"deep blocks", "", "<div>"},
	{"deep lists", "", "<ul><li>"},
	{"deep inline elements", "", "<span>"},
	{"deep tables", "", "<table><tr><td>"},
	{"deep tables without cells", "", "<table>"},
	{"deep svg", "<svg>", "<g>"},
	{"deep styles in svg", "<svg>", "<style>"},
	{"deep templates", "", "<template>"},
	{"deep buttons in objects", "", "<object><button>"},
	{"open formatting", "", "<b><i>"},
	{"open formatting and paragraphs", strings.Repeat("<b id=%d>", 400), "<p>x"},
	{"open formatting of many kinds", "", "<b id=%d>"},
	{"open formatting in blocks", "", "<b id=%d><div>"},
	{"end tags of formatting", strings.Repeat("<b id=%d>", 250) + strings.Repeat("<div>", 250), "</b>"},
	{"adoptions", "", "<b id=%d><i><u><s><p><div></b>x"},
	{"links in links", "", "<a href=%d><div>"},
	{"objects that blocks end", "", "<div><object></div><b>"},
	{"text in front of tables", "<table>", "x<tr>"},
	{"text of pieces", "", "x</foo>"},
	{"text and blanks of tables in turn", "<table>", "x</foo> <td></table><table>"},
	{"attributes", "<p ", "a%d=1 "},
	{"attributes of one name", "<p ", "a "},
	{"attributes of the body", "", "<body a%d=1>"},
	{"comments that do not end", "", "<!--"},
	{"dashes", "<!--", "-"},
	{"hidden scripts", "<script>", "<!---->"},
	{"scripts in scripts", "<script><!--", "<script></script>"},
	{"end tags of scripts that are none", "<script>", "</scrip"},
	{"CDATA", "<svg>", "<![CDATA["},
	{"ampersands", "", "&"},
	{"references", "", "&notit;&#"},
	{"a long reference", "&", "a"},
	{"line ends", "", "\r\r\n"},
	{"end tags", "", "</p></br></div>"},
	{"frames", "", "<frameset>"},
	{"columns", "<table>", "<colgroup><col>x"},
	{"ruby", "<ruby>", "<rt><rb>"},
	{"options", "<select>", "<option><optgroup>"},
}

// TestHostile parses large inputs, and counts the nodes and the bytes that are allocated
// for them.
func TestHostile(t *testing.T) {
	const size = 256 << 10
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			number := 0
			write := func(s string) {
				for before, after, found := strings.Cut(s, "%d"); ; before, after, found = strings.Cut(after, "%d") {
					b.WriteString(before)
					if !found {
						return
					}
					fmt.Fprint(&b, number)
					number++
				}
			}
			write(c.begin)
			for b.Len() < size {
				write(c.piece)
			}
			text := []byte(b.String())
			quarter := fieldtest.AllocatedBy(func() { Parse(text[:size/4]) })
			var root *html.Node
			whole := fieldtest.AllocatedBy(func() { root = Parse(text) })
			nodes := checkDepth(t, root)
			t.Logf("%d bytes, %d nodes", whole, nodes)
			if free := uint64(4 << 20); whole > 6*quarter+free {
				t.Errorf("%d bytes are allocated for it, and %d for a quarter", whole, quarter)
			}
			if most := 2*copiesFree + len(text); nodes > most {
				t.Errorf("%d nodes", nodes)
			}
		})
	}
}

// TestDeepTextStays nests elements far deeper than may be open, and counts the
// words of the text.
func TestDeepTextStays(t *testing.T) {
	for _, tag := range []string{"div", "li", "span", "b", "a", "td", "table", "svg", "p", "select", "template", "h1", "my-tag"} {
		var page, want strings.Builder
		for i := range 3 * maxOpen {
			fmt.Fprintf(&page, "<%s id=%d>w%d ", tag, i, i)
			fmt.Fprintf(&want, "w%d ", i)
		}
		root := Parse([]byte(page.String()))
		got := strings.Fields(textOf(root))
		if missing := len(strings.Fields(want.String())) - len(got); missing != 0 {
			t.Errorf("%s: %d words are missing", tag, missing)
		}
	}
}

func textOf(root *html.Node) string {
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}
