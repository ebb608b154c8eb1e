package forms

import (
	"bytes"
	"html"
	"shuck/extract/internal/words"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readInline returns what a reader sees of a paragraph of Markdown: the text of links
// without addresses, no pictures, no emphasis. A list of links has a line for each.
// references says that links may stand with a reference, "[text][1]".
func readInline(text string, references bool) string {
	if !strings.ContainsAny(text, "[]*_`\\<&") {
		return text
	}
	p := inlineReader{src: text, references: references}
	for p.at < len(p.src) {
		p.next()
	}
	return strings.TrimSpace(p.text())
}

// isAllLink reports whether a paragraph is nothing but links, if with emphasis, pictures or
// signs around them.
func isAllLink(text string) bool {
	depth, has := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '[':
			depth++
		case c == ']' && depth > 1:
			depth--
		case c == ']' && depth == 1:
			end := strings.IndexByte(text[i:], ')')
			if i+1 == len(text) || text[i+1] != '(' || end < 0 {
				return false
			}
			depth, has = 0, true
			i += end
		case depth == 0 && (c >= utf8.RuneSelf || isLetter(rune(c))):
			return false
		}
	}
	return has
}

// An inlineReader reads a paragraph from left to right. Marks are written like
// text, and cut when it turns out that they are marks.
type inlineReader struct {
	src        string
	at         int
	references bool
	out        []byte
	brackets   []bracket // that are open
	emphasis   []mark    // runs of * or _ that may open emphasis
	cuts       []mark    // what is to be cut
	links      []mark    // texts of links, with the bracket before them
	deaf       int       // no address is closed before this byte of src
	codeEnd    int       // behind the mark of code that closes the one that was read
}

// A bracket is a "[" in out.
type bracket struct {
	at      int
	picture bool // it follows a "!"
}

// A mark is a run of bytes in out.
type mark struct{ at, length int }

// next reads the next character.
func (p *inlineReader) next() {
	switch c := p.src[p.at]; c {
	case '\\':
		p.escape()
	case '`':
		p.backquote()
	case '*', '_':
		p.run(c)
	case '[':
		p.spaceBeforeLink()
		picture := p.at > 0 && p.src[p.at-1] == '!' && len(p.out) > 0 && p.out[len(p.out)-1] == '!'
		p.brackets = append(p.brackets, bracket{len(p.out), picture})
		p.copy(1)
	case ']':
		p.close()
	case '<':
		p.angle()
	case '&':
		p.reference()
	default:
		n := strings.IndexAny(p.src[p.at+1:], "[]*_`\\<&")
		if n < 0 {
			n = len(p.src) - p.at - 1
		}
		if len(p.emphasis) > 0 {
			p.stressed(p.src[p.at : p.at+n+1])
			p.at += n + 1
			return
		}
		p.copy(n + 1)
	}
}

// copy writes the next bytes as they are.
func (p *inlineReader) copy(n int) {
	p.out = append(p.out, p.src[p.at:p.at+n]...)
	p.at += n
}

// escape reads a backslash, which makes text of the mark behind it.
func (p *inlineReader) escape() {
	if p.at++; p.at < len(p.src) && p.src[p.at] < utf8.RuneSelf && unicode.In(rune(p.src[p.at]), unicode.Punct, unicode.Symbol) {
		p.copy(1)
		return
	}
	p.out = append(p.out, '\\')
}

