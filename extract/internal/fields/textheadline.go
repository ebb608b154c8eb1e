package fields

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/body"
	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/linemarks"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// headlineMin is the probability from which a line is taken for the headline. A
// story that starts in the middle of a page has none.
const headlineMin = 0.03

// textHeadline decides for the line above the story of a dump that is most likely
// its headline, or else for the title that the dump opens with.
func textHeadline(k *Known) (d Decision[facts.Candidate]) {
	if c, ok := k.RuledLine(func(l *rules.LineResult) (string, int) { return l.Headline, l.HeadlineAt }); ok {
		return Decision[facts.Candidate]{Value: c, Candidates: []facts.Candidate{c}}
	}
	if c, ok := k.labelledHeadline(); ok {
		return Decision[facts.Candidate]{Value: c, Candidates: []facts.Candidate{c}}
	}
	if k.CleanText != nil {
		if i := k.CleanText.Headline; i != page.NoBlock {
			d.Value = facts.Seen(words.OneLine(k.Doc.Blocks[i].Text), i).By(facts.Finder{Name: "first line"})
			if k.Doc.Blocks[i].Type == page.ListItem {
				d.Value.Value = "- " + d.Value.Value // what somebody said, as papers of the north print it
			}
		}
		return d
	}
	if c, ok := k.dumpedHeadline(); ok {
		return Decision[facts.Candidate]{Value: c, Candidates: []facts.Candidate{c}}
	}
	if len(k.In) > 0 && k.In[0] && k.Doc.OpensWithStory() {
		return d
	}
	v := score.NewLineView(k.Text, k.Scores, k.topics())
	best, at := headlineMin, page.NoBlock
	lines := v.Candidates()
	weigher := linemarks.New(k.Doc, lines, v.First)
	for n, p := range v.ScoreLines(lines, k.Model) {
		i := lines[n]
		p, what := weigher.Weigh(i, p)
		if text := words.OneLine(k.Doc.Blocks[i].Text); p <= headlineMin/2 || dates.IsDate(text, k.Language) || isMarkedCredit(text) {
			continue
		}
		d.Candidates = append(d.Candidates, facts.Seen(k.lineHeadline(i), i).By(scoredBy(what, p)))
		if p > best {
			best, at = p, i
		}
	}
	at = k.firstCopy(k.aboveStandfirst(k.upperHeading(at, best, d.Candidates), d.Candidates))
	byTitle := facts.Finder{Name: "title line"}
	title := k.titleWithoutSite()
	if title != "" {
		d.Candidates = append(d.Candidates, facts.Seen(title, page.NoBlock).By(byTitle))
	}
	switch {
	case at != page.NoBlock:
		value := k.finerPrint(at, lines)
		d.Value = facts.Seen(value, k.printedAgain(at, v.First, value)).By(facts.Finder{Name: "line above the story"})
		if best >= sureHeadline {
			d.Moves = k.aboveHeadline(d.Value.Block())
		}
	case title != "":
		d.Value = facts.Seen(title, page.NoBlock).By(byTitle)
	}
	return d
}

// upperHeading returns the first of the headings that stand together, of which the line that
// is most likely the headline is one: headlines have their standfirsts below them, which are
// set like them. It is nearly as likely as that line, since kickers stand there too.
func (k *Known) upperHeading(at int, p float64, lines []facts.Candidate) int {
	const share, together = 0.6, 6
	upper := at
	for i := at - 1; i >= max(0, at-together); i-- {
		isFar := upper-i > 2
		if !isFar && k.Stats(i).Words < lineWordsMin {
			continue // a sign
		}
		if isFar || !k.areHeadings(i, upper) || !slices.ContainsFunc(lines, func(c facts.Candidate) bool { return c.Block() == i && c.Finder.Trust >= share*p }) {
			break
		}
		upper = i
	}
	return upper
}

// aboveStandfirst returns the first line of a story that stands alone where the second was taken for
// the headline, which is its standfirst: the credit or the day stands below that, and no menu or head of
// a sheet of paper, whose parts have a bar between.
func (k *Known) aboveStandfirst(at int, lines []facts.Candidate) int {
	const pMin, headerMax = 0.1, 3
	if at != 1 || k.First > at+headerMax || linemarks.HeadingLevel(k.Doc, at) > 0 || !k.headerIn(at+1, k.First) {
		return at
	}
	first := k.Doc.Blocks[0].Text
	if k.Stats(0).Words < lineWordsMin || k.Stats(0).EndsSentence || strings.Contains(first, " | ") || first == k.Doc.Meta.Title {
		return at
	}
	if slices.ContainsFunc(lines, func(c facts.Candidate) bool { return c.Block() == 0 && c.Finder.Trust >= pMin }) {
		return 0
	}
	return at
}

