package body

import (
	"shuck/extract/internal/score"
)

// A step puts blocks into the body or takes blocks out.
type step struct {
	name string
	run  func(*draft)
}

// markupSteps decide the body of a page of markup.
var markupSteps = []step{
	{"score", (*draft).includeLikely},
	{"set like the story", (*draft).includeAlike},
	{"above the headline", (*draft).excludeAboveHeadline},
	{"code", (*draft).includeCode},
	{"line numbers", (*draft).excludeLineNumbers},
	{"copies of blocks", (*draft).excludeCopies},
	{"copy of the story", (*draft).excludeStoryCopy},
	{"story's element", (*draft).includeStoryElement},
	{"comments", (*draft).excludeComments},
	{"headed comments", (*draft).excludeHeadedThread},
	{"signed comments", (*draft).excludeSignedThread},
	{"open thread", (*draft).includeOpenThread},
	{"site's notice", (*draft).excludeNotice},
	{"hidden paragraphs", (*draft).excludeHidden},
	{"captions", (*draft).excludeStoryCaptions},
	{"captions by class", (*draft).excludeClassCaptions},
	{"captions of figures", (*draft).excludeFigureCaptions},
	{"boxes", (*draft).excludeBoxes},
	{"callouts", (*draft).includeCallouts},
	{"fold-outs", (*draft).includeFoldOuts},
	{"announced lists", (*draft).includeAnnounced},
	{"whole lists", (*draft).includeWholeLists},
	{"promotions", (*draft).excludePromotions},
	{"listed stories", (*draft).excludeListedStories},
	{"lines", (*draft).excludeLines},
	{"links in capitals", (*draft).excludeShoutedLinks},
	{"galleries", (*draft).excludeGalleries},
	{"posts", (*draft).settlePosts},
	{"beside the content", (*draft).excludeBeside},
	{"signatures", (*draft).excludeSignatures},
	{"scripts", (*draft).excludeScripts},
	{"lines above", (*draft).excludeCountsAbove},
	{"other stories", (*draft).excludeOtherStories},
	{"teasers", (*draft).excludeTeasers},
	{"about the company", (*draft).excludeAbout},
	{"site rule", (*draft).applyRules},
	{"page data", (*draft).useData},
}

// textSteps decide the body of a text dump.
var textSteps = []step{
	{"score", (*draft).includeLikelyText},
	{"copies of blocks", (*draft).excludeCopies},
	{"next stories", (*draft).excludeNextStories},
	{"thread below", (*draft).excludeTextThread},
	{"end of the story", (*draft).excludeBelowEnd},
	{"about the company", (*draft).excludeAbout},
	{"related stories", (*draft).excludeRelated},
	{"list above", (*draft).excludeTopList},
	{"captions", (*draft).excludePictureCredits},
	{"picture texts", (*draft).excludePictureTexts},
	{"gaps", (*draft).fillGaps},
	{"lines above", (*draft).excludeCountsAbove},
	{"asks readers", (*draft).excludeAsking},
	{"forms", (*draft).excludeForms},
	{"site rule", (*draft).applyRules},
}

// cleanTextSteps decide the body of a text that is nothing but a story.
var cleanTextSteps = []step{
	{"score", (*draft).includeLikelyText},
	{"clean text", (*draft).includeCleanText},
	{"site rule", (*draft).applyRules},
}

// exportSteps decide the body of an export whose labels leave nothing but the story.
var exportSteps = []step{
	{"score", (*draft).includeLikelyText},
	{"export", (*draft).includeExport},
	{"site rule", (*draft).applyRules},
}

// includeLikely scores every block and puts in those above the best cut.
func (d *draft) includeLikely() {
	d.Scores = d.View.ScoreMarkup(d.Model)
	words := func(i int) int { return d.View.Stats(i).Words }
	d.Above, d.expected = score.BestCut(d.Scores, d.minCut(), words)
	switch {
	case d.View.Total.Words < score.MinPageWords:
		d.Above, d.expected = 1, 0
	case d.expected == 0: // a small page gives little to be sure of
		d.Above, d.expected = score.BestCut(d.Scores, score.MinCut, words)
	}
	d.includeAbove()
}

// includeLikelyText scores every block of a text dump and puts in those that are
// likely the story. Blocks are scored twice: first each by itself and its neighbours,
// then again in view of the first scores, because a story is one stretch of the dump.
func (d *draft) includeLikelyText() {
	d.Scores = d.Text.ScoreText(d.Model)
	d.Above, d.expected = score.BestCut(d.Scores, score.MinTextCut, func(i int) int { return d.View.Stats(i).Words })
	d.includeAbove()
}

// includeAbove puts in the blocks whose score is high enough, and no others.
func (d *draft) includeAbove() {
	d.In, d.Moved = make([]bool, len(d.Scores)), make([]string, len(d.Scores))
	for i, p := range d.Scores {
		d.In[i] = p >= d.Above
	}
}

// minCut returns the lowest score at which this page may be cut.
func (d *draft) minCut() float64 {
	if d.View.Kinds == nil {
		return score.MinArticleCut
	}
	return score.MinCut + (score.MinArticleCut-score.MinCut)*float64(d.View.Kinds[0])
}

// includeCleanText makes the body all of a clean text but its header.
func (d *draft) includeCleanText() {
	for i := range d.In {
		d.set(i, i >= d.CleanText.Body)
	}
	d.expected = 1
}

// LooksLikeArticle reports whether a page is more likely an article than anything
// else. The parts of lists and forums begin with dates and end with headings.
func (b *Body) LooksLikeArticle() bool { return b.View.Kinds == nil || b.View.Kinds[0] > 0.5 }
