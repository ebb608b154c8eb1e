package fields

import (
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// leadIsApart reports whether a standfirst is a field of its own and no part of the
// body. News stories have standfirsts; what looks like one elsewhere is as
// often the first paragraph, which must never be lost.
func (k *Known) leadIsApart() bool {
	if k.Doc.Root == nil {
		return true
	}
	for _, n := range k.Doc.Meta.LD {
		for _, t := range n.Types() {
			if strings.HasSuffix(t, "NewsArticle") || t == "LiveBlogPosting" {
				return true
			}
		}
	}
	return false
}

// Trim takes out of the body what other deciders found to be a field of its own,
// and headings that head nothing. cut is where the dateline was.
func Trim(k *Known, cut body.Cut) []body.Move {
	t := trimmer{k, cut, k.Body, nil}
	if k.Kind() != page.KindForum || !t.isAlone(k.Headline.Block()) {
		t.out(k.Headline.Block())
	}
	switch {
	case k.LooksLikeArticle(), k.Kind() == page.KindArticle:
		t.dropStamps()
		t.dropTailHeadings()
	case k.Kind() == page.KindForum:
		t.dropPostStamps()
	}
	return t.moves
}

// A trimmer collects what is taken out of a body, and knows what is left of it.
type trimmer struct {
	*Known
	cut   body.Cut
	left  *body.Body
	moves []body.Move
}

func (t *trimmer) out(blocks ...int) {
	moves := body.Out(blocks...)
	t.moves = append(t.moves, moves...)
	t.left = t.left.With("trim", moves)
}

// dropStamps drops the lines in the body's head that say when and by whom the story
// was published: short, and with a date.
func (t *trimmer) dropStamps() {
	var stamps []int
	first, end := t.left.Span()
	for i := first; i < end && !score.IsLong(&t.Doc.Blocks[i]); i++ {
		b := &t.Doc.Blocks[i]
		if b.Type == page.Heading || b.Stats.EndsSentence || i == t.cut.Block {
			continue
		}
		if _, _, _, dated := dates.Find(b.Text, t.Language); dated {
			stamps = append(stamps, i)
		}
	}
	t.out(stamps...)
}

// dropPostStamps drops the lines above the posts of a thread that say by whom and
// when each was written.
func (t *trimmer) dropPostStamps() {
	var stamps []int
	for i, in := range t.left.In {
		b := &t.Doc.Blocks[i]
		if !in || score.IsLong(b) || b.Stats.EndsSentence || b.Type == page.Heading {
			continue
		}
		if _, _, _, dated := dates.Find(b.Text, t.Language); dated {
			stamps = append(stamps, i)
		}
	}
	t.out(stamps...)
}

// isAlone reports whether a sentence is all of the body: a post to a forum may have
// nothing but its headline.
func (t *trimmer) isAlone(block int) bool {
	first, end := t.left.Span()
	return first == block && end == block+1 && score.IsLong(&t.Doc.Blocks[block])
}

// dropTailHeadings drops headings that nothing follows. What reads like a
// paragraph is one, in whatever letters the page sets it.
func (t *trimmer) dropTailHeadings() {
	var tail []int
	first, end := t.left.Span()
	for i := end - 1; i >= first; i-- {
		b := &t.Doc.Blocks[i]
		if !t.left.In[i] {
			continue
		}
		if b.Type != page.Heading || score.IsLong(b) {
			break
		}
		tail = append(tail, i)
	}
	t.out(tail...)
}
