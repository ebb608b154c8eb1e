package fields

import (
	"slices"
	"strings"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/givennames"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
)

// A dump names the authors of its story on a line near the headline or behind the
// end, and so it does the people whom it shows, quotes and links to. A score says of
// each such line how likely the names on it are the authors'.

// Lines that may name authors stand from authorsAboveMax blocks above the headline
// to authorsBelowMax below it or to the beginning of the story, and from its last
// block to authorsBehindMax behind it. If more than authorsBetweenMax blocks stand
// between the headline and the story, only those near either count.
const (
	authorsAboveMax   = 5
	authorsBelowMax   = 25
	authorsBehindMax  = 8
	authorsBetweenMax = 80
)

// authorBlocks returns the blocks whose lines may name authors.
func (k *Known) authorBlocks() []int {
	n := len(k.Doc.Blocks)
	title := k.Headline.Block()
	start := max(k.Text.StoryStart(k.Scores), title) // a story with low scores may seem to begin above its headline
	from, to := max(0, start-authorsBetweenMax/2), min(start+textHeaderBelow, n)
	if title != page.NoBlock {
		from = max(0, title-authorsAboveMax)
		to = max(to, min(title+authorsBelowMax, n))
	}
	end := min(k.End, n)
	if to-from <= authorsBetweenMax {
		return appendRange(appendRange(nil, from, to), max(to, end-1), min(end+authorsBehindMax, n))
	}
	half := authorsBetweenMax / 2
	out := appendRange(appendRange(nil, from, from+half), to-half, to)
	return appendRange(out, max(to, end-1), min(end+authorsBehindMax, n))
}

// authorLines returns the lines that may name authors, in their order.
func (k *Known) authorLines() []score.AuthorLine {
	var out []score.AuthorLine
	above, aboveHeads := page.NoBlock, false // the last block, and whether it heads topics
	boxed := k.boxOfStories()
	for _, i := range k.authorBlocks() {
		text := k.Doc.Blocks[i].Text
		belowHead := i > 0 && above == i-1 && aboveHeads || i > 0 && above != i-1 && labels.HeadsTopics(k.Doc.Blocks[i-1].Text)
		above, aboveHeads = i, labels.HeadsTopics(text)
		if i >= k.End && labels.HeadsStories(text) {
			break // what stands below is about other stories
		}
		if i == k.Headline.Block() || k.Stats(i).Words > credit.MaxWords || aboveHeads || belowHead || labels.HeadsOthers(text) || k.signsComment(i) {
			continue
		}
		labelled := k.isBelowLabel(i)
		if c, ok := k.readAuthors(i, labelled); ok && !k.opensWithDateline(i) && (i < boxed || i >= k.First || c.Marked) {
			out = append(out, score.AuthorLine{Credit: c, Block: i, Labelled: labelled})
		}
	}
	return out
}

// boxOfStories returns the block between the headline of a dump and its story that heads a list of
// other stories, three and more of which are dated, the first of them shortly below it; else the first of
// the story.
func (k *Known) boxOfStories() int {
	const datesMin, distanceMax, headMax = 3, 4, 4 // words: "Most Popular"
	dated, first := 0, 0
	for i := k.First - 1; i > k.Headline.Block() && i >= k.First-textHeaderMax && k.Headline.Block() != page.NoBlock; i-- {
		if k.Text.Dated[i] {
			dated, first = dated+1, i
		}
		if dated >= datesMin && first-i <= distanceMax && k.Stats(i).Words <= headMax && k.Text.Labels[i].Opens&labels.Related != 0 {
			return i
		}
	}
	return k.First
}

// signsComment reports whether a line behind the story says who wrote a comment: the button to
// answer it stands a few lines below.
func (k *Known) signsComment(block int) bool {
	const linesMax = 4
	for i := block + 1; block >= k.End && i <= min(block+linesMax, len(k.Doc.Blocks)-1); i++ {
		if k.Stats(i).Digits == 0 && labels.AsksReply(k.Doc.Blocks[i].Text) {
			return true
		}
	}
	return false
}

