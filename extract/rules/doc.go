// Package rules reads and applies rules for single sites. A rule says how the
// pages of a site are built, where the heuristics of package extract would have to
// guess.
//
//	set, err := rules.LoadDir("rules")
//	record := extract.Do(page, extract.Options{Rules: set})
//
// A rule is a YAML file, one for each site; configs of Full-Text RSS and Graby
// (host.txt) are read as they are. Rules are applied to the tree of an HTML page
// or to the lines of a text dump and change neither. The work of a rule on a page
// is counted and bounded, the same on every machine. A [Set] and its rules may be
// used by any number of goroutines at once.
//
//	rule.go      Rule and what it is made of
//	yaml.go      YAML files to rules; yamlfinder.go: selectors and finders in them
//	ftr.go       configs of Full-Text RSS to rules; ftrkeys.go: what their directives mean
//	write.go     rules to YAML
//	error.go     what is wrong with a file, and where; the key that was probably meant
//	builtin.go   the rules that come with the package
//	set.go       Set: the rules of a host, the nearest first; dir.go: directories and files
//	selector.go  CSS and XPath alike: what a selector finds
//	  css.go     CSS in one walk, however long the selector; csscost.go: what pseudo-classes look at
//	  xpath.go   XPath; xpathnav.go: how it moves in a tree
//	  budget.go  how much work a rule may do
//	apply.go     a rule on a tree; lines.go: on a text dump
//	  replace.go what is replaced before a page is parsed
//	  compile.go all of a rule made ready; values.go: what a finder gives
//	learn.go     selectors that find what is wanted, for learning rules; learnbody.go: the body
//	text.go      the text of an element
package rules
