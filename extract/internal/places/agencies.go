package places

import (
	"strings"
	"sync"
)

// An agencyUse is a set of bits for where the name of an agency is printed.
type agencyUse uint8

const (
	inDatelines agencyUse = 1 << iota
	inBylines             // it signs as an author, in datelines or alone
	inCJK                 // in Chinese, Japanese or Korean text, without spaces
	isHomonym             // it means other things, too
)

// An agency is one name in the list of agencies.
type agency struct {
	name string
	uses agencyUse
}

// agenciesMost is about as many names as there are, so that what holds them is made once.
const agenciesMost = 1000

// agencies is the list of all agencies, made when it is first needed.
var agencies = sync.OnceValue(func() []agency {
	all := make([]agency, 0, agenciesMost)
	for _, list := range []struct {
		names, separators string
		uses              agencyUse
	}{
		{agencyNames, ",\n", inDatelines},
		{homonymAgencies, ",\n", inDatelines | isHomonym},
		{cjkAgencies, " \n", inCJK},
		{bylineAgencies, ",\n", inBylines},
	} {
		for name := range strings.FieldsFuncSeq(list.names, func(r rune) bool { return strings.ContainsRune(list.separators, r) }) {
			all = append(all, readAgency(name, list.uses))
		}
	}
	return all
})

// readAgency reads a name of the list and the marks behind it, which add to the
// uses of its part of the list.
func readAgency(marked string, uses agencyUse) agency {
	name := strings.TrimRight(marked, "*+")
	marks := marked[len(name):]
	if strings.Contains(marks, "*") {
		uses |= inBylines
	}
	if strings.Contains(marks, "+") {
		uses |= inCJK
	}
	return agency{name, uses}
}

// datelineAgencies are the agencies that sign datelines, as the list prints them
// and in capitals, without a full stop at the end.
var datelineAgencies = sync.OnceValue(func() map[string]agencyUse {
	table := make(map[string]agencyUse, agenciesMost)
	for _, a := range agencies() {
		if a.uses&inDatelines == 0 {
			continue
		}
		name := strings.TrimRight(a.name, ".")
		table[name] |= a.uses
		if name != strings.ToLower(name) {
			table[strings.ToUpper(name)] |= a.uses
		}
	}
	return table
})

// IsAgency reports whether a name is that of a news agency, or of a broadcaster
// that signs datelines. It must be printed as in the list or in capitals, for
// many are words in small letters.
//
//	IsAgency("Reuters"), IsAgency("dpa"), IsAgency("РИА НОВОСТИ")  true
//	IsAgency("NASA"), IsAgency("App")                              false
func IsAgency(name string) bool {
	return datelineAgencies()[strings.TrimRight(strings.ReplaceAll(name, "\u00a0", " "), ".")] != 0
}

// IsHomonymAgency reports whether a name is an abbreviation of an agency that
// means other things, too: it counts behind a known place or beside a day.
func IsHomonymAgency(name string) bool { return datelineAgencies()[name]&isHomonym != 0 }

// BylineAgencies returns the set of the agencies that sign as authors, in lower
// case. Broadcasters and wires of press releases, which sign datelines, do not.
func BylineAgencies() map[string]bool {
	set := map[string]bool{}
	for _, a := range agencies() {
		if a.uses&inBylines != 0 {
			set[strings.ToLower(a.name)] = true
		}
	}
	return set
}

// cjkNames are the names of agencies in Chinese, Japanese and Korean text.
var cjkNames = sync.OnceValue(func() []string {
	var names []string
	for _, a := range agencies() {
		if a.uses&inCJK != 0 {
			names = append(names, a.name)
		}
	}
	return names
})

// CJKAgencyPrefix returns the agency that s begins with, or "".
//
//	CJKAgencyPrefix("新华社北京3月2日电")  "新华社"
func CJKAgencyPrefix(s string) string { return longestAgency(s, strings.HasPrefix) }

// CJKAgencySuffix returns the agency that s ends with, or "".
//
//	CJKAgencySuffix("ドーハ共同")  "共同"
func CJKAgencySuffix(s string) string { return longestAgency(s, strings.HasSuffix) }

// longestAgency returns the longest name that s has at one end, or "".
func longestAgency(s string, has func(s, name string) bool) string {
	longest := ""
	for _, name := range cjkNames() {
		if len(name) > len(longest) && has(s, name) {
			longest = name
		}
	}
	return longest
}
