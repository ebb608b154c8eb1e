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
