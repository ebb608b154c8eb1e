package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"

	"golang.org/x/net/html/atom"
)

// Who wrote a story may stand behind it: a credit, a name or initials, a note, a link.

// creditDistanceMax is how many blocks above the end of the story a credit may stand:
// a note about the author, or the address of a site, follows it. In a forum it is the
// credit of a reply.
const creditDistanceMax = 4

// creditsBehind returns the credit lines at the end of the story.
func creditsBehind(k *Known) []facts.Candidate {
	var out []facts.Candidate
	end := min(k.End, len(k.Doc.Blocks))
	from := max(end-1, 0)
	if k.Kind() != page.KindForum {
		from = max(end-creditDistanceMax, min(k.First+storyBlocksMax, from))
	}
	for i := from; i < min(end+2, len(k.Doc.Blocks)); i++ {
		if k.inAside(i) || k.Kind() == page.KindDocumentation && k.isUpdate(i) {
			continue // teasers of other stories, and who changed a manual last
		}
		if c, ok := k.CreditIn(i, k.Headline.Block()); ok && c.Marked {
			out = append(out, facts.Seen(c.Lines, i))
		}
	}
	return out
}

// isUpdate reports whether a block tells first when the page was changed: "Last updated on May 3, 2024 by Ana Pérez".
func (k *Known) isUpdate(block int) bool {
	text := k.Doc.Blocks[block].Text
	_, start, _, dated := dates.Find(text, k.DateLanguage())
	return dated && start <= labelMax && dates.IsUpdate(text[:start])
}

// signedParagraphs returns who signs the last paragraphs of the story in brackets
// at their end, as Chinese papers print it: "…。（记者 王小明）".
func signedParagraphs(k *Known) []facts.Candidate {
	const paragraphsMax = 3 // an editor, or the source of a picture, may stand below
	for i, seen := min(k.End, len(k.Doc.Blocks)-1), 0; i >= k.First && seen < paragraphsMax; i-- {
		if !k.In[i] && (i < k.End || k.Stats(i).Words > initialsWordsMax) {
			continue // the signature alone may stand behind the story
		}
		if signed, ok := credit.Signature(k.Doc.Blocks[i].Text); ok {
			return []facts.Candidate{facts.Seen(signed, i)}
		}
		seen++
	}
	return nil
}

// signedInitials returns the initials, agencies or name in brackets at the end of the story's last
// block, or in the block behind it that is nothing else.
func signedInitials(k *Known) []facts.Candidate {
	for i := max(k.End-1, 0); i < min(k.End+1, len(k.Doc.Blocks)); i++ {
		if !k.In[i] && k.Stats(i).Words > initialsWordsMax {
			continue
		}
		if signed, ok := credit.Initials(k.Doc.Blocks[i].Text); ok {
			return []facts.Candidate{facts.Seen(signed, i)}
		}
	}
	return nil
}

// initialsWordsMax is how many words they may have alone: "(av/dpa)", "(Ana Pérez Gil)".
const initialsWordsMax = 3

// linkedBehind returns whom a link to an author's page names behind the story, in
// the box about its author.
func linkedBehind(k *Known) []facts.Candidate {
	return k.onlyAuthor(func(m page.Annotation) bool { return m.Basis == page.BasisLink && m.Block >= k.End })
}

// classedBelow returns whom an element right below a short story names by its class, if all
// others below it name the same.
func classedBelow(k *Known) []facts.Candidate {
	isNear := false
	found := k.onlyAuthor(func(m page.Annotation) bool {
		is := m.Basis == page.BasisClass && k.isBelowStory(m.Block) && !k.inComment(m.Block) && !k.inAside(m.Block) && !describesAuthor(m.Node)
		isNear = isNear || is && k.mayNameAuthor(m)
		return is
	})
	if !isNear {
		return nil
	}
	return found
}

// onlyAuthor returns whom the elements name for which a test is true. It returns nobody if
// they name several people, as they do below teasers.
func (k *Known) onlyAuthor(is func(page.Annotation) bool) []facts.Candidate {
	var found []facts.Candidate
	for _, m := range k.Doc.Annotations {
		if m.Field != page.FieldAuthor || !is(m) {
			continue
		}
		text := authorText(m)
		switch {
		case !readsLikeAuthor(text, m.Basis):
		case found == nil:
			found = facts.Values(text)
		case !slices.Equal(credit.Names(text), credit.Names(found[0].Value)):
			return nil
		}
	}
	return found
}

// introducedAuthors returns whom a note behind the story's first block begins with, below
// a line that says that it is about the author, or that is the same name right behind the story.
func introducedAuthors(k *Known) []facts.Candidate {
	const (
		noteWordsMin = 4 // "Ana Pérez covers ferries"
		near         = 3
	)
	for i := k.First + 1; i+1 < len(k.Doc.Blocks); i++ {
		if k.Stats(i+1).Words < noteWordsMin || k.Stats(i).Words > labelWordsMax+2 {
			continue
		}
		head := words.OneLine(k.Doc.Blocks[i].Text)
		isHead := authorHeadings[strings.ToLower(words.TrimColon(head))]
		isName := i >= k.End && i < k.End+near && !k.inAside(i) && !k.inComment(i) && (hasGivenName(head) && strings.HasPrefix(k.Doc.Blocks[i+1].Text, head+" ") || strings.HasPrefix(k.Doc.Blocks[i+1].Text, head+" is "))
		if !isHead && !isName {
			continue
		}
		if name, ok := credit.Introduced(words.OneLine(k.Doc.Blocks[i+1].Text)); ok && !k.isSite(name) && (isHead || name == head) {
			return []facts.Candidate{facts.Seen(name, i+1)}
		}
	}
	return nil
}

// signedNames returns the last block of the story, or the one behind it, if it is nothing but
// a name, all of it in bold or italics or behind a dash, or whom a note begins with that says
// that somebody is a reporter.
func signedNames(k *Known) []facts.Candidate {
	for i := min(k.End, len(k.Doc.Blocks)-1); i > k.First; i-- {
		b := &k.Doc.Blocks[i]
		if b.Type == page.Paragraph && (isSetApart(b) || strings.HasPrefix(b.Text, "—") || strings.HasPrefix(b.Text, "–")) {
			c, ok := k.CreditIn(i, k.Headline.Block())
			if ok && (c.Marked || len(c.Names) == 1 && !isSingleWord(c.Names[0]) && !k.AreWords(c.Names)) {
				return []facts.Candidate{facts.Seen(c.Lines, i)}
			}
			if name, ok := k.notedReporter(b); ok {
				return []facts.Candidate{facts.Seen(name, i)}
			}
		} else if b.Type == page.Paragraph && b.Stats.Words <= credit.MaxWords {
			if name, ok := k.notedReporter(b); ok && strings.HasPrefix(b.Text, name+" is ") {
				return []facts.Candidate{facts.Seen(name, i)}
			}
		}
		if k.In[i] {
			break
		}
	}
	return nil
}

// notedReporter returns whom a note begins with that says that somebody writes for the press.
func (k *Known) notedReporter(b *page.Block) (name string, ok bool) {
	name, ok = credit.Introduced(words.OneLine(b.Text))
	return name, ok && credit.HasPressRole(b.Text) && !k.isSite(name)
}

// isSetApart reports whether all of a block stands in one element that sets it in bold or
// italics.
func isSetApart(b *page.Block) bool {
	if b.Node == nil {
		return false
	}
	only := onlyElement(b.Node)
	if only == nil {
		return false
	}
	switch only.DataAtom {
	case atom.B, atom.Strong, atom.I, atom.Em:
		return true
	}
	return false
}
