package golden

import (
	"bytes"
	"encoding/json"
	"math"
	"reflect"
	"strings"
)

// differences holds the keys of an entry against a record.
func (e *entry) differences(got map[string]json.RawMessage) []Difference {
	return compareFields("", e.fields, got)
}

// compareFields compares fields, whose keys stand behind a prefix.
func compareFields(prefix string, fields []field, got map[string]json.RawMessage) []Difference {
	var all []Difference
	for i := range fields {
		f := &fields[i]
		if f.rule == nil {
			continue
		}
		raw := got[f.name]
		if raw == nil {
			raw = json.RawMessage("null")
		}
		if inner, ok := f.rule.(parts); ok && raw[0] == '{' {
			_, below := objectKeys(raw)
			all = append(all, compareFields(prefix+f.name+".", inner, below)...)
		} else if bytes.Equal(raw, f.raw) { // as golden files are written: nothing to decode
			continue
		} else if faults := f.rule.check(decoded(raw)); len(faults) > 0 {
			all = append(all, f.difference(prefix+f.name, raw, faults))
		}
	}
	return all
}

// difference sums up the faults of a field.
func (f *field) difference(key string, got json.RawMessage, faults []fault) Difference {
	d := Difference{Key: key, Line: f.line, Want: f.raw, Got: got, byHand: isByHand(f.rule), edit: edit{f.span, f.kind.written(got)}}
	var messages []string
	for _, fault := range faults {
		messages = append(messages, fault.message)
		d.Diff = append(d.Diff, fault.diff...)
	}
	d.Message = strings.Join(messages, "; ")
	if len(faults) == 1 && faults[0].edit.value != nil {
		d.edit = faults[0].edit
	}
	return d
}

// isNothing reports whether a value says that there is none.
func isNothing(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case []any:
		return len(v) == 0
	}
	return false
}

// sameJSON reports whether two decoded values are the same. All ways to say
// that there is none are.
func sameJSON(a, b any) bool {
	if isNothing(a) || isNothing(b) {
		return isNothing(a) && isNothing(b)
	}
	switch a := a.(type) {
	case json.Number:
		b, ok := b.(json.Number)
		return ok && sameNumber(a, b)
	case []any:
		b, ok := b.([]any)
		return ok && sameList(a, b)
	case map[string]any:
		b, ok := b.(map[string]any)
		return ok && sameObject(a, b)
	}
	return reflect.DeepEqual(a, b)
}

func sameList(a, b []any) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !sameJSON(a[i], b[i]) {
			return false
		}
	}
	return true
}

func sameObject(a, b map[string]any) bool {
	if len(a) != len(b) {
		return false
	}
	for key := range a {
		other, ok := b[key]
		if !ok || !sameJSON(a[key], other) {
			return false
		}
	}
	return true
}

// sameNumber reports whether two numbers are the same, as written, so that long
// whole numbers keep their last digits, or by value: 0.9 is 0.90.
func sameNumber(a, b json.Number) bool {
	const exact = 1 << 53 // up to here a float64 has all whole numbers
	x, errX := a.Float64()
	y, errY := b.Float64()
	return a == b || errX == nil && errY == nil && x == y && math.Abs(x) < exact
}

// shown gives a value as the text to diff: text as it is, lists an item a
// line, "" where there is none.
func shown(v value) string {
	switch decoded := v.any.(type) {
	case nil:
		return ""
	case string:
		return decoded
	case []any:
		return shownList(decoded)
	}
	return indented(v.raw, "", "  ")
}

func shownList(list []any) string {
	var lines []string
	for _, item := range list {
		text, ok := item.(string)
		if !ok {
			text = string(encoded(item))
		}
		lines = append(lines, text)
	}
	return strings.Join(lines, "\n")
}
