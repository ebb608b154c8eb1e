// Package textrun gathers the text of a block from the pieces of it that a page or a dump
// holds, as a reader sees it: white space folded, invisible characters left out, words of
// neighbouring elements apart.
//
// Text is UTF-8; invalid bytes become U+FFFD. A Run is for one goroutine; functions may be
// called from several at once.
package textrun

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Run gathers the text of one block. Its zero value is empty and ready.
type Run struct {
	buf       []byte
	linkRunes int  // letters and digits inside links
	spaceDue  bool // white space is due before the next character
	touching  bool // two elements touch here: see Separate
	breaks    int  // line breaks since the last character
	verbatim  bool // the run holds pre-formatted text
}

// Add appends a piece of text. Pre-formatted text keeps its white space.
func (t *Run) Add(s string, pre, link bool) {
	if pre {
		t.verbatim = true
	}
	for i := 0; i < len(s); {
		if !pre {
			if plain := plainPrefix(s[i:]); plain > 0 {
				t.writeSpace(rune(s[i]))
				t.buf = append(t.buf, s[i:i+plain]...)
				if link {
					t.linkRunes += alphanumerics(s[i : i+plain])
				}
				i += plain
				continue
			}
			if s[i] <= ' ' {
				t.spaceDue = true
				i++
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		t.addRune(r, pre, link)
	}
}

// addRune appends a character.
func (t *Run) addRune(r rune, pre, link bool) {
	switch {
	case words.IsInvisible(r) && !t.joins(r):
	case pre && (r == '\n' || r == ' ' || r == '\t'):
		t.writeSpace(r)
		t.buf = append(t.buf, byte(r))
	case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r) || r < ' ':
		t.spaceDue = true
	default:
		t.writeSpace(r)
		t.buf = utf8.AppendRune(t.buf, r)
		if link && words.IsLetterOrDigit(r) {
			t.linkRunes++
		}
	}
}

// plainPrefix returns the length of what s starts with and a block has as it is: ASCII
// characters with single spaces between them.
func plainPrefix(s string) int {
	i := 0
	for i < len(s) && ' ' <= s[i] && s[i] < 0x7F {
		if s[i] == ' ' && (i == 0 || s[i-1] == ' ') {
			break
		}
		i++
	}
	if i > 0 && s[i-1] == ' ' {
		i--
	}
	return i
}

// IsFolded reports whether a text is for sure what a run makes of it: it has single spaces
// within it, no character that a run leaves out, and does not end in a bar.
func IsFolded(s string) bool {
	space := true // so that none stands first
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' || c == 0x7F || c == ' ' && space {
				return false
			}
			space = c == ' '
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError || !unicode.IsLetter(r) && (unicode.IsSpace(r) || words.IsInvisible(r) || unicode.Is(unicode.Zs, r)) {
			return false
		}
		space = false
		i += size
	}
	return !space && s[len(s)-1] != '|'
}

// alphanumerics counts the ASCII letters and digits of s.
func alphanumerics(s string) int {
	n := 0
	for i := range len(s) {
		if c := s[i]; 'a' <= c|0x20 && c|0x20 <= 'z' || words.IsDigitByte(c) {
			n++
		}
	}
	return n
}

// writeSpace writes the white space that stands between the text so far and the
// next character.
func (t *Run) writeSpace(next rune) {
	if n := len(t.buf); n > 0 && t.buf[n-1] != ' ' {
		switch {
		case t.breaks > 0:
			t.buf = append(t.buf, '\n')
		case t.spaceDue, t.touching && t.needsSpace(next):
			t.buf = append(t.buf, ' ')
		}
	}
	t.spaceDue, t.touching, t.breaks = false, false, 0
}

// needsSpace reports whether two elements that touch would run words together:
// "By" and "Ana" would, "Ana" and ", who" or "(" and "Ana" would not.
func (t *Run) needsSpace(next rune) bool {
	last, _ := utf8.DecodeLastRune(t.buf)
	return words.IsLetterOrDigit(next) && !words.IsSpaceless(next) && !words.IsSpaceless(last) && !strings.ContainsRune("([{/\\-–—'’‘“\"«#@$€£ \n", last)
}

