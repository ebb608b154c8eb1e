// Package pipeline does many things at a time without losing their order.
package pipeline

import (
	"iter"
	"sync"
)

const (
	// readersEach is how many workers have one reader more. Of gzipped pages of news,
	// reading and unpacking take a third of what extracting does, but with one reader for
	// two workers, both wait for it behind each page that is much longer than others.
	readersEach = 2
	// streamsEach is how many streams are in the queue for each worker, most of them done
	// and waiting for one before them: a page may take as long as thirty others.
	streamsEach = 4
)

// Ordered gives do(x) for every x of every stream, in the order of the
// streams, with up to jobs calls of do at a time.
//
// Streams are listed by one goroutine and read by a few, so several files are
// opened and unpacked at once. What has been read waits for nothing but a free
// worker: at most jobs+readers inputs are in memory, however long the streams
// are. Results wait for those before them, and when too many do, reading waits.
//
// When the caller stops, all goroutines end by themselves as soon as the reads
// they are in return; Ordered does not wait for them.
func Ordered[In, Out any](jobs int, streams iter.Seq[iter.Seq[In]], do func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		p := pipeline[In, Out]{
			do:    do,
			jobs:  jobs,
			queue: make(chan stream[In, Out], streamsEach*jobs),
			read:  make(chan stream[In, Out]),
			work:  make(chan task[In, Out]),
			done:  make(chan struct{}),
		}
		defer close(p.done)
		p.start(streams)
		for s := range p.queue {
			for result := range s.results {
				if !yield(<-result) {
					return
				}
			}
		}
	}
}

// A stream is one sequence of inputs and, in its order, where each result will
// appear.
type stream[In, Out any] struct {
	inputs  iter.Seq[In]
	results chan chan Out
}

// A task is one input and where its result goes; there is room for it.
type task[In, Out any] struct {
	input  In
	result chan<- Out
}

type pipeline[In, Out any] struct {
	do    func(In) Out
	jobs  int
	queue chan stream[In, Out] // to the caller, in order
	read  chan stream[In, Out] // to the readers
	work  chan task[In, Out]   // to the workers
	done  chan struct{}        // closed when the caller has stopped
}

func (p *pipeline[In, Out]) start(streams iter.Seq[iter.Seq[In]]) {
	go p.list(streams)
	var readers sync.WaitGroup
	for range 1 + p.jobs/readersEach {
		readers.Go(p.readStreams)
	}
	go func() {
		readers.Wait()
		close(p.work)
	}()
	for range p.jobs {
		go p.doTasks()
	}
}

// list puts every stream in the queue before it can be read, so that the first
// unfinished one always has a reader and the rest cannot block it.
func (p *pipeline[In, Out]) list(streams iter.Seq[iter.Seq[In]]) {
	defer close(p.queue)
	defer close(p.read)
	for inputs := range streams {
		s := stream[In, Out]{inputs, make(chan chan Out, 2*p.jobs)}
		if !send(p.done, p.queue, s) || !send(p.done, p.read, s) {
			return
		}
	}
}

func (p *pipeline[In, Out]) readStreams() {
	for s := range p.read {
		p.readStream(s)
	}
}

func (p *pipeline[In, Out]) readStream(s stream[In, Out]) {
	defer close(s.results)
	for input := range s.inputs {
		result := make(chan Out, 1)
		if !send(p.done, s.results, result) || !send(p.done, p.work, task[In, Out]{input, result}) {
			return
		}
	}
}

func (p *pipeline[In, Out]) doTasks() {
	for t := range p.work {
		t.result <- p.do(t.input)
	}
}

// send reports whether value was taken before done was closed.
func send[T any](done <-chan struct{}, to chan<- T, value T) bool {
	select {
	case to <- value:
		return true
	case <-done:
		return false
	}
}
