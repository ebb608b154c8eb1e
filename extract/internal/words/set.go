package words

// A Set holds hashes of words or shingles. It is asked about every word of a
// page, so it is laid out for that: a table with open addressing, at most half
// full, of hashes that are well distributed already. A nil Set is empty.
type Set struct {
	slots []uint32 // 0 where free
	zero  bool     // whether 0 itself is in
	size  int
}

// NewSet returns a set with room for n hashes.
func NewSet(n int) *Set {
	size := 4
	for size < 2*n {
		size *= 2
	}
	return &Set{slots: make([]uint32, size)}
}

// slot returns the place of a hash, or the free place where it would be.
func (s *Set) slot(h uint32) *uint32 {
	mask := uint32(len(s.slots) - 1)
	for i := (h ^ h>>15) & mask; ; i = (i + 1) & mask {
		if at := &s.slots[i]; *at == h || *at == 0 {
			return at
		}
	}
}

// Add puts a hash in. The set must have been made with room for it.
func (s *Set) Add(h uint32) {
	switch {
	case s.Has(h):
		return
	case h == 0:
		s.zero = true
	default:
		*s.slot(h) = h
	}
	s.size++
}

// Has reports whether a hash is in the set.
func (s *Set) Has(h uint32) bool {
	switch {
	case s == nil:
		return false
	case h == 0:
		return s.zero
	}
	return *s.slot(h) != 0
}

// Len returns the number of hashes in the set.
func (s *Set) Len() int {
	if s == nil {
		return 0
	}
	return s.size
}

// common returns the number of hashes that two sets share.
func (s *Set) common(o *Set) int {
	if s == nil || o == nil {
		return 0
	}
	n := 0
	if s.zero && o.zero {
		n++
	}
	for _, h := range s.slots {
		if h != 0 && o.Has(h) {
			n++
		}
	}
	return n
}
