package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A container is a block-level element on the way from the root to a block.
// What its blocks add up to says what part of the page it is.
type container struct {
	parent int // index in Document.containers; -1 for the outermost
	node   *html.Node
	tag    atom.Atom
	class  int32  // its number in Document.classes; noClass for none
	smells smell  // of its own class and id
	roles  role   // its own landmark tags and attributes
	path   uint32 // hash of the tags and classes from the root down
	first  int    // its blocks are Document.Blocks[first:end]
	end    int
	sums   sums // over its blocks

	// near holds, for each smell and then each role, how many containers up
	// the nearest one that has it is: 0 for itself, farAway for none.
	near [smellCount + roleCount]uint8
}

// farAway is the distance to what is not there.
const farAway = 255

// sums are what blocks add up to.
type sums struct {
	blocks, words, linkWords, paragraphWords, long int
}

func (s *sums) add(b *Block) {
	s.blocks++
	s.words += b.stats.words
	s.linkWords += b.stats.linkWords
	if b.tag == atom.P {
		s.paragraphWords += b.stats.words
	}
	if b.stats.words >= longBlock {
		s.long++
	}
}

func (s *sums) addSums(o sums) {
	s.blocks += o.blocks
	s.words += o.words
	s.linkWords += o.linkWords
	s.paragraphWords += o.paragraphWords
	s.long += o.long
}

// longBlock is the number of words from which a block is likely a sentence and
// not a label: the shortest paragraphs of news stories are about this long.
const longBlock = 15

// A role is what an element's tag or attributes say about its place on a page.
type role uint32

// The roles.
const (
	roleArticle role = 1 << iota
	roleMain
	roleNav
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
	roleCount = iota
)

var roleNames = [roleCount]string{
	"article", "main", "nav", "aside", "footer", "header", "form", "table", "list",
	"figure", "blockquote", "section", "hidden", "link", "itemprop-body", "dialog", "noscript",
}

// roleOfTag gives the role that a tag has by itself.
var roleOfTag = map[atom.Atom]role{
	atom.Article: roleArticle, atom.Main: roleMain, atom.Nav: roleNav, atom.Aside: roleAside,
	atom.Footer: roleFooter, atom.Header: roleHeader, atom.Form: roleForm, atom.Table: roleTable,
	atom.Ul: roleList, atom.Ol: roleList, atom.Dl: roleList, atom.Figure: roleFigure,
	atom.Blockquote: roleQuote, atom.Section: roleSection, atom.Dialog: roleDialog,
	atom.Noscript: roleNoscript,
}

// roleOfAria gives the role that a role attribute declares.
var roleOfAria = map[string]role{
	"article": roleArticle, "main": roleMain, "navigation": roleNav, "menu": roleNav,
	"complementary": roleAside, "contentinfo": roleFooter, "banner": roleHeader,
	"dialog": roleDialog, "alertdialog": roleDialog, "list": roleList, "search": roleForm,
}
