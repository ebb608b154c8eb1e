package rules

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Propose gives finders that find the wanted values of a field on a page, the
// ones that are likeliest to hold on other pages of the site first: by ids and
// classes that mean something, then by what the page declares of itself, then by
// where an element stands. Of a field that is printed with more around it, such
// as a credit or a date, they find what holds the values. It gives none for a text dump, for
// nothing wanted, and where nothing on the page has the values.
func Propose(p Page, field Field, want []string) []Finder {
	w := proposer{field: field, want: foldAll(want), found: map[string]*proposal{}}
	w.budget = newBudget()
	// On a page that is too large, what was seen up to there has to do.
	_ = w.budget.guarded(stepsOfRule, func() { w.walk(p.Root) })
	if p.JSONLD != nil {
		for _, object := range p.JSONLD() {
			w.jsonLD(object, "")
		}
	}
	var out []*proposal
	for _, key := range slices.Sorted(maps.Keys(w.found)) {
		found := w.found[key]
		for _, separator := range [...]string{"", ",", ";"} {
			if w.fits(found.values, separator) {
				f := *found
				f.finder.Split = separator
				out = append(out, &f)
				break
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].cost() < out[j].cost() })
	finders := make([]Finder, len(out))
	for i, f := range out {
		finders[i] = f.finder
	}
	return finders
}

// A proposal is a finder, what it finds, and how far it is from what lasts.
type proposal struct {
	finder Finder
	values []string
	rank   int
}

// The ranks of proposals.
const (
	rankMeaning  = iota // an id or a class that says what the field is
	rankDeclared        // JSON-LD and meta elements
	rankName            // any other id, class or attribute that names an element
	rankPlace           // a tag below a class
	rankTag             // a tag alone
)

// cost orders proposals: by rank, then the shorter first.
func (p *proposal) cost() int { return 1000*p.rank + len(p.finder.String()) }

// A proposer collects proposals for a field from a page.
type proposer struct {
	field  Field
	want   []string
	found  map[string]*proposal
	budget *budget
}

// maxText is the longest text of an element that is looked at for a field, as
// a multiple of what is wanted, and what may stand around it.
const maxText = 80

// walk proposes for every element.
func (w *proposer) walk(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.budget.spend(1)
		if c.Type != html.ElementNode {
			continue
		}
		w.element(c)
		w.walk(c)
	}
}

func (w *proposer) element(n *html.Node) {
	if n.DataAtom == atom.Meta {
		for _, key := range [...]string{"property", "name", "itemprop"} {
			if name := attr(n, key); name != "" {
				w.add("meta "+name, Finder{Meta: name}, rankDeclared, attr(n, "content"))
			}
		}
		return
	}
	if isUnread[n.DataAtom] || n.DataAtom == atom.Head || n.DataAtom == atom.Title {
		return
	}
	if date := attr(n, "datetime"); date != "" && (w.field == Published || w.field == Modified) {
		for selector, rank := range selectorsFor(n) {
			w.add(selector+" @datetime", Finder{Selector: Selector{CSS: selector}, Attr: "datetime"}, rank, date)
		}
	}
	text := textOf(n, nil, w.budget)
	for selector, rank := range selectorsFor(n) {
		w.add(selector, Finder{Selector: Selector{CSS: selector}}, rank, text)
	}
}

func (w *proposer) jsonLD(v any, path string) {
	switch v := v.(type) {
	case []any:
		for _, member := range v {
			w.jsonLD(member, path)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if isPathKey(key) {
				w.jsonLD(v[key], strings.TrimPrefix(path+"."+key, "."))
			}
		}
	case string:
		if path != "" {
			w.add("json-ld "+path, Finder{JSONLD: path}, rankDeclared, v)
		}
	}
}

// isPathKey reports whether a key can be one of those in a path, which has dots between
// them, and is no word of JSON-LD itself: "name", not "", "a.b" or "@id".
func isPathKey(key string) bool { return key != "" && !strings.ContainsAny(key, ".@") }

func (w *proposer) add(key string, f Finder, rank int, value string) {
	p := w.found[key]
	if p == nil {
		p = &proposal{finder: f, rank: rank}
		w.found[key] = p
	}
	p.values = append(p.values, value)
}

