package fields

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// authorFinders propose those who sign, one candidate a credit, several names
// in one value where they are given so.
var authorFinders = []finder{
	{facts.RuleFinder, func(a *Article) []facts.Candidate { return a.ruledSigners(false) }},
	{"printed credit", printedCredits},
	{"json-ld author", func(a *Article) []facts.Candidate { return facts.Values(a.LdNames("author")...) }},
	{"itemprop author", func(a *Article) []facts.Candidate { return a.markedAuthors(page.MarkDeclared) }},
	{"class author", func(a *Article) []facts.Candidate { return a.markedAuthors(page.MarkByClass) }},
	{"author link", func(a *Article) []facts.Candidate { return a.markedAuthors(page.MarkByLink) }},
	{"meta author", metaAuthors},
	{"json-ld page author", pageAuthors},
	{"twitter label", labelAuthors},
	{"page state", func(a *Article) []facts.Candidate {
		return append(a.stateCandidates(stateByline), a.stateCandidates(stateAuthors)...)
	}},
	{"json-ld creator", func(a *Article) []facts.Candidate { return facts.Values(a.LdNames("creator")...) }},
	{"name in the head", namesInHead},
	{"credit behind the story", creditsBehind},
	{"labelled", labelledSigner},
	{"author link behind the story", linkedBehind},
}

// importedAuthors are asked where the page has nothing else.
var importedAuthors = []finder{{facts.ImportedFinder, func(a *Article) []facts.Candidate { return a.ruledSigners(true) }}}

