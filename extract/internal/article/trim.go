package article

import (
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
)

// Trim takes out of the body what is a field of its own, and headings with nothing
// below them. cut is where the dateline was.
func Trim(k *fields.Known, cut body.Cut) []body.Move {
	t := trimmer{k, cut, k.Body, nil}
	if k.LooksLikeArticle() || !t.isAlone(k.Headline.Block()) {
		t.out(k.Headline.Block())
	}
	if k.CleanText != nil {
		return t.moves // of a story alone nothing else has been seen that is not part of it
	}
	isArticle := k.LooksLikeArticle() || k.Kind() == page.KindArticle
	if isArticle || k.Kind() == page.KindForum {
		t.excludeDateLines()
	}
	if isArticle {
		t.excludeHeadlineCopy()
		t.excludeTailHeadings()
	}
	return t.moves
}

// A trimmer collects the blocks that go out of a body, and knows what is left of
// it.
type trimmer struct {
	*fields.Known
	cut   body.Cut
	left  *body.Body
	moves []body.Move
}

func (t *trimmer) out(blocks ...int) {
	moves := body.Out(blocks...)
	t.moves = append(t.moves, moves...)
	t.left = t.left.With("trim", moves)
}

// excludeDateLines takes out the lines at the beginning of the body that say when
// and by whom the story or the first post was published: short ones with a date. Those of
// the other posts say who speaks.
func (t *trimmer) excludeDateLines() {
	var dateLines []int
	first, end := t.left.Span()
	for i := first; i < end && !score.IsLong(&t.Doc.Blocks[i]); i++ {
		b := &t.Doc.Blocks[i]
		if b.Type == page.Heading || b.Stats.EndsSentence || i == t.cut.Block {
			continue
		}
		if _, _, _, dated := dates.Find(b.Text, t.Language); dated {
			dateLines = append(dateLines, i)
		}
	}
	t.out(dateLines...)
}

// excludeHeadlineCopy takes out the first block of the body of a page of markup if it says nothing but the
// headline, which another block showed above it.
func (t *trimmer) excludeHeadlineCopy() {
	if first, _ := t.left.Span(); t.Doc.Root != nil && first < len(t.Doc.Blocks) && t.Headline.Value != "" &&
		words.FoldsTo(t.Doc.Blocks[first].Text, words.FoldName(t.Headline.Value)) && !t.isAlone(first) {
		t.out(first)
	}
}

// isAlone reports whether a block is a sentence and all of the body: a post that
// links to something may have nothing but its headline.
func (t *trimmer) isAlone(block int) bool {
	first, end := t.left.Span()
	return first == block && end == block+1 && score.IsLong(&t.Doc.Blocks[block])
}

// A list of stories is of tailListMin headings or more, and has more than one word in
// tailListShare of the body.
const (
	tailListMin   = 3
	tailListShare = 3
)

// isLabel reports whether a block of a page of markup is a short line that announces what follows it, which
// is no part of the body: "Related stories:". What stands above a heading announced a picture.
func (t *trimmer) isLabel(block int) bool {
	const wordsMax, shareMax = 8, 10 // longer ones are sentences; of a note of some words each may count
	b := &t.Doc.Blocks[block]
	return t.Doc.Root != nil && (b.Type == page.Paragraph || b.Type == page.ListItem) && b.Stats.Words <= wordsMax &&
		b.Stats.Words*shareMax < t.left.Words() && strings.HasSuffix(b.Text, ":") &&
		block+1 < len(t.Doc.Blocks) && t.Doc.Blocks[block+1].Type != page.Heading
}

// excludeTailHeadings takes out a label and headings that nothing follows, except those that
// read like a paragraph and those of a list of stories.
func (t *trimmer) excludeTailHeadings() {
	var tail []int
	words := 0
	first, end := t.left.Span()
	for i := end - 1; i >= first; i-- {
		b := &t.Doc.Blocks[i]
		if !t.left.In[i] {
			continue
		}
		isLast := len(tail) == 0
		if (b.Type != page.Heading || score.IsLong(b)) && !(isLast && t.isLabel(i)) {
			break
		}
		tail = append(tail, i)
		words += b.Stats.Words
		if b.Type != page.Heading {
			break // a label: headings above it head something
		}
	}
	if t.Doc.Root != nil && len(tail) >= tailListMin && words*tailListShare > t.left.Words() {
		return
	}
	t.out(tail...)
}
