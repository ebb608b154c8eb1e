package givennames

import (
	"encoding/binary"
	"flag"
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

var update = flag.Bool("update", false, "write givennames.table anew, after a list was changed")

// TestTable holds that givennames.table is what the lists say.
func TestTable(t *testing.T) {
	var keys []uint32
	for _, list := range lists {
		for name := range strings.FieldsSeq(list) {
			keys = append(keys, keyOf(name))
		}
	}
	slices.Sort(keys)
	var want []byte
	for _, key := range slices.Compact(keys) {
		want = binary.LittleEndian.AppendUint32(want, key)
	}
	fieldtest.Kept(t, "givennames.table", table, want, *update, "go test ./extract/internal/givennames -update")
}

func TestOpens(t *testing.T) {
	for name, want := range map[string]bool{
		"Ada Venn": true, "ADA VENN": true, "Jean-Luc Marais": true, "André Brito": true, "ANDRE BRITO": true,
		"Дмитрий Вольный": true, "Ελένη Κώστα": true, "Zoltán Kis": true, "Ana": true,
		"Web History": false, "Useful Links": false, "Font Size": false, "ΠΑΡΟΜΟΙΑ ΘΕΜΑΤΑ": false, "山田花子": false, "": false, " ": false,
	} {
		if got := Opens(name); got != want {
			t.Errorf("Opens(%q) = %v, want %v", name, got, want)
		}
	}
}
