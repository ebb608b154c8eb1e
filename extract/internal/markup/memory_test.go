package markup

import (
	"strings"
	"testing"
)

// TestMemory holds that a tree is the same wherever it is put, also where others were before.
func TestMemory(t *testing.T) {
	var memory Memory
	for _, text := range []string{
		"<p class=a id=b>One<p class=c>two",
		"",
		strings.Repeat("<div a=1 b=2 c=3><p>text</p></div>", 30*nodesMax),
		"<p" + strings.Repeat(" x", attrsMax) + " y=1>many attributes<br z>",
		"<p>" + strings.Repeat("<b a=1>x</b> ", pileMax*nodesMax),
		"<p id=d>short",
	} {
		got := dumpTree(ParseWithin([]byte(text), nil, &memory))
		if want := dumpTree(Parse([]byte(text))); got != want {
			t.Errorf("%.40q... is another tree:\n%.300s\nwant\n%.300s", text, got, want)
		}
		memory.Free()
		for name, left := range map[string]int{"nodes": len(memory.nodes.slabs), "attributes": len(memory.attrs.slabs)} {
			if left > pileMax {
				t.Errorf("%d slabs of %s are kept", left, name)
			}
		}
	}
}
