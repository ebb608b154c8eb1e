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
	y, rest, err := decodeLexicon(append(file.Bytes(), 1, 2), true)
	if err != nil || len(rest) != 2 {
		t.Fatalf("%d bytes are left (%v), want 2", len(rest), err)
	}
	if over, rest, err := decodeLexicon(append(file.Bytes(), 1, 2), false); over != nil || len(rest) != 2 || err != nil {
		t.Errorf("read over, it is %v, and %d bytes are left (%v)", over, len(rest), err)
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
		if _, _, err := decodeLexicon(file.Bytes()[:cut], true); err == nil {
			t.Errorf("cut at %d of %d bytes it decodes", cut, file.Len())
		}
	}
}
