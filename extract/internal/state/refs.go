package state

import (
	"slices"
	"strconv"
	"strings"
)

// linked returns a value in which the places that refer to another have it. What is
// referred to from many places stands in each as long as all of them together are not
// much longer than the page.
func linked(v *Value, size int) *Value {
	l := linker{list: v.Members, left: 4 * size}
	switch {
	case v.Kind == List && len(v.Members) > 1 && isNumbered(v.Members[0]):
		return l.at(0, depthMax)
	case v.Kind == Object && len(v.Members) > 0 && isTyped(v.Members[0]):
		return untyped(v)
	}
	if v.hasNamed() {
		return l.named(v)
	}
	return v
}

// hasNamed reports whether something in a value refers to another by its name.
func (v *Value) hasNamed() bool {
	return v.Get(nameKey).Kind == Text || slices.ContainsFunc(v.Members, (*Value).hasNamed)
}

// nameKey is the member of an object that names the one to put in its place.
const nameKey = "__ref"

// isTyped reports whether a value is a pair of the number of a type and what is of that
// type, as [0,"Night ferry"] is.
func isTyped(v *Value) bool {
	return v.Kind == List && len(v.Members) == 2 && v.Members[0].Kind == Number
}

// untyped returns a value with what is of a type in the place of the pair.
func untyped(v *Value) *Value {
	if isTyped(v) {
		v.Members[1].Key = v.Key
		return untyped(v.Members[1])
	}
	for i, m := range v.Members {
		v.Members[i] = untyped(m)
	}
	return v
}

// A linker puts values where they are referred to.
type linker struct {
	list []*Value
	left int // bytes that may be put in
}

// isNumbered reports whether the first member of a list refers to others by their
// numbers, as {"_1":2}, {"data":1} and ["Reactive",1] do.
func isNumbered(v *Value) bool {
	if v.Kind == List {
		return len(v.Members) == 2 && v.Members[0].Kind == Text && v.Members[1].Kind == Number
	}
	for _, m := range v.Members {
		if m.Kind != Number {
			return false
		}
	}
	return v.Kind == Object && len(v.Members) > 0
}

// nodeSize is what a value without a text counts for, in bytes.
const nodeSize = 16

// at returns a member of the list with all that it refers to.
func (l *linker) at(i, depth int) *Value {
	if i < 0 || i >= len(l.list) || depth == 0 {
		return &Value{}
	}
	made := *l.list[i]
	v := &made
	if l.left -= len(v.Text) + nodeSize; l.left < 0 {
		return &Value{}
	}
	members := v.Members
	v.Members = nil
	if v.Kind == List && len(members) > 1 && members[0].Kind == Text { // a kind of value, as ["Date","2025-04-01"]
		if members[1].Kind == Text {
			made = *members[1]
			return v
		}
		if members = members[1:]; len(members) == 1 {
			if members[0].Number >= len(l.list) { // a time
				made = *members[0]
				return v
			}
			return l.at(members[0].Number, depth-1)
		}
	}
	for _, m := range members {
		if m.Kind != Number {
			continue
		}
		inner := l.at(m.Number, depth-1)
		inner.Key = l.key(m.Key)
		if inner.Kind != Void {
			v.Members = append(v.Members, inner)
		}
	}
	return v
}

// key returns the key that another may stand for by its number, as "_12" does.
func (l *linker) key(key string) string {
	if number, ok := strings.CutPrefix(key, "_"); ok {
		if n, err := strconv.Atoi(number); err == nil && n >= 0 && n < len(l.list) {
			return l.list[n].Text
		}
	}
	return key
}

// named returns a store with its members where others refer to them by name, as
// {"__ref":"Author:7"} does. What is put in has nothing put in itself, so queries, which
// refer to what stands in the store anyway, are left as they are.
func (l *linker) named(store *Value) *Value {
	byKey := map[string]int{}
	for i, m := range store.Members {
		byKey[m.Key] = i
	}
	return l.follow(store, byKey)
}

func (l *linker) follow(v *Value, byKey map[string]int) *Value {
	if v.Key == "ROOT_QUERY" {
		return v
	}
	if ref := v.Get(nameKey); ref.Kind == Text {
		if i, ok := byKey[ref.Text]; ok && l.left > 0 {
			stored := *l.list[i]
			l.left -= stored.size()
			stored.Key = v.Key
			return &stored
		}
	}
	made := *v
	made.Members = make([]*Value, len(v.Members))
	for i, m := range v.Members {
		made.Members[i] = l.follow(m, byKey)
	}
	return &made
}

// size returns how many bytes a value counts for.
func (v *Value) size() int {
	n := len(v.Text) + nodeSize
	for _, m := range v.Members {
		n += m.size()
	}
	return n
}