// isBelowLabel reports whether a block stands below a label for authors, or below a picture
// that does.
func (k *Known) isBelowLabel(block int) bool {
	const labelWordsMax = 5 // "Author of this article"
	above := block - 1
	if above > 0 && k.Stats(above).Words == 0 {
		above--
	}
	if above < 0 || k.Stats(above).Words > labelWordsMax {
		return false
	}
	text := words.OneLine(k.Doc.Blocks[above].Text)
	return credit.IsLabel(text) || strings.IndexByte(text, ' ') > 0 && credit.IsOpener(text)
}

// opensWithDateline reports whether a block is a sentence behind a dateline, with which its
// reporters are read.
func (k *Known) opensWithDateline(block int) bool {
	if !k.Stats(block).EndsSentence {
		return false
	}
	_, ok := dateline.Parse(k.Doc.Blocks[block].Text)
	return ok
}

// readAuthors reads the names on all pieces of a line.
func (k *Known) readAuthors(block int, labelled bool) (credit.Credit, bool) {
	var all credit.Credit
	line := words.OneLine(k.Doc.Blocks[block].Text)
	for _, piece := range credit.Pieces(line, k.Language) {
		c, ok := k.readPiece(block, line, piece)
		switch {
		case labels.HeadsAbout(piece, ""):
			continue
		case ok:
		case labels.IsCJKName(strings.Trim(piece, "（）【】()")):
			piece = strings.Trim(piece, "（）【】()")
			c = credit.Credit{Printed: piece, Names: []string{piece}}
		default:
			if strings.IndexByte(line, '@') > len(piece) {
				c = credit.Credit{Names: signedByMail(piece), Marked: true}
			}
			if c.Names == nil && labelled && len(all.Names) == 0 {
				c, _ = credit.Parse("by " + piece) // a by-word in small letters opens nicknames, too
			}
			if c.Printed = piece; c.Names == nil {
				continue
			}
		}
		if len(all.Names) == 0 {
			all = c
			continue
		}
		all.Printed += ", " + c.Printed
		all.Names = slices.Concat(all.Names, c.Names)
		all.Marked = all.Marked || c.Marked
	}
	return all, len(all.Names) > 0
}

// isPhrase reports whether what was read as a name is longer than those of Chinese, of two surnames and
// two letters, and not that of a paper: "双击自动滚屏".
func (k *Known) isPhrase(name string) bool {
	const longest = 4 * len("王")
	return len(name) > longest && strings.HasPrefix(k.Language, "zh") && labels.IsCJKName(name) && !credit.IsCJKOutlet(name)
}

// signedByMail returns the Korean name behind an outlet in a piece before an address of mail, as
// reporters of broadcasters sign: "KTB 김서연 (a@ktb.example)".
func signedByMail(piece string) []string {
	const wordsMax = 3
	_, name, ok := words.CutLast(piece, " ")
	if !ok || !credit.IsEastAsianName(name) || words.CountTo(piece, wordsMax+1) > wordsMax {
		return nil
	}
	return []string{name}
}

// withoutSiteBehind takes off a name the name of the site behind that of a person, from which
// nothing but the end of a link or a line parted it: "Ana Perez Ferry Post".
func (k *Known) withoutSiteBehind(name string) string {
	const nameMin, siteMin = 2, 2 // words
	if !givennames.Opens(name) {
		return name
	}
	person := name
	for n := 1; ; n++ {
		before, _, ok := words.CutLast(person, " ")
		if person = before; !ok || words.CountTo(person, nameMin) < nameMin {
			return name
		}
		if n >= siteMin && k.IsSiteName(name[len(person)+1:]) && !k.IsSiteName(person) {
			return person
		}
	}
}

