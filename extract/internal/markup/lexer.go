package markup

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

type tokenKind uint8

const (
	endOfInput tokenKind = iota
	textToken
	startTag
	endTag
	commentToken
	doctypeToken
)

// A token is a piece of markup. Its strings share the input's memory where
// nothing in them had to be resolved.
type token struct {
	kind        tokenKind
	selfClosing bool // <br/>
	tag         *tag // of a start or end tag
	atom        atom.Atom
	data        string // a tag's name in lower case; text, comment or doctype
	attrs       []html.Attribute
}

// A lexer cuts markup into tokens.
type lexer struct {
	slabs
	src  string // without carriage returns
	pos  int
	nuls bool // there are NUL bytes in src
	tok  token

	raw    *tag // the start tag before pos says that raw text follows
	inner  *tag // of the innermost open element, which the next end tag is mostly of
	cdata  bool // CDATA sections are text, not comments
	valEnd int  // where the value of the last attribute that was kept ends
}

// newlinesOnly is a copy of a text with newlines for the line ends of other
// systems.
func newlinesOnly(text []byte) string {
	i := bytes.IndexByte(text, '\r')
	if i < 0 {
		return string(text)
	}
	var b strings.Builder
	b.Grow(len(text))
	for ; i >= 0; i = bytes.IndexByte(text, '\r') {
		b.Write(text[:i])
		b.WriteByte('\n')
		text = bytes.TrimPrefix(text[i+1:], []byte("\n"))
	}
	b.Write(text)
	return b.String()
}

// next reads a token into l.tok.
func (l *lexer) next() {
	if l.raw != nil {
		if text := l.rawText(l.raw); text != "" {
			l.tok = token{kind: textToken, data: text}
			return
		}
	}
	i := l.nextMarkup(l.pos)
	if i > l.pos {
		l.tok = token{kind: textToken, data: l.resolve(l.src[l.pos:i], false)}
		l.pos = i
		return
	}
	if i == len(l.src) {
		l.tok = token{}
		return
	}
	switch l.src[i+1] {
	case '/':
		l.endTag()
	case '!':
		l.declaration()
	case '?':
		l.untilAngle(i + 1)
	default:
		l.startTag()
	}
}

// nextMarkup finds the next tag, comment or the like, or the end of the input.
func (l *lexer) nextMarkup(i int) int {
	for {
		j := strings.IndexByte(l.src[i:], '<')
		if j < 0 {
			return len(l.src)
		}
		i += j
		if i+1 == len(l.src) {
			return len(l.src)
		}
		switch c := l.src[i+1]; {
		case isLetter(c), c == '!', c == '?', c == '/' && i+2 < len(l.src):
			return i
		}
		i++
	}
}

func (l *lexer) startTag() {
	l.tok = token{kind: startTag}
	end, ok := l.name(l.pos + 1)
	first := len(l.attrs)
	if ok && l.src[end] == '>' {
		l.pos = end + 1
	} else if first, ok = l.attributes(end, true); !ok {
		l.tok, l.pos = token{}, len(l.src) // a tag that the input ends in is none
		return
	}
	if n := len(l.attrs); n > first {
		l.tok.attrs = l.attrs[first:n:n]
	}
	l.tok.selfClosing = l.src[l.pos-2] == '/' && (l.tok.attrs == nil || l.valEnd != l.pos-1)
	if l.tok.tag.traits&rawContent != 0 {
		l.raw = l.tok.tag
	}
}

func (l *lexer) endTag() {
	i := l.pos + 2
	switch c := l.src[i]; {
	case l.closesInner(i):
		t := l.inner
		l.tok = token{kind: endTag, tag: t, atom: t.atom, data: t.name}
		l.pos = i + len(t.name) + 1
	case isLetter(c):
		l.tok = token{kind: endTag}
		end, ok := l.name(i)
		if ok && l.src[end] == '>' {
			l.pos = end + 1
		} else if _, ok = l.attributes(end, false); !ok {
			l.tok, l.pos = token{}, len(l.src)
		}
	case c == '>':
		l.tok = token{kind: commentToken}
		l.pos = i + 1
	default:
		l.untilAngle(i)
	}
}

// closesInner reports whether the end tag whose name begins at i is that of the
// innermost open element, with nothing but a name.
func (l *lexer) closesInner(i int) bool {
	end := i + len(l.inner.name)
	return end > i && end < len(l.src) && l.src[end] == '>' && l.src[i:end] == l.inner.name
}

