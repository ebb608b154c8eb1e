package fieldtest

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"runtime"
)

const (
	// repeats is how often the smaller of two inputs has a piece.
	repeats = 8
	// longestPiece keeps inputs small, as a fuzz target has to be fast.
	longestPiece = 1 << 10
	// freeBytes may be allocated in any case: for tables of fixed size, some of which
	// are for larger inputs alone.
	freeBytes = 1 << 20
	// oneOf says that of so many pieces one is tried, which takes as long as twenty.
	oneOf = 8
)

// Outgrown says that work on a piece over and over outgrows it: for twice as many, more
// than three times as many bytes are allocated. It gives "" where it does not. Bytes are
// counted since that takes no special build; work that allocates nothing is not seen. Of
// pieces one in eight is tried, by what is in it, and none that is large.
func Outgrown(piece []byte, work func([]byte)) string {
	if len(piece) == 0 || len(piece) > longestPiece || crc32.ChecksumIEEE(piece)%oneOf != 0 {
		return ""
	}
	half, whole := bytes.Repeat(piece, repeats), bytes.Repeat(piece, 2*repeats)
	var once, twice uint64
	for range 2 { // what is made once and kept is there the second time
		once, twice = AllocatedBy(func() { work(half) }), AllocatedBy(func() { work(whole) })
		if twice <= 3*once+freeBytes {
			return ""
		}
	}
	return fmt.Sprintf("%q takes %d bytes for %d of them, and %d for %d", piece, once, repeats, twice, 2*repeats)
}

// AllocatedBy returns how many bytes some work allocates, freed or not.
func AllocatedBy(work func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
