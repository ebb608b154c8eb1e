package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Work is counted, and not timed, by a build of the program that notes how often each of
// its statements runs, and those of the libraries that look through text:
//
//	SHUCK_WORK=1 go test ./cmd/shuck -run Work -timeout 1h
//
// What libraries do in assembly, as strings.IndexByte does, counts as one.
const countsWork = "SHUCK_WORK"

// countedPackages are those whose statements count.
const countedPackages = "shuck/...,bytes,strings,bufio,slices,sort,regexp,regexp/syntax,unicode/utf8,encoding/json," +
	"golang.org/x/net/html,github.com/andybalholm/cascadia,github.com/antchfx/xpath"

const (
	// workOfOne is the size of the smaller one of two inputs, in bytes.
	workOfOne = 20_000
	// freePerByte is how often any statement may run for each byte of an input, whatever it
	// took at half the size: some are for large inputs alone.
	freePerByte = 8
)

// A grown is a kind of input that can be made at any size, and how the program takes it.
type grown struct {
	name string
	args []string // before its path
	make func(size int) []byte
}

// repeated makes inputs of a beginning, a piece over and over, in which %d is its number,
// and an end.
func repeated(begin, piece, end string) func(int) []byte {
	return func(size int) []byte {
		var b bytes.Buffer
		b.WriteString(begin)
		for i := 0; b.Len() < size; i++ {
			b.WriteString(strings.ReplaceAll(piece, "%d", strconv.Itoa(i)))
		}
		b.WriteString(end)
		return b.Bytes()
	}
}

// inContainer makes a container of as many pages as have the size.
func inContainer(pack func([]packed) ([]byte, error)) func(int) []byte {
	return func(size int) []byte {
		var pages []packed
		for i := range size / len(storyPage(1)) {
			pages = append(pages, packed{fmt.Sprintf("%d.html", i), []byte(storyPage(i))})
		}
		data, err := pack(pages)
		if err != nil {
			panic(err)
		}
		return data
	}
}

// A counter runs the program that counts.
type counter struct{ program string }

// A work is how often each statement ran in one run of the program.
type work struct {
	of  map[statement]uint64
	dir string // with the files that Go's own tool reads
}

// A statement is one of those that run together, by its place in the program.
type statement struct{ pkg, function, number uint64 }

