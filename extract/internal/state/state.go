// Package state reads the state that pages hand to their scripts: from JSON, from
// the literals in scripts of any kind, and from the streams and lists of references in
// which frameworks send it. It knows nothing of what the values are for.
//
//	state.go       scripts and attributes -> values
//	literal.go     JSON and literals of JavaScript, one by one
//	calls.go       what a script makes of its literals: functions, decoders
//	encoded.go     texts that hold JSON or markup, in any number of wrappings
//	refs.go        lists whose members refer to each other by number or name
//	stream.go      values that come in pieces
//	rich.go        paragraphs that are kept as lists of their parts
//	search.go      which scripts are worth reading for a text
//
// All reading is linear in the bytes of the page, however deep its values refer to
// each other, and what is cut off gives what there is of it.
package state

import (
	"strings"
)

// A Script is what may hold state: the content of a script or the value of an attribute.
type Script struct {
	Type string // as the element has it, in lower case; "" for an attribute
	Text string
}

// SizeMin is the length in bytes from which a script may hold a story.
const SizeMin = 300

// Keep reports whether a script is worth keeping until the state is asked for.
func (s Script) Keep() bool { return len(s.Text) >= SizeMin || s.IsPiece() }

// IsPiece reports whether a script hands on a piece of a stream.
func (s Script) IsPiece() bool { return s.stream() != noStream }

// A Kind says what a value is.
type Kind uint8

// The kinds of values. What has neither text nor members, as null and true, is a Void.
const (
	Void Kind = iota
	Text
	Number
	List
	Object
	name // of a parameter, whose value is not known yet
)

// A Value is a value of a page's state, with its members in their order.
type Value struct {
	Key     string // of a member of an object
	Kind    Kind
	Text    string // of a text or a name
	Number  int    // if it is whole, else -1
	Members []*Value
}

// nothing is what stands for a member that is not there. It is only read.
var nothing Value

// Get returns the last member that has a key, or a Void that is not to be changed.
func (v *Value) Get(key string) *Value {
	for i := len(v.Members) - 1; i >= 0 && v.Kind == Object; i-- {
		if v.Members[i].Key == key {
			return v.Members[i]
		}
	}
	return &nothing
}

// Values returns the values that scripts hold, in the order of the page; those of
// streams come last.
func Values(scripts []Script) []*Value {
	var values []*Value
	var stream [streams]strings.Builder
	for _, script := range scripts {
		if kind := script.stream(); kind != noStream {
			stream[kind].WriteString(piece(literals(script.Text, 0)))
		} else {
			values = append(values, script.values()...)
		}
	}
	values = append(values, rows(stream[rowStream].String())...)
	if text := stream[listStream].String(); text != "" {
		values = append(values, listed(text))
	}
	for i := range values {
		values[i] = composed(values[i])
	}
	return values
}

// values returns the values of a script that is no part of a stream.
func (s Script) values() []*Value {
	text := &Value{Kind: Text, Text: s.Text}
	if strings.Contains(s.Type, "template") || strings.Contains(s.Type, "handlebars") || s.Type == "text/html" {
		return []*Value{unwrapped(text, wrapsMax)}
	}
	values := []*Value{unwrapped(text, wrapsMax)}
	if values[0].Kind == Text {
		values = literals(s.Text, SizeMin)
	}
	for i := range values {
		values[i] = linked(unwrapped(values[i], wrapsMax), len(s.Text))
	}
	return values
}

// literals returns the values of at least a size that a script of code holds: of
// assignments, arguments and members. Where a value turns out to be code, what was read
// of it before counts, and the search goes on behind.
func literals(code string, sizeMin int) []*Value {
	var out []*Value
	for at := 0; ; {
		n := strings.IndexAny(code[at:], "=(,:")
		if n < 0 {
			return out
		}
		r := reader{text: code, at: at + n + 1, left: depthMax}
		if !r.startsValue() {
			at += n + 1
			continue
		}
		start := r.at
		v, _ := r.value()
		at = max(r.at, start+1)
		if at-start >= sizeMin {
			out = append(out, v)
		}
	}
}
