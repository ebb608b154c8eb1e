package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Container is a block-level element on the way from the root to a block. The
// totals of its blocks show which part of the page it is.
type Container struct {
	Parent   int // index in Document.Containers; -1 for the outermost
	Node     *html.Node
	Tag      atom.Atom
	Class    int32  // index in Document.Classes.List; NoClass for none
	Hints    Hint   // of its own class and id
	Roles    Role   // its own landmark tags and attributes
	InPost   bool   // it is a post of a social network, embedded in the page, or a part of one
	PathHash uint32 // hash of the tags and classes from the root down
	First    int    // its blocks are Document.Blocks[First:End]
	End      int
	Totals   Totals // over its blocks

	// Distance holds, for each hint and then each role, how many containers up
	// the nearest one that has it is: 0 for itself, FarAway for none.
	Distance [HintCount + RoleCount]uint8
}

// FarAway is the distance to a container that does not exist.
const FarAway = 255

// stepDown makes the distances of a container out of those of the one around it.
func (c *Container) stepDown(above *Container) {
	for i, n := range above.Distance {
		if n < FarAway-1 {
			n++
		}
		c.Distance[i] = n
	}
	for s := c.Hints; s != 0; s &= s - 1 {
		c.Distance[BitIndex(uint32(s))] = 0
	}
	for r := c.Roles; r != 0; r &= r - 1 {
		c.Distance[HintCount+BitIndex(uint32(r))] = 0
	}
}

// Totals are counts over several blocks.
type Totals struct {
	Blocks, Words  int
	LinkWords      int // words in links
	ParagraphWords int // words in p elements
	LongBlocks     int // blocks of at least LongBlockWords words
}

// AddBlock counts one more block.
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

// Add adds the counts of other blocks.
func (s *Totals) Add(o Totals) {
	s.Blocks += o.Blocks
	s.Words += o.Words
	s.LinkWords += o.LinkWords
	s.ParagraphWords += o.ParagraphWords
	s.LongBlocks += o.LongBlocks
}

// totalContainers adds the totals of every container to those of its parent. A
// parent stands before its children, so one backward pass is enough.
func (d *Document) totalContainers() {
	all := d.Containers
	for i := len(all) - 1; i > 0; i-- {
		if p := all[i].Parent; p >= 0 {
			all[p].Totals.Add(all[i].Totals)
		}
	}
}

// InPost reports whether a block is a part of a post of a social network, embedded in the
// page.
func (d *Document) InPost(block int) bool {
	c := d.Blocks[block].Container
	return c >= 0 && d.Containers[c].InPost
}

// IsPost reports whether a container is a post of a social network, embedded in the page.
func (d *Document) IsPost(c *Container) bool {
	return c.Class != NoClass && d.Classes.List[c.Class].IsPost
}

// LongBlockWords is the number of words from which a block is likely a sentence
// and not a label: the shortest paragraphs of news stories are about this long.
const LongBlockWords = 15

// A Role is a set of bits for what the tag and attributes of an element make it
// on a page: navigation, a list, hidden.
type Role uint32

// The roles.
const (
	roleArticle Role = 1 << iota
	roleMain
	RoleNav
	RoleAside
	roleFooter
	roleHeader
	roleForm
	roleTable
	roleList
	roleFigure
	roleQuote
	roleSection
	RoleHidden
	roleLink
	roleArticleBody
	RoleDialog
	roleNoscript
	RoleCount = iota
)

// RoleNames are the names of the roles in the order of their bits.
var RoleNames = [RoleCount]string{
	"article", "main", "nav", "aside", "footer", "header", "form", "table", "list",
	"figure", "blockquote", "section", "hidden", "link", "itemprop-body", "dialog", "noscript",
}

// roleOfTag gives the role that a tag has by itself.
func roleOfTag(tag atom.Atom) Role {
	switch tag {
	case atom.Article:
		return roleArticle
	case atom.Main:
		return roleMain
	case atom.Nav:
		return RoleNav
	case atom.Aside:
		return RoleAside
	case atom.Footer:
		return roleFooter
	case atom.Header:
		return roleHeader
	case atom.Form:
		return roleForm
	case atom.Table:
		return roleTable
	case atom.Ul, atom.Ol, atom.Dl:
		return roleList
	case atom.Figure:
		return roleFigure
	case atom.Blockquote:
		return roleQuote
	case atom.Section:
		return roleSection
	case atom.Dialog:
		return RoleDialog
	case atom.Noscript:
		return roleNoscript
	}
	return 0
}

// roleOfAria gives the role that a role attribute declares.
var roleOfAria = map[string]Role{
	"article": roleArticle, "main": roleMain, "navigation": RoleNav, "menu": RoleNav,
	"complementary": RoleAside, "contentinfo": roleFooter, "banner": roleHeader,
	"dialog": RoleDialog, "alertdialog": RoleDialog, "list": roleList, "search": roleForm,
}
