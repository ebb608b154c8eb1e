package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"shuck/cmd/shuck/internal/exit"
)

// story is a page with a head, a byline and the beginning of its story.
func story(head, byline, opening string) string {
	return "<!doctype html><html lang=en><head><title>Council votes to keep the old ferry</title>" + head + "</head><body><article>" +
		"<h1>Council votes to keep the old ferry</h1>" + byline +
		"<p>" + opening + "The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a dispute that had split the harbour.</p>" +
		"<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days, when the queues are longest.</p>" +
		"<p>\"People here grew up with that boat,\" said the mayor, Tove Brandt, after the vote. \"They were never going to let it go without a fight.\"</p></article></body></html>"
}

// manyShapes are pages of which none has all that pages can have, save the first.
func manyShapes() []string {
	const published = `<meta property="article:published_time" content="%s">`
	return []string{
		story(fmt.Sprintf(published, "2024-03-03T18:20:00+01:00")+
			`<meta property="article:modified_time" content="2024-03-04T08:00:00Z"><meta property="article:section" content="Harbour">`+
			`<meta property="og:site_name" content="The Marrow Post"><meta name="description" content="The ferry stays."><meta name="keywords" content="ferry, harbour">`+
			`<meta property="og:image" content="https://post.example/ferry.jpg"><link rel="canonical" href="https://post.example/ferry">`,
			`<p class="standfirst">After a year of argument, the ferry across the inlet stays.</p><p class="byline">By Ida Lund</p>`, "MARROW, March 3 (AP) - "),
		story(fmt.Sprintf(published, "2024-03-03"), "", ""),
		story(fmt.Sprintf(published, "2024-03-03T18:20:00")+`<meta property="article:modified_time" content="2024-03-04">`, `<p class="byline">By Ida Lund and Jonas Vik</p>`, "MARROW - "),
		"", // an error
		"<p>Log in",
		story("", "", ""),
	}
}

// linesOf gives n pages as JSON Lines.
func linesOf(t *testing.T, n int, shapes []string) string {
	t.Helper()
	var b strings.Builder
	for i := range n {
		page := map[string]any{"html": shapes[i%len(shapes)]}
		if i%3 == 0 {
			page["url"] = fmt.Sprintf("https://post.example/%d", i)
			page["record_id"] = fmt.Sprintf("<urn:uuid:%d>", i)
			page["fetched"] = []string{"2024-03-07T09:30:00Z", "2024-03-07T09:30:01.5Z"}[i%2]
			page[[]string{"id", "tags"}[i%2]] = []any{i, "x"} // to extra
		}
		line, err := json.Marshal(page)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.String()
}

// TestTablesKeepTheirTypes has what is written of few and of many pages read by
// programs that guess the types of columns.
func TestTablesKeepTheirTypes(t *testing.T) {
	if testing.Short() {
		t.Skip("takes many pages")
	}
	dir := writeTables(t)
	readTables(t, dir, "read.py", "duckdb, pandas, polars, pyarrow")
	readTables(t, dir, "spark.py", "pyspark")
}

// readTables runs a script over what writeTables wrote, where the modules of Python that
// it needs are there; Spark needs Java as well.
func readTables(t *testing.T, dir, script, modules string) {
	t.Run(script, func(t *testing.T) {
		python := cmp.Or(os.Getenv("SHUCK_PYTHON"), "python3")
		if out, err := exec.Command(python, "-c", "import "+modules).CombinedOutput(); err != nil {
			t.Skipf("%s with %s is not here (name one in SHUCK_PYTHON): %v %s", python, modules, err, lastLine(out))
		}
		if _, err := exec.LookPath("java"); err != nil && modules == "pyspark" {
			t.Skip("Spark needs Java, which is not here")
		}
		if out, err := exec.Command(python, filepath.Join("../../testdata/tables", script), dir).CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	})
}

// writeTables writes records and schemas into a directory: few.jsonl and many.jsonl,
// in which every column has something, and bare.jsonl.
func writeTables(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	broken := filepath.Join(dir, "broken.html") // with bytes that are no UTF-8: a warning
	files := map[string]string{broken: strings.ReplaceAll(story(`<meta charset="utf-8">`, "", ""), "boat", "boat \xff")}
	for name, n := range map[string]int{"few": 9, "many": 1999} {
		files[filepath.Join(dir, name)] = linesOf(t, n, manyShapes())
	}
	files[filepath.Join(dir, "bare")] = strings.Repeat(`{"html":""}`+"\n", 10)
	for name, text := range files {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	into := func(name string, args ...string) {
		t.Helper()
		var out, told bytes.Buffer
		if code := run(args, strings.NewReader(""), &out, &told); code == int(exit.Unusable) {
			t.Fatalf("%q: %s", args, told.String())
		}
		if err := os.WriteFile(filepath.Join(dir, name), out.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	into("few.jsonl", broken, filepath.Join(dir, "few"))
	into("many.jsonl", broken, filepath.Join(dir, "many"))
	into("bare.jsonl", filepath.Join(dir, "bare"))
	into("duckdb.sql", "schema", "--format", "duckdb")
	into("arrow.py", "schema", "--format", "arrow")
	into("spark.json", "schema", "--format", "spark")
	return dir
}

func lastLine(out []byte) string {
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	return lines[len(lines)-1]
}
