package dump

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// Files gives the file at path, or every file below the directory at path.
// Whether a file can be opened shows when its pages are read.
//
// A directory is walked in the byte order of the names, level by level below
// each other, so the order is the same on every machine. Passed over are
//   - hidden files and directories, whose names start with a dot,
//   - directories behind symbolic links, so that there are no loops (links to
//     files are followed),
//   - pipes, sockets and devices,
//   - what the filter leaves out,
//   - unless the filter includes them, what a saved page keeps beside it:
//     style sheets, scripts, images, fonts, sound and film, by the endings of
//     their names, and golden records (.golden.json).
//
// Everything else is taken to be a page, so a broken one is not lost without a
// word. The error, if any, is a [*NoPagesError] when nothing is left, or an
// [*extract.Error] for a directory that cannot be read; it goes with a File
// that has only its Source, the directory.
func Files(path string, filter Filter) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() {
			yield(File{Source: path}, nil)
			return
		}
		w := walk{root: path, filter: filter, yield: yield}
		// A slash at the end makes a link to a directory be walked like one.
		err = filepath.WalkDir(path+string(filepath.Separator), w.visit)
		if err == nil && w.found == 0 {
			yield(File{Source: path}, &NoPagesError{PassedOver: w.passedOver})
		}
	}
}

// A walk is the state of one run through a directory.
type walk struct {
	root   string
	filter Filter
	yield  func(File, error) bool

	found, passedOver int
}

// errStopped ends a walk whose files are not wanted any longer.
var errStopped = errors.New("walk stopped")

// visit is called by WalkDir for everything it comes to.
func (w *walk) visit(path string, entry fs.DirEntry, err error) error {
	if err != nil {
		w.found++ // there is something, and the error says what
		return w.give(File{Source: filepath.Clean(path)}, unreadable(err))
	}
	rel, err := filepath.Rel(w.root, path)
	if err != nil || rel == "." {
		return err
	}
	name := filepath.ToSlash(rel)
	switch {
	case entry.IsDir() && (isHidden(entry) || w.filter.excludes(name)):
		return fs.SkipDir
	case entry.IsDir(), isHidden(entry), !leadsToFile(path, entry):
		return nil
	case !w.filter.takes(name):
		w.passedOver++
		return nil
	}
	w.found++
	return w.give(File{Source: path}, nil)
}

func (w *walk) give(file File, err error) error {
	if !w.yield(file, err) {
		return errStopped
	}
	return nil
}

func isHidden(entry fs.DirEntry) bool { return strings.HasPrefix(entry.Name(), ".") }

// leadsToFile reports whether entry is a regular file or a link to one. A link
// that leads nowhere counts: that it cannot be read is worth a word.
func leadsToFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}