// authorMetas are the names of meta tags that give the author, the most
// careful first.
var authorMetas = []string{"author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "article:author", "twitter:creator:name", "cxenseparse:author", "citation_author"}

// metaAuthors are the contents of the first meta tags that name somebody.
func metaAuthors(a *Article) []facts.Candidate {
	for _, name := range authorMetas {
		list := a.Doc.Meta.All(name)
		if slices.ContainsFunc(list, func(s string) bool { return len(credit.Names(s)) > 0 }) {
			return facts.Values(list...)
		}
	}
	return nil
}

// pageAuthors are the authors that JSON-LD gives the page where it has no article.
func pageAuthors(a *Article) []facts.Candidate {
	if len(a.LdArticles()) > 0 {
		return nil
	}
	var out []facts.Candidate
	for _, n := range a.Doc.Meta.Ld {
		if slices.Contains(n.Types(), "WebPage") {
			out = append(out, facts.Values(page.LdNames(a.Doc.Meta.Resolve(n["author"]))...)...)
		}
	}
	return out
}

// labelAuthors is the author that a page hands to Twitter's cards as a fact about
// itself, beside the label "Written by".
func labelAuthors(a *Article) []facts.Candidate {
	var out []facts.Candidate
	for _, n := range [...]string{"1", "2"} {
		if isAuthorLabel(a.Doc.Meta.First("twitter:label" + n)) {
			out = append(out, facts.Values(a.Doc.Meta.First("twitter:data"+n))...)
		}
	}
	return out
}

// creditBlocks are the blocks where a credit is printed: the head of the story
// and what is right behind it.
func (a *Article) creditBlocks() []int {
	end := min(a.End, len(a.Doc.Blocks))
	return appendRange(slices.Clip(a.headBlocks()), max(end-1, 0), min(end+2, len(a.Doc.Blocks)))
}

// printedCredits are the credit lines in the head of the story that show by
// themselves that they are: the first one, and those that stand beside it.
func printedCredits(a *Article) []facts.Candidate {
	var out []facts.Candidate
	last := page.NoBlock
	for _, i := range a.headBlocks() {
		if len(out) > 0 && i != last+1 {
			continue
		}
		if c, ok := a.CreditIn(i, a.Title.Block); ok && c.Marked {
			out = append(out, facts.Candidate{Value: c.Printed, Block: i})
			last = i
		}
	}
	return out
}

// creditsBehind are the credit lines at the story's end.
func creditsBehind(a *Article) []facts.Candidate {
	var out []facts.Candidate
	end := min(a.End, len(a.Doc.Blocks))
	for i := max(end-1, 0); i < min(end+2, len(a.Doc.Blocks)); i++ {
		if c, ok := a.CreditIn(i, a.Title.Block); ok && c.Marked {
			out = append(out, facts.Candidate{Value: c.Printed, Block: i})
		}
	}
	return out
}

// linkedBehind is who a link to an author's page names behind the story, in the
// box about its author; nobody where several are named, as below teasers.
func linkedBehind(a *Article) []facts.Candidate {
	var found []facts.Candidate
	for _, m := range a.Doc.Marks {
		if m.Field != page.MarkAuthor || m.Basis != page.MarkByLink || m.Block < a.End {
			continue
		}
		text := page.MarkText(m)
		switch {
		case strings.Count(text, " ") > credit.MaxWords || !readsLikeSigner(text, page.MarkByLink):
		case found == nil:
			found = facts.Values(text)
		case text != found[0].Value:
			return nil
		}
	}
	return found
}

// labelledSigner is who a fact about the story names below its headline or behind
// it: "Author Ana Pérez", "Date: 28.04.2023 Author: Ana Pérez Source: dpa". Where
// such facts name several people they are of several stories.
func labelledSigner(a *Article) []facts.Candidate {
	if a.Kind() == page.KindDocumentation {
		return nil // its lists are about terms
	}
	var found []facts.Candidate
	var names []string
	for i := max(0, a.Title.Block); i < len(a.Doc.Blocks); i++ {
		if a.Stats(i).Words > labelledWordsMax {
			continue
		}
		value, ok := a.labelledFact(i)
		if !ok {
			continue
		}
		signers, named := credit.Authors(value)
		switch {
		case !named || slices.ContainsFunc(signers, isSingleWord):
		case found == nil:
			found, names = []facts.Candidate{{Value: value, Block: i}}, signers
		case !slices.Equal(names, signers):
			return nil
		}
	}
	return found
}

// isSingleWord tells a name of one word, in a script that has spaces: below a label
// it is as often another label.
func isSingleWord(name string) bool {
	return credit.OpensWithCase(name) && !strings.Contains(name, " ")
}

// labelledWordsMax is above the longest fact: labels, three names and a role.
const labelledWordsMax = 16

// labelledFact is what a block says behind a label for authors, or the block below
// one that is nothing but the label.
func (a *Article) labelledFact(block int) (value string, ok bool) {
	const labelMost = 5 // words
	text := a.Doc.Blocks[block].Text
	if a.Stats(block).Words <= labelMost && isAuthorLabel(words.OneLine(text)) {
		if block+1 == len(a.Doc.Blocks) || a.Stats(block+1).Words > labelledWordsMax {
			return "", false
		}
		return words.OneLine(a.Doc.Blocks[block+1].Text), true
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
var authorLabels = words.FoldedSet(`author authors author(s) autor autorin autorin/autor autor/in autor/autorin autor:in autor*in autoren verfasser auteur auteurs
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
	return authorLabels[label] || credit.HeadsNames(label)
}

// nameReach is how near to the headline a line must stand that is nothing but
// a name: further off it is a link or a label.
const nameReach = 3

// namesInHead is the first line below the headline that is nothing but names.
func namesInHead(a *Article) []facts.Candidate {
	if a.Title.Block == page.NoBlock {
		return nil
	}
	for i := a.Title.Block + 1; i < min(a.Title.Block+1+nameReach, len(a.Doc.Blocks)); i++ {
		if c, ok := a.CreditIn(i, a.Title.Block); ok && !c.Marked && !a.inMenu(i) && !a.AreWords(c.Names) {
			return []facts.Candidate{{Value: c.Printed, Block: i}}
		}
	}
	return nil
}

// inMenu tells whether a block stands in navigation or in a list of links.
func (a *Article) inMenu(block int) bool {
	c := a.Doc.Blocks[block].Container
	if c < 0 {
		return false
	}
	near := &a.Doc.Containers[c].Near
	return near[page.SmellCount+page.TrailingZeros(uint32(page.RoleNav))] != page.FarAway || near[page.TrailingZeros(uint32(page.SmellNav))] < 3
}

// markedAuthors are the texts of elements marked as author in one way: the
// first in the head that reads like a name, and those that stand beside it.
func (a *Article) markedAuthors(how page.MarkBasis) []facts.Candidate {
	var out []facts.Candidate
	var outer *html.Node
	block := page.NoBlock
	for _, m := range a.Doc.Marks {
		if m.Field != page.MarkAuthor || m.Basis != how || !a.maySign(m) {
			continue
		}
		if len(out) > 0 && (m.Block > block+1 || how == page.MarkByLink && !goesOn(m.Node)) {
			break // the authors of another story
		}
		text := page.MarkText(m)
		if strings.Count(text, " ") > credit.MaxWords || !readsLikeSigner(text, how) {
			continue
		}
		if outer != nil && isInside(m.Node, outer) {
			out = preferInner(out, text)
			continue
		}
		out = append(out, facts.Candidate{Value: text, Block: page.NoBlock})
		block, outer = m.Block, m.Node
	}
	return out
}

// maySign tells whether a mark stands where this story's author may be named: in
// its head, or right behind it where it is declared. Links behind a story are
// those of its author or of teasers: see linkedBehind.
func (a *Article) maySign(m page.Mark) bool {
	switch m.Basis {
	case page.MarkDeclared:
		return a.inHead(m.Block) || m.Block <= a.End+1
	case page.MarkByLink:
		return a.inHead(m.Block) && m.Block < a.End
	}
	return a.inHead(m.Block)
}

// preferInner replaces a text by the text of an element inside it where the
// whole is no credit by itself: "Ana Pérez Reporter and mother of two".
func preferInner(out []facts.Candidate, inner string) []facts.Candidate {
	last := &out[len(out)-1]
	whole, ok := credit.Parse(last.Value)
	if names := credit.Names(inner); ok && credit.HasAllNames(whole.Names, names) {
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
func readsLikeSigner(text string, how page.MarkBasis) bool {
	names := credit.Names(text)
	if how == page.MarkDeclared || len(names) == 0 {
		return len(names) > 0
	}
	return !slices.ContainsFunc(names, func(name string) bool {
		return strings.Contains(name, " ") && credit.StartsLower(name) || strings.ContainsAny(name, "?!")
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
	return text == "" || credit.Conjunctions[text]
}
