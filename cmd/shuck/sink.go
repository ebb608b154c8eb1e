package main

import (
	"fmt"
	"io"
)

// A sink is where the results of a run go.
type sink interface {
	// recall gives what an earlier run made of a file, if all of it is there
	// and need not be done again. It is called once for each file, before it is
	// read, from many goroutines.
	recall(*origin) (earlier, bool)
	// place says where the record of the next page goes that comes from a file
	// for which recall has been called, and whether it need not be made again.
	place(from *origin, source string) (string, earlier, bool)
	// put takes the next result. Those of one file come one after the other.
	put(result) error
	// flush writes what was put and is kept back. It is called when nothing more is
	// at hand.
	flush() error
	// close makes what was put complete. It is called however a run ends.
	close() error
}

// earlier is what an earlier run made of a file or page: no errors, since what
// had any is done again.
type earlier struct{ pages, articles int }

// neverRecalls is the part of a sink that an earlier run left nothing in.
type neverRecalls struct{}

func (neverRecalls) recall(*origin) (earlier, bool)                { return earlier{}, false }
func (neverRecalls) place(*origin, string) (string, earlier, bool) { return "", earlier{}, false }

// keepsNothing is the part of a sink that writes what is put at once.
type keepsNothing struct{}

func (keepsNothing) flush() error { return nil }

// putAll puts results and writes them.
func putAll(to sink, results []result) error {
	for _, r := range results {
		if err := to.put(r); err != nil {
			return err
		}
	}
	return to.flush()
}

// standardOutput takes records one behind the other.
type standardOutput struct {
	neverRecalls
	to        io.Writer
	header    []byte // goes before the first record, also if there is none
	separator string // goes between records
	isBehind  bool   // there is a record
	kept      []byte // to be written
}

func (s *standardOutput) put(r result) error {
	switch {
	case len(r.output) == 0:
		return nil
	case !s.isBehind:
		s.kept = append(s.kept, s.header...)
	default:
		s.kept = append(s.kept, s.separator...)
	}
	s.isBehind = true
	s.kept = append(s.kept, r.output...)
	return nil
}

// flush writes records whole: who reads along sees one as soon as it is done, unless
// others are at hand.
func (s *standardOutput) flush() error {
	if len(s.kept) == 0 {
		return nil
	}
	_, err := s.to.Write(s.kept)
	if s.kept = s.kept[:0]; cap(s.kept) > keptRoom {
		s.kept = nil
	}
	if err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	return nil
}

// keptRoom is above what most records take: the memory for larger ones is given back.
const keptRoom = 1 << 20

func (s *standardOutput) close() error {
	if !s.isBehind {
		s.kept = append(s.kept, s.header...)
	}
	return s.flush()
}
