package golden

import (
	"encoding/json"
	"strings"
)

// A keyKind says which rules can stand for a key.
type keyKind int

const (
	textKey      keyKind = iota // text or null
	someTextKey                 // text with something in it
	languageKey                 // a tag of BCP 47 as text, or null
	bodyKey                     // text, also as a list of its paragraphs, or null
	timeKey                     // a time as text, as the page gives it, or null
	utcKey                      // a time in UTC as text, or null
	dayKey                      // a day as text, or null
	pageKindKey                 // one of extract.Kinds
	errorKindKey                // one of extract.ErrorKinds
	listKey                     // a list of texts
	blocksKey                   // a list of blocks
	shareKey                    // a number from 0 to 1
	flagKey                     // true or false
	datelineKey                 // an object with datelineKinds
	errorKey                    // an object with errorKinds
	extraKey                    // an object, which may be in a text, or null
)

// recordKinds are the keys of a record and what they hold. A test holds them
// against the record.
var recordKinds = map[string]keyKind{
	"url": textKey, "requested_url": textKey, "fetched": utcKey, "record_id": textKey, "site": textKey, "language": languageKey, "headline": textKey, "lead": textKey,
	"byline": textKey, "authors": listKey, "dateline": datelineKey, "published": timeKey, "published_utc": utcKey,
	"modified": timeKey, "modified_utc": utcKey, "section": textKey, "topics": listKey, "description": textKey,
	"image": textKey, "free": flagKey, "kind": pageKindKey, "body": bodyKey, "blocks": blocksKey,
	"confidence": shareKey, "warnings": listKey, "extra": extraKey, "error": errorKey,
}

var datelineKinds = map[string]keyKind{
	"text": someTextKey, "place": textKey, "places": listKey, "agencies": listKey, "date": dayKey,
}

var errorKinds = map[string]keyKind{"kind": errorKindKey, "message": textKey}

// isAlwaysThere reports whether a key of this kind is null in no record.
func (k keyKind) isAlwaysThere() bool {
	switch k {
	case shareKey, flagKey, someTextKey, errorKindKey:
		return true
	}
	return false
}

// admits reports whether a value can be one of a key of this kind.
func (k keyKind) admits(raw json.RawMessage) bool {
	switch k {
	case textKey, someTextKey, languageKey, timeKey, utcKey, dayKey, pageKindKey, errorKindKey:
		return raw[0] == '"'
	case bodyKey:
		_, isList := textsOf(raw)
		return raw[0] == '"' || isList
	case listKey:
		_, isList := textsOf(raw)
		return isList
	case extraKey:
		return raw[0] == '{'
	case blocksKey:
		return raw[0] == '['
	case shareKey:
		return jsonType(raw) == "a number"
	case flagKey:
		return jsonType(raw) == "true or false"
	}
	return false
}

// shown is what is said of a value that cannot be one of a key of this kind: of a list
// where lists can be, that it is one says nothing.
func (k keyKind) shown(raw json.RawMessage) string {
	if raw[0] == '[' && (k == listKey || k == bodyKey) {
		return brief(value{raw: raw, any: raw})
	}
	return jsonType(raw)
}

func (k keyKind) String() string {
	switch k {
	case someTextKey, errorKindKey:
		return "text or an object with " + strings.Join(textTolerances, ", ")
	case textKey, languageKey, pageKindKey:
		return "text, null or an object with " + strings.Join(textTolerances, ", ")
	case bodyKey:
		return "text, a list of paragraphs, null or an object with " + strings.Join(textTolerances, ", ")
	case timeKey, utcKey, dayKey:
		return "text, null or an object with " + strings.Join(timeTolerances, ", ")
	case listKey:
		return "a list of texts, null or an object with " + strings.Join(listTolerances, ", ")
	case datelineKey:
		return `an object such as {"place": "PARIS"}, or null`
	case errorKey:
		return `an object such as {"kind": "empty"}, or null`
	case extraKey:
		return "an object, which may be in a text, or null"
	case blocksKey:
		return "a list of blocks, or null"
	case shareKey:
		return "a number from 0 to 1"
	default:
		return "true or false"
	}
}

// The keys that an object in the place of a value may have.
var (
	textTolerances = []string{"text", "contains", "excludes", "matches", "min_f1"}
	timeTolerances = []string{"day", "matches"}
	listTolerances = []string{"contains", "excludes"}
)

// tolerances are the keys that an object in the place of such a value may have;
// nil where there can be no such object.
func (k keyKind) tolerances() []string {
	switch k {
	case textKey, someTextKey, languageKey, bodyKey, pageKindKey, errorKindKey:
		return textTolerances
	case timeKey, utcKey, dayKey:
		return timeTolerances
	case listKey:
		return listTolerances
	}
	return nil
}
