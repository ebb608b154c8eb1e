package fields

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/textrun"
	"shuck/extract/internal/words"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A kicker stands above or before a headline: "Budget talks | Ministers agree on
// everything but the numbers". Pages often print it inside the heading.

// Of a heading with more pieces than piecesMax, or longer ones than pieceBytes, only the first
// are read: broken markup puts headings in headings, each with all that follow.
const piecesMax, pieceBytes = 100, 1000

// headingParts returns the headings that hold a kicker, without it.
func headingParts(k *Known) []facts.Candidate {
	var out []facts.Candidate
	title := words.FoldName(k.Doc.Meta.Title)
	for i := range k.Doc.Blocks {
		b := &k.Doc.Blocks[i]
		if b.Type != page.Heading || b.Level > 2 || b.Node == nil {
			continue
		}
		var rest []string
		kicked, pieces := false, 0
		for c := innermost(b.Node).FirstChild; c != nil && pieces < piecesMax; c, pieces = c.NextSibling, pieces+1 {
			switch {
			case c.Type == html.TextNode:
				rest = append(rest, c.Data)
			case isKicker(c), c.DataAtom == atom.Small && !strings.Contains(title, words.FoldName(page.ShortText(c, pieceBytes))), b.Level == 1 && len(rest) > 0 && isSubtitle(c):
				kicked = true
			default:
				rest = append(rest, page.ShortText(c, pieceBytes))
			}
		}
		if text := strings.TrimLeft(textrun.Fold(strings.Join(rest, " ")), "-–—:|/ "); kicked && text != "" {
			out = append(out, facts.Seen(text, i))
		}
	}
	return out
}

// isSubtitle reports whether an element of a heading holds what stands below it, by a
// class such as "entry-subtitle", or is a button.
func isSubtitle(n *html.Node) bool {
	return n.DataAtom == atom.Button || hasClassLike(n, "subtitle", "sub-title", "subhead", "sub-head", "untertitel", "unterzeile")
}

// isKicker reports whether an element of a heading holds its kicker, by a class
// such as "article__kicker".
func isKicker(n *html.Node) bool {
	return hasClassLike(n, "kicker", "topline", "overline", "dachzeile", "spitzmarke", "roofline", "rubric", "eyebrow", "overhead", "antetitulo", "occhiello", "surtitre", "cintillo", "prefix", "comment")
}

// hasClassLike reports whether one of the words stands in the class of an element.
func hasClassLike(n *html.Node, list ...string) bool {
	class := strings.ToLower(page.Attr(n, "class"))
	for _, word := range list {
		if strings.Contains(class, word) {
			return true
		}
	}
	return false
}

// settleKicker gives a visible headline the form that metadata shows: without its
// kicker if metadata leaves that out, and with a sign between the two if metadata
// has both. bare are the candidates without what their titles have beside them.
func (k *Known) settleKicker(shown facts.Candidate, all, bare []facts.Candidate) facts.Candidate {
	if shown.Block() == page.NoBlock || k.Doc.Blocks[shown.Block()].Node == nil {
		return shown
	}
	h := kickedHeading{k, shown, &k.Doc.Blocks[shown.Block()], all}
	for _, form := range [...]struct {
		list    []facts.Candidate
		settles func(kickedHeading, facts.Candidate) bool
	}{
		{all, kickedHeading.leavesOutKicker},
		{bare, kickedHeading.leavesOutBadge},
		{all, kickedHeading.leavesOutDate},
		{all, kickedHeading.keepsKicker},
		{all, kickedHeading.joinsKickerAbove},
		{bare, kickedHeading.leavesOutTail},
		{bare, kickedHeading.leavesOutTrail},
	} {
		for _, c := range form.list {
			if isMetadata(c.Finder) && words.FoldName(c.Value) != "" && form.settles(h, c) {
				shown.Value = c.Value
				return shown
			}
		}
	}
	return shown
}

