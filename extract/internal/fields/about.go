package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/jsonld"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/newsxml"
	"shuck/extract/internal/page"
	"shuck/extract/internal/subjects"
	"shuck/extract/internal/words"
	"shuck/extract/rules"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The finders of what a page is about, in the order of their rows.
const (
	metaSection = aboutIDs + iota
	microdataSection
	ldSection
	ldBreadcrumb
	sectionInDump
	sectionInState
	printedBreadcrumb
	relCategory
	metaDescription
	openGraphDescription
	ldDescription
	openGraphImage
	ldImage
	microdataImage
	twitterImage
	metaTopics
	ldKeywords
	metaKeywords
	relTag
	classTags
	lineOfTopics
	topicsInState
)

// The fields that say what a page is about come from metadata, in the order of their
// finders, and from the lines that text dumps print.

var sectionFinders = ruleFinders(rules.Section, []finder{
	byElement(func(i *newsxml.Item) []string { return []string{i.Section} }),
	{metaSection, "meta section", 1, facts.Declared, sections(func(k *Known) []facts.Candidate {
		return facts.Values(k.Doc.Meta.First("article:section", "og:article:section", "section"))
	})},
	{microdataSection, "itemprop articleSection", 1, facts.Declared, sections(func(k *Known) []facts.Candidate { return k.Annotated(page.FieldSection) })},
	{ldSection, "json-ld articleSection", 1, facts.Declared, sections(func(k *Known) []facts.Candidate { return facts.Values(k.LDTexts("articleSection")...) })},
	{ldBreadcrumb, "json-ld breadcrumb", 1, facts.Declared, sections((*Known).declaredBreadcrumb)},
	{sectionInDump, "printed in a dump", 1, facts.Shown, sections(textSections)},
	{sectionInState, "page state", 1, facts.Declared, sections(func(k *Known) []facts.Candidate { return k.stateCandidates(stateSection) })},
	{printedBreadcrumb, "printed breadcrumb", 1, facts.Shown, sections((*Known).shownBreadcrumb)},
	{relCategory, "rel category", 1, facts.Shown, sections((*Known).onlyCategory)},
}...)

// sections makes a finder that keeps of what find finds only sections of the site.
func sections(find func(*Known) []facts.Candidate) func(*Known) []facts.Candidate {
	return func(k *Known) []facts.Candidate {
		found := find(k)
		for i := range found {
			section := subjects.Section(found[i].Value)
			if section != "" && (slices.Contains(k.siteNames(), words.FoldName(section)) || k.isHeadline(section)) {
				section = ""
			}
			found[i].Value = section
		}
		return found
	}
}

// isHeadline reports whether a text says the same as the headline. One of half its length cannot.
func (k *Known) isHeadline(text string) bool {
	return 2*len(text) > len(k.Headline.Value) && words.Similarity(text, k.Headline.Value) >= sameHeadlineMin
}

var descriptionFinders = []finder{
	byElement(func(i *newsxml.Item) []string { return []string{i.Description} }),
	{metaDescription, "description", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.Doc.Meta.First("description")) }},
	{openGraphDescription, "og:description", 1, facts.Declared, func(k *Known) []facts.Candidate {
		return facts.Values(k.Doc.Meta.First("og:description", "twitter:description"))
	}},
	{ldDescription, "json-ld description", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LDTexts("description")...) }},
}

var imageFinders = []finder{
	byElement(func(i *newsxml.Item) []string { return []string{i.Image} }),
	{openGraphImage, "og:image", 1, facts.Declared, func(k *Known) []facts.Candidate {
		return facts.Values(k.Doc.Meta.First("og:image", "og:image:url", "og:image:secure_url"))
	}},
	{ldImage, "json-ld image", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.ldImages()...) }},
	{microdataImage, "itemprop image", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.Annotated(page.FieldImage) }},
	{twitterImage, "twitter:image", 1, facts.Declared, func(k *Known) []facts.Candidate {
		return facts.Values(k.Doc.Meta.First("twitter:image", "twitter:image:src"))
	}},
}

