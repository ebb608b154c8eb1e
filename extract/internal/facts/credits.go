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
