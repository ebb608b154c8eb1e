package fields

import (
	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// decidePlainByline takes the credit of a plain story.
func (a *Article) decidePlainByline() {
	i := a.Plain.Credit
	if i == page.NoBlock {
		return
	}
	text := words.OneLine(a.Doc.Blocks[i].Text)
	a.Authors = credit.Names(text)
	a.Credit = facts.Candidate{Value: text, Block: i, Finder: "printed credit"}
}
