package exports

import (
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/charset"
	"shuck/extract/internal/credit"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/transfer"
	"shuck/extract/internal/words"
)

// mailLabels are the headers of mail and Usenet that say something about the story;
// the rest are known by their form.
var mailLabels = fieldNames{
	{Headline, "subject betreff objet asunto oggetto assunto onderwerp тема temat ämne emne konu předmět 件名 主题 主旨 제목"},
	{Byline, "from von de da от van od från fra 差出人 发件人 寄件者 보낸사람"},
	{Published, "date sent gesendet datum envoyé enviado inviato fecha data дата отправлено wysłano skickat sendt verzonden 日時 送信日時 发送时间 日期 날짜"},
	{Topics, "keywords"},
	{Site, "organization"},
}

// mailField returns what a header says of the story.
func mailField(key string) Field {
	field, _ := mailLabels.of(strings.ToLower(key))
	return field
}

// isSender reports whether a label tells the header of a mail from other labels.
func isSender(label string) bool {
	label = strings.ToLower(label)
	return label == "path" || mailField(label) == Byline
}

// readMail reads a mail or a posting: headers up to the first blank line, of which
// one names the sender and one the subject.
func readMail(lines []string) *Story { return readMailIn(withoutDigestHead(lines), 0) }

// withoutDigestHead returns the lines of the digest of a mailing list from its first mail on.
func withoutDigestHead(lines []string) []string {
	const above = 400
	file := make([]fileLine, min(len(lines), above))
	for i := range file {
		file[i].text = lines[i]
	}
	if !isDigest(file) {
		return lines
	}
	for i := range file {
		if opensDigestMail(file, i) {
			return lines[i:]
		}
	}
	return lines
}

// readMailIn reads a mail that is forwarded within some others.
func readMailIn(lines []string, depth int) *Story {
	from := slices.IndexFunc(lines, func(line string) bool { return strings.TrimSpace(line) != "" })
	if from < 0 {
		return nil
	}
	if strings.HasPrefix(lines[from], "From ") && !strings.Contains(lines[from], ": ") {
		from++ // the line that parts the mails of a mailbox
	}
	s := &Story{Alone: true}
	end, sender, count := from, false, 0
	for end < len(lines) && strings.TrimSpace(lines[end]) != "" {
		key, value, ok := mailHeader(lines[end])
		if !ok {
			return forwarded(lines, depth)
		}
		below := end + 1
		for end++; end < len(lines) && (strings.HasPrefix(lines[end], " ") || strings.HasPrefix(lines[end], "\t")) && strings.TrimSpace(lines[end]) != ""; end++ {
		}
		count++
		sender = sender || isSender(key)
		s.addMail(key, withLines(value, lines[below:end]))
	}
	if count < labelsMin || !sender || s.First(Headline) == "" {
		return nil
	}
	s.Lines = lines[end:]
	if inner := forwarded(s.Lines, depth); inner != nil {
		return inner
	}
	s.takeOwnHead()
	return s
}

// takeOwnHead takes the headline, the credit and the days of a story that a mail passes on: its
// subject and sender are those of whoever sent it.
func (s *Story) takeOwnHead() {
	const valuesMax = 5 // a headline, a standfirst, a credit and two days
	lines := words.TrimBlank(s.Lines)
	headline, i := ownHeadline(lines)
	if headline == "" {
		return
	}
	head := Story{}
	if lead, ok := strings.CutPrefix(headline, s.First(Headline)+" "); ok {
		headline = s.First(Headline)
		head.add(Lead, "", lead)
	}
	head.add(Headline, "", headline)
	head.add(Byline, "", printedCredit(lines[i]))
	for i++; i < len(lines) && len(head.Values) < valuesMax; i++ {
		text := strings.TrimSpace(lines[i])
		day, ok := dayIn(text)
		if !ok && text != "" {
			break
		}
		head.add(Published, "", day)
	}
	values := slices.Clone(head.Values)
	for _, v := range s.Values {
		if head.First(v.Field) == "" {
			values = append(values, v)
		}
	}
	s.Values, s.Lines = values, lines[i:]
}

// ownHeadline returns the lines above the first credit, joined, and where that stands; "" where a
// paragraph ends above it. Without a credit that shows that it is one, the first lines may be anything.
func ownHeadline(lines []string) (headline string, creditAt int) {
	const linesMax, wordsMin = 6, 3
	var above []string
	for i := 0; i < len(lines) && len(above) < linesMax; i++ {
		text := strings.TrimSpace(lines[i])
		switch {
		case text == "":
			continue
		case len(above) > 0 && isMarkedCredit(shortLine(text)):
			if headline = strings.Join(above, " "); textWords(headline) < wordsMin || !looksLikeTitle(headline) {
				return "", 0
			}
			return headline, i
		case len(above) > 0 && isBlank(lines[i-1]):
			return "", 0
		}
		above = append(above, text)
	}
	return "", 0
}

