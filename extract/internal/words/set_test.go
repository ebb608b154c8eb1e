package words

import (
	"math/rand/v2"
	"testing"
)

func TestSet(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		n := random.IntN(50)
		set, want := NewSet(n), map[uint32]bool{}
		for range n {
			h := random.Uint32N(60) // 0 among them, and some twice
			set.Add(h)
			want[h] = true
		}
		if set.Len() != len(want) {
			t.Fatalf("%d hashes in, %d counted", len(want), set.Len())
		}
		for h := range uint32(70) {
			if set.Has(h) != want[h] {
				t.Fatalf("Has(%d) = %v", h, set.Has(h))
			}
		}
		if set.common(set) != len(want) {
			t.Fatalf("%d of its own %d in common", set.common(set), len(want))
		}
	}
	var none *Set
	if none.Has(0) || none.Len() != 0 || none.common(NewSet(1)) != 0 {
		t.Error("a nil set is not empty")
	}
}
