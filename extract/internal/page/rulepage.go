package page

import (
	"shuck/extract/rules"
)

// RulePage returns the page as site rules see it: its tree, or the lines of a
// dump.
func (d *Document) RulePage() rules.Page {
	p := rules.Page{Root: d.Root, JSONLD: d.jsonLDObjects}
	if p.Root == nil {
		for i := range d.Blocks {
			p.Lines = append(p.Lines, d.Blocks[i].Text)
		}
	}
	return p
}

// jsonLDObjects returns the JSON-LD objects of the page as plain maps.
func (d *Document) jsonLDObjects() []map[string]any {
	out := make([]map[string]any, len(d.Meta.LD))
	for i, n := range d.Meta.LD {
		out[i] = n
	}
	return out
}
