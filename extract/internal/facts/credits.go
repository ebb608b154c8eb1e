package facts

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"

	"golang.org/x/net/html"
)

// CreditIn reads a block as a credit line. The headline, if it is known, is none.
func (f *Facts) CreditIn(block, title int) (credit.Credit, bool) {
	b := &f.Doc.Blocks[block]
	if b.Stats.Words > credit.MaxWords || b.Type == page.Caption || block == title {
		return credit.Credit{}, false
	}
	text := f.creditText(b)
	c, ok := credit.Parse(text)
	if ok && b.Node != nil && b.Stats.LinkWords > 0 {
		if shorter, is := WithoutTopics(b.Node, text); is {
			if c, ok = credit.Parse(shorter); !ok {
				return credit.Credit{}, false
			}
			text = shorter
		}
	}
	if ok {
		if parted, is := partedRole(b, text); is {
			c, ok = credit.Parse(parted)
		}
	}
	if ok && opensKoreanStory(text) {
		return credit.Credit{}, false
	}
	if b.Type == page.Heading && !c.Marked || ok && block > 0 && f.creditsOthers(block-1) {
		return credit.Credit{}, false
	}
	return c, ok
}

// WithoutTopics takes the links to topics out of the text of an element that may be a credit, with
// what joins them to it: "by Ana Pérez in Food, Mills". Of a list of topics nothing is left. ok is false if
// there are none.
func WithoutTopics(n *html.Node, text string) (shorter string, ok bool) {
	const signs = " \n,/|·•–-"
	from, to, topics := len(text), 0, 0
	page.TopicLinks(n, func(topic string) {
		if at := strings.LastIndex(text, topic); at >= 0 && !credit.HasPressRole(topic) {
			from, to, topics = min(from, at), max(to, at+len(topic)), topics+1
		}
	})
	before := strings.TrimRight(text[:from], signs)
	switch {
	case topics == 0:
		return text, false
	case before != "":
		if rest, last, parted := words.CutLast(before, " "); parted && beforeTopics[strings.ToLower(last)] {
			before = rest
		}
		return before, true
	case topics > 1, strings.Trim(text[to:], signs) == "":
		return "", true
	}
	return text, false
}

// beforeTopics join an author and topics.
var beforeTopics = words.WordSet("in under unter en dans em su inom i w v на")

// opensKoreanStory reports whether a text goes on behind a dateline with the reporter in it:
// "[부산=뉴시스] 홍예시 기자 = 여객선이 …".
func opensKoreanStory(text string) bool {
	if !strings.Contains(text, "=") {
		return false
	}
	filed, ok := dateline.Parse(text)
	return ok && filed.End < len(text)
}

// creditText returns the text of a block that may be a credit. In markup its lines
// are kept apart: a role, an outlet or a date stands below the name.
func (f *Facts) creditText(b *page.Block) string {
	if f.Doc.Root == nil {
		return words.OneLine(b.Text)
	}
	return strings.TrimSpace(b.Text)
}

// partedRole puts a line break before what the author of a credit is, if an element of its
// own says so: "<b>Ana Pérez</b> <i>Harbour correspondent</i>".
func partedRole(b *page.Block, text string) (parted string, ok bool) {
	const elementsMax = 30 // a name, an address and a role have fewer; each is read with all in it
	if b.Node == nil {
		return text, false
	}
	elements := 0
	for c := range b.Node.Descendants() {
		if c.Type != html.ElementNode {
			continue
		}
		if elements++; elements > elementsMax {
			break
		}
		role := words.OneLine(page.NodeText(c))
		if at := strings.Index(text, role); at > 0 && credit.EndsInRole(role) {
			return strings.TrimRight(text[:at], " ") + "\n" + text[at:], true
		}
	}
	return text, false
}

// creditsOthers reports whether a line says what the person named below it did,
// other than write the story: "Fact checked", "Photos".
func (f *Facts) creditsOthers(block int) bool {
	b := &f.Doc.Blocks[block]
	if b.Stats.Words == 0 || b.Stats.Words > 3 {
		return false
	}
	for word := range strings.FieldsSeq(strings.ToLower(b.Text)) {
		if credit.OtherCredits[strings.TrimRight(word, ":")] {
			return true
		}
	}
	return false
}

// IsCredit reports whether a block is a credit line.
func (f *Facts) IsCredit(block, title int) bool {
	_, ok := f.CreditIn(block, title)
	return ok
}
