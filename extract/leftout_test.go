package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestValuesLeftOut has more topics and authors on a page than are read. Where one is
// declared again and again, and where there are just as many, nothing is left out.
func TestValuesLeftOut(t *testing.T) {
	const most = 10_000
	distinct := func(n int) (list []string) {
		for i := range n {
			list = append(list, fmt.Sprintf("Ana P%s", strings.Map(func(c rune) rune { return c - '0' + 'a' }, fmt.Sprint(i))))
		}
		return list
	}
	for name, test := range map[string]struct {
		values []string
		read   int
		isTold bool
	}{
		"few":                  {distinct(3), 3, false},
		"as many":              {distinct(most), most, false},
		"more":                 {distinct(most + 1), most, true},
		"the last one repeats": {slices.Concat(distinct(most-1), []string{"Ana Pa", "Bo Elm"}), most - 1, true},
	} {
		page := fmt.Sprintf(`<title>The ferry stays</title><script type="application/ld+json">{"@type": "NewsArticle",
			"author": ["%s"], "keywords": ["%[1]s"]}</script><h1>The ferry stays</h1><p>The harbour opened on Monday.`, strings.Join(test.values, `","`))
		r := Do(Page{Data: []byte(page)}, Options{})
		if len(r.Authors) != test.read || len(r.Topics) != test.read {
			t.Errorf("%s: %d authors and %d topics, want %d", name, len(r.Authors), len(r.Topics), test.read)
		}
		for _, field := range []string{"authors", "topics"} {
			want := fmt.Sprintf("the page gives more than 10000 %s; those beyond were not read", field)
			if slices.Contains(r.Warnings, want) != test.isTold {
				t.Errorf("%s: warnings %q", name, r.Warnings)
			}
		}
	}
}