// areHeadings reports whether two lines are both marked as headings, or whether only the upper
// is centred: text browsers print headings of the first level so, and others at the left.
func (k *Known) areHeadings(upper, lower int) bool {
	centred := k.Doc.Layout[upper].IsCentred && !k.Doc.Layout[lower].IsCentred
	return centred || k.Doc.Blocks[upper].Type == page.Heading && k.Doc.Blocks[lower].Type == page.Heading
}

// isMarkedCredit reports whether a line shows by itself that it is a credit: "By Ida Lund", "Our
// Correspondent".
func isMarkedCredit(line string) bool {
	c, ok := credit.Parse(line)
	return ok && c.Marked || credit.Unnamed(line)
}

// dumpedHeadline is the headline in linked data that was left in a dump with the page's
// scripts, at the line that prints it, if there is one.
func (k *Known) dumpedHeadline() (facts.Candidate, bool) {
	for _, title := range k.LDTexts("headline") {
		if title = words.OneLine(title); page.IsHeadlineLike(title) {
			at := slices.IndexFunc(k.Doc.Blocks, func(b page.Block) bool { return words.OneLine(b.Text) == title })
			return facts.Seen(title, at).By(facts.Finder{ID: ldHeadline, Name: "json-ld headline"}), true
		}
	}
	return facts.Candidate{}, false
}

// scoredBy returns the finder of what has a score: of a line.
func scoredBy(what string, p float64) facts.Finder {
	return facts.Finder{Name: what + " " + strconv.FormatFloat(p, 'f', 2, 64), Trust: p}
}

// If a line is the headline with the probability sureHeadline, what stands above it
// belongs to the site or to other stories, unless it is more than the share
// littleShare of the story.
const (
	sureHeadline = 0.8
	littleShare  = 0.3
)

// aboveHeadline takes out what little of the story stands above its headline.
func (k *Known) aboveHeadline(headline int) []body.Move {
	above, all := 0, 0
	var moves []body.Move
	for i, in := range k.In {
		if !in {
			continue
		}
		all += k.Stats(i).Words
		if i < headline {
			above = all
			moves = append(moves, body.Move{Block: i})
		}
	}
	if float64(above) > littleShare*float64(all) {
		return nil
	}
	return moves
}

// printedAgain returns the block nearest to the story that prints a headline which
// was read from the title line; the title line itself if there is none.
func (k *Known) printedAgain(at, story int, headline string) int {
	if k.Doc.Blocks[at].Text != k.Doc.Meta.Title {
		return at
	}
	for i := min(story+score.HeadlineBelowMax, len(k.Doc.Blocks)-1); i > at; i-- {
		if words.OneLine(k.Doc.Blocks[i].Text) == headline {
			return i
		}
	}
	return at
}

// firstCopy returns the line shortly above a headline that has the same words, if
// only in other letters: dumps print the headline both above the credit and below
// it.
func (k *Known) firstCopy(at int) int {
	const distanceMax = 10
	for i := at - 1; at != page.NoBlock && i >= max(0, at-distanceMax); i-- {
		if k.View.TextID[i] == k.View.TextID[at] && linemarks.HeadingLevel(k.Doc, i) >= min(1, linemarks.HeadingLevel(k.Doc, at)) && k.Doc.Blocks[i].Text != k.Doc.Meta.Title {
			return i
		}
	}
	return at
}

// lineHeadline returns the headline that a block prints. A title line is given
// without the site's name.
func (k *Known) lineHeadline(block int) string {
	text := words.OneLine(k.Doc.Blocks[block].Text)
	if text == k.Doc.Meta.Title {
		return k.titleWithoutSite()
	}
	return withoutPictureName(outOfBrackets(withoutStars(k.withoutNumber(block, text))))
}

