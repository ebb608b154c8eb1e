package credit

import (
	"strings"
	"unicode"

	"shuck/extract/internal/words"
)

// behindRubric removes the lines above one that opens with a by-word, if they
// are no longer than the name of a section or a date: "News\nBy Ana Pérez".
func behindRubric(parts []part) []part {
	words := 0
	for i, p := range parts {
		if strings.Contains(p.sep, "\n") && byWords[p.words[0].fold] {
			return parts[i:]
		}
		if words += len(p.words); words > maxRubricWords {
			break
		}
	}
	return parts
}

// maxRubricWords is how many words such lines may have: a section and a date.
const maxRubricWords = 8

// behindOthers takes off the parts that credit others, where a part follows that opens a
// credit: "Reviewed by Juan Gil — Written by Ana Pérez".
func behindOthers(parts []part) []part {
	if len(parts) < 2 || !opensOtherCredit(parts[0].words) {
		return parts
	}
	for i, p := range parts[1:] {
		if n := openerLen(p.words); n > 0 && n < len(p.words) && (isStrongOpener(p.words[:n]) || byWords[p.words[n-1].fold] || p.words[n-1].colon != "") {
			return parts[i+1:]
		}
	}
	return parts
}

// beforeOtherWork returns the parts of a CJK credit up to what others did for the story,
// where a bar or a slash stands for a colon: "取材・文／森下", of "取材・文／森下　写真／大槻".
func beforeOtherWork(parts []part) []part {
	for i := 0; i+1 < len(parts); i++ {
		of := parts[i].words
		if last := len(of) - 1; last > 0 && otherWork[of[last].text] && isBarOrSlash(parts[i+1].sep) {
			parts[i].words = of[:last]
			return parts[:i+1]
		}
	}
	return parts
}

// withoutPictures takes out who made the pictures, as brackets say, and the brackets of who
// wrote the text: "Ana Pérez (text) and Juan Gil (photos)".
func withoutPictures(parts []part) []part {
	for i := len(parts) - 1; i > 0; i-- {
		of := parts[i].words
		if len(of) != 1 || !strings.HasSuffix(parts[i].sep, "(") {
			continue
		}
		switch {
		case pictureWords[of[0].fold] && i > 1:
			parts = append(parts[:i-1:i-1], parts[i+1:]...)
			i--
		case nounOpeners[of[0].fold]:
			parts = append(parts[:i:i], parts[i+1:]...)
		}
	}
	return parts
}

// otherWork is what others do for a story, in Chinese and Japanese.
var otherWork = words.WordSet("编辑 編輯 編集 责编 責編 责任编辑 責任編輯 校对 校對 审核 图 圖 图片 圖片 摄影 攝影 摄 写真 撮影 イラスト 构成 構成")

// isBarOrSlash reports whether a separator is a bar or a slash, of any width.
func isBarOrSlash(sep string) bool {
	switch strings.TrimSpace(sep) {
	case "|", "｜", "/", "／":
		return true
	}
	return false
}

// opensOtherCredit reports whether words open a credit of somebody who did not
// write the story. "Updated" does so only before "by".
func opensOtherCredit(words []word) bool {
	fold := words[0].fold
	if !OtherCredits[fold] {
		return false
	}
	return !dateLabels[fold] || len(words) > 1 && byWords[words[1].fold]
}

// hasUnknownColon reports whether a colon follows a word that is no known
// label, and no number follows that: what stands before a number is the label of a date.
func hasUnknownColon(words []word) bool {
	if dateLabels[words[0].fold] {
		return false
	}
	for i, w := range words {
		if w.colon != "" && !dateLabels[w.fold] && (i+1 == len(words) || !isDigit(words[i+1].text[0])) {
			return true
		}
	}
	return false
}

// label reads a part that opens with some other label, such as "Tags:". Before
// the authors it has no meaning, after them it ends the credit.
func (r *reader) label(p part, words []word) {
	dated := dateLabels[words[0].fold]
	if len(r.names) == 0 {
		r.failIf(!dated)
		return
	}
	r.endIf(!dated)
	r.failIf(!dated && !strings.Contains(p.sep, "\n"))
}

// behindVerb returns the words after "was written by" and "Guide by", or nil.
func behindVerb(words []word) []word {
	for i := 1; i+1 < len(words); i++ {
		if words[i].text == "by" {
			return words[i+1:]
		}
	}
	return nil
}

