package dump

import (
	"strings"
	"testing"
)

func TestMatchGlob(t *testing.T) {
	for _, test := range []struct {
		pattern string
		matches string // names that match
		misses  string // names that do not
	}{
		{"*.html", "a.html x/a.html x/y/a.html", "a.htm a.html.gz html"},
		{"a?.txt", "ab.txt x/ac.txt", "a.txt abc.txt"},
		{"2024/*.html", "2024/a.html", "a.html x/2024/a.html 2024/x/a.html"},
		{"/2024/*.html", "2024/a.html", "x/2024/a.html"},
		{"**/live", "live x/live x/y/live", "live/x alive"},
		{"live/**", "live live/a live/x/a", "alive/a x/live/a"},
		{"**/live/**", "live live/a x/live/a x/y/live/z/a", "x/alive/a"},
		{"a/**/b/**/c", "a/b/c a/x/b/c a/b/b/c a/b/x/b/y/c a/x/y/b/z/w/c", "a/c a/b b/c a/b/c/d"},
		{"[ab].html", "a.html x/b.html", "c.html"},
		{`\*.html`, "*.html", "a.html"},
	} {
		for name := range strings.FieldsSeq(test.matches) {
			if !matchGlob(test.pattern, name) {
				t.Errorf("%q does not match %q", test.pattern, name)
			}
		}
		for name := range strings.FieldsSeq(test.misses) {
			if matchGlob(test.pattern, name) {
				t.Errorf("%q matches %q", test.pattern, name)
			}
		}
	}
}

// TestMatchGlobIsFast has a pattern that backtracking would never finish.
func TestMatchGlobIsFast(t *testing.T) {
	pattern := strings.Repeat("**/a/", 30) + "b"
	if matchGlob(pattern, strings.Repeat("a/", 200)+"c") {
		t.Error("matches")
	}
}

func TestFilterCheck(t *testing.T) {
	if err := (Filter{Include: []string{"*.html", "a/**"}, Exclude: []string{"[a-c]*"}}).Check(); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{"", "[", "[a", `a\`, "x/[z"} {
		if (Filter{Exclude: []string{bad}}).Check() == nil {
			t.Errorf("%q is taken for a pattern", bad)
		}
	}
}

func TestIsBesidePages(t *testing.T) {
	for name, want := range map[string]bool{
		"story.html": false, "story.html.gz": false, "story.txt": false, "story": false, "story.json": false,
		"story.golden.json": true, "story_files/Main.CSS": true, "logo.svg": true, "app.js": true,
	} {
		if isBesidePages(name) != want {
			t.Errorf("isBesidePages(%q) is not %v", name, want)
		}
	}
}
