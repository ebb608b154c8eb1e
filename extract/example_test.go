package extract_test

import (
	"fmt"

	"shuck/extract"
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
