package golden

import (
	"bytes"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
)

// A Line is a line of a unified diff: of the golden, of the page, or both.
type Line struct {
	Op    byte // '-' golden, '+' page, ' ' both, '@' where in the text
	Parts []Part
	// Paired says that the line is a paragraph that stands on both sides in similar
	// words. Such a line of the golden belongs to the next such line of the page that
	// no line before it belongs to.
	Paired bool
}

// A Part is a stretch of a line. In a paragraph that both sides have in
// similar words, the words that are not the same are changed.
type Part struct {
	Text    string
	Changed bool
}

// String gives the line with changed words in brackets: [-old-] and {+new+}.
func (l Line) String() string {
	var b strings.Builder
	if l.Op != '@' {
		b.WriteByte(l.Op)
	}
	for _, part := range l.Parts {
		switch {
		case !part.Changed:
			b.WriteString(part.Text)
		case l.Op == '-':
			b.WriteString("[-" + part.Text + "-]")
		default:
			b.WriteString("{+" + part.Text + "+}")
		}
	}
	return b.String()
}

// diffText gives the unified diff of two texts, a paragraph a line. "" is a
// text that is not there.
func diffText(want, got string) []Line {
	oldText, newText := paragraphsAsLines(want), paragraphsAsLines(got)
	if oldText == newText { // they differ in nothing but line ends
		oldText, newText = asLines(want), asLines(got)
	}
	unified := diff.Diff("golden", []byte(oldText), "page", []byte(newText))
	var lines []Line
	for text := range bytes.Lines(unified) {
		text := strings.TrimSuffix(string(text), "\n")
		switch op := text[0]; {
		case op == '@':
			lines = append(lines, Line{Op: '@', Parts: []Part{{Text: text}}})
		case len(lines) > 0: // behind the header
			lines = append(lines, Line{Op: op, Parts: []Part{{Text: text[1:]}}})
		}
	}
	if len(lines) <= 3 && !strings.Contains(want+got, "\n") {
		lines = lines[1:] // where in a single line goes without saying
	}
	return markChanges(lines)
}

// paragraphsAsLines takes out blank lines: they would be what both sides have
// in common between any two paragraphs.
func paragraphsAsLines(text string) string {
	return asLines(strings.ReplaceAll(text, "\n\n", "\n"))
}

func asLines(text string) string {
	if text == "" {
		return ""
	}
	return text + "\n"
}

// markChanges compares by words where a paragraph has been replaced by a
// similar one, and cuts the others that both sides have.
func markChanges(lines []Line) []Line {
	for start := 0; start < len(lines); {
		op := lines[start].Op
		if op == ' ' {
			lines[start].Parts = shortContext(lines[start].Parts[0].Text)
		}
		if op != '-' {
			start++
			continue
		}
		added := start
		for added < len(lines) && lines[added].Op == '-' {
			added++
		}
		end := added
		for end < len(lines) && lines[end].Op == '+' {
			end++
		}
		pairParagraphs(lines[start:added], lines[added:end])
		start = end
	}
	return lines
}

const (
	// similarParagraphs is the F1 from which a paragraph counts as another one
	// changed: with half of the words gone, marks would be hard to read.
	similarParagraphs = 0.5
	// pairingReach is how many added paragraphs are tried for a removed one, so
	// that the time does not grow with the square of a long text.
	pairingReach = 8
)

// pairParagraphs finds, in order, the added paragraphs that are similar to
// removed ones.
func pairParagraphs(removed, added []Line) {
	words := make([][]string, len(added))
	for j := range added {
		words[j] = Words(added[j].Parts[0].Text)
	}
	for i := range removed {
		old := removed[i].Parts[0].Text
		oldWords := Words(old)
		for j := range added[:min(len(added), pairingReach)] {
			if areSimilar(oldWords, words[j]) {
				removed[i].Parts, added[j].Parts = diffWords(old, added[j].Parts[0].Text)
				removed[i].Paired, added[j].Paired = true, true
				added, words = added[j+1:], words[j+1:]
				break
			}
		}
	}
}

// areSimilar reports whether a paragraph is another one changed. One that is many times
// as long need not be read, or a whole story in one would be for each paragraph.
func areSimilar(a, b []string) bool {
	most := 2 * float64(min(len(a), len(b)))
	return most >= similarParagraphs*float64(len(a)+len(b)) && wordF1(a, b) >= similarParagraphs
}
