package exports

import (
	"cmp"
	"slices"
	"strings"

	"shuck/extract/internal/words"
)

// A file with labels has at least labelsMin of them that are known, and the first
// within its first labelHeadMax lines with text. So many may be the letterhead of a
// database: the copyright, the paper, its day.
const (
	labelsMin    = 3
	labelHeadMax = 14
)

// readLabelled reads a story whose fields stand behind labels with a colon:
//
//	HEADLINE: Ferry raised       Title: Ferry raised
//	BYLINE: Ana Pérez            Author: Ana Pérez
//	BODY:                        Link: https://example.org/ferry
func readLabelled(lines []string) *Story {
	lines, titled := withTitle(withoutCover(lines))
	lines, other := withColons(lines)
	if !other {
		lines, other = joinHanging(lines)
	}
	l := scanLabels(lines)
	if l == nil {
		return nil
	}
	isFile := l.isFile()
	if !l.declaresBody() && !l.isCapital && !isFile && !other {
		return nil
	}
	s := &Story{}
	// Below a title there may be the rest of a page.
	s.Alone = l.declaresBody() || !titled && !dumpOpeners[strings.ToLower(l.labels[0].label)]
	if !isFile {
		s.readLetterhead(l.letterhead(), l.hasHeadlineAbove())
	}
	l.readHead(s)
	s.Lines = l.story()
	if len(words.TrimBlank(s.Lines)) == 0 {
		s.takeDescription()
	}
	return s
}

// withTitle puts a label before the first line where that is the title above labels, as programs
// that keep notes of pages print it.
//
//	Ferry raised
//
//	Author: Ida Lund
//	Published: 9 March 2020
func withTitle(lines []string) (out []string, titled bool) {
	first := slices.IndexFunc(lines, func(line string) bool { return !isBlank(line) })
	if first < 0 || !looksLikeTitle(withoutMarks(lines[first])) {
		return lines, false
	}
	_, l, ok := anyLabel(lines[first])
	if _, isPlain := readLabel(lines[first]); isPlain || ok && l.known {
		return lines, false
	}
	known, of := 0, labelStyle{}
	from := firstFilled(lines, first+1)
	for from < len(lines) && isMarkedHead(lines[first]) && (isBlank(lines[from]) || strings.HasPrefix(lines[from], "![") || isMarkedHead(lines[from])) {
		from++ // the picture and a heading above labels in notes, "## Metadata"
	}
	for i := from; i < len(lines) && !isBlank(lines[i]); i++ {
		style, l, ok := anyLabel(lines[i])
		if !ok || l.field == Headline {
			return lines, false
		}
		if l.known {
			of = style
			known++
		}
	}
	if known < labelsMin {
		return lines, false
	}
	title := of.before + " Headline" + cmp.Or(of.divider, ":") + " " + withoutMarks(lines[first])
	return append([]string{strings.TrimSpace(title)}, lines[from:]...), true
}

// takeDescription makes a long description the story where there is no other: bibliographies
// have the text there.
func (s *Story) takeDescription() {
	text := s.First(Description)
	if textWords(text) < storyWordsMin {
		return
	}
	s.Lines = []string{text}
	s.Values = slices.DeleteFunc(s.Values, func(v Value) bool { return v.Field == Description })
}

// A labelScan is a text with the lines that open with a known label.
type labelScan struct {
	lines     []string
	at        []int       // of the lines with known labels
	labels    []labelLine // that stand there
	body      int         // which of them opens the story, -1 for none
	head      int         // how many of them stand above it
	isCapital bool        // labels are printed in capitals, as Nexis does
	isWrapped bool        // lines end at the width of a sheet, so that values go on below
}

// scanLabels finds the labels of a text; it returns nil where too few are found, or
// none that a story must have.
func scanLabels(lines []string) *labelScan {
	l := &labelScan{lines: lines, body: -1}
	filled, capitals := 0, 0
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if filled++; filled > labelHeadMax && len(l.at) == 0 {
			return nil
		}
		label, ok := loneLabel(lines, i)
		if !ok || l.body >= 0 && (label.field == Body || !isAfterBlank(lines, i)) {
			continue
		}
		if label.field == Body && (label.value == "" || len(l.at) >= labelsMin-1) {
			l.body = len(l.at)
		}
		if strings.ToUpper(label.label) == label.label && strings.ToLower(label.label) != label.label {
			capitals++
		}
		l.at, l.labels = append(l.at, i), append(l.labels, label)
	}
	l.isCapital = 2*capitals > len(l.at)
	l.settleRubrik()
	if len(l.at) < labelsMin || l.isPage() || !l.has(Headline) && l.body < 0 && !(l.isCapital && l.isCounted()) {
		return nil
	}
	l.isWrapped = !slices.ContainsFunc(lines, func(line string) bool { return words.Columns(line) > wrapWidthMax })
	l.head = l.headEnd()
	return l
}

