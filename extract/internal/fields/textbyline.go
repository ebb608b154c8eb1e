package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/places"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// The article header of a text dump reaches from textHeaderAbove blocks above its
// headline to textHeaderBelow behind its first paragraph. It begins at most
// textHeaderMax blocks above the story.
const (
	textHeaderAbove = 4
	textHeaderBelow = 3
	textHeaderMax   = 60
)

// textHeaderBlocks returns the first block of the article header of a dump and the
// one behind it.
func (k *Known) textHeaderBlocks() (from, to int) {
	n := len(k.Doc.Blocks)
	first := max(k.Text.StoryStart(k.Scores), k.Headline.Block()) // what was taken for the story may begin above its headline
	to = min(first+textHeaderBelow, n)
	from = first - 3*textHeaderAbove
	if k.Headline.Block() != page.NoBlock && k.Headline.Block() <= first {
		from = max(k.Headline.Block()-textHeaderAbove, first-textHeaderMax)
	}
	return max(from, 0), to
}

// textByline decides the authors of a dump's story: those that a rule, labels or linked
// data in it say, or those that it prints.
func textByline(k *Known) Decision[Credit] {
	if d, ok := k.ruledTextByline(); ok {
		return d
	}
	if d, ok := k.labelledByline(); ok {
		return d
	}
	if k.CleanText != nil {
		return k.cleanTextByline()
	}
	printed := k.printedTextByline()
	if dumped, ok := k.dumpedByline(); ok && !slices.Equal(dumped.Value.Authors, printed.Value.Authors) {
		dumped.Candidates = append(dumped.Candidates, printed.Candidates...)
		return dumped
	}
	return printed
}

// printedTextByline gives the names on the lines that sign the story, or those that the
// first lines of the dump declare.
func (k *Known) printedTextByline() Decision[Credit] {
	var d Decision[Credit]
	if list := metaAuthors(k); len(list) > 0 {
		d.Candidates = list
		d.Value.Authors = credit.Names(list[0].Value)
		d.Value.Printed = facts.Candidate{Value: strings.Join(d.Value.Authors, ", ")}
	}
	lines, scored := k.signedLines()
	if e := k.Doc.Export; e != nil && e.Alone { // there is nothing but the story, and who opens a sentence of it signs nothing
		lines = slices.DeleteFunc(lines, func(l score.AuthorLine) bool {
			return k.Stats(l.Block).EndsSentence && k.Stats(l.Block).Words >= plainWordsMin
		})
	}
	d.Candidates = append(d.Candidates, scored...)
	if fact, ok := k.chineseFactLine(); ok {
		lines = []score.AuthorLine{fact}
	}
	if len(lines) == 0 {
		for _, fact := range labelledAuthors(k) {
			c := credit.Credit{Printed: fact.Value, Names: credit.Names(fact.Value)}
			lines = append(lines, score.AuthorLine{Credit: c, Block: fact.Block()})
		}
	}
	d = k.withAuthors(d, lines)
	if len(d.Value.Authors) == 0 {
		for _, look := range weakBylines {
			if c, names := look(k); len(names) > 0 {
				return Decision[Credit]{Credit{c, names}, []facts.Candidate{c}, body.Out(c.Block())}
			}
		}
	}
	return d
}

// chineseFactLine returns whom the line of facts near the headline of a dump names.
func (k *Known) chineseFactLine() (score.AuthorLine, bool) {
	from, to := k.textHeaderBlocks()
	for i := from; i < to; i++ {
		if name, ok := credit.ChineseFact(k.Doc.Blocks[i].Text); ok && k.Stats(i).Words <= credit.MaxWords {
			return score.AuthorLine{Credit: credit.Credit{Printed: name, Names: credit.Names(name)}, Block: i}, true
		}
	}
	return score.AuthorLine{}, false
}

// weakBylines are asked in this order where no line of names is likely. Each gives the credit
// as printed and whom it names.
var weakBylines = [...]func(*Known) (facts.Candidate, []string){
	caselessByline, datedByline, labelledBesideDay, signedByline, cosignedByline, mailedByline, unnamedByline, sourceByline,
}

// caselessByline gives what stands beside the date, or on a line of its own above it,
// right below the headline of a dump in a script without capitals: nothing but its
// place tells that it is a name.
func caselessByline(k *Known) (c facts.Candidate, names []string) {
	const distanceMax = 3
	if k.Headline.Block() == page.NoBlock {
		return c, nil
	}
	return k.firstPiece(k.Headline.Block()+1, min(k.Headline.Block()+distanceMax, len(k.Doc.Blocks)-1), "name beside the date", func(i int, piece string) []string {
		if k.Stats(i).Digits == 0 && k.Stats(i+1).Digits == 0 || k.Stats(i).EndsSentence {
			return nil
		}
		return k.namesBesideDay(i, piece)
	})
}

