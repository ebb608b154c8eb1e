package extract

import (
	"strings"
)

// textDates are the dates printed in the head of the story, those near the
// headline first, then those right behind the story; of updates where updated
// is asked for, else of the others.
func textDates(a *article, updated bool) []Candidate {
	if a.text == nil {
		return nil
	}
	var out, shy []Candidate
	from, to := a.textHeadBlocks()
	order := make([]int, 0, to-from)
	near := from
	if a.title.Block != noBlock && a.title.Block < to {
		near = max(a.title.Block, from)
	}
	for i := near; i < to; i++ {
		order = append(order, i)
	}
	for i := near - 1; i >= from; i-- {
		order = append(order, i)
	}
	for i := a.end; i < min(a.end+textHeadAbove, len(a.doc.Blocks)); i++ {
		order = append(order, i)
	}
	for _, i := range order {
		if i == a.title.Block || a.stats(i).words > creditWordsMax || a.stats(i).digits == 0 {
			continue
		}
		text := a.doc.Blocks[i].Text
		d, start, _, ok := findPrintedDate(text, a.language)
		if !ok {
			continue
		}
		c := Candidate{Value: d.String(), Block: i}
		switch {
		case (stampOf(text[:start]) == stampModified) != updated:
			shy = append(shy, c)
		default:
			out = append(out, c)
		}
	}
	if updated {
		return out
	}
	return append(out, shy...)
}

// textDatelineReach is how many blocks above and below the story's first one a
// dateline is looked for in a dump: captions and leads slip into the body.
const textDatelineReach = 6

// decideTextDateline finds the paragraph near the story's beginning that opens
// with a dateline, and lets the story begin there; false when none does.
func (a *article) decideTextDateline() bool {
	a.cutBlock = noBlock
	if a.plain != nil && a.plain.dateline != noBlock {
		i := a.plain.dateline
		p, _ := readAloneDateline(oneLine(a.doc.Blocks[i].Text))
		a.setDateline(p, noBlock, 0)
		return true
	}
	start := a.text.storyStart(a.scores)
	if a.lead.Value != "" && a.lead.Block == start && a.next(start) >= 0 {
		start = a.next(start)
	}
	from := max(start-2, 0)
	if a.title.Block != noBlock && a.title.Block < start {
		from = max(from, a.title.Block+1)
	}
	for i := from; i < min(start+textDatelineReach, len(a.doc.Blocks)); i++ {
		b := &a.doc.Blocks[i]
		if b.Type != Paragraph || a.text.saysPicture(i) && !a.body[i] {
			continue
		}
		p, ok := parseDateline(b.Text)
		short := b.stats.words < longBlock
		if !ok || p.shy && (i > start || short) || short && i+1 != start {
			continue
		}
		a.put(i, true)
		for j := a.first; j < i; j++ {
			if a.doc.Blocks[j].Type == ListItem || a.text.saysPicture(j) {
				a.take(j)
			}
		}
		a.bounds()
		a.setDateline(p, i, p.end)
		return true
	}
	return false
}

// textSites are the names of the publisher that a dump prints: what the title
// line has behind the headline, or a line at its top that the copyright line
// names as well.
func textSites(a *article) []Candidate {
	if a.text == nil {
		return nil
	}
	var out []Candidate
	title := oneLine(a.doc.meta.title)
	if head := a.title.Value; head != "" && strings.HasPrefix(title, head) && len(title) > len(head) {
		out = append(out, values(strings.Trim(title[len(head):], " |-–—·:»"))...)
	}
	owner := a.copyrightWords()
	if len(owner) == 0 {
		return out
	}
	for i := range a.doc.Blocks[:min(siteLineReach, len(a.doc.Blocks))] {
		b := &a.doc.Blocks[i]
		if b.stats.words == 0 || b.stats.words > siteWordsMax || a.text.labels[i].has&^labelRelated != 0 || b.Text[0] == '#' {
			continue
		}
		for _, w := range a.doc.wordsOf(b) {
			if owner[w] {
				return append(out, Candidate{Value: oneLine(b.Text), Block: i})
			}
		}
	}
	return out
}

// The publisher's name stands among the first siteLineReach blocks of a dump,
// in no more than siteWordsMax words.
const (
	siteLineReach = 12
	siteWordsMax  = 6
)

// copyrightWords are the words behind the last © of a dump but for figures and
// words that any such line has.
func (a *article) copyrightWords() map[uint32]bool {
	for i := len(a.doc.Blocks) - 1; i >= a.end && i >= 0; i-- {
		_, owner, found := strings.Cut(a.doc.Blocks[i].Text, "©")
		if !found {
			continue
		}
		owner, _, _ = strings.Cut(owner, ". ")
		set := map[uint32]bool{}
		for word := range strings.FieldsSeq(owner) {
			word = strings.ToLower(strings.Trim(word, ".,;:|()"))
			if word == "" || isStopWord(word) || copyrightCommon[word] || strings.ContainsAny(word, "0123456789") {
				continue
			}
			hashes := hashWords(word, nil)
			for _, h := range hashes {
				set[h] = true
			}
		}
		return set
	}
	return nil
}

// copyrightCommon are words of copyright lines that name nobody.
var copyrightCommon = map[string]bool{
	"news": true, "media": true, "group": true, "ltd": true, "limited": true, "inc": true, "llc": true, "publishing": true, "publications": true, "pvt": true, "co": true,
	"newspapers": true, "all": true, "rights": true, "reserved": true, "copyright": true, "verlag": true, "gmbh": true, "ag": true, "tous": true, "droits": true, "réservés": true,
	"the": true, "network": true, "digital": true, "online": true, "home": true,
}

