package page

import ()

// A smell is what the class and id of an element let one suspect about what it
// holds. Smells are hints for the fitted scores, never rules.
type smell uint32

// The smells, each named after the words that give it off.
const (
	smellAd smell = 1 << iota
	smellAuthor
	smellBody
	SmellBreadcrumb
	smellCaption
	smellCard
	SmellComment
	smellConsent
	smellDate
	smellFooter
	smellForum
	smellHead
	smellHidden
	SmellLead
	smellMeta
	smellModal
	SmellNav
	smellPaywall
	smellProduct
	smellRelated
	smellShare
	smellSidebar
	smellSubscribe
	SmellTag
	smellReview
	smellOption
	smellFAQ
	SmellCount = iota
)

// smellNames are the smells' names in the order of their bits.
var SmellNames = [SmellCount]string{
	"ad", "author", "body", "breadcrumb", "caption", "card", "comment", "consent",
	"date", "footer", "forum", "head", "hidden", "lead", "meta", "modal", "nav",
	"paywall", "product", "related", "share", "sidebar", "subscribe", "tag", "review", "option", "faq",
}

// smellOf maps the words that classes and ids are made of to smells.
var smellOf = map[string]smell{
	"ad": smellAd, "ads": smellAd, "advert": smellAd, "advertisement": smellAd, "advertising": smellAd, "adv": smellAd,
	"banner": smellAd, "sponsor": smellAd, "sponsored": smellAd, "promo": smellAd, "promotion": smellAd, "outbrain": smellAd,
	"taboola": smellAd, "dfp": smellAd, "werbung": smellAd, "anzeige": smellAd, "publicidad": smellAd, "affiliate": smellAd,

	"author": smellAuthor, "authors": smellAuthor, "byline": smellAuthor, "bylines": smellAuthor, "bio": smellAuthor,
	"contributor": smellAuthor, "contributors": smellAuthor, "writer": smellAuthor, "autor": smellAuthor, "auteur": smellAuthor,
	"autore": smellAuthor, "reporter": smellAuthor, "profile": smellAuthor, "vcard": smellAuthor,

	"body": smellBody, "content": smellBody, "article": smellBody, "story": smellBody, "text": smellBody, "entry": smellBody,
	"post": smellBody, "richtext": smellBody, "rich": smellBody, "prose": smellBody, "paragraph": smellBody, "copy": smellBody,
	"artikel": smellBody, "articulo": smellBody, "articolo": smellBody, "main": smellBody, "detail": smellBody, "cuerpo": smellBody,
	"texto": smellBody, "corpo": smellBody, "articlebody": smellBody, "markdown": smellBody, "storytext": smellBody,

	"breadcrumb": SmellBreadcrumb, "breadcrumbs": SmellBreadcrumb, "crumb": SmellBreadcrumb, "crumbs": SmellBreadcrumb, "path": SmellBreadcrumb,

	"caption": smellCaption, "captions": smellCaption, "figcaption": smellCaption, "credit": smellCaption, "credits": smellCaption,
	"photo": smellCaption, "image": smellCaption, "img": smellCaption, "gallery": smellCaption, "figure": smellCaption,
	"media": smellCaption, "slideshow": smellCaption, "video": smellCaption, "player": smellCaption, "picture": smellCaption,
	"bildunterschrift": smellCaption, "carousel": smellCaption, "slider": smellCaption,

	"card": smellCard, "cards": smellCard, "teaser": smellCard, "teasers": smellCard, "grid": smellCard, "tile": smellCard, "item": smellCard,
	"items": smellCard, "list": smellCard, "listing": smellCard, "feed": smellCard, "river": smellCard, "stream": smellCard, "preview": smellCard,
	"result": smellCard, "results": smellCard, "archive": smellCard, "excerpt": smellCard, "loop": smellCard, "block": smellCard,

	"comment": SmellComment, "comments": SmellComment, "disqus": SmellComment, "commentlist": SmellComment, "respond": SmellComment,
	"kommentar": SmellComment, "kommentare": SmellComment, "comentarios": SmellComment, "commentaires": SmellComment, "discussion": SmellComment,

	"cookie": smellConsent, "cookies": smellConsent, "consent": smellConsent, "gdpr": smellConsent, "privacy": smellConsent, "onetrust": smellConsent,
	"disclaimer": smellConsent, "legal": smellConsent, "terms": smellConsent, "copyright": smellConsent,

	"date": smellDate, "time": smellDate, "timestamp": smellDate, "published": smellDate, "pubdate": smellDate, "datum": smellDate,
	"fecha": smellDate, "data": smellDate, "updated": smellDate, "dateline": smellDate,

	"footer": smellFooter, "foot": smellFooter, "bottom": smellFooter, "colophon": smellFooter, "end": smellFooter,

	"forum": smellForum, "thread": smellForum, "threads": smellForum, "topic": smellForum, "reply": smellForum, "replies": smellForum,
	"message": smellForum, "posts": smellForum, "answer": smellForum, "answers": smellForum, "question": smellForum,
	"postbody": smellForum, "signature": smellForum, "quote": smellForum, "user": smellForum, "votes": smellForum,

	"head": smellHead, "header": smellHead, "headline": smellHead, "title": smellHead, "heading": smellHead, "masthead": smellHead,
	"hero": smellHead, "top": smellHead, "titel": smellHead, "titulo": smellHead, "kicker": smellHead,

	"hidden": smellHidden, "hide": smellHidden, "invisible": smellHidden, "sr": smellHidden, "visually": smellHidden, "screen": smellHidden,
	"offscreen": smellHidden, "collapse": smellHidden, "collapsed": smellHidden, "print": smellHidden, "noprint": smellHidden,

	"lead": SmellLead, "lede": SmellLead, "intro": SmellLead, "standfirst": SmellLead, "dek": SmellLead, "deck": SmellLead,
	"subtitle": SmellLead, "subheadline": SmellLead, "subhead": SmellLead, "summary": SmellLead, "description": SmellLead, "abstract": SmellLead,
	"chapo": SmellLead, "bajada": SmellLead, "vorspann": SmellLead, "teasertext": SmellLead, "synopsis": SmellLead, "standing": SmellLead,

	"meta": smellMeta, "info": smellMeta, "infos": smellMeta, "details": smellMeta, "label": smellMeta, "category": smellMeta,
	"categories": smellMeta, "section": smellMeta, "kategorie": smellMeta, "source": smellMeta, "views": smellMeta, "note": smellMeta,

	"modal": smellModal, "popup": smellModal, "overlay": smellModal, "dialog": smellModal, "lightbox": smellModal, "tooltip": smellModal,
	"dropdown": smellModal, "drawer": smellModal, "alert": smellModal, "notice": smellModal, "notification": smellModal, "toast": smellModal,

	"nav": SmellNav, "navigation": SmellNav, "navbar": SmellNav, "menu": SmellNav, "menus": SmellNav, "submenu": SmellNav, "pager": SmellNav,
	"pagination": SmellNav, "toolbar": SmellNav, "tabs": SmellNav, "tab": SmellNav, "links": SmellNav, "search": SmellNav, "toc": SmellNav,
	"skip": SmellNav, "sitemap": SmellNav, "lang": SmellNav, "language": SmellNav, "login": SmellNav,

	"paywall": smellPaywall, "premium": smellPaywall, "subscriber": smellPaywall, "piano": smellPaywall, "plus": smellPaywall,
	"metered": smellPaywall, "offer": smellPaywall, "register": smellPaywall, "regwall": smellPaywall, "abo": smellPaywall,

	"product": smellProduct, "products": smellProduct, "price": smellProduct, "prices": smellProduct, "cart": smellProduct, "shop": smellProduct,
	"buy": smellProduct, "basket": smellProduct,
	"shipping": smellProduct, "sku": smellProduct, "checkout": smellProduct, "store": smellProduct, "spec": smellProduct, "specs": smellProduct,

	"review": smellReview, "reviews": smellReview, "rating": smellReview, "ratings": smellReview, "reviewer": smellReview, "testimonial": smellReview,
	"testimonials": smellReview, "feedback": smellReview, "yotpo": smellReview, "bv": smellReview, "ugc": smellReview, "stars": smellReview,
	"customer": smellReview, "customers": smellReview, "bewertung": smellReview, "bewertungen": smellReview,

	"option": smellOption, "options": smellOption, "variant": smellOption, "variants": smellOption, "swatch": smellOption, "swatches": smellOption,
	"size": smellOption, "sizes": smellOption, "color": smellOption, "colors": smellOption, "colour": smellOption, "selector": smellOption,
	"picker": smellOption, "select": smellOption, "quantity": smellOption, "qty": smellOption, "compare": smellOption, "comparison": smellOption,
	"filter": smellOption, "filters": smellOption, "facet": smellOption, "facets": smellOption, "sort": smellOption,

	"faq": smellFAQ, "faqs": smellFAQ, "accordion": smellFAQ, "accordions": smellFAQ, "expander": smellFAQ, "toggle": smellFAQ,

	"related": smellRelated, "more": smellRelated, "recommended": smellRelated, "recommendation": smellRelated, "recommendations": smellRelated,
	"recirc": smellRelated, "recirculation": smellRelated, "popular": smellRelated, "trending": smellRelated, "latest": smellRelated, "recent": smellRelated,
	"mostread": smellRelated, "most": smellRelated, "next": smellRelated, "prev": smellRelated, "previous": smellRelated, "also": smellRelated,
	"similar": smellRelated, "suggested": smellRelated, "readmore": smellRelated, "relacionadas": smellRelated, "other": smellRelated,
	"others": smellRelated, "news": smellRelated, "stories": smellRelated, "articles": smellRelated, "up": smellRelated, "rel": smellRelated,

	"share": smellShare, "sharing": smellShare, "social": smellShare, "shares": smellShare, "facebook": smellShare, "twitter": smellShare,
	"whatsapp": smellShare, "sharebar": smellShare, "follow": smellShare, "addthis": smellShare, "sharedaddy": smellShare, "teilen": smellShare,
	"tweet": smellShare, "instagram": smellShare, "embed": smellShare, "bookmark": smellShare,

	"sidebar": smellSidebar, "side": smellSidebar, "aside": smellSidebar, "rail": smellSidebar, "widget": smellSidebar, "widgets": smellSidebar,
	"secondary": smellSidebar, "column": smellSidebar, "infobox": smellSidebar, "factbox": smellSidebar, "box": smellSidebar, "module": smellSidebar,
	"panel": smellSidebar, "supplementary": smellSidebar,

	"subscribe": smellSubscribe, "subscription": smellSubscribe, "newsletter": smellSubscribe, "newsletters": smellSubscribe, "signup": smellSubscribe,
	"donate": smellSubscribe, "donation": smellSubscribe, "cta": smellSubscribe, "membership": smellSubscribe, "inscription": smellSubscribe,
	"app": smellSubscribe, "campaign": smellSubscribe, "support": smellSubscribe, "form": smellSubscribe, "contact": smellSubscribe,

	"tag": SmellTag, "tags": SmellTag, "topics": SmellTag, "keyword": SmellTag, "keywords": SmellTag, "taglist": SmellTag, "tagcloud": SmellTag,
	"schlagworte": SmellTag, "etiquetas": SmellTag, "themes": SmellTag,
}

// smells reads the words of an id.
func smells(name string) smell {
	var found smell
	eachClassWord(name, func(word []byte) { found |= smellOf[string(word)] })
	return found
}
