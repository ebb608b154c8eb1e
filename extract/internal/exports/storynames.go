package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/forms"
	"shuck/extract/internal/pattern"
)

// WithoutName returns the lines of a file without what a tool or somebody wrote above it:
// "==> a.txt <==", "--- a.txt ---", "Story 1", its address.
func WithoutName(lines []string) []string {
	lines = withWebAddress(withoutDoc(withoutChat(lines)))
	if first := slices.IndexFunc(lines, func(line string) bool { return strings.TrimSpace(line) != "" }); first >= 0 && first+2 < len(lines) && isColons(lines[first]) && isColons(lines[first+2]) {
		return lines[first+3:] // as `more` prints it
	}
	return withoutFirst(withAddressAbove(lines), func(line string) bool {
		return strings.HasPrefix(line, "==> ") && fileName().MatchString(line) || isNumberedName(line) || isRuledName(line) || isLoneAddress(line) || isSourceAddress(line) || isNamed(line) || isStoryMark(line)
	})
}

// withAddressAbove puts the address below the title of a text above it, as the header of a dump has it.
func withAddressAbove(lines []string) []string {
	first := slices.IndexFunc(lines, func(line string) bool { return !isBlank(line) })
	if first < 0 || first+2 >= len(lines) || !isLoneAddress(lines[first+1]) || !isBlank(lines[first+2]) || !looksLikeTitle(lines[first]) {
		return lines
	}
	return append([]string{"URL: " + strings.TrimSpace(lines[first+1]), "", lines[first]}, lines[first+2:]...)
}

// chatStamp matches what chats write before a message that is exported: "[05/11/2023, 09:41:12] Ada
// Pinner: ", "05.11.23, 09:41 - Ada Pinner: ", and no day with its hour alone.
var chatStamp = pattern.Of(`^\x{200e}?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?:[ \x{202f}][AaPp][Mm])?(?:\] | - )[^:]{1,60}: `)

// withoutChat returns the longest of the messages of a chat, without what stands before it.
func withoutChat(lines []string) []string {
	first := slices.IndexFunc(lines, func(line string) bool { return strings.TrimSpace(line) != "" })
	if first < 0 || !chatStamp().MatchString(lines[first]) {
		return lines
	}
	var longest []string
	longestSize, from, size := 0, first, 0
	for i := first; i <= len(lines); i++ {
		if i == len(lines) || chatStamp().MatchString(lines[i]) {
			if size > longestSize {
				longest, longestSize = lines[from:i], size
			}
			if from, size = i, 0; i == len(lines) {
				break
			}
		}
		size += len(lines[i])
	}
	opener := chatStamp().FindString(longest[0])
	return append([]string{withoutMarks(longest[0][len(opener):])}, longest[1:]...)
}

// partChats parts a chat that is exported at the messages that are as long as stories. The remarks
// below one belong to it.
func partChats(lines []fileLine) []int {
	first := firstText(lines, 0)
	if first == len(lines) || !chatStamp().MatchString(lines[first].text) {
		return nil
	}
	messages := startsAt(lines, func(i int) bool { return chatStamp().MatchString(lines[i].text) })
	var stories []int
	n := 0
	for message := range partsOf(lines, messages) {
		if hasWordsOfStory(message) {
			stories = append(stories, messages[n])
		}
		n++
	}
	return stories
}

// onTheWeb matches the line that newsletters print above a story, "View this post on the web
// at https://…".
var onTheWeb = pattern.Of(`^(?i:view|read|open) (?i:this|it) ?(?:(?i:post|email|e-mail|story|newsletter|article|message|issue) )?(?i:on the web|online|in (?:your )?browser)(?: at)?:? (https?://\S+)$`)

// withWebAddress makes a line of a header of such a line, and takes the one off the end at which
// readers leave.
func withWebAddress(lines []string) []string {
	first := slices.IndexFunc(lines, func(line string) bool { return strings.TrimSpace(line) != "" })
	if first < 0 {
		return lines
	}
	m := onTheWeb().FindStringSubmatch(strings.TrimSpace(lines[first]))
	if m == nil {
		return lines
	}
	out := append([]string{"URL: " + m[1], ""}, lines[first+1:]...)
	for i := len(out) - 1; i > 1; i-- {
		if text := strings.TrimSpace(out[i]); strings.HasPrefix(strings.ToLower(text), "unsubscribe") {
			return out[:i]
		} else if text != "" {
			break
		}
	}
	return out
}

// WithoutCounter returns the lines of a story without the line that counts it, "1 of 100
// DOCUMENTS", where nothing else shows that it is from a database.
func WithoutCounter(lines []string) []string { return withoutFirst(lines, isCounter) }