// fits reports whether values are what is wanted, all of it and nothing else. A
// headline is the first value; dates and credits need only hold what is wanted.
func (w *proposer) fits(values []string, separator string) bool {
	var parts []string
	for _, v := range values {
		for _, part := range appendSplit(nil, Value{Text: v}, separator) {
			if part := fold(part.Text); part != "" && !slices.Contains(parts, part) {
				parts = append(parts, part)
			}
		}
	}
	if len(parts) == 0 || len(w.want) == 0 {
		return false
	}
	switch w.field {
	case Published, Modified:
		return separator == "" && len(values[0]) < maxText && strings.ContainsAny(values[0], "0123456789")
	case Authors, Byline:
		joined := strings.Join(parts, " ")
		return separator == "" && len(joined) < len(strings.Join(w.want, " "))+maxText && !slices.ContainsFunc(w.want, func(name string) bool { return !strings.Contains(joined, name) })
	case Topics:
		return len(parts) == len(w.want) && !slices.ContainsFunc(parts, func(part string) bool { return !slices.Contains(w.want, part) })
	}
	return separator == "" && parts[0] == w.want[0]
}

func foldAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = fold(s)
	}
	return out
}

// fold makes texts comparable that are printed differently.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// selectorsFor are short selectors that find an element, with their rank.
func selectorsFor(n *html.Node) map[string]int {
	out := map[string]int{}
	tag, isPlain := n.Data, isPlainTag(n.Data)
	for name, rank := range namesOf(n) {
		out[name] = rank
		if strings.HasPrefix(name, ".") && isPlain {
			out[tag+name] = rank
		}
	}
	switch {
	case !isPlain:
		return out
	case n.DataAtom == atom.H1:
		out["h1"] = rankName
	default:
		out[tag] = rankTag
	}
	for up, levels := n.Parent, 0; up != nil && levels < 3; up, levels = up.Parent, levels+1 {
		for name := range namesOf(up) {
			out[name+" "+tag] = rankPlace
		}
	}
	return out
}

// isPlainTag reports whether the name of an element can stand in a selector as it is:
// that of <a!> cannot.
func isPlainTag(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool { return (r < 'a' || r > 'z') && !isDigit(r) && r != '-' && r != '_' })
}

// namesOf are the selectors that an element's id, classes and attributes give.
func namesOf(n *html.Node) map[string]int {
	out := map[string]int{}
	if id := attr(n, "id"); isLasting(id) {
		out["#"+id] = rankOf(id)
	}
	for class := range strings.FieldsSeq(attr(n, "class")) {
		if isLasting(class) {
			out["."+class] = rankOf(class)
		}
	}
	for _, key := range [...]string{"itemprop", "rel", "data-testid", "data-qa", "data-component"} {
		if v := attr(n, key); isLasting(v) {
			out["["+key+"="+v+"]"] = rankOf(v)
		}
	}
	return out
}

// isLasting reports whether a name looks as if a person had given it. Programs
// make others for one version of a page: "css-1x2y3z", "sc-bdVaJa", "post-48211".
// Names that would need escapes in a selector are not lasting either.
func isLasting(name string) bool {
	const longest, maxDigits = 40, 1
	if name == "" || len(name) > longest || name[0] == '-' || isDigit(rune(name[0])) || strings.HasPrefix(name, "css-") || strings.HasPrefix(name, "sc-") {
		return false
	}
	digits, capitals := 0, 0
	for _, r := range name {
		switch {
		case isDigit(r):
			digits++
		case r >= 'A' && r <= 'Z':
			capitals++
		case (r < 'a' || r > 'z') && r != '-' && r != '_':
			return false
		}
	}
	return digits <= maxDigits && (digits == 0 || capitals == 0) && !isHash(name, capitals)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isHash reports whether a name is short, has capitals, and means nothing:
// "jiBfKw", but not "pageBody" or "Title-main".
func isHash(name string, capitals int) bool {
	const longest = 8
	return capitals > 0 && len(name) <= longest && rankOf(name) != rankMeaning && !strings.ContainsAny(name, "-_")
}

// meanings are parts of names that say what an element holds.
var meanings = []string{
	"head", "title", "author", "byline", "date", "time", "publish", "body", "content", "article", "story", "text", "lead", "intro", "standfirst",
	"summary", "dek", "subtitle", "tag", "topic", "keyword", "section", "categor", "kicker",
}

func rankOf(name string) int {
	name = strings.ToLower(name)
	if slices.ContainsFunc(meanings, func(m string) bool { return strings.Contains(name, m) }) {
		return rankMeaning
	}
	return rankName
}
