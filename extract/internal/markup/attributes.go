package markup

import "strings"

// attributes reads a tag from behind its name to its closing angle bracket,
// keeps the attributes if asked to, and returns where the first of them is in
// the slab. It returns false where the input ends in the tag.
func (l *lexer) attributes(i int, keep bool) (first int, ok bool) {
	src := l.src
	first = len(l.attrs)
	var seen map[string]bool
	for {
		i = skipSpace(src, i)
		if i >= len(src) {
			l.attrs = l.attrs[:first]
			return first, false
		}
		switch src[i] {
		case '>':
			l.pos = i + 1
			return first, true
		case '/':
			i++
			continue
		}
		start, sorts := i, classes[src[i]]
		i++ // an equals sign is the beginning of a key here
		for i < len(src) && classes[src[i]]&(space|slashAngle|equals) == 0 {
			sorts |= classes[src[i]]
			i++
		}
		key, value, end := src[start:i], "", i
		i = skipSpace(src, i)
		if i < len(src) && src[i] == '=' {
			value, end, i = attributeValue(src, skipSpace(src, i+1))
		}
		if keep {
			if sorts&upperCase != 0 || l.nuls {
				key = l.withoutNUL(l.lower(key))
			}
			if !l.keyRead(first, key, &seen) {
				l.valEnd = end
				first = l.attr(first)
				a := &l.attrs[len(l.attrs)-1]
				a.Namespace, a.Key, a.Val = "", key, l.resolve(l.withoutNUL(value), true)
			}
		}
	}
}

func skipSpace(src string, i int) int {
	for i < len(src) && classes[src[i]]&space != 0 {
		i++
	}
	return i
}

// attributeValue reads the value that begins at i, and returns where it ends
// and where to read on.
func attributeValue(src string, i int) (value string, end, next int) {
	if i >= len(src) {
		return "", i, i
	}
	switch c := src[i]; c {
	case '>':
		return "", i, i
	case '"', '\'':
		n := strings.IndexByte(src[i+1:], c)
		if n < 0 {
			return "", len(src), len(src)
		}
		return src[i+1 : i+1+n], i + 1 + n, i + 2 + n
	}
	end = i + 1
	for end < len(src) && src[end] != '>' && classes[src[end]]&space == 0 {
		end++
	}
	return src[i:end], end, end
}

// attrsCompared is how many attributes of a tag are compared one by one with a
// further one; beyond, a set takes over.
const attrsCompared = 24

// keyRead reports whether a tag has an attribute already: the first one counts.
// The tag's attributes are those in the slab from first on.
func (l *lexer) keyRead(first int, key string, seen *map[string]bool) bool {
	read := l.attrs[first:]
	if len(read) <= attrsCompared {
		for i := range read {
			if read[i].Key == key {
				return true
			}
		}
		return false
	}
	if *seen == nil {
		*seen = map[string]bool{}
		for i := range read {
			(*seen)[read[i].Key] = true
		}
	}
	known := (*seen)[key]
	(*seen)[key] = true
	return known
}
