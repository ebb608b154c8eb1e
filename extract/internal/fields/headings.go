package fields

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/saved"
	"shuck/extract/internal/words"
)

// Headings are where most pages print the headline. What follows says which of them can be
// it and what they say, and which of two that stand together is it.

// headingsMax bounds the headings that are compared with each other: the headline
// is not the hundredth heading of its level, and some pages have thousands.
const headingsMax = 64

// subHeadings returns the visible headings of the second level. If there is none, and
// none of the first level, above the story, it returns the nearest heading above it too.
func (k *Known) subHeadings() []facts.Candidate {
	out := k.headings(2)
	above := k.headingsAbove()
	for _, h := range above {
		if k.Doc.Blocks[h.Block()].Level <= 2 {
			return out
		}
	}
	return append(out, above[:min(1, len(above))]...)
}

// headings returns the visible headings of a level that can be the headline.
func (k *Known) headings(level int) []facts.Candidate {
	var out []facts.Candidate
	for i := range k.Doc.Blocks {
		if len(out) == headingsMax {
			break
		}
		b := &k.Doc.Blocks[i]
		if b.Type == page.Heading && b.Level == level && b.Stats.Words > 0 {
			out = append(out, facts.Seen(headingText(b), i))
		}
	}
	return out
}

// headingText returns the text of a heading without the sign of the link to itself that
// manuals put behind or before it, and without a rule of stars below it.
func headingText(b *page.Block) string { return withoutSigns(words.OneLine(b.Text)) }

// withoutSigns cuts off a text what headingText does.
func withoutSigns(text string) string {
	const signs, opening, ruleMin = "¶§🔗#", "¶§🔗#>›»〉/[|•", 3
	text = strings.TrimLeft(text, "›〉 ")
	if rest := strings.TrimRight(text, "¶🔗"); rest != text {
		text = strings.TrimRight(rest, " ")
	}
	if before, last, ok := words.CutLast(text, " "); ok && (strings.Trim(last, signs) == "" || len(last) >= ruleMin && strings.Trim(last, "*＊=_-") == "") {
		text = before
	}
	for first, rest, ok := strings.Cut(text, " "); ok && strings.Trim(first, opening) == ""; first, rest, ok = strings.Cut(text, " ") {
		text = rest
	}
	return text
}

// datedHeadings returns the heading at the story's start that stands right below the only
// heading of the page that is a date: so blogs print the day and then the post, below the
// name of the blog. Where there are several days, the page is that of the blog.
func (k *Known) datedHeadings() []facts.Candidate {
	only := page.NoBlock
	for i := range k.Doc.Blocks {
		if day := &k.Doc.Blocks[i]; day.Type == page.Heading && day.Stats.Digits > 0 && k.isDateText(day.Text) {
			if only != page.NoBlock {
				return nil
			}
			only = i
		}
	}
	if only == page.NoBlock || only < k.First-storyAbove || only > k.First+1 || only+1 >= len(k.Doc.Blocks) {
		return nil
	}
	post := &k.Doc.Blocks[only+1]
	if post.Type != page.Heading || post.Stats.Words < lineWordsMin || post.Stats.Words >= page.LongBlockWords {
		return nil
	}
	return []facts.Candidate{facts.Seen(headingText(post), only+1)}
}

// headsOfStory returns the line that heads the story, if the page declares no headline: its
// title is the name of the site or of a section, so that a heading with that name has all
// the agreement. Old pages set a headline in large or bold type, or by a class, and not as
// a heading.
func (k *Known) headsOfStory() []facts.Candidate {
	if k.declaresHeadline() {
		return nil
	}
	best, most, least := page.NoBlock, headMin, 0
	if title := k.withoutSite(k.Doc.Meta.Title); !isShortTitle(title) && !k.namesSite(words.FoldName(title)) && !titlesRelease(title) {
		most, least = headMinTitled, lineWordsMin
	}
	story := min(k.First, len(k.Doc.Blocks)-1)
	for i := story; i >= 0; i-- {
		below := float64(story-i) * headFall
		if story-i > headReach {
			if k.Doc.Blocks[i].Level != 1 || k.isAtTop(i) {
				continue
			}
			below = farHead
		}
		if weight := k.headWeight(i) - below; weight > most {
			best, most = i, weight
		}
	}
	if best == page.NoBlock || k.Stats(best).Words < least || k.headsPart(best) {
		return nil
	}
	for _, bare := range headingParts(k) {
		if bare.Block() == best {
			return []facts.Candidate{bare}
		}
	}
	return []facts.Candidate{facts.Seen(withoutSigns(words.OneLine(k.headLine(best))), best)}
}