var topicFinders = ruleFinders(rules.Topics, []finder{
	byElement(func(i *newsxml.Item) []string { return i.Topics }),
	{metaTopics, "meta topics", 1, facts.Declared, topics(func(k *Known) []facts.Candidate {
		return facts.Values(subjects.Parted(append(k.Doc.Meta.All("article:tag"), k.Doc.Meta.All("og:article:tag")...))...)
	})},
	{ldKeywords, "json-ld keywords", 1, facts.Declared, topics(func(k *Known) []facts.Candidate { return facts.Values(k.declaredKeywords()...) })},
	{metaKeywords, "meta keywords", 1, facts.Declared, topics(func(k *Known) []facts.Candidate {
		return facts.Values(subjects.Keywords(k.Doc.Meta.First("news_keywords", "keywords", "parsely-tags", "sailthru.tags"))...)
	})},
	{relTag, "rel tag", 1, facts.Shown, topics((*Known).annotatedTopics)},
	{classTags, "class tags", 1, facts.Shown, topics(func(k *Known) []facts.Candidate { return facts.Values(k.printedTags()...) })},
	{lineOfTopics, "line of topics", 1, facts.Shown, topics(textTopics)},
	{topicsInState, "page state", 1, facts.Declared, topics(func(k *Known) []facts.Candidate { return k.stateCandidates(stateTopics) })},
}...)

// topics makes a finder that keeps of what find finds only what the story is about.
func topics(find func(*Known) []facts.Candidate) func(*Known) []facts.Candidate {
	return func(k *Known) []facts.Candidate {
		found := find(k)
		for i := range found {
			if found[i].Value = subjects.Topic(found[i].Value); subjects.IsLong(found[i].Value) && k.isHeadline(found[i].Value) {
				found[i].Value = ""
			}
		}
		return found
	}
}

// An About is what a page says about itself beside its story.
type About struct {
	Site, Section, Description, Image Decision[string]
	Topics                            Decision[[]string]
}

// Describe decides the fields that say what the page is about.
func Describe(k *Known) About {
	about := About{
		Site: k.site(), Section: k.section(),
		Description: k.firstOf(descriptionFinders), Image: k.firstOf(imageFinders),
	}
	about.Image.Value = k.Absolute(about.Image.Value)
	all := k.ask(topicFinders)
	about.Topics.Candidates = all
	for _, c := range all {
		if c.Finder.ID == all[0].Finder.ID {
			about.Topics.Value = append(about.Topics.Value, c.Value)
		}
	}
	return about
}

// section returns the decision for the first section that a finder gives, one that holds any story only
// where no finder gives another.
func (k *Known) section() Decision[string] {
	d := k.firstOf(sectionFinders)
	for _, c := range d.Candidates {
		if !subjects.IsGeneral(c.Value) {
			d.Value = c.Value
			break
		}
	}
	return d
}

// firstOf returns the decision for the first candidate that finders give.
func (k *Known) firstOf(finders []finder) Decision[string] {
	d := Decision[string]{Candidates: k.ask(finders)}
	if len(d.Candidates) > 0 {
		d.Value = d.Candidates[0].Value
	}
	return d
}

// annotatedTopics returns the tags that elements are annotated with, without the categories
// beside them. Where there are no tags, several categories stand in for them.
func (k *Known) annotatedTopics() []facts.Candidate {
	tags, categories := k.tagsAndCategories()
	if len(tags) == 0 && len(k.onlyCategory()) == 0 {
		return categories
	}
	return tags
}

// onlyCategory returns the category that links declare with rel="category tag", as WordPress
// writes it, if all of them name the same one: others are those of teasers.
func (k *Known) onlyCategory() []facts.Candidate {
	_, categories := k.tagsAndCategories()
	if len(categories) == 0 || slices.ContainsFunc(categories, func(c facts.Candidate) bool { return c.Value != categories[0].Value }) {
		return nil
	}
	return categories[:1]
}

// tagsAndCategories returns the elements that are annotated as topics, those of the sections
// of a site apart.
func (k *Known) tagsAndCategories() (tags, categories []facts.Candidate) {
	for _, m := range k.Doc.Annotations {
		if m.Field != page.FieldTopic {
			continue
		}
		c := facts.Seen(page.AnnotationText(m), min(m.Block, len(k.Doc.Blocks)-1))
		if slices.Contains(strings.Fields(page.Attr(m.Node, "rel")), "category") {
			categories = append(categories, c)
		} else {
			tags = append(tags, c)
		}
	}
	return tags, categories
}

