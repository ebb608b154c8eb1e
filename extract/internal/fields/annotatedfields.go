package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/givennames"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Elements are annotated as an author or a date: microdata declares it, or a tag, a class
// or a link says so.

// annotatedMax is how many elements are read as authors of one story. Papers of great
// experiments have three thousand names.
const annotatedMax = 5000

// annotatedAuthors returns the texts of the elements that are annotated as an
// author in one way: the first in the article header that reads like a name, and
// those right beside it, up to annotatedMax. If several stand apart above the headline by
// their class, they do so in teasers.
func (k *Known) annotatedAuthors(how page.Basis) []facts.Candidate {
	var found elementAuthorList
	inTeaser := false
	for _, m := range k.Doc.Annotations {
		if m.Field != page.FieldAuthor || m.Basis != how || !k.mayNameAuthor(m) || how == page.BasisClass && k.isBelowStory(m.Block) {
			continue
		}
		if len(found.out) > 0 && found.endsBefore(m) {
			title := k.Headline.Block()
			if how != page.BasisClass || found.block >= title || m.Block >= title && !inTeaser {
				break
			}
			found, inTeaser = elementAuthorList{}, true
		}
		found.add(m)
	}
	if inTeaser && found.block < k.Headline.Block() {
		return nil
	}
	return found.out
}

// An elementAuthorList are the authors whom elements that stand together name.
type elementAuthorList struct {
	out   []facts.Candidate
	block int        // of the last one
	outer *html.Node // its element
	inner *html.Node // the element inside outer whose text was taken for it
}

// endsBefore reports whether an element names the authors of another story, or of none.
func (l *elementAuthorList) endsBefore(m page.Annotation) bool {
	isFar := m.Block > l.block+1 && (m.Basis != page.BasisDeclared || !inOneCredit(l.outer, m.Node))
	return len(l.out) == annotatedMax || isFar || m.Basis == page.BasisLink && !goesOn(m.Node)
}

// add adds whom an element names, or takes what stands inside the last one for it.
func (l *elementAuthorList) add(m page.Annotation) {
	if len(l.out) > 0 && page.Attr(m.Node, "href") != "" && page.Attr(m.Node, "href") == page.Attr(l.outer, "href") {
		return // "Ana Pérez | Biography": two links to one author
	}
	text := authorText(m)
	switch {
	case !readsLikeAuthor(text, m.Basis):
	case l.outer == nil || !isInside(m.Node, l.outer):
		l.out = append(l.out, facts.Seen(text, page.NoBlock))
		l.block, l.outer, l.inner = m.Block, m.Node, nil
	case l.inner == nil || isInside(m.Node, l.inner) || page.Attr(m.Node, "class") == page.Attr(l.inner, "class") || isClassOfName(m.Node) && !isClassOfName(l.inner):
		l.out, l.inner = preferInner(l.out, text), m.Node
	} // else the name has been read, and this is what its bearer is
}

// authorTextMost is how many bytes of an element that is annotated as an author are read. What
// is longer has more words than a credit, and elements in elements would each be read whole.
const authorTextMost = 2 << 10

// authorText returns the text of an element that is annotated as an author. Of a box with
// one heading it is that, since what the author is stands below it.
func authorText(m page.Annotation) string {
	text := page.ShortAnnotation(m, authorTextMost)
	if m.Basis != page.BasisClass {
		return text
	}
	if givennames.Opens(text) {
		if name, below, ok := strings.Cut(page.ShortLines(m.Node, authorTextMost), "\n"); ok && isBearer(name, below) {
			return name
		}
	}
	if shorter, is := facts.WithoutTopics(m.Node, text); is {
		const nameMax = 3 // words
		if _, isCredit := credit.Parse(shorter); !isCredit && words.CountTo(shorter, nameMax+1) > nameMax {
			return "" // it holds the whole header
		}
		text = shorter
	}
	heading := ""
	for n := range m.Node.Descendants() {
		switch n.DataAtom {
		case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			is := page.ShortText(n, authorTextMost)
			if authorHeadings[strings.ToLower(words.TrimColon(is))] {
				continue
			}
			if heading != "" {
				return text // the names of several
			}
			heading = is
		}
	}
	if _, isCredit := credit.Parse(heading); !isCredit {
		return text
	}
	return heading
}

