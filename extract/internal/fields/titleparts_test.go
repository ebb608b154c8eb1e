package fields

import (
	"strings"
	"testing"
)

// TestWithoutHyphenedNames: behind a hyphen a name goes off the titles of articles that have
// no other, and where it is short.
func TestWithoutHyphenedNames(t *testing.T) {
	const headline = "Ferry stays in port until noon"
	for _, c := range []struct {
		title, want string
		isArticle   bool
	}{
		{headline + " - Local News", headline, true},
		{headline + " - Local News", headline + " - Local News", false},
		{headline + " - Local News - Opinion", headline + " - Local News - Opinion", true},
		{headline + " - and the baker sails", headline + " - and the baker sails", true},
	} {
		if have := withoutBarredNames(c.title, c.isArticle); have != c.want {
			t.Errorf("%q becomes %q", c.title, have)
		}
	}
}

// TestWithoutBarredNames cuts names off titles, of which no more than a title has.
func TestWithoutBarredNames(t *testing.T) {
	const headline, name = "Ferry stays in port", " | Opinion"
	for names, want := range map[int]int{0: 0, 1: 0, partsMax: 0, partsMax + 2: 2} {
		title := headline + strings.Repeat(name, names)
		if have := withoutBarredNames(title, true); have != headline+strings.Repeat(name, want) {
			t.Errorf("%q becomes %q", title, have)
		}
	}
}
