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
//	    textrun.go   the text of a block as a reader sees it; node.go: of a node
//	    container.go the elements around blocks; smell.go: what their classes say
//	    mark.go      elements that declare which field they hold
//	    meta.go      <meta>, <title>, <link>; jsonld.go: JSON-LD
//	  text.go        flattened text to blocks: textshape.go how it was printed,
//	                 textmarks.go its lines, texthead.go its first lines
//	block.go         Block; stats.go: its counts
//	stories.go       where a text dump parts into several stories
//
//	extract.go       Extract: the steps from a Document to a Record, in order
//	article.go       what has been decided so far; candidate.go: finders
//	  rulefields.go  what the rules for the page's site say (package rules);
//	    rulebody.go  of the body; ruletext.go of text dumps
//	  body.go        which blocks of a tree are the story; cut.go: above which score
//	    pagekind.go  what kind of page it is by fit; kind.go: and by declaration
//	    features.go  the features of blocks, made from pageview.go; of cards,
//	                 headings and regions layoutfeatures.go, from layoutview.go;
//	                 labels.go: words that boilerplate begins with; said.go
//	      wordfeatures.go what lexicon.go says of words and classname.go of classes
//	    markupbody.go the two scores of each block; the second, in view of the
//	                 first ones: context.go, markupcontext.go
//	    hashset.go, wordfilter.go    tables that every word of a page is asked of
//	    model.go     the fitted numbers (body.model, made by cmd/fit; package boost)
//	    repeats.go   what the page says twice; otherstories.go: a second story
//	    state.go     a story that stands only in the page's data
//	  textbody.go    which blocks of a dump are the story
//	    textfeatures.go, textview.go, textlabels.go    the first scores;
//	                 picturecredit.go: captions
//	    context.go   the second scores; textgaps.go: sub-headings and lists
//	    nextstories.go  the stories that a dump goes on with; textrelated.go:
//	                 teasers below it
//	    textplain.go a story that stands alone in its file
//	  explain.go     Explain: why each block is part of it or not
//	  confidence.go  how sure that is
//	  language.go    the language of the story (stopwords.go)
//	  headline.go    kicker.go; head.go: where the fields stand; in dumps
//	                 textheadline.go, by the scores of linefeatures.go (topic.go)
//	                 and linecontext.go; textkicker.go
//	  pagedates.go   the dates of a page; markeddates.go: in elements and scripts
//	                 that hold one; latedates.go: where it says none near its
//	                 story; settledates.go: where it says several
//	  pagedateline.go its dateline
//	  byline.go      signers.go; in dumps textcredit.go: of the lines that
//	                 textsigners.go finds, those that signerfeatures.go scores best;
//	                 namewords.go: names that are words
//	  lead.go        the standfirst; textfields.go: this and more in dumps
//	  ldarticle.go   the page's own story in JSON-LD; statefields.go: in page state
//	  site.go        about.go (section, topics, image, …)
//	record.go        Record, and how it is written; render.go: as text and Markdown
//
// Fields are found by finders (candidate.go): each field's file opens with its
// ordered list of them, and one function that decides between what they
// propose. The parsers they share know nothing of pages: dates.go and date*.go
// read dates, dateline*.go datelines (places.go, agencies.go), credit*.go bylines.
package extract