// withoutNumber returns a line without its number if the one above has the number before it:
// paths to a page are lists, which end in its headline.
func (k *Known) withoutNumber(block int, line string) string {
	if block == 0 || line == "" || !words.IsDigitByte(line[0]) {
		return line
	}
	number, rest, ok := strings.Cut(line, ". ")
	n, err := strconv.Atoi(number)
	if !ok || err != nil || !strings.HasPrefix(k.Doc.Blocks[block-1].Text, strconv.Itoa(n-1)+". ") {
		return line
	}
	return rest
}

// withoutStars returns a headline without the stars of bold type in a dump with too few marks to
// be Markdown: "**Ferry raised at noon**".
func withoutStars(headline string) string {
	if rest, ok := strings.CutPrefix(headline, "**"); ok {
		return strings.TrimSpace(strings.TrimSuffix(rest, "**"))
	}
	return headline
}

// outOfBrackets returns a headline out of the brackets that text browsers print around the
// text of a picture: "[ Ferry raised at noon.....]".
func outOfBrackets(headline string) string {
	inner, opens := strings.CutPrefix(headline, "[")
	inner, closes := strings.CutSuffix(inner, "]")
	if !opens || !closes || strings.ContainsAny(inner, "[]") {
		return headline
	}
	if rest := strings.TrimRight(inner, ". "); len(inner)-len(rest) > len("...") {
		inner = rest
	}
	return strings.TrimSpace(inner)
}

// withoutPictureName returns a headline without the name of a picture's file before it, as
// text browsers print it for lack of a text: "Heron_2 Ferry raised at noon".
func withoutPictureName(headline string) string {
	const wordsMin = 3
	name, rest, _ := strings.Cut(headline, " ")
	isFile := strings.Contains(name, "%20") || strings.Contains(name, "_") && strings.ContainsAny(name, "0123456789") || credit.BehindPictures(name+" ") == ""
	if !isFile || strings.Count(rest, " ") < wordsMin-1 {
		return headline
	}
	return rest
}

// titleWithoutSite returns the title that the dump opens with, without the site's
// name, the sections before it and the date behind it.
func (k *Known) titleWithoutSite() string {
	title := words.OneLine(k.Doc.Meta.Title)
	if shorter := k.withoutSite(title); shorter != title {
		return shorter
	}
	return withoutTails(page.WithoutSiteAndDate(title, k.Language), k.Language)
}

// withoutTails takes off a title what looks like the name of a site and its sections behind
// separators of one kind, with a date behind them.
func withoutTails(title, language string) string {
	between := "" // the separator that stood before the site's name
	for range separatorsMax {
		at, sep := lastSeparator(title)
		if at < page.TitleRunesMin {
			return title
		}
		tail := strings.TrimSpace(title[at+len(sep):])
		_, _, _, dated := dates.Find(tail, language)
		switch {
		case dated && between == "": // and the site's name may stand before it
		case !page.IsSiteNameLike(tail) || between != "" && sep != between:
			return title
		default:
			between = sep
		}
		title = strings.TrimSpace(title[:at])
	}
	return title
}

// separatorsMax is how many separators are taken off a title with what stands behind them: more
// than titles have, and each is looked for in all that is left.
const separatorsMax = 32

// lastSeparator returns the last separator of a title and where it begins; -1 if
// there is none.
func lastSeparator(title string) (at int, sep string) {
	at = -1
	for _, s := range page.TitleSeparators {
		if i := strings.LastIndex(title, s); i > at {
			at, sep = i, s
		}
	}
	return at, sep
}

// Dumps run kickers and headlines together. Other lines of the dump show where the
// one ends and the other begins.

// finerPrint returns a headline as another line prints it better: without the
// kicker that the dump stuck to it, or with the colon between the two. One that is
// marked as a heading is better than lines that are not, unless what these lack is a line of
// its own, as rubrics are.
func (k *Known) finerPrint(at int, lines []int) string {
	headline, level := k.lineHeadline(at), linemarks.HeadingLevel(k.Doc, at)
	folded := words.FoldName(headline)
	for _, i := range lines {
		text := k.lineHeadline(i)
		switch {
		case text == headline:
		case words.FoldsTo(text, folded):
			if rest := partedTwice(headline, text); rest != "" {
				return rest
			}
			if strings.Contains(text, ": ") && !strings.Contains(headline, ": ") {
				return text
			}
		case !endsWithWords(headline, text):
		case level > 0 && (linemarks.HeadingLevel(k.Doc, i) == 0 || linemarks.HeadingLevel(k.Doc, i) > level) && !k.isLine(strings.TrimSpace(strings.TrimSuffix(headline, text))):
		default:
			return text
		}
	}
	if rest := k.withoutRubric(headline); rest != headline {
		return rest
	}
	return k.withoutHouseKicker(headline)
}

