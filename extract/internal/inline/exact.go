package inline

import "strings"

// exactMark reads a mark of code, a formula, a note or what is struck out, and reports whether
// there is one.
func (p *reader) exactMark() bool {
	rest := p.src[p.at:]
	switch c := rest[0]; {
	case c == '`':
		return p.span(rest[:len(rest)-len(strings.TrimLeft(rest, "`"))])
	case strings.HasPrefix(rest, "$$"):
		return p.span("$$")
	case c == '$':
		return p.formula()
	case strings.HasPrefix(rest, "~~"):
		p.at += len("~~")
		return true
	case strings.HasPrefix(rest, "[^"):
		const labelMax = 60
		end := strings.IndexByte(rest[:min(len(rest), labelMax)], ']')
		if end < 0 {
			return false
		}
		p.out = append(p.out, rest[len("[^"):end]...)
		p.at += end + 1
		return true
	}
	return false
}

// span reads what stands between two of the same mark as it is.
func (p *reader) span(mark string) bool {
	from := p.at + len(mark)
	n := strings.Index(p.src[from:], mark)
	if n <= 0 {
		return false
	}
	text := p.src[from : from+n]
	if mark[0] == '`' && len(text) > 2 && text[0] == ' ' && text[n-1] == ' ' {
		text = text[1 : n-1]
	}
	p.out = append(p.out, text...)
	p.at = from + n + len(mark)
	return true
}

// formula reads "$x$", but not "$5 or $6" or "$5 at the [bank](/bank)$".
func (p *reader) formula() bool {
	rest := p.src[p.at+1:]
	n := strings.IndexByte(rest, '$')
	if n < 1 || rest[0] == ' ' || rest[n-1] == ' ' || rest[n-1] == '\\' || strings.Contains(rest[:n], "](") || n+1 < len(rest) && '0' <= rest[n+1] && rest[n+1] <= '9' {
		return false
	}
	return p.span("$")
}
