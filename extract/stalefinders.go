package extract

import (
	"strings"

	"shuck/extract/rules"
)

// staleFinders warns of rules that know where fields of a page are and find nothing
// there, where no rule does and the page has the field all the same. What a page
// does not have, such as a standfirst, no rule can find. Imported rules are weighed
// against the heuristics and often find less.
func staleFinders(rulings []*rules.Result, r Record) []string {
	has := map[rules.Field]bool{
		rules.Headline: r.Headline != "", rules.Authors: len(r.Authors) > 0, rules.Byline: r.Byline != "",
		rules.Dateline: r.Dateline != nil, rules.Lead: r.Lead != "", rules.Published: r.Published != "",
		rules.Modified: r.Modified != "", rules.Section: r.Section != "", rules.Topics: len(r.Topics) > 0,
	}
	for _, ruling := range rulings {
		for field := range ruling.Fields {
			delete(has, field)
			switch field { // either says who signs
			case rules.Authors:
				delete(has, rules.Byline)
			case rules.Byline:
				delete(has, rules.Authors)
			}
		}
	}
	var out []string
	for _, ruling := range rulings {
		if ruling.Rule.Imported || ruling.CutOff || ruling.Fields == nil {
			continue
		}
		var none []string
		for _, field := range rules.Fields {
			if has[field] && len(ruling.Rule.Finders[field]) > 0 {
				none = append(none, "no "+string(field))
			}
		}
		if len(none) > 0 {
			out = append(out, "the site rule "+ruling.Rule.Source+" finds "+strings.Join(none, ", ")+" here, which the page has; it may be out of date")
		}
	}
	return out
}
