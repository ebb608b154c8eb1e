package golden

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"shuck/extract"
)

// A rule is what a golden wants of the value of a key.
type rule interface {
	// check gives what is wrong with a value, or nothing.
	check(got value) []fault
}

// A value is a JSON value of a record: as it was written, and decoded with
// json.Number for numbers.
type value struct {
	raw json.RawMessage
	any any
}

// A fault is one thing that is wrong with a value.
type fault struct {
	message string
	diff    []Line
	// edit puts right the golden, where less will do than to put the value
	// in place of all that stands there.
	edit edit
}

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

// recordKeys are the keys of a golden, in the order of the record.
func recordKeys() []string {
	line, _ := extract.Record{}.MarshalJSON()
	keys, _ := objectKeys(line)
	return keys
}

// recordRule reads the rule of a key of a record.
func (p *parser) recordRule(f *field) rule {
	kind, ok := recordKinds[f.name]
	if !ok {
		p.unknownKey(f, "", recordKeys())
		return nil
	}
	if f.name == "extra" {
		f.raw = plainExtra(f.raw)
	}
	return p.rule(f, kind)
}

// plainExtra is an extra as an object. In records it is a text that holds JSON; in
// goldens, which people read, it may be either.
func plainExtra(raw json.RawMessage) json.RawMessage {
	var text string
	if json.Unmarshal(raw, &text) != nil || !json.Valid([]byte(text)) {
		return raw
	}
	return json.RawMessage(text)
}

// rule reads the rule that a field's value stands for.
func (p *parser) rule(f *field, kind keyKind) rule {
	isObject, isNull := f.raw[0] == '{', f.raw[0] == 'n'
	f.kind = kind
	switch {
	case isObject && kind == datelineKey:
		return p.parts(f, datelineKinds)
	case isObject && kind == errorKey:
		return p.parts(f, errorKinds)
	case isObject && kind.tolerances() != nil:
		return p.tolerance(f, kind.tolerances())
	case isNull && !kind.isAlwaysThere():
	case !kind.admits(f.raw):
		p.problem(f.start, "%s is %s, want %s", f.name, kind.shown(f.raw), kind)
		return nil
	case !kind.canBe(f.raw):
		p.problem(f.start, "%s is %s, want %s", f.name, brief(value{raw: f.raw, any: f.raw}), kind.values(f.raw))
		return nil
	case kind == bodyKey:
		return exactly{joinedParagraphs(f.raw)}
	}
	return exactly{f.raw}
}

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

// parts is the rule of an object some of whose keys have rules.
type parts []field

func (p *parser) parts(f *field, kinds map[string]keyKind) rule {
	inner := p.fields(f.span)
	if len(inner) == 0 {
		p.problem(f.start, "an empty object wants nothing: want keys of %s, or null", f.name)
	}
	for i := range inner {
		kind, ok := kinds[inner[i].name]
		if !ok {
			known := keysSorted(kinds)
			p.unknownKey(&inner[i], " in "+f.name, known)
			continue
		}
		inner[i].rule = p.rule(&inner[i], kind)
	}
	return parts(inner)
}

// check is for values that are null: of others, the parts are compared.
func (parts) check(value) []fault { return []fault{{message: "is missing"}} }

