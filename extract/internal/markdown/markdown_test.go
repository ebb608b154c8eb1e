package markdown

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/fieldtest"
	"shuck/extract/internal/page"
)

// rendered is all of a page as Markdown, with the text of its blocks.
func rendered(markup string, o Options) (markdown, text string) {
	d := page.Parse(page.Page{Data: []byte(markup), Shape: page.ShapeHTML, URL: "https://a.example/b/c.html"})
	s := Story{Doc: d, In: make([]bool, len(d.Blocks)), CutBlock: page.NoBlock}
	var b strings.Builder
	for i := range d.Blocks {
		s.In[i] = true
		b.WriteString(d.Blocks[i].Text + "\n")
	}
	return Render(s, o), b.String()
}

func TestRender(t *testing.T) {
	for _, test := range []struct{ name, markup, want string }{
		{"emphasis", "<p>a <b>b</b> <i>c</i><em> d </em>e <s>f</s> <strong><em>g</em></strong>", "a **b** *c d* e ~~f~~ ***g***"},
		{"emphasis that touches itself", "<p><b>a</b><b>b</b><i>c</i>", "**ab**c"},
		{"emphasis that CommonMark would not see", "<p><b>Note:</b>all <b>(a)</b>b", "Note:all (a)b"},
		{"emphasis of nothing", "<p>a<b> </b>b<i></i>", "a b"},
		{"emphasis across a break", "<p><i>a<br>b</i>", "*a\\\nb*"},
		{"bold heading", "<h2><b>A</b> <i>b</i></h2><p>c", "## A *b*\n\nc"},
		{"highest heading", "<h1>A</h1>", "## A"},
		{"inline code", "<p>a <code>b*</code> <kbd>c`d</kbd>.", "a `b*` `` c`d ``."},
		{"line breaks", "<p>a<br>- b<br>1. c", "a\\\n\\- b\\\n1\\. c"},
		{"mark behind bold", "<p>-<b> a</b>", "\\- **a**"},
		{"markup as text", "<p>&lt;script&gt; *a* [b](c) # &amp;amp; `d`", "\\<script> \\*a\\* \\[b](c) # \\&amp; \\`d\\`"},
		{"dollars", "<p>$5 and $6, US$ and A$AP", "$5 and $6, US\\$ and A\\$AP"},

		{"code", `<pre><code class="language-go">a
  b</code></pre>`, "```go\na\n  b\n```"},
		{"code of several blocks", `<pre data-lang="SQL"><div>a</div><div>  b</div></pre>`, "```sql\na\n  b\n```"},
		{"language around", `<div class="highlight-python3 notranslate"><div class="highlight"><pre>a</pre></div></div>`, "```python3\na\n```"},
		{"language of a brush", `<pre class="brush: js; gutter: false">a</pre>`, "```js\na\n```"},
		{"language of GitHub", `<div class="highlight highlight-source-shell"><pre>a</pre></div>`, "```shell\na\n```"},
		{"language of pandoc", `<pre class="sourceCode haskell">a</pre>`, "```haskell\na\n```"},
		{"no language", `<pre><code class="language-text hljs">a</code></pre>`, "```\na\n```"},
		{"language that is none", "<pre data-lang='a b\n```'>a</pre>", "```\na\n```"},
		{"code with fences", "<pre>```\na\n```</pre>", "````\n```\na\n```\n````"},
		{"code beside numbers", `<table><tr><td class="gutter"></td><td class="code"><div>a</div><div>b</div></td></tr></table>`, "```\na\nb\n```"},

		{"table", "<table><thead><tr><th>a<th align=right>b<th style='text-align:center'>c</thead><tr><td>1<td>2<td>3</table>",
			"| a | b | c |\n| --- | --: | :-: |\n| 1 | 2 | 3 |"},
		{"table with pipes", "<table><tr><td>a|b<td><code>c|d</code></table>", "| a\\|b | `c\\|d` |\n| --- | --- |"},
		{"ragged table", "<table><tr><td>a<td>b<tr><td>c<td>d<td>e</table>", "| a | b | |\n| --- | --- | --- |\n| c | d | e |"},
		{"cells that span", "<table><tr><th colspan=2>a<th>b<tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g</table>",
			"| a | | b |\n| --- | --- | --- |\n| c | d | e |\n| | f | g |"},
		{"table with blocks in cells", "<table><tr><th>a<th>b<tr><td><p>c</p><ul><li>d<li>e</ul><td>f<br>g</table>", "| a | b |\n| --- | --- |\n| c d e | f g |"},
		{"table with code in cells", "<table><tr><th>a<td><pre>b|c\n</pre></table>", "| a | `b\\|c` |\n| --- | --- |"},
		{"table with lines of code", "<table><tr><th>a<td><pre>b\nc</pre></table>", "a\n\n```\nb\nc\n```"},
		{"formula in the middle", `<ul><li>a <script type="math/tex; mode=display">x</script> b</ul>`, "- a\n\n  $$\n  x\n  $$\n\n  b"},
		{"table with a caption", "<table><caption>A <b>b</b></caption><tr><td>c<td>d</table>", "*A **b***\n\n| c | d |\n| --- | --- |"},
		{"table that lays out", "<table><tr><td><h2>a</h2><p>b<td><p>c<p>d</table>", "## a\n\nb\n\nc\n\nd"},
		{"table that lays out a story below its columns", "<table><thead><tr><th>a<td>b</thead><tr><td colspan=2>c<p>d<p>e<p>f</table>", "a | b\n\nc\n\nd\n\ne\n\nf"},
		{"formula in a table", `<table><tr><td><math><semantics><mi>x</mi><annotation encoding="application/x-tex">|x|</annotation></semantics></math><td>b</table>`,
			"| $\\vert x\\vert$ | b |\n| --- | --- |"},

		{"lists", "<ul><li>a<ul><li>b<li>c</ul><li>d</ul>", "- a\n  - b\n  - c\n- d"},
		{"numbers", "<ol start=9><li>a<li>b<li value=20>c<ol><li>d</ol></ol>", "9. a\n10. b\n20. c\n    1. d"},
		{"items of several blocks", "<ol><li><p>a<p>b<pre>c\n\nd</pre><li>e</ol>", "1. a\n\n   b\n\n   ```\n   c\n\n   d\n   ```\n\n2. e"},
		{"lists below each other", "<ul><li>a</ul><ul><li>b</ul><ol><li>c</ol><ol><li>d</ol>", "- a\n\n* b\n\n1. c\n\n1) d"},
		{"list that lays out", "<ul><li><h2>a</h2><p>b</ul>", "## a\n\nb"},
		{"quotes", "<blockquote><p>a<p>b<ul><li>c</ul></blockquote><p>d<blockquote>e</blockquote>", "> a\n>\n> b\n>\n> - c\n\nd\n\n> e"},

		{"links", "<p><a href=/x>a</a> <a href='y?z=1&amp;w'>b</a> <a href=mailto:a@a.example>c</a>",
			"[a](https://a.example/x) [b](https://a.example/b/y?z=1&w) [c](mailto:a@a.example)"},
		{"a link with a character reference", "<p><a href='y?z=1&amp;copy;w&amp;v'>b</a>", "[b](https://a.example/b/y?z=1\\&copy;w&v)"},
		{"links that lead nowhere", "<p><a href='javascript:alert(1)'>a</a> <a href=' java\nscript:x'>b</a> <a href='data:,x'>c</a> <a href='#d'>d</a> <a>e</a>", "a b c d e"},
		{"link with marks", "<p>Look!<a href='/a(b) c'>[<b>d</b>]</a>", "Look\\![\\[**d**\\]](https://a.example/a%28b%29%20c)"},
		{"link around an image", "<p>a <a href=/x><img src=y></a>b", "a b"},

		{"formulas", `<p>a <script type="math/tex">x<y</script> b<p><script type="math/tex; mode=display">x^2</script>`, "a $x< y$ b\n\n$$\nx^2\n$$"},
		{"formula that is no link", `<p>a <script type="math/tex">[x](javascript:y)</script>`, "a $[x] (javascript:y)$"},

		{"formulas in text", `<script src="/MathJax.js"></script><p>a \(x_1\), $5 $$y$$ b<p>\[z\]`, "a $x_1$, $5\n\n$$\ny\n$$\n\nb\n\n$$\nz\n$$"},
		{"formulas between dollars", `<script>MathJax = {tex: {inlineMath: [['$', '$']]}}</script><p>a $x_1$ b`, "a $x_1$ b"},
		{"formula without an end", `<script src="/MathJax.js"></script><p>a \(x $$y$$ b \[z \(`, "a \\\\(x\n\n$$\ny\n$$\n\nb \\\\\\[z \\\\("},
		{"formulas that nobody sets", `<p>a \(x_1\) b`, `a \\(x_1\\) b`},

		{"footnotes", `<p>a<sup><a href="#f1" id="r1">[1]</a></sup> b<sup><a href="#f2">*</a></sup><ol><li id=f1>c <a href="#r1">↩</a><li id=f2><p>d<p>e</ol>`,
			"a[^1] b[^*]\n\n[^1]: c\n\n[^*]: d\n\n    e"},
		{"footnote that is not there", `<p>a<sup><a href="#f1">1</a></sup>`, "a1"},
		{"images are left out", `<p>a <img src=x alt=y> b<figure><img src=z></figure><p>c`, "a b\n\nc"},
	} {
		if got, _ := rendered(test.markup, Options{}); got != test.want {
			t.Errorf("%s: %s\nhave\n%s\nwant\n%s", test.name, test.markup, got, test.want)
		}
	}
}

