// Package extract finds the article on a page dump: its headline, byline,
// dateline and body, and what belongs to them.
//
//	record := extract.Do(extract.Page{Source: "page.html", Data: data}, extract.Options{})
//
// [Do] is the whole way in one call. [Parse] and [Extract] are its two halves,
// for programs that want the blocks of a page as well. Pages are bytes in any
// encoding; records are UTF-8. Nothing here opens a file or a connection, and
// every function may be called from any number of goroutines at once.
//
// # The way of a page
//
// One idea carries the package: HTML and flattened text both become a list of
// blocks, one visible paragraph each, and a body is a choice among them.
//
//	page.go          Page: bytes and what is known of them
//	decode.go        bytes to UTF-8 (charsetmeta.go, charsetguess.go, binary.go)
//	document.go      Parse: Page to Document
//	  tree.go        markup or text? package markup makes the trees
//	  dom.go         the one walk over a tree: blocks, containers, marks, metadata
//	  textrun.go     the text of a block as a reader sees it
//	  container.go   the elements around blocks; smell.go: what their classes say
//	  mark.go        elements that declare which field they hold
//	  meta.go        <meta>, <title>, <link>; jsonld.go: JSON-LD
//	  text.go        flattened text to blocks
//	block.go         Block; stats.go: its counts
//
//	extract.go       Extract: the steps from a Document to a Record, in order
//	  body.go        which blocks are the story
//	    pageview.go  what features are made from; features.go: the features
//	    model.go     the fitted trees (body.model, made by cmd/fit; package boost)
//	    state.go     a story that stands only in the page's data
//	  language.go    the language of the story (stopwords.go)
//	  headline.go    kicker.go; head.go: where the fields stand
//	  pagedates.go   byline.go, signers.go    lead.go    filed.go (the dateline)
//	  ldarticle.go   the page's own story in JSON-LD; statefields.go: in page state
//	  site.go        about.go (section, topics, image, …)    kind.go
//	record.go        Record, and how it is written; render.go: as text and Markdown
//
// Fields are found by finders (candidate.go): each field's file opens with its
// ordered list of them, and one function that decides between what they
// propose. The parsers they share know nothing of pages: dates.go and its kin
// read dates, dateline.go and its kin datelines, credit.go and its kin bylines.
package extract
