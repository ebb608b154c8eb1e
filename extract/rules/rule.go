package rules

import (
	"slices"
	"sync"
	"time"
)

// A Field is a key of a rule that finders stand under.
type Field string

// The fields that a rule can give.
const (
	Headline  Field = "headline"
	Authors   Field = "authors" // names, or credits that hold them
	Byline    Field = "byline"  // the credit as printed
	Dateline  Field = "dateline"
	Lead      Field = "lead"
	Published Field = "published"
	Modified  Field = "modified"
	Section   Field = "section"
	Topics    Field = "topics"
)

// Fields are all fields that a rule can give, in the order in which they are
// shown.
var Fields = []Field{Headline, Authors, Byline, Dateline, Lead, Published, Modified, Section, Topics}

// A Rule says how the pages of a site are built. It is never changed once it
// is loaded.
type Rule struct {
	Source string   // the file it was read from
	Hosts  []string // "example.org", or "*.example.org" for what is below it, "*" for all

	// From and Until bound the days, as YYYY-MM-DD, on which stories were
	// published that look like this; "" is no bound.
	From, Until string

	Replace []Replacement // made in the page's bytes before it is parsed
	When    []Selector    // each must find something
	Finders map[Field][]Finder
	Keep    []Selector // the body: what the first one that finds something finds
	Drop    []Selector // what is no part of the body
	Strip   []Selector // what is no part of any field
	Unwrap  []Selector // elements that are read as if only their content stood there
	Prune   bool       // in what Keep finds the heuristics drop what is surely not the story
	Lines   Lines      // for text dumps

	// Imported is set when the rule came from a config of another program and
	// nobody has held it against pages: it is weighed against the heuristics.
	Imported bool
	// Notes are the directives of such a config that are not used, and those that
	// are wrong.
	Notes []Note

	once     sync.Once
	compiled *compiled
}

// A Replacement is a string to find, wherever it stands, and what to put there.
type Replacement struct {
	Find, With string
	at         position
	open       bool // With is still to come
}

// A Finder gives the values of a field. One of its sources is set.
type Finder struct {
	Selector Selector
	Attr     string   // of the elements that Selector finds; "" is their text
	JSONLD   string   // keys with dots between, of the page's JSON-LD
	Meta     string   // name, property or itemprop of meta elements
	Constant string   // a value for every page
	Regex    string   // the value is what it matches, or its group
	Group    int      // of Regex; 0 is all that matched
	Split    string   // what stands between the values of a list; "" is one value
	at       position // where it stands in the file
}

// A Selector is CSS or XPath.
type Selector struct {
	CSS, XPath string
	at         position
}

// String is the selector as it is written.
func (s Selector) String() string {
	if s.XPath != "" {
		return s.XPath
	}
	return s.CSS
}

// Lines are the regular expressions of a rule for text dumps. Each is held
// against one line at a time.
type Lines struct {
	When     Pattern // a line of the dump must match
	Headline Pattern // the line, or its first group, is the headline
	Byline   Pattern
	End      []Pattern // the story ends before the first line that matches
	Drop     []Pattern // lines that are no part of the story
}

// A Pattern is a regular expression of a file; Expr is "" where there is none.
type Pattern struct {
	Expr string
	at   position
}

// A Note is a directive of an imported config that does not do here what it says.
type Note struct {
	Key     string // the directive
	Message string // what becomes of it, in a few words
	Line    int    // of the config, from 1
	IsError bool   // the directive is wrong, not only of no use here
}

// compiled is what a rule has to be made into before it can be applied.
type compiled struct {
	selectors map[Selector]finder
	patterns  map[string]*regex
	errors    []error
}

// dayForm is how days are written in rules.
const dayForm = time.DateOnly

// Holds reports whether the rule is for stories of a day; the zero time is a day
// that is not known, for which the rule must have no end.
func (r *Rule) Holds(day time.Time) bool {
	if day.IsZero() {
		return r.Until == ""
	}
	d := day.Format(dayForm)
	return (r.From == "" || r.From <= d) && (r.Until == "" || d <= r.Until)
}

// IsGlobal reports whether the rule is for every page, whatever its host.
func (r *Rule) IsGlobal() bool { return slices.Equal(r.Hosts, []string{everyHost}) }

// IsDated reports whether it depends on the day of a story that the rule is for it.
func (r *Rule) IsDated() bool { return r.From != "" || r.Until != "" }

// Usable gives a copy of the rule without what does not compile; nil when nothing
// is left. The rule itself stays as it is.
func (r *Rule) Usable() *Rule {
	c := r.compile()
	out := &Rule{
		Source: r.Source, Hosts: r.Hosts, From: r.From, Until: r.Until, Prune: r.Prune, Lines: r.Lines, Replace: r.Replace,
		Imported: r.Imported, Notes: r.Notes, Finders: map[Field][]Finder{},
	}
	usable := func(list []Selector) []Selector {
		var out []Selector
		for _, s := range list {
			if c.selectors[s] != nil {
				out = append(out, s)
			}
		}
		return out
	}
	out.When, out.Keep, out.Drop = usable(r.When), usable(r.Keep), usable(r.Drop)
	out.Strip, out.Unwrap = usable(r.Strip), usable(r.Unwrap)
	for field, list := range r.Finders {
		for _, f := range list {
			if f.Selector.String() == "" || c.selectors[f.Selector] != nil {
				out.Finders[field] = append(out.Finders[field], f)
			}
		}
	}
	if out.isEmpty() {
		return nil
	}
	return out
}
