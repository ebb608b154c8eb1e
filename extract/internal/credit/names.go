package credit

import (
	"slices"
	"strings"
)

func HasName(list []string, name string) bool {
	return slices.ContainsFunc(list, func(n string) bool { return strings.EqualFold(n, name) })
}

func SharesName(a, b []string) bool {
	return slices.ContainsFunc(a, func(n string) bool { return HasName(b, n) })
}

func HasAllNames(list, names []string) bool {
	return !slices.ContainsFunc(names, func(n string) bool { return !HasName(list, n) })
}
