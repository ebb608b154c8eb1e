package extract

import (
	"encoding/binary"
	"errors"
	"io"
	"math"
	"slices"
)

// A Lexicon says of words how much each speaks for a block's being part of the
// story, or against it: what it adds to the log odds. Words are known by their
// hash. Those that it does not know add nothing. A Lexicon never changes and may
// be used by any number of goroutines; cmd/fit makes it. A nil one knows no word.
type Lexicon struct {
	slots []weightedWord // a hash table with open addressing, a power of two long, at most half full
	size  int
}

// A weightedWord is a word of a lexicon; a weight of 0 marks a free slot.
type weightedWord struct {
	word   uint32
	weight float32
}

// Weights are kept as whole numbers of lexiconSteps-ths, so that a model is
// small and the same everywhere.
const lexiconSteps = 256

// NewLexicon makes a lexicon of the weights of words. Weights that are next to
// nothing are left out.
func NewLexicon(weights map[uint32]float32) *Lexicon {
	x := &Lexicon{}
	kept := map[uint32]float32{}
	for word, weight := range weights {
		if rounded := float32(math.RoundToEven(float64(weight)*lexiconSteps) / lexiconSteps); rounded != 0 {
			kept[word] = rounded
		}
	}
	size := 2
	for size < 2*len(kept) {
		size *= 2
	}
	x.slots, x.size = make([]weightedWord, size), len(kept)
	for word, weight := range kept {
		*x.slot(word) = weightedWord{word, weight}
	}
	return x
}

// slot is where a word is, or the free place where it would be.
func (x *Lexicon) slot(word uint32) *weightedWord {
	mask := uint32(len(x.slots) - 1)
	for i := (word ^ word>>15) & mask; ; i = (i + 1) & mask {
		if s := &x.slots[i]; s.word == word || s.weight == 0 {
			return s
		}
	}
}

// A weighing is what the words of a block or a class add up to, and the least
// and the greatest of their weights.
type weighing struct{ sum, least, most float32 }

func (w *weighing) add(o weighing) {
	w.sum += o.sum
	w.least, w.most = min(w.least, o.least), max(w.most, o.most)
}

// weigh adds up the weights of words. A salt tells one use of a word from
// another.
func (x *Lexicon) weigh(words []uint32, salt uint32) weighing {
	var w weighing
	if x == nil {
		return w
	}
	for _, word := range words {
		weight := x.slot(word ^ salt).weight
		w.sum += weight
		w.least, w.most = min(w.least, weight), max(w.most, weight)
	}
	return w
}

// encode writes a lexicon: the number of its words, then each in rising order,
// as the step from the one before and the weight in whole steps.
func (x *Lexicon) encode(w io.Writer) error {
	var words []weightedWord
	if x != nil {
		for _, s := range x.slots {
			if s.weight != 0 {
				words = append(words, s)
			}
		}
	}
	slices.SortFunc(words, func(a, b weightedWord) int { return int(int64(a.word) - int64(b.word)) })
	data := binary.LittleEndian.AppendUint32(nil, uint32(len(words)))
	last := uint32(0)
	for _, s := range words {
		data = binary.AppendUvarint(data, uint64(s.word-last))
		data = binary.AppendVarint(data, int64(s.weight*lexiconSteps))
		last = s.word
	}
	_, err := w.Write(data)
	return err
}

// lexiconWordsMax bounds what decodeLexicon reads.
const lexiconWordsMax = 1 << 20

var errLexicon = errors.New("a lexicon is damaged")

func decodeLexicon(r interface {
	io.Reader
	io.ByteReader
}) (*Lexicon, error) {
	var n uint32
	if err := binary.Read(r, binary.LittleEndian, &n); err != nil {
		return nil, err
	}
	if n > lexiconWordsMax {
		return nil, errLexicon
	}
	weights := make(map[uint32]float32, n)
	word := uint64(0)
	for range n {
		step, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, err
		}
		weight, err := binary.ReadVarint(r)
		if err != nil {
			return nil, err
		}
		if word += step; word > math.MaxUint32 || weight != int64(int16(weight)) {
			return nil, errLexicon
		}
		weights[uint32(word)] = float32(weight) / lexiconSteps
	}
	return NewLexicon(weights), nil
}
