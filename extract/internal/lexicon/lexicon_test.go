package lexicon

import (
	"bytes"
	"testing"
)

func TestLexicon(t *testing.T) {
	weights := map[uint32]float32{0: 1, 7: -2.5, 1 << 31: 0.25, 1<<31 + 7: 3, 99: 0.0001}
	x := New(weights)
	if x.size != 4 {
		t.Errorf("%d words have a weight, want 4: next to nothing is none", x.size)
	}
	var file bytes.Buffer
	if err := x.Encode(&file); err != nil {
		t.Fatal(err)
	}
	y, rest, err := Decode(append(file.Bytes(), 1, 2))
	if err != nil || len(rest) != 2 {
		t.Fatalf("%d bytes are left (%v), want 2", len(rest), err)
	}
	for _, c := range []struct {
		words []uint32
		want  Weighing
	}{
		{nil, Weighing{}},
		{[]uint32{5}, Weighing{}}, // unknown
		{[]uint32{99}, Weighing{}},
		{[]uint32{0}, Weighing{1, 0, 1}},
		{[]uint32{7, 0, 7}, Weighing{-4, -2.5, 1}},
		{[]uint32{7, 5, 1<<31 + 7}, Weighing{0.5, -2.5, 3}},
	} {
		for _, lexicon := range []*Lexicon{x, y} {
			if got := lexicon.Weigh(c.words); got != c.want {
				t.Errorf("%v weigh %v, want %v", c.words, got, c.want)
			}
		}
		if got := (*Lexicon)(nil).Weigh(c.words); got != (Weighing{}) {
			t.Errorf("a lexicon that is not there weighs %v", got)
		}
	}
	for cut := range file.Len() {
		if _, _, err := Decode(file.Bytes()[:cut]); err == nil {
			t.Errorf("cut at %d of %d bytes it decodes", cut, file.Len())
		}
	}
}

func TestLexiconIsChecked(t *testing.T) {
	var file bytes.Buffer
	if err := New(map[uint32]float32{0: 1, 7: -2.5, 1 << 31: 0.25, 1<<31 + 7: 3}).Encode(&file); err != nil {
		t.Fatal(err)
	}
	data := file.Bytes()
	words := len(data) - 4*wordBytes
	for name, at := range map[string]int{
		"a word":                  words + 3, // that is then after the next one
		"an eighth":               4 + 5,
		"what is behind them all": words - 1,
		"a block":                 4 + bucketCount + 9*blockBytes,
		"the number of all":       4 + bucketCount + blocksBytes - 1,
	} {
		data[at] ^= 1
		if x, _, err := Decode(data); err != nil || x.Check() == nil {
			t.Errorf("%s may be wrong (%v)", name, err)
		}
		data[at] ^= 1
	}
	data[words], data[words+1] = 0, 0
	if x, _, err := Decode(data); err != nil || x.Check() == nil {
		t.Errorf("a weight may be none (%v)", err)
	}
}

// TestLexiconCache asks caches about words that share a place, and about more than one lexicon.
func TestLexiconCache(t *testing.T) {
	const far = 3 * cacheSize
	for _, weights := range []map[uint32]float32{{0: 1, 7: -2.5, 7 + far: 3}, {1: 2, 7: 0.5}, {}} {
		x := New(weights)
		c := x.Cache()
		for _, word := range []uint32{0, 7, 7, 7 + far, 7, 1, 0, cacheSize - 1, 1 << 31} {
			if got, want := c.Weight(word), x.weight(word); got != want {
				t.Errorf("%v: %d weighs %g, want %g", weights, word, got, want)
			}
		}
		c.Release()
	}
}
