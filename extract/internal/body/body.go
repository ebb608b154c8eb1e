// Package body decides which blocks of a page are its story.
//
// Scores say of each block how likely it is; steps that look at the whole page,
// in the order of steps.go, put right what a score cannot see. Decide takes them.
package body

import (
	"slices"
	"strings"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// A Body says which blocks of a page are its story. It never changes: what a field
// takes out of it makes another one, see [Body.With].
type Body struct {
	*facts.Facts
	FromData bool      // the story stands only in the page's data, and its blocks behind those of the page
	Scores   []float64 // probability that a block is body, by block
	Above    float64   // the score from which blocks were taken
	In       []bool    // by block: it is part of the body
	Moved    []string  // by block: the last step that put it in or took it out against its score; "" for none
	First    int       // number of the first body block when the span was last settled; len(In) when there is none
	End      int       // number behind the last one
	expected float64   // F1 that the scores let one expect of the body
}

// Decide takes the blocks that are likely the story.
func Decide(f *facts.Facts) *Body {
	d := &draft{Body: Body{Facts: f}}
	steps := textSteps
	switch {
	case f.Doc.Root != nil:
		steps = markupSteps
	case f.Plain != nil:
		steps = plainSteps
	}
	for _, s := range steps {
		d.step = s.name
		s.take(d)
	}
	return d.Settled()
}

// A draft is a body that steps are still changing.
type draft struct {
	Body
	step string // name of the step at work
}

// drop takes a block out of the body.
func (a *draft) drop(block int) { a.put(block, false) }

// put puts a block into the body or takes it out, and notes which step it was.
func (a *draft) put(block int, in bool) {
	if a.In[block] != in {
		a.In[block], a.Moved[block] = in, a.step
	}
}

// A Move puts a block into the body or takes it out.
type Move struct {
	Block int
	In    bool
}

// Out are the moves that take blocks out of a body; page.NoBlock is none.
func Out(blocks ...int) []Move {
	var out []Move
	for _, i := range blocks {
		if i != page.NoBlock {
			out = append(out, Move{Block: i})
		}
	}
	return out
}

// With is the body after moves that a step asked for. The span stays that of the
// story as it was: later steps look for fields around it.
func (a *Body) With(step string, moves []Move) *Body {
	if len(moves) == 0 {
		return a
	}
	d := &draft{*a, step}
	d.In, d.Moved = slices.Clone(a.In), slices.Clone(a.Moved)
	for _, m := range moves {
		d.put(m.Block, m.In)
	}
	return &d.Body
}

// Settled is the same body with the span of what is in it now.
func (a *Body) Settled() *Body {
	b := *a
	b.First, b.End = a.Span()
	return &b
}

// Span is the first block of the body and the one behind the last; len(In) and 0
// when it has none.
func (a *Body) Span() (first, end int) {
	first = len(a.In)
	for i, in := range a.In {
		if in {
			first = min(first, i)
			end = i + 1
		}
	}
	return first, end
}

// Next is the body block behind a block; page.NoBlock when there is none.
func (a *Body) Next(block int) int {
	for i := block + 1; i < len(a.In); i++ {
		if a.In[i] {
			return i
		}
	}
	return page.NoBlock
}

// A Cut is where the text of a block begins that opens with something else: the
// dateline, so many bytes long. The zero Cut cuts nothing.
type Cut struct{ Block, Bytes int }

// A StoryBlock is one block of the body.
type StoryBlock struct {
	Type  page.BlockType
	Level int // of a heading 1 to 6, of a list item its depth from 1; else 0
	Text  string
}

// StoryBlocks are the blocks of the body that have text, without what is cut off.
func (a *Body) StoryBlocks(cut Cut) []StoryBlock {
	var out []StoryBlock
	for i, in := range a.In {
		if !in {
			continue
		}
		b := &a.Doc.Blocks[i]
		text := b.Text
		if i == cut.Block {
			text = text[cut.Bytes:]
		}
		if text != "" {
			out = append(out, StoryBlock{b.Type, b.Level, text})
		}
	}
	return out
}

// TextOf is a story as the record gives it: paragraphs with a blank line between,
// list items behind a hyphen.
func TextOf(story []StoryBlock) string {
	var b strings.Builder
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

// Topics tell of each block of the page how much of it is what the story is about.
func (a *Body) Topics() []score.Topicality { return score.Topicalities(a.View, a.Scores) }
