package score

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"slices"
	"sync"
)

// A Lexicon holds the weights of words: how much each adds to the log odds that
// a block is part of the story. Words are known by their hash (words.Hash); a
// word that is not in the lexicon adds nothing. A Lexicon never changes and is
// safe for concurrent use; package fit makes it. A nil Lexicon knows no word.
//
// It is kept as it is written, so that one in memory is ready without being decoded:
// words in rising order, those with the same higher half in one bucket, which are one or
// two in a lexicon of a hundred thousand. A bit for each eighth of a bucket says whether it is empty,
// for most words of a page have no weight. Where a bucket begins is said as in a succinct
// index: by the words before its block, and the words of the block before it.
type Lexicon struct {
	eighths []byte // uint8 a bucket
	blocks  []byte // a block: uint32 words before it, uint8 those of it before each bucket, and before its end
	words   []byte // uint32 a word: its lower half, and its weight in whole lexiconSteps-ths as an int16
	size    int    // how many words there are
}

const (
	lexiconBuckets = 1 << 16
	bucketsOfBlock = 1 << 4

	blockBytes  = 4 + bucketsOfBlock + 1
	blocksBytes = lexiconBuckets / bucketsOfBlock * blockBytes
	wordBytes   = 4
)

// Weights are kept as whole numbers of lexiconSteps-ths, so that a model is
// small and the same everywhere.
const lexiconSteps = 256

// NewLexicon makes a lexicon from the weights of words by their hash. Weights
// are rounded to a 256th; those that round to 0 are left out, and none is
// beyond ±128.
func NewLexicon(weights map[uint32]float32) *Lexicon {
	list := make([]weighedWord, 0, len(weights))
	for word, weight := range weights {
		if steps := math.RoundToEven(float64(weight) * lexiconSteps); steps != 0 {
			list = append(list, weighedWord{word, int16(min(max(steps, math.MinInt16), math.MaxInt16))})
		}
	}
	slices.SortFunc(list, func(a, b weighedWord) int { return cmp.Compare(a.word, b.word) })
	x, err := lexiconOf(list)
	if err != nil {
		panic("score: too many words for a lexicon") // or not well hashed ones
	}
	return x
}

// A weighedWord is a word and its weight in whole lexiconSteps-ths, which is not 0.
type weighedWord struct {
	word  uint32
	steps int16
}

// lexiconOf makes a lexicon of words in rising order. It returns an error where they are too
// many for a block, as no words are of which there are lexiconWordsMax.
func lexiconOf(list []weighedWord) (*Lexicon, error) {
	x := &Lexicon{size: len(list)}
	if x.size == 0 {
		return x, nil
	}
	x.eighths = make([]byte, lexiconBuckets)
	at := 0
	for bucket := range uint32(lexiconBuckets) {
		if bucket%bucketsOfBlock == 0 {
			x.blocks = binary.LittleEndian.AppendUint32(x.blocks, uint32(at))
			x.blocks = append(x.blocks, 0)
		}
		before := at
		for ; at < len(list) && list[at].word>>16 == bucket; at++ {
			x.eighths[bucket] |= eighth(list[at].word)
			x.words = binary.LittleEndian.AppendUint32(x.words, list[at].word<<16|uint32(uint16(list[at].steps)))
		}
		words := int(x.blocks[len(x.blocks)-1]) + at - before
		if words > math.MaxUint8 {
			return nil, errLexicon
		}
		x.blocks = append(x.blocks, byte(words))
	}
	return x, nil
}

// eighth is the bit for the eighth of its bucket that a word is in.
func eighth(word uint32) byte { return 1 << (uint16(word) >> 13) }

// bucket returns which words are in a bucket.
func (x *Lexicon) bucket(bucket uint32) (from, to int) {
	block := x.blocks[bucket/bucketsOfBlock*blockBytes:][:blockBytes]
	before, i := int(binary.LittleEndian.Uint32(block)), 4+bucket%bucketsOfBlock
	return before + int(block[i]), before + int(block[i+1])
}

// at is the lower half of word i and its weight.
func (x *Lexicon) at(i int) (low uint16, steps int16) {
	both := binary.LittleEndian.Uint32(x.words[wordBytes*i:])
	return uint16(both >> 16), int16(both)
}

