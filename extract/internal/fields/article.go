package fields

import (
	"shuck/extract/internal/body"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/rules"
)

// An article is what has been decided about a page so far. The steps of
// Extract fill it in their order; each reads what earlier ones decided.
type Article struct {
	*body.Body
	Title      facts.Candidate // the headline; its block is where the page shows it
	head       []int           // what headBlocks found
	Lead       facts.Candidate
	Credit     facts.Candidate // the byline as printed
	Authors    []string
	Dateline   *Dateline
	Dates      facts.DatesFound
	Language   string
	names      []string                     // what siteNames found
	state      map[string]any               // what stateObject found
	Candidates map[string][]facts.Candidate // by field, for explaining
}

// newArticle is one of which nothing is decided. A nil model is the one that comes
// with the program.
func NewArticle(d *page.Document, model *score.Model, rules *rules.Set) *Article {
	if model == nil {
		model = score.BuiltIn()
	}
	f := &facts.Facts{Doc: d, Model: model, Rules: rules}
	return &Article{Body: &body.Body{Facts: f}, Title: facts.Candidate{Block: page.NoBlock}, Candidates: map[string][]facts.Candidate{}}
}
