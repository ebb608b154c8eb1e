package fit

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A labeller tells which blocks of a page are body: those whose shingles are in
// the gold body or, where the gold is snippets, those that hold one.
type labeller struct {
	gold     []string        // words of the gold body
	shingles map[string]bool // of the gold body
	with     []string        // folded snippets that are in the body
	without  []string        // and that are not
}

// shingleSize is the number of words of a shingle.
const shingleSize = 4

func newLabeller(g *goldPage) *labeller {
	l := &labeller{gold: words(g.Body), shingles: map[string]bool{}}
	for i := len(l.gold) - shingleSize; i >= 0; i-- {
		l.shingles[shingle(l.gold, i)] = true
	}
	if g.Body == "" {
		for _, s := range g.With {
			l.with = append(l.with, fold(s))
		}
		for _, s := range g.Without {
			l.without = append(l.without, fold(s))
		}
	}
	return l
}

func shingle(words []string, i int) string { return strings.Join(words[i:i+shingleSize], " ") }

var unknown = math.NaN()

// labels returns, for each block, how much of it is body: from 0 to 1, unknown
// where the gold does not say.
func (l *labeller) labels(texts []string) []float64 {
	out := make([]float64, len(texts))
	if len(l.gold) == 0 {
		for i, text := range texts {
			out[i] = l.labelBySnippet(fold(text))
		}
		return out
	}
	blocks := make([][]string, len(texts))
	for i, text := range texts {
		blocks[i] = words(text)
		out[i] = l.labelLong(blocks[i])
	}
	places := newAligner(l.gold).align(blocks)
	placed := map[string]bool{}
	for i, place := range places {
		if place >= 0 {
			placed[strings.Join(blocks[i], " ")] = true
		}
	}
	for i, place := range places {
		switch short := len(blocks[i]) < shingleSize; {
		case short && place >= 0:
			out[i] = 1
		case short:
			out[i] = 0
		case place < 0 && out[i] >= bodyShare && placed[strings.Join(blocks[i], " ")]:
			out[i] = unknown
		}
	}
	return out
}

// labelLong labels a block by the share of its shingles that the gold has.
func (l *labeller) labelLong(ws []string) float64 {
	in, all := 0, len(ws)-shingleSize+1
	for i := range max(all, 0) {
		if l.shingles[shingle(ws, i)] {
			in++
		}
	}
	return sharpen(share(in, all))
}

// A block of which the share bodyShare is in the gold is as likely body as not.
// One changed word breaks several shingles, so shares off the middle by
// doubtShare count as sure.
const (
	bodyShare  = 0.5
	doubtShare = 0.3
)

func sharpen(share float64) float64 {
	return min(max((share-bodyShare)/doubtShare/2+0.5, 0), 1)
}

func (l *labeller) labelBySnippet(text string) float64 {
	for _, s := range l.without {
		if strings.Contains(text, s) {
			return 0
		}
	}
	for _, s := range l.with {
		if strings.Contains(text, s) {
			return 1
		}
	}
	return unknown
}

// fold makes texts comparable that differ in case, white space, quotes, dashes
// and compatible forms of letters.
func fold(s string) string {
	s = strings.Map(foldSign, strings.ToLower(norm.NFKC.String(s)))
	return strings.Join(strings.Fields(s), " ")
}

func foldSign(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '`', '´', '′':
		return '\''
	case '“', '”', '„', '«', '»', '″':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	}
	return r
}

// words cuts a text into lower-case words; a character of a script without
// spaces is a word.
func words(s string) []string {
	var out []string
	var word []rune
	flush := func() {
		if len(word) > 0 {
			out = append(out, string(word))
			word = word[:0]
		}
	}
	for _, r := range s {
		switch {
		case 0x3040 <= r && r <= 0x30ff, 0x3400 <= r && r <= 0x9fff, 0xac00 <= r && r <= 0xd7af, 0x0e00 <= r && r <= 0x0e7f:
			flush()
			out = append(out, string(r))
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '_':
			word = append(word, unicode.ToLower(r))
		default:
			flush()
		}
	}
	flush()
	return out
}
