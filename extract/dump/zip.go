package dump

import (
	"archive/zip"
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zstd"

	"shuck/extract"
	"shuck/extract/internal/tape"
)

// isZip reports whether what comes next is a zip archive: the header of a member,
// the end of an archive without any, or the mark of one that was meant to be
// split.
func isZip(f *tape.Feed) bool {
	switch string(f.Head(4)) {
	case "PK\x03\x04", "PK\x05\x06":
		return true
	case "PK\x07\x08":
		return string(f.Head(8)[4:]) == "PK\x03\x04"
	}
	return false
}

// zipEnd opens what ends the directory of a zip, and zipEndSight is how far before the end
// of the file that may stand: it has a comment of up to 64 KiB.
const (
	zipEnd      = "PK\x05\x06"
	zipEndSight = 64<<10 + 22
)

// isZipBehind reports whether data is a zip archive with something else before it, as
// programs that unpack themselves are. Its directory stands at its end.
func isZipBehind(data []byte) bool {
	sight := data[max(0, len(data)-zipEndSight):]
	if bytes.IndexByte(sight, 0) < 0 || !bytes.Contains(sight, []byte(zipEnd)) { // no directory is without a zero
		return false
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	return err == nil && len(archive.File) > 0
}

// readZip gives the pages in all members of an archive that are files. Of a
// WACZ, which is a zip with WARC files, their pages are those of the WARC
// files alone.
func readZip(r *reading, it item) bool {
	since := r.given
	whole, size, done, err := r.wholeZip(it)
	if err != nil {
		return r.fail(it.name, err)
	}
	defer done()
	archive, err := zip.NewReader(whole, size)
	if err != nil {
		return r.fail(it.name, zipError(err))
	}
	if overlap(archive, size) {
		return r.fail(it.name, &extract.Error{Kind: extract.ErrRefused, Message: "refused: the members of the zip archive overlap"})
	}
	registerMethods(archive)
	if what := documentIn(archive); what != "" {
		return r.fail(it.name, &extract.Error{Kind: extract.ErrNotAPage, Message: "not a page but " + what})
	}
	what, below := "zip archive", ""
	if isWACZ(archive) {
		what, below = "WACZ", waczArchive
	}
	names := memberNames{}
	for _, member := range archive.File {
		if !r.readZipMember(it, member, below, names) {
			return false
		}
	}
	return r.failEmpty(since, it.name, what)
}

// overlap reports whether the members of an archive are larger, as they are compressed,
// than the archive itself. So some bytes are part of several, as in traps that have
// their members all in one place.
func overlap(archive *zip.Reader, size int64) bool {
	left := uint64(size)
	for _, member := range archive.File {
		if member.CompressedSize64 > left {
			return true
		}
		left -= member.CompressedSize64
	}
	return false
}

// readZipMember reads a member, if it lies below the directory.
func (r *reading) readZipMember(it item, member *zip.File, below string, names memberNames) bool {
	name := memberName(member.Name)
	if passed := passesMode(member.Mode()); passed != "" {
		r.pass(passed)
		return true
	}
	if member.Mode().IsDir() || strings.HasSuffix(member.Name, "/") {
		return true
	}
	source := it.name + "#" + names.next(name)
	if !strings.HasPrefix(name, below) || !r.takesMember(it.name, name, below != "") {
		r.pass(PassedMembers)
		return true
	}
	if !r.wanted.leadsTo(source) {
		return true
	}
	if isEncrypted := member.Flags&1 != 0; isEncrypted {
		return r.fail(source, &extract.Error{Kind: extract.ErrUnreadable, Message: "cannot be read: it is encrypted"})
	}
	content, err := member.Open()
	if err != nil {
		return r.fail(source, zipError(err))
	}
	defer content.Close()
	unpacked := meteredOut{&memberReader{Reader: content, archive: "zip"}, r.meter}
	return r.read(item{Feed: tape.New(unpacked), name: source, depth: it.depth, size: int64(member.UncompressedSize64)})
}

func zipError(err error) *extract.Error {
	switch {
	case errors.Is(err, zip.ErrFormat), isCut(err), err == io.EOF:
		return damaged("the zip archive is damaged: its directory cannot be found, as in one that is cut off")
	case errors.Is(err, zip.ErrAlgorithm):
		return &extract.Error{Kind: extract.ErrUnreadable, Message: "cannot be read: it is compressed in a way that is not known"}
	}
	return readError(err, "archive", 0)
}

// Methods of compression that zips may have besides deflate.
const (
	zipBzip2 = 12
	zipZstd  = zstd.ZipMethodWinZip
)

func registerMethods(archive *zip.Reader) {
	archive.RegisterDecompressor(zip.Deflate, flate.NewReader)
	archive.RegisterDecompressor(zipBzip2, func(r io.Reader) io.ReadCloser { return io.NopCloser(bzip2.NewReader(r)) })
	archive.RegisterDecompressor(zipZstd, zstd.ZipDecompressor(zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxZstdWindow)))
}

