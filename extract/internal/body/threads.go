package body

import (
	"strings"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"

	"golang.org/x/net/html/atom"
)

// Comments that no class names and no element holds are known by what stands with each of
// them: who wrote it and when, or the button to answer it.

// excludeHeadedThread takes out the comments below the story of an article that a heading
// stands above and no element holds: "12 comments", below which blocks say again and again
// who wrote when.
func (d *draft) excludeHeadedThread() {
	const (
		signedMin = 3
		apartMax  = 8 // blocks of a comment, by the mean
		headsMax  = 4 // a page of posts has a heading below each
	)
	if d.Kind() != page.KindArticle {
		return
	}
	heads, start := 0, d.proseStart()
	above := d.wordsIn(0, start)
	for i := start + 1; i < len(d.In) && heads < headsMax; i++ {
		above += d.wordsIn(i-1, i)
		if above < storyAboveMin || !d.headsThread(i) {
			continue
		}
		heads++
		signed, headings, last, sign := 0, 0, i, page.NoBlock
		for j := i + 1; j < len(d.In); j++ {
			if d.In[j] && d.Doc.Blocks[j].Type == page.Heading {
				headings++
			}
			if d.In[j] {
				last = j
			}
			isSign := d.signsComment(j)
			if isSign && sign == page.NoBlock {
				sign = j
			}
			if (isSign || d.namesWriter(j)) && j <= last+1 {
				signed++
			}
		}
		if signed >= signedMin && 4*headings <= signed && last-i <= apartMax*signed && d.wordsIn(i, len(d.In)) <= commentWordsMax && !d.signsPost(start, sign) {
			d.excludeFrom(i)
			return
		}
	}
}

// signsPost reports whether the first paragraph is signed right above as a comment is, in
// an element of the same kind: then it is the first post of a thread, and what is below it
// answers it. A plain paragraph with a day may be the date line of a story.
func (d *draft) signsPost(first, comment int) bool {
	const within = 3
	if first == len(d.In) || comment == page.NoBlock || d.signOf(comment) == noSign {
		return false
	}
	place := d.signPlaceOf(comment, d.signOf(comment))
	if place.tag == atom.P && place.class == page.NoClass {
		return false
	}
	for i := first - 1; i >= max(0, first-within); i-- {
		if d.Doc.Blocks[i].Container != page.NoContainer && d.signPlaceOf(i, d.signOf(i)) == place {
			return true
		}
	}
	return false
}

// headsThread reports whether a block says no more than that comments follow, as a
// heading, "Comments", or with their number, "12 Kommentare".
func (d *draft) headsThread(block int) bool {
	const wordsMax = 3
	b := &d.Doc.Blocks[block]
	if b.Stats.Words > wordsMax || b.Type != page.Heading && (b.Text[0] < '1' || b.Text[0] > '9') {
		return false
	}
	return labels.Of(d.Doc.WordHashes(b)).Has&labels.Comments != 0
}

// signsComment reports whether a block may say who wrote a comment and when: it is short,
// no sentence, and has the digits of a date or a clock time.
func (d *draft) signsComment(block int) bool {
	const wordsMax, digitsMin = 20, 3
	b := &d.Doc.Blocks[block]
	return b.Stats.Words <= wordsMax && b.Stats.Digits >= digitsMin && !b.Stats.EndsSentence
}

// namesWriter reports whether a block is a short line that opens an element with more in
// it, as the name of who wrote a comment does.
func (d *draft) namesWriter(block int) bool {
	const wordsMax = 5
	b := &d.Doc.Blocks[block]
	if b.Stats.Words > wordsMax || b.Type == page.Heading || b.Stats.EndsSentence || b.Container == page.NoContainer {
		return false
	}
	c := &d.Doc.Containers[b.Container]
	return c.First == block && c.End > block+1
}

// A sign is what stands above or below every comment of a thread.
type sign uint8

const (
	noSign    sign = iota
	signDay        // a date with a name or a clock time: "Ada, 3 May 2025 at 9:10"
	signAgo        // how long ago it was written: "3 days ago"
	signReply      // the button to answer it
)

