// Package forms knows the ways in which people flatten pages to text, and undoes
// what they add or break: quote marks and indents before lines, Markdown,
// sentences cut where a link stood in them. What comes out are lines as a page
// printed with a block a line, or a block a paragraph, would have them; what no
// form is recognised in stays as it is.
//
// [Outer] undoes what stands around a whole dump, metadata lines included;
// [Inner] what is in its lines once the metadata lines are gone. A form is a row
// of one of the tables in forms.go: how it is known and how it is read. Both are
// functions of the lines alone, and take time linear in them. What stands within the
// paragraphs of Markdown is read by package inline, other languages for marking up text by
// package markups, dumps with a text node a line by package textnodes, those on one line
// by package oneline, and what browsers print around sheets by package sheets.
//
//	forms.go           the tables
//	pages.go           printed pages, told from stories by what stands around form feeds
//	sheetends.go       their heads and feet, and where form feeds were lost
//	ragged.go          their lines, joined where the right edge is ragged
//	browserprint.go    pages that a browser printed: their address, and their title as headline
//	mail.go            lines quoted with ">"
//	indent.go          lines indented alike, or as the source of a page was
//	attributes.go      elements and attributes in Markdown: pandoc
//	header.go          front matter, and the header that readers of pages write
//	references.go      the list of links below a browser's print
//	addresses.go       addresses behind the texts of links
//	html2text.go       stars around headings, underscores in links: html2text of Unix
//	ruledheadings.go   headings above ruled lines
//	columns.go         texts that stand side by side: where they part
//	rows.go            texts that stand side by side on a few lines of a browser's print
//	columntext.go      what is in a column, a paragraph a line
//	grid.go            tables drawn as grids: pandoc
//	picturemarks.go    pictures in brackets: pandoc
//	markdownmarks.go   Markdown: its marks, and by how many of them it is known
//	markdown.go        Markdown: headings, lists, wrapped paragraphs
//	markdowntable.go   Markdown: tables that lay out a page
//	cellparts.go       Markdown: what html2text glues together in their cells
//	gluedfacts.go      nothing between a day and a credit, or between some blocks
//	glued.go           nothing between the texts of blocks
//	lines.go           what all of them ask of a line
package forms

import (
	"slices"

	"shuck/extract/internal/leftcode"
	"shuck/extract/internal/markups"
	"shuck/extract/internal/oneline"
	"shuck/extract/internal/sheets"
	"shuck/extract/internal/textnodes"
	"shuck/extract/internal/wrapping"
)

// An ID names a form in records and messages, and is the same in every version.
type ID string

// The forms.
const (
	Accents     ID = "accents-apart"
	LineMarks   ID = "line-marks"
	Browser     ID = "browser-print"
	Printed     ID = "printed-pages"
	Mail        ID = "mail"
	Indented    ID = "indented"
	Spaced      ID = "double-spaced"
	Code        ID = "code"
	HeadLinks   ID = "head-links"
	FrontMatter ID = "front-matter"
	Reader      ID = "reader"
	Attributes  ID = "attributes"
	References  ID = "references"
	Addresses   ID = "addresses"
	HTML2Text   ID = "html2text"
	Ruled       ID = "ruled-headings"
	Columns     ID = "columns"
	Grid        ID = "grid-tables"
	Pictures    ID = "picture-texts"
	Tags        ID = "tags"
	CharRefs    ID = "character-references"
	Markdown    ID = "markdown"
	SourceLines ID = "source-lines"
	Nodes       ID = "text-nodes"
	GluedWords  ID = "glued-words"
	GluedFacts  ID = "glued-facts"
	Glued       ID = "glued"
	OneLine     ID = "one-line"
	TitledLine  ID = "titled-line"
)

// A Form is a way in which text is flattened.
type Form struct {
	ID   ID
	Name string // for people
	// Guessed says what had to be guessed to undo it, for the warnings of a record;
	// "" is nothing.
	Guessed string

	known func(lines []string) bool
	read  func(lines []string) []string
	signs string // bytes of which a dump in the form has one at least; "" says nothing
}

// OfMarkdown is the form of Markdown.
func OfMarkdown() Form {
	return inner[slices.IndexFunc(inner, func(f Form) bool { return f.ID == Markdown })]
}

