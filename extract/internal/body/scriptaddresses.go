package body

import (
	"strings"

	"shuck/extract/internal/page"
)

// excludeAddresses takes out the addresses of scripts that stand as text where a script
// would have put something in their place.
func (d *draft) excludeAddresses() {
	for i, in := range d.In {
		address, _, _ := strings.Cut(d.Doc.Blocks[i].Text, "?") // "//www.example.com/player.js?id=12"
		if in && strings.HasSuffix(address, ".js") && strings.Contains(address, "//") && !strings.Contains(d.Doc.Blocks[i].Text, " ") && d.Doc.Blocks[i].Type != page.Code {
			d.exclude(i)
		}
	}
}
