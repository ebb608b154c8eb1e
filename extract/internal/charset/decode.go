package charset

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/unicode/norm"
)

// charsetFinders are asked in this order: what the bytes prove, then what is
// claimed about them, then a guess. Proof stands before claims because pages
// and servers keep the declaration of an older system.
var charsetFinders = []struct {
	find    func(*undecoded) (charsetReader, bool)
	guesses bool
}{
	{findBOM, false},
	{findWide, false},
	{findEscapes, false},
	{findUTF8, false},
	{findDeclared, false},
	{findMeta, false},
	{findGuess, true},
}

const (
	// utf8Majority is how many valid sequences make up for a bad byte: UTF-8
	// cut off or mixed with a little of something else stays UTF-8, since text
	// in other charsets has more bad bytes than chance sequences.
	utf8Majority = 2
	// minUTF8Bytes is how many non-ASCII bytes in valid UTF-8 overrule a
	// declaration of a double-byte charset, in which a word or two may happen to
	// be valid UTF-8 ("联通" in GBK).
	minUTF8Bytes = 10
	// credibleLegibility is what a page must reach in the declared charset for
	// the declaration to be believed unheard. Below, it is false where the page
	// is better by credibleMargin in another: half of its letters right where
	// they were strange. Near relatives (windows-1250 and 1252) often differ by
	// less, and a declaration knows better than a guess.
	credibleLegibility = 0.5
	credibleMargin     = 1.0
	// minDoubt is how many non-ASCII bytes a page must have for its declaration
	// to be doubted: fewer may be a few foreign names.
	minDoubt = 10
)

// An undecoded is a page before its charset is known.
type undecoded struct {
	data     []byte
	declared string // by the transport
	isHTML   bool
	isUTF8   bool // all of data is known to be valid

	// What guessing needs and gives, from when it is first needed.
	sample  []byte // see charsetSample
	guessed charsetReader
	legible float64 // of the sample in the charset guessed
}

// Decode returns data as valid UTF-8 without byte order mark, the name of the
// charset it was in as the web has it ("utf-8", "windows-1252", "gbk"), and
// warnings where the charset was guessed or bytes had to be replaced. declared
// is the charset that the transport gave, or "". Data that is UTF-8 already is
// returned as it is, not copied; but text that was decoded as windows-1252 before, though it was
// in another charset, is decoded again: HTML where it was in UTF-8.
func Decode(data []byte, declared string, isHTML bool) (text []byte, charset string, warnings []string) {
	if rest, marked := bytes.CutPrefix(data, []byte("\uFEFF")); marked {
		data, declared = rest, "utf-8" // a claim, since templates get appended to it
	}
	u := &undecoded{data: data, declared: declared, isHTML: isHTML}
	for _, finder := range charsetFinders {
		c, ok := finder.find(u)
		if !ok {
			continue
		}
		switch {
		case finder.guesses:
			warnings = append(warnings, "charset guessed: "+c.name)
		case u.isUnreadable():
			warnings = append(warnings, fmt.Sprintf("charset declared as %s, which is not read: signs stand as they are", u.claim()))
		}
		if u.isUTF8 && c.encoding == nil {
			if again, name, ok := readAgain(data, isHTML); ok {
				return again, name, append(warnings, "the text was decoded as windows-1252: read again as "+name)
			}
			return data, c.name, warnings
		}
		text, replaced := c.decode(data)
		switch {
		case replaced == 1:
			warnings = append(warnings, "1 byte replaced")
		case replaced > 1:
			warnings = append(warnings, fmt.Sprintf("%d bytes replaced", replaced))
		}
		return text, c.name, warnings
	}
	panic("charset: no charset was guessed")
}

// A charsetReader turns bytes in one charset into UTF-8.
type charsetReader struct {
	name      string
	encoding  encoding.Encoding // nil for UTF-8
	bomLength int               // bytes of byte order mark to skip
}

var utf8Reader = charsetReader{name: "utf-8"}

// decode returns data in UTF-8 and how many bytes of it had no meaning and
// became U+FFFD.
func (c charsetReader) decode(data []byte) (text []byte, replaced int) {
	data = data[c.bomLength:]
	if c.encoding == nil {
		if utf8.Valid(data) {
			return data, 0
		}
		_, bad := countUTF8(data)
		return bytes.ToValidUTF8(data, []byte(string(utf8.RuneError))), bad
	}
	// Decoders replace and never fail.
	text, _ = c.encoding.NewDecoder().Bytes(data)
	if c.name == "windows-1258" { // which writes tones apart from their letters
		text = norm.NFC.Bytes(text)
	}
	return text, bytes.Count(text, []byte(string(utf8.RuneError)))
}