// isPage reports whether a page has "Content" or "Article" on a line of its own by accident: no
// label gives the headline, and none above the story has a value.
func (l *labelScan) isPage() bool {
	return l.body >= 0 && !l.has(Headline) && !slices.ContainsFunc(l.labels[:l.body], func(label labelLine) bool { return label.value != "" })
}

// settleRubrik makes a section of the label "Rubrik" where the text is German or another label
// gives the headline: in Swedish and Danish it is the headline itself.
func (l *labelScan) settleRubrik() {
	const rubrik = "rubrik"
	isSection := slices.ContainsFunc(l.labels, func(label labelLine) bool {
		switch name := strings.ToLower(label.label); name {
		case "autor", "länge", "quelle", "ortsmarke":
			return true
		default:
			return label.field == Headline && label.rank < 2 && name != rubrik
		}
	})
	for n, label := range l.labels {
		if isSection && strings.EqualFold(label.label, rubrik) {
			l.labels[n].field = Section
		}
	}
}

// isCounted reports whether the letterhead counts the stories of the export.
func (l *labelScan) isCounted() bool {
	return len(l.at) > 0 && slices.ContainsFunc(l.lines[:l.at[0]], isCounter)
}

// loneLabel reads a known label, which may stand on a line of its own without a
// colon where it opens or ends the story: "Body", "FULL TEXT", "End of Document".
func loneLabel(lines []string, i int) (labelLine, bool) {
	if label, ok := readLabel(lines[i]); ok {
		return label, label.known
	}
	text := strings.TrimSpace(lines[i])
	use, known := labelUses()[strings.ToLower(text)]
	if known && use.field == Body && i > 0 && i+1 < len(lines) {
		if above, ok := readLabel(lines[i-1]); ok && above.known { // as word processors give it on
			return labelLine{labelUse: use, label: text, known: true}, true
		}
	}
	if known && (use.field == Body || use.field == Tail) && isAfterBlank(lines, i) && (i+1 == len(lines) || strings.TrimSpace(lines[i+1]) == "" || use.field == Tail || isMarkedHead(text)) {
		return labelLine{labelUse: use, label: text, known: true}, true
	}
	return labelLine{}, false
}

// isAfterBlank reports whether a line is the first or stands below a blank one.
func isAfterBlank(lines []string, i int) bool {
	return i == 0 || strings.TrimSpace(lines[i-1]) == ""
}

// has reports whether a label of a field was found.
func (l *labelScan) has(f Field) bool {
	return slices.ContainsFunc(l.labels, func(label labelLine) bool { return label.field == f })
}

// declaresBody reports whether a label says where the story begins.
func (l *labelScan) declaresBody() bool { return l.body >= 0 }

// isFile reports whether the text opens with its labels, with no more than a blank line between,
// and they are more than those that a page's dump declares: its title and address. Others that
// are not known may stand between them.
func (l *labelScan) isFile() bool {
	run, blank := 0, true
	for i, line := range l.lines {
		if strings.TrimSpace(line) == "" || run == 0 && isCounter(line) {
			if blank && run > 0 {
				break
			}
			blank = true
			continue
		}
		if run < len(l.at) && l.at[run] == i {
			run++
		} else if other, ok := readLabel(line); (!ok || other.value == "") && (blank || indentOf(line) == 0) {
			break
		}
		blank = false
	}
	return run >= labelsMin && slices.ContainsFunc(l.labels[:run], func(label labelLine) bool {
		return label.rank == 0 || label.field == Published || label.field == Byline
	}) && (!dumpOpeners[strings.ToLower(l.labels[0].label)] || l.opensSignedProse(run))
}

// opensSignedProse reports whether the first labels have the author of the story, which begins
// right behind them: the header of a page's dump has the page below it. The title of a page
// mostly has the name of its site.
func (l *labelScan) opensSignedProse(labels int) bool {
	const wordsMin = 12
	head := l.labels[:labels]
	title := slices.IndexFunc(head, func(label labelLine) bool { return label.field == Headline })
	if title < 0 || strings.Contains(head[title].value, " - ") || strings.Contains(head[title].value, " | ") || !slices.ContainsFunc(head, func(label labelLine) bool { return label.field == Byline }) {
		return false
	}
	if label := head[labels-1]; label.field == Description && textWords(label.value) >= storyWordsMin {
		return true
	}
	i := firstFilled(l.lines, l.at[labels-1]+1)
	if i < len(l.lines) && isRule(l.lines[i]) {
		i = firstFilled(l.lines, i+1)
	}
	return i < len(l.lines) && textWords(l.lines[i]) >= wordsMin
}

// firstFilled returns the first line with text from a line on, or the line behind the next
// where two are blank.
func firstFilled(lines []string, from int) int {
	if from < len(lines) && strings.TrimSpace(lines[from]) == "" {
		from++
	}
	return from
}

// dumpOpeners open the header of a page's dump, which is no export.
var dumpOpeners = map[string]bool{"url": true, "title": true, "warc-type": true, "link": true}

