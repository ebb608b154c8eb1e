package exports

import "strings"

// Files divide labels from values in other ways than by a colon, or print signs before them:
//
//	Title = Ferry raised      #+TITLE: Ferry raised       | Title | Ferry raised |
//	[Title] Ferry raised      - **Title**: Ferry raised   title = {Ferry raised},
//
// They are made lines with a colon before anything else looks at them.

// dividers stand between a label and its value: it ends at the first of them.
var dividers = [...]string{":", "：", "=", "|", "\t", "  ", "]", "->", " - ", " – ", " — "}

// A labelStyle is how a file prints its labels.
type labelStyle struct{ before, divider string }

// isPlain reports whether labels in a style are read as they are.
func (s labelStyle) isPlain() bool {
	return (s.divider == ":" || s.divider == "：") && strings.Trim(s.before, "*#") == ""
}

// styledLabel reads a line that opens with something like a label, in whatever style.
func styledLabel(line string) (style labelStyle, l labelLine, ok bool) {
	text := strings.TrimLeft(line, " \t-*•|@:#+.[\"'_")
	style.before = strings.TrimSpace(line[:len(line)-len(text)])
	head := text[:min(len(text), labelBytesMax)]
	at := len(head)
	for _, d := range dividers {
		if i := strings.Index(head, d); i > 0 && i < at {
			at, style.divider = i, d
		}
	}
	l.label = strings.Trim(head[:at], " *_\"'")
	if style.divider == "" || l.label == "" || strings.Count(l.label, " ") > 3 {
		return style, l, false
	}
	l.value = strings.TrimRight(strings.TrimLeft(text[at+len(style.divider):], " \t*_|:=>"), " \t*_|")
	l.labelUse, l.known = useOfLabel(l.label)
	return style, l, true
}

// styleOfLabels returns the style of the labels at the top of a file, and the lines from which
// and up to which they stand. ok is false where too few are known, or none is the headline's.
func styleOfLabels(lines []string) (style labelStyle, from, to int, ok bool) {
	known, titled := 0, false
	for i, line := range lines {
		s, l, is := styledLabel(line)
		switch {
		case known == 0 && is && l.known && !s.isPlain():
			style, from = s, i
			fallthrough
		case known > 0 && is && s == style && l.known:
			known++
			titled = titled || l.field == Headline
		case strings.TrimSpace(line) == "", known > 0 && is && s == style:
			continue
		case known == 0 && opensWithSign(line):
			continue
		default:
			return style, from, to, known >= labelsMin && titled
		}
		to = i + 1
	}
	return style, from, to, known >= labelsMin && titled
}

// opensWithSign reports whether a line opens what labels stand in: "@article{", "{{Infobox",
// ":PROPERTIES:", the rule of a table.
func opensWithSign(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && strings.IndexByte("@{:|", line[0]) >= 0
}

// withColons returns the lines of a file whose labels are printed in another style with a colon
// behind each. other says that they are.
func withColons(lines []string) (out []string, other bool) {
	style, from, to, other := styleOfLabels(lines)
	if !other {
		return lines, false
	}
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		s, l, is := styledLabel(lines[i])
		switch {
		case is && s == style && (l.known || i < to):
			end := endOfQuoted(lines, i, l.value)
			out = append(out, l.label+": "+unquotedValue(withLines(l.value, lines[i+1:end])))
			i = end - 1
		case line == "}" || line != "" && (i < from || i <= to && strings.Trim(line, "|-:}* ") == ""):
		case i == to:
			out = append(out, "", lines[i])
		default:
			out = append(out, lines[i])
		}
	}
	return out, true
}

// closings end the values in quotes and braces that their first signs open.
var closings = map[byte]string{'{': "}", '"': `"`, '\'': "'"}

// endOfQuoted returns the line behind a value in quotes or braces, which may go on for some lines.
func endOfQuoted(lines []string, i int, value string) int {
	const linesMax = 100
	if value == "" || closings[value[0]] == "" {
		return i + 1
	}
	for end := i + 1; end < min(len(lines), i+linesMax); end++ {
		if strings.HasSuffix(strings.TrimRight(lines[end-1], " \t,"), closings[value[0]]) {
			return end
		}
	}
	return i + 1
}

// unquotedValue returns a value without quotes or braces around it.
func unquotedValue(value string) string {
	inner := strings.TrimSuffix(value, ",")
	if len(inner) < 2 || closings[inner[0]] == "" || !strings.HasSuffix(inner, closings[inner[0]]) {
		return value
	}
	return strings.NewReplacer("{", "", "}", "", `\"`, `"`).Replace(inner[1 : len(inner)-1])
}