// A kickedHeading is a visible headline that may have a kicker.
type kickedHeading struct {
	*Known
	shown facts.Candidate
	block *page.Block
	all   []facts.Candidate
}

// leavesOutKicker reports whether metadata has the heading without its kicker.
func (h kickedHeading) leavesOutKicker(metadata facts.Candidate) bool {
	rest, ok := strings.CutSuffix(words.FoldName(h.block.Text), words.FoldName(metadata.Value))
	return ok && rest != "" && (rest == words.FoldName(headingPieces(h.block.Node)[0]) || metadata.Finder.Reads == facts.Declared && isKickedBy(h.shown.Value, metadata.Value))
}

// leavesOutBadge reports whether metadata has the heading without the badge, the link for
// editors, the number or the kicker in small type that stands in an element of its own at one of
// its ends: `<small>Budget</small><br>Ministers agree`, "Ministers agree NEW", "Ministers agree #7".
func (h kickedHeading) leavesOutBadge(metadata facts.Candidate) bool {
	whole, headline := words.FoldName(h.block.Text), words.FoldName(metadata.Value)
	if len(headline) >= len(whole) {
		return false
	}
	heading := innermost(h.block.Node)
	for c := heading.FirstChild; c != nil; c = c.NextSibling {
		if !isBadge(c) {
			continue
		}
		badge := words.FoldName(page.NodeText(c))
		if badge != "" && (whole == badge+headline || whole == headline+badge) {
			return true
		}
	}
	return false
}

// isBadge reports whether an element of a heading is set smaller than it, holds a badge
// by its class, or the number under which a tracker knows the page.
func isBadge(n *html.Node) bool {
	return n.DataAtom == atom.Small || isNumberSign(page.ShortText(n, pieceBytes)) || hasClassLike(n, "badge", "label", "edit", "flag", "pill", "chip", "premium", "paywall")
}

// isNumberSign reports whether a text is a number behind its sign: "#482".
func isNumberSign(text string) bool {
	digits, ok := strings.CutPrefix(strings.TrimSpace(text), "#")
	return ok && digits != "" && strings.Trim(digits, "0123456789") == ""
}

// leavesOutTail reports whether metadata has the heading without the link that ends it:
// one to the section, or to the home page.
func (h kickedHeading) leavesOutTail(metadata facts.Candidate) bool {
	last := innermost(h.block.Node).LastChild
	for last != nil && last.Type == html.TextNode && strings.TrimSpace(last.Data) == "" {
		last = last.PrevSibling
	}
	if last == nil || last.DataAtom != atom.A {
		return false
	}
	rest, ok := strings.CutPrefix(words.FoldName(h.block.Text), words.FoldName(metadata.Value))
	return ok && rest != "" && rest == words.FoldName(page.NodeText(last))
}

// leavesOutTrail reports whether metadata has the heading without the way to it from the
// home page: "Harbour › News › Ferry stays in port".
func (h kickedHeading) leavesOutTrail(metadata facts.Candidate) bool {
	const signs = "›»〉>→"
	trail, ok := strings.CutSuffix(words.OneLine(h.block.Text), metadata.Value)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(trail, " "))
	return ok && strings.ContainsRune(signs, last)
}

// leavesOutDate reports whether metadata has the heading without the date, and what
// follows it, that the page prints in its last line.
func (h kickedHeading) leavesOutDate(metadata facts.Candidate) bool {
	rest, ok := strings.CutPrefix(words.OneLine(h.block.Text), metadata.Value+" ")
	_, start, _, dated := dates.Find(rest, h.DateLanguage())
	return ok && dated && start == 0
}

// keepsKicker reports whether metadata has the heading with a sign behind its
// kicker, where the page has a line break or another typeface.
func (h kickedHeading) keepsKicker(metadata facts.Candidate) bool {
	pieces := headingPieces(h.block.Node)
	return len(pieces) > 1 && words.FoldName(h.block.Text) == words.FoldName(metadata.Value) && signBehind(metadata.Value, pieces[0])
}

