package golden

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"unicode"
)

// overlap wants that the words of a text agree with those of another up to an
// F1: twice the words in common, over the words of both.
type overlap struct {
	min  float64
	text string
	from *field // the key of the golden that text is; nil for the parts of contains
}

// overlap reads min_f1, whose other keys say what to compare with.
func (p *parser) overlap(t *field, inner []field) rule {
	r := overlap{}
	if err := json.Unmarshal(t.raw, &r.min); err != nil || r.min <= 0 || r.min > 1 {
		p.problem(t.start, "min_f1 is %s, want a number above 0, at most 1", t.raw)
	}
	for i := range inner {
		switch f := &inner[i]; f.name {
		case "text":
			r.text, _ = decoded(joinedParagraphs(f.raw)).any.(string)
			r.from = f
			return r
		case "contains":
			phrases, _ := phrasesOf(f.raw)
			r.text = strings.Join(phrases, "\n\n")
		}
	}
	if r.text == "" {
		p.problem(t.key, "min_f1 has nothing to compare with: give text, or contains")
	}
	return r
}

func (r overlap) check(got value) []fault {
	text, _ := got.any.(string)
	f1 := WordF1(r.text, text)
	if f1 >= r.min {
		return nil
	}
	f := fault{
		// Rounded down: 0.9796 must not be shown as 0.98 where that is wanted.
		message: fmt.Sprintf("has an F1 of %.3f, want at least %v", math.Floor(f1*1000)/1000, r.min),
		diff:    diffText(r.text, text),
	}
	if r.from != nil && text != "" {
		f.edit = edit{r.from.span, r.from.kind.written(got.raw)}
	}
	return []fault{f}
}

// WordF1 compares the words of two texts, whatever their order and case: from 0, none in
// common, to 1, the same words as often. It is 1 for two texts without words.
func WordF1(a, b string) float64 { return wordF1(Words(a), Words(b)) }

func wordF1(a, b []string) float64 {
	counts := make(map[string]int, len(a))
	for _, word := range a {
		counts[word]++
	}
	common := 0
	for _, word := range b {
		if counts[word] > 0 {
			counts[word]--
			common++
		}
	}
	total := len(a) + len(b)
	if total == 0 {
		return 1
	}
	return 2 * float64(common) / float64(total)
}

// Words gives the words of a text that [WordF1] compares, in small letters. Of scripts that put no
// spaces between words, each character counts as one.
func Words(text string) []string {
	var words []string
	start := -1
	end := func(at int) {
		if start >= 0 {
			words = append(words, text[start:at])
			start = -1
		}
	}
	text = strings.ToLower(text)
	for i, r := range text {
		switch {
		case isUnspaced(r):
			end(i)
			words = append(words, string(r))
		case !unicode.In(r, unicode.L, unicode.N, unicode.M):
			end(i)
		case start < 0:
			start = i
		}
	}
	end(len(text))
	return words
}

// isUnspaced reports whether r is of a script without spaces between words.
func isUnspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