// isLine reports whether a text is all that some line of the dump says.
func (k *Known) isLine(text string) bool {
	return slices.ContainsFunc(k.Doc.Blocks, func(b page.Block) bool { return words.OneLine(b.Text) == text })
}

// houseKicker is the separator behind a kicker in the headlines of a page that
// prints most of them with one.
const houseKicker = " - "

// withoutHouseKicker returns a headline without its kicker, if the house prints
// kickers before most of its headlines: "Theatre in Elm Point - Two herons meet".
func (k *Known) withoutHouseKicker(headline string) string {
	const linesMin, wordsMin, kickerMax = 8, 5, 7
	parted, all := 0, 0
	for i := range k.Doc.Blocks {
		s := k.Stats(i)
		if s.Words < wordsMin || s.Words > page.HeadlineWordsMax || s.EndsSentence || k.In[i] {
			continue
		}
		all++
		if at := strings.Index(k.Doc.Blocks[i].Text, houseKicker); at > 0 && strings.Count(k.Doc.Blocks[i].Text[:at], " ") < kickerMax {
			parted++
		}
	}
	if _, rest, ok := strings.Cut(headline, houseKicker); ok && parted >= linesMin && 2*parted > all {
		return rest
	}
	return headline
}

// withoutRubric returns a headline without the rubric before it, "Culture : Who
// reads the guest of honour", if the dump also prints both as lines of their own,
// and the rubric more than once.
func (k *Known) withoutRubric(headline string) string {
	rubric, rest := cutKicker(headline)
	if rest == "" {
		return headline
	}
	rubrics, rests := 0, 0
	for i := range k.Doc.Blocks {
		switch words.OneLine(k.Doc.Blocks[i].Text) {
		case rubric:
			rubrics++
		case rest:
			rests++
		}
	}
	if rubrics > 1 && rests > 0 {
		return rest
	}
	return headline
}

// partedTwice returns a headline without its kicker if two lines separate it by
// different signs: "Budget talks: Ministers agree" and "Budget talks – Ministers
// agree" or "Budget talksMinisters agree". Then the sign belongs to the page and
// not to the headline. It returns "" if they do not.
func partedTwice(one, other string) string {
	kicker, rest := cutKicker(one)
	otherKicker, otherRest := cutKicker(other)
	switch {
	case kicker == otherKicker && rest == otherRest, kicker+rest == other:
		return rest
	case otherKicker+otherRest == one:
		return otherRest
	}
	return ""
}

// cutKicker cuts a line behind the first sign that may separate a kicker from a
// headline. Both parts are "" if there is none.
func cutKicker(line string) (kicker, headline string) {
	for i, r := range line {
		if i > 0 && (strings.ContainsRune(":|/–—", r) || r == '-' && line[i-1] == ' ') {
			return strings.TrimRight(line[:i], " "), strings.TrimLeft(line[i+utf8.RuneLen(r):], " ")
		}
	}
	return "", ""
}

// endsWithWords reports whether a headline is another one behind a kicker, which
// must be shorter, or behind a path of menus.
func endsWithWords(headline, other string) bool {
	const wordsMin = 4
	kicker, ok := strings.CutSuffix(headline, other)
	if !ok || len(other) < page.TitleRunesMin {
		return false
	}
	if r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(kicker, " ")); strings.ContainsRune("/>›»", r) {
		return true
	}
	if strings.Count(other, " ") < wordsMin-1 || 2*len(kicker) > len(headline) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(kicker)
	first, _ := utf8.DecodeRuneInString(other)
	return !unicode.IsLetter(last) && !unicode.IsDigit(last) || unicode.IsLower(last) && unicode.IsUpper(first)
}

// labelledHeadline returns the headline that a label gives.
func (k *Known) labelledHeadline() (facts.Candidate, bool) {
	all := k.Labelled(exports.Headline)
	if len(all) == 0 {
		return facts.Candidate{}, false
	}
	c := all[0]
	if k.Doc.Export.Form.ID != exports.Release { // whose headlines open with who sends them
		c.Value = k.withoutSite(c.Value)
	}
	return c, true
}
