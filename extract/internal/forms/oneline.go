package forms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/seams"
	"shuck/extract/internal/textnodes"
	"shuck/extract/internal/words"
)

// A dump on one line, as get_text(" ") gives it, has a line in so many words at most. It has
// oneLineWords words or more, most of them in lines of longLineWords, and one of these has a
// menu, unless they are all longer than any paragraph; or a line holds the head of a story.
const (
	oneLineWords   = 150
	longLineWords  = 120
	longLinesShare = 0.55
	wordsPerLine   = 50
	paragraphMax   = 250 // words
)

// oneLineGuess warns of what nothing in a dump on one line tells.
const oneLineGuess = "the text stands on one line: where headline, menus and paragraphs end was guessed"

// isOneLine reports whether the text of a whole page stands on a line, but for
// breaks that were in its source.
func isOneLine(lines []string) bool {
	if isSpacelessLine(lines) || isThaiLine(lines) {
		return true
	}
	all, long, count, blank, menu := 0, 0, 0, 0, false
	for _, line := range words.TrimBlank(lines) {
		if isBlank(line) {
			blank++
			continue
		}
		n := strings.Count(strings.TrimSpace(line), " ") + 1
		count++
		all += n
		if n >= longLineWords {
			long += n
			menu = menu || hasMenu(line)
		}
	}
	const blanksMax = 3 // a line in so many may be blank; between paragraphs one in two is
	if blanksMax*blank > count || count*wordsPerLine > all {
		return false
	}
	return all >= oneLineWords && float64(long) >= longLinesShare*float64(all) && (menu || count*paragraphMax <= all) ||
		slices.ContainsFunc(lines, holdsHead)
}

// holdsHead reports whether a line of more than a sentence or two has what stands above a
// story in it: the title with which it opens and the headline that repeats it, or a day
// with a name or an hour.
func holdsHead(line string) bool {
	const lineWords, repeatMin = 40, 5
	if strings.Count(line, " ") < lineWords {
		return false
	}
	tokens := strings.Fields(line)
	if n, _ := repeatsOf(tokens, 0, repeatMin); n > 0 && !unicode.IsSymbol(words.FirstRune(tokens[0])) {
		return true
	}
	_, head := headSeams(tokens)
	return head > 0
}

// isSpacelessLine reports whether most sentences of a dump end before a blank, and hardly
// one at a line end, in a script that has no blanks between words: they part text nodes.
func isSpacelessLine(lines []string) bool {
	const sentencesMin, linesPerSentence = 3, 2
	inside, ends, full := 0, 0, 0
	for _, line := range lines {
		inside += strings.Count(line, "。 ") + strings.Count(line, "。」 ")
		if !isBlank(line) {
			full++
		}
		if seams.EndsSpaceless(line) {
			ends++
		}
	}
	return inside >= sentencesMin && inside >= 2*ends && full <= linesPerSentence*inside
}

// hasMenu reports whether so many words of a line stand together without the end of
// a sentence that they are a menu. A story whose paragraphs are long has none.
func hasMenu(line string) bool {
	const menuWords = 60
	tokens := strings.Fields(line)
	start := 0
	for i := range tokens {
		if i-start >= menuWords {
			return true
		}
		if endsWithStop(tokens, i) {
			start = i + 1
		}
	}
	return false
}

// cutOneLine cuts such a dump at the ends of sentences, around the headline where
// the title repeats it, and at the seams of labels.
func cutOneLine(lines []string) []string {
	tokens := strings.Fields(strings.Join(lines, " "))
	switch {
	case isThaiLine(lines):
		return cutThai(tokens)
	case isSpacelessLine(lines):
		return textnodes.Join(cutSpaceless(tokens))
	}
	c := lineCutter{tokens: tokens, titles: titlesOf(tokens), behind: map[int]bool{}, datelines: datelinesOf(tokens), capital: capitalWeightOf(tokens)}
	for _, end := range c.titles {
		c.behind[end] = true
	}
	start, story := 0, 0 // story is behind the last dateline
	for i := range tokens {
		story = max(story, c.datelines[i])
		end := i + 1
		if end == len(tokens) || c.datelines[end] > 0 || end >= story && (c.titles[end] > 0 || c.behind[end] || endsWithStop(tokens, i)) {
			c.piece(start, end)
			start = end
		}
	}
	return c.out
}

