package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// headlineFinders propose headlines. What the page shows comes first: a
// headline is given as printed, and metadata often has a shorter or older one.
var headlineFinders = []finder{
	{"h1", func(a *article) []Candidate { return a.headings(1) }},
	{"h1 without kicker", headingParts},
	{"json-ld headline", func(a *article) []Candidate { return values(a.ldTexts("headline")...) }},
	{"itemprop headline", func(a *article) []Candidate { return a.marked(markHeadline) }},
	{"og:title", func(a *article) []Candidate { return values(a.doc.meta.all("og:title")...) }},
	{"twitter:title", func(a *article) []Candidate { return values(a.doc.meta.all("twitter:title")...) }},
	{"h2", func(a *article) []Candidate { return a.headings(2) }},
	{"title", func(a *article) []Candidate { return values(a.doc.meta.title) }},
	{"block in the title", blocksInTitle},
	{"line above the story", linesAboveStory},
}

// decideHeadline takes the candidate that the others bear out best.
//
// Each candidate is worth its finder's place in the list, how much other
// finders agree with it, and how near above the story it stands.
func (a *article) decideHeadline() {
	all := a.ask(headlineFinders)
	for i := range all {
		all[i].Value = a.withoutSite(all[i].Value)
	}
	a.candidates["headline"] = all
	best, bestWorth := -1, 0.0
	for i, c := range all {
		if !isHeadlineLike(c.Value) {
			continue
		}
		if worth := a.headlineWorth(c, all); worth > bestWorth {
			best, bestWorth = i, worth
		}
	}
	if best >= 0 {
		a.title = all[best]
		a.locateHeadline()
	}
}

// finderWorth is what a headline is worth for who proposes it: what reads best
// as a headline on pages that have nothing else to go by.
var finderWorth = map[string]float64{
	"h1": 1.0, "h1 without kicker": 1.3, "block in the title": 0.6, "json-ld headline": 0.9, "itemprop headline": 0.9, "og:title": 0.8,
	"twitter:title": 0.6, "h2": 0.3, "title": 0.5, "line above the story": 0.4,
}

// agreementWorth is what one other finder's full agreement adds.
const agreementWorth = 0.5

func (a *article) headlineWorth(c Candidate, all []Candidate) float64 {
	worth := finderWorth[c.Finder]
	best := map[string]float64{}
	for _, o := range all {
		if o.Finder != c.Finder {
			best[o.Finder] = max(best[o.Finder], likeness(c.Value, o.Value))
		}
	}
	for finder, like := range best {
		worth += agreementWorth * like * min(1, 0.4+finderWorth[finder])
	}
	if c.Block != noBlock && c.Block > a.first {
		worth -= belowStart // a heading inside or below the story
	}
	return worth
}

// belowStart is what a heading loses that stands below the story's first
// paragraph: it heads a part of the story, or another one.
const belowStart = 0.8

// headings are the visible headings of a level that can head the story.
func (a *article) headings(level int) []Candidate {
	var out []Candidate
	for i := range a.doc.Blocks {
		b := &a.doc.Blocks[i]
		if b.Type == Heading && b.Level == level && b.stats.words > 0 {
			out = append(out, Candidate{Value: oneLine(b.Text), Block: i})
		}
	}
	return out
}

// headingParts are the headings that hold a kicker, without it.
func headingParts(a *article) []Candidate {
	var out []Candidate
	for i := range a.doc.Blocks {
		b := &a.doc.Blocks[i]
		if b.Type != Heading || b.Level > 2 || b.node == nil {
			continue
		}
		var rest []string
		kicked := false
		for c := innermost(b.node).FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				rest = append(rest, c.Data)
			case isKicker(c):
				kicked = true
			default:
				rest = append(rest, nodeText(c))
			}
		}
		if text := strings.TrimLeft(foldSpace(strings.Join(rest, " ")), "-–—:|/ "); kicked && text != "" {
			out = append(out, Candidate{Value: text, Block: i})
		}
	}
	return out
}

// isKicker tells the element of a heading that holds its kicker: a class such
// as "article__kicker", but not "headline".
func isKicker(n *html.Node) bool {
	class := strings.ToLower(attr(n, "class"))
	for _, word := range [...]string{"kicker", "topline", "overline", "dachzeile", "spitzmarke", "roofline", "rubric", "eyebrow", "overhead", "antetitulo", "occhiello", "surtitre", "cintillo", "prefix"} {
		if strings.Contains(class, word) {
			return true
		}
	}
	return false
}

