package fit

import (
	"fmt"
	"testing"
)

// TestFlatten makes dumps in each of the forms.
func TestFlatten(t *testing.T) {
	const page = `<title>A  ferry
sank</title><style>p { color: red }</style><h2>Home</h2><p>A <b>ferry</b> <a href="/x y">sank</a><br>in the   harbour.</p> <p hidden>Not shown</p></div><ul><li>Sport</li><li><script>x()</script></li></ul>`
	const plain = "Home\n\nA ferry sank\nin the harbour.\n\nSport\n"
	for _, c := range []struct {
		name string
		form uint32
		gold goldPage
		want string
	}{
		{"a line a paragraph, below the title", 0, goldPage{}, "A ferry sank\nHome\nA ferry sank\nin the harbour.\nSport\n"},
		{"below the day and the site", 1, goldPage{Published: "2024-05-06T10:00", URL: "https://www.port.example/a"}, " date 2024-05-06 port.example\n\n" + plain},
		{"without a day", 1, goldPage{Published: "yesterday"}, plain},
		{"blank lines between", 2, goldPage{Published: "2024-05-06"}, plain},
		{"a text node a line", 3, goldPage{}, "A  ferry\nsank\nHome\nA\nferry\nsank\nin the   harbour.\nNot shown\nSport\n"},
		{"Markdown", 4, goldPage{}, "## Home\n\nA **ferry** [sank](/x%20y)\nin the harbour.\n\n* Sport\n\n*\n"},
		{"wrapped without blank lines", 5, goldPage{}, "Home\nA ferry sank in the harbour.\nSport\n"},
	} {
		for i := 0; c.gold.ID == "" || c.gold.hash()%uint32(len(dumpForms)) != c.form; i++ {
			c.gold.ID = fmt.Sprint(i)
		}
		if got := string(c.gold.flatten(newMadeUpTree(page))); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestFlattenDeep leaves out what lies deeper than anybody reads.
func TestFlattenDeep(t *testing.T) {
	deep := ""
	for range flattenDepth + 10 {
		deep += "<div>"
	}
	g := goldPage{ID: "2"}
	if got := string(g.flatten(newMadeUpTree("<p>Seen</p>" + deep + "Not seen"))); got != "Seen\n" {
		t.Errorf("got %q", got)
	}
}
