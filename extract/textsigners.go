package extract

import (
	"slices"
	"strconv"
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
func (a *article) signerBlocks() []int {
	n := len(a.doc.Blocks)
	start := a.text.storyStart(a.scores)
	from, to := max(0, start-signersBetween/2), min(start+textHeadBelow, n)
	if title := a.title.Block; title != noBlock && title <= start {
		from = max(0, title-signersAbove)
		to = max(to, min(title+signersBelow, n))
	}
	end := min(a.end, n)
	if to-from <= signersBetween {
		return appendRange(appendRange(nil, from, to), max(to, end-1), min(end+signersBehind, n))
	}
	half := signersBetween / 2
	out := appendRange(appendRange(nil, from, from+half), to-half, to)
	return appendRange(out, max(to, end-1), min(end+signersBehind, n))
}

// signerLines are the lines that may sign, in their order.
func (a *article) signerLines() []signerLine {
	var out []signerLine
	for _, i := range a.signerBlocks() {
		if i == a.title.Block || a.stats(i).words > creditWordsMax {
			continue
		}
		labelled := i > 0 && isAuthorLabel(oneLine(a.doc.Blocks[i-1].Text))
		if c, ok := a.readSigners(i, labelled); ok {
			out = append(out, signerLine{credit: c, block: i, labelled: labelled})
		}
	}
	return out
}

// readSigners reads the names on a line, with those on its other pieces.
func (a *article) readSigners(block int, labelled bool) (credit, bool) {
	var all credit
	for _, piece := range creditPieces(oneLine(a.doc.Blocks[block].Text), a.language) {
		c, ok := parseCredit(piece)
		switch {
		case ok:
		case isWideName(piece):
			c = credit{printed: piece, names: []string{piece}}
		case labelled && len(all.names) == 0:
			if c, ok = parseCredit("By " + piece); !ok {
				continue
			}
			c.printed = piece
		default:
			continue
		}
		if len(all.names) == 0 {
			all = c
			continue
		}
		all.printed += ", " + c.printed
		all.names = append(all.names, c.names...)
		all.marked = all.marked || c.marked
	}
	return all, len(all.names) > 0
}

// signing are the lines that sign the story: the likeliest, if it is likely enough,
// and others that leave no doubt.
func (a *article) signing() []signerLine {
	lines := a.signerLines()
	scores := make([]float64, len(lines))
	for k, row := range a.viewSigners(lines).rows() {
		scores[k] = a.model.Signers.Probability(row)
	}
	var out []signerLine
	for k, p := range scores {
		if p >= signerLeast {
			c := Candidate{Value: lines[k].printed, Block: lines[k].block, Finder: "line " + strconv.FormatFloat(p, 'f', 2, 64)}
			a.candidates["authors"] = append(a.candidates["authors"], c)
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
func (a *article) viewSigners(lines []signerLine) *signerView {
	place := signerPlace{
		title: a.title.Block, first: a.first, end: a.end, body: a.body, scores: a.scores,
		topics: a.blockTopics(), isSite: a.isSiteName,
	}
	return viewSigners(a.text, place, lines)
}

// SignerFeatures gives the names on each line of a text dump that may sign its
// story, and a row of numbers for each line, where the page is read with the given
// options.
func SignerFeatures(d *Document, opts Options) (names [][]string, rows [][]float32) {
	a := newArticle(d, opts)
	a.follow(stepsTo("byline"))
	if a.text == nil || a.plain != nil {
		return nil, nil
	}
	lines := a.signerLines()
	for k := range lines {
		names = append(names, lines[k].names)
	}
	return names, a.viewSigners(lines).rows()
}
