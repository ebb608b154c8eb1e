package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// A dateline stands within the first datelineParagraphsMax paragraphs of the story
// and its first datelineBlocksMax blocks. An editor's note, a standfirst, a
// sub-heading or a list of points may stand before it.
const (
	datelineParagraphsMax = 3
	datelineBlocksMax     = 8
)

// An Opening is what a story opens with: its dateline, and what stands in it.
type Opening struct {
	Dateline  *DatelineRecord // nil for none
	Cut       body.Cut        // takes it off the paragraph that it opens
	Reporters []string        // the reporters that it names
}

// Dateline decides the dateline that opens the story, or that stands before it in a
// block or an element of its own, and takes it out of the body. A list above a
// dateline inside the body is a summary and goes too.
func Dateline(k *Known) Decision[Opening] {
	for _, look := range [...]func(*Known) (Decision[Opening], bool){
		(*Known).ruledDateline, (*Known).labelledDateline, (*Known).textDateline, (*Known).openingAbove, (*Known).openingOfStory, (*Known).lineAbove, (*Known).elementDateline, (*Known).annotatedDateline, (*Known).openingOfLead, (*Known).firstInMarkup,
	} {
		if d, ok := look(k); ok {
			return d
		}
	}
	return Decision[Opening]{Value: Opening{Cut: noCut}}
}

// noCut cuts nothing.
var noCut = body.Cut{Block: page.NoBlock}

// annotatedDateline decides for the dateline in an element that is annotated as
// one.
func (k *Known) annotatedDateline() (Decision[Opening], bool) {
	for _, c := range k.Annotated(page.FieldDateline) {
		if p, ok := dateline.ParseLone(c.Value); ok {
			return k.opened(p, noCut, nil), true
		}
	}
	return Decision[Opening]{}, false
}

// openingOfStory looks for a dateline at the beginning of the story's first
// paragraphs, or in a block of its own before one of them.
func (k *Known) openingOfStory() (Decision[Opening], bool) {
	seen, blocks := 0, 0
	for i := k.First; i < k.End && seen < datelineParagraphsMax && blocks < datelineBlocksMax; i++ {
		b := &k.Doc.Blocks[i]
		if b.Type == page.ListItem {
			continue
		}
		if p, ok := dateline.ParseLone(b.Text); ok && k.opensNext(i, blocks, p) && !k.isEndOfSentence(i) {
			return k.opened(p, body.Cut{Block: i, Bytes: len(b.Text)}, nil), true
		}
		if b.Type == page.Heading || !k.In[i] {
			continue
		}
		if p, ok := dateline.Parse(b.Text); ok && (!p.Bare || seen == 0 || seen == 1 && dateline.IsCapitals(p.Place)) {
			return k.opened(p, body.Cut{Block: i, Bytes: p.End}, k.summaryAbove(i)), true
		}
		blocks++
		if b.Stats.EndsSentence {
			seen++ // other blocks are standfirsts, credits and points of a summary
		}
	}
	return Decision[Opening]{}, false
}

// opensNext reports whether what reads like a dateline in a block of its own
// belongs to the paragraph that comes next. A place alone does if few blocks of the
// story stand before it. If its score left the block out, it must stand right above
// the paragraph and be a heading, or look like one in a dump. Other places that are
// set apart are kickers and labels, or items of a list.
func (k *Known) opensNext(block, before int, p dateline.Dateline) bool {
	b, next := &k.Doc.Blocks[block], k.Next(block)
	isLeftOut := !k.In[block] || k.Scores[block] < k.Above
	isHeading := b.Type == page.Heading || k.Text != nil && !b.Stats.EndsSentence
	switch {
	case next < 0:
		return false
	case dateline.EndsInMark(b.Text):
		return true
	case before >= datelineParagraphsMax:
		return false
	case k.In[block] && !p.Bare:
		return true
	case isLeftOut && (next != block+1 || !isHeading || b.Stats.LinkWords > 0):
		return false
	case !p.Bare:
		return true
	}
	return before < 2 && !k.endsList(block) && k.Doc.Blocks[next].Stats.Words >= page.LongBlockWords
}

