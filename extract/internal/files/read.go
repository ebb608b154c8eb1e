package files

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// errEndless is why what may have no end is not read.
var errEndless = errors.New("it is a named pipe or a device, not a file")

// Read reads a file that people write, as [os.ReadFile] does. Named pipes and devices,
// for which one could wait for ever, are an error, unless they are open already, as what
// shells put in place of <(command) is.
func Read(name string) ([]byte, error) {
	return ReadIn(os.DirFS(filepath.Dir(name)), filepath.Base(name), name)
}

// ReadIn is Read of a file in a directory; name is what the error calls it.
func ReadIn(dir fs.FS, base, name string) ([]byte, error) {
	info, err := fs.Stat(dir, base)
	if err != nil {
		return nil, named(err, name)
	}
	if mode := info.Mode(); !mode.IsRegular() && !mode.IsDir() && !isOpen(name) {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errEndless}
	}
	data, err := fs.ReadFile(dir, base)
	return data, named(err, name)
}

// isOpen reports whether a name is that of a file which the process has open.
func isOpen(name string) bool {
	dir := path.Dir(filepath.ToSlash(name))
	return dir == "/dev/fd" || name == "/dev/stdin" || strings.HasPrefix(dir, "/proc/") && path.Base(dir) == "fd"
}

// named puts the name of a file into an error that has the one in its directory.
func named(err error, name string) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return &fs.PathError{Op: at.Op, Path: name, Err: at.Err}
	}
	return err
}
