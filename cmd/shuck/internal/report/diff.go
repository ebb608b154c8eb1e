package report

import (
	"fmt"
	"slices"
	"strings"

	"shuck/cmd/shuck/internal/explanation"
	"shuck/extract/golden"
)

// goldenOf shows what keeps a page from its golden.
func goldenOf(g *explanation.Golden) markup {
	if g == nil {
		return ""
	}
	return format("<section class=\"golden\" aria-labelledby=\"golden\"><h2 id=\"golden\">Golden record %s: %s</h2>\n", text(g.File), text(g.Status)) +
		problemsOf(g.Problems) + differencesOf(g.Differences, "h3", true) + "</section>\n"
}

func problemsOf(list []string) markup {
	var out markup
	for _, problem := range list {
		out += `<p class="problem">` + text(problem) + "</p>\n"
	}
	return out
}

// differencesOf shows each key that differs: wanted and got side by side, and below
// them how that came. heading is the element of its level; isOnPage says that the blocks of the
// page stand in the same file.
func differencesOf(list []explanation.Difference, heading markup, isOnPage bool) markup {
	var out markup
	for _, d := range list {
		known := markup("")
		if d.Known {
			known = " (known to fail)"
		}
		out += format("<div class=\"difference\"><%s><b>%s</b>: %s%s</%s>\n", heading, text(d.Key), text(d.Message), known, heading)
		out += sidesOf(d.Diff()) + reasonsOf(d.Reasons, isOnPage) + "</div>\n"
	}
	return out
}

// sidesOf lays out a diff in two columns: a line of the golden beside that of the page
// that stands in its place.
func sidesOf(lines []golden.Line) markup {
	if len(lines) == 0 {
		return ""
	}
	out := markup("<div class=\"sides\">\n<div class=\"head want\">wanted</div><div class=\"head got\">found</div>\n")
	for start := 0; start < len(lines); {
		if op := lines[start].Op; op != '-' && op != '+' {
			if op == ' ' {
				out += `<div class="both" dir="auto">` + partsOf(lines[start], "", false) + "</div>\n"
			}
			start++
			continue
		}
		middle := start
		for middle < len(lines) && lines[middle].Op == '-' {
			middle++
		}
		end := middle
		for end < len(lines) && lines[end].Op == '+' {
			end++
		}
		out += rowsOf(lines[start:middle], lines[middle:end])
		start = end
	}
	return out + "</div>\n"
}

// rowsOf puts the lines of both sides beside each other: one that was changed beside
// what it was changed to, and others beside nothing.
func rowsOf(want, got []golden.Line) markup {
	var out markup
	for _, line := range want {
		at := -1
		if line.Paired {
			at = slices.IndexFunc(got, func(other golden.Line) bool { return other.Paired })
		}
		if at < 0 {
			out += rowOfBoth(partsOf(line, "del", true), "")
			continue
		}
		for _, other := range got[:at] {
			out += rowOfBoth("", partsOf(other, "ins", true))
		}
		out += rowOfBoth(partsOf(line, "del", false), partsOf(got[at], "ins", false))
		got = got[at+1:]
	}
	for _, other := range got {
		out += rowOfBoth("", partsOf(other, "ins", true))
	}
	return out
}

func rowOfBoth(want, got markup) markup {
	return format("<div class=\"want\" dir=\"auto\">%s</div><div class=\"got\" dir=\"auto\">%s</div>\n", want, got)
}

// partsOf shows a line with what was changed in it, or all of it, in an element of its
// own.
func partsOf(line golden.Line, element markup, whole bool) markup {
	var b strings.Builder
	for _, part := range line.Parts {
		shown := text(part.Text)
		if whole || part.Changed {
			shown = format("<%s>%s</%s>", element, shown, element)
		}
		b.WriteString(string(shown))
	}
	return markup(b.String())
}

// reasonsOf says of each part of a difference how it came, with links to blocks that
// stand in the same file.
func reasonsOf(list []explanation.Reason, isOnPage bool) markup {
	if len(list) == 0 {
		return ""
	}
	out := markup("<ul class=\"why-list\">\n")
	for _, r := range list {
		why := text(r.Why)
		if isOnPage && r.Block != nil {
			name := fmt.Sprintf("block %d", *r.Block)
			if before, after, ok := strings.Cut(r.Why, name); ok && strings.IndexAny(after, "0123456789") != 0 { // "block 1" is not in "block 12"
				why = text(before) + format(`<a href="#b%d">%s</a>`, *r.Block, text(name)) + text(after)
			}
		}
		out += format("<li><b>%s</b> <q><bdi>%s</bdi></q>: %s</li>\n", text(r.What), text(shortened(r.Text)), why)
	}
	return out + "</ul>\n"
}

// shownRunes is how much of a paragraph is enough to find it above.
const shownRunes = 90

func shortened(s string) string {
	runes := []rune(s)
	if len(runes) <= shownRunes {
		return s
	}
	return strings.TrimRight(string(runes[:shownRunes]), " ") + "…"
}
