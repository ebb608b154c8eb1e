// Package inline reads what stands within the paragraphs of Markdown: links, pictures, emphasis,
// code, references to characters.
//
//	inline.go    the reader, from left to right
//	links.go     links, and lists of them
//	emphasis.go  emphasis, also as html2text writes it
//	exact.go     code, formulas and notes as CommonMark has them
//
// Functions take the text of a paragraph in UTF-8, which may be "", and time linear in it; all
// are safe for concurrent use.
package inline

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Read returns what a reader sees of a paragraph of Markdown: the text of links
// without addresses, no pictures, no emphasis. A list of links has a line for each.
// references says that links may stand with a reference, "[text][1]".
func Read(text string, references bool) string {
	if !strings.ContainsAny(text, "[]*_`\\<&") {
		return text
	}
	p := reader{src: text, references: references}
	return p.read()
}

// ReadExactly is like Read for Markdown that is written as CommonMark has it: nothing is glued
// or parted that should not be, code is as it stands, and there are formulas and notes.
func ReadExactly(text string) string {
	p := reader{src: text, references: true, exact: true}
	return p.read()
}

func (p *reader) read() string {
	for p.at < len(p.src) {
		p.next()
	}
	return strings.TrimSpace(p.text())
}

// A reader reads a paragraph from left to right. Marks are written like
// text, and cut when it turns out that they are marks.
type reader struct {
	src        string
	at         int
	references bool
	exact      bool // it is CommonMark
	out        []byte
	brackets   []bracket // that are open
	emphasis   []mark    // runs of * or _ that may open emphasis
	cuts       []mark    // what is to be cut
	links      []mark    // texts of links, with the bracket before them
	deaf       int       // no address is closed before this byte of src
	codeEnd    int       // behind the mark of code that closes the one that was read
	escaped    int       // behind the last mark that a backslash made text
}

// A bracket is a "[" in out.
type bracket struct {
	at      int
	picture bool // it follows a "!"
}

// A mark is a run of bytes in out.
type mark struct{ at, length int }

// next reads the next character.
func (p *reader) next() {
	if p.exact && p.exactMark() {
		return
	}
	switch c := p.src[p.at]; c {
	case '\\':
		p.escape()
	case '`':
		p.backquote()
	case '*', '_':
		p.run(c)
	case '[':
		p.spaceBeforeLink()
		picture := p.at > p.escaped && p.src[p.at-1] == '!' && len(p.out) > 0 && p.out[len(p.out)-1] == '!'
		p.brackets = append(p.brackets, bracket{len(p.out), picture})
		p.copy(1)
	case ']':
		p.close()
	case '<':
		p.angle()
	case '&':
		p.reference()
	default:
		marks := "[]*_`\\<&$~"
		if !p.exact {
			marks = marks[:len(marks)-len("$~")]
		}
		n := strings.IndexAny(p.src[p.at+1:], marks)
		if n < 0 {
			n = len(p.src) - p.at - 1
		}
		if len(p.emphasis) > 0 && !p.exact {
			p.stressed(p.src[p.at : p.at+n+1])
			p.at += n + 1
			return
		}
		p.copy(n + 1)
	}
}

// copy writes the next bytes as they are.
func (p *reader) copy(n int) {
	p.out = append(p.out, p.src[p.at:p.at+n]...)
	p.at += n
}

// escape reads a backslash, which makes text of the mark behind it.
func (p *reader) escape() {
	if p.at++; p.at < len(p.src) && p.src[p.at] < utf8.RuneSelf && unicode.In(rune(p.src[p.at]), unicode.Punct, unicode.Symbol) {
		p.copy(1)
		p.escaped = p.at
		return
	}
	p.out = append(p.out, '\\')
}

// backquote reads a run of them: the mark of code, or else a quote as typewriters have it,
// "`Ferry' raised", which is no mark but where another closes it.
func (p *reader) backquote() {
	const quotesMax = 2
	rest := strings.TrimLeft(p.src[p.at:], "`")
	n := len(p.src) - len(rest) - p.at
	if p.at >= p.codeEnd {
		if next := strings.IndexByte(rest, '`'); next > 0 && rest[next-1] != ' ' {
			p.codeEnd = p.at + n + next + 1
		} else if n <= quotesMax {
			p.copy(n)
			return
		}
	}
	p.at += n
}

// angle reads "<https://ferry.example/>" or a "<" that is text, and leaves out
// "<br>".
func (p *reader) angle() {
	const tagMax = 300
	rest := p.src[p.at:min(len(p.src), p.at+tagMax)]
	end := strings.IndexByte(rest, '>')
	switch {
	case end < 0:
		p.copy(1)
	case rest[1] != '/' && rest[1] != '#' && IsAddress(rest[1:end]): // an address of the web, not "</p>"
		p.at++
		p.copy(end - 1)
		p.at++
	case strings.HasPrefix(rest, "<br"):
		p.out = append(p.out, ' ')
		p.at += end + 1
	default:
		p.copy(1)
	}
}

// reference reads a character reference, "&nbsp;" or "&#39;".
func (p *reader) reference() {
	const nameMax = 12
	rest := p.src[p.at:min(len(p.src), p.at+nameMax)]
	end := strings.IndexByte(rest, ';')
	if end < 0 {
		p.copy(1)
		return
	}
	if char := html.UnescapeString(rest[:end+1]); char != rest[:end+1] {
		p.out = append(p.out, char...)
		p.at += end + 1
		return
	}
	p.copy(1)
}

// text returns what was written, without what was cut. The links of a list stand on
// lines of their own.
func (p *reader) text() string {
	for _, open := range p.emphasis {
		if open.at == 0 && open.length > 1 {
			p.cuts = append(p.cuts, open) // it ends in a paragraph below
		}
	}
	slices.SortStableFunc(p.cuts, func(a, b mark) int { return a.at - b.at })
	links := p.links
	if p.exact || !p.isLinkList() {
		links = nil
	}
	var b strings.Builder
	at := 0
	for _, cut := range p.cuts {
		b.Write(p.out[at:cut.at])
		at = cut.at + cut.length
		if len(links) > 0 && links[0].at <= cut.at {
			b.WriteByte('\n')
			links = links[1:]
		}
	}
	b.Write(p.out[at:])
	return b.String()
}
