package oneline

import (
	"strings"
	"unicode"

	"shuck/extract/internal/words"
)

// A token of prose weighs stopWeight where it is a stop word, wordWeight where it
// begins in a small letter, and else capitalWeight, or nounWeight where nouns have
// capitals: labels have few small words.
const (
	stopWeight    = 0.7
	wordWeight    = 0.0
	capitalWeight = -0.9
	nounWeight    = -0.35
)

// nounShare is how many stop words stand before a capital where nouns have them.
const nounShare = 0.3

// capitalWeightOf returns what a capital weighs in a text.
func capitalWeightOf(tokens []string) float64 {
	stops, nouns := 0, 0
	for i := 0; i+1 < len(tokens); i++ {
		if words.OpensLower(tokens[i]) && words.IsStopWord(tokens[i]) {
			stops++
			if unicode.IsUpper(words.FirstRune(tokens[i+1])) {
				nouns++
			}
		}
	}
	if float64(nouns) > nounShare*float64(stops) {
		return nounWeight
	}
	return capitalWeight
}

// A lineCutter cuts the tokens of a dump on one line into lines.
type lineCutter struct {
	tokens    []string
	titles    map[int]int  // the tokens of the title, as the numbers of the first and of the one behind
	behind    map[int]bool // those behind
	datelines map[int]int  // the same of datelines
	capital   float64      // what a capital weighs
	out       []string
}

// piece adds the tokens up to one that ends a sentence. Labels that stand before it
// are cut off where its prose begins, or the dateline before that.
func (c *lineCutter) piece(start, end int) {
	tokens := c.tokens[start:end]
	if c.titles[start] == end {
		tokens[len(tokens)-1] = strings.TrimRight(tokens[len(tokens)-1], ",;")
		c.line(tokens)
		return
	}
	if isTitleSeparator(tokens[0]) && c.behind[start] {
		tokens = tokens[1:]
	}
	prose := c.proseStart(tokens)
	const labelMin = 12 // words; a shorter stretch of names is part of the sentence
	switch {
	case c.datelines[start] > 0:
		prose = 0
	case len(tokens) == 0:
		return
	case !words.EndsLikeSentence(tokens[len(tokens)-1]):
		prose = len(tokens)
	case len(tokens) <= sentenceMax && words.OpensCaseless(tokens[len(tokens)/2]):
		prose = 0 // no capitals tell
	case prose < labelMin:
		prose = 0
	}
	if behind := creditBefore(tokens, prose); behind > 0 {
		prose = behind
	}
	seams, head := headSeams(tokens)
	if c.datelines[start] == 0 {
		prose = max(prose, head)
	}
	if last := lastEdge(seams, prose); last > 0 && isSentenceLike(tokens[last:prose]) {
		prose = last
	}
	c.labels(tokens[:prose], seams, c.behind[start])
	c.line(tokens[prose:])
}

// line adds a line.
func (c *lineCutter) line(tokens []string) {
	if len(tokens) > 0 {
		c.out = append(c.out, strings.Join(tokens, " "))
	}
}

// proseStart returns the number of the token with which the prose begins that ends
// a piece: from there on it weighs most.
func (c *lineCutter) proseStart(tokens []string) int {
	sum, best, start := 0.0, 0.0, len(tokens)
	for i := len(tokens) - 1; i >= 0; i-- {
		capital := !words.OpensLower(strings.TrimLeftFunc(tokens[i], unicode.IsPunct))
		switch {
		case capital:
			sum += c.capital
		case words.IsStopWord(tokens[i]):
			sum += stopWeight
		default:
			sum += wordWeight
		}
		if capital && (sum >= best || i > 0 && i < len(tokens)-1 && start == len(tokens)) {
			best, start = max(best, sum), i
		}
	}
	if best == 0 && len(tokens) <= sentenceMax {
		return 0
	}
	return start
}

// labels adds labels, cut apart: around days and credits, and else where a capital
// behind a small letter begins one; none has more than labelWords. What reads like a
// sentence behind one of those, as a standfirst does, stays whole; behindTitle says that
// the first label stands behind a headline.
func (c *lineCutter) labels(tokens []string, seams []Seam, behindTitle bool) {
	const labelWords = 6
	for start := 0; start < len(tokens); {
		edge := start + 1
		for edge < len(tokens) && seams[edge] != Edge {
			edge++
		}
		isWhole := edge-start > 1 && seams[start+1] == Inside || (start > 0 || behindTitle) && isSentenceLike(tokens[start:edge])
		for i := start + 1; i < edge && !isWhole; i++ {
			isAgain := i-start > 1 && tokens[i] == tokens[start] // "The Quay Ledger The Quay Ledger"
			if i-start >= labelWords || isAgain || words.OpensLower(tokens[i-1]) && !words.OpensLower(tokens[i]) {
				c.line(tokens[start:i])
				start = i
			}
		}
		c.line(tokens[start:edge])
		start = edge
	}
}
