package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/forms"
	"shuck/extract/internal/words"
)

// A Field is what a label says that its value is.
type Field uint8

// The fields. Behind a label of Body stands the story, and behind one of Tail what
// is no part of it any more.
const (
	Nothing Field = iota // known, and of no use
	Headline
	Byline
	Dateline
	Lead
	Published
	Modified
	Site
	Section
	Topics
	Description
	Address
	Body
	Tail
)

// A Value is what a label gives.
type Value struct {
	Field Field
	Label string // as printed: "HEADLINE"; "" for what only its place gives away
	Text  string
}

// A Story is a story with labels.
type Story struct {
	Form   forms.Form
	Values []Value
	Lines  []string // of the story, without what the labels give
	// Alone says that the lines are nothing but the story; otherwise they may be
	// those of a page.
	Alone bool
}

// First returns the first value of a field, "" if no label gives it.
func (s *Story) First(f Field) string {
	if s != nil {
		for _, v := range s.Values {
			if v.Field == f {
				return v.Text
			}
		}
	}
	return ""
}

// All returns the values of a field in their order.
func (s *Story) All(f Field) []Value {
	var out []Value
	if s != nil {
		for _, v := range s.Values {
			if v.Field == f {
				out = append(out, v)
			}
		}
	}
	return out
}

// valuesMax is above the number of values that a story has. They are looked through for each label.
const valuesMax = 1000

// add adds a value unless it is empty.
func (s *Story) add(f Field, label, text string) {
	if len(s.Values) == valuesMax {
		return
	}
	if text = strings.Join(strings.Fields(text), " "); text != "" {
		s.Values = append(s.Values, Value{f, label, text})
	}
}

// Release is the ID of the form of press releases.
const Release = "press-release"

// layouts are the ways in which stories are exported, in the order in which they
// are tried. read returns nil for a text that is printed otherwise.
var layouts = [...]struct {
	form forms.Form
	read func(lines []string) *Story
}{
	{forms.Form{ID: "tagged-collection", Name: "a collection marked with tags"}, readTagged},
	{forms.Form{ID: "field-codes", Name: "an export with field codes"}, readCodes},
	{forms.Form{ID: "mail-header", Name: "mail or Usenet"}, readMail},
	{forms.Form{ID: "labels", Name: "an export with labels"}, readLabelled},
	{forms.Form{ID: "database", Name: "an export of a database"}, readPlain},
	{forms.Form{ID: "wire", Name: "the printout of a wire"}, readWire},
	{forms.Form{ID: "library", Name: "an export of a library"}, readLibrary},
	{forms.Form{ID: Release, Name: "a press release"}, readRelease},
	{forms.Form{ID: "highlights", Name: "a story with its points behind it"}, readHighlights},
	{forms.Form{ID: "newsletter", Name: "a newsletter"}, readNewsletter},
}

// Read reads a story that is printed in one of the layouts; it returns nil for any
// other text. The lines it is given are not changed.
func Read(lines []string) *Story {
	for _, layout := range layouts {
		if s := layout.read(lines); s != nil {
			s.Form = layout.form
			if s.finish(); !s.isLost(lines) {
				return s
			}
		}
	}
	return nil
}

// isLost reports whether a word or two, and no sentence, are left of a text: it is a page that has the
// labels of an export by accident.
func (s *Story) isLost(lines []string) bool {
	const storyMin = 5 // words
	return s.Alone && textWords(strings.Join(s.Lines, " ")) < storyMin && len(lines) > storyWordsMin && !slices.ContainsFunc(s.Lines, words.EndsLikeSentence)
}

// finish takes the ends of sheets and the sign-off off the story, finds the credit above it that no label
// gave, and parts its paragraphs.
func (s *Story) finish() {
	s.Lines = withoutSignOff(withoutPageFeet(s.Lines, s.First(Headline)))
	s.takeCredit()
	s.Lines = joinWrapped(partParagraphs(s.Lines))
}
