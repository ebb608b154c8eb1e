package page

import "shuck/extract/internal/words"

// A Hint is a set of bits for what the class and id of an element suggest about
// its content: "sidebar", "comments", "lead". Hints are evidence for the fitted
// scores, never rules.
type Hint uint32

// The hints, each named after the words that give it.
const (
	hintAd Hint = 1 << iota
	HintAuthor
	hintBody
	HintBreadcrumb
	HintCaption
	hintCard
	HintComment
	HintConsent
	hintDate
	hintFooter
	hintForum
	hintHead
	hintHidden
	HintLead
	hintMeta
	HintModal
	HintNav
	hintPaywall
	hintProduct
	hintRelated
	HintShare
	HintSidebar
	HintSubscribe
	HintTag
	HintReview
	hintOption
	hintFAQ
	HintCount = iota
)

// HintNames are the names of the hints in the order of their bits.
var HintNames = [HintCount]string{
	"ad", "author", "body", "breadcrumb", "caption", "card", "comment", "consent",
	"date", "footer", "forum", "head", "hidden", "lead", "meta", "modal", "nav",
	"paywall", "product", "related", "share", "sidebar", "subscribe", "tag", "review", "option", "faq",
}

// hintOf maps the words that classes and ids are made of to hints.
var hintOf = map[string]Hint{
	"ad": hintAd, "ads": hintAd, "advert": hintAd, "advertisement": hintAd, "advertising": hintAd, "adv": hintAd,
	"banner": hintAd, "sponsor": hintAd, "sponsored": hintAd, "promo": hintAd, "promotion": hintAd, "outbrain": hintAd,
	"taboola": hintAd, "dfp": hintAd, "werbung": hintAd, "anzeige": hintAd, "publicidad": hintAd, "affiliate": hintAd,

	"author": HintAuthor, "authors": HintAuthor, "byline": HintAuthor, "bylines": HintAuthor, "bio": HintAuthor,
	"contributor": HintAuthor, "contributors": HintAuthor, "writer": HintAuthor, "autor": HintAuthor, "auteur": HintAuthor,
	"autore": HintAuthor, "reporter": HintAuthor, "profile": HintAuthor, "vcard": HintAuthor,

	"body": hintBody, "content": hintBody, "article": hintBody, "story": hintBody, "text": hintBody, "entry": hintBody,
	"post": hintBody, "richtext": hintBody, "rich": hintBody, "prose": hintBody, "paragraph": hintBody, "copy": hintBody,
	"artikel": hintBody, "articulo": hintBody, "articolo": hintBody, "main": hintBody, "detail": hintBody, "cuerpo": hintBody,
	"texto": hintBody, "corpo": hintBody, "articlebody": hintBody, "markdown": hintBody, "storytext": hintBody,

	"breadcrumb": HintBreadcrumb, "breadcrumbs": HintBreadcrumb, "crumb": HintBreadcrumb, "crumbs": HintBreadcrumb, "path": HintBreadcrumb,

	"caption": HintCaption, "captions": HintCaption, "figcaption": HintCaption, "credit": HintCaption, "credits": HintCaption,
	"photo": HintCaption, "image": HintCaption, "img": HintCaption, "gallery": HintCaption, "figure": HintCaption,
	"media": HintCaption, "slideshow": HintCaption, "video": HintCaption, "player": HintCaption, "picture": HintCaption,
	"bildunterschrift": HintCaption, "carousel": HintCaption, "slider": HintCaption,

	"card": hintCard, "cards": hintCard, "teaser": hintCard, "teasers": hintCard, "grid": hintCard, "tile": hintCard, "item": hintCard,
	"items": hintCard, "list": hintCard, "listing": hintCard, "feed": hintCard, "river": hintCard, "stream": hintCard, "preview": hintCard,
	"result": hintCard, "results": hintCard, "archive": hintCard, "excerpt": hintCard, "loop": hintCard, "block": hintCard,

	"comment": HintComment, "comments": HintComment, "disqus": HintComment, "commentlist": HintComment, "respond": HintComment,
	"kommentar": HintComment, "kommentare": HintComment, "comentarios": HintComment, "commentaires": HintComment, "discussion": HintComment,

	"cookie": HintConsent, "cookies": HintConsent, "consent": HintConsent, "gdpr": HintConsent, "privacy": HintConsent, "onetrust": HintConsent,
	"disclaimer": HintConsent, "legal": HintConsent, "terms": HintConsent, "copyright": HintConsent,

	"date": hintDate, "time": hintDate, "timestamp": hintDate, "published": hintDate, "pubdate": hintDate, "datum": hintDate,
	"fecha": hintDate, "data": hintDate, "updated": hintDate, "dateline": hintDate,

	"footer": hintFooter, "foot": hintFooter, "bottom": hintFooter, "colophon": hintFooter, "end": hintFooter,

	"forum": hintForum, "thread": hintForum, "threads": hintForum, "topic": hintForum, "reply": hintForum, "replies": hintForum,
	"message": hintForum, "posts": hintForum, "answer": hintForum, "answers": hintForum, "question": hintForum,
	"postbody": hintForum, "signature": hintForum, "quote": hintForum, "user": hintForum, "votes": hintForum,

	"head": hintHead, "header": hintHead, "headline": hintHead, "title": hintHead, "heading": hintHead, "masthead": hintHead,
	"hero": hintHead, "top": hintHead, "titel": hintHead, "titulo": hintHead, "kicker": hintHead,

	"hidden": hintHidden, "hide": hintHidden, "invisible": hintHidden, "sr": hintHidden, "visually": hintHidden, "screen": hintHidden,
	"offscreen": hintHidden, "collapse": hintHidden, "collapsed": hintHidden, "print": hintHidden, "noprint": hintHidden,

	"lead": HintLead, "lede": HintLead, "intro": HintLead, "standfirst": HintLead, "dek": HintLead, "deck": HintLead,
	"subtitle": HintLead, "subheadline": HintLead, "subhead": HintLead, "summary": HintLead, "description": HintLead, "abstract": HintLead,
	"chapo": HintLead, "bajada": HintLead, "vorspann": HintLead, "teasertext": HintLead, "synopsis": HintLead, "standing": HintLead,

	"meta": hintMeta, "info": hintMeta, "infos": hintMeta, "details": hintMeta, "label": hintMeta, "category": hintMeta,
	"categories": hintMeta, "section": hintMeta, "kategorie": hintMeta, "source": hintMeta, "views": hintMeta, "note": hintMeta,

	"modal": HintModal, "popup": HintModal, "overlay": HintModal, "dialog": HintModal, "lightbox": HintModal, "tooltip": HintModal,
	"dropdown": HintModal, "drawer": HintModal, "alert": HintModal, "notice": HintModal, "notification": HintModal, "toast": HintModal,

	"nav": HintNav, "navigation": HintNav, "navbar": HintNav, "menu": HintNav, "menus": HintNav, "submenu": HintNav, "pager": HintNav,
	"pagination": HintNav, "toolbar": HintNav, "tabs": HintNav, "tab": HintNav, "links": HintNav, "search": HintNav, "toc": HintNav,
	"skip": HintNav, "sitemap": HintNav, "lang": HintNav, "language": HintNav, "login": HintNav,

	"paywall": hintPaywall, "premium": hintPaywall, "subscriber": hintPaywall, "piano": hintPaywall, "plus": hintPaywall,
	"metered": hintPaywall, "offer": hintPaywall, "register": hintPaywall, "regwall": hintPaywall, "abo": hintPaywall,

	"product": hintProduct, "products": hintProduct, "price": hintProduct, "prices": hintProduct, "cart": hintProduct, "shop": hintProduct,
	"buy": hintProduct, "basket": hintProduct,
	"shipping": hintProduct, "sku": hintProduct, "checkout": hintProduct, "store": hintProduct, "spec": hintProduct, "specs": hintProduct,

	"review": HintReview, "reviews": HintReview, "rating": HintReview, "ratings": HintReview, "reviewer": HintReview, "testimonial": HintReview,
	"testimonials": HintReview, "feedback": HintReview, "yotpo": HintReview, "bv": HintReview, "ugc": HintReview, "stars": HintReview,
	"customer": HintReview, "customers": HintReview, "bewertung": HintReview, "bewertungen": HintReview,

	"option": hintOption, "options": hintOption, "variant": hintOption, "variants": hintOption, "swatch": hintOption, "swatches": hintOption,
	"size": hintOption, "sizes": hintOption, "color": hintOption, "colors": hintOption, "colour": hintOption, "selector": hintOption,
	"picker": hintOption, "select": hintOption, "quantity": hintOption, "qty": hintOption, "compare": hintOption, "comparison": hintOption,
	"filter": hintOption, "filters": hintOption, "facet": hintOption, "facets": hintOption, "sort": hintOption,

	"faq": hintFAQ, "faqs": hintFAQ, "accordion": hintFAQ, "accordions": hintFAQ, "expander": hintFAQ, "toggle": hintFAQ,

	"related": hintRelated, "more": hintRelated, "recommended": hintRelated, "recommendation": hintRelated, "recommendations": hintRelated,
	"recirc": hintRelated, "recirculation": hintRelated, "popular": hintRelated, "trending": hintRelated, "latest": hintRelated, "recent": hintRelated,
	"mostread": hintRelated, "most": hintRelated, "next": hintRelated, "prev": hintRelated, "previous": hintRelated, "also": hintRelated,
	"similar": hintRelated, "suggested": hintRelated, "readmore": hintRelated, "relacionadas": hintRelated, "other": hintRelated,
	"others": hintRelated, "news": hintRelated, "stories": hintRelated, "articles": hintRelated, "up": hintRelated, "rel": hintRelated,

	"share": HintShare, "sharing": HintShare, "social": HintShare, "shares": HintShare, "facebook": HintShare, "twitter": HintShare,
	"whatsapp": HintShare, "sharebar": HintShare, "follow": HintShare, "addthis": HintShare, "sharedaddy": HintShare, "teilen": HintShare,
	"tweet": HintShare, "instagram": HintShare, "embed": HintShare, "bookmark": HintShare,

	"sidebar": HintSidebar, "side": HintSidebar, "aside": HintSidebar, "rail": HintSidebar, "widget": HintSidebar, "widgets": HintSidebar,
	"secondary": HintSidebar, "column": HintSidebar, "infobox": HintSidebar, "factbox": HintSidebar, "box": HintSidebar, "module": HintSidebar,
	"panel": HintSidebar, "supplementary": HintSidebar,

	"subscribe": HintSubscribe, "subscription": HintSubscribe, "newsletter": HintSubscribe, "newsletters": HintSubscribe, "signup": HintSubscribe,
	"donate": HintSubscribe, "donation": HintSubscribe, "cta": HintSubscribe, "membership": HintSubscribe, "inscription": HintSubscribe,
	"app": HintSubscribe, "campaign": HintSubscribe, "support": HintSubscribe, "form": HintSubscribe, "contact": HintSubscribe,

	"tag": HintTag, "tags": HintTag, "topics": HintTag, "keyword": HintTag, "keywords": HintTag, "taglist": HintTag, "tagcloud": HintTag,
	"schlagworte": HintTag, "etiquetas": HintTag, "themes": HintTag,
}

