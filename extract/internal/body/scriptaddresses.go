package body

import (
	"strings"

	"shuck/extract/internal/page"
)

// excludeAddresses takes out the addresses of scripts that stand as text where a script
// would have put something in their place.
func (d *draft) excludeAddresses() {
	for i, in := range d.In {
		if text := d.Doc.Blocks[i].Text; in && strings.HasSuffix(text, ".js") && strings.Contains(text, "//") && !strings.Contains(text, " ") && d.Doc.Blocks[i].Type != page.Code {
			d.exclude(i)
		}
	}
}
