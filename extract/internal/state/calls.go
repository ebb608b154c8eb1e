package state

import "strings"

// named reads what begins with a name: a word of the language, a parameter, or the call
// of a function, which stands for its first argument.
func (r *reader) named() (*Value, bool) {
	start := r.at
	switch word := r.nameHere(); word {
	case "null", "true", "false", "undefined":
		return r.made(Value{}), true
	case "new":
		return r.value()
	case "void":
		_, ok := r.value()
		return &Value{}, ok
	case "function":
		return &Value{}, false
	}
	for r.at < len(r.text) && r.text[r.at] == '.' {
		r.at++
		r.nameHere()
	}
	path := r.text[start:r.at]
	if !r.take('(') {
		return r.made(Value{Kind: name, Text: path}), true
	}
	args, ok := r.arguments()
	if len(args) == 0 {
		return &Value{}, ok
	}
	return args[0], ok
}

// arguments reads values up to the bracket behind them.
func (r *reader) arguments() ([]*Value, bool) {
	var args []*Value
	for !r.take(')') {
		v, ok := r.value()
		args = append(args, v)
		if !ok || !r.take(',') && r.next() != ')' {
			return args, false
		}
	}
	return args, true
}

// called reads what stands in round brackets: a value, or a function that is called at
// once, as frameworks write a value whose parts occur more than once:
// (function(a,b){return {title:a,tags:[b]}}("Night ferry","harbour")).
func (r *reader) called() (*Value, bool) {
	r.at++
	if r.next(); !strings.HasPrefix(r.text[r.at:], "function") {
		v, ok := r.value()
		return v, ok && r.take(')')
	}
	r.at += len("function")
	params, ok := r.parameters()
	if !ok || !r.take('{') || !r.returns() {
		return &Value{}, false
	}
	v, ok := r.value()
	if !ok {
		return v, false
	}
	for r.take(';') || r.take('}') || r.take(')') {
	}
	if !r.take('(') {
		return v, false
	}
	args, ok := r.arguments()
	b := binder{params, args, 2 * len(r.text)}
	b.bind(v)
	r.take(')')
	return v, ok
}

// parameters reads the names of a function's parameters, with their places.
func (r *reader) parameters() (map[string]int, bool) {
	if !r.take('(') {
		return nil, false
	}
	params := map[string]int{}
	for !r.take(')') {
		p := r.nameHere()
		params[p] = len(params)
		if p == "" || !r.take(',') && r.next() != ')' {
			return nil, false
		}
		r.space()
	}
	return params, true
}

// returns goes behind the word return, before which there may be assignments to members.
func (r *reader) returns() bool {
	for {
		start := r.at
		r.space()
		word := r.nameHere()
		if word == "return" {
			return true
		}
		for r.at < len(r.text) && (isNameByte(r.text[r.at]) || strings.IndexByte(".[]", r.text[r.at]) >= 0) {
			r.at++
		}
		if word == "" || !r.take('=') {
			r.at = start
			return false
		}
		if _, ok := r.value(); !ok || !r.take(';') {
			return false
		}
	}
}

// A binder puts arguments into the places of parameters.
type binder struct {
	params map[string]int
	args   []*Value
	left   int // bytes that arguments may have together, since each may stand in many places
}

func (b *binder) bind(v *Value) {
	if v.Kind == name {
		bound := Value{}
		if i, ok := b.params[v.Text]; ok && i < len(b.args) && len(b.args[i].Members) == 0 && b.left > len(b.args[i].Text) {
			bound = *b.args[i]
			b.left -= len(bound.Text)
		}
		bound.Key = v.Key
		*v = bound
	}
	for _, m := range v.Members {
		b.bind(m)
	}
}