// wholeZip gives the bytes of a zip at any place. What comes as a stream goes
// to a temporary file, which done removes.
func (r *reading) wholeZip(it item) (whole io.ReaderAt, size int64, done func(), err error) {
	if it.whole != nil && it.size > 0 {
		return meteredAt{it.whole, r.meter}, it.size, func() {}, nil
	}
	file, err := os.CreateTemp("", "shuck-*.zip")
	if err != nil {
		why := fmt.Sprintf("cannot be read: a zip that comes as a stream needs a temporary file, which cannot be made in %s: %s", os.TempDir(), plainReason(err))
		return nil, 0, nil, &extract.Error{Kind: extract.ErrUnreadable, Message: why}
	}
	_ = os.Remove(file.Name()) // at once where the system can, so that nothing is left whatever happens
	done = func() {
		_ = file.Close()
		_ = os.Remove(file.Name()) // where it could not
	}
	size, err = io.Copy(file, io.LimitReader(it.Feed, r.meter.spool+1))
	switch {
	case err != nil:
		err = readError(err, "archive", int(size))
	case size > r.meter.spool:
		err = tooLarge("zip archive", r.meter.spool)
	default:
		return file, size, done, nil
	}
	done()
	return nil, 0, nil, err
}

// documents are what programs keep in a zip that is one document and no archive of
// pages, by members that it has; the first counts.
var documents = []struct {
	what    string
	members []string
}{
	{"a Word document", []string{"[Content_Types].xml", "word/document.xml"}},
	{"an Excel workbook", []string{"[Content_Types].xml", "xl/workbook.xml"}},
	{"a PowerPoint presentation", []string{"[Content_Types].xml", "ppt/presentation.xml"}},
	{"an Office document", []string{"[Content_Types].xml", "_rels/.rels"}},
	{"an OpenDocument file", []string{"mimetype", "content.xml", "META-INF/manifest.xml"}},
	{"an EPUB book (unpack it to read its chapters as pages)", []string{"mimetype", "META-INF/container.xml"}},
}

// documentIn says which document an archive is, or "".
func documentIn(archive *zip.Reader) string {
	lacks := func(name string) bool {
		return !slices.ContainsFunc(archive.File, func(f *zip.File) bool { return f.Name == name })
	}
	for _, d := range documents {
		if !slices.ContainsFunc(d.members, lacks) {
			return d.what
		}
	}
	return ""
}

// waczArchive is where a WACZ has its WARC files.
const waczArchive = "archive/"

// isWACZ reports whether an archive is a WACZ. It goes by what every one has: a
// description of the package and the archive.
func isWACZ(archive *zip.Reader) bool {
	described, archived := false, false
	for _, member := range archive.File {
		described = described || member.Name == "datapackage.json"
		archived = archived || strings.HasPrefix(member.Name, waczArchive) && member.Name != waczArchive
	}
	return described && archived
}
