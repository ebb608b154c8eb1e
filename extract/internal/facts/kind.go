package facts

import (
	"slices"
	"strings"

	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// kindOfType has the kind of page that a type of JSON-LD or microdata declares.
var kindOfType = map[string]page.Kind{
	"Product": page.KindProduct, "ProductGroup": page.KindProduct,
	"DiscussionForumPosting": page.KindForum, "QAPage": page.KindForum,
	"CollectionPage": page.KindCollection, "ItemList": page.KindListing, "SearchResultsPage": page.KindListing,
	"TechArticle": page.KindDocumentation, "APIReference": page.KindDocumentation,
	"Service": page.KindService,
}

// sureKind is the probability from which the kind that a page looks like counts for
// more than the one it declares.
const sureKind = 0.4

// Kind returns the kind of page that the page looks like. If that is not clear, it
// is the one that the metadata declares, or an article if it declares none. News XML
// holds articles.
func (f *Facts) Kind() page.Kind {
	if f.Doc.Item != nil {
		return page.KindArticle
	}
	if k := f.View.Kinds; k != nil && slices.Max(k) >= sureKind && !f.declaresNothing() {
		return score.FittedKinds[slices.Index(k, slices.Max(k))]
	}
	return f.declared()
}

// declaredKind returns the kind of page that the metadata declares, or that of a question
// with answers.
func (f *Facts) declaredKind() page.Kind {
	if f.isAnswered() {
		return page.KindForum
	}
	for _, n := range f.Doc.Meta.LD {
		for _, t := range n.Types() {
			if k, ok := kindOfType[t]; ok {
				return k
			}
			if n.IsArticle() {
				return page.KindArticle
			}
		}
	}
	for _, t := range f.Doc.Meta.Items {
		if k, ok := kindOfType[t]; ok {
			return k
		}
	}
	return page.KindArticle
}

// Words of classes of what a reader asks and of what others answer.
var questionWord, answerWord = page.HashClassWord("question"), page.HashClassWord("answer")

// isAnswered reports whether a page is a question with the answers of other readers: below
// an element for the question, a heading counts the answers, "2 Answers", and the elements
// for them follow. Lists of what is often asked count nothing.
func (f *Facts) isAnswered() bool {
	const (
		countWordsMax = 3
		linesMax      = 3 // between the heading and the first answer: how they are sorted
	)
	asked := false
	for i := range f.Doc.Containers {
		c := &f.Doc.Containers[i]
		if c.Class == page.NoClass {
			continue
		}
		names := f.Doc.Classes.List[c.Class].Words
		asked = asked || slices.Contains(names, questionWord)
		if !asked || !slices.Contains(names, answerWord) {
			continue
		}
		for n := c.First; n >= max(0, c.First-linesMax) && n < len(f.Doc.Blocks); n-- {
			b := &f.Doc.Blocks[n]
			if b.Type == page.Heading && b.Stats.Words <= countWordsMax && b.Text != "" && strings.IndexByte("123456789", b.Text[0]) >= 0 {
				return true
			}
		}
		return false
	}
	return false
}

// declaresNothing reports whether a short page has neither an address nor metadata.
// Short pages are mostly shells of forums and shops, which declare at least that
// much; a page without it was written by hand or cut down.
func (f *Facts) declaresNothing() bool {
	const short = 200 // words
	m := &f.Doc.Meta
	return f.View.Total.Words < short && len(m.Tags) == 0 && len(m.LD) == 0 && f.Doc.Address == "" && m.Canonical == ""
}
