package score

import (
	"encoding/binary"
	"errors"
	"io"
	"math"
	mathbits "math/bits"
	"slices"
)

// A Lexicon holds the weights of words: how much each adds to the log odds that
// a block is part of the story. Words are known by their hash (words.Hash); a
// word that is not in the lexicon adds nothing. A Lexicon never changes and is
// safe for concurrent use; package fit makes it. A nil Lexicon knows no word.
type Lexicon struct {
	has   []uint64      // a bit for each hash, some for several: most words of a page have none
	slots []weighedWord // a hash table with open addressing, a power of two long, in about the order of words
	shift uint8         // a word shifted right by it is the slot where it would best be
	size  int
}

// A weighedWord is a slot of a lexicon. Word and weight stand together: the
// table is larger than a cache, and a word that is found costs one miss.
type weighedWord struct {
	word  uint32
	steps int16 // its weight in whole lexiconSteps-ths; 0 where the slot is free
}

// Weights are kept as whole numbers of lexiconSteps-ths, so that a model is
// small and the same everywhere.
const lexiconSteps = 256

// NewLexicon makes a lexicon from the weights of words by their hash. Weights
// are rounded to a 256th; those that round to 0 are left out, and none is
// beyond ±128.
func NewLexicon(weights map[uint32]float32) *Lexicon {
	x := newLexicon(len(weights))
	for word, weight := range weights {
		steps := math.RoundToEven(float64(weight) * lexiconSteps)
		x.put(word, int16(min(max(steps, math.MinInt16), math.MaxInt16)))
	}
	return x
}

// newLexicon makes a lexicon with room for n words: at most two in three slots
// are taken.
func newLexicon(n int) *Lexicon {
	size := 64 / bitsEach
	for 2*size < 3*n {
		size *= 2
	}
	shift := uint8(mathbits.LeadingZeros32(uint32(size)) + 1) // all but the bits that number the slots
	return &Lexicon{has: make([]uint64, size*bitsEach/64), slots: make([]weighedWord, size), shift: shift}
}

// bitsEach is how many bits of has there are for each slot, and bitsShift its logarithm.
const (
	bitsEach  = 1 << bitsShift
	bitsShift = 2
)

// put adds a word, which must not be in the lexicon yet.
func (x *Lexicon) put(word uint32, steps int16) {
	if steps == 0 {
		return
	}
	*x.slot(word) = weighedWord{word, steps}
	at, bit := x.bit(word)
	*at |= bit
	x.size++
}

// bit is where has notes that a word is in the lexicon.
func (x *Lexicon) bit(word uint32) (at *uint64, bit uint64) {
	n := word >> (x.shift - bitsShift)
	return &x.has[n/64], 1 << (n % 64)
}

// weight is the weight of a word, 0 where it is not known.
func (x *Lexicon) weight(word uint32) float32 {
	if at, bit := x.bit(word); *at&bit == 0 {
		return 0
	}
	return float32(x.slot(word).steps) / lexiconSteps
}

// slot is where a word is, or the free place where it would be. Words that come in rising
// order are put one behind the other, which takes a third of the time of any other order.
func (x *Lexicon) slot(word uint32) *weighedWord {
	mask := uint32(len(x.slots) - 1)
	for i := word >> x.shift; ; i = (i + 1) & mask {
		if at := &x.slots[i]; at.word == word || at.steps == 0 {
			return at
		}
	}
}

// A weighing is the sum of the weights of the words of a block or a class, the
// least of them (or 0) and the greatest (or 0).
type weighing struct{ sum, min, max float32 }

func (w *weighing) add(o weighing) {
	w.sum += o.sum
	w.min, w.max = min(w.min, o.min), max(w.max, o.max)
}

// weigh adds up the weights of words.
func (x *Lexicon) weigh(words []uint32) weighing {
	var w weighing
	if x == nil {
		return w
	}
	for _, word := range words {
		if weight := x.weight(word); weight != 0 {
			w.add(weighing{weight, weight, weight})
		}
	}
	return w
}

// encode writes a lexicon: the number of its words, then each in rising order,
// as the step from the one before and the weight in whole steps.
func (x *Lexicon) encode(w io.Writer) error {
	words := x.sorted()
	data := binary.LittleEndian.AppendUint32(nil, uint32(len(words)))
	last := uint32(0)
	for _, word := range words {
		data = binary.AppendUvarint(data, uint64(word-last))
		data = binary.AppendVarint(data, int64(x.slot(word).steps))
		last = word
	}
	_, err := w.Write(data)
	return err
}

// sorted are the words of a lexicon in rising order.
func (x *Lexicon) sorted() []uint32 {
	if x == nil {
		return nil
	}
	words := make([]uint32, 0, x.size)
	for _, slot := range x.slots {
		if slot.steps != 0 {
			words = append(words, slot.word)
		}
	}
	slices.Sort(words)
	return words
}

// lexiconWordsMax bounds what decodeLexicon reads.
const lexiconWordsMax = 1 << 20

var errLexicon = errors.New("a lexicon is damaged")

// decodeLexicon reads a lexicon that encode wrote from the beginning of data, and
// returns what follows it. Unless the lexicon is to be kept it is passed over, and what is
// returned is nil.
func decodeLexicon(data []byte, keep bool) (x *Lexicon, rest []byte, err error) {
	if len(data) < 4 {
		return nil, nil, errLexicon
	}
	n, rest := binary.LittleEndian.Uint32(data), data[4:]
	if n > lexiconWordsMax {
		return nil, nil, errLexicon
	}
	if !keep {
		rest, err = passVarints(rest, 2*int(n))
		return nil, rest, err
	}
	x = newLexicon(int(n))
	word := uint64(0)
	for i := range n {
		step, stepBytes := binary.Uvarint(rest)
		if stepBytes <= 0 || step == 0 && i > 0 { // cut off, or the same word twice
			return nil, nil, errLexicon
		}
		weight, weightBytes := binary.Varint(rest[stepBytes:])
		if word += step; weightBytes <= 0 || word > math.MaxUint32 || weight != int64(int16(weight)) {
			return nil, nil, errLexicon
		}
		rest = rest[stepBytes+weightBytes:]
		x.put(uint32(word), int16(weight))
	}
	return x, rest, nil
}

// passVarints returns what follows n varints in data, each of which ends with a byte
// whose highest bit is not set.
func passVarints(data []byte, n int) ([]byte, error) {
	const highest = 0x8080808080808080
	for len(data) >= 8 && n >= 8 {
		n -= mathbits.OnesCount64(^binary.LittleEndian.Uint64(data) & highest)
		data = data[8:]
	}
	for i, b := range data {
		if n == 0 {
			return data[i:], nil
		}
		if b < 0x80 {
			n--
		}
	}
	if n > 0 {
		return nil, errLexicon
	}
	return nil, nil
}
