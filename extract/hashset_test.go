package extract

import (
	"math/rand/v2"
	"testing"
)

func TestHashSet(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		n := random.IntN(50)
		set, want := newHashSet(n), map[uint32]bool{}
		for range n {
			h := random.Uint32N(60) // 0 among them, and some twice
			set.add(h)
			want[h] = true
		}
		if set.len() != len(want) {
			t.Fatalf("%d hashes in, %d counted", len(want), set.len())
		}
		for h := range uint32(70) {
			if set.has(h) != want[h] {
				t.Fatalf("has(%d) = %v", h, set.has(h))
			}
		}
		if set.common(set) != len(want) {
			t.Fatalf("%d of its own %d in common", set.common(set), len(want))
		}
	}
	var none *hashSet
	if none.has(0) || none.len() != 0 || none.common(newHashSet(1)) != 0 {
		t.Error("a nil set is not empty")
	}
}
