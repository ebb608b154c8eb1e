package page

import (
	"bytes"
	"slices"

	"shuck/extract/internal/leftcode"
	"shuck/extract/internal/markups"
)

// looksLikeHTML reports whether data is markup and not flattened text: near its
// beginning it has a tag that no plain text would have, or several where it opens
// with text. Pages show a tag that was quoted twice, and text in which scripts were left
// has tags in quotes; programs that write Markdown leave the type of the document above
// it, and others what browsers that run no scripts would get.
func looksLikeHTML(data []byte) bool {
	if bytes.HasPrefix(bytes.TrimLeft(data, "\ufeff \t\r\n"), []byte("<!--")) { // Markdown keeps comments, too
		data = []byte(leftcode.WithoutComments(string(data)))
	}
	head := data[:min(len(data), sniffBytes)]
	head = withoutCounters(bytes.ReplaceAll(head, []byte{0}, nil)) // UTF-16
	tags, opens, isShort := 0, opensWithTag(bytes.TrimLeft(head, "\ufeff \t\r\n")), len(data) <= sniffBytes
	if !opens {
		if head = withoutFenced(head); namesTags(head) {
			return false
		}
	}
	for i := bytes.IndexByte(head, '<'); i >= 0; {
		rest := head[i+1:]
		if isSniffTag(rest) && !isAnchor(head, i) && !isLoneDeclaration(head[i:]) && (opens || i == 0 || bytes.IndexByte(quotes, head[i-1]) < 0) {
			isSure := (opens || isShort && i < sniffText) && !isScriptless(head[i:])
			if tags++; isSure || tags == sniffTagsMin {
				return (isSure || isTagged(head)) && !isMarkupWithTags(data)
			}
		}
		next := bytes.IndexByte(rest, '<')
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

// withoutCounters returns text without the lines that are nothing but tags, a picture or a frame
// among them: what is for browsers without scripts, "<div><img src="count.gif"></div>". Only tags
// with quotes are known in text.
func withoutCounters(text []byte) []byte {
	kept := make([]byte, 0, len(text))
	for line := range bytes.Lines(text) {
		if !isCounter(bytes.TrimSpace(line)) {
			kept = append(kept, line...)
		}
	}
	return kept
}

// isCounter reports whether a line is nothing but such tags.
func isCounter(line []byte) bool {
	isFound := false
	for len(line) > 0 {
		end := bytes.IndexByte(line, '>') + 1
		if line[0] != '<' || end == 0 || isAnyTag(line[1:], pageTags[:documentTags]) {
			return false
		}
		isFound = isFound || isScriptless(line) && (bytes.IndexByte(line[:end], '"') > 0 || bytes.IndexByte(line[:end], '\'') > 0)
		line = bytes.TrimLeft(line[end:], " \t\u00a0")
	}
	return isFound
}

// withoutFenced returns text without the code of Markdown that stands between fences, which
// is markup as often as not. Behind a fence that nothing closes, everything is code.
func withoutFenced(text []byte) []byte {
	if !bytes.Contains(text, []byte("```")) && !bytes.Contains(text, []byte("~~~")) {
		return text
	}
	kept, fence := make([]byte, 0, len(text)), ""
	for line := range bytes.Lines(text) {
		trimmed := bytes.TrimSpace(line)
		switch mark := string(trimmed[:min(len(trimmed), len("```"))]); {
		case fence == "" && (mark == "```" || mark == "~~~"):
			fence = mark
		case fence == "":
			kept = append(kept, line...)
		case mark == fence:
			fence = ""
		}
	}
	return kept
}

// namesTags reports whether text has paragraphs with blank lines between, and half of it or
// more stands in those without a tag: it is about markup, or links and emphasis were left in it.
func namesTags(text []byte) bool {
	const paragraphsMin = 4
	paragraphs, size, tagged := 0, 0, 0
	for paragraph := range bytes.SplitSeq(bytes.ReplaceAll(text, []byte("\r"), nil), []byte("\n\n")) {
		length := len(bytes.TrimSpace(paragraph))
		if length == 0 {
			continue
		}
		paragraphs++
		if size += length; hasTag(paragraph) {
			tagged += length
		}
	}
	return paragraphs >= paragraphsMin && 2*tagged <= size
}

// hasTag reports whether there is a tag in some text, which opens or closes an element. Markdown
// has addresses in such brackets, too.
func hasTag(text []byte) bool {
	for i := bytes.IndexByte(text, '<'); i >= 0 && i+1 < len(text); {
		if c := text[i+1] | 0x20; c >= 'a' && c <= 'z' && !bytes.HasPrefix(text[i+1:], []byte("http")) || text[i+1] == '/' || text[i+1] == '!' {
			return true
		}
		next := bytes.IndexByte(text[i+1:], '<')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return false
}

// doctypeLength returns the length of the type of a document that text opens with, of pages of
// any age; 0 for none.
func doctypeLength(text []byte) int {
	const opening, longest = "<!doctype html", 300
	if len(text) < len(opening) || !bytes.EqualFold(text[:len(opening)], []byte(opening)) {
		return 0
	}
	return bytes.IndexByte(text[:min(len(text), longest)], '>') + 1
}

// isLoneDeclaration reports whether markup is the type of a document, or the declaration of XML,
// behind which no tag comes.
func isLoneDeclaration(markup []byte) bool {
	return (doctypeLength(markup) > 0 || bytes.HasPrefix(markup, []byte("<?xml "))) && !hasTag(markup[1:])
}

// isAnchor reports whether the "<" at a place opens the name of an anchor of Org, "<<header>>".
func isAnchor(text []byte, at int) bool { return at > 0 && text[at-1] == '<' }

// isMarkupWithTags reports whether data is Markdown, or another language for marking up
// text, in which tags were left for what it has no signs for: it has headings and links,
// and near its beginning no tag of a page or of its paragraphs.
func isMarkupWithTags(data []byte) bool {
	const (
		linksMin = 3
		pagesMax = 2 // ends of pages in a page; DokuWiki ends one behind each tag that it leaves
	)
	if bytes.Count(data, []byte("</HTML>")) > pagesMax {
		return markups.In(string(data))
	}
	head := data[:min(len(data), sniffBytes)]
	for i := bytes.IndexByte(head, '<'); i >= 0; {
		if isAnyTag(head[i+1:], pageTags) {
			return false
		}
		next := bytes.IndexByte(head[i+1:], '<')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	hasHeading := bytes.Contains(data, []byte("\n# ")) || bytes.Contains(data, []byte("\n## "))
	return hasHeading && bytes.Count(data, []byte("](")) >= linksMin || markups.In(string(data))
}

// isTagged reports whether tags stand on a good part of the lines of some text, and are not
// here and there in it, or those of paragraphs are among them.
func isTagged(text []byte) bool {
	const share = 4 // lines to one with a tag, at most
	all, tagged := 0, 0
	for line := range bytes.SplitSeq(text, []byte("\n")) {
		if len(bytes.TrimSpace(line)) > 0 {
			all++
		}
		i := bytes.IndexByte(line, '<')
		if i < 0 || !isSniffTag(line[i+1:]) {
			continue
		}
		if tagged++; isAnyTag(line[i+1:], paragraphTags) {
			return true
		}
	}
	return tagged*share >= all
}

// opensWithTag reports whether data opens with a tag that is not for browsers without
// scripts.
func opensWithTag(data []byte) bool {
	return bytes.HasPrefix(data, []byte("<")) && !bytes.HasPrefix(data, []byte("<<")) && !isScriptless(data)
}

// isScriptless reports whether markup opens with a tag that stands for a script where
// browsers run none: a frame or a picture that counts, a style sheet.
func isScriptless(markup []byte) bool {
	return slices.ContainsFunc(scriptlessTags, func(tag []byte) bool { return bytes.HasPrefix(markup, tag) })
}

var scriptlessTags = [][]byte{[]byte("<iframe "), []byte("<img "), []byte("<link ")}

// isSniffTag reports whether the text behind a "<" is a tag that gives markup away.
func isSniffTag(rest []byte) bool { return isAnyTag(rest, sniffTags) }

func isAnyTag(rest []byte, tags [][]byte) bool {
	for _, tag := range tags {
		if len(rest) > len(tag) && bytes.EqualFold(rest[:len(tag)], tag) && !isNameByte(rest[len(tag)]) {
			return true
		}
	}
	return false
}

// quotes are what a string of a script stands in.
var quotes = []byte("'\"`")

// In a text that opens with no tag, it takes sniffTagsMin of them, unless it is short and
// has one in its first sniffText bytes.
const (
	sniffText    = 1 << 10
	sniffTagsMin = 10
)

// sniffBytes is how far looksLikeHTML reads: pages open with comments,
// licences and white space, but not with more than this.
const sniffBytes = 8 << 10

// sniffTags are the tags that give markup away.
var sniffTags = [][]byte{
	[]byte("!doctype"), []byte("html"), []byte("head"), []byte("body"), []byte("title"), []byte("meta"), []byte("link"), []byte("script"),
	[]byte("style"), []byte("div"), []byte("table"), []byte("p"), []byte("a"), []byte("br"), []byte("h1"), []byte("h2"), []byte("span"),
	[]byte("article"), []byte("section"), []byte("main"), []byte("ul"), []byte("header"), []byte("?xml"), []byte("font"), []byte("img"),
}

// paragraphTags are those that part the paragraphs of a page.
var paragraphTags = [][]byte{[]byte("p"), []byte("br"), []byte("body"), []byte("h1"), []byte("h2")}

// pageTags are those that no text has, and that Markdown has signs for: documentTags of a page or
// its head, and those of paragraphs.
var pageTags = [][]byte{[]byte("!doctype"), []byte("html"), []byte("head"), []byte("body"), []byte("title"), []byte("meta"), []byte("script"), []byte("?xml"), []byte("p"), []byte("h1"), []byte("h2")}

const documentTags = 8

// isNameByte reports whether a byte may be part of the name of a tag.
func isNameByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '-'
}
