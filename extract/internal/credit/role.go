package credit

import "strings"

// IsRole reports whether a line is nothing but what somebody is who writes, or the agency
// for which: "Staff Writer", "Gazette Correspondent", "Associated Press". Papers print that
// below the name.
func IsRole(line string) bool {
	const wordsMax = 5
	fields := strings.Fields(line)
	if len(fields) == 0 || len(fields) > wordsMax {
		return false
	}
	parts := cutParts(strings.Join(fields, " "))
	if len(parts) != 1 || !areCapitalized(parts[0].words) {
		return false
	}
	words := parts[0].words
	last := words[len(words)-1].fold
	return isAgency(words) || len(words) > 1 && (pressRoles[last] || hasRoleEnding(last))
}
