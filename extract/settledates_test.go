package extract

import (
	"strings"
	"testing"
)

// TestSettleDates reads the dates of pages that give them more than once, or
// not where they mostly stand. "~" stands for paragraphs of the story.
func TestSettleDates(t *testing.T) {
	const prose = `<p>The harbour master of Elm Point has asked the council for a second heron, because the first one is said to be lonely.</p>
<p>The council will vote on Thursday; a heron costs less than a gull net, the harbour master told its members, and it brings visitors who buy fish.</p>
<p>Nobody has asked the heron, which was seen on the roof of the fish market with its back to the sea all morning.</p>`
	menu := strings.Repeat("<p>Herons</p><p>Gulls</p><p>Fish</p><p>Nets</p>", 4)
	menuOf := func(more string) string {
		return "<nav class=menu><ul>" + strings.Repeat(`<li><a href="/a">Herons</a><li><a href="/b">Gulls</a>`, 8) + more + "</ul></nav>"
	}
	const headline = `<h1>A second heron for Elm Point</h1>`
	ld := func(published, modified string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A second heron for Elm Point","datePublished":"` + published + `","dateModified":"` + modified + `"}</script>`
	}
	meta := func(published string) string {
		return `<meta property="article:published_time" content="` + published + `">`
	}
	for _, c := range []struct{ name, head, body, want string }{
		{"the time of a teaser above the headline", "", `<div class=latest><time datetime="2025-06-02">2 June</time> <a href="/b">A gull for Elm Point</a></div>` + headline + "<p>Posted on May 1, 2025</p>~", "2025-05-01"},
		{"one date", ld("2025-03-04", "2025-03-09"), headline + "~", "2025-03-04"},
		{"the order of another country", meta("03-09-2026"), headline + "<p>Published March 9, 2026</p>~", "2026-03-09"},
		{"the order of the page's own country", meta("03-09-2026"), headline + "<p>Published 3 September 2026</p>~", "2026-09-03"},
		{"printed in another order", ld("2024-09-10T16:07:00Z", "2025-11-25T10:00:00Z"), headline + `<time>09.10.2024</time>~`, "2024-09-10T16:07:00Z"},
		{"a system that knows no original", ld("Aug 21, 2025", "Aug 20, 2025"), headline + "<p>Published Apr 26, 2023</p>~", "2023-04-26"},
		{"a system that does", ld("Aug 21, 2024", "Aug 20, 2025"), headline + "<p>Published Apr 26, 2023</p>~", "2024-08-21"},
		{"later than the last change", meta("2021-02-16") + ld("2026-03-09T08:45:32Z", "2026-01-15T17:15:38Z"), headline + "~", "2021-02-16"},
		{"printed and declared second", meta("2024-10-08T00:00:00-04:00") + ld("2016-07-01", "2025-01-02"), headline + "<p>October 8, 2024</p>~", "2024-10-08T00:00:00-04:00"},
		{"the day before the print edition", meta("2024-04-26") + ld("2024-04-25T19:30:04+02:00", "2024-04-25T19:30:04+02:00"), headline + "<p>26 April 2024</p>~", "2024-04-25T19:30:04+02:00"},
		{"two clocks", meta("2020-04-24T21:25:06+00:00") + ld("2020-04-25T07:25:06Z", "2020-04-25T07:25:45Z"), headline + "~", "2020-04-25T07:25:06+10:00"},
		{"JSON-LD without a type of script", strings.Replace(strings.Replace(ld("2022-01-28T06:00:00+01:00", "2022-01-29"), ` type="application/ld+json"`, "", 1), "{", `{"@context":"https://schema.org",`, 1), headline + "~", "2022-01-28T06:00:00+01:00"},
		{"JSON-LD in a meta tag", `<meta name="script:ld+json" content="{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2025-11-17&quot;}">`, headline + "~", "2025-11-17"},
		{"the only date of the page", "", headline + `~<footer>` + menu + `<p class="published"><time datetime="2020-08-06T09:09:24Z">August 6</time></p></footer>`, "2020-08-06T09:09:24Z"},
		{"dates of other stories", "", headline + `~<aside>` + menu + `<time datetime="2020-08-06">a</time><time datetime="2020-08-07">b</time></aside>`, ""},
		{"a date that opens the story", "", headline + strings.Replace(prose, "<p>The", "<p>29.11.2022 – The", 1), "2022-11-29"},
		{"a release to the press", "", headline + strings.Replace(prose, "<p>The", "<p>Press release of 25 January 2022 | Elm Point – The", 1), "2022-01-25"},
		{"the date of the dateline", "", headline + strings.Replace(prose, "<p>The", "<p>Karlsruhe, (12.11.2021). The", 1), "2021-11-12"},
		{"a date in the first sentence", "", headline + strings.Replace(prose, "<p>The", "<p>29 November 2022 was cold. The", 1), ""},
		{"a day that opens the second paragraph", "", headline + strings.Replace(prose, "<p>The council", "<p>29.11.2022 – The council", 1), "2022-11-29"},
		{"a day that opens the paragraph below headings", "", headline + "<h2>Herons in 2022</h2><h3>January 2022</h3><h3>Lonely herons again</h3>" + strings.Replace(prose, "<p>The", "<p>01.02.2022 „The", 1), "2022-02-01"},
		{"the time of a comment", "", headline + `<p>20 September 2020</p>~<div class="comment"><time datetime="2020-09-23T18:19:06">23.09.20</time><p>I like herons.</p></div>`, "2020-09-20"},
		{"the evening before in the west", meta("2021-12-10T02:17:00Z"), headline + "<p>December 9, 2021</p>~", "2021-12-09T23:17:00-03:00"},
		{"midnight in the east", ld("2021-11-04T23:00:00Z", "2021-11-05T12:42:00Z"), headline + "<p>5 November 2021</p>~", "2021-11-05T00:00:00+01:00"},
		{"the day of a change, printed", ld("2021-11-04T22:15:00Z", "2021-11-05T12:42:00Z"), headline + "<p>5 November 2021</p>~", "2021-11-04T22:15:00Z"},
		{"the order of a locale", `<meta property="og:locale" content="en_US">`, headline + "<p>01-04-2024</p>~", "2024-01-04"},
		{"the order of no locale", "", headline + "<p>01-04-2024</p>~", "2024-04-01"},
		{"dates of teasers above the headline", "", `<time datetime="2025-12-16">12/16</time>` + headline + `<time datetime="2017-03-01">3/1</time>~`, "2017-03-01"},
		{"a date in the heading", `<meta property="og:title" content="A second heron for Elm Point">`, `<h1>A second heron for Elm Point<br><small>02.02.2022 • Elm Point</small></h1>~`, "2022-02-02"},
		{"a date in the title", `<meta name="twitter:title" content="A second heron"><title>A second heron | Heron News | 23.05.2011</title>`, headline + "~", "2011-05-23"},
		{"a year in the title", `<title>A second heron | 2011</title>`, headline + "~", ""},
		{"a clock that is no date", "", headline + `<time>09:30</time>~<footer>` + menu + `<p class="published"><time datetime="2020-08-06">August 6</time></p></footer>`, "2020-08-06"},
		{"a moment for a script to print", "", headline + `<span class="timestamp" data-time="1594448702">3h</span>~`, "2020-07-11T06:25:02Z"},
		{"a day that only an attribute has", "", headline + `<div class="timeline"><div data-date="18 March 2020"></div></div>~`, "2020-03-18"},
		{"an attribute that holds no day", "", headline + `<div class="timeline"><div data-date="today"></div></div>~`, ""},
		{"the address of before the move", `<link rel="canonical" href="https://heron.example/2017/7/12/a-second-heron">` + ld("2019-06-17T18:28:00+0200", ""), headline + "~", "2017-07-12"},
		{"the address of the week before", `<link rel="canonical" href="https://heron.example/2017/7/12/a-second-heron">` + ld("2017-07-18", ""), headline + "~", "2017-07-18"},
		{"the address of years before what is printed", `<link rel="canonical" href="https://heron.example/2017/7/12/a-second-heron">`, headline + "<p>Herons since December 23, 2019</p>~", "2017-07-12"},
		{"the address of months before what is printed", `<link rel="canonical" href="https://heron.example/2017/7/12/a-second-heron">`, headline + "<p>December 23, 2017</p>~", "2017-12-23"},
		{"the weekday of the order of another country", meta("Tue, 03/05/2024 - 17:57"), headline + "~", "2024-03-05T17:57:00"},
		{"the weekday of the order as it is read", meta("Fri, 03/05/2024 - 17:57"), headline + "~", "2024-05-03T17:57:00"},
		{"times of teasers behind the story", "", headline + `<p>Published May 22, 2026</p>~<aside><h2>More herons</h2><a href="/a"><time datetime="2026-03-05T00:00">Mar 5, 2026</time> A heron that swims</a></aside>`, "2026-05-22"},
		{"a time in an aside beside the story", "", headline + strings.Replace(prose, "<p>The council", `<aside><time datetime="2026-03-05T07:15">March 5</time></aside><p>The council`, 1), "2026-03-05T07:15:00"},
		{"a variable of a script", "", headline + `~<script>var nest = 4; var publish_time = "2020-10-10" || "";</script>`, "2020-10-10"},
		{"a property in a script of the head", `<script>window.page = {"publish_time":"2020-10-10 09:12:00","section":"birds"}</script>`, headline + "~", "2020-10-10T09:12:00"},
		{"a property without quotation marks", "", headline + `~<script>tell({nest: 4, publishDate: '2020-10-10'})</script>`, "2020-10-10"},
		{"properties of several stories", "", headline + `~<script>var more = [{"publish_time":"2020-10-10"},{"publish_time":"2020-10-11"}]</script>`, ""},
		{"a property with a longer name", "", headline + `~<script>tell({unpublish_time: "2020-10-10"})</script>`, ""},
		{"a property in a script that holds much", "", headline + `~<script>tell({publish_time: "2020-10-10", "nests": "` + strings.Repeat("twigs and fish; ", 300) + `"})</script>`, ""},
		{"the only date is that of a comment", "", headline + `~~~<div class="comments"><div class="comment"><b>Gull</b> <span class="date">March 8, 2025 at 8:00 pm</span><p>I like herons.</p></div></div>`, ""},
		{"teasers right behind the story", "", headline + `~~~<aside><h3>Latest</h3><div><a href="/g">A gull for Elm Point</a> <time datetime="2025-04-01">April 1, 2025</time></div><div><a href="/n">A net for Elm Point</a> <time datetime="2025-04-02">April 2, 2025</time></div></aside>`, ""},
		{"the number of an issue", "", headline + `<p>Vol. 12, No. 3, March 2025</p>~`, ""},
		{"the day on which somebody joined", "", headline + `<p>Gull<br>Joined: Tue Mar 01, 2011 3:00 pm</p><p>by gull » Fri Mar 07, 2025 9:10 am</p>~`, "2025-03-07T09:10:00"},
		{"a variable that is compared", "", headline + `~<script>if (publish_time == "2020-10-10") { fly() }</script>`, ""},
		{"a labelled date far from the headline", "", headline + "~<footer>" + menu + menu + menu + "<p>Posted Friday, October 19, 2018</p></footer>", "2018-10-19"},
		{"labelled dates of several stories", "", headline + "~<footer>" + menu + menu + menu + "<p>Posted October 19, 2018</p><p>Posted October 20, 2018</p></footer>", ""},
		{"a labelled date that is that of a change", "", headline + "~<footer>" + menu + menu + menu + "<p>Last updated October 19, 2018</p></footer>", ""},
		{"a meta tag of a paper in Hong Kong", `<meta name="articleDate" content="20230329">`, headline + "~", "2023-03-29"},
		{"the zone of the same clock", meta("2022-05-10T23:35:55-03:00") + ld("2022-05-10T23:35:55", ""), headline + "~", "2022-05-10T23:35:55-03:00"},
		{"the zone of the last change", `<meta property="article:modified_time" content="2022-05-11T04:10:00-03:00">` + ld("2022-05-10T23:35:55", "2022-05-11T04:10:00"), headline + "~", "2022-05-10T23:35:55-03:00"},
		{"the zone of another moment", `<meta property="article:modified_time" content="2022-05-11T04:10:00-03:00">` + ld("2022-05-10T23:35:55", ""), headline + "~", "2022-05-10T23:35:55"},
		{"the hour of a day for a script", "", headline + `<span class="timestamp" data-time="9:30 PM">July 11, 2020</span>~`, "2020-07-11"},
		{"a script that prints a date", "", headline + `<table><tr><td><script>showDate("2020/04/17 01:43:09")</script></td></tr></table>~`, "2020-04-17T01:43:09"},
		{"a script that does something else", "", headline + `<script>var x = "2020/04/17"; start("2020/04/17")</script>~`, ""},
		{"scripts far from the headline", "", headline + "~<footer>" + menu + menu + menu + `<script>showDate("2020/04/17")</script><script>showDate("2020/04/18")</script></footer>`, ""},
		{"the only script that prints one", "", headline + "~<footer>" + menu + menu + menu + `<script>showDate("2020/04/17")</script></footer>`, "2020-04-17"},
		{"a revision of a page of a wiki", ld("2005-07-26", "2020-04-09"), headline + `<div id="mw-diff-otitle1">Revision as of 07:47, 28 March 2020</div><div id="mw-diff-ntitle1">Latest revision as of 05:33, 7 April 2020</div>~`, "2020-04-07T05:33:00"},
		{"created above the headline, and answered below", "", `<div><span>Issue created <time datetime="2025-03-02">Mar 2</time> by gull</span></div>` + headline + `~<div>Heron · <time datetime="2025-03-04">Mar 4</time></div>`, "2025-03-02"},
		{"when a post was advertised", `<script type="application/ld+json">{"@type":"JobPosting","title":"A second heron for Elm Point","datePosted":"2025-03-02"}</script>`, headline + "~", "2025-03-02"},
		{"the day of an event", `<script type="application/ld+json">{"@type":"MusicEvent","name":"A second heron for Elm Point","startDate":"2025-06-07T18:00:00+02:00"}</script>`, headline + "<h2>June 7, 2025 @ 6:00 pm</h2>~", ""},
		{"the day on which an event was announced", `<script type="application/ld+json">{"@type":"Event","name":"A second heron for Elm Point","startDate":"2025-06-07"}</script>`, headline + "<p>Posted May 2, 2025</p>~", "2025-05-02"},
		{"far below the headline", "", headline + menuOf("<li>February 28, 2026") + menuOf("") + "~", "2026-02-28"},
		{"days far below the headline", "", headline + menuOf("<li>February 28, 2026<li>February 27, 2026") + menuOf("") + "~", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := `<!DOCTYPE html><html lang="en"><head>` + c.head + `<title>A second heron for Elm Point</title></head><body><article>` + strings.ReplaceAll(c.body, "~", prose) + `</article></body></html>`
			if got := Do(Page{Data: []byte(p)}, Options{}).Published; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestDatesOfProduct takes the days of reviews and of delivery for none of publishing.
func TestDatesOfProduct(t *testing.T) {
	const p = `<!DOCTYPE html><html lang="en"><head><title>Ferry lamp | Elm Point Shop</title><meta property="og:type" content="product"></head><body><nav><a href="/cart">Cart</a></nav><main class="product"><h1 class="product-title">Ferry lamp</h1><span class="price">$ 49.00</span><p>Get it by March 9, 2025</p><form action="/cart/add"><button>Add to cart</button></form>` +
		`<div class="product-description"><p>Brass ferry lamp with a glass chimney, wick and hook. Made in Elm Point by people who have lost a ferry or two in the fog.</p></div><div class="reviews"><p>Reviewed in Elm Point on March 3, 2024</p><p>It burns.</p></div></main></body></html>`
	if r := Do(Page{URL: "https://example.org/products/ferry-lamp", Data: []byte(p)}, Options{}); r.Kind != KindProduct || r.Published != "" {
		t.Errorf("%q of %s", r.Published, r.Kind)
	}
}

// TestChangeBelow reads the day on which a page was changed from what it prints far below its text.
func TestChangeBelow(t *testing.T) {
	const text = `<h1>A second heron for Elm Point</h1><p>The harbour master of Elm Point has asked the council for a second heron, because the first one is said to be lonely.</p>
<p>The council will vote on Thursday; a heron costs less than a gull net, the harbour master told its members, and it brings visitors who buy fish.</p>`
	links := strings.Repeat(`<p><a href="/h">Herons</a></p><p><a href="/g">Gulls</a></p>`, 4)
	for _, c := range []struct{ name, below, want string }{
		{"in a line", `<p>This page was last edited on 14 March 2024, at 10:12.</p>`, "2024-03-14T10:12:00"},
		{"in an element", `<p>Last updated <time datetime="2024-03-14T10:00:00Z">8 months ago</time></p>`, "2024-03-14T10:00:00Z"},
		{"on several days", `<p>Last updated 14 March 2024</p><p>Last updated 15 March 2024</p>`, ""},
		{"of the site", `<p>Site last updated: March 14, 2024</p>`, ""},
		{"of a teaser", `<p><a href="/t">A net for Elm Point</a> updated 14 March 2024</p>`, ""},
	} {
		p := `<!DOCTYPE html><html lang="en"><head><title>A second heron for Elm Point</title></head><body><main>` + text + `</main>` + links + `<footer>` + c.below + `</footer></body></html>`
		if got := Do(Page{Data: []byte(p)}, Options{}).Modified; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestChangeInOneElement reads the day of a change from the element that has the day of
// publishing too.
func TestChangeInOneElement(t *testing.T) {
	for _, c := range []struct{ date, published, modified string }{
		{"Published May 1, 2025, updated May 3, 2025", "2025-05-01", "2025-05-03"},
		{"Veröffentlicht am 1. Mai 2025, aktualisiert am 3. Mai 2025", "2025-05-01", "2025-05-03"},
		{"Publié le 1 mai 2025 à 10h15, mis à jour le 3 mai 2025 à 11h00", "2025-05-01T10:15:00", "2025-05-03T11:00:00"},
		{"Опубликовано 1 мая 2025, обновлено 3 мая 2025", "2025-05-01", "2025-05-03"},
		{"公開 2025年5月1日 更新 2025年5月3日", "2025-05-01", "2025-05-03"},
		{"입력 2025.05.01 10:15 수정 2025.05.03 11:00", "2025-05-01T10:15:00", "2025-05-03T11:00:00"},
		{"Đăng ngày 21/05/2025, cập nhật 23/05/2025", "2025-05-21", "2025-05-23"},
	} {
		page := "<!DOCTYPE html><title>A second heron for Elm Point</title><h1>A second heron for Elm Point</h1><p class=date>" + c.date + "</p>" +
			"<p>The harbour master of Elm Point has asked the council for a second heron, because the first one is said to be lonely.</p>" +
			"<p>The council will vote on Thursday; a heron costs less than a gull net, the harbour master told its members.</p>"
		record := Do(Page{Data: []byte(page)}, Options{})
		if record.Published != c.published || record.Modified != c.modified {
			t.Errorf("%s: published %q, modified %q", c.date, record.Published, record.Modified)
		}
	}
}
