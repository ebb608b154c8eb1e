package credit

import (
	"strings"
	"unicode"
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
// label.
func hasUnknownColon(words []word) bool {
	if dateLabels[words[0].fold] {
		return false
	}
	for _, w := range words {
		if w.colon != "" && !dateLabels[w.fold] {
			return true
		}
	}
	return false
}

// label reads a part that opens with some other label, such as "Tags:". Before
// the authors it has no meaning, after them it ends the credit.
func (r *reader) label(p part, words []word) {
	switch {
	case len(r.names) > 0:
		if !strings.Contains(p.sep, "\n") && !dateLabels[words[0].fold] {
			r.failed = r.strict
		}
		r.done = !dateLabels[words[0].fold]
	case dateLabels[words[0].fold]:
	case r.strict:
		r.failed = true
	}
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

// opens reports whether an opener of n words does open a credit here. In a
// known author field "Von" and "Oleh" may begin a name.
func (r *reader) opens(words []word, n int) bool {
	colon := words[n-1].colon != ""
	if n == len(words) && !colon && r.strict && strings.TrimSpace(r.next) != "" && !isCJK(words[0].text) {
		return false
	}
	if n == 1 && n < len(words) && !colon && nounOpeners[words[0].fold] {
		return false
	}
	if r.strict && ambiguousOpeners[words[0].fold] && isAcronymFirst(words) {
		return false
	}
	if r.strict || n == len(words) || isStrongOpener(words[:n]) || isAgency(words[n:]) {
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
	return openers.strong[foldOf(words)]
}

// stop ends the reading. A strict text that has no author yet is somebody
// else's credit.
func (r *reader) stop() {
	r.done = true
	r.failed = r.strict && len(r.names) == 0
}

// OpensWithCase reports whether the first letter of s is one that can be upper
// or lower case.
func OpensWithCase(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r) || unicode.IsLower(r)
	}
	return false
}
