package fit

import (
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// A tokenKind is a kind of tokens, each with a lexicon of its own.
type tokenKind int

const (
	wordTokens  tokenKind = iota // words of blocks
	classTokens                  // words of the classes around them
	tokenKinds
)

// tokensOf gives the tokens of a block of each kind.
var tokensOf = [tokenKinds]func(d *page.Document, block int) []uint32{
	score.WordTokens, score.ClassTokens,
}

// A vocabulary numbers the tokens of all pages in the order in which they are
// met: lexicons are fitted to the same pages dozens of times.
type vocabulary struct {
	names   []uint32
	numbers map[uint32]int32
}

// numberTokens numbers the tokens of all pages.
func numberTokens(pages []*lesson) {
	var all [tokenKinds]*vocabulary
	for kind := range all {
		all[kind] = &vocabulary{numbers: map[uint32]int32{}}
	}
	for _, p := range pages {
		p.vocabulary = all
		for kind, v := range all {
			p.tokens[kind] = make([][]int32, len(p.doc.Blocks))
			for i := range p.tokens[kind] {
				p.tokens[kind][i] = v.number(tokensOf[kind](p.doc, i))
			}
		}
	}
}

// number returns the numbers of tokens.
func (v *vocabulary) number(tokens []uint32) []int32 {
	out := make([]int32, len(tokens))
	for i, name := range tokens {
		n, known := v.numbers[name]
		if !known {
			n = int32(len(v.names))
			v.numbers[name] = n
			v.names = append(v.names, name)
		}
		out[i] = n
	}
	return out
}