// name reads the name of a tag and returns where it ends, false where that is
// the end of the input.
func (l *lexer) name(i int) (int, bool) {
	end, upper := i, byte(0)
	for end < len(l.src) {
		c := classes[l.src[end]]
		if c&(space|slashAngle) != 0 {
			break
		}
		upper |= c
		end++
	}
	name := l.src[i:end]
	if upper&upperCase != 0 {
		name = l.lower(name)
	}
	if l.nuls {
		name = replaceNUL(name)
	}
	l.tok.data = name
	if l.tok.tag = tagNamed(name); l.tok.tag != nil {
		l.tok.atom, l.tok.data = l.tok.tag.atom, l.tok.tag.name
	} else {
		l.tok.tag, l.tok.atom = &unlisted, atom.Lookup([]byte(name))
	}
	return end, end < len(l.src)
}

// declaration reads what begins with "<!".
func (l *lexer) declaration() {
	const doctype, cdata = "doctype", "[CDATA["
	i := l.pos + 2
	rest := l.src[i:]
	switch {
	case strings.HasPrefix(rest, "--"):
		l.comment(i + 2)
	case len(rest) >= len(doctype) && strings.EqualFold(rest[:len(doctype)], doctype):
		i += len(doctype)
		for i < len(l.src) && classes[l.src[i]]&space != 0 {
			i++
		}
		l.untilAngle(i)
		l.tok.kind = doctypeToken
	case l.cdata && strings.HasPrefix(rest, cdata):
		text, after, _ := strings.Cut(rest[len(cdata):], "]]>")
		l.pos = len(l.src) - len(after)
		l.tok = token{kind: textToken, data: l.resolve(l.withoutNUL(text), false)}
	default:
		l.untilAngle(i)
	}
}

// untilAngle reads a comment that ends with the next angle bracket.
func (l *lexer) untilAngle(i int) {
	text, after, _ := strings.Cut(l.src[i:], ">")
	l.pos = len(l.src) - len(after)
	l.tok = token{kind: commentToken, data: l.resolve(l.withoutNUL(text), false)}
}

// comment reads a comment whose text begins at i.
func (l *lexer) comment(i int) {
	end := l.commentEnd(i)
	l.tok = token{kind: commentToken, data: l.resolve(l.withoutNUL(l.src[i:end]), false)}
}

// commentEnd finds the end of a comment's text, and sets l.pos behind the comment.
func (l *lexer) commentEnd(i int) int {
	rest := l.src[i:]
	for _, abrupt := range [...]string{">", "->"} {
		if strings.HasPrefix(rest, abrupt) {
			l.pos = i + len(abrupt)
			return i
		}
	}
	for at := 0; ; {
		j := strings.Index(rest[at:], "--")
		if j < 0 {
			break
		}
		dashes := at + j
		at = dashes + 2
		for at < len(rest) && rest[at] == '-' {
			at++
		}
		for _, closing := range [...]string{">", "!>"} {
			if strings.HasPrefix(rest[at:], closing) {
				l.pos = i + at + len(closing)
				return i + at - 2
			}
		}
	}
	l.pos = len(l.src)
	for _, started := range [...]string{"--!", "--", "-"} {
		if strings.HasSuffix(rest, started) {
			return len(l.src) - len(started)
		}
	}
	return len(l.src)
}

// withoutNUL is a piece of the input with its NUL bytes replaced.
func (l *lexer) withoutNUL(s string) string {
	if !l.nuls {
		return s
	}
	return replaceNUL(s)
}

func replaceNUL(s string) string { return strings.ReplaceAll(s, "\x00", "\ufffd") }

// lower lets A-Z be a-z.
func (l *lexer) lower(s string) string {
	b := l.room(len(s))
	start := b.Len()
	for i := range len(s) {
		c := s[i]
		if classes[c]&upperCase != 0 {
			c |= 0x20
		}
		b.WriteByte(c)
	}
	return b.String()[start:]
}

// What a byte is in a tag.
const (
	space      byte = 1 << iota
	slashAngle      // / or >
	equals
	upperCase
)

var classes = func() (t [256]byte) {
	for _, c := range " \t\n\r\f" {
		t[c] = space
	}
	for c := 'A'; c <= 'Z'; c++ {
		t[c] = upperCase
	}
	t['/'], t['>'], t['='] = slashAngle, slashAngle, equals
	return t
}()

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