// endsList reports whether a line of a dump follows two others of a word or two: a menu or
// a list of the story's, whose last item may be a place.
func (k *Known) endsList(block int) bool {
	const (
		itemsMin = 2
		wordsMax = 2
	)
	if k.Text == nil {
		return false
	}
	items := 0
	for i := block - 1; i >= 0 && k.Stats(i).Words <= wordsMax && !k.Text.Dated[i] && !k.IsCredit(i, k.Headline.Block()); i-- {
		items++
	}
	return items >= itemsMin
}

// isEndOfSentence reports whether the block above goes on in this one, in a dump that has
// each text node of the page on its own line: "Reported from", "Paris".
func (k *Known) isEndOfSentence(block int) bool {
	return k.Text != nil && block > 0 && seams.EndsOpen(k.Doc.Blocks[block-1].Text)
}

// openingAbove looks at the paragraph right above the story's first one. If it
// opens with a dateline that leaves no doubt, the story begins there.
func (k *Known) openingAbove() (Decision[Opening], bool) {
	i := k.First - 1
	if i < 0 || i == k.Headline.Block() || i == k.Lead.Block() || k.Doc.Blocks[i].Type != page.Paragraph {
		return Decision[Opening]{}, false
	}
	b := &k.Doc.Blocks[i]
	p, ok := dateline.Parse(b.Text)
	if !ok || p.Bare || len(p.Agencies) == 0 || b.Stats.Words < page.LongBlockWords {
		return Decision[Opening]{}, false
	}
	return k.opened(p, body.Cut{Block: i, Bytes: p.End}, []body.Move{{Block: i, In: true}}), true
}

// lineAbove looks for a dateline with its agency in a line of its own between the headline
// and the story, beside which there may be the byline and a caption.
func (k *Known) lineAbove() (Decision[Opening], bool) {
	const linesMax = 5
	for i := k.First - 1; i > k.Headline.Block() && i >= max(0, k.First-linesMax); i-- {
		if p, ok := dateline.ParseLone(k.Doc.Blocks[i].Text); ok && p.IsFiledLine() {
			return k.opened(p, body.Cut{Block: i, Bytes: len(k.Doc.Blocks[i].Text)}, nil), true
		}
	}
	return k.dividedLine()
}

// dividedLine looks for a dateline in the line right above the story whose mark ends that
// line, stands in the next one or opens the story: dumps print each text node so.
//
//	New Delhi:           OSLO, May 7 (AP)     (CNN)
//	A heron has …        —                    -- A heron has …
//	                     A heron has …
func (k *Known) dividedLine() (Decision[Opening], bool) {
	first := k.Next(k.First - 1)
	i := first - 1
	for i > 0 && dateline.IsMark(k.Doc.Blocks[i].Text) {
		i--
	}
	if i < 0 || i <= k.Headline.Block() || i == k.Lead.Block() || len(k.Doc.Blocks[i].Text) > dateline.Window/2 {
		return Decision[Opening]{}, false
	}
	line := k.Doc.Blocks[i].Text
	above := len(k.lineAndNext(i, first-1)) + 1
	p, ok := dateline.Parse(k.lineAndNext(i, first))
	if !ok || p.End < len(line) || len(p.Text) > len(line) || k.Text == nil && (p.Place == "" || !dateline.EndsInMark(line)) {
		return Decision[Opening]{}, false // in an element of its own, an agency alone is a credit, and "Paris." a label
	}
	return k.opened(p, body.Cut{Block: first, Bytes: max(0, p.End-above)}, nil), true
}

// openingOfLead looks at the standfirst, where some papers print the place.
func (k *Known) openingOfLead() (Decision[Opening], bool) {
	if k.Lead.Block() == page.NoBlock || k.Lead.Value == "" {
		return Decision[Opening]{}, false
	}
	p, ok := dateline.Parse(k.Lead.Value)
	if !ok {
		return Decision[Opening]{}, false
	}
	return k.opened(p, noCut, nil), true
}

