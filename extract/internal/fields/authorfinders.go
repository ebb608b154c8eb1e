package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"

	"golang.org/x/net/html"
)

// authorFinders propose those who sign, one candidate a credit, several names
// in one value where they are given so.
var authorFinders = []finder{
	byRule(func(k *Known) []facts.Candidate { return k.ruledSigners(false) }),
	{printedCredit, "printed credit", 1.3, facts.Shown, printedCredits},
	{ldAuthor, "json-ld author", 1.0, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LDNames("author")...) }},
	{microdataAuthor, "itemprop author", 1.0, facts.Shown, func(k *Known) []facts.Candidate { return k.markedAuthors(page.BasisDeclared) }},
	{classAuthor, "class author", 0.7, facts.Shown, func(k *Known) []facts.Candidate { return k.markedAuthors(page.BasisClass) }},
	{authorLink, "author link", 0.7, facts.Shown, func(k *Known) []facts.Candidate { return k.markedAuthors(page.BasisLink) }},
	{metaAuthor, "meta author", 0.6, facts.Declared, metaAuthors},
	{ldPageAuthor, "json-ld page author", 0.6, facts.Declared, pageAuthors},
	{twitterLabel, "twitter label", 0.4, facts.Declared, labelAuthors},
	{stateAuthor, "page state", 0.6, facts.Declared, func(k *Known) []facts.Candidate {
		return append(k.stateCandidates(stateByline), k.stateCandidates(stateAuthors)...)
	}},
	{ldCreator, "json-ld creator", 0.5, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LDNames("creator")...) }},
	{nameInHead, "name in the head", 0.3, facts.Shown, namesInHead},
	{creditBehind, "credit behind the story", 0.5, facts.Shown, creditsBehind},
	{labelledAuthor, "labelled", 0.4, facts.Shown, labelledSigner},
	{authorLinkBehind, "author link behind the story", 0.3, facts.Shown, linkedBehind},
}

// importedAuthors are asked where the page has nothing else.
var importedAuthors = []finder{byImportedRule(func(k *Known) []facts.Candidate { return k.ruledSigners(true) })}

