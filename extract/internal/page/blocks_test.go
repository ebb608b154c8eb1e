package page

import (
	"fmt"
	"strings"
	"testing"
)

// show writes blocks a line each: type, level where there is one, text.
func show(blocks []Block) string {
	var b strings.Builder
	for _, x := range blocks {
		kind := string(x.Type)
		if x.Level > 0 {
			kind += fmt.Sprint(x.Level)
		}
		fmt.Fprintf(&b, "%s: %s\n", kind, strings.ReplaceAll(x.Text, "\n", "⏎"))
	}
	return b.String()
}

func blocksOf(t *testing.T, page Page) []Block {
	t.Helper()
	d := Parse(page)
	return d.Blocks
}

func TestBlocksOfMarkup(t *testing.T) {
	cases := []struct{ name, html, want string }{
		{"paragraphs", `<p>One <b>bold</b> word.</p><p>Two.</p>`, "paragraph: One bold word.\nparagraph: Two.\n"},
		{"bare text beside blocks", `<div>before<p>in</p>after</div>`, "paragraph: before\nparagraph: in\nparagraph: after\n"},
		{"headings", `<h1>A</h1><h3>B</h3>`, "heading1: A\nheading3: B\n"},
		{"list", `<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>`, "list-item1: a\nlist-item2: b\nlist-item1: c\nparagraph: d\n"},
		{"quote", `<blockquote><p>said</p></blockquote>`, "quote: said\n"},
		{"caption", `<figure><img><figcaption>A bridge.</figcaption></figure>`, "caption: A bridge.\n"},
		{"data table", `<table><tr><th>Year</th><th>Boats</th></tr><tr><td>1990</td><td><p>4</p></td></tr></table>`, "table-row: Year | Boats\ntable-row: 1990 | 4\n"},
		{"layout table", `<table><tr><td><div>left</div></td><td><div>right</div></td></tr></table>`, "paragraph: left\nparagraph: right\n"},
		{"line break", `<p>one<br>two</p>`, "paragraph: one⏎two\n"},
		{"two line breaks part blocks", `<div>one<br><br>two</div>`, "paragraph: one\nparagraph: two\n"},
		{"pre keeps white space", "<pre>if x {\n\ty()\n}</pre>", "code: if x {⏎\ty()⏎}\n"},
		{"lines of code that are elements", "<pre><code><span style=\"display:block\">if x {</span>\n<span style=\"display:block\">  y()</span></code></pre>", "code: if x {⏎  y()\n"},
		{"lines of code with nothing between", `<pre><span style="display:block">if x {</span><span style="display:block">  y()</span></pre>`, "code: if x {⏎  y()\n"},
		{"permalink signs", `<h2><a href="#b">#</a> B<a href="#b">¶</a></h2><p>See <a href="/law#3">#</a> 3<a href="#n"> ¶ </a></p>`, "heading2: B\nparagraph: See # 3\n"},
		{"readings of characters", `<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>に</p>`, "paragraph: 港に\n"},
		{"inline elements that touch", `<div><span>By</span><a href="/a">Ana</a><span>, who</span></div>`, "paragraph: By Ana, who\n"},
		{"word across inline tags", `<p>un<b>believ</b>able</p>`, "paragraph: unbelievable\n"},
		{"drop cap", `<p><span class="cap">T</span><span>he end</span></p>`, "paragraph: The end\n"},
		{"soft hyphen and zero width", "<p>Hub\u00adschrauber\u200b-Platz</p>", "paragraph: Hubschrauber-Platz\n"},
		{"joiner that spelling needs", "<p>می\u200cخواهم</p>", "paragraph: می\u200cخواهم\n"},
		{"hard spaces", "<p>10&nbsp;000&#8239;km</p>", "paragraph: 10 000 km\n"},
		{"scripts and buttons", `<p>a</p><script>x</script><style>y</style><button>Share</button><p>b</p>`, "paragraph: a\nparagraph: b\n"},
		{"an inline element with a line of its own", `<p><a>picture<em style="color: #aaa; display: block">© Ferry Post</em></a>Elm Point (dpa) - The</p>`, "paragraph: picture © Ferry Post Elm Point (dpa) - The\n"},
		{"hidden inline text", `<p>Price <span style="display: none">old</span><span class="sr-only">is</span>5</p>`, "paragraph: Price 5\n"},
		{"a number of comments in a paragraph", `<p><a class="comment-count" href="#c1">2</a>The ferry stays.</p>`, "paragraph: The ferry stays.\n"},
		{"the number of a verse", `<p><a class="verse" href="#v2">2</a>The ferry stays.</p>`, "paragraph: 2The ferry stays.\n"},
		{"a link to comments", `<p><a class="comment-count" href="#c1">2 comments</a> on the ferry.</p>`, "paragraph: 2 comments on the ferry.\n"},
		{"a pop-up behind a name", `<p>Then <span class="who">Ada Venn<span class="who-popup">Ada Venn has flown kites for years.</span></span> left.</p>`, "paragraph: Then Ada Venn left.\n"},
		{"a word that a pop-up explains", `<p>The <i><span>old</span> <span class="tooltip">kite of the first flight<span class="tooltiptext">It flew in the year 1903.</span></span></i> fell.</p>`, "paragraph: The old kite of the first flight fell.\n"},
		{"noscript with a page", `<p>a</p><noscript><div><p>One.</p><p>Two.</p></div><ul><li>x</li></ul></noscript>`, "paragraph: a\nparagraph: One.\nparagraph: Two.\nlist-item1: x\n"},
		{"noscript with a counter", `<noscript><img src="//count/1.gif"></noscript><p>One.</p>`, "paragraph: One.\n"},
		{"a formula that is there three times", `<p>where <span class="katex"><math><semantics><mi>m</mi><annotation encoding="application/x-tex">m_0</annotation></semantics></math><span class="katex-html">m0</span></span> is</p>`, "paragraph: where m_0 is\n"},
		{"a formula whose source is a script", `<p>where <span class="MathJax">m0</span><script type="math/tex">m_0</script> is</p>`, "paragraph: where m_0 is\n"},
		{"a formula that is hidden from readers", `<p>where <span class="sr-only"><math><mi>m</mi></math></span>it is</p>`, "paragraph: where it is\n"},
		{"a post as it was typed", "Ferry <b>raised</b>\r\n\r\nIt <a href=/b>rang</a>\nat noon.\n\n<h2>Bells</h2>\nTwo.", "paragraph: Ferry raised\nparagraph: It rang at noon.\nheading2: Bells\nparagraph: Two.\n"},
		{"blank lines in markup with paragraphs", "<div>Ferry\n\nraised</div>", "paragraph: Ferry raised\n"},
		{"custom elements are blocks", `<x-story><x-par>a</x-par><x-par>b</x-par></x-story>`, "paragraph: a\nparagraph: b\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := show(blocksOf(t, Page{Data: []byte(c.html), Shape: ShapeHTML})); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.html, got, c.want)
			}
		})
	}
}

