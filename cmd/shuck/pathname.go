package main

import (
	"errors"
	"io/fs"
	"os"
)

// standardInput is the path that stands for it.
const standardInput = "-"

// isDirectory reports whether there is a directory at a path.
func isDirectory(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// isThere reports whether there is anything at a path, if only a link to nothing.
func isThere(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
