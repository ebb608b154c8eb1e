package forms

import (
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// The html2text of Unix (there is one for Python too, which writes Markdown) sets headings
// between stars, six for those of the first level. It underlines links, which in plain text
// leaves underscores for their blanks, and prints the texts of pictures in brackets, on
// lines of their own. No blank line parts its paragraphs:
//
//	****** Ferry raised ******
//	[The ferry at noon]
//	Divers raised the Friday_ferry_to_Gull_Holm, which had lain below the pier of
//	the island since the storm.
//	Nobody was aboard.
//
// So lines are joined where the next word would not have fitted, before underscores become
// blanks, since that makes other words.

const (
	underscoredMin   = 5  // words with underscores that show that links have them
	underscoredShare = 40 // words of the dump to one of them, at most
)

// isHTML2Text reports whether a dump has headings between stars, or underscores for blanks,
// and no mark of Markdown, which has both as well: "** Ferry **", and names on networks.
func isHTML2Text(lines []string) bool {
	found, starred := 0, false
	var marks markdownMarks
	for i, line := range lines {
		if mayBeStarred(line) && !starred {
			_, _, length := starredHeading(lines[i:])
			starred = length > 0
		}
		marks.add(line)
		if strings.IndexByte(line, '_') < 0 || isCode(line) {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			if isUnderscored(word) {
				found++
			}
		}
	}
	switch {
	case marks.links+marks.headings > 0 || marks.showsLayout() || marks.breaks >= breaksMin:
		return false
	case starred:
		return true
	case found < underscoredMin:
		return false
	}
	all := 0
	for _, line := range lines {
		if !isCode(line) {
			all += len(strings.Fields(line))
		}
	}
	return found*underscoredShare >= all
}

// isCode reports whether a line may be one of code, in which names have underscores.
func isCode(line string) bool { return strings.ContainsAny(line, "{;=") }

// isUnderscored reports whether underscores in a word part words: not in an address, nor in
// a name of a file or of somebody on a network.
func isUnderscored(word string) bool {
	return strings.IndexByte(word, '_') >= 0 && !strings.Contains(word, "://") && !strings.ContainsAny(word, "@#=") && strings.ContainsFunc(word, words.IsLetterOrDigit)
}

// readHTML2Text joins the lines that were wrapped, writes headings as Markdown does and
// blanks for underscores, and leaves the texts of pictures out.
func readHTML2Text(lines []string) []string {
	lines = joinAtWidth(withoutStars(lines), wrappedWidth(lines), breaksAtHyphen)
	for i, line := range lines {
		if isPictureText(line) {
			line = ""
		}
		lines[i] = withBlanks(line)
	}
	return lines
}

// withoutStars writes headings as Markdown does, each between blank lines. One without text
// was a picture.
func withoutStars(lines []string) []string {
	out := make([]string, 0, len(lines))
	for i := 0; i < len(lines); {
		text, level, length := starredHeading(lines[i:])
		switch {
		case length == 0:
			out = append(out, lines[i])
		case text != "":
			out = append(out, "", strings.Repeat("#", level)+" "+text, "")
		}
		i += max(length, 1)
	}
	return out
}

// Headings have from starsMin stars on both sides to starsMax, which those of the first
// level have. One star is a bullet.
const (
	starsMin = 2
	starsMax = 6
)

// mayBeStarred reports whether there are stars on both sides of a line's text, or on one of a
// heading that goes on below.
func mayBeStarred(line string) bool { return strings.Contains(line, "**") }

// starredHeading reads the heading between stars that lines begin with: it may be wrapped,
// and an item of a list. It says how many lines they are, 0 for none.
func starredHeading(lines []string) (text string, level, length int) {
	const linesMax = 5
	first := strings.TrimPrefix(strings.TrimSpace(lines[0]), "* ")
	stars := len(first) - len(strings.TrimLeft(first, "*"))
	if stars < starsMin || stars > starsMax || len(first) == stars || strings.IndexByte(" _", first[stars]) < 0 {
		return "", 0, 0
	}
	for n, line := range lines[:min(len(lines), linesMax)] {
		switch {
		case n == 0:
			text = first[stars:]
		case isBlank(line):
			return "", 0, 0
		case breaksAtHyphen(text, strings.TrimSpace(line)):
			text += strings.TrimSpace(line)
		default:
			text += " " + strings.TrimSpace(line)
		}
		if rest, ok := strings.CutSuffix(text, first[:stars]); ok && rest != "" && strings.IndexByte(" _", rest[len(rest)-1]) >= 0 {
			return strings.Trim(rest, " _"), starsMax + 1 - stars, n + 1
		}
	}
	return "", 0, 0
}

// breaksAtHyphen reports whether a line was cut within a word that has a hyphen.
func breaksAtHyphen(line, next string) bool {
	before, hyphen := strings.CutSuffix(line, "-")
	last, _ := utf8.DecodeLastRuneInString(before)
	return hyphen && words.IsLetterOrDigit(last) && words.IsLetterOrDigit(words.FirstRune(next)) && !words.OpensWithJoiner(next)
}

// withBlanks returns a line with blanks for the underscores between words, and with the
// bullet that Markdown has for those of lists in lists.
func withBlanks(line string) string {
	indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
	if inner, ok := strings.CutPrefix(line[len(indent):], "o "); ok && indent != "" {
		line = indent + itemBullet + inner
	}
	if strings.IndexByte(line, '_') < 0 {
		return line
	}
	parts := slices.Collect(strings.SplitAfterSeq(line, " "))
	for i, part := range parts {
		if isUnderscored(part) {
			parts[i] = strings.TrimLeft(strings.ReplaceAll(part, "_", " "), " ")
		}
	}
	return strings.Join(parts, "")
}
