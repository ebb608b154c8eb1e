package words

// A Filter answers by one bit of a word's hash whether a table may have the
// word. Most words of a page are in no table, and a bit is read sooner than an
// entry of a map. It has 64 Ki bits, for tables of some thousand words. The
// zero value is empty.
type Filter [1 << 10]uint64

// Add puts the hash of a word in.
func (f *Filter) Add(word uint32) { f[word>>6%uint32(len(f))] |= 1 << (word % 64) }

// MayHave reports whether the hash of a word, or another with the same bit, is
// in.
func (f *Filter) MayHave(word uint32) bool { return f[word>>6%uint32(len(f))]>>(word%64)&1 != 0 }
