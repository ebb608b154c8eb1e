package fieldtest

import (
	"fmt"
	"testing"
)

func TestOutgrown(t *testing.T) {
	var kept []byte
	grow := func(size int) { kept = make([]byte, size) }
	for name, test := range map[string]struct {
		work func(data []byte)
		want bool
	}{
		"nothing":    {func([]byte) {}, false},
		"linear":     {func(data []byte) { grow(1000 * len(data)) }, false},
		"a square":   {func(data []byte) { grow(100 * len(data) * len(data)) }, true},
		"made once":  {func(data []byte) { grow(max(10<<20-len(kept), 0)) }, false},
		"a constant": {func([]byte) { grow(10 << 20) }, false},
	} {
		found := false
		for i := range 10 * oneOf { // of which some are tried
			kept = nil
			found = found || Outgrown(fmt.Appendf(nil, "a piece that has the number %d", i), test.work) != ""
		}
		if found != test.want {
			t.Errorf("%s: outgrown %t, want %t", name, found, test.want)
		}
	}
	if said := Outgrown(nil, func(data []byte) { t.Error("nothing is tried") }); said != "" {
		t.Error(said)
	}
}
