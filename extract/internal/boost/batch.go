package boost

import "sync"

// A Batch scores rows by a forest several at a time: the nodes of a group of trees are read into the cache once for all of them. It
// is for one goroutine, until it is freed.
type Batch struct {
	forest *Forest
	room   []int64 // for the ranks; rows overlap: behind the ranks of one stand those of the next
	ranks  [BatchRows]*rankRow
	going  [BatchRows]int // the rows that have not stopped
}

// batches are those that were freed: a page takes several, and each room for the ranks of its rows.
var batches = sync.Pool{New: func() any { return new(Batch) }}

// BatchRows is how many rows a Batch scores at a time; the ranks of many more would not stay in the cache.
const BatchRows = 8

// A Margin is the result of a row in a Batch: the log odds of its probability. Where it is Stopped the row is very likely below the
// floor given to LearnStops, and Value is the sum of the trees so far.
type Margin struct {
	Value   float64
	Stopped bool
}

// Probability returns the chance that the target is 1, between 0 and 1.
func (m Margin) Probability() float64 { return sigmoid(m.Value) }

// Batch makes a Batch for so many rows at a time, no more than BatchRows. It panics for a forest of several classes.
func (f *Forest) Batch(rows int) *Batch {
	if f.Classes != 1 {
		panic("boost: margin of one class asked from a forest of several")
	}
	b := batches.Get().(*Batch)
	b.forest = f
	n := 2*f.Features + 1
	if size := min(rows, BatchRows)*n + ranksMax; len(b.room) < size {
		b.room = make([]int64, size)
	}
	for i := range min(rows, BatchRows) {
		b.ranks[i] = (*rankRow)(b.room[i*n:])
	}
	return b
}

// Free makes way for another Batch. The Batch must not be used any more.
func (b *Batch) Free() { batches.Put(b) }

// ScoreOrStop puts the margins of rows, no more of them than the Batch is for, into margins, which must be as long: of each row its Score,
// or the sum at which it stopped. A forest that has not learnt when to stop never does.
func (b *Batch) ScoreOrStop(rows [][]float32, margins []Margin) {
	p, going, reads := &b.forest.packed, b.going[:0], b.forest.reads()
	for i := range rows {
		b.forest.rank(b.ranks[i], rows[i], reads.early)
		margins[i] = Margin{Value: b.forest.base[0]}
		going = append(going, i)
	}
	for i := range p.quads {
		q := &p.quads[i]
		if b.forest.stops != nil {
			going = stop(going, margins, b.forest.stops[i])
		}
		if i == lateQuad {
			for _, r := range going {
				b.forest.rank(b.ranks[r], rows[r], reads.late)
			}
		}
		k := 0
		for ; k+1 < len(going); k += 2 {
			r, s := going[k], going[k+1]
			p.addToTwo(&margins[r], &margins[s], q, b.ranks[r], b.ranks[s])
		}
		if k < len(going) {
			r := going[k]
			margins[r].Value = p.add(margins[r].Value, q, b.ranks[r])
		}
	}
}

// stop takes out the rows whose margins are below a stop.
func stop(going []int, margins []Margin, below float32) []int {
	left := going[:0]
	for _, r := range going {
		if margins[r].Stopped = margins[r].Value < float64(below); !margins[r].Stopped {
			left = append(left, r)
		}
	}
	return left
}
