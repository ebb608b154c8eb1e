package state

import (
	"slices"
	"strconv"
	"strings"
)

// Naming returns the scripts that may give a text to a key, with all pieces of a stream if one
// of them does. isKey reports whether a script ends in such a key, up to its colon; isText
// whether a text that follows is the one. Reading a script takes ten times as long as this.
func Naming(scripts []Script, text string, isKey, isText func(string) bool) []Script {
	w := wordingOf(text)
	names := func(s Script) bool {
		return w.mayBeIn(s.Text) && (s.mayPartKeys() || w.isGiven(s.Text, isKey, isText))
	}
	isStreamed := slices.ContainsFunc(scripts, func(s Script) bool { return s.IsPiece() && names(s) })
	var out []Script
	for _, script := range scripts {
		if script.IsPiece() && isStreamed || !script.IsPiece() && names(script) {
			out = append(out, script)
		}
	}
	return out
}

// mayPartKeys reports whether the texts of a script may stand elsewhere than their keys, in
// a list or behind a function, which are how frameworks send them, or whether its quotes may
// be written as their numbers.
func (s Script) mayPartKeys() bool {
	return strings.HasPrefix(strings.TrimLeft(s.Text, blanks), "[") ||
		slices.ContainsFunc([]string{"__NUXT__", "enqueue(", `\u0022`, "%22"}, func(sign string) bool { return strings.Contains(s.Text, sign) })
}

const (
	blanks = " \t\r\n"
	quotes = "\"'`\\" // with the escapes of those in other texts
)

// A wording is what a text is known by in a script: its longest word, and most of the others
// near it. Words that scripts write in more ways than two are left out.
type wording struct {
	longest spelling
	words   []spelling
	near    int // bytes
}

// A spelling is a word as it is, and with escapes where that is something else.
type spelling struct{ plain, escaped string }

// wordingOf returns the wording of a text; every script may have that of none.
func wordingOf(text string) wording {
	const wordMin, escapedBytes = 3, 4 // bytes of a word, and of what one byte becomes
	w := wording{near: escapedBytes * len(text)}
	for _, word := range strings.Fields(text) {
		word = strings.Trim(word, "\"'.,:;!?()“”‘’«»„…")
		if len(word) < wordMin || strings.ContainsAny(word, "\"'&<>\\/’") {
			continue
		}
		spelled := spelling{plain: word}
		if escaped := strings.Trim(strconv.QuoteToASCII(word), `"`); escaped != word {
			spelled.escaped = escaped
		}
		w.words = append(w.words, spelled)
		if len(word) > len(w.longest.plain) {
			w.longest = spelled
		}
	}
	return w
}

// mayBeIn reports whether the text may stand in a script.
func (w wording) mayBeIn(script string) bool {
	for from := 0; ; {
		at := w.longest.index(script[from:])
		if at < 0 {
			return false
		}
		at += from
		near := script[max(from, at-w.near):min(len(script), at+w.near)]
		found := 0
		for _, word := range w.words {
			if word.index(near) >= 0 {
				found++
			}
		}
		if 2*found >= len(w.words) {
			return true
		}
		from = min(len(script), at+w.near) // so that no byte is looked at often
	}
}

// isGiven reports whether a script gives the text to a key.
func (w wording) isGiven(script string, isKey, isText func(string) bool) bool {
	const longest = 1000 // bytes of a text
	for from := 0; ; {
		colon := strings.IndexByte(script[from:], ':')
		if colon < 0 {
			return false
		}
		key := strings.TrimRight(script[from:from+colon], quotes+blanks)
		from += colon + 1
		if !isKey(key) {
			continue
		}
		value := script[from:min(len(script), from+min(longest, 2*w.near))]
		if w.longest.index(value) >= 0 && isText(leadingText(value)) {
			return true
		}
	}
}

// index returns where a word first stands in a text, -1 where it does not.
func (s spelling) index(text string) int {
	at := strings.Index(text, s.plain)
	if at < 0 && s.escaped != "" {
		return strings.Index(text, s.escaped)
	}
	return at
}