// Trust is what a story that was found in the form is worth, as a share of one that
// was found in a form which leaves nothing to guess: the confidence in it is to be
// multiplied by that.
func (f *Form) Trust() float64 {
	if f.Guessed == "" || f.ID == Columns || f.ID == Spaced {
		return 1 // the scores expect what these give: .89 of 157 stories in parted columns at a mean of .89
	}
	return guessTrust
}

// guessTrust is about the share of stories with an F1 of 0.9 or more among those that
// were found in dumps whose form leaves something to guess, divided by their mean
// confidence: .85 over five sets of pages, 1.0 on news of today, .76 and less on those of
// 2012. The trees have seen these pages, though not in these forms, so it is set below the
// mean.
const guessTrust = 0.75

// outer are the forms of a whole dump, the outermost first.
var outer = [...]Form{
	{Accents, "accents apart from their letters", "", leftcode.HasAccentsApart, leftcode.JoinAccents, "\xcc\xcd\xd9\xe1\xe3"},
	{LineMarks, "marks in place of line ends", "", leftcode.HasMarkedLines, leftcode.SplitMarkedLines, "\\|\t\xb6 "},
	{Browser, "pages that a browser printed", "", isBrowserPrint, readBrowserPrint, ""},
	{Printed, "printed pages", "", isPrintedText, readPrinted, ""},
	{Mail, "quoted as in a mail", "", isQuoted, unquote, ">"},
	{Indented, "indented as a whole", "", isIndented, unindent, " \t"},
	{Spaced, "lines double-spaced", spacedGuess, isDoubleSpaced, wrapping.SingleSpaced, ""},
	{Code, "scripts and styles left in it", "", hasCode, leftcode.Remove, ""},
	{Tags, "tags left in it", "", leftcode.HasTags, leftcode.RemoveTags, "<"},
	{CharRefs, "character references left in it", "", leftcode.HasCharRefs, leftcode.ReplaceCharRefs, "&"},
	{HeadLinks, "links of the head of a page", "", opensWithHeadLinks, withoutHeadLinks, ":"},
	{FrontMatter, "front matter", "", hasFrontMatter, readFrontMatter, ""},
	{Reader, "header of a reader service", "", hasReaderHeader, readReaderHeader, ""},
}

// inner are the forms of the lines of a dump.
var inner = slices.Concat([]Form{{Grid, "tables drawn as grids", "", hasGrid, readGrids, "+"}}, markupForms(), []Form{
	{Attributes, "elements and attributes in Markdown", "", hasAttributes, withoutAttributes, ":{"},
	{References, "a browser's print with numbered links", "", hasReferences, withoutReferences, ""},
	{Addresses, "addresses behind the texts of links", "", hasAddresses, withoutAddresses, "[<("},
	{HTML2Text, "print of html2text", "", isHTML2Text, readHTML2Text, "*_"},
	{Ruled, "headings above ruled lines", "", hasRuledHeadings, readRuledHeadings, "*-=~"},
	{Columns, "texts side by side", columnsGuess, hasColumns, readColumns, " "},
	{Pictures, "pictures as texts in brackets", "", hasPictureMarks, withoutPictureMarks, "["},
	{Markdown, "Markdown", "", isMarkdown, nil, "#*_]|"}, // read by Inner, which gives its marks
	{SourceLines, "the line ends of the source in it", "", hasSourceLines, joinSourceLines, " \t"},
	{Nodes, "a text node a line", "", textnodes.Is, textnodes.Join, ""},
	{Glued, "nothing between blocks", gluedGuess, isGlued, cutGlued, ""},
	{GluedWords, "nothing between some blocks", "", hasGluedWords, cutGluedWords, ""},
	{GluedFacts, "nothing between day and credit", "", hasGluedFacts, cutGluedFacts, ""},
	{OneLine, "all on one line", oneLineGuess, oneline.Is, nil, ""}, // read by readOneLine
	{TitledLine, "the headline on a line with more", "", oneline.HasTitledLine, oneline.CutTitledLines, ""},
})

// markupForms are the languages for marking up text that are read by way of Markdown.
func markupForms() []Form {
	forms := make([]Form, len(markups.Languages))
	for i, l := range markups.Languages {
		forms[i] = Form{ID: ID(l.ID), Name: l.Name, known: l.Known, read: l.Read, signs: l.Signs}
	}
	return forms
}