// isBearer reports whether a line is nothing but the name of one person, with a given name and another, and the
// text below it is one line that tells of them: "Ana Pérez", "Maintainer".
func isBearer(name, below string) bool {
	if strings.Contains(below, "\n") || !givennames.Opens(name) || givennames.Opens(below) || isSingleWord(name) {
		return false
	}
	names := credit.Names(name)
	return len(names) == 1 && names[0] == name
}

// inOneCredit reports whether the smallest element that holds two others has no more
// words than a credit.
func inOneCredit(a, b *html.Node) bool {
	for ; a != nil; a = a.Parent {
		if isInside(b, a) {
			text := page.ShortText(a, authorTextMost)
			return len(text) <= authorTextMost && len(strings.Fields(text)) <= credit.MaxWords
		}
	}
	return false
}

// mayNameAuthor reports whether an annotation stands where the story's author may
// be named: in the article header, or right behind it if the annotation is
// declared. Links behind a story belong to its author or to teasers; see
// linkedBehind.
func (k *Known) mayNameAuthor(m page.Annotation) bool {
	if m.Basis == page.BasisClass && m.Block >= k.End && k.inComment(m.Block) {
		return false
	}
	if k.isBesideHeadline(m.Block) && m.Node.DataAtom != atom.Aside || m.Basis != page.BasisDeclared && isInInfobox(m.Node) || m.Basis == page.BasisClass && describesAuthor(m.Node) {
		return false
	}
	switch m.Basis {
	case page.BasisDeclared:
		return k.inHeader(m.Block) || m.Block <= k.End+1
	case page.BasisLink:
		return k.inHeader(m.Block) && m.Block < k.End
	}
	return k.inHeader(m.Block)
}

// isInInfobox reports whether an element stands in the box of facts of an encyclopedia:
// whom that names the article is about.
func isInInfobox(n *html.Node) bool {
	const levelsUp = 6
	return isInClass(n, "infobox", levelsUp)
}

// isClassOfName reports whether the class of an element says that it holds a name.
func isClassOfName(n *html.Node) bool { return page.ClassContains(page.Attr(n, "class"), "name") }

// describesAuthor reports whether the class of an element says that it holds what an author
// is, and no name: "author-position".
func describesAuthor(n *html.Node) bool {
	class := strings.ToLower(page.Attr(n, "class"))
	for _, word := range [...]string{"author-title", "author_title", "position", "description", "job", "role"} {
		if strings.HasSuffix(class, word) {
			return true
		}
	}
	return false
}

// preferInner replaces a text by that of an element inside it, if the whole is no
// credit by itself: "Ana Pérez Reporter and mother of two".
func preferInner(out []facts.Candidate, inner string) []facts.Candidate {
	last := &out[len(out)-1]
	whole, ok := credit.Parse(last.Value)
	if names := credit.Names(inner); ok && credit.HasAllNames(whole.Names, names) {
		return out
	}
	last.Value = inner
	return out
}

// isInside reports whether a node is another one or stands inside it.
func isInside(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// readsLikeAuthor reports whether the text of an annotation is no longer than a credit and
// names somebody. If only a class or a link marks it, each name must be one word or begin with a capital:
// "Full bio of" and "range of" do not name anybody, nor does "Ada Venn's books".
func readsLikeAuthor(text string, how page.Basis) bool {
	if len(text) > authorTextMost || strings.Count(text, " ") > credit.MaxWords {
		return false
	}
	names := credit.Names(text)
	if how == page.BasisDeclared || len(names) == 0 {
		return len(names) > 0
	}
	const sentenceMin = 5 // words around a name that is one word in small letters
	if isAccount(names) && strings.Count(text, " ") >= sentenceMin && !strings.Contains(strings.ToLower(text), "by "+names[0]) {
		return false
	}
	if len(names) > 1 && !slices.ContainsFunc(names, mayBeSigner) {
		return false
	}
	return !slices.ContainsFunc(names, func(name string) bool {
		return strings.Contains(name, " ") && (words.OpensLower(name) || readsLikePhrase(name)) || strings.ContainsAny(name, "?!")
	})
}

// readsLikePhrase reports whether a text tells what is somebody's, or has more words in small
// letters than names do: "Ada Venn's", "Venn's old page is archived".
func readsLikePhrase(text string) bool {
	const particlesMax = 2 // "de la"
	lower := 0
	for word := range strings.FieldsSeq(text) {
		if strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s") {
			return true
		}
		if words.OpensLower(word) {
			lower++
		}
	}
	return lower > particlesMax
}

