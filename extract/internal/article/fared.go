package article

import (
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
)

// Fared returns what was proposed for each field and how it fared, by the field's key
// in a record.
func (a *Article) Fared() map[string][]fields.Fared {
	k := a.Known
	out := map[string][]fields.Fared{
		"headline":  fields.FaredHeadline(a.atHeadline, a.Headline),
		"authors":   fields.FaredByline(k, a.Byline),
		"byline":    nil,
		"published": fields.FaredDates(k, a.Published, a.now),
		"modified":  fields.FaredDates(k, a.Modified, a.now),
		"topics":    fields.FaredTopics(a.About.Topics.Candidates),
	}
	for field, candidates := range map[string][]facts.Candidate{
		"lead": a.Lead.Candidates, "dateline": a.Opening.Candidates, "site": a.About.Site.Candidates,
		"section": a.About.Section.Candidates, "description": a.About.Description.Candidates, "image": a.About.Image.Candidates,
	} {
		out[field] = fields.FaredFirst(candidates)
	}
	if printed := k.Byline.Printed; printed.Value != "" {
		out["byline"] = fields.FaredFirst([]facts.Candidate{printed})
	}
	return out
}

// FieldOf returns the fields that blocks print, by the number of the block.
func (a *Article) FieldOf() map[int]string {
	k := a.Known
	out := map[int]string{}
	for _, f := range []struct {
		name  string
		block int
	}{
		{"lead", k.Lead.Block()}, {"byline", k.Byline.Printed.Block()}, {"headline", k.Headline.Block()},
	} {
		if f.block != page.NoBlock {
			out[f.block] = f.name
		}
	}
	if cut := a.Opening.Value.Cut; cut.Block != page.NoBlock && out[cut.Block] == "" {
		out[cut.Block] = "dateline"
	}
	return out
}
