package fields

import (
	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
)

// textDates are the dates printed in the head of the story, those near the
// headline first, then those right behind the story; of updates where updated
// is asked for, else of the others.
func textDates(k *Known, updated bool) []facts.Candidate {
	if k.Text == nil {
		return nil
	}
	var out, shy []facts.Candidate
	from, to := k.textHeadBlocks()
	order := make([]int, 0, to-from)
	near := from
	if k.Headline.Block() != page.NoBlock && k.Headline.Block() < to {
		near = max(k.Headline.Block(), from)
	}
	for i := near; i < to; i++ {
		order = append(order, i)
	}
	for i := near - 1; i >= from; i-- {
		order = append(order, i)
	}
	for i := k.End; i < min(k.End+textHeadAbove, len(k.Doc.Blocks)); i++ {
		order = append(order, i)
	}
	for _, i := range order {
		if i == k.Headline.Block() || k.Stats(i).Words > credit.MaxWords || k.Stats(i).Digits == 0 {
			continue
		}
		text := k.Doc.Blocks[i].Text
		d, start, _, ok := dates.Find(text, k.Language)
		if !ok {
			continue
		}
		c := facts.Seen(d.String(), i)
		switch {
		case (stampOf(text[:start]) == stampModified) != updated:
			shy = append(shy, c)
		default:
			out = append(out, c)
		}
	}
	if updated {
		return out
	}
	return append(out, shy...)
}
