package dateline

import "strings"

// ParseLine reads a paragraph of text that is nothing but a dateline, also one whose place
// is told only by a dash or a colon that is gone: each is tried behind it. ok is false
// where it is none, or may as well be a credit.
//
//	ParseLine("LUDFORD, Kent"), ParseLine("ELMPOINT (AFP)"), ParseLine("【本报讯】"), ParseLine("रामगढ़")  true
//	ParseLine("LUDFORD"), ParseLine("Ana Pérez"), ParseLine("Read more")            false
func ParseLine(text string) (dl Dateline, ok bool) {
	if len(text) > Window/2 {
		return Dateline{}, false
	}
	if dl, ok := ParseLone(text); ok {
		return dl, true
	}
	for _, end := range lineEnds {
		if dl, ok := Parse(text + end); ok && dl.Text == strings.TrimRight(text, " .:-–—") && !dl.MayBeCredit() {
			return dl, true
		}
	}
	if dl, ok := ParseFirstLine(text); ok && HasRegion(dl.Place) {
		return dl, true
	}
	const sentence = ": यह कहानी एक वाक्य से शुरू होती है।"
	dl, ok = readNamedCaseless(text+sentence, func(string) bool { return false })
	return dl, ok && dl.Text == text && !reportsUnnamed(text) // that is a credit
}

// lineEnds are how a story goes on behind a dateline, in languages that end it each in
// their own way.
var lineEnds = []string{"", " - The", " – The", " — The", ": The", ". The", " The", "一座", " 一座", "は", " 나", " یہ", " यह", " এই"}

// ParseFirstLine reads a line of text as if the first paragraph of a story went on behind
// it, so that an unknown name in capitals is a place, too: see [ParseFirst].
func ParseFirstLine(text string) (dl Dateline, ok bool) {
	const sentence = " -- The story begins behind a dash with a sentence."
	dl, ok = ParseFirst(text+sentence, func(string) bool { return false })
	return dl, ok && dl.Text == text
}
