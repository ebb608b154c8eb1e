package score

import (
	"sync"

	"shuck/extract/internal/words"
)

// A topicality is how much of what a block says is what the story is about. Stop
// words, which every text has, do not count.
type Topicality struct {
	words  int     // those that count
	share  float32 // of them, those that other blocks of the story say; missing where there are none
	weight float32 // how often those say them: towards 1 for words that are said again and again
	most   float32 // the times of the word that is said most often, as a share of those of the story's commonest word
}

// topicReach is how many words of a block are looked at.
const topicReach = 120

// topicHalf is how often a word must be said elsewhere to weigh half.
const topicHalf = 4

// topicalities are those of the blocks of a page that have the given scores as
// body.
func Topicalities(v *View, scores []float64) []Topicality {
	t := viewTopic(v, scores)
	out := make([]Topicality, len(scores))
	for i := range out {
		out[i] = t.of(v, i)
	}
	return out
}

// A topic is what a story is about: how often each word is said in the blocks
// that are likely body.
type topic struct {
	told     []bool      // by block: whether it is likely body
	slots    []topicWord // a hash table with open addressing, a power of two long
	most     int32       // how often the commonest word is said
	counting []uint32    // scratch: the words of a block that count
}

// A topicWord is a slot of a topic; free where the word is said no time.
type topicWord struct {
	word  uint32
	times int32 // in all blocks that are likely body
	own   int32 // in the block that is looked at, if it is one of them
}

func viewTopic(v *View, scores []float64) *topic {
	t := &topic{told: make([]bool, len(scores))}
	n := 0
	for i, p := range scores {
		if t.told[i] = p > textThreshold; t.told[i] {
			n += min(len(v.d.WordHashes(&v.d.Blocks[i])), topicReach)
		}
	}
	size := 2
	for size < 2*n {
		size *= 2
	}
	t.slots = make([]topicWord, size)
	for i, told := range t.told {
		if !told {
			continue
		}
		for _, word := range t.wordsOf(v, i) {
			at := t.slot(word)
			at.word = word
			at.times++
			t.most = max(t.most, at.times)
		}
	}
	return t
}

// wordsOf are the words of a block that count, until the next call.
func (t *topic) wordsOf(v *View, block int) []uint32 {
	words, stop := v.d.WordHashes(&v.d.Blocks[block]), stopHashes()
	t.counting = t.counting[:0]
	for _, word := range words[:min(len(words), topicReach)] {
		if !stop.Has(word) {
			t.counting = append(t.counting, word)
		}
	}
	return t.counting
}

// slot is where a word is, or the free place where it would be.
func (t *topic) slot(word uint32) *topicWord {
	mask := uint32(len(t.slots) - 1)
	for i := spread(word) & mask; ; i = (i + 1) & mask {
		if at := &t.slots[i]; at.word == word || at.times == 0 {
			return at
		}
	}
}

// of compares a block with the rest of the story.
func (t *topic) of(v *View, block int) Topicality {
	list := t.wordsOf(v, block)
	if len(list) == 0 {
		return Topicality{share: words.Missing, weight: words.Missing, most: words.Missing}
	}
	if t.told[block] {
		t.own(list, 1)
		defer t.own(list, -1)
	}
	said, weight, most := 0, float32(0), int32(0)
	for _, word := range list {
		at := t.slot(word)
		if elsewhere := at.times - at.own; elsewhere > 0 {
			said++
			weight += float32(elsewhere) / float32(elsewhere+topicHalf)
			most = max(most, elsewhere)
		}
	}
	return Topicality{len(list), words.Ratio(said, len(list)), weight / float32(len(list)), words.Ratio(int(most), int(t.most))}
}

// own notes words as the block's own, or takes that back.
func (t *topic) own(words []uint32, by int32) {
	for _, word := range words {
		t.slot(word).own += by
	}
}

// stopHashes are the hashes of the stop words of all languages.
var stopHashes = sync.OnceValue(func() *words.Set {
	list := words.StopWords()
	set := words.NewSet(len(list))
	var hashes []uint32
	for _, word := range list {
		hashes = words.Hash(word, hashes[:0])
		for _, h := range hashes {
			set.Add(h)
		}
	}
	return set
})
