package page

import (
	"testing"
)

// TestDatedNames cuts the paper and the day of its print off titles.
func TestDatedNames(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Council keeps the ferry, The Ferry Post, 06.01.2026", "Council keeps the ferry"},
		{"Council keeps the ferry, 6 January 2026", "Council keeps the ferry, 6 January 2026"},
		{"Ferry, Post, 06.01.2026", "Ferry, Post, 06.01.2026"}, // what is left is too short
		{"Council keeps the ferry, the piano and the painters who painted it, 06.01.2026", "Council keeps the ferry, the piano and the painters who painted it, 06.01.2026"},
		{"Council keeps the ferry, The Ferry Post", "Council keeps the ferry, The Ferry Post"},
		{"", ""},
	} {
		if got := WithoutSiteAndDate(c.title, "en"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.title, got, c.want)
		}
	}
}