// summaryAbove takes the list above a dateline out of the body.
func (k *Known) summaryAbove(block int) []body.Move {
	var moves []body.Move
	for i := k.First; i < block; i++ {
		if k.Doc.Blocks[i].Type == page.ListItem {
			moves = append(moves, body.Move{Block: i})
		}
	}
	return moves
}

// opened returns the decision for a dateline.
func (k *Known) opened(p dateline.Dateline, cut body.Cut, moves []body.Move) Decision[Opening] {
	d := &DatelineRecord{
		Text: p.Text, Place: p.Place, Places: orEmpty(p.Places), Agencies: orEmpty(p.Agencies),
		Date: p.Date(k.Published.Midnight()),
	}
	return Decision[Opening]{
		Value:      Opening{d, cut, p.Reporters},
		Candidates: []facts.Candidate{facts.Seen(p.Text, cut.Block).By(facts.Finder{Name: "opening"})},
		Moves:      moves,
	}
}

// WithReporters returns the byline of a story. If nobody else but the site signs it, the
// reporters whom its dateline names do.
func WithReporters(k *Known, o Opening) Credit {
	if len(o.Reporters) == 0 || !k.onlySiteSigns() {
		return k.Byline
	}
	printed := facts.Candidate{Value: strings.Join(o.Reporters, ", ")}
	return Credit{printed.By(facts.Finder{Name: "dateline"}), o.Reporters}
}

// onlySiteSigns reports whether nobody signs but the site itself, or nobody at all.
func (k *Known) onlySiteSigns() bool {
	return !slices.ContainsFunc(k.Byline.Authors, func(name string) bool { return !k.isSiteName(name) })
}

// A DatelineRecord is a dateline as a record gives it.
type DatelineRecord struct {
	Text     string   // as printed, without its terminator
	Place    string   // as printed: "BEIRUT/THE HAGUE"
	Places   []string // one by one: "BEIRUT", "THE HAGUE"
	Agencies []string // as printed: "Reuters"
	Date     *string  // YYYY-MM-DD, nil when none is printed
}

// orEmpty returns list, or an empty list if it is nil: records write nil as null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// textDatelineDistanceMax is how many blocks from the first one of a dump's story
// on may hold its dateline: captions and standfirsts slip into the body.
const textDatelineDistanceMax = 6

// textDateline finds the paragraph near the beginning of a dump's story that opens
// with a dateline, and lets the story begin there.
func (k *Known) textDateline() (Decision[Opening], bool) {
	if k.Text == nil {
		return Decision[Opening]{}, false
	}
	if k.CleanText != nil && k.CleanText.Dateline != page.NoBlock {
		p, _ := page.ParseCleanDateline(words.OneLine(k.Doc.Blocks[k.CleanText.Dateline].Text), k.CleanText.Credit != page.NoBlock)
		return k.opened(p, noCut, nil), true
	}
	if d, ok := k.cutDateline(); ok {
		return d, true
	}
	start, from := k.datelineStart()
	for i := from; i < min(start+textDatelineDistanceMax, len(k.Doc.Blocks)); i++ {
		b := &k.Doc.Blocks[i]
		if b.Type != page.Paragraph {
			continue
		}
		p, ok := dateline.Parse(b.Text)
		if k.Text.HasPictureLabel(i) && !k.In[i] && !p.IsFiled() {
			continue
		}
		short := b.Stats.Words < page.LongBlockWords
		if !ok || p.Bare && (i > start || short) || short && i+1 != start {
			continue
		}
		moves := []body.Move{{Block: i, In: true}}
		for j := k.First; j < i; j++ {
			if k.Doc.Blocks[j].Type == page.ListItem || k.Text.HasPictureLabel(j) {
				moves = append(moves, body.Move{Block: j})
			}
		}
		return k.opened(p, body.Cut{Block: i, Bytes: p.End}, moves), true
	}
	return k.firstDateline()
}

