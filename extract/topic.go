package extract

import "sync"

// A topicality is how much of what a block says is what the story is about. Stop
// words, which every text has, do not count.
type topicality struct {
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
func topicalities(v *pageView, scores []float64) []topicality {
	t := viewTopic(v, scores)
	out := make([]topicality, len(scores))
	for i := range out {
		out[i] = t.of(v, i)
	}
	return out
}

// blockTopics are those of the blocks of the page.
func (a *Body) blockTopics() []topicality {
	if a.onTopic == nil {
		a.onTopic = topicalities(a.view, a.scores)
	}
	return a.onTopic
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

func viewTopic(v *pageView, scores []float64) *topic {
	t := &topic{told: make([]bool, len(scores))}
	n := 0
	for i, p := range scores {
		if t.told[i] = p > textThreshold; t.told[i] {
			n += min(len(v.d.wordsOf(&v.d.Blocks[i])), topicReach)
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
func (t *topic) wordsOf(v *pageView, block int) []uint32 {
	words, stop := v.d.wordsOf(&v.d.Blocks[block]), stopHashes()
	t.counting = t.counting[:0]
	for _, word := range words[:min(len(words), topicReach)] {
		if !stop.has(word) {
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
func (t *topic) of(v *pageView, block int) topicality {
	words := t.wordsOf(v, block)
	if len(words) == 0 {
		return topicality{share: missing, weight: missing, most: missing}
	}
	if t.told[block] {
		t.own(words, 1)
		defer t.own(words, -1)
	}
	said, weight, most := 0, float32(0), int32(0)
	for _, word := range words {
		at := t.slot(word)
		if elsewhere := at.times - at.own; elsewhere > 0 {
			said++
			weight += float32(elsewhere) / float32(elsewhere+topicHalf)
			most = max(most, elsewhere)
		}
	}
	return topicality{len(words), ratio(said, len(words)), weight / float32(len(words)), ratio(int(most), int(t.most))}
}

// own notes words as the block's own, or takes that back.
func (t *topic) own(words []uint32, by int32) {
	for _, word := range words {
		t.slot(word).own += by
	}
}

// stopHashes are the hashes of the stop words of all languages.
var stopHashes = sync.OnceValue(func() *hashSet {
	words := stopWords()
	set := newHashSet(len(words))
	var hashes []uint32
	for _, word := range words {
		hashes = hashWords(word, hashes[:0])
		for _, h := range hashes {
			set.add(h)
		}
	}
	return set
})
