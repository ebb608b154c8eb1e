package rules

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// ruleFiles makes a directory of rules, right and wrong ones.
func ruleFiles(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"one.yaml": "hosts: example.org\nheadline: h2\n", "example.com.txt": "title: //h1\n", "README.txt": "none", "lines.yml": "hosts: example.net\ntext: {when: ^Example, headline: ^The}\n",
		"bad/wrong.yaml": "hosts: example.org\nheadlien: h2\n", "empty/none.md": "",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestLoadPaths reads rules from a directory and from files, and says what is wrong with them.
func TestLoadPaths(t *testing.T) {
	dir := ruleFiles(t)
	all, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if n, dumps := len(all.All()), all.ForDumps(); n != 3 || len(dumps) != 1 || !dumps[0].IsForLines() {
		t.Errorf("%d rules, and for dumps %v", n, dumps)
	}
	one, err := Load(filepath.Join(dir, "one.yaml"))
	if err != nil || len(one.All()) != 1 || one.Sum() == all.Sum() || one.Sum() != Join(one).Sum() {
		t.Errorf("%v, %v, sums %x and %x", one.All(), err, one.Sum(), all.Sum())
	}
	if r, err := LoadFile(filepath.Join(dir, "example.com.txt")); err != nil || !slices.Contains(r.Hosts, "example.com") {
		t.Errorf("%v, %v", r, err)
	}
	for path, want := range map[string]string{
		"bad": `wrong.yaml:2:1: unknown key "headlien"`, "bad/wrong.yaml": `wrong.yaml:2:1: unknown key "headlien"`,
		"empty": "no rules in it", "none": "no such file or directory",
	} {
		if _, err := Load(filepath.Join(dir, path)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", path, err, want)
		}
	}
	if _, err := LoadFile(filepath.Join(dir, "none.yaml")); err == nil {
		t.Error("a file that is not there was loaded")
	}
	if n := len(Only(one.All()[0]).For("elsewhere.example", nil)); n != 1 {
		t.Errorf("%d rules for any host", n)
	}
}

func TestHostOf(t *testing.T) {
	for address, want := range map[string]string{"https://www.Example.org:80/a": "example.org", "example.org.": "example.org", "/a/b": "", "http://[::bad/": ""} {
		if host := HostOf(address); host != want {
			t.Errorf("%s: host %q, want %q", address, host, want)
		}
	}
}

// TestProposeBody learns where a story stands from its paragraphs.
func TestProposeBody(t *testing.T) {
	p := page(t, `<body><div class=page><nav><p>Home</p></nav><div class="story main"><p>One is here.</p><div class=promo><p>Buy now.</p></div><p>Two  is <b>here</b>.</p></div></div>`)
	keep, drop := ProposeBody(p, []string{"One is here.", "", "Two is here."})
	if len(keep) == 0 || keep[0] != "div.main" && keep[0] != ".main" && keep[0] != ".story" || !slices.ContainsFunc(drop, func(s string) bool { return strings.Contains(s, "promo") }) {
		t.Errorf("keep %q, drop %q", keep, drop)
	}
	if keep, _ := ProposeBody(p, []string{"Nowhere on the page."}); len(keep) > 0 {
		t.Errorf("of a story that is not there: %q", keep)
	}
	if text := Text(p.Root); text != "Home One is here. Buy now. Two is here." {
		t.Errorf("text %q", text)
	}
}
