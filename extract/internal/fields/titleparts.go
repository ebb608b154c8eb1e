package fields

import (
	"cmp"
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/textrun"
	"shuck/extract/internal/words"
)

// Titles have the names of the site and of sections before and behind the headline,
// parted by any sign: "Ferry stays in port_Harbour_Coast News". Which part is the
// headline shows the page, which prints it without the others.

// blocksInTitle returns what short blocks above the story have in common with the
// page's title: lines that it has word for word, with the site's name before or
// behind them, and its part.
func blocksInTitle(k *Known) []facts.Candidate {
	title := strings.ToLower(k.Doc.Meta.Title)
	var out []facts.Candidate
	for i := 0; i <= k.First && i < len(k.Doc.Blocks); i++ {
		b := &k.Doc.Blocks[i]
		if b.Stats.Words < lineWordsMin || b.Stats.Words > page.HeadlineWordsMax || k.isAtTop(i) && strings.IndexByte(b.Text, '\n') < 0 || k.leadsHome(i) {
			continue
		}
		for line := range strings.SplitSeq(b.Text, "\n") {
			line = withoutSigns(line)
			if strings.Count(line, " ") >= lineWordsMin-1 && strings.Contains(title, strings.ToLower(line)) {
				out = append(out, facts.Seen(line, i))
			}
		}
	}
	for _, title := range append(k.Doc.Meta.All("og:title"), k.Doc.Meta.Title) {
		title = k.withoutSite(withoutPage(title))
		if line, ok := k.lines()[words.FoldName(title)]; ok {
			out = append(out, line)
		} else if t, ok := k.partTitle(title); ok {
			out = append(out, t.part)
		}
	}
	return out
}

// lineWordsMin is the number of words from which a line that is no heading can be
// found in a title: fewer stand in menus.
const lineWordsMin = 3

// linkWordsMin is the number of words from which a link is no entry of a menu: a
// headline may be a link to its own page.
const linkWordsMin = 5

// partsMax is the number of parts from which on a title is no longer taken apart: it
// is a list of keywords.
const partsMax = 10

// storyNear is how many blocks below the story's first one a heading may stand that
// is part of the title: the first block may be a date line.
const storyNear = 3

// pageTop is the number of blocks at the top of the page that may have the name of the
// site.
const pageTop = 3

// A partedTitle is a title with the headline and other names.
type partedTitle struct {
	part  facts.Candidate // the headline as the page shows it
	names map[string]bool // the other parts, folded
}

// partTitle takes a title apart. ok is false if the page shows no part of it, or
// something that is more like all of the title.
func (k *Known) partTitle(title string) (t partedTitle, ok bool) {
	title = words.OneLine(title)
	parts := words.CutTitle(title)
	if len(parts) < 2 || len(parts) > partsMax {
		return t, false
	}
	t.names = map[string]bool{}
	siteLike := false // the part is like a name of the site
	rest := ""        // what stands before a name that the top of the page shows
	for i := range parts {
		for j := i; j < len(parts); j++ {
			if i == 0 && j == len(parts)-1 {
				continue
			}
			text := title[parts[i].From:parts[j].To]
			name := words.FoldName(text)
			t.names[name] = true
			line, shown := k.lines()[name]
			if !shown || !k.mayBeHeadline(line, name, title[:parts[i].From]) {
				continue
			}
			if i > 0 && k.isMasthead(line, title[:parts[i].From], j == len(parts)-1) {
				rest = cmp.Or(rest, strings.TrimRight(title[:parts[i].From], words.TitleSigns+" "))
				continue
			}
			if k.headsOther(line, title[:parts[i].From], title[parts[j].To:]) {
				continue
			}
			site := k.IsSiteName(text)
			if !ok || siteLike && !site || siteLike == site && k.isNearer(line, t.part) {
				t.part, ok, siteLike = line, true, site
			}
		}
	}
	if !ok && rest != "" {
		t.part.Value, ok = rest, true
	}
	delete(t.names, words.FoldName(t.part.Value))
	return t, ok && !k.isShownWhole(title, t)
}

