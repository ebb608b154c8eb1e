package golden

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// diffWords marks the words of two paragraphs that are not in both. Long
// stretches without a change are cut.
func diffWords(old, text string) (oldParts, newParts []Part) {
	a, b := tokens(old), tokens(text)
	keepA, keepB := commonTokens(a, b)
	return asParts(a, keepA), asParts(b, keepB)
}

// tokens cuts a paragraph into words, the spaces between them, and single
// characters of scripts without spaces.
func tokens(text string) []string {
	const word, space, single = 0, 1, 2
	var all []string
	last := single
	start := 0
	for i, r := range text {
		class := word
		switch {
		case unicode.IsSpace(r):
			class = space
		case isUnspaced(r):
			class = single
		}
		if i > 0 && (class != last || class == single) {
			all = append(all, text[start:i])
			start = i
		}
		last = class
	}
	if start < len(text) {
		all = append(all, text[start:])
	}
	return all
}

// mostWordPairs bounds the table of commonTokens: two paragraphs of 2,000
// tokens, far more than people write, with little in common at their ends.
const mostWordPairs = 4_000_000

// commonTokens says which tokens of a and of b are part of their longest
// common sequence. Where that would take too long, only the common beginning
// and end are.
func commonTokens(a, b []string) (inA, inB []bool) {
	inA, inB = make([]bool, len(a)), make([]bool, len(b))
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		inA[head], inB[head] = true, true
		head++
	}
	endA, endB := len(a), len(b)
	for endA > head && endB > head && a[endA-1] == b[endB-1] {
		endA, endB = endA-1, endB-1
		inA[endA], inB[endB] = true, true
	}
	if (endA-head)*(endB-head) <= mostWordPairs {
		longestCommon(a[head:endA], b[head:endB], inA[head:endA], inB[head:endB])
	}
	joinChanges(a, inA)
	joinChanges(b, inB)
	return inA, inB
}

// longestCommon finds a longest common sequence by the table of its lengths.
func longestCommon(a, b []string, inA, inB []bool) {
	width := len(b) + 1
	length := make([]int32, (len(a)+1)*width) // of the common sequence from i, j on
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				length[i*width+j] = length[(i+1)*width+j+1] + 1
			} else {
				length[i*width+j] = max(length[(i+1)*width+j], length[i*width+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			inA[i], inB[j] = true, true
			i, j = i+1, j+1
		case length[(i+1)*width+j] >= length[i*width+j+1]:
			i++
		default:
			j++
		}
	}
}

// joinChanges makes one change of two that have nothing but space between.
func joinChanges(tokens []string, common []bool) {
	for i := 1; i+1 < len(tokens); i++ {
		if common[i] && !common[i-1] && !common[i+1] && strings.TrimSpace(tokens[i]) == "" {
			common[i] = false
		}
	}
}

// asParts joins neighbours that are alike, and cuts what is long and common.
func asParts(tokens []string, common []bool) []Part {
	if !slices.Contains(common, false) { // all that was changed is on the other side
		return shortContext(strings.Join(tokens, ""))
	}
	var parts []Part
	for start := 0; start < len(tokens); {
		end := start + 1
		for end < len(tokens) && common[end] == common[start] {
			end++
		}
		stretch := tokens[start:end]
		if common[start] {
			stretch = cutMiddle(stretch, start > 0, end < len(tokens))
		}
		parts = append(parts, Part{strings.Join(stretch, ""), !common[start]})
		start = end
	}
	return parts
}

// contextTokens are kept of unchanged words beside a change: a dozen tokens,
// half of them spaces, are enough to find the place.
const contextTokens = 12

// cutMiddle keeps, of unchanged tokens, those next to the change before them
// and to the change behind.
func cutMiddle(tokens []string, changeBefore, changeBehind bool) []string {
	head, tail := 0, 0
	if changeBefore {
		head = contextTokens
	}
	if changeBehind {
		tail = contextTokens
	}
	if len(tokens) <= head+tail+contextTokens { // cutting would save little
		return tokens
	}
	if !changeBehind {
		return slices.Concat(tokens[:head], []string{" …"})
	}
	gap := "… "
	if changeBefore {
		gap = " … "
	}
	return slices.Concat(tokens[:head], []string{gap}, tokens[len(tokens)-tail:])
}

// shortContext cuts a paragraph that both sides have.
func shortContext(text string) []Part {
	const most = 72 // bytes: a line of a terminal
	if len(text) <= most {
		return []Part{{Text: text}}
	}
	cut := most
	if space := strings.LastIndexByte(text[:most], ' '); space > 0 {
		cut = space
	}
	for !utf8.RuneStart(text[cut]) {
		cut--
	}
	return []Part{{Text: text[:cut] + " …"}}
}