// forwardMarks open the line above a mail that is forwarded.
const forwardMarks = "forwarded message|begin forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|anfang der weitergeleiteten|message transféré|" +
	"début du message|mensaje reenviado|inicio del mensaje|messaggio inoltrato|inizio messaggio|mensagem encaminhada|início da mensagem|doorgestuurd bericht|begin doorgestuurd|" +
	"vidarebefordrat|videresend|пересыла|переслан|начало переслан|przekazana|wiadomość przekazana|转发|転送"

// forwarded reads the mail that a mail forwards below at most a few lines; nil for
// none. What is forwarded more often than that people do, of which each mail may be quoted, is
// left as it is.
func forwarded(lines []string, depth int) *Story {
	const aboveMax, depthMax = 12, 30
	if depth == depthMax {
		return nil
	}
	for i, line := range lines[:min(len(lines), aboveMax)] {
		if isForwardRule(line) && opensHeaders(lines, i+1) {
			return readMailIn(lines[i+1:], depth+1)
		}
		if i > 1 && isAfterBlank(lines, i) && !isBlank(line) && opensHeaders(lines, i) {
			return readMailIn(lines[i:], depth+1)
		}
		if isForwardMark(line) {
			if strings.HasPrefix(strings.TrimSpace(line), ">") || strings.HasPrefix(nextFilled(lines[i:]), ">") {
				return readMailIn(unquoted(lines[i+1:]), depth+1)
			}
			return readMailIn(lines[i+1:], depth+1)
		}
	}
	return nil
}

// isForwardMark reports whether a line says that a forwarded mail follows.
func isForwardMark(line string) bool {
	return isFrame(forwardMarks, strings.TrimLeft(line, " -_>*"))
}

// isForwardRule reports whether a line is the rule that Outlook prints above a mail that is
// forwarded.
func isForwardRule(line string) bool {
	const shortest = 20
	line = strings.TrimSpace(line)
	return len(line) >= shortest && strings.Trim(line, "_") == ""
}

// opensHeaders reports whether the header of a mail stands at a line.
func opensHeaders(lines []string, i int) bool {
	end := i
	for end < len(lines) && strings.TrimSpace(lines[end]) != "" {
		end++
	}
	header := make([]fileLine, 0, end-i)
	for _, line := range lines[i:end] {
		header = append(header, fileLine{text: line})
	}
	return opensMail(header, 0)
}

// unquoted returns lines without the mark of a quote before each.
func unquoted(lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = strings.TrimPrefix(strings.TrimPrefix(line, ">"), " ")
	}
	return out
}

// mailHeader cuts a line "Key: value" with a key in one word, which may be bold, as programs give
// mails on, or have a blank before its colon.
func mailHeader(line string) (key, value string, ok bool) {
	at := strings.IndexAny(line[:min(len(line), labelBytesMax)], ":：")
	if at <= 0 {
		return "", "", false
	}
	_, size := utf8.DecodeRuneInString(line[at:])
	key, value = strings.Trim(line[:at], "*\u00a0"), line[at+size:]
	if at > 1 && line[0] != ' ' {
		key = strings.TrimRight(key, " ")
	}
	if key == "" || strings.ContainsAny(key, " \t") || size == 1 && value != "" && strings.IndexByte(" \t*", value[0]) < 0 {
		return "", "", false
	}
	return key, strings.Trim(value, " \t*"), true
}

// addMail adds what a header gives.
func (s *Story) addMail(key, value string) {
	value = withoutEncodedWords(value)
	switch f := mailField(key); f {
	case Nothing:
	case Headline:
		s.add(f, key, withoutReply(value))
	case Byline:
		s.add(f, key, sender(value))
	case Site:
		if !isCopyright(value) {
			s.add(f, key, value)
		}
	default:
		if s.First(f) == "" {
			s.add(f, key, value)
		}
	}
}

// encodedWord matches a word as headers have it that may hold nothing but ASCII,
// "=?utf-8?Q?F=C3=A4hre?=".
var encodedWord = pattern.Of(`=\?([\w-]+)(?:\*[\w-]*)?\?([QqBb])\?([^?\s]*)\?=`)

// wordGap matches what stands between two such words, and is no part of the text.
var wordGap = pattern.Of(`\?=\s+=\?`)

// withoutEncodedWords returns a header with such words as they are read.
func withoutEncodedWords(value string) string {
	if !strings.Contains(value, "=?") {
		return value
	}
	return encodedWord().ReplaceAllStringFunc(wordGap().ReplaceAllString(value, "?==?"), func(word string) string {
		m := encodedWord().FindStringSubmatch(word)
		text := []byte(strings.ReplaceAll(m[3], "_", "=20"))
		if strings.EqualFold(m[2], "q") {
			text = transfer.QuotedPrintable(text)
		} else {
			text = transfer.Base64([]byte(m[3]))
		}
		text, _, _ = charset.Decode(text, m[1], false)
		return string(text)
	})
}

