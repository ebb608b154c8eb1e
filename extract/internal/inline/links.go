package inline

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// IsAddress reports whether a text opens with an address.
func IsAddress(s string) bool {
	s = strings.TrimPrefix(s, "<")
	return strings.HasPrefix(s, "/") || strings.HasPrefix(s, "#") || strings.HasPrefix(s, "mailto:") || strings.Contains(s[:min(len(s), len("https://"))], "://")
}

// IsAllLink reports whether a paragraph is nothing but links, if with emphasis, pictures or
// signs around them.
func IsAllLink(text string) bool {
	depth, has := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '[':
			depth++
		case c == ']' && depth > 1:
			depth--
		case c == ']' && depth == 1:
			end := strings.IndexByte(text[i:], ')')
			if i+1 == len(text) || text[i+1] != '(' || end < 0 {
				return false
			}
			depth, has = 0, true
			i += end
		case depth == 0 && (c >= utf8.RuneSelf || words.IsLetterOrDigit(rune(c))):
			return false
		}
	}
	return has
}

// close reads a "]": the end of the text of a link, or text.
func (p *reader) close() {
	if len(p.brackets) == 0 {
		if end := p.linkEnd(p.at + 1); end >= 0 && IsAddress(p.src[p.at+2:]) {
			p.at = end // the text began in a paragraph above
			return
		}
		p.copy(1)
		return
	}
	open := p.brackets[len(p.brackets)-1]
	p.brackets = p.brackets[:len(p.brackets)-1]
	end := p.linkEnd(p.at + 1)
	if end < 0 {
		p.copy(1)
		return
	}
	p.at = end
	if open.picture {
		p.drop(open.at - 1)
		return
	}
	p.cuts = append(p.cuts, mark{open.at, 1})
	p.links = append(p.links, mark{open.at, len(p.out) - open.at})
	if !p.exact && p.at < len(p.src) && p.src[p.at] == '[' && !p.opensStopLink() {
		p.out = append(p.out, ' ') // links that touch are things of their own
	}
}

// opensStopLink reports whether the link that begins here has a text that goes on
// with the one before it: "[.](https://ferry.example/)".
func (p *reader) opensStopLink() bool {
	const textMax = 60
	text, _, closed := strings.Cut(p.src[p.at+1:min(len(p.src), p.at+textMax)], "]")
	return closed && seams.OpensWithStop(text)
}

// drop takes back what was written from some byte on.
func (p *reader) drop(at int) {
	p.out = p.out[:at]
	behind := func(m mark) bool { return m.at >= at }
	for len(p.emphasis) > 0 && behind(p.emphasis[len(p.emphasis)-1]) {
		p.emphasis = p.emphasis[:len(p.emphasis)-1]
	}
	for len(p.cuts) > 0 && behind(p.cuts[len(p.cuts)-1]) {
		p.cuts = p.cuts[:len(p.cuts)-1]
	}
	for len(p.links) > 0 && behind(p.links[len(p.links)-1]) {
		p.links = p.links[:len(p.links)-1]
	}
	p.out = append(p.out, ' ')
}

// addressMax is above the length of any address in a link, with its title.
const addressMax = 4096

// linkEnd returns where a link ends behind its text: behind "(address)" or
// "[1]". It is -1 where none follows.
func (p *reader) linkEnd(at int) int {
	if at >= len(p.src) || at < p.deaf {
		return -1
	}
	rest := p.src[at:min(len(p.src), at+addressMax)]
	if rest[0] == '[' && p.references {
		if end := strings.IndexByte(rest, ']'); end >= 0 {
			return at + end + 1
		}
	}
	if rest[0] != '(' {
		return -1
	}
	depth := 0
	for i := 0; i < len(rest); i++ {
		switch rest[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return at + i + 1
			}
		}
	}
	if end := strings.IndexByte(rest, ')'); end >= 0 {
		return at + end + 1
	}
	p.deaf = at + len(rest)
	return -1
}

// A paragraph that has linkListMin links of linkListWords words or more on average, in
// linkListShare of its text, is a list of headlines that led elsewhere, and no sentence
// or credit.
const (
	linkListMin   = 3
	linkListWords = 4
	linkListShare = 0.6
)

func (p *reader) isLinkList() bool {
	const enough = 18 // words of a link that need no more counting
	bytes, count := 0, 0
	for _, link := range p.links {
		bytes += link.length
		count += words.CountTo(string(p.out[link.at:link.at+link.length]), enough)
	}
	return len(p.links) >= linkListMin && count >= linkListWords*len(p.links) && float64(bytes) >= linkListShare*float64(len(p.out))
}