// joinsPieces reports whether a headline of metadata has a sign behind the kicker of the heading
// that shows it.
func (k *Known) joinsPieces(c facts.Candidate) bool {
	b := &k.Doc.Blocks[c.Block()]
	return b.Node != nil && isMetadata(c.Finder) && kickedHeading{Known: k, block: b}.keepsKicker(c)
}

// joinsKickerAbove reports whether metadata has the line above the heading, a
// kicker, together with the heading. A heading of a higher level is no kicker but the
// name of the site.
func (h kickedHeading) joinsKickerAbove(metadata facts.Candidate) bool {
	at := h.shown.Block()
	if at == 0 || metadata.Finder.Reads != facts.Declared || h.Doc.Blocks[at-1].Stats.Words > kickerWordsMax {
		return false
	}
	if above := &h.Doc.Blocks[at-1]; above.Type == page.Heading && above.Level < h.block.Level {
		return false
	}
	for _, c := range h.all {
		if c.Finder.Reads == facts.Declared && c.Value != metadata.Value {
			return false // they do not agree
		}
	}
	kicker := h.Doc.Blocks[at-1].Text
	return words.FoldName(kicker) != "" && words.FoldName(metadata.Value) == words.FoldName(kicker)+words.FoldName(h.block.Text) && signBehind(metadata.Value, kicker)
}

// signBehind reports whether a text begins with a kicker and a sign.
func signBehind(text, kicker string) bool {
	const signs = ":–—-/"
	rest, ok := strings.CutPrefix(text, strings.TrimRight(kicker, signs+" "))
	return ok && strings.IndexAny(strings.TrimLeft(rest, " "), signs) == 0
}

// kickerWordsMax is the number of words of the longest kickers.
const kickerWordsMax = 6

// isKickedBy reports whether a visible headline is another one behind a kicker and
// a colon: "Budget talks: Ministers agree". A quotation is no kicker.
func isKickedBy(shown, headline string) bool {
	kicker, ok := strings.CutSuffix(shown, headline)
	kicker = strings.TrimSpace(kicker)
	if !ok || !strings.HasSuffix(kicker, ":") || strings.ContainsAny(kicker, "\"“”„»«'’") {
		return false
	}
	return strings.Count(kicker, " ") < kickerWordsMax
}

// headingPieces returns the texts that the children of a heading hold, in order.
func headingPieces(heading *html.Node) []string {
	var out []string
	pieces := 0
	for c := innermost(heading).FirstChild; c != nil && pieces < piecesMax; c, pieces = c.NextSibling, pieces+1 {
		text := ""
		switch c.Type {
		case html.TextNode:
			text = c.Data
		case html.ElementNode:
			text = page.ShortText(c, pieceBytes)
		}
		if text = strings.TrimSpace(text); text != "" {
			out = append(out, text)
		}
	}
	return out
}

// innermost goes down through elements that hold one element and nothing else.
func innermost(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil && c == n.LastChild && c.Type == html.ElementNode; c = n.FirstChild {
		n = c
	}
	return n
}

// A setting is how a page sets the text of a block, by the elements that hold all of it and
// nothing else.
type setting struct {
	named bool // by a class or an id, as a headline
	large bool // in larger type than text
	bold  bool
}

// settingOf returns how a page sets a block, or the line of it that is given.
func (k *Known) settingOf(block int, line string) setting {
	var s setting
	note := func(n *html.Node) {
		s.named = s.named || page.Attr(n, "role") == "heading" || namesHeadline(page.Attr(n, "class")) || namesHeadline(page.Attr(n, "id"))
		s.large = s.large || isLarge(n)
		s.bold = s.bold || n.DataAtom == atom.B || n.DataAtom == atom.Strong
	}
	b := &k.Doc.Blocks[block]
	for i := b.Container; i != page.NoContainer; {
		c := &k.Doc.Containers[i]
		if c.First != block || c.End != block+1 {
			break
		}
		note(c.Node)
		i = c.Parent
	}
	n := onlyElement(b.Node)
	if n == nil {
		n = inlineElement(b, line)
	}
	for ; n != nil; n = onlyElement(n) {
		note(n)
	}
	return s
}

