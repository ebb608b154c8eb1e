package extract

import (
	"slices"
	"testing"
)

// TestAuthors has stories whose authors stand where few look, and what is none.
func TestAuthors(t *testing.T) {
	const story = `<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>
<p>People here grew up with that boat, said the mayor after the vote, and they were never going to let it go without a fight.</p>`
	const between = `<nav><ul><li><a href="/a">Harbour</a></li><li><a href="/b">Inlet</a></li><li><a href="/c">Weather</a></li><li><a href="/d">Tides</a></li><li><a href="/e">Letters</a></li></ul></nav>`
	for _, c := range []struct {
		name, url, head, above, below string
		want                          []string
	}{
		{name: "link in the box about the author", below: `<footer><div class="bio"><p><a href="/author/ida-lund">Ida Lund</a></p></div></footer>`, want: []string{"Ida Lund"}},
		{name: "links below teasers", below: between + `<ul><li><a href="/author/ida-lund">Ida Lund</a></li><li><a href="/author/jonas-vik">Jonas Vik</a></li></ul>`},
		{name: "a list of facts", below: `<ul><li>Date 03.03.2025</li><li>Author Ida Lund</li></ul>`, want: []string{"Ida Lund"}},
		{name: "lists of facts of two stories", below: between + `<ul><li>Author Ida Lund</li></ul><ul><li>Author Jonas Vik</li></ul>`},
		{name: "facts in one line", below: `<p>Date: 03.03.2025 Author: Ida Lund Source: Harbour Press</p>`, want: []string{"Ida Lund"}},
		{name: "labels with full-width colons", below: `<p>来源：新华社 作者：李文军</p>`, want: []string{"李文军"}},
		{name: "a label and the name below it", above: `<h5>Author:</h5><p>Ida Lund</p>`, want: []string{"Ida Lund"}},
		{name: "a name and a role behind a label", below: `<p>Author: Ida Lund, head of the office in Oslo.</p>`, want: []string{"Ida Lund"}},
		{name: "a credit that names nobody", above: `<p class="byline">By our staff reporter</p>`},
		{name: "a role in place of a name", above: `<p class="byline">By Staff Reporter</p>`},
		{name: "the company that runs the site", head: `<meta name="author" content="Harbour Media Ltd">`},
		{name: "the site and its company", head: `<meta name="author" content="inlet.example | Harbour Works">`, below: `<p>By Ida Lund</p>`, want: []string{"Ida Lund"}},
		{name: "the address of the publisher", head: `<meta name="author" content="Marlow &amp; Sons Ltd"><meta name="author" content="The Quay, South Gate">`},
		{name: "an entry of a menu behind a label", below: `<nav><ul><li><a href="/a">Authors</a></li><li><a href="/b">Ferry Timetable</a></li></ul></nav>`},
		{name: "a sentence below a label", below: `<p>Author:</p><p>This is only a preview of what you wrote.</p>`},
		{name: "what forms say beside their label", below: `<p>Author: (forget stored information)</p>`},
		{name: "a label below a label", below: `<p>Author:</p><p>Other Stories:</p>`},
		{name: "a link to what is somebody's", above: `<p><a rel="author" href="/ida">Ida Lund's boats on paper</a></p>`},
		{name: "a link to an old page", above: `<p><a class="author" href="/old">Lund has an old page in the archive of harbours</a></p>`},
		{name: "a link to the feed", above: `<p><a rel="author" href="/feed">RSS</a></p>`},
		{name: "a credit among others", above: `<p>inlet.example · by Ida Lund · 3 March 2025</p>`, want: []string{"Ida Lund"}},
		{name: "a credit beside a button", above: `<table><tr><td>By Ida Lund • 3 March 2025</td><td><a href="/v">View in browser</a></td></tr></table>`, want: []string{"Ida Lund"}},
		{name: "sections in a line", above: `<p>Home | By the quay | Tides</p>`},
		{name: "a label and another label", below: `<p>Author:</p><p>Topics</p>`},
		{name: "a fact for a card", head: `<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ida Lund"><meta name="twitter:label2" content="Lesezeit"><meta name="twitter:data2" content="8 Minuten">`, want: []string{"Ida Lund"}},
		{name: "another fact for a card", head: `<meta name="twitter:label1" content="Interview with"><meta name="twitter:data1" content="Ida Lund">`},
		{name: "the author of the page", head: `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","author":{"@id":"#ida"}},{"@type":"Person","@id":"#ida","name":"Ida Lund"}]}</script>`, want: []string{"Ida Lund"}},
		{name: "authors of teasers beside the headline", head: `<aside><div class="byline">By <a class="author" rel="author" href="/authors/jv">Jonas Vik</a></div></aside>`, above: `<p>Ida Lund</p>`, want: []string{"Ida Lund"}},
		{name: "a fact between bars", above: `<div>发表于<span>2014-08-24 14:49</span>|<span>来源</span><span>海岸网</span>|<span>作者</span><span>李文军</span></div>`, want: []string{"李文军"}},
		{name: "a box of facts", above: `<table class="infobox vcard"><tr><th>Key people</th><td>Ida Lund</td></tr></table>`},
		{name: "a division and a company", below: `<p>By Ida Lund, Vice President, Boat Division, Inlet Corp</p>`, want: []string{"Ida Lund"}},
		{name: "an account of several words", above: `<h3 class="byline"><a rel="author" href="/users/1">ALonelyHeronInTheNight</a></h3>`, want: []string{"ALonelyHeronInTheNight"}},
		{name: "a Catalan credit", above: `<p>per Ida Lund, Vilanova | 27/11/2017</p>`, want: []string{"Ida Lund"}},
		{name: "the author of a book", head: `<meta property="books:author" content="Ida Lund">`, above: `<p><a href="/f">Fiction Page</a></p>`, want: []string{"Ida Lund"}},
		{name: "an agency without a separator", above: `<p>By Ida Lund Reuters</p>`, want: []string{"Ida Lund"}},
		{name: "words that are no names", above: `<p>Harbour Weather</p>`, below: `<p>The weather in the harbour is bad, and it gets worse.</p>`},
		{name: "a name below the headline", above: `<p>Ida Lund</p>`, want: []string{"Ida Lund"}},
		{name: "an account of the site before a credit", above: `<p class="author">wordpressadmin</p>`, below: `<p>By Ida Lund</p>`, want: []string{"Ida Lund"}},
		{name: "the site's acronym before a credit", url: "https://www.mp-online.example/ferry", head: `<meta name="author" content="MP">`, below: `<p>By Ida Lund</p>`, want: []string{"Ida Lund"}},
		{name: "a section beside the name", head: `<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ida Lund"}}</script>`,
			above: `<p class="author"><a class="author-name" href="/author/ida-lund">Ida Lund</a></p><p class="author">Community</p>`, want: []string{"Ida Lund"}},
		{name: "name and role in one item", above: `<div itemprop="author"><h4 itemprop="name">Ida Lund</h4><h5>Editor for shipping and harbours</h5></div>`, want: []string{"Ida Lund"}},
		{name: "a role below the name", above: `<p>By Ida Lund<br>Chief Kites Reporter</p>`, want: []string{"Ida Lund"}},
		{name: "a name, an address and a date on lines", above: `<p><strong>Ida Lund</strong><br>Harbour.info<br>March 3, 2025</p>`, want: []string{"Ida Lund"}},
		{name: "two links to one author", above: `<p><a rel="author" href="/ida">Ida Lund</a> | <a rel="author" href="/ida">Bio</a></p>`, want: []string{"Ida Lund"}},
		{name: "boxes of two authors", above: `<div><p><a rel="author" href="/ida">Ida Lund</a></p><p><a href="/x">Twitter</a></p><p>On air</p><p><a rel="author" href="/jonas">Jonas Vik</a></p></div>`, want: []string{"Ida Lund", "Jonas Vik"}},
		{name: "an agency in JSON-LD and a person in print", head: `<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Associated Press"},"creator":"Associated Press"}</script>`,
			above: `<div class="byline"><span>IDA LUND</span></div>`, want: []string{"IDA LUND"}},
		{name: "more authors in JSON-LD than in print", head: `<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Ida Lund"},{"name":"Jonas Vik"},{"name":"Reuters"}]}</script>`,
			above: `<p>By Ida Lund</p>`, want: []string{"Ida Lund", "Jonas Vik"}},
		{name: "models and photographers in a meta element", head: `<meta name="author" content="Ida Lund, Jonas Vik, Nils Berg">`, above: `<p>By Ida Lund</p>`, want: []string{"Ida Lund"}},
		{name: "an account in a meta element", head: `<meta name="author" content="harbourdesk"><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ida Lund"}}</script>`, want: []string{"Ida Lund"}},
		{name: "a place behind a team", head: `<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Lifestyle Desk"}}</script>`, above: `<p>By: Lifestyle Desk<br>New Delhi</p>`, want: []string{"Lifestyle Desk"}},
		{name: "a Chinese name above the story", above: `<p>王小明</p>`, want: []string{"王小明"}},
		{name: "a role in an element behind the name", above: `<p><span class="name">Ida Lund</span> <span class="role">Harbour correspondent</span></p>`, want: []string{"Ida Lund"}},
		{name: "a name in an element behind the by-word", above: `<p>By <b>Ida Lund</b> and <b>Jonas Vik</b></p>`, want: []string{"Ida Lund", "Jonas Vik"}},
		{name: "a name and an address", above: `<p>Ida Lund, ida.lund@harbour.example</p>`, want: []string{"Ida Lund"}},
		{name: "the people of a paper", head: `<meta property="og:site_name" content="Harbour Mercury">`, above: `<p>Mercury Staff</p>`, want: []string{"Mercury Staff"}},
		{name: "other people", head: `<meta property="og:site_name" content="Harbour Post">`, above: `<p>Coaching Staff</p>`},
		{name: "a heading of two words", above: `<p>General Information</p>`},
		{name: "words beside the day", above: `<p>Harbour Watch</p><p>March 3, 2025</p>`, want: []string{"Harbour Watch"}},
		{name: "a given name behind the other", above: `<p>Lund Szilvia</p>`, want: []string{"Lund Szilvia"}},
		{name: "a note about the author", below: `<h3>About the author</h3><p>Ida Lund writes about boats for the Post.</p>`, want: []string{"Ida Lund"}},
		{name: "a note about the paper", below: `<h3>About us</h3><p>Ida Lund writes about boats for the Post.</p>`},
		{name: "credits of teasers behind the story", below: `<aside><h3>Columnists</h3><p>By Ida Lund</p><p>By Jonas Vik</p></aside>`},
		{name: "initials behind the story", below: `<p>(idl)</p>`, want: []string{"idl"}},
		{name: "an aside behind the story", below: `<p>(sold out in the north)</p>`},
		{name: "the site behind a dash", head: `<meta property="og:site_name" content="Harbour Post">`, above: `<p>By Ida Lund - Harbour Post</p>`, want: []string{"Ida Lund"}},
		{name: "a reporter behind the paper that a Chinese story opens with", above: `<p>海港日报讯（记者 王小明）镇议会星期一投票决定，横跨海湾的渡轮将继续运营十年，结束了长期的争论，居民们对此表示欢迎，市长也很高兴。</p>`, want: []string{"王小明"}},
		{name: "a phrase above the name behind the story", below: `<h2>Article by</h2><div>Ida Lund</div>`, want: []string{"Ida Lund"}},
		{name: "two links to the posts of one author", below: `<footer><p><a href="/author/ida">Ida Lund</a></p><p><a href="/author/ida">View all posts by Ida Lund</a></p></footer>`, want: []string{"Ida Lund"}},
		{name: "a sentence about authors", above: `<div class="contributors">Lantern contributors come from a range of harbours, and over thirty of them write here.</div>`},
		{name: "an account in a line of its own", above: `<div class="author">Posted by lanternfish on Wednesday from the harbour office</div>`, want: []string{"lanternfish"}},
		{name: "a heading in the box of the author", above: `<div class="author-box"><h4>Ida Lund</h4><p>Ida writes about boats.</p></div>`, want: []string{"Ida Lund"}},
		{name: "several headings in a box", above: `<div class="authors"><h4>Ida Lund</h4>, <h4>Jonas Vik</h4></div>`, want: []string{"Ida Lund", "Jonas Vik"}},
		{name: "a label above the box of the author", above: `<div class="author-info"><h4 class="author-heading">Insights from</h4><div class="author-box"><p class="author-name">Ida Lund</p></div></div>`, want: []string{"Ida Lund"}},
		{name: "what an author is below the name", above: `<div class="post-author"><span class="post-author-name">Ida Lund</span><span class="post-author-firm">Founder at Inlet</span></div>`, want: []string{"Ida Lund"}},
		{name: "what an author is by a class", above: `<div><p>Ida Lund</p><div class="author-description">Licensed Pilot, Inlet</div></div>`, want: []string{"Ida Lund"}},
		{name: "an aside with nothing but a name", head: `<body><aside class="post-author">Ida Lund</aside>`, want: []string{"Ida Lund"}},
		{name: "who wrote a comment", below: `<div class="comments"><div class="comment"><b class="author">Ida Lund</b> <span>March 8, 2025</span><p>I do not believe one word of this.</p></div></div>`},
		{name: "who said what the story opens with", above: `<blockquote><p>Ferries are slow letters.</p><p>— Ida Lund</p></blockquote>`},
		{name: "a name behind a dash", below: `<p>— Ida Lund</p>`, want: []string{"Ida Lund"}},
		{name: "a note in italics", below: `<p><i>Ida Lund is a columnist for the Courier, and lives in Inlet.</i></p>`, want: []string{"Ida Lund"}},
		{name: "a note in italics about somebody else", below: `<p><i>Ida Lund is the mayor of Inlet, and lives there.</i></p>`},
		{name: "the site in an element that touches the name", head: `<meta property="og:site_name" content="The Harbour Post">`,
			above: `<div class="byline"><div><span>Ida Lund-Vik</span><span>The Harbour Post</span></div><time>3 March 2025</time></div>`, want: []string{"Ida Lund-Vik"}},
		{name: "a name and its slug", head: `<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Ida Lund"},{"name":"ida-lund"}]}</script>`, want: []string{"Ida Lund"}},
		{name: "an account that runs the site, and who signs", head: `<meta name="author" content="harbour_admin"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="harbour_admin">`,
			above: `<p>by <a href="/author/ha" rel="author">harbour_admin</a></p>`, below: `<p>Text: Ida Lund</p>`, want: []string{"Ida Lund"}},
		{name: "an account with a number, and who signs", above: `<p class="author"><a href="/author/e2" rel="author">editor2</a></p>`, below: `<p><b>Jonas Vik</b></p>`, want: []string{"Jonas Vik"}},
		{name: "an account alone", above: `<p class="author"><a href="/author/e2" rel="author">editor2</a></p>`, want: []string{"editor2"}},
		{name: "what an author is on the line below the name", above: `<div class="profile"><span class="profile__text"><strong>Ida Lund</strong><br>Maintainer</span></div>`, want: []string{"Ida Lund"}},
		{name: "a name behind the day and the hour", above: `<p><span>March 3, 2025 9:15</span> <span>Jonas Vik</span></p>`, want: []string{"Jonas Vik"}},
		{name: "words behind the day", above: `<p><span>March 3, 2025 9:15</span> <span>Ferry News</span></p>`},
		{name: "the page of an author in another language", above: `<p><a href="/autorzy/ida-lund">Idzisława Lund</a></p>`, want: []string{"Idzisława Lund"}},
		{name: "a button behind a Chinese credit", below: `<p>（记者 王小明）<a href="/">返回首页，查看更多</a></p>`, want: []string{"王小明"}},
		{name: "who took the pictures, in Finnish", above: `<p><span>Teksti: Aino Virtanen</span> <span>Kuvat: Onni Salo</span></p>`, want: []string{"Aino Virtanen"}},
		{name: "topics behind the author", above: `<p class="author">von <a href="/author/ida" rel="author">Ida</a> in <a href="/category/g" rel="tag">Gefühle</a>, <a href="/category/p" rel="tag">Popular Culture</a></p>`, want: []string{"Ida"}},
		{name: "topics behind the author, by their words", above: `<p>By Ida in Feelings, Boats</p>`, want: []string{"Ida"}},
		{name: "topics in place of an author", above: `<div class="author"><a href="/tag/s" rel="tag">Solar Heat</a> / <a href="/tag/p" rel="tag">Storage</a></div>`},
		{name: "topics without links in place of an author", above: `<div class="author">Solarthermie / Photovoltaik</div>`},
		{name: "reporters whom a blog keeps as topics", above: `<p class="author">Posted by <a href="/tag/ida" rel="tag">Reporter Ida Lund</a></p>`, want: []string{"Ida Lund"}},
		{name: "a name no list has, above what its bearer is", above: `<div><p>Idzibrand Lund</p><div class="author-description">Licensed Pilot, Inlet</div></div>`, want: []string{"Idzibrand Lund"}},
		{name: "a box with the name and a note that opens with it", below: `<div class="box"><div>Ida Lund</div><div><p>Ida Lund is a pilot who specializes in harbours.</p></div></div>`, want: []string{"Ida Lund"}},
		{name: "a box about somebody else", below: `<div class="box"><div>Ida Lund</div><div><p>Jonas Vik is a pilot who specializes in harbours.</p></div></div>`},
		{name: "a slogan", head: `<meta name="author" content="Your trusted source for local news, weather and sports">`},
		{name: "a slogan in sentences", head: `<meta name="author" content="Independent. Local. Yours since 1904.">`},
		{name: "a slogan in Spanish", head: `<meta name="author" content="Toda la actualidad de la provincia">`},
		{name: "an office with words in small letters", head: `<meta name="author" content="Museum for boats and ferries">`, want: []string{"Museum for boats and ferries"}},
		{name: "who designed the site", head: `<meta name="author" content="Brightside Web Design">`},
		{name: "a field that nobody filled in", head: `<meta name="author" content="Your Name">`},
		{name: "the person after whom the site is named", head: `<meta property="og:site_name" content="Dr. Ida Lund">`, want: []string{"Ida Lund"}},
		{name: "who owns the copyright", below: `<footer><p>© 2025 Ida Lund. All rights reserved.</p></footer>`, want: []string{"Ida Lund"}},
		{name: "who owns the copyright, and who signs", above: `<p>By Jonas Vik</p>`, below: `<footer><p>© 2025 Ida Lund</p></footer>`, want: []string{"Jonas Vik"}},
		{name: "who took the last picture", below: `<p>© Ida Lund</p>`},
		{name: "a paper that owns the copyright", below: `<footer><p>© 2025 Charlotte Observer</p></footer>`},
		{name: "meta with a value", head: `<meta name="author" value="Ida Lund">`, want: []string{"Ida Lund"}},
	} {
		p := `<html><head><title>Council votes to keep the old ferry</title>` + c.head + `</head><body><article><h1>Council votes to keep the old ferry</h1>` +
			c.above + story + `</article>` + c.below + `</body></html>`
		if r := Do(Page{Data: []byte(p), URL: c.url}, Options{}); !slices.Equal(r.Authors, c.want) {
			t.Errorf("%s: %q, want %q", c.name, r.Authors, c.want)
		}
	}
}