// headLine returns what of a block may be the headline of a story: all of it, or its first line
// above a credit or a day, if an element of its own sets that: "<b>Ferry raised</b><br>By Ana
// Perez".
func (k *Known) headLine(block int) string {
	b := &k.Doc.Blocks[block]
	line, below, _ := strings.Cut(b.Text, "\n")
	if below == "" || b.Type == page.Heading || b.Stats.Words > page.HeadlineWordsMax || inlineElement(b, line) == nil {
		return b.Text
	}
	if _, isCredit := credit.Parse(below); isCredit || k.signsOrDates(below) {
		return line
	}
	return b.Text
}

// signsOrDates reports whether the lines below another one are surely a credit, or have a day.
func (k *Known) signsOrDates(below string) bool {
	c, _ := credit.Parse(below)
	_, _, _, dated := dates.Find(below, k.DateLanguage())
	return c.Marked || dated
}

// What makes a line the headline of its story is that it is a heading, that its class says
// so, that it is set in large or bold type, and that it has words enough for a sentence. It
// weighs less with each block between it and the story, down to headReach blocks above,
// where only headings of the first level are looked at. Weighed on 3,229 pages from which
// the title was taken: of these 345 headlines more are right, in each half of the sites a
// tenth of all.
const (
	headMin       = 1.1
	headMinTitled = 1.5 // where the title may be the headline all the same
	headReach     = 15
	headFall      = 0.12
	farHead       = 1.0
	namedHead     = 1.5
	largeHead     = 1.2
	boldHead      = 0.6
	wordyHead     = 0.8
	wordyHeadMin  = 4  // words
	wordyHeadMax  = 12 // words of a lower heading that is a sentence; above it is a standfirst
)

// levelWeights are what headings of the levels weigh, other lines first.
var levelWeights = [...]float64{0, 3, 2.2, 1.6, 1, 1, 1}

// headWeight returns how much speaks for a block as the headline of the story, 0 if it
// cannot be that.
func (k *Known) headWeight(block int) float64 {
	b := &k.Doc.Blocks[block]
	line := k.headLine(block)
	text, n := withoutSigns(words.OneLine(line)), b.Stats.Words
	if line != b.Text {
		n = words.CountTo(line, page.HeadlineWordsMax)
	}
	switch {
	case n < 2 || b.Stats.Words > page.HeadlineWordsMax || !page.IsHeadlineLike(text),
		b.Level > 2 && b.Stats.Words < lineWordsMin,
		b.Level > 1 && b.Stats.Words > wordyHeadMax && strings.HasSuffix(text, "."),
		b.Type != page.Heading && (n < lineWordsMin || k.isOtherLine(b, text)),
		b.Level != 1 && k.opensWithDate(text),
		k.namesPage(block, text) || k.isBeside(b):
		return 0
	}
	weight := levelWeights[b.Level]
	s := k.settingOf(block, line)
	if s.named || line != b.Text && k.signsOrDates(b.Text[len(line)+1:]) {
		weight += namedHead
	}
	switch {
	case s.large:
		weight += largeHead
	case s.bold:
		weight += boldHead
	}
	if weight > 0 && n >= wordyHeadMin {
		weight += wordyHead
	}
	return weight
}

// namesPage reports whether a line says whose the page is, or of what kind, and not what it tells.
func (k *Known) namesPage(block int, text string) bool {
	return k.leadsHome(block) || k.IsSiteName(text) || exports.LabelsRelease(text)
}

// isOtherLine reports whether a line that is no heading is no headline either: an item, a
// link, a sentence, a credit, a line with a date, or one that says whose the page is.
func (k *Known) isOtherLine(b *page.Block, text string) bool {
	switch {
	case b.Type != page.Paragraph && b.Type != page.TableRow, b.Stats.LinkWords*2 > b.Stats.Words, strings.HasSuffix(text, "."):
		return true
	}
	line, isCredit := credit.Parse(text)
	_, _, _, dated := dates.Find(text, k.DateLanguage())
	return dated || isCredit && line.Marked || strings.Contains(text, "©") || strings.Contains(strings.ToLower(text), "copyright")
}

// opensWithDate reports whether a text begins with a date.
func (k *Known) opensWithDate(text string) bool {
	_, start, _, dated := dates.Find(text, k.DateLanguage())
	return dated && start == 0
}

// isBeside reports whether a block stands in a box that asks for something, by the classes
// of the elements right around it.
func (k *Known) isBeside(b *page.Block) bool {
	const asking, near = page.HintConsent | page.HintModal | page.HintShare, 3
	if b.Container == page.NoContainer {
		return false
	}
	for hints := asking; hints != 0; hints &= hints - 1 {
		if k.Doc.Containers[b.Container].Distance[page.BitIndex(uint32(hints))] < near {
			return true
		}
	}
	return false
}

// headsPart reports whether others like a lower heading stand in the story.
func (k *Known) headsPart(heading int) bool {
	level := k.Doc.Blocks[heading].Level
	for i := k.First + 1; i < k.End && level > 1; i++ {
		if i != heading && k.In[i] && k.Doc.Blocks[i].Level == level {
			return true
		}
	}
	return false
}