// isMasthead reports whether a part of a title is the name of the site that the top of
// the page shows: the story begins far below, and the part is missing in what the page
// declares for sharing, or is the last one and has fewer words than those before it.
func (k *Known) isMasthead(line facts.Candidate, before string, isLast bool) bool {
	if !k.isAtTop(line.Block()) {
		return false
	}
	shared := words.FoldName(k.Doc.Meta.First("og:title"))
	return shared != "" && !strings.Contains(shared, words.FoldName(line.Value)) ||
		isLast && strings.Count(line.Value, " ") < strings.Count(strings.TrimRight(before, words.TitleSigns+" "), " ")
}

// headsOther reports whether the first part of a title is the name of the site that the top
// of the page shows: what follows it in the title has more words, and the page shows that
// further down.
func (k *Known) headsOther(line facts.Candidate, before, after string) bool {
	after = strings.TrimLeft(after, words.TitleSigns+" ")
	if before != "" || !k.isAtTop(line.Block()) || strings.Count(line.Value, " ") >= strings.Count(after, " ") {
		return false
	}
	below, shown := k.lines()[words.FoldName(after)]
	return shown && !k.isAtTop(below.Block())
}

// isAtTop reports whether a block stands at the top of the page, far above the story.
func (k *Known) isAtTop(block int) bool { return block < pageTop && k.First-block > storyAbove }

// mayBeHeadline reports whether a part of a title, with its folded text and what stands
// before it, may be the headline: not a name of the site, nor a line that is no heading
// behind a kicker.
func (k *Known) mayBeHeadline(line facts.Candidate, folded, before string) bool {
	return !k.namesSite(folded) && (k.Doc.Blocks[line.Block()].Type == page.Heading || !endsInColon(before))
}

// endsInColon reports whether the text before a part of a title ends with a colon, as
// a kicker does: "Budget talks: Ministers agree". One with a space before it parts
// names, "The Post : Ministers agree".
func endsInColon(before string) bool {
	before, ok := strings.CutSuffix(strings.TrimRight(before, " "), ":")
	return ok && !strings.HasSuffix(before, " ")
}

// isShownWhole reports whether another heading above the story has more of a title
// than the part of it, and is no part itself.
func (k *Known) isShownWhole(title string, t partedTitle) bool {
	all := words.SetOf(title)
	share := words.CommonShare(all, words.SetOf(t.part.Value))
	for _, h := range k.headingsAbove() {
		if h.Block() == t.part.Block() {
			if words.FoldName(h.Value) == words.FoldName(title) {
				return true
			}
			continue
		}
		if words.CommonShare(all, words.SetOf(h.Value)) > share && !t.names[words.FoldName(h.Value)] {
			return true
		}
	}
	return false
}

// headingsAbove returns the headings above the story that are nearest to it.
func (k *Known) headingsAbove() []facts.Candidate {
	var out []facts.Candidate
	for i := min(k.First+storyNear, len(k.Doc.Blocks)-1); i >= 0 && len(out) < headingsMax; i-- {
		if b := &k.Doc.Blocks[i]; b.Type == page.Heading && b.Stats.Words <= page.HeadlineWordsMax {
			out = append(out, facts.Seen(b.Text, i))
		}
	}
	return out
}

// namesSite reports whether a folded text is a name of the site.
func (k *Known) namesSite(folded string) bool {
	return slices.Contains(k.siteNames(), folded)
}

// isNearer reports whether a line is rather the headline than another one that stands
// before it in the title. A heading is rather than another line, and the longer one of
// two such lines. Of two headings it is the one nearer to the story, but if they stand
// together the one that the title has first: names follow the headline.
func (k *Known) isNearer(line, before facts.Candidate) bool {
	x, y := &k.Doc.Blocks[line.Block()], &k.Doc.Blocks[before.Block()]
	switch {
	case (x.Type == page.Heading) != (y.Type == page.Heading):
		return x.Type == page.Heading
	case line.Block() > before.Block() && x.Type == page.Heading && isWhole(line, x) && !isWhole(before, y):
		return true
	case x == y, x.Type != page.Heading:
		return len(line.Value) > len(before.Value)
	case k.areTogether(line.Block(), before.Block()):
		return before.Block() < line.Block() && strings.IndexByte(before.Value, ' ') < 0 && strings.Count(line.Value, " ") >= lineWordsMin // a section
	}
	return abs(k.First-line.Block()) < abs(k.First-before.Block())
}

// isWhole reports whether a line is all of the block that shows it.
func isWhole(line facts.Candidate, b *page.Block) bool {
	return words.FoldName(line.Value) == words.FoldName(b.Text)
}

