package golden

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
)

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
	return list, len(list) > 0 && !slices.ContainsFunc(list, isBlank)
}

// A phraseRule wants that phrases stand in a text, or in a list, or that none
// of them does.
type phraseRule struct {
	phrases  []string
	mustLack bool
}

func (r phraseRule) check(got value) []fault {
	var faults []fault
	isIn := holds(got.any)
	for _, phrase := range r.phrases {
		if isIn(oneSpaced(phrase)) != r.mustLack {
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

// holds returns a function that reports whether a phrase stands in a text, however its
// words are spaced, or is one of a list.
func holds(got any) func(phrase string) bool {
	switch got := got.(type) {
	case string:
		text := oneSpaced(got)
		return func(phrase string) bool { return strings.Contains(text, phrase) }
	case []any:
		items := map[string]bool{}
		for _, item := range got {
			if s, ok := item.(string); ok {
				items[oneSpaced(s)] = true
			}
		}
		return func(phrase string) bool { return items[phrase] }
	}
	return func(string) bool { return false }
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
