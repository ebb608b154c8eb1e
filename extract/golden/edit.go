package golden

import (
	"bytes"
	"encoding/json"
	"slices"
	"sort"
	"strings"
)

// An edit puts a value in the place of a span of a golden file. All bytes
// around it stay as they are.
type edit struct {
	span
	value json.RawMessage
}

// A change is an edit that is ready to be made.
type change struct {
	span
	text string
}

// apply gives the bytes of the file with changes made, which must not touch
// each other.
func (f *goldenFile) apply(changes []change) []byte {
	sort.SliceStable(changes, func(i, j int) bool { return changes[i].start < changes[j].start })
	var b bytes.Buffer
	done := 0
	for _, c := range changes {
		b.Write(f.data[done:c.start])
		b.WriteString(f.lineEnds(c.text))
		done = c.end
	}
	b.Write(f.data[done:])
	return b.Bytes()
}

// lineEnds gives a text the line ends of the file.
func (f *goldenFile) lineEnds(text string) string {
	if bytes.Contains(f.data, []byte("\r\n")) {
		return strings.ReplaceAll(text, "\n", "\r\n")
	}
	return text
}

// change writes the value of an edit as what stood there was written: on one
// line, or on several with the indentation of the entry.
func (e *entry) change(ed edit) change {
	old := e.file.data[ed.start:ed.end]
	wasList := len(old) > 2 && (old[0] == '[' || old[0] == '{')
	if e.isOneLine() || wasList && !bytes.Contains(old, []byte{'\n'}) {
		return change{ed.span, onOneLine(ed.value, e.colon())}
	}
	return change{ed.span, indented(ed.value, indentationAt(e.file.data, ed.start), e.unit())}
}

func (e *entry) isOneLine() bool {
	return len(e.fields) == 0 || !bytes.Contains(e.file.data[e.start:e.fields[0].key], []byte{'\n'})
}

// unit is what the entry's keys are indented by.
func (e *entry) unit() string {
	unit := strings.TrimPrefix(indentationAt(e.file.data, e.fields[0].key), indentationAt(e.file.data, e.start))
	if unit == "" {
		return "  "
	}
	return unit
}

// colon is what stands between a key of the entry and its value.
func (e *entry) colon() string {
	first := e.fields[0]
	between := e.file.data[first.key:first.start]
	return string(between[bytes.LastIndexByte(between, ':'):])
}

// indentationAt gives the white space that a line starts with.
func indentationAt(data []byte, offset int) string {
	start := bytes.LastIndexByte(data[:offset], '\n') + 1
	end := start
	for end < len(data) && (data[end] == ' ' || data[end] == '\t') {
		end++
	}
	return string(data[start:end])
}

// insertion gives the change that adds keys to an entry, each behind the last
// one before it in the order of the record.
func (e *entry) insertion(key string, value json.RawMessage, order []string) change {
	at := e.fields[0].key
	isFirst := true
	for _, f := range e.fields {
		if slices.Index(order, f.name) < slices.Index(order, key) {
			at, isFirst = f.end, false
		}
	}
	var text string
	separator := " "
	if e.isOneLine() {
		if e.colon() == ":" {
			separator = ""
		}
		text = string(encoded(key)) + e.colon() + onOneLine(value, e.colon())
	} else {
		prefix := indentationAt(e.file.data, e.fields[0].key)
		separator = "\n" + prefix
		text = string(encoded(key)) + e.colon() + indented(value, prefix, e.unit())
	}
	if isFirst {
		return change{span{at, at}, text + "," + separator}
	}
	return change{span{at, at}, "," + separator + text}
}

// indented writes a value, which has to be valid, over several lines.
func indented(value json.RawMessage, prefix, unit string) string {
	var b bytes.Buffer
	_ = json.Indent(&b, value, prefix, unit)
	return b.String()
}

// onOneLine writes a value, which has to be valid, on a line, with a space behind each comma and colon
// where the colon of the entry has one.
func onOneLine(value json.RawMessage, colon string) string {
	if colon == ":" {
		return string(value) // as records are written
	}
	switch value[0] {
	case '[':
		var items []json.RawMessage
		_ = json.Unmarshal(value, &items)
		parts := make([]string, len(items))
		for i, item := range items {
			parts[i] = onOneLine(item, colon)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case '{':
		keys, values := objectKeys(value)
		parts := make([]string, len(keys))
		for i, key := range keys {
			parts[i] = string(encoded(key)) + ": " + onOneLine(values[key], colon)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return string(value)
}
