// Package files holds what is asked of files before they are read: their names as
// texts, and whether they end. Its functions may be called from any goroutine.
//
//	names.go  names that are no UTF-8, and back
//	read.go   files that people write: rules, goldens, lists of known failures
package files
