package fit

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"

	"shuck/extract"
)

// A tally adds up how well bodies, headlines and authors were found, by groups
// of pages such as a set and a view.
type tally struct {
	f1       map[string][]float64
	pages    map[string][]pageScore
	snippets map[string]*snippetCount // by set and view
	headline map[string][]float64     // by set and view, 1 where it is right
	authors  map[string][]float64     // the same
}

// A snippetCount counts snippets that must be in bodies, and that must not.
type snippetCount struct{ wanted, found, unwanted int }

// A pageScore is a page and the F1 of its body.
type pageScore struct {
	f1   float64
	name string
}

func newTally() *tally {
	return &tally{f1: map[string][]float64{}, pages: map[string][]pageScore{}, snippets: map[string]*snippetCount{}, headline: map[string][]float64{}, authors: map[string][]float64{}}
}

// add counts the record of a page and returns the F1 of its body, 0 where the
// gold is snippets.
func (t *tally) add(p *lesson, r extract.Record) float64 {
	t.addFields(p, r)
	if p.gold.Body == "" && len(p.gold.With) == 0 {
		return 0
	}
	if p.gold.Body == "" {
		t.addSnippets(p, r)
		return 0
	}
	want := words(p.gold.Body)
	f1 := bagF1(words(printedBody(&p.gold, r)), want)
	for _, name := range groupsOf(p, len(want)) {
		t.f1[name] = append(t.f1[name], f1)
		t.pages[name] = append(t.pages[name], pageScore{f1, p.gold.ID + " " + p.gold.URL})
	}
	return f1
}

// groupsOf names the groups that a page counts in: its set and view; of HTML
// pages also the kind, articles of the sets other than news and wcxb, and the
// number of words of the gold body.
func groupsOf(p *lesson, length int) []string {
	groups := []string{p.set + "/" + p.view}
	if p.view != "html" {
		return groups
	}
	if p.set == "wcxb" {
		groups = append(groups, p.set+" "+p.gold.Kind)
	} else if p.set != "news" && p.gold.Kind == "article" {
		groups = append(groups, "other articles")
	}
	for i, shortest := range lengthBands {
		if length < shortest || i+1 < len(lengthBands) && length >= lengthBands[i+1] {
			continue
		}
		groups = append(groups, fmt.Sprintf("words from %5d", shortest))
		if p.set != "news" && p.set != "wcxb" {
			groups = append(groups, fmt.Sprintf("others from %5d", shortest))
		}
	}
	return groups
}

// lengthBands are the lengths in words at which the bands begin that figures
// are given for.
var lengthBands = [...]int{0, 100, 200, 400, 800, 10000}

// addFields counts whether the headline and the authors of a dump are right;
// HTML pages are left out, as no model is fitted to theirs.
func (t *tally) addFields(p *lesson, r extract.Record) {
	if p.view == "html" {
		return
	}
	name := p.set + "/" + p.view
	if p.gold.Headline != "" {
		t.headline[name] = append(t.headline[name], oneIf(fold(r.Headline) == fold(p.gold.Headline)))
	}
	if len(p.gold.Authors) > 0 {
		t.authors[name] = append(t.authors[name], oneIf(maps.Equal(authorNames(r.Authors), authorNames(p.gold.Authors))))
	}
}

// oneIf is 1 for true and 0 for false.
func oneIf(right bool) float64 {
	if right {
		return 1
	}
	return 0
}

// authorNames returns the names in a list of authors, folded.
func authorNames(authors []string) map[string]bool {
	names := map[string]bool{}
	for _, author := range authors {
		for _, name := range betweenNames.Split(fold(author), -1) {
			if name = strings.Join(words(name), " "); name != "" {
				names[name] = true
			}
		}
	}
	return names
}

// betweenNames matches what stands between two names.
var betweenNames = regexp.MustCompile(`\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b)\s*`)

func (t *tally) addSnippets(p *lesson, r extract.Record) {
	name := p.set + "/" + p.view
	count := t.snippets[name]
	if count == nil {
		count = &snippetCount{}
		t.snippets[name] = count
	}
	text := fold(printedBody(&p.gold, r))
	for _, s := range p.gold.With {
		count.wanted++
		if strings.Contains(text, fold(s)) {
			count.found++
		}
	}
	for _, s := range p.gold.Without {
		if strings.Contains(text, fold(s)) {
			count.unwanted++
		}
	}
}

// print writes a line for each group: the mean word F1 of its bodies, or how
// often the headline or the authors were right, or the F1 of the snippets. It
// lists the worst pages of each group, so many.
func (t *tally) print(w io.Writer, worst int) {
	for _, name := range sortedKeys(t.f1) {
		fmt.Fprintf(w, "%-20s %4d pages  body F1 %.4f\n", name, len(t.f1[name]), mean(t.f1[name]))
		slices.SortFunc(t.pages[name], func(a, b pageScore) int { return cmp.Compare(a.f1, b.f1) })
		for _, p := range t.pages[name][:min(worst, len(t.pages[name]))] {
			fmt.Fprintf(w, "    %.3f %s\n", p.f1, p.name)
		}
	}
	for _, name := range sortedKeys(t.headline) {
		fmt.Fprintf(w, "%-20s %4d pages  headline %.4f\n", name, len(t.headline[name]), mean(t.headline[name]))
	}
	for _, name := range sortedKeys(t.authors) {
		fmt.Fprintf(w, "%-20s %4d pages  authors %.4f\n", name, len(t.authors[name]), mean(t.authors[name]))
	}
	for _, name := range sortedKeys(t.snippets) {
		c := t.snippets[name]
		precision, recall := share(c.found, c.found+c.unwanted), share(c.found, c.wanted)
		fmt.Fprintf(w, "%-20s F1 %.4f  precision %.4f  recall %.4f\n", name, harmonicMean(precision, recall), precision, recall)
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// printedBody is the body with the dateline in front of it and, where the gold
// has one, the standfirst, since the gold prints them there.
func printedBody(g *goldPage, r extract.Record) string {
	body := r.Body
	if r.Dateline != nil && !isNearStart(body, r.Dateline.Text, len(r.Dateline.Text)+40) {
		body = r.Dateline.Text + " " + body
	}
	if len(g.Lead) > 0 && r.Lead != "" && !isNearStart(body, r.Lead, 2*len(r.Lead)) {
		body = r.Lead + "\n\n" + body
	}
	return body
}

// isNearStart reports whether a part stands in the first maxBytes of a body.
func isNearStart(body, part string, maxBytes int) bool {
	body = fold(body)
	return strings.Contains(body[:min(len(body), maxBytes)], fold(part))
}

// bagF1 is the F1 of one bag of words against another.
func bagF1(got, want []string) float64 {
	if len(got) == 0 || len(want) == 0 {
		return 0
	}
	count := map[string]int{}
	for _, w := range want {
		count[w]++
	}
	common := 0
	for _, w := range got {
		if count[w] > 0 {
			count[w]--
			common++
		}
	}
	return harmonicMean(share(common, len(got)), share(common, len(want)))
}

// share is a/b, 0 where b is 0.
func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// harmonicMean joins precision and recall into an F1.
func harmonicMean(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func mean(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(max(len(xs), 1))
}
