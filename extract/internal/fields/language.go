package fields

import (
	"strings"

	"shuck/extract/internal/words"
)

// decideLanguage identifies the language of the story; where there is too
// little text to tell, the page's own word counts.
func (a *Article) DecideLanguage() {
	var sample strings.Builder
	for i, in := range a.In {
		if in && sample.Len() < words.LanguageSample {
			sample.WriteString(a.Doc.Blocks[i].Text)
			sample.WriteByte('\n')
		}
	}
	a.Language = words.IdentifyLanguage(sample.String())
	if a.Language == "" {
		a.Language = words.NormaliseLanguageTag(a.Doc.Meta.Lang)
	}
}
