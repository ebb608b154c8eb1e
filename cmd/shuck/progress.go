package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"shuck/cmd/shuck/internal/terminal"
)

// How often the state is shown: on a terminal so that it looks alive, as lines
// of a log so that hours fit in one.
const (
	redrawEvery = 200 * time.Millisecond
	lineEvery   = 10 * time.Second
)

// A progress stands before standard error: it shows the state of the run below
// the messages that are written through it.
type progress struct {
	to    io.Writer
	width func() int // columns of the terminal; nil where there is none
	every time.Duration
	now   func() time.Time
	done  chan struct{} // nil where nothing is shown

	mu         sync.Mutex // guards what follows, and writing
	begin      time.Time
	sum        tally
	total      int
	totalKnown bool
	drawn      int // columns of the line that stands on the terminal
	stopped    bool
}

func newProgress(stderr io.Writer, mode terminal.When) *progress {
	p := &progress{to: stderr, now: time.Now, every: lineEvery}
	if screen := terminal.Of(stderr); screen != nil {
		p.every = redrawEvery
		p.width = func() int { return terminal.Width(screen) }
	}
	if mode == terminal.WhenAlways || mode == terminal.WhenAuto && p.width != nil { // always: as lines where there is no terminal
		p.done = make(chan struct{})
	}
	return p
}

// start begins to show the state; count finds the total meanwhile.
func (p *progress) start(count func() (int, bool)) {
	p.begin = p.now()
	if p.done == nil {
		return
	}
	go func() {
		total, known := count()
		p.mu.Lock()
		defer p.mu.Unlock()
		p.total, p.totalKnown = total, known
	}()
	go p.tick()
}

func (p *progress) tick() {
	ticker := time.NewTicker(p.every)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			p.draw()
		case <-p.done:
			return
		}
	}
}

// show sets the state.
func (p *progress) show(sum tally) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.sum = sum
}

// stop ends showing the state: with a last line, or by taking it off the
// terminal. Messages can still be written.
func (p *progress) stop() {
	if p.done == nil {
		return
	}
	close(p.done)
	if p.width == nil {
		p.draw()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.erase()
	p.stopped = true
}

// Write writes a message above the line of the state.
func (p *progress) Write(message []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.erase()
	return p.to.Write(message)
}

// erase goes without the escape sequences that not every terminal knows.
func (p *progress) erase() {
	if p.drawn > 0 {
		fmt.Fprintf(p.to, "\r%*s\r", p.drawn, "")
		p.drawn = 0
	}
}

func (p *progress) draw() {
	p.mu.Lock()
	defer p.mu.Unlock()
	line := p.line()
	switch {
	case p.stopped:
	case p.width == nil:
		fmt.Fprintln(p.to, line)
	default:
		line = line[:min(len(line), max(p.width()-1, 0))] // in the last column a line would wrap
		fmt.Fprintf(p.to, "\r%-*s", p.drawn, line)
		p.drawn = max(p.drawn, len(line))
	}
}

// line is the state in ASCII: done of total, pages a second, time left, errors.
func (p *progress) line() string {
	took := p.now().Sub(p.begin)
	files := fmt.Sprint(p.sum.files)
	if p.totalKnown {
		files += fmt.Sprintf(" of %d", p.total)
	}
	line := fmt.Sprintf("shuck: %s files, %s, %.0f a second", files, counted(p.sum.pages, "page"), rate(p.sum.pages-p.sum.skipped, took))
	if left, ok := p.left(took); ok {
		line += fmt.Sprintf(", %s left", left)
	}
	return line + ", " + counted(p.sum.errors, "error")
}

// left estimates the time that the rest takes, if it is like what was done.
func (p *progress) left(took time.Duration) (time.Duration, bool) {
	done, rest := p.sum.files-p.sum.filesSkipped, p.total-p.sum.files
	if !p.totalKnown || done <= 0 || rest <= 0 {
		return 0, false
	}
	return roughly(time.Duration(float64(took) / float64(done) * float64(rest))), true
}
