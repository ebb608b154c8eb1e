package score

import (
	"math/bits"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/lexicon"
	"shuck/extract/internal/page"
)

// A wordView holds what the lexicons say of a page: the weights of its blocks
// by their words, and of its containers by the words of their classes.
type wordView struct {
	textWeights     []lexicon.Weighing // by block
	ownClassWeights []lexicon.Weighing // by container: its own class and tag
	classWeights    []lexicon.Weighing // by container: with those of all containers around it
}

// weighedWordsMax is how many words of a block are looked at: what it is shows
// early, and prose has every word once.
const weighedWordsMax = 30

// A label and a paragraph use words differently, so blocks of up to
// shortBlockWords words have weights of their own, under salted hashes.
const (
	shortBlockWords = page.LongBlockWords
	shortSalt       = 0x9E3779B9 // any number that spreads bits
)

// WeighWords looks the page's words and classes up in lexicons, for features
// that need their weights. Either lexicon may be nil, and then weighs nothing.
func (v *View) WeighWords(words, classes *lexicon.Lexicon) {
	all := v.d.Containers
	n := len(v.d.Blocks)
	sums := make([]lexicon.Weighing, n+2*len(all))
	v.textWeights, v.ownClassWeights, v.classWeights = sums[:n:n], sums[n:n+len(all):n+len(all)], sums[n+len(all):]
	cache := words.Cache()
	defer cache.Release()
	for i := range v.d.Blocks {
		if same := v.sameAs(i); same < i {
			v.textWeights[i] = v.textWeights[same]
			continue
		}
		text, salt := weighedWords(v.d, i)
		v.textWeights[i] = weighText(cache, text, salt)
	}
	byClass := make([]lexicon.Weighing, len(v.d.Classes.List))
	for i := range byClass {
		byClass[i] = classes.Weigh(v.d.Classes.List[i].Words)
	}
	byTag := map[atom.Atom]lexicon.Weighing{}
	for i := range all {
		c := &all[i]
		own, known := byTag[c.Tag]
		if !known {
			own = classes.Weigh([]uint32{page.HashTag(c.Tag)})
			byTag[c.Tag] = own
		}
		if c.Class != page.NoClass {
			own.Add(byClass[c.Class])
		}
		v.ownClassWeights[i], v.classWeights[i] = own, own
		if c.Parent >= 0 {
			v.classWeights[i].Add(v.classWeights[c.Parent])
		}
	}
}

// weighedWords returns the words that a block is weighed by, and their salt.
func weighedWords(d *page.Document, block int) ([]uint32, uint32) {
	words := d.WordHashes(&d.Blocks[block])
	salt := uint32(0)
	if d.Blocks[block].Stats.Words <= shortBlockWords {
		salt = shortSalt
	}
	return words[:min(len(words), weighedWordsMax)], salt
}

// weighText adds up the weights of words, at most weighedWordsMax of them, and of pairs of
// words that follow each other, "sign up" and "read more". A pair counts only where both
// words do.
func weighText(c *lexicon.Cache, words []uint32, salt uint32) lexicon.Weighing {
	var w lexicon.Weighing
	if c.IsEmpty() {
		return w
	}
	last, known := uint32(0), false
	for _, word := range words {
		weight := c.Weight(word ^ salt)
		if weight != 0 {
			w.AddWord(weight)
			if known {
				pair := c.Weight(pairOf(last, word) ^ salt)
				w.AddWord(pair)
			}
		}
		last, known = word, weight != 0
	}
	return w
}

// pairOf makes one hash of those of two words that follow each other.
func pairOf(first, second uint32) uint32 {
	const odd = 0x85EBCA6B // any number that spreads bits
	return bits.RotateLeft32(first, 7)*odd ^ second
}

// WordTokens returns what a lexicon of words is fitted to of a block: its first
// words and every two of them that follow each other, by the hashes that the
// lexicon knows them by. The slice is the caller's.
func WordTokens(d *page.Document, block int) []uint32 {
	words, salt := weighedWords(d, block)
	tokens := make([]uint32, len(words), 2*len(words))
	for i, w := range words {
		tokens[i] = w ^ salt
	}
	for i := 1; i < len(words); i++ {
		tokens = append(tokens, pairOf(words[i-1], words[i])^salt)
	}
	return tokens
}

// ClassTokens returns what a lexicon of classes is fitted to of a block: the
// words of the classes, and the tags, of all containers that it is in. The
// slice is the caller's.
func ClassTokens(d *page.Document, block int) []uint32 {
	var out []uint32
	for c := d.Blocks[block].Container; c >= 0; c = d.Containers[c].Parent {
		out = append(out, page.HashTag(d.Containers[c].Tag))
		if class := d.Containers[c].Class; class != page.NoClass {
			out = append(out, d.Classes.List[class].Words...)
		}
	}
	return out
}
