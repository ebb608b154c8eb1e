package extract

import (
	"strings"
	"unicode"
)

// The head of a story in a text dump: textHeadAbove blocks above its headline
// to textHeadBelow behind its first paragraph, at most textHeadMost in all.
const (
	textHeadAbove = 4
	textHeadBelow = 3
	textHeadMost  = 60
)

// textHeadBlocks are the first block of the story's head and the one behind it.
func (a *article) textHeadBlocks() (from, to int) {
	n := len(a.doc.Blocks)
	first := max(a.text.storyStart(a.scores), a.title.Block) // what was taken for the story may begin above its headline
	to = min(first+textHeadBelow, n)
	from = first - 3*textHeadAbove
	if a.title.Block != noBlock && a.title.Block <= first {
		from = max(a.title.Block-textHeadAbove, first-textHeadMost)
	}
	return max(from, 0), to
}

// A textCredit is a line of a dump that names who signs.
type textCredit struct {
	credit
	block int
}

// decideTextByline takes the names of the first line in the head of the story
// that says that it is a credit, with those that stand beside it; or else of
// the line of names nearest to the date or the headline; or of one right
// behind the story.
func (a *article) decideTextByline() {
	if a.ruledTextByline() {
		return
	}
	if a.plain != nil {
		a.decidePlainByline()
		return
	}
	a.candidates["authors"] = nil
	marked, plain := a.textCredits()
	credits := marked
	if len(credits) == 0 {
		credits = a.nearestNames(plain)
	}
	if len(credits) == 0 {
		credits = a.creditsBehindText()
	}
	if len(credits) == 0 {
		for _, label := range labelledSigner(a) {
			if c, ok := a.creditIn(label.Block); ok {
				credits = append(credits, textCredit{c, label.Block})
			}
		}
	}
	if list := metaAuthors(a); len(list) > 0 {
		a.candidates["authors"] = list
		for _, name := range creditNames(list[0].Value) {
			a.authors = append(a.authors, name)
		}
		a.credit = Candidate{Value: strings.Join(a.authors, ", "), Block: noBlock}
	}
	var printed []string
	for _, c := range credits {
		a.candidates["authors"] = append(a.candidates["authors"], Candidate{Value: c.printed, Block: c.block, Finder: "printed credit"})
		for _, name := range c.names {
			if !hasName(a.authors, name) && !(len(credits) > 1 && a.isSiteName(name)) {
				a.authors = append(a.authors, name)
			}
		}
		printed = append(printed, c.printed)
		a.take(c.block)
	}
	if len(printed) > 0 {
		a.credit = Candidate{Value: strings.Join(printed, ", "), Block: credits[0].block, Finder: "printed credit"}
	}
}

// textCredits are the credits in the head of the story: those that say so, the
// first and the ones that stand beside it, and the lines that are only names.
func (a *article) textCredits() (marked, plain []textCredit) {
	from, to := a.textHeadBlocks()
	for i := from; i < to; i++ {
		if i == a.title.Block || a.stats(i).words > creditWordsMax || a.saysPicture(i) {
			continue
		}
		if list := a.labelledCredits(i, to); len(list) > 0 {
			if len(marked) == 0 {
				marked = list
			}
			i += len(list)
			continue
		}
		for _, piece := range creditPieces(oneLine(a.doc.Blocks[i].Text), a.language) {
			c, ok := parseCredit(piece)
			switch {
			case !ok && isWideName(piece) && a.besideDate(i):
				plain = append(plain, textCredit{credit{printed: piece, names: []string{piece}}, i})
			case !ok:
				continue
			case c.marked && (len(marked) == 0 || marked[len(marked)-1].block >= i-1):
				marked = append(marked, textCredit{c, i})
			case !c.marked && isNameLine(c, piece):
				plain = append(plain, textCredit{c, i})
			}
			break
		}
	}
	return marked, plain
}

// isWideName tells a line that may be a name of Chinese or Japanese: three to
// six characters, as "宇野沢澄人", but no label, as "シェア".
func isWideName(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Han, r) && !unicode.Is(unicode.Hiragana, r) {
			return false
		}
		n++
	}
	words := hashWords(s, nil)
	return 3 <= n && n <= 6 && textLabelsOf(words).count == 0
}

// besideDate tells a block next to one that prints a date.
func (a *article) besideDate(block int) bool {
	return block > 0 && a.text.dated[block-1] || block+1 < len(a.text.dated) && a.text.dated[block+1]
}

func (a *article) stats(block int) *blockStats { return &a.doc.Blocks[block].stats }

// saysPicture tells a line that credits a picture: "Photo: Ana Pérez".
func (a *article) saysPicture(block int) bool {
	l := a.text.labels[block]
	return l.opens&labelPicture != 0 || l.has&labelPicture != 0 && l.has&labelAuthor == 0
}

// labelledCredits reads the names below a line that is a label alone: "By",
// "Author of the article:".
func (a *article) labelledCredits(label, to int) []textCredit {
	const labelMost = 4 // words
	if a.stats(label).words > labelMost || !isAuthorLabel(oneLine(a.doc.Blocks[label].Text)) {
		return nil
	}
	var out []textCredit
	for i := label + 1; i < to; i++ {
		if a.stats(i).words > creditWordsMax || a.body[i] && a.stats(i).endsSentence {
			break
		}
		pieces := creditPieces(oneLine(a.doc.Blocks[i].Text), a.language)
		if len(pieces) == 0 {
			break
		}
		c, ok := parseCredit(pieces[0])
		if !ok && len(out) == 0 {
			if c, ok = parseCredit("By " + pieces[0]); ok {
				c.printed = pieces[0]
			}
		}
		if !ok || len(out) > 0 && !c.marked && !isNameLine(c, pieces[0]) {
			break
		}
		out = append(out, textCredit{c, i})
	}
	return out
}

