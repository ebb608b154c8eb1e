package score

import (
	"strconv"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A signerLine is a line of a dump that may say who signs the story.
type SignerLine struct {
	credit.Credit
	Block    int
	Labelled bool // it stands below a label such as "By"

	place int      // among the lines
	told  tellings // where else the dump has the name
	small float32  // share of the names' words that it also prints in small letters
}

// A signerPlace is where on a dump its headline and its story stand, and what
// tells its site's name from others.
type SignerPlace struct {
	Title      int // block of the headline; noBlock for none
	First, End int // of the story
	Body       []bool
	Scores     []float64
	Topics     []Topicality
	IsSite     func(name string) bool
}

// A signerView holds what the features of lines that may sign are made from.
type SignerView struct {
	*TextView
	SignerPlace
	candidates []SignerLine
	at         map[int]*SignerLine // by block
	start      int                 // of the story
	marked     int                 // lines that show by themselves that they sign
}

func ViewSigners(text *TextView, place SignerPlace, lines []SignerLine) *SignerView {
	v := &SignerView{TextView: text, SignerPlace: place, candidates: lines, at: map[int]*SignerLine{}, start: text.StoryStart(place.Scores)}
	var names []string
	for _, l := range lines {
		names = append(names, l.Names...)
	}
	small := text.d.LowerCaseWords(names)
	for k := range lines {
		l := &lines[k]
		l.place, l.told, l.small = k, v.tellings(l), page.LowerCaseShare(l.Names, small)
		v.at[l.Block] = l
		if l.Marked {
			v.marked++
		}
	}
	return v
}

// tellings count the blocks that hold the last word of the first name of a line.
type tellings struct {
	story  int // of the story
	behind int // long ones behind it
	below  int // long ones right below the line: who the author is
	lines  int // short ones
}

func (v *SignerView) tellings(l *SignerLine) (t tellings) {
	const near = 4 // blocks
	name := l.Names[0][strings.LastIndexByte(l.Names[0], ' ')+1:]
	for i := range v.d.Blocks[:min(len(v.d.Blocks), page.NameBlocksMax)] {
		if i == l.Block || !strings.Contains(v.d.Blocks[i].Text, name) {
			continue
		}
		switch {
		case v.Stats(i).Words < page.LongBlockWords:
			t.lines++
			continue
		case v.Body[i]:
			t.story++
		case i >= v.End:
			t.behind++
		}
		if i > l.Block && i <= l.Block+near {
			t.below++
		}
	}
	return t
}

// A signerFeature is one number that a line is scored by as signing the story.
type signerFeature struct {
	name  string
	value func(v *SignerView, l *SignerLine) float32
}

var signerFeatures = func() []signerFeature {
	of := func(value func(v *SignerView, i int) float32) func(*SignerView, *SignerLine) float32 {
		return func(v *SignerView, l *SignerLine) float32 { return value(v, l.Block) }
	}
	list := []signerFeature{
		{"marked", func(v *SignerView, l *SignerLine) float32 { return words.OneIf(l.Marked) }},
		{"below a label", func(v *SignerView, l *SignerLine) float32 { return words.OneIf(l.Labelled) }},
		{"dated", of(func(v *SignerView, i int) float32 { return words.OneIf(v.Dated[i]) })},
		{"names", func(v *SignerView, l *SignerLine) float32 { return float32(len(l.Names)) }},
		{"words of first name", func(v *SignerView, l *SignerLine) float32 { return float32(strings.Count(l.Names[0], " ") + 1) }},
		{"only names", func(v *SignerView, l *SignerLine) float32 { return words.OneIf(labels.IsNameLine(l.Credit, l.Printed)) }},
		{"agency", func(v *SignerView, l *SignerLine) float32 {
			return words.OneIf(credit.Agencies[strings.ToLower(l.Names[0])])
		}},
		{"site", func(v *SignerView, l *SignerLine) float32 { return words.OneIf(v.IsSite(l.Names[0])) }},
		{"printed share", func(v *SignerView, l *SignerLine) float32 {
			return words.Ratio(len(l.Printed), len(v.d.Blocks[l.Block].Text))
		}},
		{"wide", func(v *SignerView, l *SignerLine) float32 { return words.OneIf(labels.IsCJKName(l.Names[0])) }},
		{"words", of(func(v *SignerView, i int) float32 { return float32(v.Stats(i).Words) })},
		{"runes", of(func(v *SignerView, i int) float32 { return float32(v.Stats(i).Runes) })},
		{"capitals share", of(func(v *SignerView, i int) float32 { return words.Ratio(v.Stats(i).Capitals, v.Stats(i).Words) })},
		{"ends sentence", of(func(v *SignerView, i int) float32 { return words.OneIf(v.Stats(i).EndsSentence) })},
		{"commas", of(func(v *SignerView, i int) float32 { return float32(v.Stats(i).Commas) })},
		{"has labels", of(func(v *SignerView, i int) float32 { return float32(v.Labels[i].Has) })},
		{"opens with labels", of(func(v *SignerView, i int) float32 { return float32(v.Labels[i].Opens) })},
		{"labels", of(func(v *SignerView, i int) float32 { return float32(v.Labels[i].Count) })},
		{"picture", of(func(v *SignerView, i int) float32 { return words.OneIf(v.SaysPicture(i)) })},
		{"type", of(func(v *SignerView, i int) float32 { return v.typeClass(i) })},
		{"indent", of(func(v *SignerView, i int) float32 { return float32(v.layout[i].Indent) })},
		{"blank lines before", of(func(v *SignerView, i int) float32 { return float32(v.layout[i].BlanksBefore) })},
		{"blocks from headline", of(func(v *SignerView, i int) float32 {
			if v.Title == page.NoBlock {
				return words.Missing
			}
			return float32(i - v.Title)
		})},
		{"blocks to story", of(func(v *SignerView, i int) float32 { return float32(v.start - i) })},
		{"blocks behind story", of(func(v *SignerView, i int) float32 { return float32(i - v.End) })},
		{"blocks to first", of(func(v *SignerView, i int) float32 { return float32(v.First - i) })},
		{"score", of(func(v *SignerView, i int) float32 { return float32(v.Scores[i]) })},
		{"times on page", of(func(v *SignerView, i int) float32 { return float32(v.TimesSaid(i)) })},
		{"topic share", of(func(v *SignerView, i int) float32 { return v.Topics[i].share })},
		{"topic weight", of(func(v *SignerView, i int) float32 { return v.Topics[i].weight })},
		{"topic most", of(func(v *SignerView, i int) float32 { return v.Topics[i].most })},
		{"date above", of(func(v *SignerView, i int) float32 { return v.toDate(i, -1) })},
		{"date below", of(func(v *SignerView, i int) float32 { return v.toDate(i, 1) })},
		{"told of", func(v *SignerView, l *SignerLine) float32 { return float32(l.told.story) }},
		{"told of behind", func(v *SignerView, l *SignerLine) float32 { return float32(l.told.behind) }},
		{"told of below", func(v *SignerView, l *SignerLine) float32 { return float32(l.told.below) }},
		{"told of in lines", func(v *SignerView, l *SignerLine) float32 { return float32(l.told.lines) }},
		{"small share", func(v *SignerView, l *SignerLine) float32 { return l.small }},
		{"lines before", func(v *SignerView, l *SignerLine) float32 { return float32(l.place) }},
		{"lines", func(v *SignerView, _ *SignerLine) float32 { return float32(len(v.candidates)) }},
		{"marked lines", func(v *SignerView, _ *SignerLine) float32 { return float32(v.marked) }},
		{"marked lines before", func(v *SignerView, l *SignerLine) float32 {
			return float32(v.count(l, func(o *SignerLine) bool { return o.Marked }))
		}},
		{"named before", func(v *SignerView, l *SignerLine) float32 {
			return float32(v.count(l, func(o *SignerLine) bool { return credit.SharesName(o.Names, l.Names) }))
		}},
		{"blocks from line before", func(v *SignerView, l *SignerLine) float32 {
			if l.place == 0 {
				return words.Missing
			}
			return float32(l.Block - v.candidates[l.place-1].Block)
		}},
		{"blocks to line after", func(v *SignerView, l *SignerLine) float32 {
			if l.place+1 == len(v.candidates) {
				return words.Missing
			}
			return float32(v.candidates[l.place+1].Block - l.Block)
		}},
	}
	for _, step := range []int{-2, -1, 1, 2} {
		n := strconv.Itoa(step)
		beside := func(name string, value func(v *SignerView, j int) float32) {
			list = append(list, signerFeature{name + " of " + n, of(func(v *SignerView, i int) float32 {
				if i+step < 0 || i+step >= len(v.d.Blocks) {
					return words.Missing
				}
				return value(v, i+step)
			})})
		}
		beside("words", func(v *SignerView, j int) float32 { return float32(v.Stats(j).Words) })
		beside("ends sentence", func(v *SignerView, j int) float32 { return words.OneIf(v.Stats(j).EndsSentence) })
		beside("score", func(v *SignerView, j int) float32 { return float32(v.Scores[j]) })
		beside("dated", func(v *SignerView, j int) float32 { return words.OneIf(v.Dated[j]) })
		beside("picture credit", func(v *SignerView, j int) float32 { return words.OneIf(v.Credited[j] || v.SaysPicture(j)) })
		beside("has labels", func(v *SignerView, j int) float32 { return float32(v.Labels[j].Has) })
		beside("opens with labels", func(v *SignerView, j int) float32 { return float32(v.Labels[j].Opens) })
		beside("is line", func(v *SignerView, j int) float32 {
			l := v.at[j]
			return words.OneIf(l != nil) + words.OneIf(l != nil && l.Marked)
		})
	}
	return list
}()

// toDate is how many blocks on a date stands, in steps of one; missing where none
// is near.
func (v *SignerView) toDate(i, step int) float32 {
	const reach = 8
	for n, j := 1, i+step; n <= reach && j >= 0 && j < len(v.d.Blocks); n, j = n+1, j+step {
		if v.Dated[j] {
			return float32(n)
		}
	}
	return words.Missing
}

// count counts the lines before one that a test is true of.
func (v *SignerView) count(l *SignerLine, is func(*SignerLine) bool) int {
	n := 0
	for j := range v.candidates[:l.place] {
		if is(&v.candidates[j]) {
			n++
		}
	}
	return n
}

// SignerFeatureNames are the names of the numbers that lines of a text dump are
// scored by as signing its story.
func SignerFeatureNames() []string {
	names := make([]string, len(signerFeatures))
	for i, f := range signerFeatures {
		names[i] = f.name
	}
	return names
}

// rows gives the numbers of all lines.
func (v *SignerView) Rows() [][]float32 {
	rows := newRows(len(v.candidates), len(signerFeatures))
	for k := range v.candidates {
		for j := range signerFeatures {
			rows[k][j] = signerFeatures[j].value(v, &v.candidates[k])
		}
	}
	return rows
}
