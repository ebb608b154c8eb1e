package dates

import (
	"flag"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
	"shuck/extract/internal/words"
)

var update = flag.Bool("update", false, "write words.table anew, after a list was changed")

// TestWordTable holds that words.table is what the lists say.
func TestWordTable(t *testing.T) {
	index := wordIndex{}
	for _, line := range monthNames {
		index.addMonths(line, 1)
	}
	index.addMonths(solarMonths, firstSolarMonth)
	index.addMonths(ethiopicMonths, firstEthiopicMonth)
	for name := range Weekdays(0) {
		index.addRole(name, roleWeekday)
	}
	for _, group := range roleWords {
		for word := range strings.FieldsSeq(group.words) {
			index.addRole(word, group.role)
		}
	}
	values := map[uint64]uint32{}
	for hash, word := range index {
		values[hash] = uint32(word.month) | uint32(word.roles)<<8
	}
	fieldtest.Kept(t, "words.table", wordTable, words.Freeze(values), *update, "go test ./extract/internal/dates -update")
}

// A wordIndex has what is known of words by hashOfFolded.
type wordIndex map[uint64]knownWord

// addRole adds a role to what is known of a word.
func (x wordIndex) addRole(word string, role wordRole) {
	known := x[hashOfFolded(word)]
	known.roles |= role
	x[hashOfFolded(word)] = known
}

// addMonths adds a line of monthNames whose first month has the given number. A name that
// is known already keeps its month.
func (x wordIndex) addMonths(line string, month uint8) {
	_, months, _ := strings.Cut(line, " ")
	for forms := range strings.SplitSeq(months, "|") {
		for name := range strings.FieldsSeq(forms) {
			if first, _, two := strings.Cut(name, "_"); two {
				x.addRole(first, roleFirstWord)
			}
			key := hashOfFolded(strings.ReplaceAll(name, "_", " "))
			if _, known := x[key]; !known {
				x[key] = knownWord{month: month}
			}
		}
		month++
	}
}