// textTopics are the lines behind "Topics" below the story, or on that line.
func textTopics(a *article) []Candidate {
	if a.text == nil {
		return nil
	}
	for i := a.end; i < min(a.end+topicsReach, len(a.doc.Blocks)); i++ {
		text := oneLine(a.doc.Blocks[i].Text)
		if topicLabels[strings.ToLower(strings.TrimRight(text, ": :"))] {
			return values(a.topicsBelow(i + 1)...)
		}
		label, list, found := strings.Cut(text, ":")
		if found && topicLabels[strings.ToLower(strings.TrimSpace(label))] && strings.TrimSpace(list) != "" {
			return values(a.splitTopics(i, strings.TrimSpace(list))...)
		}
	}
	return nil
}

// topicsReach is how many blocks behind the story its topics stand.
const topicsReach = 5

// splitTopics cuts a line of topics at its commas, or where each was a link,
// at its words.
func (a *article) splitTopics(block int, list string) []string {
	switch {
	case strings.ContainsAny(list, ",;"):
		return splitKeywords(list)
	case strings.Contains(list, "|"):
		var out []string
		for part := range strings.SplitSeq(list, "|") {
			out = append(out, strings.TrimSpace(part))
		}
		return out
	case int(a.doc.layout[block].markers) > 1:
		return strings.Fields(list)
	}
	return []string{list}
}

// topicsBelow are the topics below their label: one line of several, or a line
// each as long as they stand alike and another label does not follow.
func (a *article) topicsBelow(from int) []string {
	if from >= len(a.doc.Blocks) {
		return nil
	}
	text := oneLine(a.doc.Blocks[from].Text)
	if strings.ContainsAny(text, ",;|") {
		return a.splitTopics(from, text)
	}
	const topicWordsMax = 4
	if a.stats(from).words > topicWordsMax {
		return strings.Fields(text)
	}
	var out []string
	first := a.doc.layout[from]
	for i := from; i < len(a.doc.Blocks) && len(out) < topicsMax; i++ {
		at, l := a.doc.layout[i], a.text.labels[i]
		apart := i > from && first.group != at.group && a.text.groupBlocks[first.group] > 1
		if a.stats(i).words > topicWordsMax || l.opens&^labelTopics != 0 || a.stats(i).endsSentence || apart || at.indent != first.indent && a.doc.Blocks[i].Type != ListItem {
			break
		}
		out = append(out, oneLine(a.doc.Blocks[i].Text))
	}
	return out
}

// textSections is the section that the dump prints above the headline: the
// last of a trail of crumbs.
func textSections(a *article) []Candidate {
	if a.text == nil || a.title.Block == noBlock {
		return nil
	}
	const crumbsReach = 6
	for i := a.title.Block - 1; i >= max(0, a.title.Block-crumbsReach); i-- {
		text := oneLine(a.doc.Blocks[i].Text)
		for _, sep := range []string{">", "»", " / ", "›", "→"} {
			crumbs := strings.Split(text, sep)
			if len(crumbs) < 2 || a.stats(i).words > creditWordsMax {
				continue
			}
			for k := len(crumbs) - 1; k >= 1; k-- {
				c := strings.TrimSpace(crumbs[k])
				if c != "" && likeness(c, a.title.Value) < titleAgain {
					return []Candidate{{Value: c, Block: i}}
				}
			}
		}
	}
	return a.crumbLines()
}

// homeWords are the first crumbs of trails.
var homeWords = map[string]bool{
	"home": true, "startseite": true, "accueil": true, "inicio": true, "início": true, "forsiden": true, "hjem": true, "etusivu": true, "главная": true, "головна": true,
	"anasayfa": true, "ana sayfa": true, "beranda": true, "ホーム": true, "トップ": true, "首页": true, "首頁": true, "홈": true, "الرئيسية": true, "होम": true, "strona główna": true,
}

// crumbLines reads a trail that is printed a crumb a line: "Home" and the
// section below it, in one group or nothing else before the headline.
func (a *article) crumbLines() []Candidate {
	const linesReach = 4
	for i := a.title.Block - 1; i >= max(0, a.title.Block-linesReach); i-- {
		if homeWords[strings.ToLower(oneLine(a.doc.Blocks[i].Text))] && i+1 < a.title.Block && a.doc.layout[i+1].before == 0 {
			return []Candidate{{Value: oneLine(a.doc.Blocks[i+1].Text), Block: i + 1}}
		}
	}
	return nil
}

// textLead finds the standfirst of a dump: a sentence between the headline and
// the credit or date that stands above the story.
func textLead(a *article, block int) bool {
	if a.text == nil || a.plain != nil || a.title.Block == noBlock || block <= a.title.Block {
		return false
	}
	if block != a.title.Block+1 || a.text.saysPicture(block) || a.isCredit(block, a.title.Block) || a.text.dated[block] && !a.stats(block).endsSentence {
		return false
	}
	if _, ok := parseDateline(a.doc.Blocks[block].Text); ok {
		return false
	}
	_, to := a.textHeadBlocks()
	for i := block + 1; i < min(to, block+4); i++ {
		if a.text.dated[i] && a.stats(i).words <= creditWordsMax || a.isCredit(i, a.title.Block) {
			return true
		}
	}
	return false
}
