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
func (a *article) applyRules() {
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
func (a *article) siteRules() []*rules.Rule {
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
func (a *article) likelyDay() time.Time {
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
		if d, ok := parseMachineDate(text, a.dateLanguage()); ok {
			return d.midnight()
		}
	}
	if d, ok := dateInURL(a.address()); ok {
		return d.midnight()
	}
	return time.Time{}
}

// ruled are the values that the nearest rule gives for a field.
func (a *article) ruled(field rules.Field, imported bool) []Candidate {
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
func (a *article) blockAt(n *html.Node) int {
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

// Where a rule finds fewer words than ruleWordsLeast, or than a share of what
// the scores take for the story, it no longer fits the page, and the scores
// stay.
const (
	ruleWordsLeast = 10
	ruleShareLeast = 0.1
	// An imported rule has no say in blocks that the scores are sure of: it puts
	// in those above importedIn that it keeps, and takes out those below
	// importedOut that it does not, or below importedDrop that it drops. Taking it
	// at its word cost a hundredth of the F1 on news pages.
	importedIn   = 0.5
	importedOut  = 0.8
	importedDrop = 0.9
	// And where it finds less than half of the story, or twice as much, it does
	// not fit the page.
	importedShareLeast = 0.5
	importedShareMost  = 2.0
	// pruneBelow is the score below which blocks go where a rule has what it
	// finds pruned.
	pruneBelow = 0.1
)

// takeRuled takes what the nearest rule that fits says is the body.
func (a *article) takeRuled() {
	for _, result := range a.rulings {
		if a.doc.Root == nil {
			a.takeRuledLines(result.Lines)
			return
		}
		if a.takeRuledBody(result) {
			return
		}
	}
}

// takeRuledBody puts in the blocks of the elements that a rule keeps, and takes
// out the others; a rule that only drops leaves the others as they are. It
// tells whether the rule fits the page.
func (a *article) takeRuledBody(result *rules.Result) bool {
	if len(result.Keep) == 0 && len(result.Drop) == 0 {
		return false
	}
	in := a.ruledBlocks(result)
	had, has := 0, 0
	for i := range in {
		words := a.view.stats(i).words
		if a.body[i] {
			had += words
		}
		if in[i] {
			has += words
		}
	}
	if !ruleFits(result.Rule, float64(has), float64(had)) {
		return false
	}
	for i := range in {
		a.put(i, in[i])
	}
	return true
}

// ruleFits tells by the words it finds, and those that the scores take for the
// story, whether a rule fits the page.
func ruleFits(r *rules.Rule, has, had float64) bool {
	if r.Imported {
		return has >= ruleWordsLeast && has >= importedShareLeast*had && has <= importedShareMost*had
	}
	return has >= ruleWordsLeast && has >= ruleShareLeast*had
}

// ruledBlocks is the body, by block, as a rule says it.
func (a *article) ruledBlocks(result *rules.Result) []bool {
	kept, dropped := insideOf(result.Keep), insideOf(result.Drop)
	in := make([]bool, len(a.body))
	for i := range in {
		b := &a.doc.Blocks[i]
		switch {
		case b.node == nil:
			in[i] = a.body[i]
		case result.Rule.Imported:
			in[i] = a.importedBlock(i, len(result.Keep) == 0 || kept(b.node), dropped(b.node))
		case dropped(b.node):
		case len(result.Keep) == 0:
			in[i] = a.body[i]
		default:
			in[i] = kept(b.node) && b.Type != Caption && !(result.Rule.Prune && a.scores[i] < pruneBelow)
		}
	}
	return in
}

// importedBlock tells whether a block is body that an imported rule keeps or
// drops.
func (a *article) importedBlock(i int, kept, dropped bool) bool {
	score := a.scores[i]
	switch {
	case dropped:
		return a.body[i] && score >= importedDrop
	case kept:
		return a.body[i] || score >= importedIn && a.doc.Blocks[i].Type != Caption
	}
	return a.body[i] && score >= importedOut
}

// insideOf tells of nodes whether they are in one of a set, or are one. It
// remembers what it has seen, so each node is looked at once.
func insideOf(set map[*html.Node]bool) func(*html.Node) bool {
	known := map[*html.Node]bool{}
	var inside func(*html.Node) bool
	inside = func(n *html.Node) bool {
		if n == nil || len(set) == 0 {
			return false
		}
		is, ok := known[n]
		if !ok {
			is = set[n] || inside(n.Parent)
			known[n] = is
		}
		return is
	}
	return inside
}

// takeRuledLines takes out of the body of a text dump what a rule says is no
// part of the story. Where it knows the end, the sentences up to there are in.
func (a *article) takeRuledLines(lines *rules.LineResult) {
	begun := false
	for i := range a.body {
		switch {
		case i <= lines.HeadlineAt || i == lines.BylineAt || i >= lines.End || lines.Drop[i]:
			a.drop(i)
		case begun && lines.End < len(a.body) && a.stats(i).endsSentence:
			a.put(i, true)
		}
		begun = begun || a.body[i]
	}
}

// ruledLine is what a rule for text dumps gives for the headline or the
// byline; ok is false where none does.
func (a *article) ruledLine(of func(*rules.LineResult) (string, int)) (c Candidate, ok bool) {
	for _, result := range a.rulings {
		if value, at := of(result.Lines); value != "" {
			return Candidate{Value: oneLine(value), Block: at, Finder: ruleFinder}, true
		}
	}
	return Candidate{}, false
}

// ruledTextHeadline takes the headline that a rule gives.
func (a *article) ruledTextHeadline() bool {
	c, ok := a.ruledLine(func(l *rules.LineResult) (string, int) { return l.Headline, l.HeadlineAt })
	if ok {
		a.title, a.candidates["headline"] = c, []Candidate{c}
	}
	return ok
}

// ruledTextByline takes the credit that a rule gives, where it names somebody.
func (a *article) ruledTextByline() bool {
	c, ok := a.ruledLine(func(l *rules.LineResult) (string, int) { return l.Byline, l.BylineAt })
	if !ok {
		return false
	}
	names, _ := creditSigners(c.Value)
	if len(names) == 0 {
		return false
	}
	a.authors, a.credit, a.candidates["authors"] = names, printedAs(c), []Candidate{c}
	a.take(c.Block)
	return true
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
func (a *article) rulesUsed() []RuleUse {
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
func (a *article) staleRules() []string {
	var out []string
	for _, result := range a.rulings {
		r := result.Rule
		if !r.Imported && len(r.Keep) > 0 && len(result.Keep) == 0 && a.doc.Root != nil && slices.Contains(a.body, true) {
			out = append(out, "the site rule "+r.Source+" finds no body here; it may be out of date")
		}
	}
	return out
}