// mayKnow reports whether a word, or another of its eighth, is in a lexicon that is not empty.
func (x *Lexicon) mayKnow(word uint32) bool {
	return (*[lexiconBuckets]byte)(x.eighths)[word>>16]&eighth(word) != 0
}

// weight is the weight of a word, 0 where it is not known.
func (x *Lexicon) weight(word uint32) float32 {
	if x.size == 0 || !x.mayKnow(word) {
		return 0
	}
	for i, end := x.bucket(word >> 16); i < end; i++ {
		if low, steps := x.at(i); low == uint16(word) {
			return float32(steps) / lexiconSteps
		}
	}
	return 0
}

// A lexiconCache remembers the weights of words that were looked up last, most of which are
// asked about again: few words make up most of a text, and a lexicon does not stay in the
// nearest memory. It is for one goroutine and one lexicon.
type lexiconCache struct {
	lexicon *Lexicon
	words   [lexiconCacheSize]cachedWord
}

type cachedWord struct {
	word   uint32
	weight float32
}

const lexiconCacheSize = 1 << 12

// lexiconCaches are those that are not in use.
var lexiconCaches = sync.Pool{New: func() any { return new(lexiconCache) }}

// cache returns a cache for a lexicon, which is given back to lexiconCaches.
func (x *Lexicon) cache() *lexiconCache {
	c := lexiconCaches.Get().(*lexiconCache)
	if c.lexicon != x {
		c.lexicon = x
		for i := range c.words {
			c.words[i] = cachedWord{word: uint32(i + 1)} // which has another place
		}
	}
	return c
}

// weight is the weight of a word in the lexicon.
func (c *lexiconCache) weight(word uint32) float32 {
	at := &c.words[word%lexiconCacheSize]
	if at.word != word {
		*at = cachedWord{word, c.lexicon.weight(word)}
	}
	return at.weight
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

// encode writes a lexicon: the number of its words and, unless there is none, its eighths,
// its blocks and its words.
func (x *Lexicon) encode(w io.Writer) error {
	if x == nil {
		x = &Lexicon{}
	}
	data := binary.LittleEndian.AppendUint32(nil, uint32(x.size))
	data = append(append(append(data, x.eighths...), x.blocks...), x.words...)
	_, err := w.Write(data)
	return err
}

// lexiconWordsMax bounds what decodeLexicon reads.
const lexiconWordsMax = 1 << 17

var errLexicon = errors.New("a lexicon is damaged")

// decodeLexicon reads a lexicon that encode wrote from the beginning of data, which it
// keeps, and returns what follows it. Whether its words are in order it does not look.
func decodeLexicon(data []byte) (x *Lexicon, rest []byte, err error) {
	if len(data) < 4 {
		return nil, nil, errLexicon
	}
	x = &Lexicon{size: int(binary.LittleEndian.Uint32(data))}
	if data = data[4:]; x.size == 0 {
		return x, data, nil
	}
	if x.size > lexiconWordsMax || len(data) < lexiconBuckets+blocksBytes+x.size*wordBytes {
		return nil, nil, errLexicon
	}
	x.eighths, data = data[:lexiconBuckets], data[lexiconBuckets:]
	x.blocks, data = data[:blocksBytes], data[blocksBytes:]
	x.words, data = data[:x.size*wordBytes], data[x.size*wordBytes:]
	return x, data, nil
}

// check returns an error unless the lexicon is one that encode may have written.
func (x *Lexicon) check() error {
	again, err := lexiconOf(x.list())
	if err != nil || again.size != x.size || !bytes.Equal(again.eighths, x.eighths) || !bytes.Equal(again.blocks, x.blocks) || !bytes.Equal(again.words, x.words) {
		return errLexicon
	}
	return nil
}

// list are the words of a lexicon in rising order, nil where they are not in it.
func (x *Lexicon) list() []weighedWord {
	if x.size == 0 {
		return nil
	}
	list := make([]weighedWord, 0, x.size)
	for bucket := range uint32(lexiconBuckets) {
		from, to := x.bucket(bucket)
		if from != len(list) || to > x.size {
			return nil
		}
		for i := from; i < to; i++ {
			low, steps := x.at(i)
			word := weighedWord{bucket<<16 | uint32(low), steps}
			if steps == 0 || i > from && word.word <= list[i-1].word {
				return nil
			}
			list = append(list, word)
		}
	}
	return list
}