// cutDateline finds the line between the headline of a dump and its story that opens with
// a dateline and is no whole sentence: the story begins there, and its first sentence was
// cut where a link stands in it.
func (k *Known) cutDateline() (Decision[Opening], bool) {
	const linesMax = 12
	start := k.Text.StoryStart(k.Scores)
	for i := max(start-linesMax, k.Headline.Block()+1, 0); i < start; i++ {
		b := &k.Doc.Blocks[i]
		if b.Type != page.Paragraph || b.Stats.EndsSentence {
			continue
		}
		if _, isAlone := dateline.ParseLone(b.Text); isAlone {
			continue
		}
		p, ok := dateline.Parse(k.lineAndNext(i, start))
		if !ok || p.End >= len(b.Text) || !dateline.IsCapitals(p.Place) || k.Text.HasPictureLabel(i) && !p.IsFiled() {
			continue
		}
		var moves []body.Move
		for j := i; j < start; j++ {
			moves = append(moves, body.Move{Block: j, In: true})
		}
		return k.opened(p, body.Cut{Block: i, Bytes: p.End}, moves), true
	}
	return Decision[Opening]{}, false
}

// lineAndNext returns a block with those that follow it up to another one, or as much of
// them as a dateline can have.
func (k *Known) lineAndNext(block, last int) string {
	text := k.Doc.Blocks[block].Text
	for i := block + 1; i <= last && len(text) < dateline.Window; i++ {
		text += " " + words.CutAtRune(k.Doc.Blocks[i].Text, min(dateline.Window, len(k.Doc.Blocks[i].Text)))
	}
	return text
}

// firstDateline finds the dateline of an unknown place, which only the first
// paragraph of a dump's story can have: where others open alike, they are no
// datelines.
func (k *Known) firstDateline() (Decision[Opening], bool) {
	const (
		paragraphsMax = 2  // a standfirst may stand above the first
		namedMax      = 50 // lines that open with a name, for each of which all others are read; one story has fewer
	)
	first, found, asked := page.NoBlock, dateline.Dateline{}, 0
	for i, seen := k.First, 0; i < k.End && (first != page.NoBlock || seen < paragraphsMax); i++ {
		if !k.In[i] || k.Doc.Blocks[i].Type != page.Paragraph {
			continue
		}
		p, ok := k.parseFirst(i, func(place string) bool {
			asked++
			return asked <= namedMax && k.isNamedPlace(place, i)
		})
		switch {
		case ok && first != page.NoBlock:
			return Decision[Opening]{}, false
		case ok:
			first, found = i, p
		}
		if k.Stats(i).Words >= page.LongBlockWords {
			seen++
		}
	}
	if first == page.NoBlock {
		return k.placeAbove()
	}
	if k.opensOthers(first, found.Place) || k.isWord(found.Place) || k.Text != nil && found.Bare && k.opensWithCapitals(first) {
		return Decision[Opening]{}, false
	}
	return k.opened(found, body.Cut{Block: first, Bytes: found.End}, nil), true
}

// firstInMarkup is firstDateline for markup, where only capitals are taken, and a place
// with its state.
func (k *Known) firstInMarkup() (Decision[Opening], bool) {
	if k.Text != nil {
		return Decision[Opening]{}, false
	}
	d, ok := k.firstDateline()
	return d, ok && (dateline.IsCapitals(d.Value.Dateline.Place) || dateline.HasRegion(d.Value.Dateline.Place))
}

// opensOthers reports whether a word and a colon open another block of the body, too:
// it is who speaks in an interview.
func (k *Known) opensOthers(first int, word string) bool {
	for i := first + 1; i < k.End; i++ {
		if k.In[i] && strings.HasPrefix(k.Doc.Blocks[i].Text, word+":") {
			return true
		}
	}
	return false
}

