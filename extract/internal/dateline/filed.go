package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/places"
)

// IsFiled reports whether a dateline has its place in capitals and an agency: the agency
// is not whom a picture is from.
func (d Dateline) IsFiled() bool { return len(d.Agencies) > 0 && IsCapitals(d.Place) }

// IsFiledLine reports whether what stands in a line of its own is a dateline without doubt:
// it has an agency with a place in capitals and a day, or ends in it behind one of them.
// Others are where a picture is from, or who wrote the story.
//
//	"LUDFORD, Ohio, May 7, 2024 (AP)", "May 7, 2024 (AP)"  true
//	"Ada Venn/Agence France-Presse"                        false
func (d Dateline) IsFiledLine() bool {
	dated, capitals := d.Day != 0, IsCapitals(d.Place)
	return len(d.Agencies) > 0 && (dated && capitals || (dated || capitals) && strings.HasSuffix(d.Text, ")"))
}

// MayBeCredit reports whether what would be a dateline before a story is a person with a
// paper where it stands alone: "Ada Venn · CBC News", "Ada Venn (Reuters)". Nothing tells
// a place of two words that nobody knows from a name but its day, state or capitals.
func (d Dateline) MayBeCredit() bool {
	first, _ := utf8.DecodeRuneInString(d.Place)
	name, _, _ := strings.Cut(d.Place, ",") // "PORT HARLE, Tessaly"
	return unicode.IsUpper(first) && !IsCapitals(name) && strings.Contains(d.Place, " ") &&
		d.Day == 0 && len(d.Agencies) > 0 && !HasRegion(d.Place) && places.Lookup(d.Place) == 0
}
