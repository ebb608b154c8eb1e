package pipeline

import (
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

// numbers gives streams of the given lengths with the numbers from 0 on.
func numbers(lengths ...int) iter.Seq[iter.Seq[int]] {
	return func(yield func(iter.Seq[int]) bool) {
		next := 0
		for _, length := range lengths {
			first := next
			next += length
			if !yield(upTo(first, next)) {
				return
			}
		}
	}
}

func upTo(first, end int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := first; n < end; n++ {
			if !yield(n) {
				return
			}
		}
	}
}

func TestOrderedKeepsOrder(t *testing.T) {
	uneven := func(n int) int {
		for range n * 7 % 5 * 20 {
			runtime.Gosched() // the others overtake it
		}
		return n * n
	}
	shapes := map[string][]int{
		"none":           nil,
		"empty streams":  {0, 0, 3, 0},
		"one long":       {200},
		"many short":     slices.Repeat([]int{1}, 200),
		"long and short": {100, 1, 1, 50, 0, 1},
	}
	for name, lengths := range shapes {
		for _, jobs := range []int{1, 2, 7, 32} {
			want := 0
			for got := range Ordered(jobs, numbers(lengths...), uneven) {
				if got != want*want {
					t.Fatalf("%s, %d jobs: result %d is %d, want %d", name, jobs, want, got, want*want)
				}
				want++
			}
			total := 0
			for _, length := range lengths {
				total += length
			}
			if want != total {
				t.Errorf("%s, %d jobs: %d results, want %d", name, jobs, want, total)
			}
		}
	}
}

// TestOrderedHoldsBack has a first input that is never done while the others
// are: reading has to stop, in one long stream as in many short ones.
func TestOrderedHoldsBack(t *testing.T) {
	const jobs, total = 3, 100_000
	// One stream's results wait in their queue, the next streams' in theirs;
	// beyond that each reader and worker holds one.
	const mostWaiting = 2*jobs + streamsEach*jobs + jobs + 1 + jobs/readersEach
	for name, lengths := range map[string][]int{"one long": {total}, "many short": slices.Repeat([]int{1}, total)} {
		release := make(chan struct{})
		var started atomic.Int64
		stuck := func(n int) int {
			started.Add(1)
			if n == 0 {
				<-release
			}
			return n
		}
		next, stop := iter.Pull(Ordered(jobs, numbers(lengths...), stuck))
		time.AfterFunc(50*time.Millisecond, func() {
			if n := started.Load(); n > mostWaiting {
				t.Errorf("%s: %d inputs were taken while the first was not done, want at most %d", name, n, mostWaiting)
			}
			close(release)
		})
		if n, ok := next(); n != 0 || !ok {
			t.Errorf("%s: first result %d, %v", name, n, ok)
		}
		stop()
	}
}

// TestOrderedWorksAtOnce has jobs that only end when all of them run.
func TestOrderedWorksAtOnce(t *testing.T) {
	const jobs = 4
	var running atomic.Int64
	all := make(chan struct{})
	meet := func(n int) int {
		if running.Add(1) == jobs {
			close(all)
		}
		<-all
		return n
	}
	for _, lengths := range [][]int{{jobs}, {1, 1, 1, 1}} {
		running.Store(0)
		all = make(chan struct{})
		for range Ordered(jobs, numbers(lengths...), meet) {
		}
	}
}

func TestOrderedLeavesNothingBehind(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, lengths := range [][]int{{1000}, slices.Repeat([]int{1}, 1000)} {
		for range 20 {
			seen := 0
			for range Ordered(8, numbers(lengths...), func(n int) int { return n }) {
				if seen++; seen == 5 {
					break
				}
			}
		}
	}
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before; {
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(time.Millisecond)
	}
}