// mayBeSigner reports whether a name in a list is not like the topics that some sites list where others
// have authors, "Heat / Steam": it has several words, is an agency, a given name or initials, or in small letters.
func mayBeSigner(name string) bool {
	const initialsMax = 4 // bytes
	return !isSingleWord(name) || len(name) <= initialsMax || words.OpensLower(name) || credit.NamesAgency(name) || givennames.Opens(name)
}

// goesOn reports whether a link continues the list of the link before it: nothing
// but a comma or "and" stands between them.
func goesOn(link *html.Node) bool {
	before := link.PrevSibling
	if before == nil || before.Type != html.TextNode {
		return false
	}
	text := strings.ToLower(strings.TrimSpace(before.Data))
	text = strings.TrimSpace(strings.TrimLeft(text, ",;/&|·•"))
	return text == "" || credit.Conjunctions[text]
}

// annotatedDates returns the dates of elements that are annotated with one: those
// that microdata declares, or those in the article header that hold one by their
// tag or class. Those below the headline come first, but for one above it that says that the page
// was created then.
func (k *Known) annotatedDates(field page.Field, basis page.Basis) []facts.Candidate {
	var created, below, above []facts.Candidate
	beside := false // other text stands beside one of those above, or between them
	last := page.NoBlock
	for _, m := range k.Doc.Annotations {
		declared := m.Basis == page.BasisDeclared && basis == page.BasisDeclared && m.Field == field
		timed := basis == page.BasisClass && k.isTimed(m)
		if !declared && (!timed || !meansField(m.Node, field)) {
			continue
		}
		c := facts.Seen(dateOfAnnotation(m), page.NoBlock)
		switch {
		case len(c.Value) > dates.MaxBytes:
		case timed && m.Block < k.Headline.Block() && saysCreated(m.Node):
			created = append(created, c)
		case timed && m.Block < k.Headline.Block():
			beside = beside || !k.isDateLine(m.Block) || last != page.NoBlock && m.Block > last+1
			above, last = append(above, c), m.Block
		default:
			below = append(below, c)
		}
	}
	below = append(created, below...)
	if len(below) == 0 && beside && k.areTeasersTimes(field) {
		return nil
	}
	return append(below, above...)
}

// areTeasersTimes reports whether times above the headline are those of teasers, as the story has its
// own day below it.
func (k *Known) areTeasersTimes(field page.Field) bool {
	return field == page.FieldPublished && k.isDatedBelow()
}

// meansField reports whether an element has the day of a change if that is asked for, or else another.
func meansField(n *html.Node, field page.Field) bool {
	return (dateMeaningOfElement(n) == dateModified) == (field == page.FieldModified)
}

// saysCreated reports whether the text right before an element says that what it dates was created:
// "Issue created", "opened".
func saysCreated(n *html.Node) bool {
	before := n.PrevSibling
	if before == nil || before.Type != html.TextNode {
		return false
	}
	label := labelBefore(strings.ToLower(strings.TrimRight(before.Data, " \n:")))
	return strings.HasSuffix(label, "created") || strings.HasSuffix(label, "opened")
}

// isTimed reports whether an element in the article header holds a date by its tag or class.
func (k *Known) isTimed(m page.Annotation) bool {
	return m.Basis == page.BasisClass && m.Field == page.FieldPublished && k.inHeader(m.Block) && !k.isBelowStory(m.Block) && !k.inComment(m.Block) && !k.inAside(m.Block)
}

// timesBelow returns the day of the elements below a short story that hold a date, if all
// of them hold the same and one of them stands right below it.
func (k *Known) timesBelow() []facts.Candidate {
	isNear := false
	found := k.onlyDateOf(func(m page.Annotation) bool {
		is := k.isBelowStory(m.Block) && !k.inAside(m.Block)
		isNear = isNear || is && k.inHeader(m.Block)
		return is
	})
	if !isNear {
		return nil
	}
	return found
}

// isDatedBelow reports whether a line right below the headline is nothing but a date, or a
// date behind a label that says that something was published.
func (k *Known) isDatedBelow() bool {
	title := k.Headline.Block()
	for i := title + 1; title != page.NoBlock && i < min(title+1+nameDistanceMax, len(k.Doc.Blocks)); i++ {
		if _, ok := k.publishingDate(i); ok || k.isDateText(k.Doc.Blocks[i].Text) || k.isDatedCredit(i) {
			return true
		}
	}
	return false
}

