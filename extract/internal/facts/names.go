package facts

import (
	"slices"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/page"
)

// What looks like a name, for its capitals, may be the words of a heading or a
// button. The page tells: it prints such words in small letters too.

// AreWords tells one name or two, no agencies, most of whose words the page prints
// in small letters too: "Subject Area". Those of longer lists stand in addresses.
func (f *Facts) AreWords(names []string) bool {
	const most = 2
	isAgency := func(name string) bool { return credit.Agencies[strings.ToLower(name)] }
	return len(names) <= most && !slices.ContainsFunc(names, isAgency) && page.LowerCaseShare(names, f.Doc.LowerCaseWords(names)) > 0.5
}
