package boost

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls task(0) to task(n-1), spread over GOMAXPROCS goroutines, and returns when all are done. Tasks must not touch each
// other's results; nothing may depend on their order.
func parallel(n int, task func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers <= 1 {
		for i := range n {
			task(i)
		}
		return
	}
	var next atomic.Int64
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				task(i)
			}
		})
	}
	wait.Wait()
}

// stretch is how many rows a parallel task takes at once where the work is row by row.
const stretch = 1 << 14

// parallelRows calls task for stretches of the rows 0 to n-1.
func parallelRows(n int, task func(from, to int)) {
	parallel((n+stretch-1)/stretch, func(i int) {
		task(i*stretch, min((i+1)*stretch, n))
	})
}