func TestRenderOptions(t *testing.T) {
	const links = "<p><a href=/x>a</a> <a href=/y>b</a> <a href=/x>c</a>"
	const images = `<p>a <img src=x alt="[y]"> <img src=w><p>b<figure><img src="data:,x" data-src=/z><figcaption>c</figcaption></figure><p>d`
	for _, test := range []struct {
		markup string
		o      Options
		want   string
	}{
		{links, Options{Links: DropLinks}, "a b c"},
		{links, Options{Links: ListLinks}, "[a][1] [b][2] [c][1]\n\n[1]: https://a.example/x\n[2]: https://a.example/y"},
		{images, Options{Images: true}, "a ![\\[y\\]](https://a.example/b/x)\n\nb\n\n![](https://a.example/z)\n\n*c*\n\nd"},
	} {
		if got, _ := rendered(test.markup, test.o); got != test.want {
			t.Errorf("%+v: %s\nhave\n%s\nwant\n%s", test.o, test.markup, got, test.want)
		}
	}
}

// What Markdown adds to the words of a text.
var (
	frames     = regexp.MustCompile(`^(?:> |[-*] |\d+[.)] | )*(?:(?:>|[-*]|\d+[.)])$)?`)
	fenceLine  = regexp.MustCompile("^(`{3,})[^`]*$")
	noteMarker = regexp.MustCompile(`^\[\^[^\]\s]+\]: `)
	// LaTeX that stands for a bar, which would part cells.
	bars = strings.NewReplacer(`\vert `, "", `\vert$`, "", `\Vert `, "", `\Vert$`, "")
)

