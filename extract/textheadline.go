package extract

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// headlineLeast is the probability from which a line is taken for the
// headline; a story that starts mid-page has none.
const headlineLeast = 0.03

// decideTextHeadline takes the line above the story that is likeliest to be
// its headline, or else the title that the dump opens with.
func (a *article) decideTextHeadline() {
	if a.ruledTextHeadline() {
		return
	}
	if a.plain != nil {
		if i := a.plain.headline; i != noBlock {
			a.title = Candidate{Value: oneLine(a.doc.Blocks[i].Text), Block: i, Finder: "first line"}
			if a.doc.Blocks[i].Type == ListItem {
				a.title.Value = "- " + a.title.Value // what somebody said, as papers of the north print it
			}
		}
		return
	}
	v := viewLines(a.text, a.scores, a.blockTopics())
	best, at := headlineLeast, noBlock
	var all []Candidate
	lines := v.candidates()
	for k, p := range v.scoreLines(lines, a.model) {
		i := lines[k]
		if isDate(oneLine(a.doc.Blocks[i].Text), a.language) {
			continue
		}
		if p > headlineLeast/2 {
			all = append(all, Candidate{Value: a.lineHeadline(i), Block: i, Finder: "line " + strconv.FormatFloat(p, 'f', 2, 64)})
		}
		if p > best {
			best, at = p, i
		}
	}
	at = a.firstCopy(at)
	title := a.titleWithoutSite()
	if title != "" {
		all = append(all, Candidate{Value: title, Block: noBlock, Finder: "title line"})
	}
	a.candidates["headline"] = all
	switch {
	case at != noBlock:
		value := a.finerPrint(a.lineHeadline(at), lines)
		a.title = Candidate{Value: value, Block: a.printedAgain(at, v.first, value), Finder: "line above the story"}
		if best >= sureHeadline {
			a.dropAboveHeadline()
		}
	case title != "":
		a.title = Candidate{Value: title, Block: noBlock, Finder: "title line"}
	}
	a.names = nil // the headline shows where in the title the site's name begins
}

// Where a line is the headline with the probability sureHeadline, what stands above
// it is what the site says of itself and of other stories, unless it is more than
// littleShare of the story.
const (
	sureHeadline = 0.8
	littleShare  = 0.3
)

// dropAboveHeadline drops the little that was taken for the story above its
// headline.
func (a *article) dropAboveHeadline() {
	above, all := 0, 0
	for i, in := range a.body {
		if in {
			all += a.stats(i).words
			if i < a.title.Block {
				above = all
			}
		}
	}
	if float64(above) > littleShare*float64(all) {
		return
	}
	for i := range max(0, a.title.Block) {
		a.drop(i)
	}
	a.bounds()
}

// printedAgain is the block nearest above the story that prints a headline
// which was read from the title line, or that line where none does.
func (a *article) printedAgain(at, story int, headline string) int {
	if a.doc.Blocks[at].Text != a.doc.meta.title {
		return at
	}
	for i := min(story+lineBelow, len(a.doc.Blocks)-1); i > at; i-- {
		if oneLine(a.doc.Blocks[i].Text) == headline {
			return i
		}
	}
	return at
}

// firstCopy is the line shortly above a headline that says the same, in other
// letters perhaps: dumps print it above the credit and below it.
func (a *article) firstCopy(at int) int {
	const reach = 10
	for i := at - 1; at != noBlock && i >= max(0, at-reach); i-- {
		if a.view.saying[i] == a.view.saying[at] && a.doc.Blocks[i].Text != a.doc.meta.title {
			return i
		}
	}
	return at
}

// lineHeadline is the headline that a block prints: a title line without the
// site's name.
func (a *article) lineHeadline(block int) string {
	text := oneLine(a.doc.Blocks[block].Text)
	if text == a.doc.meta.title {
		return a.titleWithoutSite()
	}
	return text
}

// titleWithoutSite is the title that the dump opens with, without the site's
// name: as a later line has it, or up to where names of sections and the site
// begin, and the date behind them.
func (a *article) titleWithoutSite() string {
	title := oneLine(a.doc.meta.title)
	if shorter := a.withoutSite(title); shorter != title {
		return shorter
	}
	title = withoutDatedName(title, a.language)
	between := "" // the separator that stood before the site's name
	for {
		at, sep := lastSeparator(title)
		if at < titleLineMin {
			return title
		}
		tail := strings.TrimSpace(title[at+len(sep):])
		_, _, _, dated := findPrintedDate(tail, a.language)
		switch {
		case dated && between == "": // and the site's name may stand before it
		case !isTitleTail(tail) || between != "" && sep != between:
			return title
		default:
			between = sep
		}
		title = strings.TrimSpace(title[:at])
	}
}

// withoutDatedName is a title without the paper's name and the day of its print
// behind it: "Council keeps the ferry, The Ferry Post, 06.01.2026".
func withoutDatedName(title, language string) string {
	before, day, ok := cutLast(title, ", ")
	if !ok || !isDate(day, language) {
		return title
	}
	if headline, name, ok := cutLast(before, ", "); ok && len(headline) >= titleLineMin && isTitleTail(name) {
		return headline
	}
	return title
}

// cutLast cuts a text around the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// lastSeparator is where the last separator of a title begins, and which; -1 for
// none.
func lastSeparator(title string) (at int, sep string) {
	at = -1
	for _, s := range titleSeparators {
		if i := strings.LastIndex(title, s); i > at {
			at, sep = i, s
		}
	}
	return at, sep
}

// isTitleTail tells what may be the name of a site or a section: a few words,
// which do not go on with the sentence before them. Names in lower case have one
// word or two: "kicker", "il Giornale".
func isTitleTail(tail string) bool {
	const siteWordsMax, smallWordsMax = 5, 2
	most := siteWordsMax
	if first, _ := utf8.DecodeRuneInString(tail); unicode.IsLower(first) {
		most = smallWordsMax
	}
	return strings.Count(tail, " ") < most
}
