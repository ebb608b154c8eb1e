// Package pathname holds what is asked of the paths of a command line.
package pathname

import (
	"errors"
	"io/fs"
	"os"
)

// StandardInput is the path that stands for standard input.
const StandardInput = "-"

// IsDirectory reports whether there is a directory at a path.
func IsDirectory(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// Exists reports whether there is anything at a path, if only a link to nothing.
func Exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// IsPipe reports whether path is a named pipe, so that opening it may take for ever.
func IsPipe(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode()&os.ModeNamedPipe != 0
}
