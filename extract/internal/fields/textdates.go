package fields

import (
	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
)

// textDates returns the dates printed in the article header, those near the
// headline first, then those right behind the story. If updated is set it returns
// only dates of updates; otherwise these come last.
func textDates(k *Known, updated bool) []facts.Candidate {
	if k.Text == nil {
		return nil
	}
	var out, others []facts.Candidate
	from, to := k.textHeaderBlocks()
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
	for i := k.End; i < min(k.End+textHeaderAbove, len(k.Doc.Blocks)); i++ {
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
		case (dateMeaningOf(text[:start]) == dateModified) != updated:
			others = append(others, c)
		default:
			out = append(out, c)
		}
	}
	if updated {
		return out
	}
	return append(out, others...)
}
