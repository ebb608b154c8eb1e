package extract

import (
	"slices"

	"shuck/extract/internal/article"
	"shuck/extract/internal/body"
	"shuck/extract/internal/markdown"
)

// recordOf returns the record of what was decided about a page.
func recordOf(a *article.Article, opts Options) Record {
	k := a.Known
	story := a.Story()
	r := Record{
		Source:       k.Doc.Page.Source,
		URL:          k.Address(),
		RequestedURL: k.Doc.Page.URL,
		Fetched:      writtenTime(k.Doc.Page.Fetched),
		RecordID:     k.Doc.Page.RecordID,
		Site:         a.About.Site.Value,
		Language:     k.Language,
		Headline:     k.Headline.Value,
		Lead:         k.Lead.Value,
		Byline:       k.Byline.Printed.Value,
		Authors:      k.Byline.Authors,
		Dateline:     (*Dateline)(a.Opening.Value.Dateline),
		Published:    k.Published.String(),
		Modified:     k.Modified.String(),
		Section:      a.About.Section.Value,
		Topics:       a.About.Topics.Value,
		Description:  a.About.Description.Value,
		Image:        a.About.Image.Value,
		Free:         k.IsFree(),
		Kind:         Kind(k.Kind()),
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
			r.Blocks = append(r.Blocks, Block{BlockType(b.Type), b.Level, b.Text})
		}
	}
	if opts.Markdown != nil {
		cut := a.Opening.Value.Cut
		r.BodyMarkdown = markdown.Render(markdown.Story{Doc: k.Doc, In: k.In, CutBlock: cut.Block, CutBytes: cut.Bytes}, markdown.Options{Links: markdown.Links(opts.Markdown.Links), Images: opts.Markdown.Images})
	}
	return r
}
