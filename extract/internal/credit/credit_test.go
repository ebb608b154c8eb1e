package credit

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"shuck/extract/internal/fieldtest"
)

func TestParse(t *testing.T) {
	for _, c := range fieldtest.Cases(t, "bylines.txtar") {
		t.Run(c.Group+"/"+c.Input, func(t *testing.T) {
			text := strings.ReplaceAll(c.Input, `\n`, "\n")
			if want, ok := c.Want["author"]; ok {
				if got := strings.Join(Names(text), "; "); got != want {
					t.Errorf("author field gives %q, want %q", got, want)
				}
				return
			}
			got, ok := Parse(text)
			if c.Want["credit"] == "none" {
				if ok {
					t.Errorf("taken for a credit of %q (marked %v)", got.Names, got.Marked)
				}
				return
			}
			if !ok {
				t.Fatal("not taken for a credit")
			}
			if got.Printed != c.Want["byline"] {
				t.Errorf("byline %q, want %q", got.Printed, c.Want["byline"])
			}
			if names := strings.Join(got.Names, "; "); names != c.Want["names"] {
				t.Errorf("names %q, want %q", names, c.Want["names"])
			}
			if marked := c.Want["mark"] != "no"; got.Marked != marked {
				t.Errorf("marked is %v", got.Marked)
			}
			// What is read from a line is read from a field, too.
			if names := Names(text); !slices.Equal(names, got.Names) {
				t.Errorf("as an author field it gives %q", names)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"By Ana Pérez and AP", "(dpa/abku)", "记者 王小文", "A/B/C,;|", "Doe, Mary; Roe, John", "By\n\nAna\nPérez", "\xff:\xff/", "İ İ and ß"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if said := fieldtest.Outgrown([]byte(s), func(data []byte) { Parse(string(data)); Names(string(data)) }); said != "" {
			t.Error(said)
		}
		c, ok := Parse(s)
		if ok && (len(c.Names) == 0 || c.Printed == "") {
			t.Errorf("%q: a credit without names: %+v", s, c)
		}
		for _, n := range append(Names(s), c.Names...) {
			if strings.TrimSpace(n) == "" || !utf8.ValidString(n) {
				t.Errorf("%q: name %q", s, n)
			}
		}
	})
}

func TestHeadsNames(t *testing.T) {
	for label, want := range map[string]bool{"by": true, "written by": true, "執筆者": true, "door": true, "from": false, "ana pérez": false} {
		if have := openers.heads[label]; have != want {
			t.Errorf("%q stands above a name: %t, want %t", label, have, want)
		}
	}
}

// A long author field is read in time that grows with its length.
func TestNamesLong(t *testing.T) {
	for _, s := range []string{"Ana Pérez, ", "a/", "by ", "and ", "(", "Doe\n", "@ ", "1:"} {
		long := strings.Repeat(s, maxFieldBytes)
		if allocs := testing.AllocsPerRun(1, func() { Names(long) }); allocs > 50*maxFieldBytes {
			t.Errorf("%q many times: %.0f allocations", s, allocs)
		}
	}
}

func BenchmarkParseProse(b *testing.B) {
	prose := "The minister said on Tuesday that the new bridge would open in spring, two years late."
	for b.Loop() {
		Parse(prose)
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		Parse("By Ana Pérez and John Roe, Staff Writers | May 3, 2021")
	}
}
