package score

import "shuck/extract/internal/words"

// A vocabulary numbers the words of a page from 0 on, so that what is counted of words is
// counted in slices: those that are the same, by their hash, have the same number.
type vocabulary struct {
	numbers []int32  // of each word, by its place among the hashes of the document
	hashes  []uint32 // by number
}

// vocabulary returns that of the page. It is made when it is first asked for, as HTML pages do
// not need one.
func (v *View) vocabulary() *vocabulary {
	if v.words == nil {
		v.words = newVocabulary(v.d.Hashes)
	}
	return v.words
}

// wordNumbers returns the numbers of the words of a block.
func (v *View) wordNumbers(block int) []int32 {
	from, to := v.d.WordPlaces(&v.d.Blocks[block])
	return v.vocabulary().numbers[from:to]
}

// newVocabulary numbers words in the order in which they come first.
func newVocabulary(all []uint32) *vocabulary {
	const timesEach = 2 // a word comes as often on most pages; the table is never full, as it has room for all
	x := &vocabulary{numbers: make([]int32, len(all)), hashes: make([]uint32, 0, len(all)/timesEach+1)}
	table := words.NewTable[uint32, int32](cap(x.hashes))
	for i, hash := range all {
		at := table.Find(hash, hash)
		if at.Key != hash || hash == 0 {
			at.Key, at.Value = hash, int32(len(x.hashes))
			x.hashes = append(x.hashes, hash)
		}
		x.numbers[i] = at.Value
	}
	return x
}
