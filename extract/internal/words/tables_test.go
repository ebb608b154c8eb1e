package words

import (
	"encoding/binary"
	"flag"
	"os"
	"slices"
	"testing"
)

var update = flag.Bool("update", false, "write the tables anew, after a list of common words was changed")

// TestStopWordTables holds that stopwords.table and languages.table are those of the lists.
// It does without package fieldtest, which imports this one.
func TestStopWordTables(t *testing.T) {
	var hashes []uint32
	for word := range StopWords() {
		hashes = append(hashes, hashOfWord(word))
	}
	for file, want := range map[string][]byte{"stopwords.table": FreezeSet(hashes), "languages.table": freezeLanguages()} {
		have, _ := os.ReadFile(file)
		switch {
		case slices.Equal(have, want):
		case *update:
			if err := os.WriteFile(file, want, 0o644); err != nil {
				t.Fatal(err)
			}
		default:
			t.Errorf("%s is that of other lists: go test ./extract/internal/words -update", file)
		}
	}
}

// freezeLanguages writes languages.table, see languagesOf.
func freezeLanguages() []byte {
	languages := map[uint64]uint64{}
	for script, profiles := range sharedScripts {
		for word, these := range languagesByWord(profiles) {
			languages[languagesKey(script, word)] = these
		}
	}
	var sets []uint64
	for _, these := range languages {
		sets = append(sets, these)
	}
	slices.Sort(sets)
	sets = slices.Compact(sets)
	numbers := map[uint64]uint32{}
	for key, these := range languages {
		number, _ := slices.BinarySearch(sets, these)
		numbers[key] = uint32(number)
	}
	table := binary.LittleEndian.AppendUint16(nil, uint16(len(sets)))
	for _, these := range sets {
		table = binary.LittleEndian.AppendUint64(table, these)
	}
	return append(table, Freeze(numbers)...)
}

func TestLanguagesOf(t *testing.T) {
	for script, profiles := range sharedScripts {
		for word, want := range languagesByWord(profiles) {
			if have := languagesOf(script, word); have != want {
				t.Fatalf("script %d: word %x is one of %b, want %b", script, word, have, want)
			}
		}
	}
	for _, c := range []struct {
		script Script
		word   string
	}{{ScriptLatin, "ferryboat"}, {ScriptLatin, "и"}, {scriptCyrillic, "the"}} {
		if have := languagesOf(c.script, hashOfWord(c.word)); have != 0 {
			t.Errorf("%q is one of %b in script %d", c.word, have, c.script)
		}
	}
}

func TestFrozenSet(t *testing.T) {
	in := []uint32{0, 1, 1, 1 << 20, 1<<20 + 1, 7 << 20, 1<<32 - 1}
	s := FreezeSet(in)
	for _, hash := range in {
		if !s.Has(hash) {
			t.Errorf("%x is not in the set", hash)
		}
	}
	for _, hash := range []uint32{2, 1<<20 + 2, 7<<20 + 1, 1<<32 - 2, 1 | 5<<20} {
		if s.Has(hash) || FreezeSet(nil).Has(hash) {
			t.Errorf("%x is in a set", hash)
		}
	}
}
