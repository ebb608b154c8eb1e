package words

import "testing"

func TestCutColon(t *testing.T) {
	for _, c := range []struct {
		text, label, rest string
		found             bool
	}{
		{"Tags: ferries, herons", "Tags", "ferries, herons", true},
		{"标签：渡船，苍鹭", "标签", "渡船，苍鹭", true},
		{"作者 ： 例文", "作者", "例文", true},
		{"タグ:", "タグ", "", true},
		{"Tags", "Tags", "", false},
		{"", "", "", false},
	} {
		if label, rest, found := CutColon(c.text); label != c.label || rest != c.rest || found != c.found {
			t.Errorf("%q: got %q, %q, %v", c.text, label, rest, found)
		}
	}
	if got := TrimColon("タグ： "); got != "タグ" {
		t.Errorf("got %q", got)
	}
}