// A signPlace is what the signs of a thread have in common: what they say, and their
// element.
type signPlace struct {
	sign  sign
	tag   atom.Atom
	class int32
}

const (
	// Comments are a thread from signsMin signs on. Between two of them stand at most
	// signsApart blocks by the mean.
	signsMin   = 3
	signsApart = 8
)

// excludeSignedThread takes out the comments below the story of an article that have
// signs of the same kind in elements of the same kind.
func (d *draft) excludeSignedThread() {
	if d.Kind() != page.KindArticle {
		return
	}
	t := &threads{draft: d, prose: d.proseStart(), above: make([]int, len(d.In)+1)}
	for i, in := range d.In {
		t.above[i+1] = t.above[i]
		if in {
			t.above[i+1] += d.Stats(i).Words
		}
	}
	signs := map[signPlace][]int{}
	for i := t.prose + 1; i < len(d.In); i++ {
		if s := d.signOf(i); s != noSign {
			p := d.signPlaceOf(i, s)
			signs[p] = append(signs[p], i)
		}
	}
	first := len(d.In)
	for _, s := range signs {
		if start := t.start(s); start != page.NoBlock {
			first = min(first, start)
		}
	}
	d.excludeFrom(first)
}

// threads looks for threads below the first paragraph of a story.
type threads struct {
	*draft
	prose int   // that paragraph
	above []int // by block, the words of the body above it; of all at the end
}

func (d *draft) signPlaceOf(block int, s sign) signPlace {
	b := &d.Doc.Blocks[block]
	return signPlace{s, b.Tag, d.Doc.Containers[b.Container].Class}
}

// signOf returns the sign of a comment that a block is, or that its first line is.
func (d *draft) signOf(block int) sign {
	const bytesMax, replyWordsMax, agoWordsMax = 120, 4, 8
	b := &d.Doc.Blocks[block]
	switch b.Type {
	case page.Heading, page.Quote, page.TableRow, page.Code:
		return noSign
	}
	line, _, hasMore := strings.Cut(b.Text, "\n")
	if len(line) > bytesMax || b.Container == page.NoContainer || d.Doc.InPost(block) {
		return noSign
	}
	switch {
	case strings.ContainsAny(line, "0123456789") && saysWhoAndWhen(line) && !opensWithTitle(b):
		return signDay
	case hasMore:
	case b.Stats.Digits == 0 && b.Stats.Words <= replyWordsMax && labels.AsksReply(line):
		return signReply
	case b.Stats.Digits > 0 && b.Stats.Words <= agoWordsMax && !b.Stats.EndsSentence && labels.Of(d.Doc.WordHashes(b)).Has&labels.Ago != 0:
		return signAgo
	}
	return noSign
}

// opensWithTitle reports whether a block opens with a link that is the title of something,
// as the entries of a list of posts do: "Ferry stays in Marrow, 3 May 2025". Names are
// shorter, and a day leads to the comment itself.
func opensWithTitle(b *page.Block) bool {
	const titleWordsMin = 4
	if b.Node == nil || b.Stats.LinkWords < titleWordsMin {
		return false
	}
	link := page.FirstLink(b.Node, 0)
	if link == nil || !page.HasWords(link, titleWordsMin) {
		return false
	}
	_, _, _, dated := dates.Find(page.NodeText(link), "")
	return !dated
}

// saysWhoAndWhen reports whether a line is a date with a few words or a clock time, and
// no sentence: "Ada wrote on 3 May 2025:", "3 May 2025 at 9:10 a.m."
func saysWhoAndWhen(line string) bool {
	const wordsMax = 6
	if strings.HasSuffix(line, ".") && !strings.HasSuffix(line, ".m.") {
		return false
	}
	_, start, end, dated := dates.Find(line, "")
	if !dated {
		return false
	}
	who := line[:start] + line[end:]
	return len(strings.Fields(who)) <= wordsMax && (lettersOf(who) != "" || strings.Contains(line[start:end], ":"))
}

