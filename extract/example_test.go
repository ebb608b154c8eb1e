package extract_test

import (
	"fmt"
	"log"
	"strings"

	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/rules"
)

func ExampleDo() {
	page := extract.Page{
		Source: "ferry.html",
		Data: []byte(`<html lang="en"><head><title>Ferry returns after nine years | Sound Post</title>
<meta property="og:site_name" content="Sound Post"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry returns after nine years</h1>
<p class="byline">By Marta Lindqvist</p>
<time datetime="2024-05-02T08:15:00+02:00">2 May 2024</time>
<p>GOTHENBURG, Sweden, May 2 (Reuters) - The night ferry to the islands sailed again on Thursday, nine years
after the company that ran it had sold its last ship for scrap.</p>
<p>"We have four passengers and a dog," said the captain, who had kept her uniform. "Next week there will be
more, because the dog is telling everyone."</p>
<p>The town council has promised to pay for the first two winters of the service, and for the repair of the
quay, which had been used as a car park.</p></article>
<footer><a href="/about">About us</a> <a href="/contact">Contact</a></footer></body></html>`),
	}
	record := extract.Do(page, extract.Options{})
	fmt.Println(record.Headline)
	fmt.Println(record.Authors)
	fmt.Println(record.Dateline.Place, *record.Dateline.Date, record.Dateline.Agencies)
	fmt.Println(record.Body[:27])
	// Output:
	// Ferry returns after nine years
	// [Marta Lindqvist]
	// GOTHENBURG, Sweden 2024-05-02 [Reuters]
	// The night ferry to the isla
}

// The pages of a crawl; a directory or a single file goes the same way.
func ExampleDo_directory() {
	for page, err := range dump.Pages("../testdata/crawl.warc", dump.Options{}) {
		if err != nil { // it could not be read
			log.Print(page.Source, ": ", err)
			continue
		}
		record := extract.Do(page, extract.Options{})
		fmt.Println(record.Dateline, record.Authors)
	}
	// Output:
	// HALIFAX, Nova Scotia (AP) [Ana Pérez AP]
	// TALLINN/HELSINKI, May 14 (Reuters) [Kofi Lindqvist Priya Amaral]
	// Manaus, 8 mar (EFE) [Jandira Valadares]
}

// A rule of one's own, for a site whose headline is in no heading.
func ExampleDo_rules() {
	rule, err := rules.ParseYAML("marrow.example.yaml", []byte("hosts: marrow.example\nheadline: .strap b\n"))
	if err != nil {
		log.Fatal(err)
	}
	page := extract.Page{Source: "ferry.html", URL: "https://marrow.example/ferry", Data: []byte(`<title>Marrow</title>
<div class="strap">Harbour <b>Council keeps the ferry</b></div><article>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings.</p></article>`)}
	fmt.Println(extract.Do(page, extract.Options{Rules: rules.NewSet([]*rules.Rule{rule})}).Headline)
	// Output:
	// Council keeps the ferry
}

// The story as Markdown, with its links.
func ExampleDo_markdown() {
	page := extract.Page{Source: "ferry.html", URL: "https://marrow.example/ferry", Data: []byte(`<title>The ferry stays</title><article><h1>The ferry stays</h1>
<p>The <a href="/council">town council</a> voted on Monday to keep the ferry across the inlet running for another ten years, ending a dispute.</p>
<h2>A new engine</h2>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings.</p></article>`)}
	record := extract.Do(page, extract.Options{Markdown: &extract.MarkdownOptions{}})
	fmt.Print(record.Markdown())
	// Output:
	// # The ferry stays
	//
	// The [town council](https://marrow.example/council) voted on Monday to keep the ferry across the inlet running for another ten years, ending a dispute.
	//
	// ## A new engine
	//
	// Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings.
}

// Why a paragraph is missing: look for its words among the blocks.
func ExampleExplain_paragraph() {
	page := extract.Page{Source: "ferry.html", Data: []byte(`<title>The ferry stays</title><article><h1>The ferry stays</h1>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings.</p></article>
<div class="newsletter">Every weekday at six our editors pick five stories for your inbox. Sign up for our newsletter.</div>`)}
	document, err := extract.Parse(page)
	if err != nil {
		log.Fatal(err)
	}
	explanation := extract.Explain(document, extract.Options{})
	for _, block := range explanation.Blocks {
		if !strings.Contains(block.Text, "Every weekday at six") {
			continue
		}
		fmt.Println("kept:", block.InBody)
		fmt.Println("its score alone is below what is kept:", block.Score < explanation.Above)
		fmt.Println("something else decided:", block.Why != "")
		fmt.Println("what moved the score most is in Moved:", len(block.Moved) > 0)
	}
	// Output:
	// kept: false
	// its score alone is below what is kept: true
	// something else decided: false
	// what moved the score most is in Moved: true
}

// Who proposed what for a field, and why a block is part of the body or not.
func ExampleExplain() {
	page := extract.Page{Source: "ferry.html", Data: []byte(`<html><head><title>The ferry stays | Marrow Post</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>The ferry stays</h1>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings.</p>
</article></body></html>`)}
	document, err := extract.Parse(page)
	if err != nil {
		fmt.Println(err)
		return
	}
	explanation := extract.Explain(document, extract.Options{})
	for _, candidate := range explanation.Fields["headline"] {
		fmt.Printf("%s: %s\n", candidate.Finder, candidate.Value)
	}
	for _, block := range explanation.Blocks {
		fmt.Printf("%t %.24s\n", block.InBody, block.Text)
	}
	// Output:
	// h1: The ferry stays
	// block in the title: The ferry stays
	// title: The ferry stays | Marrow Post
	// false Home News
	// false The ferry stays
	// true The town council voted o
	// true Nine of the eleven membe
}

func ExampleRecord_PublishedTime() {
	record := extract.Record{Published: "2024-05-02T08:15:00+02:00"}
	if published, precision := record.PublishedTime(); precision == extract.Instant {
		fmt.Println(published.UTC())
	}
	// Output:
	// 2024-05-02 06:15:00 +0000 UTC
}
