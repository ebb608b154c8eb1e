package golden

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"shuck/extract"
	"shuck/extract/internal/words"
)

// canBe reports whether a record can have a value that its kind admits: "nonsense"
// is no kind of page.
func (k keyKind) canBe(raw json.RawMessage) bool {
	switch k {
	case pageKindKey, errorKindKey, someTextKey, languageKey, timeKey, utcKey, dayKey:
		return k.canBeText(decoded(raw).any.(string))
	case blocksKey:
		return areBlocks(raw)
	case shareKey:
		var share float64
		return json.Unmarshal(raw, &share) == nil && share >= 0 && share <= 1
	}
	return true
}

// canBeText is canBe for a text. Where there can be none, "" is none.
func (k keyKind) canBeText(text string) bool {
	switch {
	case text == "":
		return !k.isAlwaysThere()
	case k == languageKey:
		return words.IsLanguageTag(text)
	case k == timeKey:
		_, precision := extract.Record{Published: text}.PublishedTime()
		return precision != extract.NoTime
	case k == utcKey:
		t, err := time.Parse(time.RFC3339, text)
		return err == nil && t.UTC().Format(time.RFC3339) == text
	case k == dayKey:
		_, err := time.Parse(time.DateOnly, text)
		return err == nil
	case k == someTextKey:
		return !isBlank(text)
	}
	return slices.Contains(k.names(), text)
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// textsOf reads a list of texts.
func textsOf(raw json.RawMessage) (texts []string, ok bool) {
	var list []*string
	if raw[0] != '[' || json.Unmarshal(raw, &list) != nil {
		return nil, false
	}
	for _, text := range list {
		if text == nil {
			return nil, false
		}
		texts = append(texts, *text)
	}
	return texts, true
}

// values says what can stand instead of a value that no record has.
func (k keyKind) values(raw json.RawMessage) string {
	switch k {
	case pageKindKey, errorKindKey:
		name, _ := decoded(raw).any.(string)
		return alternatives(name, k.names())
	case languageKey:
		text, _ := decoded(raw).any.(string)
		return fmt.Sprintf("a tag of BCP 47 such as %q", cmp.Or(words.NormaliseLanguageTag(text), "en-GB"))
	case timeKey:
		return `a time such as "2022-01-14T10:30:00+01:00", without zone or time where the page gives none, or {"day": "2022-01-14"}`
	case utcKey:
		return `a time in UTC such as "2022-01-14T09:30:00Z", or {"day": "2022-01-14"}`
	case dayKey:
		return `a day such as "2022-01-14"`
	case blocksKey:
		return fmt.Sprintf(`blocks such as {"type": "paragraph", "level": 0, "text": "..."}; types are %s`, strings.Join(namesOf(extract.BlockTypes()), ", "))
	}
	return k.String()
}

// names are the values of a key that has a few.
func (k keyKind) names() []string {
	if k == errorKindKey {
		return namesOf(extract.ErrorKinds())
	}
	return namesOf(extract.Kinds())
}

func namesOf[T ~string](list []T) []string {
	names := make([]string, len(list))
	for i, name := range list {
		names[i] = string(name)
	}
	return names
}

// areBlocks reports whether a value is a list of blocks as records have them, which
// are compared as a whole.
func areBlocks(raw json.RawMessage) bool {
	var blocks []json.RawMessage
	return json.Unmarshal(raw, &blocks) == nil && !slices.ContainsFunc(blocks, func(b json.RawMessage) bool { return !isBlock(b) })
}

func isBlock(raw json.RawMessage) bool {
	if raw[0] != '{' {
		return false
	}
	keys, values := objectKeys(raw)
	if slices.Sort(keys); !slices.Equal(keys, []string{"level", "text", "type"}) {
		return false
	}
	var b extract.Block
	isText := values["text"][0] == '"' && values["level"][0] != 'n'
	return isText && json.Unmarshal(raw, &b) == nil && !isBlank(b.Text) && hasLevel(b)
}

// hasLevel reports whether there are blocks of this type and level.
func hasLevel(b extract.Block) bool {
	const deepestHeading = 6
	switch b.Type {
	case extract.Heading:
		return b.Level >= 1 && b.Level <= deepestHeading
	case extract.ListItem:
		return b.Level >= 1
	}
	return b.Level == 0 && slices.Contains(extract.BlockTypes(), b.Type)
}

// betweenParagraphs is what stands between the paragraphs of a body in a record.
const betweenParagraphs = "\n\n"

// written is a value of a record as goldens have it: of a body the list of its
// paragraphs, a line each, so that a diff shows which of them has changed.
func (k keyKind) written(raw json.RawMessage) json.RawMessage {
	if k != bodyKey {
		return raw
	}
	body, isText := decoded(raw).any.(string)
	if !isText || body == "" {
		return raw
	}
	return encoded(strings.Split(body, betweenParagraphs))
}

// joinedParagraphs is the text of a golden's body, which may be a list of its
// paragraphs, as records have it.
func joinedParagraphs(raw json.RawMessage) json.RawMessage {
	paragraphs, isList := textsOf(raw)
	if !isList {
		return raw
	}
	return encoded(strings.Join(paragraphs, betweenParagraphs))
}

// isByHand reports whether somebody wrote by hand what a golden wants: that there
// must be none, or something that tolerates more than one value. A program that
// rewrites goldens would make nothing of the thought.
func isByHand(r rule) bool {
	switch r := r.(type) {
	case exactly:
		return r.raw[0] == 'n'
	case allOf:
		return true
	case parts:
		return slices.ContainsFunc(r, func(f field) bool {
			_, tolerates := f.rule.(allOf)
			return tolerates
		})
	}
	return false
}