// authorMetas are the names of meta tags that give the author, the most
// careful first.
var authorMetas = []string{"author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "article:author", "twitter:creator:name", "cxenseparse:author", "citation_author"}

// metaAuthors are the contents of the first meta tags that name somebody.
func metaAuthors(k *Known) []facts.Candidate {
	for _, name := range authorMetas {
		list := k.Doc.Meta.All(name)
		if slices.ContainsFunc(list, func(s string) bool { return len(credit.Names(s)) > 0 }) {
			return facts.Values(list...)
		}
	}
	return nil
}

// pageAuthors are the authors that JSON-LD gives the page where it has no article.
func pageAuthors(k *Known) []facts.Candidate {
	if len(k.LdArticles()) > 0 {
		return nil
	}
	var out []facts.Candidate
	for _, n := range k.Doc.Meta.LD {
		if slices.Contains(n.Types(), "WebPage") {
			out = append(out, facts.Values(page.LDNames(k.Doc.Meta.Resolve(n["author"]))...)...)
		}
	}
	return out
}

// labelAuthors is the author that a page hands to Twitter's cards as a fact about
// itself, beside the label "Written by".
func labelAuthors(k *Known) []facts.Candidate {
	var out []facts.Candidate
	for _, n := range [...]string{"1", "2"} {
		if isAuthorLabel(k.Doc.Meta.First("twitter:label" + n)) {
			out = append(out, facts.Values(k.Doc.Meta.First("twitter:data"+n))...)
		}
	}
	return out
}

// creditBlocks are the blocks where a credit is printed: the head of the story
// and what is right behind it.
func (k *Known) creditBlocks() []int {
	end := min(k.End, len(k.Doc.Blocks))
	return appendRange(slices.Clip(k.head()), max(end-1, 0), min(end+2, len(k.Doc.Blocks)))
}

// printedCredits are the credit lines in the head of the story that show by
// themselves that they are: the first one, and those that stand beside it.
func printedCredits(k *Known) []facts.Candidate {
	var out []facts.Candidate
	last := page.NoBlock
	for _, i := range k.head() {
		if len(out) > 0 && i != last+1 {
			continue
		}
		if c, ok := k.CreditIn(i, k.Headline.Block()); ok && c.Marked {
			out = append(out, facts.Seen(c.Printed, i))
			last = i
		}
	}
	return out
}

// creditsBehind are the credit lines at the story's end.
func creditsBehind(k *Known) []facts.Candidate {
	var out []facts.Candidate
	end := min(k.End, len(k.Doc.Blocks))
	for i := max(end-1, 0); i < min(end+2, len(k.Doc.Blocks)); i++ {
		if c, ok := k.CreditIn(i, k.Headline.Block()); ok && c.Marked {
			out = append(out, facts.Seen(c.Printed, i))
		}
	}
	return out
}

// linkedBehind is who a link to an author's page names behind the story, in the
// box about its author; nobody where several are named, as below teasers.
func linkedBehind(k *Known) []facts.Candidate {
	var found []facts.Candidate
	for _, m := range k.Doc.Annotations {
		if m.Field != page.FieldAuthor || m.Basis != page.BasisLink || m.Block < k.End {
			continue
		}
		text := page.AnnotationText(m)
		switch {
		case strings.Count(text, " ") > credit.MaxWords || !readsLikeSigner(text, page.BasisLink):
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
func labelledSigner(k *Known) []facts.Candidate {
	if k.Kind() == page.KindDocumentation {
		return nil // its lists are about terms
	}
	var found []facts.Candidate
	var names []string
	for i := max(0, k.Headline.Block()); i < len(k.Doc.Blocks); i++ {
		if k.Stats(i).Words > labelledWordsMax {
			continue
		}
		value, ok := k.labelledFact(i)
		if !ok {
			continue
		}
		signers, named := credit.Authors(value)
		switch {
		case !named || slices.ContainsFunc(signers, isSingleWord):
		case found == nil:
			found, names = []facts.Candidate{facts.Seen(value, i)}, signers
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
func (k *Known) labelledFact(block int) (value string, ok bool) {
	const labelMost = 5 // words
	text := strings.ReplaceAll(k.Doc.Blocks[block].Text, "：", ": ")
	if k.Stats(block).Words <= labelMost && isAuthorLabel(words.OneLine(text)) {
		if block+1 == len(k.Doc.Blocks) || k.Stats(block+1).Words > labelledWordsMax {
			return "", false
		}
		return words.OneLine(k.Doc.Blocks[block+1].Text), true
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
var authorLabels = words.WordSet(`author authors author(s) autor autorin autorin/autor autor/in autor/autorin autor:in autor*in autoren verfasser auteur auteurs
	autore autrice autora autores autoria redactor auteur(s) skribent forfatter författare kirjoittaja autorzy автор авторы автори συντάκτης szerző yazar
	penulis 作者 撰文 著者 執筆者 글쓴이 الكاتب`)

// isAuthorLabel tells a text that is nothing but a label for authors, such as "Von"
// or "Written by:".
func isAuthorLabel(text string) bool {
	const longest = 60 // bytes
	if len(text) > longest {
		return false
	}
	label := strings.ToLower(words.TrimColon(text))
	return authorLabels[label] || credit.HeadsNames(label)
}

// nameReach is how near to the headline a line must stand that is nothing but
// a name: further off it is a link or a label.
const nameReach = 3

// namesInHead is the first line below the headline that is nothing but names.
func namesInHead(k *Known) []facts.Candidate {
	if k.Headline.Block() == page.NoBlock {
		return nil
	}
	for i := k.Headline.Block() + 1; i < min(k.Headline.Block()+1+nameReach, len(k.Doc.Blocks)); i++ {
		if c, ok := k.CreditIn(i, k.Headline.Block()); ok && !c.Marked && !k.inMenu(i) && !k.AreWords(c.Names) {
			return []facts.Candidate{facts.Seen(c.Printed, i)}
		}
	}
	return nil
}

// inMenu reports whether a block stands in navigation or in a list of links.
func (k *Known) inMenu(block int) bool {
	c := k.Doc.Blocks[block].Container
	if c < 0 {
		return false
	}
	near := &k.Doc.Containers[c].Distance
	return near[page.HintCount+page.BitIndex(uint32(page.RoleNav))] != page.FarAway || near[page.BitIndex(uint32(page.HintNav))] < 3
}

// markedAuthors are the texts of elements marked as author in one way: the
// first in the head that reads like a name, and those that stand beside it.
func (k *Known) markedAuthors(how page.Basis) []facts.Candidate {
	var out []facts.Candidate
	var outer *html.Node
	block := page.NoBlock
	for _, m := range k.Doc.Annotations {
		if m.Field != page.FieldAuthor || m.Basis != how || !k.maySign(m) {
			continue
		}
		if len(out) > 0 && (m.Block > block+1 || how == page.BasisLink && !goesOn(m.Node)) {
			break // the authors of another story
		}
		text := page.AnnotationText(m)
		if strings.Count(text, " ") > credit.MaxWords || !readsLikeSigner(text, how) {
			continue
		}
		if outer != nil && isInside(m.Node, outer) {
			out = preferInner(out, text)
			continue
		}
		out = append(out, facts.Seen(text, page.NoBlock))
		block, outer = m.Block, m.Node
	}
	return out
}

// maySign reports whether a mark stands where this story's author may be named: in
// its head, or right behind it where it is declared. Links behind a story are
// those of its author or of teasers: see linkedBehind.
func (k *Known) maySign(m page.Annotation) bool {
	switch m.Basis {
	case page.BasisDeclared:
		return k.inHead(m.Block) || m.Block <= k.End+1
	case page.BasisLink:
		return k.inHead(m.Block) && m.Block < k.End
	}
	return k.inHead(m.Block)
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

// readsLikeSigner reports whether the text of a mark names somebody. What is
// marked by class or link alone must begin like a name or be one word: "Full
// bio of", "range of" do not.
func readsLikeSigner(text string, how page.Basis) bool {
	names := credit.Names(text)
	if how == page.BasisDeclared || len(names) == 0 {
		return len(names) > 0
	}
	return !slices.ContainsFunc(names, func(name string) bool {
		return strings.Contains(name, " ") && credit.StartsLower(name) || strings.ContainsAny(name, "?!")
	})
}

// goesOn reports whether a link goes on with the list of the link before it:
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
