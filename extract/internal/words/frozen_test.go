package words

import (
	"math"
	"testing"
)

func TestFrozen(t *testing.T) {
	values := map[uint64]uint32{}
	for n := range uint32(1000) {
		values[HashRune64(FNVOffset64, rune(n))] = n
	}
	values[0], values[1], values[math.MaxUint64] = 1, 2, 1<<20-1
	f := Freeze(values)
	for hash, want := range values {
		if got, known := f.Find(hash); got != want || !known {
			t.Errorf("%x is %d (%v), want %d", hash, got, known, want)
		}
	}
	for n := range rune(1000) {
		if _, known := f.Find(HashRune64(FNVOffset64, n+1000)); known {
			t.Errorf("%d is known", n+1000)
		}
	}
	for _, n := range []uint32{0, 1, 5} { // too few for more than one bucket
		if _, known := Freeze(map[uint64]uint32{7: n}).Find(8); known {
			t.Error("8 is known")
		}
		if got, known := Freeze(map[uint64]uint32{7: n}).Find(7); got != n || !known {
			t.Errorf("7 is %d (%v), want %d", got, known, n)
		}
	}
	if _, known := Freeze(nil).Find(7); known {
		t.Error("a table of nothing knows 7")
	}
}
