package credit

import (
	"slices"
	"strings"
	"unicode"
)

// HasName reports whether list has a name; upper and lower case are alike.
func HasName(list []string, name string) bool {
	return slices.ContainsFunc(list, func(n string) bool { return strings.EqualFold(n, name) })
}

// SharesName reports whether a and b have a name in common.
func SharesName(a, b []string) bool {
	set := SetOf(b)
	return slices.ContainsFunc(a, set.Has)
}

// HasAllNames reports whether list has all of names.
func HasAllNames(list, names []string) bool {
	set := SetOf(list)
	return !slices.ContainsFunc(names, func(n string) bool { return !set.Has(n) })
}

// A NameSet looks names up among many; as for HasName, upper and lower case are alike.
type NameSet map[string]struct{}

// SetOf returns the set of the names.
func SetOf(names []string) NameSet {
	set := make(NameSet, len(names))
	for _, name := range names {
		set.Add(name)
	}
	return set
}

// Add adds a name.
func (s NameSet) Add(name string) { s[foldCase(name)] = struct{}{} }

// Has reports whether a name is in the set.
func (s NameSet) Has(name string) bool {
	_, is := s[foldCase(name)]
	return is
}

// foldCase gives texts that strings.EqualFold takes for equal one form.
func foldCase(s string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for c := unicode.SimpleFold(r); c != r; c = unicode.SimpleFold(c) {
			least = min(least, c)
		}
		return least
	}, s)
}