// TestNameAboveDay has a name above the headline, with the label of the day between.
func TestNameAboveDay(t *testing.T) {
	for above, want := range map[string][]string{
		`<div><a href="/ida_l">Ida Lund</a><p>Posted on <time datetime="2025-03-03">Mar 3, 2025</time></p></div>`:             {"Ida Lund"},
		`<div><a class="user-info__username" href="/users/inlet9/">inlet9</a> <time>3 March 2025</time></div>`:                {"inlet9"},
		`<div><a class="user-info__avatar" href="/inlet9/">inlet9</a> <time>3 March 2025</time></div>`:                        nil,
		`<div><p>Harbour Weather</p><p>Posted on <time datetime="2025-03-03">Mar 3, 2025</time></p></div>`:                    nil,
		`<small>03.03.2025 | 13:10 Uhr | Ida Lund</small>`:                                                                    {"Ida Lund"},
		`<div><a href="/c">Ferries</a><div> / </div><div>March 3, 2025</div><div> / </div><a href="/t/il">Ida Lund</a></div>`: {"Ida Lund"},
		`<small>03.03.2025 | 13:10 Uhr | Harbour Watch</small>`:                                                               nil,
		`<p>Harbour news | Ida Lund</p>`: nil,
	} {
		p := `<html><head><title>Council votes to keep the old ferry</title></head><body><article><header>` + above + `<h1>Council votes to keep the old ferry</h1></header>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p></article></body></html>`
		if r := Do(Page{Data: []byte(p)}, Options{}); !slices.Equal(r.Authors, want) {
			t.Errorf("%s: %q, want %q", above, r.Authors, want)
		}
	}
}

