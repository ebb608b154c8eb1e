package page

// A Kind is the kind of page that a page is as a whole.
type Kind string

// The kinds of page.
const (
	KindArticle       Kind = "article"
	KindForum         Kind = "forum"
	KindProduct       Kind = "product"
	KindListing       Kind = "listing"
	KindCollection    Kind = "collection"
	KindDocumentation Kind = "documentation"
	KindService       Kind = "service"
	KindOther         Kind = "other"
)
