package words

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
)

// A Frozen is a table of what is known of names, by hashes of 64 bits, as it is written in
// a file: it is ready without being made, which takes longer than reading a small page.
// Names are in buckets of some four, by the upper bits of their hash once it is mixed. The
// table begins with how many bits these are; then comes where each bucket begins and where
// the last one ends; then the names in rising order, each the bits below those of its
// bucket, with its value in the last ones. It is safe for concurrent use.
type Frozen []byte

const (
	frozenValueBits = 20 // leaves more than 50 bits of a hash in tables of thousands
	frozenValues    = 1<<frozenValueBits - 1
	frozenStart     = 2 // bytes: the number of bits, where a bucket begins
	frozenName      = 8
)

// Find returns the value of a hash, and whether it is in the table.
func (f Frozen) Find(hash uint64) (value uint32, known bool) {
	bits := binary.LittleEndian.Uint16(f)
	bucket, rest := frozenPlace(hash, bits)
	starts := f[frozenStart*(1+bucket):]
	from, to := binary.LittleEndian.Uint16(starts), binary.LittleEndian.Uint16(starts[frozenStart:])
	names := f[frozenStart*(2+1<<bits):]
	for i := int(from); i < int(to); i++ {
		if name := binary.LittleEndian.Uint64(names[i*frozenName:]); name&^frozenValues == rest {
			return uint32(name & frozenValues), true
		}
	}
	return 0, false
}

// frozenPlace is the bucket of a hash, and what tells it from others of the bucket. Hashes
// of short names have much in common, so they are mixed.
func frozenPlace(hash uint64, bits uint16) (bucket int, rest uint64) {
	hash *= 0x9E3779B97F4A7C15 // of the golden ratio
	return int(hash >> (64 - bits)), hash << bits &^ frozenValues
}

// Freeze writes a table of less than 2^16 names and of values below 2^20. The same values
// give the same table. It is for the tests that hold that a file is the table of a list.
func Freeze(values map[uint64]uint32) Frozen {
	bits := uint16(0)
	for 4<<bits <= len(values) {
		bits++
	}
	buckets := make([][]uint64, 1<<bits)
	for _, hash := range slices.Sorted(maps.Keys(values)) {
		bucket, rest := frozenPlace(hash, bits)
		if values[hash] > frozenValues || len(values) > math.MaxUint16 {
			panic("words: too much to freeze")
		}
		buckets[bucket] = append(buckets[bucket], rest|uint64(values[hash]))
	}
	f := binary.LittleEndian.AppendUint16(nil, bits)
	var names []byte
	for _, bucket := range buckets {
		f = binary.LittleEndian.AppendUint16(f, uint16(len(names)/frozenName))
		slices.Sort(bucket)
		for _, name := range bucket {
			names = binary.LittleEndian.AppendUint64(names, name)
		}
	}
	f = binary.LittleEndian.AppendUint16(f, uint16(len(names)/frozenName))
	return append(f, names...)
}