// withoutOutlet takes off a name its outlet in brackets, where a date stands below: "Ana Perez
// (Ferry Post Oslo)".
func (k *Known) withoutOutlet(block int, name string) string {
	person, inside, ok := strings.Cut(name, " (")
	if !ok || strings.IndexByte(inside, ')') != len(inside)-1 || !givennames.Opens(person) || block+1 == len(k.Doc.Blocks) {
		return name
	}
	if _, start, _, dated := dates.Find(k.Doc.Blocks[block+1].Text, k.Language); !dated || start > 0 {
		return name
	}
	return person
}

// signerBehind returns the agency behind the name of a section, which a space parts from it or
// nothing, and the name of a person behind that of a station: "Reuters" of "World NewsReuters",
// "Ana Perez" of "FBC News Ana Perez".
func signerBehind(piece string) string {
	const section, wordsMax = "News", 3
	at := strings.Index(piece, section)
	if at < 0 {
		return piece
	}
	signer := strings.TrimLeft(piece[at+len(section):], " ")
	isStation := at > 0 && strings.TrimFunc(piece[:at-1], unicode.IsUpper) == ""
	if credit.NamesAgency(signer) || isStation && givennames.Opens(signer) && words.CountTo(signer, wordsMax+1) <= wordsMax {
		return signer
	}
	return piece
}

// readPiece reads a piece of a line as a credit. Most lines are one piece.
func (k *Known) readPiece(block int, line, piece string) (credit.Credit, bool) {
	c, ok := credit.Credit{}, false
	if piece == line {
		c, ok = k.Text.Credit(block)
	} else {
		c, ok = credit.Parse(piece)
	}
	if !ok {
		for _, of := range [...]string{k.withoutSiteBehind(piece), k.withoutOutlet(block, piece), signerBehind(piece)} {
			if of != piece {
				return credit.Parse(of)
			}
		}
		return c, false
	}
	for i, name := range c.Names {
		if person := k.withoutSiteBehind(name); person != name {
			c.Names = slices.Clone(c.Names)
			c.Names[i] = person
		}
	}
	return c, true
}

// caselessNames returns the names that what stands beside a date may be in a script without
// capitals: "沈若溪、林小雨". Those of words have no sign between them, so one is taken.
func caselessNames(piece string) []string {
	names := strings.Split(piece, "、")
	for i, name := range names {
		names[i] = strings.TrimSpace(name)
		if !isCaselessName(names[i]) || len(names) > 1 && !credit.IsEastAsianName(names[i]) {
			return nil
		}
	}
	return names
}

// isCaselessName reports whether what stands beside a date may be a name in a script
// without capitals: two to four words of nothing but letters.
func isCaselessName(piece string) bool {
	const wordsMin, wordsMax = 2, 4
	if credit.IsEastAsianName(piece) {
		return true
	}
	if n := len(strings.Fields(piece)); n < wordsMin || n > wordsMax || credit.Unnamed(piece) || dates.IsUpdate(piece) {
		return false
	}
	return !strings.ContainsFunc(piece, func(r rune) bool {
		return r != ' ' && r != '.' && r != '\u200c' && r != '\u200d' && !unicode.In(r, nameScripts...) ||
			unicode.IsPunct(r) && r != '.'
	})
}

// nameScripts are the scripts without capitals whose names have spaces between their words.
var nameScripts = []*unicode.RangeTable{unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Tamil, unicode.Telugu, unicode.Gujarati, unicode.Gurmukhi, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Hebrew, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Georgian, unicode.Ethiopic}

// signedLines returns the lines that name the authors: the likeliest, if it is
// likely enough, and others that leave no doubt. The candidates are all lines that
// might.
func (k *Known) signedLines() (lines []score.AuthorLine, candidates []facts.Candidate) {
	all := k.authorLines()
	scores := k.authorView(all).ScoreLines(k.Model)
	for n := range all {
		if len(all[n].Names) == 1 && k.isPhrase(all[n].Names[0]) {
			scores[n] = 0
		}
	}
	k.preferPeople(all, scores)
	from, to := k.likeliestLines(all, scores)
	for n, p := range scores {
		if p >= authorLineMin {
			candidates = append(candidates, facts.Seen(all[n].Printed, all[n].Block).By(scoredBy("line", p)))
		}
		if p >= authorLineSure || from <= n && n < to {
			lines = append(lines, all[n])
		}
	}
	return lines, candidates
}

