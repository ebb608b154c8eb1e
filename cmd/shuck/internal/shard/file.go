package shard

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"shuck/extract/dump"
)

// About says what a part is, beside the file with its records.
type About struct {
	Part     int    `json:"part"`
	Of       int    `json:"of"`
	Inputs   string `json:"inputs"`   // a hash of their list
	Settings string `json:"settings"` // a hash of all that records depend on beside the pages
	Records  string `json:"records"`  // the name of the file, in the same directory
	Bytes    int64  `json:"bytes"`    // in that file
	Header   int64  `json:"header"`   // of these, what stands before all records
	Between  string `json:"between"`  // stands between the records of two parts
	Exit     int    `json:"exit"`     // code of the run
}

// aboutEnding is how files are called that say what a part is.
const aboutEnding = ".part.json"

// name is that of the files of a part, without an ending.
func (a About) name() string { return fmt.Sprintf("part-%06d-of-%06d", a.Part, a.Of) }

// A File takes what a part gives. It appears under its name when it is whole.
type File struct {
	about About
	dir   string
	file  *os.File
	out   *bufio.Writer
}

// Done finds what an earlier run of the same part has left in a directory: nil where
// there is nothing, or something else.
func Done(dir string, about About) *About {
	was, err := readAbout(filepath.Join(dir, about.name()+aboutEnding))
	if err != nil || was.Inputs != about.Inputs || was.Settings != about.Settings || sizeOf(filepath.Join(dir, was.Records)) != was.Bytes {
		return nil
	}
	return &was
}

// Create begins the file of a part, whose name ends so, in a directory, which is made
// where it is missing.
func Create(dir string, about About, ending string) (*File, error) {
	if err := os.MkdirAll(filepath.Join(dir, dump.OutputMark), 0o777); err != nil {
		return nil, err
	}
	about.Records = about.name() + ending
	// A name of its own for each run: a task may have been started twice.
	file, err := os.CreateTemp(dir, "."+about.name()+"-*.tmp")
	if err != nil {
		return nil, err
	}
	return &File{about: about, dir: dir, file: file, out: bufio.NewWriterSize(file, 1<<18)}, nil
}

// Write takes bytes of records.
func (f *File) Write(p []byte) (int, error) {
	n, err := f.out.Write(p)
	f.about.Bytes += int64(n)
	return n, err
}

// Discard takes away what was written.
func (f *File) Discard() { _ = errors.Join(f.file.Close(), os.Remove(f.file.Name())) }

// Finish makes the part appear, with the exit code of its run.
func (f *File) Finish(exit int) error {
	f.about.Exit = exit
	if err := errors.Join(f.out.Flush(), f.file.Chmod(0o644), f.file.Sync()); err != nil {
		f.Discard()
		return err
	}
	if err := f.file.Close(); err != nil {
		return err
	}
	text, err := json.Marshal(f.about)
	if err != nil {
		return err
	}
	about := filepath.Join(f.dir, f.about.name()+aboutEnding)
	told := f.file.Name() + aboutEnding
	return errors.Join(
		os.WriteFile(told, append(text, '\n'), 0o644),
		os.Rename(f.file.Name(), filepath.Join(f.dir, f.about.Records)),
		os.Rename(told, about),
	)
}

func readAbout(path string) (a About, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return a, err
	}
	if err := json.Unmarshal(text, &a); err != nil {
		return a, fmt.Errorf("it says of no part what it is: %w", err)
	}
	if a.Part < 1 || a.Part > a.Of || a.Records != filepath.Base(a.Records) {
		return a, errors.New("it says of no part what it is")
	}
	return a, nil
}
