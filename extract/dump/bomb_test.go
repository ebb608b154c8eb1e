package dump

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"testing"
)

// TestOverlappingZip repeats the directory's entry of a member, so that all of them are
// in one place.
func TestOverlappingZip(t *testing.T) {
	var content strings.Builder
	for i := range 500 { // which do not become short
		fmt.Fprint(&content, i*i, " ")
	}
	whole := zipOf(t, "page.html", content.String())
	entry, end := bytes.Index(whole, []byte("PK\x01\x02")), bytes.Index(whole, []byte("PK\x05\x06"))
	const members = 50
	trap := append(bytes.Clone(whole[:entry]), bytes.Repeat(whole[entry:end], members)...)
	tail := bytes.Clone(whole[end:])
	binary.LittleEndian.PutUint16(tail[8:], members)
	binary.LittleEndian.PutUint16(tail[10:], members)
	binary.LittleEndian.PutUint32(tail[12:], uint32(members*(end-entry)))
	trap = append(trap, tail...)
	checkGot(t, "overlapping members", collect(t, trap, 0), "x: refused\n")
}

// TestZstdWindow has frames that ask for 512 MB of memory: alone, in a zip, and as the
// content of an answer.
func TestZstdWindow(t *testing.T) {
	frame := zstdMagic + "\x00\x98" + "\x19\x00\x00<p>" // no flags; 2 to the power of 29; one block as it is
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	member, err := archive.CreateRaw(&zip.FileHeader{Name: "page.html", Method: zipZstd, CompressedSize64: uint64(len(frame)), UncompressedSize64: 3})
	mustDo(t, err)
	_, err = io.WriteString(member, frame)
	mustDo(t, err)
	mustDo(t, archive.Close())
	for want, data := range map[string]string{
		"x: refused\n":           frame,
		"x#page.html: refused\n": packed.String(),
		"x#0: refused\n":         answerOf("u", htmlType+"Content-Encoding: zstd\r\n", frame),
	} {
		checkGot(t, "512 MB", collect(t, []byte(data), 0), want)
	}
}

// TestSparseTar has holes of a terabyte in a small archive, which are refused like what
// compression gives.
func TestSparseTar(t *testing.T) {
	header := make([]byte, tarBlock)
	copy(header, "page.html")
	copy(header[100:], "0000644\x00")
	copy(header[124:], "00000000000\x00") // nothing is stored
	copy(header[136:], "00000000000\x00")
	header[156] = 'S'
	copy(header[257:], "ustar  \x00")
	copy(header[386:], "77777777777\x0000000000000\x00") // one empty piece, at the end
	copy(header[483:], "77777777777\x00")
	copy(header[148:], "        ")
	sum := 0
	for _, b := range header {
		sum += int(b)
	}
	copy(header[148:], fmt.Sprintf("%06o\x00 ", sum))
	archive := append(header, make([]byte, 2*tarBlock)...)
	b := boundsFor(0)
	b.unpacked = 1 << 20
	var have []string
	file := File{Source: "x", Reader: bytes.NewReader(archive)}
	for page, err := range file.pages(b) {
		have = append(have, fmt.Sprint(page.Source, " ", err))
	}
	if len(have) != 1 || !strings.HasPrefix(have[0], "x#page.html refused") {
		t.Errorf("have %q", have)
	}
}
