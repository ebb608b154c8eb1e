// Package givennames knows the given names of people. That a line is somebody's name can
// often be told by nothing else: "Ada Venn" is one, "Web History" is a link.
package givennames

import (
	_ "embed"
	"encoding/binary"
	"sort"
	"strings"

	"shuck/extract/internal/words"
)

// Opens reports whether a name begins with a given name of the lists: "Ada Venn",
// "ADA-MARIA VENN", "Ana". Capitals and accents do not count. Of names that are written
// without spaces it knows none. It is safe for concurrent use.
func Opens(name string) bool {
	first := name
	if end := strings.IndexAny(name, " -\u00a0"); end > 0 {
		first = name[:end]
	}
	want := keyOf(first)
	i := sort.Search(len(table)/keyBytes, func(i int) bool { return key(i) >= want })
	return i < len(table)/keyBytes && key(i) == want
}

// table has the keys of the names of lists, in rising order. After a change of a list it is
// written anew by go test ./extract/internal/givennames -update.
//
//go:embed givennames.table
var table []byte

const keyBytes = 4

// key returns one of the keys in table.
func key(i int) uint32 { return binary.LittleEndian.Uint32(table[i*keyBytes:]) }

// keyOf is the key of a name. One word in a million has that of a name it is not.
func keyOf(name string) uint32 {
	hash := words.FoldedName(name)
	return uint32(hash ^ hash>>32)
}
