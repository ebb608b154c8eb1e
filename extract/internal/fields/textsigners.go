package fields

import (
	"slices"
	"strconv"

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
func (a *Article) signerBlocks() []int {
	n := len(a.Doc.Blocks)
	start := a.Text.StoryStart(a.Scores)
	from, to := max(0, start-signersBetween/2), min(start+textHeadBelow, n)
	if title := a.Title.Block; title != page.NoBlock && title <= start {
		from = max(0, title-signersAbove)
		to = max(to, min(title+signersBelow, n))
	}
	end := min(a.End, n)
	if to-from <= signersBetween {
		return appendRange(appendRange(nil, from, to), max(to, end-1), min(end+signersBehind, n))
	}
	half := signersBetween / 2
	out := appendRange(appendRange(nil, from, from+half), to-half, to)
	return appendRange(out, max(to, end-1), min(end+signersBehind, n))
}

// signerLines are the lines that may sign, in their order.
func (a *Article) signerLines() []score.AuthorLine {
	var out []score.AuthorLine
	for _, i := range a.signerBlocks() {
		if i == a.Title.Block || a.Stats(i).Words > credit.WordsMax {
			continue
		}
		labelled := i > 0 && isAuthorLabel(words.OneLine(a.Doc.Blocks[i-1].Text))
		if c, ok := a.readSigners(i, labelled); ok {
			out = append(out, score.AuthorLine{Credit: c, Block: i, Labelled: labelled})
		}
	}
	return out
}

// readSigners reads the names on a line, with those on its other pieces.
func (a *Article) readSigners(block int, labelled bool) (credit.Credit, bool) {
	var all credit.Credit
	for _, piece := range creditPieces(words.OneLine(a.Doc.Blocks[block].Text), a.Language) {
		c, ok := credit.Parse(piece)
		switch {
		case ok:
		case labels.IsWideName(piece):
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
// and others that leave no doubt.
func (a *Article) signing() []score.AuthorLine {
	lines := a.signerLines()
	scores := make([]float64, len(lines))
	for k, row := range a.viewSigners(lines).Rows() {
		scores[k] = a.Model.Authors.Probability(row)
	}
	var out []score.AuthorLine
	for k, p := range scores {
		if p >= signerLeast {
			c := facts.Candidate{Value: lines[k].Printed, Block: lines[k].Block, Finder: "line " + strconv.FormatFloat(p, 'f', 2, 64)}
			a.Candidates["authors"] = append(a.Candidates["authors"], c)
		}
		if p >= signerSure || p >= signerLeast && p == slices.Max(scores) {
			out = append(out, lines[k])
		}
	}
	return out
}

// The likeliest line signs from the probability signerLeast on, others from
// signerSure: they mostly are those of other stories.
const (
	signerLeast = 0.2
	signerSure  = 0.85
)

// viewSigners looks at lines where the headline and the story stand.
func (a *Article) viewSigners(lines []score.AuthorLine) *score.AuthorView {
	place := score.StoryPlace{
		Title: a.Title.Block, First: a.First, End: a.End, Body: a.In, Scores: a.Scores,
		Topics: a.BlockTopics(), IsSite: a.isSiteName,
	}
	return score.NewAuthorView(a.Text, place, lines)
}

// SignerFeatures gives the names on each line of a text dump that may sign its
// story, and a row of numbers for each line, where the page is read with a model.
func SignerFeatures(d *page.Document, model *score.Model) (names [][]string, rows [][]float32) {
	a := NewArticle(d, model, nil)
	a.DecideBody()
	a.DecideLanguage()
	a.DecideHeadline()
	a.DecideDates()
	if a.Text == nil || a.Plain != nil {
		return nil, nil
	}
	lines := a.signerLines()
	for k := range lines {
		names = append(names, lines[k].Names)
	}
	return names, a.viewSigners(lines).Rows()
}
