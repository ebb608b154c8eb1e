package jsonscan

import (
	"bytes"
	"cmp"
	"slices"
	"unicode/utf16"
)

// Plain returns a JSON value in which readers of JSON cannot differ: of members of an
// object with one name only the last is there, and an escape of half a surrogate pair,
// which is no character, is one of U+FFFD. The rest is as it was. The value has to be
// valid JSON; it is not changed, and is what is returned where there is nothing to do.
func Plain(value []byte) []byte {
	if bytes.IndexByte(value, '{') < 0 && !bytes.Contains(value, []byte(`\u`)) {
		return value
	}
	p := plainer{scanner: scanner{data: value}}
	p.value()
	if len(p.cuts) == 0 && len(p.halves) == 0 {
		return value
	}
	return p.rest()
}

// A plainer looks through a value for what is to go.
type plainer struct {
	scanner
	cuts   []cut // members, each with the comma behind it
	halves []int // where an escape of half a surrogate pair stands, in order
}

// A cut is a part of the value: from one place to another, without the second.
type cut struct{ from, to int }

func (p *plainer) value() {
	switch p.token() {
	case '{':
		p.object()
	case '[':
		p.array()
	case '"':
		p.string()
	default:
		p.passLiteral()
	}
}

// more goes behind the comma, or the bracket that ends what is open, and reports
// whether it was a comma.
func (p *plainer) more() bool {
	c := p.token()
	p.at++
	return c == ','
}

func (p *plainer) array() {
	if p.at++; p.token() == ']' {
		p.at++
		return
	}
	for p.value(); p.more(); {
		p.value()
	}
}

func (p *plainer) object() {
	if p.at++; p.token() == '}' {
		p.at++
		return
	}
	members := map[string]cut{}
	for isOpen := true; isOpen; {
		p.token()
		from := p.at
		p.string()
		name, _ := decode(p.data[from:p.at])
		p.token()
		p.at++ // the colon
		p.value()
		isOpen = p.more()
		if earlier, ok := members[string(name)]; ok {
			p.cuts = append(p.cuts, earlier)
		}
		members[string(name)] = cut{from, p.at}
	}
}

// string goes behind a string, whose escapes it looks at.
func (p *plainer) string() {
	from := p.at
	_ = p.passString()
	for {
		n := bytes.IndexByte(p.data[from:p.at], '\\')
		if n < 0 {
			return
		}
		from += n
		size := 2
		if r, ok := unit(p.data[from:]); ok {
			size = unitSize
			if utf16.IsSurrogate(r) {
				if second, _ := unit(p.data[from+unitSize:]); utf16.DecodeRune(r, second) != '\uFFFD' {
					size += unitSize
				} else {
					p.halves = append(p.halves, from)
				}
			}
		}
		from += size
	}
}

// rest is the value without the cuts, and with U+FFFD for the halves.
func (p *plainer) rest() []byte {
	slices.SortStableFunc(p.cuts, func(a, b cut) int { return cmp.Compare(a.from, b.from) })
	out := make([]byte, 0, len(p.data))
	at := 0
	for _, c := range append(p.cuts, cut{len(p.data), len(p.data)}) {
		if c.from < at { // in a cut that is made
			continue
		}
		for len(p.halves) > 0 && p.halves[0] < c.from {
			if half := p.halves[0]; half >= at {
				out = append(append(out, p.data[at:half]...), `\ufffd`...)
				at = half + unitSize
			}
			p.halves = p.halves[1:]
		}
		out = append(out, p.data[at:c.from]...)
		at = c.to
	}
	return out
}
