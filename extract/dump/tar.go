package dump

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
	"strconv"

	"shuck/extract"
	"shuck/extract/internal/tape"
)

const (
	tarBlock = 512
	// The header of a member has its checksum and a magic word here.
	tarSumAt, tarSumEnd = 148, 156
	tarMagicAt          = 257
	tarMagic            = "ustar"
)

func isTar(f *tape.Feed) bool { return startsTarMember(f.Head(tarBlock)) }

// startsTarMember reports whether a member starts with these bytes. It goes by the
// checksum, which old archives without the magic word have as well.
func startsTarMember(head []byte) bool {
	if len(head) < tarBlock || head[0] == 0 {
		return false
	}
	field := bytes.Trim(head[tarSumAt:tarSumEnd], " \x00")
	want, err := strconv.ParseInt(string(field), 8, 32)
	if err != nil {
		return false
	}
	sum := int64(0)
	for i, b := range head[:tarBlock] {
		if tarSumAt <= i && i < tarSumEnd {
			b = ' '
		}
		sum += int64(b)
	}
	return sum == want
}

// readTar gives the pages in all members of an archive that are files. Links
// and devices are passed over.
func readTar(r *reading, it item) bool {
	since := r.given
	archive := tar.NewReader(it.Reader)
	last, names := &memberReader{}, memberNames{}
	for {
		header, err := archive.Next()
		switch {
		case err == io.EOF:
			return r.failEmpty(since, it.name, "tar archive")
		case err != nil:
			// Damage inside the last member has been reported.
			if !last.failed && !r.fail(it.name, tarError(err)) {
				return false
			}
			if last.failed = false; !toTarMember(it.Feed) {
				return true
			}
			archive = tar.NewReader(it.Reader)
			continue
		}
		last = &memberReader{Reader: archive, archive: "tar"}
		if !r.readTarMember(it, header, last, names) {
			return false
		}
	}
}

func (r *reading) readTarMember(it item, header *tar.Header, content io.Reader, names memberNames) bool {
	name := memberName(header.Name)
	switch header.Typeflag {
	case tar.TypeReg, tar.TypeCont, tar.TypeGNUSparse:
	case tar.TypeDir, tar.TypeXGlobalHeader:
		return true
	case tar.TypeLink, tar.TypeSymlink:
		r.pass(PassedLinks)
		return true
	default:
		r.pass(PassedSpecial)
		return true
	}
	source := it.name + "#" + names.next(name)
	if !r.takesMember(it.name, name, false) {
		r.pass(PassedMembers)
		return true
	}
	if !r.wanted.leadsTo(source) {
		return true
	}
	content = meteredOut{content, r.meter} // a sparse file has holes, which take nothing
	return r.read(item{Feed: tape.New(content), name: source, depth: it.depth, size: header.Size})
}

func isCut(err error) bool { return errors.Is(err, io.ErrUnexpectedEOF) }

func tarError(err error) *extract.Error {
	switch {
	case isCut(err):
		return damaged("the tar archive is cut off")
	case errors.Is(err, tar.ErrHeader), errors.Is(err, tar.ErrFieldTooLong):
		return damaged("the tar archive is damaged: a member has no valid header")
	}
	return readError(err, "archive", 0)
}

// toTarMember looks for the next header with the magic word behind damage. It
// reports false when there is none.
func toTarMember(f *tape.Feed) bool {
	for {
		head, err := f.Peek(tape.Size)
		if len(head) == 0 {
			if err == io.EOF || !f.Resume("") {
				return false
			}
			continue
		}
		at := bytes.Index(head, []byte(tarMagic)) - tarMagicAt
		switch {
		case at >= 0 && len(head) >= at+tarBlock && startsTarMember(head[at:]):
			f.Skip(at)
			return true
		case at >= 0: // no header, or not all of it is in sight
			f.Skip(at + 1)
		case len(head) > tarBlock:
			f.Skip(len(head) - tarBlock)
		default:
			f.Skip(len(head))
		}
	}
}
