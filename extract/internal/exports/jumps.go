package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"
)

// What is in the text of a story and is none of it: lines that say where it goes on in a paper, comments
// of those who read it before, and who signs its end.

// jumpLine matches where a story goes on in a paper, and from where: "Continued on A6", "SEE BRIDGE, A6",
// "» Fortsetzung auf Seite 3", "FROM PAGE A1".
var jumpLine = pattern.Of(`^[»>→► (-]*(?i:(?:continued|cont'd|cont\.?) (?:on|from)|from page|(?:please )?turn to|see (?:story|page)|(?:fortsetzung|weiter) (?:auf|von|im)|(?:lire la )?suite (?:en|de|à)|(?:sigue|viene|continúa) (?:en|de)|(?:segue|continua) (?:a|da|na|dalla)|vervolg (?:op|van)|forts\pL+ (?:på|från|fra)|(?:окончание|продолжение) на|ciąg dalszy na|dokončení na)(?: \pL+\.?){0,3} ?[A-Z]?\d{1,3}[.)»> -]*$|^(?:(?:SEE|See|»|►|>) \p{Lu}[\p{Lu} '’-]*,?|\p{Lu}[\p{Lu} '’-]*,) (?:(?:PAGE |Page |P\.? ?)[A-Z]?|[A-Z])\d{1,2}$`)

// isJump reports whether a line says where a story goes on.
func isJump(line string) bool {
	const longest = 60
	line = strings.TrimSpace(line)
	return len(line) <= longest && strings.ContainsAny(line, "0123456789") && jumpLine().MatchString(line)
}

// WithoutJumps returns the lines of a story without those that say where it goes on, and the word in
// capitals that stands for it above the rest.
func WithoutJumps(lines []string) []string {
	const above = 3
	if !slices.ContainsFunc(lines[min(len(lines), above):], isJump) {
		return lines
	}
	out, below := slices.Clone(lines[:above]), false
	for i, line := range lines[above:] {
		next := i + above + 1
		if isJump(line) || below && next < len(lines) && dateline.IsCapitals(line) && isJump(lines[next]) {
			below = true
			continue
		}
		below = below && isBlank(line)
		out = append(out, line)
	}
	return out
}

// noteMark matches the marks of comments in Google Docs, "[a]", "[ab]".
var noteMark = pattern.Of(`\[[a-z]{1,2}\]`)

// WithoutNotes returns the lines of a document without the comments on it, which stand at its end, and
// their marks: "[a]Who says so?".
func WithoutNotes(lines []string) []string {
	end := len(lines)
	for end > 0 && (isBlank(lines[end-1]) || opensNote(lines[end-1])) {
		end--
	}
	if !slices.ContainsFunc(lines[end:], opensNote) || !slices.ContainsFunc(lines[:end], noteMark().MatchString) {
		return lines
	}
	out := make([]string, end)
	for i, line := range lines[:end] {
		out[i] = noteMark().ReplaceAllString(line, "")
	}
	return out
}

// opensNote reports whether a line opens with such a mark.
func opensNote(line string) bool {
	at := noteMark().FindStringIndex(line[:min(len(line), 4)])
	return at != nil && at[0] == 0
}

// initials matches those of the editors, with which wires end a story: "hbe kno".
var initials = pattern.Of(`^(?:\p{Lu}{2,4} )?\p{Ll}{2,4}[ /]\p{Ll}{2,4}$`)

// isInitials reports whether a line has nothing but those, below a sentence and a blank line.
func isInitials(lines []string, i int) bool {
	const longest = 18 // bytes
	line := strings.TrimSpace(lines[i])
	return i > 1 && len(line) <= longest && isBlank(lines[i-1]) && words.EndsLikeSentence(strings.TrimSpace(lines[i-2])) && initials().MatchString(line)
}

// WithoutSigners returns the lines of a story without the initials of its editors and the agency that
// signs its last line, "(ANI)".
func WithoutSigners(lines []string) []string {
	end := lastFilled(lines, len(lines))
	if end > 0 && isInitials(lines, end) {
		end = lastFilled(lines, end)
		lines = lines[:end+1]
	}
	if end < 1 {
		return lines
	}
	if text := lastWords().ReplaceAllString(lines[end], ""); len(text) < len(lines[end]) && text != "" {
		return append(slices.Clone(lines[:end]), text)
	}
	return lines
}

// lastFilled returns the last line with text above one, -1 for none.
func lastFilled(lines []string, end int) int {
	for end--; end >= 0 && isBlank(lines[end]); end-- {
	}
	return end
}
