package markup

import "strings"

// rawText reads the text of an element that has no elements in it, up to its
// end tag or the end of the input.
func (l *lexer) rawText(t *tag) string {
	l.raw = nil
	start := l.pos
	switch t.start {
	case asPlaintext:
		l.pos = len(l.src)
	case asScript:
		l.pos = scriptEnd(l.src, start)
	default:
		l.pos = rawEnd(l.src, start, t.name)
	}
	text := l.withoutNUL(l.src[start:l.pos])
	if t.traits&references != 0 {
		return l.resolve(text, false)
	}
	return text
}

// rawEnd finds the end tag of an element, or the end of the input.
func rawEnd(src string, i int, name string) int {
	for {
		j := strings.Index(src[i:], "</")
		if j < 0 {
			return len(src)
		}
		i += j
		if isTagRest(src[i+2:], name) {
			return i
		}
		i += 2
	}
}

// isTagRest reports whether s begins with a tag's name, in any case, and what
// ends one.
func isTagRest(s, name string) bool {
	if len(s) <= len(name) || classes[s[len(name)]]&(space|slashAngle) == 0 {
		return false
	}
	for i := range len(name) {
		if s[i]|0x20 != name[i] {
			return false
		}
	}
	return true
}

const scriptName = "script"

// scriptEnd finds the end tag of a script. Scripts that hide from old browsers
// behind "<!--" may write "<script>...</script>" in there.
func scriptEnd(src string, start int) int {
	end := rawEnd(src, start, scriptName)
	for i := start; ; {
		j := strings.Index(src[i:end], "<!--")
		if j < 0 {
			return end
		}
		i = hiddenScript(src, i+j+len("<!--"))
		if i > end {
			end = rawEnd(src, i, scriptName)
		}
	}
}

// hiddenScript reads the part of a script behind "<!--" and returns where the
// script ends or goes on unhidden.
func hiddenScript(src string, i int) int {
	dashes := 2     // that have just been read
	nested := false // in a <script> of its own
	for i < len(src) {
		c := src[i]
		i++
		switch {
		case c == '-':
			dashes++
			continue
		case c == '>' && dashes >= 2:
			return i
		case c != '<' || i == len(src):
		case nested:
			if src[i] == '/' && isTagRest(src[i+1:], scriptName) {
				nested = false
				i += len("/script>")
			}
		case src[i] == '/':
			if isTagRest(src[i+1:], scriptName) {
				return i - 1
			}
		case isLetter(src[i]):
			if nested = isTagRest(src[i:], scriptName); nested {
				i += len("script>")
			}
		default:
			return i
		}
		dashes = 0
	}
	return i
}
