package markup

import "golang.org/x/net/html/atom"

// A tag is what tree construction has to know of a tag name.
type tag struct {
	atom   atom.Atom
	start  rule // of its start tag in a body
	end    rule // of its end tag in a body
	traits trait
	name   string // set when the table is built
}

// A rule is the way a tag is treated in a body.
type rule uint8

const (
	asOther   rule = iota // an element like any other
	asBlock               // closes an open paragraph
	asHeading             // closes a paragraph and a heading
	asPre
	asForm
	asItem        // li
	asDescription // dd, dt
	asParagraph
	asButton
	asLink       // a
	asFormatting // goes on behind the end of a block it was left open in
	asNobr
	asObject // keeps formatting in
	asTable
	asVoid      // has no content
	asQuietVoid // has no content and shows nothing
	asInput
	asRule  // hr
	asImage // is img
	asTextarea
	asXmp
	asIframe
	asRawText // noembed, noscript
	asPlaintext
	asScript // belongs into the head, as do the following
	asMetadata
	asTemplate
	asSelect
	asOption
	asOptgroup
	asRuby     // rb, rtc
	asRubyText // rp, rt
	asForeign
	asHTML
	asBody
	asFrameset
	asBreak   // </br>
	asNothing // is ignored where it does not belong
)

// A trait is what rules ask of an element.
type trait uint32

const (
	special    trait = 1 << iota // ends the search for what an end tag closes
	scopeEnd                     // what is outside of it is not in scope
	listEnd                      // ... not in list item scope
	buttonEnd                    // ... not in button scope
	tableEnd                     // ... not in table scope
	impliedEnd                   // its end tag may be left out
	tablePart                    // a table's structure, where no text may be
	tableGroup                   // tbody, thead, tfoot
	tableTag                     // ends a cell
	cell                         // td, th
	heading                      // h1 to h6
	passable                     // special, but an item or description beyond it is closed
	rawContent                   // text follows its start tag
	references                   // ... in which character references are resolved
	leaf                         // does not stay on the stack
	foreign                      // of svg or math
	htmlPoint                    // foreign, with HTML in it
	mathText                     // foreign, with text in it
	breakout                     // ends svg and math
)

const (
	void    = special | leaf
	rawLeaf = special | leaf | rawContent
	item    = special | impliedEnd | breakout
)

// unlisted is every tag without a row in the table.
var unlisted = tag{}

