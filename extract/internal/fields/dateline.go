package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A dateline stands within the first datelineReach paragraphs of the story, and
// datelineBlocks blocks: a bracketed editor's line, a standfirst, a sub-heading
// or a list of what the story says may stand before it.
const (
	datelineReach  = 3
	datelineBlocks = 8
)

// An Opening is the dateline of a story, with what stands beside it.
type Opening struct {
	Dateline  *Dateline // nil for none
	Cut       body.Cut  // where the paragraph begins that it opens
	Reporters []string  // whom it names
}

// Opens decides the dateline that opens the story, or that stands in a block or
// element of its own before it, and takes it out of the body. What stands above a
// dateline inside the body is a summary, not the story.
func Opens(k *Known) Decision[Opening] {
	for _, look := range [...]func(*Known) (Decision[Opening], bool){
		(*Known).ruledDateline, (*Known).textDateline, (*Known).openingAbove, (*Known).openingOfStory, (*Known).markedDateline, (*Known).openingOfLead,
	} {
		if d, ok := look(k); ok {
			return d
		}
	}
	return Decision[Opening]{Value: Opening{Cut: noCut}}
}

// noCut cuts nothing.
var noCut = body.Cut{Block: page.NoBlock}

// markedDateline is the dateline in an element that is marked as one.
func (k *Known) markedDateline() (Decision[Opening], bool) {
	for _, c := range k.Marked(page.FieldDateline) {
		if p, ok := dateline.ParseLone(c.Value); ok {
			return k.opened(p, noCut, nil), true
		}
	}
	return Decision[Opening]{}, false
}

// openingOfStory looks for a dateline at the head of the story's first
// paragraphs, or in a block of its own before one of them.
func (k *Known) openingOfStory() (Decision[Opening], bool) {
	seen, blocks := 0, 0
	for i := k.First; i < k.End && seen < datelineReach && blocks < datelineBlocks; i++ {
		b := &k.Doc.Blocks[i]
		if b.Type == page.ListItem {
			continue
		}
		if p, ok := dateline.ParseLone(b.Text); ok && k.opensNext(i, blocks, p) {
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

// opensNext reports whether what reads like a dateline in a block of its own is the
// one of the paragraph that comes next. A place alone is, where few blocks of the
// story stand before it. Where scores left the block out, it must stand right above
// the paragraph and be a heading, or look like one in a dump: other places that are
// set apart are kickers and labels, and those further down are items of a list.
func (k *Known) opensNext(block, before int, p dateline.Dateline) bool {
	b, next := &k.Doc.Blocks[block], k.Next(block)
	isLeftOut := !k.In[block] || k.Scores[block] < k.Above
	isHeading := b.Type == page.Heading || k.Text != nil && !b.Stats.EndsSentence
	switch {
	case next < 0:
		return false
	case endsInMark(b.Text):
		return true
	case before >= datelineReach:
		return false
	case k.In[block] && !p.Bare:
		return true
	case isLeftOut && (next != block+1 || !isHeading || b.Stats.LinkWords > 0):
		return false
	case !p.Bare:
		return true
	}
	return before < 2 && k.Doc.Blocks[next].Stats.Words >= page.LongBlockWords
}

// endsInMark tells a block that ends in what stands behind a dateline.
func endsInMark(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "-") || strings.HasSuffix(text, "–") || strings.HasSuffix(text, "—")
}

// openingAbove looks at the paragraph right above the story's first: where it
// opens with a dateline that leaves no doubt, it is the first itself.
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

// summaryAbove takes the list that stands above a dateline out of the body.
func (k *Known) summaryAbove(block int) []body.Move {
	var moves []body.Move
	for i := k.First; i < block; i++ {
		if k.Doc.Blocks[i].Type == page.ListItem {
			moves = append(moves, body.Move{Block: i})
		}
	}
	return moves
}

// opened is the decision for a dateline.
func (k *Known) opened(p dateline.Dateline, cut body.Cut, moves []body.Move) Decision[Opening] {
	d := &Dateline{
		Text: p.Text, Place: p.Place, Places: orEmpty(p.Places), Agencies: orEmpty(p.Agencies),
		Date: p.Date(k.Published.Midnight()),
	}
	return Decision[Opening]{
		Value:      Opening{d, cut, p.Reporters},
		Candidates: []facts.Candidate{facts.Seen(p.Text, cut.Block).By(facts.Finder{ID: opening, Name: "opening"})},
		Moves:      moves,
	}
}

// Reported is who signs a story whose dateline names its reporters: they do, where
// nobody else does but the site.
func Reported(k *Known, o Opening) Credit {
	if len(o.Reporters) == 0 || !k.onlySiteSigns() {
		return k.Byline
	}
	printed := facts.Candidate{Value: strings.Join(o.Reporters, ", ")}
	return Credit{printed.By(facts.Finder{ID: opening, Name: "dateline"}), o.Reporters}
}

// onlySiteSigns reports whether nobody signs but the site itself, or nobody at all.
func (k *Known) onlySiteSigns() bool {
	return !slices.ContainsFunc(k.Byline.Authors, func(name string) bool { return !k.isSiteName(name) })
}

// A Dateline is the opening of a news story that says where, when and by which
// agency it was filed.
type Dateline struct {
	Text     string   `json:"text"`     // as printed, without its terminator
	Place    string   `json:"place"`    // as printed: "BEIRUT/THE HAGUE"
	Places   []string `json:"places"`   // one by one: "BEIRUT", "THE HAGUE"
	Agencies []string `json:"agencies"` // as printed: "Reuters"
	Date     *string  `json:"date"`     // YYYY-MM-DD, nil when none is printed
}

// orEmpty is a list that is written as [] where it is nil.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// textDatelineReach is how many blocks above and below the story's first one a
// dateline is looked for in a dump: captions and leads slip into the body.
const textDatelineReach = 6

// textDateline finds the paragraph near the beginning of a dump's story that opens
// with a dateline, and lets the story begin there.
func (k *Known) textDateline() (Decision[Opening], bool) {
	if k.Text == nil {
		return Decision[Opening]{}, false
	}
	if k.CleanText != nil && k.CleanText.Dateline != page.NoBlock {
		p, _ := page.ParseLoneDateline(words.OneLine(k.Doc.Blocks[k.CleanText.Dateline].Text))
		return k.opened(p, noCut, nil), true
	}
	start, from := k.datelineStart()
	for i := from; i < min(start+textDatelineReach, len(k.Doc.Blocks)); i++ {
		b := &k.Doc.Blocks[i]
		if b.Type != page.Paragraph || k.Text.HasPictureLabel(i) && !k.In[i] {
			continue
		}
		p, ok := dateline.Parse(b.Text)
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
	return Decision[Opening]{}, false
}

// datelineStart is the block of a dump at which its story begins, and the one from
// which on a dateline is looked for.
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
