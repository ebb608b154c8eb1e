package fields

import (
	"slices"
	"strings"
	"unicode"

	"shuck/extract/internal/body"
	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// The head of a story in a text dump: textHeadAbove blocks above its headline
// to textHeadBelow behind its first paragraph, at most textHeadMost in all.
const (
	textHeadAbove = 4
	textHeadBelow = 3
	textHeadMost  = 60
)

// textHeadBlocks are the first block of the story's head and the one behind it.
func (k *Known) textHeadBlocks() (from, to int) {
	n := len(k.Doc.Blocks)
	first := max(k.Text.StoryStart(k.Scores), k.Headline.Block()) // what was taken for the story may begin above its headline
	to = min(first+textHeadBelow, n)
	from = first - 3*textHeadAbove
	if k.Headline.Block() != page.NoBlock && k.Headline.Block() <= first {
		from = max(k.Headline.Block()-textHeadAbove, first-textHeadMost)
	}
	return max(from, 0), to
}

// textByline is who signs the story of a dump: the names on the lines that do, or
// those that the first lines of the dump declare.
func textByline(k *Known) Decision[Credit] {
	if d, ok := k.ruledTextByline(); ok {
		return d
	}
	if k.CleanText != nil {
		return k.plainByline()
	}
	var d Decision[Credit]
	if list := metaAuthors(k); len(list) > 0 {
		d.Candidates = list
		d.Value.Authors = credit.Names(list[0].Value)
		d.Value.Printed = facts.Candidate{Value: strings.Join(d.Value.Authors, ", ")}
	}
	lines, scored := k.signing()
	d.Candidates = append(d.Candidates, scored...)
	if len(lines) == 0 {
		for _, fact := range labelledSigner(k) {
			c := credit.Credit{Printed: fact.Value, Names: credit.Names(fact.Value)}
			lines = append(lines, score.AuthorLine{Credit: c, Block: fact.Block()})
		}
	}
	return k.withSigners(d, lines)
}

// ruledTextByline is the credit that a rule gives, where it names somebody.
func (k *Known) ruledTextByline() (Decision[Credit], bool) {
	c, ok := k.RuledLine(func(l *rules.LineResult) (string, int) { return l.Byline, l.BylineAt })
	if !ok {
		return Decision[Credit]{}, false
	}
	names, _ := credit.Authors(c.Value)
	d := Decision[Credit]{Credit{printedAs(c), names}, []facts.Candidate{c}, body.Out(c.Block())}
	return d, len(names) > 0
}

// plainByline is the credit of a plain story.
func (k *Known) plainByline() (d Decision[Credit]) {
	if i := k.CleanText.Credit; i != page.NoBlock {
		text := words.OneLine(k.Doc.Blocks[i].Text)
		d.Value = Credit{facts.Seen(text, i).By(facts.Finder{ID: printedCredit, Name: "printed credit"}), credit.Names(text)}
	}
	return d
}

// withSigners adds the names on lines, each once, and those of the site only where
// it signs alone.
func (k *Known) withSigners(d Decision[Credit], lines []score.AuthorLine) Decision[Credit] {
	signsAlone := true
	for _, l := range lines {
		signsAlone = signsAlone && !slices.ContainsFunc(l.Names, func(name string) bool { return !k.isSiteName(name) })
	}
	var printed []string
	for _, l := range lines {
		names := slices.DeleteFunc(slices.Clone(l.Names), func(name string) bool {
			return neverSigns(name) || credit.HasName(d.Value.Authors, name) || !signsAlone && k.isSiteName(name)
		})
		if len(names) == 0 {
			continue
		}
		d.Value.Authors = append(d.Value.Authors, names...)
		if printed = append(printed, l.Printed); len(printed) == 1 {
			d.Value.Printed = facts.Seen("", l.Block).By(facts.Finder{ID: scoredLine, Name: "line that signs"})
		}
		d.Moves = append(d.Moves, body.Out(l.Block)...)
	}
	if len(printed) > 0 {
		d.Value.Printed.Value = strings.Join(printed, ", ")
	}
	return d
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
