package extract

import "strings"

// A bodyStep puts blocks into the body or takes them out.
type bodyStep struct {
	name string
	take func(*Body)
}

// bodySteps are the way to the body of a page of markup: its score puts a block
// in or leaves it out, then steps that look at the whole page put right what a
// score cannot see.
var bodySteps = []bodyStep{
	{"score", (*Body).takeLikely},
	{"code", (*Body).takeCode},
	{"repeats", (*Body).dropRepeats},
	{"told again", (*Body).dropRetold},
	{"captions", (*Body).dropCaptions},
	{"other stories", (*Body).dropOtherStories},
	{"site rule", (*Body).takeRuled},
	{"page data", (*Body).takeData},
}

// textBodySteps are the way to the body of a text dump.
var textBodySteps = []bodyStep{
	{"score", (*Body).takeLikelyText},
	{"repeats", (*Body).dropRepeats},
	{"next stories", (*Body).dropNextStories},
	{"related stories", (*Body).dropRelated},
	{"captions", (*Body).dropTextCaptions},
	{"gaps", (*Body).fillGaps},
	{"site rule", (*Body).takeRuled},
}

// plainBodySteps are the way to the body of a text that is nothing but a story.
var plainBodySteps = []bodyStep{
	{"score", (*Body).takeLikelyText},
	{"story alone", (*Body).takePlain},
	{"site rule", (*Body).takeRuled},
}

// decideBody takes the blocks that are likely the story.
func (a *Body) decideBody() {
	a.view = viewPage(a.doc)
	a.plain = plainStoryOf(a.doc)
	switch {
	case a.doc.Root != nil:
		a.follow(bodySteps)
	case a.plain != nil:
		a.follow(plainBodySteps)
	default:
		a.follow(textBodySteps)
	}
	a.bounds()
}

func (a *Body) follow(steps []bodyStep) {
	for _, s := range steps {
		a.step = s.name
		s.take(a)
	}
}

// takeLikely scores every block and takes those above the best cut.
func (a *Body) takeLikely() {
	a.scores = a.view.scoreMarkup(a.model)
	words := func(i int) int { return a.view.stats(i).words }
	a.above, a.expected = bestCut(a.scores, a.leastCut(), words)
	switch {
	case a.view.total.words < leastPage:
		a.above, a.expected = 1, 0
	case a.expected == 0: // a small page gives little to be sure by
		a.above, a.expected = bestCut(a.scores, leastCut, words)
	}
	a.takeAbove()
}

// takeAbove takes the blocks whose score is high enough.
func (a *Body) takeAbove() {
	a.body, a.moved = make([]bool, len(a.scores)), make([]string, len(a.scores))
	for i, p := range a.scores {
		a.body[i] = p >= a.above
	}
}

// takeCode takes code into the body that stands between two of its blocks: its
// words tell little.
func (a *Body) takeCode() {
	last := noBlock // of the body, with nothing but code behind it
	for i := range a.body {
		switch {
		case a.body[i]:
			for j := last + 1; last != noBlock && j < i; j++ {
				a.put(j, true)
			}
			last = i
		case a.doc.Blocks[i].Type != Code:
			last = noBlock
		}
	}
}

// leastCut is how low the scores of this page may be cut.
func (a *Body) leastCut() float64 {
	if a.view.kinds == nil {
		return leastArticleCut
	}
	return leastCut + (leastArticleCut-leastCut)*float64(a.view.kinds[0])
}

// leadIsApart tells whether a standfirst is a field of its own and no part of the
// body. News stories have standfirsts; what looks like one elsewhere is as
// often the first paragraph, which must never be lost.
func (a *article) leadIsApart() bool {
	if a.doc.Root == nil {
		return true
	}
	for _, n := range a.doc.meta.ld {
		for _, t := range n.types() {
			if strings.HasSuffix(t, "NewsArticle") || t == "LiveBlogPosting" {
				return true
			}
		}
	}
	return false
}

// takeStamps takes the lines out of the body's head that say when and by whom
// the story was published: short, and with a date.
func (a *article) takeStamps() {
	a.bounds()
	for i := a.first; i < a.end && !isLong(&a.doc.Blocks[i]); i++ {
		b := &a.doc.Blocks[i]
		if b.Type == Heading || b.stats.endsSentence || i == a.cutBlock {
			continue
		}
		if _, _, _, dated := findPrintedDate(b.Text, a.language); dated {
			a.take(i)
		}
	}
}

// trimBody takes out of the body what other steps found to be a field of its
// own, and headings that head nothing.
func (a *article) trimBody() {
	if a.kind() != KindForum || !a.isAlone(a.title.Block) {
		a.take(a.title.Block)
	}
	switch {
	case a.looksLikeArticle():
		a.takeStamps()
		a.dropTailHeadings()
	case a.kind() == KindForum:
		a.dropPostStamps()
	}
	a.bounds()
}

// dropCaptions drops the captions that name who took the picture: others may be
// all that a page says of what it shows.
func (a *Body) dropCaptions() {
	if !a.looksLikeArticle() {
		return
	}
	for i := range a.body {
		if b := &a.doc.Blocks[i]; b.Type == Caption && endsInPictureCredit(b.Text) {
			a.drop(i)
		}
	}
}

// dropTextCaptions drops the blocks of a dump that end in the credit of a picture.
func (a *Body) dropTextCaptions() {
	for i, credited := range a.text.credited {
		if credited {
			a.drop(i)
		}
	}
}

// dropPostStamps drops the lines above the posts of a thread that say by whom and
// when each was written.
func (a *article) dropPostStamps() {
	for i, in := range a.body {
		b := &a.doc.Blocks[i]
		if !in || isLong(b) || b.stats.endsSentence || b.Type == Heading {
			continue
		}
		if _, _, _, dated := findPrintedDate(b.Text, a.language); dated {
			a.drop(i)
		}
	}
}

// isAlone tells a sentence that is all of the body: a post to a forum may have
// nothing but its headline.
func (a *article) isAlone(block int) bool {
	a.bounds()
	return a.first == block && a.end == block+1 && isLong(&a.doc.Blocks[block])
}

// looksLikeArticle tells a page that is likelier an article than all else: the
// parts of lists and forums begin with dates and end with headings.
func (a *Body) looksLikeArticle() bool { return a.view.kinds == nil || a.view.kinds[0] > 0.5 }

// dropTailHeadings drops headings that nothing follows. What reads like a
// paragraph is one, in whatever letters the page sets it.
func (a *article) dropTailHeadings() {
	a.bounds()
	for i := a.end - 1; i >= a.first; i-- {
		b := &a.doc.Blocks[i]
		switch {
		case !a.body[i]:
		case b.Type != Heading, isLong(b):
			return
		default:
			a.drop(i)
		}
	}
}
