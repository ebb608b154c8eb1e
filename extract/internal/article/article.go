// Package article takes a page all the way, from its blocks to what its record says:
// [Decide] is that way, [Trim] its last step, and fared.go says how candidates fared.
package article

import (
	"time"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/openings"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/rules"
)

// Options choose how an article is found. The zero value is what most callers want.
type Options struct {
	Rules *rules.Set   // rules for single sites; nil means none
	Model *score.Model // what scores blocks; nil means the built-in model
	Now   time.Time    // no story is published after it; the zero time means the time of the call
}

func (o Options) now() time.Time {
	if o.Now.IsZero() {
		return time.Now()
	}
	return o.Now
}

// An Article is what was decided about a page.
type Article struct {
	Facts               *facts.Facts
	Headline            fields.Decision[facts.Candidate]
	Published, Modified fields.Decision[dates.Date]
	Byline              fields.Decision[fields.Credit]
	Lead                fields.Decision[facts.Candidate]
	Opening             fields.Decision[openings.Opening]
	About               fields.About
	Known               *fields.Known // after the last decision

	atHeadline *fields.Known // what was known when the headline was decided
	now        time.Time     // that of Options
}

// Decide takes a page all the way: first its facts, then its body, then one field after
// the other. Each decider knows what was decided before it, and returns its decision
// with the blocks that move into the body or out of it. The document is only read.
func Decide(d *page.Document, opts Options) *Article {
	a := &Article{Facts: facts.New(d, opts.Model, opts.Rules), now: opts.now()}
	k := fields.Know(body.Decide(a.Facts))
	k.Language = fields.Language(k.Body)

	a.atHeadline = k
	a.Headline = fields.Headline(k)
	k = k.WithHeadline(a.Headline.Value, a.Headline.Moves)

	a.Published, a.Modified = fields.Dates(k, a.now)
	k.Published, k.Modified = a.Published.Value, a.Modified.Value

	a.Byline = fields.Byline(k)
	k.Byline, k.Body = a.Byline.Value, k.With("byline", a.Byline.Moves)

	a.Lead = fields.Lead(k)
	k.Lead, k.Body = a.Lead.Value, k.With("lead", a.Lead.Moves)

	a.Opening = openings.Decide(k)
	k.Byline, k.Body = openings.WithReporters(k, a.Opening.Value), k.With("dateline", a.Opening.Moves)

	k.Body = k.With("trim", Trim(k, a.Opening.Value.Cut)).Settled()
	a.About, a.Known = fields.Describe(k), k
	return a
}

// Story returns the blocks of the body as a record has them, without the dateline.
func (a *Article) Story() []body.StoryBlock { return a.Known.StoryBlocks(a.Opening.Value.Cut) }