// areTogether reports whether two headings stand near each other and not at the top
// of the page, where the first one is the name of the site.
func (k *Known) areTogether(x, y int) bool {
	return abs(x-y) <= storyAbove && min(x, y) >= pageTop
}

// withoutBarredNames cuts what stands behind the last bar of a title that the page does not
// show, where that is short and what stands before it is not: "Ferry stays in port |
// Opinion". Behind a dash it must be shorter, and the page an article if that is a hyphen.
func withoutBarredNames(title string, isArticle bool) string {
	const hyphen = " - "
	for _, end := range [...]struct {
		sign            string
		nameMax, before int // words
	}{{" | ", 5, lineWordsMin}, {" – ", 2, 5}, {" — ", 2, 5}, {hyphen, 2, 5}} {
		for range partsMax {
			before, name, ok := words.CutLast(title, end.sign)
			if n := strings.Count(before, " ") + 1; !ok || n < end.before || strings.Count(name, " ") >= min(end.nameMax, n-1) {
				break
			}
			if end.sign == hyphen && (!isArticle || strings.Contains(before, hyphen)) {
				break // a list, or what a site offers
			}
			title = strings.TrimSpace(before)
		}
	}
	return title
}

// withoutPage takes out of a title which page of a story or thread it is that of: "Ignition fault
// (Page 1) / Repairs", "Ferry raised - Page 2 of 3 - Quay Post".
func withoutPage(title string) string {
	if !strings.ContainsAny(title, "0123456789") {
		return title
	}
	at := pageInTitle().FindStringSubmatchIndex(title)
	if at == nil {
		return title
	}
	end := at[1]
	if at[2] >= 0 {
		end = at[2]
	}
	return title[:at[0]] + title[end:]
}

// pageInTitle matches the number of a page behind what it is a page of, and a sign behind it.
var pageInTitle = pattern.Of(`(?i) (?:\(` + pageNumber + `\)|[-–—|»] ` + pageNumber + `(?:$|( [-–—|»])))`)

const pageNumber = `(?:page|seite|página|pagina|sida|side|sivu|strona|страница|стр\.?) \d+(?: \S{1,3} \d+)?`

// withoutTags takes the tags out of a title that a page declares with them, and reads the
// numbers of characters that it escapes twice: "Boats &#38; Nets".
func withoutTags(title string) string {
	if strings.Contains(title, "&#") {
		title = html.UnescapeString(title) // escaped twice
	}
	if !strings.Contains(title, "</") {
		return title
	}
	return textrun.Fold(tagInTitle().ReplaceAllString(title, " "))
}

// tagInTitle matches "<b>" and "<br />", and neither "<3" nor "a < b".
var tagInTitle = pattern.Of(`</?(?:a|b|br|em|font|i|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>`)

func abs(n int) int { return max(n, -n) }

// declaresHeadline reports whether metadata has a headline: a title that the page shows
// above its story, or, where it is said to be that of the story or the page is no article,
// any that is no short name.
func (k *Known) declaresHeadline() bool {
	isArticle := k.LooksLikeArticle() || k.Kind() == page.KindArticle || k.Kind() == page.KindForum
	names := func(title string, ofStory bool) bool {
		title = k.withoutSite(withoutTags(title))
		isShort := isShortTitle(title)
		if name := words.FoldName(title); name == "" || titlesRelease(title) || k.namesSite(name) || isShort && k.IsSiteName(title) {
			return false
		}
		return !isShort && (ofStory || !isArticle) || k.showsTitle(title, isArticle, ofStory)
	}
	ofStory := func(title string) bool { return names(title, true) }
	return names(k.Doc.Meta.Title, false) || slices.ContainsFunc(k.LDTexts("headline"), ofStory) ||
		slices.ContainsFunc(k.Doc.Meta.All("og:title"), ofStory) || slices.ContainsFunc(k.Doc.Meta.All("twitter:title"), ofStory)
}

// titlesRelease reports whether a title says first that the page has a press release, and nothing of
// what: "Press release | Harbour Works".
func titlesRelease(title string) bool {
	if !exports.OpensRelease(title) {
		return false
	}
	parts := words.CutTitle(title)
	return len(parts) > 0 && len(parts) <= 2 && exports.LabelsRelease(title[parts[0].From:parts[0].To])
}

