package main

import (
	"fmt"
	"time"

	"shuck/extract"
)

// mostAbandoned is how many pages may go on being worked on after their time
// was up. Work cannot be ended from outside, so each of them keeps its memory
// and a share of a processor; beyond this number it is better to wait.
const mostAbandoned = 16

// A limiter keeps pages from taking too long.
type limiter struct {
	limit     time.Duration // none where it is 0
	abandoned chan struct{} // has an element for each page that goes on
}

func newLimiter(limit time.Duration) *limiter {
	return &limiter{limit, make(chan struct{}, mostAbandoned)}
}

// perPage is how long a page may take, 0 where there is no limit.
func (l *limiter) perPage() time.Duration {
	if l == nil {
		return 0
	}
	return l.limit
}

// within gives what work gives, or an error record when that takes too long;
// work then goes on by itself, and what it gives is dropped.
func (l *limiter) within(work func() extract.Record) extract.Record {
	if l.perPage() <= 0 {
		return work()
	}
	begin := time.Now()
	done := make(chan extract.Record)
	given := make(chan struct{})
	go func() {
		record := work()
		select {
		case done <- record:
		case <-given:
			<-l.abandoned
		}
	}()
	timer := time.NewTimer(l.limit)
	defer timer.Stop()
	select {
	case record := <-done:
		return l.inTime(record, begin)
	case <-timer.C:
	}
	select {
	case l.abandoned <- struct{}{}:
		close(given)
		return l.tooLate()
	case record := <-done:
		return l.inTime(record, begin)
	}
}

// inTime gives a record that has come, unless it comes late all the same.
func (l *limiter) inTime(record extract.Record, begin time.Time) extract.Record {
	if time.Since(begin) > l.limit {
		return l.tooLate()
	}
	return record
}

func (l *limiter) tooLate() extract.Record {
	return extract.Record{Err: &extract.Error{
		Kind:    extract.ErrTimeout,
		Message: fmt.Sprintf("the page takes longer than the limit of %s", l.limit),
	}}
}