// lookupCharset finds a charset by any of its names on the web ("latin1",
// "x-sjis") or by one of the code pages of Windows ("cp1251", "win-1251").
func lookupCharset(label string) (charsetReader, bool) {
	label = normalLabel(label)
	e, err := htmlindex.Get(label)
	if err != nil {
		e, err = htmlindex.Get(codePageLabel(label))
	}
	if err != nil || e == encoding.Replacement {
		return charsetReader{}, false
	}
	name, _ := htmlindex.Name(e)
	switch name {
	case "utf-8":
		return utf8Reader, true
	case "gbk": // declared for its superset as well
		e = simplifiedchinese.GB18030
	}
	return charsetReader{name: name, encoding: e}, true
}

// codePageLabel makes the web's label of a charset named in another way.
//
//	"win-1251", "windows1251", "cp936" -> "windows-1251", "gbk"
//	"utf8mb4" -> "utf-8"    "x-foo" -> ""
func codePageLabel(label string) string {
	number := strings.TrimLeft(label, "cpwindos-_")
	switch number {
	case "936":
		return "gbk"
	case "932":
		return "shift_jis"
	case "949":
		return "euc-kr"
	case "950":
		return "big5"
	case "utf8mb3", "utf8mb4", "utf_8", "utf-8n":
		return "utf-8"
	}
	return "windows-" + number
}

// byteOrderMarks of wide encodings, the longer before those that begin like them.
var byteOrderMarks = []struct{ mark, charset string }{
	{"\xFF\xFE\x00\x00", "utf-32le"},
	{"\x00\x00\xFE\xFF", "utf-32be"},
	{"\xFF\xFE", "utf-16le"},
	{"\xFE\xFF", "utf-16be"},
}

// findBOM recognises the byte order mark of a wide encoding.
func findBOM(u *undecoded) (charsetReader, bool) {
	for _, m := range byteOrderMarks {
		if bytes.HasPrefix(u.data, []byte(m.mark)) {
			c := unicodeReader(m.charset)
			c.bomLength = len(m.mark)
			return c, true
		}
	}
	return charsetReader{}, false
}

// unicodeReader returns the reader of an encoding of Unicode; the web has no
// names for UTF-32.
func unicodeReader(name string) charsetReader {
	switch name {
	case "utf-32le":
		return charsetReader{name: name, encoding: utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)}
	case "utf-32be":
		return charsetReader{name: name, encoding: utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)}
	}
	c, _ := lookupCharset(name)
	return c
}

// findWide recognises UTF-16 and UTF-32 without mark. It comes before UTF-8,
// for which zeros are valid.
func findWide(u *undecoded) (charsetReader, bool) {
	name := wideCharset(u.data)
	return unicodeReader(name), name != ""
}

// findEscapes recognises charsets whose bytes are all ASCII by the sequences that
// switch to another alphabet. Those of HZ may stand in any text, so it has to be
// declared, too.
func findEscapes(u *undecoded) (charsetReader, bool) {
	switches := bytes.IndexByte(u.data, escape) >= 0
	for _, c := range escapeCharsets {
		if c.escapes[0][0] == escape && !switches || !u.hasAny(c.escapes) {
			continue
		}
		if nextHighByte(u.data) < len(u.data) {
			return charsetReader{}, false
		}
		if c.isProof || u.claim() == c.name {
			return charsetReader{name: c.name, encoding: c.encoding}, true
		}
	}
	return charsetReader{}, false
}

// escape is the byte that most sequences begin with which switch to another alphabet.
const escape = '\x1b'

// escapeCharsets are the charsets that findEscapes knows.
var escapeCharsets = []struct {
	name     string
	encoding encoding.Encoding
	escapes  []string
	isProof  bool // whether an escape is enough to know it
}{
	{"iso-2022-jp", japanese.ISO2022JP, []string{"\x1b$B", "\x1b$@", "\x1b(J", "\x1b(I"}, true},
	{"iso-2022-kr", shiftedKorean{}, []string{announcesKorean}, true},
	{"hz-gb-2312", simplifiedchinese.HZGB2312, []string{"~{"}, false},
}

// hasAny reports whether one of some sequences occurs on the page.
func (u *undecoded) hasAny(sequences []string) bool {
	return slices.ContainsFunc(sequences, func(s string) bool { return bytes.Contains(u.data, []byte(s)) })
}

// claim is the charset that the transport or the page declares, in small letters.
func (u *undecoded) claim() string {
	return normalLabel(cmp.Or(u.declared, metaCharset(u)))
}

// normalLabel is a label as it is looked up.
func normalLabel(label string) string {
	return strings.ToLower(strings.Trim(label, " \t\r\n\"';,"))
}