// An opener is what stands before the name: "By", "Written by".
type opener struct {
	strong    bool // it is enough to make a single word or a nickname an author
	ambiguous bool // it also opens ordinary phrases
}

// cutOpeners cuts the openers off a part and prints them.
func (r *reader) cutOpeners(p part) part {
	for n := openerLen(p.words); n > 0 && r.opens(p.words, n); n = openerLen(p.words) {
		first := p.words[:n]
		r.marked = r.marked || len(r.names) == 0
		r.bylined = r.bylined || r.marked
		r.opener = opener{
			strong:    isStrongOpener(first) || opensNickname(p.words, n),
			ambiguous: n == 1 && ambiguousOpeners[first[0].fold],
		}
		r.printed.add(p.sep, first)
		p.sep = sepBehindOpener(p.words, n)
		p.words = p.words[n:]
	}
	return p
}

// sepBehindOpener returns the separator between an opener and the name: a
// space, or nothing if the name is printed right after a colon.
func sepBehindOpener(words []word, n int) string {
	last := words[n-1]
	if n < len(words) && last.colon != "" && words[n].at == last.end+len(last.colon) {
		return ""
	}
	return " "
}

// opens reports whether an opener of n words does open a credit here.
func (r *reader) opens(words []word, n int) bool {
	colon := words[n-1].colon != ""
	switch alone := n == len(words); {
	case alone && !colon && r.strict && strings.TrimSpace(r.ahead.sep) != "" && !isCJK(words[0].text):
		return false
	case n == 1 && !alone && !colon && nounOpeners[words[0].fold], n == 1 && words[0].fold == "from" && !r.fromSomewhere:
		return false
	case r.strict:
		return !ambiguousOpeners[words[0].fold] || !isAcronymFirst(words)
	}
	return opensField(words, n)
}

// opensField reports whether an opener opens a known author field, where "Von"
// and "Oleh" may begin a name.
func opensField(words []word, n int) bool {
	if n == len(words) || isStrongOpener(words[:n]) || isAgency(words[n:]) || areInitials(words[n].text) {
		return true
	}
	w := words[0]
	if articles[words[n].text] {
		return false
	}
	return w.text == w.fold || len(words) > 2 || !nameOpeners[w.fold]
}

// opensNickname reports whether words are like "by infoduck": a by-word in
// small letters begins no sentence, so that even a nickname will do.
func opensNickname(words []word, n int) bool {
	w := words[0]
	return n == 1 && len(words) == 2 && w.text == w.fold && (w.fold == "by" || w.fold == "von")
}

// isStrongOpener reports whether an opener is enough to make any word after it
// an author.
func isStrongOpener(words []word) bool {
	if words[len(words)-1].colon != "" {
		return true
	}
	return holds(openers.strong, words)
}

// saysFromWhere reports whether a part of a credit that opens with "From" has a role of the
// press or ends with a place.
func saysFromWhere(parts []part) bool {
	if len(parts) == 0 || parts[0].words[0].fold != "from" {
		return false
	}
	for _, p := range parts {
		for i, w := range p.words {
			if pressRoles[w.fold] || w.text == "in" && isKnownPlace(p.words[i+1:]) {
				return true
			}
		}
	}
	return false
}

// behindReport takes off the first part what says from where somebody reports: "Aus Oslo
// berichtet Udo Kern".
func (r *reader) behindReport(parts []part) []part {
	const placeMax = 3 // words
	if len(parts) == 0 || parts[0].words[0].fold != "aus" {
		return parts
	}
	words := parts[0].words
	for i := 2; i < min(len(words)-1, placeMax+2); i++ {
		if reports[words[i].fold] {
			r.marked, r.bylined = true, true
			r.printed.add("", words[:i+1])
			rest := part{sep: " ", words: words[i+1:]}
			return append([]part{rest}, parts[1:]...)
		}
	}
	return parts
}

// reports are the verbs that stand between a place and the name of who reports from
// there, or the other way round: "Ana Pérez reports from Madrid".
var reports = words.WordSet("reports reporting berichtet berichten rapporterar rapporterer rapporteert informa")

// stop ends the reading. A strict text that has no author yet is somebody
// else's credit.
func (r *reader) stop() {
	r.endIf(true)
	r.failIf(len(r.names) == 0)
}

// OpensWithCase reports whether the first letter of s is one that can be upper
// or lower case.
func OpensWithCase(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r) || words.IsLower(r)
	}
	return false
}