// blocksInTitle are the short blocks above the story that the page's title
// repeats whole, with the site's name before or behind them.
func blocksInTitle(a *article) []Candidate {
	title := strings.ToLower(a.doc.meta.title)
	const wordsMin = 3
	var out []Candidate
	for i := 0; i <= a.first && i < len(a.doc.Blocks); i++ {
		b := &a.doc.Blocks[i]
		if b.stats.words < wordsMin || b.stats.words > headlineWordsMax {
			continue
		}
		for line := range strings.SplitSeq(b.Text, "\n") {
			if strings.Count(line, " ") >= wordsMin-1 && strings.Contains(title, strings.ToLower(line)) {
				out = append(out, Candidate{Value: line, Block: i})
			}
		}
	}
	return out
}

// innermost goes down through elements that hold one element and nothing else.
func innermost(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil && c == n.LastChild && c.Type == html.ElementNode; c = n.FirstChild {
		n = c
	}
	return n
}

// marked are the texts of elements that declare to be a field.
func (a *article) marked(field markField) []Candidate {
	var out []Candidate
	for _, m := range a.doc.marks {
		if m.field == field {
			out = append(out, Candidate{Value: markText(m), Block: min(m.block, len(a.doc.Blocks)-1)})
		}
	}
	return out
}

// headlineWordsMax is above the longest headlines there are: those of the
// Daily Mail reach 45 words.
const headlineWordsMax = 50

// linesAboveStory serves text dumps: the short lines above the story's first
// paragraph, those first that the dump repeats.
func linesAboveStory(a *article) []Candidate {
	if a.doc.Root != nil {
		return nil
	}
	var repeated, once []Candidate
	for i := min(a.first, len(a.doc.Blocks)-1); i >= 0; i-- {
		b := &a.doc.Blocks[i]
		if b.stats.words < 3 || b.stats.words > headlineWordsMax || b.Type != Paragraph {
			continue
		}
		c := Candidate{Value: oneLine(b.Text), Block: i}
		if a.view.repeats[a.view.folded[i]] > 1 {
			repeated = append(repeated, c)
		} else if a.first-i < linesAbove && !b.stats.endsSentence && !a.isCredit(i) {
			once = append(once, c)
		}
	}
	if len(repeated) > 0 {
		return repeated[len(repeated)-1:]
	}
	return once[:min(1, len(once))]
}

// linesAbove is how far above the story a headline stands in a dump.
const linesAbove = 8

// isHeadlineLike refuses what cannot be a headline: nothing but a site's name
// is left of it, or it is a paragraph.
func isHeadlineLike(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2 && strings.Count(s, " ") <= headlineWordsMax
}

// titleSeparators stand between a headline and the site's name in titles.
var titleSeparators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "｜", " ｜ ", " : ", "|"}

// withoutSite cuts the site's name off either end of a title, where the page
// names its site or a visible heading shows where the headline ends.
func (a *article) withoutSite(title string) string {
	title = oneLine(title)
	for {
		shorter, cut := a.cutSite(title)
		if !cut {
			return title
		}
		title = shorter
	}
}

func (a *article) cutSite(title string) (string, bool) {
	for _, sep := range titleSeparators {
		if i := strings.LastIndex(title, sep); i > 0 && a.isSiteName(title[i+len(sep):]) {
			return strings.TrimSpace(title[:i]), true
		}
		if i := strings.Index(title, sep); i > 0 && a.isSiteName(title[:i]) {
			return strings.TrimSpace(title[i+len(sep):]), true
		}
	}
	return title, false
}

// isSiteName tells whether a piece of a title is the site's name: it is like
// what the page calls its site, or like its host.
func (a *article) isSiteName(s string) bool {
	s = letters(s)
	if s == "" {
		return false
	}
	for _, name := range a.siteNames() {
		if n := letters(name); n != "" && (s == n || len(n) >= siteNameMin && strings.Contains(s, n) && len(s) <= 3*len(n) || len(s) >= siteNameMin && strings.HasPrefix(n, s)) {
			return true
		}
	}
	return false
}

// siteNameMin is the length from which a part of a site's name is taken for it.
const siteNameMin = 4

// letters folds a name to its lower-case letters and digits.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// likeness is how much two short texts have in common: the share of the
// longer one's words that are in the other.
func likeness(x, y string) float64 {
	a, b := wordSet(x), wordSet(y)
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	common := 0
	for w := range a {
		if b[w] {
			common++
		}
	}
	return float64(common) / float64(max(len(a), len(b)))
}

// oneLine folds the line breaks of a block's text.
func oneLine(s string) string {
	if strings.IndexByte(s, '\n') < 0 && utf8.ValidString(s) {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}
