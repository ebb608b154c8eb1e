package main

import (
	"fmt"
	"io"
	"slices"
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

// standardOutput takes records one behind the other.
type standardOutput struct {
	neverRecalls
	to        io.Writer
	header    []byte // goes before the first record, also if there is none
	separator string // goes between records
	isBehind  bool   // something has been written
}

// put writes each record at once and whole: who reads along sees it as soon as
// it is done.
func (s *standardOutput) put(r result) error {
	if len(r.output) == 0 {
		return nil
	}
	return s.write(r.output)
}

func (s *standardOutput) close() error {
	if s.isBehind || len(s.header) == 0 {
		return nil
	}
	return s.write(nil)
}

func (s *standardOutput) write(output []byte) error {
	switch {
	case !s.isBehind:
		output = append(slices.Clip(s.header), output...)
	case s.separator != "":
		output = append([]byte(s.separator), output...)
	}
	s.isBehind = true
	if _, err := s.to.Write(output); err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	return nil
}