// isThaiLine reports whether a dump has a line or two of more Thai than a paragraph.
func isThaiLine(lines []string) bool {
	const linesMax, lettersMin = 3, 500
	letters, full := 0, 0
	for _, line := range lines {
		if isBlank(line) {
			continue
		}
		if full++; full > linesMax {
			return false
		}
		for _, r := range line {
			if seams.IsThai(r) {
				letters++
			}
		}
	}
	return letters >= lettersMin
}

// cutThai gives labels of such a dump a line each, and a line all clauses that stand together,
// with the names among them. Thai has blanks between clauses, and no full stops.
func cutThai(tokens []string) []string {
	const clauseMin, nameMax, titleMin = 30, 3, 15 // letters, labels between clauses, letters
	isClause := func(token string) bool {
		return seams.IsThai(words.FirstRune(token)) && utf8.RuneCountInString(token) >= clauseMin
	}
	isTitle := func(token string) bool { return token == tokens[0] && utf8.RuneCountInString(token) >= titleMin }
	parts := labelSeams(tokens)
	var out []string
	for start := 0; start < len(tokens); {
		end := start + 1
		for end < len(tokens) && parts[end] == seamInside {
			end++
		}
		if isClause(tokens[start]) && !isTitle(tokens[start]) {
			for next := end; next < min(end+nameMax+1, len(tokens)) && !isTitle(tokens[next]); next++ {
				if isClause(tokens[next]) {
					end = next + 1
				}
			}
		}
		out = append(out, strings.Join(tokens[start:end], " "))
		start = end
	}
	return out
}

// cutSpaceless gives each token of such a dump a line, but for the title with which it opens and
// the headlines that repeat it.
func cutSpaceless(tokens []string) []string {
	const titleMin = 2
	n, places := repeatsOf(tokens, 0, titleMin)
	for _, i := range append(places, 0) {
		for j := i + 1; j < i+n; j++ {
			tokens[j] = " " + tokens[j]
		}
	}
	return strings.Split(strings.ReplaceAll(strings.Join(tokens, "\n"), "\n ", " "), "\n")
}

// hasLongCells reports whether a line of a page whose headings are known holds more than
// any paragraph: all of a story that stood in the cell of a table.
func hasLongCells(lines []string) bool { return slices.ContainsFunc(lines, isLongCell) }

func isLongCell(line string) bool { return strings.Count(line, " ") >= paragraphMax }

// cutLongCells cuts such lines, each by itself.
func cutLongCells(lines []string) []string {
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		if isLongCell(line) {
			out = append(out, cutOneLine([]string{line})...)
		} else {
			out = append(out, line)
		}
	}
	return out
}

// endsWithStop reports whether a sentence ends behind token i: the next one
// begins another, and it is no initial, number or abbreviation.
func endsWithStop(tokens []string, i int) bool {
	token := strings.TrimRightFunc(tokens[i], words.ClosesQuote)
	last, size := utf8.DecodeLastRuneInString(token)
	if !words.EndsSentence(last) || last == ':' {
		return false
	}
	word := strings.TrimLeftFunc(token[:len(token)-size], unicode.IsPunct)
	if last == '.' && (utf8.RuneCountInString(word) < abbreviationMax && !isAcronym(word) && !hasLower(word) || isAbbreviation(word)) {
		return false
	}
	if i+1 == len(tokens) {
		return true
	}
	return !words.OpensLower(strings.TrimLeftFunc(tokens[i+1], unicode.IsPunct))
}

// abbreviationMax is the length of an abbreviation or number without small
// letters: "J.", "13.".
const abbreviationMax = 4

// isAcronym reports whether a word is one without stops, "UN": only "U.N" is short for
// another.
func isAcronym(word string) bool {
	return len(word) > 1 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
}

func hasLower(s string) bool { return strings.IndexFunc(s, unicode.IsLower) >= 0 }

// isAbbreviation reports whether a word before a full stop is short for another.
func isAbbreviation(word string) bool {
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "St", "Prof", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "Capt", "Jr", "No", "Nr", "bzw", "ca", "vs", "etc", "Mio", "Mrd", "Sr", "Sra", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec":
		return true
	}
	return utf8.RuneCountInString(word) == 1
}

