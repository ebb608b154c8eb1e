package fields

import (
	"strconv"
	"strings"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
)

// headlineLeast is the probability from which a line is taken for the
// headline; a story that starts mid-page has none.
const headlineLeast = 0.03

// decideTextHeadline takes the line above the story that is likeliest to be
// its headline, or else the title that the dump opens with.
func (a *Article) decideTextHeadline() {
	if a.ruledTextHeadline() {
		return
	}
	if a.Plain != nil {
		if i := a.Plain.Headline; i != page.NoBlock {
			a.Title = facts.Candidate{Value: words.OneLine(a.Doc.Blocks[i].Text), Block: i, Finder: "first line"}
			if a.Doc.Blocks[i].Type == page.ListItem {
				a.Title.Value = "- " + a.Title.Value // what somebody said, as papers of the north print it
			}
		}
		return
	}
	v := score.NewLineView(a.Text, a.Scores, a.BlockTopics())
	best, at := headlineLeast, page.NoBlock
	var all []facts.Candidate
	lines := v.Candidates()
	for k, p := range v.ScoreLines(lines, a.Model) {
		i := lines[k]
		if dates.IsDate(words.OneLine(a.Doc.Blocks[i].Text), a.Language) {
			continue
		}
		if p > headlineLeast/2 {
			all = append(all, facts.Candidate{Value: a.lineHeadline(i), Block: i, Finder: "line " + strconv.FormatFloat(p, 'f', 2, 64)})
		}
		if p > best {
			best, at = p, i
		}
	}
	at = a.firstCopy(at)
	title := a.titleWithoutSite()
	if title != "" {
		all = append(all, facts.Candidate{Value: title, Block: page.NoBlock, Finder: "title line"})
	}
	a.Candidates["headline"] = all
	switch {
	case at != page.NoBlock:
		value := a.finerPrint(a.lineHeadline(at), lines)
		a.Title = facts.Candidate{Value: value, Block: a.printedAgain(at, v.First, value), Finder: "line above the story"}
		if best >= sureHeadline {
			a.dropAboveHeadline()
		}
	case title != "":
		a.Title = facts.Candidate{Value: title, Block: page.NoBlock, Finder: "title line"}
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
func (a *Article) dropAboveHeadline() {
	above, all := 0, 0
	for i, in := range a.In {
		if in {
			all += a.Stats(i).Words
			if i < a.Title.Block {
				above = all
			}
		}
	}
	if float64(above) > littleShare*float64(all) {
		return
	}
	for i := range max(0, a.Title.Block) {
		a.Drop(i)
	}
	a.Bounds()
}

// printedAgain is the block nearest above the story that prints a headline
// which was read from the title line, or that line where none does.
func (a *Article) printedAgain(at, story int, headline string) int {
	if a.Doc.Blocks[at].Text != a.Doc.Meta.Title {
		return at
	}
	for i := min(story+score.HeadlineBelowMax, len(a.Doc.Blocks)-1); i > at; i-- {
		if words.OneLine(a.Doc.Blocks[i].Text) == headline {
			return i
		}
	}
	return at
}

// firstCopy is the line shortly above a headline that says the same, in other
// letters perhaps: dumps print it above the credit and below it.
func (a *Article) firstCopy(at int) int {
	const reach = 10
	for i := at - 1; at != page.NoBlock && i >= max(0, at-reach); i-- {
		if a.View.TextID[i] == a.View.TextID[at] && a.Doc.Blocks[i].Text != a.Doc.Meta.Title {
			return i
		}
	}
	return at
}

// lineHeadline is the headline that a block prints: a title line without the
// site's name.
func (a *Article) lineHeadline(block int) string {
	text := words.OneLine(a.Doc.Blocks[block].Text)
	if text == a.Doc.Meta.Title {
		return a.titleWithoutSite()
	}
	return text
}

// titleWithoutSite is the title that the dump opens with, without the site's
// name: as a later line has it, or up to where names of sections and the site
// begin, and the date behind them.
func (a *Article) titleWithoutSite() string {
	title := words.OneLine(a.Doc.Meta.Title)
	if shorter := a.withoutSite(title); shorter != title {
		return shorter
	}
	title = page.WithoutDatedName(title, a.Language)
	between := "" // the separator that stood before the site's name
	for {
		at, sep := lastSeparator(title)
		if at < page.TitleLineMin {
			return title
		}
		tail := strings.TrimSpace(title[at+len(sep):])
		_, _, _, dated := dates.Find(tail, a.Language)
		switch {
		case dated && between == "": // and the site's name may stand before it
		case !page.IsTitleTail(tail) || between != "" && sep != between:
			return title
		default:
			between = sep
		}
		title = strings.TrimSpace(title[:at])
	}
}

// lastSeparator is where the last separator of a title begins, and which; -1 for
// none.
func lastSeparator(title string) (at int, sep string) {
	at = -1
	for _, s := range page.TitleSeparators {
		if i := strings.LastIndex(title, s); i > at {
			at, sep = i, s
		}
	}
	return at, sep
}
