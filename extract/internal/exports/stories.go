package exports

import (
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"
)

// A fileLine is a line of a file, without its line end, and its offset.
type fileLine struct {
	at   int
	text string
}

// partings are the ways in which files part their stories, in the order in which
// they are tried. Each returns the lines at which stories begin; less than two mean
// that the file parts them otherwise, or holds one.
var partings = [...]func([]fileLine) []int{partTagged, partNumbered, partPrinted, partEnded, partNamed, partPaged, partPrints, partDocs, partFields, partMails, partChats, partCodes, partSourced, partLabels, partRuled, partHeaded, partMarked, partTitled, partPages, partMenus}

// Starts returns the byte offsets, rising, at which the stories begin of a text that
// holds several. It is nil for a single story.
//
// Stories are parted where a collection, a database, a mailbox or a tool says that
// the next one begins; and at ruled lines, "***" and the like, but only if what
// stands above the first of them and below each looks like the head of a story. The rules
// of a page that a text browser printed part nothing.
func Starts(data []byte, printed bool) []int {
	lines := fileLines(data)
	tried := partings[:]
	if !printed {
		tried = append(slices.Clip(tried), partSpaced)
	}
	return startsBy(tried, lines)
}

// Within returns the offsets at which the stories begin of a part of a file that a database
// counts or ends, or that are pages with their menus, whatever else parts the file. It is nil
// for less than two.
func Within(data []byte) []int {
	return startsBy([]func([]fileLine) []int{partNumbered, partEnded, partPages}, fileLines(data))
}

// startsBy returns the offsets at which stories begin by the first of several ways to part a
// file that finds two and more; the first story begins with the file.
func startsBy(ways []func([]fileLine) []int, lines []fileLine) []int {
	for _, part := range ways {
		found := part(lines)
		if len(found) < 2 {
			continue
		}
		starts := make([]int, len(found))
		for n, i := range found[1:] {
			starts[n+1] = lines[i].at
		}
		return starts
	}
	return nil
}

// fileLines cuts a file at its line ends.
func fileLines(data []byte) []fileLine {
	text := string(data)
	lines := make([]fileLine, 0, strings.Count(text, "\n")+1) // at once, as there may be millions
	parted := strings.ContainsAny(text, separators)
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		line := strings.TrimRight(text[at:at+end], "\r")
		if parted {
			lines = appendParted(lines, at, line)
		} else {
			lines = append(lines, fileLine{at, line})
		}
		at += end + 1
	}
	return lines
}

// separators are the characters that part files, groups and records, which may stand within a
// line where one ends and the next begins.
const separators = "\x1c\x1d\x1e"

// appendParted adds a line, and each separator in it as a line of its own.
func appendParted(lines []fileLine, at int, line string) []fileLine {
	for {
		cut := strings.IndexAny(line, separators)
		if cut < 0 || len(line) == 1 {
			return append(lines, fileLine{at, line})
		}
		if cut > 0 {
			lines = append(lines, fileLine{at, line[:cut]})
		}
		lines = append(lines, fileLine{at + cut, line[cut : cut+1]})
		if at, line = at+cut+1, line[cut+1:]; line == "" {
			return lines
		}
	}
}

// startsAt returns the lines that open a story. What stands above the first of them
// belongs to the first story.
func startsAt(lines []fileLine, opens func(i int) bool) (found []int) {
	for i := range lines {
		if opens(i) {
			found = append(found, i)
		}
	}
	return found
}

// partTagged parts a collection at the elements that hold its stories.
func partTagged(lines []fileLine) []int {
	head := ""
	for i := 0; i < min(len(lines), 40); i++ {
		head += lines[i].text + "\n"
	}
	if !IsTagged([]byte(head)) {
		return nil
	}
	return startsAt(lines, func(i int) bool { return opensTagged(lines[i].text+" ") || opensTagged(lines[i].text) })
}

// counterLine matches the line by which databases count, "1 of 100 DOCUMENTS",
// "Document 3 of 20", "Article 2 of 7", and not "3 of 20 members voted".
var counterLine = pattern.Of(`^\s*(?:\d{1,6} (?:of|von|sur|de|di|van) \d{1,6} (?i:documents?|dokument(?:en?)?|documentos?|documenti|articles?|results|stories)|(?i:document|dokument|documento|документ|article|artikel|story|result|record|item) \d{1,6} (?:of|von|sur|de|di|van|из|z|av) \d{1,6})\s*$`)

// isCounter reports whether a line counts the stories of an export.
func isCounter(line string) bool {
	const longest = 90
	return len(line) <= longest && strings.ContainsAny(line, "0123456789") && strings.Count(line, " ") >= 3 && counterLine().MatchString(line)
}

