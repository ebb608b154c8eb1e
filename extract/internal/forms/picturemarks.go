package forms

import (
	"slices"
	"strings"

	"shuck/extract/internal/words"
)

// Pandoc prints a picture as its text in brackets. noPicture is one without a text.
const noPicture = "[]"

// hasPictureMarks reports whether a dump has pictures as pandoc prints them, among
// the lists that it prints.
func hasPictureMarks(lines []string) bool {
	const few = 2
	empty, items := 0, 0
	for _, line := range lines {
		text := strings.TrimSpace(line)
		if text == noPicture || strings.HasPrefix(text, noPicture+" ") || text == "-   "+noPicture {
			empty++
		} else if strings.HasPrefix(text, "-   ") {
			items++
		}
	}
	return empty >= few && empty+items > 2*few
}

// withoutPictureMarks takes the marks away, and what stands in brackets on lines of
// its own: the texts of pictures.
func withoutPictureMarks(lines []string) []string {
	out := make([]string, 0, len(lines))
	for i := 0; i < len(lines); i++ {
		if end := pictureEnd(lines, i); end > i {
			if line := lines[i]; strings.HasPrefix(strings.TrimSpace(line), "-   ") {
				out = append(out, line[:strings.IndexByte(line, '-')+1])
			} else {
				out = append(out, "")
			}
			i = end - 1
			continue
		}
		line := lines[i]
		if strings.Contains(line, noPicture) {
			line = strings.TrimRight(strings.ReplaceAll(line, noPicture, ""), " ")
		}
		out = append(out, withoutPictureText(line))
	}
	return slices.Clip(out)
}

// withoutPictureText returns a line without the text of a picture before what it shows:
// "[Avatar for Ana Perez] Ana Perez", "[Avatar] by Ana Perez".
func withoutPictureText(line string) string {
	start := len(line) - len(strings.TrimLeft(strings.TrimPrefix(line, "-"), " "))
	text, rest, ok := strings.Cut(line[start:], "]")
	if rest = strings.TrimSpace(rest); !ok || !strings.HasPrefix(text, "[") || rest == "" {
		return line
	}
	first, _, _ := strings.Cut(rest, " ")
	for word := range strings.FieldsSeq(text[1:]) {
		if word == first || pictureWords[strings.ToLower(word)] {
			return line[:start] + rest
		}
	}
	if opensGluedCredit(rest) {
		return line[:start] + rest
	}
	return line
}

// pictureWords say that a text is that of a picture.
var pictureWords = words.WordSet("avatar photo picture image logo icon portrait foto bild")

// pictureEnd returns the number of the line behind the text of a picture that
// begins on a line; the line itself where there is none.
func pictureEnd(lines []string, start int) int {
	const linesMax = 12
	text := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(lines[start]), "-   "))
	if !strings.HasPrefix(text, "[") {
		return start
	}
	depth := 0
	for i := start; i < min(len(lines), start+linesMax); i++ {
		if i > start {
			text = strings.TrimSpace(lines[i])
		}
		if text == "" {
			return start
		}
		for k := 0; k < len(text); k++ {
			switch text[k] {
			case '[':
				if depth++; depth == 1 && k > 0 && i > start {
					return start
				}
			case ']':
				if depth--; depth == 0 {
					if k+1 == len(text) {
						return i + 1
					}
					if text[k+1] != '[' {
						return start
					}
				}
			}
		}
	}
	return start
}