// withoutFirst returns the lines behind the first that has text if it is of some kind. A
// line that is all there is stays.
func withoutFirst(lines []string, is func(line string) bool) []string {
	hasText := func(line string) bool { return strings.TrimSpace(line) != "" }
	first := slices.IndexFunc(lines, hasText)
	if first < 0 || !is(lines[first]) || !slices.ContainsFunc(lines[first+1:], hasText) {
		return lines
	}
	return lines[first+1:]
}

// numberedName matches what somebody wrote above each of some stories: "Story 1", "Article
// 2:", "#3".
var numberedName = pattern.Of(`^\s*(?:(?i:story|article|artikel|articolo|artículo|text|item|document|meldung|nachricht) (?:no\. ?|nr\. ?|#)?|#)\d{1,4}[.:)]?\s*$`)

// isNumberedName reports whether a line is such a one.
func isNumberedName(line string) bool {
	const longest = 30
	return len(line) <= longest && strings.ContainsAny(line, "0123456789") && numberedName().MatchString(line)
}

// isRuledName reports whether a line is a name between two rules: "--- a.txt ---".
func isRuledName(line string) bool {
	const shortest, longest, rule = 9, 120, 3
	line = strings.TrimSpace(line)
	if len(line) < shortest || len(line) > longest || !strings.ContainsRune("-=*#~", rune(line[0])) || line[len(line)-1] != line[0] {
		return false
	}
	name := strings.Trim(line, line[:1])
	return strings.HasPrefix(name, " ") && strings.HasSuffix(name, " ") && strings.TrimSpace(name) != "" &&
		strings.Index(line, name) >= rule && len(line)-len(name)-strings.Index(line, name) >= rule
}

// isLoneAddress reports whether a line is nothing but an address of the web.
func isLoneAddress(line string) bool {
	const longest = 500
	line = strings.TrimSpace(line)
	return len(line) <= longest && (strings.HasPrefix(line, "https://") || strings.HasPrefix(line, "http://")) && !strings.Contains(line, " ")
}

// isSourceAddress reports whether a line is an address behind a label for the source: "Source:
// https://…". One behind "URL:" is the header of a dump.
func isSourceAddress(line string) bool {
	l, ok := readLabel(strings.TrimSpace(line[:min(len(line), labelBytesMax)]))
	return ok && l.known && l.field == Site && isLoneAddress(l.value) && isLoneAddress(strings.TrimSpace(line[strings.IndexAny(line, ":：")+1:]))
}

// namedLine matches a line with little else than an address, a file's name or a number between
// signs or behind a word: "[1] https://…", "==== https://… ====", "### 3 ###", "----- page 2 -----",
// "File: a.txt", "[pages/a.html]". Links of Markdown and those that lynx numbers are none.
var namedLine = pattern.Of(`^([^\pL\d(]*(?:\pL{3,8}(?:: ?| +))?[^\pL\d(]*(?:\d{1,4}[^\pL\d(]* )?)(https?://[^\s()]*[^\s()\]]|(?:[\pL\d_.-]+/){0,8}[\pL\d_.-]+\.(?:txt|html?|md|json|pdf)|\d{1,4})([^\pL\d]*)$`)

// nameShape returns what stands around the name in such a line, and the name; both are "" for
// other lines, and for numbers without signs in rows around them.
func nameShape(line string) (shape, name string) {
	const longest = 500
	line = strings.TrimSpace(line)
	if len(line) > longest || !strings.ContainsAny(line, ".0123456789") {
		return "", ""
	}
	m := namedLine().FindStringSubmatch(line)
	if m == nil || strings.Trim(m[2], "0123456789") == "" && !opensWithRule(m[1]) {
		return "", ""
	}
	if l, ok := readLabel(line[:min(len(line), labelBytesMax)]); ok && l.known && l.field == Address {
		return "", ""
	}
	withoutDigits := func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}
	return strings.Map(withoutDigits, m[1]) + " " + m[3], m[2]
}

// opensWithRule reports whether a text opens with three signs of a rule.
func opensWithRule(text string) bool {
	const signs = 3
	return len(text) >= signs && strings.Contains("---===###***~~~<<<>>>", text[:signs])
}

// isNamed reports whether a line is a name of that kind and not an address alone.
func isNamed(line string) bool {
	shape, _ := nameShape(line)
	return strings.TrimSpace(shape) != ""
}

// partHeaded parts a file at lines of one kind that stand above each of its stories: a
// number, a name between rules, an address. Each part has to look like a story, or be a page
// with its menus; below names between signs, prose is enough. Loops mostly print a blank line
// above such a line; where they print none, a line that is alike may be one of a page.
func partHeaded(lines []fileLine) []int {
	first := firstText(lines, 0)
	if first == len(lines) {
		return nil
	}
	if found := partNamedAlike(lines, first); len(found) > 1 {
		return found
	}
	for _, is := range [...]func(string) bool{isNumberedName, isRuledName, isLoneAddress, isSourceAddress} {
		if !is(lines[first].text) {
			continue
		}
		isName := func(i int) bool { return is(lines[i].text) }
		return partAtNames(lines, first, isName, isStoryOrPage)
	}
	return nil
}

