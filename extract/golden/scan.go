package golden

import (
	"encoding/json"
	"iter"
)

// A member is a key of an object in JSON text, and where its value stands.
type member struct {
	span // of the value
	name string
	key  int // where the key starts
}

// members gives the keys of the object that starts at an offset of valid JSON.
// It only looks for where values end: encoding/json would read the text of a
// story again and again.
func members(data []byte, object int) iter.Seq[member] {
	return func(yield func(member) bool) {
		at := skipSpace(data, object+1)
		for data[at] == '"' {
			m := member{key: at}
			at = stringEnd(data, at)
			m.name = unquoted(data[m.key:at])
			m.start = skipSpace(data, skipSpace(data, at)+1) // the colon is one byte
			m.end = valueEnd(data, m.start)
			if !yield(m) {
				return
			}
			if at = skipSpace(data, m.end); data[at] == ',' {
				at = skipSpace(data, at+1)
			}
		}
	}
}

// unquoted reads a JSON string that is known to be valid.
func unquoted(text []byte) string {
	var s string
	_ = json.Unmarshal(text, &s)
	return s
}

func skipSpace(data []byte, at int) int {
	for data[at] == ' ' || data[at] == '\t' || data[at] == '\n' || data[at] == '\r' {
		at++
	}
	return at
}

// stringEnd gives the offset behind the string that starts at one.
func stringEnd(data []byte, start int) int {
	at := start + 1
	for data[at] != '"' {
		if data[at] == '\\' {
			at++
		}
		at++
	}
	return at + 1
}

// valueEnd gives the offset behind the value that starts at one.
func valueEnd(data []byte, start int) int {
	depth := 0
	for at := start; ; at++ {
		switch data[at] {
		case '"':
			if at = stringEnd(data, at) - 1; depth == 0 {
				return at + 1
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 { // it closes what the value stands in
				return at
			}
			if depth--; depth == 0 {
				return at + 1
			}
		case ',', ' ', '\t', '\n', '\r':
			if depth == 0 {
				return at
			}
		}
	}
}

// objectKeys gives the keys of an object, which has to be valid JSON, in their
// order, and their values.
func objectKeys(object []byte) ([]string, map[string]json.RawMessage) {
	var keys []string
	values := map[string]json.RawMessage{}
	for m := range members(object, skipSpace(object, 0)) {
		keys = append(keys, m.name)
		values[m.name] = object[m.start:m.end:m.end]
	}
	return keys, values
}
