package state

import (
	"encoding/base64"
	"strconv"
	"strings"
)

// A streamKind is a way to send a value in pieces.
type streamKind int

const (
	noStream   streamKind = iota
	rowStream             // rows with numbers, as self.__next_f.push([1,"7:{…}\n"])
	listStream            // one list that goes on, as streamController.enqueue("[…]\n")
	streams
)

// streamNames are what a script calls that hands on a piece of each kind.
var streamNames = [streams]string{rowStream: "__next_f", listStream: "streamController"}

// stream returns the kind of stream that a script hands on a piece of.
func (s Script) stream() streamKind {
	const headMax = 120
	head := s.Text[:min(len(s.Text), headMax)]
	for kind, called := range streamNames {
		if called != "" && strings.Contains(head, called) {
			return streamKind(kind)
		}
	}
	return noStream
}

// piece returns what a script adds to its stream.
func piece(values []*Value) string {
	text := ""
	for _, v := range values {
		if v.Kind == List && len(v.Members) == 2 {
			switch kind := v.Members[0]; kind.Number {
			case 1:
				v = v.Members[1]
			case 3:
				raw, _ := base64.StdEncoding.DecodeString(v.Members[1].Text)
				v = &Value{Kind: Text, Text: string(raw)}
			}
		}
		if v.Kind == Text {
			text = v.Text
		}
	}
	return text
}

// listed returns the value of a list that goes on in lines, those behind the first
// behind a mark such as P12.
func listed(text string) *Value {
	all := &Value{}
	for line := range strings.Lines(text) {
		if mark, rest, ok := strings.Cut(line, ":"); ok && strings.HasPrefix(mark, "P") {
			line = rest
		}
		r := reader{text: line, left: depthMax}
		if v, _ := r.value(); v.Kind == List {
			all.Kind = List
			all.Members = append(all.Members, v.Members...)
		}
	}
	return linked(all, len(text))
}

// A rowSet holds the rows of a stream by their numbers.
type rowSet struct {
	rows map[string]*row
	left int // bytes that may be put in where rows are referred to
}

type row struct {
	value *Value
	used  bool // another refers to it
}

// rows returns the values of rows to which no other refers, with all that they refer to.
func rows(text string) []*Value {
	set := rowSet{rows: map[string]*row{}, left: 4 * len(text)}
	var order []string
	for text != "" {
		id, rest, ok := strings.Cut(text, ":")
		if !ok {
			break
		}
		var v *Value
		if v, text = readRow(rest); v.Kind != Void && v.Kind != name {
			id = strings.TrimSpace(id)
			order = append(order, id)
			set.rows[id] = &row{value: v}
		}
	}
	for _, r := range set.rows {
		set.mark(r.value)
	}
	var out []*Value
	for _, id := range order {
		if r := set.rows[id]; !r.used {
			r.used = true
			out = append(out, unwrapped(set.linked(r.value, depthMax), wrapsMax))
		}
	}
	return out
}

// readRow reads a row behind its number, which is JSON up to the end of the line, or
// behind a T the length of a text, and the text. It returns what follows.
func readRow(text string) (v *Value, rest string) {
	if len(text) > 0 && text[0] == 'T' {
		head, after, _ := strings.Cut(text[1:], ",")
		if n, err := strconv.ParseUint(head, 16, 32); err == nil {
			n = min(n, uint64(len(after)))
			return &Value{Kind: Text, Text: strings.ToValidUTF8(after[:n], "\ufffd")}, after[n:]
		}
	}
	line, rest, _ := strings.Cut(text, "\n")
	r := reader{text: line, left: depthMax}
	v, _ = r.value()
	return v, rest
}

// referred returns the row that a text refers to, as "$7" and "$L7" do, nil for none.
func (s *rowSet) referred(v *Value) *row {
	id, ok := strings.CutPrefix(v.Text, "$")
	if !ok || v.Kind != Text {
		return nil
	}
	return s.rows[strings.TrimLeft(id, "L@")]
}

// mark notes which rows a value refers to.
func (s *rowSet) mark(v *Value) {
	if r := s.referred(v); r != nil {
		r.used = true
	}
	for _, m := range v.Members {
		s.mark(m)
	}
}

// linked returns a value with the rows that it refers to in their places, and elements,
// which are lists such as ["$","p",null,{…}], as objects.
func (s *rowSet) linked(v *Value, depth int) *Value {
	if s.left -= len(v.Text) + nodeSize; s.left < 0 || depth == 0 {
		return &Value{}
	}
	if r := s.referred(v); r != nil {
		inner := s.linked(r.value, depth-1)
		inner.Key = v.Key
		return inner
	}
	made := *v
	v = &made
	if v.Kind == Text && strings.HasPrefix(v.Text, "$") {
		v.Text = strings.TrimPrefix(strings.TrimPrefix(v.Text, "$D"), "$") // a date; what is quoted by another $
	}
	members := v.Members
	if isElement(v) {
		tag := &Value{Key: "type", Kind: Text, Text: members[1].Text}
		v.Kind, members = Object, append([]*Value{tag}, members[3].Members...)
	}
	v.Members = make([]*Value, 0, len(members))
	for _, m := range members {
		if m.Key != "className" {
			v.Members = append(v.Members, s.linked(m, depth-1))
		}
	}
	return v
}

// isElement reports whether a list is an element of a page, with its name, its key and its
// attributes.
func isElement(v *Value) bool {
	return v.Kind == List && len(v.Members) >= 4 && v.Members[0].Text == "$" && v.Members[1].Kind == Text
}
