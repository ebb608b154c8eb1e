package dump

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shuck/extract"
)

// containersOf are files of all kinds of container with the pages of two stories.
func containersOf(t *testing.T) map[string][]byte {
	one, two := answerOf("http://a.example/1", "", storyOf(1)), answerOf("http://a.example/2", "", storyOf(2))
	warc := one + two
	lines := `{"html": "<p>one"}` + "\n" + `{"html": oops}` + "\n" + `{"html": "<p>two"}` + "\n"
	return map[string][]byte{
		"warc":           []byte(warc),
		"warc.gz":        inMembers(t, []string{one, two}),
		"one.warc.gz":    gzipped(t, []byte(warc)),
		"warc.zst":       append(zstded(t, []byte(one)), zstded(t, []byte(two))...),
		"jsonl":          []byte(lines),
		"jsonl.gz":       inMembers(t, strings.SplitAfter(lines, "\n")[:3]),
		"jsonl.xz":       xzed(t, []byte(lines)),
		"array.json":     []byte("[\n {\"html\": \"<p>one\"},\n {\"html\": \"<p>two\"}\n]\n"),
		"zip":            zipOf(t, "p/1.html", "<p>one", "p/2#.html", "<p>two", "d.warc", warc),
		"tar":            tarOf(t, "p/1.html", "<p>one", "512", "<p>two", "d.warc.gz", string(inMembers(t, []string{one, two}))),
		"stories.txt":    []byte("One\n\n" + strings.Repeat("The first story. ", 30) + "\n\n\f\nTwo\n\n" + strings.Repeat("The second story. ", 30) + "\n"),
		"stories.txt.gz": gzipped(t, []byte("One\n\n"+strings.Repeat("The first story. ", 30)+"\n\n\f\nTwo\n\n"+strings.Repeat("The second story. ", 30)+"\n")),
	}
}

type given struct {
	page extract.Page
	err  string
}

func givenBy(source string) []given {
	var all []given
	for page, err := range (File{Source: source}).Pages(0) {
		all = append(all, given{page, fmt.Sprint(err)})
	}
	return all
}

// TestSourceLeadsBack holds that each source that is given gives what it stood for.
func TestSourceLeadsBack(t *testing.T) {
	dir := t.TempDir()
	for name, data := range containersOf(t) {
		path := filepath.Join(dir, name)
		mustDo(t, os.WriteFile(path, data, 0o666))
		all := givenBy(path)
		if len(all) < 2 {
			t.Errorf("%s: %d pages", name, len(all))
		}
		for _, want := range all {
			again := givenBy(want.page.Source)
			if len(again) != 1 || fmt.Sprint(again[0]) != fmt.Sprint(want) {
				t.Errorf("%s gave\n%v\nwant\n%v", want.page.Source, again, want)
			}
		}
		for _, wrong := range []string{"#99999999", "#1", "#none", "#"} {
			if again := givenBy(path + wrong); len(again) != 1 || !strings.HasPrefix(again[0].err, "cannot be read: ") {
				t.Errorf("%s%s gave %v", name, wrong, again)
			}
		}
	}
	if all := givenBy(filepath.Join(dir, "zip#d.warc")); len(all) != 2 {
		t.Errorf("a container in a zip: %d pages", len(all))
	}
	odd := filepath.Join(dir, "warc#0")
	mustDo(t, os.WriteFile(odd, []byte("<p>one"), 0o666))
	if all := givenBy(odd); len(all) != 1 || string(all[0].page.Data) != "<p>one" {
		t.Errorf("a file so called: %v", all)
	}
}

