package charset

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

const (
	// binarySample is how much of a page is looked at for zeros and controls.
	binarySample = 8 << 10
	// maxControlShare is the share of control bytes that text may have, as 1/n:
	// dumps with a stray zero or form feed are text; compressed bytes have 1/9.
	maxControlShare = 50
	// minWideZeros and maxNarrowZeros are shares of zeros, as 1/n, where a wide
	// encoding has its high bytes and where it has its low ones. Chinese in
	// UTF-16 has few of the former (spaces, digits, line ends), and the latter
	// in a character of 256.
	minWideZeros   = 50
	maxNarrowZeros = 10
)

// magicNumbers are how files begin that are no pages and can be known by it.
var magicNumbers = []struct {
	offset int
	bytes  string
}{
	{0, "%PDF-"}, {0, "\x89PNG"}, {0, "\xFF\xD8\xFF"}, {0, "GIF87a"}, {0, "GIF89a"}, {0, "II*\x00"}, {0, "MM\x00*"},
	{0, "RIFF"}, {0, "OggS"}, {0, "fLaC"}, {0, "ID3\x02"}, {0, "ID3\x03"}, {0, "ID3\x04"}, {4, "ftyp"},
	{0, "\x1A\x45\xDF\xA3"}, {0, "PK\x03\x04"}, {0, "PK\x05\x06"}, {0, "\x1F\x8B"}, {0, "\xFD7zXZ"},
	{0, "\x28\xB5\x2F\xFD"}, {0, "7z\xBC\xAF"}, {0, "Rar!\x1A"}, {4, "1AY&SY"}, {0, "\x7FELF"}, {0, "\x00asm"},
	{0, "\xCA\xFE\xBA\xBE"}, {0, "\xD0\xCF\x11\xE0"}, {0, "SQLite format 3\x00"}, {0, "wOFF"}, {0, "wOF2"},
}

// IsBinary reports whether data is no text in any charset: a picture, an
// archive, a program.
func IsBinary(data []byte) bool {
	for _, magic := range magicNumbers {
		if len(data) > magic.offset && bytes.HasPrefix(data[magic.offset:], []byte(magic.bytes)) {
			return true
		}
	}
	if _, marked := findBOM(&undecoded{data: data}); marked || wideCharset(data) != "" {
		return false
	}
	data = data[:min(len(data), binarySample)]
	isShifted := bytes.Contains(data, []byte(announcesKorean))
	controls := 0
	for _, b := range data {
		if isBinaryControl(b) && !(isShifted && (b == 0x0E || b == 0x0F)) {
			controls++
		}
	}
	return controls*maxControlShare > len(data)
}

// isBinaryControl reports whether a byte is a control character that does not
// occur in text, where white space, backspace, and the escapes of ISO-2022-JP
// and of terminals do.
func isBinaryControl(b byte) bool {
	return b < ' ' && !('\b' <= b && b <= '\r') && b != 0x1B || b == 0x7F
}

// wideCharset recognises UTF-16 and UTF-32 by where their zeros are, and
// returns "" for anything else.
func wideCharset(data []byte) string {
	data = data[:min(len(data), binarySample)&^3]
	if bytes.IndexByte(data, 0) < 0 {
		return ""
	}
	var zeros [4]int // by offset in four bytes
	for i, b := range data {
		if b == 0 {
			zeros[i&3]++
		}
	}
	units := len(data) / 4
	half := func(n int) bool { return 2*n > units }
	low, high := zeros[0]+zeros[2], zeros[1]+zeros[3]
	for _, c := range []struct {
		name string
		is   bool
	}{
		{"utf-32le", half(zeros[2]) && half(zeros[3]) && !half(zeros[0])},
		{"utf-32be", half(zeros[0]) && half(zeros[1]) && !half(zeros[3])},
		{"utf-16le", high*minWideZeros > 2*units && low*maxNarrowZeros < high},
		{"utf-16be", low*minWideZeros > 2*units && high*maxNarrowZeros < low},
	} {
		if c.is && isPlainText(unicodeReader(c.name), data) {
			return c.name
		}
	}
	return ""
}

// isPlainText reports whether data, read in a charset, has no more controls,
// unpaired surrogates and unassigned characters than text may have by accident.
func isPlainText(c charsetReader, data []byte) bool {
	text, _ := c.decode(data)
	bad, all := 0, 0
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		all++
		if r < ' ' && isBinaryControl(byte(r)) || r == utf8.RuneError || r > ' ' && !unicode.IsGraphic(r) && !unicode.Is(unicode.Cf, r) {
			bad++
		}
	}
	return bad*maxControlShare <= all
}
