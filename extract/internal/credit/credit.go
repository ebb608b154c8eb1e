package credit

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Credit is a printed line that names the authors of a story.
type Credit struct {
	// Printed is the credit as printed, without date, time and UI text:
	// "By Ana Pérez and AP".
	Printed string
	// Lines is Printed with its line breaks, which separate a name from a role or
	// an outlet.
	Lines string
	// Names are the authors alone, in order. There is at least one.
	Names []string
	// Marked reports whether the line shows by itself that it is a credit: it
	// opens with a by-word or has a role. Otherwise it is nothing but names,
	// which only its place on the page distinguishes from a link or a heading.
	Marked bool
	// dated reports whether a date stands next to the names.
	dated bool
}

// Parse reads a short visible text as a credit. ok is false for everything
// else: prose, dates, UI text, headlines, credits of pictures. Ordinary text is
// turned down after its first words.
func Parse(text string) (c Credit, ok bool) {
	text = behindPortrait(withoutSubject(text))
	if !mayBeCredit(text) {
		return Credit{}, false
	}
	r := reader{strict: true, sentence: strings.HasSuffix(text, ".")}
	r.read(cutParts(tidy(text)))
	if r.state == failed {
		return Credit{}, false
	}
	names := r.authors()
	if len(names) == 0 || !r.marked && !r.enough() {
		return Credit{}, false
	}
	r.printed.closeBracket()
	lines := r.printed.String()
	return Credit{Printed: strings.ReplaceAll(lines, "\n", " "), Lines: lines, Names: names, Marked: r.marked, dated: r.dated}, true
}

// withoutSubject returns "Written by Ana Pérez" for "This post was written by Ana Pérez" and
// "Post written by Ana Pérez".
func withoutSubject(text string) string {
	for _, subject := range [...]string{"Post ", "Article ", "Story "} {
		if by, ok := strings.CutPrefix(text, subject+"written by "); ok {
			return "Written by " + by
		}
	}
	rest, ok := strings.CutPrefix(text, "This ")
	if !ok {
		return text
	}
	for _, subject := range [...]string{"post", "article", "story", "blog post", "guest post"} {
		if by, ok := strings.CutPrefix(rest, subject+" was written by "); ok {
			return "Written by " + by
		}
	}
	return text
}

// Names returns the authors in a text that is known to name them, such as the
// content of a meta element, in order. It leaves out what is no name: by-words,
// roles, outlets, places, dates, addresses, handles. If there is nothing but a
// role or an outlet, this is returned in place of a name.
func Names(s string) []string {
	names, _ := Authors(s)
	return names
}

// Authors is like Names, and reports as named whether there is a name: false if
// a role or an outlet stands in for one, or if there is no author.
func Authors(s string) (names []string, named bool) {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	s = behindPortrait(tidy(s))
	if len(s) > maxFieldBytes {
		s = strings.ToValidUTF8(s[:maxFieldBytes], "")
	}
	if nobody[strings.ToLower(s)] {
		return nil, false
	}
	parts := cutParts(s)
	if flipped := invertedNames(parts); flipped != nil {
		return flipped, true
	}
	var r reader
	r.read(parts)
	return r.authors(), len(r.names) > 0
}

// maxFieldBytes limits the length of an author field: scientific papers list
// two hundred authors, and what is longer is a biography.
const maxFieldBytes = 8000

// tidy removes invisible characters, quotation marks around the whole, and
// white space at the ends.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r < utf8.RuneSelf: // most characters of most texts
			return r
		case r == '\u200b', r == '\u200e', r == '\u200f', r == '\u00ad', r == '\ufeff', r == '\u2060', r == utf8.RuneError,
			unicode.Is(unicode.Co, r): // letters of an icon font
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(strings.Trim(strings.TrimSpace(s), `"“”„`))
}

// MaxWords is how many words the longest credits have: four names with places.
const MaxWords = 25
