package body

import (
	"slices"
	"strings"

	"shuck/extract/internal/markup"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
)

// Some pages show their story only after a script has run. Their dump has it as
// data: as the articleBody of JSON-LD, or in the state that the script starts from
// (__NEXT_DATA__ and the like).

// A dataSource is a place where pages keep their story as data.
type dataSource struct {
	name string
	sure bool // the page declares it to be the story, whatever else is visible
	// find returns the story as markup or text, "" for none. visible is the number
	// of words of the visible story.
	find func(d *draft, visible int) string
	// warning is what the record says when the body comes from here.
	warning string
}

var dataSources = []dataSource{
	{"articleBody", true, func(d *draft, _ int) string { return d.Doc.ArticleBody() }, fromState},
	{"page state", false, (*draft).stateStory, fromState},
	{"first post", true, (*draft).firstPost, "the page has no post; its description, which a post begins with, is the body"},
}

const fromState = "text taken from page state"

// firstPost returns the description of a forum page that shows nothing before its
// scripts have run: forums describe a thread by the beginning of its first post.
func (d *draft) firstPost(visible int) string {
	if visible > 0 || d.Kind() != page.KindForum {
		return ""
	}
	return d.Doc.Description()
}

// The data has clearly more than the visible story if it has dataRatioMin times as
// many words, and at least dataWordsMin.
const (
	dataRatioMin = 2.5
	dataWordsMin = 40
)

// visibleWordsMax is the number of words from which a visible story is not compared
// with data. What a paywall or a shortened page shows is what the page says, and
// reading the state of a page costs more than all the rest.
const visibleWordsMax = 100

// What is visible is the story in the data, or its beginning, if the data has the
// share sameStoryMin of its shingles. It is another story if the data has less than
// otherStoryMax: then teasers were mistaken for the story.
const (
	sameStoryMin  = 0.5
	otherStoryMax = 0.1
)

// dataBlocks returns the blocks of a story that only the data has, and their source.
// There are none if the visible page has as much.
func (d *draft) dataBlocks() ([]page.Block, dataSource) {
	visible := d.Words()
	if visible >= visibleWordsMax {
		return nil, dataSource{}
	}
	for _, source := range dataSources {
		if visible > 0 && !source.sure && d.isSurelyNoArticle() {
			continue
		}
		story := parseStory(source.find(d, visible))
		n := wordCount(story.Blocks, nil)
		if n < dataWordsMin {
			continue
		}
		shared := d.shareIn(story)
		more := float64(n) > dataRatioMin*float64(visible)
		if more && (source.sure || shared >= sameStoryMin) || source.sure && shared < otherStoryMax {
			return story.Blocks, source
		}
	}
	return nil, dataSource{}
}

// storyChanceMin is the probability of being an article below which the visible words
// of a page are all that it says: the state of a shop holds the texts of all its pages.
const storyChanceMin = 0.1

// isSurelyNoArticle reports whether a page is surely of another kind than an article.
func (d *draft) isSurelyNoArticle() bool {
	return d.View.Kinds != nil && d.View.Kinds[0] < storyChanceMin
}

// wordCount returns the number of words in blocks: in all of them if in is nil, else
// in those that are in.
func wordCount(blocks []page.Block, in []bool) int {
	n := 0
	for i := range blocks {
		if in == nil || in[i] {
			n += blocks[i].Stats.Words
		}
	}
	return n
}

// shareIn returns the share of the visible story's shingles that a story from data
// has; 1 if there is nothing to compare.
func (d *draft) shareIn(story *page.Document) float64 {
	common, all := d.countShared(words.ShinglesOf(story.Hashes), page.NoBlock)
	if all == 0 {
		return 1
	}
	return float64(common) / float64(all)
}

// parseStory cuts a story from data into blocks, as markup or as text.
func parseStory(story string) *page.Document {
	d := &page.Document{}
	switch {
	case story == "":
	case strings.Contains(story, "</"):
		d.Root = markup.Parse([]byte(story))
		page.ParseTree(d)
	default:
		page.ParseText(d, []byte(story))
	}
	return d
}

// withoutHeadline returns the draft with an empty body if nothing but the headline was
// taken for the story, and else the draft itself.
func (d *draft) withoutHeadline() *draft {
	for i, in := range d.In {
		if in && (d.Doc.Blocks[i].Type != page.Heading || d.View.InTitle[i] < score.TitleLike) {
			return d
		}
	}
	bare := *d
	bare.In = make([]bool, len(d.In))
	return &bare
}

// useData makes a story that only the data has the body. Its blocks are put behind
// those of the page, on a copy of the document.
func (d *draft) useData() {
	story, source := d.withoutHeadline().dataBlocks()
	if story == nil {
		return
	}
	if d.followed != nil {
		d.unfit = append(d.unfit, unfit{d.followed, d.Words(), wordCount(story, nil), "the page's data has"})
	}
	doc := *d.Doc
	doc.Blocks, doc.Hashes = slices.Clip(doc.Blocks), slices.Clip(doc.Hashes)
	doc.Warnings = append(slices.Clip(doc.Warnings), source.warning)
	d.excludeFrom(0)
	for _, b := range story {
		doc.AddBlock(page.Block{Type: b.Type, Level: b.Level, Text: b.Text, Container: page.NoContainer}, 0)
		d.In = append(d.In, true)
		d.Moved = append(d.Moved, d.step)
		d.Scores = append(d.Scores, dataScore)
	}
	f := *d.Facts
	f.Doc, f.View = &doc, score.NewView(&doc)
	f.View.Kinds = d.View.Kinds
	d.Facts, d.FromData = &f, true
	d.expected = d.expectedOf(d.In)
}

// dataScore is the probability that a block from data is body.
const dataScore = 0.7
