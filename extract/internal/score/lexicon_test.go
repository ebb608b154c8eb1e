package score

import (
	"bytes"
	"testing"
)

func TestLexicon(t *testing.T) {
	weights := map[uint32]float32{0: 1, 7: -2.5, 1 << 31: 0.25, 1<<31 + 7: 3, 99: 0.0001}
	x := NewLexicon(weights)
	if x.size != 4 {
		t.Errorf("%d words have a weight, want 4: next to nothing is none", x.size)
	}
	var file bytes.Buffer
	if err := x.encode(&file); err != nil {
		t.Fatal(err)
	}
	y, err := decodeLexicon(bytes.NewReader(file.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		words []uint32
		want  weighing
	}{
		{nil, weighing{}},
		{[]uint32{5}, weighing{}}, // unknown
		{[]uint32{99}, weighing{}},
		{[]uint32{0}, weighing{1, 0, 1}},
		{[]uint32{7, 0, 7}, weighing{-4, -2.5, 1}},
		{[]uint32{7, 5, 1<<31 + 7}, weighing{0.5, -2.5, 3}},
	} {
		for _, lexicon := range []*Lexicon{x, y} {
			if got := lexicon.weigh(c.words); got != c.want {
				t.Errorf("%v weigh %v, want %v", c.words, got, c.want)
			}
		}
		if got := (*Lexicon)(nil).weigh(c.words); got != (weighing{}) {
			t.Errorf("a lexicon that is not there weighs %v", got)
		}
	}
	for cut := range file.Len() {
		if _, err := decodeLexicon(bytes.NewReader(file.Bytes()[:cut])); err == nil {
			t.Errorf("cut at %d of %d bytes it decodes", cut, file.Len())
		}
	}
}
