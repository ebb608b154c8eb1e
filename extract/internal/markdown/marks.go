package markdown

import (
	"unicode"
	"unicode/utf8"
)

// A token is a part of marked-up text: text, or a mark.
type token struct {
	text  string
	role  role
	mark  mark
	other int // the token of the mark on the other side
}

type role uint8

const (
	content role = iota
	opens
	closes
)

// markUp writes runs as Markdown.
func (r *renderer) markUp(runs []run) string {
	var tokens []token
	var open []int // tokens
	closeTo := func(depth int) {
		for len(open) > depth {
			at := open[len(open)-1]
			tokens[at].other = len(tokens)
			tokens = append(tokens, token{role: closes, mark: tokens[at].mark, other: at})
			open = open[:len(open)-1]
		}
	}
	for _, x := range runs {
		same := 0
		for same < len(open) && same < len(x.marks) && tokens[open[same]].mark == x.marks[same] {
			same++
		}
		closeTo(same)
		for _, m := range x.marks[same:] {
			open = append(open, len(tokens))
			tokens = append(tokens, token{role: opens, mark: m})
		}
		tokens = append(tokens, token{text: x.markdown()})
	}
	closeTo(0)
	return r.join(withoutVain(tokens))
}

// markdown is a run without its marks.
func (x *run) markdown() string {
	switch x.kind {
	case code:
		return codeSpan(x.text)
	case math:
		return "$" + safeTeX(x.text) + "$"
	case display:
		return "$$" + safeTeX(x.text) + "$$"
	case thing:
		return x.text
	}
	inLink := false
	for _, m := range x.marks {
		inLink = inLink || m.kind == linked
	}
	return escapeRun(x.text, inLink)
}

// withoutVain takes the marks out that CommonMark would not read as such: an opening
// one needs a word behind it, or else no word before it, and a closing one likewise.
func withoutVain(tokens []token) []token {
	vain := make([]bool, len(tokens))
	for i, t := range tokens {
		if t.role == opens && t.mark.kind != linked && !(canOpen(tokens, i) && canClose(tokens, t.other)) {
			vain[i], vain[t.other] = true, true
		}
	}
	out := tokens[:0]
	for i, t := range tokens {
		if !vain[i] {
			out = append(out, t)
		}
	}
	return out
}

func canOpen(tokens []token, i int) bool {
	if i > 0 && tokens[i-1].role == closes && tokens[i-1].mark.kind != linked {
		return false // "**a***b*" can be read in two ways
	}
	before, after := lastBefore(tokens, i), firstBehind(tokens, i)
	return !unicode.IsSpace(after) && (!isPunctuation(after) || !isWord(before))
}

func canClose(tokens []token, i int) bool {
	before, after := lastBefore(tokens, i), firstBehind(tokens, i)
	return !unicode.IsSpace(before) && (!isPunctuation(before) || !isWord(after))
}

// lastBefore is the character before a token, a space at the beginning.
func lastBefore(tokens []token, i int) rune {
	return neighbour(tokens, i, -1, utf8.DecodeLastRuneInString)
}

// firstBehind is the character behind a token, a space at the end.
func firstBehind(tokens []token, i int) rune {
	return neighbour(tokens, i, +1, utf8.DecodeRuneInString)
}

// neighbour is the character that stands next to a token in a direction, at the near
// end of what is written there: marks other than those of links are not counted.
func neighbour(tokens []token, i, step int, nearest func(string) (rune, int)) rune {
	for i += step; 0 <= i && i < len(tokens); i += step {
		switch t := &tokens[i]; {
		case t.role == content && t.text != "":
			char, _ := nearest(t.text)
			return char
		case t.role != content && t.mark.kind == linked:
			return '['
		}
	}
	return ' '
}

func isPunctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

func isWord(r rune) bool { return !unicode.IsSpace(r) && !isPunctuation(r) }

// signs are the marks that are the same on both sides.
var signs = map[markKind]string{strong: "**", emphasised: "*", struck: "~~"}

// join writes tokens. An exclamation mark before a link would make a picture of it.
func (r *renderer) join(tokens []token) string {
	var b []byte
	for _, t := range tokens {
		switch {
		case t.role == content:
			b = append(b, t.text...)
		case t.mark.kind != linked:
			b = append(b, signs[t.mark.kind]...)
		case t.role == closes:
			b = append(b, "]"+r.addresses.target(t.mark.link, r.Links)...)
		case len(b) > 0 && b[len(b)-1] == '!':
			b = append(b[:len(b)-1], `\![`...)
		default:
			b = append(b, '[')
		}
	}
	return string(b)
}
