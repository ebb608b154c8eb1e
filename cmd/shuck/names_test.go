package main

import (
	"path"
	"path/filepath"
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	long := strings.Repeat("ä", 200)
	for _, test := range []struct{ source, below, want string }{
		{"dumps/a.html", "", "dumps/a.html.json"},
		{"dumps/a.html", "dumps", "a.html.json"},
		{"../dumps/sub/a.html", "../dumps/", "sub/a.html.json"},
		{"./dumps//a.html", "", "dumps/a.html.json"},
		{"../a.html", "", "%x2E%x2E/a.html.json"},
		{"/data/a.html", "", "%x2Fdata/a.html.json"},
		{"/data/a.html", "/data", "a.html.json"},
		{"-", "", "-.json"},
		{"./-", "", "%x2D.json"},
		{"a\nb\\c\xff.html", "", "a%x0Ab%x5Cc%xFF.html.json"},
		{"100%, 5%20x, 5%xx, \uFFFD", "", "100%, 5%20x, 5%x25xx, \uFFFD.json"},
		{"a.json/b.json", "", "a%x2Ejson/b.json.json"},
		{"errors.jsonl/.shuck/x", "", "errors%x2Ejsonl/.shuck/x.json"},
		{".shuck/x", "", "%x2Eshuck/x.json"},
		{long, "", long[:232] + "%2e9f2db459a49bf4.json"},
	} {
		got := outputFile(relativeName(test.source, test.below), ".json")
		if got != test.want {
			t.Errorf("%q below %q: %q, want %q", test.source, test.below, got, test.want)
		}
	}
	for member, want := range map[string]string{
		"12":            "a.warc/12.json",
		"x/y.html":      "a.warc/x/y.html.json",
		"../../x":       "a.warc/%x2E%x2E/%x2E%x2E/x.json",
		"/etc/passwd":   "a.warc/%x2Fetc/passwd.json",
		"a//b/":         "a.warc/a/%x2Fb/%x2F.json",
		"":              "a.warc/%x2F.json",
		"b.warc#17":     "a.warc/b.warc#17.json",
		"errors.jsonl/": "a.warc/errors.jsonl/%x2F.json",
	} {
		if got := memberFile("a.warc", member, 1, ".json"); got != want {
			t.Errorf("member %q: %q, want %q", member, got, want)
		}
	}
}

// TestNamesAreApart makes every path that can be written with a few awkward
// parts: all lead to files of their own, below the directory, and none needs a
// directory where another has its file.
func TestNamesAreApart(t *testing.T) {
	parts := []string{"", "/", ".", "%", "x", "2", "E", "\\", "\x00", "\xff", ".m"}
	files, directories := map[string]string{}, map[string]bool{}
	var build func(path string, depth int)
	build = func(member string, depth int) {
		if depth > 0 {
			for _, part := range parts {
				build(member+part, depth-1)
			}
			return
		}
		name := memberFile("container", member, 1, ".m")
		if other, ok := files[name]; ok && other != member {
			t.Errorf("%q and %q are both %q", member, other, name)
		}
		if !filepath.IsLocal(name) || !strings.HasPrefix(name, "container/") || path.Clean(name) != name {
			t.Errorf("%q: %q is not below the directory", member, name)
		}
		files[name] = member
		directories[path.Dir(name)] = true
	}
	build("", 4)
	for name := range directories {
		if member, ok := files[name]; ok {
			t.Errorf("%q is a directory and the file of %q", name, member)
		}
	}
}

func FuzzNames(f *testing.F) {
	f.Add("a/b.html", "../c")
	f.Add("/a", strings.Repeat("\x00", 300))
	f.Fuzz(func(t *testing.T, source, member string) {
		for _, name := range []string{
			outputFile(relativeName(source, ""), ".json"),
			memberFile(relativeName(source, ""), member, 12, ".json"),
			outputDirectory(relativeName(source, ""), ".json"),
		} {
			if !filepath.IsLocal(name) {
				t.Errorf("%q, %q: %q", source, member, name)
			}
			for part := range strings.SplitSeq(name, "/") {
				if len(part) > longestPart {
					t.Errorf("%q, %q: %q has %d bytes", source, member, part, len(part))
				}
			}
		}
	})
}