func newCounter(t *testing.T) *counter {
	if os.Getenv(countsWork) == "" {
		t.Skipf("set %s to count work, which takes minutes", countsWork)
	}
	c := &counter{program: filepath.Join(t.TempDir(), "shuck")}
	build := exec.Command("go", "build", "-cover", "-covermode=atomic", "-coverpkg="+countedPackages, "-o", c.program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return c
}

// work has the program read data.
func (c *counter) work(t *testing.T, args []string, name string, data []byte) work {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(c.program, append(args, path)...)
	cmd.Env = append(os.Environ(), "GOCOVERDIR="+dir, "GOMAXPROCS=1", "HOME="+dir)
	var messages bytes.Buffer
	cmd.Stderr = &messages
	if err := cmd.Run(); err != nil && (!errors.As(err, new(*exec.ExitError)) || cmd.ProcessState.ExitCode() > 2) {
		t.Fatalf("%v\n%s", err, messages.String())
	}
	counted, err := filepath.Glob(filepath.Join(dir, "covcounters.*"))
	if err != nil || len(counted) != 1 {
		t.Fatalf("%v counted, %v: %s", counted, err, messages.String())
	}
	file, err := os.ReadFile(counted[0])
	if err != nil {
		t.Fatal(err)
	}
	w, err := readCounters(file)
	if err != nil {
		t.Fatal(err)
	}
	w.dir = dir
	return w
}

// readCounters reads a file of counters, as package internal/coverage of Go describes it: a
// header of 32 bytes; one of 16 with the number of functions and the lengths of two
// tables, which follow; and of each function the number of its counters, the numbers of its
// package and of itself, and the counters, all of variable length.
func readCounters(file []byte) (work, error) {
	const header, segment = 32, 16
	if len(file) < header+segment || string(file[:4]) != "\x00cwm" || file[4] != 1 || file[24] != 2 {
		return work{}, errors.New("no file of counters in the form that is known")
	}
	functions := binary.LittleEndian.Uint64(file[header:])
	tables := int(binary.LittleEndian.Uint32(file[header+8:]) + binary.LittleEndian.Uint32(file[header+12:]))
	rest := file[header+(segment+tables+3)/4*4:]
	next := func() uint64 {
		v, n := binary.Uvarint(rest)
		rest = rest[max(n, 0):]
		return v
	}
	w := work{of: map[statement]uint64{}}
	for range functions {
		counters, pkg, function := next(), next(), next()
		for i := range counters {
			w.of[statement{pkg, function, i}] = next()
		}
	}
	return w, nil
}

// outgrown are the statements that run more than three times as often in this work as in
// one of half the input.
func (w work) outgrown(half work, size int) []statement {
	var fast []statement
	for s, times := range w.of {
		if times > 3*half.of[s] && times > uint64(freePerByte*size) {
			fast = append(fast, s)
		}
	}
	return fast
}

// places are those statements as Go's tool names them, with how often they ran.
func (w work) places(t *testing.T, half work, size int) string {
	profile := func(dir string) map[string]uint64 {
		out, err := exec.Command("go", "tool", "covdata", "textfmt", "-i", dir, "-o", "/dev/stdout").Output()
		if err != nil {
			t.Fatal(err)
		}
		times := map[string]uint64{}
		for line := range strings.Lines(string(out)) {
			if place, counts, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
				n, _ := strconv.ParseUint(counts[strings.LastIndexByte(counts, ' ')+1:], 10, 64)
				times[place] = n
			}
		}
		return times
	}
	var b strings.Builder
	once := profile(half.dir)
	for place, n := range profile(w.dir) {
		if n > 3*once[place] && n > uint64(freePerByte*size) {
			fmt.Fprintf(&b, "\n%s: %d times, then %d", place, once[place], n)
		}
	}
	return b.String()
}

// TestWork holds that twice as much of a kind of input makes no statement run more than
// three times as often.
func TestWork(t *testing.T) {
	c := newCounter(t)
	for _, g := range append(grownKinds(), grownDumps(t)...) {
		t.Run(g.name, func(t *testing.T) {
			t.Parallel()
			name := filepath.Base(g.name)
			once := c.work(t, g.args, name, g.make(workOfOne))
			twice := c.work(t, g.args, name, g.make(2*workOfOne))
			if len(twice.outgrown(once, 2*workOfOne)) == 0 {
				return
			}
			// Some statements are for large inputs: what grows too fast does so again.
			again := c.work(t, g.args, name, g.make(4*workOfOne))
			if fast := again.outgrown(twice, 4*workOfOne); len(fast) > 0 {
				t.Errorf("twice the input makes %d statements run more than three times as often:%s", len(fast), again.places(t, twice, 4*workOfOne))
			}
		})
	}
}

// grownDumps are the pages of testdata, in all forms that are read, over and over.
func grownDumps(t *testing.T) []grown {
	files, err := filepath.Glob("../../testdata/pages/*")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var dumps []grown
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil || strings.HasSuffix(file, ".golden.json") || strings.HasSuffix(file, "known-gaps.txt") || len(data) == 0 {
			continue
		}
		dumps = append(dumps, grown{filepath.Base(file), []string{"-q"}, repeated("", string(data)+"\n", "")})
	}
	return dumps
}