// A title with fewer words and characters may be a name that the page does not say is that
// of its site.
const (
	shortTitleWords = 3
	shortTitleRunes = 20
)

// isShortTitle reports whether a title is so short that it may be a name.
func isShortTitle(title string) bool {
	return strings.Count(title, " ") < shortTitleWords && utf8.RuneCountInString(title) < shortTitleRunes
}

// showsTitle reports whether a line above the story is like a title, and not one of a menu or,
// above an article, all of the title at the top of the page, where it is the name of the site,
// or all of a short one that is not said to be that of the story, above another heading.
func (k *Known) showsTitle(title string, isArticle, ofStory bool) bool {
	own := map[uint32]bool{}
	for _, word := range words.Hash(title, nil) {
		own[word] = true
	}
	for i := range min(k.First+storyNear, len(k.Doc.Blocks)) {
		b := &k.Doc.Blocks[i]
		if b.Stats.Words > page.HeadlineWordsMax || k.leadsHome(i) || b.Type != page.Heading && b.Stats.Words < linkWordsMin && 2*b.Stats.LinkWords > b.Stats.Words {
			continue
		}
		common, hashes := 0, k.Doc.WordHashes(b)
		for _, word := range hashes {
			if own[word] {
				common++
			}
		}
		isNameAlone := isArticle && common == len(own) && (k.isAtTop(i) || !ofStory && isShortTitle(title) && k.isHeadedBelow(i))
		if common > 0 && !isNameAlone && float64(common) >= similarMin*float64(max(len(own), len(hashes))) {
			return true
		}
	}
	return false
}

// isHeadedBelow reports whether a heading with words enough for a sentence stands between a
// block and the story, next to this.
func (k *Known) isHeadedBelow(block int) bool {
	for i := max(block+1, k.First-storyNear); i <= k.First && i < len(k.Doc.Blocks); i++ {
		if b := &k.Doc.Blocks[i]; b.Type == page.Heading && b.Stats.Words >= wordyHeadMin && b.Stats.Words <= wordyHeadMax {
			return true
		}
	}
	return false
}

// shortLines returns the lines of short blocks above the story, and of headings of the
// first level, by their folded text: of those that are equal the one that is rather
// the headline.
func (k *Known) shortLines() map[string]facts.Candidate {
	lines := map[string]facts.Candidate{}
	for i := range k.Doc.Blocks {
		b := &k.Doc.Blocks[i]
		switch {
		case b.Stats.Words > page.HeadlineWordsMax, i > k.First+storyNear && (b.Type != page.Heading || b.Level > 1):
			continue
		case b.Type == page.Heading:
			if k.leadsHome(i) {
				continue
			}
			k.noteLine(lines, words.OneLine(b.Text), i)
			k.notePieces(lines, i)
		case i <= k.First && b.Stats.Runes >= page.TitleRunesMin && (2*b.Stats.LinkWords < b.Stats.Words || b.Stats.Words >= linkWordsMin && b.Type == page.Paragraph):
			k.noteLine(lines, words.OneLine(b.Text), i)
		default:
			continue
		}
		for line := range strings.SplitSeq(b.Text, "\n") {
			if utf8.RuneCountInString(line) >= page.TitleRunesMin && strings.TrimRight(line, words.TitleSigns+" ") == line {
				k.noteLine(lines, line, i)
			}
		}
	}
	return lines
}

// notePieces adds the pieces of a heading to those of shortLines.
func (k *Known) notePieces(lines map[string]facts.Candidate, heading int) {
	node := k.Doc.Blocks[heading].Node
	if node == nil {
		return
	}
	for _, piece := range headingPieces(node) {
		if piece = textrun.Fold(piece); utf8.RuneCountInString(piece) >= page.TitleRunesMin {
			k.noteLine(lines, piece, heading)
		}
	}
}

// noteLine adds a line of a block to those of shortLines.
func (k *Known) noteLine(lines map[string]facts.Candidate, text string, block int) {
	text = withoutSigns(text)
	name := words.FoldName(text)
	if !page.IsHeadlineLike(text) || name == "" {
		return
	}
	line := facts.Seen(text, block)
	if other, ok := lines[name]; !ok || k.isNearer(line, other) {
		lines[name] = line
	}
}
