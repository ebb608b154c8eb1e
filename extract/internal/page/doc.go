// Package page turns a page dump into a [Document]: the list of its visible
// blocks, with all that the page declares about them and about itself. Nothing is
// decided here about what the blocks are good for.
//
// [Parse] takes a [Page], decodes its bytes, and reads them as markup or as
// flattened text. Both give the same blocks. A document of markup also has the
// containers its blocks stand in, with the hints of their classes; one of flattened
// text has the layout of the print instead. A finished document is not changed, so
// that any number of goroutines may use it.
//
// What comes in and what comes out:
//
//	page.go         Page: a dump as it was read; Kind: what it may be
//	shape.go        whether a dump is markup or text
//	document.go     Document, Parse, where the reading begins, and what site rules see
//	block.go        Block: one visible paragraph, and what it begins with; how many there may be
//	container.go    Container: an element around blocks, its roles, distances and totals
//	meta.go         Metadata: head, meta elements, data scripts
//	annotations.go  Annotation: elements that declare which field they hold
//	declared.go     title, description and text as the metadata declares them
//
// Markup:
//
//	typed.go        paragraphs of a post as it was typed
//	noscript.go     the content of <noscript>
//	dom.go          the walk over the tree
//	layout.go       what an element does to the flow of text, and what readers see nothing of
//	datarow.go      rows of data tables
//	pieces.go       which nodes the text of a block is from
//	node.go         attributes, hidden elements, the text of a node
//	classname.go    the words of a class
//	hints.go        what these words suggest
//	namewords.go    whether words of names are printed without a capital, too
//
// Flattened text:
//
//	stories.go      where the stories of a file with several begin
//	text.go         lines, which package printed takes apart, into blocks
//	textheader.go   metadata lines at the beginning, titles
//	cleantext.go    a story that stands alone in its file
//	pagesigns.go    what tells a page without its menus from one
package page