// wordsOf are the runs of letters and digits of a text, in order.
func wordsOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// wordsOfMarkdown are those of Markdown, without what stands for marks.
func wordsOfMarkdown(markdown string) string {
	var b strings.Builder
	fence := ""
	for line := range strings.SplitSeq(markdown, "\n") {
		if fence != "" {
			if strings.TrimLeft(line, " >") == fence {
				fence = ""
			}
			b.WriteString(line)
			continue
		}
		for before := ""; before != line; { // notes may stand in items, and items in notes
			before = line
			line = noteMarker.ReplaceAllString(frames.ReplaceAllString(line, ""), "")
		}
		if open := fenceLine.FindStringSubmatch(line); open != nil {
			fence = open[1]
			continue
		}
		b.WriteString(line)
	}
	return wordsOf(bars.Replace(b.String()))
}

// checkWords holds that Markdown is UTF-8 and has the words of the text, all of them
// and no other, in their order.
func checkWords(t *testing.T, markup string) {
	t.Helper()
	got, text := rendered(markup, Options{Links: DropLinks})
	if !utf8.ValidString(got) {
		t.Errorf("no UTF-8: %q", got)
	}
	if strings.Contains(markup, "<tr") || strings.Contains(markup, "TR") || strings.Contains(markup, "tR") || strings.Contains(markup, "Tr") || strings.Contains(markup, "<pre") {
		// A table of which cells stand in another order than in the source, as in
		// nested ones that the parser moves, may have its words in another order.
		if a, b := sorted(wordsOfMarkdown(got)), sorted(wordsOf(text)); a != b {
			t.Errorf("%q\nhave %q\nwant the words of %q", markup, got, text)
		}
		return
	}
	if a, b := wordsOfMarkdown(got), wordsOf(text); a != b {
		t.Errorf("%q\nhave %q\nwant the words of %q", markup, got, text)
	}
}

func sorted(s string) string {
	letters := []rune(s)
	slices.Sort(letters)
	return string(letters)
}

// TestWords holds that the words of Markdown are those of the text on every page of
// testdata.
func TestWords(t *testing.T) {
	for file, data := range fieldtest.Pages(t, "*/*.html") {
		t.Run(filepath.Base(file), func(t *testing.T) { checkWords(t, strings.ToValidUTF8(string(data), "")) })
	}
}

func FuzzRender(f *testing.F) {
	for _, seed := range []string{
		"<ul><li>a<ol start=3><li>b<p>c</ol></ul><blockquote><pre>d</pre></blockquote>",
		"<table><tr><th colspan=3>a<td rowspan=2>b<tr><td>c|d</table>",
		"<p><b>a<i>b</b>c</i><a href=x>d!<code>`e</code></a>",
		"<p>a<sup><a href=#n>1</a></sup><p id=n>b <a href=#>^</a>",
		"<p>x <math><mi>y</mi></math><img alt=a src=b><br>- c",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, markup string) {
		if !utf8.ValidString(markup) {
			return
		}
		checkWords(t, markup)
		rendered(markup, Options{Links: ListLinks, Images: true})
		if said := fieldtest.Outgrown([]byte(markup), func(data []byte) { rendered(string(data), Options{}) }); said != "" {
			t.Error(said)
		}
	})
}

// TestFormulaScan holds that the end of a formula which has none is looked for once.
func TestFormulaScan(t *testing.T) {
	s := formulaScan{text: strings.Repeat(`\( $$x$$ \[ $y$ `, 3), dollars: true}
	var found []string
	for s.next() {
		found = append(found, s.formula)
		if !s.unclosed[0] || len(found) > 1 && !s.unclosed[1] {
			t.Errorf("behind formula %d, what is not closed is %v", len(found), s.unclosed)
		}
	}
	if got := strings.Join(found, ""); got != "xyxyxy" {
		t.Errorf("the formulas are %q", found)
	}
}
