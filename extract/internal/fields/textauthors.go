package fields

import (
	"slices"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
)

// Who signs a story of a dump stands on a line near its headline or behind its
// end, and so do those that it shows, quotes and links to. Each such line is
// scored: whether the names on it are those of the authors.

// Lines that may sign stand from signersAbove blocks above the headline to
// signersBelow behind it or to the beginning of the story, and from its last
// block to signersBehind behind it. Where what stands between the headline and
// the story is longer than signersBetween, they are near one of them.
const (
	signersAbove   = 5
	signersBelow   = 25
	signersBehind  = 8
	signersBetween = 80
)

// signerBlocks are the blocks whose lines may sign.
func (k *Known) signerBlocks() []int {
	n := len(k.Doc.Blocks)
	start := k.Text.StoryStart(k.Scores)
	from, to := max(0, start-signersBetween/2), min(start+textHeadBelow, n)
	if title := k.Headline.Block(); title != page.NoBlock && title <= start {
		from = max(0, title-signersAbove)
		to = max(to, min(title+signersBelow, n))
	}
	end := min(k.End, n)
	if to-from <= signersBetween {
		return appendRange(appendRange(nil, from, to), max(to, end-1), min(end+signersBehind, n))
	}
	half := signersBetween / 2
	out := appendRange(appendRange(nil, from, from+half), to-half, to)
	return appendRange(out, max(to, end-1), min(end+signersBehind, n))
}

// signerLines are the lines that may sign, in their order.
func (k *Known) signerLines() []score.AuthorLine {
	var out []score.AuthorLine
	for _, i := range k.signerBlocks() {
		if i == k.Headline.Block() || k.Stats(i).Words > credit.MaxWords {
			continue
		}
		labelled := i > 0 && isAuthorLabel(words.OneLine(k.Doc.Blocks[i-1].Text))
		if c, ok := k.readSigners(i, labelled); ok {
			out = append(out, score.AuthorLine{Credit: c, Block: i, Labelled: labelled})
		}
	}
	return out
}

// readSigners reads the names on a line, with those on its other pieces.
func (k *Known) readSigners(block int, labelled bool) (credit.Credit, bool) {
	var all credit.Credit
	for _, piece := range creditPieces(words.OneLine(k.Doc.Blocks[block].Text), k.Language) {
		c, ok := credit.Parse(piece)
		switch {
		case ok:
		case labels.IsCJKName(piece):
			c = credit.Credit{Printed: piece, Names: []string{piece}}
		case labelled && len(all.Names) == 0:
			if c, ok = credit.Parse("By " + piece); !ok {
				continue
			}
			c.Printed = piece
		default:
			continue
		}
		if len(all.Names) == 0 {
			all = c
			continue
		}
		all.Printed += ", " + c.Printed
		all.Names = append(all.Names, c.Names...)
		all.Marked = all.Marked || c.Marked
	}
	return all, len(all.Names) > 0
}

// signing are the lines that sign the story: the likeliest, if it is likely enough,
// and others that leave no doubt; and the lines that might.
func (k *Known) signing() (lines []score.AuthorLine, candidates []facts.Candidate) {
	all := k.signerLines()
	scores := make([]float64, len(all))
	for n, row := range k.viewSigners(all).Rows() {
		scores[n] = k.Model.Authors.Probability(row)
	}
	for n, p := range scores {
		if p >= signerLeast {
			candidates = append(candidates, facts.Seen(all[n].Printed, all[n].Block).By(scoredBy(p)))
		}
		if p >= signerSure || p >= signerLeast && p == slices.Max(scores) {
			lines = append(lines, all[n])
		}
	}
	return lines, candidates
}

// The likeliest line signs from the probability signerLeast on, others from
// signerSure: they mostly are those of other stories.
const (
	signerLeast = 0.2
	signerSure  = 0.85
)

// viewSigners looks at lines where the headline and the story stand.
func (k *Known) viewSigners(lines []score.AuthorLine) *score.AuthorView {
	place := score.StoryPlace{
		Title: k.Headline.Block(), First: k.First, End: k.End, Body: k.In, Scores: k.Scores,
		Topics: k.topics(), IsSite: k.isSiteName,
	}
	return score.NewAuthorView(k.Text, place, lines)
}

// AuthorFeatures gives the names on each line of a text dump that may sign its
// story, and a row of numbers for each line, for fitting. There are none in markup
// and in a story that stands alone.
func AuthorFeatures(k *Known) (names [][]string, rows [][]float32) {
	if k.Text == nil || k.CleanText != nil {
		return nil, nil
	}
	lines := k.signerLines()
	for n := range lines {
		names = append(names, lines[n].Names)
	}
	return names, k.viewSigners(lines).Rows()
}
