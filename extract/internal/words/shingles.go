package words

// shingleSize is the number of words in a shingle: a run of words that is
// compared as one, so that the same words in another order do not count.
const shingleSize = 4

// shingle returns the hash of the shingle that starts at words[i]. words are
// hashes, as of Hash; shingleSize of them must be there.
func shingle(words []uint32, i int) uint32 {
	h := uint32(FNVOffset32)
	for _, w := range words[i : i+shingleSize] {
		h = (h ^ w) * FNVPrime32
	}
	return h
}

// ShingleSet returns the shingles of a text, nil for no text.
func ShingleSet(text string) *Set {
	if text == "" {
		return nil
	}
	words := Hash(text, nil)
	return ShinglesOf(words)
}

// ShinglesOf returns the shingles of words, given as hashes.
func ShinglesOf(words []uint32) *Set {
	set := NewSet(len(words))
	set.AddShingles(words)
	return set
}

// AddShingles puts the shingles of words in, given as hashes. The set must have been
// made with room for them.
func (s *Set) AddShingles(words []uint32) {
	for i := 0; i+shingleSize <= len(words); i++ {
		s.Add(shingle(words, i))
	}
}

// SetOf returns the hashes of the words of a text.
func SetOf(text string) *Set {
	words := Hash(text, nil)
	set := NewSet(len(words))
	for _, w := range words {
		set.Add(w)
	}
	return set
}

// ShingleShare returns the share of the shingles of words that are in a set,
// Missing for a nil set.
func ShingleShare(words []uint32, set *Set) float32 {
	if set == nil {
		return Missing
	}
	common, all := CountShingles(words, set)
	return Ratio(common, max(all, 1))
}

// CountShingles returns how many of the shingles of words are in a set, and how
// many there are in all.
func CountShingles(words []uint32, set *Set) (common, all int) {
	all = max(0, len(words)-shingleSize+1)
	for i := range all {
		if set.Has(shingle(words, i)) {
			common++
		}
	}
	return common, all
}