var tags = []tag{
	{atom: atom.A, start: asLink, end: asFormatting},
	{atom: atom.Abbr},
	{atom: atom.Address, start: asBlock, end: asBlock, traits: special | passable},
	{atom: atom.Applet, start: asObject, end: asObject, traits: special | scopeEnd},
	{atom: atom.Area, start: asVoid, traits: void},
	{atom: atom.Article, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Aside, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Audio},
	{atom: atom.B, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.Base, start: asMetadata, traits: void},
	{atom: atom.Basefont, start: asMetadata, traits: void},
	{atom: atom.Bgsound, start: asMetadata, traits: void},
	{atom: atom.Big, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.Blockquote, start: asBlock, end: asBlock, traits: special | breakout},
	{atom: atom.Body, start: asBody, end: asBody, traits: special | leaf | breakout},
	{atom: atom.Br, start: asVoid, end: asBreak, traits: void | breakout},
	{atom: atom.Button, start: asButton, end: asBlock, traits: special | buttonEnd},
	{atom: atom.Caption, start: asNothing, traits: special | scopeEnd | tableTag},
	{atom: atom.Center, start: asBlock, end: asBlock, traits: special | breakout},
	{atom: atom.Cite},
	{atom: atom.Code, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.Col, start: asNothing, traits: void | tableTag},
	{atom: atom.Colgroup, start: asNothing, traits: special | tableTag},
	{atom: atom.Dd, start: asDescription, end: asDescription, traits: item},
	{atom: atom.Desc},
	{atom: atom.Details, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Dialog, start: asBlock, end: asBlock},
	{atom: atom.Dir, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Div, start: asBlock, end: asBlock, traits: special | passable | breakout},
	{atom: atom.Dl, start: asBlock, end: asBlock, traits: special | breakout},
	{atom: atom.Dt, start: asDescription, end: asDescription, traits: item},
	{atom: atom.Em, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.Embed, start: asVoid, traits: void | breakout},
	{atom: atom.Fieldset, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Figcaption, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Figure, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Font, start: asFormatting, end: asFormatting},
	{atom: atom.Footer, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Form, start: asForm, end: asForm, traits: special},
	{atom: atom.Frame, start: asNothing, traits: void},
	{atom: atom.Frameset, start: asFrameset, traits: special},
	{atom: atom.H1, start: asHeading, end: asHeading, traits: special | heading | breakout},
	{atom: atom.H2, start: asHeading, end: asHeading, traits: special | heading | breakout},
	{atom: atom.H3, start: asHeading, end: asHeading, traits: special | heading | breakout},
	{atom: atom.H4, start: asHeading, end: asHeading, traits: special | heading | breakout},
	{atom: atom.H5, start: asHeading, end: asHeading, traits: special | heading | breakout},
	{atom: atom.H6, start: asHeading, end: asHeading, traits: special | heading | breakout},
	{atom: atom.Head, start: asNothing, traits: special | leaf | breakout},
	{atom: atom.Header, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Hgroup, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Hr, start: asRule, traits: void | breakout},
	{atom: atom.Html, start: asHTML, end: asHTML, traits: special | leaf | scopeEnd | tableEnd},
	{atom: atom.I, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.Iframe, start: asIframe, traits: rawLeaf},
	{atom: atom.Image, start: asImage, traits: leaf},
	{atom: atom.Img, start: asVoid, traits: void | breakout},
	{atom: atom.Input, start: asInput, traits: void},
	{atom: atom.Ins},
	{atom: atom.Keygen, start: asVoid, traits: void},
	{atom: atom.Label},
	{atom: atom.Li, start: asItem, end: asItem, traits: item},
	{atom: atom.Link, start: asMetadata, traits: void},
	{atom: atom.Listing, start: asPre, end: asBlock, traits: special | breakout},
	{atom: atom.Main, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Marquee, start: asObject, end: asObject, traits: special | scopeEnd},
	{atom: atom.Math, start: asForeign},
	{atom: atom.Menu, start: asBlock, end: asBlock, traits: special | breakout},
	{atom: atom.Meta, start: asMetadata, traits: void | breakout},
	{atom: atom.Nav, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Nobr, start: asNobr, end: asFormatting, traits: breakout},
	{atom: atom.Noembed, start: asRawText, traits: rawLeaf},
	{atom: atom.Noframes, start: asMetadata, traits: rawLeaf},
	{atom: atom.Noscript, start: asRawText, traits: rawLeaf},
	{atom: atom.Object, start: asObject, end: asObject, traits: special | scopeEnd},
	{atom: atom.Ol, start: asBlock, end: asBlock, traits: special | listEnd | breakout},
	{atom: atom.Optgroup, start: asOptgroup, traits: impliedEnd},
	{atom: atom.Option, start: asOption, traits: impliedEnd},
	{atom: atom.P, start: asBlock, end: asParagraph, traits: item | passable},
	{atom: atom.Param, start: asQuietVoid, traits: void},
	{atom: atom.Picture},
	{atom: atom.Plaintext, start: asPlaintext, traits: special | rawContent},
	{atom: atom.Pre, start: asPre, end: asBlock, traits: special | breakout},
	{atom: atom.Rb, start: asRuby, traits: impliedEnd},
	{atom: atom.Rp, start: asRubyText, traits: impliedEnd},
	{atom: atom.Rt, start: asRubyText, traits: impliedEnd},
	{atom: atom.Rtc, start: asRuby, traits: impliedEnd},
	{atom: atom.Ruby, traits: breakout},
	{atom: atom.S, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.Script, start: asScript, traits: rawLeaf},
	{atom: atom.Search, start: asBlock, end: asBlock},
	{atom: atom.Section, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Select, start: asSelect, end: asBlock, traits: special | scopeEnd},
	{atom: atom.Small, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.Source, start: asQuietVoid, traits: void},
	{atom: atom.Span, traits: breakout},
	{atom: atom.Strike, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.Strong, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.Style, start: asMetadata, traits: rawLeaf},
	{atom: atom.Sub, traits: breakout},
	{atom: atom.Summary, start: asBlock, end: asBlock, traits: special},
	{atom: atom.Sup, traits: breakout},
	{atom: atom.Svg, start: asForeign},
	{atom: atom.Table, start: asTable, traits: special | scopeEnd | tableEnd | tablePart | breakout},
	{atom: atom.Tbody, start: asNothing, traits: special | tablePart | tableGroup | tableTag},
	{atom: atom.Td, start: asNothing, traits: special | scopeEnd | cell | tableTag},
	{atom: atom.Template, start: asTemplate, end: asTemplate, traits: special | scopeEnd | tableEnd},
	{atom: atom.Textarea, start: asTextarea, traits: rawLeaf | references},
	{atom: atom.Tfoot, start: asNothing, traits: special | tablePart | tableGroup | tableTag},
	{atom: atom.Th, start: asNothing, traits: special | scopeEnd | cell | tableTag},
	{atom: atom.Thead, start: asNothing, traits: special | tablePart | tableGroup | tableTag},
	{atom: atom.Time},
	{atom: atom.Title, start: asMetadata, traits: rawLeaf | references},
	{atom: atom.Tr, start: asNothing, traits: special | tablePart | tableTag},
	{atom: atom.Track, start: asQuietVoid, traits: void},
	{atom: atom.Tt, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.U, start: asFormatting, end: asFormatting, traits: breakout},
	{atom: atom.Ul, start: asBlock, end: asBlock, traits: special | listEnd | breakout},
	{atom: atom.Var, traits: breakout},
	{atom: atom.Video},
	{atom: atom.Wbr, start: asVoid, traits: void},
	{atom: atom.Xmp, start: asXmp, traits: rawLeaf},
}

// tagSlots is a power of two, so far above the number of tags that most of
// them are found at the first look.
const tagSlots = 1024

// tagTable finds tags by the hash of their name; what is there already moves a
// tag to the next slot.
var tagTable = func() (slots [tagSlots]*tag) {
	for i := range tags {
		t := &tags[i]
		t.name = t.atom.String()
		at := tagHash(t.name)
		for slots[at] != nil {
			at = (at + 1) % tagSlots
		}
		slots[at] = t
	}
	return slots
}()

func tagHash(name string) uint {
	n := uint(len(name))
	return (n*131 ^ uint(name[0])*7 ^ uint(name[n-1])*61 ^ uint(name[n/2])*23) % tagSlots
}

// tagNamed finds the row of a name, nil if it has none.
func tagNamed(name string) *tag {
	if name == "" {
		return nil
	}
	for at := tagHash(name); tagTable[at] != nil; at = (at + 1) % tagSlots {
		if tagTable[at].name == name {
			return tagTable[at]
		}
	}
	return nil
}
