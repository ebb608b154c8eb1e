package main

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"shuck/extract"
	"shuck/extract/dump"
)

// treeOf gives what a run has left in a directory, by name. What shuck keeps
// for itself is left out, unless it should not be there.
func treeOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	tree := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || name == manifestFile {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		tree[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func checkTree(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	got := treeOf(t, dir)
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if text, ok := got[name]; !ok || text != want[name] {
			t.Errorf("%s: there %t, has\n%s\nwant\n%s", name, ok, text, want[name])
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s should not be there", name)
		}
	}
}

// A container stands for one with pages at its members: the sink sees nothing
// else of it.
type container struct {
	path    string
	members []string // "12=text", where the text "!" stands for an error
}

func failedRecord(source string) *extract.Record {
	record := extract.Failed(extract.Page{Source: source}, &extract.Error{Kind: extract.ErrDamaged})
	return &record
}

// into puts what the container has into a directory, as a run does that ends
// behind so many results; it gives the members that were not skipped.
func (c container) into(t *testing.T, dir string, stopAfter int) (done []string) {
	t.Helper()
	out, err := openOutputDir(dir, ".json", "settings", false)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := out.close(); err != nil {
			t.Error(err)
		}
	}()
	from := &origin{file: dump.File{Source: c.path}, name: relativeName(filepath.Base(c.path), "")}
	if _, ok := out.recall(from); ok {
		return nil
	}
	for _, member := range c.members[:min(stopAfter, len(c.members))] {
		place, text, _ := strings.Cut(member, "=")
		r := result{from: from, source: c.path + "#" + place, event: pageDone, output: []byte(text)}
		r.tally = tally{pages: 1, articles: 1}
		file, was, ok := out.place(from, r.source)
		r.file = file
		if text == "!" {
			r.event, r.failed, r.tally = pageFailed, failedRecord(r.source), tally{pages: 1, errors: 1}
		} else if ok {
			r.event, r.earlier, r.tally = memberSkipped, was, tally{pages: 1, skipped: 1}
		}
		if r.event != memberSkipped {
			done = append(done, place)
		}
		if err := out.put(r); err != nil {
			t.Fatal(err)
		}
	}
	if stopAfter >= len(c.members) {
		if err := out.put(result{from: from, event: fileEnded}); err != nil {
			t.Fatal(err)
		}
	}
	return done
}

func TestContainers(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.warc")
	write := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("as it was")
	c := container{path, []string{"0=zero", "1=one", "x/2=two", "x/2=two more", "../3=three"}}
	out := filepath.Join(dir, "out")
	want := map[string]string{
		errorsFile: "", "a.warc/0.json": "zero", "a.warc/1.json": "one", "a.warc/x/2.json": "two", "a.warc/x/2%x~2.json": "two more", "a.warc/%x2E%x2E/3.json": "three",
	}
	check := func(what string, stopAfter int, wantDone ...string) {
		t.Helper()
		if done := c.into(t, out, stopAfter); !slices.Equal(done, wantDone) {
			t.Errorf("%s: did %q, want %q", what, done, wantDone)
		}
	}
	check("broken off", 3, "0", "1", "x/2")
	check("again", 4, "x/2") // the second of the name
	check("and again", 5, "../3")
	checkTree(t, out, want)
	check("done", 5)

	os.Remove(filepath.Join(out, "a.warc", "x", "2.json"))
	check("a record taken away", 5, "0", "1", "x/2", "x/2", "../3")
	checkTree(t, out, want)

	write("as it is now")
	c.members[0] = "0=!"
	check("changed", 5, "0", "1", "x/2", "x/2", "../3")
	delete(want, "a.warc/0.json")
	line, err := failedRecord(path + "#0").MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	want[errorsFile] = string(line) + "\n"
	checkTree(t, out, want)
	check("with an error", 5, "0")
	checkTree(t, out, want)
}

// TestManifestCutAnywhere has runs that end with any part of the manifest
// written, and files missing or short, as after a loss of power.
func TestManifestCutAnywhere(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.zip")
	if err := os.WriteFile(path, []byte("zip"), 0o666); err != nil {
		t.Fatal(err)
	}
	c := container{path, []string{"a=aa", "b=bbb", "c/d=cccc", "e=!", "f=ffffff"}}
	whole := filepath.Join(dir, "whole")
	c.into(t, whole, len(c.members))
	want := treeOf(t, whole)
	manifest, err := os.ReadFile(filepath.Join(whole, manifestFile))
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for cut := 0; cut <= len(manifest); cut += 23 { // no divisor of the length of a line
		out := filepath.Join(dir, fmt.Sprint(cut))
		if err := os.CopyFS(out, os.DirFS(whole)); err != nil {
			t.Fatal(err)
		}
		os.Truncate(filepath.Join(out, manifestFile), int64(cut))
		os.WriteFile(filepath.Join(out, newRecord), []byte("half a rec"), 0o666)
		os.WriteFile(filepath.Join(out, newErrors), []byte("half an err"), 0o666)
		for name := range want {
			if random.IntN(4) == 0 {
				os.Truncate(filepath.Join(out, filepath.FromSlash(name)), 0)
			}
		}
		c.into(t, out, random.IntN(len(c.members)))
		c.into(t, out, len(c.members))
		checkTree(t, out, want)
		if t.Failed() {
			t.Fatalf("with %d of %d bytes of the manifest", cut, len(manifest))
		}
	}
}

// TestLinksDoNotLeadOut has links in the directory of --out.
func TestLinksDoNotLeadOut(t *testing.T) {
	dir := t.TempDir()
	out, outside := filepath.Join(dir, "out"), filepath.Join(dir, "outside")
	for _, d := range []string{out, outside} {
		if err := os.Mkdir(d, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(outside, filepath.Join(out, "sub")); err != nil {
		t.Skip(err)
	}
	d, err := openOutputDir(out, ".json", "", false)
	if err != nil {
		t.Fatal(err)
	}
	defer d.close()
	from := &origin{file: dump.File{Source: "sub/a"}, name: "sub/a"}
	if err := d.put(result{from: from, event: pageDone, source: "sub/a", file: "sub/a.json"}); err == nil {
		t.Error("written through a link that leads out")
	}
	if left := treeOf(t, outside); len(left) > 0 {
		t.Errorf("outside: %v", left)
	}
}

// TestOneRunAtATime has a second run into a directory while there is one.
func TestOneRunAtATime(t *testing.T) {
	dir := t.TempDir()
	first, err := openOutputDir(dir, ".json", "", false)
	if err != nil {
		t.Fatal(err)
	}
	if second, err := openOutputDir(dir, ".json", "", false); err == nil {
		second.close()
		t.Skip("this system has no locks")
	} else if !strings.Contains(err.Error(), "another run is writing to it") {
		t.Error(err)
	}
	if err := first.close(); err != nil {
		t.Fatal(err)
	}
	third, err := openOutputDir(dir, ".json", "", false)
	if err != nil {
		t.Fatal(err)
	}
	third.close()
}
