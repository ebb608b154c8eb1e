package score

import (
	"math/bits"

	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A wordView holds what the lexicons say of a page: of its blocks by their
// words, and of its containers by the words of their classes.
type wordView struct {
	said     []weighing // by block
	named    []weighing // by container: its own class and tag
	namedAll []weighing // by container: with all containers around it
}

// wordReach is how many words of a block are looked at: what it is shows early,
// and prose has every word once.
const wordReach = 30

// A label and a paragraph use words differently, so blocks of up to
// saltedWords words have weights of their own, under salted hashes.
const (
	saltedWords = page.LongBlockWords
	shortSalt   = 0x9E3779B9 // any number that spreads bits
)

// weighPage asks the lexicons about a page.
func (v *View) WeighPage(words, classes *Lexicon) {
	all := v.d.Containers
	n := len(v.d.Blocks)
	sums := make([]weighing, n+2*len(all))
	v.said, v.named, v.namedAll = sums[:n:n], sums[n:n+len(all):n+len(all)], sums[n+len(all):]
	for i := range v.d.Blocks {
		text, salt := saidWords(v.d, i)
		v.said[i] = words.weighText(text, salt)
	}
	byClass := make([]weighing, len(v.d.Classes.List))
	for i := range byClass {
		byClass[i] = classes.weigh(v.d.Classes.List[i].Words)
	}
	for i := range all {
		c := &all[i]
		own := classes.weigh([]uint32{page.HashTag(c.Tag)})
		if c.Class != page.NoClass {
			own.add(byClass[c.Class])
		}
		v.named[i], v.namedAll[i] = own, own
		if c.Parent >= 0 {
			v.namedAll[i].add(v.namedAll[c.Parent])
		}
	}
}

// saidWords are the words that a block is weighed by, and their salt.
func saidWords(d *page.Document, block int) ([]uint32, uint32) {
	words := d.WordHashes(&d.Blocks[block])
	salt := uint32(0)
	if d.Blocks[block].Stats.Words <= saltedWords {
		salt = shortSalt
	}
	return words[:min(len(words), wordReach)], salt
}

// weighText adds up the weights of words and of every two that follow each other,
// "sign up" and "read more". Two are only known where each is.
func (x *Lexicon) weighText(words []uint32, salt uint32) weighing {
	var w weighing
	if x == nil {
		return w
	}
	last, known := uint32(0), false
	for _, word := range words {
		weight := x.weight(word ^ salt)
		if weight != 0 {
			w.add(weighing{weight, weight, weight})
			if known {
				pair := x.weight(pairOf(last, word) ^ salt)
				w.add(weighing{pair, pair, pair})
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

// wordFeatures are what the lexicons say of a block, of those beside it and of
// the containers it is in. They stand last in a row: fitting fills them in
// anew with each lexicon.
func wordFeatures() []feature {
	var out []feature
	list := func(name string, at func(v *View, i int) int, value func(weighing) float32) {
		out = append(out, feature{name, func(v *View, i int) float32 {
			j := at(v, i)
			if v.said == nil || j < 0 || j >= len(v.said) {
				return words.Missing
			}
			return value(v.said[j])
		}})
	}
	classes := func(name string, value func(v *View, container int) float32) {
		out = append(out, feature{name, func(v *View, i int) float32 {
			c := v.d.Blocks[i].Container
			if v.named == nil || c < 0 {
				return words.Missing
			}
			return value(v, c)
		}})
	}
	sum := func(w weighing) float32 { return w.sum }
	itself := func(_ *View, i int) int { return i }
	list("words say", itself, sum)
	list("least word", itself, func(w weighing) float32 { return w.least })
	list("most word", itself, func(w weighing) float32 { return w.most })
	list("words of heading say", func(v *View, i int) int { return int(v.heading[i]) }, sum)
	list("words of previous say", func(_ *View, i int) int { return i - 1 }, sum)
	list("words of next say", func(_ *View, i int) int { return i + 1 }, sum)
	classes("classes say", func(v *View, c int) float32 { return v.namedAll[c].sum })
	classes("least class", func(v *View, c int) float32 { return v.namedAll[c].least })
	classes("most class", func(v *View, c int) float32 { return v.namedAll[c].most })
	classes("own class says", func(v *View, c int) float32 { return v.named[c].sum })
	classes("parent's class says", func(v *View, c int) float32 {
		p := v.d.Containers[c].Parent
		if p < 0 {
			return words.Missing
		}
		return v.named[p].sum
	})
	return out
}

// wordFeatureCount is the number of columns at the end of a row that depend on
// lexicons.
var wordFeatureCount = len(wordFeatures())

// FillWordFeatures writes what lexicons say of the blocks of a page of markup
// into the last columns of its rows, for fitting.
func FillWordFeatures(d *page.Document, rows [][]float32, words, classes *Lexicon) {
	v := ViewPage(d)
	v.WeighPage(words, classes)
	list := wordFeatures()
	for i, row := range rows {
		last := row[len(row)-wordFeatureCount:]
		for j := range list {
			last[j] = list[j].value(v, i)
		}
	}
}

// WordTokens are what a lexicon of words is fitted to of a block: its words and
// every two that follow each other, as the lexicon knows them; the slice is the
// caller's.
func WordTokens(d *page.Document, block int) []uint32 {
	words, salt := saidWords(d, block)
	tokens := make([]uint32, len(words), 2*len(words))
	for i, w := range words {
		tokens[i] = w ^ salt
	}
	for i := 1; i < len(words); i++ {
		tokens = append(tokens, pairOf(words[i-1], words[i])^salt)
	}
	return tokens
}

// ClassTokens are the words of the classes and the tags of all containers that
// a block is in, for fitting a lexicon of classes; the slice is the caller's.
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
