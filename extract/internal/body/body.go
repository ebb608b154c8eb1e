package body

import (
	"shuck/extract/internal/facts"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

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
func (a *Body) DecideBody() {
	a.View = score.NewView(a.Doc)
	a.Plain = page.PlainStoryOf(a.Doc)
	switch {
	case a.Doc.Root != nil:
		a.follow(bodySteps)
	case a.Plain != nil:
		a.follow(plainBodySteps)
	default:
		a.follow(textBodySteps)
	}
	a.Bounds()
}

func (a *Body) follow(steps []bodyStep) {
	for _, s := range steps {
		a.Step = s.name
		s.take(a)
	}
}

// takeLikely scores every block and takes those above the best cut.
func (a *Body) takeLikely() {
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
func (a *Body) takeAbove() {
	a.In, a.Moved = make([]bool, len(a.Scores)), make([]string, len(a.Scores))
	for i, p := range a.Scores {
		a.In[i] = p >= a.Above
	}
}

// takeCode takes code into the body that stands between two of its blocks: its
// words tell little.
func (a *Body) takeCode() {
	last := page.NoBlock // of the body, with nothing but code behind it
	for i := range a.In {
		switch {
		case a.In[i]:
			for j := last + 1; last != page.NoBlock && j < i; j++ {
				a.Put(j, true)
			}
			last = i
		case a.Doc.Blocks[i].Type != page.Code:
			last = page.NoBlock
		}
	}
}

// leastCut is how low the scores of this page may be cut.
func (a *Body) leastCut() float64 {
	if a.View.Kinds == nil {
		return score.MinArticleCut
	}
	return score.MinCut + (score.MinArticleCut-score.MinCut)*float64(a.View.Kinds[0])
}

// dropCaptions drops the captions that name who took the picture: others may be
// all that a page says of what it shows.
func (a *Body) dropCaptions() {
	if !a.LooksLikeArticle() {
		return
	}
	for i := range a.In {
		if b := &a.Doc.Blocks[i]; b.Type == page.Caption && labels.EndsInPictureCredit(b.Text) {
			a.Drop(i)
		}
	}
}

// dropTextCaptions drops the blocks of a dump that end in the credit of a picture.
func (a *Body) dropTextCaptions() {
	for i, credited := range a.Text.PictureCredit {
		if credited {
			a.Drop(i)
		}
	}
}

// looksLikeArticle tells a page that is likelier an article than all else: the
// parts of lists and forums begin with dates and end with headings.
func (a *Body) LooksLikeArticle() bool { return a.View.Kinds == nil || a.View.Kinds[0] > 0.5 }

// A Body is what has been decided about the body of a page so far.
type Body struct {
	*facts.Facts
	Step     string    // name of the step that decides
	FromData bool      // the story stands only in the page's data
	Scores   []float64 // probability that a block is body, by block
	Above    float64   // the score from which blocks were taken
	expected float64   // F1 that the scores let one expect of the body
	In       []bool    // by block: it is part of the body
	Moved    []string  // by block: the last step that put it in or took it out against its score; "" for none
	First    int       // number of the first body block; len(Blocks) when there is none
	End      int       // number behind the last body block
	// cut is how many bytes of the block cutBlock stand before the story's
	// text: a dateline that opens the paragraph.
	Cut, CutBlock int
	onTopic       []score.Topicality // what blockTopics found
}

// next is the body block behind a block, -1 when there is none.
func (a *Body) Next(block int) int {
	for i := block + 1; i < len(a.In); i++ {
		if a.In[i] {
			return i
		}
	}
	return -1
}

// A StoryBlock is one block of the body.
type StoryBlock struct {
	Type  page.BlockType `json:"type"`
	Level int            `json:"level"` // of a heading 1 to 6, of a list item its depth from 1; else 0
	Text  string         `json:"text"`
}
