package report

import (
	"strings"

	"shuck/cmd/shuck/internal/explanation"
)

// A Checked is a page that was held against its golden.
type Checked struct {
	Name        string
	Golden      string // path of the golden; "" for none
	Status      string // as check calls it
	IsFault     bool   // it counts against the run
	Problems    []string
	Differences []explanation.Difference
}

// Check draws the results of a golden check, those that failed first. summary counts
// them.
func Check(summary string, pages []Checked) []byte {
	var failed, others strings.Builder
	for _, p := range pages {
		if p.IsFault {
			failed.WriteString(string(resultOf(p)))
		} else {
			others.WriteString(string(resultOf(p)))
		}
	}
	body := fill(checkMarkup, map[string]markup{"summary": text(summary), "pages": markup(failed.String() + others.String())})
	return document(summary+" – shuck check", body, checkScript)
}

// resultOf shows a page: one that failed is open, and of one that passed there is
// nothing more to say.
func resultOf(p Checked) markup {
	open := markup("")
	if p.IsFault {
		open = " open"
	}
	out := format("<details class=\"result %s\" data-status=\"%s\"%s><summary><span class=\"status\">%s</span> <bdi>%s</bdi></summary>\n<div>\n",
		text(p.Status), text(p.Status), open, text(p.Status), text(p.Name))
	if p.Golden != "" {
		out += `<p class="hint">golden <bdi>` + text(p.Golden) + "</bdi></p>\n"
	}
	return out + problemsOf(p.Problems) + differencesOf(p.Differences, "h2", false) + "</div></details>\n"
}
