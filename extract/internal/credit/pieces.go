package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"
)

// Pieces cuts a line at the separators between a credit and what else stands
// on its line. It drops dates, handles and what follows a date.
func Pieces(line, language string) []string {
	line = BehindPictures(line)
	for n := range 2 {
		_, start, end, ok := dates.Find(line, language)
		if !ok || n > 0 && !OpensWithBy(line[end:]) { // "Posted on May 3, 2021May 5, 2021 by Ana Pérez"
			break
		}
		line = withoutMonth(withoutDateLink(line[:start])) + "|" + withoutZone(line[start:end], line[end:])
	}
	var out []string
	for piece := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == '|' || r == '·' || r == '•' || r == '／' }) {
		if i := strings.IndexByte(piece, '@'); i >= 0 {
			piece = beforeAddress(piece, i)
		}
		if i := strings.IndexFunc(piece, unicode.IsDigit); i >= 0 {
			piece = withoutMonth(withoutClockWord(piece[:i], piece[i:]))
		}
		if i := strings.Index(piece, " / "); i > 0 {
			piece = piece[:i]
		}
		piece = strings.TrimLeft(strings.TrimRight(withoutBesideDates(piece), " ,/–—-:：([<"), " ,/–—-:：")
		if piece != "" {
			out = append(out, halveDoubledName(piece))
		}
	}
	return reportersOf(out)
}

// beforeAddress returns what stands before the handle or the address of mail whose "@" is at
// some place. A name may touch a handle: "Ana Pérez@anaperez".
func beforeAddress(piece string, at int) string {
	word := strings.LastIndexByte(piece[:at], ' ') + 1
	handle := piece[at:]
	if end := strings.IndexByte(handle, ' '); end >= 0 {
		handle = handle[:end]
	}
	if strings.IndexByte(handle, '.') >= 0 && words.OpensLower(strings.TrimLeft(piece[word:at], "([<")) {
		return piece[:word]
	}
	return piece[:word] + strings.TrimRightFunc(piece[word:at], unicode.IsPunct)
}

// BehindPictures returns what stands behind the file names of pictures, as text browsers
// print them for lack of a text: "ana perez.jpg By Ana Perez".
func BehindPictures(line string) string {
	for _, kind := range [...]string{".jpg ", ".jpeg ", ".png ", ".webp ", ".gif "} {
		if at := strings.LastIndex(line, kind); at >= 0 {
			line = line[at+len(kind):]
		}
	}
	return line
}

// withoutZone takes off what follows a date with a clock time the zone of that, where it is
// one of those that mean several: "IST", "CST".
func withoutZone(date, after string) string {
	const shortest, longest = 2, 4
	rest, ok := strings.CutPrefix(after, " ")
	end := strings.IndexFunc(rest, func(r rune) bool { return r < 'A' || r > 'Z' })
	if end < 0 {
		end = len(rest)
	}
	if !ok || end < shortest || end > longest || end < len(rest) && rest[end] != ' ' || !strings.Contains(date, ":") {
		return after
	}
	return rest[end:]
}

// withoutClockWord takes off the end of a piece the word that stands before a clock time:
// "Posted by Ana Pérez at 12:23".
func withoutClockWord(piece, after string) string {
	if !opensClock().MatchString(after) {
		return piece
	}
	name, word, ok := words.CutLast(strings.TrimRight(piece, " "), " ")
	for ok && words.OpensLower(word) && utf8.RuneCountInString(word) <= clockWordMax {
		piece = name
		name, word, ok = words.CutLast(piece, " ")
	}
	return piece
}

// OpensWithBy reports whether a text opens with a word that opens credits: "by", "von".
func OpensWithBy(text string) bool {
	first, _, _ := strings.Cut(strings.TrimLeft(text, " "), " ")
	return IsOpener(first)
}

// withoutMonth takes off the end of a piece the month that stands before a day without a
// year, "By Ana Pérez March 3", or before another month: "Ana Pérez July/August 2019". A
// surname may be one, "By Ana May 3 comments", and a weekday none: "Updated Tue, Nov 3".
func withoutMonth(piece string) string {
	name, month, ok := words.CutLast(strings.TrimRight(piece, " /"), " ")
	month, _, _ = strings.Cut(month, "/") // "July/August"
	nameMin := 2                          // words
	if first, _, _ := strings.Cut(name, " "); IsOpener(first) {
		nameMin++
	}
	if ok && !strings.HasSuffix(name, ",") && words.CountTo(name, nameMin) >= nameMin && !words.OpensLower(month) && dates.MonthByName(strings.ToLower(month)) != 0 {
		return name
	}
	return piece
}

// opensClock matches "12:23 AM" and "9.05", not "3. May" and "1:0".
var opensClock = pattern.Of(`^[0-9]{1,2}[:.h][0-9]{2}`)

// clockWordMax is the length of the longest words that stand before a clock time: "at",
// "kl.", "a las", "alle".
const clockWordMax = 4

// besideDates are labels that stay beside a name when its date is cut out: "Ana
// Pérez Published".
var besideDates = dates.Labels(dates.BesideNames)

// withoutBesideDates takes such a label off one end of a piece.
func withoutBesideDates(piece string) string {
	piece = strings.Trim(piece, " ,:：")
	for _, word := range besideDates {
		if n := len(piece) - len(word); n > 0 && (piece[n-1] == ' ' || isGluedLabel(piece[n:])) && strings.EqualFold(piece[n:], word) {
			return strings.TrimRight(piece[:n], " ")
		}
		if len(piece) >= len(word) && (len(piece) == len(word) || piece[len(word)] == ' ') && strings.EqualFold(piece[:len(word)], word) && !OpensWithBy(piece[len(word):]) { // "Posted by Ana Pérez"
			return piece[len(word):]
		}
	}
	return piece
}

// isGluedLabel reports whether the label of a date may stand behind a name without a space:
// "AFPLast Updated". Short ones are the ends of names.
func isGluedLabel(label string) bool {
	const shortest = 6 // bytes, as "Posted" has
	return len(label) >= shortest && unicode.IsUpper(words.FirstRune(label))
}

// halveDoubledName makes "Ana Pérez" of "Ana Pérez Ana Pérez", which is a picture's
// text and the name beside it.
func halveDoubledName(s string) string {
	if n := len(s); n%2 == 1 && s[n/2] == ' ' && s[:n/2] == s[n/2+1:] {
		return s[:n/2]
	}
	return s
}
