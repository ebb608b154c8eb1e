package words

import (
	"encoding/binary"
	"maps"
	"slices"
)

// A Frozen is a table of what is known of names, by hashes of 64 bits, as it is written in
// a file: it is ready without being made, which takes longer than reading a small page. It
// is a hash table with open addressing, a power of two long, of a key of 64 bits and a
// value of 32 each; the zero key marks free entries. It is safe for concurrent use.
type Frozen []byte

const frozenBytes = 8 + 4 // of an entry

// Find returns the value of a hash, and whether it is in the table.
func (f Frozen) Find(hash uint64) (value uint32, known bool) {
	for i := slotOf(hash); ; i++ {
		entry := f.entry(i)
		switch key := binary.LittleEndian.Uint64(entry); {
		case key == hash && hash != 0:
			return binary.LittleEndian.Uint32(entry[8:]), true
		case key == 0:
			return 0, false
		}
	}
}

// slotOf is where a hash would best be.
func slotOf(hash uint64) uint32 { return uint32(hash) ^ uint32(hash>>32) }

// entry is an entry by its number, which begins at 0 again behind the last one.
func (f Frozen) entry(i uint32) []byte {
	i &= uint32(len(f)/frozenBytes - 1)
	return f[i*frozenBytes:][:frozenBytes]
}

// Freeze writes a table. The same values give the same table. It is for the tests that
// hold that a file is the table of a list.
func Freeze(values map[uint64]uint32) Frozen {
	size := 4
	for size < 2*len(values) {
		size *= 2
	}
	f := make(Frozen, size*frozenBytes)
	for _, hash := range slices.Sorted(maps.Keys(values)) {
		i := slotOf(hash)
		for binary.LittleEndian.Uint64(f.entry(i)) != 0 {
			i++
		}
		binary.LittleEndian.PutUint64(f.entry(i), hash)
		binary.LittleEndian.PutUint32(f.entry(i)[8:], values[hash])
	}
	return f
}
