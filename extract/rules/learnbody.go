package rules

import (
	"cmp"
	"maps"
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ProposeBody gives selectors of elements that hold most of a story's
// paragraphs, and little else, the best first; below are names of elements in
// them that hold nothing of it.
func ProposeBody(p Page, paragraphs []string) (keep, drop []string) {
	w := bodyProposer{want: map[string]bool{}, wrong: map[string]int{}}
	for _, text := range foldAll(paragraphs) {
		if text != "" {
			w.want[text] = true
		}
	}
	w.budget = newBudget()
	var holds *html.Node
	err := w.budget.guarded(stepsOfRule, func() {
		w.count(p.Root)
		holds = w.smallest(p.Root)
	})
	if err != nil || holds == nil {
		return nil, nil
	}
	const levelsUp = 4
	for n, levels := holds, 0; n != nil && levels < levelsUp; n, levels = n.Parent, levels+1 {
		named := selectorsFor(n)
		for _, s := range slices.SortedFunc(maps.Keys(named), func(a, b string) int {
			return cmp.Or(cmp.Compare(named[a], named[b]), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
		}) {
			if n.DataAtom != atom.Body && n.DataAtom != atom.Html {
				keep = append(keep, s)
			}
		}
	}
	// On a page that is too large, those up to there have to do.
	_ = w.budget.guarded(stepsOfRule, func() { w.collectWrong(holds) })
	return keep, slices.Sorted(maps.Keys(w.wrong))
}

// A bodyProposer looks for the element that holds the story of a page.
type bodyProposer struct {
	want   map[string]bool    // the story's paragraphs, folded
	in     map[*html.Node]int // paragraphs of the story in an element
	wrong  map[string]int     // elements without any of it, by their names
	budget *budget
}

// count counts the story's paragraphs in each element.
func (w *bodyProposer) count(n *html.Node) int {
	if w.in == nil {
		w.in = map[*html.Node]int{}
	}
	if n.Type == html.ElementNode && w.want[fold(textOf(n, nil, w.budget))] {
		w.in[n] = 1
		return 1
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && !isUnread[c.DataAtom] {
			sum += w.count(c)
		}
	}
	w.in[n] = sum
	return sum
}

// smallest is the smallest element that holds most paragraphs.
func (w *bodyProposer) smallest(n *html.Node) *html.Node {
	const most = 0.7
	if float64(w.in[n]) < most*float64(len(w.want)) || w.in[n] == 0 {
		return nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if s := w.smallest(c); s != nil {
			return s
		}
	}
	if w.want[fold(textOf(n, nil, w.budget))] && n.Parent != nil && n.Parent.Type == html.ElementNode {
		return n.Parent // a story of one paragraph
	}
	return n
}

// collectWrong collects the names of elements that hold nothing of the story.
func (w *bodyProposer) collectWrong(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode || isUnread[c.DataAtom]:
		case w.in[c] > 0:
			if !w.want[fold(textOf(c, nil, w.budget))] {
				w.collectWrong(c)
			}
		default:
			for name := range namesOf(c) {
				w.wrong[name]++
			}
			if c.DataAtom == atom.Aside || c.DataAtom == atom.Figure {
				w.wrong[c.Data]++
			}
		}
	}
}
