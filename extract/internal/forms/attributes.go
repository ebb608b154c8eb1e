package forms

import "strings"

// Pandoc's own Markdown keeps the elements of a page and their attributes:
//
//	::: {.teaser role="note"}
//	# Ferry raised {#ferry-raised .headline}
//
//	The [ferry]{.name} was raised by [noon](https://f.example/){.link}.
//	:::
//
// Other programs keep nothing but the names of headings.

// divsMin is how many lines with colons show it.
const divsMin = 3

// hasAttributes reports whether elements stand between lines of colons, or a heading has a name.
func hasAttributes(lines []string) bool {
	divs := 0
	for i, line := range lines {
		if isNamedHeading(line, lines[i+1:]) {
			return true
		}
		if isDiv(line) {
			divs++
		}
	}
	return divs >= divsMin
}

// isNamedHeading reports whether a line is a heading that ends with its name: "# Ferry raised
// {#ferry}", or has a rule below.
func isNamedHeading(line string, below []string) bool {
	_, name, ok := strings.Cut(line, " {#")
	return ok && strings.IndexAny(name, "} ") == len(name)-1 && (line[0] == '#' || len(below) > 0 && strings.HasPrefix(below[0], "==="))
}

// isDiv reports whether a line begins or ends an element: ":::", "::: {.teaser}".
func isDiv(line string) bool {
	text := strings.TrimSpace(line)
	if n := markdownBullet(text); n > 0 { // the first thing in an item of a list
		text = text[n:]
	}
	rest, ok := strings.CutPrefix(text, ":::")
	rest = strings.TrimLeft(rest, ":")
	return ok && (rest == "" || rest[0] == ' ')
}

// withoutAttributes takes out the lines of colons and the attributes. A text with
// attributes and no address becomes a link that leads nowhere.
func withoutAttributes(lines []string) []string {
	kept := make([]string, len(lines))
	for i, line := range lines {
		if !isDiv(line) {
			kept[i] = line
		}
	}
	text := strings.Join(kept, "\n")
	var b strings.Builder
	from := 0
	for at := 0; at < len(text); at++ {
		if text[at] != '{' || at == 0 {
			continue
		}
		length := attributesLength(text[at:])
		if length == 0 {
			continue
		}
		switch text[at-1] {
		case ']':
			b.WriteString(text[from:at] + "()")
		case ')', ' ':
			b.WriteString(strings.TrimRight(text[from:at], " "))
		default:
			continue
		}
		from = at + length
		at = from - 1
	}
	return strings.Split(b.String()+text[from:], "\n")
}

// attributesLength is the length of the attributes that a text opens with, `{.name #id
// key="value"}`, which may go on over lines; 0 for other braces.
func attributesLength(text string) int {
	const longest = 4096
	text = text[:min(len(text), longest)]
	end := attributesEnd(text)
	if end < 2 {
		return 0
	}
	inside := text[1:end]
	if inside[0] != '.' && inside[0] != '#' && !strings.Contains(inside, "=\"") {
		return 0
	}
	return end + 1
}

// attributesEnd is where the brace stands that closes the one that a text opens with, and
// not in a value in quotes, such as what scripts keep there: `{data-event="{\"ferry\": 1}"}`.
// It is -1 where there is none.
func attributesEnd(text string) int {
	quoted := false
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case c == '}' && !quoted:
			return i
		}
	}
	return -1
}
