package words

import "testing"

func TestFrozen(t *testing.T) {
	values := map[uint64]uint32{}
	for n := range uint32(1000) {
		values[HashRune64(FNVOffset64, rune(n))] = n
	}
	values[1<<32|7], values[2<<32|4] = 1, 2 // they would best be in one place
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
	if _, known := f.Find(0); known {
		t.Error("the zero hash is known")
	}
}
