package words

import ()

// A hashSet holds hashes of words or shingles. It is asked about every word of a
// page, so it is laid out for that: a table with open addressing, at most half
// full, of hashes that are spread well as they come. A nil one is empty.
type Set struct {
	slots []uint32 // 0 where free
	zero  bool     // whether 0 itself is in
	size  int
}

// newHashSet makes a set with room for n hashes.
func NewSet(n int) *Set {
	size := 4
	for size < 2*n {
		size *= 2
	}
	return &Set{slots: make([]uint32, size)}
}

// slot is where a hash is, or the free place where it would be.
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

func (s *Set) Has(h uint32) bool {
	switch {
	case s == nil:
		return false
	case h == 0:
		return s.zero
	}
	return *s.slot(h) != 0
}

func (s *Set) Len() int {
	if s == nil {
		return 0
	}
	return s.size
}

// common counts the hashes that two sets share.
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
