package score

import (
	"strconv"
	"strings"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/givennames"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// An AuthorLine is a line of a dump that may name the story's authors. Block
// and Credit are set by the caller, Credit with at least one name.
type AuthorLine struct {
	credit.Credit
	Block    int
	Labelled bool // whether it stands below a label such as "By"

	index    int      // among the lines
	mentions mentions // of its first author elsewhere on the dump
	small    float32  // share of the names' words that the dump also has in lower case
}

// A StoryPlace says where on a dump its headline and its story stand, and which
// names are the site's. Body and Scores have an entry for each block.
type StoryPlace struct {
	Title      int       // block of the headline; page.NoBlock for none
	First, End int       // blocks of the story, without End
	Body       []bool    // whether the block is body
	Scores     []float64 // as body
	Topics     *Topics
	IsSite     func(name string) bool
}

// An AuthorView holds what the features of lines that may name authors are
// computed from. It is for one goroutine.
type AuthorView struct {
	*TextView
	StoryPlace
	lines       []AuthorLine
	at          map[int]*AuthorLine // by block
	start       int                 // of the story
	markedLines int                 // lines that say themselves that they name authors
}

// NewAuthorView makes the view of some lines of a dump, in the order of their
// blocks. It keeps lines, and completes them.
func NewAuthorView(text *TextView, place StoryPlace, lines []AuthorLine) *AuthorView {
	v := &AuthorView{TextView: text, StoryPlace: place, lines: lines, at: map[int]*AuthorLine{}, start: text.StoryStart(place.Scores)}
	var names []string
	for _, l := range lines {
		names = append(names, l.Names...)
	}
	small := text.d.LowerCaseWords(names)
	for k := range lines {
		l := &lines[k]
		l.index, l.mentions, l.small = k, v.countMentions(l), page.LowerCaseShare(l.Names, small)
		v.at[l.Block] = l
		if l.Marked {
			v.markedLines++
		}
	}
	return v
}

// mentions count the blocks that hold the last word of the first name of a
// line.
type mentions struct {
	story int // blocks of the story
	after int // long ones after it
	below int // long ones right below the line, which introduce the author
	short int // short ones, anywhere
}

// countMentions counts the other blocks that mention the first author of a
// line.
func (v *AuthorView) countMentions(l *AuthorLine) (t mentions) {
	const near = 4 // blocks
	name := l.Names[0][strings.LastIndexByte(l.Names[0], ' ')+1:]
	for i := range v.d.Blocks[:min(len(v.d.Blocks), page.NameBlocksMax)] {
		if i == l.Block || !strings.Contains(v.d.Blocks[i].Text, name) {
			continue
		}
		switch {
		case v.Stats(i).Words < page.LongBlockWords:
			t.short++
			continue
		case v.Body[i]:
			t.story++
		case i >= v.End:
			t.after++
		}
		if i > l.Block && i <= l.Block+near {
			t.below++
		}
	}
	return t
}

// An authorFeature is one number that a line is scored by as naming the
// authors.
type authorFeature struct {
	name  string
	value func(v *AuthorView, l *AuthorLine) float32
}

var authorFeatures = func() []authorFeature {
	of := func(value func(v *AuthorView, i int) float32) func(*AuthorView, *AuthorLine) float32 {
		return func(v *AuthorView, l *AuthorLine) float32 { return value(v, l.Block) }
	}
	list := []authorFeature{
		{"marked", func(v *AuthorView, l *AuthorLine) float32 { return words.OneIf(l.Marked) }},
		{"below a label", func(v *AuthorView, l *AuthorLine) float32 { return words.OneIf(l.Labelled) }},
		{"dated", of(func(v *AuthorView, i int) float32 { return words.OneIf(v.Dated[i]) })},
		{"names", func(v *AuthorView, l *AuthorLine) float32 { return float32(len(l.Names)) }},
		{"words of first name", func(v *AuthorView, l *AuthorLine) float32 { return float32(strings.Count(l.Names[0], " ") + 1) }},
		{"given names", func(_ *AuthorView, l *AuthorLine) float32 { return givenNames(l.Names) }},
		{"only names", func(v *AuthorView, l *AuthorLine) float32 { return words.OneIf(labels.IsNameLine(l.Credit, l.Printed)) }},
		{"agency", func(v *AuthorView, l *AuthorLine) float32 {
			return words.OneIf(credit.NamesAgency(l.Names[0]))
		}},
		{"site", func(v *AuthorView, l *AuthorLine) float32 { return words.OneIf(v.IsSite(l.Names[0])) }},
		{"printed share", func(v *AuthorView, l *AuthorLine) float32 {
			return words.Ratio(len(l.Printed), len(v.d.Blocks[l.Block].Text))
		}},
		{"wide", func(v *AuthorView, l *AuthorLine) float32 { return words.OneIf(labels.IsCJKName(l.Names[0])) }},
		{"words", of(func(v *AuthorView, i int) float32 { return float32(v.Stats(i).Words) })},
		{"runes", of(func(v *AuthorView, i int) float32 { return float32(v.Stats(i).Runes) })},
		{"capitals share", of(func(v *AuthorView, i int) float32 { return words.Ratio(v.Stats(i).Capitals, v.Stats(i).Words) })},
		{"ends sentence", of(func(v *AuthorView, i int) float32 { return words.OneIf(v.Stats(i).EndsSentence) })},
		{"commas", of(func(v *AuthorView, i int) float32 { return float32(v.Stats(i).Commas) })},
		{"has labels", of(func(v *AuthorView, i int) float32 { return float32(v.Labels[i].Has) })},
		{"opens with labels", of(func(v *AuthorView, i int) float32 { return float32(v.Labels[i].Opens) })},
		{"labels", of(func(v *AuthorView, i int) float32 { return float32(v.Labels[i].Count) })},
		{"picture", of(func(v *AuthorView, i int) float32 { return words.OneIf(v.HasPictureLabel(i)) })},
		{"type", of(func(v *AuthorView, i int) float32 { return v.typeClass(i) })},
		{"indent", of(func(v *AuthorView, i int) float32 { return float32(v.layout[i].Indent) })},
		{"blank lines before", of(func(v *AuthorView, i int) float32 { return float32(v.layout[i].BlanksBefore) })},
		{"blocks from headline", of(func(v *AuthorView, i int) float32 {
			if v.Title == page.NoBlock {
				return words.Missing
			}
			return float32(i - v.Title)
		})},
		{"blocks to story", of(func(v *AuthorView, i int) float32 { return float32(v.start - i) })},
		{"blocks behind story", of(func(v *AuthorView, i int) float32 { return float32(i - v.End) })},
		{"blocks to first", of(func(v *AuthorView, i int) float32 { return float32(v.First - i) })},
		{"score", of(func(v *AuthorView, i int) float32 { return float32(v.Scores[i]) })},
		{"times on page", of(func(v *AuthorView, i int) float32 { return float32(v.Occurrences(i)) })},
		{"topic share", of(func(v *AuthorView, i int) float32 { return v.Topics.of(i).share })},
		{"topic weight", of(func(v *AuthorView, i int) float32 { return v.Topics.of(i).weight })},
		{"topic most", of(func(v *AuthorView, i int) float32 { return v.Topics.of(i).max })},
		{"date above", of(func(v *AuthorView, i int) float32 { return v.distanceToDate(i, -1) })},
		{"date below", of(func(v *AuthorView, i int) float32 { return v.distanceToDate(i, 1) })},
		{"told of", func(v *AuthorView, l *AuthorLine) float32 { return float32(l.mentions.story) }},
		{"told of behind", func(v *AuthorView, l *AuthorLine) float32 { return float32(l.mentions.after) }},
		{"told of below", func(v *AuthorView, l *AuthorLine) float32 { return float32(l.mentions.below) }},
		{"told of in lines", func(v *AuthorView, l *AuthorLine) float32 { return float32(l.mentions.short) }},
		{"small share", func(v *AuthorView, l *AuthorLine) float32 { return l.small }},
		{"lines before", func(v *AuthorView, l *AuthorLine) float32 { return float32(l.index) }},
		{"lines", func(v *AuthorView, _ *AuthorLine) float32 { return float32(len(v.lines)) }},
		{"marked lines", func(v *AuthorView, _ *AuthorLine) float32 { return float32(v.markedLines) }},
		{"marked lines before", func(v *AuthorView, l *AuthorLine) float32 {
			return float32(v.count(l, func(o *AuthorLine) bool { return o.Marked }))
		}},
		{"named before", func(v *AuthorView, l *AuthorLine) float32 {
			return float32(v.count(l, func(o *AuthorLine) bool { return credit.SharesName(o.Names, l.Names) }))
		}},
		{"blocks from line before", func(v *AuthorView, l *AuthorLine) float32 {
			if l.index == 0 {
				return words.Missing
			}
			return float32(l.Block - v.lines[l.index-1].Block)
		}},
		{"blocks to line after", func(v *AuthorView, l *AuthorLine) float32 {
			if l.index+1 == len(v.lines) {
				return words.Missing
			}
			return float32(v.lines[l.index+1].Block - l.Block)
		}},
	}
	for _, step := range []int{-2, -1, 1, 2} {
		n := strconv.Itoa(step)
		beside := func(name string, value func(v *AuthorView, j int) float32) {
			list = append(list, authorFeature{name + " of " + n, of(func(v *AuthorView, i int) float32 {
				if i+step < 0 || i+step >= len(v.d.Blocks) {
					return words.Missing
				}
				return value(v, i+step)
			})})
		}
		beside("words", func(v *AuthorView, j int) float32 { return float32(v.Stats(j).Words) })
		beside("ends sentence", func(v *AuthorView, j int) float32 { return words.OneIf(v.Stats(j).EndsSentence) })
		beside("score", func(v *AuthorView, j int) float32 { return float32(v.Scores[j]) })
		beside("dated", func(v *AuthorView, j int) float32 { return words.OneIf(v.Dated[j]) })
		beside("picture credit", func(v *AuthorView, j int) float32 { return words.OneIf(v.PictureCredit[j] || v.HasPictureLabel(j)) })
		beside("has labels", func(v *AuthorView, j int) float32 { return float32(v.Labels[j].Has) })
		beside("opens with labels", func(v *AuthorView, j int) float32 { return float32(v.Labels[j].Opens) })
		beside("is line", func(v *AuthorView, j int) float32 {
			l := v.at[j]
			return words.OneIf(l != nil) + words.OneIf(l != nil && l.Marked)
		})
	}
	return list
}()

// givenNames is the share of names that open with the given name of a person, missing where
// they are in a script without capitals: of those the lists have none.
func givenNames(names []string) float32 {
	if r := words.FirstRune(names[0]); !unicode.IsUpper(r) && !unicode.IsLower(r) {
		return words.Missing
	}
	n := 0
	for _, name := range names {
		if givennames.Opens(name) {
			n++
		}
	}
	return words.Ratio(n, len(names))
}

// distanceToDate counts the blocks to the next date, going in steps of step, 1
// or -1; missing where none is near.
func (v *AuthorView) distanceToDate(i, step int) float32 {
	const maxDistance = 8
	for n, j := 1, i+step; n <= maxDistance && j >= 0 && j < len(v.d.Blocks); n, j = n+1, j+step {
		if v.Dated[j] {
			return float32(n)
		}
	}
	return words.Missing
}

// count counts the lines before one for which is holds.
func (v *AuthorView) count(l *AuthorLine, is func(*AuthorLine) bool) int {
	n := 0
	for j := range v.lines[:l.index] {
		if is(&v.lines[j]) {
			n++
		}
	}
	return n
}

// AuthorFeatureNames returns the names of the columns of AuthorView.Rows.
func AuthorFeatureNames() []string {
	names := make([]string, len(authorFeatures))
	for i, f := range authorFeatures {
		names[i] = f.name
	}
	return names
}

// ScoreLines returns the probability of each line that it names the authors.
func (v *AuthorView) ScoreLines(m *Model) []float64 { return FirstScores(m.Authors, v.Rows()) }

// Rows returns the numbers of all lines, a row each. A number that the dump
// cannot have is NaN.
func (v *AuthorView) Rows() [][]float32 {
	rows := newRows(len(v.lines), len(authorFeatures))
	for k := range v.lines {
		for j := range authorFeatures {
			rows[k][j] = authorFeatures[j].value(v, &v.lines[k])
		}
	}
	return rows
}