// inlineElement returns the element that holds all of a line of a block, and nothing else, where
// the block is but a part of the element around it: "<td><b>Ferry stays in port</b><br>By Ana
// Pérez</td>".
func inlineElement(b *page.Block, line string) *html.Node {
	if b.Node == nil {
		return nil
	}
	for c := b.Node.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.B, atom.Strong, atom.Font, atom.Big, atom.Span:
			if page.NodeText(c) == line {
				return c
			}
		}
	}
	return nil
}

// onlyElement returns the element in a node that holds all of its text, or nil.
func onlyElement(n *html.Node) *html.Node {
	if n == nil {
		return nil
	}
	var only *html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.CommentNode, c.DataAtom == atom.Br, c.DataAtom == atom.Img, c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		case c.Type == html.ElementNode && only == nil:
			only = c
		default:
			return nil
		}
	}
	return only
}

// namesHeadline reports whether a class or an id is that of a headline: "story_title" and
// "headline1" are, "subtitle" and "widget-title" are not.
func namesHeadline(name string) bool {
	if name == "" {
		return false
	}
	name = strings.ToLower(name)
	has := func(part string) bool { return strings.Contains(name, part) }
	return slices.ContainsFunc(headlineClasses[:], has) && !slices.ContainsFunc(otherClasses[:], has)
}

// headlineClasses are parts of the classes of headlines, in the languages whose pages name
// their classes in them: English, Spanish and Portuguese, French, German and Dutch, Italian,
// Romanian, Polish and Czech, Greek, Norwegian and Danish, Swedish, Finnish, Turkish,
// Croatian and Slovenian, Russian, Indonesian, Vietnamese, Chinese.
var headlineClasses = [...]string{
	"title", "headline", "heading", "subject", "topic", "entry-header", "post-header", "story-header", "article-header",
	"titulo", "titre", "titel", "titolo", "titlu", "tytul", "titul", "titlos", "overskrift", "rubrik", "otsikko", "baslik", "naslov", "zagolov",
	"judul", "tieude", "biaoti",
}

// otherClasses are parts of the classes of what stands above and below headlines and beside
// the story.
var otherClasses = [...]string{"sub", "sup", "kicker", "pretit", "overtit", "lead", "site", "blog", "channel", "section", "categor", "tag", "widget"}

// isLarge reports whether an element sets its text in larger type than text: by its tag, as
// <font size="5"> and <font size="+1"> do, or by its style.
func isLarge(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Big:
		return true
	case atom.Font:
		size := strings.TrimSpace(page.Attr(n, "size"))
		return len(size) == 1 && size >= "4" && size <= "7" || len(size) == 2 && size >= "+1" && size <= "+7"
	}
	_, size, ok := strings.Cut(strings.ToLower(page.Attr(n, "style")), "font-size:")
	if !ok {
		return false
	}
	size = strings.TrimSpace(size)
	end := strings.IndexFunc(size, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })
	if end < 0 {
		return false
	}
	for _, u := range largeSizes {
		if strings.HasPrefix(size[end:], u.unit) {
			value, err := strconv.ParseFloat(size[:end], 64)
			return end == 0 && u.least == 0 || err == nil && value >= u.least
		}
	}
	return false
}

// largeSizes are the units of sizes, with the least one that is larger than text is; names
// of sizes have none.
var largeSizes = [...]struct {
	unit  string
	least float64
}{{"px", 18}, {"pt", 14}, {"em", 1.3}, {"rem", 1.3}, {"%", 130}, {"large", 0}, {"x-large", 0}, {"xx-large", 0}}
