package extract

import (
	"slices"
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

// decideTextByline takes the names on the lines that sign the story, or those that
// the first lines of the dump declare.
func (a *article) decideTextByline() {
	if a.ruledTextByline() {
		return
	}
	if a.plain != nil {
		a.decidePlainByline()
		return
	}
	a.candidates["authors"] = nil
	if list := metaAuthors(a); len(list) > 0 {
		a.candidates["authors"] = list
		a.authors = creditNames(list[0].Value)
		a.credit = Candidate{Value: strings.Join(a.authors, ", "), Block: noBlock}
	}
	lines := a.signing()
	if len(lines) == 0 {
		for _, fact := range labelledSigner(a) {
			c := credit{printed: fact.Value, names: creditNames(fact.Value)}
			lines = append(lines, signerLine{credit: c, block: fact.Block})
		}
	}
	a.takeSigners(lines)
}

// takeSigners takes the names on lines, each once, and those of the site only where
// it signs alone.
func (a *article) takeSigners(lines []signerLine) {
	signsAlone := true
	for _, l := range lines {
		signsAlone = signsAlone && !slices.ContainsFunc(l.names, func(name string) bool { return !a.isSiteName(name) })
	}
	var printed []string
	for _, l := range lines {
		names := slices.DeleteFunc(slices.Clone(l.names), func(name string) bool {
			return neverSigns(name) || hasName(a.authors, name) || !signsAlone && a.isSiteName(name)
		})
		if len(names) == 0 {
			continue
		}
		a.authors = append(a.authors, names...)
		if printed = append(printed, l.printed); len(printed) == 1 {
			a.credit = Candidate{Block: l.block, Finder: "line that signs"}
		}
		a.take(l.block)
	}
	if len(printed) > 0 {
		a.credit.Value = strings.Join(printed, ", ")
	}
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

func (a *Facts) stats(block int) *blockStats { return &a.doc.Blocks[block].stats }

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
