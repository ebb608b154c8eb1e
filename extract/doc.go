// Package extract finds the article on a page dump: its headline, byline,
// dateline and body, and what belongs to them.
//
//	record := extract.Do(extract.Page{Source: "page.html", Data: data}, extract.Options{})
//	if record.Err != nil {
//		log.Fatal(record.Err)
//	}
//	fmt.Println(record.Headline, record.Authors)
//	fmt.Println(record.Body)
//
// # What for what
//
//	a page that you have          Do
//	a file, a crawl, a directory  Pages of package extract/dump
//	a response or a pipe          FromReader of package extract/dump
//	text, Markdown, JSON          Record.Text, Record.Markdown, json.Marshal
//	the date as a time.Time       Record.PublishedTime
//	the paragraphs one by one     Options.Blocks and Record.Blocks
//	a site that must be right     package extract/rules, and Options.Rules
//	why a paragraph is missing    Parse, then Explain
//	tests that hold pages         Run of package extract/golden
//
// The examples show them. Pages are bytes in any encoding, and records are UTF-8. Nothing
// in this package opens a file or a connection, or keeps anything between pages. Every
// function may be called from any number of goroutines at once.
//
// # The way of a page
//
// One idea carries the package: HTML and flattened text both become a list of blocks,
// one visible paragraph each, and a body is a choice among them. Function Decide in
// internal/article/article.go shows the whole way on one screen. The packages that it
// uses are under internal, and each imports only those above it in this list:
//
//	words, places   statistics and comparison of texts; places and news agencies
//	formula         mathematical formulas as LaTeX
//	charset         bytes to UTF-8
//	newsxml         the XML in which news is exchanged
//	dates           dates as pages write them
//	dateline        datelines
//	credit          bylines and the names in them
//	forms           the ways in which people flatten pages to text, undone
//	labels          the words that boilerplate begins with
//	exports         stories that never were a page, as news databases and wires export them
//	printed         how the lines of a flattened text were printed, and which are a paragraph
//	page            a page as blocks, with what it declares about itself
//	score           how likely a block is part of the story, by fitted trees
//	facts           what is known about a page before anything is decided
//	body            which blocks are the story
//	fields          headline, dates, byline, standfirst and the rest
//	openings        the dateline that a story opens with
//	markdown        the chosen blocks as Markdown
//	article         the way from blocks through all decisions
//
// The deciders in packages body and fields are functions. They read what was decided
// before them, change none of it, and return their decision with the blocks that move
// into the body or out of it. Finders propose the candidates for a field, and each is
// a row in the table of that field. Candidates that lose are kept for Explain.
package extract
