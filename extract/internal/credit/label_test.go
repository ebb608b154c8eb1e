package credit

import "testing"

func TestLabelled(t *testing.T) {
	for _, c := range []struct {
		text, want string
		ok         bool
	}{
		{"Author Ana Pérez", "Ana Pérez", true},
		{"Date: 28.04.2023 Author: Ana Pérez Source: dpa", "Ana Pérez", true},
		{"作者：王小明", "王小明", true},
		{"来源海岸网|作者李文军|0条评论", "李文军", true},
		{"The author Ana Pérez lives in Marrow", "", false},
		{"Author:", "", false},
		{"", "", false},
	} {
		if have, ok := Labelled(c.text); have != c.want || ok != c.ok {
			t.Errorf("%q: %q, %v, want %q, %v", c.text, have, ok, c.want, c.ok)
		}
	}
}

func TestIsLabel(t *testing.T) {
	for text, want := range map[string]bool{"Von": true, "Written by:": true, "作者：": true, "Author Ana": false, "": false} {
		if have := IsLabel(text); have != want {
			t.Errorf("%q: %v, want %v", text, have, want)
		}
	}
}