// TestLinesOfOldPages has pages that set headline, credit and day as lines of one block, in the text of the page or for
// browsers without frames.
func TestLinesOfOldPages(t *testing.T) {
	const story = `The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.<br><br>
Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.<br><br>
People here grew up with that boat, said the mayor after the vote, and they were never going to let it go without a fight.`
	for head, want := range map[string]string{
		`<title>Inlet Online</title></head><body><font size=5><b>Council votes to keep the old ferry</b></font><br>By IDA LUND<br>Staff Writer<br><br>`:                            "IDA LUND",
		`</head><body><b>Council votes to keep the old ferry</b><br>Ida Lund<br>3 March 2025<br><br>`:                                                                              "Ida Lund",
		`<title>Inlet Online</title></head><frameset rows="80,*"><frame src="a.html"><noframes><body><h1>Council votes to keep the old ferry</h1><p>By Ida Lund</p><p><b></b></p>`: "Ida Lund",
	} {
		r := Do(Page{Data: []byte(`<html><head>` + head + story)}, Options{})
		if r.Headline != "Council votes to keep the old ferry" || !slices.Equal(r.Authors, []string{want}) || r.Body == "" {
			t.Errorf("%s: %q by %q", head, r.Headline, r.Authors)
		}
	}
}

// TestUpdatedManual has a page of a manual that says at its end when it was changed, and by whom.
func TestUpdatedManual(t *testing.T) {
	const p = `<html><head><title>Splitting the queue | Tidewheel</title><meta name="generator" content="Docusaurus v3.4.0"><script type="application/ld+json">{"@type":"TechArticle"}</script></head><body class="docs-wrapper">
<nav class="menu"><ul><li><a href="/docs/intro">Introduction</a></li><li><a href="/docs/split">Splitting the queue</a></li></ul></nav><main><article><div class="markdown"><h1>Splitting the queue</h1>
<p>Every release of the scheduler keeps its queue in a single file, which is locked while a worker reads it. This page explains how to split the queue in the configuration.</p>
<p>First decide which jobs must stay in order. Jobs of one customer usually do, so a hash of the number of the customer is a good key; the time at which they were filed is a bad one.</p>
<h2>Configuration</h2><pre><code>queue: {shards: 4, key: customer}</code></pre><h3>Options</h3><ul><li><code>shards</code>: how many parts there are</li><li><code>key</code>: what decides which part a job is in</li></ul>
<h2>See also</h2><ul><li><a href="/docs/api/workers">API of workers</a></li><li><a href="/docs/cli">Command line</a></li></ul></div>
<footer><span>Last updated<!-- --> on <b><time datetime="2024-05-17T09:00:00.000Z">May 17, 2024</time></b> by <b>Ida Lund</b></span></footer></article></main></body></html>`
	if r := Do(Page{Data: []byte(p), URL: "https://tidewheel.example/docs/guides/split"}, Options{}); r.Kind != KindDocumentation || len(r.Authors) > 0 || r.Published != "" {
		t.Errorf("%q at %q of %s", r.Authors, r.Published, r.Kind)
	}
}

