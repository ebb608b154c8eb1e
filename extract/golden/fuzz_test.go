package golden

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

// FuzzDiff: what a diff calls common to two texts is the same words in both, it calls
// equal texts equal, and the work grows with a text.
func FuzzDiff(f *testing.F) {
	f.Add("The ferry stays in the harbour.", "The old ferry stays in harbour.")
	f.Add("渡船留下", "渡船不留下 ")
	f.Fuzz(func(t *testing.T, old, text string) {
		words := func(tokens []string, common []bool) (kept []string) {
			for i, token := range tokens {
				if common[i] && strings.TrimSpace(token) != "" {
					kept = append(kept, token)
				}
			}
			return kept
		}
		a, b := tokens(old), tokens(text)
		if strings.Join(a, "") != old || strings.Join(b, "") != text {
			t.Errorf("tokens %q and %q", a, b)
		}
		inA, inB := commonTokens(a, b)
		if !slices.Equal(words(a, inA), words(b, inB)) {
			t.Errorf("%q is common to one, %q to the other", words(a, inA), words(b, inB))
		}
		if old == text && slices.Contains(inA, false) {
			t.Errorf("%q differs from itself", old)
		}
		diffWords(old, text)
		if said := fieldtest.Outgrown([]byte(text), func(data []byte) { diffWords(old, string(data)) }); said != "" {
			t.Error(said)
		}
	})
}

// FuzzKnown: a line of a file of known failures is a page and a key, or a mistake.
func FuzzKnown(f *testing.F) {
	f.Add("news/story.html byline")
	f.Add("crawl.warc.gz#1234\tdateline.place")
	f.Fuzz(func(t *testing.T, line string) {
		line = strings.TrimSpace(line)
		known, message := parseKnown(line)
		top, _, _ := strings.Cut(known.key, ".")
		if message == "" && (known.page == "" || !slices.Contains(recordKeys(), top)) {
			t.Errorf("%q is %+v", line, known)
		}
	})
}
