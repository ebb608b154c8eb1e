package fields

import (
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/words"
)

// Language returns the language of a story as a BCP 47 tag. If there is too little
// text to identify it, what the page declares counts.
func Language(b *body.Body) string {
	var sample strings.Builder
	for i, in := range b.In {
		if in && sample.Len() < words.LanguageSample {
			sample.WriteString(b.Doc.Blocks[i].Text)
			sample.WriteByte('\n')
		}
	}
	if language := words.IdentifyLanguage(sample.String()); language != "" {
		return language
	}
	return words.NormaliseLanguageTag(b.Doc.Meta.Lang)
}
