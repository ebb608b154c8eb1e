package credit

import (
	"strings"
	"unicode"
)

// behindRubric drops the lines above one that opens with a by-word, when they
// are no longer than a rubric or a date: "News\nBy Ana Pérez".
func behindRubric(parts []creditPart) []creditPart {
	words := 0
	for i, p := range parts {
		if strings.Contains(p.sep, "\n") && creditByWords[p.words[0].fold] {
			return parts[i:]
		}
		if words += len(p.words); words > creditRubricMax {
			break
		}
	}
	return parts
}

// creditRubricMax is the length in words of a rubric with a date.
const creditRubricMax = 8

// isCreditStop tells whether words open a credit of somebody who did not
// write the story. "Updated" does so before "by" only.
func isCreditStop(words []creditWord) bool {
	fold := words[0].fold
	if !Stops[fold] {
		return false
	}
	return !creditStamps[fold] || len(words) > 1 && creditByWords[words[1].fold]
}

// hasCreditColon tells whether a colon stands behind a word that announces
// nothing we know.
func hasCreditColon(words []creditWord) bool {
	if creditStamps[words[0].fold] {
		return false
	}
	for _, w := range words {
		if w.colon != "" && !creditStamps[w.fold] {
			return true
		}
	}
	return false
}

// label reads a part that opens with some other label, such as "Tags:". In
// front of the signers it stands for nothing, behind them it ends the credit.
func (r *creditReader) label(p creditPart, words []creditWord) {
	switch {
	case len(r.names) > 0:
		if !strings.Contains(p.sep, "\n") && !creditStamps[words[0].fold] {
			r.failed = r.strict
		}
		r.done = !creditStamps[words[0].fold]
	case creditStamps[words[0].fold]:
	case r.strict:
		r.failed = true
	}
}

// behindVerb gives the words behind "was written by" and "Guide by", or nil.
func behindVerb(words []creditWord) []creditWord {
	for i := 1; i+1 < len(words); i++ {
		if words[i].text == "by" {
			return words[i+1:]
		}
	}
	return nil
}

// opens tells whether an opener does open a credit here. In a known author
// field "Von" and "Oleh" may begin a name.
func (r *creditReader) opens(words []creditWord, n int) bool {
	colon := words[n-1].colon != ""
	if n == len(words) && !colon && r.strict && strings.TrimSpace(r.next) != "" && !isCreditHan(words[0].text) {
		return false
	}
	if n == 1 && n < len(words) && !colon && creditNounOpeners[words[0].fold] {
		return false
	}
	if r.strict && creditShyOpeners[words[0].fold] && isCreditAcronym(words) {
		return false
	}
	if r.strict || n == len(words) || isStrongOpener(words[:n]) || isCreditAgency(words[n:]) {
		return true
	}
	w := words[0]
	if creditArticles[words[n].text] {
		return false
	}
	return w.text == w.fold || len(words) > 2 || !creditNameOpeners[w.fold]
}

// isNickOpener is true for "by infoduck": the by-word in small letters begins no
// sentence, so that even a nickname will do.
func isNickOpener(words []creditWord, n int) bool {
	w := words[0]
	return n == 1 && len(words) == 2 && w.text == w.fold && (w.fold == "by" || w.fold == "von")
}

func isStrongOpener(words []creditWord) bool {
	if words[len(words)-1].colon != "" {
		return true
	}
	return creditOpeners.strong[foldCredit(words)]
}

// stop ends the reading. A strict text that has no signer yet is a credit of
// somebody else.
func (r *creditReader) stop() {
	r.done = true
	r.failed = r.strict && len(r.names) == 0
}

// opensWithCase tells a word of a script that knows capitals.
func OpensWithCase(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r) || unicode.IsLower(r)
	}
	return false
}
