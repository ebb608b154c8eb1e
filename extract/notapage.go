package extract

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"shuck/extract/internal/charset"
	"shuck/extract/internal/newsxml"
)

// A signature is how files begin that are no pages, for which people take them
// because they lay beside pages or were fetched like them.
type signature struct {
	what   string
	offset int
	bytes  string
}

// signatures are of files that are no text, which is found out before: a text may
// begin with some of them.
var signatures = []signature{
	{"a PDF file", 0, "%PDF-"},
	{"a PNG picture", 0, "\x89PNG"},
	{"a JPEG picture", 0, "\xFF\xD8\xFF"},
	{"a GIF picture", 0, "GIF87a"},
	{"a GIF picture", 0, "GIF89a"},
	{"a WebP picture", 8, "WEBP"},
	{"a TIFF picture", 0, "II*\x00"},
	{"a TIFF picture", 0, "MM\x00*"},
	{"a BMP picture", 0, "BM"},
	{"an icon", 0, "\x00\x00\x01\x00"},
	{"an AVIF picture", 4, "ftypavif"},
	{"a HEIC picture", 4, "ftyphei"},
	{"a film or sound", 4, "ftyp"},
	{"a film or sound", 0, "\x1A\x45\xDF\xA3"},
	{"a film or sound", 0, "RIFF"},
	{"a sound", 0, "OggS"},
	{"a sound", 0, "fLaC"},
	{"a sound", 0, "ID3"},
	{"a font", 0, "wOFF"},
	{"a font", 0, "wOF2"},
	{"a zip archive or an office file", 0, "PK\x03\x04"},
	{"an Office document", 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"},
	{"a 7z archive" + unpackIt, 0, "7z\xBC\xAF\x27\x1C"},
	{"a RAR archive" + unpackIt, 0, "Rar!\x1A\x07"},
	{"a file compressed as LZ4" + unpackIt, 0, "\x04\x22\x4D\x18"},
	{"a file compressed as .Z" + unpackIt, 0, "\x1F\x9D"},
	{"a cabinet" + unpackIt, 0, "MSCF"},
}

// unpackIt stands behind what may hold pages, and is not read.
const unpackIt = ", which shuck does not read: unpack it first"

// textSignatures are of files that are written in ASCII, and in which no page begins
// so.
var textSignatures = []signature{
	{"a PDF file", 0, "%PDF-"},
	{"a PostScript file", 0, "%!PS-"},
	{"an RTF document", 0, `{\rtf`},
}

// roots are root elements of XML that is no page. Of feeds, package newsxml knows
// whether they hold stories.
var roots = map[string]string{
	"opml": "a list of feeds (OPML)", "urlset": "a sitemap", "sitemapindex": "a list of sitemaps",
}

// notAPage says what data is that is no page, such as "a PDF file", or "" where it may
// be one. Where the shape is given, it is only asked whether it is text at all.
func notAPage(data []byte, shape Shape) string {
	if charset.IsBinary(data) {
		return signed(data, signatures)
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	what := signed(text, textSignatures)
	switch {
	case what != "" || shape != ShapeUnknown || len(text) == 0:
		return what
	case text[0] == '<':
		return notAPageByRoot(text)
	case (text[0] == '{' || text[0] == '[') && json.Valid(text):
		return "a JSON file"
	case isTable(text):
		return "a table (CSV)"
	}
	return ""
}

// signed returns what the first signature that data begins with is of, or "".
func signed(data []byte, by []signature) string {
	for _, s := range by {
		if len(data) > s.offset && bytes.HasPrefix(data[s.offset:], []byte(s.bytes)) {
			return s.what
		}
	}
	return ""
}

// notAPageByRoot goes by the first element, behind declarations and comments. A page
// without a root may begin with a drawing; a drawing ends as one.
func notAPageByRoot(text []byte) string {
	name := newsxml.Root(text)
	if name == "svg" && bytes.HasSuffix(bytes.TrimSpace(text), []byte("</svg>")) {
		return "an SVG picture"
	}
	return roots[name]
}

const (
	// tableSight is how much of a text is looked at to know a table.
	tableSight = 64 << 10
	// minCells is how many cells below its head a table has at least: prose that
	// is alike in two lines is not in four.
	minCells = 8
	// longestName is above the longest name of a column.
	longestName = 40
)

// isTable reports whether text is a table of values with commas, tabs or semicolons
// between: with names in the first line, and as many values in all others. Prose has
// space behind its commas.
func isTable(text []byte) bool {
	isWhole := len(text) <= tableSight
	if !isWhole {
		text = text[:1+bytes.LastIndexByte(text[:tableSight], '\n')]
	}
	head, _, _ := bytes.Cut(text, []byte("\n"))
	for _, separator := range []rune{',', '\t', ';'} {
		if bytes.ContainsRune(head, separator) && isTableWith(separator, text, isWhole) {
			return true
		}
	}
	return false
}

// isTableWith reports the same for one separator. Of a text that goes on, the last cell
// may be cut off.
func isTableWith(separator rune, text []byte, isWhole bool) bool {
	rows := csv.NewReader(bytes.NewReader(text))
	rows.Comma = separator
	head, err := rows.Read()
	if err != nil || len(head) < 2 || !areNames(head) {
		return false
	}
	for cells := 0; ; cells += len(head) {
		_, err := rows.Read()
		isCut := !isWhole && errors.Is(err, csv.ErrQuote)
		switch {
		case errors.Is(err, io.EOF), isCut:
			return cells >= minCells
		case err != nil:
			return false
		}
	}
}

// areNames reports whether cells may be the names of columns: "id", "Full name"; not
// "Marrow" and " March 3".
func areNames(cells []string) bool {
	for i, cell := range cells {
		isName := cell != "" && cell == strings.TrimSpace(cell) && len(cell) <= longestName && !strings.ContainsAny(cell, "<>.!?\n")
		if !isName || slices.Contains(cells[:i], cell) {
			return false
		}
	}
	return true
}
