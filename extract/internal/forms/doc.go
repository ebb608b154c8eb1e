// Package forms knows the ways in which people flatten pages to text, and undoes
// what they add or break: quote marks and indents before lines, Markdown,
// sentences cut where a link stood in them. What comes out are lines as a page
// printed with a block a line, or a block a paragraph, would have them; what no
// form is recognised in stays as it is.
//
// [Outer] undoes what stands around a whole dump, metadata lines included;
// [Inner] what is in its lines once the metadata lines are gone. A form is a row
// of one of the tables in forms.go: how it is known and how it is read. Both are
// functions of the lines alone, and take time linear in them. Languages for marking up text
// other than Markdown are in package markups.
//
//	forms.go           the tables
//	pages.go           printed pages: form feeds, heads and feet, ragged lines
//	browserprint.go    what browsers print at the head and foot of a sheet
//	mail.go            lines quoted with ">"
//	indent.go          lines indented alike, or as the source of a page was
//	attributes.go      elements and attributes in Markdown: pandoc
//	charrefs.go        character references left in text
//	header.go          front matter, and the header that readers of pages write
//	references.go      the list of links below a browser's print
//	addresses.go       addresses behind the texts of links
//	html2text.go       stars around headings, underscores in links: html2text of Unix
//	ruledheadings.go   headings above ruled lines
//	columns.go         texts that stand side by side: where they part
//	columntext.go      what is in a column, a paragraph a line
//	grid.go            tables drawn as grids, pictures in brackets: pandoc
//	markdown.go        Markdown: headings, lists, wrapped paragraphs
//	markdowntable.go   Markdown: tables that lay out a page, and what stands in their cells
//	markdowninline.go  Markdown: links, pictures, emphasis
//	nodes.go           a text node a line
//	gluedfacts.go      nothing between a day and a credit
//	glued.go           nothing between the texts of blocks
//	oneline.go         all on one line
//	onelineseams.go    days, credits and datelines in such a line
//	lines.go           what all of them ask of a line
package forms