// partAtNames parts a file at the names that open it and stand below blank lines, else at all, if
// something is so below nearly each. It is nil for one part.
func partAtNames(lines []fileLine, first int, isName func(i int) bool, is func(part []fileLine) bool) []int {
	isBelowBlank := func(i int) bool { return i == first || i > 0 && strings.TrimSpace(lines[i-1].text) == "" }
	for _, found := range [...][]int{
		startsAt(lines, func(i int) bool { return isBelowBlank(i) && isName(i) }),
		startsAt(lines, isName),
	} {
		stubs := countParts(lines, found, func(part []fileLine) bool { return !is(part[1:]) })
		if len(found) > 1 && stubs*stubsMax <= len(found) {
			return found
		}
	}
	return nil
}

// partNamedAlike parts a file at lines with names in the same signs as in its first one.
func partNamedAlike(lines []fileLine, first int) []int {
	const frame = "IFRAME: " // lynx prints it above the address of a frame within a page
	shape, before := nameShape(lines[first].text)
	if strings.TrimSpace(shape) == "" || strings.HasPrefix(shape, frame) || strings.HasPrefix(shape, "[ ") && forms.HasAddressesBehindTexts(textOf(lines)) {
		return nil
	}
	return partAtNames(lines, first, func(i int) bool {
		other, name := nameShape(lines[i].text)
		return i == first || other == shape && name != before
	}, holdsProse)
}

// isStoryOrPage reports whether a part of a file looks like a story, or like a page with its menus.
func isStoryOrPage(part []fileLine) bool {
	head := firstText(part, 0)
	if head == len(part) {
		return false
	}
	if looksLikeStory(part[head:]) {
		return true
	}
	return holdsPage(textOf(part))
}

// partMails parts a mailbox, or mails one behind the other, at their headers.
func partMails(lines []fileLine) []int {
	first := firstText(lines, 0)
	if isDigest(lines) {
		return startsAt(lines, func(i int) bool { return opensDigestMail(lines, i) })
	}
	if !opensMail(lines, first) {
		return nil
	}
	subject := subjectAt(lines, first)
	own := withoutReply(subject)
	isQuoted := func(i int) bool { // by the one above, whose subject says so
		return i > first && own != strings.TrimSpace(subject) && withoutReply(subjectAt(lines, i)) == own
	}
	return startsAt(lines, func(i int) bool {
		return (i == first || strings.TrimSpace(lines[i-min(i, 1)].text) == "") && opensMail(lines, i) && !isPassedOn(lines, i) && !isQuoted(i)
	})
}

// subjectAt returns the subject in the header of a mail that stands at a line; "" for a mailbox, whose
// mails quote no others with their headers.
func subjectAt(lines []fileLine, i int) string {
	for ; i < len(lines) && !isBlank(lines[i].text); i++ {
		if key, value, ok := mailHeader(lines[i].text); ok && mailField(key) == Headline {
			return value
		} else if !ok {
			return ""
		}
	}
	return ""
}

// isDigest reports whether a file is the digest of a mailing list, with a list of its subjects on top.
func isDigest(lines []fileLine) bool {
	const above = 40
	return slices.ContainsFunc(lines[:min(len(lines), above)], func(line fileLine) bool {
		return strings.HasPrefix(line.text, "Today's Topics")
	})
}

// opensDigestMail reports whether the header of a mail stands at a line below a rule.
func opensDigestMail(lines []fileLine, i int) bool {
	return i > 1 && isBlank(lines[i-1].text) && isRule(lines[i-2].text) && opensMail(lines, i)
}

// isPassedOn reports whether the line above a blank one says that a forwarded mail follows.
func isPassedOn(lines []fileLine, i int) bool {
	return i > 1 && isForwardMark(lines[i-2].text)
}

// opensMail reports whether the header of a mail begins at a line.
func opensMail(lines []fileLine, i int) bool {
	if i < len(lines) && strings.HasPrefix(lines[i].text, "From ") && !strings.Contains(lines[i].text, ": ") {
		i++
	}
	sender, subject, count := false, false, 0
	for ; i < len(lines) && strings.TrimSpace(lines[i].text) != ""; i++ {
		if count > 0 && (lines[i].text[0] == ' ' || lines[i].text[0] == '\t') {
			continue
		}
		key, _, ok := mailHeader(lines[i].text)
		if !ok {
			return false
		}
		count++
		key = strings.ToLower(key)
		sender, subject = sender || isSender(key), subject || mailField(key) == Headline
	}
	return sender && subject && count >= labelsMin
}
