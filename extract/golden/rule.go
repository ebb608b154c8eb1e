package golden

import (
	"bytes"
	"encoding/json"
	"slices"

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
