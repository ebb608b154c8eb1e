package inline

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// run reads a run of * or _: it closes emphasis that is open, may open some, or
// is text.
func (p *reader) run(c byte) {
	n := 1
	for p.at+n < len(p.src) && p.src[p.at+n] == c {
		n++
	}
	before, _ := utf8.DecodeLastRuneInString(p.src[:p.at])
	after, _ := utf8.DecodeRuneInString(p.src[p.at+n:])
	opens, closes := !isGap(after, p.at+n == len(p.src)), !isGap(before, p.at == 0)
	if c == '_' && opens && closes {
		opens, closes = !words.IsLetterOrDigit(before), !words.IsLetterOrDigit(after)
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
		n := min(open.length, here.length)
		p.cuts = append(p.cuts, mark{open.at + open.length - n, n}, mark{here.at, n})
		p.emphasis = p.emphasis[:k]
		if open.length > n {
			p.emphasis = append(p.emphasis, mark{open.at, open.length - n})
		}
		here = mark{here.at + n, here.length - n}
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
func (p *reader) loose(run mark) (opens, closes bool) {
	if k := p.opened(p.out[run.at], run.length); k >= 0 && p.emphasis[k].length == run.length {
		return false, true
	}
	return len(bytes.TrimLeft(p.out[:run.at], " ")) == 0, false
}

// opened returns the number of the open run that a run of n marks closes: the
// nearest one as long, or else the nearest shorter one, as in "**a *b***", or the nearest
// longer one, as in "***a** b*". It is -1 where there is none.
func (p *reader) opened(c byte, n int) int {
	shorter, longer := -1, -1
	for k := len(p.emphasis) - 1; k >= 0 && k >= len(p.emphasis)-emphasisDepth; k-- {
		switch open := p.emphasis[k]; {
		case p.out[open.at] != c:
		case open.length == n:
			return k
		case open.length < n && shorter < 0:
			shorter = k
		case open.length > n && longer < 0 && p.exact:
			longer = k
		}
	}
	if shorter < 0 {
		return longer
	}
	return shorter
}

// skipSpace leaves out the space that html2text writes between emphasis and the
// mark behind it: "_Marigold_ , a ferry".
func (p *reader) skipSpace() {
	if rest := p.src[p.at:]; !p.exact && len(rest) > 1 && rest[0] == ' ' && strings.IndexByte(",.):;", rest[1]) >= 0 {
		p.at++
	}
}

// html2text of Python cuts the blanks off what emphasis opens with, up to the first
// character reference or link, and writes one before what follows:
//
//	**Ferry 's bell**    **" Ring it" was the word**    **By[Ana Perez](ana.html)**

// stressed writes text in emphasis.
func (p *reader) stressed(text string) {
	open := p.emphasis[len(p.emphasis)-1]
	if open.at+open.length == len(p.out) {
		if quote := len(text) - len(strings.TrimLeft(text, `"'“‘`)); quote > 0 && quote < len(text)-1 && text[quote] == ' ' && words.IsLetterOrDigit(words.FirstRune(text[quote+1:])) {
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
	end := strings.IndexFunc(after, func(r rune) bool { return !words.IsLetterOrDigit(r) })
	if end < 0 {
		end = len(after)
	}
	if last, _ := utf8.DecodeLastRuneInString(before); !words.IsLetterOrDigit(last) {
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
		if rest, ok := strings.CutPrefix(text, word); ok && unicode.IsUpper(words.FirstRune(rest)) {
			if next := strings.TrimLeftFunc(rest, unicode.IsUpper); unicode.IsLower(words.FirstRune(next)) {
				return len(word)
			}
		}
	}
	return 0
}

// emphasisDepth is how deep emphasis stands in emphasis.
const emphasisDepth = 4

// isGap reports whether the neighbour of a mark is white space or nothing.
func isGap(r rune, none bool) bool { return none || unicode.IsSpace(r) }

// spaceBeforeLink writes the blank before a link within emphasis.
func (p *reader) spaceBeforeLink() {
	if n := len(p.out); !p.exact && len(p.emphasis) > 0 && n > 0 && p.at > 0 && words.IsLetterOrDigit(rune(p.src[p.at-1])) {
		p.out = append(p.out, ' ')
	}
}