// A title is looked for in what follows by runs of its first words: titleMin of
// them, within the first titleMax. What is none of its headline has kickerMax at most.
const (
	titleMin  = 4
	titleMax  = 40
	kickerMax = 6
)

// titlesOf returns the tokens of the title of a page, as the number of the first and
// of the one behind, with which its text opens, and the headline that repeats it, whatever its
// capitals and quotes. A title that nothing repeats ends before the name of the site. What
// stands before a colon or a bar in the title may be none of the headline.
func titlesOf(tokens []string) map[int]int {
	titles := map[int]int{}
	if len(tokens) <= titleMin {
		return titles
	}
	start, best, places := 0, 0, []int(nil)
	for i := range min(kickerMax, len(tokens)) {
		if i > 0 && !strings.HasSuffix(tokens[i-1], ":") && !isTitleSeparator(tokens[i-1]) {
			continue
		}
		if n, found := repeatsOf(tokens, i, titleMin); n > best {
			start, best, places = i, n, found
		}
	}
	if best == 0 {
		for i := titleMin; i < min(titleMax, len(tokens)); i++ {
			if isTitleSeparator(tokens[i]) {
				titles[0] = i
				break
			}
		}
		return titles
	}
	titles[start] = goOnLower(tokens, start, best)
	for _, i := range places {
		titles[i] = goOnLower(tokens, i, best)
	}
	return titles
}

// repeatsOf returns how many of the tokens from a start on are repeated at most, least and
// more, and where.
func repeatsOf(tokens []string, start, least int) (best int, places []int) {
	first := titleWord(tokens[start])
	for i := start + least; i+least <= len(tokens); i++ {
		if titleWord(tokens[i]) != first {
			continue
		}
		n := 0
		for n < titleMax && i+n < len(tokens) && n < i-start && titleWord(tokens[i+n]) == titleWord(tokens[start+n]) {
			n++
		}
		if n >= least && n >= best {
			if n > best {
				best, places = n, places[:0]
			}
			places = append(places, i)
		}
	}
	return best, places
}

// goOnLower returns the number of the token behind n of them that are a title or a headline,
// and behind what goes on in small letters: where both are not the same, one of them is cut.
func goOnLower(tokens []string, start, n int) int {
	end := start + n
	for end < min(start+titleMax, len(tokens)) && words.OpensLower(tokens[end]) && !endsWithStop(tokens, end-1) {
		end++
	}
	return end
}

// titleWord returns a word as titles are compared.
func titleWord(token string) string {
	if word := strings.TrimFunc(token, unicode.IsPunct); word != "" {
		return strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	}
	return token
}

// isTitleSeparator reports whether a token parts headline and site in titles.
func isTitleSeparator(token string) bool {
	switch token {
	case "|", "-", "–", "—", "»", "·", "•", "::", "/":
		return true
	}
	return false
}

// A token of prose weighs stopWeight where it is a stop word, wordWeight where it
// begins in a small letter, and else capitalWeight, or nounWeight where nouns have
// capitals: labels have few small words.
const (
	stopWeight    = 0.7
	wordWeight    = 0.0
	capitalWeight = -0.9
	nounWeight    = -0.35
)

// nounShare is how many stop words stand before a capital where nouns have them.
const nounShare = 0.3

// capitalWeightOf returns what a capital weighs in a text.
func capitalWeightOf(tokens []string) float64 {
	stops, nouns := 0, 0
	for i := 0; i+1 < len(tokens); i++ {
		if words.OpensLower(tokens[i]) && words.IsStopWord(tokens[i]) {
			stops++
			if unicode.IsUpper(words.FirstRune(tokens[i+1])) {
				nouns++
			}
		}
	}
	if float64(nouns) > nounShare*float64(stops) {
		return nounWeight
	}
	return capitalWeight
}

// A lineCutter cuts the tokens of a dump on one line into lines.
type lineCutter struct {
	tokens    []string
	titles    map[int]int  // the tokens of the title, as the numbers of the first and of the one behind
	behind    map[int]bool // those behind
	datelines map[int]int  // the same of datelines
	capital   float64      // what a capital weighs
	out       []string
}