// preferPeople takes the likeliness from lines that name the site alone, with one word,
// where another may name a person.
func (k *Known) preferPeople(all []score.AuthorLine, scores []float64) {
	isSite := make([]bool, len(all))
	person := false
	for n := range all {
		isSite[n] = !slices.ContainsFunc(all[n].Names, func(name string) bool {
			return strings.Contains(name, " ") || !k.IsSiteName(name)
		})
		person = person || !isSite[n] && scores[n] >= authorLineMin
	}
	for n := range scores {
		if person && isSite[n] {
			scores[n] = min(scores[n], authorLineMin/2)
		}
	}
}

// likeliestLines returns the first and the number behind the last of the lines that
// likeliest name the authors: one, and those next to it that are nearly as likely, since
// dumps give each of several authors a line. It is none where no line is likely.
func (k *Known) likeliestLines(all []score.AuthorLine, scores []float64) (from, to int) {
	if len(scores) == 0 || slices.Max(scores) < authorLineMin {
		return 0, 0
	}
	from = slices.Index(scores, slices.Max(scores))
	best := scores[from]
	isOne := func(n, next int) bool {
		nearly := authorLineNearly
		if areAlike(&all[n], &all[next]) {
			nearly = authorLineAlike
		}
		return scores[n] >= nearly*best && k.areNext(all[min(n, next)].Block, all[max(n, next)].Block)
	}
	to = from + 1
	for from > 0 && isOne(from-1, from) {
		from--
	}
	for to < len(all) && isOne(to, to-1) {
		to++
	}
	return from, to
}

// areAlike reports whether two lines name a person each and show in the same way that they are
// credits: by a role, or by the label above the first of them.
func areAlike(a, b *score.AuthorLine) bool {
	if len(a.Names) != 1 || len(b.Names) != 1 {
		return false
	}
	return a.Marked && b.Marked || !a.Marked && !b.Marked && b.Labelled && !a.Labelled && a.Block > b.Block && givennames.Opens(a.Names[0])
}

// areNext reports whether a block stands right above another, or with a mark such as
// "|" or an address of mail between.
func (k *Known) areNext(above, below int) bool {
	if below-above == 1 {
		return true
	}
	between := &k.Doc.Blocks[above+1]
	isMailAddress := strings.IndexByte(between.Text, '@') >= 0 && strings.IndexByte(between.Text, ' ') < 0
	return below-above == 2 && (between.Stats.Words == 0 || isMailAddress)
}

// The likeliest line names the authors from the probability authorLineMin on,
// others from authorLineSure on: most of them belong to other stories.
const (
	authorLineMin  = 0.2
	authorLineSure = 0.85
	// authorLineNearly is the share of the likeliest line's probability from which one
	// next to it names an author as well.
	authorLineNearly = 0.9
	// authorLineAlike is that share for one that is set like it.
	authorLineAlike = 0.6
)

// authorView returns the view of lines, given where the headline and the story
// stand.
func (k *Known) authorView(lines []score.AuthorLine) *score.AuthorView {
	place := score.StoryPlace{
		Title: k.Headline.Block(), First: k.First, End: k.End, Body: k.In, Scores: k.Scores,
		Topics: k.topics(), IsSite: k.IsSiteName,
	}
	return score.NewAuthorView(k.Text, place, lines)
}

// AuthorFeatures returns the names on each line of a text dump that may name its
// authors, and a row of features for each line, for fitting. There are none for
// markup and for clean text.
func AuthorFeatures(k *Known) (names [][]string, rows [][]float32) {
	if k.Text == nil || k.CleanText != nil {
		return nil, nil
	}
	lines := k.authorLines()
	for n := range lines {
		names = append(names, lines[n].Names)
	}
	return names, k.authorView(lines).Rows()
}