// isWord reports whether the page prints a name in small letters somewhere, as a word: it
// is the subject of the story, as the names of places are none.
//
//	"POLITIQUE - …" where the page says "la politique"  true
func (k *Known) isWord(name string) bool {
	word := strings.ToLower(name)
	if word == name {
		return false
	}
	return slices.ContainsFunc(k.Doc.Blocks, func(b page.Block) bool { return words.InSentence(b.Text, word) })
}

// datelineStart returns the block of a dump at which its story begins, and the
// first one that may hold the dateline.
func (k *Known) datelineStart() (start, from int) {
	start = k.Text.StoryStart(k.Scores)
	if k.Lead.Value != "" && k.Lead.Block() == start && k.Next(start) >= 0 {
		start = k.Next(start)
	}
	from = max(start-2, 0)
	if k.Headline.Block() != page.NoBlock && k.Headline.Block() < start {
		from = max(from, k.Headline.Block()+1)
	}
	return start, from
}

// labelledDateline decides for the dateline that a label gives. It needs no known
// place, and the story may repeat it.
func (k *Known) labelledDateline() (Decision[Opening], bool) {
	for _, c := range k.labelled(exports.Dateline) {
		text := strings.TrimRight(c.Value, " .:-–—_=")
		p, ok := dateline.ParseLine(text)
		if !ok {
			p, ok = dateline.ParsePlaces(text)
		}
		if !ok {
			continue
		}
		d := k.opened(p, k.opensWith(text), nil)
		d.Candidates[0] = c
		return d, true
	}
	return Decision[Opening]{}, false
}

// parseFirst reads the dateline of the block that opens a story: in a long paragraph of a dump
// more can be one than in a page.
func (k *Known) parseFirst(block int, isNamed func(place string) bool) (dateline.Dateline, bool) {
	b := &k.Doc.Blocks[block]
	if k.Text == nil || b.Type != page.Paragraph || b.Stats.Words < page.LongBlockWords {
		return dateline.ParseFirst(b.Text, isNamed)
	}
	return dateline.ParseTextFirst(b.Text, isNamed)
}

// opensWithCapitals reports whether another block of the body opens with a word in capitals
// and a colon, as rubrics and speakers do.
func (k *Known) opensWithCapitals(first int) bool {
	for i := first + 1; i < k.End; i++ {
		word, _, ok := strings.Cut(k.Doc.Blocks[i].Text, ":")
		if ok && k.In[i] && dateline.IsCapitals(word) {
			return true
		}
	}
	return false
}

// placeAbove finds an unknown place in a line of its own right above the first paragraph of
// a dump's story: with the mark that ends a dateline, or in capitals below credit or day.
func (k *Known) placeAbove() (Decision[Opening], bool) {
	first := k.Next(k.First - 1)
	for k.Text != nil && first >= 0 && first < k.End && k.Stats(first).Words < page.LongBlockWords {
		first = k.Next(first)
	}
	i := first - 1
	if k.Text == nil || i < 1 || i <= k.Headline.Block() || first >= k.End || i == k.Lead.Block() {
		return Decision[Opening]{}, false
	}
	text := words.OneLine(k.Doc.Blocks[i].Text)
	if dateline.EndsInMark(text) {
		p, ok := dateline.ParseTextFirst(text+" "+words.OneLine(k.Doc.Blocks[first].Text), func(string) bool { return false })
		return k.opened(p, body.Cut{Block: i, Bytes: len(k.Doc.Blocks[i].Text)}, nil), ok && p.End > len(text)
	}
	if strings.Contains(text, " ") || !dateline.IsCapitals(text) || !k.Text.Dated[i-1] && !k.IsCredit(i-1, k.Headline.Block()) {
		return Decision[Opening]{}, false
	}
	p, ok := dateline.ParseFirstLine(text)
	if !ok || k.isWord(p.Place) {
		return Decision[Opening]{}, false
	}
	return k.opened(p, body.Cut{Block: i, Bytes: len(k.Doc.Blocks[i].Text)}, nil), true
}
