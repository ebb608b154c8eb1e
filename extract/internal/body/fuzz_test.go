package body

import (
	"strings"
	"testing"
	"unicode/utf8"

	"shuck/extract/internal/state"
)

// FuzzState reads a page's state of any bytes: what is written of it is text of its
// strings, in their order, and words are counted as they are.
func FuzzState(f *testing.F) {
	for _, seed := range []string{
		`{"post":{"title":"The ferry","text":"The council voted to keep the ferry across the inlet."}}`,
		`[{"html":"<p>One.</p>"},{"content":"Two"}]`, `{"a":[[[["The council voted to keep the ferry across the inlet."]]]`, `"\ud800 x"`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<12 {
			return
		}
		var v stateValue
		for _, value := range state.Values([]state.Script{{Type: "application/json", Text: string(data)}}) {
			v = proseOf(value, map[string]bool{})
		}
		var b strings.Builder
		v.write(&b)
		const wrapped = len("<p></p>\n") // around each string, which has two quotes
		if !utf8.ValidString(b.String()) || b.Len() > wrapped*strings.Count(string(data), `"`)+3*len(data) {
			t.Errorf("%d bytes of %d: %q", b.Len(), len(data), b.String())
		}
		if sum := sumWords(v); sum != v.words {
			t.Errorf("%d words, want %d", v.words, sum)
		}
	})
}

// sumWords counts the words of the values without members.
func sumWords(v stateValue) int {
	if len(v.members) == 0 {
		return v.words
	}
	n := 0
	for _, m := range v.members {
		n += sumWords(m)
	}
	return n
}
