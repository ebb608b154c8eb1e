package markdown

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
)

// code renders blocks that are the lines of one piece of code.
func (r *renderer) code(at *place, blocks []int) {
	var b strings.Builder
	for i, block := range blocks {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, p := range r.pieces(block) {
			b.WriteString(p.Text)
		}
	}
	if fence := Fence(b.String(), languageOf(at.code)); fence != "" {
		r.out.write(leaf{frames: at.frames, lines: strings.Split(fence, "\n")})
	}
}

// Fence is code between fences, with more backticks than stand in it in a row, and
// with its language where that is known. It is "" for code without a character.
func Fence(code, language string) string {
	if strings.TrimSpace(code) == "" {
		return ""
	}
	fence := backticks(code, 3)
	return fence + language + "\n" + strings.Trim(code, "\n") + "\n" + fence
}

// codeSpan is code among text.
func codeSpan(code string) string {
	code = strings.ReplaceAll(code, "\n", " ")
	fence := backticks(code, 1)
	if len(fence) > 1 || strings.HasPrefix(code, " ") && strings.HasSuffix(code, " ") {
		return fence + " " + code + " " + fence
	}
	return fence + code + fence
}

// backticks are more than stand in code in a row, and at least so many.
func backticks(code string, least int) string {
	row := 0
	for i := range len(code) {
		if code[i] != '`' {
			row = 0
			continue
		}
		row++
		least = max(least, row+1)
	}
	return strings.Repeat("`", least)
}

// languageOf is the language of code as the page declares it: on the element, on the
// <code> that is all of it, or on one of the nearest elements around.
func languageOf(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Code {
			if language := declaredLanguage(c); language != "" {
				return language
			}
			break
		}
	}
	const near = 4
	for i := 0; i < near && n != nil && n.DataAtom != atom.Body; i, n = i+1, n.Parent {
		if language := declaredLanguage(n); language != "" {
			return language
		}
	}
	return ""
}

// languagePrefixes stand before a language in a class; the first that matches counts.
var languagePrefixes = []string{"language-", "lang-", "highlight-source-", "highlight-text-", "brush:", "sourceCode-", "highlight-"}

// noLanguages are what pages declare instead of a language.
var noLanguages = map[string]bool{
	"": true, "none": true, "text": true, "plain": true, "plaintext": true, "plain-text": true, "txt": true, "default": true, "auto": true,
	"nohighlight": true, "no-highlight": true, "notranslate": true, "wrapper": true, "container": true, "code": true, "block": true, "basic": true,
}

// declaredLanguage is the language that an element declares, "" for none.
func declaredLanguage(n *html.Node) string {
	for _, key := range [...]string{"data-lang", "data-language"} {
		if language, ok := asLanguage(page.Attr(n, key)); ok {
			return language
		}
	}
	class := strings.ReplaceAll(page.Attr(n, "class"), "brush: ", "brush:")
	for _, prefix := range languagePrefixes {
		for token := range strings.FieldsSeq(class) {
			if name, found := strings.CutPrefix(token, prefix); found {
				if language, ok := asLanguage(strings.TrimRight(name, ";")); ok {
					return language
				}
			}
		}
	}
	for _, label := range [...]string{"sourceCode ", "hljs ", "prettyprint "} { // pandoc, highlight.js
		if name, found := strings.CutPrefix(class, label); found {
			name, _, _ = strings.Cut(name, " ")
			if language, ok := asLanguage(name); ok && !strings.Contains(name, "-") && name != "linenums" && name != "numberSource" {
				return language
			}
		}
	}
	return ""
}

// asLanguage is a name of a language as it stands behind a fence, and reports whether
// it is one.
func asLanguage(name string) (string, bool) {
	const most = 24
	name = strings.ToLower(strings.TrimSpace(name))
	if len(name) > most || noLanguages[name] || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789+#-._") != "" {
		return "", false
	}
	return name, true
}