// backquote reads a run of them: the mark of code, or else a quote as typewriters have it,
// "`Ferry' raised", which is no mark but where another closes it.
func (p *inlineReader) backquote() {
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
func (p *inlineReader) angle() {
	const tagMax = 300
	rest := p.src[p.at:min(len(p.src), p.at+tagMax)]
	end := strings.IndexByte(rest, '>')
	switch {
	case end < 0:
		p.copy(1)
	case isAddress(rest[1:end]):
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
func (p *inlineReader) reference() {
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

// close reads a "]": the end of the text of a link, or text.
func (p *inlineReader) close() {
	if len(p.brackets) == 0 {
		if end := p.linkEnd(p.at + 1); end >= 0 && isAddress(p.src[p.at+2:]) {
			p.at = end // the text began in a paragraph above
			return
		}
		p.copy(1)
		return
	}
	open := p.brackets[len(p.brackets)-1]
	p.brackets = p.brackets[:len(p.brackets)-1]
	end := p.linkEnd(p.at + 1)
	if end < 0 {
		p.copy(1)
		return
	}
	p.at = end
	if open.picture {
		p.drop(open.at - 1)
		return
	}
	p.cuts = append(p.cuts, mark{open.at, 1})
	p.links = append(p.links, mark{open.at, len(p.out) - open.at})
	if p.at < len(p.src) && p.src[p.at] == '[' && !p.opensStopLink() {
		p.out = append(p.out, ' ') // links that touch are things of their own
	}
}

// opensStopLink reports whether the link that begins here has a text that goes on
// with the one before it: "[.](https://ferry.example/)".
func (p *inlineReader) opensStopLink() bool {
	const textMax = 60
	text, _, closed := strings.Cut(p.src[p.at+1:min(len(p.src), p.at+textMax)], "]")
	return closed && opensWithStop(text)
}

// drop takes back what was written from some byte on.
func (p *inlineReader) drop(at int) {
	p.out = p.out[:at]
	behind := func(m mark) bool { return m.at >= at }
	for len(p.emphasis) > 0 && behind(p.emphasis[len(p.emphasis)-1]) {
		p.emphasis = p.emphasis[:len(p.emphasis)-1]
	}
	for len(p.cuts) > 0 && behind(p.cuts[len(p.cuts)-1]) {
		p.cuts = p.cuts[:len(p.cuts)-1]
	}
	for len(p.links) > 0 && behind(p.links[len(p.links)-1]) {
		p.links = p.links[:len(p.links)-1]
	}
	p.out = append(p.out, ' ')
}

// addressMax is above the length of any address in a link, with its title.
const addressMax = 4096

// linkEnd returns where a link ends behind its text: behind "(address)" or
// "[1]". It is -1 where none follows.
func (p *inlineReader) linkEnd(at int) int {
	if at >= len(p.src) || at < p.deaf {
		return -1
	}
	rest := p.src[at:min(len(p.src), at+addressMax)]
	if rest[0] == '[' && p.references {
		if end := strings.IndexByte(rest, ']'); end >= 0 {
			return at + end + 1
		}
	}
	if rest[0] != '(' {
		return -1
	}
	depth := 0
	for i := 0; i < len(rest); i++ {
		switch rest[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return at + i + 1
			}
		}
	}
	if end := strings.IndexByte(rest, ')'); end >= 0 {
		return at + end + 1
	}
	p.deaf = at + len(rest)
	return -1
}

// run reads a run of * or _: it closes emphasis that is open, may open some, or
// is text.
func (p *inlineReader) run(c byte) {
	n := 1
	for p.at+n < len(p.src) && p.src[p.at+n] == c {
		n++
	}
	before, _ := utf8.DecodeLastRuneInString(p.src[:p.at])
	after, _ := utf8.DecodeRuneInString(p.src[p.at+n:])
	opens, closes := !isGap(after, p.at+n == len(p.src)), !isGap(before, p.at == 0)
	if c == '_' && opens && closes {
		opens, closes = !isLetter(before), !isLetter(after)
	}
	here := mark{len(p.out), n}
	p.copy(n)
	if n > 1 && !opens && !closes {
		opens, closes = p.loose(here)
	}
	for closes && here.length > 0 {
		k := p.opened(c, here.length)
		if k < 0 {
			break
		}
		open := p.emphasis[k]
		p.cuts = append(p.cuts, open, mark{here.at, open.length})
		p.emphasis = p.emphasis[:k]
		here = mark{here.at + open.length, here.length - open.length}
	}
	switch {
	case here.length == 0:
		p.skipSpace()
	case opens:
		p.emphasis = append(p.emphasis, here)
	case n > 1 && (p.at == len(p.src) || c == '_' && !closes):
		p.cuts = append(p.cuts, here)
	}
}

// loose says whether a run with a blank on both sides opens or closes emphasis, which
// programs write where an element begins or ends with a line break: it does at the
// beginning of a paragraph, and behind one as long.
func (p *inlineReader) loose(run mark) (opens, closes bool) {
	if k := p.opened(p.out[run.at], run.length); k >= 0 && p.emphasis[k].length == run.length {
		return false, true
	}
	return len(bytes.TrimLeft(p.out[:run.at], " ")) == 0, false
}

// opened returns the number of the open run that a run of n marks closes: the
// nearest one as long, or else the nearest shorter one, as in "**a *b***". It is -1
// where there is none.
func (p *inlineReader) opened(c byte, n int) int {
	shorter := -1
	for k := len(p.emphasis) - 1; k >= 0 && k >= len(p.emphasis)-emphasisDepth; k-- {
		switch open := p.emphasis[k]; {
		case p.out[open.at] != c:
		case open.length == n:
			return k
		case open.length < n && shorter < 0:
			shorter = k
		}
	}
	return shorter
}

// skipSpace leaves out the space that html2text writes between emphasis and the
// mark behind it: "_Marigold_ , a ferry".
func (p *inlineReader) skipSpace() {
	if rest := p.src[p.at:]; len(rest) > 1 && rest[0] == ' ' && strings.IndexByte(",.):;", rest[1]) >= 0 {
		p.at++
	}
}

// html2text of Python cuts the blanks off what emphasis opens with, up to the first
// character reference or link, and writes one before what follows:
//
//	**Ferry 's bell**    **" Ring it" was the word**    **By[Ana Perez](ana.html)**

// stressed writes text in emphasis.
func (p *inlineReader) stressed(text string) {
	open := p.emphasis[len(p.emphasis)-1]
	if open.at+open.length == len(p.out) {
		if quote := len(text) - len(strings.TrimLeft(text, `"'“‘`)); quote > 0 && quote < len(text)-1 && text[quote] == ' ' && isLetter(firstRune(text[quote+1:])) {
			p.out = append(p.out, text[:quote]...)
			text = text[quote+1:]
		}
		if word := creditGlued(text); word > 0 {
			p.out = append(append(p.out, text[:word]...), ' ')
			text = text[word:]
		}
	}
	for {
		at := strings.Index(text, " '")
		if at < 0 {
			p.out = append(p.out, text...)
			return
		}
		p.out = append(p.out, text[:at]...)
		if !isCutApostrophe(text[:at], text[at+2:]) {
			p.out = append(p.out, ' ')
		}
		p.out = append(p.out, '\'')
		text = text[at+2:]
	}
}

// isCutApostrophe reports whether an apostrophe between two texts stands within a word:
// before the ending of an English one, or behind what elides a vowel in French or Italian.
func isCutApostrophe(before, after string) bool {
	end := strings.IndexFunc(after, func(r rune) bool { return !isLetter(r) })
	if end < 0 {
		end = len(after)
	}
	if last, _ := utf8.DecodeLastRuneInString(before); !isLetter(last) {
		return false
	}
	switch strings.ToLower(after[:end]) {
	case "s", "t", "re", "ll", "ve", "d", "m":
		return true
	}
	word := before[strings.LastIndexByte(before, ' ')+1:]
	switch strings.ToLower(word) {
	case "l", "d", "j", "n", "c", "m", "qu", "dell", "nell", "all", "sull", "un":
		return end > 0
	}
	return false
}

// creditGlued returns the length of the word that a credit opens with where the name is
// glued to it: "ByAna Perez".
func creditGlued(text string) int {
	for _, word := range [...]string{"By", "Por", "Par", "Von"} {
		if rest, ok := strings.CutPrefix(text, word); ok && unicode.IsUpper(firstRune(rest)) {
			if next := strings.TrimLeftFunc(rest, unicode.IsUpper); unicode.IsLower(firstRune(next)) {
				return len(word)
			}
		}
	}
	return 0
}

// spaceBeforeLink writes the blank before a link within emphasis.
func (p *inlineReader) spaceBeforeLink() {
	if n := len(p.out); len(p.emphasis) > 0 && n > 0 && p.at > 0 && isLetter(rune(p.src[p.at-1])) {
		p.out = append(p.out, ' ')
	}
}

// emphasisDepth is how deep emphasis stands in emphasis.
const emphasisDepth = 4

// isGap reports whether the neighbour of a mark is white space or nothing.
func isGap(r rune, none bool) bool { return none || unicode.IsSpace(r) }

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// text returns what was written, without what was cut. The links of a list stand on
// lines of their own.
func (p *inlineReader) text() string {
	for _, open := range p.emphasis {
		if open.at == 0 && open.length > 1 {
			p.cuts = append(p.cuts, open) // it ends in a paragraph below
		}
	}
	slices.SortStableFunc(p.cuts, func(a, b mark) int { return a.at - b.at })
	links := p.links
	if !p.isLinkList() {
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

// A paragraph that has linkListMin links of linkListWords words or more on average, in
// linkListShare of its text, is a list of headlines that led elsewhere, and no sentence
// or credit.
const (
	linkListMin   = 3
	linkListWords = 4
	linkListShare = 0.6
)

func (p *inlineReader) isLinkList() bool {
	bytes, count := 0, 0
	for _, link := range p.links {
		bytes += link.length
		count += words.CountTo(string(p.out[link.at:link.at+link.length]), proseLong)
	}
	return len(p.links) >= linkListMin && count >= linkListWords*len(p.links) && float64(bytes) >= linkListShare*float64(len(p.out))
}
