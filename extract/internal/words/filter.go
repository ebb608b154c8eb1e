package words

import ()

// A wordFilter tells by one bit of a word's hash whether a table may have it.
// Most words of a page are in no table, and a bit is had sooner than an entry of
// a map. It has 64 Ki bits, for tables of some thousand words.
type Filter [1 << 10]uint64

func (f *Filter) Add(word uint32) { f[word>>6%uint32(len(f))] |= 1 << (word % 64) }

func (f *Filter) MayHave(word uint32) bool { return f[word>>6%uint32(len(f))]>>(word%64)&1 != 0 }