// TestSignedParagraph has Chinese stories and what stands in brackets at their end.
func TestSignedParagraph(t *testing.T) {
	const story = `<p>镇议会星期一投票决定，横跨海湾的渡轮将继续运营十年，结束了长期的争论，居民们对此表示欢迎，市长也很高兴。</p>
<p>十一名议员中有九名支持这项计划，计划拨款购买一台新的发动机，并在赶集的日子里增加两个班次，乘客可以免费携带自行车。</p>
<p>人们从小就坐这条船长大，市长在投票后说，他们绝不会轻易放弃它，下一次航行将在星期六早上八点开始，届时将举行庆祝活动。`
	for end, want := range map[string][]string{
		"（本报记者 王小明）": {"王小明"}, "(海港晚报记者 王小明 李红)": {"王小明", "李红"}, "（王小明 李红 ）": {"王小明", "李红"},
		"（图片来自网络）": nil, "（详见第三版）": nil, "": nil,
	} {
		p := "<html><head><title>渡轮将继续运营</title><meta name=author content=海港网络></head><body><article><h1>渡轮将继续运营</h1>" + story + end + "</p></article></body></html>"
		if want == nil {
			want = []string{"海港网络"}
		}
		if r := Do(Page{Data: []byte(p)}, Options{}); !slices.Equal(r.Authors, want) {
			t.Errorf("%s: %q, want %q", end, r.Authors, want)
		}
	}
}

