package golden

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A goldenFile is a golden file as it was read: its bytes, and where in them
// the records of pages stand.
type goldenFile struct {
	path    string
	data    []byte
	entries []*entry
}

// An entry is the golden record of one page.
type entry struct {
	span
	file   *goldenFile
	line   int
	source string // "" where it has none
	fields []field
}

// A field is a key of an entry, or of an object in one, with its value.
type field struct {
	span // of the value
	name string
	key  int // where the key starts
	line int // of the key
	raw  json.RawMessage
	kind keyKind
	rule rule // nil for source
}

// A span is a stretch of the bytes of a golden file.
type span struct{ start, end int }

// has reports whether a key stands in the entry.
func (e *entry) has(key string) bool {
	return slices.ContainsFunc(e.fields, func(f field) bool { return f.name == key })
}

// byteOrderMark is what some editors put before UTF-8.
const byteOrderMark = "\ufeff"

// parseGolden reads a golden file. It goes on after a problem, so that all of
// them are told at once; with problems, the file is of no use.
func parseGolden(path string, data []byte) (*goldenFile, []Problem) {
	p := &parser{path: path, data: data, newlines: newlinesOf(data)}
	file := &goldenFile{path: path, data: data}
	sources := map[string]int{}
	for _, at := range p.values() {
		e := p.entry(at)
		if first, twice := sources[e.source]; twice && e.source != "" {
			p.problem(e.start, "a second record with the source %q, after line %d", e.source, first)
		}
		sources[e.source] = e.line
		file.entries = append(file.entries, e)
	}
	if len(file.entries) == 0 && len(p.problems) == 0 {
		p.problem(0, "there is nothing in this golden: want an object with keys of a record")
	}
	return file, p.problems
}

type parser struct {
	path     string
	data     []byte
	newlines []int // where they are in data
	problems []Problem
}

func (p *parser) problem(offset int, format string, args ...any) {
	p.problems = append(p.problems, Problem{p.path, p.lineAt(offset), fmt.Sprintf(format, args...)})
}

// newlinesOf lists where the newlines are: counting them anew for each record would
// take the square of the file's length.
func newlinesOf(data []byte) []int {
	var at []int
	for i, b := range data {
		if b == '\n' {
			at = append(at, i)
		}
	}
	return at
}

// lineAt is the number of the line of an offset, from 1.
func (p *parser) lineAt(offset int) int {
	before, _ := slices.BinarySearch(p.newlines, offset)
	return 1 + before
}

// values gives the spans of the JSON values of the file, one after another.
func (p *parser) values() []span {
	start := 0
	if bytes.HasPrefix(p.data, []byte(byteOrderMark)) {
		start = len(byteOrderMark)
	}
	if text := bytes.TrimSpace(p.data[start:]); json.Valid(text) { // one value, as most have
		start = bytes.Index(p.data, text)
		return []span{{start, start + len(text)}}
	}
	var all []span
	dec := json.NewDecoder(bytes.NewReader(p.data[start:]))
	for {
		before := start + int(dec.InputOffset())
		var raw json.RawMessage
		err := dec.Decode(&raw)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			p.syntaxProblem(before)
			return all
		}
		end := start + int(dec.InputOffset())
		all = append(all, span{end - len(raw), end})
	}
}

// syntaxProblem tells what is wrong with the value at start.
func (p *parser) syntaxProblem(start int) {
	var syntax *json.SyntaxError
	if err := json.Unmarshal(p.data[start:], new(json.RawMessage)); errors.As(err, &syntax) {
		p.problem(start+max(int(syntax.Offset)-1, 0), "not JSON: %v", err)
	}
}

// entry reads the record at a span.
func (p *parser) entry(at span) *entry {
	e := &entry{span: at, line: p.lineAt(at.start)}
	if p.data[at.start] != '{' {
		p.problem(at.start, "want an object with keys of a record, have %s", jsonType(p.data[at.start:at.end]))
		return e
	}
	e.fields = p.fields(at)
	if len(e.fields) == 0 {
		p.problem(at.start, "an empty object: want keys of a record")
	}
	for i := range e.fields {
		f := &e.fields[i]
		if f.name != "source" {
			f.rule = p.recordRule(f)
		} else if err := json.Unmarshal(f.raw, &e.source); err != nil || e.source == "" {
			p.problem(f.key, "source is %s, want the name of a page", jsonType(f.raw))
		}
	}
	return e
}

// fields lists the keys of the object at a span.
func (p *parser) fields(at span) []field {
	var fields []field
	seen := map[string]bool{}
	for m := range members(p.data, at.start) {
		f := field{span: m.span, name: m.name, key: m.key, line: p.lineAt(m.key), raw: p.data[m.start:m.end:m.end]}
		if seen[f.name] {
			p.problem(f.key, "the key %q stands here twice", f.name)
		}
		seen[f.name] = true
		fields = append(fields, f)
	}
	return fields
}

// unknownKey reports a key that records do not have.
func (p *parser) unknownKey(f *field, where string, known []string) {
	p.problem(f.key, "unknown key %q%s: want %s", f.name, where, alternatives(f.name, known))
}

// alternatives lists what can stand instead of a name: what it is a
// misspelling of, if that is plain, else everything.
func alternatives(name string, known []string) string {
	for _, k := range known {
		if isMisspelling(name, k) {
			return k
		}
	}
	return strings.Join(known, ", ")
}

// isMisspelling reports whether a is b with one letter more, less, or another,
// two swapped, or written in capitals: "headlin", "boddy", "autors", "Body".
func isMisspelling(a, b string) bool {
	a = strings.ToLower(a)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	isSwapped := len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
	return len(a) <= 1 && len(b) <= 1 || isSwapped
}

// jsonType says what a JSON value is, for messages.
func jsonType(raw []byte) string {
	switch raw[0] {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '"':
		return "text"
	case 't', 'f':
		return "true or false"
	case 'n':
		return "null"
	default:
		return "a number"
	}
}