// partNumbered parts an export at the lines that count its stories.
func partNumbered(lines []fileLine) []int {
	return startsAt(lines, func(i int) bool { return isCounter(lines[i].text) })
}

// partEnded parts an export at the lines that end its stories: "End of Document",
// the number of the document.
func partEnded(lines []fileLine) (found []int) {
	next := true
	for i, line := range lines {
		text := strings.TrimSpace(line.text)
		switch {
		case strings.EqualFold(text, "end of document") || isDocumentNumber(text):
			next = true
		case next && isSearch(text):
			return found
		case next && text != "" && !isCopyright(text):
			found, next = append(found, i), false
		}
	}
	return found
}

// isSearch reports whether a line opens what a database says of the search behind the last
// story.
func isSearch(text string) bool {
	switch strings.ToLower(text) {
	case "search summary", "suchzusammenfassung", "récapitulatif de la recherche", "resumen de la búsqueda", "riepilogo della ricerca", "resumo da pesquisa":
		return true
	}
	return false
}

// fileName matches the line that head and tail print above each file: "==> a.txt
// <==".
var fileName = pattern.Of(`^==> .+ <==$`)

// partNamed parts the output of head, tail and tools like them.
func partNamed(lines []fileLine) []int {
	found := startsAt(lines, func(i int) bool {
		return strings.HasPrefix(lines[i].text, "==> ") && fileName().MatchString(lines[i].text)
	})
	if len(found) == 0 || found[0] != firstText(lines, 0) {
		return nil
	}
	return found
}

// firstText returns the first line with text from a line on, len(lines) for none.
func firstText(lines []fileLine, from int) int {
	for from < len(lines) && strings.TrimSpace(lines[from].text) == "" {
		from++
	}
	return from
}

// partCodes parts an export with field codes where fields of a head follow those of
// a tail.
func partCodes(lines []fileLine) (found []int) {
	for _, table := range codeTables {
		found = found[:0]
		tail, headlines := true, 0
		for i, line := range lines {
			code, _, ok := table.cut(line.text)
			if !ok {
				continue
			}
			f, _ := table.fields.of(code)
			if code == table.opens || table.opens == "" && tail && f != Tail {
				found = append(found, i)
			}
			if f == Headline {
				headlines++
			}
			tail = f == Tail
		}
		if len(found) > 1 && headlines >= len(found) {
			return found
		}
	}
	return nil
}

// partLabels parts a file that repeats the labels with which it opens, or the entries of a
// bibliography.
func partLabels(lines []fileLine) []int {
	first := firstText(lines, 0)
	if first == len(lines) {
		return nil
	}
	isMail := opensMail(lines, first)
	isBelow := func(i int) bool { // what may stand above a story
		above := strings.TrimSpace(lines[i-min(i, 1)].text)
		return i == first || above == "" && !isPassedOn(lines, i) || above == "}" || isRule(above) && !(isMail && isForwardRule(above))
	}
	if isEntryHead(lines[first].text) {
		return startsAt(lines, func(i int) bool { return isBelow(i) && isEntryHead(lines[i].text) })
	}
	style, opener, ok := anyLabel(lines[first].text)
	if !ok || !opener.known {
		return nil
	}
	return startsAt(lines, func(i int) bool {
		if !isBelow(i) && !repeatsLabels(lines, first, i) {
			return false
		}
		other, l, ok := anyLabel(lines[i].text)
		return ok && l.label == opener.label && other == style && opensLabels(lines, i)
	})
}

// repeatsLabels reports whether the labels with which a file opens come again, line by line: so
// exports without blank lines are parted.
func repeatsLabels(lines []fileLine, first, from int) bool {
	for n := range labelsMin {
		if max(first, from)+n >= len(lines) {
			return false
		}
		opener, ok := readLabel(lines[first+n].text)
		if !ok || !opener.known {
			return false
		}
		if other, ok := readLabel(lines[from+n].text); !ok || other.label != opener.label {
			return false
		}
	}
	return true
}

// isEntryHead reports whether a line opens an entry of BibTeX, "@article{key,".
func isEntryHead(line string) bool {
	kind, _, ok := strings.Cut(strings.TrimSuffix(line, ","), "{")
	return ok && len(line) > 1 && line[0] == '@' && line[len(line)-1] == ',' && !strings.Contains(kind, " ")
}

// anyLabel reads a label in whatever style; that of labels with a colon is the zero style.
func anyLabel(line string) (style labelStyle, l labelLine, ok bool) {
	if l, ok = readLabel(line); ok && l.known {
		return style, l, true
	}
	return styledLabel(line)
}