// TestSourceSeeks holds that a page is read without what comes before it.
func TestSourceSeeks(t *testing.T) {
	var records, members bytes.Buffer
	random := rand.New(rand.NewPCG(1, 2))
	var noise strings.Builder
	for range 10_000 {
		fmt.Fprint(&noise, random.Uint64(), " ")
	}
	var last, lastMember int
	for n := range 50 {
		record := answerOf(fmt.Sprintf("http://a.example/%d", n), "", "<p>"+noise.String())
		last, lastMember = records.Len(), members.Len()
		records.WriteString(record)
		members.Write(gzipped(t, []byte(record)))
	}
	dir := t.TempDir()
	for source, data := range map[string][]byte{
		fmt.Sprintf("warc#%d", last): records.Bytes(), fmt.Sprintf("warc.gz#%d", lastMember): members.Bytes(),
	} {
		name, _, _ := strings.Cut(source, "#")
		mustDo(t, os.WriteFile(filepath.Join(dir, name), data, 0o666))
		var stats Stats
		for page, err := range (File{Source: filepath.Join(dir, source), Stats: &stats}).Pages(0) {
			mustDo(t, err)
			if page.URL != "http://a.example/49" {
				t.Errorf("%s: %s", source, page.URL)
			}
		}
		if n := stats.Bytes(); n > int64(len(data)/20) {
			t.Errorf("%s: %d of %d bytes were read", source, n, len(data))
		}
	}
}

// TestMembersByPattern holds which members of archives patterns choose.
func TestMembersByPattern(t *testing.T) {
	inner := string(zipOf(t, "x/c.html", "<p>c", "x/c.txt", "c"))
	archive := zipOf(t, "p/a.html", "<p>a", "p/b.txt", "b", "live/d.html", "<p>d", "p/e.css", "e", ".f.html", "<p>f", "inner.zip", inner)
	dir := t.TempDir()
	mustDo(t, os.Mkdir(filepath.Join(dir, "sub"), 0o777))
	mustDo(t, os.WriteFile(filepath.Join(dir, "sub", "all.zip"), archive, 0o666))
	mustDo(t, os.WriteFile(filepath.Join(dir, "sub", "g.html"), []byte("<p>g"), 0o666))
	mustDo(t, os.WriteFile(filepath.Join(dir, "sub", "none.tar"), tarOf(t, "h.txt", "h"), 0o666))
	for name, test := range map[string]struct {
		path   string
		filter Filter
		want   string
	}{
		"all":               {"sub/all.zip", Filter{}, "p/a.html p/b.txt live/d.html inner.zip#x/c.html inner.zip#x/c.txt"},
		"include":           {"sub/all.zip", Filter{Include: []string{"*.html"}}, "p/a.html live/d.html inner.zip#x/c.html"},
		"below":             {"sub/all.zip", Filter{Include: []string{"p/*"}}, "p/a.html p/b.txt p/e.css"},
		"exclude":           {"sub/all.zip", Filter{Exclude: []string{"live", "inner.zip"}}, "p/a.html p/b.txt"},
		"both":              {"sub/all.zip", Filter{Include: []string{"*.html"}, Exclude: []string{"**/live/**", "live/**"}}, "p/a.html inner.zip#x/c.html"},
		"an archive in it":  {"sub/all.zip", Filter{Include: []string{"inner.zip"}}, "inner.zip#x/c.html inner.zip#x/c.txt"},
		"directory":         {"", Filter{Include: []string{"*.html"}}, "sub/all.zip#p/a.html sub/all.zip#live/d.html sub/all.zip#inner.zip#x/c.html sub/g.html"},
		"directory, path":   {"", Filter{Include: []string{"sub/all.zip/p/*.html"}}, "sub/all.zip#p/a.html"},
		"directory, whole":  {"", Filter{Include: []string{"*.zip"}}, "sub/all.zip#p/a.html sub/all.zip#p/b.txt sub/all.zip#live/d.html sub/all.zip#p/e.css sub/all.zip#inner.zip#x/c.html sub/all.zip#inner.zip#x/c.txt"},
		"directory, but":    {"", Filter{Exclude: []string{"all.zip", "*.tar"}}, "sub/g.html"},
		"nothing, by name":  {"sub/all.zip", Filter{Include: []string{"*.xml"}}, "error"},
		"nothing, in a dir": {"", Filter{Include: []string{"*.xml"}}, ""},
	} {
		var got []string
		path := filepath.Join(dir, test.path)
		for page, err := range Pages(path, Options{Filter: test.filter}) {
			if source := strings.TrimLeft(strings.TrimPrefix(page.Source, path), "#/"); err == nil {
				got = append(got, filepath.ToSlash(source))
			} else {
				got = append(got, "error")
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s:\nhas  %s\nwant %s", name, strings.Join(got, " "), test.want)
		}
	}
}
