package body

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// Between the paragraphs of a story and below the last stand lines that are no part of
// it: they stand in for a film, mark where an advertisement begins, list topics, lead to other stories and ask
// readers for something. Their scores put them in where they read like the story.

// A lineKind reports whether a block is a line of one kind. below is how many words of the
// story stand below it.
type lineKind func(d *draft, block, below int) bool

var lineKinds = [...]lineKind{
	(*draft).replacesPlayer,
	(*draft).labelsAd,
	(*draft).saysWhatItIs,
	(*draft).listsTopics,
	(*draft).leadsElsewhere,
	(*draft).asksReaders,
	(*draft).closesPage,
}

// closingWordsMax is how many words stand at most below a line at the end of a story: a
// few lines more of its kind.
const closingWordsMax = 50

// linesShareMax is the share of a story's words that such lines have at most: those of a
// brief are nearly as long as itself.
const linesShareMax = 0.4

// excludeLines takes out the lines of a story that are no part of it.
func (d *draft) excludeLines() {
	if d.Kind() != page.KindArticle { // of short stories that is not much more likely than all others together
		return
	}
	found := make([]bool, len(d.In))
	below := 0
	for i, in := range slices.Backward(d.In) {
		if !in {
			continue
		}
		found[i] = slices.ContainsFunc(lineKinds[:], func(is lineKind) bool { return is(d, i, below) })
		if !found[i] {
			below += d.Stats(i).Words
		}
	}
	d.excludeUpTo(linesShareMax, found)
}

// replacesPlayer reports whether a block is what browsers show that play no films or sounds.
func (d *draft) replacesPlayer(block, _ int) bool {
	at := d.Doc.Blocks[block].Container
	return at != page.NoContainer && (d.Doc.Containers[at].Tag == atom.Video || d.Doc.Containers[at].Tag == atom.Audio)
}

// labelsAd reports whether a block says that an advertisement follows.
func (d *draft) labelsAd(block, _ int) bool { return labels.HeadsAd(d.Doc.Blocks[block].Text) }

// saysWhatItIs reports whether a block says that a press release follows, or how the story was
// headed where it comes from.
func (d *draft) saysWhatItIs(block, _ int) bool {
	text := d.Doc.Blocks[block].Text
	return exports.LabelsRelease(text) || strings.HasPrefix(text, "原标题：") || strings.HasPrefix(text, "原標題：")
}

// listsTopics reports whether a block names the topics of the story: "Tags: ferry, storm".
func (d *draft) listsTopics(block, _ int) bool {
	b := &d.Doc.Blocks[block]
	if b.Stats.LinkWords == 0 || 2*b.Stats.LinkWords < b.Stats.Words {
		return false
	}
	label, rest, ok := words.CutColon(b.Text)
	return ok && rest != "" && labels.HeadsTopics(label)
}

// leadsElsewhere reports whether a block is nothing but a label and the headlines of other
// stories as links: "Read also: Mayor opens new baths".
func (d *draft) leadsElsewhere(block, _ int) bool {
	const wordsMax = 40
	b := &d.Doc.Blocks[block]
	if b.Stats.LinkWords == 0 || b.Stats.Words > wordsMax {
		return false
	}
	at := strings.IndexAny(b.Text, ":：|\n")
	if at < 0 || !labels.HeadsOthers(b.Text[:at]) {
		return false
	}
	label := b.Text[:at]
	own, _ := words.Measure(label, 0, nil)
	return 4*b.Stats.LinkWords >= 3*(b.Stats.Words-own.Words)
}

// asksReaders reports whether a block asks readers to subscribe, to follow or to share: at
// the end of the story, or printed otherwise than the story.
func (d *draft) asksReaders(block, below int) bool {
	const wordsMax = 40
	b := &d.Doc.Blocks[block]
	if b.Type == page.Code || b.Type == page.ListItem || b.Stats.Words > wordsMax || below > closingWordsMax && !b.FirstChild.IsEmphasised() {
		return false
	}
	return labels.AsksReaders(b.Text) || below <= closingWordsMax && labels.HeadsShare(b.Text)
}

// closesPage reports whether a block at the end of the story is one of those that pages
// print below all of theirs, or says whom to ask about a press release.
func (d *draft) closesPage(block, below int) bool {
	const wordsMax = 60
	if below > closingWordsMax || d.Stats(block).Words > wordsMax {
		return false
	}
	text := d.Doc.Blocks[block].Text
	line, _, isMore := strings.Cut(text, "\n")
	return labels.Closes(text) || labels.SignsOff(text) || isMore && labels.HeadsContact(line)
}

// excludeCountsAbove takes out the short lines with a number of one or two digits right above the first
// paragraph, such as the time it takes to read, in whatever language they are.
func (d *draft) excludeCountsAbove() {
	const wordsMax, digitsMax, paragraphMin = 6, 2, 8
	for i := range d.In {
		if !d.In[i] {
			continue
		}
		s, next := d.Stats(i), d.Next(i)
		if next < 0 || s.Words > wordsMax || s.Digits == 0 || s.Digits > digitsMax || s.EndsSentence || d.Doc.Blocks[i].Type != page.Paragraph || !counts(d.Doc.Blocks[i].Text) {
			return
		}
		if n := d.Stats(next); !n.EndsSentence || n.Words < paragraphMin || d.Doc.Root != nil && d.SamePath(i, next) {
			return
		}
		d.exclude(i)
	}
}

// counts reports whether a line has a number of one or two digits and a word in small letters, or of a
// script without them, right behind it, as what is counted: "Leestyd: 2 minute", and not "V8 engine".
func counts(line string) bool {
	list := strings.Fields(line)
	for i, number := range list[:max(len(list)-1, 0)] {
		isNumber := !strings.ContainsFunc(number, func(r rune) bool { return !unicode.IsDigit(r) })
		if first := words.FirstRune(list[i+1]); isNumber && unicode.IsLetter(first) && !unicode.IsUpper(first) {
			return true
		}
	}
	return false
}
