package boost

import "math"

// objective is a loss: where margins start, and its derivatives by them. Margins are laid out class by class: margins[class][row].
type objective interface {
	// base is the margin of each class that fits the rows best before any tree.
	base(t *Table, rows []uint32) []float64
	// derive prepares a round from the margins as they stand before its first tree.
	derive(margins [][]float64)
	// derivatives of the loss of a row by the margin of a class, not weighted; the second is never negative.
	derivatives(class int, row uint32) (first, second float64)
}

func objectiveOf(t *Table, classes int) objective {
	if classes == 1 {
		return &logistic{target: t.Target, chance: make([]float64, t.Rows)}
	}
	s := &softmaxLoss{target: t.Target}
	for range classes {
		s.chance = append(s.chance, make([]float64, t.Rows))
	}
	return s
}

// leastShare keeps the margins finite where a target or class hardly occurs.
const minShare = 1e-6

// logistic is the cross entropy of a target from 0 to 1 and the sigmoid of one margin.
type logistic struct {
	target []float32
	chance []float64
}

func (l *logistic) base(t *Table, rows []uint32) []float64 {
	sum, weight := 0.0, 0.0
	for _, r := range rows {
		sum += t.weight(r) * float64(l.target[r])
		weight += t.weight(r)
	}
	share := min(max(sum/weight, minShare), 1-minShare)
	return []float64{math.Log(share / (1 - share))}
}

func (l *logistic) derive(margins [][]float64) {
	parallelRows(len(l.chance), func(from, to int) {
		for r := from; r < to; r++ {
			l.chance[r] = sigmoid(margins[0][r])
		}
	})
}

func (l *logistic) derivatives(_ int, row uint32) (first, second float64) {
	p := l.chance[row]
	return p - float64(l.target[row]), p * (1 - p)
}

// softmaxLoss is the cross entropy of a class and the softmax of a margin a class.
type softmaxLoss struct {
	target []float32
	chance [][]float64
}

func (s *softmaxLoss) base(t *Table, rows []uint32) []float64 {
	share := make([]float64, len(s.chance))
	weight := 0.0
	for _, r := range rows {
		share[int(s.target[r])] += t.weight(r)
		weight += t.weight(r)
	}
	for class := range share {
		share[class] = math.Log(max(share[class]/weight, minShare))
	}
	return share
}

func (s *softmaxLoss) derive(margins [][]float64) {
	parallelRows(len(s.target), func(from, to int) {
		one := make([]float64, len(margins))
		for r := from; r < to; r++ {
			for class := range margins {
				one[class] = margins[class][r]
			}
			softmax(one)
			for class := range margins {
				s.chance[class][r] = one[class]
			}
		}
	})
}

// derivatives takes the diagonal of the second derivatives, scaled by K/(K-1) for what the others leave out (Friedman, 2001).
func (s *softmaxLoss) derivatives(class int, row uint32) (first, second float64) {
	p := s.chance[class][row]
	first = p
	if int(s.target[row]) == class {
		first--
	}
	k := float64(len(s.chance))
	return first, p * (1 - p) * k / (k - 1)
}
