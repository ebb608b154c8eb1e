package words

// A Table is a hash table with open addressing, a power of two long, for what is
// asked about every word of a page: it takes half the time of a map, above all
// where most answers are no. Hashing is left to its user, who mostly has a hash in
// hand already. The zero key cannot be in it, for it marks free entries. A Table
// does not grow, and is safe for concurrent use once it is filled.
type Table[K comparable, V any] []Entry[K, V]

// An Entry is a key of a table and its value; it is free where the key is the
// zero key. The value stands first, so that an empty struct takes no room.
type Entry[K comparable, V any] struct {
	Value V
	Key   K
}

// NewTable returns a table that is at most half full with n keys.
func NewTable[K comparable, V any](n int) Table[K, V] {
	size := 4
	for size < 2*n {
		size *= 2
	}
	return make(Table[K, V], size)
}

// Find returns the entry of a key, or the free entry where it would be: a key is
// put in by setting Key there. A table must keep at least one free entry.
func (t Table[K, V]) Find(hash uint32, key K) *Entry[K, V] {
	var free K
	mask := uint32(len(t) - 1)
	for i := (hash ^ hash>>15) & mask; ; i = (i + 1) & mask {
		if at := &t[i]; at.Key == key || at.Key == free {
			return at
		}
	}
}