// A classWord is what is known of a word that classes and ids are made of.
type classWord struct {
	hint       Hint
	opensPost  bool // one of postClasses begins with it
	isComments bool // one of commentWords
}

// commentWords name elements with comments in languages whose words hintOf does not know: the
// scores were fitted to its hints.
var commentWords = [...]string{"komentarz", "komentarze", "koment", "komentar", "komentari", "komentare", "komentaras", "komentarai", "commenti", "comentario", "reacties",
	"kommentarer", "kommentit", "yorum", "yorumlar", "hozzaszolas", "hozzaszolasok", "kommentarii", "otzyvy", "pinglun"}

// knownClassWords has the words of hintOf and commentWords and the first ones of postClasses by their hashes:
// it is asked about every word of a class.
var knownClassWords = func() words.Table[uint32, classWord] {
	table := words.NewTable[uint32, classWord](len(hintOf) + len(postClasses) + len(commentWords))
	at := func(word string) *classWord {
		hash := HashClassWord(word)
		entry := table.Find(hash, hash)
		entry.Key = hash
		return &entry.Value
	}
	for word, hint := range hintOf {
		at(word).hint = hint
	}
	for _, class := range postClasses {
		at(class).opensPost = true
	}
	for _, word := range commentWords {
		at(word).isComments = true
	}
	return table
}()

// hintsOfName returns the hints in the words of an id or the like.
func hintsOfName(name string) Hint {
	var found Hint
	for scan := (classWords{name: name}); scan.next(); {
		found |= knownClassWords.Find(scan.hash, scan.hash).Value.hint
	}
	return found
}
