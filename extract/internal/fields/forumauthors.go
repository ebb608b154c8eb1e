package fields

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Forums sign posts with the names of members, above the text or beside it: who wrote the first
// one is the author of the thread.

// firstPosters returns the member of a forum whom the page names first between the title of
// a thread and its text, or else right above the title: who began it. A page of another kind is
// a thread if somebody below is named in the same way.
func firstPosters(k *Known) []facts.Candidate {
	const near = 2 // blocks of the text: its first one may be a rank or a date
	isForum := k.Kind() == page.KindForum
	title := k.threadTitle()
	around := appendRange(nil, title+1, min(k.First+near, len(k.Doc.Blocks)))
	for _, i := range appendRange(around, max(0, title-aboveHeadlineMax), title) {
		name, by := k.memberIn(i)
		if name != "" && (isForum || by != nil && (i < k.First || k.Doc.Blocks[i].Text == name) && isOwnPage(by, name) && k.othersSignBelow(name, by)) {
			return []facts.Candidate{facts.Seen(name, i)}
		}
	}
	return nil
}

// threadTitle returns the block where a page first prints its headline, not far above its text: a
// post may print it again, below who wrote it. If it prints it nowhere, it is what stands so far above.
func (k *Known) threadTitle() int {
	const farthest = 14 // blocks: buttons, a date, and what a member is
	title := k.Headline.Block()
	from := max(0, k.First-farthest)
	folded := words.FoldName(k.Headline.Value)
	for i := from; i < min(title, len(k.Doc.Blocks)); i++ {
		if words.FoldsTo(k.Doc.Blocks[i].Text, folded) {
			return i
		}
	}
	if title == page.NoBlock {
		return from - 1
	}
	return title
}

// othersSignBelow reports whether an element like that of a member names another one below the beginning
// of the text.
func (k *Known) othersSignBelow(member string, by *html.Node) bool {
	const blocksMax = 400
	for i := k.First + 1; i < min(k.First+blocksMax, len(k.Doc.Blocks)); i++ {
		if name, other := k.memberIn(i); other != nil && name != member && isOwnPage(other, name) && other.DataAtom == by.DataAtom && userNameClass(other) == userNameClass(by) {
			return true
		}
	}
	return false
}

// isOwnPage reports whether an element that names a member says so by its class, or links to a
// page whose address ends in the name or has the number of a member: "/u/ada",
// "profile.php?id=12", and not "/user/login".
func isOwnPage(n *html.Node, name string) bool {
	href := page.Attr(n, "href")
	return userNameClass(n) != "" || strings.HasSuffix(words.FoldName(href), words.FoldName(name)) || memberNumber().MatchString(href)
}

// memberNumber matches "profile.php?id=12", "index.php?action=profile;u=12", "/user-12.html", "/members/12/".
var memberNumber = pattern.Of(`(?i)(?:members?|profile|users?|space)(?:\.php\?\w{1,4}=|[-/]|-uid-|;u=|\?id=|&u(?:id)?=)\d`)

// userNameClass returns the class of an element that says that it holds the name of a member, "" for none.
func userNameClass(n *html.Node) string {
	class := strings.ToLower(page.Attr(n, "class"))
	at := strings.Index(class, "username")
	if at < 0 {
		at = strings.Index(class, "user-name")
	}
	if at < 0 {
		return ""
	}
	class = class[strings.LastIndexByte(class[:at], ' ')+1:]
	class, _, _ = strings.Cut(class, " ")
	return class
}

// memberIn returns the member of a forum whom an element of a block names: a link to the
// page of a member, or a class says so. With by == nil, what is known of members follows the name, or
// the block below has the class of a rank.
func (k *Known) memberIn(block int) (name string, by *html.Node) {
	const (
		rankClass   = "usertitle"
		elementsMax = 30 // a name, a picture and a rank have fewer
	)
	b := &k.Doc.Blocks[block]
	if b.Node == nil || b.Stats.Words > credit.MaxWords {
		return "", nil
	}
	if isMember(b.Node) {
		return memberName(page.NodeText(b.Node)), b.Node
	}
	elements := 0
	for n := range b.Node.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if elements++; elements > elementsMax {
			break
		}
		if isMember(n) {
			if name := memberName(page.NodeText(n)); name != "" {
				return name, n
			}
		}
	}
	if block+1 < len(k.Doc.Blocks) {
		below := &k.Doc.Blocks[block+1]
		if below.Node != nil && strings.Contains(page.Attr(below.Node, "class"), rankClass) || isMemberFact(below.Text) {
			first, _, _ := strings.Cut(b.Text, "\n")
			return memberName(first), nil
		}
	}
	return "", nil
}

// isMemberFact reports whether a short text begins with what boards tell of who wrote a post:
// "Joined: 04 Feb 2004 Posts: 31".
func isMemberFact(text string) bool {
	label, _, ok := strings.Cut(text, ":")
	return ok && memberFacts[strings.ToLower(label)]
}

// memberFacts are the labels of such facts.
var memberFacts = words.PhraseSet(`joined|join date|registered|posts|member since|beiträge|registriert|registriert seit|dabei seit|messages|inscription|inscrit|mensajes|registrado|
	messaggi|iscritto|berichten|geregistreerd|posty|dołączył|сообщения|сообщений|зарегистрирован|регистрация|mesajlar|注册时间|帖子|登録日|投稿`)

// isMember reports whether an element names a member of a forum by its class, "bigusername",
// "PostUser-name", or links to the page about one.
func isMember(n *html.Node) bool {
	return n.DataAtom == atom.A && memberAddress().MatchString(page.Attr(n, "href")) || userNameClass(n) != ""
}

// memberAddress matches "member.php?u=12", "/members/ada.12/", "index.php?action=profile;u=12",
// "/user-12.html", "space-uid-12.html", and not "/members/", the list of all.
var memberAddress = pattern.Of(`(?i)(?:^|[/;&?=])(?:members?|profile|users?|u|space)(?:\.php\?\w|/\w|-\d|-uid-\d|\?id=\w|;u=\d|&uid=\d)`)

// memberName returns a text as the name of a member, "" if it is none.
func memberName(name string) string {
	const wordsMax = 3
	if strings.Count(name, " ") >= wordsMax || len(credit.Names(name)) != 1 {
		return ""
	}
	return name
}
