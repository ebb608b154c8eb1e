package words

import (
	"math/rand/v2"
	"testing"
)

// TestTable puts keys in whose hashes collide, and finds each with its value.
func TestTable(t *testing.T) {
	keys := []string{"ferry", "bridge", "pilot", "harbour", "eel"}
	table := NewTable[string, int](len(keys))
	for i, key := range keys {
		at := table.Find(7, key)
		if at.Key != "" {
			t.Fatalf("%q is in before it was put in", key)
		}
		at.Key, at.Value = key, i
	}
	for i, key := range keys {
		if at := table.Find(7, key); at.Key != key || at.Value != i {
			t.Errorf("Find(%q) = %+v, want %d", key, *at, i)
		}
	}
	if at := table.Find(7, "tide"); at.Key != "" {
		t.Errorf("Find of a key that is not in = %+v", *at)
	}
}

func BenchmarkSetHas(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	const n = 1000 // every other one is in
	set, asked := NewSet(n/2), make([]uint32, n)
	for i := range asked {
		if asked[i] = random.Uint32(); i%2 == 0 {
			set.Add(asked[i])
		}
	}
	for b.Loop() {
		for _, hash := range asked {
			set.Has(hash)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/word")
}