// MailFacts returns what the headers of a mail for its subject and sender give: the headline, and
// who wrote it, "" for an office.
func MailFacts(subject, from string) (headline, author string) {
	return withoutReply(withoutEncodedWords(subject)), sender(withoutEncodedWords(from))
}

// withoutReply returns a subject without the marks of replies and forwards, and of
// lists: "Fwd: [press] Ferry raised".
func withoutReply(subject string) string {
	for {
		subject = strings.TrimSpace(subject)
		if end := strings.IndexByte(subject, ']'); strings.HasPrefix(subject, "[") && end > 0 && end+1 < len(subject) {
			subject = subject[end+1:]
			continue
		}
		mark, rest, ok := strings.Cut(subject, ":")
		if !ok || rest == "" || !replyMarks[strings.ToLower(strings.TrimSpace(mark))] {
			return subject
		}
		subject = rest
	}
}

// replyMarks stand before the subject of a reply or forward.
var replyMarks = words.WordSet("re fw fwd aw wg tr rv rif i r vs sv odp antw doorst enc res")

// sender returns the person who sent a mail, "" for an address alone or an office:
// `Ana Pérez <ana@example.org>`, "Ana Pérez [mailto:ana@example.org]", "Ana Pérez",
// "ana@example.org (Ana Pérez)", "news@example.org (Harbour News / ANA PÉREZ)".
func sender(value string) string {
	name := value
	if open := strings.IndexAny(value, "<["); open > 0 {
		name = value[:open]
	} else if open := strings.IndexByte(value, '('); open > 0 {
		name = strings.TrimRight(value[open+1:], ") ")
	} else if before, address, ok := words.CutLast(value, " "); ok && strings.Contains(address, "@") {
		name = before
	}
	if _, person, ok := strings.Cut(name, " / "); ok {
		name = person
	}
	name, _, _ = strings.Cut(strings.Trim(name, ` "'`), " from ") // Substack
	c, ok := credit.Parse(name)
	if !ok || strings.Contains(name, "@") {
		return ""
	}
	return c.Printed
}

// viewLines open the lines above newsletters about where else these can be seen, receivedLines those
// below about why one receives them, and mailFeet others below mails: how to receive no more, who sent them.
const (
	viewLines = "view this email in|view this post on|view in browser|view in your browser|view online|read online|open in browser|wird diese|im browser|voir la version|" +
		"si vous ne|ver en el|ver este|si no puede|se non|visualizza|se não|ver no nav|bekijk de|visa i|se i brow|jeśli nie|если письмо|если вы не|" +
		"открыть в|якщо лист|bu e-postayı|このメールが|如果您无法|在浏览器"
	receivedLines = "you are receiving this|you're receiving this|you received this|sie erhalten diese|du erhältst diese|sie bekommen diese|vous recevez ce|recibes este|recibe este|" +
		"has recibido|ha recibido|ricevi questa|hai ricevuto|recebeu este|você recebeu|você está recebendo|je ontvangt|u ontvangt|du får det|du modtager|du mottar|" +
		"saat tämän|otrzymujesz|вы получ|ви отрим|bu e-posta|このメールは|您收到"
	mailFeet = "se désinscrire|se désabonner|abmelden|abbestellen|newsletter ab|darse de baja|uitschrijven|avregistrera|afmeld|meld deg av|wypisz|" +
		"отписаться|відписатися|配信停止|退订|to unsubscribe|manage your|update your pref|this e-mail and any|this email and any|sent from my|envoyé de mon|von meinem|enviado desde mi|" +
		"enviado do meu|inviato da|verstuurd vanaf|отправлено с|mit freundlichen grüßen|subscribe now|you are reading a|upgrade to paid|follow us on"
)

// isFrame reports whether a line opens with one of some texts, in capitals or not.
func isFrame(openers, line string) bool {
	line = strings.TrimLeft(line[:min(len(line), labelBytesMax)], " \t*_([")
	return line != "" && hasOpener(openers, strings.ToLower(line))
}

// isReceived reports whether a line says why one receives a newsletter, or who pays for it.
func isReceived(line string) bool {
	return isFrame(receivedLines, line) || strings.Contains(line, " is a reader-supported publication.")
}

// readNewsletter reads what stands between the frames of a newsletter, which is read like a page.
func readNewsletter(lines []string) *Story {
	const near, footMax = 6, 12
	lines = words.TrimBlank(lines)
	for i, line := range lines[:min(len(lines), near)] {
		if textWords(line) > creditWordsMax {
			break
		}
		if isFrame(viewLines, line) {
			return &Story{Lines: append(slices.Clone(lines[:i]), lines[i+1:]...)}
		}
	}
	if slices.ContainsFunc(lines[max(0, len(lines)-footMax):], isReceived) {
		return &Story{Lines: lines}
	}
	return nil
}
