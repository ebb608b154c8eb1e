package dates

import (
	"strings"
	"time"
	"unicode/utf8"
)

// lastURLYear is the last year that a number in a path can mean; higher numbers
// count something else.
const lastURLYear = 2099

// InURL returns the day in the path of an address: /2022/01/14/,
// /2022-01-14-slug, /2022/jan/14/, /20220114/, /2022/0114/, /202201/14/. A
// number that may be an identifier is no date: /news/12345678, /story-20220114.
// ok is false if there is no date.
func InURL(url string) (Date, bool) {
	path := url
	if _, rest, ok := strings.Cut(url, "://"); ok {
		path = rest
	}
	if cut := strings.IndexAny(path, "?#"); cut >= 0 {
		path = path[:cut]
	}
	for i := nextDigit(path, 0); i >= 0; {
		year := readNumber(path, i)
		if i > 0 && strings.IndexByte("/-_t", path[i-1]) >= 0 {
			if d, ok := dayInPath(path, year); ok {
				return d, true
			}
		}
		i = nextDigit(path, year.end)
	}
	return Date{}, false
}

// dayInPath reads the date that starts with the number n of a path.
func dayInPath(path string, n number) (Date, bool) {
	digits := path[n.start:n.end]
	before, after := path[n.start-1], byteAt(path, n.end)
	switch len(digits) {
	case len("20220114"):
		if before == '/' && isOneOf(after, "/-_") || before == 't' && after == '_' {
			return pathDate(digits[:4], digits[4:6], digits[6:])
		}
	case len("202201"):
		if day := pathPart(path, n.end+1); before == '/' && after == '/' && len(day) == 2 {
			return pathDate(digits[:4], digits[4:], day)
		}
	case len("2022"):
		if before != 't' && isOneOf(after, "/-_") {
			return dayAfterYear(path, n)
		}
	}
	return Date{}, false
}

// dayAfterYear reads the date whose year is the number n of a path.
func dayAfterYear(path string, n number) (Date, bool) {
	year := path[n.start:n.end]
	before, after := path[n.start-1], path[n.end]
	second := pathPart(path, n.end+1)
	if len(second) == len("0114") && after == '/' && before == '/' {
		return pathDate(year, second[:2], second[2:])
	}
	end := n.end + 1 + len(second)
	if separator := byteAt(path, end); separator == after || after == '-' && before == '/' && separator == '/' {
		return pathDate(year, second, pathPart(path, end+1))
	}
	return Date{}, false
}

// isOneOf reports whether c is one of the bytes of set. The end of a text, 0,
// is in none.
func isOneOf(c byte, set string) bool { return c != 0 && strings.IndexByte(set, c) >= 0 }

// pathPart returns the ASCII letters and digits at i.
func pathPart(path string, i int) string {
	end := i
	for end < len(path) && (path[end] < utf8.RuneSelf && isLetter(rune(path[end])) || '0' <= path[end] && path[end] <= '9') {
		end++
	}
	if i >= end {
		return ""
	}
	return path[i:end]
}

// pathDate makes a date of year, month and day as a path writes them.
func pathDate(year, month, day string) (Date, bool) {
	y, m, d := readNumber(year, 0), readNumber(month, 0), readNumber(day, 0)
	if d.end != len(day) || d.digits < 1 || d.digits > 2 || y.value < firstWebYear || y.value > lastURLYear {
		return Date{}, false
	}
	if m.end == len(month) && m.digits >= 1 && m.digits <= 2 {
		return New(y.value, time.Month(m.value), d.value)
	}
	return New(y.value, MonthByName(month), d.value)
}
