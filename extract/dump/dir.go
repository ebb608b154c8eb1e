package dump

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"

	"shuck/extract"
)

// OutputMark is a directory in each directory that records are written to.
// What is in a directory so marked are no pages, so walks pass over it.
const OutputMark = ".shuck"

// LeftOut counts what a walk through directories left out.
type LeftOut struct {
	Hidden  int // files and directories whose names start with a dot
	ByName  int // files that the filter leaves out, or that saved pages have beside them
	Links   int // links to directories
	Special int // pipes, sockets and devices
	Outputs int // directories with an OutputMark
}

// Files gives the file at path, or every file below the directory at path.
// Whether a file can be opened shows when its pages are read.
//
// A directory is walked in the byte order of the names, level by level below
// each other, so the order is the same on every machine. Passed over are
//   - hidden files and directories, whose names start with a dot,
//   - directories behind symbolic links, so that there are no loops (links to
//     files are followed); each gives a [*LinkError],
//   - pipes, sockets and devices,
//   - directories with an [OutputMark],
//   - what the filter leaves out,
//   - unless the filter includes them, what a saved page keeps beside it:
//     style sheets, scripts, images, fonts, sound and film, by the endings of
//     their names, golden records (.golden.json), and lists of what pages fail
//     by (known-gaps.txt).
//
// Everything else is taken to be a page, so a broken one is not lost without a
// word; so is an empty directory that is called like a page, which is what some
// programs leave of a page they failed to save. The error, if any, is a
// [*NoPagesError] when nothing is left, a [*LinkError], or an [*extract.Error]
// for a directory that cannot be read; it goes with a File that has only its
// Source.
func Files(path string, filter Filter) iter.Seq2[File, error] {
	return Walk(path, filter, new(LeftOut))
}

// Walk is [Files], and adds what it leaves out to left, which must not be nil. Nobody else
// may use left until the walk is over.
func Walk(path string, filter Filter, left *LeftOut) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() {
			yield(File{Source: path, members: memberFilter{filter: filter}}, nil)
			return
		}
		w := walk{root: path, filter: filter, left: left, yield: yield}
		// A slash at the end makes a link to a directory be walked like one.
		err = filepath.WalkDir(path+string(filepath.Separator), w.visit)
		if err == nil && w.found == 0 {
			yield(File{Source: path}, &NoPagesError{PassedOver: w.byName})
		}
	}
}

// A LinkError is what a link to a directory gives: it is not followed.
type LinkError struct{}

// Error says that the link is not followed; it does not name it.
func (e *LinkError) Error() string {
	return "a link to a directory is not followed; name it to have it read"
}

// A walk is the state of one run through a directory.
type walk struct {
	root   string
	filter Filter
	left   *LeftOut
	yield  func(File, error) bool

	found, byName int
}

// errStopped ends a walk whose files are not wanted any longer.
var errStopped = errors.New("walk stopped")

// visit is called by WalkDir for everything it comes to.
func (w *walk) visit(path string, entry fs.DirEntry, err error) error {
	if err != nil {
		return w.giveError(path, unreadable(err))
	}
	rel, err := filepath.Rel(w.root, path)
	if err != nil || rel == "." {
		return err
	}
	name := filepath.ToSlash(rel)
	switch {
	case isHidden(entry):
		w.left.Hidden++
		return skip(entry)
	case entry.IsDir():
		return w.enter(path, name)
	default:
		return w.file(path, name, entry)
	}
}

// enter decides whether to walk a directory.
func (w *walk) enter(path, name string) error {
	switch {
	case w.filter.excludes(name):
		return fs.SkipDir
	case isOutput(path):
		w.left.Outputs++
		return fs.SkipDir
	case isCalledLikePage(name) && w.filter.takes(name) && isEmpty(path):
		return w.giveError(path, &extract.Error{Kind: extract.ErrUnreadable, Message: "an empty directory, not a page"})
	}
	return nil
}

// file gives what is no directory, if it is a page.
func (w *walk) file(path, name string, entry fs.DirEntry) error {
	members := memberFilter{filter: w.filter, below: name}
	switch mode := modeBehind(path, entry); {
	case mode.IsRegular() && w.filter.takes(name):
		return w.give(File{Source: path, members: members}, nil)
	case mode.IsRegular() && isArchiveName(name) && !w.filter.excludes(name):
		members.isQuiet = true
		return w.give(File{Source: path, members: members}, nil)
	case mode.IsRegular():
		w.byName++
		w.left.ByName++
	case mode.IsDir() && !w.filter.excludes(name):
		w.left.Links++
		return w.tell(File{Source: path}, &LinkError{})
	case !mode.IsDir():
		w.left.Special++
	}
	return nil
}

// modeBehind is the mode of what entry is or links to. A link that leads
// nowhere counts as a file: that it cannot be read should be said.
func modeBehind(path string, entry fs.DirEntry) fs.FileMode {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type()
	}
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Mode()
}

// give hands out something found.
func (w *walk) give(file File, err error) error {
	w.found++
	return w.tell(file, err)
}

func (w *walk) giveError(path string, err *extract.Error) error {
	return w.give(File{Source: filepath.Clean(path)}, err)
}

func (w *walk) tell(file File, err error) error {
	if !w.yield(file, err) {
		return errStopped
	}
	return nil
}

// skip is what visit returns to go on behind entry.
func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

func isHidden(entry fs.DirEntry) bool { return strings.HasPrefix(entry.Name(), ".") }

func isOutput(directory string) bool {
	info, err := os.Lstat(filepath.Join(directory, OutputMark))
	return err == nil && info.IsDir()
}

// isCalledLikePage reports whether "a/story.html" is a name for a page; "a/story"
// is one for a directory.
func isCalledLikePage(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht", ".txt":
		return true
	}
	return false
}

func isEmpty(directory string) bool {
	d, err := os.Open(directory)
	if err != nil {
		return false // walking it gives the error
	}
	defer d.Close()
	names, err := d.Readdirnames(1)
	return len(names) == 0 && err != nil
}
