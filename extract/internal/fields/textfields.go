package fields

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// textDates are the dates printed in the head of the story, those near the
// headline first, then those right behind the story; of updates where updated
// is asked for, else of the others.
func textDates(a *Article, updated bool) []facts.Candidate {
	if a.Text == nil {
		return nil
	}
	var out, shy []facts.Candidate
	from, to := a.textHeadBlocks()
	order := make([]int, 0, to-from)
	near := from
	if a.Title.Block != page.NoBlock && a.Title.Block < to {
		near = max(a.Title.Block, from)
	}
	for i := near; i < to; i++ {
		order = append(order, i)
	}
	for i := near - 1; i >= from; i-- {
		order = append(order, i)
	}
	for i := a.End; i < min(a.End+textHeadAbove, len(a.Doc.Blocks)); i++ {
		order = append(order, i)
	}
	for _, i := range order {
		if i == a.Title.Block || a.Stats(i).Words > credit.WordsMax || a.Stats(i).Digits == 0 {
			continue
		}
		text := a.Doc.Blocks[i].Text
		d, start, _, ok := dates.Find(text, a.Language)
		if !ok {
			continue
		}
		c := facts.Candidate{Value: d.String(), Block: i}
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
func (a *Article) decideTextDateline() bool {
	a.CutBlock = page.NoBlock
	if a.Plain != nil && a.Plain.Dateline != page.NoBlock {
		i := a.Plain.Dateline
		p, _ := page.ReadAloneDateline(words.OneLine(a.Doc.Blocks[i].Text))
		a.setDateline(p, page.NoBlock, 0)
		return true
	}
	start := a.Text.StoryStart(a.Scores)
	if a.Lead.Value != "" && a.Lead.Block == start && a.Next(start) >= 0 {
		start = a.Next(start)
	}
	from := max(start-2, 0)
	if a.Title.Block != page.NoBlock && a.Title.Block < start {
		from = max(from, a.Title.Block+1)
	}
	for i := from; i < min(start+textDatelineReach, len(a.Doc.Blocks)); i++ {
		b := &a.Doc.Blocks[i]
		if b.Type != page.Paragraph || a.Text.HasPictureLabel(i) && !a.In[i] {
			continue
		}
		p, ok := dateline.Parse(b.Text)
		short := b.Stats.Words < page.LongBlock
		if !ok || p.Shy && (i > start || short) || short && i+1 != start {
			continue
		}
		a.Put(i, true)
		for j := a.First; j < i; j++ {
			if a.Doc.Blocks[j].Type == page.ListItem || a.Text.HasPictureLabel(j) {
				a.Take(j)
			}
		}
		a.Bounds()
		a.setDateline(p, i, p.End)
		return true
	}
	return false
}

// textSites are the names of the publisher that a dump prints: what the title
// line has behind the headline, or a line at its top that the copyright line
// names as well.
func textSites(a *Article) []facts.Candidate {
	if a.Text == nil {
		return nil
	}
	var out []facts.Candidate
	title := words.OneLine(a.Doc.Meta.Title)
	if head := a.Title.Value; head != "" && strings.HasPrefix(title, head) && len(title) > len(head) {
		out = append(out, facts.Values(strings.Trim(title[len(head):], " |-–—·:»"))...)
	}
	owner := a.copyrightWords()
	if len(owner) == 0 {
		return out
	}
	for i := range a.Doc.Blocks[:min(siteLineReach, len(a.Doc.Blocks))] {
		b := &a.Doc.Blocks[i]
		if b.Stats.Words == 0 || b.Stats.Words > siteWordsMax || a.Text.Labels[i].Has&^labels.LabelRelated != 0 || b.Text[0] == '#' {
			continue
		}
		for _, w := range a.Doc.WordsOf(b) {
			if owner[w] {
				return append(out, facts.Candidate{Value: words.OneLine(b.Text), Block: i})
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
func (a *Article) copyrightWords() map[uint32]bool {
	for i := len(a.Doc.Blocks) - 1; i >= a.End && i >= 0; i-- {
		_, owner, found := strings.Cut(a.Doc.Blocks[i].Text, "©")
		if !found {
			continue
		}
		owner, _, _ = strings.Cut(owner, ". ")
		set := map[uint32]bool{}
		for word := range strings.FieldsSeq(owner) {
			word = strings.ToLower(strings.Trim(word, ".,;:|()"))
			if word == "" || words.IsStopWord(word) || copyrightCommon[word] || strings.ContainsAny(word, "0123456789") {
				continue
			}
			hashes := words.Hash(word, nil)
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
func textTopics(a *Article) []facts.Candidate {
	if a.Text == nil {
		return nil
	}
	for i := a.End; i < min(a.End+topicsReach, len(a.Doc.Blocks)); i++ {
		text := words.OneLine(a.Doc.Blocks[i].Text)
		if topicLabels[strings.ToLower(strings.TrimRight(text, ": :"))] {
			return facts.Values(a.topicsBelow(i + 1)...)
		}
		label, list, found := strings.Cut(text, ":")
		if found && topicLabels[strings.ToLower(strings.TrimSpace(label))] && strings.TrimSpace(list) != "" {
			return facts.Values(a.splitTopics(i, strings.TrimSpace(list))...)
		}
	}
	return nil
}

// topicsReach is how many blocks behind the story its topics stand.
const topicsReach = 5

// splitTopics cuts a line of topics at its commas, or where each was a link,
// at its words.
func (a *Article) splitTopics(block int, list string) []string {
	switch {
	case strings.ContainsAny(list, ",;"):
		return splitKeywords(list)
	case strings.Contains(list, "|"):
		var out []string
		for part := range strings.SplitSeq(list, "|") {
			out = append(out, strings.TrimSpace(part))
		}
		return out
	case int(a.Doc.Layout[block].Markers) > 1:
		return strings.Fields(list)
	}
	return []string{list}
}

// topicsBelow are the topics below their label: one line of several, or a line
// each as long as they stand alike and another label does not follow.
func (a *Article) topicsBelow(from int) []string {
	if from >= len(a.Doc.Blocks) {
		return nil
	}
	text := words.OneLine(a.Doc.Blocks[from].Text)
	if strings.ContainsAny(text, ",;|") {
		return a.splitTopics(from, text)
	}
	const topicWordsMax = 4
	if a.Stats(from).Words > topicWordsMax {
		return strings.Fields(text)
	}
	var out []string
	first := a.Doc.Layout[from]
	for i := from; i < len(a.Doc.Blocks) && len(out) < topicsMax; i++ {
		at, l := a.Doc.Layout[i], a.Text.Labels[i]
		apart := i > from && first.Group != at.Group && a.Text.GroupBlocks[first.Group] > 1
		if a.Stats(i).Words > topicWordsMax || l.Opens&^labels.LabelTopics != 0 || a.Stats(i).EndsSentence || apart || at.Indent != first.Indent && a.Doc.Blocks[i].Type != page.ListItem {
			break
		}
		out = append(out, words.OneLine(a.Doc.Blocks[i].Text))
	}
	return out
}

// textSections is the section that the dump prints above the headline: the
// last of a trail of crumbs.
func textSections(a *Article) []facts.Candidate {
	if a.Text == nil || a.Title.Block == page.NoBlock {
		return nil
	}
	const crumbsReach = 6
	for i := a.Title.Block - 1; i >= max(0, a.Title.Block-crumbsReach); i-- {
		text := words.OneLine(a.Doc.Blocks[i].Text)
		for _, sep := range []string{">", "»", " / ", "›", "→"} {
			crumbs := strings.Split(text, sep)
			if len(crumbs) < 2 || a.Stats(i).Words > credit.WordsMax {
				continue
			}
			for k := len(crumbs) - 1; k >= 1; k-- {
				c := strings.TrimSpace(crumbs[k])
				if c != "" && words.Likeness(c, a.Title.Value) < titleAgain {
					return []facts.Candidate{{Value: c, Block: i}}
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
func (a *Article) crumbLines() []facts.Candidate {
	const linesReach = 4
	for i := a.Title.Block - 1; i >= max(0, a.Title.Block-linesReach); i-- {
		if homeWords[strings.ToLower(words.OneLine(a.Doc.Blocks[i].Text))] && i+1 < a.Title.Block && a.Doc.Layout[i+1].Before == 0 {
			return []facts.Candidate{{Value: words.OneLine(a.Doc.Blocks[i+1].Text), Block: i + 1}}
		}
	}
	return nil
}

// textLead finds the standfirst of a dump: a sentence between the headline and
// the credit or date that stands above the story.
func textLead(a *Article, block int) bool {
	if a.Text == nil || a.Plain != nil || a.Title.Block == page.NoBlock || block <= a.Title.Block {
		return false
	}
	if block != a.Title.Block+1 || a.Text.HasPictureLabel(block) || a.IsCredit(block, a.Title.Block) || a.Text.Dated[block] && !a.Stats(block).EndsSentence {
		return false
	}
	if _, ok := dateline.Parse(a.Doc.Blocks[block].Text); ok {
		return false
	}
	_, to := a.textHeadBlocks()
	for i := block + 1; i < min(to, block+4); i++ {
		if a.Text.Dated[i] && a.Stats(i).Words <= credit.WordsMax || a.IsCredit(i, a.Title.Block) {
			return true
		}
	}
	return false
}