// piece adds the tokens up to one that ends a sentence. Labels that stand before it
// are cut off where its prose begins, or the dateline before that.
func (c *lineCutter) piece(start, end int) {
	tokens := c.tokens[start:end]
	if c.titles[start] == end {
		tokens[len(tokens)-1] = strings.TrimRight(tokens[len(tokens)-1], ",;")
		c.line(tokens)
		return
	}
	if isTitleSeparator(tokens[0]) && c.behind[start] {
		tokens = tokens[1:]
	}
	prose := c.proseStart(tokens)
	const labelMin = 12 // words; a shorter stretch of names is part of the sentence
	switch {
	case c.datelines[start] > 0:
		prose = 0
	case len(tokens) == 0:
		return
	case !words.EndsLikeSentence(tokens[len(tokens)-1]):
		prose = len(tokens)
	case len(tokens) <= sentenceMax && words.OpensCaseless(tokens[len(tokens)/2]):
		prose = 0 // no capitals tell
	case prose < labelMin:
		prose = 0
	}
	if behind := creditBefore(tokens, prose); behind > 0 {
		prose = behind
	}
	seams, head := headSeams(tokens)
	if c.datelines[start] == 0 {
		prose = max(prose, head)
	}
	if last := lastEdge(seams, prose); last > 0 && isSentenceLike(tokens[last:prose]) {
		prose = last
	}
	c.labels(tokens[:prose], seams, c.behind[start])
	c.line(tokens[prose:])
}

// line adds a line.
func (c *lineCutter) line(tokens []string) {
	if len(tokens) > 0 {
		c.out = append(c.out, strings.Join(tokens, " "))
	}
}

// sentenceMax is how many words a sentence has at most that has more names than small words.
const sentenceMax = 40

// proseStart returns the number of the token with which the prose begins that ends
// a piece: from there on it weighs most.
func (c *lineCutter) proseStart(tokens []string) int {
	sum, best, start := 0.0, 0.0, len(tokens)
	for i := len(tokens) - 1; i >= 0; i-- {
		capital := !words.OpensLower(strings.TrimLeftFunc(tokens[i], unicode.IsPunct))
		switch {
		case capital:
			sum += c.capital
		case words.IsStopWord(tokens[i]):
			sum += stopWeight
		default:
			sum += wordWeight
		}
		if capital && (sum >= best || i > 0 && i < len(tokens)-1 && start == len(tokens)) {
			best, start = max(best, sum), i
		}
	}
	if best == 0 && len(tokens) <= sentenceMax {
		return 0
	}
	return start
}

// labels adds labels, cut apart: around days and credits, and else where a capital
// behind a small letter begins one; none has more than labelWords. What reads like a
// sentence behind one of those, as a standfirst does, stays whole; behindTitle says that
// the first label stands behind a headline.
func (c *lineCutter) labels(tokens []string, seams []seam, behindTitle bool) {
	const labelWords = 6
	for start := 0; start < len(tokens); {
		edge := start + 1
		for edge < len(tokens) && seams[edge] != seamEdge {
			edge++
		}
		isWhole := edge-start > 1 && seams[start+1] == seamInside || (start > 0 || behindTitle) && isSentenceLike(tokens[start:edge])
		for i := start + 1; i < edge && !isWhole; i++ {
			isAgain := i-start > 1 && tokens[i] == tokens[start] // "The Quay Ledger The Quay Ledger"
			if i-start >= labelWords || isAgain || words.OpensLower(tokens[i-1]) && !words.OpensLower(tokens[i]) {
				c.line(tokens[start:i])
				start = i
			}
		}
		c.line(tokens[start:edge])
		start = edge
	}
}

// isSentenceLike reports whether tokens read like a sentence and no labels: it is not
// too long, opens with a capital, and has small words.
func isSentenceLike(tokens []string) bool {
	const sentenceMin, lowerShare = 5, 3 // one token in so many is small
	if len(tokens) < sentenceMin || len(tokens) > sentenceMax || words.OpensLower(tokens[0]) {
		return false
	}
	lower := 0
	for _, token := range tokens {
		if words.OpensLower(token) || words.OpensCaseless(token) {
			lower++
		}
	}
	return lowerShare*lower >= len(tokens)
}
