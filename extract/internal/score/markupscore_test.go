package score

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestAlike: each block is scored at first or has two that speak for it, short links on its
// path with fewer than alikeStride others between them.
func TestAlike(t *testing.T) {
	const (
		link  = "<li><a href=/a>Some section</a></li>"
		plain = "<li>Some section</li>"
		date  = "<div>May 4</div>"
	)
	for _, c := range []struct {
		name, html string
		others     int
	}{
		{"a menu", strings.Repeat(link, 9), 6},
		{"two menus of which one has classes", strings.Repeat(link, 5) + "<ul class=more>" + strings.Repeat(link, 5) + "</ul>", 6},
		{"links with dates between them", strings.Repeat(link+date, 5), 3},
		{"items that are no links", strings.Repeat(plain, 9), 0},
		{"two links", strings.Repeat(link, 2), 0},
		{"links far apart", link + strings.Repeat(date, alikeReach) + strings.Repeat(link, 2), 0},
	} {
		v := NewView(page.Parse(page.Page{Data: []byte("<body><ul>" + c.html + "</ul>"), Shape: page.ShapeHTML}))
		scored, others := v.alike()
		if len(others) != c.others {
			t.Errorf("%s: others speak for %d blocks, want %d", c.name, len(others), c.others)
		}
		all := slices.Clone(scored)
		for _, o := range others {
			all = append(all, int(o.block))
			for _, by := range []int32{o.before, o.after} {
				if !slices.Contains(scored, int(by)) || v.pathNumber(int(by)) != v.pathNumber(int(o.block)) {
					t.Errorf("%s: %d speaks for %d", c.name, by, o.block)
				}
			}
			if o.before >= o.block || o.block >= o.after {
				t.Errorf("%s: %d is not between %d and %d", c.name, o.block, o.before, o.after)
			}
		}
		slices.Sort(all)
		for i, block := range all {
			if i != block || len(all) != len(v.d.Blocks) {
				t.Fatalf("%s: blocks %v of %d", c.name, all, len(v.d.Blocks))
			}
		}
	}
}
