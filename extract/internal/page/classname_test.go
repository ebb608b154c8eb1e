package page

import (
	"fmt"
	"strings"
	"testing"
)

func TestReadClassIsBounded(t *testing.T) {
	var b strings.Builder
	for i := range 10 * classWordsMax {
		fmt.Fprintf(&b, "%c%c%c ", 'a'+i%26, 'a'+i/26%26, 'a'+i/676)
	}
	if n := len(new(ClassNames).read(b.String()).Words); n != classWordsMax {
		t.Errorf("%d words of a class are kept, want %d", n, classWordsMax)
	}
	if n := len(new(ClassNames).read("card card--small Card").Words); n != 2 {
		t.Errorf("%d words, want 2: each once", n)
	}
}