// joins reports whether r is a zero-width joiner or non-joiner that spelling
// needs here: after a letter of Persian, Hindi or a similar script, or inside
// an emoji.
func (t *Run) joins(r rune) bool {
	if r != 0x200C && r != 0x200D {
		return false
	}
	last, _ := utf8.DecodeLastRune(t.buf)
	return last >= 0x0600 && !t.spaceDue && t.breaks == 0
}

// Space notes that white space comes next.
func (t *Run) Space() { t.spaceDue = true }

// LineBreak notes that a line break comes next, and returns how many have come since the
// last character.
func (t *Run) LineBreak() int {
	t.breaks++
	return t.breaks
}

// Len is how many bytes of text the run holds.
func (t *Run) Len() int { return len(t.buf) }

// cellBreak stands between the cells of a table row.
const cellBreak = " | "

// Cell ends one cell of a table row and begins the next.
func (t *Run) Cell() {
	if len(t.buf) > 0 && !strings.HasSuffix(string(t.buf[max(0, len(t.buf)-len(cellBreak)):]), cellBreak) {
		t.buf = append(t.buf, cellBreak...)
	}
	t.spaceDue, t.breaks = false, 0
}

// Separate keeps an inline element apart from the one before it if they touch in the
// source but not on the page: "<span>By</span><a>Ana</a>" is two words. A single letter
// before is a drop cap and belongs to the word behind it.
func (t *Run) Separate(n *html.Node) {
	previous := n.PrevSibling
	if previous == nil || previous.Type != html.ElementNode || len(t.buf) == 0 {
		return
	}
	t.touching = isSeparate(previous.DataAtom) && !IsOneLetter(previous) && !isWithinSentence(previous, n)
}

// isWithinSentence reports whether two spans without attributes have text on both sides:
// "the <span>we</span><span>ir</span> at" was cut by an editor and not for the page.
func isWithinSentence(a, b *html.Node) bool {
	isBare := func(n *html.Node) bool { return n.DataAtom == atom.Span && len(n.Attr) == 0 }
	isText := func(n *html.Node) bool { return n != nil && n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" }
	return isBare(a) && isBare(b) && isText(a.PrevSibling) && isText(b.NextSibling)
}

// isSeparate reports whether pages draw an inline element as a thing of its
// own, not as a change of letters within a word.
func isSeparate(tag atom.Atom) bool {
	switch tag {
	case atom.Span, atom.A, atom.Time, atom.Label, atom.Cite, atom.Button, atom.Img, atom.Picture, atom.Input, atom.Svg, atom.Script, atom.Style:
		return true
	}
	return false
}

// IsOneLetter reports whether an element holds a single letter.
func IsOneLetter(n *html.Node) bool {
	c := n.FirstChild
	return c != nil && c == n.LastChild && c.Type == html.TextNode && utf8.RuneCountInString(strings.TrimSpace(c.Data)) == 1
}

// Blank is how many bytes Finish will cut off before the text.
func (t *Run) Blank(pre bool) int {
	if !pre && !t.verbatim {
		return 0
	}
	return len(t.buf) - len(bytes.TrimLeft(t.buf, "\n"))
}

// Finish returns the text, with how many of its letters and digits stand in
// links, and empties the run.
func (t *Run) Finish(pre bool) (text string, linkRunes int) {
	if len(t.buf) > 0 {
		text = string(t.buf)
		if pre || t.verbatim {
			text = strings.Trim(text, "\n")
			if strings.TrimSpace(text) == "" {
				text = ""
			}
		}
		text = strings.TrimSuffix(strings.TrimRight(text, " \n"), strings.TrimRight(cellBreak, " "))
		text = strings.TrimRight(text, " ")
	}
	linkRunes = t.linkRunes
	*t = Run{buf: t.buf[:0]}
	return text, linkRunes
}

// Fold puts a text on one line: white space is folded to single spaces, invisible
// characters are removed, and entities that were encoded twice are resolved.
func Fold(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	var run Run
	run.Add(s, false, false)
	text, _ := run.Finish(false)
	return text
}
