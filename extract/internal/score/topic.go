package score

import (
	_ "embed"

	"shuck/extract/internal/words"
)

// A Topicality is how much the words of a block are those of the story. Stop
// words, which every text has, do not count. It is computed from the other
// blocks that are likely body.
type Topicality struct {
	words  int     // those that count
	share  float32 // of them, those that other blocks of the story have; missing where there are none
	weight float32 // how often those have them: towards 1 for words that come again and again
	max    float32 // the times of the commonest of them, as a share of those of the story's commonest word
}

// topicWordsMax is how many words of a block are looked at.
const topicWordsMax = 120

// topicHalfWeight is how often a word must occur elsewhere to weigh half.
const topicHalfWeight = 4

// Topics are the Topicalities of the blocks of a page, each computed when it is first
// asked for. They belong to one goroutine.
type Topics struct {
	view  *View
	topic *topic
	known []Topicality
	asked []bool
}

// NewTopics returns the Topics of a page whose blocks have the given scores as body.
func NewTopics(v *View, scores []float64) *Topics {
	return &Topics{v, newTopic(v, scores), make([]Topicality, len(scores)), make([]bool, len(scores))}
}

// of returns the topicality of a block.
func (t *Topics) of(block int) *Topicality {
	if !t.asked[block] {
		t.known[block], t.asked[block] = t.topic.of(t.view, block), true
	}
	return &t.known[block]
}

// A topic is what a story is about: how often each word occurs in the blocks
// that are likely body.
type topic struct {
	likely   []bool      // by block: whether it is likely body
	words    []topicWord // by their numbers in the vocabulary
	max      int32       // times of the commonest word
	counting []int32     // scratch: the words of a block that count
}

// A topicWord is what is known of a word.
type topicWord struct {
	times int32 // in all blocks that are likely body
	own   int32 // in the block that is looked at, if it is one of them
	stop  bool  // whether it does not count
}

// newTopic counts the words of the likely body.
func newTopic(v *View, scores []float64) *topic {
	hashes, stop := v.vocabulary().hashes, words.FrozenSet(stopHashes)
	t := &topic{likely: make([]bool, len(scores)), words: make([]topicWord, len(hashes))}
	for number, hash := range hashes {
		t.words[number].stop = stop.Has(hash)
	}
	for i, p := range scores {
		if t.likely[i] = p > likelyBody; !t.likely[i] {
			continue
		}
		for _, word := range t.wordsOf(v, i) {
			t.words[word].times++
			t.max = max(t.max, t.words[word].times)
		}
	}
	return t
}

// wordsOf returns the words of a block that count; they are valid until the
// next call.
func (t *topic) wordsOf(v *View, block int) []int32 {
	words := v.wordNumbers(block)
	t.counting = t.counting[:0]
	for _, word := range words[:min(len(words), topicWordsMax)] {
		if !t.words[word].stop {
			t.counting = append(t.counting, word)
		}
	}
	return t.counting
}

// of compares a block with the rest of the story.
func (t *topic) of(v *View, block int) Topicality {
	list := t.wordsOf(v, block)
	if len(list) == 0 {
		return Topicality{share: words.Missing, weight: words.Missing, max: words.Missing}
	}
	if t.likely[block] {
		t.own(list, 1)
		defer t.own(list, -1)
	}
	common, weight, most := 0, float32(0), int32(0)
	for _, word := range list {
		at := &t.words[word]
		if elsewhere := at.times - at.own; elsewhere > 0 {
			common++
			weight += float32(elsewhere) / float32(elsewhere+topicHalfWeight)
			most = max(most, elsewhere)
		}
	}
	return Topicality{len(list), words.Ratio(common, len(list)), weight / float32(len(list)), words.Ratio(int(most), int(t.max))}
}

// own notes words as the block's own, or takes that back.
func (t *topic) own(words []int32, by int32) {
	for _, word := range words {
		t.words[word].own += by
	}
}

// stopHashes are the hashes of the parts of the stop words of all languages. After a change
// of a list of them it is written anew by go test ./extract/internal/score -run StopHashes
// -update.
//
//go:embed stopwords.table
var stopHashes []byte