// isDatedCredit reports whether a block is a credit with a date beside the names.
func (k *Known) isDatedCredit(block int) bool {
	_, _, _, dated := dates.Find(k.Doc.Blocks[block].Text, k.DateLanguage())
	return dated && k.IsCredit(block, k.Headline.Block())
}

// scriptDates returns the dates that scripts in the article header print, or the
// only one that any script of the page prints.
func (k *Known) scriptDates() []facts.Candidate {
	var near, all []facts.Candidate
	for _, m := range k.Doc.Annotations {
		if m.Basis != page.BasisScript {
			continue
		}
		all = append(all, facts.Seen(page.ScriptDate(m.Node), page.NoBlock))
		if k.inHeader(m.Block) {
			near = append(near, all[len(all)-1])
		}
	}
	if len(all) == 1 {
		return all
	}
	return near
}

// inComment reports whether a block stands in a comment on the story.
func (k *Known) inComment(block int) bool {
	const levelsUp = 3
	if block >= len(k.Doc.Blocks) || k.Kind() == page.KindForum {
		return false
	}
	return k.HintDistance(block, page.HintComment) <= levelsUp
}

// inAside reports whether a block stands in an aside with teasers of other stories:
// behind the story, or among links. The story stands in no aside then.
func (k *Known) inAside(block int) bool {
	if block <= k.First || block >= len(k.Doc.Blocks) {
		return false
	}
	if s := k.Stats(block); block < k.End && 2*s.LinkWords <= s.Words {
		return false
	}
	return k.HasRole(block, page.RoleAside) && !k.HasRole(k.First, page.RoleAside)
}

// revisionDates returns the date of the revision that a wiki page shows: its
// metadata gives the date of the first one.
func (k *Known) revisionDates() []facts.Candidate {
	var out []facts.Candidate
	for _, m := range k.Doc.Annotations {
		if m.Basis != page.BasisRevision {
			continue
		}
		if d, _, _, ok := dates.Find(page.AnnotationText(m), k.DateLanguage()); ok {
			out = append(out, facts.Seen(d.String(), m.Block))
		}
	}
	return out
}

// dateOfAnnotation returns the date of an annotated element: the one for machines,
// the one in its title, or the one it prints; of a text that is too long for a date it
// may be the beginning.
func dateOfAnnotation(m page.Annotation) string {
	if text := page.Attr(m.Node, "datetime"); text != "" {
		return text
	}
	if text := page.Attr(m.Node, "title"); dates.HasShape(text) {
		return text
	}
	for _, key := range dateAttributes {
		if text := page.Attr(m.Node, key); text != "" {
			if _, ok := dates.Parse(text, ""); ok {
				return text
			}
		}
	}
	return page.ShortAnnotation(m, 2*dates.MaxBytes)
}

// dateAttributes are where sites keep a date for their scripts, which may print
// "3h" instead.
var dateAttributes = [...]string{"data-datetime", "data-timestamp", "data-time", "data-utime", "data-publish-date", "data-date"}

// dateMeaningOfElement reads the meaning of a date from its element and from what
// stands before it.
func dateMeaningOfElement(n *html.Node) dateMeaning {
	class := strings.ToLower(page.Attr(n, "class"))
	if strings.Contains(class, "publish") {
		class = "" // "entry-date published updated" is both
	}
	text, label := page.ShortText(n, 2*dates.MaxBytes), ""
	const levelsUp, piecesMax = 3, 6
	for up, at := 0, n; label == "" && at != nil && up < levelsUp; up, at = up+1, at.Parent {
		s := at.PrevSibling
		for pieces := 0; s != nil && s.Type != html.ElementNode && len(label) < labelMax && pieces < piecesMax; s, pieces = s.PrevSibling, pieces+1 {
			if s.Type == html.TextNode { // scripts leave comments between two texts: "Last updated<!-- --> on "
				label = strings.TrimSpace(s.Data + label)
			}
		}
		if label == "" && s != nil && s.DataAtom == atom.Time {
			break // the date before has a label of its own
		}
	}
	if len(text) > dates.MaxBytes {
		text = ""
	}
	return max(dateMeaningOf(class), dateMeaningOf(text), dateMeaningOf(labelBefore(label)))
}
