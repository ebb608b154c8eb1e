package extract

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"shuck/extract/rules"
)

// Names of the finders that say what site rules say. A rule that was made for
// shuck goes first. One that is read from a config of another program, which
// nobody held against the page, is asked where the heuristics find nothing; of
// what it says of the body see importedBlock. On the pages that were measured the
// heuristics were right wherever the two disagreed about another field.
const (
	ruleFinder     = "rule"
	importedFinder = "imported rule"
)

// ruleFinders are the finders of a field, with that of site rules before them.
func ruleFinders(field rules.Field, others ...finder) []finder {
	return append([]finder{{ruleFinder, func(a *article) []Candidate { return a.ruled(field, false) }}}, others...)
}

// applyRules applies the rules of the page's site.
func (a *Facts) applyRules() {
	list := a.siteRules()
	if len(list) == 0 {
		return
	}
	p := a.doc.RulePage()
	for _, r := range list {
		if result := r.Apply(p); result != nil {
			a.rulings = append(a.rulings, result)
		}
	}
}

// RulePage is the page as site rules see it: its tree, or the lines of a dump.
func (d *Document) RulePage() rules.Page {
	p := rules.Page{Root: d.Root, JSONLD: d.jsonLDObjects}
	if p.Root == nil {
		for i := range d.Blocks {
			p.Lines = append(p.Lines, d.Blocks[i].Text)
		}
	}
	return p
}

// siteRules are the rules for the page, by the address it was fetched from or
// else the one it declares; for a dump without any, by the site that its first
// line names, and by what its lines say. An address for which there is nothing
// but rules for every page is passed over like one for which there is nothing.
func (a *Facts) siteRules() []*rules.Rule {
	var list []*rules.Rule
	for _, address := range [...]string{a.doc.Page.URL, a.address(), a.doc.head.site} {
		if found := a.rules.For(address, a.likelyDay); len(found) > len(list) {
			list = found
		}
		if slices.ContainsFunc(list, func(r *rules.Rule) bool { return !r.IsGlobal() }) {
			return list
		}
	}
	if a.doc.Root == nil {
		return append(list, a.rules.ForDumps()...)
	}
	return list
}

func (d *Document) jsonLDObjects() []map[string]any {
	out := make([]map[string]any, len(d.meta.ld))
	for i, n := range d.meta.ld {
		out[i] = n
	}
	return out
}

// likelyDay is the day that metadata gives or else the address, before anything
// is decided: it chooses among the rules for the designs of a site. The zero
// time is none.
func (a *Facts) likelyDay() time.Time {
	texts := []string{a.doc.head.date}
	for _, n := range a.doc.meta.ld {
		if day, ok := n["datePublished"].(string); ok {
			texts = append(texts, day)
		}
	}
	for _, c := range a.metas(publishedMetas) {
		texts = append(texts, c.Value)
	}
	for _, text := range texts {
		if d, ok := parseMachineDate(text, a.declaredLanguage()); ok {
			return d.midnight()
		}
	}
	if d, ok := dateInURL(a.address()); ok {
		return d.midnight()
	}
	return time.Time{}
}

// ruled are the values that the nearest rule gives for a field.
func (a *Facts) ruled(field rules.Field, imported bool) []Candidate {
	for _, result := range a.rulings {
		if result.Rule.Imported != imported || len(result.Fields[field]) == 0 {
			continue
		}
		var out []Candidate
		for _, v := range result.Fields[field] {
			out = append(out, Candidate{Value: oneLine(v.Text), Block: a.blockAt(v.Node)})
		}
		return out
	}
	return nil
}

// ruledHeadline is the first headline of the rules: a page has one.
func (a *article) ruledHeadline(imported bool) []Candidate {
	all := a.ruled(rules.Headline, imported)
	return all[:min(len(all), 1)]
}

// ruledSigners are the names that rules give, or the credits they find.
func (a *article) ruledSigners(imported bool) []Candidate {
	if names := a.ruled(rules.Authors, imported); len(names) > 0 {
		return names
	}
	return a.ruled(rules.Byline, imported)
}

