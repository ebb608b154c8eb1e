// Package files makes texts of the names of files, and names of the texts, and reads files
// that people write. Its functions may be called from any goroutine.
//
//	names.go  names that are no UTF-8, and back
//	read.go   files that people write: rules, goldens, lists of known failures
package files
