package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"shuck/cmd/shuck/internal/exit"
)

// An interruption is the reason that a context ends with when the user or the
// system asks the program to stop.
type interruption struct{ signal syscall.Signal }

func (i interruption) Error() string {
	return fmt.Sprintf("stopped (%s); what was written is whole", i.signal)
}

// exitCode is the one that shells give for a program that a signal has ended.
func (i interruption) exitCode() exit.Code { return exit.Code(128 + int(i.signal)) }

// untilInterrupted gives a context that the first SIGINT or SIGTERM ends, and
// a function that ends it without. The second signal ends the program.
func untilInterrupted(parent context.Context) (context.Context, func()) {
	ctx, end := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		if !signal.Ignored(s) { // as shells have it for what runs in the background
			signal.Notify(signals, s)
		}
	}
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			number, _ := s.(syscall.Signal)
			end(interruption{number})
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		end(nil)
	}
}

// onInterruption says what an interrupted run still does, when it comes to
// that. It gives a function that ends waiting for it, or waits until it is said.
func onInterruption(ctx context.Context, to io.Writer) (end func()) {
	said := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(said)
		if errors.As(context.Cause(ctx), new(interruption)) {
			fmt.Fprintln(to, "shuck: finishing the pages in hand; once more ends it at once")
		}
	})
	return func() {
		if !stop() {
			<-said
		}
	}
}
