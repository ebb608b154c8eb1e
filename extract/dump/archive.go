package dump

import (
	"errors"
	"hash/fnv"
	"io"
	"io/fs"
	"path"
	"strconv"
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

// memberNames gives the members of an archive names of which no two are the same, though
// an archive may have several of one name, or of names that are one when they are made
// harmless: the second x.html is x.html~2. Nor does one have a name like that of something
// in another: beside x.html, a member called x.html#0 is x.html~2#0. The names depend on
// nothing but the members, so that each is an input again.
type memberNames map[uint64]nameUse

// A nameUse says what became of a name, which is kept as a number since archives may have
// millions. Of two names with one number, the second is given a ~2 that it has no need of.
type nameUse struct {
	isTaken   bool
	isBefore  bool  // something taken has it before a #
	lastGiven int32 // the last number behind it
}

// next gives the name of the next member, from one that is harmless.
func (n memberNames) next(name string) string {
	for {
		at := n.conflict(name)
		if at < 0 {
			n.take(name)
			return name
		}
		sum := nameSum(name[:at])
		use := n[sum]
		use.lastGiven = max(use.lastGiven, 1) + 1
		n[sum] = use
		name = name[:at] + "~" + strconv.Itoa(int(use.lastGiven)) + name[at:]
	}
}

// conflict is where the part of a name ends that another name has, or -1.
func (n memberNames) conflict(name string) int {
	conflict := -1
	eachPart(name, func(end int, sum uint64) bool {
		use := n[sum]
		if use.isTaken || use.isBefore && end == len(name) {
			conflict = end
		}
		return conflict < 0
	})
	return conflict
}

func (n memberNames) take(name string) {
	eachPart(name, func(end int, sum uint64) bool {
		use := n[sum]
		if end == len(name) {
			use.isTaken = true
		} else {
			use.isBefore = true
		}
		n[sum] = use
		return true
	})
}

// eachPart gives the number of what stands before each # of a name, and of all of it.
func eachPart(name string, yield func(end int, sum uint64) bool) {
	hash := fnv.New64a()
	from := 0
	for end := range len(name) {
		if name[end] != '#' {
			continue
		}
		_, _ = hash.Write([]byte(name[from:end])) // which never fails
		if from = end; !yield(end, hash.Sum64()) {
			return
		}
	}
	_, _ = hash.Write([]byte(name[from:]))
	yield(len(name), hash.Sum64())
}

// nameSum is the number of a name.
func nameSum(name string) uint64 {
	hash := fnv.New64a()
	_, _ = hash.Write([]byte(name))
	return hash.Sum64()
}

// isHiddenMember reports whether a member is passed over as a hidden file would be in
// a directory. __MACOSX is what a Mac puts beside the files in zips.
func isHiddenMember(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return true
		}
	}
	return false
}

// A memberFilter chooses among the members of the archives in a file, as in a
// directory: their paths are those of the archive, with that of the member below it.
// The zero value takes what a directory without a Filter would.
type memberFilter struct {
	filter  Filter
	below   string // path of the file in the directory; "" where it was named itself
	isQuiet bool   // the file is there for the sake of members that may be in it
}

// takesMember reports whether the member called name of an archive is wanted. In a
// WACZ only what is to be left out is looked for: its pages are in WARC files.
func (r *reading) takesMember(archive, name string, isWACZ bool) bool {
	if isHiddenMember(name) {
		return false
	}
	m := r.members
	within := strings.ReplaceAll(strings.TrimPrefix(archive, r.root), "#", "/")
	name = strings.TrimPrefix(path.Join(m.below, within, name), "/")
	switch {
	case m.filter.excludesBelow(name):
		return false
	case len(m.filter.Include) == 0 || isWACZ:
		return !isBesidePages(name)
	default:
		return m.filter.includesBelow(name)
	}
}

// isForMembers reports whether an archive is read for the sake of members that may
// be in it, so that it is no loss when there are none.
func (r *reading) isForMembers(archive string) bool {
	return r.members.isQuiet || len(r.members.filter.Include) > 0 && archive != r.root
}

// excludesBelow reports whether a file, or a directory it is below, is left out.
func (f Filter) excludesBelow(name string) bool {
	for at := range len(name) {
		if name[at] == '/' && f.excludes(name[:at]) {
			return true
		}
	}
	return f.excludes(name)
}

// includesBelow reports whether a file is taken, or an archive it is in, or whether
// it is an archive itself, which may have members to take.
func (f Filter) includesBelow(name string) bool {
	for at := range len(name) {
		if name[at] == '/' && isArchiveName(name[:at]) && matchesAny(f.Include, name[:at]) {
			return true
		}
	}
	return matchesAny(f.Include, name) || isArchiveName(name)
}

// isArchiveName reports whether files so named are archives with named members. It is
// asked only where Include leaves a file out; what is in it then decides.
func isArchiveName(name string) bool {
	name = strings.ToLower(name)
	switch path.Ext(name) {
	case ".gz", ".bz2", ".xz", ".zst":
		return path.Ext(strings.TrimSuffix(name, path.Ext(name))) == ".tar"
	case ".zip", ".tar", ".tgz", ".tbz2", ".txz", ".wacz":
		return true
	}
	return false
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
	d.err = asZstdError(d.err)
	var system *fs.PathError
	var bound boundError
	var damage *damageError
	if errors.As(d.err, &system) || errors.As(d.err, &bound) || errors.As(d.err, &damage) {
		return d.err
	}
	return d
}
