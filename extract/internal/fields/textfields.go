package fields

import (
	"strings"

	"shuck/extract/internal/body"
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
func textDates(k *Known, updated bool) []facts.Candidate {
	if k.Text == nil {
		return nil
	}
	var out, shy []facts.Candidate
	from, to := k.textHeadBlocks()
	order := make([]int, 0, to-from)
	near := from
	if k.Headline.Block() != page.NoBlock && k.Headline.Block() < to {
		near = max(k.Headline.Block(), from)
	}
	for i := near; i < to; i++ {
		order = append(order, i)
	}
	for i := near - 1; i >= from; i-- {
		order = append(order, i)
	}
	for i := k.End; i < min(k.End+textHeadAbove, len(k.Doc.Blocks)); i++ {
		order = append(order, i)
	}
	for _, i := range order {
		if i == k.Headline.Block() || k.Stats(i).Words > credit.MaxWords || k.Stats(i).Digits == 0 {
			continue
		}
		text := k.Doc.Blocks[i].Text
		d, start, _, ok := dates.Find(text, k.Language)
		if !ok {
			continue
		}
		c := facts.Seen(d.String(), i)
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

// textDateline finds the paragraph near the beginning of a dump's story that opens
// with a dateline, and lets the story begin there.
func (k *Known) textDateline() (Decision[Opening], bool) {
	if k.Text == nil {
		return Decision[Opening]{}, false
	}
	if k.Plain != nil && k.Plain.Dateline != page.NoBlock {
		p, _ := page.ParseLoneDateline(words.OneLine(k.Doc.Blocks[k.Plain.Dateline].Text))
		return k.opened(p, noCut, nil), true
	}
	start := k.Text.StoryStart(k.Scores)
	if k.Lead.Value != "" && k.Lead.Block() == start && k.Next(start) >= 0 {
		start = k.Next(start)
	}
	from := max(start-2, 0)
	if k.Headline.Block() != page.NoBlock && k.Headline.Block() < start {
		from = max(from, k.Headline.Block()+1)
	}
	for i := from; i < min(start+textDatelineReach, len(k.Doc.Blocks)); i++ {
		b := &k.Doc.Blocks[i]
		if b.Type != page.Paragraph || k.Text.HasPictureLabel(i) && !k.In[i] {
			continue
		}
		p, ok := dateline.Parse(b.Text)
		short := b.Stats.Words < page.LongBlockWords
		if !ok || p.Bare && (i > start || short) || short && i+1 != start {
			continue
		}
		moves := []body.Move{{Block: i, In: true}}
		for j := k.First; j < i; j++ {
			if k.Doc.Blocks[j].Type == page.ListItem || k.Text.HasPictureLabel(j) {
				moves = append(moves, body.Move{Block: j})
			}
		}
		return k.opened(p, body.Cut{Block: i, Bytes: p.End}, moves), true
	}
	return Decision[Opening]{}, false
}

// textSites are the names of the publisher that a dump prints: what the title
// line has behind the headline, or a line at its top that the copyright line
// names as well.
func textSites(k *Known) []facts.Candidate {
	if k.Text == nil {
		return nil
	}
	var out []facts.Candidate
	title := words.OneLine(k.Doc.Meta.Title)
	if head := k.Headline.Value; head != "" && strings.HasPrefix(title, head) && len(title) > len(head) {
		out = append(out, facts.Values(strings.Trim(title[len(head):], " |-–—·:»"))...)
	}
	owner := k.copyrightWords()
	if len(owner) == 0 {
		return out
	}
	for i := range k.Doc.Blocks[:min(siteLineReach, len(k.Doc.Blocks))] {
		b := &k.Doc.Blocks[i]
		if b.Stats.Words == 0 || b.Stats.Words > siteWordsMax || k.Text.Labels[i].Has&^labels.Related != 0 || b.Text[0] == '#' {
			continue
		}
		for _, w := range k.Doc.WordHashes(b) {
			if owner[w] {
				return append(out, facts.Seen(words.OneLine(b.Text), i))
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
func (k *Known) copyrightWords() map[uint32]bool {
	for i := len(k.Doc.Blocks) - 1; i >= k.End && i >= 0; i-- {
		_, owner, found := strings.Cut(k.Doc.Blocks[i].Text, "©")
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
func textTopics(k *Known) []facts.Candidate {
	if k.Text == nil {
		return nil
	}
	for i := k.End; i < min(k.End+topicsReach, len(k.Doc.Blocks)); i++ {
		text := words.OneLine(k.Doc.Blocks[i].Text)
		if topicLabels[strings.ToLower(strings.TrimRight(text, ": :"))] {
			return facts.Values(k.topicsBelow(i + 1)...)
		}
		label, list, found := strings.Cut(text, ":")
		if found && topicLabels[strings.ToLower(strings.TrimSpace(label))] && strings.TrimSpace(list) != "" {
			return facts.Values(k.splitTopics(i, strings.TrimSpace(list))...)
		}
	}
	return nil
}

// topicsReach is how many blocks behind the story its topics stand.
const topicsReach = 5

// splitTopics cuts a line of topics at its commas, or where each was a link,
// at its words.
func (k *Known) splitTopics(block int, list string) []string {
	switch {
	case strings.ContainsAny(list, ",;"):
		return splitKeywords(list)
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

// topicsBelow are the topics below their label: one line of several, or a line
// each as long as they stand alike and another label does not follow.
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

// textSections is the section that the dump prints above the headline: the
// last of a trail of crumbs.
func textSections(k *Known) []facts.Candidate {
	if k.Text == nil || k.Headline.Block() == page.NoBlock {
		return nil
	}
	const crumbsReach = 6
	for i := k.Headline.Block() - 1; i >= max(0, k.Headline.Block()-crumbsReach); i-- {
		text := words.OneLine(k.Doc.Blocks[i].Text)
		for _, sep := range []string{">", "»", " / ", "›", "→"} {
			crumbs := strings.Split(text, sep)
			if len(crumbs) < 2 || k.Stats(i).Words > credit.MaxWords {
				continue
			}
			for n := len(crumbs) - 1; n >= 1; n-- {
				c := strings.TrimSpace(crumbs[n])
				if c != "" && words.Similarity(c, k.Headline.Value) < titleAgain {
					return []facts.Candidate{facts.Seen(c, i)}
				}
			}
		}
	}
	return k.crumbLines()
}

// homeWords are the first crumbs of trails.
var homeWords = map[string]bool{
	"home": true, "startseite": true, "accueil": true, "inicio": true, "início": true, "forsiden": true, "hjem": true, "etusivu": true, "главная": true, "головна": true,
	"anasayfa": true, "ana sayfa": true, "beranda": true, "ホーム": true, "トップ": true, "首页": true, "首頁": true, "홈": true, "الرئيسية": true, "होम": true, "strona główna": true,
}

// crumbLines reads a trail that is printed a crumb a line: "Home" and the
// section below it, in one group or nothing else before the headline.
func (k *Known) crumbLines() []facts.Candidate {
	const linesReach = 4
	for i := k.Headline.Block() - 1; i >= max(0, k.Headline.Block()-linesReach); i-- {
		if homeWords[strings.ToLower(words.OneLine(k.Doc.Blocks[i].Text))] && i+1 < k.Headline.Block() && k.Doc.Layout[i+1].BlanksBefore == 0 {
			return []facts.Candidate{facts.Seen(words.OneLine(k.Doc.Blocks[i+1].Text), i+1)}
		}
	}
	return nil
}

// textLead finds the standfirst of a dump: a sentence between the headline and
// the credit or date that stands above the story.
func textLead(k *Known, block int) bool {
	if k.Text == nil || k.Plain != nil || k.Headline.Block() == page.NoBlock || block <= k.Headline.Block() {
		return false
	}
	if block != k.Headline.Block()+1 || k.Text.HasPictureLabel(block) || k.IsCredit(block, k.Headline.Block()) || k.Text.Dated[block] && !k.Stats(block).EndsSentence {
		return false
	}
	if _, ok := dateline.Parse(k.Doc.Blocks[block].Text); ok {
		return false
	}
	_, to := k.textHeadBlocks()
	for i := block + 1; i < min(to, block+4); i++ {
		if k.Text.Dated[i] && k.Stats(i).Words <= credit.MaxWords || k.IsCredit(i, k.Headline.Block()) {
			return true
		}
	}
	return false
}
