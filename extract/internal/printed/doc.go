// Package printed reads how the lines of a text dump were printed: at what width, from which
// column on, with which marks; and which of them are one paragraph. [Of] says it of a whole
// dump, and the [Shape] that it returns takes each line apart and joins lines. All functions
// are functions of what they are given, take time linear in it, and are safe for concurrent
// use.
//
//	shape.go  how a dump was printed: width, indent, hyphens; which lines go on
//	line.go   one line: bullets, link markers, entry fields
//	clean.go  whether a text is printed like a story alone
package printed