// namesBesideDay returns the names that a piece of a line may be in a script without capitals. Before a
// colon it is a label.
func (k *Known) namesBesideDay(block int, piece string) []string {
	text := k.Doc.Blocks[block].Text
	if strings.Contains(text, piece+":") || strings.Contains(text, piece+" :") {
		return nil
	}
	return caselessNames(piece)
}

// datedByline gives the names on a line of their own that stands above or below the day in the
// header of a dump.
func datedByline(k *Known) (facts.Candidate, []string) {
	from, to := k.textHeaderBlocks()
	from, to = max(from, k.Headline.Block()+1, 1), min(to, len(k.Doc.Blocks)-1)
	return k.firstPiece(from, to, "name beside the day", func(i int, piece string) []string {
		if !k.isDay(i-1) && !k.isDay(i+1) {
			return nil
		}
		c, ok := credit.Parse(piece)
		if !ok || k.AreWords(c.Names) {
			return nil
		}
		return c.Names
	})
}

// labelledBesideDay gives whom a line names behind a label that no list has, where the day stands
// beside it in the header of a dump.
func labelledBesideDay(k *Known) (facts.Candidate, []string) {
	from, to := k.textHeaderBlocks()
	return k.firstPiece(max(from, k.Headline.Block()+1), to, "name behind a label beside the day", k.behindLabel)
}

// behindLabel returns whom a piece of a line names behind a label that no list has, if a day stands
// on the line, or on that above or below.
func (k *Known) behindLabel(block int, piece string) []string {
	if !k.isBesideDay(block) || labels.Of(words.Hash(piece, nil)).Has&^labels.Author != 0 || labels.HeadsContact(credit.LabelOf(piece)) {
		return nil
	}
	if c, ok := credit.BehindUnknownLabel(piece, k.Language); ok {
		return c.Names
	}
	const roleMax = 3 // words
	name, role, ok := strings.Cut(piece, ", ")
	if !ok || !words.OpensLower(role) || words.CountTo(role, roleMax+1) > roleMax || places.Lookup(name) != 0 {
		return nil // "Liis Kask, toimetaja"
	}
	if c, ok := credit.Parse(name); ok && !k.AreWords(c.Names) {
		return c.Names
	}
	return nil
}

// firstPiece returns the first piece of the short lines of some blocks in which a function reads
// names.
func (k *Known) firstPiece(from, to int, by string, read func(block int, piece string) []string) (c facts.Candidate, names []string) {
	for i := from; i < to; i++ {
		if i == k.Headline.Block() || k.Stats(i).Words > credit.MaxWords {
			continue
		}
		for _, piece := range credit.Pieces(words.OneLine(k.Doc.Blocks[i].Text), k.Language) {
			if names := read(i, piece); names != nil {
				return facts.Seen(piece, i).By(facts.Finder{Name: by}), names
			}
		}
	}
	return c, nil
}

// signedByline gives who signs the last paragraphs of a dump's story in brackets. The
// paragraph stays in the story.
func signedByline(k *Known) (c facts.Candidate, names []string) {
	signed := signedParagraphs(k)
	if len(signed) == 0 {
		return c, nil
	}
	return facts.Seen(signed[0].Value, page.NoBlock).By(facts.Finder{ID: signedParagraph, Name: "signed paragraph"}), credit.Names(signed[0].Value)
}

// cosignedByline gives the line behind a dump's story that is signed with an agency, or with
// somebody else right above other stories: "A.G avec AFP".
func cosignedByline(k *Known) (c facts.Candidate, names []string) {
	blocks := k.Doc.Blocks
	for i := max(k.End-1, 0); i < min(k.End+authorsBehindMax, len(blocks)) && !labels.HeadsStories(blocks[i].Text); i++ {
		signed, ok := k.Text.Credit(i)
		if ok && credit.IsCosigned(signed) && (credit.NamesAgency(signed.Names[1]) || i+1 < len(blocks) && labels.HeadsStories(blocks[i+1].Text)) {
			return facts.Seen(signed.Printed, i).By(facts.Finder{Name: "credit with another"}), signed.Names
		}
	}
	return c, nil
}

// mailedByline gives the line among the last of a dump's story that signs it with a name and
// an address of mail.
func mailedByline(k *Known) (facts.Candidate, []string) {
	const linesMax = 10 // a notice on how to write to the station stands below
	end := min(k.End, len(k.Doc.Blocks))
	return k.firstPiece(max(k.First+1, end-linesMax), end, "name before an address", func(i int, piece string) []string {
		if strings.IndexByte(k.Doc.Blocks[i].Text, '@') < 0 {
			return nil
		}
		return signedByMail(piece)
	})
}

