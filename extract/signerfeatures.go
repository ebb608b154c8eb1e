package extract

import (
	"strconv"
	"strings"
)

// A signerLine is a line of a dump that may say who signs the story.
type signerLine struct {
	credit
	block    int
	labelled bool // it stands below a label such as "By"

	place int      // among the lines
	told  tellings // where else the dump has the name
	small float32  // share of the names' words that it also prints in small letters
}

// A signerPlace is where on a dump its headline and its story stand, and what
// tells its site's name from others.
type signerPlace struct {
	title      int // block of the headline; noBlock for none
	first, end int // of the story
	body       []bool
	scores     []float64
	topics     []topicality
	isSite     func(name string) bool
}

// A signerView holds what the features of lines that may sign are made from.
type signerView struct {
	*textView
	signerPlace
	candidates []signerLine
	at         map[int]*signerLine // by block
	start      int                 // of the story
	marked     int                 // lines that show by themselves that they sign
}

func viewSigners(text *textView, place signerPlace, lines []signerLine) *signerView {
	v := &signerView{textView: text, signerPlace: place, candidates: lines, at: map[int]*signerLine{}, start: text.storyStart(place.scores)}
	var names []string
	for _, l := range lines {
		names = append(names, l.names...)
	}
	small := text.d.smallWords(names)
	for k := range lines {
		l := &lines[k]
		l.place, l.told, l.small = k, v.tellings(l), smallShare(l.names, small)
		v.at[l.block] = l
		if l.marked {
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

func (v *signerView) tellings(l *signerLine) (t tellings) {
	const near = 4 // blocks
	name := l.names[0][strings.LastIndexByte(l.names[0], ' ')+1:]
	for i := range v.d.Blocks[:min(len(v.d.Blocks), namesReach)] {
		if i == l.block || !strings.Contains(v.d.Blocks[i].Text, name) {
			continue
		}
		switch {
		case v.stats(i).words < longBlock:
			t.lines++
			continue
		case v.body[i]:
			t.story++
		case i >= v.end:
			t.behind++
		}
		if i > l.block && i <= l.block+near {
			t.below++
		}
	}
	return t
}

// A signerFeature is one number that a line is scored by as signing the story.
type signerFeature struct {
	name  string
	value func(v *signerView, l *signerLine) float32
}

var signerFeatures = func() []signerFeature {
	of := func(value func(v *signerView, i int) float32) func(*signerView, *signerLine) float32 {
		return func(v *signerView, l *signerLine) float32 { return value(v, l.block) }
	}
	list := []signerFeature{
		{"marked", func(v *signerView, l *signerLine) float32 { return oneIf(l.marked) }},
		{"below a label", func(v *signerView, l *signerLine) float32 { return oneIf(l.labelled) }},
		{"dated", of(func(v *signerView, i int) float32 { return oneIf(v.dated[i]) })},
		{"names", func(v *signerView, l *signerLine) float32 { return float32(len(l.names)) }},
		{"words of first name", func(v *signerView, l *signerLine) float32 { return float32(strings.Count(l.names[0], " ") + 1) }},
		{"only names", func(v *signerView, l *signerLine) float32 { return oneIf(isNameLine(l.credit, l.printed)) }},
		{"agency", func(v *signerView, l *signerLine) float32 { return oneIf(creditAgencies[strings.ToLower(l.names[0])]) }},
		{"site", func(v *signerView, l *signerLine) float32 { return oneIf(v.isSite(l.names[0])) }},
		{"printed share", func(v *signerView, l *signerLine) float32 {
			return ratio(len(l.printed), len(v.d.Blocks[l.block].Text))
		}},
		{"wide", func(v *signerView, l *signerLine) float32 { return oneIf(isWideName(l.names[0])) }},
		{"words", of(func(v *signerView, i int) float32 { return float32(v.stats(i).words) })},
		{"runes", of(func(v *signerView, i int) float32 { return float32(v.stats(i).runes) })},
		{"capitals share", of(func(v *signerView, i int) float32 { return ratio(v.stats(i).capitals, v.stats(i).words) })},
		{"ends sentence", of(func(v *signerView, i int) float32 { return oneIf(v.stats(i).endsSentence) })},
		{"commas", of(func(v *signerView, i int) float32 { return float32(v.stats(i).commas) })},
		{"has labels", of(func(v *signerView, i int) float32 { return float32(v.labels[i].has) })},
		{"opens with labels", of(func(v *signerView, i int) float32 { return float32(v.labels[i].opens) })},
		{"labels", of(func(v *signerView, i int) float32 { return float32(v.labels[i].count) })},
		{"picture", of(func(v *signerView, i int) float32 { return oneIf(v.saysPicture(i)) })},
		{"type", of(func(v *signerView, i int) float32 { return v.typeClass(i) })},
		{"indent", of(func(v *signerView, i int) float32 { return float32(v.layout[i].indent) })},
		{"blank lines before", of(func(v *signerView, i int) float32 { return float32(v.layout[i].before) })},
		{"blocks from headline", of(func(v *signerView, i int) float32 {
			if v.title == noBlock {
				return missing
			}
			return float32(i - v.title)
		})},
		{"blocks to story", of(func(v *signerView, i int) float32 { return float32(v.start - i) })},
		{"blocks behind story", of(func(v *signerView, i int) float32 { return float32(i - v.end) })},
		{"blocks to first", of(func(v *signerView, i int) float32 { return float32(v.first - i) })},
		{"score", of(func(v *signerView, i int) float32 { return float32(v.scores[i]) })},
		{"times on page", of(func(v *signerView, i int) float32 { return float32(v.timesSaid(i)) })},
		{"topic share", of(func(v *signerView, i int) float32 { return v.topics[i].share })},
		{"topic weight", of(func(v *signerView, i int) float32 { return v.topics[i].weight })},
		{"topic most", of(func(v *signerView, i int) float32 { return v.topics[i].most })},
		{"date above", of(func(v *signerView, i int) float32 { return v.toDate(i, -1) })},
		{"date below", of(func(v *signerView, i int) float32 { return v.toDate(i, 1) })},
		{"told of", func(v *signerView, l *signerLine) float32 { return float32(l.told.story) }},
		{"told of behind", func(v *signerView, l *signerLine) float32 { return float32(l.told.behind) }},
		{"told of below", func(v *signerView, l *signerLine) float32 { return float32(l.told.below) }},
		{"told of in lines", func(v *signerView, l *signerLine) float32 { return float32(l.told.lines) }},
		{"small share", func(v *signerView, l *signerLine) float32 { return l.small }},
		{"lines before", func(v *signerView, l *signerLine) float32 { return float32(l.place) }},
		{"lines", func(v *signerView, _ *signerLine) float32 { return float32(len(v.candidates)) }},
		{"marked lines", func(v *signerView, _ *signerLine) float32 { return float32(v.marked) }},
		{"marked lines before", func(v *signerView, l *signerLine) float32 {
			return float32(v.count(l, func(o *signerLine) bool { return o.marked }))
		}},
		{"named before", func(v *signerView, l *signerLine) float32 {
			return float32(v.count(l, func(o *signerLine) bool { return sharesName(o.names, l.names) }))
		}},
		{"blocks from line before", func(v *signerView, l *signerLine) float32 {
			if l.place == 0 {
				return missing
			}
			return float32(l.block - v.candidates[l.place-1].block)
		}},
		{"blocks to line after", func(v *signerView, l *signerLine) float32 {
			if l.place+1 == len(v.candidates) {
				return missing
			}
			return float32(v.candidates[l.place+1].block - l.block)
		}},
	}
	for _, step := range []int{-2, -1, 1, 2} {
		n := strconv.Itoa(step)
		beside := func(name string, value func(v *signerView, j int) float32) {
			list = append(list, signerFeature{name + " of " + n, of(func(v *signerView, i int) float32 {
				if i+step < 0 || i+step >= len(v.d.Blocks) {
					return missing
				}
				return value(v, i+step)
			})})
		}
		beside("words", func(v *signerView, j int) float32 { return float32(v.stats(j).words) })
		beside("ends sentence", func(v *signerView, j int) float32 { return oneIf(v.stats(j).endsSentence) })
		beside("score", func(v *signerView, j int) float32 { return float32(v.scores[j]) })
		beside("dated", func(v *signerView, j int) float32 { return oneIf(v.dated[j]) })
		beside("picture credit", func(v *signerView, j int) float32 { return oneIf(v.credited[j] || v.saysPicture(j)) })
		beside("has labels", func(v *signerView, j int) float32 { return float32(v.labels[j].has) })
		beside("opens with labels", func(v *signerView, j int) float32 { return float32(v.labels[j].opens) })
		beside("is line", func(v *signerView, j int) float32 {
			l := v.at[j]
			return oneIf(l != nil) + oneIf(l != nil && l.marked)
		})
	}
	return list
}()

// toDate is how many blocks on a date stands, in steps of one; missing where none
// is near.
func (v *signerView) toDate(i, step int) float32 {
	const reach = 8
	for n, j := 1, i+step; n <= reach && j >= 0 && j < len(v.d.Blocks); n, j = n+1, j+step {
		if v.dated[j] {
			return float32(n)
		}
	}
	return missing
}

// count counts the lines before one that a test is true of.
func (v *signerView) count(l *signerLine, is func(*signerLine) bool) int {
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
func (v *signerView) rows() [][]float32 {
	rows := newRows(len(v.candidates), len(signerFeatures))
	for k := range v.candidates {
		for j := range signerFeatures {
			rows[k][j] = signerFeatures[j].value(v, &v.candidates[k])
		}
	}
	return rows
}
