package markdown

import "testing"

func TestBackticks(t *testing.T) {
	for _, test := range []struct {
		code  string
		least int
		want  string
	}{
		{"a", 1, "`"},
		{"a", 3, "```"},
		{"a ` b `` c", 1, "```"},
		{"a ` b `` c", 3, "```"},
		{"```", 3, "````"},
		{"a````b`", 3, "`````"},
	} {
		if got := backticks(test.code, test.least); got != test.want {
			t.Errorf("%q, at least %d: have %s, want %s", test.code, test.least, got, test.want)
		}
	}
}
