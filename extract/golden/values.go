package golden

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"shuck/extract"
)

// canBe reports whether a record can have a value that its kind admits: "nonsense"
// is no kind of page.
func (k keyKind) canBe(raw json.RawMessage) bool {
	switch k {
	case pageKindKey, errorKindKey:
		name, _ := decoded(raw).any.(string)
		return name == "" || slices.Contains(k.names(), name)
	case blocksKey:
		return areBlocks(raw)
	case shareKey:
		var share float64
		return json.Unmarshal(raw, &share) == nil && share >= 0 && share <= 1
	}
	return true
}

// values says what can stand instead of a value that no record has.
func (k keyKind) values(raw json.RawMessage) string {
	switch k {
	case pageKindKey, errorKindKey:
		name, _ := decoded(raw).any.(string)
		return alternatives(name, k.names())
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
	var blocks []struct {
		Type  *extract.BlockType
		Level *int
		Text  *string
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if dec.Decode(&blocks) != nil {
		return false
	}
	for _, b := range blocks {
		if b.Type == nil || b.Level == nil || b.Text == nil || !slices.Contains(extract.BlockTypes(), *b.Type) {
			return false
		}
	}
	return true
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
	var paragraphs []string
	if raw[0] != '[' || json.Unmarshal(raw, &paragraphs) != nil {
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
