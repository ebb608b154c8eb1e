package words

import ()

// ShingleSize is the number of words of a shingle.
const ShingleSize = 4

// Shingle hashes the words that start at i.
func Shingle(words []uint32, i int) uint32 {
	h := uint32(FNVOffset32)
	for _, w := range words[i : i+ShingleSize] {
		h = (h ^ w) * FNVPrime32
	}
	return h
}

// ShingleSet are the shingles of a text.
func ShingleSet(text string) *Set {
	if text == "" {
		return nil
	}
	words := Hash(text, nil)
	return ShinglesOf(words)
}

// ShinglesOf are the shingles of words.
func ShinglesOf(words []uint32) *Set {
	set := NewSet(len(words))
	for i := 0; i+ShingleSize <= len(words); i++ {
		set.Add(Shingle(words, i))
	}
	return set
}

func SetOf(text string) *Set {
	words := Hash(text, nil)
	set := NewSet(len(words))
	for _, w := range words {
		set.Add(w)
	}
	return set
}

// ShingleShare is the share of the shingles of words that are in a set.
func ShingleShare(words []uint32, set *Set) float32 {
	if set == nil {
		return Missing
	}
	common, all := CountShingles(words, set)
	return Ratio(common, max(all, 1))
}

// CountShingles counts the shingles of words, and those that are in a set.
func CountShingles(words []uint32, set *Set) (common, all int) {
	all = max(0, len(words)-ShingleSize+1)
	for i := range all {
		if set.Has(Shingle(words, i)) {
			common++
		}
	}
	return common, all
}
