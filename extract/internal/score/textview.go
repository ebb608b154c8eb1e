package score

import (
	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A TextView is a View of a text dump with what its features need besides,
// gathered once in passes that are linear in the dump. It is for one goroutine.
type TextView struct {
	*View
	layout []page.TextLayout
	Labels []labels.Found // by block
	// core is the densest run of prose: what the story most likely is.
	coreFirst, coreEnd int
	coreWords          int
	inCore             []float32 // by block: share of its rarer words that are in the core's other blocks
	run                []blockRun
	GroupBlocks        []int // by group of lines without a blank one between them: its blocks
	groupWords         []int
	lastLabel          [labels.Count][]uint8  // blocks back to the last short block that opens with a label
	Dated              []bool                 // by block: whether it is short and holds a date
	PictureCredit      []bool                 // by block: whether it ends in the credit of a picture
	beside             [][besideFacts]float32 // by block
	wrapped            bool                   // whether some block is printed on several lines
	credits            []int32                // by block: its place among creditsRead, or one of those below
	creditsRead        []credit.Credit        // from place 1 on
}

// What stands in the place of a block that is no credit, or was not asked about yet.
const (
	noCredit    = -1
	unreadBlock = 0
)

// A blockRun describes the run of long, or of short, blocks that a block is in.
type blockRun struct{ before, after, words int }

// NewTextView makes the text view of a dump from its View, which must be of a
// text dump, and keeps it.
func NewTextView(p *View) *TextView {
	n := len(p.d.Blocks)
	v := &TextView{View: p, layout: p.d.Layout, Labels: make([]labels.Found, n), inCore: make([]float32, n), run: make([]blockRun, n), Dated: make([]bool, n), PictureCredit: make([]bool, n), credits: make([]int32, n), creditsRead: make([]credit.Credit, unreadBlock+1)}
	for i := range p.d.Blocks {
		b := &p.d.Blocks[i]
		v.Labels[i] = labels.Of(p.d.WordHashes(b))
		v.Dated[i] = b.Stats.Digits > 0 && b.Stats.Words <= credit.MaxWords && dates.HasShape(b.Text)
		v.PictureCredit[i] = b.Stats.Words <= captionWordsMax && labels.EndsInPictureCredit(b.Text)
		v.wrapped = v.wrapped || v.layout[i].Lines > 1
	}
	v.findCore()
	v.compareWithCore()
	v.measureRuns()
	v.measureGroups()
	v.measureLabelDistances()
	v.fillBeside()
	return v
}

// Credit reads a block as a credit; ok is false for what is none, as for all that is longer
// than credits are. A block is asked about as a line that may be the headline, as the
// neighbour of seven others, and as one that may name the authors.
func (v *TextView) Credit(i int) (c credit.Credit, ok bool) {
	at := &v.credits[i]
	if *at == unreadBlock {
		*at = noCredit
		if v.Stats(i).Words <= credit.MaxWords {
			if c, ok := credit.Parse(words.OneLine(v.d.Blocks[i].Text)); ok {
				*at = int32(len(v.creditsRead))
				v.creditsRead = append(v.creditsRead, c)
			}
		}
	}
	if *at == noCredit {
		return credit.Credit{}, false
	}
	return v.creditsRead[*at], true
}

// captionWordsMax is the length up to which a block may be a caption.
const captionWordsMax = 100

// coreGap is what a short block takes off the value of a run of prose, in
// words: a dozen menu entries outweigh a long paragraph.
const coreGap = 5

// findCore finds the run of blocks with the most words in long blocks.
func (v *TextView) findCore() {
	best, sum, start := 0, 0, 0
	for i := range v.d.Blocks {
		if IsLong(&v.d.Blocks[i]) {
			sum += min(v.Stats(i).Words, 2*weightyWords)
		} else {
			sum -= coreGap
		}
		if sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, v.coreFirst, v.coreEnd = sum, start, i+1
		}
	}
	for v.coreFirst < v.coreEnd && !IsLong(&v.d.Blocks[v.coreFirst]) {
		v.coreFirst++
	}
	v.coreWords = v.wordsBefore[v.coreEnd] - v.wordsBefore[v.coreFirst]
}