// opensLabels reports whether several known labels stand at a line and below it, one
// of them for the headline.
func opensLabels(lines []fileLine, from int) bool {
	const sight = 16
	count, headline := 0, false
	for i := from; i < min(len(lines), from+sight); i++ {
		if _, l, ok := anyLabel(lines[i].text); ok && l.known {
			count++
			headline = headline || l.field == Headline
		}
	}
	return count >= labelsMin && headline
}

// isRule reports whether a line is nothing but a sign that something ends: "-----",
// "* * *", "###", "-30-".
func isRule(line string) bool {
	const longest = 200
	text := strings.TrimSpace(line)
	if len(text) < 3 || len(text) > longest || line == rowRule {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	isSigns := strings.ContainsRune("-=*_#~+—–─═•", first) && strings.Trim(text, string(first)+" ") == "" && strings.Count(text, string(first)) >= 3
	return isSigns && !isNestedBullets(line) || IsEndMark(text)
}

// rowRule is the line that html2text prints below the first row of a table of one column.
const rowRule = "---  "

// isNestedBullets reports whether a line is the bullets of lists within lists whose items
// are empty, as html2text prints them: "  *   *   * ".
func isNestedBullets(line string) bool {
	const bullet = "  * "
	line = strings.TrimRight(line, " ") + " "
	return len(line) >= len(bullet) && strings.ReplaceAll(line, bullet, "") == ""
}

// partRuled parts a file at ruled lines, if what stands above the first and below
// the others looks like the head of a story. Heads that are headings of Markdown count only
// where nothing else stands between the rules: one page has headings and rules as well. The
// rules around front matter at the top are its own.
func partRuled(lines []fileLine) []int {
	end := fieldsEnd(lines, firstText(lines, 0))
	found, others := storiesBetween(lines, func(i int) bool { return i > end && isRule(lines[i].text) }, looksLikeStory)
	isMarked := func(start int) bool { return isMarkedHead(lines[start].text) }
	unmarked := slices.DeleteFunc(slices.Clone(found), isMarked)
	switch {
	case len(found) > 1 && haveOneLinkList(lines, found[len(found)-1]):
		return nil
	case len(unmarked) == 0 && others == 0:
		return found
	case len(found) > 0 && isMarked(found[0]):
		return nil
	}
	return unmarked
}

// haveOneLinkList reports whether the only list of links of a text browser stands below the
// last part of a file: it printed one page, and the rules are the page's own.
func haveOneLinkList(lines []fileLine, last int) bool {
	isListHead := func(line fileLine) bool { return line.text == "References" }
	first := slices.IndexFunc(lines, isListHead)
	return first > last && slices.ContainsFunc(lines[first:], func(line fileLine) bool {
		number, address, ok := strings.Cut(strings.TrimSpace(line.text), ". ")
		return ok && number == "1" && strings.Contains(address, ":")
	})
}

// partSpaced parts a file at two blank lines and more, if every part looks like a
// story and has prose: lists of links below one may have a day and a name, too.
func partSpaced(lines []fileLine) []int {
	isBlank := func(i int) bool { return strings.TrimSpace(lines[i].text) == "" }
	found, others := storiesBetween(lines, func(i int) bool { return i > 0 && isBlank(i) && isBlank(i-1) }, looksLikeStory)
	if others > 0 || !eachPart(lines, found, holdsProse) {
		return nil
	}
	return found
}

// holdsProse reports whether there is a sentence of some length in a part.
func holdsProse(part []fileLine) bool {
	const sentenceMin = 12 // words
	sum := 0
	for _, line := range part {
		text := strings.TrimSpace(line.text)
		if sum += textWords(text); sum >= sentenceMin && words.EndsLikeSentence(text) {
			return true
		}
		if text == "" {
			sum = 0
		}
	}
	return false
}

// storiesBetween cuts a file at the lines that are breaks. It returns the lines at
// which the parts begin that are stories, and how many parts are none. It finds
// none where the first part is none, or nothing is a break.
func storiesBetween(lines []fileLine, isBreak func(i int) bool, isStory func(part []fileLine) bool) (found []int, others int) {
	from := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && !isBreak(i) {
			continue
		}
		if i == len(lines) && from == 0 {
			return nil, 0
		}
		part := lines[from:i]
		switch start := firstText(part, 0); {
		case start == len(part):
		case isStory(part[start:]):
			found = append(found, from+start)
		case from == 0:
			return nil, 0
		default:
			others++
		}
		from = i + 1
	}
	return found, others
}