// declaredKeywords returns the keywords that JSON-LD gives the story.
func (k *Known) declaredKeywords() []string {
	var out []string
	for _, n := range k.LDArticles() {
		list := n.Names("keywords")
		if len(list) == 1 {
			list = subjects.Keywords(list[0])
		}
		out = append(out, list...)
	}
	return out
}

// ldImages returns the addresses of the images that JSON-LD gives the story.
func (k *Known) ldImages() []string {
	var out []string
	for _, n := range k.LDArticles() {
		out = append(out, jsonld.Strings(n["image"])...)
		if image := n.Object("image"); image != nil {
			out = append(out, image.Text("url"))
		}
	}
	return out
}

// IsFree reports whether the page can be read without paying: it is false only if
// the page says that it is paywalled.
func (k *Known) IsFree() bool {
	for _, n := range k.LDArticles() {
		switch v := n["isAccessibleForFree"].(type) {
		case bool:
			return v
		case string:
			return !strings.EqualFold(v[strings.LastIndexByte(v, '/')+1:], "false")
		}
	}
	return k.Doc.Meta.First("article:content_tier") != "locked"
}

// declaredBreadcrumb returns the last section in the first trail of links that the page declares and
// that has one.
func (k *Known) declaredBreadcrumb() []facts.Candidate {
	for _, n := range k.Doc.Meta.LD {
		if types := n.Types(); len(types) == 0 || types[0] != "BreadcrumbList" {
			continue
		}
		if section := subjects.Last(k.withoutStory(declaredTrail(n))); section != "" {
			return facts.Values(section)
		}
	}
	return nil
}

// declaredTrail returns the names in a declared trail of links.
func declaredTrail(n jsonld.Node) []string {
	items, _ := n["itemListElement"].([]any)
	var names []string
	for _, item := range items {
		m, ok := item.(map[string]any)
		if !ok {
			continue
		}
		name := jsonld.Names(m["name"])
		if _, isAddress := m["item"].(string); len(name) == 0 && !isAddress {
			name = jsonld.Names(m["item"])
		}
		if len(name) > 0 {
			names = append(names, name[0])
		}
	}
	return names
}

// shownBreadcrumb returns the last section in the first trail of links that begins above the end of
// the headline and has one: a container whose class says so, and that holds little else.
func (k *Known) shownBreadcrumb() []facts.Candidate {
	const linksMax = 12
	for i := range k.Doc.Containers {
		c := &k.Doc.Containers[i]
		if c.Hints&page.HintBreadcrumb == 0 || c.First > k.First {
			continue
		}
		names := linkTexts(c.Node, linksMax+1)
		if len(names) > linksMax {
			continue
		}
		if section := subjects.Last(k.withoutStory(names)); section != "" {
			return facts.Values(section)
		}
	}
	return nil
}

// withoutStory takes the story itself off the end of a trail.
func (k *Known) withoutStory(names []string) []string {
	if last := len(names) - 1; last > 0 && k.isHeadline(names[last]) {
		return names[:last]
	}
	return names
}

// printedTags returns the links of the container below the headline whose class
// says that it holds tags or topics, and that holds little else.
func (k *Known) printedTags() []string {
	for i := range k.Doc.Containers {
		c := &k.Doc.Containers[i]
		if c.Hints&page.HintTag == 0 || c.End <= k.Headline.Block() || c.Totals.Words == 0 || 2*c.Totals.LinkWords < c.Totals.Words || c.Distance[page.HintCount+page.BitIndex(uint32(page.RoleNav))] != page.FarAway {
			continue
		}
		all := linkTexts(c.Node, topicsMax+1)
		topics := slices.DeleteFunc(slices.Clone(all), subjects.IsTitle)
		if len(all) <= topicsMax && 2*len(topics) > len(all) { // else it is a list of stories
			return topics
		}
	}
	return nil
}

// topicsMax is above the number of topics in the longest lists of stories. Longer
// lists are menus.
const topicsMax = 25

// linkTexts returns the texts of the links in a node, no more than most of them.
func linkTexts(n *html.Node, most int) []string {
	var out []string
	for inside := range n.Descendants() {
		if inside.DataAtom != atom.A {
			continue
		}
		if text := page.NodeText(inside); text != "" {
			out = append(out, text)
		}
		if len(out) == most {
			break
		}
	}
	return out
}

