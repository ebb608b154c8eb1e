package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// authorFinders propose those who sign, one candidate a credit, several names
// in one value where they are given so.
var authorFinders = []finder{
	{ruleFinder, func(a *article) []Candidate { return a.ruledSigners(false) }},
	{"printed credit", printedCredits},
	{"json-ld author", func(a *article) []Candidate { return values(a.ldNames("author")...) }},
	{"itemprop author", func(a *article) []Candidate { return a.markedAuthors(markDeclared) }},
	{"class author", func(a *article) []Candidate { return a.markedAuthors(markByClass) }},
	{"author link", func(a *article) []Candidate { return a.markedAuthors(markByLink) }},
	{"meta author", metaAuthors},
	{"json-ld page author", pageAuthors},
	{"twitter label", labelAuthors},
	{"page state", func(a *article) []Candidate {
		return append(a.stateCandidates(stateByline), a.stateCandidates(stateAuthors)...)
	}},
	{"json-ld creator", func(a *article) []Candidate { return values(a.ldNames("creator")...) }},
	{"name in the head", namesInHead},
	{"credit behind the story", creditsBehind},
	{"labelled", labelledSigner},
	{"author link behind the story", linkedBehind},
}

// importedAuthors are asked where the page has nothing else.
var importedAuthors = []finder{{importedFinder, func(a *article) []Candidate { return a.ruledSigners(true) }}}

