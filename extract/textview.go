package extract

// A textView holds what the features of all blocks of a text dump are made
// from, gathered once in passes that are linear in the dump.
type textView struct {
	*pageView
	layout []textLayout
	labels []labelling
	// core is the densest run of prose: what the story most likely is.
	coreFirst, coreEnd int
	coreWords          int
	inCore             []float32 // share of a block's rarer words that are in the core's other blocks
	run                []textRunOf
	groupBlocks        []int // blocks of each group of lines without a blank one
	groupWords         []int
	lastLabel          [textLabelCount][]int // blocks back to the last short block that opens with a label
	dated              []bool
	credited           []bool // ends in the credit of a picture
	wrapped            bool
}

// A textRunOf tells of the run of blocks alike, long or short, that one is in.
type textRunOf struct{ before, after, words int }

// viewText gathers what the features need.
func viewText(p *pageView) *textView {
	n := len(p.d.Blocks)
	v := &textView{pageView: p, layout: p.d.layout, labels: make([]labelling, n), inCore: make([]float32, n), run: make([]textRunOf, n), dated: make([]bool, n), credited: make([]bool, n)}
	for i := range p.d.Blocks {
		b := &p.d.Blocks[i]
		v.labels[i] = textLabelsOf(p.d.wordsOf(b))
		v.dated[i] = b.stats.digits > 0 && b.stats.words <= creditWordsMax && hasDateShape(b.Text)
		v.credited[i] = b.stats.words <= captionWordsMax && endsInPictureCredit(b.Text)
		v.wrapped = v.wrapped || v.layout[i].lines > 1
	}
	v.findCore()
	v.compareWithCore()
	v.measureRuns()
	v.measureGroups()
	v.findLabels()
	return v
}

// captionWordsMax is the length up to which a block may be a caption.
const captionWordsMax = 100

// coreGap is what a short block takes from the worth of a run of prose, in
// words: a dozen menu entries outweigh a long paragraph.
const coreGap = 5

// findCore finds the run of blocks with the most words in long blocks.
func (v *textView) findCore() {
	best, sum, start := 0, 0, 0
	for i := range v.d.Blocks {
		if isLong(&v.d.Blocks[i]) {
			sum += min(v.stats(i).words, 2*weightyWords)
		} else {
			sum -= coreGap
		}
		if sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, v.coreFirst, v.coreEnd = sum, start, i+1
		}
	}
	for v.coreFirst < v.coreEnd && !isLong(&v.d.Blocks[v.coreFirst]) {
		v.coreFirst++
	}
	v.coreWords = v.wordsBefore[v.coreEnd] - v.wordsBefore[v.coreFirst]
}

// weightyWords keeps one endless block from being a story by itself.
const weightyWords = 100

// compareWithCore finds how many of each block's rarer words are also in other
// blocks of the core.
func (v *textView) compareWithCore() {
	seen := make(map[uint32]int, v.coreWords)
	for i := v.coreFirst; i < v.coreEnd; i++ {
		for _, w := range v.d.wordsOf(&v.d.Blocks[i]) {
			seen[w]++
		}
	}
	common := max(v.coreWords/commonWord, 2)
	own := map[uint32]int{}
	for i := range v.d.Blocks {
		words := v.d.wordsOf(&v.d.Blocks[i])
		inside := v.coreFirst <= i && i < v.coreEnd
		if inside {
			clear(own)
			for _, w := range words {
				own[w]++
			}
		}
		rare, known := 0, 0
		for _, w := range words {
			n := seen[w]
			if n > common {
				continue
			}
			rare++
			if inside {
				n -= own[w]
			}
			if n > 0 {
				known++
			}
		}
		v.inCore[i] = missing
		if rare > 0 {
			v.inCore[i] = ratio(known, rare)
		}
	}
}

// commonWord is the share of a text's words, one in so many, from which one is
// too common to tell what the text is about.
const commonWord = 100

// measureRuns counts, for each block, the blocks of its kind that stand before
// and after it without one of the other kind between.
func (v *textView) measureRuns() {
	n := len(v.d.Blocks)
	for start := 0; start < n; {
		end := start + 1
		for end < n && isLong(&v.d.Blocks[end]) == isLong(&v.d.Blocks[start]) {
			end++
		}
		words := v.wordsBefore[end] - v.wordsBefore[start]
		for i := start; i < end; i++ {
			v.run[i] = textRunOf{i - start, end - 1 - i, words}
		}
		start = end
	}
}

func (v *textView) measureGroups() {
	if len(v.layout) == 0 {
		return
	}
	groups := int(v.layout[len(v.layout)-1].group) + 1
	v.groupBlocks, v.groupWords = make([]int, groups), make([]int, groups)
	for i := range v.layout {
		v.groupBlocks[v.layout[i].group]++
		v.groupWords[v.layout[i].group] += v.stats(i).words
	}
}

// textLabelHeadWords is the length up to which a block that opens with a label is
// one, and heads what follows.
const textLabelHeadWords = 8

func (v *textView) findLabels() {
	for k := range v.lastLabel {
		v.lastLabel[k] = make([]int, len(v.labels))
		since := farLong
		for i := range v.labels {
			v.lastLabel[k][i] = since
			since = min(since+1, farLong)
			if v.labels[i].opens&(1<<k) != 0 && v.stats(i).words <= textLabelHeadWords {
				since = 1
			}
		}
	}
}

// hasDateShape tells, fast, a text that may print a date: a year of our days,
// or figures parted by points, slashes or colons.
func hasDateShape(s string) bool {
	run, groups := 0, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			if run++; run == 4 && (s[i-3] == '2' && s[i-2] == '0' || s[i-3] == '1' && s[i-2] == '9') {
				return true
			}
		case run > 0 && run <= 2 && (c == '.' || c == '/' || c == ':' || c == '-'):
			if groups++; groups >= 2 {
				return true
			}
			run = 0
		default:
			run = 0
		}
	}
	return groups > 0
}

// storyStart is the first block of the best region that is long and likely
// body: what stands above it on its own is a note about cookies, say. Where no
// block is, it is where the prose is densest.
func (v *textView) storyStart(scores []float64) int {
	from, to := storyRegion(v.pageView, scores)
	for i := from; i < to; i++ {
		if scores[i] >= textThreshold && v.stats(i).words >= longBlock {
			return i
		}
	}
	return v.coreFirst
}

// saysPicture tells a line that credits a picture: "Photo: Ana Pérez".
func (v *textView) saysPicture(block int) bool {
	l := v.labels[block]
	return l.opens&labelPicture != 0 || l.has&labelPicture != 0 && l.has&labelAuthor == 0
}