// isAuthorLabel tells a line that says that the next one is the author, such
// as "Von" or "Written by:".
func isAuthorLabel(text string) bool {
	switch strings.ToLower(strings.TrimRight(text, ": ")) {
	case "by", "written by", "author", "authors", "author of the article", "author of this article", "reported by", "posted by", "story by", "words by", "text by",
		"von", "kommentar von", "ein kommentar von", "gastkommentar von", "interview von", "ein bericht von", "ein artikel von", "autor", "autorin", "autoren", "par", "auteur", "por", "autora", "autores", "di", "a cura di", "door", "af", "av", "skrevet av", "text", "tekst", "autorzy",
		"автор", "авторы", "автори", "yazan", "penulis", "文", "記者", "作者":
		return true
	}
	return false
}

// creditPieces cuts a line at the signs that part a credit from what else
// stands on its line, and drops dates, handles and what follows a date.
func creditPieces(line, lang string) []string {
	if _, start, end, ok := findPrintedDate(line, lang); ok {
		line = line[:start] + "|" + line[end:]
	}
	var out []string
	for piece := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == '|' || r == '·' || r == '•' || r == '／' }) {
		if i := strings.IndexByte(piece, '@'); i >= 0 {
			piece = piece[:strings.LastIndexByte(piece[:i], ' ')+1] + strings.TrimRightFunc(piece[strings.LastIndexByte(piece[:i], ' ')+1:i], unicode.IsPunct)
		}
		if i := strings.IndexFunc(piece, unicode.IsDigit); i >= 0 {
			piece = piece[:i]
		}
		if i := strings.Index(piece, " / "); i > 0 {
			piece = piece[:i]
		}
		piece = strings.Trim(withoutBesideDates(piece), " ,/–—-:")
		if piece != "" {
			out = append(out, halveTwin(piece))
		}
	}
	return out
}

// besideDates stand beside a name where its date was: "Ana Pérez Published".
var besideDates = []string{"published", "posted", "updated", "last updated", "publisert", "publicerad", "veröffentlicht", "aktualisiert", "publié le", "publicado", "pubblicato", "on"}

// withoutBesideDates takes such a word off either end of a piece.
func withoutBesideDates(piece string) string {
	piece = strings.Trim(piece, " ,:")
	for _, word := range besideDates {
		if n := len(piece) - len(word); n > 0 && strings.EqualFold(piece[n:], word) && piece[n-1] == ' ' {
			return piece[:n-1]
		}
		if len(piece) >= len(word) && strings.EqualFold(piece[:len(word)], word) && (len(piece) == len(word) || piece[len(word)] == ' ') {
			return piece[len(word):]
		}
	}
	return piece
}

// halveTwin makes "Ana Pérez" of "Ana Pérez Ana Pérez": a picture's text and
// the name beside it.
func halveTwin(s string) string {
	if n := len(s); n%2 == 1 && s[n/2] == ' ' && s[:n/2] == s[n/2+1:] {
		return s[:n/2]
	}
	return s
}

// isNameLine tells a line that is nothing but names as people have them: two
// to four words with capitals, or a short word of a script without.
func isNameLine(c credit, line string) bool {
	words := hashWords(line, nil)
	if l := textLabelsOf(words); l.has&^(labelAuthor|labelPicture|labelAgo) != 0 {
		return false
	}
	for _, name := range c.names {
		if n := strings.Count(name, " "); n > 4 || n == 0 && opensWithCase(name) && !creditAgencies[strings.ToLower(name)] {
			return false
		}
	}
	return true
}

// opensWithCase tells a word of a script that knows capitals.
func opensWithCase(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r) || unicode.IsLower(r)
	}
	return false
}

// A line of names stands no further than nameToDate blocks from the date, or
// nameToTitle below the headline. One above the headline is as often a section
// or who the story is about, and one behind the date who is in the picture:
// each of them is taken for further off.
const (
	nameToDate    = 2
	nameToTitle   = 3
	aboveTitle    = 4
	behindTheDate = 1
)

// nearestNames are the lines of names nearest to a date or the headline, and
// those that stand beside the nearest.
func (a *article) nearestNames(plain []textCredit) []textCredit {
	best, at := nameToDate+nameToTitle+aboveTitle, -1
	from, to := a.textHeadBlocks()
	for k, c := range plain {
		extra := 0
		if c.block < a.title.Block {
			extra = aboveTitle
		}
		for i := max(from, c.block-nameToDate); i <= c.block+nameToDate && i < to; i++ {
			d := i - c.block
			if d < 0 {
				d = behindTheDate - d
			}
			if a.text.dated[i] && d+extra < best {
				best, at = d+extra, k
			}
		}
		if d := c.block - a.title.Block; a.title.Block != noBlock && d > 0 && d <= nameToTitle && d < best {
			best, at = d, k
		}
	}
	if at < 0 {
		return nil
	}
	out := plain[at : at+1]
	for k := at + 1; k < len(plain) && plain[k].block == plain[k-1].block+1; k++ {
		out = plain[at : k+1]
	}
	return out
}

// creditsBehindText are the credits that say so right behind the story.
func (a *article) creditsBehindText() []textCredit {
	for i := max(a.end-1, 0); i < min(a.end+3, len(a.doc.Blocks)); i++ {
		if a.stats(i).words > creditWordsMax || a.saysPicture(i) {
			continue
		}
		if list := a.labelledCredits(i, len(a.doc.Blocks)); len(list) > 0 {
			return list
		}
		if c, ok := parseCredit(oneLine(a.doc.Blocks[i].Text)); ok && c.marked {
			return []textCredit{{c, i}}
		}
	}
	return nil
}
