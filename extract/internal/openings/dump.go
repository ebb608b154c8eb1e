package openings

import (
	"shuck/extract/internal/body"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
)

// A dump has no elements, so the paragraph that opens with a dateline says where its story
// begins.

// textDatelineDistanceMax is how many blocks from the first one of a dump's story
// on may hold its dateline: captions and standfirsts slip into the body.
const textDatelineDistanceMax = 6

// cleanDatelineDistanceMax is the same for a story that stands alone, which a standfirst may
// open.
const cleanDatelineDistanceMax = 2

// textDateline finds the paragraph near the beginning of a dump's story that opens
// with a dateline, and lets the story begin there.
func textDateline(k *fields.Known) (decision, bool) {
	if k.Text == nil {
		return decision{}, false
	}
	if k.CleanText != nil && k.CleanText.Dateline != page.NoBlock {
		return opened(k, k.CleanText.Filed, noCut, nil), true
	}
	if d, ok := cutDateline(k); ok {
		return d, true
	}
	start, from := datelineStart(k)
	end := start + textDatelineDistanceMax
	if k.CleanText != nil {
		from, end = k.CleanText.Body, k.CleanText.Body+cleanDatelineDistanceMax
	}
	for i := from; i < min(end, len(k.Doc.Blocks)); i++ {
		b := &k.Doc.Blocks[i]
		if b.Type != page.Paragraph {
			continue
		}
		p, ok := dateline.Parse(b.Text)
		if k.Text.HasPictureLabel(i) && !k.In[i] && !p.IsFiled() {
			continue
		}
		short := b.Stats.Words < page.LongBlockWords
		if !ok || p.Bare && (i > start || short) || short && i+1 != start {
			continue
		}
		moves := []body.Move{{Block: i, In: true}}
		for j := k.First; j < i; j++ {
			if k.Doc.Blocks[j].Type == page.ListItem || k.Text.HasPictureLabel(j) {
				moves = append(moves, body.Move{Block: j})
			}
		}
		return opened(k, p, body.Cut{Block: i, Bytes: p.End}, moves), true
	}
	return firstDateline(k)
}

// datelineStart returns the block of a dump at which its story begins, and the
// first one that may hold the dateline.
func datelineStart(k *fields.Known) (start, from int) {
	start = k.Text.StoryStart(k.Scores)
	if k.Lead.Value != "" && k.Lead.Block() == start && k.Next(start) >= 0 {
		start = k.Next(start)
	}
	from = max(start-2, 0)
	if k.Headline.Block() != page.NoBlock && k.Headline.Block() < start {
		from = max(from, k.Headline.Block()+1)
	}
	return start, from
}

// cutDateline finds the line between the headline of a dump and its story that opens with
// a dateline and is no whole sentence: the story begins there, and its first sentence was
// cut where a link stands in it.
func cutDateline(k *fields.Known) (decision, bool) {
	const linesMax = 12
	start := k.Text.StoryStart(k.Scores)
	for i := max(start-linesMax, k.Headline.Block()+1, 0); i < start; i++ {
		b := &k.Doc.Blocks[i]
		if b.Type != page.Paragraph || b.Stats.EndsSentence {
			continue
		}
		if _, isAlone := dateline.ParseLone(b.Text); isAlone {
			continue
		}
		p, ok := dateline.Parse(lineAndNext(k, i, start))
		if !ok || p.End >= len(b.Text) || !dateline.IsCapitals(p.Place) || k.Text.HasPictureLabel(i) && !p.IsFiled() {
			continue
		}
		var moves []body.Move
		for j := i; j < start; j++ {
			moves = append(moves, body.Move{Block: j, In: true})
		}
		return opened(k, p, body.Cut{Block: i, Bytes: p.End}, moves), true
	}
	return decision{}, false
}
