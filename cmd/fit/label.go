package main

import (
	"strings"
	"unicode"

	"shuck/extract"
)

// A labeller knows which blocks of a page are body: those whose shingles are
// in the gold body, or, where the gold is snippets, those that hold one.
type labeller struct {
	shingles map[string]bool
	lines    map[string]bool // whole lines of the gold body, for blocks too short for a shingle
	with     []string
	without  []string
}

// shingleSize is the number of words of a shingle.
const shingleSize = 4

func newLabeller(g *goldPage) *labeller {
	l := &labeller{shingles: map[string]bool{}, lines: map[string]bool{}}
	for line := range strings.Lines(g.Body) {
		l.lines[strings.Join(words(line), " ")] = true
	}
	all := words(g.Body)
	for i := 0; i+shingleSize <= len(all); i++ {
		l.shingles[strings.Join(all[i:i+shingleSize], " ")] = true
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

// label is the share of a block that is body; known is false where the gold
// says nothing about the block.
func (l *labeller) label(b *extract.Block) (share float64, known bool) {
	if len(l.shingles) == 0 {
		return l.labelBySnippet(fold(b.Text))
	}
	ws := words(b.Text)
	if len(ws) < shingleSize {
		if len(ws) > 0 && l.lines[strings.Join(ws, " ")] {
			return 1, true
		}
		return 0, true
	}
	in := 0
	for i := 0; i+shingleSize <= len(ws); i++ {
		if l.shingles[strings.Join(ws[i:i+shingleSize], " ")] {
			in++
		}
	}
	return float64(in) / float64(len(ws)-shingleSize+1), true
}

func (l *labeller) labelBySnippet(text string) (share float64, known bool) {
	for _, s := range l.without {
		if strings.Contains(text, s) {
			return 0, true
		}
	}
	for _, s := range l.with {
		if strings.Contains(text, s) {
			return 1, true
		}
	}
	return 0, false
}

func fold(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
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