// isMarkdownFile are the forms that only Markdown stands in, or what is written as such.
var isMarkdownFile = map[ID]bool{FrontMatter: true, Reader: true, Attributes: true, HTML2Text: true, Ruled: true}

// hasLines reports whether a dump has lines, however few, since it is Markdown, or pages whose
// lines were joined.
func hasLines(marks Marks, found []Form) bool {
	return marks != nil || slices.ContainsFunc(found, func(f Form) bool { return isOfSheets(&f) })
}

// isOfSheets reports whether a form is what is printed on sheets, whose form feeds may be lost.
func isOfSheets(f *Form) bool { return f.ID == Browser || f.ID == Printed }

// isBrowserText reports whether a form is what text browsers print.
func isBrowserText(f Form) bool { return f.ID == References }

// isReadAsMarkdown reports whether Markdown is what is left when a form is undone.
func isReadAsMarkdown(f Form) bool {
	return isMarkdownFile[f.ID] || slices.ContainsFunc(markups.Languages[:], func(l markups.Language) bool { return ID(l.ID) == f.ID })
}

// Outer undoes the forms that stand around a whole dump, and returns the lines
// with those that were found, in the order in which they were undone. The lines
// it is given are not changed. What form feeds are left when all is undone become
// blank lines.
func Outer(lines []string) ([]string, []Form) {
	var found []Form
	var fed []string // the lines with the form feeds of sheets that were lost
	seen := signsIn(lines)
	for i := range outer {
		form, given := &outer[i], lines
		if isOfSheets(form) {
			if fed == nil {
				fed = withFeeds(lines)
			}
			given = fed
		}
		if seen.hasAny(form.signs) && form.known(given) {
			lines, fed = form.read(given), nil
			found, seen = append(found, *form), signsIn(lines)
		}
	}
	if !slices.Contains(lines, sheets.Feed) {
		return lines, found
	}
	lines = slices.Clone(lines)
	for i, line := range lines {
		if line == sheets.Feed {
			lines[i] = ""
		}
	}
	return lines, found
}

// Inner undoes the forms that are in the lines of a dump without its metadata
// lines, and adds them to those that were found around it; otherwise it is like
// [Outer]. What Markdown marks of its lines comes with it.
func Inner(lines []string, around []Form) ([]string, []Form, Marks) {
	var marks Marks
	hasCells := false // of tables, side by side
	found := slices.Clip(around)
	seen := signsIn(lines)
	for i := range inner {
		form := &inner[i]
		known := seen.hasAny(form.signs) && form.known(lines)
		switch {
		case form.ID == Markdown && slices.ContainsFunc(found, isBrowserText):
			continue // "[12]( ) yes" is how they show a button
		case form.ID == Markdown && (known || slices.ContainsFunc(found, isReadAsMarkdown)):
			lines, marks = readMarkdown(lines)
		case form.ID == OneLine:
			cut, isCut := readOneLine(lines, known, marks, found)
			if !isCut {
				continue
			}
			lines = cut
		case form.ID == References && known:
			hasCells = laysOutTables(lines)
			lines = form.read(lines)
		case form.ID == Columns && hasCells:
			if lines = readCells(lines); !known {
				continue // nothing was guessed
			}
		case form.ID != Markdown && known:
			lines = form.read(lines)
		default:
			continue
		}
		found, seen = append(found, *form), signsIn(lines)
	}
	return lines, found, marks
}

// readOneLine cuts what stands on one line: a dump that is known as such, or the long lines of another. Markdown
// has lines, but for long cells of its tables.
func readOneLine(lines []string, known bool, marks Marks, found []Form) (cut []string, isCut bool) {
	switch {
	case marks != nil && oneline.HasLongCells(lines):
		return oneline.CutLongCells(lines), true
	case hasLines(marks, found):
		return nil, false
	case known:
		return cutOneLine(lines), true
	case oneline.HasLongStory(lines):
		return oneline.CutLongCells(lines), true
	}
	return nil, false
}

// signs are the bytes that there are in a dump. Most dumps lack those without which most
// forms cannot be.
type signs [256]bool

func signsIn(lines []string) (seen signs) {
	for _, line := range lines {
		for i := range len(line) {
			seen[line[i]] = true
		}
	}
	return seen
}

// hasAny reports whether one of some bytes is there; of none it says yes.
func (s *signs) hasAny(of string) bool {
	for i := range len(of) {
		if s[of[i]] {
			return true
		}
	}
	return of == ""
}