// grownKinds are inputs that cost a careless reader the square of their size.
func grownKinds() []grown {
	const (
		head  = "<html><head><title>Council keeps the old ferry</title>"
		story = "</head><body><article><h1>Council keeps the old ferry</h1><p class=byline>By Ida Lund</p>" +
			"<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a dispute that had split the harbour.</p>" +
			"<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p></article>"
		paragraph = "The council voted on Monday to keep the ferry running for another ten years, said the mayor, number %d.\n\n"
	)
	ld := func(begin, piece, end string) func(int) []byte {
		return repeated(head+`<script type="application/ld+json">`+begin, piece, end+"</script>"+story)
	}
	state := func(begin, piece, end string) func(int) []byte {
		return repeated(head+story+`<script id="__NEXT_DATA__" type="application/json">`+begin, piece, end+"</script>")
	}
	body := func(piece string) func(int) []byte { return repeated(head+story, piece, "") }
	inHead := func(piece string) func(int) []byte { return repeated(head, piece, story) }
	record := "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
	const links = "References\n\n   Visible links\n   1. https://f.example/\n"
	kinds := []struct {
		name string
		make func(int) []byte
	}{
		// Trees.
		{"deep.html", body("<div>")},
		{"deep-lists.html", body("<ul><li>")},
		{"deep-spans.html", body("<span>x")},
		{"deep-tables.html", body("<table><tr><td>x")},
		{"open-formatting.html", body("<b id=%d>w")},
		{"adoptions.html", body("<b><i><u><p></b>x")},
		{"links-in-links.html", body("<a href=%d><div>x</a>y")},
		{"foster.html", repeated(head+story+"<table>", "<p>word ", "")},
		{"small-items.html", body("<li>x")},
		{"cells.html", repeated(head+story+"<table><tr>", "<td>x %d", "")},
		{"paragraphs.html", body("<p>" + paragraph)},
		{"headings.html", body("<h2>Ferry %d stays</h2>")},
		{"headings-in-headings.html", body("<h2><label>x")},
		{"headings-in-items.html", body("<li><h1>x")},
		{"rows.html", repeated(head+story+"<table>", "<tr><td>Ferry<td>%d<td>stays", "")},
		{"breaks.html", body("Ferry %d stays<br>")},
		{"links.html", body("<a href=/%d>Ferry %d</a> ")},
		{"link-paragraphs.html", body("<p><a href=/%d>Ferry number %d stays here</a></p>")},
		{"pictures.html", body("<figure><img src=%d.jpg><figcaption>Ferry %d. Photo: Ida Lund</figcaption></figure>")},
		{"notes.html", body("<p>a<sup><a href=#n%d>%d</a></sup></p><p id=n%d>Note.</p>")},
		{"formulas.html", body("<p>x <math><mi>y</mi><mo>+</mo><mn>%d</mn></math></p>")},
		{"one-formula.html", repeated(head+story+"<p>x <math>", "<mrow><mi>y</mi>", "</math>")},
		{"quotes.html", body("<blockquote>Ferry %d stays")},
		{"definitions.html", body("<dl><dt>Ferry %d<dd>stays")},
		{"sections.html", body("<section><h2>Ferry %d</h2><p>It stays.</section>")},
		{"columns.html", repeated(head+story+"<table>", "<colgroup><col>x", "")},
		{"forms.html", body("<form><input><select><option>x%d")},
		{"scripts.html", body("<script>a=%d</script>")},
		{"code.html", repeated(head+story+"<script>", "a={b:'//x%d'+c(//d)};e(`", "</script>")},
		{"references.html", repeated(head+story+`<script id="__NUXT_DATA__" type="application/json">[["Reactive",1],{"a":2},`, `[%d,1,2,3],`, "0]</script>")},
		{"stream.html", body(`<script>self.__next_f.push([1,"%d:[\"$1\",\"$2\",\"$3\"]\n"])</script>`)},
		{"hidden.html", body("<p style='display:none'>Ferry %d stays</p>")},
		{"comments.html", body("<div class=comment><b>Ida</b> Ferry %d stays, I think.</div>")},
		{"spans-with-bylines.html", body("<p class=byline>By Ida Lund%d</p>")},
		{"dates.html", body("<time datetime=2024-01-02>2 January 2024</time> ")},
		{"datelines.html", body("<p>MARROW, March 3 (AP) - The ferry number %d stays.</p>")},
		{"pre.html", repeated(head+story+"<pre>", "ferry %d stays ", "</pre>")},
		{"plaintext.html", repeated(head+story+"<plaintext>", "<p>ferry %d stays ", "")},
		{"pre-lines.html", repeated(head+story+"<pre>", "ferry %d stays\n", "</pre>")},
		{"one-text.html", repeated(head+story+"<p>", "ferry %d stays ", "")},
		{"one-word.html", repeated(head+story+"<p>", "ferry", "")},
		{"blanks.html", body("  \n")},
		{"entities.html", body("&amp;&notit;&#x%d;")},
		{"microdata-headlines.html", body("<p itemprop=headline>Ferry %d stays in port</p>")},
		{"microdata-in-text.html", repeated("<body><ul>", "said Ida Lund<div itemscope itemtype=http://schema.org/NewsArticle>", "")},
		{"noscripts.html", body("<noscript>Ferry %d</b>")},
		{"microdata.html", body("<div itemscope itemtype=https://schema.org/NewsArticle><span itemprop=author>Ida %d Lund</span></div>")},
		{"attributes.html", repeated(head+story+"<p ", "a%d=1 ", ">x")},
		{"classes.html", repeated(head+story+"<p class='", "nav-%d body ", "'>x")},
		{"capitals.html", body("<p>THE FERRY %d STAYS IN PORT")},
		{"invisible.html", repeated(head+story+"<p>", "\u200b\u00adf", "")},
		{"combining.html", repeated(head+story+"<p>", "e\u0301", "")},
		{"ideographs.html", body("<p>記者王小明%d報道，渡船留在港口。")},
		{"ideographs-one.html", repeated(head+story+"<p>", "渡船留在港口。", "")},
		{"arabic.html", body("<p>كتبت عائدة %d أن العبارة باقية.")},
		{"no-utf8.html", repeated(head+story+"<p>", "caf\xe9 %d ", "")},
		{"open-comments.html", body("<!--")},
		{"open-formulas.html", repeated(head+story+"<script src=mathjax.js></script><p>", "\\( $$x$$ ", "")},
		{"hidden-scripts.html", repeated(head+story+"<script>", "<!---->", "")},
		{"end-tags.html", body("</p></br></div></b>")},
		{"templates.html", body("<template><td>x")},
		{"cdata.html", repeated(head+story+"<svg>", "<![CDATA[", "")},
		{"ampersands.html", body("&")},
		{"ruby.html", repeated(head+story+"<ruby>", "<rt><rb>x", "")},
		{"framesets.html", repeated("<html>", "<frameset><frame>", "")},
		{"tables-in-turn.html", repeated(head+story+"<table>", "x</foo> <td></table><table>", "")},
		{"adoptions-in-depth.html", repeated(head+story+strings.Repeat("<div>", 400), "<b x=%d><div>x</b></div>", "")},
		// What stands in a story and is no part of it.
		{"posts.html", body("<blockquote class=twitter-tweet><p>The ferry %d stays.</p>— Ida Lund (@ida)</blockquote>")},
		{"posts-in-posts.html", body("<div class=fb-post><p>The ferry %d stays.</p>")},
		{"galleries-in-galleries.html", body("<div class=gallery><img><h3>Ferry %d</h3><p>The ferry stays in port, said the council.</p>")},
		{"ads-in-ads.html", body("<div class=ad-slot><p>The ferry %d stays in port, said the council of the island.</p>")},
		{"stories.html", body("<article><h2>Ferry %d stays</h2><p class=byline>By Ida Lund, 2 May 2025</p><p>The ferry stays in port, said the council.</p></article>")},
		{"stories-in-stories.html", body("<article><h1>Ferry %d stays</h1><p class=byline>By Ida Lund, 2 May 2025</p><p>The ferry stays in port, said the council.</p>")},
		{"teasers.html", body("<div><h3><a href=/%d>Goats close the road</a></h3><i>3.5.2025</i></div>")},
		{"teasers-alone.html", repeated(head+"<h1>Council keeps the old ferry</h1>", "<a href=/%d><div>Goats close the road</div><div>The herring are late.</div></a><h4>x</h4>", "")},
		{"teasers-that-lead-on.html", body("<h4>Goats close the road</h4><p>The herring are late this year <a href=/%d>»</a></p>")},
		{"about.html", body("<h3>About us</h3><p>Gull Holm Ferries %d runs the boats.</p>")},
		{"shop-parts.html", repeated("<script type=application/ld+json>{\"@type\":\"Product\"}</script>"+story, "<div><h2>Customer reviews</h2><p>The ferry %d stays in port.</p>", "")},
		// Heads.
		{"title-bars.html", repeated("<title>Ferry stays", " | Post %d", "</title>"+story)},
		{"title-signs.html", repeated("<title>Ferry stays", " - – » : ", "</title>"+story)},
		{"title-words.html", repeated("<title>", "Ferry %d stays ", "</title>"+story)},
		{"titles.html", inHead("<meta property=og:title content='Ferry %d stays'>")},
		{"title-and-headings.html", func(size int) []byte {
			return append(repeated("<title>", "Ferry stays again ", "</title></head>")(size/2), repeated("<body>", "<h1>Ferry stays again</h1>", story)(size/2)...)
		}},
		{"keywords.html", repeated(head+"<meta name=keywords content='", "w%d, ", "'>"+story)},
		{"authors.html", repeated(head+"<meta name=author content='", "Ann%d Smith, ", "'>"+story)},
		{"author-elements.html", inHead("<meta name=author content='John Smith%d'>")},
		{"byline-of-many.html", repeated(head+"<h1>Ferry</h1><p class=byline>By ", "Ann%d Smith, ", "</p>"+story)},
		{"dates-in-head.html", inHead("<meta name=date content='2024-01-02T10:00:%d'>")},
		{"canonicals.html", inHead("<link rel=canonical href=http://e.example/%d>")},
		{"tags.html", inHead("<meta property=article:tag content=t%d>")},
		{"styles.html", inHead("<style>.a%d{display:none}</style>")},
		{"charsets.html", inHead("<meta charset=x-%d>")},
		{"descriptions.html", inHead("<meta name=description content='Ferry %d'>")},
		// JSON in pages.
		{"ld-keywords.html", ld(`{"@type":"NewsArticle","keywords":[`, `"k%d",`, `"x"]}`)},
		{"ld-authors.html", ld(`{"@type":"NewsArticle","author":[`, `{"name":"Ann Smith%d"},`, `{}]}`)},
		{"ld-names.html", ld(`{"@type":"NewsArticle","author":[`, `"Ann%d Smith",`, `"x"]}`)},
		{"ld-by.html", ld(`{"@type":"NewsArticle","author":"By `, `Ann%d Smith; `, `"}`)},
		{"ld-articles.html", ld("[", `{"@type":"NewsArticle","headline":"Ferry %d"},`, "{}]")},
		{"ld-graph.html", ld(`{"@graph":[`, `{"@id":"#%d","@type":"Person","name":"Ann"},`, "{}]}")},
		{"ld-deep.html", ld("", `{"a":`, "")},
		{"ld-scripts.html", inHead(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry %d"}</script>`)},
		{"ld-escapes.html", ld(`{"a":"`, `\x\u12\`, `"}`)},
		{"ld-controls.html", ld(`{"@type":"NewsArticle","headline":"`, "a\n\t", `"}`)},
		{"ld-body.html", ld(`{"@type":"NewsArticle","articleBody":"`, `The ferry %d stays. `, `"}`)},
		{"state-texts.html", state(`{"props":{`, `"k%d":"The ferry number %d stays in port, the council said.",`, `"x":1}}`)},
		{"state-stories.html", state(`{"items":[`, `{"headline":"Ferry %d","body":"<p>The ferry stays in port.</p>"},`, "{}]}")},
		{"state-deep.html", state("", `{"a":`, "")},
		{"state-arrays.html", state("", "[", "")},
		{"state-scripts.html", body(`<script>window.__S%d__ = {"a":{"title":"x"}};</script>`)},
		{"streamed.html", body(`<script>self.__next_f.push([1,"%d:[\"$\",\"p\",null,{\"children\":\"Ferry\"}]\n"])</script>`)},
		// Texts.
		{"paragraphs.txt", repeated("Ferry stays\n\nBy Ida Lund\n\n", paragraph, "")},
		{"lines.txt", repeated("Ferry stays\n\n", "ferry %d\n", "")},
		{"one-line.txt", repeated("", "Ferry %d stays in port, said Ida. ", "")},
		{"one-word.txt", repeated("", "MZ", "")},
		{"words-in-a-word.txt", repeated("Ferry ", "Xube", "")},
		{"words-glued-in-a-word.txt", repeated("Ferry stays\n\nBy Ida Lund\n\n", "Related", "")},
		{"capitals-in-a-word.txt", repeated("Ferry ", "aB.", "")},
		{"bars.txt", repeated("", "|", "\n2 May 2025\n")},
		{"digits.txt", repeated("Ferry stays\n\n", "1", " Date: Mon, 1 Jan 2024 10:00:00 +0000\n")},
		{"one-letter-lines.txt", repeated("", "x\n", "")},
		{"blank-lines.txt", repeated("Ferry stays\n", "\n", paragraph)},
		{"feeds.txt", repeated("", "Ferry %d\f", "")},
		{"quoted.txt", repeated("", "> ferry %d stays\n", "")},
		{"quoted-deep.txt", repeated("", ">", " ferry\n")},
		{"markdown.txt", repeated("# Ferry\n\n", "**[Ferry](https://f.example/%d)** *stays* `here` ", "\n")},
		{"brackets.txt", repeated("# Ferry\n\n", "[[", "\n")},
		{"addresses.txt", repeated("# Ferry\n\n", "[/", "\n")},
		{"stars.txt", repeated("# Ferry\n\n", "*_", "\n")},
		{"open-tags.txt", repeated("# Ferry\n\n", "The ferry <%d stays, said Ida <of Fen Post, and ", "\n")},
		{"open-links.txt", repeated("# Ferry\n\n", "[ferry %d](https://f.example/ ", "\n")},
		{"open-pictures.txt", repeated("# Ferry\n\n", "![ferry ", "\n")},
		{"open-code.txt", repeated("# Ferry\n\n", "` ferry ``` ", "\n")},
		{"wrapped-links.txt", repeated("# Ferry\n\n", "[Ferry %d\nstays ", "\n")},
		{"link-lists.txt", repeated("# Ferry\n\n", "  * [Ferry %d](https://f.example/%d)\n", paragraph)},
		{"references.txt", repeated("   Ferry [1]stays\n\n", "  %d. https://f.example/%d\n", "")},
		{"cells.txt", repeated("", "   The ferry %d stays in port   [1]Mail   and the bell\n", links)},
		{"cells-of-figures.txt", repeated("", "   Ferry %d     12     13\n", links)},
		{"cells-apart.txt", repeated("", "   The ferry %d stays in port   [1]Mail\n   Its captain said that the bell rang\n\n", links)},
		{"grid.txt", repeated("", "+----+----+\n| a  | %d |\n", "+----+----+\n")},
		{"grids-in-grids.txt", repeated("", "| +--", "\n")},
		{"rst.txt", repeated("", ".. rubric:: Ferry %d\n   :name: ferry\n\nThe `ferry <https://f.example/>`__ stays.\n\n", "")},
		{"rst-open.txt", repeated(strings.Repeat(".. rubric:: Ferry\n\n", 3), "`ferry <|", "\n")},
		{"org.txt", repeated("", "* Ferry %d\n:PROPERTIES:\n:CUSTOM_ID: ferry\n:END:\n\nThe [[https://f.example/][ferry]] is /raised/.\n\n", "")},
		{"org-open.txt", repeated(strings.Repeat("* Ferry\n:PROPERTIES:\n:END:\n", 3), "[[/a ][<<", "\n")},
		{"asciidoc.txt", repeated("", "[#ferry .headline]\n== Ferry %d\n\nThe link:/ferry[ferry] was [.strong]#raised#.\n\n", "")},
		{"asciidoc-open.txt", repeated(strings.Repeat("link:/ferry[ferry]\n", 3), "link:[.#", "\n")},
		{"asciidoc-passed.txt", repeated("= Ferry\n:date: 2024-05-02\n\nlink:/ferry[ferry]\n", "pass:[{empty}", "\n")},
		{"wiki.txt", repeated("", "== Ferry %d ==\n\nThe [https://f.example/ ferry] was ''raised'' by [[noon|twelve]].\n\n", "")},
		{"wiki-open.txt", repeated(strings.Repeat("== Ferry ==\n[[noon|twelve]]\n", 3), "[[a|{{ //b <div ", "\n")},
		{"textile.txt", repeated("", "h2(ferry). Ferry %d\n\nThe \"ferry\":https://f.example/ was raised by [noon|https://n.example/].\n\n", "")},
		{"textile-open.txt", repeated(strings.Repeat("h2. Ferry\n\"ferry\":/a\n", 3), "!/\"(%%{[", "\n")},
		{"front-matter.txt", repeated("---\n", "key%d: value\n", "---\n"+paragraph)},
		{"tabs.txt", repeated("", "\t\tFerry %d\n", "")},
		{"menu-lines.txt", repeated("", "News\nSport\nWeather %d\n", paragraph)},
		{"bylines.txt", repeated("", "By Ida Lund\n\nFerry %d stays\n\n", "")},
		{"date-lines.txt", repeated("", " date 2024-01-02 Example.org\n\nFerry %d\n\n"+paragraph, "")},
		{"rules.txt", repeated("", "----------\nFerry %d\n", "")},
		{"glued.txt", repeated("", "FerryStays%dBy Ida Lund14 March 2024The ferry was raised.", "\n")},
		{"labelled.txt", repeated("", "HEADLINE: Ferry %d\nBYLINE: Ida Lund\nBODY:\nThe ferry stays.\n\n", "")},
		{"mails.txt", repeated("", "From ida@f.example Mon Jan  1 10:00:00 2024\nFrom: Ida\nSubject: Ferry %d\n\nThe ferry stays.\n\n", "")},
		{"trec.txt", repeated("", "<DOC><DOCNO>%d</DOCNO><TEXT>The ferry stays.</TEXT></DOC>\n", "")},
		{"feed.xml", repeated("<rss><channel>", "<item><title>Ferry %d</title><content:encoded>&lt;p&gt;The ferry stays in port, the council said on Monday.&lt;/p&gt;</content:encoded></item>", "</channel></rss>")},
		{"open-items.xml", repeated("<rss><channel>", "<item>", "")},
		{"feed-titles.xml", repeated("<rss><channel>", "<title>x%d</title>", "")},
		{"end-tags.xml", repeated("<rss>"+strings.Repeat("<a>", 200), "</b>", "")},
		{"attributes.xml", repeated("<rss ", "a%d='b' ", ">")},
		{"contents.xml", repeated("<newsml><newsitem><newscomponent>", "<contentitem><role/></contentitem>", "")},
		{"open-cdata.xml", repeated("<rss><item>", "<![CDATA[", "")},
		{"comments.xml", repeated("<rss>", "<!--", "")},
		{"declarations.xml", repeated("<!DOCTYPE rss [", "<!ENTITY a%d 'b'>", "")},
		{"tags-in-cdata.xml", repeated("<rss><item><content:encoded><![CDATA[", "<div>", "")},
		{"line-ends.xml", repeated("<newsitem><contentset><inlinedata>a", "\n \n", "")},
		{"deep.xml", repeated("<nitf><body><body.content>", "<block>", "")},
		{"newsml.xml", repeated("<newsml>", "<newsitem>", "")},
		{"cdata.xml", repeated("<rss><item><content:encoded><![CDATA[", "a < b %d ", "")},
		{"links.xml", repeated("<rss><channel><item>", "<link>x%d</link>", "")},
		// Containers.
		{"lines.jsonl", repeated("", `{"url":"http://e.example/%d","html":"<p>The ferry number %d stays in port."}`+"\n", "")},
		{"bad-lines.jsonl", repeated(`{"html":"<p>Ferry"}`+"\n", `{"html": "x`+"\n", "")},
		{"keys.jsonl", repeated("{", `"k%d":1,`, `"html":"<p>Ferry"}`+"\n")},
		{"deep.jsonl", repeated(`{"html":"<p>Ferry","extra":`, "[", "")},
		{"array.json", repeated("[", `{"html":"<p>Ferry %d"},`, "{}]")},
		{"folded.warc", repeated("WARC/1.0\r\nX: a\r\n", " folded %d\r\n", "\r\n")},
		{"fields.warc", repeated("WARC/1.0\r\n", "X-%d: a\r\n", "\r\n")},
		{"versions.warc", repeated("", "WARC/1.0\r\n", "")},
		{"garbage.warc", repeated("WARC/1.0\r\n\r\n", "garbage WARC/1. %d ", "")},
		{"encodings.warc", repeated(strings.Replace(record, "%d", "9999999", 1)+"HTTP/1.1 200 OK\r\nContent-Encoding: ", "gzip, ", "\r\n\r\n<p>x")},
		{"chunks.warc", repeated(strings.Replace(record, "%d", "9999999", 1)+"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n", "0\r\n\r\n")},
		{"parts.mhtml", repeated("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n", "--b\r\nContent-Type: text/html\r\nContent-Location: http://e.example/%d\r\n\r\n<p>Ferry\r\n", "--b--\r\n")},
		{"boundaries.mhtml", repeated("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n", "--b\r\n", "")},
		{"folded.mhtml", repeated("MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", " x%d=y;\r\n", " boundary=b\r\n\r\n--b\r\n\r\nx")},
		{"nested.mhtml", repeated("MIME-Version: 1.0\r\n", "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", "")},
		{"quoted-printable.mhtml", repeated("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>", "=41=\r\n", "")},
		{"no-members.gz", repeated("", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", "")},
		{"no-frames.zst", repeated("\x28\xb5\x2f\xfd", "\x28\xb5\x2f\xfd\x00", "")},
		{"skipped.zst", repeated("", "\x50\x2a\x4d\x18\x01\x00\x00\x00x", "")},
	}
	var growns []grown
	for _, k := range kinds {
		growns = append(growns, grown{k.name, []string{"-q", "--blocks"}, k.make})
		if strings.HasSuffix(k.name, ".html") || strings.HasSuffix(k.name, ".txt") {
			growns = append(growns, grown{"markdown/" + k.name, []string{"-q", "-f", "markdown"}, k.make}, grown{"explain/" + k.name, []string{"explain"}, k.make})
		}
	}
	for name, pack := range packers {
		growns = append(growns, grown{"pages." + name, []string{"-q"}, inContainer(pack)})
	}
	return append(growns,
		grown{"list", []string{"-q", "--files-from"}, repeated("", "gone/%d.html\n", "")},
		grown{"long.golden.json", []string{"explain", "../../testdata/pages/harbour-bridge.html", "--golden"}, repeated("", `{"source": "a.zip#%d", "headline": null}`+"\n", `{"source": "a.zip#last", "nonsense": 1}`+"\n")},
		grown{"known.txt", []string{"check", "../../testdata/pages/harbour-bridge.html", "--known"}, repeated("", "harbour-bridge.html#%d byline\n", "")},
		grown{"rule.yaml", []string{"rules", "check"}, repeated("hosts: example.org\nbody:\n  drop:\n", "    - .x%d\n", "")},
	)
}
