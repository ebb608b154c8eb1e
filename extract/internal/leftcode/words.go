package leftcode

import (
	"shuck/extract/internal/words"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What tells code from text are its words: those of a language stand behind one another,
// those of code have marks between them.

// isProse reports whether a line is a sentence or two, rather than code or a remark in
// it.
func isProse(line string) bool {
	const (
		wordsMin = 10
		marksMax = 50 // bytes to a mark of code
	)
	line = strings.TrimSpace(line)
	if line == "" || strings.ContainsAny(line[:1], "*/#.{}()[]\"'`<+-") || strings.ContainsAny(line, "{}") {
		return false
	}
	marks := 0
	for _, mark := range []string{";", "=", "//", "()", `":`, "||", "&&"} {
		marks += strings.Count(line, mark)
	}
	return marks*marksMax <= len(line) && words.CountTo(line, wordsMin) >= wordsMin
}

// codeWords is the length of the end of a text in which there are no three words of a
// language behind one another, and none at its beginning. A bar ends a title.
func codeWords(text string) int {
	const wordsMin = 3
	rest, behind, run := text, text, 0
	for {
		rest = strings.TrimRight(rest, " \t\r\n")
		if rest == "" && run == 0 {
			return len(text)
		}
		if rest == "" {
			return len(text) - len(behind)
		}
		if open := openingOf(rest); open > 0 { // "track(a, b)"
			rest, run = rest[:strings.LastIndexAny(rest[:open], " \t\r\n")+1], 0
			continue
		}
		at := strings.LastIndexAny(rest, " \t\r\n") + 1
		switch word := rest[at:]; {
		case word == "|":
			behind, run = rest, wordsMin
		case !isWord(word) || isKeyword[word]:
			run = 0
		default:
			if run++; run == 1 {
				behind = rest
			}
		}
		if run == wordsMin {
			return len(text) - len(behind)
		}
		rest = rest[:at]
	}
}

// openingOf is where the bracket opens that a text ends with, if a name stands before it
// and no sentence in it; else 0.
func openingOf(text string) int {
	if !strings.HasSuffix(text, ")") {
		return 0
	}
	depth := 0
	for i := len(text) - 1; i > max(0, len(text)-sight); i-- {
		switch text[i] {
		case ')':
			depth++
		case '(':
			depth--
		}
		if depth > 0 {
			continue
		}
		if text[i-1] == ' ' || isProse(text[i+1:len(text)-1]) {
			return 0
		}
		return i
	}
	return 0
}

// isKeyword are the words of programs and the elements of styles that are words of a
// language too.
var isKeyword = map[string]bool{
	"function": true, "var": true, "let": true, "const": true, "if": true, "else": true, "for": true, "while": true, "do": true, "return": true, "new": true,
	"typeof": true, "in": true, "of": true, "try": true, "catch": true, "switch": true, "case": true, "async": true, "class": true, "extends": true, "export": true,
	"and": true, "not": true, "only": true, "screen": true, "all": true, "print": true, "html": true, "body": true, "a": true, "p": true, "i": true, "b": true,
	"ul": true, "ol": true, "li": true, "div": true, "span": true, "img": true, "table": true, "tr": true, "td": true, "th": true, "svg": true, "input": true, "button": true,
}

// isWord reports whether a word is one of a language, with the stops around it.
func isWord(word string) bool {
	if strings.IndexByte(".#@:_$", word[0]) >= 0 || word[0] == '(' && strings.IndexByte(":,", word[len(word)-1]) >= 0 {
		return false
	}
	word = strings.Trim(word, "(.,:;!?\"')“”‘’„«»–—-…")
	for _, r := range word {
		if r < utf8.RuneSelf && !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '/' {
			return false
		}
	}
	return word != ""
}

// isSelector reports whether a text before a brace is the elements to which styles go.
func isSelector(lead string) bool {
	const wordsMax = 3
	return strings.ToLower(lead) == lead && len(strings.Fields(lead)) <= wordsMax && !strings.Contains(lead, ". ")
}

// statementStarts are what lines of code begin with.
var statementStarts = [...]string{
	"//", "/*", "*/", "<!--", "-->", "<![CDATA[", "]]>", "@import", "@charset",
}

// withoutStatements takes the statements out of a line that has text too.
func withoutStatements(line string) string {
	if strings.IndexByte(line, ';') < 0 {
		return line
	}
	var kept strings.Builder
	for piece := range strings.SplitAfterSeq(line, ";") {
		if code, isCall := strings.CutSuffix(piece, ";"); !isCall || !strings.Contains(code, "=") && !hasCall(code) {
			kept.WriteString(piece)
		} else {
			kept.WriteString(piece[:statementStart(code)])
		}
	}
	return kept.String()
}

// statementStart is where the statement begins that a text ends with. It may be glued to
// the last word.
func statementStart(text string) int {
	start := len(text) - codeWords(text)
	first := strings.TrimLeft(text[start:], " \t")
	if end := strings.IndexAny(first, " \t"); end >= 0 {
		first = first[:end]
	}
	for _, name := range [...]string{"window.", "document.", "self."} {
		if at := strings.Index(first, name); at > 0 {
			return start + strings.Index(text[start:], first) + at
		}
	}
	return start
}

// hasCall reports whether a name stands before a bracket, without a space: "push(".
func hasCall(code string) bool {
	at := strings.IndexByte(code, '(')
	return at > 0 && code[at-1] != ' '
}

// isStatement reports whether a line is code without braces: a statement, a remark, what
// is left of markup; near code also what is hardly anything but marks.
func isStatement(line string, nearCode bool) bool {
	line = strings.TrimSpace(line)
	if line == "" {
		return false
	}
	for _, start := range statementStarts {
		if strings.HasPrefix(line, start) {
			return !isProse(line)
		}
	}
	if (strings.HasSuffix(line, "{") || opensWithCall(line) || isList(line)) && codeWords(line) == len(line) {
		return true
	}
	if !nearCode || isProse(line) {
		return false
	}
	return line[0] == '*' || strings.HasSuffix(line, ",") && codeWords(line) == len(line) || marksIn(line)*marksShareMin >= len(line)
}

// isList reports whether a line is a list of values: `[429496730, "5_popular", 1],`.
func isList(line string) bool {
	return strings.HasPrefix(line, "[") && strings.HasSuffix(strings.TrimSuffix(line, ","), "]")
}

// opensWithCall reports whether a line opens with a name that has dots, and calls it or
// gives it a value: "document.write(", "window.a = ".
func opensWithCall(line string) bool {
	rest := strings.TrimLeftFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("._$", r) })
	name := line[:len(line)-len(rest)]
	return strings.Contains(name, ".") && (strings.HasPrefix(rest, "(") || strings.HasPrefix(strings.TrimLeft(rest, " "), "="))
}

// marksShareMin is the most bytes of a line of code to a mark.
const marksShareMin = 6

// marksIn counts the marks of a line that code has more of than text.
func marksIn(line string) int {
	marks := 0
	for i := range len(line) {
		if strings.IndexByte("(){}[];=<>\"|&$_\\/*!+", line[i]) >= 0 {
			marks++
		}
	}
	return marks
}
