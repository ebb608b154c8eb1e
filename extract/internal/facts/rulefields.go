package facts

import (
	"slices"
	"time"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
	"shuck/extract/rules"

	"golang.org/x/net/html"
)

// The finders that give what site rules say. Rules made for shuck come first. A
// rule imported from a config of another program was never compared with the page,
// so it is asked only if the heuristics find nothing; for the body see package
// body. On the pages that were measured, the heuristics were right wherever the two
// disagreed about another field.
var (
	Rule     = Finder{RuleFinder, "rule", 10, Ruled}
	Imported = Finder{ImportedFinder, "imported rule", 0.4, Ruled}
)

// applyRules applies the rules of the page's site.
func (f *Facts) applyRules() {
	list := f.siteRules()
	if len(list) == 0 {
		return
	}
	p := f.Doc.RulePage()
	for _, r := range list {
		if result := r.Apply(p); result != nil {
			f.Rulings = append(f.Rulings, result)
		}
	}
}

// siteRules returns the rules for the page: those for the address it was fetched
// from, or else for the one it declares; for a dump without either, those for the
// site that its first line names and those that its lines call for. An address that
// has only rules for every page counts as one without rules.
func (f *Facts) siteRules() []*rules.Rule {
	var list []*rules.Rule
	for _, address := range [...]string{f.Doc.Address, f.Address(), f.Doc.Header.Site} {
		if found := f.Rules.For(address, f.likelyDay); len(found) > len(list) {
			list = found
		}
		if slices.ContainsFunc(list, func(r *rules.Rule) bool { return !r.IsGlobal() }) {
			return list
		}
	}
	if f.Doc.Root == nil {
		return append(list, f.Rules.ForDumps()...)
	}
	return list
}

// likelyDay returns the day that metadata gives, or else the address, before
// anything is decided. It chooses among the rules for the designs of a site. It is
// the zero time if there is none.
func (f *Facts) likelyDay() time.Time {
	texts := []string{f.Doc.Header.Date}
	for _, n := range f.Doc.Meta.LD {
		if day, ok := n["datePublished"].(string); ok {
			texts = append(texts, day)
		}
	}
	for _, c := range f.Metas(PublishedMetas) {
		texts = append(texts, c.Value)
	}
	for _, text := range texts {
		if d, ok := dates.Parse(text, f.DeclaredLanguage()); ok {
			return d.Midnight()
		}
	}
	if d, ok := dates.InURL(f.Address()); ok {
		return d.Midnight()
	}
	return time.Time{}
}

// Ruled returns the values that the nearest rule gives for a field.
func (f *Facts) Ruled(field rules.Field, imported bool) []Candidate {
	for _, result := range f.Rulings {
		if result.Rule.Imported != imported || len(result.Fields[field]) == 0 {
			continue
		}
		var out []Candidate
		for _, v := range result.Fields[field] {
			out = append(out, Seen(words.OneLine(v.Text), f.blockAt(v.Node)))
		}
		return out
	}
	return nil
}

// blockAt returns the first block inside an element, or the block that the element
// is part of.
func (f *Facts) blockAt(n *html.Node) int {
	if n == nil {
		return page.NoBlock
	}
	above := map[*html.Node]bool{}
	for p := n.Parent; p != nil; p = p.Parent {
		above[p] = true
	}
	part := page.NoBlock
	for i := range f.Doc.Blocks {
		b := f.Doc.Blocks[i].Node
		if b == nil {
			continue
		}
		if part == page.NoBlock && above[b] {
			part = i
		}
		for p := b; p != nil && !above[p]; p = p.Parent {
			if p == n {
				return i
			}
		}
	}
	return part
}

// IsRuled reports whether a candidate came from a rule that was made for shuck.
// Such a candidate is taken as it is.
func IsRuled(c Candidate) bool { return c.Is(RuleFinder) }

// A RuleUse is a rule that was applied to a page.
type RuleUse struct {
	Source  string   // its file
	Trouble []string // what in it could not be used on the page, and why
}

// RulesUsed returns the rules that were applied, the nearest first.
func (f *Facts) RulesUsed() []RuleUse {
	var out []RuleUse
	for _, result := range f.Rulings {
		use := RuleUse{Source: result.Rule.Source}
		for _, err := range result.Trouble {
			use.Trouble = append(use.Trouble, err.Error())
		}
		out = append(out, use)
	}
	return out
}