// unnamedByline gives the line near the headline of a dump that is a credit and names nobody.
func unnamedByline(k *Known) (facts.Candidate, []string) {
	from, to := k.textHeaderBlocks()
	if k.Headline.Block() != page.NoBlock {
		from = max(from, k.Headline.Block()-1)
	}
	return k.firstPiece(from, to, "credit without a name", func(i int, piece string) []string {
		if credit.Unnamed(piece) || k.isOutletBesideDate(i, piece) {
			name, _, _ := strings.Cut(piece, ", ") // a town
			return []string{name}
		}
		return nil
	})
}

// sourceByline gives the agency that a dump names as its source beside the date or right below
// the headline: "6. April 2023, 16:22 Uhr Quelle: dpa".
func sourceByline(k *Known) (c facts.Candidate, names []string) {
	const distanceMax = 5
	title := k.Headline.Block()
	if title == page.NoBlock {
		return c, nil
	}
	return k.firstPiece(title+1, min(title+distanceMax, len(k.Doc.Blocks)), "agency as the source", func(_ int, piece string) []string {
		return credit.SourceAgency(piece)
	})
}

// isOutletBesideDate reports whether a piece with which a line with a date begins is nothing but
// the domain of an outlet.
func (k *Known) isOutletBesideDate(block int, piece string) bool {
	text := k.Doc.Blocks[block].Text
	if !credit.IsDomain(piece) || !strings.HasPrefix(text, piece) {
		return false
	}
	_, _, _, dated := dates.Find(text, k.Language)
	return dated
}

// ruledTextByline decides for the credit that a rule gives, if it names somebody.
func (k *Known) ruledTextByline() (Decision[Credit], bool) {
	c, ok := k.RuledLine(func(l *rules.LineResult) (string, int) { return l.Byline, l.BylineAt })
	if !ok {
		return Decision[Credit]{}, false
	}
	names, _ := credit.Authors(c.Value)
	d := Decision[Credit]{Credit{printedAs(c), names}, []facts.Candidate{c}, body.Out(c.Block())}
	return d, len(names) > 0
}

// cleanTextByline decides for the credit of a clean text.
func (k *Known) cleanTextByline() (d Decision[Credit]) {
	if i := k.CleanText.Credit; i != page.NoBlock {
		text := words.OneLine(k.Doc.Blocks[i].Text)
		d.Value = Credit{facts.Seen(text, i).By(facts.Finder{ID: printedCredit, Name: "printed credit"}), credit.Names(text)}
	}
	return d
}

// withAuthors adds the names on lines to a decision, each once. It adds those of
// the site only if no line names anybody else.
func (k *Known) withAuthors(d Decision[Credit], lines []score.AuthorLine) Decision[Credit] {
	onlySite := true
	for _, l := range lines {
		onlySite = onlySite && !slices.ContainsFunc(l.Names, func(name string) bool { return !k.IsSiteName(name) })
	}
	var printed []string
	for _, l := range lines {
		names := slices.DeleteFunc(slices.Clone(l.Names), func(name string) bool {
			return namesNobody(name) || credit.HasName(d.Value.Authors, name) || !onlySite && k.IsSiteName(name)
		})
		if len(names) == 0 {
			continue
		}
		d.Value.Authors = append(d.Value.Authors, names...)
		if printed = append(printed, l.Printed); len(printed) == 1 {
			d.Value.Printed = facts.Seen("", l.Block).By(facts.Finder{Name: "line with authors"})
		}
		d.Moves = append(d.Moves, body.Out(l.Block)...)
	}
	if len(printed) > 0 {
		d.Value.Printed.Value = strings.Join(printed, ", ")
	}
	return d
}

// labelledByline decides for the authors whom labels name.
func (k *Known) labelledByline() (d Decision[Credit], ok bool) {
	d.Candidates = k.Labelled(exports.Byline)
	var printed []string
	for _, c := range d.Candidates {
		names, _ := credit.Authors(c.Value)
		names = slices.DeleteFunc(names, func(name string) bool { return namesNobody(name) || credit.HasName(d.Value.Authors, name) })
		if len(names) == 0 {
			continue
		}
		d.Value.Authors = append(d.Value.Authors, names...)
		printed = append(printed, c.Value)
	}
	if len(printed) == 0 {
		return d, false
	}
	d.Value.Printed = d.Candidates[0]
	d.Value.Printed.Value = strings.Join(printed, ", ")
	return d, true
}

// dumpedByline gives the authors in linked data that was left in a dump with the page's
// scripts: dumps without a line end between texts print no credit that is as sure.
func (k *Known) dumpedByline() (Decision[Credit], bool) {
	var d Decision[Credit]
	for _, c := range facts.Values(k.LDNames("author")...) {
		d.Candidates = append(d.Candidates, c.By(facts.Finder{ID: ldAuthor, Name: "json-ld author"}))
		d.Value.Authors = append(d.Value.Authors, credit.Names(c.Value)...)
	}
	d.Value.Printed = facts.Candidate{Value: strings.Join(d.Value.Authors, ", ")}
	return d, len(d.Value.Authors) > 0
}
