package facts

import (
	"slices"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/page"
)

// What looks like a name because of its capitals may be the words of a heading or a
// button. The page itself shows it: it prints such words in small letters too.

// AreWords reports whether one or two names, none of them an agency, are mostly
// words that the page also prints in small letters: "Subject Area". The words of
// longer lists also occur in addresses.
func (f *Facts) AreWords(names []string) bool {
	const most = 2
	return len(names) <= most && !slices.ContainsFunc(names, credit.NamesAgency) && page.LowerCaseShare(names, f.Doc.LowerCaseWords(names)) > 0.5
}
