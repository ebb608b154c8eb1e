package fields

import (
	"strings"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// leadIsApart tells whether a standfirst is a field of its own and no part of the
// body. News stories have standfirsts; what looks like one elsewhere is as
// often the first paragraph, which must never be lost.
func (a *Article) leadIsApart() bool {
	if a.Doc.Root == nil {
		return true
	}
	for _, n := range a.Doc.Meta.LD {
		for _, t := range n.Types() {
			if strings.HasSuffix(t, "NewsArticle") || t == "LiveBlogPosting" {
				return true
			}
		}
	}
	return false
}

// takeStamps takes the lines out of the body's head that say when and by whom
// the story was published: short, and with a date.
func (a *Article) takeStamps() {
	a.Bounds()
	for i := a.First; i < a.End && !score.IsLong(&a.Doc.Blocks[i]); i++ {
		b := &a.Doc.Blocks[i]
		if b.Type == page.Heading || b.Stats.EndsSentence || i == a.CutBlock {
			continue
		}
		if _, _, _, dated := dates.Find(b.Text, a.Language); dated {
			a.Take(i)
		}
	}
}

// trimBody takes out of the body what other steps found to be a field of its
// own, and headings that head nothing.
func (a *Article) TrimBody() {
	if a.Kind() != page.KindForum || !a.isAlone(a.Title.Block) {
		a.Take(a.Title.Block)
	}
	switch {
	case a.LooksLikeArticle():
		a.takeStamps()
		a.dropTailHeadings()
	case a.Kind() == page.KindForum:
		a.dropPostStamps()
	}
	a.Bounds()
}

// dropPostStamps drops the lines above the posts of a thread that say by whom and
// when each was written.
func (a *Article) dropPostStamps() {
	for i, in := range a.In {
		b := &a.Doc.Blocks[i]
		if !in || score.IsLong(b) || b.Stats.EndsSentence || b.Type == page.Heading {
			continue
		}
		if _, _, _, dated := dates.Find(b.Text, a.Language); dated {
			a.Drop(i)
		}
	}
}

// isAlone tells a sentence that is all of the body: a post to a forum may have
// nothing but its headline.
func (a *Article) isAlone(block int) bool {
	a.Bounds()
	return a.First == block && a.End == block+1 && score.IsLong(&a.Doc.Blocks[block])
}

// dropTailHeadings drops headings that nothing follows. What reads like a
// paragraph is one, in whatever letters the page sets it.
func (a *Article) dropTailHeadings() {
	a.Bounds()
	for i := a.End - 1; i >= a.First; i-- {
		b := &a.Doc.Blocks[i]
		switch {
		case !a.In[i]:
		case b.Type != page.Heading, score.IsLong(b):
			return
		default:
			a.Drop(i)
		}
	}
}
