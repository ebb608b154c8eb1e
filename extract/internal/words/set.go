package words

// A Set holds hashes of words or shingles, which are well distributed already. A
// nil Set is empty. It is safe for concurrent use once it is filled.
type Set struct {
	table Table[uint32, struct{}]
	zero  bool // whether the hash 0 is in, which the table cannot have
	size  int
}

// NewSet returns a set with room for n hashes.
func NewSet(n int) *Set { return &Set{table: NewTable[uint32, struct{}](n)} }

// Add puts a hash in. The set must have been made with room for it.
func (s *Set) Add(hash uint32) {
	switch {
	case s.Has(hash):
		return
	case hash == 0:
		s.zero = true
	default:
		s.table.Find(hash, hash).Key = hash
	}
	s.size++
}

// Has reports whether a hash is in the set.
func (s *Set) Has(hash uint32) bool {
	switch {
	case s == nil:
		return false
	case hash == 0:
		return s.zero
	}
	return s.table.Find(hash, hash).Key != 0
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
	for i := range s.table {
		if hash := s.table[i].Key; hash != 0 && o.Has(hash) {
			n++
		}
	}
	return n
}
