package golden

import (
	"bytes"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"shuck/extract"
)

// A dataCase is a case of testdata/golden: lines `key: value`, a key may come
// more than once.
type dataCase struct {
	group string
	lines map[string][]string
}

func (c dataCase) first(key string) string {
	if len(c.lines[key]) == 0 {
		return ""
	}
	return c.lines[key][0]
}

func dataCases(t *testing.T, file string) []dataCase {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("../../testdata/golden", file))
	if err != nil {
		t.Fatal(err)
	}
	var cases []dataCase
	for _, section := range archive.Files {
		for text := range strings.SplitSeq(strings.TrimSpace(string(section.Data)), "\n\n") {
			c := dataCase{section.Name, map[string][]string{}}
			for line := range strings.Lines(text) {
				key, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ":")
				c.lines[key] = append(c.lines[key], strings.TrimPrefix(value, " "))
			}
			cases = append(cases, c)
		}
	}
	return cases
}

// parsed reads a golden of one page.
func parsed(data []byte) (*entry, []Problem) {
	file, problems := parseGolden("x.golden.json", data)
	if len(problems) > 0 {
		return nil, problems
	}
	file.entries[0].file = file
	return file.entries[0], nil
}

func TestRules(t *testing.T) {
	for _, c := range dataCases(t, "rules.txtar") {
		golden := c.first("golden")
		var differs, wrong []string
		e, problems := parsed([]byte(golden))
		for _, p := range problems {
			wrong = append(wrong, fmt.Sprintf("%d: %s", p.Line, p.Message))
		}
		if !slices.Equal(wrong, c.lines["problem"]) {
			t.Errorf("%s: %s\nproblems %q\nwant     %q", c.group, golden, wrong, c.lines["problem"])
		}
		if e == nil {
			continue
		}
		_, record := objectKeys([]byte(c.first("record")))
		for _, d := range e.differences(record) {
			differs = append(differs, d.Key+": "+d.Message)
		}
		if !slices.Equal(differs, c.lines["differs"]) {
			t.Errorf("%s: %s\nhas  %q\nwant %q", c.group, golden, differs, c.lines["differs"])
		}
		checkUpdated(t, e, c.first("record"))
	}
}

// checkUpdated updates an entry, and holds the result against the record, which
// must pass then, with line ends of either kind.
func checkUpdated(t *testing.T, e *entry, record string) {
	t.Helper()
	order, got := objectKeys([]byte(record))
	r := Result{entry: e, got: got, order: order, Differences: e.differences(got)}
	for _, all := range []bool{false, true} {
		data := e.file.apply(Update{Rewrite: true, Force: true, All: all}.changes(&r))
		for _, text := range [][]byte{data, bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))} {
			again, problems := parsed(text)
			if len(problems) > 0 {
				t.Errorf("updated to %s: %v", text, problems)
			} else if left := again.differences(got); len(left) > 0 {
				t.Errorf("updated to %s: %s still differs: %s", text, left[0].Key, left[0].Message)
			}
		}
	}
}

func TestDiffText(t *testing.T) {
	for _, c := range dataCases(t, "words.txtar") {
		lineEnds := strings.NewReplacer(`\n`, "\n")
		var shown []string
		for _, line := range diffText(lineEnds.Replace(c.first("old")), lineEnds.Replace(c.first("new"))) {
			shown = append(shown, line.String())
		}
		if !slices.Equal(shown, c.lines["shown"]) {
			t.Errorf("%s: %s -> %s\nhas\n%s\nwant\n%s", c.group, c.first("old"), c.first("new"),
				strings.Join(shown, "\n"), strings.Join(c.lines["shown"], "\n"))
		}
	}
}

// TestDiffOfLongTexts has paragraphs that have nothing in common and are too
// long for a table of their words.
func TestDiffOfLongTexts(t *testing.T) {
	oldText := "same start " + strings.Repeat("a b ", 10_000) + "same end"
	newText := "same start " + strings.Repeat("c d ", 10_000) + "same end"
	removed, added := diffWords(oldText, newText)
	for _, parts := range [][]Part{removed, added} {
		if len(parts) != 3 || parts[0].Changed || !parts[1].Changed || parts[2].Changed {
			t.Errorf("%d parts, want a change between what is the same", len(parts))
		}
	}
}

func TestProblems(t *testing.T) {
	archive, err := txtar.ParseFile("../../testdata/golden/problems.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for pair := range slices.Chunk(archive.Files, 2) {
		name := strings.TrimSuffix(pair[0].Name, ".golden")
		for _, lineEnd := range []string{"\n", "\r\n"} {
			golden := strings.ReplaceAll(string(pair[0].Data), "\n", lineEnd)
			_, problems := parseGolden("x.golden.json", []byte(byteOrderMark+golden))
			wants := strings.Split(strings.TrimSpace(string(pair[1].Data)), "\n")
			if len(problems) != len(wants) {
				t.Errorf("%s: %d problems, want %d: %v", name, len(problems), len(wants), problems)
				continue
			}
			for i, p := range problems {
				if got := fmt.Sprintf("%d: %s", p.Line, p.Message); !strings.HasPrefix(got, wants[i]) {
					t.Errorf("%s:\nhas  %s\nwant %s", name, got, wants[i])
				}
			}
		}
	}
}

// TestRecordKinds holds the keys that goldens may have against what records
// have.
func TestRecordKinds(t *testing.T) {
	checkKinds := func(name string, kinds map[string]keyKind, keys []string) {
		for _, key := range keys {
			if _, ok := kinds[key]; !ok && key != "source" {
				t.Errorf("%s: no kind for the key %s", name, key)
			}
			delete(kinds, key)
		}
		for key := range kinds {
			t.Errorf("%s: a kind for the key %s, which there is not", name, key)
		}
	}
	line, err := extract.Record{Dateline: &extract.Dateline{}}.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	_, record := objectKeys(line)
	dateline, _ := objectKeys(record["dateline"])
	checkKinds("record", maps.Clone(recordKinds), recordKeys())
	checkKinds("dateline", maps.Clone(datelineKinds), dateline)
}
