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
