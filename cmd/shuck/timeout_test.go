package main

import (
	"testing"
	"time"

	"shuck/extract"
)

func TestTimeout(t *testing.T) {
	quick := func() extract.Record { return extract.Record{Source: "quick"} }
	for _, l := range []*limiter{nil, newLimiter(0), newLimiter(time.Hour)} {
		if r := l.within(quick); r.Source != "quick" || r.Err != nil {
			t.Errorf("%v", r.Err)
		}
	}
	if r := newLimiter(1).within(quick); r.Err == nil || r.Err.Kind != extract.ErrTimeout {
		t.Errorf("late, but %v", r.Err)
	}
}

// TestTimeoutIsPatientInTheEnd has pages that never end by themselves: as many
// as may are left behind, the next one is waited for.
func TestTimeoutIsPatientInTheEnd(t *testing.T) {
	l := newLimiter(1)
	release := make(chan struct{})
	stuck := func() extract.Record { <-release; return extract.Record{} }
	for n := range mostAbandoned {
		if r := l.within(stuck); r.Err == nil || r.Err.Kind != extract.ErrTimeout {
			t.Fatalf("page %d: %v", n, r.Err)
		}
	}
	last := make(chan extract.Record)
	go func() { last <- l.within(stuck) }()
	select {
	case <-last:
		t.Error("one page too many was left behind")
	default:
	}
	close(release)
	if r := <-last; r.Err == nil {
		t.Error("the page was late, but is in time")
	}
	for range mostAbandoned {
		l.abandoned <- struct{}{} // free again when those pages have ended
	}
}
