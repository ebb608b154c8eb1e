package main

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"unicode/utf8"

	"shuck/cmd/shuck/internal/pathname"
)

// Under --out a page keeps the name of its input and gets the ending of the
// format behind it: a.html -> a.html.json, so a.html and a.txt do not meet.
// What is in a container is below its name: a.warc#12 -> a.warc/12.json.
//
// No name leads out of the directory, and no two inputs have the same one,
// because what cannot stand in a name is written as its bytes, %xHH:
//
//	../a.html   %x2E%x2E/a.html.json
//	/data/a     %x2Fdata/a.json
//	a%xb        a%x25xb.json           a % that could be taken for ours; %2F stays %2F
//	a.json/b    a%x2Ejson/b.json       no directory is called like a file of records
//
// ./a and a are the same input. Parts that are too long for a file system are
// cut and end in a hash of the whole.

// relativeName is the name of an input file that names under --out are made
// of: relative to the directory below, or as given where that is "".
func relativeName(source, below string) string {
	if below != "" {
		if rel, err := filepath.Rel(below, source); err == nil {
			source = rel
		}
	}
	if source == pathname.StandardInput {
		return source
	}
	name := filepath.ToSlash(filepath.Clean(source))
	if name == pathname.StandardInput { // the file ./-
		return "%x2D"
	}
	return safePath(name)
}

// outputFile is where the record of the page called name goes.
func outputFile(name, ending string) string { return outputParts(name, ending) + ending }

// memberFile is where the record of a member of the container called name
// goes; member is a path in it, or an offset. The second member of one path,
// which archives can have, is number 2: x.html%x~2.json.
func memberFile(name, member string, number int, ending string) string {
	path := name + "/" + safePath(member)
	if number > 1 {
		path += fmt.Sprintf("%%x~%d", number)
	}
	return outputParts(path, ending) + ending
}

// outputDirectory is where the members of the container called name go.
func outputDirectory(name, ending string) string {
	return strings.TrimSuffix(outputParts(name+"/-", ending), "/-")
}

// safePath makes parts out of a path that can be joined to a directory. Empty
// parts become an escaped slash before the next part.
func safePath(path string) string {
	var parts []string
	prefix := ""
	for part := range strings.SplitSeq(path, "/") {
		if part == "" {
			prefix += escaped('/')
			continue
		}
		parts = append(parts, prefix+safePart(part))
		prefix = ""
	}
	if prefix != "" {
		parts = append(parts, prefix)
	}
	return strings.Join(parts, "/")
}

// outputParts makes the directories of a safe path differ from files with the
// ending, and from what shuck keeps for itself, and cuts what is too long.
func outputParts(name, ending string) string {
	parts := strings.Split(name, "/")
	for i, part := range parts {
		isDirectory := i < len(parts)-1
		isOwn := i == 0 && (part == stateDirectory || part == errorsFile)
		if isDirectory && (isOwn || strings.HasSuffix(part, ending)) {
			dot := strings.LastIndexByte(part, '.')
			part = part[:dot] + escaped('.') + part[dot+1:]
		}
		parts[i] = cutPart(part, longestPart-len(ending))
	}
	return strings.Join(parts, "/")
}

// longestPart is what the common file systems take for one name, in bytes.
const longestPart = 255

func cutPart(part string, longest int) string {
	if len(part) <= longest {
		return part
	}
	sum := sha256.Sum256([]byte(part))
	mark := fmt.Sprintf("%%%x", sum[:8])
	keep := longest - len(mark)
	for !utf8.RuneStart(part[keep]) {
		keep--
	}
	return part[:keep] + mark
}

// safePart escapes what cannot stand in one part of a path, and every "%x".
func safePart(part string) string {
	if part == "." || part == ".." {
		return strings.Repeat(escaped('.'), len(part))
	}
	var b strings.Builder
	for i, r := range part {
		width := 1
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(part[i:], string(utf8.RuneError)),
			isForbidden(r),
			strings.HasPrefix(part[i:], "%x"):
			b.WriteString(escaped(part[i]))
		default:
			width = utf8.RuneLen(r)
			b.WriteString(part[i : i+width])
		}
	}
	return b.String()
}

// isForbidden reports whether a character is something else than a part of a
// name, on this system or, like the other slash, on some.
func isForbidden(r rune) bool {
	return r < ' ' || r == '\x7f' || r == '\\' ||
		runtime.GOOS == "windows" && strings.ContainsRune(`<>:"|?*`, r)
}

func escaped(b byte) string { return fmt.Sprintf("%%x%02X", b) }
