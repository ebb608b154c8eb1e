package credit

import (
	"slices"
	"strings"
)

// HasName reports whether list has a name; upper and lower case are alike.
func HasName(list []string, name string) bool {
	return slices.ContainsFunc(list, func(n string) bool { return strings.EqualFold(n, name) })
}

// SharesName reports whether a and b have a name in common.
func SharesName(a, b []string) bool {
	return slices.ContainsFunc(a, func(n string) bool { return HasName(b, n) })
}

// HasAllNames reports whether list has all of names.
func HasAllNames(list, names []string) bool {
	return !slices.ContainsFunc(names, func(n string) bool { return !HasName(list, n) })
}
