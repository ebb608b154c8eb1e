package boost

// span is a stretch of a rowSet.
type span struct {
	from, to int
}

func (s span) size() int { return s.to - s.from }

// rowSet is a set of rows kept in such an order that those of a leaf lie in one span, rising within it.
type rowSet struct {
	rows, spare []uint32
}

// reset makes the set hold these rows, in one span.
func (s *rowSet) reset(rows []uint32) span {
	s.rows = append(s.rows[:0], rows...)
	if cap(s.spare) < len(rows) {
		s.spare = make([]uint32, len(rows))
	}
	s.spare = s.spare[:len(rows)]
	return span{0, len(rows)}
}

func (s *rowSet) of(part span) []uint32 { return s.rows[part.from:part.to] }

// part reorders a span by the bin of its rows, those that go left first, and returns the two halves. Every row is written to both
// sides and only one of the two places moves on: whether a row goes right is next to random, and a branch would be guessed wrong.
func (s *rowSet) part(whole span, bins []uint8, goesRight *[256]uint8) (left, right span) {
	rows, spare := s.of(whole), s.spare[:whole.size()]
	l, r := 0, 0
	for _, row := range rows {
		right := int(goesRight[bins[row]])
		rows[l], spare[r] = row, row
		l += 1 - right
		r += right
	}
	copy(rows[l:], spare[:r])
	middle := whole.from + l
	return span{whole.from, middle}, span{middle, whole.to}
}
