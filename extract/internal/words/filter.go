package words

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

// A FilteredSet is a Set of some thousand words behind a Filter: most words that are asked
// about are not in it, and a filter stays in the cache. It is safe for concurrent use once it
// is filled.
type FilteredSet struct {
	filter Filter
	set    *Set
}

// NewFilteredSet returns a set with room for n hashes.
func NewFilteredSet(n int) *FilteredSet { return &FilteredSet{set: NewSet(n)} }

// Add puts a hash in. The set must have been made with room for it.
func (s *FilteredSet) Add(hash uint32) {
	s.filter.Add(hash)
	s.set.Add(hash)
}

// Has reports whether a hash is in the set.
func (s *FilteredSet) Has(hash uint32) bool { return s.filter.MayHave(hash) && s.set.Has(hash) }
