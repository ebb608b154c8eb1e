package facts

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// CreditIn reads a block as a credit line. The headline, if it is known, is none.
func (f *Facts) CreditIn(block, title int) (credit.Credit, bool) {
	b := &f.Doc.Blocks[block]
	if b.Stats.Words > credit.MaxWords || b.Type == page.Caption || block == title {
		return credit.Credit{}, false
	}
	c, ok := credit.Parse(f.creditText(b))
	if b.Type == page.Heading && !c.Marked || ok && block > 0 && f.creditsOthers(block-1) {
		return credit.Credit{}, false
	}
	return c, ok
}

// creditText returns the text of a block that may be a credit. In markup its lines
// are kept apart: a role, an outlet or a date stands below the name.
func (f *Facts) creditText(b *page.Block) string {
	if f.Doc.Root == nil {
		return words.OneLine(b.Text)
	}
	return strings.TrimSpace(b.Text)
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