// textTopics returns the topics behind the label "Topics" below the story, or on
// the line of the label.
func textTopics(k *Known) []facts.Candidate {
	if k.Text == nil {
		return nil
	}
	for i := k.End; i < min(k.End+topicsDistanceMax, len(k.Doc.Blocks)); i++ {
		text := words.OneLine(k.Doc.Blocks[i].Text)
		if labels.HeadsTopics(text) {
			return facts.Values(k.topicsBelow(i + 1)...)
		}
		if label, list, _ := words.CutColon(text); list != "" && labels.HeadsTopics(label) {
			return facts.Values(k.splitTopics(i, list)...)
		}
	}
	return nil
}

// topicsDistanceMax is how many blocks behind the story its topics may stand.
const topicsDistanceMax = 5

// splitTopics cuts a line of topics at its separators, or at its words if each was
// a link.
func (k *Known) splitTopics(block int, list string) []string {
	switch {
	case strings.ContainsAny(list, ",;"):
		return subjects.Keywords(list)
	case strings.Contains(list, "|"):
		var out []string
		for part := range strings.SplitSeq(list, "|") {
			out = append(out, strings.TrimSpace(part))
		}
		return out
	case int(k.Doc.Layout[block].Markers) > 1:
		return strings.Fields(list)
	}
	return []string{list}
}

// topicsBelow returns the topics below their label: one line of several, or a line
// each as long as they are laid out alike and no other label follows.
func (k *Known) topicsBelow(from int) []string {
	if from >= len(k.Doc.Blocks) {
		return nil
	}
	text := words.OneLine(k.Doc.Blocks[from].Text)
	if strings.ContainsAny(text, ",;|") {
		return k.splitTopics(from, text)
	}
	const topicWordsMax = 4
	if k.Stats(from).Words > topicWordsMax {
		return strings.Fields(text)
	}
	var out []string
	first := k.Doc.Layout[from]
	for i := from; i < len(k.Doc.Blocks) && len(out) < topicsMax; i++ {
		at, l := k.Doc.Layout[i], k.Text.Labels[i]
		apart := i > from && first.Group != at.Group && k.Text.GroupBlocks[first.Group] > 1
		if k.Stats(i).Words > topicWordsMax || l.Opens&^labels.Topics != 0 || k.Stats(i).EndsSentence || apart || at.Indent != first.Indent && k.Doc.Blocks[i].Type != page.ListItem {
			break
		}
		out = append(out, words.OneLine(k.Doc.Blocks[i].Text))
	}
	return out
}

// textSections returns the section that the dump prints above the headline: the
// last in a breadcrumb.
func textSections(k *Known) []facts.Candidate {
	if k.Text == nil || k.Headline.Block() == page.NoBlock {
		return nil
	}
	const distanceMax = 6
	for i := k.Headline.Block() - 1; i >= max(0, k.Headline.Block()-distanceMax); i-- {
		text := words.OneLine(k.Doc.Blocks[i].Text)
		for _, sep := range []string{">", "»", " / ", "›", "→"} {
			breadcrumb := strings.Split(text, sep)
			if len(breadcrumb) < 2 || k.Stats(i).Words > credit.MaxWords {
				continue
			}
			if section := subjects.Last(k.withoutStory(breadcrumb)); section != "" {
				return []facts.Candidate{facts.Seen(section, i)}
			}
		}
	}
	return k.breadcrumbLines()
}

// breadcrumbLines reads a breadcrumb that is printed one line each: "Home", and the
// section right below it.
func (k *Known) breadcrumbLines() []facts.Candidate {
	const distanceMax = 4
	for i := k.Headline.Block() - 1; i >= max(0, k.Headline.Block()-distanceMax); i-- {
		if subjects.IsHome(words.OneLine(k.Doc.Blocks[i].Text)) && i+1 < k.Headline.Block() && k.Doc.Layout[i+1].BlanksBefore == 0 {
			return []facts.Candidate{facts.Seen(words.OneLine(k.Doc.Blocks[i+1].Text), i+1)}
		}
	}
	return nil
}
