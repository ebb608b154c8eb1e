package extract

import (
	"slices"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/markdown"
)

// An article is what was decided about a page.
type article struct {
	facts               *facts.Facts
	headline            fields.Decision[facts.Candidate]
	published, modified fields.Decision[dates.Date]
	byline              fields.Decision[fields.Credit]
	lead                fields.Decision[facts.Candidate]
	opening             fields.Decision[fields.Opening]
	about               fields.About
	known               *fields.Known // after the last decision
}

// record returns the record of what was decided.
func (a *article) record(opts Options) Record {
	k := a.known
	story := k.StoryBlocks(a.opening.Value.Cut)
	r := Record{
		Source:       k.Doc.Page.Source,
		URL:          k.Address(),
		RequestedURL: k.Doc.Page.URL,
		Fetched:      writtenTime(k.Doc.Page.Fetched),
		RecordID:     k.Doc.Page.RecordID,
		Site:         a.about.Site.Value,
		Language:     k.Language,
		Headline:     k.Headline.Value,
		Lead:         k.Lead.Value,
		Byline:       k.Byline.Printed.Value,
		Authors:      k.Byline.Authors,
		Dateline:     (*Dateline)(a.opening.Value.Dateline),
		Published:    k.Published.String(),
		Modified:     k.Modified.String(),
		Section:      a.about.Section.Value,
		Topics:       a.about.Topics.Value,
		Description:  a.about.Description.Value,
		Image:        a.about.Image.Value,
		Free:         k.IsFree(),
		Kind:         k.Kind(),
		Body:         body.TextOf(story),
		Confidence:   k.Confidence(),
		Warnings:     append(slices.Clip(k.Doc.Warnings), k.StaleRules()...),
		Extra:        k.Doc.Page.Extra,
	}
	if r.Body == "" {
		r.Kind = "" // a record without a story has no kind
	}
	r.Warnings = append(r.Warnings, staleFinders(k.Rulings, r)...)
	if opts.Blocks {
		for _, b := range story {
			r.Blocks = append(r.Blocks, Block(b))
		}
	}
	if opts.Markdown != nil {
		cut := a.opening.Value.Cut
		r.BodyMarkdown = markdown.Render(markdown.Story{Doc: k.Doc, In: k.In, CutBlock: cut.Block, CutBytes: cut.Bytes}, *opts.Markdown)
	}
	return r
}

// candidates returns what was proposed for each field, by the field's key in a record.
func (a *article) candidates() map[string][]facts.Candidate {
	return map[string][]facts.Candidate{
		"headline": a.headline.Candidates, "published": a.published.Candidates, "modified": a.modified.Candidates,
		"authors": a.byline.Candidates, "lead": a.lead.Candidates, "dateline": a.opening.Candidates,
		"site": a.about.Site.Candidates, "section": a.about.Section.Candidates, "topics": a.about.Topics.Candidates,
		"description": a.about.Description.Candidates, "image": a.about.Image.Candidates,
	}
}
