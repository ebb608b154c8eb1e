package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A container is a block-level element on the way from the root to a block.
// What its blocks add up to says what part of the page it is.
type Container struct {
	Parent int // index in Document.containers; -1 for the outermost
	Node   *html.Node
	Tag    atom.Atom
	Class  int32  // its number in Document.classes; noClass for none
	Smells smell  // of its own class and id
	Roles  role   // its own landmark tags and attributes
	Path   uint32 // hash of the tags and classes from the root down
	First  int    // its blocks are Document.Blocks[first:end]
	End    int
	Sums   Sums // over its blocks

	// near holds, for each smell and then each role, how many containers up
	// the nearest one that has it is: 0 for itself, farAway for none.
	Near [SmellCount + RoleCount]uint8
}

// farAway is the distance to what is not there.
const FarAway = 255

// sums are what blocks add up to.
type Sums struct {
	Blocks, Words, LinkWords, ParagraphWords, Long int
}

func (s *Sums) Add(b *Block) {
	s.Blocks++
	s.Words += b.Stats.Words
	s.LinkWords += b.Stats.LinkWords
	if b.Tag == atom.P {
		s.ParagraphWords += b.Stats.Words
	}
	if b.Stats.Words >= LongBlock {
		s.Long++
	}
}

func (s *Sums) AddSums(o Sums) {
	s.Blocks += o.Blocks
	s.Words += o.Words
	s.LinkWords += o.LinkWords
	s.ParagraphWords += o.ParagraphWords
	s.Long += o.Long
}

// longBlock is the number of words from which a block is likely a sentence and
// not a label: the shortest paragraphs of news stories are about this long.
const LongBlock = 15

// A role is what an element's tag or attributes say about its place on a page.
type role uint32

// The roles.
const (
	roleArticle role = 1 << iota
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
var roleOfTag = map[atom.Atom]role{
	atom.Article: roleArticle, atom.Main: roleMain, atom.Nav: RoleNav, atom.Aside: roleAside,
	atom.Footer: roleFooter, atom.Header: roleHeader, atom.Form: roleForm, atom.Table: roleTable,
	atom.Ul: roleList, atom.Ol: roleList, atom.Dl: roleList, atom.Figure: roleFigure,
	atom.Blockquote: roleQuote, atom.Section: roleSection, atom.Dialog: roleDialog,
	atom.Noscript: roleNoscript,
}

// roleOfAria gives the role that a role attribute declares.
var roleOfAria = map[string]role{
	"article": roleArticle, "main": roleMain, "navigation": RoleNav, "menu": RoleNav,
	"complementary": roleAside, "contentinfo": roleFooter, "banner": roleHeader,
	"dialog": roleDialog, "alertdialog": roleDialog, "list": roleList, "search": roleForm,
}
