package leftcode

import (
	"shuck/extract/internal/words"
	"strings"
)

// A span is a piece of text from start to end.
type span struct{ start, end int }

// spansIn returns the remarks and the outermost braces with code in them, in their
// order. Braces are paired as they come, whatever stands in strings, so that one brace
// too many costs the pairs around it and not the rest; only where an object of JSON can
// be read is it a span whatever it says.
func spansIn(text string) []span {
	s := scan{text: text, budget: objectBudget * len(text)}
	for s.at < len(text) {
		s.step()
	}
	return s.found
}

// A scan is the state of looking for code.
type scan struct {
	text   string
	at     int
	run    int         // where the stretch without marks of code began that ends here
	prose  int         // sentences so far
	open   []openBrace // braces without their ends
	found  []span
	budget int // bytes that may be read again to find the ends of objects
}

// An openBrace is where a brace stands, and how many sentences stand before it.
type openBrace struct{ at, prose int }

// objectBudget is how often a text may be read again to find the ends of its objects:
// each of them is tried where it begins, and those that have no end are read in vain.
const objectBudget = 4

// step reads up to the next brace or remark.
func (s *scan) step() {
	c := s.text[s.at]
	if strings.IndexByte("{}[]()=;<>|&$_\\\"\n/", c) < 0 {
		s.at++
		return
	}
	if isSentence(s.text, s.run, s.at) {
		s.prose++
	}
	switch c {
	case '/':
		s.take(remarkLength(s.text, s.at))
	case '(':
		if strings.HasSuffix(s.text[:s.at], ".push") && strings.HasPrefix(s.text[s.at:], `([`) { // pieces of a page's state
			s.take(s.balanced('(', ')'))
		}
	case '{':
		if n := s.object(); n > 0 {
			s.take(n)
		} else {
			s.open = append(s.open, openBrace{s.at, s.prose})
		}
	case '}':
		s.close()
	}
	s.at++
	s.run = s.at
}

// take adds a span of a length here and goes to its last byte.
func (s *scan) take(length int) {
	if length > 0 {
		s.found = append(s.found, span{s.at, s.at + length})
		s.at += length - 1
	}
}

// proseMax is how many sentences code may have outside its strings and remarks.
const proseMax = 2

// close pairs a brace with the last open one. The pair is a span, with those in it, if it
// looks like code.
func (s *scan) close() {
	last := len(s.open) - 1
	if last < 0 {
		return
	}
	start := s.open[last]
	s.open = s.open[:last]
	inside := s.text[start.at+1 : s.at]
	if s.prose-start.prose > proseMax || inside != "" && !strings.ContainsAny(inside[:min(len(inside), sight)], `:;="(`) {
		return
	}
	for len(s.found) > 0 && s.found[len(s.found)-1].start > start.at {
		s.found = s.found[:len(s.found)-1]
	}
	s.found = append(s.found, span{start.at, s.at + 1})
}

// sight is how much of a piece of code is looked at to know it.
const sight = 400

// object is the length of the object of JSON that begins here, or 0.
func (s *scan) object() int {
	key := strings.TrimLeft(s.text[s.at+1:min(len(s.text), s.at+sight)], " \t\r\n")
	if !strings.HasPrefix(key, `"`) {
		return 0
	}
	return s.balanced('{', '}')
}

// balanced is the length of what stands in brackets from here on, with what strings of
// JSON hold left aside, or 0 where that has no end.
func (s *scan) balanced(open, end byte) int {
	text, depth := s.text[s.at:], 0
	for i := 0; i < len(text) && s.budget > 0; i++ {
		s.budget--
		switch text[i] {
		case open:
			depth++
		case end:
			if depth--; depth == 0 {
				return i + 1
			}
		case '"':
			length := stringLength(text[i:])
			s.budget -= length
			if length == 0 {
				return 0
			}
			i += length - 1
		}
	}
	return 0
}

// stringLength is the length of the string of JSON that a text opens with, or 0 where it
// does not end on its line.
func stringLength(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		case '\n':
			return 0
		}
	}
	return 0
}

// remarkMax is above the length of remarks in code.
const remarkMax = 5000

// remarkLength is the length of the remark of code, "/* … */", that begins at a place, or
// 0. "text/*" begins none.
func remarkLength(text string, at int) int {
	if !strings.HasPrefix(text[at:], "/*") || at > 0 && strings.IndexByte(" \t\r\n{};,()>", text[at-1]) < 0 {
		return 0
	}
	end := strings.Index(text[at:min(len(text), at+remarkMax)], "*/")
	if end < 0 {
		return 0
	}
	return end + len("*/")
}

// isSentence reports whether a stretch of a text without marks of code is part of a
// sentence, and neither a string nor a remark.
func isSentence(text string, start, end int) bool {
	const wordsMin = 10
	if end-start < 2*wordsMin || words.CountTo(text[start:end], wordsMin) < wordsMin {
		return false
	}
	before := strings.TrimRight(text[:start], " \t")
	stretch := strings.TrimLeft(text[start:end], " \t\r\n")
	return (before == "" || strings.IndexByte("\"'`\\/>", before[len(before)-1]) < 0) && strings.IndexByte("*'`#.", stretch[0]) < 0
}
