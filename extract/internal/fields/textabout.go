package fields

import (
	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
	"strings"
)

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
			for n := len(breadcrumb) - 1; n >= 1; n-- {
				c := strings.TrimSpace(breadcrumb[n])
				if c != "" && words.Similarity(c, k.Headline.Value) < sameHeadlineMin {
					return []facts.Candidate{facts.Seen(c, i)}
				}
			}
		}
	}
	return k.breadcrumbLines()
}

// homeWords are what breadcrumbs begin with.
var homeWords = map[string]bool{
	"home": true, "startseite": true, "accueil": true, "inicio": true, "início": true, "forsiden": true, "hjem": true, "etusivu": true, "главная": true, "головна": true,
	"anasayfa": true, "ana sayfa": true, "beranda": true, "ホーム": true, "トップ": true, "首页": true, "首頁": true, "홈": true, "الرئيسية": true, "होम": true, "strona główna": true,
}

// breadcrumbLines reads a breadcrumb that is printed one line each: "Home", and the
// section right below it.
func (k *Known) breadcrumbLines() []facts.Candidate {
	const distanceMax = 4
	for i := k.Headline.Block() - 1; i >= max(0, k.Headline.Block()-distanceMax); i-- {
		if homeWords[strings.ToLower(words.OneLine(k.Doc.Blocks[i].Text))] && i+1 < k.Headline.Block() && k.Doc.Layout[i+1].BlanksBefore == 0 {
			return []facts.Candidate{facts.Seen(words.OneLine(k.Doc.Blocks[i+1].Text), i+1)}
		}
	}
	return nil
}