// isUnreadable reports whether a page is declared to be in a charset whose bytes are
// all ASCII, and which is not read: it would pass for plain ASCII. Browsers refuse
// UTF-7, in which markup can be hidden.
func (u *undecoded) isUnreadable() bool {
	for _, c := range []struct{ label, sign string }{{"utf-7", "+"}, {"unicode-1-1-utf-7", "+"}, {"iso-2022-cn", "\x0e"}} {
		head := u.data[:min(len(u.data), metaPrescan)]
		if bytes.Contains(u.data, []byte(c.sign)) && (u.declared != "" || mentions(head, c.label)) && u.claim() == c.label {
			return true
		}
	}
	return false
}

// mentions reports whether a label is in data, in small letters or in capitals. Its last
// character, which is rare in markup if it is a digit, is what is looked for.
func mentions(data []byte, label string) bool {
	last := len(label) - 1
	for _, label := range []string{label, strings.ToUpper(label)} {
		for at := 0; ; at++ {
			n := bytes.IndexByte(data[at:], label[last])
			if n < 0 {
				break
			}
			if at += n; bytes.HasSuffix(data[:at], []byte(label[:last])) {
				return true
			}
		}
	}
	return false
}

// findUTF8 recognises UTF-8 by all of the bytes: text in another charset does
// not pass, but for a few characters in a double-byte one.
func findUTF8(u *undecoded) (charsetReader, bool) {
	if u.isUTF8 = utf8.Valid(u.data); u.isUTF8 {
		n := countHighBytes(u.data, minUTF8Bytes)
		doubtful := 0 < n && n < minUTF8Bytes && u.claimsDoubleByte()
		return utf8Reader, !doubtful
	}
	good, bad := countUTF8(u.data)
	return utf8Reader, good >= utf8Majority*bad
}

// countUTF8 counts the sequences of more than one byte that are valid UTF-8
// and the bytes that are not.
func countUTF8(data []byte) (good, bad int) {
	for i := nextHighByte(data); i < len(data); i = nextHighByte(data) {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		data = data[i+size:]
	}
	return good, bad
}

// countHighBytes counts the bytes that are not ASCII, up to a limit.
func countHighBytes(data []byte, limit int) (n int) {
	for i := nextHighByte(data); i < len(data) && n < limit; i = nextHighByte(data) {
		n++
		data = data[i+1:]
	}
	return n
}

// nextHighByte returns the index of the first byte that is not ASCII, or the
// length of data. It looks at eight bytes at a time: most pages have few.
func nextHighByte(data []byte) int {
	i := 0
	for ; i+8 <= len(data); i += 8 {
		if binary.LittleEndian.Uint64(data[i:])&0x8080808080808080 != 0 {
			break
		}
	}
	for i < len(data) && data[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// claimsDoubleByte reports whether the transport or the page declares a charset
// in which most characters take two bytes.
func (u *undecoded) claimsDoubleByte() bool {
	for _, label := range []string{u.declared, metaCharset(u)} {
		if c, ok := lookupCharset(label); ok {
			switch c.name {
			case "gbk", "gb18030", "big5", "euc-kr", "euc-jp", "shift_jis":
				return true
			}
			return false
		}
	}
	return false
}

// findDeclared takes the charset that the transport declared.
func findDeclared(u *undecoded) (charsetReader, bool) {
	c, ok := lookupCharset(u.declared)
	return c, ok && u.believes(c)
}

// findMeta takes the charset that the page declares.
func findMeta(u *undecoded) (charsetReader, bool) {
	c, ok := lookupCharset(metaCharset(u))
	return c, ok && u.believes(c)
}

// believes reports whether a claim about the charset may be true. UTF-8 would
// have been proved by now, and UTF-16 has zeros; of the others, a claim is
// false where the text is illegible in it and would be legible in another.
func (u *undecoded) believes(c charsetReader) bool {
	switch c.name {
	case "utf-8", "x-user-defined":
		return false
	case "utf-16le", "utf-16be":
		return bytes.IndexByte(u.data, 0) >= 0
	}
	u.needSample()
	claimed := c.legibility(u.sample)
	if claimed >= credibleLegibility || countHighBytes(u.sample, minDoubt) < minDoubt {
		return true
	}
	u.needGuess()
	return u.legible < claimed+credibleMargin
}

// findGuess takes the charset in which the page reads best.
func findGuess(u *undecoded) (charsetReader, bool) {
	u.needGuess()
	return u.guessed, true
}

// needSample takes the sample when it is first needed.
func (u *undecoded) needSample() {
	if u.sample == nil {
		u.sample = charsetSample(u.data, u.isHTML)
	}
}

// needGuess guesses the charset when the guess is first needed.
func (u *undecoded) needGuess() {
	if u.guessed.name == "" {
		u.needSample()
		u.guessed, u.legible = guessCharset(u.sample)
	}
}
