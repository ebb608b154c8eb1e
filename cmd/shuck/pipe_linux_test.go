package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"shuck/cmd/shuck/internal/shard"
	"shuck/extract"
)

// TestSilentPipe ends runs that wait for a pipe which nobody writes to.
func TestSilentPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	list := filepath.Join(t.TempDir(), "list")
	if err := os.WriteFile(list, []byte(pipe+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, j := range []*job{
		{paths: []string{pipe}}, {filesFrom: pipe, separator: '\n'}, {filesFrom: list, separator: '\n'},
		{filesFrom: list, separator: '\n', shard: shard.Part{Number: 1, Of: 1}},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		in, done, err := newIntake(ctx, j, nil)
		if err != nil {
			t.Fatal(err)
		}
		in.out = &standardOutput{to: io.Discard}
		go cancel()
		for inputs := range in.files() {
			for range inputs {
			}
		}
		done()
	}
}

// TestPipe reads a page from a named pipe.
func TestPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	go func() { _ = os.WriteFile(pipe, []byte("<p>A page."), 0o600) }()
	in, done, err := newIntake(t.Context(), &job{paths: []string{pipe}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	in.out = &standardOutput{to: io.Discard}
	defer done()
	var pages []extract.Page
	for inputs := range in.files() {
		for batch := range inputs {
			for _, next := range batch {
				if next.event == pageDone {
					pages = append(pages, next.page)
				} else if next.err != nil {
					t.Error(next.err)
				}
			}
		}
	}
	if len(pages) != 1 || string(pages[0].Data) != "<p>A page." || pages[0].Source != pipe {
		t.Errorf("%d pages: %+v", len(pages), pages)
	}
}

// TestSilentList ends runs that wait for the list that they are to take a part of.
func TestSilentList(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	stop := errors.New("stopped")
	ctx, cancel := context.WithCancelCause(t.Context())
	go cancel(stop)
	_, _, err := newIntake(ctx, &job{filesFrom: pipe, separator: '\n', shard: shard.Part{Number: 1, Of: 2}}, nil)
	if !errors.Is(err, stop) {
		t.Errorf("have %v", err)
	}
}

// TestEndlessList refuses a list that goes on for ever where it has to be kept.
func TestEndlessList(t *testing.T) {
	kept := &keptList{from: readerFunc(func(p []byte) (int, error) { return len(p), nil })}
	if n, err := io.Copy(io.Discard, kept); err == nil || n > mostKept+mostKept/2 {
		t.Errorf("%d bytes are read, then %v", n, err)
	}
}