// TestSiteOfAuthors has a page that names its site only in its title and in a link to its
// home page.
func TestSiteOfAuthors(t *testing.T) {
	const p = `<html><head><title>Council votes to keep the old ferry - Harbour Post</title></head><body><p><a href="/">Harbour Post</a></p><article>
<h1>Council votes to keep the old ferry</h1><p>By Ida Lund - Harbour Post</p>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p></article></body></html>`
	if r := Do(Page{Data: []byte(p)}, Options{}); r.Site != "Harbour Post" || !slices.Equal(r.Authors, []string{"Ida Lund"}) {
		t.Errorf("got %q of the site %q", r.Authors, r.Site)
	}
}

// TestNameBelowStory has the last paragraph of stories, which is a name.
func TestNameBelowStory(t *testing.T) {
	const story = `<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>
<p>People here grew up with that boat, said the mayor after the vote, and they were never going to let it go without a fight.</p>`
	for end, want := range map[string][]string{
		"<p><b><i>Ida Lund</i></b></p>": {"Ida Lund"}, "<p><em>Ida Lund</em></p>": {"Ida Lund"}, "<p>Ida Lund</p>": nil, "<p><b>The</b> Lund</p>": nil,
	} {
		p := "<html><head><title>Council votes to keep the old ferry</title></head><body><article><h1>Council votes to keep the old ferry</h1>" + story + end + "</article></body></html>"
		if r := Do(Page{Data: []byte(p)}, Options{}); !slices.Equal(r.Authors, want) {
			t.Errorf("%s: %q, want %q", end, r.Authors, want)
		}
	}
}
