package extract

import (
	"strings"

	"shuck/extract/rules"
)

// Facts are what a page is before anything is decided about it.
type Facts struct {
	doc   *Document
	model *Model
	rules *rules.Set
	view  *pageView
	text  *textView   // of a text dump; nil for markup
	plain *plainStory // of a text that is nothing but a story; else nil

	rulings []*rules.Result // what the rules for the site say, the nearest first
	stories []ldNode        // what ldArticles found
}

// A Body is what has been decided about the body of a page so far.
type Body struct {
	*Facts
	step     string    // name of the step that decides
	fromData bool      // the story stands only in the page's data
	scores   []float64 // probability that a block is body, by block
	above    float64   // the score from which blocks were taken
	expected float64   // F1 that the scores let one expect of the body
	body     []bool    // by block: it is part of the body
	moved    []string  // by block: the last step that put it in or took it out against its score; "" for none
	first    int       // number of the first body block; len(Blocks) when there is none
	end      int       // number behind the last body block
	// cut is how many bytes of the block cutBlock stand before the story's
	// text: a dateline that opens the paragraph.
	cut, cutBlock int
	onTopic       []topicality // what blockTopics found
}

// An article is what has been decided about a page so far. The steps of
// Extract fill it in their order; each reads what earlier ones decided.
type article struct {
	*Body
	title      Candidate // the headline; its block is where the page shows it
	head       []int     // what headBlocks found
	lead       Candidate
	credit     Candidate // the byline as printed
	authors    []string
	dateline   *Dateline
	dates      datesFound
	language   string
	names      []string               // what siteNames found
	state      map[string]any         // what stateObject found
	candidates map[string][]Candidate // by field, for explaining
}

// take takes a block out of the body: it turned out to be another field.
func (a *Body) take(block int) {
	if block >= 0 {
		a.drop(block)
	}
}

// drop takes a block out of the body.
func (a *Body) drop(block int) { a.put(block, false) }

// put puts a block into the body or takes it out, and notes which step it was.
func (a *Body) put(block int, in bool) {
	if a.body[block] != in {
		a.body[block], a.moved[block] = in, a.step
	}
}

// bounds finds the first and last block of the body again.
func (a *Body) bounds() {
	a.first, a.end = len(a.body), 0
	for i, in := range a.body {
		if in {
			a.first = min(a.first, i)
			a.end = i + 1
		}
	}
}

// storyText is the text of a body block without the dateline that opens it.
func (a *Body) storyText(block int) string {
	text := a.doc.Blocks[block].Text
	if block == a.cutBlock {
		text = text[a.cut:]
	}
	return text
}

// bodyText is the body as the record gives it.
func (a *Body) bodyText() string {
	var b strings.Builder
	for i, in := range a.body {
		if !in {
			continue
		}
		text := a.storyText(i)
		if text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		if a.doc.Blocks[i].Type == ListItem {
			b.WriteString("- ")
		}
		b.WriteString(text)
	}
	return b.String()
}

func (a *Body) storyBlocks() []StoryBlock {
	var out []StoryBlock
	for i, in := range a.body {
		if text := a.storyText(i); in && text != "" {
			b := &a.doc.Blocks[i]
			out = append(out, StoryBlock{b.Type, b.Level, text})
		}
	}
	return out
}
