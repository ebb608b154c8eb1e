package golden

import (
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"shuck/extract"
	"shuck/extract/dump"
)

// storyPage is a page with a headline of its own.
func storyPage(headline string) string {
	return "<html><title>" + headline + "</title><article><h1>" + headline + "</h1>" +
		"<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a dispute.</p>" +
		"<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p></article></html>"
}

// container gives the pages of a container that lies at a path.
func container(path string, headlines ...string) iter.Seq2[extract.Page, error] {
	return func(yield func(extract.Page, error) bool) {
		for i, headline := range headlines {
			page := extract.Page{Source: fmt.Sprintf("%s#%d", path, 100*i), Data: []byte(storyPage(headline))}
			if !yield(page, nil) {
				return
			}
		}
	}
}

// checkContainer compares pages, updates the golden, and gives a line a page.
func checkContainer(c *Case, update Update, pages iter.Seq2[extract.Page, error]) string {
	var results []Result
	c.compareAll(pages, func(comparison Comparison) bool {
		results = append(results, comparison.Do(Options{Make: update.Make}))
		return true
	})
	update.Write(results)
	var lines []string
	for _, r := range results {
		line := fmt.Sprintf("%s:%d %s", r.Name, r.Line, r.Status)
		for _, p := range r.Problems {
			line += ", " + p.Message
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestContainers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crawl.warc.gz")
	golden := filepath.Join(filepath.Dir(path), "crawl.golden.json")
	for _, test := range []struct {
		name      string
		golden    string // before; "" for none
		headlines []string
		update    Update
		want      string
		after     string // where it is written
	}{
		{
			name:      "by source, in any order, whatever the directory",
			golden:    "{\"source\": \"old/place/crawl.warc.gz#100\", \"headline\": \"The bridge opens\"}\n{\"source\": \"crawl.warc.gz#0\", \"headline\": \"Another one\"}\n",
			headlines: []string{"The ferry stays", "The bridge opens", "The quay floods"},
			want:      "crawl.warc.gz#0:2 failed\ncrawl.warc.gz#100:1 passed\ncrawl.warc.gz#200:0 missing",
		},
		{
			name:      "stale",
			golden:    "{\"source\": \"crawl.warc.gz#100\", \"headline\": \"The bridge opens\"}\n{\"source\": \"crawl.warc.gz#0\", \"headline\": \"The ferry stays\"}\n",
			headlines: []string{"The ferry stays"},
			want:      "crawl.warc.gz#0:2 passed\ncrawl.warc.gz#100:1 failed, stale: crawl.warc.gz#100 is not in " + path,
		},
		{
			name:      "rewritten and made",
			golden:    "{\"source\": \"crawl.warc.gz#100\", \"headline\": \"Another one\"}\r\n{\"source\":\"crawl.warc.gz#0\",\"headline\":\"The ferry stays\"}",
			headlines: []string{"The ferry stays", "The bridge opens", "The quay floods"},
			update:    Update{Rewrite: true, Make: true},
			want:      "crawl.warc.gz#0:2 passed\ncrawl.warc.gz#100:1 updated\ncrawl.warc.gz#200:0 made",
			after:     "{\"source\": \"crawl.warc.gz#100\", \"headline\": \"The bridge opens\"}\r\n{\"source\":\"crawl.warc.gz#0\",\"headline\":\"The ferry stays\"}\r\n{\"source\":\"crawl.warc.gz#200\",",
		},
		{
			name:      "new",
			headlines: []string{"The ferry stays", "The bridge opens"},
			update:    Update{Make: true},
			want:      "crawl.warc.gz#0:0 made\ncrawl.warc.gz#100:0 made",
			after:     "{\"source\":\"crawl.warc.gz#0\",\"url\":null,",
		},
		{
			name:      "one page needs no source",
			golden:    "{\n  \"headline\": \"The ferry stays\"\n}\n",
			headlines: []string{"The ferry stays"},
			want:      "crawl.warc.gz#0:1 passed",
		},
		{
			name:      "several pages do",
			golden:    "{\"headline\": \"The ferry stays\"}\n{\"headline\": \"The bridge opens\"}\n",
			headlines: []string{"The ferry stays", "The bridge opens"},
			want:      "crawl.warc.gz:0 broken, a record without a source, among others: which page is it of?, a record without a source, among others: which page is it of?",
		},
		{
			name:      "another file's source",
			golden:    "{\"source\": \"other.warc.gz#0\", \"headline\": \"The ferry stays\"}\n",
			headlines: []string{"The ferry stays"},
			want:      "crawl.warc.gz:0 broken, source is \"other.warc.gz#0\", which is not a page of crawl.warc.gz",
		},
	} {
		c := &Case{Name: "crawl.warc.gz", Page: dump.File{Source: path}, Golden: golden, HasGolden: test.golden != ""}
		os.Remove(golden)
		if c.HasGolden {
			writeFile(t, golden, test.golden)
		}
		if got := checkContainer(c, test.update, container(path, test.headlines...)); got != test.want {
			t.Errorf("%s:\nhas\n%s\nwant\n%s", test.name, got, test.want)
		}
		after, _ := os.ReadFile(golden)
		if test.after == "" && string(after) != test.golden || !strings.HasPrefix(string(after), test.after) {
			t.Errorf("%s: the golden is\n%s\nwant\n%s", test.name, after, test.after)
		}
		if test.update.Make { // what was made passes
			c.HasGolden = true
			if again := checkContainer(c, Update{}, container(path, test.headlines...)); strings.Count(again, "passed") != len(test.headlines) {
				t.Errorf("%s: after the update\n%s", test.name, again)
			}
		}
	}
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestUnreadableContainer has a container that is cut off before its end: what
// could not be reached is not called stale.
func TestUnreadableContainer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crawl.warc")
	writeFile(t, strings.TrimSuffix(path, ".warc")+Suffix, "{\"source\": \"crawl.warc#0\", \"headline\": \"The ferry stays\"}\n{\"source\": \"crawl.warc#100\", \"headline\": \"The bridge opens\"}\n")
	cut := func(yield func(extract.Page, error) bool) {
		for page, err := range container(path, "The ferry stays") {
			yield(page, err)
		}
		yield(extract.Page{Source: path}, &extract.Error{Kind: extract.ErrDamaged, Message: "it is cut off"})
	}
	c := &Find(filepath.Dir(path)+"/crawl"+Suffix, dump.Filter{})[0]
	writeFile(t, path, "")
	c.Page.Source = path
	want := "crawl.golden.json#0:1 passed\ncrawl.golden.json:0 failed, it is cut off"
	if got := checkContainer(c, Update{}, cut); got != want {
		t.Errorf("has\n%s\nwant\n%s", got, want)
	}
}

func TestGoldenNames(t *testing.T) {
	for page, want := range map[string]string{
		"a/story.html":       "a/story.html a/story",
		"a/crawl.warc.gz":    "a/crawl.warc.gz a/crawl.warc a/crawl",
		"a/story":            "a/story",
		"a/.story":           "a/.story",
		"a.b/v1.2.html":      "a.b/v1.2.html a.b/v1.2",
		"pages.tar.ZST":      "pages.tar.ZST pages.tar pages",
		"a/story.html.br.gz": "a/story.html.br.gz a/story.html.br a/story.html",
	} {
		var got []string
		for _, name := range goldenNames(page) {
			got = append(got, strings.TrimSuffix(name, Suffix))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %s", page, got, want)
		}
	}
}

func TestMemberOf(t *testing.T) {
	for _, test := range [][3]string{
		{"crawl.warc#12", "crawl.warc", "12"},
		{"dumps/crawl.warc#12", "crawl.warc", "12"},
		{"old-crawl.warc#12", "crawl.warc", ""},
		{"site.zip#a/site.zip#b.html", "site.zip", "a/site.zip#b.html"},
		{"crawl.warc", "crawl.warc", ""},
	} {
		if got := memberOf(test[0], test[1]); got != test[2] {
			t.Errorf("%s in %s: %q, want %q", test[0], test[1], got, test[2])
		}
	}
}

// TestUpdateFails has a golden that cannot be written.
func TestUpdateFails(t *testing.T) {
	dir := t.TempDir()
	page := filepath.Join(dir, "story.html")
	writeFile(t, page, storyPage("The ferry stays"))
	c := &Case{Name: "story.html", Page: dump.File{Source: page}, Golden: filepath.Join(dir, "gone", "story.golden.json")}
	got := checkContainer(c, Update{Make: true}, c.Page.Pages(0))
	if want := "story.html:0 broken, cannot be written: no such file or directory"; got != want {
		t.Errorf("has %s, want %s", got, want)
	}
}

// FuzzGolden reads goldens of any bytes, and updates those that can be read.
func FuzzGolden(f *testing.F) {
	f.Add([]byte(`{"headline": "A", "authors": ["B", "C"], "dateline": {"place": "D"}}`), "x")
	f.Add([]byte("{\r\n\t\"body\": {\"text\": \"a b\", \"min_f1\": 0.5},\r\n\t\"extra\": {\"a\": [1, {}]}\r\n}"), "")
	f.Add([]byte(`{"source": "a.warc#1"}{"source":"a.warc#2","published":{"day":"2024-02-01"}}`), "2024-02-01")
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		file, problems := parseGolden("x", data)
		if len(problems) > 0 {
			return
		}
		record := extract.Record{Headline: text, Lead: text, Body: text, Published: "2024-02-01", Topics: []string{text}}
		line, err := record.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range file.entries {
			e.file = file
			checkMembers(t, data[e.start:e.end])
			checkUpdated(t, e, string(line))
		}
	})
}

// checkMembers holds the scanner against encoding/json.
func checkMembers(t *testing.T, object []byte) {
	t.Helper()
	var want map[string]json.RawMessage
	if err := json.Unmarshal(object, &want); err != nil {
		t.Fatal(err)
	}
	keys, got := objectKeys(object)
	slices.Sort(keys)
	if !reflect.DeepEqual(got, want) || len(keys) != len(want) {
		t.Errorf("%s: %s, want %s", object, got, want)
	}
}