// start returns where the comments begin that have these signs; page.NoBlock if these are
// not the signs of a thread.
func (t *threads) start(signs []int) int {
	if len(signs) < signsMin {
		return page.NoBlock
	}
	first, last := signs[0], signs[len(signs)-1]
	if last-first > signsApart*len(signs) || !t.areCommented(signs) || !t.areOfMany(signs) || t.signsPost(t.prose, first) {
		return page.NoBlock
	}
	start := t.firstComment(signs)
	words, below := t.above[last]-t.above[start], t.above[len(t.In)]-t.above[last]
	if t.above[start] < storyAboveMin || below > words || words > commentWordsMax {
		return page.NoBlock
	}
	return start
}

// areCommented reports whether texts of the body stand between most signs and no headings,
// which posts, entries and teasers have.
func (d *draft) areCommented(signs []int) bool {
	texts, headings := 0, 0
	for k := 1; k < len(signs); k++ {
		has := strings.Contains(d.Doc.Blocks[signs[k]].Text, "\n") && d.In[signs[k]]
		for i := signs[k-1] + 1; i < signs[k]; i++ {
			has = has || d.In[i] && d.Doc.Blocks[i].Type != page.Heading
			if d.Doc.Blocks[i].Type == page.Heading {
				headings++
			}
		}
		if has {
			texts++
		}
	}
	return 3*texts >= 2*(len(signs)-1) && 4*headings <= len(signs)
}

// areOfMany reports whether signs name several writers, or clock times where they have no
// names. The number of a page, "3 May 2025, column 12", names the same each time.
func (d *draft) areOfMany(signs []int) bool {
	said, clocks := map[string]bool{}, 0
	for _, i := range signs {
		text, _, _ := strings.Cut(d.Doc.Blocks[i].Text, "\n")
		_, start, end, dated := dates.Find(text, "")
		if !dated {
			return true
		}
		said[lettersOf(text[:start]+text[end:])] = true
		if strings.Contains(text[start:end], ":") {
			clocks++
		}
	}
	return 2*len(said) > len(signs) || clocks == len(signs)
}

// firstComment returns the block that the first of the comments begins with: the line
// that tells of comments, or else what holds the first sign and no other one.
func (t *threads) firstComment(signs []int) int {
	const headAbove = 8
	start := t.itemStart(signs)
	for i := start - 1; i >= max(0, start-headAbove); i-- {
		if t.tellsOfComments(i) {
			return i
		}
	}
	return start
}

// tellsOfComments reports whether a block says no more than that comments follow: "6
// comments".
func (d *draft) tellsOfComments(block int) bool {
	const wordsMax = 4
	b := &d.Doc.Blocks[block]
	return b.Stats.Words <= wordsMax && labels.Of(d.Doc.WordHashes(b)).Has&labels.Comments != 0
}

// itemStart returns where the comment begins that the first sign is of.
func (t *threads) itemStart(signs []int) int {
	first, second := signs[0], signs[1]
	start := first
	for c := t.Doc.Blocks[first].Container; c >= 0; c = t.Doc.Containers[c].Parent {
		box := &t.Doc.Containers[c]
		if box.End > second || box.First <= t.prose {
			break
		}
		start = box.First
	}
	if start < first || t.leads(signs) {
		return t.withName(start)
	}
	// The sign stands below its comment, and no element holds both.
	return t.withName(max(t.prose+1, first-1))
}

// withName returns where a comment begins with the line above it that has only a name, if
// there is one: "Ada", "Ada said...".
func (t *threads) withName(start int) int {
	const wordsMax = 5
	if start-1 <= t.prose {
		return start
	}
	b := &t.Doc.Blocks[start-1]
	if b.Type == page.Heading || b.Stats.Words > wordsMax || b.Stats.Digits > 0 || b.Stats.EndsSentence && !strings.HasSuffix(b.Text, "...") {
		return start
	}
	return start - 1
}

// leads reports whether the signs stand above their comments: a text stands below the last.
func (d *draft) leads(signs []int) bool {
	last := signs[len(signs)-1]
	if strings.Contains(d.Doc.Blocks[last].Text, "\n") {
		return true // it is above the text of its own block
	}
	const apart, buttonWords = 2, 4
	for i := last + 1; i <= min(last+apart, len(d.In)-1); i++ {
		if d.In[i] && d.Stats(i).Words > buttonWords {
			return true
		}
	}
	return false
}