// ruledDates are the dates that rules give, in whatever form they are printed.
func (a *article) ruledDates(field rules.Field, imported bool) []Candidate {
	all := a.ruled(field, imported)
	for i, c := range all {
		if _, ok := parseMachineDate(c.Value, a.dateLanguage()); ok {
			continue
		}
		if d, _, _, ok := findPrintedDate(c.Value, a.dateLanguage()); ok {
			all[i].Value = d.String()
		}
	}
	return all
}

// blockAt is the first block in an element, or the one that it is part of.
func (a *Facts) blockAt(n *html.Node) int {
	if n == nil {
		return noBlock
	}
	above := map[*html.Node]bool{}
	for p := n.Parent; p != nil; p = p.Parent {
		above[p] = true
	}
	part := noBlock
	for i := range a.doc.Blocks {
		b := a.doc.Blocks[i].node
		if b == nil {
			continue
		}
		if part == noBlock && above[b] {
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

// printedAs is a credit as a record gives it: without a date.
func printedAs(c Candidate) Candidate {
	if parsed, ok := parseCredit(c.Value); ok {
		c.Value = parsed.printed
	}
	return c
}

// ruledByline is the credit as printed that a rule gives.
func (a *article) ruledByline() (Candidate, bool) {
	all := a.ruled(rules.Byline, false)
	if len(all) == 0 {
		return Candidate{}, false
	}
	c := printedAs(all[0])
	c.Finder = ruleFinder
	return c, true
}

// ruledDateline takes the dateline that a rule gives, and cuts it off the
// paragraph that it opens.
func (a *article) ruledDateline() bool {
	for _, c := range a.ruled(rules.Dateline, false) {
		p, ok := parseLoneDateline(c.Value)
		if !ok {
			if p, ok = parseDateline(c.Value); !ok {
				continue
			}
		}
		block, cut := a.opensWith(c.Value)
		a.setDateline(p, block, cut)
		a.candidates["dateline"] = []Candidate{{Value: p.text, Finder: ruleFinder, Block: block}}
		return true
	}
	return false
}

// opensWith is the body block that a dateline opens, and where the text behind
// it begins.
func (a *article) opensWith(dateline string) (block, cut int) {
	for i := a.first; i < a.end; i++ {
		text := a.doc.Blocks[i].Text
		if !a.body[i] || !strings.HasPrefix(text, dateline) {
			continue
		}
		if p, ok := parseDateline(text); ok {
			return i, p.end
		}
		rest := strings.TrimLeft(text[len(dateline):], " \n.:,-–—")
		return i, len(text) - len(rest)
	}
	return noBlock, 0
}

// takeLeadBlocks takes the blocks out of the body's head that print what a rule
// gives as the standfirst: it may have come from metadata, or be a list.
func (a *article) takeLeadBlocks() {
	const wordsMin = 3 // fewer may stand anywhere
	lead := letters(a.lead.Value)
	for i := a.first; i < min(a.end, a.first+leadReach); i++ {
		b := &a.doc.Blocks[i]
		if !a.body[i] || b.stats.words < wordsMin {
			continue
		}
		if strings.Contains(lead, letters(b.Text)) || likeness(b.Text, a.lead.Value) > titleAgain {
			a.take(i)
		}
	}
}

// isRuled tells whether what was chosen among candidates came from a rule that
// was made for the page: then it is taken as it is.
func isRuled(c Candidate) bool { return c.Finder == ruleFinder }

// RuleUse is a rule that was applied to a page.
type RuleUse struct {
	Source  string   // its file
	Trouble []string // what in it could not be used on the page, and why
}

// rulesUsed are the rules that were applied, the nearest first.
func (a *Facts) rulesUsed() []RuleUse {
	var out []RuleUse
	for _, result := range a.rulings {
		use := RuleUse{Source: result.Rule.Source}
		for _, err := range result.Trouble {
			use.Trouble = append(use.Trouble, err.Error())
		}
		out = append(out, use)
	}
	return out
}

// staleRules warns of rules that know where the body is and find nothing there,
// on a page that has a story.
func (a *Body) staleRules() []string {
	var out []string
	for _, result := range a.rulings {
		r := result.Rule
		if !r.Imported && len(r.Keep) > 0 && len(result.Keep) == 0 && a.doc.Root != nil && slices.Contains(a.body, true) {
			out = append(out, "the site rule "+r.Source+" finds no body here; it may be out of date")
		}
	}
	return out
}
