package body

import (
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// A step puts blocks into the body or takes them out.
type step struct {
	name string
	take func(*draft)
}

// markupSteps are the way to the body of a page of markup: its score puts a block
// in or leaves it out, then steps that look at the whole page put right what a
// score cannot see.
var markupSteps = []step{
	{"score", (*draft).takeLikely},
	{"above the headline", (*draft).dropAboveHeadline},
	{"code", (*draft).takeCode},
	{"repeats", (*draft).dropRepeats},
	{"told again", (*draft).dropRetold},
	{"captions", (*draft).dropCaptions},
	{"other stories", (*draft).dropOtherStories},
	{"site rule", (*draft).takeRuled},
	{"page data", (*draft).takeData},
}

// textSteps are the way to the body of a text dump.
var textSteps = []step{
	{"score", (*draft).takeLikelyText},
	{"repeats", (*draft).dropRepeats},
	{"next stories", (*draft).dropNextStories},
	{"related stories", (*draft).dropRelated},
	{"captions", (*draft).dropTextCaptions},
	{"gaps", (*draft).fillGaps},
	{"site rule", (*draft).takeRuled},
}

// plainSteps are the way to the body of a text that is nothing but a story.
var plainSteps = []step{
	{"score", (*draft).takeLikelyText},
	{"story alone", (*draft).takePlain},
	{"site rule", (*draft).takeRuled},
}

// takeLikely scores every block and takes those above the best cut.
func (a *draft) takeLikely() {
	a.Scores = a.View.ScoreMarkup(a.Model)
	words := func(i int) int { return a.View.Stats(i).Words }
	a.Above, a.expected = score.BestCut(a.Scores, a.leastCut(), words)
	switch {
	case a.View.Total.Words < score.MinPageWords:
		a.Above, a.expected = 1, 0
	case a.expected == 0: // a small page gives little to be sure by
		a.Above, a.expected = score.BestCut(a.Scores, score.MinCut, words)
	}
	a.takeAbove()
}

// takeAbove takes the blocks whose score is high enough.
func (a *draft) takeAbove() {
	a.In, a.Moved = make([]bool, len(a.Scores)), make([]string, len(a.Scores))
	for i, p := range a.Scores {
		a.In[i] = p >= a.Above
	}
}

// takeCode takes code into the body that stands between two of its blocks: its
// words tell little.
func (a *draft) takeCode() {
	last := page.NoBlock // of the body, with nothing but code behind it
	for i := range a.In {
		switch {
		case a.In[i]:
			for j := last + 1; last != page.NoBlock && j < i; j++ {
				a.put(j, true)
			}
			last = i
		case a.Doc.Blocks[i].Type != page.Code:
			last = page.NoBlock
		}
	}
}

// leastCut is how low the scores of this page may be cut.
func (a *draft) leastCut() float64 {
	if a.View.Kinds == nil {
		return score.MinArticleCut
	}
	return score.MinCut + (score.MinArticleCut-score.MinCut)*float64(a.View.Kinds[0])
}

// dropCaptions drops the captions that name who took the picture: others may be
// all that a page says of what it shows.
func (a *draft) dropCaptions() {
	if !a.LooksLikeArticle() {
		return
	}
	for i := range a.In {
		if b := &a.Doc.Blocks[i]; b.Type == page.Caption && labels.EndsInPictureCredit(b.Text) || labels.IsChineseCaption(b.Text) {
			a.drop(i)
		}
	}
}

// dropTextCaptions drops the blocks of a dump that end in the credit of a picture.
func (a *draft) dropTextCaptions() {
	for i, credited := range a.Text.PictureCredit {
		if credited {
			a.drop(i)
		}
	}
}

// LooksLikeArticle reports whether a page that is likelier an article than all else: the
// parts of lists and forums begin with dates and end with headings.
func (a *Body) LooksLikeArticle() bool { return a.View.Kinds == nil || a.View.Kinds[0] > 0.5 }
