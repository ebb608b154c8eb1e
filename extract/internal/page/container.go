package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Container is a block-level element on the way from the root to a block.
// What its blocks add up to says what part of the page it is.
type Container struct {
	Parent   int // index in Document.containers; -1 for the outermost
	Node     *html.Node
	Tag      atom.Atom
	Class    int32  // its number in Document.classes; noClass for none
	Hints    Hint   // of its own class and id
	Roles    Role   // its own landmark tags and attributes
	PathHash uint32 // hash of the tags and classes from the root down
	First    int    // its blocks are Document.Blocks[first:end]
	End      int
	Totals   Totals // over its blocks

	// near holds, for each smell and then each role, how many containers up
	// the nearest one that has it is: 0 for itself, farAway for none.
	Distance [HintCount + RoleCount]uint8
}

// FarAway is the distance to what is not there.
const FarAway = 255

// sums are what blocks add up to.
type Totals struct {
	Blocks, Words, LinkWords, ParagraphWords, LongBlocks int
}

func (s *Totals) AddBlock(b *Block) {
	s.Blocks++
	s.Words += b.Stats.Words
	s.LinkWords += b.Stats.LinkWords
	if b.Tag == atom.P {
		s.ParagraphWords += b.Stats.Words
	}
	if b.Stats.Words >= LongBlockWords {
		s.LongBlocks++
	}
}

func (s *Totals) Add(o Totals) {
	s.Blocks += o.Blocks
	s.Words += o.Words
	s.LinkWords += o.LinkWords
	s.ParagraphWords += o.ParagraphWords
	s.LongBlocks += o.LongBlocks
}

// LongBlockWords is the number of words from which a block is likely a sentence and
// not a label: the shortest paragraphs of news stories are about this long.
const LongBlockWords = 15

// A Role is what an element's tag or attributes say about its place on a page.
type Role uint32

// The roles.
const (
	roleArticle Role = 1 << iota
	roleMain
	RoleNav
	roleAside
	roleFooter
	roleHeader
	roleForm
	roleTable
	roleList
	roleFigure
	roleQuote
	roleSection
	roleHidden
	roleLink
	roleArticleBody
	roleDialog
	roleNoscript
	RoleCount = iota
)

var RoleNames = [RoleCount]string{
	"article", "main", "nav", "aside", "footer", "header", "form", "table", "list",
	"figure", "blockquote", "section", "hidden", "link", "itemprop-body", "dialog", "noscript",
}

// roleOfTag gives the role that a tag has by itself.
var roleOfTag = map[atom.Atom]Role{
	atom.Article: roleArticle, atom.Main: roleMain, atom.Nav: RoleNav, atom.Aside: roleAside,
	atom.Footer: roleFooter, atom.Header: roleHeader, atom.Form: roleForm, atom.Table: roleTable,
	atom.Ul: roleList, atom.Ol: roleList, atom.Dl: roleList, atom.Figure: roleFigure,
	atom.Blockquote: roleQuote, atom.Section: roleSection, atom.Dialog: roleDialog,
	atom.Noscript: roleNoscript,
}

// roleOfAria gives the role that a role attribute declares.
var roleOfAria = map[string]Role{
	"article": roleArticle, "main": roleMain, "navigation": RoleNav, "menu": RoleNav,
	"complementary": roleAside, "contentinfo": roleFooter, "banner": roleHeader,
	"dialog": roleDialog, "alertdialog": roleDialog, "list": roleList, "search": roleForm,
}
