// Package openings decides what a story opens with: the dateline, which [Decide] takes out of
// the body, and the reporters whom it names. A dateline may be declared, be printed in the
// first paragraphs or in a line of its own, or stand in a dump, where more can be one.
package openings

import (
	"slices"
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
)

// An Opening is what a story opens with: its dateline, and what stands in it.
type Opening struct {
	Dateline  *Dateline // nil for none
	Cut       body.Cut  // takes it off the paragraph that it opens
	Reporters []string  // the reporters that it names
}

// A decision is one on the opening of a story.
type decision = fields.Decision[Opening]

// Decide decides the dateline that opens the story, or that stands before it in a
// block or an element of its own, and takes it out of the body. A list above a
// dateline inside the body is a summary and goes too.
func Decide(k *fields.Known) fields.Decision[Opening] {
	for _, look := range [...]func(*fields.Known) (decision, bool){
		ruledDateline, labelledDateline, textDateline, openingAbove, openingOfStory, lineAbove, elementDateline, annotatedDateline, openingOfLead, firstInMarkup,
	} {
		if d, ok := look(k); ok {
			return d
		}
	}
	return decision{Value: Opening{Cut: noCut}}
}

// noCut cuts nothing.
var noCut = body.Cut{Block: page.NoBlock}

// opened returns the decision for a dateline.
func opened(k *fields.Known, p dateline.Dateline, cut body.Cut, moves []body.Move) decision {
	d := &Dateline{
		Text: p.Text, Place: p.Place, Places: orEmpty(p.Places), Agencies: orEmpty(p.Agencies),
		Date: p.Date(k.Published.Midnight()),
	}
	return decision{
		Value:      Opening{d, cut, p.Reporters},
		Candidates: []facts.Candidate{facts.Seen(p.Text, cut.Block).By(facts.Finder{Name: "opening"})},
		Moves:      moves,
	}
}

// WithReporters returns the byline of a story. If nobody else but the site signs it, the
// reporters whom its dateline names do.
func WithReporters(k *fields.Known, o Opening) fields.Credit {
	if len(o.Reporters) == 0 || !onlySiteSigns(k) {
		return k.Byline
	}
	printed := facts.Candidate{Value: strings.Join(o.Reporters, ", ")}
	return fields.Credit{Printed: printed.By(facts.Finder{Name: "dateline"}), Authors: o.Reporters}
}

// onlySiteSigns reports whether nobody signs but the site itself, or nobody at all.
func onlySiteSigns(k *fields.Known) bool {
	return !slices.ContainsFunc(k.Byline.Authors, func(name string) bool { return !k.IsSiteName(name) })
}

// A Dateline is one as a record gives it.
type Dateline struct {
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
