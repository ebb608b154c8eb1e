// Package lexicon keeps the weights of words: how much each adds to the log odds that a block
// is part of the story. They are looked up for each word of a page, so a [Lexicon] is laid out
// for that, and a [Cache] remembers what was asked about last.
package lexicon

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

// A Lexicon holds the weights of words. They are known by their hash (words.Hash); a
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
	words   []byte // uint32 a word: its lower half, and its weight in whole weightSteps-ths as an int16
	size    int    // how many words there are
}

const (
	bucketCount    = 1 << 16
	bucketsOfBlock = 1 << 4

	blockBytes  = 4 + bucketsOfBlock + 1
	blocksBytes = bucketCount / bucketsOfBlock * blockBytes
	wordBytes   = 4
)

// Weights are kept as whole numbers of weightSteps-ths, so that a model is
// small and the same everywhere.
const weightSteps = 256

// New makes a lexicon from the weights of words by their hash. Weights
// are rounded to a 256th; those that round to 0 are left out, and none is
// beyond ±128.
func New(weights map[uint32]float32) *Lexicon {
	list := make([]weighedWord, 0, len(weights))
	for word, weight := range weights {
		if steps := math.RoundToEven(float64(weight) * weightSteps); steps != 0 {
			list = append(list, weighedWord{word, int16(min(max(steps, math.MinInt16), math.MaxInt16))})
		}
	}
	slices.SortFunc(list, func(a, b weighedWord) int { return cmp.Compare(a.word, b.word) })
	x, err := pack(list)
	if err != nil {
		panic("lexicon: too many words for a lexicon") // or not well hashed ones
	}
	return x
}

// Len is how many words have a weight.
func (x *Lexicon) Len() int {
	if x == nil {
		return 0
	}
	return x.size
}

// A weighedWord is a word and its weight in whole weightSteps-ths, which is not 0.
type weighedWord struct {
	word  uint32
	steps int16
}

// pack makes a lexicon of words in rising order. It returns an error where they are too
// many for a block, as no words are of which there are wordsMax.
func pack(list []weighedWord) (*Lexicon, error) {
	x := &Lexicon{size: len(list)}
	if x.size == 0 {
		return x, nil
	}
	x.eighths = make([]byte, bucketCount)
	at := 0
	for bucket := range uint32(bucketCount) {
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
			return nil, errDamaged
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
	return (*[bucketCount]byte)(x.eighths)[word>>16]&eighth(word) != 0
}

// weight is the weight of a word, 0 where it is not known.
func (x *Lexicon) weight(word uint32) float32 {
	if x.size == 0 || !x.mayKnow(word) {
		return 0
	}
	for i, end := x.bucket(word >> 16); i < end; i++ {
		if low, steps := x.at(i); low == uint16(word) {
			return float32(steps) / weightSteps
		}
	}
	return 0
}

// A Cache remembers the weights of words that were looked up last, most of which are
// asked about again: few words make up most of a text, and a lexicon does not stay in the
// nearest memory. It is for one goroutine and one lexicon.
type Cache struct {
	lexicon *Lexicon
	words   [cacheSize]cachedWord
}

type cachedWord struct {
	word   uint32
	weight float32
}

const cacheSize = 1 << 12

// caches are those that are not in use.
var caches = sync.Pool{New: func() any { return new(Cache) }}

// Cache returns a cache for a lexicon, which may be nil, until [Cache.Release].
func (x *Lexicon) Cache() *Cache {
	c := caches.Get().(*Cache)
	if c.lexicon != x {
		c.lexicon = x
		for i := range c.words {
			c.words[i] = cachedWord{word: uint32(i + 1)} // which has another place
		}
	}
	return c
}

// Release gives the cache back, which is not used any more then.
func (c *Cache) Release() { caches.Put(c) }

// IsEmpty reports whether the lexicon knows no word, and there is nothing to ask.
func (c *Cache) IsEmpty() bool { return c.lexicon.Len() == 0 }

// Weight is the weight of a word in the lexicon, 0 if it is not there. The lexicon is not nil.
func (c *Cache) Weight(word uint32) float32 {
	at := &c.words[word%cacheSize]
	if at.word != word {
		*at = cachedWord{word, c.lexicon.weight(word)}
	}
	return at.weight
}

// A Weighing is the sum of the weights of some words, such as those of a block or a class,
// the least of them (or 0) and the greatest (or 0).
type Weighing struct{ Sum, Min, Max float32 }

// Add counts the words of another weighing in.
func (w *Weighing) Add(o Weighing) {
	w.Sum += o.Sum
	w.Min, w.Max = min(w.Min, o.Min), max(w.Max, o.Max)
}

// AddWord counts a word with a weight in.
func (w *Weighing) AddWord(weight float32) { w.Add(Weighing{weight, weight, weight}) }

// Weigh adds up the weights of words.
func (x *Lexicon) Weigh(words []uint32) Weighing {
	var w Weighing
	if x == nil {
		return w
	}
	for _, word := range words {
		if weight := x.weight(word); weight != 0 {
			w.AddWord(weight)
		}
	}
	return w
}

// Encode writes a lexicon: the number of its words and, unless there is none, its eighths,
// its blocks and its words. The only errors are those of w.
func (x *Lexicon) Encode(w io.Writer) error {
	if x == nil {
		x = &Lexicon{}
	}
	data := binary.LittleEndian.AppendUint32(nil, uint32(x.size))
	data = append(append(append(data, x.eighths...), x.blocks...), x.words...)
	_, err := w.Write(data)
	return err
}

// wordsMax bounds what Decode reads.
const wordsMax = 1 << 17

var errDamaged = errors.New("a lexicon is damaged")

// Decode reads a lexicon that Encode wrote from the beginning of data, which it
// keeps, and returns what follows it. Whether its words are in order it does not look.
func Decode(data []byte) (x *Lexicon, rest []byte, err error) {
	if len(data) < 4 {
		return nil, nil, errDamaged
	}
	x = &Lexicon{size: int(binary.LittleEndian.Uint32(data))}
	if data = data[4:]; x.size == 0 {
		return x, data, nil
	}
	if x.size > wordsMax || len(data) < bucketCount+blocksBytes+x.size*wordBytes {
		return nil, nil, errDamaged
	}
	x.eighths, data = data[:bucketCount], data[bucketCount:]
	x.blocks, data = data[:blocksBytes], data[blocksBytes:]
	x.words, data = data[:x.size*wordBytes], data[x.size*wordBytes:]
	return x, data, nil
}

// Check returns an error unless the lexicon is one that Encode may have written.
func (x *Lexicon) Check() error {
	again, err := pack(x.list())
	if err != nil || again.size != x.size || !bytes.Equal(again.eighths, x.eighths) || !bytes.Equal(again.blocks, x.blocks) || !bytes.Equal(again.words, x.words) {
		return errDamaged
	}
	return nil
}

// list are the words of a lexicon in rising order, nil where they are not in it.
func (x *Lexicon) list() []weighedWord {
	if x.size == 0 {
		return nil
	}
	list := make([]weighedWord, 0, x.size)
	for bucket := range uint32(bucketCount) {
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
