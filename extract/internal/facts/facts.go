// Package facts gathers what is known about a page before anything is decided: its
// document, what its blocks look like, what the rules for its site say, and what the
// page declares about itself. It also has the [Candidate], a value that a [Finder]
// proposes for a field.
package facts

import (
	"net/url"
	"sync"

	"shuck/extract/internal/jsonld"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// Facts are what is known about a page before anything is decided. Once New has
// returned them they are only read, by any number of goroutines.
type Facts struct {
	Doc       *page.Document
	Model     *score.Model
	Rules     *rules.Set
	View      *score.View
	Text      *score.TextView // of a text dump; nil for markup
	CleanText *page.CleanText // of a text that is nothing but a story; else nil

	Rulings []*rules.Result // what the rules for the site say, the nearest first

	// What several ask for; each is computed once, when it is first asked for.
	stories  func() []jsonld.Node     // what LDArticles gives
	language func() string            // what DeclaredLanguage gives
	metas    func() map[string]string // what Metas looks at
	address  func() string            // what Address gives
	base     func() *url.URL          // see ownBase
	declared func() page.Kind         // see declaredKind
}

// New gathers the facts of a document. If model is nil it uses the built-in one; if
// set is nil there are no rules.
func New(d *page.Document, model *score.Model, set *rules.Set) *Facts {
	if model == nil {
		model = builtIn(d)
	}
	f := &Facts{Doc: d, Model: model, Rules: set, View: score.NewView(d), CleanText: page.ReadCleanText(d)}
	if d.Root == nil {
		f.Text = score.NewTextView(f.View)
		f.Text.WeighWords(model.TextWords, nil)
	} else {
		f.View.Weigh(model)
		if d.Item != nil {
			f.View.Kinds = nil // the pieces of a page look like anything
		}
	}
	f.stories, f.language, f.metas = sync.OnceValue(f.ownStories), sync.OnceValue(d.DeclaredLanguage), sync.OnceValue(f.metasByName)
	f.address, f.base, f.declared = sync.OnceValue(f.declaredAddress), sync.OnceValue(f.ownBase), sync.OnceValue(f.declaredKind)
	f.applyRules()
	return f
}

// builtIn returns what the built-in model has for a document.
func builtIn(d *page.Document) *score.Model {
	if d.Root == nil {
		return score.BuiltInText()
	}
	return score.BuiltInMarkup()
}

// HintDistance returns how many containers up from that of a block the nearest one with
// a hint is: 0 for its own, page.FarAway for none.
func (f *Facts) HintDistance(block int, h page.Hint) uint8 {
	return f.distance(block, page.BitIndex(uint32(h)))
}

// HasRole reports whether a container around a block has a role.
func (f *Facts) HasRole(block int, r page.Role) bool {
	return f.distance(block, page.HintCount+page.BitIndex(uint32(r))) != page.FarAway
}

// distance returns what the container of a block has at an index of its distances.
func (f *Facts) distance(block, index int) uint8 {
	c := f.Doc.Blocks[block].Container
	if c == page.NoContainer {
		return page.FarAway
	}
	return f.Doc.Containers[c].Distance[index]
}

// Annotated returns the texts of the elements that are annotated as a field.
func (f *Facts) Annotated(field page.Field) []Candidate {
	var out []Candidate
	for _, m := range f.Doc.Annotations {
		if m.Field == field {
			out = append(out, Seen(page.AnnotationText(m), min(m.Block, len(f.Doc.Blocks)-1)))
		}
	}
	return out
}

// SamePath reports whether two blocks stand in the tree under the same tags and
// classes.
func (f *Facts) SamePath(i, j int) bool {
	x, y := f.Doc.Blocks[i].Container, f.Doc.Blocks[j].Container
	return x < 0 || y < 0 || f.Doc.Containers[x].PathHash == f.Doc.Containers[y].PathHash
}

// Stats returns the counts of a block.
func (f *Facts) Stats(block int) *words.Stats { return &f.Doc.Blocks[block].Stats }
