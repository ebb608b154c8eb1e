package fields

import (
	"slices"
	"strings"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// The head of a story in a text dump: textHeadAbove blocks above its headline
// to textHeadBelow behind its first paragraph, at most textHeadMost in all.
const (
	textHeadAbove = 4
	textHeadBelow = 3
	textHeadMost  = 60
)

// textHeadBlocks are the first block of the story's head and the one behind it.
func (a *Article) textHeadBlocks() (from, to int) {
	n := len(a.Doc.Blocks)
	first := max(a.Text.StoryStart(a.Scores), a.Title.Block) // what was taken for the story may begin above its headline
	to = min(first+textHeadBelow, n)
	from = first - 3*textHeadAbove
	if a.Title.Block != page.NoBlock && a.Title.Block <= first {
		from = max(a.Title.Block-textHeadAbove, first-textHeadMost)
	}
	return max(from, 0), to
}

// decideTextByline takes the names on the lines that sign the story, or those that
// the first lines of the dump declare.
func (a *Article) decideTextByline() {
	if a.ruledTextByline() {
		return
	}
	if a.Plain != nil {
		a.decidePlainByline()
		return
	}
	a.Candidates["authors"] = nil
	if list := metaAuthors(a); len(list) > 0 {
		a.Candidates["authors"] = list
		a.Authors = credit.Names(list[0].Value)
		a.Credit = facts.Candidate{Value: strings.Join(a.Authors, ", "), Block: page.NoBlock}
	}
	lines := a.signing()
	if len(lines) == 0 {
		for _, fact := range labelledSigner(a) {
			c := credit.Credit{Printed: fact.Value, Names: credit.Names(fact.Value)}
			lines = append(lines, score.SignerLine{Credit: c, Block: fact.Block})
		}
	}
	a.takeSigners(lines)
}

// takeSigners takes the names on lines, each once, and those of the site only where
// it signs alone.
func (a *Article) takeSigners(lines []score.SignerLine) {
	signsAlone := true
	for _, l := range lines {
		signsAlone = signsAlone && !slices.ContainsFunc(l.Names, func(name string) bool { return !a.isSiteName(name) })
	}
	var printed []string
	for _, l := range lines {
		names := slices.DeleteFunc(slices.Clone(l.Names), func(name string) bool {
			return neverSigns(name) || credit.HasName(a.Authors, name) || !signsAlone && a.isSiteName(name)
		})
		if len(names) == 0 {
			continue
		}
		a.Authors = append(a.Authors, names...)
		if printed = append(printed, l.Printed); len(printed) == 1 {
			a.Credit = facts.Candidate{Block: l.Block, Finder: "line that signs"}
		}
		a.Take(l.Block)
	}
	if len(printed) > 0 {
		a.Credit.Value = strings.Join(printed, ", ")
	}
}

// creditPieces cuts a line at the signs that part a credit from what else
// stands on its line, and drops dates, handles and what follows a date.
func creditPieces(line, lang string) []string {
	if _, start, end, ok := dates.Find(line, lang); ok {
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
var besideDates = dates.Labels(dates.BesideNames)

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