func keysSorted(kinds map[string]keyKind) []string {
	var keys []string
	for key := range kinds {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// exactly is the rule of a plain value.
type exactly struct{ raw json.RawMessage }

func (e exactly) check(got value) []fault {
	want := decoded(e.raw)
	if sameJSON(want.any, got.any) {
		return nil
	}
	if isNothing(want.any) {
		return []fault{{message: "must have none", diff: diffText("", shown(got))}}
	}
	message := "differs"
	if isNothing(got.any) {
		message = "is missing"
	}
	return []fault{{message: message, diff: diffText(shown(want), shown(got))}}
}

// allOf is the rule of an object in the place of a value: all of its
// tolerances have to hold.
type allOf []rule

func (a allOf) check(got value) []fault {
	var faults []fault
	for _, r := range a {
		faults = append(faults, r.check(got)...)
	}
	return faults
}

// tolerance reads an object in the place of a value.
func (p *parser) tolerance(f *field, known []string) rule {
	inner := p.fields(f.span)
	if len(inner) == 0 {
		p.problem(f.start, "an empty object wants nothing: want %s", strings.Join(known, ", "))
	}
	var all allOf
	for i := range inner {
		t := &inner[i]
		if !slices.Contains(known, t.name) {
			p.unknownKey(t, " for "+f.name, known)
			continue
		}
		t.kind = f.kind
		if r := p.oneTolerance(t, inner); r != nil {
			all = append(all, r)
		}
	}
	return all
}

// oneTolerance reads one key of such an object; inner are all of them.
func (p *parser) oneTolerance(t *field, inner []field) rule {
	switch t.name {
	case "contains", "excludes":
		phrases, ok := phrasesOf(t.raw)
		if !ok {
			p.problem(t.start, "%s is %s, want a list of texts with something in them", t.name, jsonType(t.raw))
		}
		return phraseRule{phrases, t.name == "excludes"}
	case "matches":
		return p.matches(t)
	case "day":
		day, isText := decoded(t.raw).any.(string)
		if _, err := time.Parse(time.DateOnly, day); !isText || err != nil {
			p.problem(t.start, "day is %s, want a date such as \"2022-01-14\"", t.raw)
		}
		return onDay{day, t}
	case "min_f1":
		return p.overlap(t, inner)
	}
	// What text is for is up to min_f1, which reads it.
	if !slices.ContainsFunc(inner, func(f field) bool { return f.name == "min_f1" }) {
		p.problem(t.key, "text is what min_f1 compares with, which is not given: without it, write the text alone")
	} else if t.kind == bodyKey && !bodyKey.admits(t.raw) || t.kind != bodyKey && t.raw[0] != '"' {
		p.problem(t.start, "text is %s, want text", jsonType(t.raw))
	}
	return nil
}

// phrasesOf reads a list of texts, or a text alone. Texts without a word stand
// in everything, so they are not allowed.
func phrasesOf(raw json.RawMessage) ([]string, bool) {
	var list []string
	if err := json.Unmarshal(raw, &list); err != nil {
		list = make([]string, 1)
		if json.Unmarshal(raw, &list[0]) != nil {
			return nil, false
		}
	}
	isEmpty := func(s string) bool { return strings.TrimSpace(s) == "" }
	return list, len(list) > 0 && !slices.ContainsFunc(list, isEmpty)
}

// A phraseRule wants that phrases stand in a text, or in a list, or that none
// of them does.
type phraseRule struct {
	phrases  []string
	mustLack bool
}

func (r phraseRule) check(got value) []fault {
	var faults []fault
	for _, phrase := range r.phrases {
		if isIn(got.any, phrase) != r.mustLack {
			continue
		}
		message := "does not contain %q"
		if r.mustLack {
			message = "contains %q, and must not"
		}
		faults = append(faults, fault{message: fmt.Sprintf(message, phrase)})
	}
	return faults
}

// isIn reports whether a phrase stands in a text, however its words are
// spaced, or is one of a list.
func isIn(got any, phrase string) bool {
	phrase = oneSpaced(phrase)
	switch got := got.(type) {
	case string:
		return strings.Contains(oneSpaced(got), phrase)
	case []any:
		return slices.ContainsFunc(got, func(item any) bool {
			s, ok := item.(string)
			return ok && oneSpaced(s) == phrase
		})
	}
	return false
}

func oneSpaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// matching wants that an expression matches somewhere in a text.
type matching struct{ expression *regexp.Regexp }

func (p *parser) matches(t *field) rule {
	text, isText := decoded(t.raw).any.(string)
	if !isText || text == "" {
		p.problem(t.start, "matches is %s, want a regular expression as text", t.raw)
		return nil
	}
	expression, err := regexp.Compile(text)
	if err != nil {
		p.problem(t.start, "matches: %s", strings.TrimPrefix(err.Error(), "error parsing regexp: "))
		return nil
	}
	return matching{expression}
}

func (m matching) check(got value) []fault {
	text, ok := got.any.(string)
	if ok && m.expression.MatchString(text) {
		return nil
	}
	return []fault{{message: fmt.Sprintf("does not match %q, it is %s", m.expression, brief(got))}}
}

// onDay wants a time on a day, as the page prints it: in its own zone.
type onDay struct {
	day   string
	field *field
}

func (d onDay) check(got value) []fault {
	text, ok := got.any.(string)
	if ok && strings.HasPrefix(text, d.day) {
		return nil
	}
	f := fault{message: fmt.Sprintf("is not on %s, it is %s", d.day, brief(got))}
	day := text[:min(len(text), len(time.DateOnly))]
	if _, err := time.Parse(time.DateOnly, day); err == nil {
		f.edit = edit{d.field.span, encoded(day)}
	}
	return []fault{f}
}

// brief shows a value in a line.
func brief(v value) string {
	const most = 120 // runes: a line of a wide terminal
	if runes := []rune(string(v.raw)); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	if v.any == nil {
		return "missing"
	}
	return string(v.raw)
}

// decoded reads a JSON value that is known to be valid.
func decoded(raw json.RawMessage) value {
	v := value{raw: raw}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	_ = dec.Decode(&v.any)
	return v
}

// encoded writes a text, or another value that was read from JSON, as JSON, with <
// and & as they are.
func encoded(value any) json.RawMessage {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(value)
	return bytes.TrimSpace(b.Bytes())
}