// authorMetas are the names of meta tags that give the author, the most
// careful first.
var authorMetas = []string{"author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "article:author", "twitter:creator:name", "cxenseparse:author", "citation_author"}

// metaAuthors are the contents of the first meta tags that name somebody.
func metaAuthors(a *article) []Candidate {
	for _, name := range authorMetas {
		list := a.doc.meta.all(name)
		if slices.ContainsFunc(list, func(s string) bool { return len(creditNames(s)) > 0 }) {
			return values(list...)
		}
	}
	return nil
}

// pageAuthors are the authors that JSON-LD gives the page where it has no article.
func pageAuthors(a *article) []Candidate {
	if len(a.ldArticles()) > 0 {
		return nil
	}
	var out []Candidate
	for _, n := range a.doc.meta.ld {
		if slices.Contains(n.types(), "WebPage") {
			out = append(out, values(ldNames(a.doc.meta.resolve(n["author"]))...)...)
		}
	}
	return out
}

// labelAuthors is the author that a page hands to Twitter's cards as a fact about
// itself, beside the label "Written by".
func labelAuthors(a *article) []Candidate {
	var out []Candidate
	for _, n := range [...]string{"1", "2"} {
		if isAuthorLabel(a.doc.meta.first("twitter:label" + n)) {
			out = append(out, values(a.doc.meta.first("twitter:data"+n))...)
		}
	}
	return out
}

// creditWordsMax is above the longest credits: four names with places.
const creditWordsMax = 25

// creditIn reads a block as a credit line; the headline, where it is known, is none.
func (a *Facts) creditIn(block, title int) (credit, bool) {
	b := &a.doc.Blocks[block]
	if b.stats.words > creditWordsMax || b.Type == Caption || block == title {
		return credit{}, false
	}
	c, ok := parseCredit(oneLine(b.Text))
	if b.Type == Heading && !c.marked || ok && block > 0 && a.creditsOthers(block-1) {
		return credit{}, false
	}
	return c, ok
}

// creditsOthers tells a line that says what the one named below it did: "Fact
// checked", "Photos".
func (a *Facts) creditsOthers(block int) bool {
	b := &a.doc.Blocks[block]
	if b.stats.words == 0 || b.stats.words > 3 {
		return false
	}
	for word := range strings.FieldsSeq(strings.ToLower(b.Text)) {
		if creditStops[strings.TrimRight(word, ":")] {
			return true
		}
	}
	return false
}

// isCredit tells whether a block is a credit line.
func (a *Facts) isCredit(block, title int) bool {
	_, ok := a.creditIn(block, title)
	return ok
}

// creditBlocks are the blocks where a credit is printed: the head of the story
// and what is right behind it.
func (a *article) creditBlocks() []int {
	end := min(a.end, len(a.doc.Blocks))
	return appendRange(slices.Clip(a.headBlocks()), max(end-1, 0), min(end+2, len(a.doc.Blocks)))
}

// printedCredits are the credit lines in the head of the story that show by
// themselves that they are: the first one, and those that stand beside it.
func printedCredits(a *article) []Candidate {
	var out []Candidate
	last := noBlock
	for _, i := range a.headBlocks() {
		if len(out) > 0 && i != last+1 {
			continue
		}
		if c, ok := a.creditIn(i, a.title.Block); ok && c.marked {
			out = append(out, Candidate{Value: c.printed, Block: i})
			last = i
		}
	}
	return out
}

// creditsBehind are the credit lines at the story's end.
func creditsBehind(a *article) []Candidate {
	var out []Candidate
	end := min(a.end, len(a.doc.Blocks))
	for i := max(end-1, 0); i < min(end+2, len(a.doc.Blocks)); i++ {
		if c, ok := a.creditIn(i, a.title.Block); ok && c.marked {
			out = append(out, Candidate{Value: c.printed, Block: i})
		}
	}
	return out
}

// linkedBehind is who a link to an author's page names behind the story, in the
// box about its author; nobody where several are named, as below teasers.
func linkedBehind(a *article) []Candidate {
	var found []Candidate
	for _, m := range a.doc.marks {
		if m.field != markAuthor || m.basis != markByLink || m.block < a.end {
			continue
		}
		text := markText(m)
		switch {
		case strings.Count(text, " ") > creditWordsMax || !readsLikeSigner(text, markByLink):
		case found == nil:
			found = values(text)
		case text != found[0].Value:
			return nil
		}
	}
	return found
}

// labelledSigner is who a fact about the story names below its headline or behind
// it: "Author Ana Pérez", "Date: 28.04.2023 Author: Ana Pérez Source: dpa". Where
// such facts name several people they are of several stories.
func labelledSigner(a *article) []Candidate {
	if a.kind() == KindDocumentation {
		return nil // its lists are about terms
	}
	var found []Candidate
	var names []string
	for i := max(0, a.title.Block); i < len(a.doc.Blocks); i++ {
		if a.stats(i).words > labelledWordsMax {
			continue
		}
		value, ok := a.labelledFact(i)
		if !ok {
			continue
		}
		signers, named := creditSigners(value)
		switch {
		case !named || slices.ContainsFunc(signers, isSingleWord):
		case found == nil:
			found, names = []Candidate{{Value: value, Block: i}}, signers
		case !slices.Equal(names, signers):
			return nil
		}
	}
	return found
}

// isSingleWord tells a name of one word, in a script that has spaces: below a label
// it is as often another label.
func isSingleWord(name string) bool {
	return opensWithCase(name) && !strings.Contains(name, " ")
}

// labelledWordsMax is above the longest fact: labels, three names and a role.
const labelledWordsMax = 16

// labelledFact is what a block says behind a label for authors, or the block below
// one that is nothing but the label.
func (a *article) labelledFact(block int) (value string, ok bool) {
	const labelMost = 5 // words
	text := a.doc.Blocks[block].Text
	if a.stats(block).words <= labelMost && isAuthorLabel(oneLine(text)) {
		if block+1 == len(a.doc.Blocks) || a.stats(block+1).words > labelledWordsMax {
			return "", false
		}
		return oneLine(a.doc.Blocks[block+1].Text), true
	}
	var behind []string
	first := true
	for word := range strings.FieldsSeq(text) {
		label, colon := strings.CutSuffix(word, ":")
		switch {
		case ok && colon:
			return strings.Join(behind, " "), true
		case ok:
			behind = append(behind, word)
		case (first || colon) && authorLabels[strings.ToLower(label)]:
			ok = true
		case first && strings.IndexByte(text, ':') < 0:
			return "", false
		}
		first = false
	}
	return strings.Join(behind, " "), len(behind) > 0
}

// authorLabels are the words that lists of facts have for authors.
var authorLabels = creditSet(`author authors author(s) autor autorin autorin/autor autor/in autor/autorin autor:in autor*in autoren verfasser auteur auteurs
	autore autrice autora autores autoria redactor auteur(s) skribent forfatter författare kirjoittaja autorzy автор авторы автори συντάκτης szerző yazar
	penulis 作者 撰文 著者 執筆者 글쓴이 الكاتب`)

// isAuthorLabel tells a text that is nothing but a label for authors, such as "Von"
// or "Written by:".
func isAuthorLabel(text string) bool {
	const longest = 60 // bytes
	if len(text) > longest {
		return false
	}
	label := strings.ToLower(strings.TrimRight(text, ": "))
	return authorLabels[label] || authorPhrases[label]
}

// authorPhrases are what else pages print above a name, and what the plugins of
// content systems say for "written by".
var authorPhrases = creditPhrases(`by|written by|author of the article|author of this article|reported by|posted by|story by|words by|text by|text|
	von|kommentar von|ein kommentar von|gastkommentar von|interview von|ein bericht von|ein artikel von|verfasst von|geschrieben von|
	par|écrit par|rédigé par|por|escrito por|di|a cura di|scritto da|door|geschreven door|af|av|skrevet av|skrevet af|skriven av|tekst|
	kirjoittanut|napisane przez|napsal|scris de|написано|ditulis oleh|文|記者|執筆者|글쓴이|كُتب بواسطة|נכתב על ידי`)

// nameReach is how near to the headline a line must stand that is nothing but
// a name: further off it is a link or a label.
const nameReach = 3

// namesInHead is the first line below the headline that is nothing but names.
func namesInHead(a *article) []Candidate {
	if a.title.Block == noBlock {
		return nil
	}
	for i := a.title.Block + 1; i < min(a.title.Block+1+nameReach, len(a.doc.Blocks)); i++ {
		if c, ok := a.creditIn(i, a.title.Block); ok && !c.marked && !a.inMenu(i) && !a.areWords(c.names) {
			return []Candidate{{Value: c.printed, Block: i}}
		}
	}
	return nil
}

// inMenu tells whether a block stands in navigation or in a list of links.
func (a *article) inMenu(block int) bool {
	c := a.doc.Blocks[block].container
	if c < 0 {
		return false
	}
	near := &a.doc.containers[c].near
	return near[smellCount+trailingZeros(uint32(roleNav))] != farAway || near[trailingZeros(uint32(smellNav))] < 3
}

// markedAuthors are the texts of elements marked as author in one way: the
// first in the head that reads like a name, and those that stand beside it.
func (a *article) markedAuthors(how markBasis) []Candidate {
	var out []Candidate
	var outer *html.Node
	block := noBlock
	for _, m := range a.doc.marks {
		if m.field != markAuthor || m.basis != how || !a.maySign(m) {
			continue
		}
		if len(out) > 0 && (m.block > block+1 || how == markByLink && !goesOn(m.node)) {
			break // the authors of another story
		}
		text := markText(m)
		if strings.Count(text, " ") > creditWordsMax || !readsLikeSigner(text, how) {
			continue
		}
		if outer != nil && isInside(m.node, outer) {
			out = preferInner(out, text)
			continue
		}
		out = append(out, Candidate{Value: text, Block: noBlock})
		block, outer = m.block, m.node
	}
	return out
}

// maySign tells whether a mark stands where this story's author may be named: in
// its head, or right behind it where it is declared. Links behind a story are
// those of its author or of teasers: see linkedBehind.
func (a *article) maySign(m mark) bool {
	switch m.basis {
	case markDeclared:
		return a.inHead(m.block) || m.block <= a.end+1
	case markByLink:
		return a.inHead(m.block) && m.block < a.end
	}
	return a.inHead(m.block)
}

// preferInner replaces a text by the text of an element inside it where the
// whole is no credit by itself: "Ana Pérez Reporter and mother of two".
func preferInner(out []Candidate, inner string) []Candidate {
	last := &out[len(out)-1]
	whole, ok := parseCredit(last.Value)
	if names := creditNames(inner); ok && hasAllNames(whole.names, names) {
		return out
	}
	last.Value = inner
	return out
}

func isInside(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// readsLikeSigner tells whether the text of a mark names somebody. What is
// marked by class or link alone must begin like a name or be one word: "Full
// bio of", "range of" do not.
func readsLikeSigner(text string, how markBasis) bool {
	names := creditNames(text)
	if how == markDeclared || len(names) == 0 {
		return len(names) > 0
	}
	return !slices.ContainsFunc(names, func(name string) bool {
		return strings.Contains(name, " ") && startsCreditSmall(name) || strings.ContainsAny(name, "?!")
	})
}

// goesOn tells whether a link goes on with the list of the link before it:
// nothing but a comma or "and" stands between them.
func goesOn(link *html.Node) bool {
	before := link.PrevSibling
	if before == nil || before.Type != html.TextNode {
		return false
	}
	text := strings.ToLower(strings.TrimSpace(before.Data))
	text = strings.TrimSpace(strings.TrimLeft(text, ",;/&|·•"))
	return text == "" || creditConjunctions[text]
}