// headEnd returns how many labels stand above the story.
func (l *labelScan) headEnd() int {
	if l.body >= 0 {
		return l.body
	}
	last := 0
	for n := range l.labels {
		if n > 0 && l.hasStory(l.valueEnd(n-1), l.at[n], l.labels[n].field == Tail) {
			break
		}
		last = n + 1
	}
	return last
}

// hasStory reports whether there is prose between two lines: less of it above a label that stands below
// stories.
func (l *labelScan) hasStory(from, to int, aboveTail bool) bool {
	proseMin, n := 40, 0 // words
	if aboveTail {
		proseMin = 15
	}
	for _, line := range l.lines[min(from, to):to] {
		n += textWords(line)
	}
	return n >= proseMin
}

// valueEnd returns the line behind the value of a label: the next that is blank, or
// has a label or something like it.
func (l *labelScan) valueEnd(n int) int {
	i := l.at[n] + 1
	for i < len(l.lines) && strings.TrimSpace(l.lines[i]) != "" && !isRule(l.lines[i]) {
		if !l.isWrapped && l.labels[n].value != "" && indentOf(l.lines[i]) == 0 {
			break
		}
		if n+1 < len(l.at) && l.at[n+1] == i || l.labels[n].value == "" && l.labels[n].field != Headline && l.labels[n].field != Lead {
			break
		}
		if _, ok := readLabel(l.lines[i]); ok && !strings.HasPrefix(l.lines[i], " ") && l.labels[n].field != Headline {
			break
		}
		i++
	}
	return i
}

// value returns the value of a label with the lines on which it goes on.
func (l *labelScan) value(n int) string {
	label, below := l.labels[n], l.lines[l.at[n]+1:l.valueEnd(n)]
	if label.field == Byline && strings.Contains(label.value, ",") && len(below) > 0 && indentOf(below[0]) > 0 { // "Lund, Ida", a name a line
		return withListed(label.value+";", below)
	}
	text := withLines(label.value, below)
	if label.field == Headline && l.hasLabel("accession number") { // EBSCO ends each title in a full stop
		text = strings.TrimSuffix(text, ".")
	}
	if text == "" && l.at[n]+2 < len(l.lines) && l.labels[n].field != Body {
		text = l.lines[l.at[n]+1] // the value stands below its label
	}
	return text
}

// hasLabel reports whether a label of a name was found.
func (l *labelScan) hasLabel(name string) bool {
	return slices.ContainsFunc(l.labels, func(label labelLine) bool { return strings.EqualFold(label.label, name) })
}

// withLines is a value with the lines below it on which it goes on, of which there may be
// as many as there are in the dump.
func withLines(value string, below []string) string {
	if len(below) == 0 {
		return value
	}
	var b strings.Builder
	b.WriteString(value)
	for _, line := range below {
		b.WriteByte(' ')
		b.WriteString(strings.TrimSpace(line))
	}
	return b.String()
}

// readHead reads what the labels give: those above the story, then those behind it.
// Of several labels for one field the surest counts.
func (l *labelScan) readHead(s *Story) {
	best := map[Field]int{}
	for n, label := range l.labels {
		at, ok := best[label.field]
		if (!ok || label.rank < l.labels[at].rank) && l.value(n) != "" && !(label.field == Headline && s.First(Headline) != "") {
			best[label.field] = n
		}
	}
	for n, label := range l.labels {
		switch {
		case label.field == Body || label.field == Tail || label.field == Nothing:
		case label.field == Headline && label.rank > 1 && n >= l.head:
			s.add(Topics, label.label, l.value(n)) // "Subject: FERRIES (90%)"
		case label.field == Site && s.First(Site) != "" || label.field == Published && s.First(Published) != "":
		case hasLabel(best, label.field, n):
			s.add(label.field, label.label, cleanValue(label.field, s.withoutIssue(label.field, l.value(n))))
		}
	}
}

// opensRun reports whether as many labels as open a file stand at one and right below it: some
// databases print them once more below the story.
func (l *labelScan) opensRun(n int) bool {
	last := n + labelsMin - 1
	return last < len(l.at) && l.at[last] == l.at[n]+labelsMin-1
}

// story returns the lines of the story: those behind the label that opens it, or
// behind the head, up to the first label behind it.
func (l *labelScan) story() []string {
	from := 0
	var lines []string
	switch {
	case l.body >= 0:
		from = l.at[l.body] + 1
		if value := l.labels[l.body].value; value != "" {
			lines = append(lines, value)
		}
	case l.head > 0:
		from = l.valueEnd(l.head - 1)
	}
	to := len(l.lines)
	for n := range l.at {
		if l.at[n] >= from && (l.labels[n].field == Tail || l.body >= 0 || l.opensRun(n)) {
			to = l.at[n]
			break
		}
	}
	return append(lines, l.lines[from:max(from, to)]...)
}
