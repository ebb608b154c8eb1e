package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"unicode"
)

// A markup is HTML that is safe to write: made of literals of this package and of what
// text made of other strings. Package html/template would guard more contexts, but it
// calls methods by name, so that the linker keeps all methods of all types, 2 MB of
// them. Here there is one context alone: strings of a page stand between tags or in
// attributes with double quotes that hold no address, style or script, and text makes
// any string harmless in both. A test holds the markup files to that.
type markup string

// text makes a string of a page safe: it is shown as it is and never obeyed. Controls,
// and marks that turn the direction of writing beyond their own text, are written out.
func text(s string) markup {
	return markup(html.EscapeString(visible(s)))
}

// visible is a string of which everything is shown.
func visible(s string) string { return withoutObeyed(strings.ToValidUTF8(s, "\ufffd")) }

// withoutObeyed writes out, as JSON does, what does something instead of being shown.
func withoutObeyed(s string) string {
	if !strings.ContainsFunc(s, isObeyed) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if isObeyed(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isObeyed reports whether a character does something instead of being shown.
func isObeyed(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp)
}

// format fills markup into markup. Numbers are the only other values it takes.
func format(pattern markup, values ...any) markup {
	for _, v := range values {
		switch v.(type) {
		case markup, int, float64:
		default:
			panic(fmt.Sprintf("report: a %T that is no markup", v)) // a mistake in this package, which any test finds
		}
	}
	return markup(fmt.Sprintf(string(pattern), values...))
}

// fill puts parts into the slots of a markup file, {{name}}.
func fill(file string, parts map[string]markup) markup {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(file, "{{")
		b.WriteString(before)
		if !ok {
			return markup(b.String())
		}
		name, after, _ := strings.Cut(rest, "}}")
		part, known := parts[name]
		if !known {
			panic("report: nothing for the slot " + name) // likewise
		}
		b.WriteString(string(part))
		file = after
	}
}

// island writes data for the script: JSON in which nothing can end the element that it
// stands in, or a line of a script.
func island(data any) markup {
	var b bytes.Buffer
	enc := json.NewEncoder(&b) // escapes <, >, &, U+2028 and U+2029
	if err := enc.Encode(data); err != nil {
		panic(err) // numbers and strings can always be written
	}
	return markup(withoutObeyed(strings.TrimSpace(b.String())))
}

// A lexicon numbers strings, so that data can have each of them once. The zero value is
// empty.
type lexicon struct {
	numbers map[string]int
	strings []string
}

func (l *lexicon) number(s string) int {
	n, known := l.numbers[s]
	if !known {
		if l.numbers == nil {
			l.numbers = map[string]int{}
		}
		n = len(l.strings)
		l.numbers[s] = n
		l.strings = append(l.strings, visible(s))
	}
	return n
}

// list gives the strings by their numbers; it is not nil.
func (l *lexicon) list() []string { return append([]string{}, l.strings...) }

// document makes a file of its own of a body: with its style and script in it, and a
// policy that lets nothing else be loaded or run.
func document(title string, body markup, script string) []byte {
	policy := fmt.Sprintf("default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'", hashOf(style), hashOf(script))
	return []byte(fill(frame, map[string]markup{
		"policy": markup(policy), "title": text(title), "style": markup(style), "body": body, "script": markup(script),
	}))
}

// hashOf names a style or script of this package in a policy.
func hashOf(source string) string {
	sum := sha256.Sum256([]byte(source))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
