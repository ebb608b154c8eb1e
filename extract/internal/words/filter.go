package words

import (
	"encoding/binary"
	"slices"
)

// A Filter answers by one bit of a word's hash whether a table may have the
// word, for tables that take longer to ask than a Table does. It has 64 Ki
// bits, enough for some thousand words; that size is fixed so that no index
// needs to be checked. The zero value is empty.
type Filter [1 << 10]uint64

// Add puts the hash of a word in.
func (f *Filter) Add(word uint32) { f[word>>6%uint32(len(f))] |= 1 << (word % 64) }

// MayHave reports whether the hash of a word, or another with the same bit, is
// in.
func (f *Filter) MayHave(word uint32) bool { return f[word>>6%uint32(len(f))]>>(word%64)&1 != 0 }

// A FrozenSet is a set of hashes of some thousand words as it is written in a file, ready
// without being made. It begins with a Filter, since most words that are asked about are not
// in it, and a filter stays in the cache; then comes where each bucket of hashes begins, by
// their upper bits, and where the last one ends; then the hashes in rising order. It is safe
// for concurrent use.
type FrozenSet []byte

const (
	filterBytes  = 8 << 10
	setBits      = 12 // of a hash, for its bucket
	setStart     = 2  // bytes, where a bucket begins
	setHash      = 4
	setHashesAt  = filterBytes + setStart*(1<<setBits+1)
	filterBucket = 32 - setBits
)

// Has reports whether a hash is in the set.
func (s FrozenSet) Has(hash uint32) bool {
	if (*[filterBytes]byte)(s)[hash>>3%filterBytes]>>(hash%8)&1 == 0 {
		return false
	}
	starts := s[filterBytes+setStart*(hash>>filterBucket):]
	from, to := binary.LittleEndian.Uint16(starts), binary.LittleEndian.Uint16(starts[setStart:])
	for i := int(from); i < int(to); i++ {
		if binary.LittleEndian.Uint32(s[setHashesAt+setHash*i:]) == hash {
			return true
		}
	}
	return false
}

// FreezeSet writes a set of less than 2^16 hashes. It is for the tests that hold that a file
// is the set of a list.
func FreezeSet(hashes []uint32) FrozenSet {
	hashes = slices.Compact(slices.Sorted(slices.Values(hashes)))
	s := make(FrozenSet, filterBytes, setHashesAt+setHash*len(hashes))
	at := 0
	for bucket := range uint32(1 << setBits) {
		s = binary.LittleEndian.AppendUint16(s, uint16(at))
		for ; at < len(hashes) && hashes[at]>>filterBucket == bucket; at++ {
			s[hashes[at]>>3%filterBytes] |= 1 << (hashes[at] % 8)
		}
	}
	s = binary.LittleEndian.AppendUint16(s, uint16(at))
	for _, hash := range hashes {
		s = binary.LittleEndian.AppendUint32(s, hash)
	}
	return s
}
