package body

import (
	"strconv"
	"strings"

	"shuck/extract/internal/page"
)

// Above code stand at most codeLabelsMax labels of codeLabelWords words each: in what
// language it is, and that it was copied.
const (
	codeLabelsMax  = 3
	codeLabelWords = 2
)

// includeCode puts in code that stands between two blocks of the body, with nothing but
// its labels between: the words of code say little about it.
func (d *draft) includeCode() {
	var code []int // since the last block of the body
	labels := codeLabelsMax + 1
	for i := range d.In {
		switch b := &d.Doc.Blocks[i]; {
		case d.In[i]:
			if labels == 0 {
				for _, j := range code {
					d.include(j)
				}
			}
			code, labels = nil, 0
		case labels > codeLabelsMax: // other text stands between
		case b.Type == page.Code:
			code, labels = append(code, i), 0
		case b.Type == page.Paragraph && b.Stats.Words <= codeLabelWords:
			labels++
		default:
			labels = codeLabelsMax + 1
		}
	}
}

// excludeLineNumbers takes out the numbers of lines that stand in a column of their own
// beside code.
func (d *draft) excludeLineNumbers() {
	for i := range d.In {
		if i+1 < len(d.In) && d.Doc.Blocks[i+1].Type == page.Code && d.Doc.Blocks[i].Type == page.Code && areLineNumbers(d.Doc.Blocks[i].Text) {
			d.exclude(i)
		}
	}
}

// areLineNumbers reports whether a text counts its lines, two or more, and has nothing
// else in them.
func areLineNumbers(text string) bool {
	last, lines := 0, 0
	for field := range strings.FieldsSeq(text) {
		n, err := strconv.Atoi(field)
		if err != nil || lines > 0 && n != last+1 {
			return false
		}
		last, lines = n, lines+1
	}
	return lines >= 2
}
