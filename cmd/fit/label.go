package main

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// A labeller knows which blocks of a page are body: those whose shingles are
// in the gold body, or, where the gold is snippets, those that hold one.
type labeller struct {
	gold    []string       // words of the gold body
	at      map[string]int // where in it each shingle first stands
	with    []string
	without []string
}

// shingleSize is the number of words of a shingle.
const shingleSize = 4

func newLabeller(g *goldPage) *labeller {
	l := &labeller{gold: words(g.Body), at: map[string]int{}}
	for i := len(l.gold) - shingleSize; i >= 0; i-- {
		l.at[shingle(l.gold, i)] = i
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

// labels are the shares of blocks that are body; unknown where the gold says
// nothing about the block.
func (l *labeller) labels(texts []string) []float64 {
	out := make([]float64, len(texts))
	if len(l.gold) == 0 {
		for i, text := range texts {
			out[i] = l.labelBySnippet(fold(text))
		}
		return out
	}
	at := make([]int, len(texts)) // where in the gold a long body block begins; -1 for others
	ends := make([]int, len(texts))
	for i, text := range texts {
		out[i], at[i], ends[i] = l.labelLong(words(text))
	}
	l.labelShort(texts, out, at, ends)
	l.forgetCopies(texts, out)
	return out
}

// labelLong labels a block by its shingles, and tells which words of the gold
// it spans.
func (l *labeller) labelLong(ws []string) (label float64, at, end int) {
	in, all := 0, len(ws)-shingleSize+1
	at = -1
	for i := range max(all, 0) {
		if where, found := l.at[shingle(ws, i)]; found {
			if in++; at < 0 {
				at = where
			}
			end = where + shingleSize
		}
	}
	share := float64(in) / float64(max(all, 1))
	if share < bodyShare {
		at = -1
	}
	return sharpen(share), at, end
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

// labelShort labels blocks that are too short for a shingle: they are body
// where the gold has their words between those of the body blocks around them.
func (l *labeller) labelShort(texts []string, labels []float64, at, ends []int) {
	next := make([]int, len(texts))
	following := len(l.gold)
	for i := len(texts) - 1; i >= 0; i-- {
		if next[i] = following; at[i] >= 0 {
			following = at[i]
		}
	}
	before := 0
	for i, text := range texts {
		if at[i] >= 0 {
			before = ends[i]
			continue
		}
		ws := words(text)
		if len(ws) == 0 || len(ws) >= shingleSize {
			continue
		}
		if where := l.find(ws, before, next[i]); where >= 0 {
			labels[i], before = 1, where+len(ws)
		}
	}
}

// shortReach is how many words of the gold may lie between a body block and a
// short block that follows it.
const shortReach = 40

// find looks for words in a stretch of the gold.
func (l *labeller) find(ws []string, from, to int) int {
	for i := from; i+len(ws) <= to && i < from+shortReach; i++ {
		if slices.Equal(l.gold[i:i+len(ws)], ws) {
			return i
		}
	}
	return -1
}

// forgetCopies makes the labels of all body blocks unknown that say the same as
// another and have fewer body blocks around them: which of two copies is kept
// is not for the score to say.
func (l *labeller) forgetCopies(texts []string, labels []float64) {
	const around = 3
	best := map[string]int{}
	near := func(i int) float64 {
		sum := 0.0
		for j := max(0, i-around); j <= min(len(labels)-1, i+around); j++ {
			if j != i && labels[j] > 0 {
				sum += labels[j]
			}
		}
		return sum
	}
	for i, text := range texts {
		if labels[i] < bodyShare || len(words(text)) < shingleSize {
			continue
		}
		key := fold(text)
		j, seen := best[key]
		switch {
		case !seen:
			best[key] = i
		case near(i) > near(j):
			labels[j], best[key] = unknown, i
		default:
			labels[i] = unknown
		}
	}
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
