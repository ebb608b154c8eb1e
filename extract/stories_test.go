package extract

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

func TestStories(t *testing.T) {
	for _, c := range []struct {
		name, dump string // | stands where a story begins
	}{
		{"none", ""},
		{"one", "A headline\n\nA story."},
		{"form feeds", "|A headline\n\nA story.\n|\fAnother\n\nIts story.\n\f\n\f\n|A third\n\n"},
		{"form feed at the end", "A headline\n\nA story.\n\f"},
		{"menus around a form feed", "|date 9 March\n\nA headline\n\nA story.\n\nsend by mail\n|\fdate 10 March\n\nAnother\n\nIts story.\n\nsend by mail\n"},
		{"a last page of links", "A headline\n\nA story.\n\fFacebook\n\nLink copied\n\f"},
		{"sheets with a headline on each", strings.Repeat("A headline\n\nIts story is told in two sentences that have thirteen words and a stop. The other one has as many words as the first, and a stop.\n"+strings.Repeat("\nA line of it.\n", 20)+"\f", 4)},
		{"stories with a form feed behind each", "|A headline\n\nA story.\n|\fAnother\n\nIts story is told in two sentences that have thirteen words and a stop. The other one has as many words as the first, and a stop.\n\f"},
		{"form feeds before it", "\f\fA headline\n\nA story.\n"},
		{"form feed within a line", "A headline\n\nA story\f of two pages.\n"},
		{"date lines", "| date 2022-01-14 Example.org\nA headline\n\nA story.\n\n| date 2022-01-15 Example.org\nAnother\n\nIts story.\n"},
		{"date line within a story", " date 2022-01-14 Example.org\nA headline\n\nA story of the line\n date 2022-01-15 Example.org\nAnd more.\n"},
		{"date line first in the second", "A headline\n\nA story.\n\n date 2022-01-15 Example.org\nAnother\n"},
		{"addresses", "|URL: https://example.org/a\nTitle: A\n\nA story.\n\n\n|URL: https://example.org/b\r\nTitle: B\r\n\r\nIts story.\r\n"},
		{"titles", "|Title: A\n\nA story.\n\nURL: https://example.org/quoted\n\n|Title: B\n\nIts story.\n"},
		{"a list of stories above a form feed", "|Ferry raised.......2\n\n|\fFerry raised\n\nA story.\n\nDocument QUAYL00020200309em2h0001\n\n|Herons return\n\nIts story.\n\nDocument QUAYL00020200309em2h0002\n"},
		{"sheets of a page that a browser printed", "Title: A\n\nA story.\nhttps://ledger.example/ferry 1/2\n\nTitle: B\n\nIts story.\nhttps://ledger.example/ferry 2/2\n"},
		{"title without a value", "Title: A\n\nA story.\n\nTitle:\n\nB\n"},
		{"markup", "<html><body><p>A story.\n\f<p>Another.\n"},
		{"sixteen bits", "A\x00 \x00h\x00\n\x00\n\x00\f\x00B\x00"},
	} {
		var want []int
		dump := c.dump
		for {
			i := strings.IndexByte(dump, '|')
			if i < 0 {
				break
			}
			want = append(want, i)
			dump = dump[:i] + dump[i+1:]
		}
		if got := page.StoryOffsets([]byte(dump)); !slices.Equal(got, want) {
			t.Errorf("%s: stories begin at %v, want %v", c.name, got, want)
		}
	}
}