// leadsHome reports whether a heading is a link to the home page.
func (k *Known) leadsHome(block int) bool {
	b := &k.Doc.Blocks[block]
	if b.Type != page.Heading || b.Stats.LinkWords < b.Stats.Words || b.Node == nil {
		return false
	}
	link := page.FirstLink(b.Node, 1)
	if link == nil {
		return false
	}
	return isHome(page.Attr(link, "href"))
}

// isHome reports whether an address is that of a home page.
func isHome(href string) bool {
	href = saved.Original(strings.TrimSpace(href))
	_, path, absolute := strings.Cut(href, "://")
	if absolute {
		_, path, _ = strings.Cut(path, "/")
		return path == ""
	}
	return href == "/" || href == "./" || href == "index.html"
}

// secondHeading returns the heading below an h1, if metadata has it as the headline
// and the title is the h1 word for word: such an h1 is written for search engines.
// Otherwise it returns the headline that was chosen.
func (k *Known) secondHeading(chosen facts.Candidate, all []facts.Candidate) facts.Candidate {
	const near = 3 // blocks: a kicker and a label come between
	if !chosen.Is(h1) || words.FoldName(k.withoutSite(k.Doc.Meta.Title)) != words.FoldName(chosen.Value) {
		return chosen
	}
	for _, c := range all {
		if !c.Is(h2) || c.Block() < chosen.Block() || c.Block() > chosen.Block()+near || c.Block() > k.First {
			continue
		}
		if isDeclaredTwice(c.Value, all) {
			return c
		}
	}
	return chosen
}

// isDeclaredTwice reports whether JSON-LD has a text as its headline, or metadata has it and
// begins with it in another form: one form alone is often a teaser for other sites.
func isDeclaredTwice(text string, all []facts.Candidate) bool {
	folded, forms, declared := words.FoldName(text), 0, false
	for _, c := range all {
		value := words.FoldName(c.Value)
		if c.Is(ldHeadline) && value == folded {
			return true
		}
		declared = declared || c.Finder.Reads == facts.Declared && value == folded
		if isMetadata(c.Finder) && strings.HasPrefix(value, folded) {
			forms++
		}
	}
	return declared && forms > 1
}

// headingBefore returns the heading right above an h1, if the title has first it and then
// the h1, parted by a comma: then the h1 is the subtitle.
func (k *Known) headingBefore(chosen facts.Candidate) facts.Candidate {
	at := chosen.Block()
	if at < 1 || !chosen.Is(h1) || k.Doc.Blocks[at-1].Type != page.Heading || k.Stats(at-1).Words < lineWordsMin {
		return chosen
	}
	above := headingText(&k.Doc.Blocks[at-1])
	sign, ok := strings.CutPrefix(words.OneLine(k.Doc.Meta.Title), above)
	if rest := strings.TrimLeft(sign, " "); ok && strings.HasPrefix(rest, ",") && strings.HasPrefix(words.FoldName(rest), words.FoldName(chosen.Value)) {
		return facts.Seen(above, at-1).By(chosen.Finder)
	}
	return chosen
}

// withoutCredit cuts off a headline the credit that stands below it in the same block.
func (k *Known) withoutCredit(c facts.Candidate) facts.Candidate {
	if c.Block() == page.NoBlock {
		return c
	}
	above, last, ok := words.CutLast(k.Doc.Blocks[c.Block()].Text, "\n")
	if line, isCredit := credit.Parse(last); ok && isCredit && line.Marked && strings.HasSuffix(words.FoldName(c.Value), words.FoldName(last)) {
		c.Value = words.OneLine(above)
	}
	return c
}

// barePart returns the heading between a headline that was chosen and the story that shows
// what this has before other names: a page prints its whole title at the top, "Ferry stays in
// port | Harbour | Coast News", and the headline above the story.
func (k *Known) barePart(chosen facts.Candidate) facts.Candidate {
	if chosen.Block() == page.NoBlock || chosen.Block() >= k.First {
		return chosen
	}
	parts := words.CutTitle(chosen.Value)
	for i := len(parts) - 1; i > 0; i-- {
		text, sign := chosen.Value[:parts[i-1].To], strings.TrimSpace(chosen.Value[parts[i-1].To:parts[i].From])
		if sign == "" || strings.ContainsAny(sign, ":：") {
			continue // what follows a colon belongs to it
		}
		line, ok := k.lines()[words.FoldName(text)]
		if ok && strings.Count(text, " ") >= lineWordsMin-1 && line.Block() > chosen.Block() && k.Doc.Blocks[line.Block()].Type == page.Heading {
			return line.By(chosen.Finder)
		}
	}
	return chosen
}