func TestBlocksOfText(t *testing.T) {
	wrapped := "The night ferry sailed again on Thursday, nine years after the company\nthat ran it had sold its last ship.\n\nNobody waved.\n"
	cases := []struct{ name, text, want string }{
		{"blank lines", "One.\n\nTwo.\n\n\nThree.", "paragraph: One.\nparagraph: Two.\nparagraph: Three.\n"},
		{"line ends", "One.\nTwo.\r\nThree.", "paragraph: One.\nparagraph: Two.\nparagraph: Three.\n"},
		{"bullets", "* one\n• two\n- three", "list-item1: one\nlist-item1: two\nlist-item1: three\n"},
		{"wrapped lines", wrapped, "paragraph: The night ferry sailed again on Thursday, nine years after the company that ran it had sold its last ship.\nparagraph: Nobody waved.\n"},
		{"form feed", "One.\fTwo.", "paragraph: One.\nparagraph: Two.\n"},
		{"head line", " date 2022-01-14 Example.org\n\nOne.", "paragraph: One.\n"},
		{"tabs and hard spaces", "a\tb\u00a0c", "paragraph: a b c\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := show(blocksOf(t, Page{Data: []byte(c.text), Shape: ShapeText})); got != c.want {
				t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestTextHeader(t *testing.T) {
	d := Parse(Page{Data: []byte(" date 2022-01-14 Example.org\n\nOne."), Shape: ShapeText})
	if want := (TextHeader{"2022-01-14", "Example.org"}); d.Header != want {
		t.Errorf("got %+v, want %+v", d.Header, want)
	}
}

// TestDeepMarkup: the parser refuses more than 512 open elements; no text may
// be lost for that.
func TestDeepMarkup(t *testing.T) {
	cases := map[string]string{
		"divs":         strings.Repeat("<div>", 600) + "deep" + strings.Repeat("</div>", 600) + "<p>after</p>",
		"lists":        strings.Repeat("<ul><li>x", 300) + "deep" + strings.Repeat("</ul>", 300) + "<p>after</p>",
		"unclosed":     strings.Repeat("<b>", 5000) + "deep<p>after</p>",
		"svg":          "<svg>" + strings.Repeat("<g>", 600) + strings.Repeat("</g>", 600) + "</svg>deep<p>after</p>",
		"unclosed <p>": strings.Repeat("<div><p>", 400) + "deep<p>after</p>",
	}
	for name, markup := range cases {
		t.Run(name, func(t *testing.T) {
			got := show(blocksOf(t, Page{Data: []byte("<html><body>" + markup), Shape: ShapeHTML}))
			if !strings.Contains(got, "deep") || !strings.Contains(got, "after") {
				t.Errorf("text lost: %.200q", got)
			}
		})
	}
}

func TestShapeIsSeen(t *testing.T) {
	cases := []struct {
		name, data string
		markup     bool
	}{
		{"doctype", "<!DOCTYPE html><p>x", true},
		{"fragment", "<p>x</p>", true},
		{"behind a comment", "<!-- saved -->\n<HTML><body>x", true},
		{"utf-16", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", true},
		{"text", "One.\n\nTwo.", false},
		{"Markdown below a doctype", "<!DOCTYPE html> \n\n# Ferry\n", false},
		{"Markdown below the type of an old page", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://f.example/a.dtd\"> \n\n* [Ferry](/ferry) <http://f.example/>\n", false},
		{"an old page", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n<TITLE>Ferry</TITLE>", true},
		{"text with counters", "<div><img src='//f.example/a.gif' alt=\"\" /></div>\nFerry raised\n\nIt rang.\n <a href=/ad><img src=\"b\"></a><br />\n", false},
		{"markup that begins with a picture", "<div><img src=a></div>\n<p>It rang.</p>", true},
		{"text below a declaration", "\n<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\n****** Ferry ******\n", false},
		{"markup below a declaration", "<?xml version=\"1.0\"?>\n<page>Ferry</page>", true},
		{"text with a tag in a script", "Ferry raised\nwindow.ad = '<div>' + \"<a href=b>\" + `<p>`;", false},
		{"text with a sign", "a < b and b > c", false},
		{"text with an address", "Write to <ana@example.org>.", false},
		{"text with a tag far below", strings.Repeat("The ferry rang. ", 80) + "Click for<br />search", false},
		{"text below a frame and a picture that count", `<iframe src="//f.example/"></iframe><img src="//f.example/a.gif"/> Ferry` + strings.Repeat("The ferry rang. ", 80) + "<div>rang</div>", false},
		{"a long text with a tag in its menu", "News <a href=/ad>Ad</a>" + strings.Repeat("The ferry rang. ", 800), false},
		{"a text with links of its menu left in it", strings.Repeat("<a href=/a><img src=a></a>\n", 10) + strings.Repeat("The ferry rang.\n", 100), true},
		{"a text with links left in it", "Ledger\n" + strings.Repeat("The ferry rang.\n", 80) + strings.Repeat("<a href=/a><img src=a></a>\n", 10) + strings.Repeat("The ferry rang.\n", 100), false},
		{"markup with paragraphs of many lines", "Ledger\n" + strings.Repeat("The ferry rang.\n", 80) + strings.Repeat("<p>The ferry\nrang.\n\nIt\nsank.\n", 10), true},
		{"Markdown with elements", "<div class=a>\n\n# Ferry raised\n\n[One](a) [two](b) [three](c)\n\n</div>", false},
		{"markup with signs of Markdown", "<body><div class=a>\n\n# Ferry raised\n\n[One](a) [two](b) [three](c)\n\n</div>", true},
		{"Markdown with code in fences", "# Ferry\n\nThe page:\n\n```html\n<!DOCTYPE html>\n<html><body><p>The ferry rang.</p>\n```\n\nIt rang.", false},
		{"text about tags", "Use the <title> tag\n\nEvery page needs a <title> in its <head>.\n\n" + strings.Repeat("The ferry rang its bell at noon.\n\n", 4), false},
		{"text with markup in most of it", "Ferry\n\nBell\n\n<p>The <b>ferry</b> rang at noon.</p>\n\n<p>And at six.</p>", true},
		{"markup that begins with a frame", `<iframe src="//f.example/"></iframe><p>The ferry rang.</p>`, true},
		{"text with tags far below", strings.Repeat("The ferry rang. ", 80) + strings.Repeat("<p>One<br>two</p>", 5), true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := looksLikeHTML([]byte(c.data)); got != c.markup {
				t.Errorf("markup: got %t", got)
			}
		})
	}
}