// weightyWords keeps one endless block from being a story by itself.
const weightyWords = 100

// compareWithCore finds how many of each block's rarer words are also in other
// blocks of the core.
func (v *TextView) compareWithCore() {
	core := make([]timesInCore, len(v.vocabulary().hashes))
	for i := v.coreFirst; i < v.coreEnd; i++ {
		for _, w := range v.wordNumbers(i) {
			core[w].all++
		}
	}
	common := int32(max(v.coreWords/commonWord, 2))
	for i := range v.d.Blocks {
		list := v.wordNumbers(i)
		if v.coreFirst <= i && i < v.coreEnd {
			for _, w := range list {
				core[w].own++
			}
		}
		rare, known := 0, 0
		for _, w := range list {
			t := core[w]
			if t.all > common {
				continue
			}
			rare++
			if t.all > t.own {
				known++
			}
		}
		for _, w := range list {
			core[w].own = 0
		}
		v.inCore[i] = words.Missing
		if rare > 0 {
			v.inCore[i] = words.Ratio(known, rare)
		}
	}
}

// timesInCore is how often a word is in the core, and in the block of it that is looked
// at.
type timesInCore struct{ all, own int32 }

// commonWord is the share of a text's words, one in so many, from which one is
// too common to tell what the text is about.
const commonWord = 100

// measureRuns counts, for each block, the blocks of its kind that stand before
// and after it without one of the other kind between.
func (v *TextView) measureRuns() {
	n := len(v.d.Blocks)
	for start := 0; start < n; {
		end := start + 1
		for end < n && IsLong(&v.d.Blocks[end]) == IsLong(&v.d.Blocks[start]) {
			end++
		}
		words := v.wordsBefore[end] - v.wordsBefore[start]
		for i := start; i < end; i++ {
			v.run[i] = blockRun{i - start, end - 1 - i, words}
		}
		start = end
	}
}

// measureGroups adds up the blocks and words of each group of lines.
func (v *TextView) measureGroups() {
	if len(v.layout) == 0 {
		return
	}
	groups := int(v.layout[len(v.layout)-1].Group) + 1
	v.GroupBlocks, v.groupWords = make([]int, groups), make([]int, groups)
	for i := range v.layout {
		v.GroupBlocks[v.layout[i].Group]++
		v.groupWords[v.layout[i].Group] += v.Stats(i).Words
	}
}

// textLabelHeadWords is the length up to which a block that opens with a label is
// one, and heads what follows.
const textLabelHeadWords = 8

// measureLabelDistances counts, for each block and label, how far back the last
// short block stands that opens with the label.
func (v *TextView) measureLabelDistances() {
	n := len(v.Labels)
	all := make([]uint8, n*labels.Count)
	for k := range v.lastLabel {
		v.lastLabel[k] = all[k*n : (k+1)*n]
		since := uint8(maxDistance)
		for i := range v.Labels {
			v.lastLabel[k][i] = since
			since = min(since+1, maxDistance)
			if v.Labels[i].Opens&(1<<k) != 0 && v.Stats(i).Words <= textLabelHeadWords {
				since = 1
			}
		}
	}
}

// StoryStart returns the first block of the story, given the scores of all
// blocks: the first of the best region that is long and likely body, since what
// stands above it on its own is a note about cookies, say. Where no block is,
// it is where the prose is densest.
func (v *TextView) StoryStart(scores []float64) int {
	from, to := storyRegion(v.View, scores)
	for i := from; i < to; i++ {
		if scores[i] >= likelyBody && v.Stats(i).Words >= page.LongBlockWords {
			return i
		}
	}
	return v.coreFirst
}

// HasPictureLabel reports whether a block is labelled as a picture's: "Photo:
// Ana Pérez".
func (v *TextView) HasPictureLabel(block int) bool {
	l := v.Labels[block]
	return l.Opens&labels.Picture != 0 || l.Has&labels.Picture != 0 && l.Has&labels.Author == 0
}
