package extract

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/article"
	"shuck/extract/internal/body"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/files"
	"shuck/extract/internal/markdown"
)

// recordOf returns the record of what was decided about a page.
func recordOf(a *article.Article, opts Options) Record {
	k := a.Known
	story := a.Story()
	r := Record{
		Source:       files.Text(k.Doc.Page.Source),
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
	r.Warnings = append(r.Warnings, lostCharacters(r)...)
	r.Warnings = append(r.Warnings, facts.LeftOut("authors", a.Byline.Candidates)...)
	r.Warnings = append(r.Warnings, facts.LeftOut("topics", a.About.Topics.Candidates)...)
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

// lostCharacters warns of replacement characters in what a record prints of the story
// that stood on the page: those that decoding made have been told.
func lostCharacters(r Record) []string {
	isTold := func(warning string) bool { return strings.HasSuffix(warning, " replaced") }
	lost := 0
	for _, text := range []string{r.Headline, r.Lead, r.Byline, r.Body} {
		lost += strings.Count(text, string(utf8.RuneError))
	}
	switch {
	case lost == 0 || slices.ContainsFunc(r.Warnings, isTold):
		return nil
	case lost == 1:
		return []string{"1 character was lost before the page was saved"}
	}
	return []string{fmt.Sprintf("%d characters were lost before the page was saved", lost)}
}
