// Package body decides which blocks of a page are its story.
//
// A score says how likely each block is to be part of it. Steps that look at the
// whole page then correct what a score cannot see. [Decide] runs them.
//
//	body.go             the body, and how blocks are moved
//	steps.go            the steps for each kind of page, in their order
//	confidence.go       how sure the choice is
//
// Steps for pages of markup:
//
//	code.go             code between paragraphs, the numbers of its lines
//	repeats.go          copies of paragraphs and of the whole story; in dumps too
//	storyelement.go     the element that is marked as the story, paragraphs set like
//	                    most of a long one
//	comments.go         comments below the story, threads that a page is there for
//	threads.go          comments that no class names
//	hidden.go           paragraphs that readers do not see; scripts and their addresses
//	                    that stand as text
//	captions.go         captions of pictures; in dumps and news XML too
//	boxes.go            boxes inside the story and beside it, sidebars, signatures below posts
//	callouts.go         warnings and notes that a manual sets in boxes, what folds out, lists
//	                    that a paragraph announces, whole tables and lists
//	posts.go            posts of social networks that the story quotes
//	promotions.go       promotions and galleries of pictures inside the story
//	lines.go            lines that lead to other stories, ask readers for something, mark
//	                    advertisements or name topics
//	about.go            what the company that tells the story, or the site, says of itself
//	otherstories.go     other whole stories on the page
//	teasers.go          what leads to other stories: above, inside and below this one
//	elements.go         news XML and items of feeds
//	data.go, state.go   stories that only the page's data has
//
// Steps for dumps of text, which know no elements:
//
//	nextstories.go      other stories below this one
//	textspan.go         comments and teasers below the story, programmes above it
//	textgaps.go         sub-headings and lists between paragraphs
//
// For both:
//
//	rulebody.go         what a rule for the site says
package body

import (
	"slices"
	"strings"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/rules"
)

// A Body says which blocks of a page are its story. It never changes: moving blocks
// gives another Body, see [Body.With].
type Body struct {
	*facts.Facts
	FromData bool        // only the page's data has the story; its blocks stand behind those of the page
	Scores   []float64   // by block, the probability that it is part of the body
	Above    float64     // the score from which blocks were put in
	In       []bool      // by block, whether it is part of the body
	Moved    []string    // by block, the last step that put it in or took it out against its score; "" for none
	First    int         // number of the first body block when the span was last settled; len(In) if there was none
	End      int         // one more than the number of the last one
	unfit    []unfit     // rules that say what the body is and are not followed
	weighed  *weighed    // the imported rule that the body is of, if it is not followed to the letter
	followed *rules.Rule // the rule whose Keep the body is
	expected float64     // the F1 that the scores lead one to expect of the body
}

// Decide decides which blocks of a page are its story.
func Decide(f *facts.Facts) *Body {
	d := &draft{Body: Body{Facts: f}}
	steps := textSteps
	switch {
	case f.Doc.Item != nil && f.Doc.Item.IsWhole:
		steps = elementSteps
	case f.Doc.Item != nil:
		steps = feedSteps
	case f.Doc.Root != nil:
		steps = markupSteps
	case f.CleanText != nil:
		steps = cleanTextSteps
	case f.Doc.Export != nil && f.Doc.Export.Alone:
		steps = exportSteps
	}
	for _, s := range steps {
		d.step = s.name
		s.run(d)
	}
	return d.Settled()
}

// A draft is a body that steps are still changing.
type draft struct {
	Body
	step string // name of the step that is running
}

// include puts a block into the body.
func (d *draft) include(block int) { d.set(block, true) }

// exclude takes a block out of the body.
func (d *draft) exclude(block int) { d.set(block, false) }

// set puts a block into the body or takes it out, and notes which step did so.
func (d *draft) set(block int, in bool) {
	if d.In[block] != in {
		d.In[block], d.Moved[block] = in, d.step
	}
}

