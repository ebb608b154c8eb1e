package dump

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
)

// memberName makes a name of an archive harmless: relative, with slashes, and
// without "..", so that it stays below whatever it is put behind.
func memberName(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	if len(name) >= 2 && name[1] == ':' { // a drive, as in C:\story.html
		name = name[2:]
	}
	name = path.Clean("/" + strings.ReplaceAll(name, "\x00", ""))[1:]
	if name == "" {
		return "unnamed"
	}
	return name
}

// passesMember reports whether a member is passed over by its name, as a file of
// that name would be in a directory. __MACOSX is what a Mac puts beside the files in zips.
func passesMember(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return true
		}
	}
	return isBesidePages(name)
}

// passesMode says of what is no regular file what it counts as.
func passesMode(mode fs.FileMode) PassedOver {
	switch {
	case mode.IsRegular(), mode.IsDir():
		return ""
	case mode&fs.ModeSymlink != 0:
		return PassedLinks
	}
	return PassedSpecial
}

// A memberReader reads a member of an archive. Its errors are damage, unless
// they are known for something else.
type memberReader struct {
	io.Reader
	archive string
	failed  bool
}

func (m *memberReader) Read(p []byte) (int, error) {
	n, err := m.Reader.Read(p)
	if err != nil && err != io.EOF {
		m.failed = true
		err = asDamage(&damageError{name: m.archive, err: err})
	}
	return n, err
}

// asDamage gives damage, unless what is wrong is known for something else:
// trouble with the file around it, or damage already.
func asDamage(d *damageError) error {
	var system *fs.PathError
	var bomb bombError
	var damage *damageError
	if errors.As(d.err, &system) || errors.As(d.err, &bomb) || errors.As(d.err, &damage) {
		return d.err
	}
	return d
}
