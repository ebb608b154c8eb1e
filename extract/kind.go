package extract

import "slices"

// kindOfType gives the kind of page that a type of JSON-LD or microdata declares.
var kindOfType = map[string]Kind{
	"Product": KindProduct, "ProductGroup": KindProduct,
	"DiscussionForumPosting": KindForum, "QAPage": KindForum,
	"CollectionPage": KindCollection, "ItemList": KindListing, "SearchResultsPage": KindListing,
	"TechArticle": KindDocumentation, "APIReference": KindDocumentation,
	"Service": KindService,
}

// sureKind is the probability from which the kind that a page looks like counts
// for more than the one that it declares.
const sureKind = 0.4

// kind is what the page looks like; where that is not clear, what its metadata
// declares it to be, and an article when it declares nothing.
func (a *Facts) kind() Kind {
	if k := a.view.kinds; k != nil && slices.Max(k) >= sureKind && !a.saysNothing() {
		return FittedKinds[slices.Index(k, slices.Max(k))]
	}
	for _, n := range a.doc.meta.ld {
		for _, t := range n.types() {
			if k, ok := kindOfType[t]; ok {
				return k
			}
			if n.isArticle() {
				return KindArticle
			}
		}
	}
	for _, t := range a.doc.meta.items {
		if k, ok := kindOfType[t]; ok {
			return k
		}
	}
	return KindArticle
}

// saysNothing tells a short page without an address and without metadata. Short
// pages are mostly shells of forums and shops, which say at least that; this one
// was written by hand or cut down.
func (a *Facts) saysNothing() bool {
	const short = 200 // words
	m := &a.doc.meta
	return a.view.total.words < short && len(m.tags) == 0 && len(m.ld) == 0 && a.doc.Page.URL == "" && m.canonical == ""
}