// excludeFrom takes out a block and all behind it.
func (d *draft) excludeFrom(block int) {
	for i := block; i < len(d.In); i++ {
		d.exclude(i)
	}
}

// Words returns the number of words of the body.
func (b *Body) Words() int { return wordCount(b.Doc.Blocks, b.In) }

// wordsIn returns the number of words of the body in the blocks from one up to another.
func (d *draft) wordsIn(from, to int) int { return wordCount(d.Doc.Blocks[from:to], d.In[from:to]) }

// A Move puts a block into the body or takes it out.
type Move struct {
	Block int
	In    bool
}

// Out returns the moves that take blocks out of a body. It skips page.NoBlock.
func Out(blocks ...int) []Move {
	var out []Move
	for _, i := range blocks {
		if i != page.NoBlock {
			out = append(out, Move{Block: i})
		}
	}
	return out
}

// With returns the body after the moves of a step. The span stays that of the story
// as it was, because later steps look for fields around it.
func (b *Body) With(step string, moves []Move) *Body {
	if len(moves) == 0 {
		return b
	}
	d := &draft{*b, step}
	d.In, d.Moved = slices.Clone(b.In), slices.Clone(b.Moved)
	for _, m := range moves {
		d.set(m.Block, m.In)
	}
	return &d.Body
}

// Settled returns the same body with the span of the blocks that are in it now.
func (b *Body) Settled() *Body {
	settled := *b
	settled.First, settled.End = b.Span()
	return &settled
}

// Span returns the number of the first block of the body and one more than that of
// the last; len(In) and 0 if it has no block.
func (b *Body) Span() (first, end int) {
	first = len(b.In)
	for i, in := range b.In {
		if in {
			first = min(first, i)
			end = i + 1
		}
	}
	return first, end
}

// Next returns the next body block behind a block, or page.NoBlock.
func (b *Body) Next(block int) int {
	for i := block + 1; i < len(b.In); i++ {
		if b.In[i] {
			return i
		}
	}
	return page.NoBlock
}

// A Cut takes the dateline off the block that it opens: the first Bytes bytes of its
// text. The zero Cut cuts nothing.
type Cut struct{ Block, Bytes int }

// A StoryBlock is one block of the body.
type StoryBlock struct {
	Type  page.BlockType
	Level int // of a heading 1 to 6, of a list item its depth from 1; else 0
	Text  string
}

// StoryBlocks returns the blocks of the body that have text, without what is cut off.
func (b *Body) StoryBlocks(cut Cut) []StoryBlock {
	var out []StoryBlock
	for i, in := range b.In {
		if !in {
			continue
		}
		block := &b.Doc.Blocks[i]
		text := block.Text
		if i == cut.Block {
			text = text[cut.Bytes:]
		}
		if text != "" {
			out = append(out, StoryBlock{b.typeOf(i), block.Level, text})
		}
	}
	return out
}

// typeOf returns the type of a block of the body. A post of a social network is a
// quotation whatever elements it stands in.
func (b *Body) typeOf(block int) page.BlockType {
	t := b.Doc.Blocks[block].Type
	if (t == page.Paragraph || t == page.Caption) && b.Doc.InPost(block) {
		return page.Quote
	}
	return t
}

// TextOf returns a story as a record gives it: paragraphs with a blank line between
// them, and list items behind a hyphen.
func TextOf(story []StoryBlock) string {
	var b strings.Builder
	size := 0
	for _, block := range story {
		size += len("\n\n- ") + len(block.Text)
	}
	b.Grow(size)
	for i, block := range story {
		if i > 0 {
			b.WriteString("\n\n")
		}
		if block.Type == page.ListItem {
			b.WriteString("- ")
		}
		b.WriteString(block.Text)
	}
	return b.String()
}

// Topics returns how much of each block of the page is on the story's topic.
func (b *Body) Topics() *score.Topics { return score.NewTopics(b.View, b.Scores) }
