package credit

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// Signature returns the names in brackets at the end of a Chinese paragraph, which
// is how its author signs it: "…。（记者 王小明）", "…。（王小明 李红）". ok is false if
// there are none.
func Signature(paragraph string) (names string, ok bool) {
	paragraph = strings.TrimSpace(paragraph)
	body, closed := strings.CutSuffix(paragraph, "）")
	if !closed {
		body, closed = strings.CutSuffix(paragraph, ")")
	}
	at := max(strings.LastIndex(body, "（"), strings.LastIndex(body, "("))
	if !closed || at < 0 || len(body)-at > maxCaselessBytes {
		return "", false
	}
	_, size := utf8.DecodeRuneInString(body[at:])
	names = strings.TrimSpace(body[at+size:])
	if c, ok := Parse(names); ok && c.Marked && isCJK(c.Names[0]) {
		return c.Lines, true
	}
	return names, AreChineseNames(names)
}

// Initials returns the letters in brackets with which an author signs below or behind the
// last sentence, or a name in them: "… said the skipper. (av)", "(av/dpa)", "(Ana Pérez)".
// ok is false if there are none.
func Initials(paragraph string) (initials string, ok bool) {
	const shortest, longest = 2, 3 // letters
	body, closed := strings.CutSuffix(strings.TrimSpace(paragraph), ")")
	before, initials, opened := words.CutLast(body, "(")
	if before = strings.TrimSpace(before); !closed || !opened || before != "" && !strings.ContainsAny(before[len(before)-1:], `.!?"`) && !strings.HasSuffix(before, "”") && !strings.HasSuffix(before, "“") {
		return "", false
	}
	for part := range strings.SplitSeq(initials, "/") {
		isShort := len(part) >= shortest && len(part) <= longest && strings.Trim(part, "abcdefghijklmnopqrstuvwxyz") == ""
		if !isShort && !Agencies[strings.ToLower(part)] {
			return initials, signsByName(initials)
		}
	}
	return initials, true
}

// signsByName reports whether brackets hold a credit, or nothing but the name of one person.
func signsByName(inside string) bool {
	const longest = 3 // words of a name
	if c, ok := Parse(inside); !ok || !c.Marked && (len(c.Names) != 1 || c.Names[0] != inside) {
		return false
	}
	n := strings.Count(inside, " ")
	return n > 0 && n <= longest && strings.IndexByte(inside, '/') < 0 // "Agency/Another Agency" is where a picture is from
}

// Introduced returns the name that a note about an author begins with, alone or before what
// it says of them: "Ana Pérez writes about boats."
func Introduced(note string) (name string, ok bool) {
	const longest = 4 // words
	fields := strings.Fields(note)
	n := 0
	for n < len(fields) && n <= longest && (isCapitalized(fields[n]) || n > 0 && particles[fields[n]]) {
		if n++; strings.HasSuffix(fields[n-1], ",") {
			break
		}
	}
	if n < 2 || n > longest || n < len(fields) && !strings.HasSuffix(fields[n-1], ",") && !words.OpensLower(fields[n]) {
		return "", false
	}
	name = strings.TrimRight(strings.Join(fields[:n], " "), ",.:")
	c, ok := Parse(name)
	return name, ok && len(c.Names) == 1 && c.Names[0] == name
}

// IsEastAsianName reports whether a text is the name of one person as most are in China
// or in Korea: a surname and one or two characters more.
func IsEastAsianName(text string) bool {
	return isKoreanName(text) || !strings.ContainsAny(text, " \u3000\u00a0、，,") && AreChineseNames(text)
}

// isKoreanName reports whether a text is a Korean surname and two syllables, and no
// department of a paper: "김서연", not "정치부".
func isKoreanName(text string) bool {
	const syllables = 3
	if !isHangul(text) || utf8.RuneCountInString(text) != syllables || !isCJKName(text) {
		return false
	}
	surname, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(koreanSurnames, surname) && !strings.ContainsRune(koreanDepartments, last)
}

// koreanSurnames are those of nearly all Koreans, and koreanDepartments what departments,
// papers and counts end with.
const (
	koreanSurnames    = "김이박최정강조윤장임한오서신권황안송류전나홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용"
	koreanDepartments = "부면팀국사보수회판률일글"
)

// AreChineseNames reports whether a text is nothing but names of people as most are
// in China: a surname and one or two characters, and spaces or commas between them.
func AreChineseNames(text string) bool {
	const shortest, longest = 2, 3 // characters
	names := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \u3000\u00a0、，,", r) })
	for _, name := range names {
		surname, _ := utf8.DecodeRuneInString(name)
		if n := utf8.RuneCountInString(name); n < shortest || n > longest || !isCJKName(name) || !strings.ContainsRune(chineseSurnames, surname) {
			return false
		}
	}
	return len(names) > 0
}
